//! A regulation: the notice before it, chapters, articles and their items.

use std::collections::HashMap;

use huimin_core::gazette::ClauseKind;
use huimin_core::text::fold;

use super::clauses::{Clauses, NewClause};
use super::display::display;
use super::numbering::{Numbered, Rank, numbered};
use super::paragraph::Paragraph;
use super::settings::{Closing, Entry, at};
use super::split::is_signature;
use crate::diagnostic::Diagnostic;

/// A sentence in front is a heading when it is not longer than this.
const HEADING: usize = 20;

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
    let start = own_title.or(first).unwrap_or(paragraphs.len());
    let (notice, body) = paragraphs
        .split_at_checked(start)
        .unwrap_or((paragraphs, &[]));
    let mut reader = Reader {
        clauses: Clauses::default(),
        slug: &entry.slug,
        open: Vec::new(),
        current: None,
        last: HashMap::new(),
        scan,
    };
    if !notice.is_empty() {
        let clause = reader.paragraph_clause("通知", "notice", None);
        for paragraph in notice {
            reader.clauses.write(clause, display(&paragraph.text));
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
        reader.clauses.push(clause);
    }
    let mut closed = vec![false; entry.closing.len()];
    for paragraph in body {
        let words = display(&paragraph.text);
        if let Some(number) = numbered(&paragraph.text) {
            reader.number(&number, paragraph.line, out);
        } else if let Some(at) = entry
            .closing
            .iter()
            .position(|it| reader.closes(it, &words))
        {
            reader.close(words);
            closed.get_mut(at).into_iter().for_each(|it| *it = true);
        } else if paragraph.alone && is_signature(&paragraph.text, entry) {
            reader.signature(words);
        } else {
            reader.unnumbered(words);
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
    reader.clauses
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

struct Reader<'a> {
    clauses: Clauses,
    slug: &'a str,
    /// The clauses that hold the present one, with their ranks.
    open: Vec<(Rank, usize)>,
    /// Where a paragraph without a number goes.
    current: Option<usize>,
    /// The last number of each rank, under each clause; chapters and articles run through.
    last: HashMap<(Rank, Option<usize>), u32>,
    scan: &'a str,
}

impl Reader<'_> {
    fn number(&mut self, number: &Numbered<'_>, line: usize, out: &mut Vec<Diagnostic>) {
        while self
            .open
            .last()
            .is_some_and(|(rank, _)| *rank >= number.rank)
        {
            self.open.pop();
        }
        let parent = self.open.last().map(|(_, clause)| *clause);
        self.check_order(number, parent, line, out);
        let through = matches!(number.rank, Rank::Chapter | Rank::Article);
        let (above, slug_above) = match parent.filter(|_| !through) {
            Some(parent) => (self.clauses.path(parent), self.clauses.slug(parent)),
            None => ("", self.slug),
        };
        let (kind, letter) = match number.rank {
            Rank::Chapter => (ClauseKind::Chapter, "c"),
            Rank::Part => (ClauseKind::Section, "s"),
            Rank::Article => (ClauseKind::Article, "a"),
            Rank::Section => (ClauseKind::Section, ""),
            Rank::Item | Rank::SubPoint => (ClauseKind::Item, ""),
            Rank::Point => (ClauseKind::Point, ""),
        };
        let path = format!("{above}{}", number.label);
        let slug = format!("{slug_above}-{letter}{}", number.value);
        let words = display(number.rest);
        let (heading, words) = match number.rank {
            Rank::Chapter | Rank::Part => (Some(words).filter(|it| !it.is_empty()), String::new()),
            _ => heading(words),
        };
        let clause = self.clauses.push(NewClause {
            kind,
            path,
            slug,
            heading,
            parent,
        });
        self.clauses.write(clause, words);
        self.open.push((number.rank, clause));
        self.current = Some(clause);
    }

    fn check_order(
        &mut self,
        number: &Numbered<'_>,
        parent: Option<usize>,
        line: usize,
        out: &mut Vec<Diagnostic>,
    ) {
        let through = matches!(number.rank, Rank::Chapter | Rank::Article);
        let key = (number.rank, parent.filter(|_| !through));
        let last = self.last.insert(key, number.value).unwrap_or(0);
        if number.value == last + 1 {
            return;
        }
        let label = &number.label;
        let message = match (last, number.value <= last) {
            (0, _) => format!(
                "{label} is the first of its kind here, where the first number was expected"
            ),
            (_, true) => {
                format!("{label} comes again, or too late: the one before has the number {last}")
            }
            (_, false) => {
                format!("{label} follows the number {last}: something between them is missing")
            }
        };
        out.push(
            Diagnostic::error(self.scan, message)
                .at(line, 1)
                .help("look at the paper: correct a misread number in corrections.yaml"),
        );
    }

    /// True for the paragraph that closes the present article behind its items.
    fn closes(&self, closing: &Closing, words: &str) -> bool {
        let inside = self
            .open
            .last()
            .is_some_and(|(rank, _)| *rank > Rank::Article);
        inside
            && words.starts_with(&closing.begins.value)
            && self
                .article()
                .is_some_and(|it| self.clauses.path(it) == closing.article)
    }

    fn article(&self) -> Option<usize> {
        self.open
            .iter()
            .find(|(rank, _)| *rank == Rank::Article)
            .map(|(_, clause)| *clause)
    }

    fn close(&mut self, words: String) {
        let Some(article) = self.article() else {
            return;
        };
        let clause = self.clauses.push(NewClause {
            kind: ClauseKind::Paragraph,
            path: format!("{}末款", self.clauses.path(article)),
            slug: format!("{}-end", self.clauses.slug(article)),
            heading: None,
            parent: Some(article),
        });
        self.open.retain(|(rank, _)| *rank <= Rank::Article);
        self.clauses.write(clause, words);
        self.current = Some(clause);
    }

    fn signature(&mut self, words: String) {
        let last = self.clauses.heads.len().checked_sub(1);
        let clause = match last.filter(|&it| self.clauses.path(it) == "落款") {
            Some(clause) => clause,
            None => self.paragraph_clause("落款", "signature", None),
        };
        self.clauses.write(clause, words);
    }

    fn unnumbered(&mut self, words: String) {
        let clause = match self.current {
            Some(clause) => clause,
            None => self.paragraph_clause("正文", "text", None),
        };
        self.current = Some(clause);
        self.clauses.write(clause, words);
    }

    fn paragraph_clause(&mut self, path: &str, slug: &str, parent: Option<usize>) -> usize {
        let slug = format!("{}-{slug}", self.slug);
        let path = path.to_owned();
        self.clauses.push(NewClause {
            kind: ClauseKind::Paragraph,
            path,
            slug,
            heading: None,
            parent,
        })
    }
}

/// Takes off the heading: a first sentence of at most 20 characters, without a comma, behind which
/// the paragraph goes on. 社会保险补贴。享受社会保险补贴的…
fn heading(words: String) -> (Option<String>, String) {
    match words.split_once('。') {
        Some((first, rest))
            if !rest.is_empty()
                && first.chars().count() <= HEADING
                && !first.contains(['，', '；', '：']) =>
        {
            (Some(first.to_owned()), rest.to_owned())
        }
        _ => (None, words),
    }
}
