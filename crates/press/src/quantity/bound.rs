//! 以上, 不超过, 不足: on which side of a number.

use super::marks::Marks;
use std::ops::Range;

/// On which side of a number. 以上, 以下, 以内 include the number; 不足, 超过 do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// 以上, 不低于, 不少于, 至少.
    AtLeast,
    /// 以下, 以内, 不超过, 最多.
    AtMost,
    /// 超过, 高于.
    MoreThan,
    /// 不足, 未满, 低于.
    LessThan,
}

use Bound::{AtLeast, AtMost, LessThan, MoreThan};

/// Behind the number.
const BEHIND: [(&str, Bound); 14] = [
    ("及以上", AtLeast),
    ("或以上", AtLeast),
    ("以上", AtLeast),
    ("及以下", AtMost),
    ("或以下", AtMost),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("内", AtMost),
    ("封顶", AtMost),
    ("为限", AtMost),
    ("为上限", AtMost),
    ("起步", AtLeast),
    ("为下限", AtLeast),
];

/// Before the number, in the same part of the sentence: longer words stand before those that they
/// hold.
const BEFORE: [(&str, Bound); 39] = [
    ("不得超过", AtMost),
    ("不能超过", AtMost),
    ("不可超过", AtMost),
    ("不应超过", AtMost),
    ("最高不超过", AtMost),
    ("不超过", AtMost),
    ("未超过", AtMost),
    ("不突破", AtMost),
    ("不得高于", AtMost),
    ("不高于", AtMost),
    ("不得多于", AtMost),
    ("不多于", AtMost),
    ("不大于", AtMost),
    ("不得长于", AtMost),
    ("不长于", AtMost),
    ("最高", AtMost),
    ("最多", AtMost),
    ("最长", AtMost),
    ("至多", AtMost),
    ("上限", AtMost),
    ("不得低于", AtLeast),
    ("不能低于", AtLeast),
    ("不低于", AtLeast),
    ("不得少于", AtLeast),
    ("不能少于", AtLeast),
    ("不少于", AtLeast),
    ("不小于", AtLeast),
    ("不短于", AtLeast),
    ("至少", AtLeast),
    ("最低", AtLeast),
    ("最少", AtLeast),
    ("最短", AtLeast),
    ("下限", AtLeast),
    ("超过", MoreThan),
    ("高于", MoreThan),
    ("多于", MoreThan),
    ("大于", MoreThan),
    ("低于", LessThan),
    ("少于", LessThan),
];

/// Directly before the number.
const AT_NUMBER: [(&str, Bound); 8] = [
    ("不足", LessThan),
    ("不满", LessThan),
    ("未满", LessThan),
    ("不到", LessThan),
    ("小于", LessThan),
    ("达到", AtLeast),
    ("满", AtLeast),
    ("达", AtLeast),
];

/// Names that hold such a word.
const NAMES: [&str; 5] = ["最低工资", "最低生活", "最低缴费", "最低档", "最高人民"];

/// The bound of a number that ends at `end`; `before` is where its words may stand.
pub(super) fn around(marks: &Marks, before: Range<usize>, end: usize) -> Option<Bound> {
    behind(marks, end).or_else(|| in_front(marks, before))
}

fn behind(marks: &Marks, end: usize) -> Option<Bound> {
    // 6个月（含）以上.
    let note = ["(含)", "(含本数)"];
    let end = marks.after(end, &note).unwrap_or(end);
    let (words, bound) = BEHIND.iter().find(|it| marks.begins(end, it.0))?;
    let strict = marks.begins(end + words.chars().count(), "(不含");
    Some(match bound {
        AtLeast if strict => MoreThan,
        AtMost if strict => LessThan,
        bound => *bound,
    })
}

fn in_front(marks: &Marks, before: Range<usize>) -> Option<Bound> {
    if let Some((_, bound)) = AT_NUMBER.iter().find(|it| marks.ends(before.end, it.0)) {
        return Some(*bound);
    }
    let closes = |at: &usize| {
        let mark = marks.get(*at);
        mark.is_none_or(|it| ",，。;；:：、!?！？()“”《》".contains(it))
    };
    let start = before
        .clone()
        .rev()
        .find(closes)
        .map_or(before.start, |it| it + 1);
    let mut found = None;
    let mut at = start;
    while at < before.end {
        if let Some(end) = marks.after(at, &NAMES) {
            at = end;
        } else if let Some((words, bound)) = BEFORE.iter().find(|it| marks.begins(at, it.0)) {
            found = Some(*bound);
            at += words.chars().count();
        } else {
            at += 1;
        }
    }
    found
}
