//! Worked examples at the end of a rule; they run as tests.

use serde::Deserialize;
use serde_json::Value as Json;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// A worked example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows.
    pub name: Spanned<String>,
    /// The day of application.
    pub on: Spanned<String>,
    /// The region; the place of the rule where it is not named.
    pub region: Option<Spanned<String>>,
    /// The facts, as in JSON.
    pub given: Spanned<BTreeMap<String, Json>>,
    /// What must come out.
    pub expect: Expectation,
}

/// What must come out of a worked example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Whether the conditions hold.
    pub merits: ExpectedMerits,
    /// At least so much each time.
    pub min: Option<String>,
    /// At most so much each time.
    pub max: Option<String>,
    /// At most so many months.
    pub months: Option<u32>,
    /// Until that day.
    pub until: Option<String>,
}

/// Whether the conditions hold.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ExpectedMerits {
    /// They do.
    Eligible,
    /// They do not.
    Ineligible,
    /// Not known yet.
    Undecided,
}

impl ExpectedMerits {
    /// As it is written in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::Ineligible => "ineligible",
            Self::Undecided => "undecided",
        }
    }
}
