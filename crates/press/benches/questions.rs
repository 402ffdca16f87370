//! How many questions a visitor answers until everything that concerns them is settled: as the
//! planner asks, against asking everything. Over all cases of `tests/cases`, twice: once what a
//! case does not say does not concern its person (no, none, nothing), once they do not know it.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

use huimin_core::assess::assess_of;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{FactId, FactKind, Facts, Value};
use huimin_core::input;
use huimin_core::questions::questions;
use huimin_core::subsidy::{Audience, Subsidy};
use huimin_press::edition::press;
use huimin_press::source::Folder;
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What matters here of a case.
#[derive(Deserialize)]
struct Case {
    on: String,
    given: BTreeMap<String, Json>,
    expect: BTreeMap<String, Json>,
}

/// How many questions are asked, and how many there are.
fn asked(catalogue: &Catalogue, case: &Case, knows: bool) -> Option<(usize, usize)> {
    let given: Map<String, Json> = case.given.clone().into_iter().collect();
    let all = input::facts(catalogue, &Json::Object(given)).ok()?;
    // The visitor says who they are: the audiences of the subsidies that the case is about.
    let audiences: BTreeSet<Audience> = catalogue
        .subsidies
        .iter()
        .filter(|it| case.expect.contains_key(&it.id))
        .flat_map(|it| it.audiences.iter().copied())
        .collect();
    let concerns = |it: &Subsidy| it.audiences.iter().any(|it| audiences.contains(it));
    let as_of = case.on.parse().unwrap();
    let mut facts = Facts::default();
    let mut everything = 0;
    for count in 0.. {
        let found = assess_of(catalogue, &facts, catalogue.home, as_of, concerns).ok()?;
        let next = questions(catalogue, &facts, &found);
        if count == 0 {
            everything = next.len();
        }
        let Some(first) = next.first() else {
            return Some((count, everything));
        };
        answer(catalogue, &mut facts, &all, *first, knows);
    }
    None
}

/// Answers as the case says; a derived fact that is asked follows from its source.
fn answer(catalogue: &Catalogue, facts: &mut Facts, all: &Facts, fact: FactId, knows: bool) {
    let asked = catalogue.facts.get(usize::from(fact.0)).filter(|_| knows);
    let nothing = match asked.map(|it| &it.kind) {
        Some(FactKind::YesNo) => Some(Value::YesNo(false)),
        Some(FactKind::Choice { choices }) => {
            u16::try_from(choices.len() - 1).ok().map(Value::Choice)
        }
        Some(FactKind::Number { min, .. }) => Some(Value::Number(*min)),
        Some(FactKind::Money { min, .. }) => Some(Value::Money(*min)),
        _ => None,
    };
    let derived = catalogue
        .facts
        .get(usize::from(fact.0))
        .and_then(|it| it.derived);
    let source = derived.map(|it| it.source());
    match (
        all.get(fact),
        source.and_then(|it| Some((it, all.get(it)?))),
    ) {
        (Some(value), _) => facts.set(fact, Some(value)),
        (None, Some((source, value))) => facts.set(source, Some(value)),
        (None, None) if nothing.is_some() && all.get(fact).is_none() => {
            facts.set(fact, nothing);
        }
        (None, None) => facts.set_unknown(fact),
    }
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let data = Folder(root.join("crates/core/data"));
    let catalogue = press(&data).0.unwrap().edition.catalogue;
    let mut cases: Vec<Case> = Vec::new();
    for entry in std::fs::read_dir(root.join("tests/cases"))
        .unwrap()
        .flatten()
    {
        if entry.path().extension().is_some_and(|it| it == "yaml") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            cases.extend(serde_saphyr::from_str::<Vec<Case>>(&text).unwrap());
        }
    }
    for (knows, who) in [
        (true, "the rest does not concern"),
        (false, "the rest is unknown to"),
    ] {
        let (mut planned, mut everything): (Vec<_>, Vec<_>) = cases
            .iter()
            .filter_map(|it| asked(&catalogue, it, knows))
            .unzip();
        planned.sort_unstable();
        everything.sort_unstable();
        let median = |sorted: &[usize]| sorted.get(sorted.len() / 2).copied().unwrap_or(0);
        println!(
            "{} cases, {who} the person; median: {} questions as planned, {} to ask everything",
            planned.len(),
            median(&planned),
            median(&everything)
        );
    }
}
