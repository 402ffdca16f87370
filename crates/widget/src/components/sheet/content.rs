//! 申请清单: what can be applied for at once, in which order, by when, and with which papers.

use super::super::amount::phrase_of;
use super::super::card::rule_of;
use crate::cx::Cx;
use crate::group::Group;
use huimin_core::assess::apply_by::Ends;
use huimin_core::day::Day;
use huimin_core::report::AssessReport;

/// From so many on, a sheet says more than the cards.
const FEW: usize = 2;

/// What stands on the sheet, in the language of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    /// What to apply for, the earliest last day first.
    pub(super) entries: Vec<Entry>,
    /// The last day, where it is the same for all.
    pub(super) by: Option<By>,
    /// Each paper once, with the numbers of the entries that need it.
    pub(super) papers: Vec<(String, Vec<usize>)>,
    /// What is met, but only the office knows whether the rule still holds.
    pub(super) unstated: Vec<String>,
}

/// One subsidy on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) clause: String,
    pub(super) by: Option<By>,
    pub(super) office: String,
    /// What comes before the application.
    pub(super) first: Vec<String>,
    /// It can be had only in the stead of another; the choice stands beside the list.
    pub(super) choice: bool,
}

/// The last day, and what ends it.
pub(super) type By = (Day, Ends);

impl Sheet {
    /// What the answers come to; `None` where it would say no more than a card.
    pub(super) fn of(cx: &Cx, report: &AssessReport) -> Option<Self> {
        let edition = cx.edition();
        let catalogue = &edition.catalogue;
        let lang = cx.lang;
        let in_group = |wanted: Group| {
            let each = report.assessments.iter();
            each.filter(move |it| Group::of(it) == wanted)
        };
        if in_group(Group::CanApply).count() < FEW {
            return None;
        }
        let left_out = |id: &str| report.plan.leave_out.iter().any(|it| it.subsidy == id);
        let taken = |id: &str| report.plan.take.iter().any(|it| it == id);
        let mut found: Vec<(Entry, Vec<String>)> = in_group(Group::CanApply)
            .filter(|it| !left_out(&it.subsidy))
            .filter_map(|it| {
                let (_, rule) = rule_of(cx, catalogue, it)?;
                let how = &rule.application;
                let papers = how.materials.iter();
                let by = it.apply_by.as_ref();
                let entry = Entry {
                    id: it.subsidy.clone(),
                    name: lang.text(&rule.name).to_owned(),
                    amount: phrase_of(cx, catalogue, rule, it)
                        .map_or_else(String::new, |it| it.line()),
                    clause: edition.address(rule.clause),
                    by: by.and_then(|it| Some((it.day.parse().ok()?, it.ends))),
                    office: lang.text(&how.office.text).to_owned(),
                    first: how
                        .order
                        .iter()
                        .map(|it| lang.text(&it.text).to_owned())
                        .collect(),
                    choice: !taken(&it.subsidy),
                };
                Some((
                    entry,
                    papers.map(|it| lang.text(&it.name).to_owned()).collect(),
                ))
            })
            .collect();
        found.sort_by_key(|(it, _)| (it.by.is_none(), it.by.map(|(day, _)| day)));
        let names = |it| Some(lang.text(&rule_of(cx, catalogue, it)?.1.name).to_owned());
        let unstated = in_group(Group::MetUnstated).filter_map(names).collect();
        let (entries, papers): (Vec<Entry>, Vec<Vec<String>>) = found.into_iter().unzip();
        let first = entries.first()?.by;
        Some(Self {
            by: first.filter(|_| entries.iter().all(|it| it.by == first)),
            entries,
            papers: merged(&papers),
            unstated,
        })
    }

    /// As plain text, for a message or a note.
    pub(super) fn text(&self, cx: &Cx) -> String {
        let lang = cx.lang;
        let mut lines = vec![lang.sheet_title(self.entries.len(), cx.as_of, cx.is_other_day())];
        lines.extend(self.by.map(|by| lang.all_apply_by(by)));
        for (number, it) in (1..).zip(&self.entries) {
            let choice = if it.choice { lang.sheet_choice() } else { "" };
            lines.push(format!(
                "{number}. {}{choice}：{}（{}）",
                it.name, it.amount, it.clause
            ));
            if self.by.is_none() {
                lines.extend(it.by.map(|by| format!("   {}", lang.apply_by(by))));
            }
            lines.push(format!("   {}{}", lang.sheet_where(), it.office));
            lines.extend(it.first.iter().map(|it| format!("   {it}")));
        }
        lines.push(lang.sheet_papers().to_owned());
        let paper = |(name, of): &(String, Vec<usize>)| format!("- {name}{}", lang.for_entries(of));
        lines.extend(self.papers.iter().map(paper));
        lines.join("\n")
    }
}

/// Each paper once, with the numbers, from one, of the lists that it stands in.
fn merged(lists: &[Vec<String>]) -> Vec<(String, Vec<usize>)> {
    let mut found: Vec<(String, Vec<usize>)> = Vec::new();
    for (number, list) in (1..).zip(lists) {
        for paper in list {
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
        let list = |papers: &[&str]| papers.iter().map(|it| (*it).to_owned()).collect();
        let found = merged(&[
            list(&["营业执照", "财务报表"]),
            list(&["营业执照", "身份证"]),
        ]);
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
