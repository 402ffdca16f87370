//! What would turn a no into a yes, on the real rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::edition::Catalogue;
use huimin_core::fact::Change;
use huimin_core::report::{AssessmentReport, assess_report};
use serde_json::{Map, Value as Json, json};
use std::sync::LazyLock;
use support::{data, pressed};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| pressed(&data()).edition.catalogue);

fn founder() -> Map<String, Json> {
    let json = json!({
        "business_kind": "small_micro_enterprise", "first_licence": true,
        "registered_on": "2018-06-20", "operated_normally_for_12_months": false,
        "insured_in_enterprise": true, "founder_kind": "legal_representative",
        "founder_received_startup_subsidy": false, "business_received_startup_subsidy": false,
        "startup_subsidy_from_unemployment_insurance": false
    });
    json.as_object().unwrap().clone()
}

fn assessed(facts: &Map<String, Json>, on: &str) -> AssessmentReport {
    let catalogue = &*CATALOGUE;
    let facts = support::facts(catalogue, &serde_json::to_string(facts).unwrap());
    let report = assess_report(catalogue, &facts, catalogue.home, on.parse().unwrap()).unwrap();
    report
        .assessments
        .into_iter()
        .find(|it| it.subsidy == "startup-enterprise")
        .unwrap()
}

/// `(by, on, facts)` of each change.
fn told(it: &AssessmentReport) -> Vec<(Change, Option<&str>, Vec<&str>)> {
    let facts = |it: &huimin_core::report::ChangeReport| -> Vec<String> {
        it.facts.iter().map(|it| it.answer.fact.clone()).collect()
    };
    it.changes
        .iter()
        .map(|change| {
            let names = facts(change).into_iter().map(|it| &*it.leak()).collect();
            (change.by, change.on.as_deref(), names)
        })
        .collect()
}

/// What a business of less than twelve months lacks: it says truthfully that it has not operated
/// for twelve.
const YOUNG: [&str; 2] = ["registered_on", "operated_normally_for_12_months"];

/// 正常经营12个月以上: five days are missing, and they pass by themselves.
#[test]
fn what_comes_by_waiting_has_its_day() {
    let it = assessed(&founder(), "2019-06-15");
    let day = Some("2019-06-20");
    assert_eq!(told(&it), [(Change::Time, day, YOUNG.to_vec())]);
    let mut facts = founder();
    facts.insert("operated_normally_for_12_months".into(), json!(true));
    assert!(assessed(&facts, "2019-06-20").changes.is_empty());
}

/// The regulation ends on 2024-04-30; a business of April 2024 will never be a year old under it.
#[test]
fn waiting_beyond_the_end_of_the_rule_is_no_advice() {
    let mut facts = founder();
    facts.insert("registered_on".into(), json!("2024-04-01"));
    let it = assessed(&facts, "2024-04-15");
    assert_eq!(told(&it), [(Change::None, None, YOUNG.to_vec())]);
}

/// 2013年10月1日以后: a day that has passed cannot be changed.
#[test]
fn what_nobody_can_change_is_said_so() {
    let mut facts = founder();
    facts.insert("operated_normally_for_12_months".into(), json!(true));
    facts.insert("registered_on".into(), json!("2013-09-30"));
    let it = assessed(&facts, "2019-06-15");
    assert_eq!(told(&it), [(Change::None, None, vec!["registered_on"])]);
}

/// Insurance in the enterprise is something to do; two things at once are told together.
#[test]
fn what_a_person_can_do_comes_with_what_is_required() {
    let mut facts = founder();
    facts.insert("insured_in_enterprise".into(), json!(false));
    let it = assessed(&facts, "2019-06-15");
    let [day, operated] = YOUNG;
    let all = vec![day, operated, "insured_in_enterprise"];
    assert_eq!(told(&it), [(Change::Act, Some("2019-06-20"), all)]);
    let insured = it.changes[0]
        .facts
        .iter()
        .find(|it| it.answer.fact == "insured_in_enterprise");
    assert_eq!(insured.unwrap().required[0].zh, "是");
}
