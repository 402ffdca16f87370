//! The cases of `tests/cases`: a person or a firm in plain words, and what the law says of them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod support;

use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::report::{AssessReport, AssessmentReport, Outcome, ReasonReport, assess_report};
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, BTreeSet};
use support::cases::{Case, Expected, ExpectedPlan, files};
use support::{data, pressed};

/// One comparison that came out otherwise.
fn differs(name: &str, wanted: &impl std::fmt::Debug, found: &impl std::fmt::Debug) -> String {
    format!("{name}: expected {wanted:?}, found {found:?}")
}

fn plain(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn word(value: &impl serde::Serialize) -> String {
    plain(&serde_json::to_value(value).unwrap())
}

fn compare(expected: &Expected, found: &AssessmentReport) -> Vec<String> {
    let mut wrong = Vec::new();
    if word(&found.merits) != expected.merits {
        wrong.push(differs("merits", &expected.merits, &word(&found.merits)));
    }
    if let Some(standing) = &expected.standing
        && word(&found.standing.is) != *standing
    {
        wrong.push(differs("standing", standing, &word(&found.standing.is)));
    }
    let amount = found.amount.as_ref();
    let sums = [
        ("min", &expected.min, amount.map(|it| word(&it.min))),
        ("max", &expected.max, amount.map(|it| word(&it.max))),
        (
            "months",
            &expected.months,
            amount.map(|it| word(&it.times.max)),
        ),
        (
            "until",
            &expected.until,
            amount.map(|it| word(&it.times.until)),
        ),
        (
            "total",
            &expected.total,
            amount.map(|it| word(&it.total_max)),
        ),
    ];
    for (name, wanted, found) in sums {
        let Some(wanted) = wanted.as_ref().map(plain) else {
            continue;
        };
        let found = found.unwrap_or_else(|| "nothing".to_owned());
        if wanted != found {
            wrong.push(differs(name, &wanted, &found));
        }
    }
    let missing: BTreeSet<String> = found.missing.iter().cloned().collect();
    if let Some(wanted) = &expected.missing
        && *wanted != missing
    {
        wrong.push(differs("missing", wanted, &missing));
    }
    let (mut failed, mut clauses) = (BTreeSet::new(), BTreeSet::new());
    gather(&found.reasons, &mut failed, &mut clauses);
    if let Some(wanted) = &expected.failed
        && *wanted != failed
    {
        wrong.push(differs("failed", wanted, &failed));
    }
    for clause in expected.clauses.iter().flatten() {
        if !clauses.contains(clause) {
            wrong.push(differs("clauses", clause, &clauses));
        }
    }
    wrong
}

/// The facts of the conditions that are not fulfilled, and every clause.
fn gather(reason: &ReasonReport, failed: &mut BTreeSet<String>, clauses: &mut BTreeSet<String>) {
    match reason {
        ReasonReport::All { parts, .. } => {
            parts.iter().for_each(|it| gather(it, failed, clauses));
        }
        // Where one part is enough, the others need not hold.
        ReasonReport::Any { parts, outcome } => {
            let mut inside = BTreeSet::new();
            parts.iter().for_each(|it| gather(it, &mut inside, clauses));
            if *outcome == Outcome::NotFulfilled {
                failed.append(&mut inside);
            }
        }
        ReasonReport::Condition {
            outcome,
            facts,
            clause,
            ..
        } => {
            clauses.insert(clause.clone());
            if *outcome == Outcome::NotFulfilled {
                failed.extend(facts.iter().map(|it| it.fact.clone()));
            }
        }
    }
}

fn run(catalogue: &Catalogue, case: &Case) -> Vec<String> {
    let given: Map<String, Json> = case.given.clone().into_iter().collect();
    let facts = match input::facts(catalogue, &Json::Object(given)) {
        Ok(facts) => facts,
        Err(errors) => return errors.iter().map(ToString::to_string).collect(),
    };
    let region = match &case.region {
        Some(name) => input::region(catalogue, name).unwrap(),
        None => catalogue.home,
    };
    let as_of = case.on.parse().unwrap();
    let report = match assess_report(catalogue, &facts, region, as_of) {
        Ok(report) => report,
        Err(error) => return vec![error.to_string()],
    };
    let mut wrong = Vec::new();
    for (subsidy, expected) in &case.expect {
        match report.assessments.iter().find(|it| it.subsidy == *subsidy) {
            Some(found) => {
                let differences = compare(expected, found).into_iter();
                wrong.extend(differences.map(|it| format!("{subsidy}: {it}")));
            }
            None => wrong.push(format!("no subsidy {subsidy}")),
        }
    }
    wrong.extend(case.plan.iter().flat_map(|it| compare_plan(it, &report)));
    wrong
}

fn compare_plan(expected: &ExpectedPlan, found: &AssessReport) -> Vec<String> {
    let plan = &found.plan;
    let options = plan
        .choose
        .iter()
        .flat_map(|it| it.options.iter().flatten());
    let asks = plan.choose.iter().flat_map(|it| &it.open);
    let parts: [(_, _, BTreeSet<String>); 4] = [
        ("take", &expected.take, plan.take.iter().cloned().collect()),
        (
            "leave_out",
            &expected.leave_out,
            plan.leave_out.iter().map(|it| it.subsidy.clone()).collect(),
        ),
        ("choose", &expected.choose, options.cloned().collect()),
        ("asks", &expected.asks, asks.cloned().collect()),
    ];
    let wrong = parts.iter().filter_map(|(name, wanted, found)| {
        let wanted = wanted.as_ref().filter(|it| *it != found)?;
        Some(differs(&format!("plan: {name}"), wanted, found))
    });
    // What a choice waits for is asked.
    let is_asked = |id: &&String| found.questions.iter().any(|it| it.id == **id);
    let unasked = parts[3].2.iter().filter(|it| !is_asked(it));
    let unasked = unasked.map(|it| format!("plan: {it} is not among the questions"));
    wrong.chain(unasked).collect()
}

#[test]
fn every_case_comes_out_as_the_law_says() {
    let edition = pressed(&data()).edition;
    let mut wrong = Vec::new();
    let mut of_subsidy: BTreeMap<String, usize> = BTreeMap::new();
    for (file, cases) in files() {
        let cases = match cases {
            Ok(cases) => cases,
            Err(error) => {
                wrong.push(format!("{file}: {error}"));
                continue;
            }
        };
        for case in &cases {
            for subsidy in case.expect.keys() {
                *of_subsidy.entry(subsidy.clone()).or_default() += 1;
            }
            let differences = run(&edition.catalogue, case).into_iter();
            wrong.extend(differences.map(|it| format!("{file}: {}: {it}", case.name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for subsidy in &edition.catalogue.subsidies {
        let cases = of_subsidy.get(&subsidy.id).copied().unwrap_or_default();
        let document = &edition.catalogue.address(subsidy.clause);
        let wanted = if document.starts_with("聊财社〔2019〕70号") {
            6
        } else {
            4
        };
        assert!(cases >= wanted, "{} has {cases} cases", subsidy.id);
    }
}
