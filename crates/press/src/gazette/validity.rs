//! When a document is in force: from `issue.yaml`, with the words of the clause that says so.

use huimin_core::gazette::{
    Before, Citation, ClauseId, DocumentHead, DocumentId, DocumentTexts, Validity,
};
use serde_saphyr::Spanned;

use super::quote::{clause_at, locate, similar_paths};
use super::settings::{ValidityEntry, at};
use crate::diagnostic::Diagnostic;

/// The validity of a document. Words that do not stand in the clause are said, and left out.
pub(crate) fn validity(
    entry: &ValidityEntry,
    document: DocumentId,
    head: &DocumentHead,
    texts: &DocumentTexts,
    settings: &str,
    out: &mut Vec<Diagnostic>,
) -> Validity {
    let mut validity = Validity {
        from: entry.from,
        from_assumed: entry.from_assumed.clone(),
        until: entry.until,
        citation: None,
        before: None,
    };
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
    validity.before = entry.before.as_ref().and_then(|it| {
        let citation = citation(&it.quote)?;
        Some(Before {
            from: it.from,
            document: it.document.clone(),
            citation,
        })
    });
    validity
}
