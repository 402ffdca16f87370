//! Records that somebody wrote down, each with the words that it rests on: single measures with
//! days of their own. Targets stand in [`targets`](super::targets).

use huimin_core::day::Day;
use huimin_core::gazette::records::{Dated, Span};
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::{Reading, quoted};
use crate::diagnostic::Diagnostic;
use crate::gazette::quote::{clause_at, similar_paths};
use crate::gazette::settings::{Entry, at};
use crate::gazette::term::{last_of, left_out};
use crate::quantity::date::{End, dates};

/// A word that a document gives a meaning.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DefinitionEntry {
    pub(crate) term: String,
    pub(crate) clause: Spanned<String>,
    pub(crate) quote: Spanned<String>,
}

/// A single measure with days of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DatedEntry {
    pub(crate) clause: Spanned<String>,
    pub(crate) from: Option<Spanned<Day>>,
    pub(crate) until: Option<Spanned<Day>>,
    /// The event with which it ends.
    pub(crate) until_event: Option<String>,
    pub(crate) quote: Spanned<String>,
}

/// The single measures of a document.
pub(crate) fn dated(it: &Reading<'_>, entry: &Entry, out: &mut Vec<Diagnostic>) -> Vec<Dated> {
    let mut found = Vec::new();
    for wanted in &entry.dated {
        let file = it.settings;
        let Some(span) = place(it, file, &wanted.clause, &wanted.quote, out) else {
            continue;
        };
        let event = wanted.until_event.as_deref();
        if let Some(event) = event.filter(|event| !stands(it, span.clause, event)) {
            let message = format!(
                "「{event}」 does not stand in {}",
                it.head.address(span.clause)
            );
            out.push(
                at(Diagnostic::error(file, message), &wanted.clause)
                    .help("`until_event` is written as the clause has it"),
            );
        }
        days(wanted, file, out);
        found.push(Dated {
            from: wanted.from.as_ref().map(|it| it.value),
            until: wanted.until.as_ref().map(|it| it.value),
            until_event: wanted.until_event.clone(),
            span,
        });
    }
    found.sort_by_key(|it| it.span);
    found
}

/// Both days against the quote; what it says of the time is not left out either.
fn days(entry: &DatedEntry, file: &str, out: &mut Vec<Diagnostic>) {
    let quote = &entry.quote.value;
    let found = dates(quote);
    let from = entry.from.as_ref().map(|it| it.value);
    let ends = [
        ("from", &entry.from, End::From),
        ("until", &entry.until, End::Until),
    ];
    for (key, written, end) in ends {
        let Some(written) = written else { continue };
        let mut named: Vec<Day> = found.iter().filter_map(|it| it.says(end)).collect();
        if end == End::Until {
            named.extend(from.and_then(|from| last_of(quote, from)));
        }
        if !named.contains(&written.value) {
            let message = format!(
                "`{key}: {}` contradicts its quote 「{quote}」",
                written.value
            );
            let right: Vec<String> = named.iter().map(ToString::to_string).collect();
            let help = match right.as_slice() {
                [] => "quote the words that name the day".to_owned(),
                right => format!("write `{key}: {}`", right.join(" or ")),
            };
            out.push(at(Diagnostic::error(file, message), written).help(help));
        }
    }
    let left = left_out(
        quote,
        from,
        entry.until.is_some(),
        entry.until_event.is_some(),
    );
    for line in left {
        let message = format!("the quote 「{quote}」 says `{line}`, which is left out");
        let help = format!("write `{line}`, or quote less of the sentence");
        out.push(at(Diagnostic::error(file, message), &entry.quote).help(help));
    }
}

/// True where words stand in a clause, or in a title above it.
pub(super) fn stands(it: &Reading<'_>, clause: u16, words: &str) -> bool {
    let above = std::iter::successors(Some(clause), |at| {
        it.head.clauses.get(usize::from(*at))?.parent
    });
    let mut headings = above
        .filter_map(|at| it.head.clauses.get(usize::from(at))?.heading.as_deref())
        .chain([it.head.title.as_str()]);
    let own = it.texts.paragraphs.get(usize::from(clause));
    own.into_iter().flatten().any(|it| it.contains(words)) || headings.any(|it| it.contains(words))
}

/// The place of a quote; where there is none, that is said.
pub(super) fn place(
    it: &Reading<'_>,
    file: &str,
    clause: &Spanned<String>,
    quote: &Spanned<String>,
    out: &mut Vec<Diagnostic>,
) -> Option<Span> {
    let Some(index) = clause_at(it.head, &clause.value) else {
        let near = similar_paths(it.head, &clause.value).join(", ");
        let message = format!("{} has no {}", it.head.number, clause.value);
        let error = at(Diagnostic::error(file, message), clause);
        out.push(if near.is_empty() {
            error.help("write the path as `huimin show` prints it")
        } else {
            error.help(format!("it has {near}"))
        });
        return None;
    };
    match quoted(it, index, &quote.value) {
        Ok(span) => Some(span),
        Err(help) => {
            let address = it.head.address(index);
            let message = format!("the quote 「{}」 does not stand in {address}", quote.value);
            out.push(at(Diagnostic::error(file, message), quote).help(help));
            None
        }
    }
}
