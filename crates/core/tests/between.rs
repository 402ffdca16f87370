//! Answers that lie between two edges: one test must hold, and another, which a conflict forbids,
//! must not. Neither end of the domain will do, only a value in between.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use huimin_core::assess::check::{Known, Truth};
use huimin_core::assess::completions::{Outcomes, outcomes};
use huimin_core::fact::{Derivation, Fact, FactId, FactKind, Facts, Value};
use huimin_core::subsidy::{Condition, Conflict, Test};
use support::*;

const ONE: FactId = FactId(0);
const OTHER: FactId = FactId(1);
const THIRD: FactId = FactId(2);
const TRUE: FactId = FactId(3);

fn fact(kind: FactKind, derived: Option<Derivation>) -> Fact {
    Fact {
        kind,
        derived,
        ..vocabulary().remove(0)
    }
}

fn number() -> FactKind {
    FactKind::Number {
        unit: text(),
        min: 0,
        max: 1000,
    }
}

fn date() -> FactKind {
    FactKind::Date {
        min: day("1900-01-01"),
        max: day("2100-12-31"),
    }
}

/// Three facts of a kind, and one that is known to be true.
fn three(kind: fn() -> FactKind) -> Vec<Fact> {
    let kinds = [kind(), kind(), kind(), FactKind::YesNo];
    kinds.into_iter().map(|kind| fact(kind, None)).collect()
}

/// The outcomes on 2019-06-15 where `wanted` holds and `forbidden` must not.
fn between(vocabulary: &[Fact], given: &[(FactId, Value)], wanted: Test, forbidden: Test) -> Truth {
    let mut facts = Facts::default();
    for (fact, value) in given {
        facts.set(*fact, Some(*value));
    }
    facts.set(TRUE, Some(Value::YesNo(true)));
    let conflicts = [Conflict {
        say: text(),
        both: vec![forbidden, Test::Is(TRUE, true)],
        as_said: false,
    }];
    let known = Known {
        vocabulary,
        facts: &facts,
        conflicts: &conflicts,
        adoptions: &[],
        as_of: day("2019-06-15"),
    };
    outcomes(&atom(wanted), known).truth()
}

/// More than two, and not more than four: three or four are.
#[test]
fn more_than_one_number_and_not_more_than_another() {
    let vocabulary = three(number);
    let outcome = |least: i64, most: i64| {
        let given = [(ONE, Value::Number(least)), (OTHER, Value::Number(most))];
        let (wanted, forbidden) = (Test::exceeds(THIRD, ONE), Test::exceeds(THIRD, OTHER));
        between(&vocabulary, &given, wanted, forbidden)
    };
    assert_eq!(outcome(2, 4), Truth::Open, "0, 1 or 2 are not; 3 and 4 are");
    assert_eq!(outcome(2, 3), Truth::Open, "3 alone is");
    assert_eq!(outcome(3, 3), Truth::No);
}

/// Exceeded by one number, and not by another.
#[test]
fn less_than_one_number_and_not_less_than_another() {
    let vocabulary = three(number);
    let outcome = |most: i64, least: i64| {
        let given = [(ONE, Value::Number(most)), (OTHER, Value::Number(least))];
        let (wanted, forbidden) = (Test::exceeds(ONE, THIRD), Test::exceeds(OTHER, THIRD));
        between(&vocabulary, &given, wanted, forbidden)
    };
    assert_eq!(outcome(8, 5), Truth::Open, "5, 6 and 7 are");
    assert_eq!(outcome(6, 5), Truth::Open, "5 alone is");
    assert_eq!(outcome(5, 5), Truth::No);
}

