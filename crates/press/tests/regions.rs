//! Where and when: the same person gets another answer in another county and in another year.
//!
//! No standard has been verified yet, so the counties here are invented.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::Merits;
use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::plan::Undecided;
use huimin_core::region::{adoption, decided_at};
use huimin_core::report::{
    AssessmentReport, ChooseReport, GrantReport, assess_report, regions_report,
};
use huimin_core::subsidy::Adoption;
use huimin_press::source::Memory;
use serde_json::Value as Json;
use support::{data, facts, pressed};

const PERSON: &str = r#"{
    "flexible_employment": true, "pays_employee_insurance": true, "hardship_person": true,
    "college_graduate": true, "employed_on_leaving": false, "left_school_on": "2018-06-30",
    "flexible_declared_on": "2019-01-10", "monthly_contribution": "900",
    "insurance_subsidy_from_unemployment_insurance": false, "retirement_date": "2056-03-01",
    "hardship_insurance_months": 0, "graduate_insurance_months": 0
}"#;

/// Two counties that differ in one standard and in one option, and a city above them.
const INVENTED: &str = "
- name: 丙市
  parent: 山东省
  standards:
    - { fact: graduate_flexible_rate, value: 2/3, from: 2019-01-01, source: &s { document: 丙发〔2019〕1号, quote: 按三分之二, seen_at: 样例 } }
  options:
    - { option: post-subsidy-half, adopted: false, from: 2019-01-01, source: *s }
  contacts:
    - { office: 丙市人社局, telephone: '0000-1234567', from: 2019-01-01, source: { document: 丙发〔2019〕1号, quote: 电话0000-1234567, seen_at: 样例 } }
- name: 甲县
  parent: 丙市
  standards:
    - { fact: hardship_flexible_rate, value: 1/2, from: 2019-01-01, until: 2019-12-31, source: { document: 甲发〔2019〕2号, quote: 按二分之一, seen_at: 样例 } }
    - { fact: hardship_flexible_rate, value: 1/3, from: 2020-01-01, source: { document: 甲发〔2020〕5号, quote: 按三分之一, seen_at: 样例 } }
  options:
    - { option: post-subsidy-half, adopted: true, from: 2019-01-01, source: { document: 甲发〔2019〕3号, quote: 给予岗位补贴, seen_at: 样例 } }
- name: 乙县
  parent: 丙市
  standards:
    - { fact: hardship_flexible_rate, value: 2/3, from: 2019-01-01, source: { document: 乙发〔2019〕7号, quote: 按三分之二, seen_at: 样例 } }
";

/// The real data with the invented places; the subsidy for graduates waits for a local option.
fn invented() -> Memory {
    let mut data = data();
    data.0
        .insert("regions/样例.yaml".to_owned(), INVENTED.to_owned());
    // They lie beside 聊城市, whose rules they borrow.
    let issue = data
        .0
        .get_mut("gazettes/liaocheng/2019-04/issue.yaml")
        .unwrap();
    *issue = issue.replacen("region: 聊城市", "region: 山东省", 1);
    let rule = data
        .0
        .get_mut("subsidies/insurance-flexible-graduate.yaml")
        .unwrap();
    *rule = rule.replacen(
        "\nwhen:",
        "\ngrant: { local_option: { option: post-subsidy-half, clause: 聊财社〔2019〕70号 第八条, quote: \
         有条件的地方可参照公益性岗位补贴政策 } }\nwhen:",
        1,
    );
    data
}

fn assessed(catalogue: &Catalogue, region: &str, day: &str, subsidy: &str) -> AssessmentReport {
    let region = input::region(catalogue, region).unwrap();
    let person = facts(catalogue, PERSON);
    let report = assess_report(catalogue, &person, region, day.parse().unwrap()).unwrap();
    let mut all = report.assessments.into_iter();
    all.find(|it| it.subsidy == subsidy).unwrap()
}

