//! The words that a document gives a meaning: listed in `issue.yaml`, and none forgotten.

use huimin_core::gazette::records::Definition;

use super::{Reading, quoted};
use crate::diagnostic::Diagnostic;
use crate::gazette::quote::clause_at;
use crate::gazette::settings::{Entry, at};

/// What marks a definition.
const MARKS: [&str; 5] = ["以下简称", "以下统称", "以下称", "下同", "是指"];

/// The definitions of a document. Each must stand in its clause, and name its word; a mark of a
/// definition that none of them holds is said.
pub(crate) fn read(it: &Reading<'_>, entry: &Entry, out: &mut Vec<Diagnostic>) -> Vec<Definition> {
    let mut found = Vec::new();
    for wanted in &entry.definitions {
        let Some(clause) = clause_at(it.head, &wanted.clause.value) else {
            let message = format!("{} has no {}", it.head.number, wanted.clause.value);
            out.push(
                at(Diagnostic::error(it.settings, message), &wanted.clause)
                    .help("write the path as `huimin show` prints it"),
            );
            continue;
        };
        match quoted(it, clause, &wanted.quote.value) {
            Ok(span) if wanted.quote.value.contains(&wanted.term) => found.push(Definition {
                term: wanted.term.clone(),
                span,
            }),
            Ok(_) => {
                let message = format!("the quote does not name 「{}」", wanted.term);
                out.push(
                    at(Diagnostic::error(it.settings, message), &wanted.quote)
                        .help("quote the sentence with the word that it explains"),
                );
            }
            Err(help) => {
                let address = it.head.address(clause);
                let message = format!("「{}」 does not stand in {address}", wanted.quote.value);
                out.push(at(Diagnostic::error(it.settings, message), &wanted.quote).help(help));
            }
        }
    }
    found.sort_by_key(|it| it.span);
    forgotten(it, &found, out);
    found
}

fn forgotten(it: &Reading<'_>, found: &[Definition], out: &mut Vec<Diagnostic>) {
    for (clause, paragraph, words) in it.paragraphs() {
        for mark in MARKS {
            for (at, _) in words.match_indices(mark) {
                let place = words.get(..at).map_or(0, |it| it.chars().count());
                let holds = |it: &Definition| {
                    let start = usize::try_from(it.span.start).unwrap_or(0);
                    let length = usize::try_from(it.span.length).unwrap_or(0);
                    (it.span.clause, it.span.paragraph) == (clause, paragraph)
                        && (start..start + length).contains(&place)
                };
                if !found.iter().any(holds) {
                    let before: Vec<char> = words.get(..at).unwrap_or_default().chars().collect();
                    let from = before.len().saturating_sub(12);
                    let near: String = before.iter().skip(from).collect();
                    let message =
                        format!("「…{near}{mark}」 defines a word that issue.yaml does not list");
                    let mut warning = it.error(clause, paragraph, message);
                    warning.severity = crate::diagnostic::Severity::Warning;
                    out.push(warning.help(format!(
                        "add it there under `definitions`: the word, the clause ({}) and the quote",
                        it.head.clauses.get(usize::from(clause)).map_or("", |it| &it.path)
                    )));
                }
            }
        }
    }
}
