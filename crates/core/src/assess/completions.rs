//! The exact answer: what a condition comes to over every way to complete the facts.
//!
//! Folding truth values alone says "open" too often where a fact stands twice in a rule, or where
//! one is derived from another. Here the open facts are completed. The thresholds of a condition
//! cut the values of each fact into a few cells within which no test changes its answer; one
//! value from each cell stands for the rest. Completions that no true answers could be are left
//! out.

use super::cells::cells;
use super::check::{Known, Truth};
use crate::fact::{Derivation, Fact, FactId, Facts, Value};
use crate::subsidy::{Condition, Conflict, Test};

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

/// An open fact and the values that stand for all of its values.
#[derive(Clone, Debug)]
struct Open {
    fact: FactId,
    cells: Vec<Value>,
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

/// True when the open facts that a conflict binds can be answered so that nothing clashes.
#[must_use]
pub(super) fn has_a_way_out(conflict: &Conflict, known: Known<'_>) -> bool {
    let (open, live) = open_facts(conflict.both.iter().collect(), known);
    let search = Search {
        condition: &Condition::All(Vec::new()),
        known,
        live: &live,
    };
    let open: Vec<&Open> = open.iter().collect();
    search.can_be(&open, &mut known.facts.clone())
}

/// The source of a fact, another than `but`, on which a condition still depends. None of its parts
/// that are settled is looked into, so that no time goes into what can change nothing.
fn open_source(condition: &Condition, known: Known<'_>, but: Option<FactId>) -> Option<FactId> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            let mut open = parts.iter().filter(|it| known.check(it) == Truth::Open);
            open.find_map(|part| open_source(part, known, but))
        }
        Condition::Atom(atom) => open_of(&atom.test, known, but),
    }
}

/// The source of an open fact of a test, another than `but`.
fn open_of(test: &Test, known: Known<'_>, but: Option<FactId>) -> Option<FactId> {
    let facts = test.facts().into_iter();
    let mut open = facts
        .filter(|fact| known.value(*fact).is_none())
        .map(|fact| source_of(known.vocabulary, fact));
    open.find(|source| Some(*source) != but)
}

/// The wanted one of the open facts, and the rest.
fn taken_out<'o>(open: &[&'o Open], wanted: FactId) -> Option<(&'o Open, Vec<&'o Open>)> {
    let place = open.iter().position(|it| it.fact == wanted)?;
    let mut rest = open.to_vec();
    Some((rest.remove(place), rest))
}

fn tests_of(condition: &Condition) -> Vec<&Test> {
    condition.atoms().into_iter().map(|it| &it.test).collect()
}

/// The tests of a condition, and those of the conflicts that bind its facts, one to the next.
pub(super) fn bound_tests<'a>(condition: &'a Condition, known: Known<'a>) -> Vec<&'a Test> {
    let sources = |tests: &[&Test]| -> Vec<FactId> {
        let facts = tests.iter().flat_map(|test| test.facts());
        facts.map(|it| source_of(known.vocabulary, it)).collect()
    };
    let mut tests = tests_of(condition);
    let mut apart: Vec<&Conflict> = known.conflicts.iter().collect();
    loop {
        let reached = sources(&tests);
        let (bound, rest): (Vec<&Conflict>, Vec<&Conflict>) = apart.into_iter().partition(|it| {
            let facts = it.facts().into_iter();
            let mut facts = facts.map(|fact| source_of(known.vocabulary, fact));
            facts.any(|fact| reached.contains(&fact))
        });
        if bound.is_empty() {
            return tests;
        }
        tests.extend(bound.into_iter().flat_map(|it| &it.both));
        apart = rest;
    }
}

/// The facts to complete, each with its cells, and the conflicts that they can still violate. A
/// derived fact is replaced by its source.
fn open_facts<'a>(mut tests: Vec<&'a Test>, known: Known<'a>) -> (Vec<Open>, Vec<&'a Conflict>) {
    let mut sources = Vec::new();
    open_sources(&tests, known, &mut sources);
    let mut live: Vec<&'a Conflict> = Vec::new();
    // A conflict binds facts to one another, and each of them can be bound again.
    while let Some(conflict) = known.conflicts.iter().find(|it| {
        let touches = |fact: FactId| sources.contains(&source_of(known.vocabulary, fact));
        !live.contains(it)
            && known.violates(it) == Truth::Open
            && it.facts().into_iter().any(touches)
    }) {
        live.push(conflict);
        tests.extend(conflict.both.iter());
        open_sources(&tests, known, &mut sources);
    }
    let open = sources
        .into_iter()
        .filter_map(|fact| {
            Some(Open {
                fact,
                cells: cells(fact, &tests, known)?,
            })
        })
        .collect();
    (open, live)
}

/// Adds the open facts that the tests look at.
fn open_sources(tests: &[&Test], known: Known<'_>, sources: &mut Vec<FactId>) {
    for fact in tests.iter().flat_map(|test| test.facts()) {
        let source = source_of(known.vocabulary, fact);
        // A source whose derived value was given is open too where a test looks at the source.
        let wanted = known.facts.get(source).is_none() && known.value(fact).is_none();
        if wanted && !sources.contains(&source) {
            sources.push(source);
        }
    }
}

/// The fact that is asked: the source where the value follows from another.
#[must_use]
pub fn source_of(vocabulary: &[Fact], fact: FactId) -> FactId {
    let derived = vocabulary
        .get(usize::from(fact.0))
        .and_then(|it| it.derived);
    derived.map_or(fact, Derivation::source)
}
