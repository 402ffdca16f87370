//! Bad regions, standards, options, offices and days: where, what, and how to mend it.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use expect_test::expect;
use huimin_press::source::Memory;
use support::bench::Bench;
use support::{complaints, data, with};

const REGIONS: &str = "regions/liaocheng.yaml";
const RULE: &str = "subsidies/startup-enterprise.yaml";
const SOURCE: &str = "{ document: 甲发〔2019〕1号, quote: 按二分之一执行, seen_at: 样例 }";

/// The real data, and an invented county below 聊城市.
fn county(decides: &str) -> Memory {
    let mut data = data();
    let text = format!("- name: 甲县\n  parent: 聊城市\n{decides}");
    data.0.insert("regions/样例.yaml".to_owned(), text);
    data
}

fn standard(fact: &str, value: &str, rest: &str) -> String {
    format!("    - {{ fact: {fact}, value: {value}, {rest} }}\n")
}

#[test]
fn a_standard_without_a_source() {
    for source in ["", ", source: { document: '', quote: x, seen_at: x }"] {
        let rest = format!("from: 2019-06-01{source}");
        let text = standard("hardship_flexible_rate", "1/2", &rest);
        expect![[r#"
            regions/样例.yaml:4:15: error: a standard without a source
              help: give its document number, the quoted sentence and where it was seen; without them leave it out, and it is asked
        "#]]
        .assert_eq(&complaints(&county(&format!("  standards:\n{text}"))));
    }
}

#[test]
fn a_standard_beyond_what_the_clause_allows() {
    let text = standard(
        "hardship_flexible_rate",
        "3/4",
        &format!("from: 2019-06-01, source: {SOURCE}"),
    );
    expect![[r#"
        regions/样例.yaml:4:46: error: 3/4 is more than the clause allows
          help: 聊财社〔2019〕70号 第七条（一） says 「补贴标准不超过其实际缴费的2/3」
    "#]]
    .assert_eq(&complaints(&county(&format!("  standards:\n{text}"))));
}

#[test]
fn overlapping_days_of_one_standard() {
    let rate = |days: &str| {
        standard(
            "hardship_flexible_rate",
            "1/2",
            &format!("{days}, source: {SOURCE}"),
        )
    };
    let meet = rate("from: 2019-01-01, until: 2019-06-01") + &rate("from: 2019-06-01");
    expect![[r#"
        regions/样例.yaml:5:57: error: `hardship_flexible_rate` is said twice for 2019-06-01: another entry holds from 2019-01-01 to 2019-06-01
          help: end the earlier one with `until`, on the day before the later begins
    "#]]
    .assert_eq(&complaints(&county(&format!("  standards:\n{meet}"))));

    let apart = rate("from: 2019-01-01, until: 2019-05-31") + &rate("from: 2019-06-01");
    assert_eq!(complaints(&county(&format!("  standards:\n{apart}"))), "\n");
}

#[test]
fn days_that_are_none_or_stand_in_the_wrong_order() {
    let rate = |days: &str| {
        standard(
            "hardship_flexible_rate",
            "1/2",
            &format!("{days}, source: {SOURCE}"),
        )
    };
    let both = rate("from: 2019-02-30") + &rate("from: 2019-06-01, until: 2019-05-31");
    expect![[r#"
        regions/样例.yaml:4:57: error: `2019-02-30` is not a day
          help: write it as 2019-06-15
        regions/样例.yaml:5:76: error: the last day 2019-05-31 stands before the first, 2019-06-01
          help: exchange them, or mend the one that is wrong
    "#]]
    .assert_eq(&complaints(&county(&format!("  standards:\n{both}"))));
}

#[test]
fn a_sum_without_its_unit_and_a_sentence_without_the_sum() {
    let rest = format!("from: 2019-06-01, source: {SOURCE}");
    let unit = format!("unit: {{ zh: 元/月, en: yuan a month }}, {rest}");
    let text = standard("minimum_wage", "1700", &rest);
    expect![[r#"
        regions/样例.yaml:4:36: error: a sum without its unit
          help: say what it is counted in: `unit: { zh: 元/月, en: yuan a month }`; a minimum wage is decided by the month and by the hour
    "#]]
    .assert_eq(&complaints(&county(&format!("  standards:\n{text}"))));
    let text = standard("minimum_wage", "1700", &unit);
    expect![[r#"
        regions/样例.yaml:4:36: error: the quote 「按二分之一执行」 does not say `value: 1700`
          help: quote more of the sentence, up to the words that say 1700元; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
    "#]]
    .assert_eq(&complaints(&county(&format!("  standards:\n{text}"))));
}

#[test]
fn a_region_that_inherits_from_itself() {
    let data = with(
        REGIONS,
        "- name: 山东省\n  aliases: [山东]\n  parent: 全国",
        "- name: 山东省\n  aliases: [山东]\n  parent: 聊城市",
    );
    expect![[r#"
        regions/liaocheng.yaml:20:11: error: 山东省 inherits from itself: 山东省 → 聊城市 → 山东省
          help: name the region above it as `parent`; the nation has none
        regions/liaocheng.yaml:30:11: error: 聊城市 inherits from itself: 聊城市 → 山东省 → 聊城市
          help: name the region above it as `parent`; the nation has none
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_region_below_one_that_is_not_there() {
    let data = with(
        REGIONS,
        "- name: 山东省\n  aliases: [山东]\n  parent: 全国",
        "- name: 山东省\n  aliases: [山东]\n  parent: 中国",
    );
    expect![[r#"
        regions/liaocheng.yaml:20:11: error: no region 中国 stands before this one
          help: a region stands after the one above it
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_name_of_another_region() {
    expect![[r#"
        regions/样例.yaml:3:13: error: 高新区 is a name of 高新技术产业开发区 already
          help: a name finds one region, so that nobody gets the rules of another
    "#]]
    .assert_eq(&complaints(&county("  aliases: [高新区]\n")));
}

#[test]
fn a_name_with_a_day_and_without_a_source() {
    expect![[r#"
        regions/样例.yaml:3:19: error: a name that changed on a day without a source
          help: give its document number, the quoted sentence and where it was seen; without them leave it out, and it is asked
    "#]]
    .assert_eq(&complaints(&county(
        "  names: [{ name: 甲区, from: 2020-01-01 }]\n",
    )));
}

#[test]
fn a_local_option_that_is_not_there_or_has_no_source() {
    let text = format!(
        "  options:\n    - {{ option: post-subsidy-haf, adopted: true, from: 2019-06-01, source: \
         {SOURCE} }}\n    - {{ option: post-subsidy-half, adopted: true, from: 2019-06-01 }}\n"
    );
    expect![[r#"
        regions/样例.yaml:4:17: error: unknown local option `post-subsidy-haf`
          help: did you mean `post-subsidy-half`?
        regions/样例.yaml:5:17: error: a decision without a source
          help: give its document number, the quoted sentence and where it was seen; without them leave it out, and it is asked
    "#]]
    .assert_eq(&complaints(&county(&text)));
}

#[test]
fn an_office_without_a_source_or_a_number() {
    let text = format!(
        "  contacts:\n    - {{ office: 甲县人社局, telephone: '0635-1234567', from: 2019-06-01 }}\n    \
         - {{ office: 甲县财政局, from: 2019-06-01, source: {SOURCE} }}\n    \
         - {{ office: 甲县民政局, telephone: 请打电话, from: 2019-06-01, source: {SOURCE} }}\n"
    );
    expect![[r#"
        regions/样例.yaml:4:17: error: an office without a source
          help: give its document number, the quoted sentence and where it was seen; without them leave it out, and it is asked
        regions/样例.yaml:5:17: error: an office without address and telephone number
          help: give one of them, or leave the office out
        regions/样例.yaml:6:35: error: `请打电话` is not a telephone number
          help: write it as "0635-1234567", in quotation marks
    "#]]
    .assert_eq(&complaints(&county(&text)));
}

#[test]
fn own_days_of_a_rule() {
    let clause = "clause: 聊财社〔2019〕70号 第十一条\nwhen:";
    let data = with(
        RULE,
        clause,
        "clause: 聊财社〔2019〕70号 第十一条\nin_force: { from: 2019-12-31, until: 2019-01-01, clause: \
         聊政发〔2019〕4号 一、（一）, quote: 2019年1月1日至2020年12月31日 }\nwhen:",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:8:38: error: the last day 2019-01-01 stands before the first, 2019-12-31
          help: exchange them, or mend the one that is wrong
        subsidies/startup-enterprise.yaml:8:19: error: `from: 2019-12-31` contradicts its quote 「2019年1月1日至2020年12月31日」
          help: write 2019-01-01; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
    "#]]
    .assert_eq(&complaints(&data));
    let data = with(
        RULE,
        clause,
        "clause: 聊财社〔2019〕70号 第十一条\nin_force: { from: 2019-01-01, quote: 自2019年起, \
         superseded_by: { document: 甲发〔2022〕1号, from: 2022-01-01 } }\ngrant: { local_option: { \
         option: high-value, quote: 有条件的地方可适当提高补贴标准 } }\nwhen:",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:8:38: error: the quote 「自2019年起」 does not stand in 聊财社〔2019〕70号 第十一条
          help: copy the words from the text of the clause
        subsidies/startup-enterprise.yaml:8:74: error: a later document without a source
          help: give its document number, the quoted sentence and where it was seen; without them leave it out, and it is asked
        subsidies/startup-enterprise.yaml:9:34: error: unknown local option `high-value`
          help: options.yaml has post-subsidy-half, public-post-raised, high-value-raised
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn two_versions_from_the_same_day() {
    let mut data = data();
    let rule = data.0.get(RULE).unwrap().clone();
    let later = rule.replacen("\nclause:", "\nsince: 2022-01-01\nsince_named: { clause: 聊财社〔2019〕70号 第五十一条, quote: 有效期至2024年4月30日, figure: { not_in_quote: 样例 } }\nclause:", 1);
    // An example of 2019 shows nothing of a version that is used from 2022 on.
    data.0
        .insert("subsidies/x-1.yaml".to_owned(), later.clone());
    assert!(
        complaints(&data).contains("on 2019-06-15 another version of the rule is used: the first")
    );
    let (later, _) = later.split_once("\nexamples:").unwrap();
    let later = later.to_owned() + "\nexamples: []\n";
    data.0
        .insert("subsidies/x-1.yaml".to_owned(), later.clone());
    assert_eq!(complaints(&data), "\n");
    data.0.insert("subsidies/x-2.yaml".to_owned(), later);
    data.0.insert("subsidies/x-3.yaml".to_owned(), rule);
    expect![[r#"
        subsidies/x-2.yaml:7:8: error: two versions of `startup-enterprise` begin on 2022-01-01: subsidies/x-1.yaml is the other
          help: give one of them another `since`
        subsidies/x-3.yaml:2:5: error: two rules have the id `startup-enterprise`: subsidies/startup-enterprise.yaml is the other
          help: rename one of them; or, where it is a later version of the same rule, say from which day of application it is used: `since: 2022-01-01`
    "#]]
    .assert_eq(&complaints(&data));
}

/// The first day of a version is that of its validity, or one that words name.
#[test]
fn a_version_from_a_day_that_no_words_name() {
    let mut bench = Bench::new();
    let rule = bench.data.0.get(RULE).unwrap().clone();
    let mut version = |since: &str| {
        let later = rule.replacen("\nclause:", &format!("\n{since}\nclause:"), 1);
        let said = bench.said(RULE, &later);
        let said: Vec<String> = said.iter().map(ToString::to_string).collect();
        said.join("\n")
    };
    assert_eq!(version("since: 2019-05-09"), "");
    expect![[r#"
        subsidies/startup-enterprise.yaml:7:8: error: no words name `since: 2019-05-08`: this version holds from 2019-05-09
          help: write that day, or quote the words that name this one: `since_named: { clause: …, quote: … }`; where no text names it, say why beside the quote: `figure: { not_in_quote: 原因 }`"#]].assert_eq(&version("since: 2019-05-08"));
    let mut named = |day: &str, rest: &str| {
        version(&format!(
            "since: {day}\nsince_named: {{ clause: 聊政发〔2019〕4号 一、（一）, quote: 2019年1月1日至2020年12月31日{rest} }}"
        ))
    };
    assert_eq!(named("2019-01-01", ""), "");
    assert_eq!(named("2019-03-01", ", figure: { not_in_quote: 试 }"), "");
    expect![[r#"
        subsidies/startup-enterprise.yaml:7:8: error: `since: 2019-10-01` contradicts its quote 「2019年1月1日至2020年12月31日」
          help: write 2019-01-01; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`"#]].assert_eq(&named("2019-10-01", ""));
}

/// A digit of a number, of an address or of a day that is not the one of the sentence.
#[test]
fn an_office_that_its_source_does_not_name_so() {
    let said = |entry: &str| {
        let source = "{ document: 甲发〔2019〕1号, quote: 自2019年6月1日起在甲路12号办公，电话（0635）1234567、12333, seen_at: 样例 }";
        complaints(&county(&format!(
            "  contacts:\n    - {{ office: 甲县人社局, {entry}, source: {source} }}\n"
        )))
    };
    for entry in [
        "telephone: '0635-1234567', from: 2019-06-01",
        "telephone: '12333', address: 甲路12号, from: 2019-06-01",
        "telephone: '0635-7654321', from: 2019-06-01, figure: { not_in_quote: 网页另一处写着 }",
    ] {
        assert_eq!(said(entry), "\n", "{entry}");
    }
    expect![[r#"
        regions/样例.yaml:4:35: error: `telephone: 0635-1234568` does not stand in the quoted sentence 「自2019年6月1日起在甲路12号办公，电话（0635）1234567、12333」
          help: the sentence has 06351234567, 12333; where it was seen elsewhere on the page, say so: `figure: { not_in_quote: 原因 }`
    "#]].assert_eq(&said("telephone: '0635-1234568', from: 2019-06-01"));
    expect![[r#"
        regions/样例.yaml:4:17: error: the 21 of the address does not stand in the quoted sentence 「自2019年6月1日起在甲路12号办公，电话（0635）1234567、12333」
          help: quote the words that name the address; where it was seen elsewhere on the page, say so: `figure: { not_in_quote: 原因 }`
    "#]].assert_eq(&said("address: 甲路21号, from: 2019-06-01"));
    expect![[r#"
        regions/样例.yaml:4:50: error: 2019-07-01 contradicts the quoted sentence 「自2019年6月1日起在甲路12号办公，电话（0635）1234567、12333」
          help: write the day that it names, or quote the sentence that names this one
    "#]].assert_eq(&said("telephone: '12333', from: 2019-07-01"));
}
