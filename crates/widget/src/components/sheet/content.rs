//! 申请清单: what can be applied for at once, in which order, by when, and with which papers.

use super::super::amount::phrase_of;
use super::super::card::rule_of;
use super::super::plan::plan_lines;
use crate::cx::Cx;
use crate::group::Group;
use huimin_core::assess::apply_by::Ends;
use huimin_core::day::Day;
use huimin_core::fact::Text;
use huimin_core::order;
use huimin_core::report::{AssessReport, AssessmentReport};
use huimin_core::standing::StandingKind;

/// From so many on, a sheet says more than the cards.
const FEW: usize = 2;

/// What stands on the sheet, in the language of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    /// What to apply for, the earliest last day first.
    pub(super) entries: Vec<Entry>,
    /// The last day, where it is the same for all.
    pub(super) by: Option<By>,
    /// What is met, but only the office knows whether the rule still holds; numbered on.
    pub(super) doubtful: Vec<Entry>,
    /// Each paper once, with the numbers of the entries that need it.
    pub(super) papers: Vec<(String, Vec<usize>)>,
    /// The numbers of the entries of which the text names no paper.
    pub(super) no_papers: Vec<usize>,
}

/// One subsidy on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) clause: String,
    pub(super) by: Option<By>,
    /// What to say of the rule itself, where it is not plainly in force.
    pub(super) standing: Option<String>,
    pub(super) office: String,
    /// What comes before the application.
    pub(super) first: Vec<String>,
    /// It can be had only in the stead of another; the choice stands beside the list.
    pub(super) choice: bool,
    papers: Vec<String>,
}

/// The last day, and what ends it.
pub(super) type By = (Day, Ends);

impl Entry {
    fn of(cx: &Cx, report: &AssessReport, it: &AssessmentReport) -> Option<Self> {
        let lang = cx.lang;
        let edition = cx.edition();
        let catalogue = &edition.catalogue;
        let (_, rule) = rule_of(cx, catalogue, it)?;
        let how = &rule.application;
        let doubtful = it.standing.is != StandingKind::InForce;
        let chosen = report
            .plan
            .choose
            .iter()
            .filter(|it| it.options.len() > 1)
            .flat_map(|it| it.options.iter().flatten());
        let by = it.apply_by.as_ref().filter(|_| !doubtful);
        let said = |texts: &mut dyn Iterator<Item = &Text>| {
            texts.map(|it| lang.text(it).to_owned()).collect()
        };
        Some(Self {
            id: it.subsidy.clone(),
            name: lang.text(&rule.name).to_owned(),
            amount: phrase_of(cx, catalogue, rule, it).map_or_else(String::new, |it| it.line()),
            clause: edition.address(rule.clause),
            by: by.and_then(|it| Some((it.day.parse().ok()?, it.ends))),
            standing: doubtful.then(|| lang.standing_note(&rule.validity, cx.as_of)),
            office: lang.text(&how.office.text).to_owned(),
            first: said(&mut how.order.iter().map(|it| &it.text)),
            choice: chosen.into_iter().any(|id| *id == it.subsidy),
            papers: said(&mut how.materials.iter().map(|it| &it.name)),
        })
    }
}

