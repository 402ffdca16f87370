//! A file in `checks/` → a check for institutions.

mod examples;

pub use examples::check_budget_examples;

use super::Compiler;
use super::authored::budget::{
    CheckEntry, CheckFile, DutyEntry, FloorEntry, RulingEntry, ShareCheckEntry, SortingEntry,
};
use super::figures::Quotes;
use crate::diagnostic::Diagnostic;
use huimin_core::budget::{
    Bound, BudgetCheck, CheckKind, Duty, Floor, Ruled, Ruling, Share, Sorting,
};
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{FactId, FactKind};
use huimin_core::gazette::{ClauseId, DocumentTexts};
use huimin_core::money::{Ratio, Yuan};
use huimin_core::subsidy::Test;
use serde_saphyr::Spanned;

/// Compiles every check. A file with an error is left out, and the errors say why.
#[must_use]
pub fn compile_checks(
    files: &[(String, CheckFile)],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<BudgetCheck>, Vec<Diagnostic>) {
    let mut checks: Vec<BudgetCheck> = Vec::new();
    let mut diagnostics = Vec::new();
    for (place, (file, entry)) in files.iter().enumerate() {
        let mut compiler = Compiler::new(file, catalogue, texts);
        let same = |(_, it): &&(String, CheckFile)| it.id.value == entry.id.value;
        if let Some((other, _)) = files.iter().take(place).find(same) {
            let id = &entry.id.value;
            let message = format!("two checks have the id `{id}`: {other} is the other");
            compiler.error(&entry.id, message, Some("rename one of them".to_owned()));
        }
        checks.extend(compiler.check(entry));
        diagnostics.append(&mut compiler.diagnostics);
    }
    (checks, diagnostics)
}

