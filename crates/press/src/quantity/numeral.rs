//! Numbers: 15000, 1.5万, 2,000, 两千五百, 一点五万, 二十五.

use super::fraction::Fraction;
use super::marks::Marks;

/// A number that a text names.
pub(super) struct Numeral {
    pub(super) value: Fraction,
    /// The 万 or 亿 in which it is counted: 1.5万.
    pub(super) scale: Fraction,
    /// True for digits that can be the number of a year.
    pub(super) yearly: bool,
    /// Where it begins.
    pub(super) start: usize,
    /// The place behind it.
    pub(super) end: usize,
}

const SCALES: [(char, u64); 4] = [
    ('百', 100),
    ('千', 1_000),
    ('万', 10_000),
    ('亿', 100_000_000),
];

/// The number that begins here, and does not go on from the left. One of a row (第七条) is none, and
/// neither is one that is only about right (数百人, 几十户).
pub(super) fn read(marks: &Marks, at: usize) -> Option<Numeral> {
    let first = marks.get(at)?;
    if let Some(before) = marks.before(at) {
        let goes_on = is_chinese(before) || before.is_ascii_alphanumeric();
        let decimal = before == '.' && first.is_ascii_digit();
        let about = matches!(before, '数' | '几') && matches!(first, '十' | '百' | '千' | '万');
        if goes_on || decimal || about || before == '第' {
            return None;
        }
    }
    arabic(marks, at).or_else(|| chinese(marks, at))
}

/// The place behind a number that is not read, or the next place.
pub(super) fn skip(marks: &Marks, at: usize) -> usize {
    let in_number = |it: char| it.is_ascii_digit() || is_chinese(it);
    let mut end = at;
    while marks.get(end).is_some_and(in_number) {
        end += 1;
    }
    end.max(at + 1)
}

fn arabic(marks: &Marks, at: usize) -> Option<Numeral> {
    let is_digit = |at: usize| marks.get(at).is_some_and(|it| it.is_ascii_digit());
    let run = |at: usize| (at..).take_while(|at| is_digit(*at)).count();
    let mut digits = String::new();
    let mut end = at;
    let push = |digits: &mut String, from: usize, to: usize| {
        digits.extend((from..to).filter_map(|it| marks.get(it)));
    };
    let first = run(at);
    if first == 0 {
        return None;
    }
    end += first;
    push(&mut digits, at, end);
    // Only groups of three are one number.
    while first <= 3 && marks.get(end) == Some(',') && run(end + 1) == 3 {
        push(&mut digits, end + 1, end + 4);
        end += 4;
    }
    let whole = end == at + first;
    if marks.get(end) == Some('.') && is_digit(end + 1) {
        let part = end + 1 + run(end + 1);
        push(&mut digits, end, part);
        end = part;
    }
    let (scale, behind) = scaled(marks, end)?;
    end = behind;
    let mut value = Fraction::decimal(&digits)?.times(scale)?;
    // 1千5百, 1万5000: each group counts less than the one before.
    let mut last = scale;
    while last.is_above_one() && is_digit(end) {
        let length = run(end);
        let mut part = String::new();
        push(&mut part, end, end + length);
        let (own, behind) = scaled(marks, end + length)?;
        let group = Fraction::decimal(&part)?.times(own)?;
        let group = match (own == Fraction::ONE, length) {
            (false, _) if own.is_less(last) => group,
            // 1万5 is 15000, where money stands behind it.
            (true, 1) if matches!(marks.get(behind), Some('元' | '块')) => {
                group.times(last)?.over(Fraction::whole(10))?
            }
            (true, 2..) if group.is_less(last) => group,
            _ => return None,
        };
        value = value.plus(group)?;
        (last, end) = (own, behind);
    }
    Some(Numeral {
        value,
        scale,
        start: at,
        yearly: whole && first == 4 && scale == Fraction::ONE,
        end,
    })
}

/// The 百, 千, 万 or 亿 that stand here, multiplied, and the place behind.
fn scaled(marks: &Marks, at: usize) -> Option<(Fraction, usize)> {
    let (mut scale, mut end) = (Fraction::ONE, at);
    while let Some(times) = marks.get(end).and_then(scale_of) {
        scale = scale.times(times)?;
        end += 1;
    }
    Some((scale, end))
}

fn scale_of(mark: char) -> Option<Fraction> {
    let found = SCALES.iter().find(|it| it.0 == mark)?;
    Some(Fraction::whole(found.1))
}

