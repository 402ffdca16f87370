//! What a check comes to, in the words of the report.

use super::super::{ReadingReport, TextReport, fact_id, note_report, reading, standing_report};
use super::{CheckReport, DutyReport, GroundReport, SumsReport};
use crate::budget::{
    Bound, BudgetCheck, CheckOutcome, Duty, Floor, Range, Ruled, Share, Sorting, sort,
};
use crate::day::Day;
use crate::edition::Catalogue;
use crate::fact::{FactKind, Facts, Text, Value};
use crate::gazette::Citation;
use crate::input::InputError;

/// One check on one day.
pub(super) struct About<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) check: &'a BudgetCheck,
    pub(super) as_of: Day,
}

impl About<'_> {
    pub(super) fn expense(&self, sortings: &[Sorting], facts: &Facts) -> CheckReport {
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
        let note = match (sorted.outcome, decides.map(|(_, ruling)| ruling.is)) {
            (CheckOutcome::Fits, Some(Ruled::Exempt)) => self.exempt(),
            (CheckOutcome::Fits, _) => text(("可以列支。", "The fund may pay for it.")),
            (CheckOutcome::DoesNotFit, Some(Ruled::Unlawful)) => text((
                "法律法规禁止的支出，不管是谁的钱，都不得用。",
                "What the law forbids must not be paid for, whoever's money it is.",
            )),
            (CheckOutcome::DoesNotFit, _) => text(("不得列支。", "The fund must not pay for it.")),
            (CheckOutcome::OfficeDecides, _) => text((
                "条文没有写明，由主管部门认定。",
                "The text does not say; the office decides.",
            )),
            _ => text(("还不能确定。", "Not settled yet.")),
        };
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

    /// 不受本条规定限制 speaks of the clause alone.
    fn exempt(&self) -> TextReport {
        let clause = self.catalogue.address(self.check.clause);
        text((
            &format!("不受{clause}限制。法律法规另有禁止的，仍然不得用。"),
            &format!("{clause} does not limit it. What other laws forbid stays forbidden."),
        ))
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

    pub(super) fn share(&self, share: &Share, facts: &Facts) -> Result<CheckReport, InputError> {
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

    pub(super) fn floor(&self, floor: &Floor, facts: &Facts) -> CheckReport {
        let (outcome, short) = floor.check(facts);
        let sum = short.min.figure();
        let note = match outcome {
            CheckOutcome::Holds => text(("达到规定的数额。", "The sum is reached.")),
            CheckOutcome::Violated => text((
                &format!("没有达到规定的数额，差{sum}元。"),
                &format!("The sum is not reached: {sum} yuan short."),
            )),
            _ => text((
                "还不能确定：没有填安排了多少。",
                "Not settled yet: what is set aside is not given.",
            )),
        };
        let missing = match outcome {
            CheckOutcome::Open => vec![fact_id(self.catalogue, floor.of)],
            _ => Vec::new(),
        };
        CheckReport {
            short: Some(short.into()),
            ..self.report(outcome, Some(&floor.citation), missing, note)
        }
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
                .map(|it| note_report(catalogue, it))
                .collect(),
        }
    }

    pub(super) fn duty(&self, duty: &Duty) -> DutyReport {
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
    let sum = by.min.figure();
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
