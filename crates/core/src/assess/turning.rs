//! The days near which a condition can change its answer by the mere passing of time.
//!
//! The outcome of a condition can turn only where a bound that moves with the day of application
//! (twelve months before it) meets a day that stands still: one that was answered, one that a test
//! names, the ends of what a date may be, or one that a period ties to such a day.

use super::cells::{days_around, number_edges};
use super::check::Known;
use super::open::bound_tests;
use crate::day::{Day, months_later};
use crate::fact::{Derivation, FactId, FactKind, Value, source_of};
use crate::order;
use crate::subsidy::{Condition, Test};

/// The days after the day of application, in their order, outside of which no outcome of the
/// condition changes by the passing of time. Every day from which an answer follows is answered.
#[must_use]
pub(crate) fn later_turning_days(condition: &Condition, known: Known<'_>) -> Vec<Day> {
    // What cannot be true together with an answer turns with it.
    let tests = bound_tests(condition, known);
    let mut days: Vec<Day> = Vec::new();
    for (source, anchors) in anchors(&tests, known) {
        let shifts = shifts(&tests, source, known);
        for anchor in anchors {
            let turning = shifts.iter().map(|months| months_later(anchor, *months));
            days.extend(turning.flat_map(days_around));
        }
    }
    days.retain(|day| *day > known.as_of);
    order::set(days)
}

/// The days that stand still, for each date that the tests look at.
fn anchors(tests: &[&Test], known: Known<'_>) -> Vec<(FactId, Vec<Day>)> {
    let mut sources: Vec<FactId> = tests
        .iter()
        .flat_map(|it| it.facts())
        .map(|it| source_of(known.vocabulary, it))
        .collect();
    sources = order::set(sources);
    let mut found: Vec<(FactId, Vec<Day>)> = sources
        .into_iter()
        .filter_map(|source| Some((source, still(tests, source, known)?)))
        .collect();
    // A period ties an open date to another: once for each period that there may be in a chain.
    let periods = tests.iter().filter_map(|it| match **it {
        Test::Within {
            fact,
            since,
            months,
        } => Some((fact, since, i32::from(months))),
        _ => None,
    });
    let periods: Vec<(FactId, FactId, i32)> = periods.collect();
    for _ in &periods {
        for (fact, since, months) in &periods {
            tie(&mut found, *fact, *since, *months, known);
            tie(&mut found, *since, *fact, months.saturating_neg(), known);
        }
    }
    found
}

/// The days of one date that stand still on their own; `None` where it is no date.
fn still(tests: &[&Test], source: FactId, known: Known<'_>) -> Option<Vec<Day>> {
    let fact = known.vocabulary.get(usize::from(source.0))?;
    let FactKind::Date { min, max } = fact.kind else {
        return None;
    };
    if let Some(Value::Date(day)) = known.facts.get(source) {
        return Some(vec![day]);
    }
    let named = tests.iter().filter_map(|it| match **it {
        Test::OnOrAfter(fact, day) | Test::OnOrBefore(fact, day) => (fact == source).then_some(day),
        _ => None,
    });
    Some(named.chain([min, max]).collect())
}

/// Adds to an open date the days that a period ties to another date.
fn tie(
    found: &mut [(FactId, Vec<Day>)],
    open: FactId,
    other: FactId,
    months: i32,
    known: Known<'_>,
) {
    if known.facts.get(open).is_some() {
        return;
    }
    let others = found.iter().find(|(fact, _)| *fact == other);
    let others = others.map(|(_, days)| days.clone()).unwrap_or_default();
    if let Some((_, days)) = found.iter_mut().find(|(fact, _)| *fact == open) {
        days.extend(
            others
                .iter()
                .flat_map(|it| [*it, months_later(*it, months)]),
        );
        *days = order::set(std::mem::take(days));
    }
}

/// By how many months a bound on a date lies after it, for each test that looks at it.
fn shifts(tests: &[&Test], source: FactId, known: Known<'_>) -> Vec<i32> {
    let derivation = |fact: FactId| {
        let derived = known.vocabulary.get(usize::from(fact.0))?.derived;
        derived.filter(|it| it.source() == source)
    };
    let shift = |fact: FactId, limit: i64| {
        let months = i32::try_from(limit).unwrap_or(i32::MAX);
        Some(match derivation(fact)? {
            Derivation::MonthsSince(_) => months,
            Derivation::YearsSince(_) => months.saturating_mul(12),
            Derivation::MonthsUntil(_) => months.saturating_neg(),
            Derivation::Reached(_) => 0,
        })
    };
    let limits = |fact: FactId, limit: i64| -> Vec<i32> {
        let limits = [limit, limit.saturating_add(1)];
        limits
            .into_iter()
            .filter_map(|it| shift(fact, it))
            .collect()
    };
    let of_test = |test: &&Test| match **test {
        // Where the sum turns depends on what else stands in it.
        Test::SumAtLeast { .. } => {
            let turning = |fact: FactId| {
                let edges = number_edges(fact, tests, known, &[]);
                edges.into_iter().filter_map(move |it| shift(fact, it))
            };
            test.facts().into_iter().flat_map(turning).collect()
        }
        Test::AtLeast(fact, limit)
        | Test::AtMost(fact, limit)
        | Test::LessThan(fact, limit)
        | Test::MoreThan(fact, limit) => limits(fact, limit),
        Test::Is(fact, _) => limits(fact, 0),
        Test::ByApplication(fact) if fact == source => vec![0],
        Test::AppliedWithin { since, months } if since == source => vec![0, i32::from(months)],
        _ => Vec::new(),
    };
    let shifts: Vec<i32> = tests.iter().flat_map(of_test).collect();
    order::set(shifts)
}
