//! The account of a regulation: every sentence is encoded by a rule, or marked as information with
//! the reason, so that nothing is forgotten in silence. Checks and benefits count as rules. Of
//! some documents only the sentences that may promise something are asked for.

mod grants;

use crate::diagnostic::Diagnostic;
use crate::edition::Pressed;
use crate::rules::authored::coverage::CoverageFile;
use crate::rules::{Compiler, read_yaml};
use crate::source::Source;
use grants::Words;
use huimin_core::edition::Edition;
use huimin_core::gazette::{Citation, ClauseId, ClauseKind, DocumentId, DocumentTexts};
use huimin_core::report::within;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What became of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// These rules quote it.
    Encoded {
        /// Their ids.
        rules: Vec<String>,
    },
    /// No rule does, for this reason.
    Information {
        /// The reason.
        reason: String,
    },
    /// Nobody has looked at it.
    Missing,
}

/// A sentence of the text and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// The address of its clause.
    pub clause: String,
    /// Its words.
    pub text: String,
    /// What became of it.
    pub account: Account,
}

/// Who quotes a character of a paragraph.
type Quoted = BTreeMap<(ClauseId, u16), Vec<(std::ops::Range<usize>, Account)>>;

/// Accounts for every sentence in the scopes of `coverage/`. Returns what is wrong with those
/// files as well.
#[must_use]
pub fn coverage(source: &dyn Source, pressed: &Pressed) -> (Vec<Sentence>, Vec<Diagnostic>) {
    let edition = &pressed.edition;
    let empty = DocumentTexts::default();
    let texts: Vec<DocumentTexts> = edition
        .texts
        .iter()
        .map(|it| it.as_ref().unwrap_or(&empty).clone())
        .collect();
    let mut quoted = Quoted::new();
    for subsidy in &edition.catalogue.subsidies {
        for citation in subsidy.citations() {
            let rules = vec![subsidy.id.clone()];
            note(&mut quoted, citation, Account::Encoded { rules });
        }
    }
    for benefit in &edition.catalogue.benefits {
        let rules = || vec![benefit.id.clone()];
        for citation in benefit.citations() {
            note(&mut quoted, citation, Account::Encoded { rules: rules() });
        }
    }
    for check in &edition.catalogue.checks {
        for citation in check.citations() {
            let rules = vec![check.id.clone()];
            note(&mut quoted, citation, Account::Encoded { rules });
        }
    }
    let (mut scope, mut promising) = (BTreeSet::new(), BTreeSet::new());
    let mut diagnostics = Vec::new();
    for path in source.list("coverage") {
        let Some(file) = read_yaml::<CoverageFile>(source, &path, &mut diagnostics) else {
            continue;
        };
        let mut compiler = Compiler::new(&path, &edition.catalogue, &texts);
        for (addresses, asked) in [(&file.scope, &mut scope), (&file.grants, &mut promising)] {
            for address in addresses {
                match edition.catalogue.find(&address.value) {
                    Some((document, clause)) => asked.extend(clauses(edition, document, clause)),
                    None => {
                        let message = format!("no clause or document {}", address.value);
                        compiler.error(address, message, None);
                    }
                }
            }
        }
        for entry in &file.information {
            let Some(own) = entry.clause.as_ref().and_then(|it| compiler.clause(it)) else {
                continue;
            };
            if let Some(citation) = compiler.citation(own, &entry.quoted()) {
                let reason = entry.reason.zh.clone();
                note(&mut quoted, &citation, Account::Information { reason });
            }
        }
        diagnostics.append(&mut compiler.diagnostics);
    }
    let words = if promising.is_empty() {
        Words::default()
    } else {
        Words::read(source, &mut diagnostics)
    };
    let sentences = scope.union(&promising).flat_map(|clause| {
        let whole = scope.contains(clause);
        let mut found = of_clause(edition, *clause, &quoted);
        found.retain(|it| whole || words.fit(&it.text));
        found
    });
    (sentences.collect(), diagnostics)
}

fn note(quoted: &mut Quoted, citation: &Citation, account: Account) {
    let start = usize::try_from(citation.start).unwrap_or(usize::MAX);
    let range = start..start.saturating_add(citation.quote.chars().count());
    let place = (citation.clause, citation.paragraph);
    quoted.entry(place).or_default().push((range, account));
}

/// A clause and those below it; a whole document where no clause is named.
fn clauses(edition: &Edition, id: DocumentId, only: Option<ClauseId>) -> Vec<ClauseId> {
    let Some(document) = edition.document(id) else {
        return Vec::new();
    };
    (0u16..)
        .zip(&document.clauses)
        .filter(|(_, clause)| clause.kind != ClauseKind::Chapter)
        .filter(|(index, _)| only.is_none_or(|only| within(document, *index, only.index)))
        .map(|(index, _)| ClauseId {
            document: id,
            index,
        })
        .collect()
}

fn of_clause(edition: &Edition, clause: ClauseId, quoted: &Quoted) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (place, paragraph) in (0u16..).zip(edition.paragraphs(clause).unwrap_or_default()) {
        let quotes = quoted.get(&(clause, place)).map_or(&[][..], Vec::as_slice);
        for (range, text) in sentences(paragraph) {
            found.push(Sentence {
                clause: edition.address(clause),
                text,
                account: account(&range, quotes),
            });
        }
    }
    found
}

/// The sentences of a paragraph, each with where it stands, in characters. A sentence ends with 。
/// or ； or with the paragraph.
fn sentences(paragraph: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for sentence in paragraph.split_inclusive(['。', '；']) {
        let end = start + sentence.chars().count();
        // A bracket or a quotation mark that closes the sentence is none of its own.
        if sentence.chars().any(char::is_alphanumeric) {
            found.push((start..end, sentence.to_owned()));
        }
        start = end;
    }
    found
}

/// What became of the words at a place: encoded where a rule quotes any of them.
fn account(
    range: &std::ops::Range<usize>,
    quotes: &[(std::ops::Range<usize>, Account)],
) -> Account {
    let touching = quotes
        .iter()
        .filter(|(quote, _)| quote.start < range.end && range.start < quote.end);
    let (mut encoded, mut information) = (Vec::new(), None);
    for (_, account) in touching {
        match account {
            Account::Encoded { rules } => encoded.extend(rules.iter().cloned()),
            Account::Information { reason } => information = Some(reason.clone()),
            Account::Missing => {}
        }
    }
    encoded.sort_unstable();
    encoded.dedup();
    match (encoded.is_empty(), information) {
        (false, _) => Account::Encoded { rules: encoded },
        (true, Some(reason)) => Account::Information { reason },
        (true, None) => Account::Missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_a_stop_a_semicolon_or_its_paragraph() {
        let found = sentences("给予补贴；每人一次。（下同）另行制定");
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["给予补贴；", "每人一次。", "（下同）另行制定"]);
        assert_eq!(found[1].0, 5..10);
    }

    #[test]
    fn a_rule_counts_before_a_reason_and_touching_is_not_overlapping() {
        let rule = |rules: &[&str]| Account::Encoded {
            rules: rules.iter().map(|it| (*it).to_owned()).collect(),
        };
        let reason = Account::Information {
            reason: "钱从哪里来".to_owned(),
        };
        let quotes = [
            (0..5, rule(&["a"])),
            (3..9, reason.clone()),
            (4..6, rule(&["b", "a"])),
        ];
        assert_eq!(account(&(0..5), &quotes), rule(&["a", "b"]));
        assert_eq!(account(&(6..9), &quotes), reason);
        assert_eq!(account(&(9..12), &quotes), Account::Missing);
    }
}
