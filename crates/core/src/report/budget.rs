//! Checks for institutions, as they are printed.

mod about;

use super::{NoteReport, ReadingReport, StandingReport, TextReport};
use crate::budget::{BudgetCheck, CheckKind, CheckOutcome, Range, Ruled};
use crate::day::Day;
use crate::edition::Catalogue;
use crate::input::{Budget, InputError};
use crate::money::Yuan;
use crate::region::{RegionId, lies_in};
use crate::subsidy::Audience;
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// What `huimin budget --json` prints.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct BudgetReport {
    /// The day.
    pub as_of: String,
    /// The day on which the data were last checked.
    pub edition: String,
    /// One for each check.
    pub checks: Vec<CheckReport>,
    /// What has to be done by a day of each year.
    pub duties: Vec<DutyReport>,
    /// Lines that are no sums; they count as not known.
    pub refused: Vec<String>,
}

/// What a check comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct CheckReport {
    /// Its id.
    pub check: String,
    /// Its name.
    pub name: TextReport,
    /// What it asks.
    pub summary: TextReport,
    /// Whom it binds.
    pub audiences: Vec<Audience>,
    /// `fits`, `does_not_fit` or `office_decides` for an expense; `holds` or `violated` for a
    /// share or a sum; `open` while the answers do not settle it.
    pub outcome: CheckOutcome,
    /// By how much the part goes beyond its share, in yuan; `null` where no share is a ceiling.
    pub over: Option<RangeReport>,
    /// By how much it stays below its share or its sum, in yuan; `null` where there is no floor.
    pub short: Option<RangeReport>,
    /// The part, the whole and the limit of the part; `null` for an expense and
    /// for a fixed sum.
    pub sums: Option<SumsReport>,
    /// The facts that can still change something.
    pub missing: Vec<String>,
    /// What the text says of each answer, the one that decides first. Empty but for an expense.
    pub grounds: Vec<GroundReport>,
    /// Whether the clause holds on the day.
    pub standing: StandingReport,
    /// The clause that decides.
    pub clause: String,
    /// Its words; `null` while nothing is decided about an expense.
    pub quote: Option<String>,
    /// In a sentence.
    pub note: TextReport,
    /// Where the text can be read in two ways.
    pub readings: Vec<ReadingReport>,
    /// What the clause says besides.
    pub notes: Vec<NoteReport>,
}

/// What a sum may be, in yuan.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct RangeReport {
    /// At least so much.
    pub min: Yuan,
    /// At most so much; `null` while nothing limits it.
    pub max: Option<Yuan>,
}

impl From<Range> for RangeReport {
    fn from(it: Range) -> Self {
        Self {
            min: it.min,
            max: it.max,
        }
    }
}

/// The sums of a share.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SumsReport {
    /// The part.
    pub part: RangeReport,
    /// The whole.
    pub whole: RangeReport,
    /// What the part must reach, or must not exceed.
    pub limit: RangeReport,
}

/// What the text says of an answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct GroundReport {
    /// The fact.
    pub fact: String,
    /// The answer.
    pub choice: String,
    /// `allowed`, `prohibited`, `office`, `exempt` or `unlawful`.
    pub ruling: Ruled,
    /// The clause.
    pub clause: String,
    /// Its words.
    pub quote: String,
}

/// A duty with a yearly day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DutyReport {
    /// Its id.
    pub duty: String,
    /// What is to be done.
    pub what: TextReport,
    /// Who has to do it.
    pub who: TextReport,
    /// The next last day, from the day on; `null` where it does not fall due any more.
    pub due: Option<String>,
    /// Whether the clause holds on the day.
    pub standing: StandingReport,
    /// The clause.
    pub clause: String,
    /// Its words that name the day.
    pub quote: String,
    /// Where the text can be read in two ways.
    pub readings: Vec<ReadingReport>,
}

/// The report of every check that holds in a region.
///
/// # Errors
/// When a total is not what its lines make.
pub fn budget_report(
    catalogue: &Catalogue,
    budget: &Budget,
    region: RegionId,
    as_of: Day,
) -> Result<BudgetReport, InputError> {
    let all = catalogue.checks.iter();
    let there = all.filter(|it| lies_in(&catalogue.regions, region, it.region));
    budget_report_of(catalogue, there, budget, as_of)
}

/// The report of some checks.
///
/// # Errors
/// As [`budget_report`].
pub fn budget_report_of<'a>(
    catalogue: &Catalogue,
    some: impl IntoIterator<Item = &'a BudgetCheck>,
    budget: &Budget,
    as_of: Day,
) -> Result<BudgetReport, InputError> {
    let (mut checks, mut duties) = (Vec::new(), Vec::new());
    for check in some {
        let about = about::About {
            catalogue,
            check,
            as_of,
        };
        match &check.kind {
            CheckKind::Expense(sortings) => checks.push(about.expense(sortings, &budget.facts)),
            CheckKind::Share(share) => checks.push(about.share(share, &budget.facts)?),
            CheckKind::Duty(duty) => duties.push(about.duty(duty)),
            CheckKind::Floor(floor) => checks.push(about.floor(floor, &budget.facts)),
        }
    }
    Ok(BudgetReport {
        as_of: as_of.to_string(),
        edition: catalogue.day.to_string(),
        checks,
        duties,
        refused: budget.refused.iter().map(ToString::to_string).collect(),
    })
}
