//! The quick answer: what a condition says where its facts are known.

use crate::day::{Day, months_later};
use crate::fact::{Fact, FactId, Facts, Value};
use crate::region::OptionId;
use crate::subsidy::{Adoption, Condition, Conflict, Test};

/// Yes, no, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// A fact is open.
    Open,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Open,
        }
    }

    /// One of them holds.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            _ => Self::Open,
        }
    }
}

impl From<Option<bool>> for Truth {
    fn from(known: Option<bool>) -> Self {
        match known {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Open,
        }
    }
}

/// The vocabulary, the answers and the day: what a condition is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The vocabulary.
    pub vocabulary: &'a [Fact],
    /// The answers.
    pub facts: &'a Facts,
    /// Answers that cannot all be true.
    pub conflicts: &'a [Conflict],
    /// For each local option, whether the place has adopted it.
    pub adoptions: &'a [Adoption],
    /// The day of application.
    pub as_of: Day,
}

impl Known<'_> {
    /// The value of a fact, given or derived.
    #[must_use]
    pub fn value(&self, fact: FactId) -> Option<Value> {
        self.facts.get(fact).or_else(|| self.derived(fact))
    }

    /// The value that follows from its source and the day.
    fn derived(&self, fact: FactId) -> Option<Value> {
        let derivation = self.vocabulary.get(usize::from(fact.0))?.derived?;
        match self.facts.get(derivation.source())? {
            Value::Date(source) => Some(derivation.value(source, self.as_of)),
            _ => None,
        }
    }

    /// The answers without those that follow from a day that is known: they are worked out anew
    /// for each day of application.
    #[must_use]
    pub fn dated(&self) -> Facts {
        let mut facts = self.facts.clone();
        for (place, fact) in (0u16..).zip(self.vocabulary) {
            if let Some(derivation) = fact.derived
                && self.facts.get(derivation.source()).is_some()
            {
                facts.set(FactId(place), None);
            }
        }
        facts
    }

    /// The quick answer. `Open` is exact only where every fact stands once in the condition;
    /// otherwise the caller looks at the completions.
    #[must_use]
    pub fn check(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::All(parts) => parts
                .iter()
                .map(|part| self.check(part))
                .fold(Truth::Yes, Truth::and),
            Condition::Any(parts) => parts
                .iter()
                .map(|part| self.check(part))
                .fold(Truth::No, Truth::or),
            Condition::Atom(atom) => self.test(&atom.test),
        }
    }

    /// True where the place is known to have adopted an option.
    #[must_use]
    pub fn adopted(&self, option: OptionId) -> bool {
        self.adoptions.get(usize::from(option.0)) == Some(&Adoption::Adopted)
    }

    /// Whether these answers are all given, which cannot be.
    #[must_use]
    pub fn violates(&self, conflict: &Conflict) -> Truth {
        let tests = conflict.both.iter().map(|test| self.test(test));
        tests.fold(Truth::Yes, Truth::and)
    }

    /// Whether a conflict can rule out ways to complete the answers: one that is held as said only once
    /// its sums are known.
    #[must_use]
    pub fn binds(&self, conflict: &Conflict) -> bool {
        let known = |test: &Test| match test {
            Test::SumAtLeast { .. } => self.test(test) != Truth::Open,
            _ => true,
        };
        !conflict.as_said || conflict.both.iter().all(known)
    }

    /// What one test says.
    #[must_use]
    pub fn test(&self, test: &Test) -> Truth {
        match test {
            Test::Is(fact, wanted) => match self.value(*fact) {
                Some(Value::YesNo(answer)) => Some(answer == *wanted),
                _ => None,
            },
            Test::OneOf(fact, wanted) => match self.value(*fact) {
                Some(Value::Choice(answer)) => Some(wanted.contains(&answer)),
                _ => None,
            },
            Test::AtLeast(fact, limit) => self.number(*fact).map(|answer| answer >= *limit),
            Test::AtMost(fact, limit) => self.number(*fact).map(|answer| answer <= *limit),
            Test::LessThan(fact, limit) => self.number(*fact).map(|answer| answer < *limit),
            Test::MoreThan(fact, limit) => self.number(*fact).map(|answer| answer > *limit),
            Test::OnOrAfter(fact, day) => self.date(*fact).map(|answer| answer >= *day),
            Test::OnOrBefore(fact, day) => self.date(*fact).map(|answer| answer <= *day),
            Test::ByApplication(fact) => self.date(*fact).map(|answer| answer <= self.as_of),
            Test::AppliedWithin { since, months } => self
                .date(*since)
                .map(|since| within(since, self.as_of, *months)),
            Test::Within {
                fact,
                since,
                months,
            } => self
                .date(*fact)
                .zip(self.date(*since))
                .map(|(day, since)| within(since, day, *months)),
            Test::ShareAtLeast { part, whole, share } => self
                .number(*part)
                .zip(self.number(*whole))
                .map(|(part, whole)| share.is_reached(part, whole)),
            Test::SumAtLeast { of, less, value } => self
                .sum(of)
                .zip(self.sum(less))
                .map(|(of, less)| of.saturating_sub(less) >= *value),
        }
        .into()
    }

    fn sum(&self, facts: &[FactId]) -> Option<i64> {
        let numbers = facts.iter().map(|it| self.number(*it));
        numbers.sum()
    }

    fn number(&self, fact: FactId) -> Option<i64> {
        match self.value(fact)? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    fn date(&self, fact: FactId) -> Option<Day> {
        match self.value(fact)? {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }
}

/// True where a day comes at most so many calendar months after another, and not before it.
fn within(since: Day, day: Day, months: u16) -> bool {
    since <= day && day <= months_later(since, i32::from(months))
}
