//! `edition.yaml` and `facts/`.

use super::quoted_from;
use super::region::SeenEntry;
use huimin_core::fact::{AskedOf, Change, Text};
use serde::Deserialize;
use serde_saphyr::Spanned;

/// `edition.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    /// The day on which the data were last checked.
    pub day: Spanned<String>,
    /// True when the edition must not be relied on.
    pub withdrawn: bool,
    /// Folders of issues.
    pub issues: Vec<String>,
    /// The region that a visitor starts in.
    pub home: Spanned<String>,
}

/// One entry of a file in `facts/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactEntry {
    /// Its name.
    pub id: Spanned<String>,
    /// What an answer looks like.
    #[serde(rename = "type")]
    pub kind: Spanned<Kind>,
    /// How it is called in a reason.
    pub label: Text,
    /// The question.
    pub question: Text,
    /// More about it.
    pub help: Option<Text>,
    /// Who is asked.
    pub asked_of: AskedOf,
    /// The fact it follows from.
    pub derived: Option<Derived>,
    /// True for a derived fact that is asked itself, before its source.
    #[serde(default)]
    pub asked: bool,
    /// True where the place decides it.
    #[serde(default)]
    pub standard: bool,
    /// The words that set its largest value.
    pub ceiling: Option<CeilingEntry>,
    /// The words that set its smallest value.
    pub floor: Option<SeenEntry>,
    /// Whether the visitor can do something about it.
    #[serde(default)]
    pub change: Change,
    /// Up to when a day can lie by its meaning.
    pub not_after: Option<Spanned<Limit>>,
}

/// The words that set the largest value of a fact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CeilingEntry {
    /// The clause.
    pub clause: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
}

/// Up to when a day can lie by its meaning.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The day of application.
    Application,
}

/// What an answer looks like.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number(NumberKind),
    /// A sum.
    Money(MoneyKind),
    /// A share.
    Share(ShareKind),
    /// A day.
    Date(DateKind),
    /// One of a few.
    Choice(Vec<huimin_core::fact::Choice>),
}

/// Bounds of a number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberKind {
    /// What is counted.
    pub unit: Text,
    /// The smallest.
    pub min: i64,
    /// The largest.
    pub max: i64,
}

/// Bounds of a sum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyKind {
    /// The smallest.
    pub min: Spanned<String>,
    /// The largest.
    pub max: Spanned<String>,
}

/// Bounds of a share.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareKind {
    /// The largest.
    pub max: Spanned<String>,
}

/// Bounds of a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateKind {
    /// The earliest.
    pub min: Spanned<String>,
    /// The latest.
    pub max: Spanned<String>,
}

/// How a fact follows from another.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Derived {
    /// Full months since that day.
    MonthsSince(Spanned<String>),
    /// Full months until that day.
    MonthsUntil(Spanned<String>),
    /// Full years since that day.
    YearsSince(Spanned<String>),
    /// Whether that day has come.
    Reached(Spanned<String>),
}

quoted_from!(CeilingEntry);
