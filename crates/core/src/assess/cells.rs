//! The thresholds of a condition cut the values of a fact into cells within which no test changes
//! its answer; one value from each stands for the rest.

use super::check::{Known, Truth};
use crate::day::{Day, months_later, next, previous};
use crate::fact::{Derivation, FactId, FactKind, Value, source_of};
use crate::order::set;
use crate::subsidy::Test;

/// One value from each cell of an open fact.
pub(super) fn cells(fact: FactId, tests: &[&Test], known: Known<'_>) -> Option<Vec<Value>> {
    let values = edges(fact, tests, known)?;
    let looks_at = |test: &&&Test| {
        let mut facts = test.facts().into_iter();
        facts.any(|it| source_of(known.vocabulary, it) == fact)
    };
    let own: Vec<&&Test> = tests.iter().filter(looks_at).collect();
    let mut facts = known.facts.clone();
    let mut found: Vec<(Vec<Truth>, Value)> = Vec::new();
    for value in &values {
        facts.set(fact, Some(*value));
        let known = Known {
            facts: &facts,
            ..known
        };
        let said: Vec<Truth> = own.iter().map(|test| known.test(test)).collect();
        if said.contains(&Truth::Open) {
            // Held against another open fact: both ends of a cell are needed.
            return Some(values);
        }
        // Values of which every test says the same stand for one another.
        if !found.iter().any(|(before, _)| *before == said) {
            found.push((said, *value));
        }
    }
    Some(found.into_iter().map(|(_, value)| value).collect())
}

/// The ends of each cell of an open fact, in their order.
pub(super) fn edges(fact: FactId, tests: &[&Test], known: Known<'_>) -> Option<Vec<Value>> {
    let kind = &known.vocabulary.get(usize::from(fact.0))?.kind;
    Some(match kind {
        FactKind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        FactKind::Choice { choices } => (0u16..)
            .zip(choices)
            .map(|(place, _)| Value::Choice(place))
            .collect(),
        FactKind::Number { min, max, .. } => {
            let mut edges = number_edges(fact, tests, known, &[]);
            edges.extend([*min, *max]);
            let inside = edges.into_iter().filter(|it| min <= it && it <= max);
            set(inside.collect())
                .into_iter()
                .map(Value::Number)
                .collect()
        }
        FactKind::Date { min, max } => {
            let edges = date_edges(fact, tests, known, &[]).into_iter();
            let inside = edges
                .chain([*min, *max])
                .filter(|day| min <= day && day <= max);
            let agreeing = inside.filter(|day| agrees(fact, *day, known));
            set(agreeing.collect())
                .into_iter()
                .map(Value::Date)
                .collect()
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

/// The numbers at which some test changes its answer, each with its neighbours. Where two numbers
/// are held against each other, the edges of one are edges of the other, and so on along a chain;
/// `passed` are the facts that it has come through.
pub(super) fn number_edges(
    fact: FactId,
    tests: &[&Test],
    known: Known<'_>,
    passed: &[FactId],
) -> Vec<i64> {
    let limits = tests.iter().filter_map(|test| limit_of(test, fact));
    let mut edges: Vec<i64> = limits.flat_map(around).collect();
    let passed = [passed, &[fact]].concat();
    let others = |other: FactId| -> Vec<i64> {
        if let Some(Value::Number(number)) = known.value(other) {
            return vec![number];
        }
        if passed.contains(&other) {
            return Vec::new();
        }
        let mut edges = number_edges(other, tests, known, &passed);
        let kind = known.vocabulary.get(usize::from(other.0));
        if let Some(FactKind::Number { min, max, .. }) = kind.map(|it| &it.kind) {
            edges.extend([*min, *max]);
        }
        edges
    };
    for test in tests {
        match **test {
            Test::ShareAtLeast { part, whole, share } if part == fact => {
                let parts = others(whole).into_iter().map(|it| share.least_part(it));
                edges.extend(parts.flat_map(around));
            }
            Test::ShareAtLeast { part, whole, share } if whole == fact => {
                let wholes = others(part).into_iter();
                let wholes = wholes.filter_map(|it| share.most_whole(it));
                edges.extend(wholes.flat_map(around));
                edges.extend(around(0));
            }
            Test::SumAtLeast {
                ref of,
                ref less,
                value,
            } => {
                let Some(added) = (of.contains(&fact).then_some(true))
                    .or_else(|| less.contains(&fact).then_some(false))
                else {
                    continue;
                };
                // What is left for the fact when each of the others is taken off.
                let signed = (of.iter().map(|it| (*it, 1))).chain(less.iter().map(|it| (*it, -1)));
                let mut left = vec![value];
                for (other, sign) in signed.filter(|(it, _)| *it != fact) {
                    let numbers = others(other);
                    let taken = |left: &i64| {
                        let left = *left;
                        let each = numbers.iter();
                        each.map(move |it| left.saturating_sub(it.saturating_mul(sign)))
                            .collect::<Vec<_>>()
                    };
                    left = set(left.iter().flat_map(taken).collect());
                }
                let own = |left: i64| if added { left } else { left.saturating_neg() };
                edges.extend(left.into_iter().map(own).flat_map(around));
            }
            _ => {}
        }
    }
    set(edges)
}

fn around(limit: i64) -> [i64; 3] {
    [limit.saturating_sub(1), limit, limit.saturating_add(1)]
}

/// The days at which some test of a date changes its answer, each with its neighbours; along a
/// chain of periods as for numbers.
fn date_edges(fact: FactId, tests: &[&Test], known: Known<'_>, passed: &[FactId]) -> Vec<Day> {
    let mut edges = own_edges(fact, tests, known);
    let passed = [passed, &[fact]].concat();
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
            Some(Value::Date(day)) => vec![day],
            _ if passed.contains(&other) => Vec::new(),
            _ => with_bounds(date_edges(other, tests, known, &passed), other, known),
        };
        for day in others {
            edges.extend(days_around(day));
            edges.extend(days_around(months_later(day, shift)));
        }
    }
    set(edges)
}

/// The edges that do not depend on another open date.
fn own_edges(fact: FactId, tests: &[&Test], known: Known<'_>) -> Vec<Day> {
    let mut edges = Vec::new();
    for test in tests {
        match **test {
            Test::OnOrAfter(it, day) | Test::OnOrBefore(it, day) if it == fact => {
                edges.extend(days_around(day));
            }
            Test::ByApplication(it) if it == fact => edges.extend(days_around(known.as_of)),
            Test::AppliedWithin { since, months } if since == fact => {
                let earliest = months_later(known.as_of, -i32::from(months));
                edges.extend(days_around(earliest));
                edges.extend(days_around(known.as_of));
            }
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
            edges.extend(days_around(known.as_of));
        }
        let derived = FactId(place);
        let limits = number_edges(derived, tests, known, &[]).into_iter();
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
            edges.extend(days_around(months_later(known.as_of, shift)));
        }
    }
    edges
}

fn with_bounds(mut edges: Vec<Day>, fact: FactId, known: Known<'_>) -> Vec<Day> {
    if let Some(FactKind::Date { min, max }) =
        known.vocabulary.get(usize::from(fact.0)).map(|it| &it.kind)
    {
        edges.extend([*min, *max]);
    }
    edges
}

/// The day and its neighbours. Month ends are clamped, so that an edge can lie up to three days
/// away from where the shifted day fell.
pub(crate) fn days_around(day: Day) -> Vec<Day> {
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
