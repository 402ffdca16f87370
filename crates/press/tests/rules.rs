//! The four subsidies of 聊财社〔2019〕70号, as the regulation says them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test"
)]

mod support;

use huimin_core::assess::{Merits, assess, assess_of};
use huimin_core::fact::{FactId, Facts, Value};
use huimin_core::gazette::Citation;
use huimin_core::plan::Undecided;
use huimin_core::plan::plan;
use huimin_core::questions::questions;
use huimin_core::report::assess_report;
use huimin_core::standing::{StandingKind, held_before, standing};
use huimin_core::subsidy::{Paid, Subsidy};
use support::{assessed, data, facts, pressed};

const FOUNDER: &str = r#"{
    "business_kind": "small_micro_enterprise", "first_licence": true,
    "registered_on": "2018-05-15", "operated_normally_for_12_months": true, "insured_in_enterprise": true,
    "founder_kind": "legal_representative", "founder_received_startup_subsidy": false,
    "business_received_startup_subsidy": false,
    "startup_subsidy_from_unemployment_insurance": false
}"#;

const GRADUATE_IN_HARDSHIP: &str = r#"{
    "flexible_employment": true, "pays_employee_insurance": true, "hardship_person": true,
    "college_graduate": true, "employed_on_leaving": false, "left_school_on": "2018-06-30",
    "flexible_declared_on": "2019-01-10", "monthly_contribution": "900",
    "insurance_subsidy_from_unemployment_insurance": false, "retirement_date": "2056-03-01",
    "hardship_insurance_months": 0, "graduate_insurance_months": 0
}"#;

/// 第五十一条: the last day counts, and before the first another rule is named.
#[test]
fn the_standing_is_that_of_article_51() {
    let edition = pressed(&data()).edition;
    let of_70 = |it: &&Subsidy| {
        let address = edition.catalogue.address(it.clause);
        address.starts_with("聊财社〔2019〕70号")
    };
    let subsidies: Vec<_> = edition.catalogue.subsidies.iter().filter(of_70).collect();
    assert!(subsidies.len() >= 4);
    for subsidy in subsidies {
        for (day, expected) in [
            ("2018-12-31", StandingKind::NotYet),
            ("2019-05-08", StandingKind::NotYet),
            ("2019-05-09", StandingKind::InForce),
            ("2019-06-15", StandingKind::InForce),
            ("2024-04-30", StandingKind::InForce),
            ("2024-05-01", StandingKind::Expired),
            ("2026-11-24", StandingKind::Expired),
        ] {
            assert_eq!(
                standing(&subsidy.validity, day.parse().unwrap()),
                expected,
                "{day}"
            );
        }
        let before = |day: &str| {
            held_before(&subsidy.validity, day.parse().unwrap()).map(|it| it.document.as_str())
        };
        assert_eq!(before("2018-12-31"), None);
        assert_eq!(before("2019-01-01"), Some("鲁财社〔2018〕86号"));
        assert_eq!(before("2019-05-08"), Some("鲁财社〔2018〕86号"));
        assert_eq!(before("2019-05-09"), None);
    }
}

/// Property 7: outside the dates nobody can apply, however well they fulfil the conditions.
#[test]
fn nobody_can_apply_outside_the_dates() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    // Twelve months old on each of these days.
    let older = FOUNDER.replace("2018-05-15", "2018-01-15");
    let founder = facts(catalogue, &older);
    for (day, can_apply) in [
        ("2019-05-08", false),
        ("2019-06-15", true),
        ("2024-04-30", true),
        ("2024-05-01", false),
        ("2026-11-24", false),
    ] {
        let all = assess(catalogue, &founder, catalogue.home, day.parse().unwrap()).unwrap();
        assert_eq!(all.iter().any(|it| it.can_apply()), can_apply, "{day}");
        assert_eq!(plan(&all).take.is_empty(), !can_apply, "{day}");
    }
}

