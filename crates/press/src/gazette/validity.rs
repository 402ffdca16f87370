//! When a document is in force: from `issue.yaml`, with the words of the clause that says so.

mod days;
mod forgotten;
mod measures;

pub(crate) use forgotten::forgotten;
pub(crate) use measures::measures;

use huimin_core::gazette::{
    Before, Citation, ClauseId, DocumentHead, DocumentId, DocumentTexts, EndingEvent, Successor,
    Validity,
};
use huimin_core::region::Source;
use serde_saphyr::Spanned;

use super::quote::{clause_at, locate, similar_paths};
use super::settings::{Entry, ValidityEntry, at};
use crate::diagnostic::Diagnostic;

/// The validity of a document. Words that do not stand in the clause are said, and left out.
pub(crate) fn validity(
    entry: &ValidityEntry,
    of: &Entry,
    document: DocumentId,
    head: &DocumentHead,
    texts: &DocumentTexts,
    settings: &str,
    out: &mut Vec<Diagnostic>,
) -> Validity {
    let mut validity = Validity {
        from: entry.from.as_ref().map(|it| it.value),
        signed: None,
        from_assumed: entry.from_assumed.clone(),
        until: entry.until.as_ref().map(|it| it.value),
        citation: None,
        before: None,
        until_event: None,
        superseded_by: successor(entry, settings, out),
    };
    if let (Some(from), Some(until)) = (validity.from, validity.until)
        && until < from
    {
        let message = format!("the last day {until} stands before the first, {from}");
        out.push(at(Diagnostic::error(settings, message), &entry.clause));
    }
    let Some(clause) = clause_at(head, &entry.clause.value) else {
        let message = format!("{} has no {}", head.number, entry.clause.value);
        let near = similar_paths(head, &entry.clause.value).join(", ");
        let help = if near.is_empty() {
            "write the path as `huimin show` prints it".to_owned()
        } else {
            format!("it has {near}")
        };
        out.push(at(Diagnostic::error(settings, message), &entry.clause).help(help));
        return validity;
    };
    let mut citation = |quote: &Spanned<String>| match locate(head, texts, clause, &quote.value) {
        Ok((paragraph, start)) => Some(Citation {
            clause: ClauseId {
                document,
                index: clause,
            },
            quote: quote.value.clone(),
            paragraph,
            start,
        }),
        Err(help) => {
            let address = head.address(clause);
            let message = format!("the quote 「{}」 does not stand in {address}", quote.value);
            out.push(at(Diagnostic::error(settings, message), quote).help(help));
            None
        }
    };
    validity.citation = citation(&entry.quote);
    let stands = validity.citation.is_some();
    validity.before = entry.before.as_ref().and_then(|it| {
        let citation = citation(&it.quote)?;
        Some(Before {
            from: it.from.value,
            document: it.document.clone(),
            citation,
        })
    });
    validity.until_event = entry.until_event.as_ref().and_then(|it| {
        let citation = citation(&it.quote)?;
        Some(EndingEvent {
            text: it.text.clone(),
            citation,
            came: None,
        })
    });
    if stands {
        days::check(
            entry,
            &days::others(of, head, texts, &entry.quote.value),
            head,
            settings,
            out,
        );
    }
    validity
}

/// The later document that took its place. Without a source it is left out, and said.
fn successor(
    entry: &ValidityEntry,
    settings: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<Successor> {
    let it = entry.superseded_by.as_ref()?;
    let source = it.source.clone().filter(Source::is_whole);
    if source.is_none() {
        let error = Diagnostic::error(settings, "a later document without a source");
        out.push(at(error, &it.document).help(
            "give its number, the quoted sentence and where it was seen; without them leave it out",
        ));
    }
    Some(Successor {
        document: it.document.value.clone(),
        from: it.from,
        source: source?,
    })
}
