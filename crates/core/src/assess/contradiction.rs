//! Answers that cannot all be true get no verdict, only the answers that clash.

use super::cells::cells;
use super::check::{Known, Truth};
use super::completions::way_out;
use crate::fact::{FactId, Value};
use crate::subsidy::Conflict;

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
    if let Some((place, _)) = is(Truth::Yes).next() {
        return Some(Contradiction::Conflict(place));
    }
    // A way out of one is a way out of all that hang together with it: each group is looked at once.
    let mut free: Vec<&Conflict> = Vec::new();
    for (place, it) in is(Truth::Open).filter(|(_, it)| known.binds(it)) {
        if free.iter().any(|other| std::ptr::eq(*other, it)) {
            continue;
        }
        match way_out(it, known) {
            Some(group) => free.extend(group),
            None => return Some(Contradiction::Conflict(place)),
        }
    }
    None
}
