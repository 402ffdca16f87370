//! The days on which a condition turns, where one of its dates is open and another is tied to it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

mod support;

use huimin_core::assess::apply_by::{ApplyBy, Ends, apply_by};
use huimin_core::assess::check::Known;
use huimin_core::changes::{WhatIf, changes};
use huimin_core::fact::{Change, Derivation, Fact, FactId, FactKind, Facts, Value};
use huimin_core::subsidy::{Condition, Test};
use support::rules::in_force;
use support::*;

const OPEN: FactId = FactId(0);
const KNOWN: FactId = FactId(1);
const MONTHS_SINCE: FactId = FactId(2);

/// Two dates, and the full months since the first of them.
fn dates() -> Vec<Fact> {
    let fact = |kind, derived| Fact {
        kind,
        derived,
        change: Change::Time,
        ..vocabulary().remove(0)
    };
    let date = || FactKind::Date {
        min: day("1900-01-01"),
        max: day("2100-12-31"),
    };
    let months = FactKind::Number {
        unit: text(),
        min: 0,
        max: 3000,
    };
    vec![
        fact(date(), None),
        fact(date(), None),
        fact(months, Some(Derivation::MonthsSince(OPEN))),
    ]
}

fn on<'a>(vocabulary: &'a [Fact], facts: &'a Facts) -> Known<'a> {
    Known {
        as_of: day("2019-06-15"),
        ..known(vocabulary, facts)
    }
}

/// Whatever the open day is, the condition holds; in the autumn there is a gap.
#[test]
fn a_day_that_a_test_names_is_one_to_turn_at() {
    let vocabulary = dates();
    let rule = Condition::Any(vec![
        atom(Test::OnOrBefore(OPEN, day("2018-09-30"))),
        atom(Test::AppliedWithin {
            since: OPEN,
            months: 12,
        }),
        atom(Test::OnOrAfter(OPEN, day("2019-06-16"))),
    ]);
    let facts = Facts::default();
    let told = apply_by(&rule, &in_force(), on(&vocabulary, &facts));
    // On 2019-10-02, 2018-10-01 lies more than twelve months back.
    let last = ApplyBy {
        day: day("2019-10-01"),
        ends: Ends::Conditions,
    };
    assert_eq!(told, Some(last));
}

/// The open day lies at most six months before a known one, and twelve months have to pass.
#[test]
fn a_day_that_a_period_ties_to_a_known_one_is_one_to_turn_at() {
    let vocabulary = dates();
    let mut facts = Facts::default();
    facts.set(KNOWN, Some(Value::Date(day("2019-01-31"))));
    let rule = Condition::All(vec![
        atom(Test::Within {
            fact: KNOWN,
            since: OPEN,
            months: 6,
        }),
        atom(Test::AtLeast(MONTHS_SINCE, 12)),
    ]);
    let waiting = WhatIf {
        facts: vec![KNOWN],
        by: Change::Time,
        on: Some(day("2019-07-31")),
    };
    let found = changes(&rule, &in_force(), on(&vocabulary, &facts));
    assert_eq!(found, [waiting]);
}

/// Only the months were given: they are those of today, and no day is named.
#[test]
fn months_without_their_day_name_no_day() {
    let vocabulary = dates();
    let mut facts = Facts::default();
    facts.set(MONTHS_SINCE, Some(Value::Number(3)));
    facts.set(KNOWN, Some(Value::Date(day("2019-08-01"))));
    let rule = Condition::All(vec![
        atom(Test::ByApplication(KNOWN)),
        atom(Test::OnOrAfter(OPEN, day("2019-01-01"))),
    ]);
    let waiting = WhatIf {
        facts: vec![KNOWN],
        by: Change::Time,
        on: None,
    };
    let found = changes(&rule, &in_force(), on(&vocabulary, &facts));
    assert_eq!(found, [waiting]);
}

/// Months that were given beside their day pass with it.
#[test]
fn months_given_beside_their_day_are_no_more_than_it() {
    let vocabulary = dates();
    let mut facts = Facts::default();
    facts.set(OPEN, Some(Value::Date(day("2019-03-31"))));
    facts.set(MONTHS_SINCE, Some(Value::Number(2)));
    let rule = atom(Test::AtMost(MONTHS_SINCE, 5));
    let told = apply_by(&rule, &in_force(), on(&vocabulary, &facts));
    // Six months are full on the last day of September.
    let last = ApplyBy {
        day: day("2019-09-29"),
        ends: Ends::Conditions,
    };
    assert_eq!(told, Some(last));
}
