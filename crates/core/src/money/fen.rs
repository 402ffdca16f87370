//! Whole fen: where sums are added, compared and taken apart, and nothing may be rounded unseen.

use super::{Ratio, Yuan};
use rust_decimal::Decimal;

impl Yuan {
    /// The sum in fen: a sum is exact to the fen, so that nothing is lost.
    ///
    /// ```
    /// # use huimin_core::money::Yuan;
    /// let sum: Yuan = "12.3".parse().unwrap();
    /// assert_eq!(sum.fen(), 1230);
    /// assert_eq!(Yuan::from_fen(1230), Some(sum));
    /// ```
    #[must_use]
    pub fn fen(self) -> i128 {
        i128::try_from(self.0 * Decimal::ONE_HUNDRED).unwrap_or(i128::MAX)
    }

    /// So many fen; `None` when negative or beyond a trillion yuan.
    #[must_use]
    pub fn from_fen(fen: i128) -> Option<Self> {
        // A decimal panics beyond 96 bits, so that the bounds are looked at first.
        let within = (0..=Self::MOST.fen()).contains(&fen);
        within.then(|| Self((Decimal::from(fen) / Decimal::ONE_HUNDRED).normalize()))
    }
}

impl Ratio {
    /// This share of so many fen, rounded down: the most that 不高于 allows.
    #[must_use]
    pub fn most_of(self, fen: i128) -> i128 {
        let share = fen.saturating_mul(i128::from(self.numerator));
        share.div_euclid(i128::from(self.denominator))
    }

    /// The smallest part of a whole that is this share of it, counted in persons.
    #[must_use]
    pub fn least_part(self, whole: i64) -> i64 {
        i64::try_from(self.least_of(i128::from(whole))).unwrap_or(i64::MAX)
    }

    /// This share of so many fen, rounded up: the least that 不低于 asks.
    #[must_use]
    pub fn least_of(self, fen: i128) -> i128 {
        let denominator = i128::from(self.denominator);
        let share = fen.saturating_mul(i128::from(self.numerator));
        let begun = i128::from(share.rem_euclid(denominator) > 0);
        share.div_euclid(denominator).saturating_add(begun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_fen_is_rounded_to_the_side_that_keeps_the_rule() {
        let third: Ratio = "1/3".parse().unwrap();
        assert_eq!((third.most_of(100), third.least_of(100)), (33, 34));
        assert_eq!((third.most_of(99), third.least_of(99)), (33, 33));
    }

    #[test]
    fn fen_are_whole_up_to_the_largest_sum() {
        let most: Yuan = "1000000000000".parse().unwrap();
        assert_eq!(most.fen(), 100_000_000_000_000);
        assert_eq!(Yuan::from_fen(most.fen()), Some(most));
        assert_eq!(Yuan::from_fen(most.fen() + 1), None);
        assert_eq!(Yuan::from_fen(-1), None);
        assert_eq!(Yuan::from_fen(i128::MAX), None);
        assert_eq!(Yuan::from_fen(100), "1".parse().ok());
    }
}
