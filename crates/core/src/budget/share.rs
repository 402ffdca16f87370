//! Whether a part of a budget keeps its share of the whole, and by how much not.
//!
//! A budget has lines. A line that is not known may be any sum from nothing upwards. What is short
//! or over is then an interval: what it comes to at best, and at worst.

use super::CheckOutcome;
use crate::fact::{FactId, Facts, Value};
use crate::gazette::Citation;
use crate::money::{Ratio, Yuan};
use crate::order;
use serde::{Deserialize, Serialize};

/// A share that a part of a budget must keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The lines of the part.
    pub part: Vec<FactId>,
    /// The lines of the whole: with all lines of the part among them, or with none.
    pub whole: Vec<FactId>,
    /// The sum of the whole, where it can be answered instead of its lines.
    pub total: Option<FactId>,
    /// On which side.
    pub bound: Bound,
    /// Which share.
    pub ratio: Ratio,
    /// The words that set it.
    pub citation: Citation,
}

/// On which side of a share the part must stay. The share itself is on the right side of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// 不低于.
    AtLeast,
    /// 不高于.
    AtMost,
}

/// What a sum may be, in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// At least so much.
    pub min: Yuan,
    /// At most so much; `None` while nothing limits it.
    pub max: Option<Yuan>,
}

/// What a share comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Whether it is kept.
    pub outcome: CheckOutcome,
    /// The part.
    pub part: Range,
    /// The whole.
    pub whole: Range,
    /// What the part must reach, rounded up to the fen, or must not exceed, rounded down.
    pub limit: Range,
    /// By how much it stays below that, with the whole as it is; for [`Bound::AtMost`] nothing.
    pub short: Range,
    /// By how much it goes beyond that, with the whole as it is; for [`Bound::AtLeast`] nothing.
    pub over: Range,
    /// The lines that can still change what is short or over.
    pub missing: Vec<FactId>,
}

/// A total that is not what its lines make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uneven {
    /// The total.
    pub total: FactId,
    /// What the lines make that are known.
    pub lines: Yuan,
}

/// Lines added up, in fen.
#[derive(Clone, Copy)]
struct Lines {
    known: i128,
    /// True when none is missing.
    complete: bool,
}

impl Lines {
    const fn max(self) -> Option<i128> {
        if self.complete {
            Some(self.known)
        } else {
            None
        }
    }
}

/// The part and the whole in one of the two extreme cases, in fen.
type Case = Option<(i128, i128)>;

impl Share {
    /// Every fact that it looks at.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        let mut found: Vec<FactId> = self.part.clone();
        found.extend(&self.whole);
        found.extend(self.total);
        order::set(found)
    }

    /// Compares the part with the whole.
    ///
    /// # Errors
    /// [`Uneven`] when the total is less than the lines that are known, or is not what they make
    /// where all are known.
    pub fn check(&self, facts: &Facts) -> Result<Shared, Uneven> {
        let inside = self.part.iter().all(|it| self.whole.contains(it));
        let rest = self.whole.iter().filter(|it| !self.part.contains(it));
        let part = add(facts, self.part.iter());
        let rest = add(facts, rest);
        let lines = add(facts, self.whole.iter());
        let total = self.total.and_then(|it| Some((it, sum(facts, it)?)));
        if let Some((fact, total)) = total
            && !self.whole.is_empty()
            && (total < lines.known || (lines.complete && total != lines.known))
        {
            return Err(Uneven {
                total: fact,
                lines: yuan(lines.known),
            });
        }
        let total = total.map(|(_, total)| total);
        let (low, high): (Case, Case) = match (total, inside) {
            (Some(whole), true) => {
                let least = rest.max().map_or(0, |rest| whole - rest).max(part.known);
                let most = part.max().unwrap_or(whole - rest.known);
                (Some((least, whole)), Some((most, whole)))
            }
            (Some(whole), false) => (
                Some((part.known, whole)),
                part.max().map(|part| (part, whole)),
            ),
            (None, true) => (
                rest.max().map(|rest| (part.known, part.known + rest)),
                part.max().map(|part| (part, part + rest.known)),
            ),
            (None, false) => (
                lines.max().map(|whole| (part.known, whole)),
                part.max().map(|part| (part, lines.known)),
            ),
        };
        let parts = Range {
            min: yuan(low.map_or(part.known, |(part, _)| part)),
            max: high.map(|(part, _)| yuan(part)),
        };
        let wholes = Range {
            min: yuan(total.unwrap_or(lines.known)),
            max: total.or(lines.max()).map(yuan),
        };
        let unknown = |it: &FactId| sum(facts, *it).is_none();
        let missing = self.facts().into_iter().filter(unknown).collect();
        Ok(self.compared(low, high, parts, wholes, missing))
    }

    /// `low` is the case in which the part has least of the whole, `high` that in which it has
    /// most; `None` where nothing limits the whole, or the part.
    fn compared(
        &self,
        low: Case,
        high: Case,
        part: Range,
        whole: Range,
        missing: Vec<FactId>,
    ) -> Shared {
        let of = |whole: Yuan| match self.bound {
            Bound::AtLeast => yuan(self.ratio.least_of(whole.fen())),
            Bound::AtMost => yuan(self.ratio.most_of(whole.fen())),
        };
        let off = |(part, whole): (i128, i128)| match self.bound {
            Bound::AtLeast => (self.ratio.least_of(whole) - part).max(0),
            Bound::AtMost => (part - self.ratio.most_of(whole)).max(0),
        };
        let (best, worst) = match self.bound {
            Bound::AtLeast => (high, low),
            Bound::AtMost => (low, high),
        };
        let by = Range {
            min: yuan(best.map_or(0, off)),
            max: worst.map(off).map(yuan),
        };
        let outcome = if by.max == Some(Yuan::ZERO) {
            CheckOutcome::Holds
        } else if by.min > Yuan::ZERO {
            CheckOutcome::Violated
        } else {
            CheckOutcome::Open
        };
        let exact = by.max == Some(by.min);
        let nothing = Range {
            min: Yuan::ZERO,
            max: Some(Yuan::ZERO),
        };
        let (short, over) = match self.bound {
            Bound::AtLeast => (by, nothing),
            Bound::AtMost => (nothing, by),
        };
        Shared {
            outcome,
            part,
            whole,
            limit: Range {
                min: of(whole.min),
                max: whole.max.map(of),
            },
            short,
            over,
            missing: if exact { Vec::new() } else { missing },
        }
    }
}

fn sum(facts: &Facts, fact: FactId) -> Option<i128> {
    match facts.get(fact)? {
        Value::Money(sum) => Some(sum.fen()),
        _ => None,
    }
}

fn add<'a>(facts: &Facts, lines: impl Iterator<Item = &'a FactId>) -> Lines {
    lines.fold(
        Lines {
            known: 0,
            complete: true,
        },
        |before, line| match sum(facts, *line) {
            Some(sum) => Lines {
                known: before.known.saturating_add(sum),
                ..before
            },
            None => Lines {
                complete: false,
                ..before
            },
        },
    )
}

/// The press refuses lines that could make more than a trillion yuan together, so that the sum is
/// always one.
fn yuan(fen: i128) -> Yuan {
    Yuan::from_fen(fen.max(0)).unwrap_or(Yuan::MOST)
}
