//! What each test asks of an answer, in the words of the law: 以上、以内、以下 include the number,
//! 不足、超过 exclude it, a day named in 以后 counts.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use huimin_core::assess::check::{Known, Truth};
use huimin_core::fact::{FactId, Facts, Value};
use huimin_core::region::OptionId;
use huimin_core::subsidy::{Adoption, Test};
use support::*;

fn check(test: &Test, answers: &[(FactId, Value)], adoptions: &[Adoption]) -> Truth {
    let vocabulary = vocabulary();
    let mut facts = Facts::default();
    for (fact, value) in answers {
        facts.set(*fact, Some(*value));
    }
    let known = Known {
        vocabulary: &vocabulary,
        facts: &facts,
        conflicts: &[],
        adoptions,
        as_of: as_of(),
    };
    known.test(test)
}

#[test]
fn a_number_is_included_or_excluded_as_the_word_says() {
    // One below the limit, the limit, one above it.
    let (no, yes) = (Truth::No, Truth::Yes);
    for (word, test, expected) in [
        ("3人以上", Test::AtLeast(NUMBER, 3), [no, yes, yes]),
        ("3人以下", Test::AtMost(NUMBER, 3), [yes, yes, no]),
        ("不足3人", Test::LessThan(NUMBER, 3), [yes, no, no]),
        ("超过3人", Test::MoreThan(NUMBER, 3), [no, no, yes]),
    ] {
        let found = [2, 3, 4].map(|it| check(&test, &[(NUMBER, Value::Number(it))], &[]));
        assert_eq!(found, expected, "{word}");
        assert_eq!(check(&test, &[], &[]), Truth::Open, "{word}");
    }
}

#[test]
fn a_day_counts_on_both_sides() {
    let (no, yes) = (Truth::No, Truth::Yes);
    let the_day = day("2019-02-28");
    for (word, test, expected) in [
        (
            "2月28日以后",
            Test::OnOrAfter(LATER, the_day),
            [no, yes, yes],
        ),
        (
            "2月28日以前",
            Test::OnOrBefore(LATER, the_day),
            [yes, yes, no],
        ),
        ("申请时", Test::ByApplication(LATER), [yes, yes, no]),
    ] {
        let days = ["2019-02-27", "2019-02-28", "2019-03-01"];
        let found = days.map(|it| check(&test, &[(LATER, Value::Date(day(it)))], &[]));
        assert_eq!(found, expected, "{word}");
    }
}

#[test]
fn within_some_months_counts_both_ends() {
    let test = Test::Within {
        fact: LATER,
        since: SINCE,
        months: 1,
    };
    let since = (SINCE, Value::Date(day("2019-01-31")));
    for (on, expected) in [
        ("2019-01-30", Truth::No),
        ("2019-01-31", Truth::Yes),
        ("2019-02-28", Truth::Yes),
        ("2019-03-01", Truth::No),
    ] {
        let answers = [since, (LATER, Value::Date(day(on)))];
        assert_eq!(check(&test, &answers, &[]), expected, "{on}");
    }
    assert_eq!(check(&test, &[since], &[]), Truth::Open);
    // 毕业1个月以内, on the day of application, 2019-02-28. The end of January lies one month before.
    let test = Test::AppliedWithin {
        since: SINCE,
        months: 1,
    };
    for (since, expected) in [
        ("2019-01-27", Truth::No),
        ("2019-01-28", Truth::Yes),
        ("2019-01-31", Truth::Yes),
        ("2019-02-28", Truth::Yes),
        ("2019-03-01", Truth::No),
    ] {
        let answers = [(SINCE, Value::Date(day(since)))];
        assert_eq!(check(&test, &answers, &[]), expected, "{since}");
    }
    assert_eq!(check(&test, &[], &[]), Truth::Open);
}

#[test]
fn two_numbers_are_held_against_each_other() {
    let numbers = |part, whole| [(PART, Value::Number(part)), (WHOLE, Value::Number(whole))];
    let seven_tenths = Test::ShareAtLeast {
        part: PART,
        whole: WHOLE,
        share: "7/10".parse().unwrap(),
    };
    // 70%以上; of nobody there is no share.
    for (part, whole, expected) in [
        (7, 10, Truth::Yes),
        (6, 10, Truth::No),
        (6, 9, Truth::No),
        (0, 0, Truth::No),
    ] {
        assert_eq!(
            check(&seven_tenths, &numbers(part, whole), &[]),
            expected,
            "{part}/{whole}"
        );
    }
    let exceeds = Test::exceeds(PART, WHOLE);
    for (part, expected) in [(2, Truth::No), (3, Truth::No), (4, Truth::Yes)] {
        assert_eq!(
            check(&exceeds, &numbers(part, 3), &[]),
            expected,
            "{part} of 3"
        );
    }
}

#[test]
fn an_option_counts_only_where_it_is_known_to_be_adopted() {
    let decided = [Adoption::Unknown, Adoption::Adopted, Adoption::NotAdopted];
    let (vocabulary, facts) = (vocabulary(), Facts::default());
    let known = Known {
        vocabulary: &vocabulary,
        facts: &facts,
        conflicts: &[],
        adoptions: &decided,
        as_of: as_of(),
    };
    let found = [0, 1, 2, 3].map(|it| known.adopted(OptionId(it)));
    assert_eq!(found, [false, true, false, false]);
}

#[test]
fn a_choice_is_one_of_those_that_are_named() {
    let test = Test::OneOf(CHOICE, vec![0, 2]);
    let found = [0, 1, 2].map(|it| check(&test, &[(CHOICE, Value::Choice(it))], &[]));
    assert_eq!(found, [Truth::Yes, Truth::No, Truth::Yes]);
    let wanted = Test::Is(YES_NO, false);
    let found = [true, false].map(|it| check(&wanted, &[(YES_NO, Value::YesNo(it))], &[]));
    assert_eq!(found, [Truth::No, Truth::Yes]);
}
