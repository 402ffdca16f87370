//! How much: a closed vocabulary of amounts, each with the words that it rests on.

use super::Condition;
use crate::fact::FactId;
use crate::gazette::Citation;
use crate::money::{Ratio, Yuan};
use crate::region::OptionId;
use serde::{Deserialize, Serialize};

/// How much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// A fixed sum.
    Fixed {
        /// The sum.
        yuan: Yuan,
        /// The words it rests on.
        citation: Citation,
    },
    /// 不超过、最高: any sum up to this one; the office decides.
    UpTo {
        /// The ceiling.
        yuan: Yuan,
        /// The words it rests on.
        citation: Citation,
    },
    /// A share of a sum that the applicant paid, up to a ceiling; the place decides the share.
    Share {
        /// What the share is taken of.
        of: FactId,
        /// The ceiling.
        at_most: Ratio,
        /// The share that the place has decided: a local standard.
        rate: FactId,
        /// The words of the ceiling.
        citation: Citation,
        /// The words that leave the share to the place.
        local: Citation,
    },
    /// A share of a sum: of what was paid, or of a local standard.
    Part {
        /// What the share is taken of.
        of: FactId,
        /// The share.
        share: Ratio,
        /// The words it rests on.
        citation: Citation,
    },
    /// So much for each person, post or household.
    Each {
        /// How many of them.
        count: FactId,
        /// For each.
        amount: Box<Amount>,
        /// The words it rests on.
        citation: Citation,
    },
    /// All of them together.
    Sum(Vec<Amount>),
    /// The first whose condition holds.
    Cases {
        /// In this order.
        cases: Vec<AmountCase>,
        /// Where none holds.
        otherwise: Box<Amount>,
    },
    /// An amount within bounds.
    Limit {
        /// Which.
        amount: Box<Amount>,
        /// Not less.
        at_least: Option<Yuan>,
        /// Not more.
        at_most: Option<Yuan>,
        /// The words it rests on.
        citation: Citation,
    },
    /// 不超过……的2倍: an amount that is not more than a sum so many times.
    Capped {
        /// Which.
        amount: Box<Amount>,
        /// Not more than this sum: a local standard.
        of: FactId,
        /// So many times.
        times: u32,
        /// The words it rests on.
        citation: Citation,
    },
    /// 有条件的地方可适当提高: what the place pays instead, where it has adopted that.
    Raised {
        /// What is paid otherwise.
        amount: Box<Amount>,
        /// What the place must have adopted.
        option: OptionId,
        /// What it pays then: a local standard.
        to: FactId,
        /// The words that allow it.
        citation: Citation,
    },
    /// The text grants something, and names no sum.
    Unstated {
        /// The words that grant it.
        citation: Citation,
    },
}

/// An amount under a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountCase {
    /// When it holds.
    pub when: Condition,
    /// How much then.
    pub amount: Amount,
}

impl Amount {
    /// The facts it is worked out from, those of its conditions among them.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        match self {
            Self::Fixed { .. } | Self::UpTo { .. } | Self::Unstated { .. } => Vec::new(),
            Self::Share { of, rate, .. } => vec![*of, *rate],
            Self::Part { of, .. } => vec![*of],
            Self::Each { count, amount, .. } => [vec![*count], amount.facts()].concat(),
            Self::Limit { amount, .. } => amount.facts(),
            Self::Capped { amount, of, .. } => [amount.facts(), vec![*of]].concat(),
            Self::Raised { amount, to, .. } => [amount.facts(), vec![*to]].concat(),
            Self::Sum(parts) => parts.iter().flat_map(Self::facts).collect(),
            Self::Cases { cases, otherwise } => {
                let each = |case: &AmountCase| {
                    let mut facts = case.when.facts();
                    facts.extend(case.amount.facts());
                    facts
                };
                let cases = cases.iter().flat_map(each);
                cases.chain(otherwise.facts()).collect()
            }
        }
    }

    /// False where the text names no sum.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        match self {
            Self::Unstated { .. } => false,
            Self::Each { amount, .. }
            | Self::Limit { amount, .. }
            | Self::Capped { amount, .. }
            | Self::Raised { amount, .. } => amount.is_stated(),
            Self::Sum(parts) => parts.iter().any(Self::is_stated),
            Self::Cases { cases, otherwise } => {
                otherwise.is_stated() || cases.iter().any(|case| case.amount.is_stated())
            }
            Self::Fixed { .. } | Self::UpTo { .. } | Self::Share { .. } | Self::Part { .. } => true,
        }
    }
}
