//! `facts/` → the vocabulary.

use super::Compiler;
use super::authored::vocabulary::{Derived, FactEntry, Kind};
use super::regions::NO_CLAUSE;
use crate::diagnostic::Diagnostic;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Derivation, Fact, FactId, FactKind};
use huimin_core::gazette::DocumentTexts;
use serde_saphyr::Spanned;

/// Compiles the vocabulary, in the order of the files.
#[must_use]
pub fn compile_facts(
    files: &[(String, Vec<FactEntry>)],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<Fact>, Vec<Diagnostic>) {
    let all: Vec<&FactEntry> = files.iter().flat_map(|(_, entries)| entries).collect();
    let mut facts = Vec::new();
    let mut diagnostics = Vec::new();
    for (file, entries) in files {
        let mut compiler = Compiler::new(file, catalogue, texts);
        for entry in entries {
            let same = |other: &&&FactEntry| other.id.value == entry.id.value;
            if all
                .iter()
                .find(same)
                .is_some_and(|it| !std::ptr::eq(*it, entry))
            {
                let message = format!("two facts are called `{}`", entry.id.value);
                compiler.error(&entry.id, message, Some("rename one of them".to_owned()));
            }
            let derived = entry
                .derived
                .as_ref()
                .and_then(|it| derivation(&mut compiler, it, &all));
            let ceiling = entry
                .ceiling
                .as_ref()
                .and_then(|it| compiler.citation(NO_CLAUSE, &it.quoted()));
            if let Some(limit) = &entry.not_after
                && !matches!(entry.kind.value, Kind::Date(_))
            {
                let message = format!("`{}` is no day, and has no `not_after`", entry.id.value);
                compiler.error(limit, message, Some("leave the line out".to_owned()));
            }
            if let Some(kind) = kind(&mut compiler, &entry.kind) {
                compiler.bounds(entry, &kind);
                facts.push(Fact {
                    id: entry.id.value.clone(),
                    kind,
                    question: entry.question.clone(),
                    label: entry.label.clone(),
                    help: entry.help.clone(),
                    asked_of: entry.asked_of,
                    derived,
                    asked: entry.asked || entry.derived.is_none(),
                    standard: entry.standard,
                    ceiling,
                    change: entry.change,
                    past: entry.not_after.is_some(),
                });
            }
        }
        diagnostics.append(&mut compiler.diagnostics);
    }
    (facts, diagnostics)
}

fn kind(compiler: &mut Compiler<'_>, entry: &Spanned<Kind>) -> Option<FactKind> {
    let kind = match &entry.value {
        Kind::YesNo => FactKind::YesNo,
        Kind::Number(it) => FactKind::Number {
            unit: it.unit.clone(),
            min: it.min,
            max: it.max,
        },
        Kind::Money(it) => {
            let (min, max) = (compiler.parse(&it.min)?, compiler.parse(&it.max)?);
            FactKind::Money { min, max }
        }
        Kind::Share(it) => FactKind::Share {
            max: compiler.parse(&it.max)?,
        },
        Kind::Date(it) => {
            let (min, max) = (compiler.day(&it.min)?, compiler.day(&it.max)?);
            FactKind::Date { min, max }
        }
        Kind::Choice(choices) => FactKind::Choice {
            choices: choices.clone(),
        },
    };
    let empty = match &kind {
        FactKind::Number { min, max, .. } => min > max,
        FactKind::Date { min, max } => min > max,
        FactKind::Money { min, max } => min > max,
        FactKind::Choice { choices } => choices.is_empty(),
        _ => false,
    };
    if empty {
        compiler.error(
            entry,
            "no answer fits: the smallest is above the largest".to_owned(),
            None,
        );
    }
    (!empty).then_some(kind)
}

fn derivation(
    compiler: &mut Compiler<'_>,
    derived: &Derived,
    entries: &[&FactEntry],
) -> Option<Derivation> {
    let (name, make): (_, fn(FactId) -> Derivation) = match derived {
        Derived::MonthsSince(name) => (name, Derivation::MonthsSince),
        Derived::MonthsUntil(name) => (name, Derivation::MonthsUntil),
        Derived::YearsSince(name) => (name, Derivation::YearsSince),
        Derived::Reached(name) => (name, Derivation::Reached),
    };
    let found = (0u16..)
        .zip(entries)
        .find(|(_, entry)| entry.id.value == name.value);
    match found {
        Some((place, entry)) if matches!(entry.kind.value, Kind::Date(_)) => {
            Some(make(FactId(place)))
        }
        _ => {
            let message = format!("`{}` is not a date fact", name.value);
            compiler.error(name, message, Some("name a fact of type date".to_owned()));
            None
        }
    }
}
