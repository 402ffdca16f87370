//! Every figure of the plans is a target, or stands in the list below with the reason why not.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod support;

use huimin_core::edition::Edition;
use huimin_core::gazette::records::Target;
use huimin_core::gazette::{ClauseId, DocumentId};

const PLANS: [&str; 3] = [
    "聊政发〔2019〕5号",
    "聊政字〔2019〕6号",
    "聊政办字〔2019〕13号",
];

/// Figures that are not to be reached: document, words around the figure, reason.
const NO_TARGET: &[(&str, &str, &str)] = &[
    (PLANS[0], "创建5A级景区", "the name of a grade"),
    (
        PLANS[0],
        "投资50亿元以上的大项目",
        "which projects are meant",
    ),
    (
        PLANS[0],
        "“双50”工程",
        "the name of a programme; its 50 and 50 are targets",
    ),
    (PLANS[0], "G105", "the name of a road"),
    (PLANS[0], "300米见绿", "the name of a standard"),
    (PLANS[0], "500米见园", "the name of a standard"),
    (PLANS[0], "G309", "the name of a road"),
    (PLANS[0], "世界500强", "the name of a list"),
    (PLANS[0], "中国500强", "the name of a list"),
    (PLANS[0], "民营500强", "the name of a list"),
    (
        PLANS[0],
        "投资过10亿元的产业引领项目",
        "which projects are meant",
    ),
    (PLANS[0], "35蒸吨/小时以下", "which boilers are meant"),
    (PLANS[0], "建国70周年", "an anniversary"),
    (PLANS[1], "100万吨新型合金铝", "what there is already"),
    (PLANS[1], "CO+H2", "a formula"),
    (PLANS[1], "400公里以上", "which goods are meant"),
    (PLANS[2], "绿盾2017", "the name of a campaign"),
    (
        PLANS[2],
        "5大类工程",
        "counts the kinds that are named before",
    ),
    (PLANS[2], "10000人", "which sources are meant"),
    (PLANS[2], "1000吨以上", "which sources are meant"),
    (PLANS[2], "能力20吨", "which plants are meant"),
];

fn edition() -> Edition {
    support::pressed(&support::data()).edition
}

/// The runs of digits in a text, with what belongs to a number, as pairs of character positions.
fn figures(text: &[char]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, mark) in text.iter().enumerate() {
        let inside = found.last().is_some_and(|it| it.1 == at);
        let point = *mark == '.' && text.get(at + 1).is_some_and(char::is_ascii_digit);
        match found.last_mut() {
            Some(last) if inside && (mark.is_ascii_digit() || point) => last.1 = at + 1,
            _ if mark.is_ascii_digit() => found.push((at, at + 1)),
            _ => {}
        }
    }
    found
}

/// A year is a time and no figure: 2020年, 2018年至2020年, 2019—2020年.
fn is_year(text: &[char], (start, end): (usize, usize)) -> bool {
    let behind: String = text[end..].iter().take(6).collect();
    let range = behind
        .strip_prefix('—')
        .is_some_and(|it| it.chars().nth(4) == Some('年'));
    end - start == 4 && (behind.starts_with('年') || range)
}

#[test]
fn every_figure_is_a_target_or_has_a_reason() {
    let edition = edition();
    let mut left = Vec::new();
    let mut used = vec![false; NO_TARGET.len()];
    for number in PLANS {
        let document = edition.find(number).unwrap().0;
        let head = edition.document(document).unwrap();
        let texts = edition.texts[usize::from(document.0)].as_ref().unwrap();
        for (clause, paragraphs) in (0u16..).zip(&texts.paragraphs) {
            let path = &head.clauses[usize::from(clause)].path;
            if path.starts_with("通知") {
                continue;
            }
            for (paragraph, text) in (0u16..).zip(paragraphs) {
                let marks: Vec<char> = text.chars().collect();
                for (start, end) in figures(&marks) {
                    let covers = |it: &Target| {
                        let from = it.span.start as usize;
                        (it.span.clause, it.span.paragraph) == (clause, paragraph)
                            && from <= start
                            && end <= from + it.span.length as usize
                    };
                    if is_year(&marks, (start, end)) || texts.records.targets.iter().any(covers) {
                        continue;
                    }
                    let before: String = marks[start.saturating_sub(4)..start].iter().collect();
                    let near: String = marks[start..].iter().take(12).collect();
                    let near = format!("{before}{near}");
                    let known = NO_TARGET
                        .iter()
                        .position(|it| it.0 == number && near.contains(it.1));
                    match known {
                        Some(known) => used[known] = true,
                        None => left.push(format!("{number} {path}: {near}")),
                    }
                }
            }
        }
    }
    assert!(left.is_empty(), "no target:\n{}", left.join("\n"));
    for (entry, used) in NO_TARGET.iter().zip(used) {
        assert!(used, "{entry:?} is not needed");
    }
}

fn rows(edition: &Edition, number: &str) -> Vec<String> {
    let document = edition.find(number).unwrap().0;
    let records = edition.records(document).unwrap();
    let row = |it: &Target| {
        let index = it.span.clause;
        let address = edition.address(ClauseId { document, index });
        let bound = it.bound.as_deref().unwrap_or("");
        let by = it.by.as_deref().unwrap_or("—");
        let who = it.who.join("、");
        format!(
            "{by} {} {} {}{bound} ({who}) {address}",
            it.what, it.value, it.unit
        )
    };
    records.targets.iter().map(row).collect()
}

#[test]
fn targets_are_rows() {
    let edition = edition();
    assert_eq!(rows(&edition, PLANS[0]).len(), 96);
    assert_eq!(rows(&edition, PLANS[1]).len(), 23);
    assert_eq!(rows(&edition, PLANS[2]).len(), 38);
    let aluminium =
        "到2022年 电解铝吨铝电耗 12800 千瓦时左右 (茌平县人民政府) 聊政字〔2019〕6号 一、（四）";
    assert!(rows(&edition, PLANS[1]).iter().any(|it| it == aluminium));
    let straw =
        "到2020年 全市秸秆综合利用率 92 % (市农业农村局) 聊政办字〔2019〕13号 附件2 三、（三）1.";
    assert!(rows(&edition, PLANS[2]).iter().any(|it| it == straw));
}

/// The words of a target say its value and its unit, at the place where the target says they stand.
#[test]
fn targets_rest_on_their_words() {
    let edition = edition();
    for (document, texts) in (0u16..).map(DocumentId).zip(&edition.texts) {
        for it in &texts.as_ref().unwrap().records.targets {
            let words = edition.words(document, it.span).unwrap();
            assert!(
                words.contains(&it.value) && words.contains(&it.unit),
                "{words}"
            );
        }
    }
}