pub(super) fn chinese(marks: &Marks, at: usize) -> Option<Numeral> {
    // What is closed by 亿 and by 万, what is open, and the digit that waits for its place.
    let (mut billions, mut myriads, mut section) = (0_u64, 0_u64, 0_u64);
    let mut digit: Option<u64> = None;
    let (mut place, mut zero, mut scale) = (0_u64, false, Fraction::ONE);
    let mut end = at;
    while let Some(mark) = marks.get(end) {
        if let Some(value) = digit_of(mark) {
            if digit.replace(value).is_some() {
                return None;
            }
        } else if is_zero(mark) {
            if digit.is_some() {
                return None;
            }
            zero = true;
        } else if mark == '点' {
            break;
        } else if let Some(ten) = ten_of(mark) {
            // 十 alone is ten; 百 alone is no number.
            let count = digit.take().or((ten == 10 && section == 0).then_some(1))?;
            section = section.checked_add(count.checked_mul(ten)?)?;
            (place, zero) = (ten, false);
        } else if mark == '万' || mark == '亿' {
            let open = section.checked_add(digit.take().unwrap_or(0))?;
            (section, zero) = (0, false);
            if mark == '万' {
                if open == 0 || myriads != 0 {
                    return None;
                }
                (myriads, place) = (open.checked_mul(10_000)?, 10_000);
            } else {
                let open = open.checked_add(myriads)?;
                if open == 0 || billions != 0 {
                    return None;
                }
                (billions, myriads, place) = (open.checked_mul(100_000_000)?, 0, 100_000_000);
            }
            scale = Fraction::whole(place);
        } else {
            break;
        }
        end += 1;
    }
    if end == at {
        return None;
    }
    let closed = billions.checked_add(myriads)?.checked_add(section)?;
    if let Some((value, end)) = pointed(marks, end, digit, closed) {
        let large = marks.get(end).filter(|it| matches!(it, '万' | '亿'));
        let times = large.and_then(scale_of);
        let scale = times.unwrap_or(Fraction::ONE);
        return Some(Numeral {
            value: value.times(scale)?,
            scale,
            start: at,
            yearly: false,
            end: end + usize::from(times.is_some()),
        });
    }
    // 三万五 is 35000, 一百零五 is 105.
    let last = match digit {
        Some(digit) if place >= 100 && !zero => digit.checked_mul(place / 10)?,
        Some(digit) => digit,
        None => 0,
    };
    let only_zero = closed == 0 && digit.is_none();
    // 三万五 has no scale that a lower end could share.
    let scale = if section == 0 && digit.is_none() {
        scale
    } else {
        Fraction::ONE
    };
    (!only_zero).then_some(Numeral {
        value: Fraction::whole(closed.checked_add(last)?),
        scale,
        start: at,
        yearly: false,
        end,
    })
}

/// 一点五: the number with its decimals, and the place behind.
fn pointed(marks: &Marks, at: usize, digit: Option<u64>, closed: u64) -> Option<(Fraction, usize)> {
    if marks.get(at) != Some('点') {
        return None;
    }
    let decimal = |it: char| digit_of(it).or(is_zero(it).then_some(0));
    let mut text = format!("{}.", closed.checked_add(digit.unwrap_or(0))?);
    let mut end = at + 1;
    while let Some(value) = marks.get(end).and_then(decimal) {
        text.push_str(&value.to_string());
        end += 1;
    }
    (end > at + 1).then_some((Fraction::decimal(&text)?, end))
}

fn digit_of(mark: char) -> Option<u64> {
    let plain = "一二三四五六七八九".chars().zip(1..);
    let formal = "壹贰叁肆伍陆柒捌玖".chars().zip(1..);
    let mut all = plain.chain(formal).chain([('两', 2), ('俩', 2)]);
    all.find(|it| it.0 == mark).map(|it| it.1)
}

const fn is_zero(mark: char) -> bool {
    matches!(mark, '零' | '〇' | '○')
}

const fn ten_of(mark: char) -> Option<u64> {
    match mark {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        _ => None,
    }
}

/// True for a mark of a Chinese number.
pub(super) fn is_chinese(mark: char) -> bool {
    digit_of(mark).is_some()
        || is_zero(mark)
        || ten_of(mark).is_some()
        || matches!(mark, '万' | '亿')
}
