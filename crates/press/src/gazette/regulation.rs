//! A regulation: the notice before it, chapters, articles and their items.

use huimin_core::gazette::ClauseKind;
use huimin_core::text::fold;

use super::clauses::{Clauses, NewClause};
use super::display::display;
use super::numbering::{Rank, numbered};
use super::outline::Outline;
use super::paragraph::{Paragraph, is_signature};
use super::settings::{Entry, at};
use crate::diagnostic::Diagnostic;

/// Reads a regulation. What stands before it is one clause, 通知; then comes its own title, if it
/// has one, as a clause without words; then chapters, articles and items. A paragraph without a
/// number belongs to the clause that it follows, except where `closing` in `issue.yaml` says that
/// it closes the whole article: then it is a clause of its own, 第二十条末款.
pub(crate) fn regulation(
    paragraphs: &[Paragraph],
    title: &str,
    entry: &Entry,
    files: [&str; 2],
    out: &mut Vec<Diagnostic>,
) -> Clauses {
    let [scan, settings] = files;
    let own_title = paragraphs
        .iter()
        .position(|it| is_named_in(&it.text, title));
    let first = paragraphs.iter().position(|it| {
        numbered(&it.text).is_some_and(|it| matches!(it.rank, Rank::Chapter | Rank::Article))
    });
    let own_title = own_title.filter(|at| first.is_none_or(|first| *at < first));
    let start = own_title.or(first).unwrap_or(paragraphs.len());
    let (notice, body) = paragraphs
        .split_at_checked(start)
        .unwrap_or((paragraphs, &[]));
    let mut outline = Outline::new(&entry.slug, scan);
    if !notice.is_empty() {
        let clause = outline.paragraph_clause("通知", "notice", None);
        for paragraph in notice {
            outline.clauses.write(clause, display(&paragraph.text));
        }
    }
    let mut body = body.iter();
    if let Some(paragraph) = own_title.and_then(|_| body.next()) {
        let title = display(&paragraph.text);
        let clause = NewClause {
            kind: ClauseKind::Section,
            path: title.clone(),
            slug: format!("{}-title", entry.slug),
            heading: Some(title),
            parent: None,
        };
        outline.clauses.push(clause);
    }
    let mut closed = vec![false; entry.closing.len()];
    for paragraph in body {
        let words = display(&paragraph.text);
        if let Some(number) = numbered(&paragraph.text) {
            outline.number(&number, paragraph.line, out);
        } else if let Some(at) = entry
            .closing
            .iter()
            .position(|it| outline.closes(it, &words))
        {
            outline.close(words);
            closed.get_mut(at).into_iter().for_each(|it| *it = true);
        } else if paragraph.alone && is_signature(&paragraph.text, entry) {
            outline.signature(words);
        } else {
            outline.unnumbered(words);
        }
    }
    for (closing, _) in entry
        .closing
        .iter()
        .zip(closed)
        .filter(|(_, closed)| !closed)
    {
        let message = format!(
            "no paragraph behind an item of {} begins with 「{}」",
            closing.article, closing.begins.value
        );
        out.push(
            at(Diagnostic::error(settings, message), &closing.begins).help(
                "copy the first words of the paragraph from the text as `huimin show` prints it",
            ),
        );
    }
    outline.clauses
}

/// True for the title in 关于印发《…》的通知.
fn is_named_in(words: &str, title: &str) -> bool {
    let words = fold(words);
    let mut named = title
        .split('《')
        .skip(1)
        .filter_map(|it| it.split('》').next());
    !words.is_empty() && named.any(|it| fold(it) == words)
}
