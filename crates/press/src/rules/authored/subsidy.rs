//! A file in `subsidies/`.

use super::amount::AmountEntry;
use super::condition::When;
use super::example::Example;
use super::figure::FigureEntry;
use super::quoted;
use super::standing::{GrantEntry, InForceEntry};
use huimin_core::fact::Text;
use huimin_core::subsidy::{Audience, Topic};
use serde::Deserialize;
use serde_saphyr::Spanned;

/// A file in `subsidies/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubsidyFile {
    /// Its name in JSON.
    pub id: Spanned<String>,
    /// Its name for people.
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// The clause that grants it, and on which every quote rests that names no other.
    pub clause: Spanned<String>,
    /// Where it holds, where that is a part only of the place of its document.
    pub region: Option<Spanned<String>>,
    /// The first day of application for which this version is used. Only where two files share an
    /// id.
    pub since: Option<Spanned<String>>,
    /// The words that name that day, where it is not the first of `in_force` or of the document.
    pub since_named: Option<SinceEntry>,
    /// Its own days, where they are not those of its document.
    pub in_force: Option<InForceEntry>,
    /// Whether a place must first have adopted it.
    pub grant: Option<GrantEntry>,
    /// Who qualifies.
    pub when: When,
    /// How much.
    pub amount: AmountEntry,
    /// How often.
    pub paid: Spanned<PaidEntry>,
    /// For how long.
    pub period: Option<PeriodEntry>,
    /// What cannot be had as well.
    #[serde(default)]
    pub excludes: Vec<ExclusionEntry>,
    /// The rules that exclude this one, said here too.
    #[serde(default)]
    pub excluded_by: Vec<Spanned<String>>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// How to apply.
    pub application: ApplicationEntry,
    /// Where the text can be read in two ways.
    #[serde(default)]
    pub readings: Vec<ReadingEntry>,
    /// What it says besides.
    #[serde(default)]
    pub notes: Vec<NoteEntry>,
    /// Worked examples; they run as tests.
    pub examples: Vec<Example>,
}

/// How often.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaidEntry {
    /// One-off.
    Once,
    /// For each month.
    Monthly,
    /// For each year.
    Yearly,
    /// For each application; the text does not say that there is only one.
    PerApplication,
}

/// For how long.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodEntry {
    /// The first whose condition holds decides.
    #[serde(default)]
    pub cases: Vec<CaseEntry>,
    /// Otherwise.
    pub otherwise: MonthsEntry,
}

/// A period under a condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEntry {
    /// When it holds.
    pub when: When,
    /// The day on which it ends.
    pub until: UntilEntry,
}

/// The day on which a period ends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UntilEntry {
    /// The day.
    pub fact: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// So many months at most.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthsEntry {
    /// How many.
    pub months: Spanned<u32>,
    /// True where each year is granted anew, for what that year was like.
    #[serde(default)]
    pub anew: bool,
    /// Less what was already had.
    pub had: Option<SpanEntry>,
    /// No longer than what is paid for lasts.
    pub lasts: Option<SpanEntry>,
    /// No longer than to a day.
    pub until: Option<UntilEntry>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A time told as a number.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanEntry {
    /// Of months.
    Months(Spanned<String>),
    /// Of years.
    Years(Spanned<String>),
}

/// What cannot be had as well.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusionEntry {
    /// Which subsidy.
    pub subsidy: Spanned<String>,
    /// Only then: that both are had for the same person.
    pub when: Option<When>,
    /// The sentence that forbids both.
    pub quote: Option<Spanned<String>>,
    /// Its clause.
    pub clause: Option<Spanned<String>>,
    /// How the text is read, where no sentence forbids both.
    pub reading: Option<ReadingEntry>,
}

/// How to apply.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationEntry {
    /// Who applies.
    pub applicant: NoteEntry,
    /// Where.
    pub office: NoteEntry,
    /// What must come before what.
    #[serde(default)]
    pub order: Vec<NoteEntry>,
    /// What to bring.
    pub materials: Vec<NoteEntry>,
    /// What the office checks itself.
    pub checked_by_office: Option<NoteEntry>,
    /// To whose account.
    pub paid_to: NoteEntry,
}

/// Plain words and the words they rest on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteEntry {
    /// The plain words.
    pub text: Text,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// Two ways to read the text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingEntry {
    /// What we took.
    pub taken: Text,
    /// The other way.
    pub other: Text,
    /// Why.
    pub why: Text,
    /// The words in question.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// The words that name the first day of a version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SinceEntry {
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not name the day.
    pub figure: Option<FigureEntry>,
}

quoted!(UntilEntry, MonthsEntry, NoteEntry, ReadingEntry, SinceEntry);
