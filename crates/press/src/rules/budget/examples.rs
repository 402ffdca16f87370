//! The worked examples at the end of each check: what a lawyer reads, and what runs as a test.

use super::super::Compiler;
use super::super::authored::budget::{CheckExample, CheckExpectation, CheckFile};
use crate::diagnostic::Diagnostic;
use huimin_core::budget::BudgetCheck;
use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::report::{BudgetReport, budget_report_of};
use serde_json::{Map, Value as Json};

/// Runs every example of every check, and reports those that come out otherwise. The checks stand
/// in the order of their files.
#[must_use]
pub fn check_budget_examples(
    files: &[(String, CheckFile)],
    catalogue: &Catalogue,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for ((file, entry), check) in files.iter().zip(&catalogue.checks) {
        let mut compiler = Compiler::new(file, catalogue, &[]);
        for example in &entry.examples {
            if let Err(difference) = compiler.budget_example(check, example) {
                let message = format!("example 「{}」: {difference}", example.name.value);
                compiler.error(&example.name, message, None);
            }
        }
        diagnostics.append(&mut compiler.diagnostics);
    }
    diagnostics
}

impl Compiler<'_> {
    fn budget_example(
        &mut self,
        check: &BudgetCheck,
        example: &CheckExample,
    ) -> Result<(), String> {
        let Some(as_of) = self.day(&example.on) else {
            return Ok(());
        };
        let given: Map<String, Json> = example.given.clone().into_iter().collect();
        let answers = input::budget(self.catalogue, &Json::Object(given)).map_err(|errors| {
            let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
            said.join("; ")
        })?;
        let report = budget_report_of(self.catalogue, [check], &answers, as_of)
            .map_err(|error| error.to_string())?;
        difference(&example.expect, &report).map_or(Ok(()), Err)
    }
}

/// The first thing that comes out otherwise.
fn difference(expected: &CheckExpectation, report: &BudgetReport) -> Option<String> {
    let check = report.checks.first();
    let open = |it: Option<String>| it.unwrap_or_else(|| "open".to_owned());
    let (short, over) = (
        check.and_then(|it| it.short.as_ref()),
        check.and_then(|it| it.over.as_ref()),
    );
    let due = report.duties.first();
    let outcome = expected.outcome.map(|it| it.word().to_owned());
    let missing = expected.missing.as_ref().map(|it| it.join(", "));
    let comparisons = [
        (
            "outcome",
            &outcome,
            check.map(|it| it.outcome.word().to_owned()),
        ),
        (
            "short_min",
            &expected.short_min,
            short.map(|it| it.min.to_string()),
        ),
        (
            "short_max",
            &expected.short_max,
            short.map(|it| open(it.max.map(|it| it.to_string()))),
        ),
        (
            "over_min",
            &expected.over_min,
            over.map(|it| it.min.to_string()),
        ),
        (
            "over_max",
            &expected.over_max,
            over.map(|it| open(it.max.map(|it| it.to_string()))),
        ),
        (
            "due",
            &expected.due,
            due.map(|it| it.due.clone().unwrap_or_else(|| "none".to_owned())),
        ),
        ("missing", &missing, check.map(|it| it.missing.join(", "))),
    ];
    comparisons.into_iter().find_map(|(name, wanted, found)| {
        let wanted = wanted.as_ref().filter(|it| found.as_ref() != Some(it))?;
        let found = found.unwrap_or_else(|| "nothing".to_owned());
        Some(format!(
            "expected {name} {wanted}, and it comes out {found}"
        ))
    })
}
