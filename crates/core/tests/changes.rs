//! What would turn a no into a yes, against trying every set of answers and every later day.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod support;

use huimin_core::assess::check::{Known, Truth};
use huimin_core::assess::completions::outcomes;
use huimin_core::changes::{WhatIf, changes};
use huimin_core::day::{Day, next};
use huimin_core::fact::{Change, Fact, FactId, FactKind, Facts, Value};
use huimin_core::gazette::Validity;
use huimin_core::standing::{StandingKind, standing};
use huimin_core::subsidy::{Condition, Conflict, Test};
use proptest::prelude::*;
use support::*;

/// Which answers a person can change, which change by themselves, which neither.
fn changeable(yes_no: Change) -> Vec<Fact> {
    let kinds = [
        (YES_NO, yes_no),
        (NUMBER, Change::Act),
        (SINCE, Change::Time),
        (MONTHS, Change::Time),
        (LATER, Change::Time),
        (CHOICE, Change::None),
        (REACHED, Change::Time),
        (PART, Change::Act),
        (WHOLE, Change::None),
    ];
    let mut vocabulary = vocabulary();
    for (fact, change) in kinds {
        vocabulary[usize::from(fact.0)].change = change;
    }
    // Months enough lie before the day of application.
    vocabulary[usize::from(SINCE.0)].kind = FactKind::Date {
        min: day("2018-08-01"),
        max: last_day(),
    };
    vocabulary
}

/// A rule that ends soon, later, or nobody knows when; that holds, or not yet.
fn some_validity() -> impl Strategy<Value = Validity> {
    let from = prop::sample::select(vec![None, Some("2019-01-01"), Some("2019-03-20")]);
    let until = prop::sample::select(vec![None, Some("2019-03-10"), Some("2019-05-15")]);
    (from, until).prop_map(|(from, until)| Validity {
        from: from.map(day),
        until: until.map(day),
        ..Validity::default()
    })
}

/// True when the condition could hold on a day, were these facts not answered.
fn opens(when: &Condition, without: &[FactId], known: Known<'_>) -> bool {
    let mut facts = known.facts.clone();
    for fact in without {
        facts.set(*fact, None);
    }
    let facts = &facts;
    outcomes(when, Known { facts, ..known }).yes
}

fn source(fact: FactId) -> FactId {
    match fact {
        MONTHS => SINCE,
        REACHED => LATER,
        asked => asked,
    }
}

/// Every set of at most three answers without which the condition could hold.
fn opening_sets(when: &Condition, known: Known<'_>) -> Vec<Vec<FactId>> {
    let tests = when.atoms().into_iter().flat_map(|it| it.test.facts());
    let mut answered: Vec<FactId> = tests
        .flat_map(|it| [it, source(it)])
        .filter(|it| known.facts.get(*it).is_some())
        .collect();
    answered.sort();
    answered.dedup();
    let set = |mask: u32| -> Vec<FactId> {
        let inside = (0u32..).zip(&answered);
        let inside = inside.filter(|(place, _)| mask & (1 << place) != 0);
        inside.map(|(_, fact)| *fact).collect()
    };
    let masks = (1u32..1 << answered.len()).filter(|it| it.count_ones() <= 3);
    let sets = masks.map(set);
    sets.filter(|it| opens(when, it, known)).collect()
}

