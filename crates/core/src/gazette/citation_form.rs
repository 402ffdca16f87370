//! How a clause is cited in a letter or a ruling: 聊财社〔2019〕70号第七条第（一）项. The address is for
//! machines and for finding; this form is for paper.

use super::{ClauseHead, ClauseKind, DocumentHead};

impl DocumentHead {
    /// The clause as an official would write it; `None`, or a place that is not there, is the
    /// document as a whole.
    ///
    /// Articles name no chapter, and tasks no section: their numbers run through the document.
    #[must_use]
    pub fn citation_form(&self, index: Option<u16>) -> String {
        let mut form = if self.number == self.title {
            format!("《{}》", self.title)
        } else {
            self.number.clone()
        };
        for part in self.steps(index) {
            let own = self.below_parent(part).unwrap_or(&part.path);
            form.push_str(&formed(part, own.trim()));
        }
        form
    }

    /// The clause and those above it that its citation names, the widest first.
    fn steps(&self, index: Option<u16>) -> Vec<&ClauseHead> {
        let mut steps: Vec<&ClauseHead> = Vec::new();
        let mut at = index;
        while let Some(place) = at {
            let Some(clause) = self.clauses.get(usize::from(place)) else {
                break;
            };
            let below = steps.last().map(|it| it.kind);
            let silent = match clause.kind {
                ClauseKind::Chapter => below.is_some(),
                ClauseKind::Section => matches!(below, Some(ClauseKind::Task)),
                _ => false,
            };
            if !silent {
                steps.push(clause);
            }
            // A parent stands before its child, so this ends.
            at = clause.parent.filter(|up| *up < place);
        }
        steps.reverse();
        steps
    }

    /// The last part of the path of a clause: （一） of 第七条（一）.
    fn below_parent<'a>(&self, clause: &'a ClauseHead) -> Option<&'a str> {
        let above = self.clauses.get(usize::from(clause.parent?))?;
        clause.path.strip_prefix(above.path.as_str())
    }
}

/// One part of a path, as it is written in a citation.
fn formed(clause: &ClauseHead, own: &str) -> String {
    let number = own.trim_end_matches(['、', '.']);
    match clause.kind {
        ClauseKind::Section if own.ends_with('、') => format!("第{number}部分"),
        ClauseKind::Item if own.starts_with('（') => format!("第{own}项"),
        ClauseKind::Point if own.ends_with('.') => format!("第{number}点"),
        ClauseKind::Task => format!("第{number}项任务"),
        // A paper that has no other name than its title.
        ClauseKind::Annex if clause.heading.as_deref() == Some(own) => format!("《{own}》"),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazette::{DocumentKind, Validity};

    fn document(number: &str, clauses: &[(ClauseKind, &str, Option<u16>)]) -> DocumentHead {
        let clause = |(kind, path, parent): &(ClauseKind, &str, Option<u16>)| ClauseHead {
            kind: *kind,
            path: (*path).to_owned(),
            slug: String::new(),
            heading: (*kind == ClauseKind::Annex).then(|| "方案".to_owned()),
            parent: *parent,
        };
        DocumentHead {
            number: number.to_owned(),
            slug: String::new(),
            title: "大事记".to_owned(),
            kind: DocumentKind::Regulation,
            issuers: Vec::new(),
            region: crate::region::RegionId(0),
            addressees: String::new(),
            signed: None,
            page: 1,
            validity: Validity::default(),
            plain: false,
            clauses: clauses.iter().map(clause).collect(),
        }
    }

    fn forms(number: &str, clauses: &[(ClauseKind, &str, Option<u16>)]) -> Vec<String> {
        let document = document(number, clauses);
        (0u16..)
            .zip(clauses)
            .map(|(place, _)| document.citation_form(Some(place)))
            .collect()
    }

    #[test]
    fn an_article_is_cited_without_its_chapter() {
        use ClauseKind::{Article, Chapter, Item, Paragraph};
        assert_eq!(
            forms(
                "聊财社〔2019〕70号",
                &[
                    (Chapter, "第二章", None),
                    (Article, "第七条", Some(0)),
                    (Item, "第七条（一）", Some(1)),
                    (Paragraph, "第七条末款", Some(1)),
                    (Paragraph, "通知", None),
                ]
            ),
            [
                "聊财社〔2019〕70号第二章",
                "聊财社〔2019〕70号第七条",
                "聊财社〔2019〕70号第七条第（一）项",
                "聊财社〔2019〕70号第七条末款",
                "聊财社〔2019〕70号通知",
            ]
        );
    }

    #[test]
    fn a_task_is_cited_by_its_number_alone() {
        use ClauseKind::{Annex, Item, Section, Task};
        assert_eq!(
            forms(
                "聊政发〔2019〕5号",
                &[
                    (Annex, "方案", None),
                    (Section, "十、", None),
                    (Task, "十、47.", Some(1)),
                    (Item, "十、47.（10）", Some(2)),
                ]
            ),
            [
                "聊政发〔2019〕5号《方案》",
                "聊政发〔2019〕5号第十部分",
                "聊政发〔2019〕5号第47项任务",
                "聊政发〔2019〕5号第47项任务第（10）项",
            ]
        );
    }

    #[test]
    fn a_point_of_an_annex_is_cited_with_everything_above_it() {
        use ClauseKind::{Annex, Item, Point, Section};
        assert_eq!(
            forms(
                "聊政办字〔2019〕13号",
                &[
                    (Annex, "附件1", None),
                    (Section, "附件1 三、", Some(0)),
                    (Item, "附件1 三、（一）", Some(1)),
                    (Point, "附件1 三、（一）2.", Some(2)),
                ]
            )
            .last()
            .unwrap(),
            "聊政办字〔2019〕13号附件1第三部分第（一）项第2点"
        );
    }

    #[test]
    fn lists_and_papers_without_a_number_have_a_form_too() {
        use ClauseKind::{Entry, Section};
        let list = [(Section, "任命", None), (Entry, "任命第1项", Some(0))];
        assert_eq!(
            forms("聊政任〔2019〕3号", &list),
            ["聊政任〔2019〕3号任命", "聊政任〔2019〕3号任命第1项"]
        );
        assert_eq!(
            forms("大事记", &[(Entry, "第10则", None)]),
            ["《大事记》第10则"]
        );
        let document = document("大事记", &[]);
        assert_eq!(document.citation_form(None), "《大事记》");
        assert_eq!(document.citation_form(Some(9)), "《大事记》");
    }
}
