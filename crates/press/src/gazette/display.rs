//! The form in which the words of a scan are shown: one width of punctuation inside Chinese text,
//! and no spaces in it. Characters are never added or lost; the source stays as it is.

use huimin_core::text::is_han;

use super::traced::{Origin, Traced};

/// The words as they are shown.
///
/// Half-width `, ; : ( ) ? !` beside a Chinese character or mark become full-width, a pair of
/// brackets together; spaces beside Chinese go. Between digits and Latin letters nothing changes.
pub(crate) fn display(text: &Traced) -> Traced {
    let mut marks: Vec<char> = Vec::with_capacity(text.len());
    let mut origins: Vec<Origin> = Vec::with_capacity(text.len());
    for (mark, origin) in text.marks() {
        // One space for a row of them, so that a neighbour is never far.
        let space = mark.is_whitespace();
        if !space || marks.last() != Some(&' ') {
            marks.push(if space { ' ' } else { mark });
            origins.push(origin);
        }
    }
    widen_brackets(&mut marks);
    widen_beside(&mut marks, false);
    widen_beside(&mut marks, true);
    // A bracket may have become Chinese by the mark beside it, and the other way round.
    widen_brackets(&mut marks);
    let shown = marks.iter().copied().zip(origins).enumerate();
    shown
        .filter(|(place, (mark, _))| *mark != ' ' || keeps_space(&marks, *place))
        .map(|(_, it)| it)
        .collect()
}

/// Chinese marks, beside which punctuation is full-width too, and the bars of a table.
const MARKS: &str = "，。、；：？！（）《》〈〉“”‘’〔〕【】—…△·|";

fn is_chinese(mark: char) -> bool {
    is_han(mark) || MARKS.contains(mark)
}

fn wide(mark: char) -> Option<char> {
    Some(match mark {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '?' => '？',
        '!' => '！',
        _ => return None,
    })
}

/// The nearest mark before and after a place, spaces not counted.
fn beside(marks: &[char], place: usize) -> [Option<char>; 2] {
    let solid = |mark: &&char| !mark.is_whitespace();
    let before = marks
        .get(..place)
        .and_then(|it| it.iter().rev().find(solid))
        .copied();
    let after = marks
        .get(place + 1..)
        .and_then(|it| it.iter().find(solid))
        .copied();
    [before, after]
}

fn touches_chinese(marks: &[char], place: usize) -> bool {
    beside(marks, place).into_iter().flatten().any(is_chinese)
}

fn widen(marks: &mut [char], place: usize) {
    if let Some(mark) = marks.get_mut(place) {
        *mark = wide(*mark).unwrap_or(*mark);
    }
}

/// In one direction, so that a row of marks is widened one after the other.
fn widen_beside(marks: &mut [char], backwards: bool) {
    let last = marks.len();
    for step in 0..last {
        let place = if backwards { last - 1 - step } else { step };
        let narrow = marks
            .get(place)
            .is_some_and(|&mark| !matches!(mark, '(' | ')') && wide(mark).is_some());
        if narrow && touches_chinese(marks, place) {
            widen(marks, place);
        }
    }
}

/// Brackets are widened in pairs: where one of the two is wide or touches Chinese, both are.
fn widen_brackets(marks: &mut [char]) {
    let mut open = Vec::new();
    for place in 0..marks.len() {
        match marks.get(place) {
            Some('(' | '（') => open.push(place),
            Some(')' | '）') => {
                let pair = [open.pop(), Some(place)];
                let chinese = pair.into_iter().flatten().any(|it| {
                    matches!(marks.get(it), Some('（' | '）')) || touches_chinese(marks, it)
                });
                if chinese {
                    pair.into_iter().flatten().for_each(|it| widen(marks, it));
                }
            }
            _ => {}
        }
    }
    for place in open {
        if touches_chinese(marks, place) {
            widen(marks, place);
        }
    }
}

/// A space stays between what is not Chinese, and not at an end.
fn keeps_space(marks: &[char], place: usize) -> bool {
    beside(marks, place).map(|it| it.is_some_and(|it| !is_chinese(it))) == [true, true]
}

#[cfg(test)]
mod tests {
    use crate::gazette::traced::Traced;

    fn display(text: &str) -> String {
        super::display(&Traced::scan(text)).to_string()
    }

    #[test]
    fn punctuation_beside_chinese_is_wide() {
        for (scan, shown) in [
            (
                "(二)高校毕业生,下同),与之",
                "（二）高校毕业生，下同），与之",
            ),
            ("各县(市、区)可", "各县（市、区）可"),
            (
                "牵头领导: 任晓旺; 牵头单位: 市",
                "牵头领导：任晓旺；牵头单位：市",
            ),
            ("（不包括个人应缴纳部分)。", "（不包括个人应缴纳部分）。"),
            ("合成气(CO+H2)为原料", "合成气（CO+H2）为原料"),
            ("(2019年3月)", "（2019年3月）"),
            (
                "计划(2019-2021年)确定的16-24岁",
                "计划（2019-2021年）确定的16-24岁",
            ),
            ("(2) 新建", "（2）新建"),
            ("8332 套, 2000 套", "8332套，2000套"),
        ] {
            assert_eq!(display(scan), shown);
        }
    }

    #[test]
    fn spaces_beside_chinese_go() {
        for (scan, shown) in [
            ("最高不超过 2000 元", "最高不超过2000元"),
            ("第一章 总 则", "第一章总则"),
            ("60 微克 / 立方米", "60微克/立方米"),
            ("G309 冠县段", "G309冠县段"),
            ("Rust  and wasm", "Rust and wasm"),
        ] {
            assert_eq!(display(scan), shown);
        }
    }

    #[test]
    fn what_is_not_chinese_stays() {
        for same in [
            "1.5万元",
            "a, b (c)",
            "10:30",
            "1,000",
            "一、二",
            "1.生产",
            "2/3",
        ] {
            assert_eq!(display(same), same);
        }
    }
}
