//! `benefits/` and `checks/`: what is no subsidy.

use crate::diagnostic::Diagnostic;
use crate::rules::authored::benefit::BenefitEntry;
use crate::rules::authored::budget::CheckFile;
use crate::rules::{check_budget_examples, compile_benefits, compile_checks, read_yaml};
use crate::source::Source;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::DocumentTexts;

/// Support without a sum, and checks for institutions with their examples. False where a check
/// could not be read.
pub(super) fn others(
    source: &dyn Source,
    catalogue: &mut Catalogue,
    texts: &[DocumentTexts],
    all: &mut Vec<Diagnostic>,
) -> bool {
    let mut benefits: Vec<(String, Vec<BenefitEntry>)> = Vec::new();
    for path in source.list("benefits") {
        let entries = read_yaml(source, &path, all);
        benefits.extend(entries.map(|entries| (path, entries)));
    }
    let (compiled, mut diagnostics) = compile_benefits(&benefits, catalogue, texts);
    catalogue.benefits = compiled;
    all.append(&mut diagnostics);
    let mut checks: Vec<(String, CheckFile)> = Vec::new();
    let mut unread = false;
    for path in source.list("checks") {
        match read_yaml(source, &path, all) {
            Some(file) => checks.push((path, file)),
            None => unread = true,
        }
    }
    let (compiled, mut diagnostics) = compile_checks(&checks, catalogue, texts);
    all.append(&mut diagnostics);
    // Examples go with the checks by their place, so that none may be missing.
    let whole = compiled.len() == checks.len() && !unread;
    if whole {
        catalogue.checks = compiled;
        all.append(&mut check_budget_examples(&checks, catalogue));
    }
    whole
}
