//! `huimin budget | benefits`: what institutions check, and what has no sum.

use super::answer::{all_named, answers, entry, json};
use super::{Failure, render};
use huimin_core::day::Day;
use huimin_core::edition::Edition;
use huimin_core::input;
use huimin_core::report::{benefits_report, budget_report};
use std::path::Path;
use std::process::ExitCode;

/// Checks a budget. A line below nothing is told, and the rest is answered.
pub(crate) fn budget(
    edition: &Edition,
    facts: &Path,
    as_of: Day,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let catalogue = &edition.catalogue;
    let given = answers(facts)?;
    let given = input::budget(catalogue, &given).map_err(|errors| all_named(&errors, facts))?;
    let report = budget_report(catalogue, &given, catalogue.home, as_of)
        .map_err(|error| all_named(&[error], facts))?;
    if !given.refused.is_empty() {
        let told = all_named(&given.refused, facts);
        render::complain(&format!("warning: left open: {told}"));
    }
    if as_json {
        return json(&report);
    }
    for it in &report.checks {
        // Whether the clause holds on the day comes before what it would come to.
        render::say(&format!(
            "{}: {}\n    {}  {}\n    {}",
            it.check,
            it.outcome.word(),
            it.clause,
            it.standing.note,
            it.note.zh
        ));
        if !it.missing.is_empty() {
            render::say(&format!("    missing: {}", it.missing.join(", ")));
        }
    }
    for it in &report.duties {
        let due = it.due.as_deref().unwrap_or("-");
        render::say(&format!(
            "{due}  {}: {}\n    {}",
            it.who.zh, it.what.zh, it.clause
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the support that names no sum.
pub(crate) fn benefits(edition: &Edition, as_of: Day, as_json: bool) -> Result<ExitCode, Failure> {
    let report = benefits_report(&edition.catalogue, None, as_of);
    if as_json {
        return json(&report);
    }
    for it in &report {
        entry(&it.id, &it.name, &it.clause, &it.standing);
    }
    Ok(ExitCode::SUCCESS)
}
