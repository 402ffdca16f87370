//! What is counted.

use super::Part;
use super::fraction::Fraction;
use super::marks::Marks;
use super::numeral::{self, Numeral};

/// What a quantity is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 元.
    Yuan,
    /// A share of something, from 0: %, 三分之二, 七成.
    Share,
    /// 百分点, as a share: what is added to one.
    Points,
    /// 倍.
    Times,
    /// A time in months; a year is twelve.
    Months,
    /// A time in days.
    Days,
    /// 工作日.
    WorkingDays,
    /// 小时, 课时.
    Hours,
    /// 周岁.
    Age,
    /// So many of what a counter counts: 人, 户, 个.
    Count(&'static str),
}

/// Counters, each in front of those that begin with it in one character less.
const COUNTERS: [&str; 26] = [
    "个人", "人次", "人", "名", "位", "户", "家", "个", "项", "次", "件", "套", "辆", "台", "所",
    "处", "亩", "吨", "头", "只", "张", "棵", "株", "篇", "期", "批",
];

/// Words that begin with a unit and are none: 一次性, 一年级, 八十年代.
const NONE: [&str; 17] = [
    "次性", "次年", "次月", "次日", "次要", "年级", "年代", "年度", "年龄", "名单", "名称", "家庭",
    "位置", "户籍", "户口", "日常", "人口",
];

/// The unit behind a number, what one of it is in [`Unit`], and the place behind.
pub(super) fn read(marks: &Marks, number: &Numeral) -> Option<(Unit, Fraction, usize)> {
    let at = number.end;
    let units: [(&[&str], Unit, u64, u64); 14] = [
        (&["元", "圆", "块钱", "块"], Unit::Yuan, 1, 1),
        (&["%"], Unit::Share, 1, 100),
        (&["‰"], Unit::Share, 1, 1_000),
        (&["个百分点", "百分点"], Unit::Points, 1, 100),
        (&["倍"], Unit::Times, 1, 1),
        (&["个工作日", "工作日"], Unit::WorkingDays, 1, 1),
        (&["个小时", "小时", "课时", "学时"], Unit::Hours, 1, 1),
        (&["周岁", "岁"], Unit::Age, 1, 1),
        (&["个月"], Unit::Months, 1, 1),
        (&["个季度"], Unit::Months, 3, 1),
        (&["周年", "个年度", "年"], Unit::Months, 12, 1),
        (&["个星期", "星期", "周"], Unit::Days, 7, 1),
        (&["天", "日"], Unit::Days, 1, 1),
        (&["成"], Unit::Share, 1, 10),
    ];
    if NONE.iter().any(|it| marks.begins(at, it)) {
        return None;
    }
    // 2019年 is a year of the calendar.
    if number.yearly && marks.get(at) == Some('年') {
        return None;
    }
    for (words, unit, above, below) in units {
        if let Some(end) = marks.after(at, words) {
            // 七成, and not 三成员; 三十日, and not 每月10日.
            let word = marks
                .get(end)
                .is_some_and(|it| "员立功果绩本为年熟人长".contains(it));
            // 五百块, and not 五百块地.
            let thing = marks
                .get(end)
                .is_some_and(|it| "地田林石牌板砖煤儿状".contains(it));
            let of_month = marks.before(number.start) == Some('月');
            match marks.get(at) {
                Some('成') if word => return None,
                Some('日') if of_month => return None,
                Some('块') if thing => return None,
                _ => {}
            }
            return Some((unit, Fraction::new(above, below)?, end));
        }
    }
    if large_and_bare(marks, number) {
        return Some((Unit::Yuan, Fraction::ONE, at));
    }
    let counter = COUNTERS.into_iter().find(|it| marks.begins(at, it))?;
    let end = at + counter.chars().count();
    Some((Unit::Count(counter), Fraction::ONE, end))
}

/// 补贴1.5万, 每户一万五: 万 and nothing behind it is money.
fn large_and_bare(marks: &Marks, number: &Numeral) -> bool {
    let large = (number.start..number.end).any(|it| matches!(marks.get(it), Some('万' | '亿')));
    let behind = marks.get(number.end);
    let ends = behind.is_none_or(|it| ",，。;；、:：)）!！".contains(it));
    let bound = ["以上", "以下", "以内", "封顶", "为限"];
    large && (ends || marks.after(number.end, &bound).is_some())
}

/// 一年半: half of the unit more, and the place behind.
pub(super) fn and_a_half(marks: &Marks, unit: Unit, end: usize) -> (Fraction, usize) {
    let half = match unit {
        Unit::Months if marks.ends(end, "年") => Some(Fraction::whole(6)),
        _ => None,
    };
    match half.filter(|_| marks.get(end) == Some('半')) {
        Some(half) => (half, end + 1),
        None => (Fraction::ZERO, end),
    }
}

/// A quantity that does not begin with a number and end in a unit: 百分之五十, 三分之二, 2/3, 半年, 一半.
pub(super) fn phrase(marks: &Marks, at: usize) -> Option<Part> {
    percent(marks, at)
        .or_else(|| half(marks, at))
        .or_else(|| parted(marks, at))
}

fn percent(marks: &Marks, at: usize) -> Option<Part> {
    let below = [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)];
    let (words, below) = below.into_iter().find(|it| marks.begins(at, it.0))?;
    let start = at + words.chars().count();
    let hundred = marks
        .begins(start, "百")
        .then_some((Fraction::whole(100), start + 1));
    let (value, end) = match hundred {
        Some(it) => it,
        None => numeral::read(marks, start).map(|it| (it.value, it.end))?,
    };
    share(value.over(Fraction::whole(below))?, at, end)
}

fn half(marks: &Marks, at: usize) -> Option<Part> {
    let part = |value, unit, length| Part {
        value,
        unit,
        marks: at..at + length,
    };
    // 上半年 is a part of the calendar.
    let calendar = matches!(marks.before(at), Some('上' | '下' | '前' | '后' | '年'));
    if marks.begins(at, "半年") && !calendar {
        return Some(part(Fraction::whole(6), Unit::Months, 2));
    }
    if marks.begins(at, "半个月") && !calendar {
        return Some(part(Fraction::new(1, 2)?, Unit::Months, 3));
    }
    let one = marks.begins(at, "一半") && !marks.before(at).is_some_and(numeral::is_chinese);
    one.then_some(part(Fraction::new(1, 2)?, Unit::Share, 2))
}

/// 三分之二 and 2/3.
fn parted(marks: &Marks, at: usize) -> Option<Part> {
    let first = numeral::read(marks, at)?;
    if marks.begins(first.end, "分之") {
        let above = numeral::read(marks, first.end + 2)?;
        return share(above.value.over(first.value)?, at, above.end);
    }
    if marks.get(first.end) != Some('/') || marks.before(at) == Some('/') {
        return None;
    }
    let below = numeral::read(marks, first.end + 1)?;
    let more = marks.get(below.end) == Some('/');
    let value = first.value.over(below.value)?;
    // 3/2 of something is no share, and 2019/5/9 is a day.
    (!more && !first.yearly).then_some(())?;
    share(value, at, below.end)
}

fn share(value: Fraction, at: usize, end: usize) -> Option<Part> {
    Some(Part {
        value,
        unit: Unit::Share,
        marks: at..end,
    })
}
