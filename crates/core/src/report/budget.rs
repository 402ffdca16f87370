//! Checks for institutions, as they are printed.

use super::{ReadingReport, StandingReport, TextReport, fact_id, reading, standing_report};
use crate::budget::{
    Bound, BudgetCheck, CheckKind, CheckOutcome, Duty, Range, Ruled, Share, Sorting, sort,
};
use crate::day::Day;
use crate::edition::Catalogue;
use crate::fact::{FactKind, Facts, Text, Value};
use crate::gazette::Citation;
use crate::input::{Budget, InputError};
use crate::money::Yuan;
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
    /// share; `open` while the answers do not settle it.
    pub outcome: CheckOutcome,
    /// By how much the part goes beyond its share, in yuan; `null` where no share is a ceiling.
    pub over: Option<RangeReport>,
    /// By how much the part stays below its share, in yuan; `null` where no share is a floor.
    pub short: Option<RangeReport>,
    /// The part, the whole and the limit of the part; `null` for an expense.
    pub sums: Option<SumsReport>,
    /// The facts that can still change something.
    pub missing: Vec<String>,
    /// What the text says of each answer, the one that decides first. Empty for a share.
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
    pub notes: Vec<super::NoteReport>,
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
    /// `allowed`, `prohibited`, `office` or `exempt`.
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

