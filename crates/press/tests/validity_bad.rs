//! When a document holds: days that its own words do not say, and words that issue.yaml leaves out.
//! The texts are those of an invented city.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use expect_test::{Expect, expect};
use support::article::said;

fn validity(days: &str, quote: &str) -> String {
    format!("    validity: {{ {days}, clause: 第二条, quote: '{quote}' }}\n")
}

fn check(article: &str, validity: &str, expected: &Expect) {
    expected.assert_eq(&said(article, validity));
}

const FIVE_YEARS: &str = "本办法自2031年4月1日起施行，有效期5年";

#[test]
fn what_agrees() {
    for (article, days) in [
        (FIVE_YEARS, "from: 2031-04-01, until: 2036-03-31"),
        (
            "本办法自2031年4月1日起施行，有效期至2036年3月31日",
            "from: 2031-04-01, until: 2036-03-31",
        ),
        (
            "本办法自印发之日起施行，有效期三年",
            "from: 2031-03-01, until: 2034-02-28, from_assumed: 没有写印发日期",
        ),
        (
            "本办法自发布之日起施行",
            "from: 2031-03-01, from_assumed: 没有写发布日期",
        ),
        (
            "本办法自发布之日起施行",
            "from: 2031-03-05, from_assumed: 网站上的发布日期是2031年3月5日",
        ),
        ("本办法自2031年4月1日起施行", "from: 2031-04-01"),
        (
            "本办法自公布之日起30日后施行",
            "from: 2031-03-31, from_assumed: 从签署日算起",
        ),
    ] {
        let article = format!("{article}。");
        let quote = article.trim_end_matches('。');
        assert_eq!(
            said(&article, &validity(days, quote)),
            "",
            "{article} {days}"
        );
    }
}

