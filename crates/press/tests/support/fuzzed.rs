//! What holds for any bytes as `source.md`, for the fuzzer and for the replay of its corpus.

use crate::conserved::conserved;
use huimin_press::gazette::{link, read};
use huimin_press::source::Memory;

const ISSUE: &str = "\
place: yunzhou
number: 2031-09
title: 云州市人民政府公报 2031年第9期
documents:
  - { number: 云政发〔2031〕1号, slug: yzf-1, kind: opinion, issuers: [云州市人民政府] }
  - { number: 云财〔2031〕2号, slug: yc-2, kind: regulation, issuers: [云州市财政局], closing: [{ article: 第一条, begins: 另 }] }
  - { number: 云政发〔2031〕3号, slug: yzf-3, kind: task_list, issuers: [云州市人民政府] }
  - { number: 云政任〔2031〕4号, slug: yzr-4, kind: appointments }
  - { number: 云州市大事记（2031年2月）, slug: yz-c, kind: chronicle }
";

const CORRECTIONS: &str = "\
- replace: { find: 一三五, with: 一五, times: 1, why: 试 }
- move: { words: 末, after: 请, times: 1, why: 试 }
";

/// Reads the bytes. It must come back, and every character must be accounted for.
pub(crate) fn reads(bytes: &[u8]) {
    let scan = String::from_utf8_lossy(bytes).into_owned();
    let files = [
        ("g/source.md", scan.as_str()),
        ("g/issue.yaml", ISSUE),
        ("g/corrections.yaml", CORRECTIONS),
        ("g/units.yaml", "[{ name: 甲局, aliases: [乙局], why: 试 }]"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let (issue, _) = read(&Memory(files.into()), "g");
    conserved(&scan, &issue);
    let (heads, mut texts): (Vec<_>, Vec<_>) = issue.documents.into_iter().unzip();
    link(&heads, &mut texts);
}
