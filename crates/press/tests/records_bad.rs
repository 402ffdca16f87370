//! Records that somebody wrote down and that the words do not bear out: each is said with its
//! place and the likely fix, and the rest is kept.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod support;

use expect_test::{Expect, expect};
use huimin_core::gazette::records::Referent;
use huimin_press::gazette::read;
use huimin_press::source::{Folder, Memory, Source};

const FILES: [&str; 5] = [
    "source.md",
    "issue.yaml",
    "corrections.yaml",
    "units.yaml",
    "targets.yaml",
];

/// An invented gazette that is in order.
fn good() -> Memory {
    let folder = Folder(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gazettes").into());
    let paths = FILES.map(|name| format!("yunzhou/{name}"));
    Memory(
        paths
            .into_iter()
            .map(|path| {
                let text = folder.read(&path).unwrap();
                (path, text)
            })
            .collect(),
    )
}

/// What is said when one place is replaced.
fn check(file: &str, find: &str, replace: &str, expected: &Expect) {
    let mut files = good();
    let text = files.0.get_mut(&format!("yunzhou/{file}")).unwrap();
    assert_eq!(text.matches(find).count(), 1, "{find}");
    *text = text.replace(find, replace);
    let (_, diagnostics) = read(&files, "yunzhou");
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn targets_that_the_words_do_not_bear_out() {
    let check =
        |find: &str, replace: &str, expected| check("targets.yaml", find, replace, expected);
    check(
        "quote: 农村自来水普及率达到95%以上",
        "quote: 自来水普及率为95%以上",
        &expect![[r#"
            yunzhou/targets.yaml:4:79: error: the quote 「自来水普及率为95%以上」 does not stand in 云政发〔2031〕4号 一、（一）
              help: it first differs here: the text reads 「…自来水普及率达到95%以上。」, the quote 「…自来水普及率为95%以上」"#]],
    );
    check(
        "value: '95'",
        "value: '96'",
        &expect![[r#"
            yunzhou/targets.yaml:4:79: error: the quote does not say 「96%」
              help: value, unit and bound are written as the quote has them, the whole number with its unit"#]],
    );
    for (find, replace) in [
        ("value: '95'", "value: '9'"),
        ("value: '95'", "value: '5'"),
        ("unit: '%'", "unit: 以上"),
        ("by: 到2033年", "by: 到203"),
    ] {
        let mut files = good();
        let text = files.0.get_mut("yunzhou/targets.yaml").unwrap();
        assert_eq!(text.matches(find).count(), 1, "{find}");
        *text = text.replace(find, replace);
        assert_eq!(read(&files, "yunzhou").1.len(), 1, "{replace}");
    }
    let row = "    - { what: 农村自来水普及率, value: '95', unit: '%', bound: 以上, by: 到2033年, quote: 农村自来水普及率达到95%以上 }\n";
    check(
        row,
        &row.repeat(2),
        &expect![[r#"
        yunzhou/targets.yaml:5:79: error: 「95%」 is the figure of another row already
          help: one of the two stands for another figure of the text"#]],
    );
    check(
        "by: 到2033年",
        "by: 到2034年",
        &expect![[r#"
        yunzhou/targets.yaml:4:79: error: 云政发〔2031〕4号 一、（一） does not say 「到2034年」
          help: `by` is written as the clause, or a title above it, has it; leave it out where none does"#]],
    );
    check(
        "clause: 一、（一）",
        "clause: 一、（二）",
        &expect![[r#"
        yunzhou/targets.yaml:2:11: error: 云政发〔2031〕4号 has no 一、（二）
          help: it has 一、, 一、（一）"#]],
    );
    check(
        "云政发〔2031〕4号",
        "云政发〔2031〕40号",
        &expect![[r#"
            yunzhou/targets.yaml:1:13: error: the issue has no document 云政发〔2031〕40号
              help: write the number as issue.yaml has it"#]],
    );
    check(
        "what:",
        "what_is:",
        &expect![
            "yunzhou/targets.yaml:4:9: error: unknown field `what_is`, expected one of what, value, unit, bound, by, quote"
        ],
    );
}

#[test]
fn a_name_that_no_unit_has() {
    check(
        "units.yaml",
        "市应急局",
        "市应急办",
        &expect![[r#"
        yunzhou/units.yaml:2:13: error: no clause names a unit 「市应急办」
          help: remove it, or copy the name as `huimin show` prints it"#]],
    );
}

#[test]
fn definitions_that_are_wrong_or_forgotten() {
    let check = |find: &str, replace: &str, expected| check("issue.yaml", find, replace, expected);
    check(
        "term: 古树",
        "term: 名木",
        &expect![[r#"
            yunzhou/issue.yaml:18:41: error: the quote does not name 「名木」
              help: quote the sentence with the word that it explains
            yunzhou/source.md:33:1: warning: 「…树龄100年以上的树木（以下简称」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote
            yunzhou/source.md:33:1: warning: 「…本办法所称古树，是指」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote"#]],
    );
    check(
        "clause: 第二条",
        "clause: 第二十条",
        &expect![[r#"
            yunzhou/issue.yaml:18:29: error: 云政发〔2031〕3号 has no 第二十条
              help: write the path as `huimin show` prints it
            yunzhou/source.md:33:1: warning: 「…树龄100年以上的树木（以下简称」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote
            yunzhou/source.md:33:1: warning: 「…本办法所称古树，是指」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote"#]],
    );
    check(
        "    definitions:\n      - { term: 古树, clause: 第二条, quote: '古树，是指树龄100年以上的树木（以下简称\"古树\"）' }\n",
        "",
        &expect![[r#"
            yunzhou/source.md:33:1: warning: 「…树龄100年以上的树木（以下简称」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote
            yunzhou/source.md:33:1: warning: 「…本办法所称古树，是指」 defines a word that issue.yaml does not list
              help: add it there under `definitions`: the word, the clause (第二条) and the quote"#]],
    );
}

#[test]
fn a_measure_whose_words_stand_elsewhere() {
    check(
        "issue.yaml",
        "    kind: opinion\n",
        "    kind: opinion\n    dated:\n      - { clause: 一、（一）, from: 2031-01-01, until_event: 雨季结束, quote: 到2033年 }\n      - { clause: 一、（一）, quote: 到2034年 }\n",
        &expect![[r#"
            yunzhou/issue.yaml:23:19: error: 「雨季结束」 does not stand in 云政发〔2031〕4号 一、（一）
              help: `until_event` is written as the clause has it
            yunzhou/issue.yaml:23:32: error: `from: 2031-01-01` contradicts its quote 「到2033年」
              help: quote the words that name the day
            yunzhou/issue.yaml:23:70: error: the quote 「到2033年」 says `until: 2033-12-31`, which is left out
              help: write `until: 2033-12-31`, or quote less of the sentence
            yunzhou/issue.yaml:24:33: error: the quote 「到2034年」 does not stand in 云政发〔2031〕4号 一、（一）
              help: it first differs here: the text reads 「…到2033年，农村自来水」, the quote 「…到2034年」"#]],
    );
}

/// Two issues in one edition: the documents of the second count behind those of the first.
#[test]
fn a_second_issue() {
    let mut data = support::data();
    for (path, text) in good().0 {
        data.0.insert(format!("gazettes/{path}"), text);
    }
    let edition = data.0.get_mut("edition.yaml").unwrap();
    *edition = edition.replace(
        "gazettes/liaocheng/2019-04",
        "gazettes/liaocheng/2019-04\n  - gazettes/yunzhou",
    );
    let source = data.0.get_mut("gazettes/yunzhou/source.md").unwrap();
    *source = source.replace("《云州市防汛应急预案》", "聊财社〔2019〕70号");
    let edition = support::pressed(&data).edition;
    let (id, _) = edition.find("云政发〔2031〕3号").unwrap();
    assert_eq!(id.0, 8);
    let head = edition.document(id).unwrap();
    let citation = head.validity.citation.as_ref().unwrap();
    assert_eq!(edition.address(citation.clause), "云政发〔2031〕3号 第五条");
    let (old, _) = edition.find("聊财社〔2019〕70号").unwrap();
    let named = edition.named_by(old);
    assert_eq!(edition.address(named[0]), "云政办字〔2031〕5号 二、3.");
    let references = &edition.records(id).unwrap().references;
    let other = references.iter().find(|it| it.name == "云政发〔2031〕4号");
    let (opinion, _) = edition.find("云政发〔2031〕4号").unwrap();
    assert_eq!(other.unwrap().target, Referent::Document(opinion));
}
