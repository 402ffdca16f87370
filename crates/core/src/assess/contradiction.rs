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

/// The first conflict that the answers violate as they stand; else the first that they violate
/// whatever is still open, since other conflicts leave the open facts no way out.
fn conflict(known: Known<'_>) -> Option<Contradiction> {
    let is = |truth: Truth| {
        let all = known.conflicts.iter().enumerate();
        all.filter(move |(_, it)| known.violates(it) == truth)
    };
    let mut stuck = is(Truth::Open).filter(|(_, it)| !has_a_way_out(it, known));
    let found = is(Truth::Yes).next().or_else(|| stuck.next());
    found.map(|(place, _)| Contradiction::Conflict(place))
}
