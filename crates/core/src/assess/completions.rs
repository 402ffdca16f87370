//! The exact answer: what a condition comes to over every way to complete the facts.
//!
//! Folding truth values alone says "open" too often where a fact stands twice in a rule, or where
//! one is derived from another. Here the open facts are completed. The thresholds of a condition
//! cut the values of each fact into a few cells within which no test changes its answer; one
//! value from each cell stands for the rest. Completions that no true answers could be are left
//! out.

use super::check::{Known, Truth};
use super::open::{Open, open_facts, open_of, open_source, taken_out, tests_of};
use crate::fact::{FactId, Facts, Value, source_of};
use crate::subsidy::{Condition, Conflict};

/// Which outcomes are still possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Some completion fulfils the condition.
    pub yes: bool,
    /// Some completion does not.
    pub no: bool,
}

impl Outcomes {
    /// The one outcome, or open where both are possible.
    #[must_use]
    pub const fn truth(self) -> Truth {
        match (self.yes, self.no) {
            (true, false) => Truth::Yes,
            (false, true) => Truth::No,
            _ => Truth::Open,
        }
    }
}

/// A search over the completions of what is open.
#[derive(Clone, Copy)]
struct Search<'a> {
    condition: &'a Condition,
    known: Known<'a>,
    /// The conflicts that an open fact can still violate.
    live: &'a [&'a Conflict],
}

/// Which outcomes of a condition are still possible, for facts that do not clash.
#[must_use]
pub fn outcomes(condition: &Condition, known: Known<'_>) -> Outcomes {
    // What the known facts settle stays settled, and facts that do not clash can be completed.
    match known.check(condition) {
        Truth::Yes => {
            return Outcomes {
                yes: true,
                no: false,
            };
        }
        Truth::No => {
            return Outcomes {
                yes: false,
                no: true,
            };
        }
        Truth::Open => {}
    }
    let (open, live) = open_facts(tests_of(condition), known);
    let search = Search {
        condition,
        known,
        live: &live,
    };
    let mut found = Outcomes::default();
    let open: Vec<&Open> = open.iter().collect();
    search.complete(&open, &mut known.facts.clone(), &mut found);
    found
}

