//! What a document says, as records: who leads, who is appointed, what happened, what is to be
//! reached, what words mean.

mod appointments;
mod authored;
mod definitions;
mod duties;
mod events;
mod names;
mod references;
mod targets;
mod tasks;
mod units;

pub use references::link;

pub(crate) use authored::{DatedEntry, DefinitionEntry};
pub(crate) use targets::{TargetFile, targets};
pub(crate) use units::{UnitEntry, Units};

use huimin_core::gazette::records::{Records, Span};
use huimin_core::gazette::{DocumentHead, DocumentKind, DocumentTexts};

use super::clauses::Clauses;
use super::settings::Entry;
use crate::diagnostic::Diagnostic;

/// A document that has been read, and where its words stood.
pub(crate) struct Reading<'a> {
    pub(crate) head: &'a DocumentHead,
    pub(crate) texts: &'a DocumentTexts,
    pub(crate) clauses: &'a Clauses,
    /// The path of `source.md`.
    pub(crate) scan: &'a str,
    /// The path of `issue.yaml`.
    pub(crate) settings: &'a str,
}

impl Reading<'_> {
    /// The paragraphs of all clauses, with their places.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = (u16, u16, &str)> {
        (0u16..)
            .zip(&self.texts.paragraphs)
            .flat_map(|(clause, paragraphs)| {
                let paragraphs = (0u16..).zip(paragraphs);
                paragraphs.map(move |(paragraph, words)| (clause, paragraph, words.as_str()))
            })
    }

    /// An error at the line of the scan where a paragraph begins.
    pub(crate) fn error(&self, clause: u16, paragraph: u16, message: String) -> Diagnostic {
        Diagnostic::error(self.scan, message).at(self.clauses.line(clause, paragraph), 1)
    }
}

/// The records of a document that stand in its words. Those that somebody wrote down stand in
/// [`authored`].
pub(crate) fn records(
    it: &Reading<'_>,
    entry: &Entry,
    units: &mut Units,
    out: &mut Vec<Diagnostic>,
) -> Records {
    let mut records = Records::default();
    match it.head.kind {
        DocumentKind::Appointments => records.appointments = appointments::read(it, out),
        DocumentKind::Chronicle => records.events = events::read(it, out),
        kind => {
            tasks::read(it, units, &mut records, out);
            if kind == DocumentKind::TaskList {
                tasks::check(it, &records, out);
            }
            duties::read(it, units, &mut records);
            records.duties.sort_by_key(|it| it.span);
        }
    }
    records.definitions = definitions::read(it, entry, out);
    records.dated = authored::dated(it, entry, out);
    records
}

/// The place of a piece of a paragraph, borrowed from it.
pub(crate) fn span(clause: u16, paragraph: u16, words: &str, piece: &str) -> Span {
    let start = piece.as_ptr().addr().saturating_sub(words.as_ptr().addr());
    let count = |it: &str| u32::try_from(it.chars().count()).unwrap_or(u32::MAX);
    Span {
        clause,
        paragraph,
        start: words.get(..start).map_or(0, count),
        length: count(piece),
    }
}

/// The place of a quote in a clause: in its paragraphs, or in its heading.
pub(crate) fn quoted(it: &Reading<'_>, clause: u16, quote: &str) -> Result<Span, String> {
    let (paragraph, start) = super::quote::locate(it.head, it.texts, clause, quote)?;
    Ok(Span {
        clause,
        paragraph,
        start,
        length: u32::try_from(quote.chars().count()).unwrap_or(u32::MAX),
    })
}
