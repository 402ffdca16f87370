//! Days, months and years of the calendar: 2019年1月1日, 二〇一九年六月底, 3月10日, 2019-2021年.

use super::marks::Marks;
use super::numeral;
use huimin_core::day::{Day, months_later, previous};
use std::ops::Range;

/// Which end of a time a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// 自…起, …以后.
    From,
    /// 至…, …前, …止.
    Until,
}

/// A day, a month or a year that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, where it is named.
    pub year: Option<i16>,
    /// The month, unless a whole year is meant.
    pub month: Option<i8>,
    /// The day, unless a whole month is meant.
    pub day: Option<i8>,
    /// True for the end of a month or of a year: 6月底, 2019年底.
    pub at_end: bool,
    /// Which end of a time, where the words around it say so.
    pub end: Option<End>,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    pub(super) marks: Range<usize>,
}

impl Date {
    /// The first day that it says where something begins, the last where it ends; `None` where it
    /// is the other end.
    #[must_use]
    pub fn says(&self, end: End) -> Option<Day> {
        let fits = self.end.is_none_or(|it| it == end);
        match end {
            _ if !fits => None,
            End::From => self.first(),
            End::Until => self.last(),
        }
    }

    /// The same in that year, where it names none: 每年3月10日.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Self {
        Self {
            year: Some(self.year.unwrap_or(year)),
            ..self.clone()
        }
    }

    /// Its first day: 2019年 begins on 1 January. `None` without a year, and where the calendar has
    /// no such day.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        if self.at_end {
            return self.last();
        }
        Day::new(self.year?, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    /// Its last day: 2019年 ends on 31 December.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        let year = self.year?;
        match (self.month, self.day) {
            (Some(month), Some(day)) => Day::new(year, month, day).ok(),
            (Some(month), None) => {
                let first = Day::new(year, month, 1).ok()?;
                Some(previous(months_later(first, 1)))
            }
            (None, _) => Day::new(year, 12, 31).ok(),
        }
    }
}

/// Every day, month or year that a text names, in order.
#[must_use]
pub fn dates(text: &str) -> Vec<Date> {
    read(&Marks::new(text))
}

/// True where a text names days and none of them is this one. A day without a year is one of each.
#[must_use]
pub fn names_another(text: &str, day: Day) -> bool {
    let found = dates(text);
    let same = |it: &Date| {
        let it = it.in_year(day.year());
        [it.first(), it.last()].contains(&Some(day))
    };
    !found.is_empty() && !found.iter().any(same)
}

pub(super) fn read(marks: &Marks) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        let Some((mut date, end)) = one(marks, at) else {
            at += 1;
            continue;
        };
        // 2019年1月至6月.
        if let Some(before) = found.last().filter(|it| joined(marks, it.marks.end, at))
            && date.year.is_none()
        {
            date.year = before.year;
        }
        date.marks = at..end;
        date.place = marks.place(at..end);
        found.push(date);
        at = end;
    }
    for place in 0..found.len() {
        let next = found.get(place + 1).map(|it| it.marks.start);
        if let Some(date) = found.get_mut(place) {
            date.end = end(marks, &date.marks, next);
        }
    }
    found
}

fn joined(marks: &Marks, end: usize, start: usize) -> bool {
    let mut between = (end..start).filter_map(|it| marks.get(it));
    start > end && start - end <= 3 && between.all(|it| "-至到起".contains(it))
}

fn one(marks: &Marks, at: usize) -> Option<(Date, usize)> {
    let from_left = marks.before(at).is_some_and(|it| {
        it.is_ascii_digit()
            || it.is_ascii_alphabetic()
            || numeral::is_chinese(it)
            || "第.〔[".contains(it)
    });
    if from_left {
        return None;
    }
    iso(marks, at)
        .or_else(|| yearly(marks, at))
        .or_else(|| monthly(marks, at, None))
}

