//! `benefits/` → support without a sum.

use super::Compiler;
use super::authored::benefit::BenefitEntry;
use crate::diagnostic::Diagnostic;
use huimin_core::benefit::Benefit;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::DocumentTexts;
use huimin_core::input;
use std::collections::BTreeSet;

/// Compiles every entry. One with an error is left out, and the errors say why.
#[must_use]
pub fn compile_benefits(
    files: &[(String, Vec<BenefitEntry>)],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<Benefit>, Vec<Diagnostic>) {
    let units: BTreeSet<&str> = texts
        .iter()
        .flat_map(|it| &it.records.duties)
        .map(|it| it.unit.as_str())
        .collect();
    let mut ids = BTreeSet::new();
    let mut benefits = Vec::new();
    let mut diagnostics = Vec::new();
    for (file, entries) in files {
        let mut compiler = Compiler::new(file, catalogue, texts);
        for entry in entries {
            if !ids.insert(entry.id.value.as_str()) {
                let message = format!("two benefits have the id `{}`", entry.id.value);
                compiler.error(&entry.id, message, Some("rename one of them".to_owned()));
            }
            benefits.extend(compiler.benefit(entry, &units));
        }
        diagnostics.append(&mut compiler.diagnostics);
    }
    (benefits, diagnostics)
}

impl Compiler<'_> {
    fn benefit(&mut self, entry: &BenefitEntry, units: &BTreeSet<&str>) -> Option<Benefit> {
        for unit in &entry.units {
            if !units.contains(unit.value.as_str()) {
                let near = input::nearest(&unit.value, units.iter().copied());
                let help = match near {
                    Some(near) => format!("did you mean {near}?"),
                    None => "write it as the clause does, or as units.yaml names it".to_owned(),
                };
                let message = format!("no clause makes {} responsible", unit.value);
                self.error(unit, message, Some(help));
            }
        }
        let Some(address) = &entry.clause else {
            let help = "name the clause that promises it".to_owned();
            self.error(
                &entry.id,
                "a benefit without a clause".to_owned(),
                Some(help),
            );
            return None;
        };
        let clause = self.clause(address)?;
        let document = self
            .catalogue
            .documents
            .get(usize::from(clause.document.0))?;
        let region = self.place(document, entry.region.as_ref());
        let citation = self.citation(clause, &entry.quoted())?;
        Some(Benefit {
            id: entry.id.value.clone(),
            name: entry.name.clone(),
            summary: entry.summary.clone(),
            clause,
            citation,
            region: region?,
            validity: document.validity.clone(),
            topics: entry.topics.clone(),
            audiences: entry.audiences.clone(),
            units: entry.units.iter().map(|it| it.value.clone()).collect(),
        })
    }
}