/// The clash of article 7 (2): both are eligible; with known rates the plan takes the one that
/// brings more over its whole period, and quotes why not both.
#[test]
fn a_graduate_in_hardship_is_told_which_of_the_two() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let rates = GRADUATE_IN_HARDSHIP.replacen(
        '{',
        r#"{"hardship_flexible_rate": "2/3", "graduate_flexible_rate": "2/3", "#,
        1,
    );
    let day = "2019-06-15".parse().unwrap();
    let known = facts(catalogue, &rates);
    let report = assess_report(catalogue, &known, catalogue.home, day).unwrap();
    let eligible: Vec<&str> = report
        .assessments
        .iter()
        .filter(|it| it.merits == Merits::Eligible)
        .map(|it| it.subsidy.as_str())
        .collect();
    assert_eq!(
        eligible,
        ["insurance-flexible-graduate", "insurance-flexible-hardship"]
    );
    // 600 for up to 36 months against 600 for up to 24.
    assert_eq!(report.plan.take, ["insurance-flexible-hardship"]);
    let [left] = report.plan.leave_out.as_slice() else {
        panic!("one is left out")
    };
    assert_eq!(left.subsidy, "insurance-flexible-graduate");
    assert_eq!(left.because_of, "insurance-flexible-hardship");
    assert_eq!(left.clause, "聊财社〔2019〕70号 第七条（二）");
    assert_eq!(
        left.quote,
        "高校毕业生社会保险补贴不能与就业困难人员社会保险补贴重复享受"
    );

    // Three months to retirement: the graduate subsidy brings more.
    let near = rates.replace("2056-03-01", "2019-09-15");
    let report = assess_report(catalogue, &facts(catalogue, &near), catalogue.home, day).unwrap();
    assert_eq!(report.plan.take, ["insurance-flexible-graduate"]);
}

/// 给予职工个人或企业: for one training, one of the two.
#[test]
fn employee_and_enterprise_do_not_both_have_the_same_training() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let both = facts(
        catalogue,
        r#"{"training_attended": "technician", "employed_in_enterprise": true,
            "technician_training_by_national_rules": true, "certificate_obtained": "qualification",
            "training_subsidy_this_year": false, "this_training_subsidised": false,
            "training_subsidy_from_unemployment_insurance": false,
            "training_provided": "technician", "trainees": 3,
            "staff_training_by_national_rules": true, "trainees_certified": true,
            "training_filed_beforehand": true, "trainees_had_training_subsidy": false,
            "trainees_this_training_subsidised": false,
            "trainees_subsidy_from_unemployment_insurance": false,
            "technician_reference_standard": 1800}"#,
    );
    let day = "2019-06-15".parse().unwrap();
    let mut both = both;
    let mut ids = catalogue.facts.iter();
    let own = ids.position(|it| it.id == "own_training_among_trainees");
    let own = FactId(own.unwrap().try_into().unwrap());
    // Three others, and the person who asks: both trainings are paid.
    both.set(own, Some(Value::YesNo(false)));
    let report = assess_report(catalogue, &both, catalogue.home, day).unwrap();
    assert_eq!(
        report.plan.take,
        ["training-technicians-self", "training-technicians"]
    );
    both.set(own, Some(Value::YesNo(true)));
    let report = assess_report(catalogue, &both, catalogue.home, day).unwrap();
    assert_eq!(report.plan.take, ["training-technicians"]);
    let [left] = report.plan.leave_out.as_slice() else {
        panic!("one is left out")
    };
    assert_eq!(left.subsidy, "training-technicians-self");
    // The sentence that forbids it, in so many words.
    assert_eq!(left.clause, "聊财社〔2019〕70号 第五条");
    assert_eq!(
        left.quote,
        "其他符合条件人员每人每年只能享受一次职业培训补贴"
    );
    assert!(left.reading.is_none());
}

/// Where the rates are not known, the choice is offered and not made.
#[test]
fn without_the_local_rates_the_choice_is_offered() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let day = "2019-06-15".parse().unwrap();
    let open = facts(catalogue, GRADUATE_IN_HARDSHIP);
    let report = assess_report(catalogue, &open, catalogue.home, day).unwrap();
    assert!(report.plan.take.is_empty() && report.plan.leave_out.is_empty());
    let [choose] = report.plan.choose.as_slice() else {
        panic!("one choice")
    };
    assert_eq!(
        choose.options,
        [
            ["insurance-flexible-graduate"],
            ["insurance-flexible-hardship"]
        ]
    );
    let asked: Vec<&str> = report.questions.iter().map(|it| it.id.as_str()).collect();
    assert!(asked.contains(&"hardship_flexible_rate"), "{asked:?}");
}

