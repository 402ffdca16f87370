//! `huimin search | show | assess | facts | subsidies`: answers from an edition.

use super::{Failure, facts_file, files, render};
use huimin_core::day::Day;
use huimin_core::edition::Edition;
use huimin_core::input;
use huimin_core::plan::Undecided;
use huimin_core::region::RegionId;
use huimin_core::report::{
    AssessReport, StandingReport, TextReport, assess_report, document_report, facts_report,
    filtered_search_report, subsidies_report,
};
use huimin_core::search::Filter;
use serde::Serialize;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn json<T: Serialize>(report: &T) -> Result<ExitCode, Failure> {
    render::say(&serde_json::to_string_pretty(report).map_err(|error| error.to_string())?);
    Ok(ExitCode::SUCCESS)
}

/// Searches the clauses.
pub(crate) fn search(
    edition: &Edition,
    query: &str,
    filter: &Filter,
    as_of: Day,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let report = filtered_search_report(edition, query, filter, as_of);
    if as_json {
        return json(&report);
    }
    for hit in &report.hits {
        render::say(&format!(
            "{}  {}\n    {}",
            hit.clause, hit.title, hit.passage
        ));
    }
    render::say(&format!("{} 条", report.total));
    for it in &report.missing {
        render::say(&format!("没有查 {}：原文取不到", it.document));
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows a document or a clause.
pub(crate) fn show(edition: &Edition, name: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let found = edition.find(name);
    if let Some(missing) = found.and_then(|it| edition.lacks(it.0)) {
        return Err(Failure::Message(missing.message.clone()));
    }
    let report = found.and_then(|(document, clause)| document_report(edition, document, clause));
    let Some(report) = report else {
        let error = input::unknown_clause(&edition.catalogue, name);
        return Err(Failure::Message(error.to_string()));
    };
    if as_json {
        return json(&report);
    }
    render::say(&format!("{} {}", report.document, report.title));
    for clause in &report.clauses {
        let heading = clause.heading.as_deref().unwrap_or_default();
        render::say(&format!("\n{} {heading}\n{}", clause.clause, clause.text));
    }
    Ok(ExitCode::SUCCESS)
}

/// The JSON of a file; `-` is standard input.
pub(super) fn answers(facts: &Path) -> Result<serde_json::Value, Failure> {
    let named = |error: String| format!("{}: {error}", facts.display());
    let unread = |error: std::io::Error| {
        let help =
            "name a file with answers, {\"flexible_employment\": true}, or - for standard input";
        named(format!("{}\nhelp: {help}", files::why(&error)))
    };
    let mut text = String::new();
    if facts.as_os_str() == "-" {
        std::io::stdin().read_to_string(&mut text).map_err(unread)?;
    } else {
        text = std::fs::read_to_string(facts).map_err(unread)?;
    }
    Ok(facts_file::read(&text).map_err(named)?)
}

/// What is wrong with the answers of a file, a line or two for each.
pub(super) fn all_named(errors: &[input::InputError], facts: &Path) -> String {
    errors
        .iter()
        .map(|error| format!("{}: {error}", facts.display()))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Assesses every subsidy.
pub(crate) fn assess(
    edition: &Edition,
    facts: &Path,
    region: RegionId,
    as_of: Day,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let named = |error: String| format!("{}: {error}", facts.display());
    let answers = answers(facts)?;
    let facts =
        input::facts(&edition.catalogue, &answers).map_err(|errors| all_named(&errors, facts))?;
    let report = assess_report(&edition.catalogue, &facts, region, as_of)
        .map_err(|error| named(error.to_string()))?;
    if as_json {
        return json(&report);
    }
    told(&report);
    Ok(ExitCode::SUCCESS)
}

fn told(report: &AssessReport) {
    render::say(&format!(
        "{} {} (data of {})",
        report.region, report.as_of, report.edition
    ));
    if report.assessments.is_empty() {
        render::say("no subsidy of these data holds there; name a city or county with --region");
    }
    for it in &report.assessments {
        let amount = it.amount.as_ref().map_or_else(String::new, |amount| {
            let max = amount
                .max
                .map_or_else(|| "?".to_owned(), |max| max.to_string());
            format!("  {}..{max} yuan / {}", amount.min, amount.per_period)
        });
        let standing = &it.standing.note;
        render::say(&format!(
            "{}: {:?}{amount}\n    {standing}",
            it.subsidy, it.merits
        ));
        if let Some(by) = &it.apply_by {
            render::say(&format!("    apply by {}", by.day));
        }
        if !it.missing.is_empty() {
            render::say(&format!("    missing: {}", it.missing.join(", ")));
        }
    }
    if !report.plan.take.is_empty() {
        render::say(&format!("plan: {}", report.plan.take.join(", ")));
    }
    for out in &report.plan.leave_out {
        render::say(&format!(
            "    not {}: 「{}」 ({})",
            out.subsidy, out.quote, out.clause
        ));
        if let Some(reading) = &out.reading {
            render::say(&format!("        as we read it: {}", reading.taken.zh));
        }
    }
    for choice in &report.plan.choose {
        let sets: Vec<String> = choice.options.iter().map(|it| it.join(" + ")).collect();
        let why = match choice.undecided {
            Undecided::Standing => "ask the office whether it still holds",
            Undecided::Adoption => "ask the office whether the place has adopted it",
            Undecided::Exclusion => "not both for the same person",
            Undecided::Total => "it is not known which brings more",
        };
        render::say(&format!("    choose: {} ({why})", sets.join(" or ")));
    }
}

/// Lists every fact.
pub(crate) fn facts(edition: &Edition, as_json: bool) -> Result<ExitCode, Failure> {
    let report = facts_report(&edition.catalogue);
    if as_json {
        return json(&report);
    }
    for fact in &report {
        render::say(&format!(
            "{}  ({})  {}",
            fact.id, fact.kind, fact.question.zh
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the subsidies.
pub(crate) fn subsidies(edition: &Edition, as_of: Day, as_json: bool) -> Result<ExitCode, Failure> {
    let report = subsidies_report(&edition.catalogue, None, as_of);
    if as_json {
        return json(&report);
    }
    for it in &report {
        entry(&it.id, &it.name, &it.clause, &it.standing);
    }
    Ok(ExitCode::SUCCESS)
}

/// A rule in a list: its id, its name, its clause and whether it holds.
pub(super) fn entry(id: &str, name: &TextReport, clause: &str, standing: &StandingReport) {
    let note = &standing.note;
    render::say(&format!("{id}  {}\n    {clause}\n    {note}", name.zh));
}