impl Compiler<'_> {
    /// Every part is compiled before the first that failed gives up, so that every error is found.
    fn check(&mut self, entry: &CheckFile) -> Option<BudgetCheck> {
        let clause = self.clause(&entry.clause)?;
        let document = self
            .catalogue
            .documents
            .get(usize::from(clause.document.0))?;
        let kind = match &entry.check {
            CheckEntry::Expense(sortings) => {
                let compiled: Vec<_> = sortings.iter().map(|it| self.sorting(clause, it)).collect();
                let sortings: Option<Vec<Sorting>> = compiled.into_iter().collect();
                sortings.map(CheckKind::Expense)
            }
            CheckEntry::Share(it) => self.share_check(clause, it).map(CheckKind::Share),
            CheckEntry::Duty(it) => self.duty(clause, it).map(CheckKind::Duty),
            CheckEntry::Floor(it) => self.floor(clause, it).map(CheckKind::Floor),
        };
        let validity = self.in_force(clause, entry.in_force.as_ref(), &document.validity);
        let region = self.place(document, entry.region.as_ref());
        let readings = self.readings(clause, &entry.readings);
        let notes = self.notes(clause, &entry.notes);
        self.check_figures(entry);
        let check = BudgetCheck {
            id: entry.id.value.clone(),
            name: entry.name.clone(),
            summary: entry.summary.clone(),
            clause,
            region: region?,
            validity: validity?,
            audiences: entry.audiences.clone(),
            kind: kind?,
            readings: readings?,
            notes: notes?,
        };
        let days = entry.in_force.as_ref();
        let quotes = Quotes {
            terms: &check.terms(),
            all: &check.citations(),
        };
        self.own_days(&entry.clause, clause, days, &quotes);
        Some(check)
    }

    /// One ruling for each choice; a choice that stands in no list, or in two, is an error.
    fn sorting(&mut self, own: ClauseId, entry: &SortingEntry) -> Option<Sorting> {
        let fact = self.typed(&entry.fact, "choice")?;
        let FactKind::Choice { choices } = &self.catalogue.facts.get(usize::from(fact.0))?.kind
        else {
            return None;
        };
        let lists = [
            (Ruled::Allowed, &entry.allowed),
            (Ruled::Prohibited, &entry.prohibited),
            (Ruled::Office, &entry.office),
            (Ruled::Exempt, &entry.exempt),
            (Ruled::Unlawful, &entry.unlawful),
        ];
        let mut rulings: Vec<Option<Ruling>> = vec![None; choices.len()];
        for (is, list) in lists {
            for ruling in list {
                self.rule(own, &entry.fact, is, ruling, &mut rulings);
            }
        }
        let left: Vec<&str> = choices
            .iter()
            .zip(&rulings)
            .filter(|(_, ruling)| ruling.is_none())
            .map(|(choice, _)| choice.id.as_str())
            .collect();
        if !left.is_empty() && self.diagnostics.is_empty() {
            let message = format!("nothing is said of the choices {}", left.join(", "));
            let help = "put each into allowed, prohibited, office, exempt or unlawful".to_owned();
            self.error(&entry.fact, message, Some(help));
        }
        let rulings = rulings.into_iter().collect::<Option<Vec<_>>>()?;
        Some(Sorting { fact, rulings })
    }

    fn rule(
        &mut self,
        own: ClauseId,
        fact: &Spanned<String>,
        is: Ruled,
        entry: &RulingEntry,
        rulings: &mut [Option<Ruling>],
    ) {
        let citation = self.citation(own, &entry.quoted());
        let places = self.one_of(fact, &entry.choices);
        let (Some(citation), Some(Test::OneOf(_, places))) = (citation, places) else {
            return;
        };
        for (place, name) in places.into_iter().zip(&entry.choices) {
            let Some(slot) = rulings.get_mut(usize::from(place)) else {
                continue;
            };
            if slot.is_some() {
                let message = format!("the choice `{}` is ruled on twice", name.value);
                self.error(name, message, Some("leave one of the two".to_owned()));
            }
            *slot = Some(Ruling {
                is,
                citation: citation.clone(),
            });
        }
    }

    fn share_check(&mut self, own: ClauseId, entry: &ShareCheckEntry) -> Option<Share> {
        let part = self.lines(&entry.part);
        let whole = self.lines(&entry.whole);
        let total = entry.total.as_ref().map(|it| self.typed(it, "money"));
        let citation = self.citation(own, &entry.quoted());
        let (bound, written) = match (&entry.at_least, &entry.at_most) {
            (Some(it), None) => (Bound::AtLeast, it),
            (None, Some(it)) => (Bound::AtMost, it),
            _ => {
                let help = "give at_least, or at_most".to_owned();
                self.error(
                    &entry.quote,
                    "a share with no side, or with two".to_owned(),
                    Some(help),
                );
                return None;
            }
        };
        let ratio: Ratio = self.parse(written)?;
        if ratio == Ratio::ZERO || ratio == Ratio::ONE {
            let message = "nothing and everything are no shares to keep".to_owned();
            self.error(written, message, Some("write it as 50%".to_owned()));
            return None;
        }
        let (part, whole) = (part?, whole?);
        let total = match total {
            Some(total) => Some(total?),
            None => None,
        };
        let inside = part.iter().filter(|it| whole.contains(it)).count();
        if inside != 0 && inside != part.len() {
            let message = "some lines of the part stand in the whole, and some do not".to_owned();
            let help = "name all of them in whole, or none".to_owned();
            self.error(&entry.quote, message, Some(help));
            return None;
        }
        for (lines, name) in [(&part, "part"), (&whole, "whole")] {
            if lines.is_empty() || self.most(lines).is_none() {
                let message =
                    format!("the lines of `{name}` are none, or may exceed a trillion yuan");
                let help = "name lines; lower their `max` in facts/".to_owned();
                self.error(&entry.quote, message, Some(help));
                return None;
            }
        }
        Some(Share {
            part,
            whole,
            total,
            bound,
            ratio,
            citation: citation?,
        })
    }

    fn floor(&mut self, own: ClauseId, entry: &FloorEntry) -> Option<Floor> {
        let of = self.typed(&entry.of, "money");
        let citation = self.citation(own, &entry.quoted());
        let at_least: Yuan = self.parse(&entry.at_least)?;
        if at_least == Yuan::ZERO {
            let message = "nothing is no sum to reach".to_owned();
            let help = "write the sum in yuan".to_owned();
            self.error(&entry.at_least, message, Some(help));
            return None;
        }
        Some(Floor {
            of: of?,
            at_least,
            citation: citation?,
        })
    }

    fn lines(&mut self, names: &[Spanned<String>]) -> Option<Vec<FactId>> {
        let found: Vec<_> = names.iter().map(|it| self.typed(it, "money")).collect();
        found.into_iter().collect()
    }

    /// The most that lines can make together; `None` beyond a trillion yuan.
    fn most(&self, lines: &[FactId]) -> Option<Yuan> {
        lines.iter().try_fold(Yuan::ZERO, |sum, line| {
            match self.catalogue.facts.get(usize::from(line.0))?.kind {
                FactKind::Money { max, .. } => sum.plus(max),
                _ => None,
            }
        })
    }

    fn duty(&mut self, own: ClauseId, entry: &DutyEntry) -> Option<Duty> {
        let who = self.note(own, &entry.who);
        let what = self.note(own, &entry.what);
        let citation = self.citation(own, &entry.quoted());
        let (month, day) = (entry.month.value, entry.day.value);
        // 2019 has no 29 February: a day that it has, every year has.
        if Day::new(2019, month, day).is_err() {
            let message = format!("not every year has a day {day} of month {month}");
            self.error(
                &entry.day,
                message,
                Some("write 6月底 as month 6, day 30".to_owned()),
            );
            return None;
        }
        Some(Duty {
            who: who?,
            what: what?,
            month,
            day,
            citation: citation?,
        })
    }
}
