//! Who qualifies: conditions, each with the words that it rests on.

use crate::day::Day;
use crate::fact::{FactId, Text};
use crate::gazette::{Citation, ClauseId, DocumentId};
use crate::money::Ratio;
use serde::{Deserialize, Serialize};

/// Who qualifies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Each of them.
    All(Vec<Condition>),
    /// One of them at least.
    Any(Vec<Condition>),
    /// One that has no parts.
    Atom(Box<Atom>),
}

/// A condition without parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atom {
    /// What is looked at.
    pub test: Test,
    /// The words it rests on.
    pub citation: Citation,
    /// True where only an office can judge it; the visitor is asked how they see it.
    pub decided_by_office: bool,
}

/// What a condition looks at. Values are included unless the name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// A yes-or-no fact has this answer.
    Is(FactId, bool),
    /// A choice is one of these.
    OneOf(FactId, Vec<u16>),
    /// 以上: the number, or more.
    AtLeast(FactId, i64),
    /// 以下、以内、不超过: the number, or less.
    AtMost(FactId, i64),
    /// 不足: less than the number.
    LessThan(FactId, i64),
    /// 超过: more than the number.
    MoreThan(FactId, i64),
    /// 以后: that day, or later.
    OnOrAfter(FactId, Day),
    /// 以前: that day, or earlier.
    OnOrBefore(FactId, Day),
    /// The day has come by the day of application.
    ByApplication(FactId),
    /// The day of application lies at most so many calendar months after a day, and not before it.
    AppliedWithin {
        /// The day from which is counted.
        since: FactId,
        /// Calendar months, the day clamped.
        months: u16,
    },
    /// A part is at least this share of a whole that is not nothing: 留用率达到70%以上.
    ShareAtLeast {
        /// How many of them.
        part: FactId,
        /// Of how many.
        whole: FactId,
        /// The share.
        share: Ratio,
    },
    /// Numbers together, less some others, come to this or more: the months had and the months left,
    /// or (at least 1) one number above the sum of others.
    SumAtLeast {
        /// The numbers that are added.
        of: Vec<FactId>,
        /// The numbers that are taken off.
        less: Vec<FactId>,
        /// What they come to.
        value: i64,
    },
    /// The first day lies no earlier than the second, and at most so many months after it.
    Within {
        /// The later day.
        fact: FactId,
        /// The earlier day.
        since: FactId,
        /// Calendar months; the last day counts.
        months: u16,
    },
}

/// Answers that cannot all be true: at school, and left school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// What to say to the visitor.
    pub say: Text,
    /// The answers, usually two.
    pub both: Vec<Test>,
    /// True where it rules out no way to complete the answers before its sums are known: for what binds
    /// so much together that trying out takes longer than it is worth. Verdicts stay true, since more
    /// ways to complete the answers than there are can only leave more of them open.
    pub as_said: bool,
}

impl Conflict {
    /// The facts it looks at.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        self.both.iter().flat_map(Test::facts).collect()
    }
}

impl Condition {
    /// A test alone, which rests on no words: a question of the evaluator's own.
    #[must_use]
    pub(crate) fn of(test: Test) -> Self {
        Self::Atom(Box::new(Atom {
            test,
            citation: Citation {
                clause: ClauseId {
                    document: DocumentId(0),
                    index: 0,
                },
                quote: String::new(),
                paragraph: 0,
                start: 0,
            },
            decided_by_office: false,
        }))
    }

    /// Every atom, from left to right.
    #[must_use]
    pub fn atoms(&self) -> Vec<&Atom> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::atoms).collect(),
            Self::Atom(atom) => vec![atom],
        }
    }
}

impl Condition {
    /// Every fact it looks at, as often as it does.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        self.atoms()
            .into_iter()
            .flat_map(|it| it.test.facts())
            .collect()
    }
}

impl Test {
    /// A number is above another one, which no true answers are.
    #[must_use]
    pub fn exceeds(fact: FactId, than: FactId) -> Self {
        Self::SumAtLeast {
            of: vec![fact],
            less: vec![than],
            value: 1,
        }
    }

    /// The facts it looks at.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        match *self {
            Self::Is(fact, _)
            | Self::OneOf(fact, _)
            | Self::AtLeast(fact, _)
            | Self::AtMost(fact, _)
            | Self::LessThan(fact, _)
            | Self::MoreThan(fact, _)
            | Self::OnOrAfter(fact, _)
            | Self::OnOrBefore(fact, _)
            | Self::ByApplication(fact) => vec![fact],
            Self::AppliedWithin { since, .. } => vec![since],
            Self::Within { fact, since, .. } => vec![fact, since],
            Self::ShareAtLeast { part, whole, .. } => vec![part, whole],
            Self::SumAtLeast {
                ref of, ref less, ..
            } => [of.as_slice(), less].concat(),
        }
    }
}