/// How a set can become another, day by day.
fn reached(
    when: &Condition,
    validity: &Validity,
    facts: &[FactId],
    known: Known<'_>,
) -> (Change, Option<Day>) {
    let kind = |fact: &FactId| known.vocabulary[usize::from(fact.0)].change;
    let of = |wanted| -> Vec<FactId> {
        facts
            .iter()
            .copied()
            .filter(|it| kind(it) == wanted)
            .collect()
    };
    let (acts, times) = (of(Change::Act), of(Change::Time));
    if !of(Change::None).is_empty() {
        return (Change::None, None);
    }
    let by = if acts.is_empty() {
        Change::Time
    } else {
        Change::Act
    };
    let dated = |it: &FactId| matches!(known.facts.get(*it), Some(Value::Date(_)));
    // Months that were given without their day are those of today.
    let looked_at: Vec<FactId> = when.facts().into_iter().map(source).collect();
    let undated = [(MONTHS, SINCE), (REACHED, LATER)]
        .iter()
        .any(|(derived, from)| {
            let given = known.facts.get(*derived).is_some() && known.facts.get(*from).is_none();
            given && looked_at.contains(from)
        });
    // "Not yet" may come on any day; beside a day, not before that lets it.
    let (days, others): (Vec<FactId>, Vec<FactId>) = times.into_iter().partition(dated);
    if days.is_empty() || undated || others.iter().any(|it| *it != YES_NO) {
        return (by, None);
    }
    let freed = [acts, others].concat();
    let today = standing(validity, known.as_of);
    let mut on = known.as_of;
    while on < day("2019-12-31") {
        on = next(on);
        let then = standing(validity, on);
        let holds = match then {
            StandingKind::InForce => true,
            StandingKind::Expired => false,
            StandingKind::NotYet | StandingKind::Unstated => then == today,
        };
        if holds && opens(when, &freed, Known { as_of: on, ..known }) {
            return (by, Some(on));
        }
    }
    (Change::None, None)
}

/// What `changes` must say.
fn expected(when: &Condition, validity: &Validity, known: Known<'_>) -> Vec<WhatIf> {
    if outcomes(when, known).truth() != Truth::No {
        return Vec::new();
    }
    // What follows from a known day changes with it.
    let mut facts = known.facts.clone();
    for (derived, source) in [(MONTHS, SINCE), (REACHED, LATER)] {
        if facts.get(source).is_some() {
            facts.set(derived, None);
        }
    }
    let facts = &facts;
    let known = Known { facts, ..known };
    let each = opening_sets(when, known).into_iter().map(|facts| {
        let (by, on) = reached(when, validity, &facts, known);
        WhatIf { facts, by, on }
    });
    let each: Vec<WhatIf> = each.collect();
    // A smaller set says it all, but where it would have to wait for ever.
    let lasts = |it: &FactId| known.vocabulary[usize::from(it.0)].change == Change::None;
    let smaller = |it: &WhatIf, than: &WhatIf| {
        it.facts != than.facts && it.facts.iter().all(|fact| than.facts.contains(fact))
    };
    let told = |it: &&WhatIf| {
        let mut smaller = each.iter().filter(|other| smaller(other, it)).peekable();
        let first = smaller.peek().is_none();
        let in_vain = |it: &WhatIf| it.by == Change::None && !it.facts.iter().any(lasts);
        first || it.on.is_some() && smaller.all(in_vain)
    };
    let all: Vec<WhatIf> = each.iter().filter(told).cloned().collect();
    let within = |it: &&WhatIf| it.by != Change::None;
    // No larger sets than the first size that has something within reach.
    let enough = all.iter().filter(within).map(|it| it.facts.len()).min();
    let least = all.iter().map(|it| it.facts.len()).min();
    let kept = all.into_iter().filter(|it| {
        let size = it.facts.len();
        enough.is_none_or(|enough| size <= enough) && (within(&it) || Some(size) == least)
    });
    let mut kept: Vec<WhatIf> = kept.collect();
    kept.sort_by_key(|it| (it.by == Change::None, it.facts.len(), it.facts.clone()));
    kept
}

fn check(
    when: &Condition,
    validity: &Validity,
    facts: &Facts,
    yes_no: Change,
) -> Result<(), TestCaseError> {
    let vocabulary = changeable(yes_no);
    let known = known(&vocabulary, facts);
    prop_assert_eq!(
        changes(when, validity, known),
        expected(when, validity, known)
    );
    Ok(())
}

/// Three conditions of which most answers fulfil none.
fn strict() -> impl Strategy<Value = Condition> {
    prop::collection::vec(some_condition(), 2..4).prop_map(Condition::All)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_changes_are_those_of_brute_force(
        when in strict(),
        validity in some_validity(),
        facts in some_facts(),
        yes_no in prop::sample::select(vec![Change::Act, Change::Time]),
    ) {
        check(&when, &validity, &facts, yes_no)?;
    }
}

