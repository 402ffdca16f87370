//! Until when a subsidy can be applied for, on the real rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::apply_by::{ApplyBy, Ends, apply_by};
use huimin_core::assess::{Given, Merits, merits};
use huimin_core::day::{Day, next};
use huimin_core::edition::Catalogue;
use huimin_core::fact::{FactId, Facts};
use huimin_core::standing::standing;
use huimin_core::subsidy::Subsidy;
use serde_json::{Value as Json, json};
use std::sync::LazyLock;
use support::{data, pressed};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| pressed(&data()).edition.catalogue);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn rule(id: &str) -> &'static Subsidy {
    CATALOGUE.subsidies.iter().find(|it| it.id == id).unwrap()
}

fn facts(json: &Json) -> Facts {
    support::facts(&CATALOGUE, &json.to_string())
}

fn found(id: &str, json: &Json, on: &str) -> Option<ApplyBy> {
    let given = Given::new(&CATALOGUE, &facts(json), CATALOGUE.home, day(on));
    let known = given.known(&CATALOGUE, day(on));
    assert_eq!(merits(&rule(id).when, known), Merits::Eligible, "{id}");
    apply_by(&rule(id).when, &rule(id).validity, known)
}

fn founder() -> Json {
    json!({
        "business_kind": "small_micro_enterprise", "first_licence": true,
        "registered_on": "2018-05-15", "operated_normally_for_12_months": true,
        "insured_in_enterprise": true, "founder_kind": "legal_representative",
        "founder_received_startup_subsidy": false, "business_received_startup_subsidy": false,
        "startup_subsidy_from_unemployment_insurance": false
    })
}

fn in_hardship() -> Json {
    json!({
        "hardship_person": true, "flexible_employment": true, "pays_employee_insurance": true,
        "retirement_date": "2020-03-01", "hardship_insurance_months": 0,
        "graduate_insurance_months": 0,
        "insurance_subsidy_from_unemployment_insurance": false
    })
}

/// 有效期至2024年4月30日: the last day counts.
#[test]
fn what_only_the_rule_ends_can_be_applied_for_to_its_last_day() {
    let last = Some(ApplyBy {
        day: day("2024-04-30"),
        ends: Ends::Rule,
    });
    assert_eq!(found("startup-enterprise", &founder(), "2019-06-15"), last);
    assert_eq!(found("startup-enterprise", &founder(), "2024-04-30"), last);
}

/// What has expired, or does not hold yet, has no last day of application.
#[test]
fn what_does_not_hold_has_none() {
    assert_eq!(found("startup-enterprise", &founder(), "2024-05-01"), None);
    let mut older = founder();
    older["registered_on"] = json!("2018-01-15");
    assert_eq!(found("startup-enterprise", &older, "2019-05-08"), None);
}

/// Who retires on 1 March is no longer a worker on it.
#[test]
fn a_condition_that_lapses_comes_before_the_end_of_the_rule() {
    let lapses = Some(ApplyBy {
        day: day("2020-02-29"),
        ends: Ends::Conditions,
    });
    let id = "insurance-flexible-hardship";
    assert_eq!(found(id, &in_hardship(), "2019-06-15"), lapses);
    // That it is not reached yet is an answer for that day alone.
    let mut asked_first = in_hardship();
    asked_first["reached_retirement_age"] = json!(false);
    assert_eq!(found(id, &asked_first, "2019-06-15"), lapses);
    // Three full months and not four: on 15 September at the earliest.
    let mut in_months = in_hardship();
    in_months["retirement_date"] = json!(null);
    in_months["months_to_retirement"] = json!(3);
    let earliest = ApplyBy {
        day: day("2019-09-14"),
        ends: Ends::Conditions,
    };
    assert_eq!(found(id, &in_months, "2019-06-15"), Some(earliest));
    // Not yet, and nobody knows when.
    in_months["months_to_retirement"] = json!(null);
    in_months["reached_retirement_age"] = json!(false);
    assert_eq!(found(id, &in_months, "2019-06-15"), None);
}

/// Day by day: what `apply_by` says, over the answers of every case, on its day and on two others.
#[test]
fn it_is_the_last_day_that_one_finds_by_trying_each() {
    let (mut tried, mut lapsed) = (0, 0);
    for case in support::cases::files()
        .into_iter()
        .flat_map(|(_, it)| it.unwrap())
    {
        let facts = facts(&Json::Object(case.given.into_iter().collect()));
        // What follows from a known day is worked out anew for each day.
        let mut lasting = facts.clone();
        let mut dated = true;
        for (fact, it) in (0u16..).map(FactId).zip(&CATALOGUE.facts) {
            if let Some(derivation) = it.derived {
                let known = facts.get(derivation.source()).is_some();
                dated &= known || facts.get(fact).is_none();
                lasting.set(fact, facts.get(fact).filter(|_| !known));
            }
        }
        // Where only the months until a day were answered, the generated rules of the core say.
        if !dated {
            continue;
        }
        for as_of in [&case.on, "2019-07-01", "2022-01-31"].map(day) {
            let given = Given::new(&CATALOGUE, &facts, CATALOGUE.home, as_of);
            let known = given.known(&CATALOGUE, as_of);
            let lasting = Given::new(&CATALOGUE, &lasting, CATALOGUE.home, as_of);
            for subsidy in &CATALOGUE.subsidies {
                if merits(&subsidy.when, known) != Merits::Eligible {
                    continue;
                }
                let Some(told) = apply_by(&subsidy.when, &subsidy.validity, known) else {
                    continue;
                };
                let holds = |on: Day| {
                    standing(&subsidy.validity, on) == standing(&subsidy.validity, as_of)
                        && merits(&subsidy.when, lasting.known(&CATALOGUE, on)) == Merits::Eligible
                };
                let mut last = as_of;
                while last < told.day && holds(next(last)) {
                    last = next(last);
                }
                assert_eq!(told.day, last, "{}: {}", case.name, subsidy.id);
                assert!(!holds(next(last)), "{}: {}", case.name, subsidy.id);
                tried += 1;
                lapsed += usize::from(told.ends == Ends::Conditions);
            }
        }
    }
    assert!(
        tried >= 400 && lapsed >= 10,
        "{tried} tried, {lapsed} lapsed"
    );
}
