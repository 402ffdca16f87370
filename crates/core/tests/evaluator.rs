//! The evaluator against brute force, over generated rules: small domains, every completion.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::check::{Known, Truth};
use huimin_core::assess::completions::{outcomes, relevant};
use huimin_core::assess::contradiction::contradiction;
use huimin_core::fact::{Derivation, Fact, FactId, FactKind, Facts, Value};
use huimin_core::subsidy::{Condition, Conflict, Test};
use proptest::prelude::*;
use std::collections::HashMap;
use support::*;

/// The facts that are asked and that a condition or a conflict looks at.
fn asked(condition: &Condition, conflicts: &[Conflict]) -> Vec<FactId> {
    let atoms = condition.atoms().into_iter();
    let looked_at = atoms
        .flat_map(|atom| atom.test.facts())
        .chain(conflicts.iter().flat_map(Conflict::facts));
    let source = |fact| match fact {
        MONTHS => SINCE,
        REACHED => LATER,
        asked => asked,
    };
    let mut asked: Vec<FactId> = looked_at.map(source).collect();
    asked.sort();
    asked.dedup();
    asked
}

/// Every completion of the facts that a condition looks at, with its outcome.
fn completions(condition: &Condition, facts: &Facts, conflicts: &[Conflict]) -> Vec<(Facts, bool)> {
    let vocabulary = vocabulary();
    let mut all = vec![facts.clone()];
    for fact in asked(condition, conflicts) {
        if facts.get(fact).is_some() {
            continue;
        }
        all = all
            .iter()
            .flat_map(|facts| {
                every_value(fact).into_iter().map(|value| {
                    let mut more = facts.clone();
                    more.set(fact, Some(value));
                    more
                })
            })
            .collect();
    }
    let mut found = Vec::new();
    for facts in all {
        let known = Known {
            vocabulary: &vocabulary,
            facts: &facts,
            conflicts,
            adoptions: &[],
            as_of: as_of(),
        };
        if contradiction(Known {
            conflicts: &[],
            ..known
        })
        .is_some()
            || !clean(conflicts, known)
        {
            continue;
        }
        match known.check(condition) {
            Truth::Yes => found.push((facts, true)),
            Truth::No => found.push((facts, false)),
            Truth::Open => panic!("a completion leaves nothing open: {condition:?} {facts:?}"),
        }
    }
    found
}

/// Whether some completion fulfils the condition, and whether some does not.
fn brute_force(condition: &Condition, facts: &Facts, conflicts: &[Conflict]) -> (bool, bool) {
    let all = completions(condition, facts, conflicts);
    let some = |wanted: bool| all.iter().any(|(_, outcome)| *outcome == wanted);
    (some(true), some(false))
}

