//! Generated rules and answers, over domains so small that every completion can be tried.
#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod rules;

use huimin_core::assess::check::Known;
use huimin_core::assess::contradiction::contradiction;
use huimin_core::day::{Day, next};
use huimin_core::fact::{
    AskedOf, Change, Choice, Derivation, Fact, FactId, FactKind, Facts, Text, Value,
};
use huimin_core::subsidy::{Atom, Condition, Conflict, Test};
use proptest::prelude::*;

pub(crate) const YES_NO: FactId = FactId(0);
pub(crate) const NUMBER: FactId = FactId(1);
pub(crate) const SINCE: FactId = FactId(2);
pub(crate) const MONTHS: FactId = FactId(3);
pub(crate) const LATER: FactId = FactId(4);
pub(crate) const CHOICE: FactId = FactId(5);
pub(crate) const REACHED: FactId = FactId(6);
pub(crate) const PART: FactId = FactId(7);
pub(crate) const WHOLE: FactId = FactId(8);

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The end of a February is inside, where months are clamped.
pub(crate) fn first_day() -> Day {
    day("2019-01-27")
}

pub(crate) fn last_day() -> Day {
    day("2019-03-03")
}

pub(crate) fn as_of() -> Day {
    day("2019-02-28")
}

pub(crate) fn text() -> Text {
    Text {
        zh: String::new(),
        en: String::new(),
    }
}

pub(crate) fn vocabulary() -> Vec<Fact> {
    let dates = || FactKind::Date {
        min: first_day(),
        max: last_day(),
    };
    let choices = ["a", "b", "c"].map(|id| Choice {
        id: id.to_owned(),
        label: text(),
    });
    let number = |max| FactKind::Number {
        unit: text(),
        min: 0,
        max,
    };
    let kinds = [
        (FactKind::YesNo, None),
        (number(5), None),
        (dates(), None),
        (number(1200), Some(Derivation::MonthsSince(SINCE))),
        (dates(), None),
        (
            FactKind::Choice {
                choices: choices.to_vec(),
            },
            None,
        ),
        (FactKind::YesNo, Some(Derivation::Reached(LATER))),
        (number(6), None),
        (number(6), None),
    ];
    let fact = |(kind, derived)| Fact {
        id: String::new(),
        kind,
        question: text(),
        label: text(),
        help: None,
        asked_of: AskedOf::Person,
        derived,
        asked: derived.is_none(),
        standard: false,
        ceiling: None,
        change: Change::None,
        past: false,
    };
    kinds.into_iter().map(fact).collect()
}

/// Every value of a fact that is asked.
pub(crate) fn every_value(fact: FactId) -> Vec<Value> {
    match fact {
        YES_NO => vec![Value::YesNo(false), Value::YesNo(true)],
        NUMBER => (0..=5).map(Value::Number).collect(),
        CHOICE => (0..3).map(Value::Choice).collect(),
        PART | WHOLE => (0..=6).map(Value::Number).collect(),
        _ => every_day().into_iter().map(Value::Date).collect(),
    }
}

pub(crate) fn every_day() -> Vec<Day> {
    let mut days = vec![first_day()];
    while *days.last().unwrap() < last_day() {
        days.push(next(*days.last().unwrap()));
    }
    days
}

pub(crate) fn some_day() -> impl Strategy<Value = Day> {
    prop::sample::select(every_day())
}

pub(crate) fn some_test() -> impl Strategy<Value = Test> {
    let number = prop::sample::select(vec![NUMBER, MONTHS, PART, WHOLE]);
    let date = prop::sample::select(vec![SINCE, LATER]);
    prop_oneof![
        (prop::sample::select(vec![YES_NO, REACHED]), any::<bool>())
            .prop_map(|(fact, wanted)| Test::Is(fact, wanted)),
        date.clone().prop_map(Test::ByApplication),
        (date.clone(), 0u16..3).prop_map(|(since, months)| Test::AppliedWithin { since, months }),
        prop::collection::vec(0u16..3, 1..3).prop_map(|wanted| Test::OneOf(CHOICE, wanted)),
        (number.clone(), 0i64..7).prop_map(|(fact, limit)| Test::AtLeast(fact, limit)),
        (number.clone(), 0i64..7).prop_map(|(fact, limit)| Test::AtMost(fact, limit)),
        (number.clone(), 0i64..7).prop_map(|(fact, limit)| Test::LessThan(fact, limit)),
        (number, 0i64..7).prop_map(|(fact, limit)| Test::MoreThan(fact, limit)),
        (date.clone(), some_day()).prop_map(|(fact, day)| Test::OnOrAfter(fact, day)),
        (date, some_day()).prop_map(|(fact, day)| Test::OnOrBefore(fact, day)),
        (0u16..3).prop_map(|months| Test::Within {
            fact: LATER,
            since: SINCE,
            months
        }),
        some_pair_test(),
        // Months that follow from a day, and a number that is asked.
        (0i64..9).prop_map(|value| Test::SumAtLeast {
            of: vec![MONTHS, NUMBER],
            less: vec![],
            value,
        }),
    ]
}