fn date(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Date {
    Date {
        year,
        month,
        day,
        at_end: false,
        end: None,
        place: 0..0,
        marks: 0..0,
    }
}

/// 2019年, 2019年3月, 2019年3月10日, and the 2019 of 2019-2021年.
fn yearly(marks: &Marks, at: usize) -> Option<(Date, usize)> {
    let year = year(marks, at)?;
    let end = at + 4;
    if marks.get(end) != Some('年') {
        // 2019-2021年.
        let joins = matches!(marks.get(end), Some('-' | '至' | '到'));
        let other =
            joins && self::year(marks, end + 1).is_some() && marks.get(end + 5) == Some('年');
        return other.then(|| (date(Some(year), None, None), end));
    }
    let end = end + 1;
    if let Some(found) = monthly(marks, end, Some(year)) {
        return Some(found);
    }
    // 2019年第4期 and 2019年上半年 are no days.
    if matches!(marks.get(end), Some('第' | '上' | '下' | '版')) {
        return None;
    }
    let mut found = date(Some(year), None, None);
    let end = marks.after(end, &["度"]).unwrap_or(end);
    let behind = marks.after(end, &["底", "末"]);
    found.at_end = behind.is_some();
    Some((found, behind.unwrap_or(end)))
}

/// 3月10日, 3月底, 3月; the last only with its year, or where something ends then.
fn monthly(marks: &Marks, at: usize, year: Option<i16>) -> Option<(Date, usize)> {
    let (month, end) = small(marks, at)?;
    if marks.get(end) != Some('月') || !(1..=12).contains(&month) {
        return None;
    }
    let end = end + 1;
    if let Some((day, end)) = small(marks, end)
        && matches!(marks.get(end), Some('日' | '号'))
    {
        return Some((date(year, Some(month), Some(day)), end + 1));
    }
    let behind = marks.after(end, &["底", "末"]);
    let mut found = date(year, Some(month), None);
    found.at_end = behind.is_some();
    let bare = year.is_none() && behind.is_none();
    let joins = matches!(marks.get(end), Some('-' | '至' | '到' | '起'))
        || matches!(marks.before(at), Some('-' | '至' | '到'));
    (!bare || joins).then(|| (found, behind.unwrap_or(end)))
}

/// 2019-05-09, 2019.5.9, 2019/5/9.
fn iso(marks: &Marks, at: usize) -> Option<(Date, usize)> {
    let year = year(marks, at)?;
    let mark = marks
        .get(at + 4)
        .filter(|it| matches!(it, '-' | '.' | '/'))?;
    let (month, end) = small(marks, at + 5)?;
    if marks.get(end) != Some(mark) {
        return None;
    }
    let (day, end) = small(marks, end + 1)?;
    Some((date(Some(year), Some(month), Some(day)), end))
}

/// Four digits of a year, or 二〇一九.
fn year(marks: &Marks, at: usize) -> Option<i16> {
    let digit = |mark: char| match mark {
        '〇' | '零' | '○' => Some(0),
        _ => mark.to_digit(10).or_else(|| {
            let digits = "一二三四五六七八九".chars().zip(1..);
            digits.into_iter().find(|it| it.0 == mark).map(|it| it.1)
        }),
    };
    let mut value = 0;
    for at in at..at + 4 {
        value = value * 10 + i16::try_from(digit(marks.get(at)?)?).ok()?;
    }
    (1900..2200).contains(&value).then_some(value)
}

/// A number of a month or a day, of at most three marks.
fn small(marks: &Marks, at: usize) -> Option<(i8, usize)> {
    let is_digit = |it: char| it.is_ascii_digit();
    let arabic = (at..at + 3)
        .take_while(|it| marks.get(*it).is_some_and(is_digit))
        .count();
    if arabic > 0 {
        let digits: String = (at..at + arabic).filter_map(|it| marks.get(it)).collect();
        return Some((
            digits.parse().ok().filter(|it| (1..=99).contains(it))?,
            at + arabic,
        ));
    }
    let number = numeral::chinese(marks, at)?;
    let value = number.value.whole_number().filter(|it| *it < 100)?;
    Some((i8::try_from(value).ok()?, number.end))
}

fn end(marks: &Marks, own: &Range<usize>, next: Option<usize>) -> Option<End> {
    let until = ["之前", "以前", "前", "之日止", "止", "为止"];
    let from = ["之日起", "起", "以后", "之后", "以来", "开始", "后"];
    let behind = own.end;
    let range = matches!(marks.get(behind), Some('-' | '至' | '到'));
    if marks.after(behind, &until).is_some() {
        return Some(End::Until);
    }
    let before = ["截至", "截止到", "截止", "直至", "延至", "至", "到", "-"];
    if before.iter().any(|it| marks.ends(own.start, it)) {
        return Some(End::Until);
    }
    let begins = marks.after(behind, &from).is_some()
        || next.is_some_and(|next| joined(marks, behind, next));
    let led = ["自", "从"].iter().any(|it| marks.ends(own.start, it));
    (begins || range || led).then_some(End::From)
}
