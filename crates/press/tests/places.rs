//! Rules have a place: two invented cities under one invented province, in one folder.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Facts;
use huimin_core::input;
use huimin_core::report::{
    AssessReport, assess_report, benefits_report, budget_report, subsidies_report,
};
use huimin_press::source::Memory;
use support::{complaints, facts, pressed};

const REGIONS: &str = "
- name: 全国
- name: 云省
  parent: 全国
- name: 虚谷市
  parent: 云省
- name: 谷东县
  parent: 虚谷市
- name: 汀城市
  parent: 云省
";

/// A place, what its numbers begin with, its name for files, and its sum.
const PLACES: [(&str, &str, &str, u32); 3] = [
    ("云省", "云政发", "yunsheng", 300),
    ("虚谷市", "虚政发", "xugu", 500),
    ("汀城市", "汀政发", "tingcheng", 700),
];

fn issue(place: &str, number: &str, slug: &str) -> String {
    format!(
        "place: {slug}\nregion: {place}\nnumber: 2032-01\ntitle: {place}人民政府公报\ndocuments:\n  \
         - number: {number}〔2032〕1号\n    slug: {slug}-1\n    kind: opinion\n    issuers: [{place}人民政府]\n    \
         validity: {{ from: 2032-02-01, until: 2036-12-31, clause: 四、, quote: 自2032年2月1日起施行，至2036年12月31日止 }}\n"
    )
}

fn scan(place: &str, number: &str, sum: u32) -> String {
    format!(
        "{place}人民政府公报\n**2032年第1期**\n\n{number}〔2032〕1号\n\n# 关于支持安家的意见\n\n各单位：\n\n一、安家补助\n\n在{place}安家的，给予{sum}元补助。\n\n\
         二、用地优惠\n\n对企业用地给予优惠。\n\n三、报告\n\n各单位每年3月10日前报送使用情况。\n\n四、施行\n\n本意见自2032年2月1日起施行，至2036年12月31日止。\n\n{place}人民政府\n2032年1月5日\n"
    )
}

fn rule(number: &str, slug: &str, sum: u32) -> String {
    let quoted = format!("quote: 给予{sum}元补助");
    let note = format!("{{ text: {{ zh: 问窗口, en: Ask }}, {quoted} }}");
    format!(
        "id: settle-{slug}\nname: {{ zh: 安家补助, en: Settling }}\nsummary: {{ zh: 补助, en: Money }}\n\
         clause: {number}〔2032〕1号 一、\ntopics: [startup]\naudiences: [person]\nwhen:\n  all:\n    \
         - is: {{ fact: settled_{slug}, {quoted} }}\namount:\n  fixed: {{ yuan: {sum}, {quoted} }}\npaid: once\n\
         application:\n  applicant: {note}\n  office: {note}\n  materials: []\n  paid_to: {note}\nexamples:\n  \
         - {{ name: 安了家, on: 2032-06-15, given: {{ settled_{slug}: true }}, expect: {{ merits: eligible, min: {sum}, max: {sum} }} }}\n"
    )
}

fn fact(slug: &str) -> String {
    format!(
        "- id: settled_{slug}\n  type: yes_no\n  label: {{ zh: 安家{slug}, en: Settled }}\n  \
         question: {{ zh: 您安家了吗？, en: Have you settled? }}\n  asked_of: person\n  change: act\n"
    )
}

fn benefit(number: &str, slug: &str) -> String {
    format!(
        "- id: land-{slug}\n  name: {{ zh: 用地优惠, en: Land }}\n  summary: {{ zh: 优惠, en: Cheaper }}\n  \
         clause: {number}〔2032〕1号 二、\n  quote: 给予优惠\n  topics: [industry]\n  audiences: [firm]\n  units: []\n"
    )
}

