//! Until when one can apply, against trying each day, over generated rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::apply_by::{Ends, apply_by};
use huimin_core::assess::check::{Known, Truth};
use huimin_core::assess::completions::outcomes;
use huimin_core::assess::contradiction::contradiction;
use huimin_core::day::{Day, next};
use huimin_core::fact::{FactId, Facts};
use huimin_core::gazette::Validity;
use huimin_core::subsidy::{Condition, Conflict};
use proptest::prelude::*;
use support::*;

const ENDS: &str = "2019-09-30";

/// The days that the condition looks at, or what binds it, one to the next.
fn looked_at(when: &Condition, conflicts: &[Conflict]) -> Vec<FactId> {
    let source = |fact| match fact {
        MONTHS => SINCE,
        REACHED => LATER,
        asked => asked,
    };
    let sources = |facts: Vec<FactId>| -> Vec<FactId> { facts.into_iter().map(source).collect() };
    let mut found = sources(when.facts());
    for _ in conflicts {
        for conflict in conflicts {
            let facts = sources(conflict.facts());
            if facts.iter().any(|it| found.contains(it)) {
                found.extend(facts);
            }
        }
    }
    found
}

/// The answers with every day that the derived ones leave possible, and without the derived ones:
/// these are worked out anew for each day of application.
fn dated(facts: &Facts, conflicts: &[Conflict]) -> Vec<Facts> {
    let vocabulary = vocabulary();
    let mut all = vec![facts.clone()];
    for (derived, source) in [(MONTHS, SINCE), (REACHED, LATER)] {
        if facts.get(derived).is_some() && facts.get(source).is_none() {
            let with = |facts: &Facts| -> Vec<Facts> {
                let days = every_value(source).into_iter();
                let with = days.map(|day| {
                    let mut facts = facts.clone();
                    facts.set(source, Some(day));
                    facts
                });
                with.collect()
            };
            all = all.iter().flat_map(with).collect();
        }
    }
    all.retain(|facts| {
        let known = Known {
            conflicts,
            ..known(&vocabulary, facts)
        };
        contradiction(known).is_none()
    });
    for facts in &mut all {
        for (derived, source) in [(MONTHS, SINCE), (REACHED, LATER)] {
            if facts.get(source).is_some() {
                facts.set(derived, None);
            }
        }
    }
    all
}

/// The last day of an unbroken run of days on which the condition holds, and what ends it.
fn tried(when: &Condition, facts: &Facts, conflicts: &[Conflict]) -> Option<(Day, Ends)> {
    let vocabulary = vocabulary();
    let holds = |as_of| {
        let known = Known {
            as_of,
            conflicts,
            ..known(&vocabulary, facts)
        };
        outcomes(when, known).truth() == Truth::Yes
    };
    if !holds(as_of()) {
        return None;
    }
    let mut last = as_of();
    while last < day(ENDS) && holds(next(last)) {
        last = next(last);
    }
    let ends = if last == day(ENDS) {
        Ends::Rule
    } else {
        Ends::Conditions
    };
    Some((last, ends))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn it_is_the_last_day_that_one_finds_by_trying_each(
        when in some_condition(),
        conflicts in prop_oneof![3 => Just(Vec::new()), 1 => some_conflicts()],
        facts in some_facts(),
    ) {
        let validity = Validity {
            from: Some(day("2019-01-01")),
            until: Some(day(ENDS)),
            ..Validity::default()
        };
        let vocabulary = vocabulary();
        let known = Known {
            conflicts: &conflicts,
            ..known(&vocabulary, &facts)
        };
        if contradiction(known).is_some() || outcomes(&when, known).truth() != Truth::Yes {
            return Ok(());
        }
        let each = dated(&facts, &conflicts);
        let each = each.iter().map(|facts| tried(&when, facts, &conflicts).unwrap());
        let mut each: Vec<(Day, Ends)> = each.collect();
        each.sort_by_key(|it| it.0);
        each.dedup();
        // Of a day in the next years only whether it has come is known.
        let looked_at = looked_at(&when, &conflicts);
        let far = |derived, source| {
            let answered = facts.get(derived).is_some() && facts.get(source).is_none();
            answered && looked_at.contains(&source)
        };
        let told = apply_by(&when, &validity, known).map(|it| (it.day, it.ends));
        if each.len() > 1 && far(REACHED, LATER) {
            prop_assert_eq!(told, None);
        } else {
            prop_assert_eq!(told, each.first().copied());
        }
    }
}
