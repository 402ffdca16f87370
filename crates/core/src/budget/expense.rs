//! Whether a fund may pay for an expense.
//!
//! An expense is described by a few choices: what it is for, of what kind it is, whose money it
//! is. The text rules on each choice; the strongest ruling decides.

use super::CheckOutcome;
use crate::fact::{FactId, Facts, Value};
use crate::gazette::Citation;
use crate::order;
use serde::{Deserialize, Serialize};

/// What the text says of each choice of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sorting {
    /// The fact, a choice.
    pub fact: FactId,
    /// One ruling for each of its choices, in their order.
    pub rulings: Vec<Ruling>,
}

/// What the text says of one choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// What it says.
    pub is: Ruled,
    /// The words that say so.
    pub citation: Citation,
}

/// How strongly the text rules: each of them prevails over those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ruled {
    /// The fund pays for it.
    Allowed,
    /// Neither allowed nor forbidden by its words: an office judges.
    Office,
    /// 不得用于: also where its purpose is allowed.
    Prohibited,
    /// 不受本条规定限制: also where its kind is forbidden.
    Exempt,
    /// 法律法规禁止: also where the clause itself does not limit it.
    Unlawful,
}

impl Ruled {
    const fn outcome(self) -> CheckOutcome {
        match self {
            Self::Allowed | Self::Exempt => CheckOutcome::Fits,
            Self::Office => CheckOutcome::OfficeDecides,
            Self::Prohibited | Self::Unlawful => CheckOutcome::DoesNotFit,
        }
    }
}

/// What an expense comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<'a> {
    /// Whether the fund may pay for it.
    pub outcome: CheckOutcome,
    /// The rulings on what was answered, the one that decides first.
    pub grounds: Vec<(&'a Sorting, &'a Ruling)>,
    /// The facts that can still change the outcome.
    pub missing: Vec<FactId>,
}

impl Sorting {
    /// The ruling on the answer, where there is one.
    #[must_use]
    pub fn ruling(&self, facts: &Facts) -> Option<&Ruling> {
        match facts.get(self.fact)? {
            Value::Choice(place) => self.rulings.get(usize::from(place)),
            _ => None,
        }
    }

    /// What the text may still say of it.
    fn possible(&self, facts: &Facts) -> Vec<Ruled> {
        match self.ruling(facts) {
            Some(ruling) => vec![ruling.is],
            None => self.rulings.iter().map(|it| it.is).collect(),
        }
    }
}

/// Sorts an expense. Settled exactly when every way to answer the rest comes to the same.
#[must_use]
pub fn sort<'a>(sortings: &'a [Sorting], facts: &Facts) -> Sorted<'a> {
    let possible: Vec<Vec<Ruled>> = sortings.iter().map(|it| it.possible(facts)).collect();
    let outcome = match strongest(possible.iter()).as_slice() {
        [] => CheckOutcome::Open,
        [first, rest @ ..] if rest.iter().all(|it| it.outcome() == first.outcome()) => {
            first.outcome()
        }
        _ => CheckOutcome::Open,
    };
    let mut grounds: Vec<(&Sorting, &Ruling)> = sortings
        .iter()
        .filter_map(|it| Some((it, it.ruling(facts)?)))
        .collect();
    // A stable sort: among equals, the order of the file.
    order::sort_by_key(&mut grounds, |(_, ruling)| std::cmp::Reverse(ruling.is));
    let matters = |place: usize| {
        let others = possible
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place);
        let own = possible.get(place).map_or(&[][..], Vec::as_slice);
        strongest(others.map(|(_, it)| it)).into_iter().any(|rest| {
            let mut outcomes = own.iter().map(|it| rest.max(*it).outcome());
            let first = outcomes.next();
            outcomes.any(|it| Some(it) != first)
        })
    };
    let missing = sortings
        .iter()
        .enumerate()
        .filter(|(place, it)| it.ruling(facts).is_none() && matters(*place))
        .map(|(_, it)| it.fact)
        .collect();
    Sorted {
        outcome,
        grounds,
        missing,
    }
}

/// Every ruling that can come out strongest, each once. Without any sorting, the weakest.
fn strongest<'a>(possible: impl Iterator<Item = &'a Vec<Ruled>>) -> Vec<Ruled> {
    possible.fold(vec![Ruled::Allowed], |found, next| {
        let both: Vec<Ruled> = found
            .iter()
            .flat_map(|one| next.iter().map(move |other| *one.max(other)))
            .collect();
        order::set(both)
    })
}