#[test]
fn days_that_the_quote_does_not_say() {
    let article = format!("{FIVE_YEARS}。");
    check(
        &article,
        &validity("from: 2031-05-01, until: 2036-03-31", FIVE_YEARS),
        &expect![[r#"
            g/issue.yaml:9:23: error: `from: 2031-05-01` contradicts its quote 「本办法自2031年4月1日起施行，有效期5年」
              help: write `from: 2031-04-01`
            g/issue.yaml:9:42: error: `until: 2036-03-31` contradicts its quote 「本办法自2031年4月1日起施行，有效期5年」
              help: write `until: 2036-04-30`: 5 years from 2031-05-01, less a day"#]],
    );
    check(
        &article,
        &validity("from: 2031-04-01, until: 2036-04-01", FIVE_YEARS),
        &expect![[r#"
            g/issue.yaml:9:42: error: `until: 2036-04-01` contradicts its quote 「本办法自2031年4月1日起施行，有效期5年」
              help: write `until: 2036-03-31`: 5 years from 2031-04-01, less a day"#]],
    );
    check(
        &article,
        &validity("from: 2031-04-01", FIVE_YEARS),
        &expect![[r#"
            g/issue.yaml:9:55: error: the text says `until: 2036-03-31`, which is left out beside 「本办法自2031年4月1日起施行，有效期5年」
              help: write `until: 2036-03-31`, and quote the words that say it"#]],
    );
    check(
        &article,
        &validity("until: 2036-03-31", "有效期5年"),
        &expect![[r#"
            g/issue.yaml:9:56: error: the text says `from: 2031-04-01`, which is left out beside 「有效期5年」
              help: write `from: 2031-04-01`, and quote the words that say it"#]],
    );
    check(
        &article,
        &validity(
            "from: 2031-04-01, until: 2036-03-31",
            "本办法自2031年4月1日起施行",
        ),
        &expect![[r#"
            g/issue.yaml:9:42: error: the quote 「本办法自2031年4月1日起施行」 does not say `until: 2036-03-31`
              help: quote more of the sentence, up to 有效期…; where the text names no last day, leave `until` out"#]],
    );
    let issued = "本办法自发布之日起施行，有效期至2036年3月31日";
    check(
        &format!("{issued}。"),
        &validity(
            "from: 2031-04-01, until: 2036-12-31, from_assumed: 没有写发布日期",
            issued,
        ),
        &expect![[r#"
            g/issue.yaml:9:23: error: `from: 2031-04-01` contradicts its quote 「本办法自发布之日起施行，有效期至2036年3月31日」
              help: write `from: 2031-03-01`, the day on which it was signed; where another day of publication is known, name it in `from_assumed`
            g/issue.yaml:9:42: error: `until: 2036-12-31` contradicts its quote 「本办法自发布之日起施行，有效期至2036年3月31日」
              help: write `until: 2036-03-31`"#]],
    );
}

#[test]
fn words_that_issue_yaml_leaves_out() {
    check(
        &format!("{FIVE_YEARS}。"),
        "",
        &expect![[r#"
        g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when it holds, and nothing here does: 「本办法自2031年4月1日起施行，有效期5年」
          help: write under this number:
          help: validity:
          help:   from: 2031-04-01
          help:   until: 2036-03-31
          help:   clause: 第二条
          help:   quote: 本办法自2031年4月1日起施行，有效期5年
          help: where the sentence is about a single measure, `dated` says its days; where it is about something else: `no_validity: [{ quote: …, why: … }]`"#]],
    );
    check(
        "本办法自发布之日起施行。原《云州市护林办法》同时废止。",
        "",
        &expect![[r#"
            g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when it holds, and nothing here does: 「本办法自发布之日起施行」
              help: write under this number:
              help: validity:
              help:   from: 2031-03-01
              help:   from_assumed: 没有写发布日期，先按签署日2031年3月1日算起。
              help:   clause: 第二条
              help:   quote: 本办法自发布之日起施行
              help: where the sentence is about a single measure, `dated` says its days; where it is about something else: `no_validity: [{ quote: …, why: … }]`"#]],
    );
    check(
        "本办法试行期一年。",
        "",
        &expect![[r#"
        g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when it holds, and nothing here does: 「本办法试行期一年」
          help: write under this number:
          help: validity:
          help:   until: 年-月-日
          help:   clause: 第二条
          help:   quote: 本办法试行期一年
          help: where the sentence is about a single measure, `dated` says its days; where it is about something else: `no_validity: [{ quote: …, why: … }]`"#]],
    );
    check(
        "原《云州市护林办法》同时废止。",
        "",
        &expect![[r#"
        g/issue.yaml:5:13: error: 云林〔2031〕6号 第二条 says when it holds, and nothing here does: 「原《云州市护林办法》同时废止」
          help: write under this number:
          help: validity:
          help:   from: 2031-03-01
          help:   from_assumed: 没有写发布日期，先按签署日2031年3月1日算起。
          help:   clause: 第二条
          help:   quote: 原《云州市护林办法》同时废止
          help: where the sentence is about a single measure, `dated` says its days; where it is about something else: `no_validity: [{ quote: …, why: … }]`"#]],
    );
    check(
        "本办法自2031年4月1日起施行。本办法有效期五年。",
        &validity("from: 2031-04-01", "本办法自2031年4月1日起施行"),
        &expect![[r#"
            g/issue.yaml:9:55: error: the text says `until: 2036-03-31`, which is left out beside 「本办法自2031年4月1日起施行」
              help: write `until: 2036-03-31`, and quote the words that say it"#]],
    );
}

#[test]
fn words_about_something_else() {
    for article in [
        "护林证自发放之日起生效，有效期3年。",
        "《云州市森林条例》自2025年1月1日起施行。",
        "护林员的补贴，按《云州市护林补贴办法》执行。",
        "从申请之日起15日内办结。",
    ] {
        assert_eq!(said(article, ""), "", "{article}");
    }
    let measure = "对新造林，自2031年1月1日起执行。";
    assert!(said(measure, "").contains("says when it holds"));
    let known = "    no_validity: [{ quote: 对新造林，自2031年1月1日起执行, why: 只说新造林 }]\n";
    assert_eq!(said(measure, known), "");
    check(
        "护林员每月补贴300元。",
        "    no_validity:\n      - { quote: 护林员每月补贴300元, why: 试 }\n      - { quote: 不在此, why: 试 }\n      - { quote: 护林员, why: '' }\n",
        &expect![[r#"
            g/issue.yaml:10:18: error: 「护林员每月补贴300元」 says nothing that looks like days of the document or of a measure
              help: take it out of `no_validity`
            g/issue.yaml:11:18: error: 「不在此」 does not stand in 云林〔2031〕6号
              help: copy the words from the text
            g/issue.yaml:12:18: error: a sentence that is about something else, without `why`
              help: say what it is about"#]],
    );
}
