//! What a figure of a rule measures, so that money is held against money and time against time.

use crate::quantity::{Fraction, Quantity, Unit};
use huimin_core::fact::{FactKind, Value};
use huimin_core::money::{Ratio, Yuan};
use std::fmt;

/// A figure of a rule, in the units in which a text is read.
pub(crate) struct Measure {
    /// As it is written in the file.
    pub(crate) written: String,
    /// In the unit of a quantity.
    pub(crate) value: Fraction,
    of: Of,
    /// How many units of a quantity one of the file's is: a year of a fact is 12 months.
    factor: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Of {
    Unit(Unit),
    /// What this counter counts.
    Count(String),
}

/// Counters for the same things.
const SAME: [&[&str]; 2] = [&["人", "名", "位", "个人"], &["户", "家", "个", "所"]];

impl Measure {
    /// A sum as it is written; `None` where it is none, which has its own message.
    pub(crate) fn yuan(written: &str) -> Option<Self> {
        let sum: Yuan = written.parse().ok()?;
        Some(Self::of(
            written,
            Fraction::decimal(&sum.to_string())?,
            Unit::Yuan,
        ))
    }

    /// A share as it is written.
    pub(crate) fn share(written: &str) -> Option<Self> {
        let share: Ratio = written.parse().ok()?;
        let text = share.to_string();
        let (above, below) = text.split_once('/')?;
        let value = Fraction::new(above.parse().ok()?, below.parse().ok()?)?;
        Some(Self::of(written, value, Unit::Share))
    }

    /// So many times.
    pub(crate) fn times(count: u32) -> Self {
        Self::of(
            &count.to_string(),
            Fraction::whole(count.into()),
            Unit::Times,
        )
    }

    /// So many months.
    pub(crate) fn months(count: u32) -> Self {
        Self::of(
            &count.to_string(),
            Fraction::whole(count.into()),
            Unit::Months,
        )
    }

    /// A number of what a fact counts.
    pub(crate) fn number(count: i64, kind: &FactKind) -> Option<Self> {
        let FactKind::Number { unit, .. } = kind else {
            return None;
        };
        let (of, factor) = match unit.zh.as_str() {
            "个月" | "月" => (Of::Unit(Unit::Months), 1),
            "年" => (Of::Unit(Unit::Months), 12),
            "天" | "日" => (Of::Unit(Unit::Days), 1),
            "小时" | "课时" => (Of::Unit(Unit::Hours), 1),
            "岁" | "周岁" => (Of::Unit(Unit::Age), 1),
            other => (Of::Count(other.to_owned()), 1),
        };
        let whole = Fraction::whole(u64::try_from(count).ok()?);
        Some(Self {
            written: count.to_string(),
            value: whole.times(Fraction::whole(factor))?,
            of,
            factor,
        })
    }

    /// An answer, as a place decides it; `None` for what is no figure.
    pub(crate) fn answer(value: Value, kind: &FactKind) -> Option<Self> {
        match value {
            Value::Number(number) => Self::number(number, kind),
            Value::Money(sum) => Self::yuan(&sum.to_string()),
            Value::Share(share) => Self::share(&share.to_string()),
            _ => None,
        }
    }

    fn of(written: &str, value: Fraction, unit: Unit) -> Self {
        Self {
            written: written.to_owned(),
            value,
            of: Of::Unit(unit),
            factor: 1,
        }
    }

    /// True where a quantity in this unit can vouch for the figure.
    pub(crate) fn is_of(&self, unit: Unit) -> bool {
        match (&self.of, unit) {
            (Of::Unit(own), unit) => *own == unit,
            (Of::Count(own), Unit::Count(counter)) => {
                let same = |it: &&&[&str]| it.contains(&own.as_str());
                own == counter
                    || SAME
                        .iter()
                        .find(same)
                        .is_some_and(|it| it.contains(&counter))
            }
            _ => false,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.value == Fraction::ZERO
    }

    pub(super) fn is_one(&self) -> bool {
        self.value == Fraction::whole(self.factor)
    }

    pub(super) const fn is_count(&self) -> bool {
        matches!(self.of, Of::Count(_))
    }

    pub(super) fn is_share(&self) -> bool {
        self.of == Of::Unit(Unit::Share)
    }

    /// What the file would say for these quantities.
    pub(super) fn suggestions(&self, found: &[Quantity]) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for it in found {
            let value = it.value.over(Fraction::whole(self.factor));
            let text = match value {
                Some(value) if self.is_share() => value.pair(),
                Some(value) => value.to_string(),
                None => continue,
            };
            if !all.contains(&text) {
                all.push(text);
            }
        }
        all
    }
}

/// As a text would say it: 2000元, 12个月, 3/5.
impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match &self.of {
            Of::Unit(Unit::Yuan) => "元",
            Of::Unit(Unit::Times) => "倍",
            Of::Unit(Unit::Months) if self.factor == 12 => "年",
            Of::Unit(Unit::Months) => "个月",
            Of::Unit(Unit::Days) => "天",
            Of::Unit(Unit::Hours) => "小时",
            Of::Unit(Unit::Age) => "周岁",
            Of::Unit(_) => "",
            Of::Count(counter) => counter,
        };
        write!(f, "{}{unit}", self.written)
    }
}
