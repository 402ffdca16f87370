//! Checks for institutions: the cases of `tests/cases/budget`, and what the press refuses.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod support;

use expect_test::expect;
use huimin_core::edition::Catalogue;
use huimin_core::input::{self, InputError};
use huimin_core::report::{BudgetReport, RangeReport, benefits_report, budget_report};
use huimin_press::coverage::{Account, coverage};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::path::Path;
use support::{complaints, data, pressed, with};

const SHARE: &str = "checks/lottery-care-share.yaml";
const EXPENSE: &str = "checks/lottery-expense.yaml";
const DUTY: &str = "checks/lottery-county-report.yaml";

/// A case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    on: String,
    given: BTreeMap<String, Json>,
    expect: BTreeMap<String, Expected>,
}

/// What a check must come to. What is not named is not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    outcome: Option<String>,
    standing: Option<String>,
    short: Option<Json>,
    over: Option<Json>,
    missing: Option<Vec<String>>,
    refused: Option<Vec<String>>,
    clause: Option<String>,
    #[serde(default, deserialize_with = "there")]
    due: Option<Json>,
}

/// A value that is written, `null` among them.
fn there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

fn report(catalogue: &Catalogue, given: &Json, on: &str) -> BudgetReport {
    let budget = input::budget(catalogue, given).unwrap();
    budget_report(catalogue, &budget, catalogue.home, on.parse().unwrap()).unwrap()
}

fn range(it: Option<&RangeReport>) -> Json {
    it.map_or(Json::Null, |it| serde_json::json!([it.min, it.max]))
}

/// What is found under the names that a case uses.
fn found(report: &BudgetReport, id: &str, budget: &input::Budget) -> Map<String, Json> {
    let refused: Vec<&str> = budget
        .refused
        .iter()
        .map(|it| match it {
            InputError::Unfit { fact, .. } => fact.as_str(),
            other => panic!("{other}"),
        })
        .collect();
    let json = match report.checks.iter().find(|it| it.check == id) {
        Some(it) => serde_json::json!({
            "outcome": it.outcome, "standing": it.standing.is, "missing": it.missing,
            "short": range(it.short.as_ref()), "over": range(it.over.as_ref()),
            "refused": refused, "clause": it.clause,
        }),
        None => {
            let duty = report.duties.iter().find(|it| it.duty == id);
            let it = duty.unwrap_or_else(|| panic!("no check {id}"));
            serde_json::json!({"due": it.due, "standing": it.standing.is, "clause": it.clause})
        }
    };
    json.as_object().unwrap().clone()
}

