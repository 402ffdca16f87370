//! The table of contents of a document: what stands in it, and the words by which it is found.

use crate::outline;
use crate::words::Lang;
use huimin_core::edition::Edition;
use huimin_core::gazette::records::Event;
use huimin_core::gazette::{
    ClauseHead, ClauseId, ClauseKind, DocumentHead, DocumentId, DocumentKind,
};

/// How many characters of a task stand for the whole.
const FIRST_WORDS: usize = 18;

/// A line of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Where it leads.
    pub(crate) clause: u16,
    /// 第十一条 一次性创业补贴.
    pub(crate) label: String,
    /// It stands below the line before that has this not set.
    pub(crate) below: bool,
}

/// The lines, in reading order.
pub(crate) fn contents(lang: Lang, edition: &Edition, id: DocumentId) -> Vec<Line> {
    let Some(document) = edition.document(id) else {
        return Vec::new();
    };
    if document.kind == DocumentKind::Chronicle {
        return days(edition, id)
            .into_iter()
            .filter_map(|(first, entries)| {
                Some(Line {
                    clause: *entries.first()?,
                    label: lang.days(first.from, first.until),
                    below: false,
                })
            })
            .collect();
    }
    (0u16..)
        .zip(&document.clauses)
        .filter_map(|(index, clause)| {
            let below = level(document, clause)?;
            Some(Line {
                clause: index,
                label: label(edition, document, id, index, clause),
                below,
            })
        })
        .collect()
}

/// Whether a clause stands below another in the contents; `None` for one that is not in them.
fn level(document: &DocumentHead, clause: &ClauseHead) -> Option<bool> {
    let holder = clause
        .parent
        .and_then(|it| outline::head(document, it))
        .map(|it| it.kind);
    match clause.kind {
        ClauseKind::Chapter | ClauseKind::Annex => Some(false),
        ClauseKind::Section => Some(holder.is_some()),
        ClauseKind::Article => Some(holder == Some(ClauseKind::Chapter)),
        ClauseKind::Task => Some(true),
        ClauseKind::Item => {
            (holder == Some(ClauseKind::Section) && clause.heading.is_some()).then_some(true)
        }
        ClauseKind::Paragraph => holder.is_none().then_some(false),
        ClauseKind::Point | ClauseKind::Entry => None,
    }
}

fn label(
    edition: &Edition,
    document: &DocumentHead,
    id: DocumentId,
    index: u16,
    clause: &ClauseHead,
) -> String {
    if let Some(number) = outline::task(clause) {
        let id = ClauseId {
            document: id,
            index,
        };
        let text = edition.paragraphs(id).and_then(|it| it.first());
        let text = text.map(String::as_str).unwrap_or_default();
        return format!("{number}. {}", first_words(text));
    }
    match &clause.heading {
        Some(heading) if clause.kind == ClauseKind::Annex => heading.clone(),
        Some(heading) => format!("{} {heading}", outline::label(document, index).trim()),
        None => clause.path.clone(),
    }
}

/// Up to the first stop, but not too far.
fn first_words(text: &str) -> String {
    let phrase = text.split(['，', '。', '；', '、']).next().unwrap_or(text);
    let short: String = phrase.chars().take(FIRST_WORDS).collect();
    let more = if short.len() < text.trim_end_matches('。').len() {
        "…"
    } else {
        ""
    };
    short + more
}

/// The entries of a chronicle by day: an event that stands for them, and the clauses.
pub(crate) fn days(edition: &Edition, id: DocumentId) -> Vec<(Event, Vec<u16>)> {
    let mut days: Vec<(Event, Vec<u16>)> = Vec::new();
    let events = edition.records(id).into_iter().flat_map(|it| &it.events);
    for event in events {
        match days.last_mut() {
            Some((first, entries)) if (first.from, first.until) == (event.from, event.until) => {
                entries.push(event.clause);
            }
            _ => days.push((event.clone(), vec![event.clause])),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn articles_stand_below_their_chapter_and_items_not_at_all() {
        let mut catalogue = sample::catalogue();
        catalogue.documents.push(sample::document());
        let lines = contents(Lang::Zh, &Edition::new(catalogue), DocumentId(0));
        let found: Vec<_> = lines
            .iter()
            .map(|it| (it.label.as_str(), it.below))
            .collect();
        assert_eq!(
            found,
            [
                ("第一章 总则", false),
                ("第一条 目的", true),
                ("第二条", true),
                ("第1段", false)
            ]
        );
    }

    #[test]
    fn a_task_is_found_by_its_first_words() {
        assert_eq!(
            first_words("全力办好十件民生实事。"),
            "全力办好十件民生实事"
        );
        assert_eq!(
            first_words("建成青兰高速聊城段，加快高东高速建设进度。"),
            "建成青兰高速聊城段…"
        );
    }
}