/// Nothing answered: nothing decided, and every question can still change something.
#[test]
fn without_answers_all_is_open() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let day = "2019-06-15".parse().unwrap();
    let all = assess(catalogue, &Facts::default(), catalogue.home, day).unwrap();
    assert!(all.iter().all(|it| it.merits == Merits::Undecided));
    let asked = questions(catalogue, &Facts::default(), &all);
    let ids: Vec<&str> = asked
        .iter()
        .map(|it| catalogue.facts[usize::from(it.0)].id.as_str())
        .collect();
    // Derived facts are not asked, their sources are.
    assert!(
        !ids.contains(&"months_in_business") && ids.contains(&"registered_on"),
        "{ids:?}"
    );
    // Every open fact that an open verdict or amount waits for is asked, and nothing else is.
    let mut waiting: Vec<&str> = all
        .iter()
        .flat_map(|it| &it.missing)
        .map(|it| catalogue.facts[usize::from(it.0)].id.as_str())
        .collect();
    waiting.sort_unstable();
    waiting.dedup();
    let mut asked = ids;
    asked.sort_unstable();
    assert_eq!(asked, waiting);
}

/// The four rules for people who start up or work flexibly, and for nobody else.
const OF_FOUNDERS_AND_FLEXIBLE: [&str; 4] = [
    "startup-enterprise",
    "startup-individual",
    "insurance-flexible-hardship",
    "insurance-flexible-graduate",
];

/// "No business" and "not in flexible employment" settle these four: two questions are enough.
#[test]
fn two_answers_settle_everything_for_an_outsider() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let outsider = facts(
        catalogue,
        r#"{"business_kind": "none", "flexible_employment": false}"#,
    );
    let day = "2019-06-15".parse().unwrap();
    let four = |it: &Subsidy| OF_FOUNDERS_AND_FLEXIBLE.contains(&it.id.as_str());
    let all = assess_of(catalogue, &outsider, catalogue.home, day, four).unwrap();
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|it| it.merits == Merits::Ineligible));
    assert_eq!(questions(catalogue, &outsider, &all), []);
}

/// The months may be given instead of the day, where somebody knows only those; the day of
/// registration then lies between two days, and that is used.
#[test]
fn months_in_business_narrow_the_day_of_registration() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let months = |count: u32, day: &str| {
        let json = FOUNDER.replace(
            r#""registered_on": "2018-05-15""#,
            &format!(r#""months_in_business": {count}"#),
        );
        assessed(
            catalogue,
            &facts(catalogue, &json),
            day,
            "startup-enterprise",
        )
        .merits
    };
    assert_eq!(months(12, "2019-06-15"), Merits::Eligible);
    // 68 months before 2019-06-15 is October 2013 or the end of September.
    assert_eq!(months(67, "2019-06-15"), Merits::Eligible);
    assert_eq!(months(68, "2019-06-15"), Merits::Undecided);
    assert_eq!(months(69, "2019-06-15"), Merits::Ineligible);
}

/// Facts that cannot both be true get no verdict.
#[test]
fn a_contradiction_is_named() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let json = r#"{"registered_on": "2018-05-15", "months_in_business": 30}"#;
    let error = assess_report(
        catalogue,
        &facts(catalogue, json),
        catalogue.home,
        "2019-06-15".parse().unwrap(),
    )
    .unwrap_err()
    .to_string();
    assert!(
        error.contains("months_in_business") && error.contains("registered_on"),
        "{error}"
    );
}