#[test]
fn the_cases_come_out_as_the_text_says() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/budget");
    let mut wrong = Vec::new();
    for check in &catalogue.checks {
        let path = folder.join(format!("{}.yaml", check.id));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no cases {path:?}"));
        let cases: Vec<Case> = serde_saphyr::from_str(&text).unwrap();
        assert!(cases.len() >= 4, "{}: at least four cases", check.id);
        for case in cases {
            let given: Map<String, Json> = case.given.into_iter().collect();
            let budget = input::budget(catalogue, &Json::Object(given)).unwrap();
            let report =
                budget_report(catalogue, &budget, catalogue.home, case.on.parse().unwrap())
                    .unwrap();
            for (id, it) in case.expect {
                let found = found(&report, &id, &budget);
                let wanted = [
                    ("outcome", it.outcome.map(Json::from)),
                    ("standing", it.standing.map(Json::from)),
                    ("short", it.short),
                    ("over", it.over),
                    ("missing", it.missing.map(Json::from)),
                    ("refused", it.refused.map(Json::from)),
                    ("clause", it.clause.map(Json::from)),
                    ("due", it.due),
                ];
                for (name, wanted) in wanted {
                    let came = found.get(name);
                    if wanted.is_some() && wanted.as_ref() != came {
                        wrong.push(format!("{}: {name} {wanted:?}, {came:?}", case.name));
                    }
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// A case stands on each first and last day, and on the day before and after.
#[test]
fn every_check_has_cases_at_its_dates() {
    let edition = pressed(&data()).edition;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/budget");
    for check in &edition.catalogue.checks {
        let text = std::fs::read_to_string(folder.join(format!("{}.yaml", check.id))).unwrap();
        let cases: Vec<Case> = serde_saphyr::from_str(&text).unwrap();
        let from = check.validity.from.unwrap();
        let days = [
            Some(huimin_core::day::previous(from)),
            Some(from),
            check.validity.until,
        ];
        for day in days.into_iter().flatten() {
            let day = day.to_string();
            assert!(cases.iter().any(|it| it.on == day), "{}: {day}", check.id);
        }
        let Some(until) = check.validity.until else {
            assert!(check.validity.until_event.is_some(), "{}", check.id);
            continue;
        };
        let after = |it: &Case| huimin_core::day::previous(it.on.parse().unwrap()) == until;
        assert!(cases.iter().any(after), "{}: the day after", check.id);
    }
}

#[test]
fn what_cannot_be_used_is_an_error_as_before() {
    let edition = pressed(&data()).edition;
    let errors = |json: &str| {
        let errors = input::budget(&edition.catalogue, &serde_json::from_str(json).unwrap());
        let said: Vec<String> = errors
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect();
        said.join("\n")
    };
    expect![[r#"
        fact "lottery_budget_care": "many" does not fit
        help: a sum in yuan from 0 to 100000000000 with at most two decimals, such as "900.50"
        unknown fact "lottery_budget_totl"
        help: did you mean "lottery_budget_total"? `huimin facts` lists them all
        fact "lottery_expense": "cake" does not fit
        help: one of "basic", "abroad", "reception", "cars", "investment", "business", "doubtful", "project""#]]
    .assert_eq(&errors(
        r#"{"lottery_budget_care": "many", "lottery_budget_totl": "1", "lottery_expense": "cake"}"#,
    ));
    expect![[r#"facts must be an object, such as {"flexible_employment": true}"#]]
        .assert_eq(&errors("[]"));
}

#[test]
fn a_line_below_nothing_is_told_and_left_open() {
    let edition = pressed(&data()).edition;
    let given = serde_json::json!({"lottery_budget_care": "-5", "lottery_budget_total": "100"});
    let report = report(&edition.catalogue, &given, "2020-06-15");
    expect![[r#"
        fact "lottery_budget_care": "-5" does not fit
        help: a sum in yuan from 0 to 100000000000 with at most two decimals, such as "900.50""#]]
    .assert_eq(&report.refused.join("\n"));
}

#[test]
fn a_total_that_its_lines_do_not_make_is_an_error() {
    let edition = pressed(&data()).edition;
    let given = serde_json::json!({"lottery_budget_care": "120.50", "lottery_budget_total": "100"});
    let budget = input::budget(&edition.catalogue, &given).unwrap();
    let error = budget_report(
        &edition.catalogue,
        &budget,
        edition.catalogue.home,
        "2020-06-15".parse().unwrap(),
    );
    expect![[r#"
        fact "lottery_budget_total" is not what its lines make: those that are given make 120.5 yuan
        help: correct one of them, or give null for it"#]]
    .assert_eq(&error.unwrap_err().to_string());
}

#[test]
fn a_choice_that_nobody_rules_on() {
    let data = with(
        EXPENSE,
        "choices: [abroad, reception, cars]",
        "choices: [abroad, cars]",
    );
    expect![[r#"
        checks/lottery-expense.yaml:28:13: error: nothing is said of the choices reception
          help: put each into allowed, prohibited, office, exempt or unlawful
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_choice_that_is_ruled_on_twice() {
    let data = with(
        EXPENSE,
        "choices: [investment, business]",
        "choices: [investment, business, basic]",
    );
    expect![[r#"
        checks/lottery-expense.yaml:34:45: error: the choice `basic` is ruled on twice
          help: leave one of the two
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_share_with_two_sides() {
    let data = with(
        SHARE,
        "    at_least: 50%\n",
        "    at_least: 50%\n    at_most: 60%\n",
    );
    expect![[r#"
        checks/lottery-care-share.yaml:22:12: error: a share with no side, or with two
          help: give at_least, or at_most
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_share_of_everything() {
    let data = with(SHARE, "at_least: 50%", "at_least: 100%");
    expect![[r#"
        checks/lottery-care-share.yaml:20:15: error: nothing and everything are no shares to keep
          help: write it as 50%
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_line_that_is_no_sum() {
    let data = with(
        SHARE,
        "part: [lottery_budget_care]",
        "part: [lottery_purpose]",
    );
    expect![[r#"
        checks/lottery-care-share.yaml:11:12: error: `lottery_purpose` is of type choice, and this asks for money
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_day_that_not_every_year_has() {
    let data = with(
        DUTY,
        "    month: 3\n    day: 10\n",
        "    month: 2\n    day: 29\n",
    );
    expect![[r#"
        checks/lottery-county-report.yaml:18:10: error: not every year has a day 29 of month 2
          help: write 6月底 as month 6, day 30
        checks/lottery-county-report.yaml:18:10: error: month 2, day 29 contradicts its quote 「每年3月10日前」
          help: write `month: 3`, `day: 10`; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn an_example_of_a_check_that_comes_out_otherwise() {
    let data = with(
        SHARE,
        r#"short_min: "500000", short_max: "500000""#,
        r#"short_min: "400000", short_max: "500000""#,
    );
    expect![[r#"
        checks/lottery-care-share.yaml:52:11: error: example 「没有总额，各项都填了：450万元，总共1000万元，差50万元」: expected short_min 400000, and it comes out 500000
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_check_with_a_quote_of_another_clause() {
    let data = with(
        DUTY,
        "    quote: 每年3月10日前\nreadings:",
        "    quote: 每年3月11日前\nreadings:",
    );
    expect![[r#"
        checks/lottery-county-report.yaml:19:12: error: the quote 「每年3月11日前」 does not stand in 聊财社〔2019〕69号 第十五条
          help: it first differs here: the text reads 「…于每年3月10日前，将上年度」, the quote 「…每年3月11日前」
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_benefit_with_a_unit_that_no_clause_names() {
    let mut data = data();
    let text = data.0.get_mut("benefits/liaocheng-5.yaml").unwrap();
    *text = text.replace("units: [市老促会,", "units: [市老促进会,");
    expect![[r#"
        benefits/liaocheng-5.yaml:143:11: error: no clause makes 市老促进会 responsible
          help: did you mean 市老促会?
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_fact_that_only_a_check_needs_is_used_and_one_that_none_needs_is_refused() {
    let mut data = data();
    data.0.remove("checks/employment-service-share.yaml");
    expect![[r#"
        facts/90-budget.yaml:120:7: error: no rule looks at the fact `employment_budget_services`
          help: use it in a rule, or take it out
        facts/90-budget.yaml:125:7: error: no rule looks at the fact `employment_budget_upper`
          help: use it in a rule, or take it out
        facts/90-budget.yaml:130:7: error: no rule looks at the fact `employment_budget_own`
          help: use it in a rule, or take it out
    "#]]
    .assert_eq(&complaints(&data));
}

/// Support without a sum is in the list, with its words and its units, and never calculated.
#[test]
fn benefits_are_listed_with_their_words() {
    let edition = pressed(&data()).edition;
    let all = benefits_report(&edition.catalogue, None, "2019-06-15".parse().unwrap());
    let find = |id: &str| all.iter().find(|it| it.id == id).unwrap();
    for (id, quote) in [
        ("organic-fertiliser-in-kind", "物化补助"),
        ("farm-electricity-price", "农业用电价格"),
        ("agricultural-waste-land", "用地优惠政策"),
        ("organic-fertiliser-tax-relief", "税收减免"),
        ("award-instead-of-subsidy", "以奖代补"),
        ("enclave-economy-revenue-sharing", "飞地经济"),
    ] {
        let it = find(id);
        assert!(it.quote.contains(quote), "{id}");
        assert!(
            !it.topics.is_empty() && !it.audiences.is_empty() && !it.units.is_empty(),
            "{id}"
        );
    }
    let report = serde_json::to_value(&all).unwrap();
    assert!(!report.to_string().contains("\"amount\""));
}

#[test]
fn every_sentence_that_may_promise_something_is_accounted_for() {
    let source = data();
    let (sentences, diagnostics) = coverage(&source, &pressed(&source));
    assert_eq!(diagnostics, []);
    let missing: Vec<_> = sentences
        .iter()
        .filter(|it| it.account == Account::Missing)
        .collect();
    assert_eq!(missing, Vec::<&huimin_press::coverage::Sentence>::new());
    // Without the benefits, what they account for is missing.
    let mut bare = source;
    bare.0.remove("benefits/liaocheng-13.yaml");
    let (sentences, _) = coverage(&bare, &pressed(&bare));
    let missing = sentences.iter().filter(|it| it.account == Account::Missing);
    assert_eq!(missing.count(), 11);
}

#[test]
fn a_floor_of_nothing() {
    let data = with(
        "checks/startup-fund-floor.yaml",
        r#"at_least: "30000000""#,
        r#"at_least: "0""#,
    );
    expect![[r#"
        checks/startup-fund-floor.yaml:18:15: error: nothing is no sum to reach
          help: write the sum in yuan
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn an_entry_without_words_is_refused() {
    let source = with("grants.yaml", "  - [给予]\n", "  - [给予]\n  - []\n");
    let (_, diagnostics) = coverage(&source, &pressed(&source));
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expect![[r#"
        grants.yaml:7:5: error: an entry without words fits every sentence
          help: name a word, or take the entry out"#]]
    .assert_eq(&said.join("\n"));
}
