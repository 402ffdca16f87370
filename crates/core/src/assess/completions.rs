//! The exact answer: what a condition comes to over every way to complete the facts.
//!
//! Folding truth values alone says "open" too often where a fact stands twice in a rule, or where
//! one is derived from another. Here the open facts are completed. The thresholds of a condition
//! cut the values of each fact into a few cells within which no test changes its answer; one
//! value from each cell stands for the rest.

use super::check::{Known, Truth};
use crate::day::{Day, months_later, next, previous};
use crate::fact::{Derivation, Fact, FactId, FactKind, Facts, Value};
use crate::subsidy::{Condition, Test};
use std::collections::BTreeSet;

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

/// Which outcomes of a condition are still possible.
#[must_use]
pub fn outcomes(condition: &Condition, known: Known<'_>) -> Outcomes {
    let open = open_facts(condition, known);
    let mut found = Outcomes::default();
    let mut facts = known.facts.clone();
    complete(condition, known, &open, &mut facts, &mut found);
    found
}

fn complete(
    condition: &Condition,
    known: Known<'_>,
    open: &[Open],
    facts: &mut Facts,
    found: &mut Outcomes,
) {
    match (Known { facts, ..known }).check(condition) {
        Truth::Yes => found.yes = true,
        Truth::No => found.no = true,
        Truth::Open => {
            let Some((first, rest)) = open.split_first() else {
                return;
            };
            for value in &first.cells {
                if found.yes && found.no {
                    break;
                }
                facts.set(first.fact, Some(*value));
                complete(condition, known, rest, facts, found);
            }
            facts.set(first.fact, None);
        }
    }
}

/// The open facts, each a source, that can still change the outcome of a condition: there is a
/// completion of the others under which two of its values give two outcomes.
#[must_use]
pub fn relevant(condition: &Condition, known: Known<'_>) -> Vec<FactId> {
    let open = open_facts(condition, known);
    let mut found = Vec::new();
    for (place, candidate) in open.iter().enumerate() {
        let others: Vec<Open> = open
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .map(|(_, it)| it.clone())
            .collect();
        let mut facts = known.facts.clone();
        if matters(condition, known, candidate, &others, &mut facts) {
            found.push(candidate.fact);
        }
    }
    found
}

fn matters(
    condition: &Condition,
    known: Known<'_>,
    candidate: &Open,
    others: &[Open],
    facts: &mut Facts,
) -> bool {
    if (Known { facts, ..known }).check(condition) != Truth::Open {
        return false;
    }
    let Some((first, rest)) = others.split_first() else {
        let mut seen = Outcomes::default();
        for value in &candidate.cells {
            facts.set(candidate.fact, Some(*value));
            match (Known { facts, ..known }).check(condition) {
                Truth::Yes => seen.yes = true,
                Truth::No => seen.no = true,
                Truth::Open => {}
            }
        }
        facts.set(candidate.fact, None);
        return seen.yes && seen.no;
    };
    let mut any = false;
    for value in &first.cells {
        facts.set(first.fact, Some(*value));
        if matters(condition, known, candidate, rest, facts) {
            any = true;
            break;
        }
    }
    facts.set(first.fact, None);
    any
}