/// Two numbers held against each other.
pub(crate) fn some_pair_test() -> impl Strategy<Value = Test> {
    let share = prop::sample::select(vec!["1/3", "1/2", "7/10", "1/1"]);
    prop_oneof![
        share.prop_map(|share| Test::ShareAtLeast {
            part: PART,
            whole: WHOLE,
            share: share.parse().unwrap(),
        }),
        Just(Test::exceeds(PART, WHOLE)),
        Just(Test::exceeds(WHOLE, NUMBER)),
        Just(Test::exceeds(NUMBER, PART)),
        Just(Test::SumAtLeast {
            of: vec![PART, NUMBER],
            less: vec![],
            value: 5,
        }),
        Just(Test::SumAtLeast {
            of: vec![WHOLE],
            less: vec![PART, NUMBER],
            value: 1,
        }),
    ]
}

/// Tests with few values, so that the facts of conflicts, too, can be tried out one by one.
pub(crate) fn some_small_test() -> impl Strategy<Value = Test> {
    let number = prop::sample::select(vec![NUMBER, PART, WHOLE]);
    prop_oneof![
        any::<bool>().prop_map(|wanted| Test::Is(YES_NO, wanted)),
        any::<bool>().prop_map(|wanted| Test::Is(REACHED, wanted)),
        prop::collection::vec(0u16..3, 1..3).prop_map(|wanted| Test::OneOf(CHOICE, wanted)),
        (number.clone(), 0i64..7).prop_map(|(fact, limit)| Test::AtLeast(fact, limit)),
        (number, 0i64..7).prop_map(|(fact, limit)| Test::AtMost(fact, limit)),
        Just(Test::ByApplication(LATER)),
        Just(Test::AppliedWithin {
            since: LATER,
            months: 1,
        }),
        some_pair_test(),
    ]
}

/// Answers that cannot all be true, in a vocabulary of its own.
pub(crate) fn some_conflicts() -> impl Strategy<Value = Vec<Conflict>> {
    let conflict = prop::collection::vec(some_small_test(), 2..3).prop_map(|both| Conflict {
        say: text(),
        both,
        as_said: false,
    });
    prop::collection::vec(conflict, 0..4)
}

pub(crate) fn atom(test: Test) -> Condition {
    Condition::Atom(Box::new(Atom {
        test,
        citation: rules::citation(0),
        decided_by_office: false,
    }))
}

pub(crate) fn some_condition() -> impl Strategy<Value = Condition> {
    condition_of(some_test())
}

pub(crate) fn condition_of(
    test: impl Strategy<Value = Test> + 'static,
) -> impl Strategy<Value = Condition> {
    test.prop_map(atom).prop_recursive(3, 7, 3, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            parts().prop_map(Condition::All),
            parts().prop_map(Condition::Any)
        ]
    })
}

/// Some answers, the derived number among them, that do not contradict each other.
pub(crate) fn some_facts() -> impl Strategy<Value = Facts> {
    let maybe = |fact: FactId| prop::option::weighted(0.4, prop::sample::select(every_value(fact)));
    let months = prop::option::weighted(0.2, (0i64..3).prop_map(Value::Number));
    let reached = prop::option::weighted(0.2, any::<bool>().prop_map(Value::YesNo));
    let derived = (months, reached, maybe(PART), maybe(WHOLE));
    let answers = (
        maybe(YES_NO),
        maybe(NUMBER),
        maybe(SINCE),
        maybe(LATER),
        maybe(CHOICE),
        derived,
    );
    answers.prop_filter_map(
        "contradicts itself",
        |(yes, number, since, later, choice, derived)| {
            let (months, reached, part, whole) = derived;
            let mut facts = Facts::default();
            for (fact, value) in [
                (YES_NO, yes),
                (NUMBER, number),
                (SINCE, since),
                (MONTHS, months),
                (LATER, later),
                (CHOICE, choice),
                (REACHED, reached),
                (PART, part),
                (WHOLE, whole),
            ] {
                facts.set(fact, value);
            }
            contradiction(Known {
                vocabulary: &vocabulary(),
                facts: &facts,
                conflicts: &[],
                adoptions: &[],
                as_of: as_of(),
            })
            .is_none()
            .then_some(facts)
        },
    )
}

/// Answers as a condition sees them: no conflicts, no region, the day of these tests.
pub(crate) fn known<'a>(vocabulary: &'a [Fact], facts: &'a Facts) -> Known<'a> {
    Known {
        vocabulary,
        facts,
        conflicts: &[],
        adoptions: &[],
        as_of: as_of(),
    }
}
