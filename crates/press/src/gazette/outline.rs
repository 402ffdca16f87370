//! The outline of a numbered document: which clause holds which, and what each is called.

mod papers;

use huimin_core::gazette::{ClauseKind, DocumentKind};

use super::clauses::{Clauses, NewClause};
use super::display::display;
use super::headings::split_heading;
use super::numbering::{Numbered, Rank};
use super::order::Order;
use super::paragraph::Paragraph;
use super::settings::{Closing, Entry};
use super::structure::kind_of;
use super::traced::Traced;
use crate::diagnostic::Diagnostic;

/// The clauses of a document by their numbers, while it is read from top to bottom.
pub(crate) struct Outline<'a> {
    pub(crate) clauses: Clauses,
    entry: &'a Entry,
    /// The notice or the annex that is being read: its clause, if numbers count below it.
    scope: Option<usize>,
    /// The clauses that hold the present one, with their ranks.
    open: Vec<(Rank, usize)>,
    /// Where a paragraph without a number goes.
    current: Option<usize>,
    /// How many annexes there were.
    annexes: u32,
    /// An annex that has no heading yet: the next paragraph is it.
    untitled: bool,
    /// The numbers so far.
    order: Order,
    scan: &'a str,
}

impl<'a> Outline<'a> {
    /// An outline without clauses.
    pub(crate) fn new(entry: &'a Entry, scan: &'a str) -> Self {
        Self {
            clauses: Clauses::default(),
            entry,
            scope: None,
            open: Vec::new(),
            current: None,
            annexes: 0,
            untitled: false,
            order: Order::default(),
            scan,
        }
    }

    /// A paragraph with a number: a clause below the last one of a wider rank.
    pub(crate) fn number(
        &mut self,
        number: &Numbered<'_>,
        paragraph: &Paragraph,
        out: &mut Vec<Diagnostic>,
    ) {
        self.untitled = false;
        while self
            .open
            .last()
            .is_some_and(|(rank, _)| *rank >= number.rank)
        {
            self.open.pop();
        }
        let parent = self.open.last().map(|(_, clause)| *clause);
        let may_run_on = self.entry.kind != DocumentKind::Regulation;
        if let Err(message) = self.order.next(number, parent, may_run_on) {
            out.push(
                Diagnostic::error(self.scan, message)
                    .at(paragraph.line, 1)
                    .help("look at the paper: correct a misread number in corrections.yaml"),
            );
        }
        let through = matches!(number.rank, Rank::Chapter | Rank::Article);
        let (above, slug_above) = match parent.filter(|_| !through) {
            Some(parent) => (
                self.clauses.path(parent).to_owned(),
                self.clauses.slug(parent),
            ),
            None => match self.scope {
                Some(scope) => (
                    format!("{} ", self.clauses.path(scope)),
                    self.clauses.slug(scope),
                ),
                None => (String::new(), self.entry.slug.value.as_str()),
            },
        };
        let letter = match number.rank {
            Rank::Chapter => "c",
            Rank::Part => "s",
            Rank::Article => "a",
            _ => "",
        };
        let path = format!("{above}{}", number.label);
        let slug = format!("{slug_above}-{letter}{}", number.value);
        let rest = paragraph.text.part(number.rest);
        let shown = display(&rest);
        let (heading, words) = split_heading(&shown, number.rank, paragraph.alone, self.entry.kind);
        let clause = self.clauses.push(NewClause {
            kind: kind_of(number.rank, self.entry.kind),
            path,
            slug,
            heading: heading.clone(),
            parent: parent.or(self.scope),
        });
        self.clauses.label(clause, &paragraph.text.without(&rest));
        let without_heading = match &heading {
            Some(heading) => shown.without(heading),
            None => shown,
        };
        self.clauses.label(clause, &without_heading.without(&words));
        self.clauses.write(clause, words, paragraph.line);
        self.open.push((number.rank, clause));
        self.current = Some(clause);
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
    pub(crate) fn close(&mut self, words: Traced, line: usize) {
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
        self.clauses.write(clause, words, line);
        self.current = Some(clause);
    }

    /// A signature or a date: part of a notice, or behind the last clause as 落款.
    pub(crate) fn signature(&mut self, words: Traced, line: usize) {
        let clause = match self.scope {
            Some(scope) if self.open.is_empty() => scope,
            scope => {
                let above = scope.map(|it| (self.clauses.path(it), self.clauses.slug(it)));
                let path = above.map_or_else(|| "落款".to_owned(), |(it, _)| format!("{it} 落款"));
                let slug = above.map_or(self.entry.slug.value.as_str(), |(_, it)| it);
                let slug = format!("{slug}-signature");
                let last = self.clauses.heads.len().checked_sub(1);
                match last.filter(|&it| self.clauses.path(it) == path) {
                    Some(clause) => clause,
                    None => self.clauses.push(NewClause {
                        kind: ClauseKind::Paragraph,
                        path,
                        slug,
                        heading: None,
                        parent: scope,
                    }),
                }
            }
        };
        self.clauses.write(clause, words, line);
    }

    /// A paragraph without a number: it belongs to the clause that it follows.
    pub(crate) fn unnumbered(&mut self, words: Traced, line: usize) {
        if let Some(clause) = self.scope.filter(|_| self.untitled) {
            self.untitled = false;
            self.clauses.name(clause, words);
            return;
        }
        let clause = match self.current {
            Some(clause) => clause,
            None if self.entry.kind == DocumentKind::Regulation || !self.order.is_empty() => {
                self.paragraph_clause("正文", "text", None)
            }
            None => self.paragraph_clause("引言", "preamble", None),
        };
        self.current = Some(clause);
        self.clauses.write(clause, words, line);
    }

    fn paragraph_clause(&mut self, path: &str, slug: &str, parent: Option<usize>) -> usize {
        let slug = format!("{}-{slug}", self.entry.slug.value);
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