fn check(number: &str, slug: &str) -> String {
    format!(
        "id: report-{slug}\nname: {{ zh: 报告, en: Report }}\nsummary: {{ zh: 报告, en: Report }}\n\
         clause: {number}〔2032〕1号 三、\naudiences: [institution]\ncheck:\n  duty:\n    \
         who: {{ text: {{ zh: 各单位, en: All }}, quote: 各单位 }}\n    \
         what: {{ text: {{ zh: 使用情况, en: Use }}, quote: 报送使用情况 }}\n    month: 3\n    day: 10\n    quote: 每年3月10日前\n\
         examples:\n  - {{ name: 到期, on: 2032-02-01, expect: {{ due: \"2032-03-10\" }} }}\n"
    )
}

fn folder() -> Memory {
    let mut files = Memory::default();
    let mut put = |path: String, text: String| files.0.insert(path, text);
    let mut edition = "day: 2032-06-01\nwithdrawn: false\nhome: 虚谷市\nissues:\n".to_owned();
    let mut all_facts = String::new();
    for (place, number, slug, sum) in PLACES {
        edition += &format!("  - gazettes/{slug}\n");
        all_facts += &fact(slug);
        put(
            format!("gazettes/{slug}/issue.yaml"),
            issue(place, number, slug),
        );
        put(
            format!("gazettes/{slug}/corrections.yaml"),
            "[]\n".to_owned(),
        );
        put(
            format!("gazettes/{slug}/source.md"),
            scan(place, number, sum),
        );
        put(format!("subsidies/{slug}.yaml"), rule(number, slug, sum));
        put(format!("benefits/{slug}.yaml"), benefit(number, slug));
        put(format!("checks/{slug}.yaml"), check(number, slug));
    }
    put("edition.yaml".to_owned(), edition);
    put("facts/facts.yaml".to_owned(), all_facts);
    put("conflicts.yaml".to_owned(), "[]\n".to_owned());
    put("options.yaml".to_owned(), "[]\n".to_owned());
    put("regions/regions.yaml".to_owned(), REGIONS.to_owned());
    files
}

fn with(file: &str, find: &str, replace: &str) -> Memory {
    let mut data = folder();
    let text = data.0.get_mut(file).unwrap();
    assert_eq!(text.matches(find).count(), 1, "{find} in {file}:\n{text}");
    *text = text.replace(find, replace);
    data
}

const ALL: &str = r#"{"settled_yunsheng": true, "settled_xugu": true, "settled_tingcheng": true}"#;

fn day() -> Day {
    "2032-06-15".parse().unwrap()
}

fn told(catalogue: &Catalogue, region: &str, facts: &Facts) -> AssessReport {
    let region = input::region(catalogue, region).unwrap();
    assess_report(catalogue, facts, region, day()).unwrap()
}

fn granted(catalogue: &Catalogue, region: &str) -> Vec<String> {
    let report = told(catalogue, region, &facts(catalogue, ALL));
    let ids = report.assessments.iter().map(|it| it.subsidy.clone());
    let ids: Vec<String> = ids.collect();
    assert_eq!(report.plan.take.len(), ids.len(), "the plan knows no other");
    ids
}

/// Region, and what is granted there.
const GRANTED: [(&str, &[&str]); 5] = [
    ("全国", &[]),
    ("云省", &["yunsheng"]),
    ("虚谷市", &["xugu", "yunsheng"]),
    ("谷东县", &["xugu", "yunsheng"]),
    ("汀城市", &["tingcheng", "yunsheng"]),
];

fn named(prefix: &str, slugs: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = slugs.iter().map(|it| format!("{prefix}-{it}")).collect();
    all.sort();
    all
}

#[test]
fn a_place_is_told_of_its_own_money_and_of_that_above() {
    let edition = pressed(&folder()).edition;
    for (region, slugs) in GRANTED {
        assert_eq!(
            granted(&edition.catalogue, region),
            named("settle", slugs),
            "{region}"
        );
    }
}

#[test]
fn nobody_is_asked_for_the_rules_of_another_place() {
    let edition = pressed(&folder()).edition;
    for (region, slugs) in GRANTED {
        let report = told(&edition.catalogue, region, &Facts::default());
        let asked = report.questions.into_iter().map(|it| it.id);
        let mut asked: Vec<String> = asked.collect();
        asked.sort();
        let expected: Vec<String> = named("settled", slugs)
            .into_iter()
            .map(|it| it.replace('-', "_"))
            .collect();
        assert_eq!(asked, expected, "{region}");
    }
}

