//! When a single measure holds: a sentence that says so and that issue.yaml leaves out, and days that
//! are not those of the sentence. The first texts are those of an invented city.
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod support;

use expect_test::expect;
use huimin_press::gazette::read;
use support::article::said;
use support::bench::Bench;
use support::data;

/// Each names a time for what it says.
const MEASURES: [&str; 9] = [
    "2031年1月1日至2032年12月31日，对护林员加发补贴。",
    "对2031年1月1日至2031年12月31日受灾的林场，返还一半租金。",
    "2031年起，每年安排300万元。",
    "护林补贴标准自2031年1月1日起执行。",
    "2031年，对受灾的林场给予一次性补助。",
    "护林资金政策执行至国务院修订的《森林条例》正式实施之日。",
    "2032年6月30日前，对新造林给予补贴。",
    "护林补贴政策执行期限为2年。",
    "护林员的补贴申请至2032年6月30日止。",
];

#[test]
fn a_measure_with_a_time_of_its_own_is_not_left_out() {
    for article in MEASURES {
        let said = said(article, "");
        assert!(
            said.contains("says when a measure holds"),
            "{article}: {said}"
        );
        let own = "    validity: { from: 2031-04-01, until: 2036-03-31, clause: 第二条, \
                   quote: '本办法自2031年4月1日起施行，有效期5年' }\n";
        let both = format!("本办法自2031年4月1日起施行，有效期5年。{article}");
        let beside = support::article::said(&both, own);
        assert!(
            beside.contains("says when a measure holds"),
            "{article}: {beside}"
        );
        let quote = article.trim_end_matches('。');
        let known = format!("    no_validity: [{{ quote: '{quote}', why: 试 }}]\n");
        assert_eq!(support::article::said(article, &known), "");
    }
    expect![[r#"
        g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when a measure holds, and nothing here does: 「2031年1月1日至2032年12月31日」, in 「2031年1月1日至2032年12月31日，对护林员加发补贴」
          help: write under this number:
          help: dated:
          help:   - clause: 第二条
          help:     from: 2031-01-01
          help:     until: 2032-12-31
          help:     quote: 2031年1月1日至2032年12月31日
          help: where the sentence is about something else: `no_validity: [{ quote: …, why: … }]`"#]].assert_eq(&said(MEASURES[0], ""));
    expect![[r#"
        g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when a measure holds, and nothing here does: 「执行至国务院修订的《森林条例》正式实施之日」, in 「护林资金政策执行至国务院修订的《森林条例》正式实施之日」
          help: write under this number:
          help: dated:
          help:   - clause: 第二条
          help:     until_event: 国务院修订的《森林条例》正式实施之日
          help:     quote: 执行至国务院修订的《森林条例》正式实施之日
          help: where the sentence is about something else: `no_validity: [{ quote: …, why: … }]`"#]].assert_eq(&said(MEASURES[5], ""));
}

/// As it is written under `dated`, nothing more is said.
#[test]
fn a_measure_that_issue_yaml_has() {
    for (article, days) in MEASURES.into_iter().zip([
        "from: 2031-01-01, until: 2032-12-31",
        "from: 2031-01-01, until: 2031-12-31",
        "from: 2031-01-01",
        "from: 2031-01-01",
        "from: 2031-01-01, until: 2031-12-31",
        "until_event: 国务院修订的《森林条例》正式实施之日",
        "until: 2032-06-30",
    ]) {
        let quote = article.trim_end_matches('。');
        let dated = format!("    dated: [{{ clause: 第二条, {days}, quote: '{quote}' }}]\n");
        assert_eq!(said(article, &dated), "", "{article}");
        let parts: Vec<&str> = days.split(", ").collect();
        for part in parts.clone() {
            let rest = parts.iter().filter(|it| **it != part);
            let rest: String = rest.map(|it| format!("{it}, ")).collect();
            let dated = format!("    dated: [{{ clause: 第二条, {rest}quote: '{quote}' }}]\n");
            assert_ne!(said(article, &dated), "", "{article} without {part}");
        }
    }
}

#[test]
fn days_of_something_else() {
    for article in [
        "对2031年10月1日以后登记注册的林场，给予补贴。",
        "到2033年，造林100万亩。",
        "2033年底前，修复矿山253公顷。",
        "三年造林计划（2031-2033年）确定的林场，给予补贴。",
        "护林员的补贴期限最长不超过2年。",
    ] {
        assert_eq!(said(article, ""), "", "{article}");
    }
}

/// Every entry of the real issue, and every line that says a day or an event, is missed.
#[test]
fn nothing_of_the_real_issue_can_be_left_out() {
    const ISSUE: &str = "gazettes/liaocheng/2019-04/issue.yaml";
    let data = data();
    let text = data.0.get(ISSUE).unwrap().clone();
    let without = |from: &str, to: &str| {
        let mut data = data.clone();
        assert_eq!(text.matches(from).count(), 1, "{from}");
        data.0.insert(ISSUE.to_owned(), text.replace(from, to));
        read(&data, ISSUE.trim_end_matches("/issue.yaml")).1.len()
    };
    let range = "{ clause: 一、（一）, from: 2019-01-01, until: 2020-12-31, quote: 2019年1月1日至2020年12月31日 }";
    for (from, to) in [
        (format!("      - {range}\n"), ""),
        (
            format!("      - {}\n", range.replace("一、（一）", "三、（九）")),
            "",
        ),
        (
            "      - { clause: 一、（二）, from: 2019-01-01, until: 2019-12-31, quote: 2019年1月1日至2019年12月31日 }\n".to_owned(),
            "",
        ),
        (
            "        until_event: 国务院修订的《失业保险条例》正式实施之日\n".to_owned(),
            "",
        ),
        (
            "        from: 2019-01-01\n        until: 2019-12-31\n".to_owned(),
            "        from: 2019-01-01\n",
        ),
        (
            "      - clause: 四、（十二）\n        from: 2019-01-01\n        until: 2019-12-31\n        \
             quote: 2019年，对生活困难又不符合失业保险金领取条件的下岗失业人员\n"
                .to_owned(),
            "",
        ),
        (
            "      - clause: 四、（十二）\n        from: 2019-01-01\n        \
             quote: 2019年起，公益性岗位补贴标准参照当地最低工资标准执行\n"
                .to_owned(),
            "",
        ),
        (
            "      from_assumed: 公报没有写发布日期，先按签署日2019年5月9日算起。\n".to_owned(),
            "",
        ),
        (
            "      before:\n        from: 2019-01-01\n        document: 鲁财社〔2018〕86号\n        \
             quote: 2019年1月1日至本文件发布之日起期间就业补助资金使用管理参照鲁财社〔2018〕86号文件执行\n"
                .to_owned(),
            "",
        ),
    ] {
        assert_ne!(without(&from, to), 0, "{from}");
    }
    assert_eq!(without("region: 聊城市", "region: 聊城市"), 0);
}

/// A rule on such a sentence has its days; without them it would hold as long as its document.
#[test]
fn a_rule_has_the_days_of_its_sentence() {
    let mut bench = Bench::new();
    let mut left = Vec::new();
    for (file, text) in bench.data.0.clone() {
        if !file.starts_with("subsidies/") && !file.starts_with("checks/") {
            continue;
        }
        let Some((before, rest)) = text.split_once("\nin_force:") else {
            continue;
        };
        let inside: Vec<&str> = rest
            .split('\n')
            .take(1)
            .chain(
                rest.split('\n')
                    .skip(1)
                    .take_while(|it| it.starts_with(' ')),
            )
            .collect();
        let inside = inside.join("\n");
        let behind = &rest[inside.len()..];
        let mut changes = vec![format!("{before}{behind}")];
        let drop = |from: &str, to: &str| {
            let some = inside.contains(from);
            let rest = inside.replacen(from, to, 1);
            some.then(|| format!("{before}\nin_force:{rest}{behind}"))
        };
        for key in ["until: 2020-12-31", "until: 2019-12-31", "from: 2019-01-01"] {
            changes.extend(drop(&format!("{key}, "), ""));
            changes.extend(drop(&format!("\n  {key}"), ""));
        }
        if let Some((first, _)) = inside.split_once("\n  until_event:") {
            changes.push(format!("{before}\nin_force:{first}{behind}"));
        }
        for change in changes {
            if bench.said(&file, &change).is_empty() {
                left.push(format!(
                    "{file}: {}",
                    change[before.len()..].chars().take(80).collect::<String>()
                ));
            }
        }
    }
    assert_eq!(left, Vec::<String>::new());
    let sentence = "subsidies/insurance-deferral.yaml";
    let text = bench.data.0.get(sentence).unwrap().clone();
    let whole =
        "in_force: { from: 2019-01-01, until: 2020-12-31, quote: 2019年1月1日至2020年12月31日 }\n";
    let said = bench.said(sentence, &text.replace(whole, ""));
    let said: Vec<String> = said.iter().map(ToString::to_string).collect();
    expect![[r#"
        subsidies/insurance-deferral.yaml:7:9: error: 聊政发〔2019〕4号 一、（一） says when this holds, beside 「仅为职工发放生活费的企业」, and the rule has no `in_force`
          help: write `in_force` with what `dated` in issue.yaml has: from: 2019-01-01, until: 2020-12-31, and the words that say so as `quote`"#]].assert_eq(&said.join("\n"));
}