/// The open facts of which two values give two outcomes, all else being the same.
fn decisive(condition: &Condition, facts: &Facts) -> Vec<FactId> {
    let all = completions(condition, facts, &[]);
    let open = asked(condition, &[]);
    let open = open.into_iter().filter(|it| facts.get(*it).is_none());
    let decides = |fact: &FactId| {
        let mut seen: HashMap<Vec<(FactId, Value)>, bool> = HashMap::new();
        all.iter().any(|(facts, outcome)| {
            let mut others = facts.clone();
            others.set(*fact, None);
            let before = seen.insert(others.answers().collect(), *outcome);
            before.is_some_and(|before| before != *outcome)
        })
    };
    open.filter(decides).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Property 3: undecided exactly when both outcomes are still possible.
    #[test]
    fn the_outcomes_are_those_of_brute_force(
        condition in some_condition(),
        facts in some_facts(),
    ) {
        let vocabulary = vocabulary();
        let known = Known { vocabulary: &vocabulary, facts: &facts, conflicts: &[], adoptions: &[], as_of: as_of() };
        let found = outcomes(&condition, known);
        prop_assert_eq!((found.yes, found.no), brute_force(&condition, &facts, &[]));
    }

    /// Property 1: answering more never flips a settled verdict.
    #[test]
    fn a_settled_verdict_stays(
        condition in some_condition(),
        facts in some_facts(),
        more in some_facts(),
    ) {
        let vocabulary = vocabulary();
        let known = Known { vocabulary: &vocabulary, facts: &facts, conflicts: &[], adoptions: &[], as_of: as_of() };
        let before = outcomes(&condition, known).truth();
        let mut both = facts.clone();
        for (fact, value) in more.answers() {
            if facts.get(fact).is_none() {
                both.set(fact, Some(value));
            }
        }
        let known = Known { facts: &both, ..known };
        prop_assume!(contradiction(known).is_none());
        let after = outcomes(&condition, known).truth();
        prop_assert!(before == Truth::Open || before == after);
    }

    /// Property 6: a fact that is called irrelevant never changes anything.
    #[test]
    fn an_irrelevant_fact_changes_nothing(
        condition in some_condition(),
        facts in some_facts(),
    ) {
        let vocabulary = vocabulary();
        let known = Known { vocabulary: &vocabulary, facts: &facts, conflicts: &[], adoptions: &[], as_of: as_of() };
        let before = outcomes(&condition, known);
        let relevant = relevant(&condition, known);
        for fact in [YES_NO, NUMBER, SINCE, LATER, CHOICE, PART, WHOLE] {
            if facts.get(fact).is_some() || relevant.contains(&fact) {
                continue;
            }
            for value in every_value(fact) {
                let mut more = facts.clone();
                more.set(fact, Some(value));
                let known = Known { facts: &more, ..known };
                if contradiction(known).is_none() {
                    prop_assert_eq!(before, outcomes(&condition, known), "{:?} {:?}", fact, value);
                }
            }
        }
    }

    /// And only what can change something is called relevant.
    #[test]
    fn a_relevant_fact_decides_somewhere(condition in some_condition(), facts in some_facts()) {
        // With more open dates than two there are too many completions to try.
        let open = asked(&condition, &[]).into_iter().filter(|it| facts.get(*it).is_none());
        prop_assume!(open.count() <= 3);
        let vocabulary = vocabulary();
        let mut found = relevant(&condition, known(&vocabulary, &facts));
        found.sort();
        prop_assert_eq!(found, decisive(&condition, &facts));
    }

    /// What is still undecided has a question that can still settle it.
    #[test]
    fn an_open_verdict_has_a_question(condition in some_condition(), facts in some_facts()) {
        let vocabulary = vocabulary();
        let known = Known { vocabulary: &vocabulary, facts: &facts, conflicts: &[], adoptions: &[], as_of: as_of() };
        let open = outcomes(&condition, known).truth() == Truth::Open;
        prop_assert_eq!(open, !relevant(&condition, known).is_empty());
    }
}