/// Nobody is born after the day of application. A day that a rule holds against that day itself
/// (registered, declared) may lie ahead: there the verdict says why not yet.
#[test]
fn a_birth_after_the_day_of_application_gets_no_verdict() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let told = |json: &str| {
        let as_of = "2019-06-15".parse().unwrap();
        let facts = facts(catalogue, json);
        assess_report(catalogue, &facts, catalogue.home, as_of).map_err(|it| it.to_string())
    };
    for fact in ["birth_date", "left_school_on", "contract_signed_on"] {
        assert!(
            told(&format!(r#"{{"{fact}": "2019-06-15"}}"#)).is_ok(),
            "{fact}"
        );
        let error = told(&format!(r#"{{"{fact}": "2019-06-16"}}"#)).unwrap_err();
        for part in [
            fact,
            "2019-06-16",
            "after the day of application 2019-06-15",
            "help: ",
        ] {
            assert!(error.contains(part), "{error}");
        }
    }
    assert!(told(r#"{"registered_on": "2019-06-16"}"#).is_ok());
    assert!(told(r#"{"graduated_on": "2019-06-16"}"#).is_ok());
    assert!(told(r#"{"retirement_date": "2030-06-16"}"#).is_ok());
}

/// A retirement that is five years off is not less than five years off: no period to that day.
#[test]
fn less_than_five_years_and_a_later_day_are_a_contradiction() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let told = |day: &str| {
        let json = format!(
            r#"{{"hardship_staff_near_retirement": true, "hardship_staff_last_retirement_on": "{day}"}}"#
        );
        let facts = facts(catalogue, &json);
        let as_of = "2019-06-15".parse().unwrap();
        assess_report(catalogue, &facts, catalogue.home, as_of).is_err()
    };
    assert!(!told("2024-06-14"));
    assert!(told("2024-06-15"));
    assert!(told("2030-01-01"));
}

/// 距法定退休年龄不足5年 goes by the first approval: who was near then has fewer than five years of months had
/// and months left together, and the first and the last month can be begun ones.
#[test]
fn near_retirement_at_the_first_approval_fits_the_months_had_and_left() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    for (near, had, last) in [
        (
            "first_approved_near_retirement",
            "hardship_insurance_months",
            "retirement_date",
        ),
        (
            "hardship_staff_near_retirement",
            "hardship_staff_insurance_months",
            "hardship_staff_last_retirement_on",
        ),
        (
            "hardship_staff_post_near_retirement",
            "hardship_staff_post_months",
            "hardship_staff_last_retirement_on",
        ),
        (
            "public_post_staff_near_retirement",
            "public_post_staff_months",
            "hardship_staff_last_retirement_on",
        ),
    ] {
        let clashes = |near_then: bool, months: u32| {
            // Four and a half years from the day of application: 54 months are left.
            let json =
                format!(r#"{{"{near}": {near_then}, "{had}": {months}, "{last}": "2023-12-15"}}"#);
            let facts = facts(catalogue, &json);
            let as_of = "2019-06-15".parse().unwrap();
            assess_report(catalogue, &facts, catalogue.home, as_of).is_err()
        };
        assert!(
            !clashes(true, 7),
            "{had}: 61 calendar months, two of them begun"
        );
        assert!(clashes(true, 8), "{had}");
        assert!(clashes(true, 30), "{had}");
        assert!(!clashes(false, 30), "{had}");
        // The day of retirement does not matter where the months had alone are too many.
        let alone = |months: u32| {
            let json = format!(r#"{{"{near}": true, "{had}": {months}}}"#);
            let facts = facts(catalogue, &json);
            let as_of = "2019-06-15".parse().unwrap();
            assess_report(catalogue, &facts, catalogue.home, as_of).is_err()
        };
        assert!(!alone(61) && alone(62) && alone(600), "{had}");
    }
}

/// 见习期满 counts those who were taken on: no more than both kinds together can have completed it.
#[test]
fn more_interns_completed_than_were_taken_on_is_a_contradiction() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let told = |graduates: u32, youth: u32, finished: u32| {
        let json = format!(
            r#"{{"graduate_interns": {graduates}, "youth_interns": {youth}, "interns_finished": {finished}}}"#
        );
        let facts = facts(catalogue, &json);
        let as_of = "2019-06-15".parse().unwrap();
        assess_report(catalogue, &facts, catalogue.home, as_of).is_err()
    };
    assert!(!told(10, 0, 10));
    assert!(told(10, 0, 11));
    assert!(!told(0, 10, 10));
    assert!(told(0, 10, 11));
    assert!(!told(6, 4, 10));
    assert!(told(6, 4, 11));
}

/// What only an office can judge is named where the verdict rests on it, and only there.
#[test]
fn the_office_is_named_where_the_verdict_rests_on_it() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let named = |json: &str| -> Vec<String> {
        let facts = facts(catalogue, json);
        let it = assessed(catalogue, &facts, "2019-06-15", "startup-enterprise");
        let id = |fact: &huimin_core::fact::FactId| catalogue.facts[usize::from(fact.0)].id.clone();
        it.decided_by_office.iter().map(id).collect()
    };
    let all = [
        "business_kind",
        "operated_normally_for_12_months",
        "startup_subsidy_from_unemployment_insurance",
    ];
    // Eligible, and not yet decided: all of them.
    assert_eq!(named(FOUNDER), all);
    assert_eq!(named("{}"), all);
    // No, because of the day alone: the office has nothing to judge.
    let early = FOUNDER.replace("2018-05-15", "2013-09-30");
    assert_eq!(named(&early), Vec::<String>::new());
    // No, because of one thing that only the office can judge; nothing else was decisive.
    let paused = FOUNDER.replace(
        r#""operated_normally_for_12_months": true"#,
        r#""operated_normally_for_12_months": false"#,
    );
    assert_eq!(named(&paused), ["operated_normally_for_12_months"]);
}

/// Whether the age is reached is asked first; the day itself only for how long it is paid.
#[test]
fn the_day_of_retirement_is_asked_for_the_period_alone() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let missing = |json: &str| -> Vec<String> {
        let facts = facts(catalogue, json);
        let it = assessed(
            catalogue,
            &facts,
            "2019-06-15",
            "insurance-flexible-hardship",
        );
        it.missing
            .iter()
            .map(|it| catalogue.facts[usize::from(it.0)].id.clone())
            .collect()
    };
    let told = r#"{"flexible_employment": true, "pays_employee_insurance": true,
        "hardship_person": true, "insurance_subsidy_from_unemployment_insurance": false,
        "hardship_insurance_months": 0, "graduate_insurance_months": 0,
        "monthly_contribution": 900, "hardship_flexible_rate": "1/2" "#;
    let open = missing(&format!("{told}}}"));
    assert_eq!(open, ["reached_retirement_age", "retirement_date"]);
    let not_yet = format!(r#"{told}, "reached_retirement_age": false}}"#);
    assert_eq!(missing(&not_yet), ["retirement_date"]);
    let reached = format!(r#"{told}, "reached_retirement_age": true}}"#);
    assert_eq!(missing(&reached), Vec::<String>::new());
    let known = format!(r#"{told}, "retirement_date": "2030-01-01"}}"#);
    assert_eq!(missing(&known), Vec::<String>::new());
}

/// A begun month counts, so that the total is an upper bound and never too low.
#[test]
fn a_begun_month_before_retirement_counts() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    for (retires, months) in [("2019-07-15", 1), ("2019-07-16", 2), ("2020-06-15", 12)] {
        let json = GRADUATE_IN_HARDSHIP.replace("2056-03-01", retires);
        let facts = facts(catalogue, &json);
        let it = assessed(
            catalogue,
            &facts,
            "2019-06-15",
            "insurance-flexible-hardship",
        );
        let times = it.payment.unwrap().times;
        assert_eq!((times.min, times.max), (0, Some(months)), "{retires}");
        assert_eq!(times.until.unwrap().to_string(), retires);
    }
}

/// The most decisive question first: those on which more verdicts wait, then more amounts.
#[test]
fn questions_on_which_more_waits_come_first() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let day = "2019-06-15".parse().unwrap();
    let nothing = Facts::default();
    let all = assess(catalogue, &nothing, catalogue.home, day).unwrap();
    let waits = |fact: &FactId| {
        let verdicts = all
            .iter()
            .filter(|it| it.undecided_by.contains(fact))
            .count();
        let any = all.iter().filter(|it| it.missing.contains(fact)).count();
        let bound = all.iter().filter(|it| it.bound_to.contains(fact)).count();
        (verdicts, any - verdicts, bound)
    };
    let asked = questions(catalogue, &nothing, &all);
    assert!(
        waits(&asked[0]).0 > 1,
        "several rules wait for the first question"
    );
    for pair in asked.windows(2) {
        let (first, second) = (waits(&pair[0]), waits(&pair[1]));
        assert!(
            first > second || first == second && pair[0] < pair[1],
            "{pair:?}"
        );
    }
    // "I don't know" is an answer, and is not asked again.
    let mut unknown = Facts::default();
    unknown.set_unknown(asked[0]);
    assert!(!questions(catalogue, &unknown, &all).contains(&asked[0]));
}

/// 4号 二、（二）: a firm in difficulty may have met the conditions of the ordinary refund as well,
/// of which the text does not say until when it holds. Neither is decided for it.
#[test]
fn what_excludes_each_other_is_offered_where_one_of_them_states_no_end() {
    let catalogue = pressed(&data()).edition.catalogue;
    let firm = facts(
        &catalogue,
        r#"{"is_enterprise": true, "insured_in_city": true, "no_or_few_layoffs": true,
            "unemployment_insurance_paid_last_year": "500000", "temporary_difficulty": true,
            "recovery_expected": true, "six_months_social_insurance": "300000"}"#,
    );
    let report = assess_report(
        &catalogue,
        &firm,
        catalogue.home,
        "2019-06-15".parse().unwrap(),
    )
    .unwrap();
    assert!(report.plan.take.is_empty());
    let [choice] = report.plan.choose.as_slice() else {
        panic!("{:?}", report.plan);
    };
    let mut options = choice.options.clone();
    options.sort();
    assert_eq!(
        options,
        [
            ["job-stability-refund"],
            ["job-stability-refund-difficulty"]
        ]
    );
    // No sentence forbids both: it is shown as our reading, with the other way.
    assert_eq!(choice.undecided, Undecided::Standing);
    let reading = choice.reading.as_ref().unwrap();
    assert_eq!(reading.other.zh, "两种都能领。");
    // From 2020 on, only the ordinary one is left. Whether it still holds is for the office.
    let later = assess_report(
        &catalogue,
        &firm,
        catalogue.home,
        "2020-01-01".parse().unwrap(),
    )
    .unwrap();
    assert!(later.plan.take.is_empty());
    let [alone] = later.plan.choose.as_slice() else {
        panic!("{:?}", later.plan);
    };
    assert_eq!(alone.options, [["job-stability-refund"]]);
    assert_eq!(alone.undecided, Undecided::Standing);
    assert!(alone.clause.is_none() && alone.reading.is_none());
}

/// Only what the text calls 一次性 is said to be one-off.
#[test]
fn what_is_called_one_off_is_so_in_the_text() {
    let edition = pressed(&data()).edition;
    for it in &edition.catalogue.subsidies {
        let one_off = |it: &&Citation| it.quote.contains("一次性");
        let said = it.citations().iter().any(one_off);
        // The yearly rent subsidy is called 一次性 too, which its reading explains.
        let wanted = match it.paid {
            Paid::Once => true,
            Paid::PerApplication => false,
            Paid::Monthly | Paid::Yearly => continue,
        };
        assert_eq!(said, wanted, "{}", it.id);
    }
}

/// A business of one month has not operated for twelve: the pair is told, not a verdict. Who says
/// truthfully "not yet" is told from when waiting is enough.
#[test]
fn what_a_business_cannot_have_done_yet() {
    let catalogue = pressed(&data()).edition.catalogue;
    let on = |answers: &str| {
        let facts = facts(&catalogue, answers);
        let day = "2019-06-15".parse().unwrap();
        assess_report(&catalogue, &facts, catalogue.home, day)
    };
    let young = r#""business_kind": "small_micro_enterprise", "registered_on": "2019-05-15""#;
    for done in [
        "operated_normally_for_12_months",
        "operated_normally_for_6_months",
    ] {
        let clash = on(&format!(r#"{{{young}, "{done}": true}}"#)).unwrap_err();
        // What was said, and not what follows from it by other conflicts.
        assert!(clash.to_string().contains(done), "{clash}");
        assert!(
            clash.to_string().contains("登记注册到申请这天还不满"),
            "{clash}"
        );
    }
    let report = on(&format!(
        r#"{{{young}, "operated_normally_for_12_months": false, "first_licence": true,
            "insured_in_enterprise": true, "founder_kind": "legal_representative",
            "founder_received_startup_subsidy": false,
            "business_received_startup_subsidy": false,
            "startup_subsidy_from_unemployment_insurance": false}}"#
    ));
    let report = report.unwrap();
    let startup = report
        .assessments
        .iter()
        .find(|it| it.subsidy == "startup-enterprise");
    let changes = &startup.unwrap().changes;
    assert_eq!(changes[0].on.as_deref(), Some("2020-05-15"), "{changes:?}");
}
