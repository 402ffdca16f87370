//! Rules that can never hold, and facts that nobody needs.

use super::Compiler;
use super::authored::subsidy::SubsidyFile;
use super::authored::vocabulary::FactEntry;
use crate::diagnostic::Diagnostic;
use huimin_core::assess::check::Known;
use huimin_core::assess::completions::outcomes;
use huimin_core::budget::BudgetCheck;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{FactId, Facts, source_of};
use huimin_core::subsidy::Subsidy;
use std::collections::HashSet;

/// Refuses a rule that no answers can fulfil on the edition's day.
#[must_use]
pub fn check_rules(files: &[(String, SubsidyFile)], catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for ((file, entry), subsidy) in files.iter().zip(&catalogue.subsidies) {
        if can_hold(subsidy, catalogue, catalogue.day) {
            continue;
        }
        let mut compiler = Compiler::new(file, catalogue, &[]);
        let message = format!("no answers can fulfil the rule `{}`", entry.id.value);
        let help = "look for two conditions of which one forbids what the other asks".to_owned();
        compiler.error(&entry.id, message, Some(help));
        diagnostics.append(&mut compiler.diagnostics);
    }
    diagnostics
}

fn can_hold(subsidy: &Subsidy, catalogue: &Catalogue, as_of: Day) -> bool {
    let known = Known {
        vocabulary: &catalogue.facts,
        facts: &Facts::default(),
        conflicts: &catalogue.conflicts,
        adoptions: &[],
        as_of,
    };
    outcomes(&subsidy.when, known).yes
}

/// Refuses a fact that no rule and no check looks at: nobody would ever be asked, and nobody would
/// notice.
#[must_use]
pub fn check_facts(files: &[(String, Vec<FactEntry>)], catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut used: HashSet<FactId> = HashSet::new();
    for subsidy in &catalogue.subsidies {
        for fact in subsidy.facts() {
            used.extend([fact, source_of(&catalogue.facts, fact)]);
        }
    }
    used.extend(catalogue.checks.iter().flat_map(BudgetCheck::facts));
    let mut diagnostics = Vec::new();
    let written: usize = files.iter().map(|(_, entries)| entries.len()).sum();
    if written != catalogue.facts.len() {
        // A fact that could not be compiled leaves a gap, and has its own message.
        return diagnostics;
    }
    let entries = files
        .iter()
        .flat_map(|(file, entries)| entries.iter().map(move |entry| (file, entry)));
    for (place, (file, entry)) in (0u16..).zip(entries) {
        if !used.contains(&FactId(place)) {
            let mut compiler = Compiler::new(file, catalogue, &[]);
            let message = format!("no rule looks at the fact `{}`", entry.id.value);
            let help = "use it in a rule, or take it out".to_owned();
            compiler.error(&entry.id, message, Some(help));
            diagnostics.append(&mut compiler.diagnostics);
        }
    }
    diagnostics
}