impl Search<'_> {
    fn complete(self, open: &[&Open], facts: &mut Facts, found: &mut Outcomes) {
        let known = Known {
            facts,
            ..self.known
        };
        if self.clashes(known) == Truth::Yes {
            return;
        }
        match known.check(self.condition) {
            Truth::Yes => found.yes = found.yes || self.can_be(open, facts),
            Truth::No => found.no = found.no || self.can_be(open, facts),
            Truth::Open => {
                let wanted = open_source(self.condition, known, None);
                let Some((first, rest)) = wanted.and_then(|it| taken_out(open, it)) else {
                    return;
                };
                for value in &first.cells {
                    if found.yes && found.no {
                        break;
                    }
                    facts.set(first.fact, Some(*value));
                    self.complete(&rest, facts, found);
                }
                facts.set(first.fact, None);
            }
        }
    }

    /// The source of a fact, another than `but`, on which it depends whether the answers violate a
    /// conflict.
    fn binding(self, known: Known<'_>, but: Option<FactId>) -> Option<FactId> {
        let open = self.live.iter();
        let open = open.filter(|it| known.violates(it) == Truth::Open);
        let mut tests = open.flat_map(|it| &it.both);
        tests.find_map(|test| open_of(test, known, but))
    }

    /// Whether the answers violate a conflict: yes, no, or it depends on what is open.
    fn clashes(self, known: Known<'_>) -> Truth {
        let each = self.live.iter().map(|it| known.violates(it));
        each.fold(Truth::No, Truth::or)
    }

    /// True when the open facts can be completed without violating a conflict.
    fn can_be(self, open: &[&Open], facts: &mut Facts) -> bool {
        match self.clashes(Known {
            facts,
            ..self.known
        }) {
            Truth::No => true,
            Truth::Yes => false,
            Truth::Open => {
                let known = Known {
                    facts,
                    ..self.known
                };
                let wanted = self.binding(known, None);
                let Some((first, rest)) = wanted.and_then(|it| taken_out(open, it)) else {
                    return false;
                };
                let can_be = first.cells.iter().any(|value| {
                    facts.set(first.fact, Some(*value));
                    self.can_be(&rest, facts)
                });
                facts.set(first.fact, None);
                can_be
            }
        }
    }

    /// True when there is a completion of the others under which two values of the candidate give
    /// two outcomes.
    fn matters(self, candidate: &Open, others: &[&Open], facts: &mut Facts) -> bool {
        let known = Known {
            facts,
            ..self.known
        };
        if self.clashes(known) == Truth::Yes || known.check(self.condition) != Truth::Open {
            return false;
        }
        let but = Some(candidate.fact);
        let wanted = open_source(self.condition, known, but);
        let wanted = wanted.or_else(|| self.binding(known, but));
        let Some((first, rest)) = wanted.and_then(|it| taken_out(others, it)) else {
            let mut seen = Outcomes::default();
            for value in &candidate.cells {
                facts.set(candidate.fact, Some(*value));
                let known = Known {
                    facts,
                    ..self.known
                };
                match known.check(self.condition) {
                    _ if self.clashes(known) == Truth::Yes => {}
                    Truth::Yes => seen.yes = true,
                    Truth::No => seen.no = true,
                    Truth::Open => {}
                }
            }
            facts.set(candidate.fact, None);
            return seen.yes && seen.no;
        };
        let any = first.cells.iter().any(|value| {
            facts.set(first.fact, Some(*value));
            self.matters(candidate, &rest, facts)
        });
        facts.set(first.fact, None);
        any
    }
}

/// The open facts, each a source, that can still change the outcome of a condition: there is a
/// completion of the others under which two of its values give two outcomes, or one of its values
/// rules an outcome out, since it cannot be true together with what the condition looks at.
#[must_use]
pub fn relevant(condition: &Condition, known: Known<'_>) -> Vec<FactId> {
    let (open, live) = open_facts(tests_of(condition), known);
    let search = Search {
        condition,
        known,
        live: &live,
    };
    let all = outcomes(condition, known);
    let bound: Vec<FactId> = live
        .iter()
        .flat_map(|it| it.facts())
        .map(|fact| source_of(known.vocabulary, fact))
        .collect();
    let mut facts = known.facts.clone();
    let mut found = Vec::new();
    for (place, candidate) in open.iter().enumerate() {
        let others: Vec<&Open> = open
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .map(|(_, it)| it)
            .collect();
        let rules_out = |value: &Value, facts: &mut Facts| {
            let mut left = Outcomes::default();
            facts.set(candidate.fact, Some(*value));
            search.complete(&others, facts, &mut left);
            facts.set(candidate.fact, None);
            left != all && left != Outcomes::default()
        };
        if search.matters(candidate, &others, &mut facts)
            || (bound.contains(&candidate.fact)
                && candidate.cells.iter().any(|it| rules_out(it, &mut facts)))
        {
            found.push(candidate.fact);
        }
    }
    found
}

/// The conflicts that hang together with one, where the open facts that they bind can be answered so
/// that none of them is violated; `None` where they cannot.
#[must_use]
pub(super) fn way_out<'a>(conflict: &'a Conflict, known: Known<'a>) -> Option<Vec<&'a Conflict>> {
    let (open, live) = open_facts(conflict.both.iter().collect(), known);
    let search = Search {
        condition: &Condition::All(Vec::new()),
        known,
        live: &live,
    };
    let open: Vec<&Open> = open.iter().collect();
    let can_be = search.can_be(&open, &mut known.facts.clone());
    can_be.then_some(live)
}
