//! Bad input: every problem is said with its place and the likely fix, and the rest is read.
#![allow(
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

use expect_test::{Expect, expect};
use huimin_press::gazette::{ReadIssue, quote, read};
use huimin_press::source::Memory;

const ISSUE: &str = "\
place: yunzhou
number: 2031-01
title: 云州市人民政府公报 2031年第1期
documents:
  - { number: 云政发〔2031〕1号, slug: yzf-1, kind: opinion, issuers: [云州市人民政府] }
  - { number: 云财〔2031〕2号, slug: yc-2, kind: regulation, issuers: [云州市财政局], validity: { from: 2031-04-01, clause: 第三条, quote: 自2031年4月1日起施行 } }
";

/// What issue.yaml says of the days of the second document.
const TERM: &str =
    ", validity: { from: 2031-04-01, clause: 第三条, quote: 自2031年4月1日起施行 } }";

const SCAN: &str = "\
# 目录
关于植树的意见
云政发〔2031〕1号..... 2
关于印发《云州市植树补贴办法》的通知
云财〔2031〕2号..... 4

云政发〔2031〕1号
# 关于植树的意见
各区：
要多植树。（下转第5页）

# 关于印发《云州市植树补贴办法》的通知
云财〔2031〕2号
各区财政局：
现予印发。
云州市财政局
2031年3月1日
# 云州市植树补贴办法
第一条 目的。为了植树,制定本办法。
第二条 每棵树补贴2 元。
(一)本人植树。
(二)单位植树。
第三条 自2031年4月1日起施行。

(上接第3页)树要浇水。
";

fn memory(scan: &str, issue: &str, corrections: &str) -> Memory {
    let files = [
        ("source.md", scan),
        ("issue.yaml", issue),
        ("corrections.yaml", corrections),
    ];
    Memory(
        files
            .map(|(name, text)| (format!("g/{name}"), text.to_owned()))
            .into(),
    )
}

fn check(scan: &str, issue: &str, corrections: &str, expected: &Expect) -> ReadIssue {
    let (read, diagnostics) = read(&memory(scan, issue, corrections), "g");
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expected.assert_eq(&said.join("\n"));
    read
}

fn paths(read: &ReadIssue, document: usize) -> Vec<&str> {
    read.documents[document]
        .0
        .clauses
        .iter()
        .map(|it| it.path.as_str())
        .collect()
}

#[test]
fn a_good_issue_has_nothing_to_say() {
    let read = check(SCAN, ISSUE, "[]", &expect![[""]]);
    assert_eq!(
        read.documents[0].1.paragraphs.concat(),
        ["各区：", "要多植树。", "树要浇水。"]
    );
    assert_eq!(
        paths(&read, 1),
        [
            "通知",
            "云州市植树补贴办法",
            "第一条",
            "第二条",
            "第二条（一）",
            "第二条（二）",
            "第三条"
        ]
    );
    assert_eq!(
        read.documents[1].0.clauses[2].heading.as_deref(),
        Some("目的")
    );
    assert_eq!(
        read.documents[1].1.paragraphs[2],
        ["为了植树，制定本办法。"]
    );
}