/// 70% of ten and not 90% of them: seven or eight.
#[test]
fn a_share_is_reached_and_a_higher_one_is_not() {
    let vocabulary = three(number);
    let share = |part: FactId, whole: FactId, share: &str| Test::ShareAtLeast {
        part,
        whole,
        share: share.parse().unwrap(),
    };
    let outcome = |lower: &str, higher: &str| {
        let given = [(ONE, Value::Number(10))];
        let (wanted, forbidden) = (share(OTHER, ONE, lower), share(OTHER, ONE, higher));
        between(&vocabulary, &given, wanted, forbidden)
    };
    assert_eq!(outcome("7/10", "9/10"), Truth::Open);
    assert_eq!(outcome("7/10", "8/10"), Truth::Open);
    assert_eq!(outcome("7/10", "7/10"), Truth::No);
    // The other way round: seven are 70% of ten, and less than 90% of eight.
    let outcome = |lower: &str, higher: &str| {
        let given = [(OTHER, Value::Number(7))];
        let (wanted, forbidden) = (share(OTHER, ONE, lower), share(OTHER, ONE, higher));
        between(&vocabulary, &given, wanted, forbidden)
    };
    assert_eq!(outcome("7/10", "9/10"), Truth::Open);
    assert_eq!(outcome("7/10", "7/10"), Truth::No);
}

/// 三个月以内, and not within one month: in the two months between.
#[test]
fn within_months_and_not_within_fewer() {
    let vocabulary = three(date);
    let within = |months: u16| Test::Within {
        fact: OTHER,
        since: ONE,
        months,
    };
    for known in [ONE, OTHER] {
        let given = [(known, Value::Date(day("2019-03-31")))];
        let outcome =
            |wanted, forbidden| between(&vocabulary, &given, within(wanted), within(forbidden));
        assert_eq!(outcome(3, 1), Truth::Open, "{known:?}");
        assert_eq!(outcome(1, 1), Truth::No, "{known:?}");
    }
}

/// 五年以内, and not within four years of it, on the day of application.
#[test]
fn applied_within_months_and_not_within_fewer() {
    let vocabulary = three(date);
    let applied = |months: u16| Test::AppliedWithin { since: ONE, months };
    let outcome =
        |wanted, forbidden| between(&vocabulary, &[], applied(wanted), applied(forbidden));
    assert_eq!(outcome(60, 48), Truth::Open);
    assert_eq!(outcome(60, 59), Truth::Open);
    assert_eq!(outcome(60, 60), Truth::No);
}

/// A month count between two limits is a date between two edges.
#[test]
fn full_months_and_not_more_of_them() {
    let mut vocabulary = three(date);
    *vocabulary.get_mut(1).unwrap() = fact(number(), Some(Derivation::MonthsSince(ONE)));
    let outcome = |least: i64, most: i64| {
        let (wanted, forbidden) = (Test::AtLeast(OTHER, least), Test::AtLeast(OTHER, most));
        between(&vocabulary, &[], wanted, forbidden)
    };
    assert_eq!(outcome(12, 24), Truth::Open);
    assert_eq!(outcome(12, 13), Truth::Open);
    assert_eq!(outcome(12, 12), Truth::No);
}

/// Twelve full months: the date lies in one month of all, however far the tests are from it.
#[test]
fn a_given_month_count_leaves_one_month_of_dates() {
    let mut vocabulary = three(date);
    *vocabulary.get_mut(1).unwrap() = fact(number(), Some(Derivation::MonthsSince(ONE)));
    let mut facts = Facts::default();
    facts.set(OTHER, Some(Value::Number(12)));
    let known = Known {
        as_of: day("2019-06-15"),
        ..known(&vocabulary, &facts)
    };
    let outcome = |test| outcomes(&atom(test), known);
    let (yes, no) = (
        Outcomes {
            yes: true,
            no: false,
        },
        Outcomes {
            yes: false,
            no: true,
        },
    );
    for (since, expected) in [("1950-01-01", yes), ("2018-05-16", yes), ("2018-06-16", no)] {
        assert_eq!(
            outcome(Test::OnOrAfter(ONE, day(since))),
            expected,
            "{since}"
        );
    }
    for (until, expected) in [("1950-01-01", no), ("2018-05-15", no), ("2018-06-15", yes)] {
        assert_eq!(
            outcome(Test::OnOrBefore(ONE, day(until))),
            expected,
            "{until}"
        );
    }
    let both = Condition::Any(vec![
        atom(Test::OnOrBefore(ONE, day("2018-05-16"))),
        atom(Test::OnOrAfter(ONE, day("2018-06-15"))),
    ]);
    assert_eq!(outcomes(&both, known).truth(), Truth::Open);
}