/// One date, one test: each kind of test turns on its day.
#[test]
fn each_test_of_a_date_turns_on_its_day() {
    let on = |text: &str| Value::Date(day(text));
    let validity = Validity {
        from: Some(day("2019-01-01")),
        until: Some(day("2019-12-31")),
        ..Validity::default()
    };
    let vocabulary = changeable(Change::Act);
    // The day of application is 2019-02-28.
    for (test, fact, value, expected) in [
        (
            Test::ByApplication(LATER),
            LATER,
            "2019-03-02",
            Some("2019-03-02"),
        ),
        (
            Test::Is(REACHED, true),
            LATER,
            "2019-03-02",
            Some("2019-03-02"),
        ),
        (Test::AtLeast(MONTHS, 1), SINCE, "2019-01-31", None),
        (
            Test::AtLeast(MONTHS, 2),
            SINCE,
            "2019-01-31",
            Some("2019-03-31"),
        ),
        (
            Test::MoreThan(MONTHS, 1),
            SINCE,
            "2019-01-31",
            Some("2019-03-31"),
        ),
        (
            Test::AtLeast(MONTHS, 1),
            SINCE,
            "2019-03-01",
            Some("2019-04-01"),
        ),
    ] {
        let mut facts = Facts::default();
        facts.set(fact, Some(on(value)));
        let known = known(&vocabulary, &facts);
        let found = changes(&atom(test.clone()), &validity, known);
        let wanted: Vec<WhatIf> = expected
            .map(|it| WhatIf {
                facts: vec![fact],
                by: Change::Time,
                on: Some(day(it)),
            })
            .into_iter()
            .collect();
        assert_eq!(found, wanted, "{test:?} {value}");
    }
}

/// What nobody can change is the smaller set; what a person can do is told all the same, and first.
#[test]
fn what_is_within_reach_comes_first_also_where_it_is_more() {
    let chosen = atom(Test::OneOf(CHOICE, vec![0]));
    let done = Condition::All(vec![
        atom(Test::Is(YES_NO, true)),
        atom(Test::AtLeast(NUMBER, 3)),
    ]);
    let mut facts = Facts::default();
    facts.set(CHOICE, Some(Value::Choice(1)));
    facts.set(YES_NO, Some(Value::YesNo(false)));
    facts.set(NUMBER, Some(Value::Number(0)));
    let vocabulary = changeable(Change::Act);
    let known = known(&vocabulary, &facts);
    let what_if = |facts: &[FactId], by| WhatIf {
        facts: facts.to_vec(),
        by,
        on: None,
    };
    assert_eq!(
        changes(
            &Condition::Any(vec![chosen, done]),
            &Validity::default(),
            known
        ),
        [
            what_if(&[YES_NO, NUMBER], Change::Act),
            what_if(&[CHOICE], Change::None),
        ]
    );
}

/// A day on which nobody can say whether the rule holds is none to wait for, unless it is so today.
#[test]
fn no_day_is_named_on_which_the_rule_may_have_ended() {
    let wait = Test::ByApplication(LATER);
    let mut facts = Facts::default();
    facts.set(LATER, Some(Value::Date(day("2019-03-02"))));
    let vocabulary = changeable(Change::Act);
    let known = known(&vocabulary, &facts);
    let validity = |from: Option<&str>, until: Option<&str>| Validity {
        from: from.map(day),
        until: until.map(day),
        ..Validity::default()
    };
    for (validity, on) in [
        // In force; without dates; from tomorrow on.
        (
            validity(Some("2019-01-01"), Some("2019-12-31")),
            Some("2019-03-02"),
        ),
        (validity(None, None), Some("2019-03-02")),
        (
            validity(Some("2019-03-01"), Some("2019-12-31")),
            Some("2019-03-02"),
        ),
        // From tomorrow on, and nobody knows until when.
        (validity(Some("2019-03-01"), None), None),
        // Ended by then; not begun by then.
        (validity(Some("2019-01-01"), Some("2019-03-01")), None),
    ] {
        let found = changes(&atom(wait.clone()), &validity, known);
        let wanted = WhatIf {
            facts: vec![LATER],
            by: on.map_or(Change::None, |_| Change::Time),
            on: on.map(day),
        };
        assert_eq!(found, [wanted], "{validity:?}");
    }
}

