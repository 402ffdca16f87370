//! A file in `checks/`: what a fund may pay for, a share of a budget, the least sum of a line, a duty
//! with a yearly day.

use super::figure::FigureEntry;
use super::quoted;
use super::standing::InForceEntry;
use super::subsidy::{NoteEntry, ReadingEntry};
use huimin_core::budget::CheckOutcome;
use huimin_core::fact::Text;
use huimin_core::subsidy::Audience;
use serde::Deserialize;
use serde_json::Value as Json;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// A file in `checks/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckFile {
    /// Its name in JSON.
    pub id: Spanned<String>,
    /// Its name for people.
    pub name: Text,
    /// What it asks.
    pub summary: Text,
    /// The clause that sets it, and on which every quote rests that names no other.
    pub clause: Spanned<String>,
    /// Where it holds, where that is a part only of the place of its document.
    pub region: Option<Spanned<String>>,
    /// Whom it binds.
    pub audiences: Vec<Audience>,
    /// Its own days, where they are not those of its document.
    pub in_force: Option<InForceEntry>,
    /// What is checked.
    pub check: CheckEntry,
    /// Where the text can be read in two ways.
    #[serde(default)]
    pub readings: Vec<ReadingEntry>,
    /// What it says besides.
    #[serde(default)]
    pub notes: Vec<NoteEntry>,
    /// Worked examples; they run as tests.
    pub examples: Vec<CheckExample>,
}

/// What is checked.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckEntry {
    /// Whether a fund may pay for an expense.
    Expense(Vec<SortingEntry>),
    /// Whether a part of a budget keeps its share.
    Share(Box<ShareCheckEntry>),
    /// What has to be done by a day of each year.
    Duty(Box<DutyEntry>),
    /// Whether a line of a budget reaches a fixed sum.
    Floor(Box<FloorEntry>),
}

/// What the text says of each choice of a fact. Each choice stands in exactly one list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortingEntry {
    /// The fact.
    pub fact: Spanned<String>,
    /// What the fund pays for.
    #[serde(default)]
    pub allowed: Vec<RulingEntry>,
    /// What it must not be used for.
    #[serde(default)]
    pub prohibited: Vec<RulingEntry>,
    /// What an office judges.
    #[serde(default)]
    pub office: Vec<RulingEntry>,
    /// What the prohibitions do not reach.
    #[serde(default)]
    pub exempt: Vec<RulingEntry>,
    /// What other laws forbid, whoever spends it.
    #[serde(default)]
    pub unlawful: Vec<RulingEntry>,
}

/// Choices, and the words that rule on them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulingEntry {
    /// The choices.
    pub choices: Vec<Spanned<String>>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// A share of a budget.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareCheckEntry {
    /// The lines of the part.
    pub part: Vec<Spanned<String>>,
    /// The lines of the whole.
    pub whole: Vec<Spanned<String>>,
    /// The sum of the whole, where it can be answered instead.
    pub total: Option<Spanned<String>>,
    /// 不低于.
    pub at_least: Option<Spanned<String>>,
    /// 不高于.
    pub at_most: Option<Spanned<String>>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A duty with a yearly day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyEntry {
    /// Who has it.
    pub who: NoteEntry,
    /// What is to be done.
    pub what: NoteEntry,
    /// The month of the last day.
    pub month: Spanned<i8>,
    /// The last day.
    pub day: Spanned<i8>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// 不少于 a fixed sum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FloorEntry {
    /// The line.
    pub of: Spanned<String>,
    /// The least, in yuan.
    pub at_least: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A worked example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckExample {
    /// What it shows.
    pub name: Spanned<String>,
    /// The day.
    pub on: Spanned<String>,
    /// The facts, as in JSON. A duty has none.
    #[serde(default)]
    pub given: BTreeMap<String, Json>,
    /// What must come out.
    pub expect: CheckExpectation,
}

/// What must come out. What is not named is not looked at; a sum that nothing limits is `open`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckExpectation {
    /// What it comes to; not for a duty.
    pub outcome: Option<CheckOutcome>,
    /// At least so much is short.
    pub short_min: Option<String>,
    /// At most so much is short.
    pub short_max: Option<String>,
    /// At least so much is over.
    pub over_min: Option<String>,
    /// At most so much is over.
    pub over_max: Option<String>,
    /// The next day on which a duty falls due; `none` where it does not.
    pub due: Option<String>,
    /// The facts that can still change something.
    pub missing: Option<Vec<String>>,
}

quoted!(RulingEntry, ShareCheckEntry, DutyEntry, FloorEntry);