/// A ≤ B ≤ C, each bound to the next: what is known at one end reaches the other.
#[test]
fn a_chain_of_numbers_reaches_from_end_to_end() {
    let vocabulary = three(number);
    let less = |more: FactId, than: FactId| Conflict {
        say: text(),
        both: vec![Test::exceeds(more, than), Test::Is(TRUE, true)],
        as_said: false,
    };
    // ONE ≤ OTHER ≤ THIRD, and never more than THIRD and its neighbour.
    let conflicts = [less(ONE, OTHER), less(OTHER, THIRD)];
    let outcome = |first: i64, last: i64| {
        let mut facts = Facts::default();
        facts.set(TRUE, Some(Value::YesNo(true)));
        let known = Known {
            conflicts: &conflicts,
            ..known(&vocabulary, &facts)
        };
        let both = Condition::All(vec![
            atom(Test::AtLeast(ONE, first)),
            atom(Test::AtMost(THIRD, last)),
        ]);
        outcomes(&both, known).truth()
    };
    assert_eq!(outcome(500, 501), Truth::Open);
    assert_eq!(outcome(500, 500), Truth::Open);
    assert_eq!(outcome(500, 499), Truth::No);
}

/// Three days, each within a period of the one before.
#[test]
fn a_chain_of_periods_reaches_from_end_to_end() {
    let vocabulary = three(date);
    let within = |fact, since, months| {
        atom(Test::Within {
            fact,
            since,
            months,
        })
    };
    let outcome = |first: &str, last: &str| {
        let mut facts = Facts::default();
        facts.set(ONE, Some(Value::Date(day(first))));
        let rule = Condition::All(vec![
            within(OTHER, ONE, 6),
            within(THIRD, OTHER, 12),
            atom(Test::OnOrAfter(THIRD, day(last))),
        ]);
        outcomes(&rule, known(&vocabulary, &facts)).truth()
    };
    // Six months and then twelve.
    assert_eq!(outcome("2016-01-31", "2017-07-31"), Truth::Open);
    assert_eq!(outcome("2016-01-31", "2017-08-01"), Truth::No);
    assert_eq!(outcome("2016-01-31", "2016-03-01"), Truth::Open);
    // Two days that share the first one.
    let mut facts = Facts::default();
    facts.set(OTHER, Some(Value::Date(day("2016-01-31"))));
    let shared = |from: &str| {
        let rule = Condition::All(vec![
            within(OTHER, ONE, 6),
            within(THIRD, ONE, 12),
            atom(Test::OnOrAfter(THIRD, day(from))),
        ]);
        outcomes(&rule, known(&vocabulary, &facts)).truth()
    };
    assert_eq!(shared("2017-01-31"), Truth::Open);
    assert_eq!(shared("2017-02-01"), Truth::No);
}

/// One day has come by the day of application, and the other, within a month of it, has not.
#[test]
fn one_day_has_come_and_the_other_has_not() {
    let vocabulary = three(date);
    let outcome = |months: u16| {
        let mut facts = Facts::default();
        facts.set(TRUE, Some(Value::YesNo(true)));
        let conflicts = [Conflict {
            say: text(),
            both: vec![Test::ByApplication(OTHER), Test::Is(TRUE, true)],
            as_said: false,
        }];
        let known = Known {
            conflicts: &conflicts,
            as_of: day("2019-06-15"),
            ..known(&vocabulary, &facts)
        };
        let rule = Condition::All(vec![
            atom(Test::ByApplication(ONE)),
            atom(Test::Within {
                fact: OTHER,
                since: ONE,
                months,
            }),
        ]);
        outcomes(&rule, known).truth()
    };
    assert_eq!(outcome(1), Truth::Open);
    assert_eq!(outcome(0), Truth::No, "they are the same day");
}
