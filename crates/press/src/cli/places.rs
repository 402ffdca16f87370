//! `huimin regions | standing`: where and when.

use super::answer::json;
use super::{Failure, render};
use huimin_core::day::Day;
use huimin_core::edition::Edition;
use huimin_core::report::{measures_report, regions_report};
use std::process::ExitCode;

/// Lists the regions, and what each has decided.
pub(crate) fn regions(edition: &Edition, as_of: Day, as_json: bool) -> Result<ExitCode, Failure> {
    let report = regions_report(&edition.catalogue, as_of);
    if as_json {
        return json(&report);
    }
    for it in &report {
        let also = it.also.join("、");
        render::say(format!("{}  {also}", it.name).trim_end());
        if !it.inherits.is_empty() {
            render::say(&format!("    ← {}", it.inherits.join(" ← ")));
        }
        for standard in &it.standards {
            let (value, source) = (&standard.value, &standard.source);
            let (label, region) = (&standard.label.zh, &standard.region);
            render::say(&format!(
                "    {label} {value} ({region}, {} 「{}」)",
                source.document, source.quote
            ));
        }
        for option in &it.options {
            let adopted = if option.adopted { "✓" } else { "✗" };
            let (id, region, source) = (&option.option, &option.region, &option.source);
            render::say(&format!(
                "    {adopted} {id} ({region}, {} 「{}」)",
                source.document, source.quote
            ));
        }
        for office in it.contacts.iter().flat_map(|it| &it.offices) {
            let telephone = office.telephone.as_deref().unwrap_or_default();
            let address = office.address.as_deref().unwrap_or_default();
            render::say(&format!("    {} {telephone} {address}", office.office));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists every document, dated measure and subsidy, and whether it holds on the day.
pub(crate) fn standing(edition: &Edition, as_of: Day, as_json: bool) -> Result<ExitCode, Failure> {
    let report = measures_report(edition, as_of);
    if as_json {
        return json(&report);
    }
    for it in &report {
        let quote = it.quote.as_ref().map(|it| format!("「{it}」"));
        let (is, note) = (it.standing.is, &it.standing.note);
        let quote = quote.unwrap_or_default();
        render::say(&format!("{}{quote}  {is:?}\n    {note}", it.name));
    }
    Ok(ExitCode::SUCCESS)
}