#[test]
fn corrections_that_do_not_match() {
    let corrections = "\
- replace: { find: 植树, with: 种树, times: 2, why: 试 }
- replace: { find: 现予颁发, with: 现予印发, times: 1, why: 试 }
- replace: { find: 为了植树，制定, with: 为植树，制定, times: 1, why: 试 }
- move: { words: 浇水, end_of: 树要灌水, after: 每棵树, times: 1, why: 试 }
- move: { words: 不在此, after: 每棵树, times: 1, why: 试 }
";
    check(
        SCAN,
        ISSUE,
        corrections,
        &expect![[r#"
        g/corrections.yaml:1:20: error: 「植树」 stands 9 times in the scan, not 2 times
          help: if all of them are meant, write `times: 9`, else a longer piece; line 2, 4, 8, 10, 12, 18, 19, 21, 22
        g/corrections.yaml:2:20: error: 「现予颁发」 stands 0 times in the scan, not 1 times
          help: the words must stand as in source.md, after the corrections before this one
        g/corrections.yaml:3:20: error: 「为了植树，制定」 stands 0 times in the scan, not 1 times
          help: line 19 has it with another width of punctuation, bracket or spacing; copy the words from there
        g/corrections.yaml:4:30: error: 「树要灌水」 does not end in 「浇水」
          help: `end_of` is the longer piece in front of and including the words
        g/corrections.yaml:5:18: error: 「不在此」 stands 0 times in the scan, not 1 times
          help: the words must stand as in source.md, after the corrections before this one"#]],
    );
}

#[test]
fn corrections_in_another_shape() {
    let corrections = "- replace: { find: 植树, with: 种树, time: 2, why: 试 }\n";
    check(
        SCAN,
        ISSUE,
        corrections,
        &expect![
            "g/corrections.yaml:1:34: error: unknown field `time`, expected one of find, with, times, why"
        ],
    );
    check(
        SCAN,
        ISSUE,
        "- swap: { find: 植树 }\n",
        &expect![
            "g/corrections.yaml:1:3: error: unknown variant `swap`, expected one of replace, move"
        ],
    );
}

#[test]
fn files_that_are_not_there() {
    let (read, diagnostics) = read(&Memory::default(), "g");
    assert!(read.documents.is_empty());
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expect![[r#"
        g/issue.yaml: error: the file is not there, or is not UTF-8
          help: an issue has source.md, corrections.yaml and issue.yaml; a list without entries is []
        g/corrections.yaml: error: the file is not there, or is not UTF-8
          help: an issue has source.md, corrections.yaml and issue.yaml; a list without entries is []
        g/source.md: error: the file is not there, or is not UTF-8
          help: an issue has source.md, corrections.yaml and issue.yaml; a list without entries is []"#]].assert_eq(&said.join("\n"));
}

#[test]
fn articles_that_skip_and_repeat() {
    let scan = SCAN
        .replace("第三条 自", "第五条 自")
        .replace("第二条 每", "第一条 每");
    let read = check(
        &scan,
        &ISSUE.replace("clause: 第三条", "clause: 第五条"),
        "[]",
        &expect![[r#"
            g/source.md:20:1: error: 第一条 comes again, or too late: number 1 was read before
              help: look at the paper: correct a misread number in corrections.yaml
            g/source.md:23:1: error: 第五条 follows number 1: numbers 2 to 4 are missing
              help: look at the paper: correct a misread number in corrections.yaml"#]],
    );
    assert_eq!(
        paths(&read, 1)[2..],
        [
            "第一条",
            "第一条〔第2个〕",
            "第一条〔第2个〕（一）",
            "第一条〔第2个〕（二）",
            "第五条"
        ]
    );
}

#[test]
fn a_half_without_its_other() {
    let scan = SCAN.replace("（下转第5页）", "");
    let read = check(
        &scan,
        ISSUE,
        "[]",
        &expect![[r#"
        g/source.md:25:1: error: 上接第3页: the other half of this piece is not in the scan
          help: no document that lies on page 3 breaks off with 下转; the words were kept where they stand"#]],
    );
    let last = read.documents[1].1.paragraphs.last().unwrap();
    assert_eq!(last.last().unwrap(), "（上接第3页）树要浇水。");

    let scan = SCAN.replace("(上接第3页)", "");
    let read = check(
        &scan,
        ISSUE,
        "[]",
        &expect![[r#"
        g/source.md:10:1: error: 下转第5页: the other half of this piece is not in the scan
          help: no document that lies on page 5 continues with 上接; the words were kept where they stand"#]],
    );
    assert_eq!(
        read.documents[0].1.paragraphs[0][1],
        "要多植树。（下转第5页）"
    );
}

#[test]
fn a_rest_that_is_torn_again_is_put_together() {
    let scan = SCAN
        .replace("树要浇水。", "树要（下转第5页）")
        .replace("现予印发。", "(上接第5页)浇水。")
        .replace("云州市财政局\n2031年3月1日\n", "");
    let lines: Vec<&str> = scan.split("(上接第5页)浇水。\n").collect();
    let scan = format!("{}(上接第5页)浇水。\n", lines.concat());
    let read = check(&scan, ISSUE, "[]", &expect![[""]]);
    assert_eq!(
        read.documents[0].1.paragraphs.concat(),
        ["各区：", "要多植树。", "树要浇水。"]
    );
}

#[test]
fn documents_twice_missing_and_unlisted() {
    let scan = format!("{SCAN}\n云政发〔2031〕1号\n又一件。\n云办〔2031〕9号\n再一件。\n");
    let issue = format!(
        "{ISSUE}  - {{ number: 云政发〔2031〕3号, slug: yzf-3, kind: plan }}\n  - {{ number: 云财〔2031〕2号, slug: yc-2, kind: plan }}\n"
    );
    check(
        &scan,
        &issue,
        "[]",
        &expect![[r#"
            g/source.md:27:1: error: a second document has the number 云政发〔2031〕1号
              help: the first stands on line 7; what follows here was read as part of the document before it
            g/issue.yaml:7:15: error: 云政发〔2031〕3号 does not stand in the scan
              help: write the number as its line in source.md has it; a document without a number is known by its title
            g/issue.yaml:8:15: error: 云财〔2031〕2号 is listed twice
              help: remove one of the two
            g/source.md:29:1: error: 云办〔2031〕9号 is not listed in g/issue.yaml
              help: list it there; until then its words count as part of the document before it"#]],
    );
}

#[test]
fn a_day_that_does_not_exist() {
    let scan = SCAN.replace("2031年3月1日", "2031年2月30日");
    let read = check(
        &scan,
        ISSUE,
        "[]",
        &expect![[r#"
        g/source.md:17:1: error: the calendar has no 2031年2月30日
          help: look at the paper: correct a misread number in corrections.yaml"#]],
    );
    assert_eq!(read.documents[1].0.signed, None);
}

#[test]
fn validity_that_does_not_rest_on_words() {
    let validity = |clause: &str, quote: &str| {
        ISSUE.replace(
            TERM,
            &format!(", closing: [{{ article: 第二条, begins: 此外 }}],\n      validity: {{ from: 2031-04-01, clause: {clause}, quote: '{quote}' }} }}"),
        )
    };
    check(
        SCAN,
        &validity("第三条", "自2031年5月1日起施行"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:110: error: no paragraph behind an item of 第二条 begins with 「此外」
              help: copy the first words of the paragraph from the text as `huimin show` prints it
            g/issue.yaml:7:57: error: the quote 「自2031年5月1日起施行」 does not stand in 云财〔2031〕2号 第三条
              help: it first differs here: the text reads 「…自2031年4月1日起施行。」, the quote 「…自2031年5月1日起施行」"#]],
    );
    check(
        SCAN,
        &validity("第三条", "每棵树补贴2元"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:110: error: no paragraph behind an item of 第二条 begins with 「此外」
              help: copy the first words of the paragraph from the text as `huimin show` prints it
            g/issue.yaml:7:57: error: the quote 「每棵树补贴2元」 does not stand in 云财〔2031〕2号 第三条
              help: these words stand in 云财〔2031〕2号 第二条"#]],
    );
    check(
        SCAN,
        &validity("第三条", "自 2031 年4月1日起施行"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:110: error: no paragraph behind an item of 第二条 begins with 「此外」
              help: copy the first words of the paragraph from the text as `huimin show` prints it
            g/issue.yaml:7:57: error: the quote 「自 2031 年4月1日起施行」 does not stand in 云财〔2031〕2号 第三条
              help: punctuation or spacing differs; the text reads 「自2031年4月1日起施行」"#]],
    );
    check(
        SCAN,
        &validity("第一条", "目的。为了植树"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:110: error: no paragraph behind an item of 第二条 begins with 「此外」
              help: copy the first words of the paragraph from the text as `huimin show` prints it
            g/issue.yaml:7:57: error: the quote 「目的。为了植树」 does not stand in 云财〔2031〕2号 第一条
              help: the quote runs over the end of the heading; quote the words behind it"#]],
    );
    check(
        SCAN,
        &validity("第二条(三)", "自"),
        "[]",
        &expect![[r#"
        g/issue.yaml:6:110: error: no paragraph behind an item of 第二条 begins with 「此外」
          help: copy the first words of the paragraph from the text as `huimin show` prints it
        g/issue.yaml:7:45: error: 云财〔2031〕2号 has no 第二条(三)
          help: it has 第二条, 第二条（一）, 第二条（二）"#]],
    );
}

#[test]
fn a_day_in_issue_yaml_that_does_not_exist() {
    let issue = ISSUE.replace(TERM, " }").replace(
        "slug: yc-2,",
        "slug: yc-2, validity: { from: 2031-02-30, clause: 第三条, quote: 自 },",
    );
    check(
        SCAN,
        &issue,
        "[]",
        &expect![
            "g/issue.yaml:6:57: error: `2031-02-30` is not a day of the calendar, written as 2019-06-15"
        ],
    );
}

#[test]
fn quotes_are_located_by_characters() {
    let (read, _) = read(&memory(SCAN, ISSUE, "[]"), "g");
    let (head, texts) = &read.documents[1];
    let clause = quote::clause_at(head, "第二条(一)").unwrap();
    assert_eq!(head.clauses[usize::from(clause)].path, "第二条（一）");
    assert_eq!(quote::locate(head, texts, clause, "植树"), Ok((0, 2)));
    let first = quote::clause_at(head, "第一条").unwrap();
    assert_eq!(
        quote::locate(head, texts, first, "目的"),
        Ok((quote::HEADING, 0))
    );
    assert_eq!(
        quote::locate(head, texts, first, "每棵树"),
        Err("these words stand in 云财〔2031〕2号 第二条".to_owned())
    );
}

#[test]
fn slugs_that_are_unsafe_or_taken() {
    for slug in ["yc/2", "YC-2", "yc--2", "-yc", "云财", "yc 2", "..", "''"] {
        let (_, said) = read(&memory(SCAN, &ISSUE.replace("yc-2", slug), "[]"), "g");
        assert!(
            said.iter().any(|it| it.message.starts_with("the slug 「")),
            "{slug}: {said:?}"
        );
    }
    check(
        SCAN,
        &ISSUE.replace("yc-2", "yc/2"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:33: error: the slug 「yc/2」 cannot be a part of an address and of a file name
              help: write small letters a to z, digits and single hyphens: lcs-2019-70"#]],
    );
    check(
        SCAN,
        &ISSUE.replace("yc-2", "yzf-1"),
        "[]",
        &expect![[r#"
            g/issue.yaml:6:33: error: 云政发〔2031〕1号 has the slug 「yzf-1」 already
              help: give each document a slug of its own"#]],
    );
}
