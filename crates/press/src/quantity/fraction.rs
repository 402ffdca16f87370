//! Exact numbers, without floats.

use std::fmt;

/// A number that is not negative, as a pair of integers in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    above: u64,
    below: u64,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { above: 0, below: 1 };
    /// One.
    pub const ONE: Self = Self { above: 1, below: 1 };

    /// `None` with a zero below.
    #[must_use]
    pub const fn new(above: u64, below: u64) -> Option<Self> {
        let (mut a, mut b) = (above, below);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        match (above.checked_div(a), below.checked_div(a)) {
            (Some(above), Some(below)) if below != 0 => Some(Self { above, below }),
            _ => None,
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: u64) -> Self {
        Self {
            above: number,
            below: 1,
        }
    }

    /// True where it is less than the other; false where they are too large to tell.
    #[must_use]
    pub fn is_less(self, other: Self) -> bool {
        let left = self.above.checked_mul(other.below);
        let right = other.above.checked_mul(self.below);
        left.zip(right).is_some_and(|(left, right)| left < right)
    }

    /// True for more than one.
    #[must_use]
    pub fn is_above_one(self) -> bool {
        Self::ONE.is_less(self)
    }

    /// The number, where it is a whole one.
    #[must_use]
    pub fn whole_number(self) -> Option<u64> {
        (self.below == 1).then_some(self.above)
    }

    /// As a pair: 3/5.
    #[must_use]
    pub fn pair(self) -> String {
        format!("{}/{}", self.above, self.below)
    }

    /// Of digits with at most one point: `1.5`.
    #[must_use]
    pub fn decimal(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        if whole.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let below = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
        Self::new(digits.parse().ok()?, below)
    }

    /// Both multiplied; `None` where it becomes too large.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.above.checked_mul(other.above)?,
            self.below.checked_mul(other.below)?,
        )
    }

    /// Divided; `None` by nothing, or where it becomes too large.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.below, other.above)?)
    }

    /// Both together; `None` where it becomes too large.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.above.checked_mul(other.below)?;
        let right = other.above.checked_mul(self.below)?;
        Self::new(
            left.checked_add(right)?,
            self.below.checked_mul(other.below)?,
        )
    }
}

/// As a decimal where it has an end, `1.5`, otherwise as it is, `2/3`.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut below = 1_u64;
        for digits in 0..=6_usize {
            if below.is_multiple_of(self.below) {
                let all = self.above.saturating_mul(below / self.below);
                let (whole, part) = (all / below, all % below);
                return match digits {
                    0 => write!(f, "{whole}"),
                    _ => write!(f, "{whole}.{part:0digits$}"),
                };
            }
            below *= 10;
        }
        write!(f, "{}/{}", self.above, self.below)
    }
}