/// Whether one of the conflicts is violated, all facts being known. Apart from the evaluator.
fn clean(conflicts: &[Conflict], known: Known<'_>) -> bool {
    conflicts
        .iter()
        .all(|it| it.both.iter().any(|test| known.test(test) != Truth::Yes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Property 3 where answers bind one another: only what can be true together counts.
    #[test]
    fn conflicts_leave_only_what_can_be_true(
        condition in condition_of(some_small_test()),
        conflicts in some_conflicts(),
        facts in some_facts(),
    ) {
        let vocabulary = vocabulary();
        let known = Known {
            vocabulary: &vocabulary,
            facts: &facts,
            conflicts: &conflicts,
            adoptions: &[],
            as_of: as_of(),
        };
        let possible = brute_force(&condition, &facts, &conflicts);
        prop_assert_eq!(contradiction(known).is_some(), possible == (false, false));
        if possible != (false, false) {
            let found = outcomes(&condition, known);
            prop_assert_eq!((found.yes, found.no), possible);
        }
    }

    /// Properties 1 and 6 where answers bind one another.
    #[test]
    fn what_is_not_asked_changes_nothing_under_conflicts(
        condition in condition_of(some_small_test()),
        conflicts in some_conflicts(),
        facts in some_facts(),
    ) {
        let vocabulary = vocabulary();
        let known = Known {
            vocabulary: &vocabulary,
            facts: &facts,
            conflicts: &conflicts,
            adoptions: &[],
            as_of: as_of(),
        };
        prop_assume!(contradiction(known).is_none());
        let before = outcomes(&condition, known);
        let relevant = relevant(&condition, known);
        prop_assert_eq!(before.truth() == Truth::Open, !relevant.is_empty());
        for fact in [YES_NO, NUMBER, LATER, CHOICE, PART, WHOLE] {
            if facts.get(fact).is_some() {
                continue;
            }
            for value in every_value(fact) {
                let mut more = facts.clone();
                more.set(fact, Some(value));
                let known = Known { facts: &more, ..known };
                if contradiction(known).is_some() {
                    continue;
                }
                let after = outcomes(&condition, known);
                prop_assert!(before.truth() == Truth::Open || before == after);
                if !relevant.contains(&fact) {
                    prop_assert_eq!(before, after, "{:?} {:?}", fact, value);
                }
            }
        }
    }
}

/// An age is counted in full years; a birthday on the day of application counts.
#[test]
fn an_age_is_reached_on_the_birthday() {
    let fact = |kind, derived| Fact {
        kind,
        derived,
        ..vocabulary().remove(0)
    };
    let (born, age) = (FactId(0), FactId(1));
    let dates = FactKind::Date {
        min: day("1900-01-01"),
        max: day("2100-12-31"),
    };
    let years = FactKind::Number {
        unit: text(),
        min: 0,
        max: 150,
    };
    let vocabulary = [
        fact(dates, None),
        fact(years, Some(Derivation::YearsSince(born))),
    ];
    let of_45 = atom(Test::AtLeast(age, 45));
    for (birthday, expected) in [
        (Some("1974-06-15"), Truth::Yes),
        (Some("1974-06-16"), Truth::No),
        (Some("1974-06-14"), Truth::Yes),
        (None, Truth::Open),
    ] {
        let mut facts = Facts::default();
        facts.set(born, birthday.map(|it| Value::Date(day(it))));
        let known = Known {
            vocabulary: &vocabulary,
            facts: &facts,
            conflicts: &[],
            adoptions: &[],
            as_of: day("2019-06-15"),
        };
        assert_eq!(outcomes(&of_45, known).truth(), expected, "{birthday:?}");
    }
    // The age alone is known: the birthday lies within one year.
    let mut facts = Facts::default();
    facts.set(age, Some(Value::Number(45)));
    let known = Known {
        vocabulary: &vocabulary,
        facts: &facts,
        conflicts: &[],
        adoptions: &[],
        as_of: day("2019-06-15"),
    };
    for (since, expected) in [
        ("1973-06-16", Truth::Yes),
        ("1973-06-17", Truth::Open),
        ("1974-06-15", Truth::Open),
        ("1974-06-16", Truth::No),
    ] {
        let born_since = atom(Test::OnOrAfter(born, day(since)));
        assert_eq!(outcomes(&born_since, known).truth(), expected, "{since}");
    }
}

/// 留用率达到70%以上, of ten: seven is exactly enough, and the one number of parts that is.
#[test]
fn a_share_of_a_known_whole_has_its_threshold_in_between() {
    let number = || Fact {
        kind: FactKind::Number {
            unit: text(),
            min: 0,
            max: 1000,
        },
        derived: None,
        ..vocabulary().remove(0)
    };
    let (part, whole) = (FactId(0), FactId(1));
    let vocabulary = [number(), number()];
    let reached = |share: &str| {
        atom(Test::ShareAtLeast {
            part,
            whole,
            share: share.parse().unwrap(),
        })
    };
    let outcome = |given: FactId, value: i64, condition: &Condition| {
        let mut facts = Facts::default();
        facts.set(given, Some(Value::Number(value)));
        let known = Known {
            vocabulary: &vocabulary,
            facts: &facts,
            conflicts: &[],
            adoptions: &[],
            as_of: as_of(),
        };
        outcomes(condition, known).truth()
    };
    for (most, expected) in [(6, Truth::No), (7, Truth::Open)] {
        let at_most = atom(Test::AtMost(part, most));
        let both = Condition::All(vec![reached("7/10"), at_most]);
        assert_eq!(outcome(whole, 10, &both), expected, "at most {most} of ten");
    }
    // Seven of at most ten: of eleven they are too few.
    for (least, expected) in [(11, Truth::No), (10, Truth::Open)] {
        let at_least = atom(Test::AtLeast(whole, least));
        let both = Condition::All(vec![reached("7/10"), at_least]);
        assert_eq!(
            outcome(part, 7, &both),
            expected,
            "seven of at least {least}"
        );
    }
    // Nobody more than all of them.
    let exceeds = atom(Test::exceeds(part, whole));
    let both = Condition::All(vec![exceeds.clone(), atom(Test::AtMost(part, 10))]);
    assert_eq!(outcome(whole, 10, &both), Truth::No);
    let both = Condition::All(vec![exceeds, atom(Test::AtLeast(whole, 10))]);
    assert_eq!(outcome(part, 10, &both), Truth::No);
}

/// One of forty is enough, and two more are needed: what is settled is not looked into, or this
/// would never end.
#[test]
fn many_alternatives_are_not_all_tried_together() {
    let fact = || vocabulary().remove(0);
    let vocabulary: Vec<Fact> = (0..42).map(|_| fact()).collect();
    let is_true = |place: u16| atom(Test::Is(FactId(place), true));
    let any = Condition::Any((0..40).map(is_true).collect());
    let rule = Condition::All(vec![any, is_true(40), is_true(41)]);
    let facts = Facts::default();
    let known = known(&vocabulary, &facts);
    assert_eq!(outcomes(&rule, known).truth(), Truth::Open);
    let all: Vec<FactId> = (0..42).map(FactId).collect();
    assert_eq!(relevant(&rule, known), all);
}