#[test]
fn two_counties_differ_and_say_why() {
    let edition = pressed(&invented()).edition;
    let hardship = |region, day| {
        let it = assessed(
            &edition.catalogue,
            region,
            day,
            "insurance-flexible-hardship",
        );
        assert_eq!(it.merits, Merits::Eligible);
        let [standard] = it.standards.as_slice() else {
            panic!("{:?}", it.standards);
        };
        let amount = it.amount.unwrap();
        assert_eq!(Some(amount.min), amount.max, "the standard is known");
        (
            amount.min.to_string(),
            standard.region.clone(),
            standard.source.document.clone(),
        )
    };
    let answer = |sum: &str, region: &str, document: &str| {
        (sum.to_owned(), region.to_owned(), document.to_owned())
    };
    assert_eq!(
        hardship("甲县", "2019-06-15"),
        answer("450", "甲县", "甲发〔2019〕2号")
    );
    assert_eq!(
        hardship("乙县", "2019-06-15"),
        answer("600", "乙县", "乙发〔2019〕7号")
    );
    // An old day keeps its old answer, and a new one gets the new.
    assert_eq!(
        hardship("甲县", "2019-12-31"),
        answer("450", "甲县", "甲发〔2019〕2号")
    );
    assert_eq!(
        hardship("甲县", "2020-01-01"),
        answer("300", "甲县", "甲发〔2020〕5号")
    );

    let option = |region| {
        let it = assessed(
            &edition.catalogue,
            region,
            "2019-06-15",
            "insurance-flexible-graduate",
        );
        assert_eq!(it.standards[0].region, "丙市", "inherited");
        match it.grant {
            GrantReport::LocalOption(it) => {
                assert_eq!(it.clause, "聊财社〔2019〕70号 第八条");
                (it.status, it.region, it.source.map(|it| it.document))
            }
            GrantReport::Entitlement => panic!("an entitlement"),
        }
    };
    let decided = |status, region: &str, document: &str| {
        (status, Some(region.to_owned()), Some(document.to_owned()))
    };
    assert_eq!(
        option("甲县"),
        decided(Adoption::Adopted, "甲县", "甲发〔2019〕3号")
    );
    assert_eq!(
        option("乙县"),
        decided(Adoption::NotAdopted, "丙市", "丙发〔2019〕1号")
    );
}

/// Only what a place has adopted can be taken. What it has refused stands nowhere in the plan; where
/// nobody knows, it is offered with that reason and does not vanish.
#[test]
fn only_what_is_adopted_can_be_applied_for() {
    let edition = pressed(&invented()).edition;
    let catalogue = &edition.catalogue;
    let person = facts(catalogue, PERSON);
    let day = "2019-06-15".parse().unwrap();
    let subsidy = "insurance-flexible-graduate";
    for (region, planned, asked) in [
        ("甲县", true, false),
        ("乙县", false, false),
        ("聊城市", false, true),
    ] {
        let region = input::region(catalogue, region).unwrap();
        let report = assess_report(catalogue, &person, region, day).unwrap();
        let plan = &report.plan;
        let unknown = |it: &&ChooseReport| it.undecided == Undecided::Adoption;
        let (unsure, sure): (Vec<_>, Vec<_>) = plan.choose.iter().partition(unknown);
        let offers = |all: &[&ChooseReport]| {
            let mut offered = all.iter().flat_map(|it| it.options.iter().flatten());
            offered.any(|it| it == subsidy)
        };
        let left_out = plan.leave_out.iter().any(|it| it.subsidy == subsidy);
        let taken = plan.take.iter().any(|it| it == subsidy);
        let found = taken || left_out || offers(&sure);
        assert_eq!(found, planned, "{}", report.region);
        assert_eq!(offers(&unsure), asked, "{}", report.region);
    }
    let home = adoption(
        &catalogue.regions,
        catalogue.home,
        huimin_core::region::OptionId(0),
        day,
    );
    assert_eq!(home, Adoption::Unknown, "nothing said is no no");
}

#[test]
fn offices_are_inherited_and_say_whose_they_are() {
    let edition = pressed(&invented()).edition;
    let report = regions_report(&edition.catalogue, "2019-06-15".parse().unwrap());
    let of = |name: &str| report.iter().find(|it| it.name == name).unwrap();
    let offices = of("乙县").contacts.as_ref().unwrap();
    assert_eq!(offices.region, "丙市");
    assert_eq!(
        offices.offices[0].telephone.as_deref(),
        Some("0000-1234567")
    );
    assert!(of("冠县").contacts.is_none());
    assert_eq!(of("乙县").inherits, ["丙市", "山东省", "全国"]);
}

/// Two files of one id: each day has exactly one of them, and the plan speaks of the id.
#[test]
fn an_old_day_keeps_the_old_version_of_a_rule() {
    let mut data = data();
    let path = "subsidies/insurance-flexible-hardship.yaml";
    let later = data.0.get(path).unwrap();
    let (later, _) = later.split_once("\nexamples:").unwrap();
    let later = later.replacen("\nclause:", "\nsince: 2020-01-01\nsince_named: { clause: 聊财社〔2019〕70号 第五十一条, quote: 有效期至2024年4月30日, figure: { not_in_quote: 样例 } }\nclause:", 1);
    let later = later.replacen(
        "at_most: 2/3",
        "at_most: 1/2\n    figure: { not_in_quote: 样例 }",
        1,
    );
    data.0
        .insert("subsidies/zz.yaml".to_owned(), later + "\nexamples: []\n");
    let edition = pressed(&data).edition;
    let at = |day| {
        let it = assessed(
            &edition.catalogue,
            "聊城市",
            day,
            "insurance-flexible-hardship",
        );
        it.amount.unwrap().max.unwrap().to_string()
    };
    assert_eq!(at("2019-12-31"), "600");
    assert_eq!(at("2020-01-01"), "450");
    // The exclusion of the other subsidy reaches the later version, too.
    let person = facts(&edition.catalogue, PERSON);
    let report = assess_report(
        &edition.catalogue,
        &person,
        edition.catalogue.home,
        "2020-01-01".parse().unwrap(),
    )
    .unwrap();
    let ids = |name: &str| {
        report
            .assessments
            .iter()
            .filter(|it| it.subsidy == name)
            .count()
    };
    assert_eq!(ids("insurance-flexible-hardship"), 1);
    let [choice] = report.plan.choose.as_slice() else {
        panic!("{:?}", report.plan);
    };
    assert_eq!(
        choice.options,
        [
            ["insurance-flexible-graduate"],
            ["insurance-flexible-hardship"]
        ]
    );
}

