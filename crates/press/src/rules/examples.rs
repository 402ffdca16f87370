//! The worked examples at the end of each rule: what a lawyer reads, and what runs as a test.

use super::Compiler;
use super::authored::example::{Example, ExpectedMerits};
use super::authored::subsidy::SubsidyFile;
use crate::diagnostic::Diagnostic;
use huimin_core::assess::{Merits, assess_of};
use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::report::clash;
use huimin_core::subsidy::Subsidy;
use serde_json::{Map, Value as Json};

/// Runs every example of every rule, and reports those that come out otherwise.
#[must_use]
pub fn check_examples(files: &[(String, SubsidyFile)], catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (file, entry) in files {
        let mut compiler = Compiler::new(file, catalogue, &[]);
        for example in &entry.examples {
            if let Some(difference) = compiler.example(entry, example) {
                let message = format!("example 「{}」: {difference}", example.name.value);
                compiler.error(&example.name, message, None);
            }
        }
        diagnostics.append(&mut compiler.diagnostics);
    }
    diagnostics
}

impl Compiler<'_> {
    /// How an example comes out otherwise than expected; `None` when it does not, or cannot run.
    fn example(&mut self, entry: &SubsidyFile, example: &Example) -> Option<String> {
        let as_of = self.day(&example.on)?;
        let region = match &example.region {
            None => {
                let mut all = self.catalogue.subsidies.iter();
                all.find(|it| it.id == entry.id.value)?.region
            }
            Some(name) => match input::region(self.catalogue, &name.value) {
                Ok(region) => region,
                Err(error) => return Some(error.to_string()),
            },
        };
        let given: Map<String, Json> = example.given.value.clone().into_iter().collect();
        let facts = match input::facts(self.catalogue, &Json::Object(given)) {
            Ok(facts) => facts,
            Err(errors) => {
                for error in errors {
                    self.error(&example.given, error.to_string(), None);
                }
                return None;
            }
        };
        let own = |it: &Subsidy| it.id == entry.id.value;
        let assessments = match assess_of(self.catalogue, &facts, region, as_of, own) {
            Ok(assessments) => assessments,
            Err(it) => return Some(clash(self.catalogue, it, as_of).to_string()),
        };
        let Some(found) = assessments.first() else {
            let name = self.catalogue.region(region).map(|it| it.name.as_str());
            return Some(format!(
                "the rule does not hold in {}",
                name.unwrap_or_default()
            ));
        };
        let own = entry.since.as_ref().map(|it| it.value.clone());
        let used = found.subsidy.since.map(|it| it.to_string());
        if own != used {
            let used = used.map_or_else(|| "the first".to_owned(), |it| format!("that of {it}"));
            return Some(format!(
                "on {as_of} another version of the rule is used: {used}"
            ));
        }
        let merits = match found.merits {
            Merits::Eligible => ExpectedMerits::Eligible,
            Merits::Ineligible => ExpectedMerits::Ineligible,
            Merits::Undecided => ExpectedMerits::Undecided,
        };
        let expected = &example.expect;
        if merits != expected.merits {
            let (wanted, found) = (expected.merits.word(), merits.word());
            return Some(format!("expected {wanted}, and it comes out {found}"));
        }
        let payment = found.payment.as_ref();
        let text = |it: Option<String>| it.unwrap_or_else(|| "unknown".to_owned());
        let comparisons = [
            ("min", &expected.min, payment.map(|it| it.min.to_string())),
            (
                "max",
                &expected.max,
                payment.and_then(|it| it.max).map(|it| it.to_string()),
            ),
            (
                "months",
                &expected.months.map(|it| it.to_string()),
                payment.and_then(|it| it.times.max).map(|it| it.to_string()),
            ),
            (
                "until",
                &expected.until,
                payment
                    .and_then(|it| it.times.until)
                    .map(|it| it.to_string()),
            ),
        ];
        comparisons.into_iter().find_map(|(name, wanted, found)| {
            let differs = wanted.is_some() && *wanted != found;
            let wanted = text(wanted.clone());
            differs.then(|| format!("expected {name} {wanted}, and it comes out {}", text(found)))
        })
    }
}
