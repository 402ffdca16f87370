//! Numbers as people type them: 1,234.56, 1.5万, 一千二百, 两千五. Whatever can be read in two ways is
//! not read.

use huimin_core::text::fold_char;

/// A number that was typed: so many, over ten to the scale. Never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) digits: u64,
    pub(super) scale: u32,
}

/// Why a number is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// A comma that may be a point or may stand between thousands: the number in both readings.
    Comma(String, String),
    /// Not a number, or one with more than one reading.
    Unclear,
}

/// 亿 and 万, then the smaller ones.
const UNITS: [(char, u64); 5] = [
    ('亿', 100_000_000),
    ('万', 10_000),
    ('千', 1_000),
    ('百', 100),
    ('十', 10),
];

impl Figure {
    const fn whole(digits: u64) -> Self {
        Self { digits, scale: 0 }
    }

    /// The number where it is a whole one.
    pub(super) fn as_whole(self) -> Option<u64> {
        (self.scale == 0).then_some(self.digits)
    }

    /// So many times, without zeros after the last decimal.
    pub(super) fn times(self, factor: u64) -> Option<Self> {
        let digits = self.digits.checked_mul(factor)?;
        Some(Self { digits, ..self }.plain())
    }

    fn plain(mut self) -> Self {
        while self.scale > 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Some(over) = 10_u64.checked_pow(self.scale).filter(|it| *it > 1) else {
            return write!(f, "{}", self.digits);
        };
        let (whole, part) = (self.digits / over, self.digits % over);
        let width = usize::try_from(self.scale).unwrap_or_default();
        write!(f, "{whole}.{part:0width$}")
    }
}

/// One width of letters, one form of each numeral, and no spaces but those between two figures.
pub(super) fn plain(typed: &str) -> String {
    let mut text = String::new();
    let mut gap = false;
    for typed in typed.chars() {
        let Some(character) = fold_char(typed).map(one_form) else {
            gap = true;
            continue;
        };
        let inside = text.ends_with(|it: char| it.is_ascii_digit());
        if gap && inside && character.is_ascii_digit() {
            text.push(' ');
        }
        gap = false;
        // A point of the Chinese keyboard, where nothing but a point can be meant.
        if character.is_ascii_digit()
            && let Some(before) = text.strip_suffix('。')
            && before.ends_with(|it: char| it.is_ascii_digit())
        {
            text.pop();
            text.push('.');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}

const fn one_form(character: char) -> char {
    match character {
        '￥' => '¥',
        '圆' | '圓' => '元',
        '塊' => '块',
        '個' => '个',
        '萬' => '万',
        '億' => '亿',
        '仟' => '千',
        '佰' => '百',
        '拾' => '十',
        '點' => '点',
        other => other,
    }
}

/// Reads a number of [`plain`] text.
pub(super) fn number(text: &str) -> Result<Figure, Unread> {
    let arabic = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',' | ' ');
    if !text.is_empty() && text.chars().all(arabic) {
        return figures(text);
    }
    large(text, &UNITS).ok_or(Unread::Unclear)
}

/// 1,234.56: groups of three after one to three figures, or no groups at all.
fn figures(text: &str) -> Result<Figure, Unread> {
    let (whole, part) = match text.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let bare: String = whole.chars().filter(char::is_ascii_digit).collect();
    if !is_grouped(whole) {
        let comma = whole.split_once(',').filter(|_| part.is_none());
        let both = comma.filter(|(left, right)| is_figures(left) && is_figures(right));
        return Err(both.map_or(Unread::Unclear, |(left, right)| {
            Unread::Comma(format!("{left}.{right}"), bare)
        }));
    }
    if part.is_some_and(|part| !is_figures(part)) {
        return Err(Unread::Unclear);
    }
    let part = part.unwrap_or_default();
    let digits = format!("{bare}{part}").parse().ok();
    let scale = u32::try_from(part.len()).ok();
    let (digits, scale) = digits.zip(scale).ok_or(Unread::Unclear)?;
    Ok(Figure { digits, scale }.plain())
}

fn is_figures(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

fn is_grouped(whole: &str) -> bool {
    if is_figures(whole) {
        return true;
    }
    let by = |separator: char| {
        let mut groups = whole.split(separator);
        let first = groups.next().unwrap_or_default();
        is_figures(first)
            && first.len() <= 3
            && !first.starts_with('0')
            && groups.all(|it| is_figures(it) && it.len() == 3)
    };
    by(',') || by(' ')
}

/// A number with units, the largest first; then one with a point.
fn large(text: &str, units: &[(char, u64)]) -> Option<Figure> {
    let Some(((unit, factor), smaller)) = units.split_first() else {
        return digit(text)
            .map(Figure::whole)
            .or_else(|| figures(text).ok());
    };
    if *factor == 1_000
        && let Some((whole, part)) = text.split_once('点')
    {
        return pointed(large(whole, units)?.as_whole()?, part);
    }
    let Some((left, right)) = text.split_once(*unit) else {
        return large(text, smaller);
    };
    let left = match left {
        "" if *unit == '十' => Figure::whole(1),
        _ => large(left, smaller)?,
    };
    // 二十百 is no number, and neither is 零万.
    let beyond = *factor <= 1_000 && left.as_whole().is_some_and(|it| it > 9);
    if left.digits == 0 || beyond {
        return None;
    }
    let sum = left.times(*factor)?;
    if right.is_empty() {
        return Some(sum);
    }
    // 1.5万5 is no number.
    let rest = left.as_whole().and(tail(right, *factor, smaller))?;
    Some(Figure::whole(sum.as_whole()?.checked_add(rest)?))
}

/// What comes after a unit: 五 of 两千五 is five of the next smaller one, 零五 are five.
fn tail(text: &str, factor: u64, smaller: &[(char, u64)]) -> Option<u64> {
    let next = factor / 10;
    if let Some(digit) = digit(text).filter(|it| *it > 0) {
        return digit.checked_mul(next);
    }
    let rest = text.strip_prefix(['零', '〇', '0']);
    let number = large(rest.unwrap_or(text), smaller)?.as_whole()?;
    let fits = if rest.is_some() {
        0 < number && number < next
    } else {
        next <= number && number < factor
    };
    fits.then_some(number)
}

/// 三点五.
fn pointed(whole: u64, part: &str) -> Option<Figure> {
    let mut found = Figure::whole(whole);
    for character in part.chars() {
        let digits = found.digits.checked_mul(10)?;
        found.digits = digits.checked_add(digit_of(character)?)?;
        found.scale += 1;
    }
    (found.scale > 0).then(|| found.plain())
}

/// A single digit. 三四 are three or four, and no number.
fn digit(text: &str) -> Option<u64> {
    let mut characters = text.chars();
    let digit = characters.next().and_then(digit_of);
    digit.filter(|_| characters.next().is_none())
}

/// The value of one digit.
pub(super) fn digit_of(character: char) -> Option<u64> {
    Some(match character {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        other => u64::from(other.to_digit(10)?),
    })
}