#[test]
fn a_region_is_found_by_every_name_and_falls_back_only_on_request() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let found = |name: &str| {
        let region = input::region(catalogue, name).ok()?;
        catalogue.region(region).map(|it| it.name.as_str())
    };
    for (name, region) in [
        ("聊城", "聊城市"),
        (" 山东省 聊城市 东昌府区 ", "东昌府区"),
        ("茌平区", "茌平县"),
        ("聊城市茌平县", "茌平县"),
        ("高新区", "高新技术产业开发区"),
        ("江北水城旅游度假区", "旅游度假区"),
        ("经济技术开发区", "聊城开发区"),
        ("甲县, 聊城市", "聊城市"),
        ("甲县，冠县", "冠县"),
    ] {
        assert_eq!(found(name), Some(region), "{name}");
    }
    for name in ["甲县", "", "东阿开发区", "聊城市甲县"] {
        assert_eq!(found(name), None, "{name}");
    }
    let error = input::region(catalogue, "冠县城区")
        .unwrap_err()
        .to_string();
    assert!(error.contains("did you mean 冠县?"), "{error}");
}

/// What no county decides stands at the level that does, and gives no value.
#[test]
fn the_nation_decides_the_retirement_age_and_the_gazette_does_not_give_it() {
    let edition = pressed(&data()).edition;
    let catalogue = &edition.catalogue;
    let county = input::region(catalogue, "冠县").unwrap();
    let place = catalogue
        .facts
        .iter()
        .position(|it| it.id == "retirement_date")
        .unwrap();
    let fact = huimin_core::fact::FactId(u16::try_from(place).unwrap());
    let found = decided_at(&catalogue.regions, county, fact).unwrap();
    assert_eq!(catalogue.region(found.region).unwrap().name, "全国");
    assert!(found.it.text.zh.contains("公报里没有写"));
}

/// No number in `regions/` without a source.
#[test]
fn no_number_without_a_source() {
    let folder = data();
    let files = folder
        .0
        .iter()
        .filter(|(path, _)| path.starts_with("regions/") && path.ends_with(".yaml"));
    let mut read = 0;
    for (path, text) in files {
        read += 1;
        assert_eq!(unsourced(text), Vec::<String>::new(), "{path}");
    }
    assert!(read > 0);
    // The test itself sees one.
    assert_eq!(
        unsourced("- name: 甲县\n  standards: [{ fact: x, value: 1900 }]"),
        ["1900"]
    );
    assert_eq!(
        unsourced("- name: 甲县\n  contacts: [{ office: x, telephone: '12333' }]"),
        ["12333"]
    );
    let bare = "- { value: 2, source: { document: '', quote: x, seen_at: x } }";
    assert_eq!(unsourced(bare), ["2"]);
    let whole = "- { value: 2, source: { document: 甲发〔2019〕1号, quote: 为2元, seen_at: x } }";
    assert_eq!(unsourced(whole), Vec::<String>::new());
}

/// Every value with a digit that does not stand beside a whole source, or in words of the gazette
/// that the press has checked.
fn unsourced(yaml: &str) -> Vec<String> {
    let json: Json = serde_saphyr::from_str(yaml).unwrap();
    let mut found = Vec::new();
    walk(&json, &mut found);
    found
}

fn walk(json: &Json, found: &mut Vec<String>) {
    let filled = |it: &Json| it.as_str().is_some_and(|it| !it.trim().is_empty());
    match json {
        Json::Object(entry) => {
            let source = entry.get("source");
            let parts = ["document", "quote", "seen_at"];
            let sourced = source.is_some_and(|it| parts.iter().all(|part| filled(&it[part])));
            let quoted = ["clause", "quote"]
                .iter()
                .all(|key| entry.get(*key).is_some_and(filled));
            if !sourced && !quoted {
                entry
                    .iter()
                    .filter(|(key, _)| *key != "source")
                    .for_each(|(_, it)| walk(it, found));
            }
        }
        Json::Array(all) => all.iter().for_each(|it| walk(it, found)),
        Json::String(text) if text.chars().any(|it| it.is_ascii_digit()) => {
            found.push(text.clone());
        }
        Json::Number(number) => found.push(number.to_string()),
        _ => {}
    }
}