/// The report of every check.
///
/// # Errors
/// When a total is not what its lines make.
pub fn budget_report(
    catalogue: &Catalogue,
    budget: &Budget,
    as_of: Day,
) -> Result<BudgetReport, InputError> {
    budget_report_of(catalogue, &catalogue.checks, budget, as_of)
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
        let about = About {
            catalogue,
            check,
            as_of,
        };
        match &check.kind {
            CheckKind::Expense(sortings) => checks.push(about.expense(sortings, &budget.facts)),
            CheckKind::Share(share) => checks.push(about.share(share, &budget.facts)?),
            CheckKind::Duty(duty) => duties.push(about.duty(duty)),
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

/// One check on one day.
struct About<'a> {
    catalogue: &'a Catalogue,
    check: &'a BudgetCheck,
    as_of: Day,
}

impl About<'_> {
    fn expense(&self, sortings: &[Sorting], facts: &Facts) -> CheckReport {
        let sorted = sort(sortings, facts);
        let settled = sorted.outcome != CheckOutcome::Open;
        let grounds = sorted.grounds.iter();
        let grounds = grounds.map(|(sorting, ruling)| GroundReport {
            fact: fact_id(self.catalogue, sorting.fact),
            choice: self.choice(sorting, facts),
            ruling: ruling.is,
            clause: self.catalogue.address(ruling.citation.clause),
            quote: ruling.citation.quote.clone(),
        });
        let decides = sorted.grounds.first().filter(|_| settled);
        let missing: Vec<String> = sorted
            .missing
            .iter()
            .map(|it| fact_id(self.catalogue, *it))
            .collect();
        let note = text(match sorted.outcome {
            CheckOutcome::Fits => ("可以列支。", "The fund may pay for it."),
            CheckOutcome::DoesNotFit => ("不得列支。", "The fund must not pay for it."),
            CheckOutcome::OfficeDecides => (
                "条文没有写明，由主管部门认定。",
                "The text does not say; the office decides.",
            ),
            _ => ("还不能确定。", "Not settled yet."),
        });
        CheckReport {
            grounds: grounds.collect(),
            ..self.report(
                sorted.outcome,
                decides.map(|(_, ruling)| &ruling.citation),
                missing,
                note,
            )
        }
    }

    /// The answer, by its name.
    fn choice(&self, sorting: &Sorting, facts: &Facts) -> String {
        let fact = self.catalogue.facts.get(usize::from(sorting.fact.0));
        match (fact.map(|it| &it.kind), facts.get(sorting.fact)) {
            (Some(FactKind::Choice { choices }), Some(Value::Choice(place))) => choices
                .get(usize::from(place))
                .map(|it| it.id.clone())
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn share(&self, share: &Share, facts: &Facts) -> Result<CheckReport, InputError> {
        let shared = share.check(facts).map_err(|uneven| InputError::Uneven {
            total: fact_id(self.catalogue, uneven.total),
            lines: uneven.lines,
        })?;
        let missing: Vec<String> = shared
            .missing
            .iter()
            .map(|it| fact_id(self.catalogue, *it))
            .collect();
        let by = match share.bound {
            Bound::AtLeast => shared.short,
            Bound::AtMost => shared.over,
        };
        let note = told(shared.outcome, share.bound, by);
        Ok(CheckReport {
            short: (share.bound == Bound::AtLeast).then(|| shared.short.into()),
            over: (share.bound == Bound::AtMost).then(|| shared.over.into()),
            sums: Some(SumsReport {
                part: shared.part.into(),
                whole: shared.whole.into(),
                limit: shared.limit.into(),
            }),
            ..self.report(shared.outcome, Some(&share.citation), missing, note)
        })
    }

    fn report(
        &self,
        outcome: CheckOutcome,
        decides: Option<&Citation>,
        missing: Vec<String>,
        note: TextReport,
    ) -> CheckReport {
        let Self {
            catalogue,
            check,
            as_of,
        } = self;
        CheckReport {
            check: check.id.clone(),
            name: (&check.name).into(),
            summary: (&check.summary).into(),
            audiences: check.audiences.clone(),
            outcome,
            over: None,
            short: None,
            sums: None,
            missing,
            grounds: Vec::new(),
            standing: standing_report(catalogue, &check.validity, *as_of),
            clause: catalogue.address(decides.map_or(check.clause, |it| it.clause)),
            quote: decides.map(|it| it.quote.clone()),
            note,
            readings: self.readings(),
            notes: check
                .notes
                .iter()
                .map(|it| super::note_report(catalogue, it))
                .collect(),
        }
    }

    fn duty(&self, duty: &Duty) -> DutyReport {
        let due = duty.due(&self.check.validity, self.as_of);
        DutyReport {
            duty: self.check.id.clone(),
            what: (&duty.what.text).into(),
            who: (&duty.who.text).into(),
            due: due.map(|it| it.to_string()),
            standing: standing_report(self.catalogue, &self.check.validity, self.as_of),
            clause: self.catalogue.address(duty.citation.clause),
            quote: duty.citation.quote.clone(),
            readings: self.readings(),
        }
    }

    fn readings(&self) -> Vec<ReadingReport> {
        let all = self.check.readings.iter();
        all.map(|it| reading(self.catalogue, it)).collect()
    }
}

/// A share in a sentence.
fn told(outcome: CheckOutcome, bound: Bound, by: Range) -> TextReport {
    let exact = by.max == Some(by.min);
    let (least, at_least) = if exact {
        ("", "")
    } else {
        ("至少", "at least ")
    };
    let sum = by.min;
    match (outcome, bound) {
        (CheckOutcome::Holds, Bound::AtLeast) => {
            text(("达到规定的比例。", "The share is reached."))
        }
        (CheckOutcome::Holds, Bound::AtMost) => {
            text(("没有超过规定的比例。", "The share is not exceeded."))
        }
        (CheckOutcome::Violated, Bound::AtLeast) => text((
            &format!("没有达到规定的比例，{least}差{sum}元。"),
            &format!("The share is not reached: {at_least}{sum} yuan short."),
        )),
        (CheckOutcome::Violated, Bound::AtMost) => text((
            &format!("超过规定的比例，{least}超出{sum}元。"),
            &format!("The share is exceeded by {at_least}{sum} yuan."),
        )),
        _ => text((
            "还不能确定：有的预算没有填。",
            "Not settled yet: some lines are not given.",
        )),
    }
}

fn text((zh, en): (&str, &str)) -> TextReport {
    (&Text {
        zh: zh.to_owned(),
        en: en.to_owned(),
    })
        .into()
}