#[test]
fn the_lists_name_the_place_and_hold_to_it() {
    let edition = pressed(&folder()).edition;
    let catalogue = &edition.catalogue;
    let places: Vec<String> = subsidies_report(catalogue, None, day())
        .into_iter()
        .map(|it| format!("{} {}", it.id, it.region))
        .collect();
    let expected = [
        "settle-tingcheng 汀城市",
        "settle-xugu 虚谷市",
        "settle-yunsheng 云省",
    ];
    assert_eq!(places, expected);
    let budget = input::budget(catalogue, &serde_json::json!({})).unwrap();
    for (region, slugs) in GRANTED {
        let id = input::region(catalogue, region).unwrap();
        let subsidies = subsidies_report(catalogue, Some(id), day());
        let ids: Vec<String> = subsidies.into_iter().map(|it| it.id).collect();
        assert_eq!(ids, named("settle", slugs), "{region}");
        let benefits = benefits_report(catalogue, Some(id), day());
        let ids: Vec<String> = benefits.into_iter().map(|it| it.id).collect();
        assert_eq!(ids, named("land", slugs), "{region}");
        let report = budget_report(catalogue, &budget, id, day()).unwrap();
        let ids: Vec<String> = report.duties.into_iter().map(|it| it.duty).collect();
        assert_eq!(ids, named("report", slugs), "{region}");
    }
}

#[test]
fn a_rule_may_hold_in_a_part_of_the_place_only() {
    let data = with(
        "subsidies/xugu.yaml",
        "\ntopics:",
        "\nregion: 谷东县\ntopics:",
    );
    let edition = pressed(&data).edition;
    assert_eq!(granted(&edition.catalogue, "虚谷市"), ["settle-yunsheng"]);
    let east = granted(&edition.catalogue, "谷东县");
    assert_eq!(east, ["settle-xugu", "settle-yunsheng"]);
}

/// A paper of the province that a city's gazette reprints.
#[test]
fn a_document_may_be_of_another_place_than_its_gazette() {
    let data = with(
        "gazettes/xugu/issue.yaml",
        "slug: xugu-1",
        "slug: xugu-1\n    region: 云省",
    );
    let edition = pressed(&data).edition;
    let there = granted(&edition.catalogue, "汀城市");
    assert_eq!(
        there,
        ["settle-tingcheng", "settle-xugu", "settle-yunsheng"]
    );
}

#[test]
fn a_place_that_is_missing_wrong_or_elsewhere_is_an_error() {
    let said = complaints(&with("gazettes/xugu/issue.yaml", "region: 虚谷市\n", ""));
    assert!(
        said.contains("gazettes/xugu/issue.yaml") && said.contains("`region: "),
        "{said}"
    );
    let said = complaints(&with(
        "gazettes/xugu/issue.yaml",
        "region: 虚谷市",
        "region: 虚谷",
    ));
    assert!(
        said.contains("gazettes/xugu/issue.yaml:2") && said.contains("虚谷市"),
        "{said}"
    );
    let elsewhere = with(
        "subsidies/xugu.yaml",
        "\ntopics:",
        "\nregion: 汀城市\ntopics:",
    );
    let said = complaints(&elsewhere);
    assert!(
        said.contains("subsidies/xugu.yaml:5") && said.contains("汀城市"),
        "{said}"
    );
    assert!(
        said.contains("虚政发〔2032〕1号") && said.contains("虚谷市"),
        "{said}"
    );
}

/// An example in a place where the rule does not hold must not pass unseen.
#[test]
fn an_example_in_another_place_is_an_error() {
    let said = complaints(&with(
        "subsidies/xugu.yaml",
        "on: 2032-06-15,",
        "on: 2032-06-15, region: 汀城市,",
    ));
    assert!(said.contains("汀城市"), "{said}");
}
