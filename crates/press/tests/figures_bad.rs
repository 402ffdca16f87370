//! A figure of a rule that its own quote does not say: each kind is refused, with what to write.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use expect_test::{Expect, expect};
use std::sync::{LazyLock, Mutex};
use support::bench::Bench;
use support::{complaints, with};

/// What is said of a file with one figure changed.
fn refused(file: &str, find: &str, replace: &str, expected: &Expect) {
    static BENCH: LazyLock<Mutex<Bench>> = LazyLock::new(|| Mutex::new(Bench::new()));
    let mut bench = BENCH.lock().unwrap();
    let text = bench.data.0.get(file).unwrap();
    assert_eq!(
        text.matches(find).count(),
        1,
        "{find} stands once in {file}"
    );
    let text = text.replace(find, replace);
    let said: Vec<String> = bench
        .said(file, &text)
        .iter()
        .map(ToString::to_string)
        .collect();
    expected.assert_eq(&(said.join("\n") + "\n"));
}

/// 每年 is not by the month: the sum would be paid twelve times.
#[test]
fn how_often_it_is_paid() {
    refused(
        "subsidies/unemployment-monitoring.yaml",
        "paid: yearly",
        "paid: monthly",
        &expect![[r#"
            subsidies/unemployment-monitoring.yaml:21:7: error: `paid: monthly`, and the words of the sum say 每年: 「每户监测企业每年2400元」
              help: write `paid: yearly`, or quote the words that say how often it is paid
        "#]],
    );
    refused(
        "subsidies/startup-individual.yaml",
        "paid: once",
        "paid: monthly",
        &expect![[r#"
            subsidies/startup-individual.yaml:32:7: error: `paid: monthly`, and the words of the sum say 一次性: 「按每户2000元的标准给予一次性创业补贴」
              help: write `paid: once`, or quote the words that say how often it is paid
        "#]],
    );
}

#[test]
fn a_ceiling() {
    refused(
        "subsidies/incubation.yaml",
        "at_most: 500000",
        "at_most: 20000",
        &expect![[r#"
            subsidies/incubation.yaml:32:14: error: `at_most: 20000` contradicts its quote 「每个载体每年最高50万元」, which says 50万元
              help: write 500000, or quote the words that say 20000元; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_share() {
    refused(
        "subsidies/domestic-service-insurance.yaml",
        "share: 1/2",
        "share: 4/5",
        &expect![[r#"
            subsidies/domestic-service-insurance.yaml:32:48: error: `share: 4/5` contradicts its quote 「按照购买意外伤害保险费数额50%的标准给予补贴」, which says 50%
              help: write 1/2, or quote the words that say 4/5; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_sum() {
    refused(
        "subsidies/unemployment-monitoring.yaml",
        "yuan: 2400",
        "yuan: 24000",
        &expect![[r#"
            subsidies/unemployment-monitoring.yaml:20:18: error: `yuan: 24000` contradicts its quote 「每户监测企业每年2400元」, which says 2400元
              help: write 2400, or quote the words that say 24000元; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_fixed_sum_beside_a_ceiling() {
    refused(
        "subsidies/startup-contest.yaml",
        "up_to: { yuan: 500000",
        "fixed: { yuan: 500000",
        &expect![[r#"
            subsidies/startup-contest.yaml:20:18: error: `yuan: 500000` contradicts its quote 「给予不超过50万元的补助资金」: here it is exactly 500000元, there it is at most 500000元
              help: 不超过、最高 are written `up_to` or in a `limit`; where the rule asks for the other side of what the text says, say why: `figure: { other_side: 原因 }`
        "#]],
    );
}

#[test]
fn months_beside_years() {
    refused(
        "subsidies/insurance-employer-graduate.yaml",
        "months: 12,",
        "months: 24,",
        &expect![[r#"
            subsidies/insurance-employer-graduate.yaml:34:24: error: `months: 24` contradicts its quote 「给予最长不超过1年的社会保险补贴」, which says 1年
              help: write 12, or quote the words that say 24个月; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_side() {
    refused(
        "subsidies/startup-rent.yaml",
        "at_least: { fact: months_in_business, value: 6",
        "less_than: { fact: months_in_business, value: 6",
        &expect![[r#"
            subsidies/startup-rent.yaml:23:53: error: `less_than: 6` contradicts its quote 「自注册登记之日起正常经营6个月以上」: here it is less than 6个月, there it is 6个月 or more
              help: 以上、不低于 are written `at_least`, 以下、以内、不超过 `at_most`, 超过 `more_than`, 不足 `less_than`; where the rule asks for the other side of what the text says, say why: `figure: { other_side: 原因 }`
        "#]],
    );
}

/// 不足 leaves the number out: five years are not 不足5年.
#[test]
fn a_side_with_or_without_the_number() {
    refused(
        "subsidies/post-subsidy.yaml",
        "\n          - less_than: { fact: hardship_staff_months_to_retirement, value: 60",
        "\n          - at_most: { fact: hardship_staff_months_to_retirement, value: 60",
        &expect![[r#"
            subsidies/post-subsidy.yaml:44:74: error: `at_most: 60` contradicts its quote 「距法定退休年龄不足5年」: here it is at most 60个月, there it is less than 60个月
              help: 以上、不低于 are written `at_least`, 以下、以内、不超过 `at_most`, 超过 `more_than`, 不足 `less_than`; where the rule asks for the other side of what the text says, say why: `figure: { other_side: 原因 }`
        "#]],
    );
}

/// Who has had 36 of 36 months has none left.
#[test]
fn what_is_used_up() {
    refused(
        "subsidies/public-post-extension.yaml",
        "less_than: { fact: public_post_extension_months, value: 36",
        "at_most: { fact: public_post_extension_months, value: 36",
        &expect![[r#"
            subsidies/public-post-extension.yaml:25:61: error: `at_most: 36` lets in who has had all of it
              help: write `less_than: 36`: with all of it had, none is left
        "#]],
    );
}

#[test]
fn an_age() {
    refused(
        "subsidies/public-post-extension.yaml",
        "value: 45",
        "value: 50",
        &expect![[r#"
            subsidies/public-post-extension.yaml:16:45: error: `at_least: 50` contradicts its quote 「女性45周岁」, which says 45周岁
              help: write 45, or quote the words that say 50周岁; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_number_of_persons() {
    refused(
        "subsidies/startup-rent.yaml",
        "        value: 3\n",
        "        value: 5\n",
        &expect![[r#"
            subsidies/startup-rent.yaml:28:16: error: `at_least: 5` contradicts its quote 「吸纳3人以上就业并与其签订1年及以上期限劳动合同，按月向招用人员支付不低于当地最低工资标准的工资报酬」, which says 3人
              help: write 3, or quote the words that say 5人; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

/// 1 for some needs no figure in the quote; any other number does.
#[test]
fn a_number_that_the_quote_does_not_say() {
    refused(
        "subsidies/training-new-employees.yaml",
        "fact: trainees, value: 1",
        "fact: trainees, value: 2",
        &expect![[r#"
            subsidies/training-new-employees.yaml:13:42: error: the quote 「对企业新录用的五类人员」 does not say `at_least: 2`
              help: quote more of the sentence, up to the words that say 2人; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_day() {
    refused(
        "subsidies/startup-enterprise.yaml",
        "day: 2013-10-01",
        "day: 2013-01-10",
        &expect![[r#"
            subsidies/startup-enterprise.yaml:12:48: error: `day: 2013-01-10` contradicts its quote 「2013年10月1日以后登记注册」
              help: write 2013-10-01; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn the_days_of_a_measure() {
    refused(
        "subsidies/insurance-deferral.yaml",
        "until: 2020-12-31",
        "until: 2021-12-31",
        &expect![[r#"
            subsidies/insurance-deferral.yaml:10:38: error: `until: 2021-12-31` contradicts its quote 「2019年1月1日至2020年12月31日」
              help: write 2020-12-31; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
    refused(
        "subsidies/insurance-deferral.yaml",
        "from: 2019-01-01, until: 2020-12-31, quote",
        "from: 2019-01-01, quote",
        &expect![[r#"
            subsidies/insurance-deferral.yaml:10:38: error: the quote 「2019年1月1日至2020年12月31日」 says `until: 2020-12-31`, which is left out
              help: write `until: 2020-12-31`, or quote less of the sentence
        "#]],
    );
}

#[test]
fn the_checks() {
    refused(
        "checks/lottery-care-share.yaml",
        "at_least: 50%",
        "at_least: 60%",
        &expect![[r#"
            checks/lottery-care-share.yaml:20:15: error: `at_least: 60%` contradicts its quote 「福彩公益金用于养老服务业项目预算总额不得低于福彩公益金总额的50%」, which says 50%
              help: write 1/2, or quote the words that say 60%; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
    refused(
        "checks/employment-service-share.yaml",
        "at_most: 20%",
        "at_least: 20%",
        &expect![[r#"
            checks/employment-service-share.yaml:13:15: error: `at_least: 20%` contradicts its quote 「从上级补助和本级安排的就业补助资金中，统筹安排不高于20%的资金用于就业创业服务补助」: here it is 20% or more, there it is at most 20%
              help: 以上、不低于 are written `at_least`, 以下、以内、不超过 `at_most`, 超过 `more_than`, 不足 `less_than`; where the rule asks for the other side of what the text says, say why: `figure: { other_side: 原因 }`
        "#]],
    );
    refused(
        "checks/startup-fund-floor.yaml",
        "at_least: \"30000000\"",
        "at_least: \"3000000\"",
        &expect![[r#"
            checks/startup-fund-floor.yaml:18:15: error: `at_least: 3000000` contradicts its quote 「市政府每年继续从失业保险基金结余中安排不少于3000万元的市级创业带动就业扶持资金」, which says 3000万元
              help: write 30000000, or quote the words that say 3000000元; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
    refused(
        "checks/lottery-county-report.yaml",
        "day: 10",
        "day: 15",
        &expect![[r#"
            checks/lottery-county-report.yaml:18:10: error: month 3, day 15 contradicts its quote 「每年3月10日前」
              help: write `month: 3`, `day: 10`; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
    refused(
        "checks/lottery-public-notice.yaml",
        "month: 6",
        "month: 9",
        &expect![[r#"
            checks/lottery-public-notice.yaml:18:10: error: month 9, day 30 contradicts its quote 「每年6月底前」
              help: write `month: 6`, `day: 30`; where the text names no such day, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}

#[test]
fn a_ceiling_of_a_fact() {
    let data = with(
        "facts/40-insurance.yaml",
        "- id: graduate_flexible_rate\n  type: { share: { max: 2/3 } }",
        "- id: graduate_flexible_rate\n  type: { share: { max: 3/4 } }",
    );
    expect![[r#"
        facts/40-insurance.yaml:78:50: error: `max: 3/4` is not the figure of its quote 「补贴标准不超过其实际缴费的2/3」
          help: write the figure of the quote, or quote the words that set `max: 3/4`
    "#]].assert_eq(&complaints(&data));
}

/// The ends of a fact that the text sets stand beside its words, and agree with them.
#[test]
fn an_end_of_a_fact() {
    let bench = Bench::new();
    let said = |file: &str, find: &str, replace: &str| {
        let text = bench.data.0.get(file).unwrap();
        assert_eq!(text.matches(find).count(), 1, "{find}");
        let said = bench.facts_said(file, &text.replace(find, replace));
        let said: Vec<String> = said.iter().map(ToString::to_string).collect();
        said.join("\n")
    };
    expect![[r#"
        facts/30-training.yaml:492:50: error: `max: 3` is not the figure of its quote 「补贴期限不超过2年」
          help: write the figure of the quote, or quote the words that set `max: 3`"#]].assert_eq(&said(
        "facts/30-training.yaml",
        "en: years }, min: 0, max: 2 }",
        "en: years }, min: 0, max: 3 }",
    ));
    expect![[r#"
        facts/30-training.yaml:485:9: error: `max: 2` of `apprentice_years` has no words that set it
          help: quote them: `ceiling: { clause: …, quote: … }`; where no text sets an end, write one that no honest answer passes, as other facts of this kind have it"#]].assert_eq(&said(
        "facts/30-training.yaml",
        "  ceiling: { clause: 聊财社〔2019〕70号 第五条（二）, quote: 补贴期限不超过2年 }\n",
        "",
    ));
    expect![[r#"
        facts/50-posts.yaml:166:47: error: `max: 11` is not the figure of its quote 「最长不超过12个月」
          help: write the figure of the quote, or quote the words that set `max: 11`"#]].assert_eq(&said("facts/50-posts.yaml", "max: 12 }", "max: 11 }"));
    expect![[r#"
        facts/60-startup.yaml:62:46: error: `min: 1500` is not the figure of its quote 「补贴标准为1.5万元」
          help: write the figure of the quote, or quote the words that set `min: 1500`"#]].assert_eq(&said("facts/60-startup.yaml", "min: 15000", "min: 1500"));
}

/// 50%, and 10 points more, are 60%.
#[test]
fn points_are_added_to_the_share() {
    let case = "graduate_interns\n                  amount:\n                    part: { of: minimum_wage, share:";
    refused(
        "subsidies/internship.yaml",
        &format!("{case} 3/5"),
        &format!("{case} 1/2"),
        &expect![[r#"
            subsidies/internship.yaml:47:54: error: `share: 1/2` contradicts its quote 「补贴标准为当地最低工资标准的50%，对见习期满留用率达到70%以上的见习单位，见习补贴比例提高10个百分点」, which says 50%、70%
              help: write 3/5, or quote the words that say 1/2; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
    // 70% is who must be kept on, and no share of the wage.
    refused(
        "subsidies/internship.yaml",
        &format!("{case} 3/5"),
        &format!("{case} 7/10"),
        &expect![[r#"
            subsidies/internship.yaml:47:54: error: `share: 7/10` contradicts its quote 「补贴标准为当地最低工资标准的50%，对见习期满留用率达到70%以上的见习单位，见习补贴比例提高10个百分点」: here it is exactly 7/10, there it is 7/10 or more
              help: write 3/5; where the rule asks for the other side of what the text says, say why: `figure: { other_side: 原因 }`
        "#]],
    );
}

#[test]
fn a_reason_that_is_needless_or_empty() {
    refused(
        "subsidies/startup-contest.yaml",
        "up_to: { yuan: 500000,",
        "up_to: { yuan: 500000, figure: { not_in_quote: 另有规定 },",
        &expect![[r#"
            subsidies/startup-contest.yaml:20:50: error: `yuan: 500000` needs no reason: the quote says 50万元
              help: take `figure` out
        "#]],
    );
    refused(
        "subsidies/training-living-hardship.yaml",
        "figure: { not_in_quote: 每天是一个月的三十分之一，60%的三十分之一是1/50。 }",
        "figure: { not_in_quote: '' }",
        &expect![[r#"
            subsidies/training-living-hardship.yaml:36:108: error: a reason without words
              help: say why, for whoever signs the rule off
        "#]],
    );
    refused(
        "subsidies/training-living-hardship.yaml",
        "value: 30,",
        "value: 31,",
        &expect![[r#"
            subsidies/training-living-hardship.yaml:28:51: error: `at_least: 31` contradicts its quote 「最长不超过30天」, which says 30天
              help: write 30, or quote the words that say 31天; where the text names no such figure, say why: `figure: { not_in_quote: 原因 }`
        "#]],
    );
}
