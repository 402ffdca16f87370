//! The outline of a numbered document: which clause holds which, and what each is called.

use std::collections::HashMap;

use huimin_core::gazette::ClauseKind;

use super::clauses::{Clauses, NewClause};
use super::display::display;
use super::numbering::{Numbered, Rank};
use super::settings::Closing;
use crate::diagnostic::Diagnostic;

/// A sentence in front is a heading when it is not longer than this.
const HEADING: usize = 20;

/// The clauses of a document by their numbers, while it is read from top to bottom.
pub(crate) struct Outline<'a> {
    pub(crate) clauses: Clauses,
    slug: &'a str,
    /// The clauses that hold the present one, with their ranks.
    open: Vec<(Rank, usize)>,
    /// Where a paragraph without a number goes.
    current: Option<usize>,
    /// The last number of each rank, under each clause; chapters and articles run through.
    last: HashMap<(Rank, Option<usize>), u32>,
    scan: &'a str,
}

impl<'a> Outline<'a> {
    /// An outline without clauses; their slugs begin with this one.
    pub(crate) fn new(slug: &'a str, scan: &'a str) -> Self {
        Self {
            clauses: Clauses::default(),
            slug,
            open: Vec::new(),
            current: None,
            last: HashMap::new(),
            scan,
        }
    }

    /// A paragraph with a number: a clause below the last one of a wider rank.
    pub(crate) fn number(&mut self, number: &Numbered<'_>, line: usize, out: &mut Vec<Diagnostic>) {
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
        let seen = self.last.entry(key).or_default();
        let last = *seen;
        *seen = last.max(number.value);
        let label = &number.label;
        let message = match number.value.checked_sub(last) {
            Some(1) => return,
            None | Some(0) => {
                format!("{label} comes again, or too late: number {last} was read before")
            }
            Some(2) => format!(
                "{label} follows number {last}: number {} is missing",
                last + 1
            ),
            Some(_) => {
                let end = number.value - 1;
                format!(
                    "{label} follows number {last}: numbers {} to {end} are missing",
                    last + 1
                )
            }
        };
        out.push(
            Diagnostic::error(self.scan, message)
                .at(line, 1)
                .help("look at the paper: correct a misread number in corrections.yaml"),
        );
    }

    /// True for the paragraph that closes the present article behind its items.
    pub(crate) fn closes(&self, closing: &Closing, words: &str) -> bool {
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

    /// Such a paragraph, as a clause of its own below the article: 第二十条末款.
    pub(crate) fn close(&mut self, words: String) {
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

    /// A signature or a date behind the last clause: 落款.
    pub(crate) fn signature(&mut self, words: String) {
        let last = self.clauses.heads.len().checked_sub(1);
        let clause = match last.filter(|&it| self.clauses.path(it) == "落款") {
            Some(clause) => clause,
            None => self.paragraph_clause("落款", "signature", None),
        };
        self.clauses.write(clause, words);
    }

    /// A paragraph without a number: it belongs to the clause that it follows.
    pub(crate) fn unnumbered(&mut self, words: String) {
        let clause = match self.current {
            Some(clause) => clause,
            None => self.paragraph_clause("正文", "text", None),
        };
        self.current = Some(clause);
        self.clauses.write(clause, words);
    }

    /// A clause without a number.
    pub(crate) fn paragraph_clause(
        &mut self,
        path: &str,
        slug: &str,
        parent: Option<usize>,
    ) -> usize {
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
