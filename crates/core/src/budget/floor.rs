//! Whether a line of a budget is not less than a fixed sum, and by how much it is.

use super::{CheckOutcome, Range};
use crate::fact::{FactId, Facts, Value};
use crate::gazette::Citation;
use crate::money::Yuan;
use serde::{Deserialize, Serialize};

/// 不少于: the least that must be set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// The line.
    pub of: FactId,
    /// The least. The sum itself is enough.
    pub at_least: Yuan,
    /// The words that set it.
    pub citation: Citation,
}

impl Floor {
    /// What it comes to, and by how much the line is short.
    #[must_use]
    pub fn check(&self, facts: &Facts) -> (CheckOutcome, Range) {
        let Some(Value::Money(line)) = facts.get(self.of) else {
            let any = Range {
                min: Yuan::ZERO,
                max: Some(self.at_least),
            };
            return (CheckOutcome::Open, any);
        };
        let fen = self.at_least.fen().saturating_sub(line.fen()).max(0);
        let short = Yuan::from_fen(fen).unwrap_or(Yuan::ZERO);
        let outcome = if short == Yuan::ZERO {
            CheckOutcome::Holds
        } else {
            CheckOutcome::Violated
        };
        let by = Range {
            min: short,
            max: Some(short),
        };
        (outcome, by)
    }
}