impl Sheet {
    /// What the answers come to; `None` where it would say no more than a card.
    pub(super) fn of(cx: &Cx, report: &AssessReport) -> Option<Self> {
        let entries = |wanted: Group| -> Vec<Entry> {
            let left_out = |id: &str| report.plan.leave_out.iter().any(|it| it.subsidy == id);
            let each = report.assessments.iter();
            each.filter(|it| Group::of(it) == wanted && !left_out(&it.subsidy))
                .filter_map(|it| Entry::of(cx, report, it))
                .collect()
        };
        let can_apply = report.assessments.iter();
        if can_apply
            .filter(|it| Group::of(it) == Group::CanApply)
            .count()
            < FEW
        {
            return None;
        }
        let (mut entries, doubtful) = (entries(Group::CanApply), entries(Group::MetUnstated));
        order::sort_by_key(&mut entries, |it| {
            (it.by.is_none(), it.by.map(|(day, _)| day))
        });
        let first = entries.first()?.by;
        let all = entries.iter().chain(&doubtful);
        let papers: Vec<&[String]> = all.map(|it| it.papers.as_slice()).collect();
        let none = (1..).zip(&papers).filter(|(_, it)| it.is_empty());
        Some(Self {
            by: first.filter(|_| entries.iter().all(|it| it.by == first)),
            no_papers: none.map(|(number, _)| number).collect(),
            papers: merged(&papers),
            entries,
            doubtful,
        })
    }

    /// As plain text, for a message or a note: all that stands on the page, in its order.
    pub(super) fn text(&self, cx: &Cx, report: &AssessReport) -> String {
        let lang = cx.lang;
        let mut lines = vec![lang.sheet_title(self.entries.len(), cx.as_of, cx.is_other_day())];
        lines.push(match self.by {
            Some(by) => lang.all_apply_by(by),
            None => lang.sheet_order().to_owned(),
        });
        let entry = |lines: &mut Vec<String>, number: usize, it: &Entry| {
            let choice = if it.choice { lang.sheet_choice() } else { "" };
            let (name, amount, clause) = (&it.name, &it.amount, &it.clause);
            lines.push(format!("{number}. {name}{choice}：{amount}（{clause}）"));
            let by = it
                .by
                .filter(|_| self.by.is_none())
                .map(|by| lang.apply_by(by));
            let office = format!("{}{}", lang.sheet_where(), it.office);
            let said = by.into_iter().chain(it.standing.clone()).chain([office]);
            lines.extend(said.chain(it.first.clone()).map(|it| format!("   {it}")));
        };
        for (number, it) in (1..).zip(&self.entries) {
            entry(&mut lines, number, it);
        }
        if !self.doubtful.is_empty() {
            lines.push(lang.sheet_doubtful().to_owned());
        }
        for (number, it) in (self.entries.len() + 1..).zip(&self.doubtful) {
            entry(&mut lines, number, it);
        }
        lines.extend(plan_lines(cx, report));
        lines.push(lang.sheet_papers().to_owned());
        let paper = |(name, of): &(String, Vec<usize>)| format!("- {name}{}", lang.for_entries(of));
        lines.extend(self.papers.iter().map(paper));
        if !self.no_papers.is_empty() {
            lines.push(format!("- {}", lang.no_papers(&self.no_papers)));
        }
        lines.push(lang.office_decides().to_owned());
        lines.push(lang.foot(&report.region, cx.as_of, cx.edition().catalogue.day));
        lines.join("\n")
    }
}

/// Each paper once, with the numbers, from one, of the lists that it stands in.
fn merged(lists: &[&[String]]) -> Vec<(String, Vec<usize>)> {
    let mut found: Vec<(String, Vec<usize>)> = Vec::new();
    for (number, list) in (1..).zip(lists) {
        for paper in *list {
            match found.iter_mut().find(|(name, _)| name == paper) {
                Some((_, of)) => of.push(number),
                None => found.push((paper.clone(), vec![number])),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_several_ask_for_stands_once() {
        let list =
            |papers: &[&str]| -> Vec<String> { papers.iter().map(|it| (*it).to_owned()).collect() };
        let lists = [
            list(&["营业执照", "财务报表"]),
            list(&["营业执照", "身份证"]),
        ];
        let found = merged(&[&lists[0], &lists[1]]);
        let told: Vec<(&str, &[usize])> = found.iter().map(|(it, of)| (&**it, &**of)).collect();
        assert_eq!(
            told,
            [
                ("营业执照", &[1, 2][..]),
                ("财务报表", &[1]),
                ("身份证", &[2])
            ]
        );
    }
}
