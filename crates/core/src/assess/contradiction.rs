//! Answers that cannot all be true get no verdict, only the answers that clash.

use super::cells::cells;
use super::check::{Known, Truth};
use super::completions::has_a_way_out;
use crate::fact::{FactId, Value};

/// Answers that cannot all be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// A fact, and another that follows from it.
    Derived {
        /// The derived fact that was given.
        derived: FactId,
        /// Its source.
        source: FactId,
    },
    /// The conflict at this place of the vocabulary.
    Conflict(usize),
}

/// The first answers that clash.
#[must_use]
pub fn contradiction(known: Known<'_>) -> Option<Contradiction> {
    derived_clash(known).or_else(|| conflict(known))
}

/// The first pair of a fact and its source that clash.
fn derived_clash(known: Known<'_>) -> Option<Contradiction> {
    (0u16..).zip(known.vocabulary).find_map(|(place, fact)| {
        let derived = FactId(place);
        let derivation = fact.derived?;
        let source = derivation.source();
        let given = known.facts.get(derived)?;
        let clashes = match known.facts.get(source) {
            Some(Value::Date(day)) => derivation.value(day, known.as_of) != given,
            // No day within the bounds of the source gives that number.
            _ => cells(source, &[], known).is_some_and(|days| days.is_empty()),
        };
        clashes.then_some(Contradiction::Derived { derived, source })
    })
}

/// The first conflict that the answers violate, whatever is still open.
fn conflict(known: Known<'_>) -> Option<Contradiction> {
    known.conflicts.iter().enumerate().find_map(|(place, it)| {
        let violated = match known.violates(it) {
            Truth::Yes => true,
            Truth::No => false,
            // Other conflicts may leave the open facts no way out.
            Truth::Open => !has_a_way_out(it, known),
        };
        violated.then_some(Contradiction::Conflict(place))
    })
}
