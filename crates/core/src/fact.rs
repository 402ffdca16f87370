//! What a visitor can tell us: one vocabulary of facts, each a scalar about one applicant.

use crate::day::{Day, months_between};
use crate::gazette::Citation;
use crate::money::{Ratio, Yuan};
use serde::{Deserialize, Serialize};

/// A sentence in the languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Which fact, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactId(pub u16);

/// One thing that a visitor can tell us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its name in data files and in JSON: `registered_on`.
    pub id: String,
    /// What an answer looks like.
    pub kind: FactKind,
    /// The question, in words that anyone understands.
    pub question: Text,
    /// How the fact is called in a reason: 登记注册日期.
    pub label: Text,
    /// More about the question: where to find the answer, how the text defines it.
    pub help: Option<Text>,
    /// Who is asked.
    pub asked_of: AskedOf,
    /// Set when the value follows from another fact.
    pub derived: Option<Derivation>,
    /// False for a derived fact whose source is asked instead.
    pub asked: bool,
    /// True for a local standard: the region's data give it where it is verified, and only
    /// otherwise the visitor is asked.
    pub standard: bool,
    /// The words that set its largest value, for a local standard that a clause limits.
    pub ceiling: Option<Citation>,
    /// Whether the visitor can do something about it.
    pub change: Change,
    /// True for a day that has passed by its meaning, such as that of a birth: one after the day of
    /// application is a slip.
    pub past: bool,
}

/// What can turn an answer into another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The visitor can bring it about: sign a contract, get a certificate.
    Act,
    /// It comes by waiting.
    Time,
    /// Neither.
    #[default]
    None,
}

/// What an answer looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactKind {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number {
        /// What is counted: 个月, 人, 岁.
        unit: Text,
        /// The smallest that makes sense.
        min: i64,
        /// The largest that makes sense.
        max: i64,
    },
    /// A sum in yuan.
    Money {
        /// The smallest that makes sense.
        min: Yuan,
        /// The largest that makes sense.
        max: Yuan,
    },
    /// A share, at most this one.
    Share {
        /// The largest that the clause allows.
        max: Ratio,
    },
    /// A day.
    Date {
        /// The earliest that makes sense.
        min: Day,
        /// The latest that makes sense.
        max: Day,
    },
    /// One of a few.
    Choice {
        /// The few, in the order shown.
        choices: Vec<Choice>,
    },
}

/// One of a few answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name in JSON.
    pub id: String,
    /// What the visitor reads.
    pub label: Text,
}

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AskedOf {
    /// A person about themselves.
    Person,
    /// The founder or owner about their business.
    Business,
}

/// How a fact follows from another and the day of application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Derivation {
    /// Full months since that day.
    MonthsSince(FactId),
    /// Full months until that day.
    MonthsUntil(FactId),
    /// Full years since that day: an age.
    YearsSince(FactId),
    /// Whether that day has come.
    Reached(FactId),
}

impl Derivation {
    /// The fact it follows from.
    #[must_use]
    pub const fn source(self) -> FactId {
        match self {
            Self::MonthsSince(fact)
            | Self::MonthsUntil(fact)
            | Self::YearsSince(fact)
            | Self::Reached(fact) => fact,
        }
    }

    /// The value on the day of application.
    #[must_use]
    pub fn value(self, source: Day, as_of: Day) -> Value {
        match self {
            Self::MonthsSince(_) => Value::Number(months_between(source, as_of)),
            Self::MonthsUntil(_) => Value::Number(months_between(as_of, source)),
            Self::YearsSince(_) => Value::Number(months_between(source, as_of).div_euclid(12)),
            Self::Reached(_) => Value::YesNo(source <= as_of),
        }
    }
}

/// The fact that is asked: the source where the value follows from another.
#[must_use]
pub fn source_of(vocabulary: &[Fact], fact: FactId) -> FactId {
    let derived = vocabulary
        .get(usize::from(fact.0))
        .and_then(|it| it.derived);
    derived.map_or(fact, Derivation::source)
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(i64),
    /// A sum.
    Money(Yuan),
    /// A share.
    Share(Ratio),
    /// A day.
    Date(Day),
    /// One of the choices, by its place.
    Choice(u16),
}

/// What is known of one applicant. What is not there is neither yes nor no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    values: Vec<Option<Value>>,
    /// Asked, and answered "I don't know".
    unknown: Vec<FactId>,
}

impl Facts {
    /// The answer, if there is one.
    #[must_use]
    pub fn get(&self, fact: FactId) -> Option<Value> {
        self.values.get(usize::from(fact.0)).copied().flatten()
    }

    /// Puts an answer, or takes it away.
    pub fn set(&mut self, fact: FactId, value: Option<Value>) {
        let place = usize::from(fact.0);
        if self.values.len() <= place {
            self.values.resize(place + 1, None);
        }
        if let Some(slot) = self.values.get_mut(place) {
            *slot = value;
        }
    }

    /// Notes that the visitor does not know it.
    pub fn set_unknown(&mut self, fact: FactId) {
        self.set(fact, None);
        if !self.unknown.contains(&fact) {
            self.unknown.push(fact);
        }
    }

    /// True when the visitor said that they do not know it.
    #[must_use]
    pub fn is_unknown(&self, fact: FactId) -> bool {
        self.unknown.contains(&fact)
    }

    /// The answers that were given, in the order of the vocabulary.
    pub fn answers(&self) -> impl Iterator<Item = (FactId, Value)> + '_ {
        (0u16..)
            .zip(&self.values)
            .filter_map(|(place, value)| value.map(|it| (FactId(place), it)))
    }
}
