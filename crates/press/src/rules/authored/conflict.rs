//! `conflicts.yaml`: answers that cannot all be true.

use huimin_core::fact::Text;
use serde::Deserialize;
use serde_saphyr::Spanned;

/// One entry of `conflicts.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConflictEntry {
    /// What to say to the visitor.
    pub say: Text,
    /// The answers.
    pub both: Spanned<Vec<Answer>>,
    /// Whether it is held against the answers as they stand only.
    #[serde(default)]
    pub as_said: bool,
}

/// An answer that clashes with another.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A yes-or-no fact is yes.
    Is(OneFact),
    /// A yes-or-no fact is no.
    IsNot(OneFact),
    /// A choice is one of these.
    OneOf(Choices),
    /// A number is this one or more.
    AtLeast(Limit),
    /// A number is this one or less.
    AtMost(Limit),
    /// A day has come by the day of application.
    ByApplication(OneFact),
    /// A number is above another one.
    Exceeds(Two),
    /// A number is above the sum of others.
    ExceedsSum(AboveSum),
    /// Numbers together come to this one or more.
    SumAtLeast(SumLimit),
}

/// A fact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneFact {
    /// Which.
    pub fact: Spanned<String>,
}

/// A fact and some of its choices.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// Which.
    pub fact: Spanned<String>,
    /// The choices.
    pub values: Vec<Spanned<String>>,
}

/// A fact and a number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Which.
    pub fact: Spanned<String>,
    /// The number.
    pub value: i64,
}

/// A fact and the one that it is above.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Two {
    /// Which.
    pub fact: Spanned<String>,
    /// The other.
    pub than: Spanned<String>,
}

/// A fact and those whose sum it is above.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboveSum {
    /// Which.
    pub fact: Spanned<String>,
    /// The others.
    pub of: Vec<Spanned<String>>,
}

/// Facts and what they come to together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SumLimit {
    /// Which.
    pub facts: Vec<Spanned<String>>,
    /// The number.
    pub value: i64,
}
