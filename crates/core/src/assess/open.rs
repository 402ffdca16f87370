//! What is open: which facts have to be completed, and which of them comes next.

use super::cells::cells;
use super::check::{Known, Truth};
use crate::fact::{FactId, Value, source_of};
use crate::subsidy::{Condition, Conflict, Test};

/// An open fact and the values that stand for all of its values.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) fact: FactId,
    pub(super) cells: Vec<Value>,
}

/// The source of a fact, another than `but`, on which a condition still depends. None of its parts
/// that are settled is looked into, so that no time goes into what can change nothing.
pub(super) fn open_source(
    condition: &Condition,
    known: Known<'_>,
    but: Option<FactId>,
) -> Option<FactId> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            let mut open = parts.iter().filter(|it| known.check(it) == Truth::Open);
            open.find_map(|part| open_source(part, known, but))
        }
        Condition::Atom(atom) => open_of(&atom.test, known, but),
    }
}

/// The source of an open fact of a test, another than `but`.
pub(super) fn open_of(test: &Test, known: Known<'_>, but: Option<FactId>) -> Option<FactId> {
    let facts = test.facts().into_iter();
    let mut open = facts
        .filter(|fact| known.value(*fact).is_none())
        .map(|fact| source_of(known.vocabulary, fact));
    open.find(|source| Some(*source) != but)
}

/// The wanted one of the open facts, and the rest.
pub(super) fn taken_out<'o>(
    open: &[&'o Open],
    wanted: FactId,
) -> Option<(&'o Open, Vec<&'o Open>)> {
    let place = open.iter().position(|it| it.fact == wanted)?;
    let mut rest = open.to_vec();
    Some((rest.remove(place), rest))
}

pub(super) fn tests_of(condition: &Condition) -> Vec<&Test> {
    condition.atoms().into_iter().map(|it| &it.test).collect()
}

/// The tests of a condition, and those of the conflicts that bind its facts, one to the next.
pub(super) fn bound_tests<'a>(condition: &'a Condition, known: Known<'a>) -> Vec<&'a Test> {
    let sources = |tests: &[&Test]| -> Vec<FactId> {
        let facts = tests.iter().flat_map(|test| test.facts());
        facts.map(|it| source_of(known.vocabulary, it)).collect()
    };
    let mut tests = tests_of(condition);
    let binding = known.conflicts.iter().filter(|it| known.binds(it));
    let mut apart: Vec<&Conflict> = binding.collect();
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
pub(super) fn open_facts<'a>(
    mut tests: Vec<&'a Test>,
    known: Known<'a>,
) -> (Vec<Open>, Vec<&'a Conflict>) {
    let mut sources = Vec::new();
    open_sources(&tests, known, &mut sources);
    let mut live: Vec<&'a Conflict> = Vec::new();
    let still_open = known.conflicts.iter().filter(|it| known.binds(it));
    let still_open = still_open.filter(|it| known.violates(it) == Truth::Open);
    let mut apart: Vec<(&Conflict, Vec<FactId>)> = still_open
        .map(|it| {
            let facts = it.facts().into_iter();
            let sources = facts.map(|fact| source_of(known.vocabulary, fact));
            (it, sources.collect())
        })
        .collect();
    // A conflict binds facts to one another, and each of them can be bound again.
    while let Some(place) = apart
        .iter()
        .position(|(_, bound)| bound.iter().any(|it| sources.contains(it)))
    {
        let (conflict, _) = apart.remove(place);
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
