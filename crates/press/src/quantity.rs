//! Quantities as official texts write them: 1.5万元, 两千五百元, 三分之二, 50%, 半年, 16-24岁, 3人以上.
//!
//! Text in, quantities with their places out. What has no unit is no quantity: the numbers of
//! articles, documents and telephones are left alone, and so is a number that is only about right
//! (三十多岁, 数百人). Days stand in [`date`].

mod bound;
pub mod date;
mod fraction;
mod marks;
mod numeral;
mod unit;

pub use bound::Bound;
pub use fraction::Fraction;
pub use unit::Unit;

use marks::Marks;
use std::ops::Range;

/// One quantity that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// How much, in its unit: 1.5万元 is 15000, 50% is 1/2, 2年 is 24 months.
    pub value: Fraction,
    /// Of what.
    pub unit: Unit,
    /// On which side of it, where the words around it say so.
    pub bound: Option<Bound>,
    /// True for an end of a range, whose bound no word says: 3-6个月.
    pub ranged: bool,
    /// Where it stands, in bytes, without the words of its bound.
    pub place: Range<usize>,
}

/// Every quantity that a text names, in order. A range is two: 3-6个月 is at least three and at most
/// six.
#[must_use]
pub fn quantities(text: &str) -> Vec<Quantity> {
    let marks = Marks::new(text);
    let dates = date::read(&marks);
    let mut found: Vec<Quantity> = Vec::new();
    // Behind the last quantity: its words bind nothing that follows.
    let mut behind = 0;
    let mut at = 0;
    while at < marks.len() {
        if let Some(end) = dates.iter().find(|it| it.marks.contains(&at)) {
            at = end.marks.end;
            behind = at;
            continue;
        }
        let Some(one) = one(&marks, at) else {
            at = numeral::skip(&marks, at);
            continue;
        };
        let (parts, end) = range(&marks, at, &one);
        let ranged = matches!(parts.as_slice(), [_, _]);
        let bounds = match parts.as_slice() {
            [_, _] => [Some(Bound::AtLeast), Some(Bound::AtMost)],
            _ => [bound::around(&marks, behind..at, end); 2],
        };
        for (part, bound) in parts.into_iter().zip(bounds) {
            found.push(Quantity {
                value: part.value,
                unit: part.unit,
                bound,
                ranged,
                place: marks.place(part.marks),
            });
        }
        (at, behind) = (end, end);
    }
    found
}

/// A number and its unit.
struct Part {
    value: Fraction,
    unit: Unit,
    marks: Range<usize>,
}

/// One number with its unit, or the lower end of a range, whose unit stands behind the upper one.
enum One {
    Whole(Part),
    Bare(numeral::Numeral),
}

fn one(marks: &Marks, at: usize) -> Option<One> {
    if let Some(part) = unit::phrase(marks, at) {
        return Some(One::Whole(part));
    }
    let number = numeral::read(marks, at)?;
    if let Some(part) = measured(marks, at, &number) {
        return Some(One::Whole(part));
    }
    range_mark(marks, number.end)?;
    Some(One::Bare(number))
}

fn measured(marks: &Marks, at: usize, number: &numeral::Numeral) -> Option<Part> {
    let (unit, factor, end) = unit::read(marks, number)?;
    let (extra, end) = unit::and_a_half(marks, unit, end);
    Some(Part {
        value: number.value.times(factor)?.plus(extra)?,
        unit,
        marks: at..end,
    })
}

/// The quantity, or both ends of the range that begins with it, and the place behind.
fn range(marks: &Marks, at: usize, one: &One) -> (Vec<Part>, usize) {
    let (low, end) = match one {
        One::Whole(part) => (Some(part), part.marks.end),
        One::Bare(number) => (None, number.end),
    };
    let alone = || match low {
        Some(it) => (vec![it.copy()], end),
        None => (Vec::new(), end),
    };
    let Some(start) = range_mark(marks, end) else {
        return alone();
    };
    let high = unit::phrase(marks, start).or_else(|| {
        let number = numeral::read(marks, start)?;
        measured(marks, start, &number)
    });
    let Some(high) = high else {
        return alone();
    };
    let low = match one {
        One::Whole(low) if low.unit == high.unit => low.copy(),
        One::Whole(_) => return alone(),
        One::Bare(number) => {
            // 1-3万元: the unit, and what it is counted in, stand behind the upper end only.
            let upper = numeral::read(marks, start);
            let scale = upper.as_ref().map_or(Fraction::ONE, |it| it.scale);
            let scale = if number.scale == Fraction::ONE {
                scale
            } else {
                Fraction::ONE
            };
            let factor = upper
                .and_then(|it| unit::read(marks, &it))
                .map(|(_, factor, _)| factor);
            let value = factor.and_then(|it| number.value.times(scale)?.times(it));
            let Some(value) = value else {
                return alone();
            };
            Part {
                value,
                unit: high.unit,
                marks: at..end,
            }
        }
    };
    let end = high.marks.end;
    (vec![low, high], end)
}

/// The place behind what joins the ends of a range: 3-6个月, 3至6个月, 4000—6000元.
fn range_mark(marks: &Marks, at: usize) -> Option<usize> {
    let dashes = (at..).take_while(|it| marks.get(*it) == Some('-')).count();
    let behind = match (dashes, marks.get(at)) {
        (1 | 2, _) => at + dashes,
        (0, Some('至' | '到')) => at + 1,
        _ => return None,
    };
    (behind < marks.len()).then_some(behind)
}

impl Part {
    fn copy(&self) -> Self {
        Self {
            value: self.value,
            unit: self.unit,
            marks: self.marks.clone(),
        }
    }
}
