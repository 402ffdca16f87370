//! A sum before it is rounded: shares of shares, so many times, added up; rounded once, at the end.

use super::{Ratio, Yuan};
use rust_decimal::Decimal;

/// A sum as an exact fraction of a fen.
///
/// ```
/// use huimin_core::money::{Exact, Ratio, Yuan};
/// let third: Ratio = "1/3".parse().unwrap();
/// let paid: Yuan = "100".parse().unwrap();
/// // Three thirds are the whole, since nothing is rounded on the way.
/// let whole = Exact::from(paid).share(third).and_then(|it| it.times(3)).unwrap();
/// assert_eq!(whole.floor(), Some(paid));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    /// Fen, so many times [`Exact::over`]. A whole number.
    above: Decimal,
    /// A whole number, at least 1.
    over: Decimal,
}

impl Exact {
    /// No money.
    pub const ZERO: Self = Self {
        above: Decimal::ZERO,
        over: Decimal::ONE,
    };

    /// The share of it; `None` beyond what can be counted.
    #[must_use]
    pub fn share(self, ratio: Ratio) -> Option<Self> {
        Some(Self {
            above: self.above.checked_mul(Decimal::from(ratio.numerator))?,
            over: self.over.checked_mul(Decimal::from(ratio.denominator))?,
        })
    }

    /// It so many times; `None` beyond what can be counted.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        Some(Self {
            above: self.above.checked_mul(Decimal::from(count))?,
            over: self.over,
        })
    }

    /// Both together; `None` beyond what can be counted.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.over == other.over {
            let above = self.above.checked_add(other.above)?;
            return Some(Self { above, ..self });
        }
        let left = self.above.checked_mul(other.over)?;
        let right = other.above.checked_mul(self.over)?;
        Some(Self {
            above: left.checked_add(right)?,
            over: self.over.checked_mul(other.over)?,
        })
    }

    /// At most that sum.
    #[must_use]
    pub fn at_most(self, sum: Yuan) -> Self {
        if self.exceeds(sum) { sum.into() } else { self }
    }

    /// At least that sum.
    #[must_use]
    pub fn at_least(self, sum: Yuan) -> Self {
        if self.exceeds(sum) { self } else { sum.into() }
    }

    /// True when it is more than that sum. A sum too fine to compare is taken for more.
    fn exceeds(self, sum: Yuan) -> bool {
        let limit = Self::from(sum).above.checked_mul(self.over);
        limit.is_none_or(|limit| self.above > limit)
    }

    /// True when it is more than the other. Sums too fine to compare are taken for equal.
    #[must_use]
    pub fn is_above(self, other: Self) -> bool {
        let left = self.above.checked_mul(other.over);
        let right = other.above.checked_mul(self.over);
        left.zip(right).is_some_and(|(left, right)| left > right)
    }

    /// Rounded down to the fen; `None` beyond a trillion yuan.
    ///
    /// Rounding down is our convention: a ceiling in the text is never exceeded. The text itself
    /// says nothing of rounding.
    #[must_use]
    pub fn floor(self) -> Option<Yuan> {
        // The remainder is taken off first, so that the division comes out even and is exact.
        let fen = (self.above - self.above % self.over) / self.over;
        Yuan::new(fen / Decimal::ONE_HUNDRED)
    }
}

impl From<Yuan> for Exact {
    fn from(sum: Yuan) -> Self {
        Self {
            // A sum has at most two decimals and is at most a trillion: this is whole and exact.
            above: (sum.amount() * Decimal::ONE_HUNDRED).normalize(),
            over: Decimal::ONE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    fn ratio(text: &str) -> Ratio {
        text.parse().unwrap()
    }

    #[test]
    fn a_ceiling_rounds_down_to_the_fen_once() {
        let share = |paid: Yuan| Exact::from(paid).share(ratio("2/3")).and_then(Exact::floor);
        for (paid, expected) in [
            ("0.01", "0"),
            ("0.03", "0.02"),
            ("1000", "666.66"),
            ("999.99", "666.66"),
        ] {
            assert_eq!(share(yuan(paid)), Some(yuan(expected)), "{paid}");
        }
        let most = share(yuan("1000000000000"));
        assert_eq!(most, Some(yuan("666666666666.66")));
    }

    #[test]
    fn a_sum_is_above_another_only_when_it_is_more() {
        let third = |sum: &str| Exact::from(yuan(sum)).share(ratio("1/3")).unwrap();
        for (one, other, above) in [("1", "1", false), ("1.01", "1", true), ("1", "1.01", false)] {
            assert_eq!(third(one).is_above(third(other)), above, "{one} {other}");
            assert!(
                !third(one).is_above(Exact::from(yuan(other))),
                "{one} {other}"
            );
        }
        // A third of three yuan is one yuan exactly: neither more nor less.
        assert!(!third("3").is_above(Exact::from(yuan("1"))));
        assert!(third("3.01").is_above(Exact::from(yuan("1"))));
        let sum = third("1").plus(third("0.01")).and_then(Exact::floor);
        assert_eq!(sum, Some(yuan("0.33")));
    }

    #[test]
    fn rounding_comes_once_and_last() {
        let third = Exact::from(yuan("0.01")).share(ratio("1/3")).unwrap();
        assert_eq!(third.floor(), Some(Yuan::ZERO));
        assert_eq!(third.times(3).unwrap().floor(), Some(yuan("0.01")));
        let half = Exact::from(yuan("0.01")).share(ratio("1/2")).unwrap();
        let sixths = third.plus(half).unwrap();
        assert_eq!(sixths.times(6).unwrap().floor(), Some(yuan("0.05")));
    }

    #[test]
    fn limits_hold_on_both_sides() {
        let sum = Exact::from(yuan("70.01")).share(ratio("1/2")).unwrap();
        assert_eq!(sum.at_most(yuan("35")).floor(), Some(yuan("35")));
        assert_eq!(sum.at_most(yuan("35.01")).floor(), Some(yuan("35")));
        assert_eq!(sum.at_least(yuan("35.01")).floor(), Some(yuan("35.01")));
        assert_eq!(sum.at_least(yuan("35")).floor(), Some(yuan("35")));
    }

    #[test]
    fn what_is_too_large_is_not_known() {
        let trillion = Exact::from(yuan("1000000000000"));
        assert_eq!(trillion.floor(), Some(yuan("1000000000000")));
        assert_eq!(trillion.times(2).unwrap().floor(), None);
    }
}
