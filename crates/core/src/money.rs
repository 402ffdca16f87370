//! Exact money and exact shares. No floats: a fen that is lost is a wrong promise.

mod exact;
mod fen;
mod figure;

pub use exact::Exact;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A sum in yuan, exact to the fen. Never negative.
///
/// ```
/// use huimin_core::money::Yuan;
/// let sum: Yuan = "15000.00".parse().unwrap();
/// assert_eq!(sum.to_string(), "15000");
/// assert!("-1".parse::<Yuan>().is_err());
/// assert!("0.001".parse::<Yuan>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Yuan(Decimal);

/// The largest sum that is accepted: a trillion yuan. It keeps every product below exact.
const MOST: Decimal = Decimal::from_parts(0xD4A5_1000, 0xE8, 0, false, 0);

/// Why a text is not a sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a sum in yuan: a number from 0 to 1000000000000 with at most two decimals is needed")]
pub struct YuanError;

impl Yuan {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The largest sum that is accepted: a trillion yuan.
    pub const MOST: Self = Self(MOST);

    /// `None` when negative, finer than a fen, or beyond a trillion yuan.
    #[must_use]
    pub fn new(amount: Decimal) -> Option<Self> {
        let amount = amount.normalize();
        (amount >= Decimal::ZERO && amount <= MOST && amount.scale() <= 2).then_some(Self(amount))
    }

    /// The number itself.
    #[must_use]
    pub const fn amount(self) -> Decimal {
        self.0
    }

    /// This sum so many times; `None` beyond a trillion yuan.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(Decimal::from(count)).and_then(Self::new)
    }

    /// Both sums together; `None` beyond a trillion yuan.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::new)
    }
}

impl fmt::Display for Yuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Yuan {
    type Err = YuanError;
    fn from_str(text: &str) -> Result<Self, YuanError> {
        Decimal::from_str_exact(text.trim())
            .ok()
            .and_then(Self::new)
            .ok_or(YuanError)
    }
}

impl Serialize for Yuan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Yuan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Yuan {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Yuan".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A sum in yuan, exact to the fen.",
            "type": "string",
            "pattern": "^[0-9]+(\\.[0-9]{1,2})?$"
        })
    }
}

/// A share such as 2/3, as a pair of integers in lowest terms. From 0 to 1.
///
/// ```
/// use huimin_core::money::Ratio;
/// let share: Ratio = "2/3".parse().unwrap();
/// assert_eq!(share.to_string(), "2/3");
/// assert_eq!("50%".parse::<Ratio>().unwrap(), "1/2".parse().unwrap());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: u32,
    denominator: u32,
}

/// Why a text is not a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a share: write it as 2/3, 50% or 0.5, from 0 to 1")]
pub struct RatioError;

impl Ratio {
    /// Nothing of it.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };
    /// All of it.
    pub const ONE: Self = Self {
        numerator: 1,
        denominator: 1,
    };
    /// The largest numerator or denominator. It keeps every product with a [`Yuan`] exact.
    const FINEST: u32 = 1_000_000;

    /// In lowest terms; `None` when above 1, with a zero below, or finer than a millionth.
    #[must_use]
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        if denominator == 0 || numerator > denominator {
            return None;
        }
        let common = greatest_common_divisor(numerator, denominator);
        let (numerator, denominator) = (numerator / common, denominator / common);
        (denominator <= Self::FINEST).then_some(Self {
            numerator,
            denominator,
        })
    }
}

impl Ratio {
    /// As a percentage where it is a whole one, `70%`, otherwise as it is, `2/3`.
    #[must_use]
    pub fn percent(self) -> String {
        match self.numerator.checked_mul(100) {
            Some(hundred) if hundred.is_multiple_of(self.denominator) => {
                format!("{}%", hundred / self.denominator)
            }
            _ => self.to_string(),
        }
    }

    /// True when a part of a whole is at least this share of it. Of nothing there is no share.
    #[must_use]
    pub fn is_reached(self, part: i64, whole: i64) -> bool {
        let part = part.saturating_mul(i64::from(self.denominator));
        whole > 0 && part >= whole.saturating_mul(i64::from(self.numerator))
    }

    /// The largest whole of which a part is this share; `None` where any is.
    #[must_use]
    pub fn most_whole(self, part: i64) -> Option<i64> {
        part.saturating_mul(i64::from(self.denominator))
            .checked_div_euclid(i64::from(self.numerator))
    }
}

fn greatest_common_divisor(mut a: u32, mut b: u32) -> u32 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let left = u64::from(self.numerator) * u64::from(other.denominator);
        left.cmp(&(u64::from(other.numerator) * u64::from(self.denominator)))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Ratio {
    type Err = RatioError;
    fn from_str(text: &str) -> Result<Self, RatioError> {
        let text = text.trim();
        let (above, below) = match (text.split_once('/'), text.strip_suffix(['%', '％'])) {
            (Some((above, below)), _) => (
                above.trim().parse().map_err(|_| RatioError)?,
                below.trim().parse().map_err(|_| RatioError)?,
            ),
            (None, Some(percent)) => decimal_parts(percent, 100)?,
            (None, None) => decimal_parts(text, 1)?,
        };
        Self::new(above, below).ok_or(RatioError)
    }
}

/// `12.5` over 100 → 125 over 1000.
fn decimal_parts(text: &str, over: u32) -> Result<(u32, u32), RatioError> {
    let number = Decimal::from_str_exact(text.trim())
        .map_err(|_| RatioError)?
        .normalize();
    let above = u32::try_from(number.mantissa()).map_err(|_| RatioError)?;
    let below = 10u32
        .checked_pow(number.scale())
        .and_then(|b| b.checked_mul(over));
    Ok((above, below.ok_or(RatioError)?))
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trillion_is_the_most() {
        assert_eq!(Yuan(MOST).to_string(), "1000000000000");
        assert!("1000000000000.01".parse::<Yuan>().is_err());
    }

    #[test]
    fn a_share_is_read_in_three_ways_and_never_above_one() {
        for text in ["1/2", "50%", "50％", "0.5", " 2 / 4 "] {
            assert_eq!(text.parse::<Ratio>().unwrap().to_string(), "1/2", "{text}");
        }
        for text in ["3/2", "101%", "1/0", "", "abc", "-1/2", "0.66666666666666"] {
            assert!(text.parse::<Ratio>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_share_is_said_as_a_percentage_where_it_is_a_whole_one() {
        for (share, said) in [
            ("7/10", "70%"),
            ("1/2", "50%"),
            ("2/3", "2/3"),
            ("1/1", "100%"),
        ] {
            assert_eq!(share.parse::<Ratio>().unwrap().percent(), said);
        }
    }

    #[test]
    fn shares_have_an_order_and_the_largest_whole() {
        let share = |text: &str| text.parse::<Ratio>().unwrap();
        let mut shares = ["2/3", "1/2", "3/5", "1/3"].map(share);
        shares.sort();
        assert_eq!(shares, ["1/3", "1/2", "3/5", "2/3"].map(share));
        // Seven are 70% of ten, and of no more.
        assert_eq!(share("7/10").most_whole(7), Some(10));
        assert_eq!(share("2/3").most_whole(3), Some(4));
        assert_eq!(share("0/1").most_whole(3), None);
    }
}
