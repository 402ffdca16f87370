//! Documents that are lists: appointments and removals, and the chronicle.

use huimin_core::gazette::ClauseKind;
use huimin_core::text::fold;

use super::clauses::{Clauses, NewClause};
use super::display::display;
use super::paragraph::{Paragraph, is_signature};
use super::settings::Entry;

/// Appointments: 通知 with the addressee, then 任命 and 免去, each with one clause a line. The
/// clause 任命 is the sentence that ends in 任命：.
pub(crate) fn appointments(paragraphs: &[Paragraph], entry: &Entry) -> Clauses {
    let mut clauses = Clauses::default();
    let slug = &entry.slug.value;
    let mut list: Option<(usize, &str, &str, usize)> = None;
    let mut other: Option<usize> = None;
    for paragraph in paragraphs {
        let words = display(&paragraph.text);
        let opens = [("任命", "in"), ("免去", "out")]
            .into_iter()
            .find(|(verb, _)| fold(&words).ends_with(&format!("{verb}:")));
        let signed = paragraph.alone && is_signature(&paragraph.text, entry);
        if let Some((verb, letters)) = opens {
            let clause = clauses.push(NewClause {
                kind: ClauseKind::Section,
                path: verb.to_owned(),
                slug: format!("{slug}-{letters}"),
                heading: None,
                parent: None,
            });
            clauses.write(clause, words, paragraph.line);
            list = Some((clause, verb, letters, 0));
            continue;
        }
        match &mut list {
            Some((parent, verb, letters, count)) if !signed => {
                *count += 1;
                let clause = clauses.push(NewClause {
                    kind: ClauseKind::Entry,
                    path: format!("{verb}第{count}项"),
                    slug: format!("{slug}-{letters}-{count}"),
                    heading: None,
                    parent: Some(*parent),
                });
                clauses.write(clause, words, paragraph.line);
                other = None;
            }
            _ => {
                let clause = *other.get_or_insert_with(|| {
                    let (path, letters) = match list {
                        Some(_) => ("落款", "signature"),
                        None => ("通知", "notice"),
                    };
                    clauses.push(NewClause {
                        kind: ClauseKind::Paragraph,
                        path: path.to_owned(),
                        slug: format!("{slug}-{letters}"),
                        heading: None,
                        parent: None,
                    })
                });
                clauses.write(clause, words, paragraph.line);
            }
        }
        if list.is_some_and(|(.., count)| count == 0) {
            other = None;
        }
    }
    clauses
}

/// A chronicle: one clause for each entry, 第9则. An entry begins with a day or with △; any other
/// paragraph goes on with the one before.
pub(crate) fn chronicle(paragraphs: &[Paragraph], entry: &Entry) -> Clauses {
    let mut clauses = Clauses::default();
    let mut count = 0;
    let mut current = None;
    for paragraph in paragraphs {
        let words = display(&paragraph.text);
        let clause = match current.filter(|_| !begins_entry(&words)) {
            Some(clause) => clause,
            None => {
                count += 1;
                clauses.push(NewClause {
                    kind: ClauseKind::Entry,
                    path: format!("第{count}则"),
                    slug: format!("{}-{count}", entry.slug.value),
                    heading: None,
                    parent: None,
                })
            }
        };
        current = Some(clause);
        clauses.write(clause, words, paragraph.line);
    }
    clauses
}

/// True for △… and for 3-4日，….
pub(crate) fn begins_entry(words: &str) -> bool {
    let words = words.trim_start();
    let days =
        words.trim_start_matches(|it: char| it.is_ascii_digit() || "-—–~～至、".contains(it));
    words.starts_with('△') || days.len() < words.len() && days.starts_with('日')
}