/// The facts to complete, each with its cells. A derived fact is replaced by its source.
fn open_facts(condition: &Condition, known: Known<'_>) -> Vec<Open> {
    let tests: Vec<&Test> = condition.atoms().iter().map(|atom| &atom.test).collect();
    let mut sources: Vec<FactId> = Vec::new();
    for fact in tests.iter().flat_map(|test| test.facts()) {
        let source = source_of(known.vocabulary, fact);
        let wanted = known.facts.get(source).is_none() && known.value(fact).is_none();
        // A source whose derived value was given is open too where a test looks at the source.
        if wanted && !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
        .into_iter()
        .filter_map(|fact| {
            Some(Open {
                fact,
                cells: cells(fact, &tests, known)?,
            })
        })
        .collect()
}

/// The fact that is asked: the source where the value follows from another.
#[must_use]
pub fn source_of(vocabulary: &[Fact], fact: FactId) -> FactId {
    let derived = vocabulary
        .get(usize::from(fact.0))
        .and_then(|it| it.derived);
    derived.map_or(fact, Derivation::source)
}

/// One value from each cell of an open fact.
fn cells(fact: FactId, tests: &[&Test], known: Known<'_>) -> Option<Vec<Value>> {
    let kind = &known.vocabulary.get(usize::from(fact.0))?.kind;
    Some(match kind {
        FactKind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        FactKind::Choice { choices } => (0u16..)
            .zip(choices)
            .map(|(place, _)| Value::Choice(place))
            .collect(),
        FactKind::Number { min, max, .. } => {
            let mut edges = BTreeSet::from([*min, *max]);
            edges.extend(
                tests
                    .iter()
                    .flat_map(|test| limit_of(test, fact))
                    .flat_map(around),
            );
            edges
                .into_iter()
                .filter(|it| min <= it && it <= max)
                .map(Value::Number)
                .collect()
        }
        FactKind::Date { min, max } => {
            let edges = date_edges(fact, tests, known).into_iter();
            let inside = edges
                .chain([*min, *max])
                .filter(|day| min <= day && day <= max);
            let distinct: BTreeSet<Day> = inside.filter(|day| agrees(fact, *day, known)).collect();
            distinct.into_iter().map(Value::Date).collect()
        }
        // No test looks at money or at a share; any value stands for all.
        FactKind::Money { max, .. } => vec![Value::Money(*max)],
        FactKind::Share { max } => vec![Value::Share(*max)],
    })
}

/// The number against which a test holds a fact.
fn limit_of(test: &Test, of: FactId) -> Option<i64> {
    match *test {
        Test::AtLeast(fact, limit)
        | Test::AtMost(fact, limit)
        | Test::LessThan(fact, limit)
        | Test::MoreThan(fact, limit)
            if fact == of =>
        {
            Some(limit)
        }
        _ => None,
    }
}

fn around(limit: i64) -> [i64; 3] {
    [limit.saturating_sub(1), limit, limit.saturating_add(1)]
}

/// The days at which some test of a date changes its answer, each with its neighbours.
fn date_edges(fact: FactId, tests: &[&Test], known: Known<'_>) -> BTreeSet<Day> {
    let mut edges = own_edges(fact, tests, known);
    for test in tests {
        let Test::Within {
            fact: later,
            since,
            months,
        } = **test
        else {
            continue;
        };
        let (other, shift) = match fact {
            it if it == later => (since, i32::from(months)),
            it if it == since => (later, -i32::from(months)),
            _ => continue,
        };
        let others = match known.facts.get(other) {
            Some(Value::Date(day)) => BTreeSet::from([day]),
            _ => with_bounds(own_edges(other, tests, known), other, known),
        };
        for day in others {
            edges.extend(near(day));
            edges.extend(near(months_later(day, shift)));
        }
    }
    edges
}

/// The edges that do not depend on another open date.
fn own_edges(fact: FactId, tests: &[&Test], known: Known<'_>) -> BTreeSet<Day> {
    let mut edges = BTreeSet::new();
    for test in tests {
        match **test {
            Test::OnOrAfter(it, day) | Test::OnOrBefore(it, day) if it == fact => {
                edges.extend(near(day));
            }
            Test::ByApplication(it) if it == fact => edges.extend(near(known.as_of)),
            _ => {}
        }
    }
    // A test of a derived number is an edge of its source, and so is a derived number that was
    // given.
    for (place, candidate) in (0u16..).zip(known.vocabulary) {
        let Some(derivation) = candidate.derived.filter(|it| it.source() == fact) else {
            continue;
        };
        if matches!(derivation, Derivation::Reached(_)) {
            edges.extend(near(known.as_of));
        }
        let derived = FactId(place);
        let limits = tests
            .iter()
            .filter_map(|test| limit_of(test, derived))
            .flat_map(around);
        let given = match known.facts.get(derived) {
            Some(Value::Number(number)) => around(number).to_vec(),
            _ => Vec::new(),
        };
        for months in limits.chain(given) {
            let months = i32::try_from(months).unwrap_or(i32::MAX);
            let shift = match derivation {
                Derivation::YearsSince(_) => months.saturating_mul(12).saturating_neg(),
                Derivation::MonthsSince(_) => months.saturating_neg(),
                Derivation::MonthsUntil(_) => months,
                Derivation::Reached(_) => 0,
            };
            edges.extend(near(months_later(known.as_of, shift)));
        }
    }
    edges
}

fn with_bounds(mut edges: BTreeSet<Day>, fact: FactId, known: Known<'_>) -> BTreeSet<Day> {
    if let Some(FactKind::Date { min, max }) =
        known.vocabulary.get(usize::from(fact.0)).map(|it| &it.kind)
    {
        edges.extend([*min, *max]);
    }
    edges
}

/// The day and its neighbours. Month ends are clamped, so that an edge can lie up to three days
/// away from where the shifted day fell.
fn near(day: Day) -> Vec<Day> {
    let mut days = vec![day];
    let (mut before, mut after) = (day, day);
    for _ in 0..4 {
        before = previous(before);
        after = next(after);
        days.extend([before, after]);
    }
    days
}

/// True where a source agrees with every derived value that was given.
fn agrees(source: FactId, day: Day, known: Known<'_>) -> bool {
    (0u16..).zip(known.vocabulary).all(|(place, fact)| {
        let Some(derivation) = fact.derived.filter(|it| it.source() == source) else {
            return true;
        };
        match known.facts.get(FactId(place)) {
            Some(given) => derivation.value(day, known.as_of) == given,
            None => true,
        }
    })
}

/// Two answers that cannot both be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The derived fact that was given.
    pub derived: FactId,
    /// Its source.
    pub source: FactId,
}

/// The first pair of answers that clash.
#[must_use]
pub fn contradiction(known: Known<'_>) -> Option<Contradiction> {
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
        clashes.then_some(Contradiction { derived, source })
    })
}