/// What was said elsewhere and would be otherwise as well does not stand in the way; what nobody
/// can change does.
#[test]
fn an_answer_that_would_change_along_is_no_obstacle() {
    let vocabulary = changeable(Change::Act);
    let mut facts = Facts::default();
    facts.set(NUMBER, Some(Value::Number(1)));
    facts.set(PART, Some(Value::Number(1)));
    facts.set(CHOICE, Some(Value::Choice(1)));
    let enough = || Test::AtLeast(NUMBER, 3);
    let changes_with = |other: Test| {
        let conflicts = [Conflict {
            say: text(),
            both: vec![enough(), other],
            as_said: false,
        }];
        let known = Known {
            conflicts: &conflicts,
            ..known(&vocabulary, &facts)
        };
        changes(&atom(enough()), &Validity::default(), known)
    };
    let number = WhatIf {
        facts: vec![NUMBER],
        by: Change::Act,
        on: None,
    };
    assert_eq!(changes_with(Test::AtMost(PART, 1)), [number]);
    assert_eq!(changes_with(Test::OneOf(CHOICE, vec![1])), []);
    // It goes along with waiting, too.
    facts.set(LATER, Some(Value::Date(day("2019-03-02"))));
    let come = || Test::ByApplication(LATER);
    let conflicts = [Conflict {
        say: text(),
        both: vec![come(), Test::AtMost(PART, 1)],
        as_said: false,
    }];
    let known = Known {
        conflicts: &conflicts,
        ..known(&vocabulary, &facts)
    };
    let waiting = WhatIf {
        facts: vec![LATER],
        by: Change::Time,
        on: Some(day("2019-03-02")),
    };
    let found = changes(&atom(come()), &Validity::default(), known);
    assert_eq!(found, [waiting]);
}

/// A number of months that was given beside its day changes with the day.
#[test]
fn what_follows_from_a_day_changes_with_it() {
    let vocabulary = changeable(Change::Act);
    let mut facts = Facts::default();
    facts.set(SINCE, Some(Value::Date(day("2019-01-31"))));
    facts.set(MONTHS, Some(Value::Number(1)));
    let known = known(&vocabulary, &facts);
    let found = changes(&atom(Test::AtLeast(MONTHS, 2)), &Validity::default(), known);
    let waiting = WhatIf {
        facts: vec![SINCE],
        by: Change::Time,
        on: Some(day("2019-03-31")),
    };
    assert_eq!(found, [waiting]);
}

/// Too many months of the one and none of the other: waiting alone never helps, waiting and a
/// contract do.
#[test]
fn waiting_and_acting_together_where_waiting_alone_is_in_vain() {
    let vocabulary = changeable(Change::Act);
    let mut facts = Facts::default();
    facts.set(LATER, Some(Value::Date(day("2019-03-02"))));
    facts.set(SINCE, Some(Value::Date(day("2019-02-28"))));
    facts.set(YES_NO, Some(Value::YesNo(false)));
    let known = known(&vocabulary, &facts);
    let soon = Test::AppliedWithin {
        since: SINCE,
        months: 0,
    };
    let either = Condition::Any(vec![atom(soon), atom(Test::Is(YES_NO, true))]);
    let rule = Condition::All(vec![atom(Test::ByApplication(LATER)), either]);
    let found = changes(&rule, &Validity::default(), known);
    let what_if = |facts: &[FactId], by, on: Option<&str>| WhatIf {
        facts: facts.to_vec(),
        by,
        on: on.map(day),
    };
    assert_eq!(
        found,
        [
            what_if(&[YES_NO, LATER], Change::Act, Some("2019-03-02")),
            what_if(&[LATER], Change::None, None),
        ]
    );
}
