//! Until when one can apply, against trying each day, over generated rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::apply_by::{Ends, apply_by};
use huimin_core::assess::check::{Known, Truth};
use huimin_core::assess::completions::outcomes;
use huimin_core::day::{Day, next};
use huimin_core::fact::Facts;
use huimin_core::gazette::Validity;
use huimin_core::subsidy::Condition;
use proptest::prelude::*;
use support::*;

const ENDS: &str = "2019-09-30";

/// The last day of an unbroken run of days on which the condition holds, and what ends it.
fn tried(when: &Condition, facts: &Facts) -> Option<(Day, Ends)> {
    let vocabulary = vocabulary();
    // What follows from a known day is worked out anew for each day.
    let mut facts = facts.clone();
    for (derived, source) in [(MONTHS, SINCE), (REACHED, LATER)] {
        if facts.get(source).is_some() {
            facts.set(derived, None);
        }
    }
    let holds = |as_of| {
        let known = Known {
            as_of,
            ..known(&vocabulary, &facts)
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
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn it_is_the_last_day_that_one_finds_by_trying_each(
        when in some_condition(),
        facts in some_facts(),
    ) {
        let validity = Validity {
            from: Some(day("2019-01-01")),
            until: Some(day(ENDS)),
            ..Validity::default()
        };
        let vocabulary = vocabulary();
        let known = known(&vocabulary, &facts);
        if let Some((last, ends)) = tried(&when, &facts) {
            let told = apply_by(&when, &validity, known).unwrap();
            prop_assert_eq!((told.day, told.ends), (last, ends));
        }
    }
}
