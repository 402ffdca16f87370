//! What would turn a no into a yes, as it is printed.

use super::TextReport;
use super::reasons::{AnsweredReport, answered, required};
use crate::assess::check::{Known, Truth};
use crate::changes::{WhatIf, changes};
use crate::edition::Catalogue;
use crate::fact::{Change, FactId};
use crate::subsidy::{Atom, Subsidy};
use serde::Serialize;

/// Answers that would all have to be others.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeReport {
    /// `act`: the visitor can bring it about; `time`: it comes by waiting; `none`: neither.
    pub by: Change,
    /// The first day on which waiting is enough, where it can be told.
    pub on: Option<String>,
    /// The answers.
    pub facts: Vec<ChangedReport>,
}

/// An answer that would have to be another.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangedReport {
    /// The answer as it is.
    #[serde(flatten)]
    pub answer: AnsweredReport,
    /// What the conditions that it fails require of it.
    pub required: Vec<TextReport>,
}

/// The reports of the smallest changes.
pub(super) fn report(
    catalogue: &Catalogue,
    subsidy: &Subsidy,
    known: Known<'_>,
) -> Vec<ChangeReport> {
    let one = |it: WhatIf| ChangeReport {
        by: it.by,
        on: it.on.map(|day| day.to_string()),
        facts: it
            .facts
            .into_iter()
            .filter_map(|fact| changed(catalogue, subsidy, known, fact))
            .collect(),
    };
    changes(&subsidy.when, &subsidy.validity, known)
        .into_iter()
        .map(one)
        .collect()
}

fn changed(
    catalogue: &Catalogue,
    subsidy: &Subsidy,
    known: Known<'_>,
    fact: FactId,
) -> Option<ChangedReport> {
    let concerns = |atom: &&Atom| {
        let facts = atom.test.facts().into_iter();
        let mut sources = facts.flat_map(|it| [it, crate::fact::source_of(known.vocabulary, it)]);
        sources.any(|it| it == fact) && known.test(&atom.test) == Truth::No
    };
    let mut wanted = Vec::new();
    for atom in subsidy.when.atoms().into_iter().filter(concerns) {
        let text = required(catalogue, &atom.test);
        if !wanted.contains(&text) {
            wanted.push(text);
        }
    }
    Some(ChangedReport {
        answer: answered(catalogue, known, fact)?,
        required: wanted,
    })
}
