//! Bad data: each error says where, what, and how to mend it; all errors of a run at once.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use expect_test::expect;
use support::{complaints, data, with};

const RULE: &str = "subsidies/startup-enterprise.yaml";

#[test]
fn the_real_data_are_in_order() {
    assert_eq!(complaints(&data()), "\n");
}

#[test]
fn a_quote_that_does_not_stand_in_its_clause() {
    let data = with(RULE, "补贴标准为1.5万元", "补贴标准为1.6万元");
    expect![[r#"
        subsidies/startup-enterprise.yaml:34:36: error: the quote 「补贴标准为1.6万元」 does not stand in 聊财社〔2019〕70号 第十一条
          help: it first differs here: the text reads 「…贴标准为1.5万元，每名创业」, the quote 「…贴标准为1.6万元」
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_quote_of_another_clause() {
    let data = with(
        "subsidies/insurance-flexible-graduate.yaml",
        "graduate_insurance_months }, quote: 补贴期限最长不超过2年",
        "graduate_insurance_months }, quote: 其余人员最长不超过3年",
    );
    expect![[r#"
        subsidies/insurance-flexible-graduate.yaml:37:79: error: the quote 「其余人员最长不超过3年」 does not stand in 聊财社〔2019〕70号 第七条（二）
          help: these words stand in 聊财社〔2019〕70号 第七条（一）
    "#]].assert_eq(&complaints(&data));
}

/// What was had is counted: a yes or no cannot be taken off.
#[test]
fn what_was_had_is_a_number() {
    let data = with(
        "subsidies/insurance-flexible-graduate.yaml",
        "had: { months: graduate_insurance_months }",
        "had: { months: flexible_employment }",
    );
    expect![[r#"
        subsidies/insurance-flexible-graduate.yaml:37:43: error: `flexible_employment` is of type yes_no, and this asks for number
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn an_unknown_fact() {
    let data = with(RULE, "fact: registered_on, day", "fact: registerd_on, day");
    expect![[r#"
        subsidies/startup-enterprise.yaml:12:28: error: unknown fact `registerd_on`
          help: did you mean `registered_on`?
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_clause_that_is_not_there() {
    let data = with(
        RULE,
        "clause: 聊财社〔2019〕70号 第十九条",
        "clause: 聊财社〔2019〕70号 第九十九条",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:145:13: error: no clause 聊财社〔2019〕70号 第九十九条
          help: did you mean 聊财社〔2019〕70号 第十九条?
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn an_unknown_condition() {
    let data = with(RULE, "on_or_after: {", "after: {");
    expect![[r#"
        subsidies/startup-enterprise.yaml:12:7: error: unknown variant `after`, expected one of all, any, is, is_not, one_of, at_least, at_most, less_than, more_than, on_or_after, on_or_before, by_application, applied_within, share_at_least, within
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_misspelt_field() {
    let data = with(RULE, "amount:\n", "ammount:\n");
    expect![[r#"
        subsidies/startup-enterprise.yaml:27:1: error: unknown field `ammount`, expected one of id, name, summary, clause, region, since, since_named, in_force, grant, when, amount, paid, period, excludes, excluded_by, topics, audiences, application, readings, notes, examples
          help: did you mean `amount`?
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn two_errors_in_one_rule_are_both_told() {
    let mut data = with(RULE, "补贴标准为1.5万元", "补贴标准为1.6万元");
    let text = data.0.get_mut(RULE).unwrap();
    *text = text.replace("day: 2013-10-01", "day: 2013-10-32");
    expect![[r#"
        subsidies/startup-enterprise.yaml:12:48: error: `2013-10-32` is not a day
          help: write it as 2019-06-15
        subsidies/startup-enterprise.yaml:34:36: error: the quote 「补贴标准为1.6万元」 does not stand in 聊财社〔2019〕70号 第十一条
          help: it first differs here: the text reads 「…贴标准为1.5万元，每名创业」, the quote 「…贴标准为1.6万元」
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn an_example_that_comes_out_otherwise() {
    let data = with(
        RULE,
        "registered_on: 2013-10-01",
        "registered_on: 2013-09-29",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:184:11: error: example 「2013年10月1日当天注册，“以后”包含当天」: expected eligible, and it comes out ineligible
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn an_exclusion_that_names_nobody() {
    let data = with(
        "subsidies/insurance-flexible-graduate.yaml",
        "subsidy: insurance-flexible-hardship",
        "subsidy: insurance-hardship",
    );
    expect![[r#"
        subsidies/insurance-flexible-graduate.yaml:39:14: error: `insurance-hardship` is no other subsidy
          help: `huimin subsidies` lists them all
        subsidies/insurance-flexible-hardship.yaml:53:15: error: `insurance-flexible-graduate` does not exclude `insurance-flexible-hardship`
          help: write an entry of `excludes` in `insurance-flexible-graduate` with the words that forbid both, or delete it here
    "#]].assert_eq(&complaints(&data));
}

/// What no sentence forbids must not be shown as the law's words.
#[test]
fn an_exclusion_that_no_sentence_states() {
    let rule = "subsidies/insurance-flexible-graduate.yaml";
    let own = "    quote: 高校毕业生社会保险补贴不能与就业困难人员社会保险补贴重复享受\ntopics:";
    let data = with(rule, own, "    quote: 补贴期限最长不超过2年\ntopics:");
    expect![[r#"
        subsidies/insurance-flexible-graduate.yaml:40:12: error: “补贴期限最长不超过2年” forbids nothing
          help: write `quote: …` for a sentence that forbids both, or `reading: { taken: …, other: …, why: …, quote: … }` where it is how we read the text
    "#]].assert_eq(&complaints(&data));
    let data = with(rule, own, "topics:");
    expect![[r#"
        subsidies/insurance-flexible-graduate.yaml:39:14: error: an exclusion rests on a `quote` or on a `reading`, and on one of them
          help: write `quote: …` for a sentence that forbids both, or `reading: { taken: …, other: …, why: …, quote: … }` where it is how we read the text
    "#]].assert_eq(&complaints(&data));
}

#[test]
fn a_rule_that_can_never_be_true() {
    let data = with(
        RULE,
        "    - is: { fact: operated_normally_for_12_months,",
        "    - is_not: { fact: operated_normally_for_12_months, quote: 正常经营12个月以上 }\n    - is: { fact: operated_normally_for_12_months,",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:2:5: error: no answers can fulfil the rule `startup-enterprise`
          help: look for two conditions of which one forbids what the other asks
    "#]].assert_eq(&first_line(&complaints(&data)));
}

#[test]
fn a_fact_that_no_rule_looks_at() {
    let data = with(
        "facts/60-startup.yaml",
        "# Facts about starting a business.",
        "# Facts.\n- id: shoe_size\n  type: yes_no\n  label: { zh: 鞋, en: Shoe }\n  question: { zh: 鞋？, en: Shoe? }\n  asked_of: person\n",
    );
    expect![[r#"
        facts/60-startup.yaml:2:7: error: no rule looks at the fact `shoe_size`
          help: use it in a rule, or take it out
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_cap_of_no_times() {
    let data = with(
        "subsidies/temporary-living-allowance.yaml",
        "times: 2",
        "times: 0",
    );
    expect![[r#"
        subsidies/temporary-living-allowance.yaml:36:12: error: no more than nothing
          help: write how many times, 1 or more
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_cap_below_its_floor() {
    let data = with(
        RULE,
        "fixed: { yuan: 15000, quote: 补贴标准为1.5万元 }",
        "limit: { at_least: 6000, at_most: 4000, quote: 补贴标准为1.5万元, amount: { fixed: { yuan: 15000, quote: 补贴标准为1.5万元 } } }",
    );
    expect![[r#"
        subsidies/startup-enterprise.yaml:34:54: error: the smallest amount is above the largest
          help: exchange at_least and at_most
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn a_conflict_of_one_answer() {
    let mut data = support::data();
    let one = "- say: { zh: 一, en: One }\n  both:\n    - is: { fact: first_licence }\n";
    data.0.insert("conflicts.yaml".to_owned(), one.to_owned());
    expect![[r#"
        conflicts.yaml:3:5: error: one answer alone clashes with nothing
          help: name two answers, or one `exceeds`
        subsidies/startup-enterprise.yaml:2:5: error: no answers can fulfil the rule `startup-enterprise`
          help: look for two conditions of which one forbids what the other asks
        subsidies/startup-enterprise.yaml:163:11: error: example 「2018年5月15日注册，满13个月的小微企业」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:176:11: error: example 「差一天满12个月」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:180:11: error: example 「正好满12个月，“以上”包含本数」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:184:11: error: example 「2013年10月1日当天注册，“以后”包含当天」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:188:11: error: example 「2013年9月30日注册，太早」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:192:11: error: example 「创业者本人以前领过」: facts first_licence contradict each other: 一
        help: correct one of them, or give null for it
        subsidies/startup-enterprise.yaml:196:11: error: example 「只知道是小微企业，别的还没答」: expected undecided, and it comes out ineligible
    "#]].assert_eq(&complaints(&data));
}

/// The months since a day move with the day of application.
#[test]
fn a_number_that_follows_from_a_day_is_not_held_against_another() {
    let mut data = data();
    let one = "- say: { zh: 这两个数对不上。, en: These do not fit. }\n  both:\n    - exceeds: { fact: months_in_business, than: employees_hired }\n";
    data.0.insert("conflicts.yaml".to_owned(), one.to_owned());
    expect![[r#"
        conflicts.yaml:3:24: error: `months_in_business` follows from a day
          help: hold a number that is asked against another one
    "#]]
    .assert_eq(&complaints(&data));
}

#[test]
fn two_issues_with_one_document() {
    let mut data = data();
    let copy = |name: &str, text: &str| (format!("gazettes/second/{name}"), text.to_owned());
    let issue = "place: liaocheng\nnumber: 2019-05\ntitle: 第二期\nregion: 聊城市\ndocuments:\n  - number: 聊政发〔2019〕4号\n    slug: lcs-2019-70\n    kind: opinion\n    issuers: [聊城市人民政府]\n";
    let scan = "# 关于植树的意见\n聊政发〔2019〕4号\n要多植树。\n";
    data.0.extend([
        copy("issue.yaml", issue),
        copy("source.md", scan),
        copy("corrections.yaml", "[]"),
    ]);
    let edition = data.0.get_mut("edition.yaml").unwrap();
    *edition = edition.replace(
        "  - gazettes/liaocheng/2019-04",
        "  - gazettes/liaocheng/2019-04\n  - gazettes/second",
    );
    let said = complaints(&data);
    let own: Vec<&str> = said.lines().take(4).collect();
    expect![[r#"
        gazettes/second/issue.yaml:6:13: error: another issue has a document 聊政发〔2019〕4号 already
          help: an address finds one document: list it in one issue only
        gazettes/second/issue.yaml:7:11: error: 聊财社〔2019〕70号 has the slug 「lcs-2019-70」 already, in another issue
          help: give each document a slug of its own"#]].assert_eq(&own.join("\n"));
}

/// The first complaint; examples of the same rule come out otherwise as well.
fn first_line(complaints: &str) -> String {
    complaints
        .lines()
        .take(2)
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn only_a_day_has_a_last_one() {
    let data = with(
        "facts/10-person.yaml",
        "  label: { zh: 年龄, en: Age }",
        "  not_after: application\n  label: { zh: 年龄, en: Age }",
    );
    expect![[r#"
        facts/10-person.yaml:16:14: error: `age` is no day, and has no `not_after`
          help: leave the line out
    "#]]
    .assert_eq(&complaints(&data));
}

/// 不能重复享受 that is deleted, or names another rule: both would be paid for one person.
#[test]
fn an_exclusion_stands_in_both_rules() {
    let words = "    quote: 高校毕业生社会保险补贴不能与就业困难人员社会保险补贴重复享受\n";
    let deleted = with(
        "subsidies/insurance-flexible-graduate.yaml",
        &format!("excludes:\n  - subsidy: insurance-flexible-hardship\n{words}"),
        "",
    );
    expect![[r#"
        subsidies/insurance-flexible-hardship.yaml:53:15: error: `insurance-flexible-graduate` does not exclude `insurance-flexible-hardship`
          help: write an entry of `excludes` in `insurance-flexible-graduate` with the words that forbid both, or delete it here
    "#]].assert_eq(&complaints(&deleted));
    let another = with(
        "subsidies/insurance-employer-graduate.yaml",
        "  - subsidy: insurance-employer-hardship\n",
        "  - subsidy: insurance-flexible-hardship\n",
    );
    expect![[r#"
        subsidies/insurance-employer-graduate.yaml:36:14: error: `insurance-flexible-hardship` does not say that `insurance-employer-graduate` excludes it
          help: write `excluded_by: [insurance-employer-graduate]` in `insurance-flexible-hardship` too, or mend the name here
        subsidies/insurance-employer-hardship.yaml:54:15: error: `insurance-employer-graduate` does not exclude `insurance-employer-hardship`
          help: write an entry of `excludes` in `insurance-employer-graduate` with the words that forbid both, or delete it here
    "#]].assert_eq(&complaints(&another));
}
