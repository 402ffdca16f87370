//! What a subsidy pays, each kind of amount and of period by itself: with the answers, without
//! them, and what is still asked for.
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use huimin_core::assess::amount::{ForEach, open_in, payment};
use huimin_core::assess::check::Known;
use huimin_core::day::Day;
use huimin_core::fact::{Derivation, Fact, FactId, FactKind, Facts, Value};
use huimin_core::money::Ratio;
use huimin_core::subsidy::{
    Adoption, Amount, AmountCase, Ending, Paid, Period, PeriodCase, Span, Subsidy, Test,
};
use support::rules::*;
use support::*;

/// How many, from none to a hundred.
const COUNT: FactId = FactId(0);
/// How many, at least one.
const SOME: FactId = FactId(1);
/// What was paid.
const COST: FactId = FactId(2);
/// The share that the place takes over.
const RATE: FactId = FactId(3);
const YES: FactId = FactId(4);
const OTHER: FactId = FactId(5);
/// The day of retirement.
const END: FactId = FactId(6);
/// Months already had.
const HAD: FactId = FactId(7);
/// Years that a thing lasts, at least one.
const LASTS: FactId = FactId(8);
/// Full months until the day of retirement.
const TO_END: FactId = FactId(9);
const THIRD: FactId = FactId(10);
/// Full months until another day.
const TO_ANOTHER: FactId = FactId(11);

fn facts() -> Vec<Fact> {
    let number = |min| FactKind::Number {
        unit: text(),
        min,
        max: 100,
    };
    let kinds = [
        number(0),
        number(1),
        FactKind::Money {
            min: yuan(0),
            max: yuan(1_000_000),
        },
        FactKind::Share { max: Ratio::ONE },
        FactKind::YesNo,
        FactKind::YesNo,
        FactKind::Date {
            min: day("2019-01-01"),
            max: day("2050-12-31"),
        },
        number(0),
        number(1),
        number(0),
        FactKind::YesNo,
        number(0),
    ];
    let fact = |kind| Fact {
        kind,
        derived: None,
        ..vocabulary().remove(0)
    };
    let mut facts: Vec<Fact> = kinds.into_iter().map(fact).collect();
    for (fact, day) in [(TO_END, END), (TO_ANOTHER, FactId(12))] {
        if let Some(fact) = facts.get_mut(usize::from(fact.0)) {
            fact.derived = Some(Derivation::MonthsUntil(day));
        }
    }
    facts
}

fn number(value: i64) -> Value {
    Value::Number(value)
}

fn money(amount: &str) -> Value {
    Value::Money(amount.parse().unwrap())
}

fn share(of: &str) -> Value {
    Value::Share(of.parse().unwrap())
}

fn each(count: FactId, amount: Amount) -> Amount {
    Amount::Each {
        count,
        amount: Box::new(amount),
        citation: citation(0),
    }
}

fn part_of_cost(of: &str) -> Amount {
    Amount::Part {
        of: COST,
        share: of.parse().unwrap(),
        citation: citation(0),
    }
}

fn local_share() -> Amount {
    Amount::Share {
        of: COST,
        at_most: "2/3".parse().unwrap(),
        rate: RATE,
        citation: citation(0),
        local: citation(0),
    }
}

fn case(fact: FactId, amount: Amount) -> AmountCase {
    AmountCase {
        when: is_true(fact),
        amount,
    }
}

fn cases(cases: Vec<AmountCase>, otherwise: Amount) -> Amount {
    Amount::Cases {
        cases,
        otherwise: Box::new(otherwise),
    }
}

fn limit(amount: Amount, at_least: Option<i64>, at_most: Option<i64>) -> Amount {
    Amount::Limit {
        amount: Box::new(amount),
        at_least: at_least.map(yuan),
        at_most: at_most.map(yuan),
        citation: citation(0),
    }
}

fn capped(amount: Amount) -> Amount {
    Amount::Capped {
        amount: Box::new(amount),
        of: COST,
        times: 4,
        citation: citation(0),
    }
}

/// Raised to what the place says, where it has adopted the option.
fn raised(amount: Amount) -> Amount {
    Amount::Raised {
        amount: Box::new(amount),
        option: ADOPTED,
        to: COST,
        citation: citation(0),
    }
}

fn known_on<'a>(facts: &'a Facts, vocabulary: &'a [Fact], as_of: Day) -> Known<'a> {
    Known {
        as_of,
        ..known(vocabulary, facts)
    }
}

/// One payment, `200..300`, `..300`, `200..` or `200`, and what is still asked for.
fn told(amount: &Amount, facts: &Facts, adoptions: &[Adoption]) -> (String, Vec<FactId>) {
    let vocabulary = self::facts();
    let known = Known {
        adoptions,
        ..known_on(facts, &vocabulary, day("2019-06-15"))
    };
    let paid = payment(
        &Subsidy {
            amount: amount.clone(),
            ..subsidy(0)
        },
        known,
    );
    let said = match paid.max {
        Some(max) if max == paid.min => max.to_string(),
        Some(max) => format!("{}..{max}", paid.min),
        None => format!("{}..", paid.min),
    };
    let mut open = open_in(amount, known);
    open.sort();
    open.dedup();
    (said, open)
}

fn check<const N: usize>(
    amount: &Amount,
    given: [(FactId, Value); N],
    said: &str,
    open: &[FactId],
) {
    let mut open = open.to_vec();
    open.sort();
    let found = told(amount, &answers(given), &[]);
    assert_eq!(found, (said.to_owned(), open), "{given:?}");
}

#[test]
fn a_sum_of_its_own() {
    check(&fixed(200), [], "200", &[]);
    check(&up_to(200), [], "0..200", &[]);
    check(&unstated(), [], "0..", &[]);
    let sum = Amount::Sum(vec![fixed(200), up_to(100), each(COUNT, fixed(10))]);
    check(&sum, [], "200..", &[COUNT]);
    check(&sum, [(COUNT, number(3))], "230..330", &[]);
    let with_unstated = Amount::Sum(vec![fixed(200), unstated()]);
    check(&with_unstated, [], "200..", &[]);
}

#[test]
fn a_part_and_a_local_share() {
    check(&part_of_cost("1/2"), [], "0..", &[COST]);
    check(&part_of_cost("1/2"), [(COST, money("99.99"))], "49.99", &[]);
    check(&local_share(), [], "0..", &[COST, RATE]);
    check(&local_share(), [(COST, money("300"))], "0..200", &[RATE]);
    check(&local_share(), [(RATE, share("1/2"))], "0..", &[COST]);
    let both = |rate: &str| [(COST, money("300")), (RATE, share(rate))];
    check(&local_share(), both("1/2"), "150", &[]);
    check(&local_share(), both("1/1"), "200", &[]);
    // A share of nothing.
    check(&local_share(), [(COST, money("0"))], "0", &[]);
}

#[test]
fn so_much_for_each() {
    check(&each(COUNT, fixed(200)), [], "0..", &[COUNT]);
    check(&each(SOME, fixed(200)), [], "200..", &[SOME]);
    check(&each(COUNT, fixed(200)), [(COUNT, number(2))], "400", &[]);
    check(
        &each(COUNT, up_to(200)),
        [(COUNT, number(2))],
        "0..400",
        &[],
    );
    // Nobody, and nothing is asked about them.
    let of_cost = || each(COUNT, part_of_cost("1/2"));
    check(&of_cost(), [(COUNT, number(0))], "0", &[]);
    check(&of_cost(), [(COUNT, number(1))], "0..", &[COST]);
    check(&of_cost(), [], "0..", &[COUNT, COST]);
}

#[test]
fn what_one_brings_is_told_until_they_are_counted() {
    let vocabulary = facts();
    let one = |amount: Amount, facts: &Facts| {
        let subsidy = Subsidy {
            amount,
            ..subsidy(0)
        };
        payment(&subsidy, known_on(facts, &vocabulary, day("2019-06-15"))).for_each
    };
    assert_eq!(
        one(each(COUNT, up_to(200)), &Facts::default()),
        Some(ForEach {
            count: COUNT,
            min: yuan(0),
            max: Some(yuan(200)),
        })
    );
    assert_eq!(
        one(each(COUNT, fixed(200)), &answers([(COUNT, number(2))])),
        None
    );
    assert_eq!(one(fixed(200), &Facts::default()), None);
}

#[test]
fn the_first_case_that_holds() {
    let three = cases(
        vec![case(YES, fixed(300)), case(OTHER, fixed(200))],
        fixed(100),
    );
    let (yes, no) = (Value::YesNo(true), Value::YesNo(false));
    check(&three, [], "100..300", &[YES, OTHER]);
    check(&three, [(YES, yes)], "300", &[]);
    check(&three, [(YES, no)], "100..200", &[OTHER]);
    check(&three, [(OTHER, yes)], "200..300", &[YES]);
    check(&three, [(OTHER, no)], "100..300", &[YES]);
    check(&three, [(YES, no), (OTHER, yes)], "200", &[]);
    check(&three, [(YES, no), (OTHER, no)], "100", &[]);
    // Where every case comes to the same, nothing is asked.
    let same = cases(
        vec![case(YES, fixed(200))],
        limit(fixed(300), None, Some(200)),
    );
    check(&same, [], "200", &[]);
    // Not the same: the lower end, the upper end, an end that is not known.
    let pairs = [
        (fixed(200), up_to(200), "0..200"),
        (up_to(300), up_to(200), "0..300"),
        (
            fixed(200),
            Amount::Sum(vec![fixed(200), unstated()]),
            "200..",
        ),
    ];
    for (one, other, said) in pairs {
        check(
            &cases(vec![case(YES, one.clone())], other.clone()),
            [],
            said,
            &[YES],
        );
        check(&cases(vec![case(YES, other)], one), [], said, &[YES]);
    }
    // The last two come to the same: between them, nothing is asked.
    let last_two = cases(
        vec![case(YES, fixed(300)), case(OTHER, fixed(200))],
        fixed(200),
    );
    check(&last_two, [], "200..300", &[YES]);
    check(&last_two, [(YES, no)], "200", &[]);
    // Nor about a case after one that holds.
    let after = cases(
        vec![
            case(YES, fixed(300)),
            case(OTHER, fixed(200)),
            case(THIRD, fixed(100)),
        ],
        fixed(50),
    );
    check(&after, [(OTHER, yes)], "200..300", &[YES]);
    check(&after, [(OTHER, no)], "50..300", &[YES, THIRD]);
    let both_unstated = cases(vec![case(YES, unstated())], unstated());
    check(&both_unstated, [], "0..", &[]);
    // What a case asks for is asked, also where another one comes to the same.
    let by_count = cases(vec![case(YES, each(COUNT, fixed(1)))], each(SOME, fixed(1)));
    check(&by_count, [(YES, no)], "1..", &[SOME]);
    check(&by_count, [], "0..", &[YES, COUNT, SOME]);
    // As long as they are not counted, both come to anything; that does not make them the same.
    let either = cases(
        vec![case(YES, each(COUNT, fixed(1)))],
        each(COUNT, fixed(2)),
    );
    check(&either, [], "0..", &[YES, COUNT]);
    check(&either, [(COUNT, number(0))], "0", &[]);
}

#[test]
fn a_floor_and_a_ceiling() {
    let within = |amount: Amount| limit(amount, Some(100), Some(300));
    check(&within(fixed(50)), [], "100", &[]);
    check(&within(fixed(100)), [], "100", &[]);
    check(&within(fixed(200)), [], "200", &[]);
    check(&within(fixed(301)), [], "300", &[]);
    check(&within(up_to(200)), [], "100..200", &[]);
    check(&within(unstated()), [], "100..300", &[]);
    check(&limit(unstated(), Some(100), None), [], "100..", &[]);
    // At its ceiling already, whatever comes on top.
    let more = Amount::Sum(vec![fixed(300), each(COUNT, fixed(10))]);
    check(&within(more), [], "300", &[]);
    check(
        &limit(part_of_cost("1/2"), None, Some(9)),
        [],
        "0..9",
        &[COST],
    );
}

#[test]
fn not_more_than_so_many_times_another_sum() {
    let cost = |amount: &str| [(COST, money(amount))];
    check(&capped(fixed(200)), [], "0..200", &[COST]);
    check(&capped(fixed(200)), cost("49.99"), "199.96", &[]);
    check(&capped(fixed(200)), cost("50"), "200", &[]);
    check(&capped(unstated()), cost("50"), "0..200", &[]);
    check(&capped(unstated()), [], "0..", &[COST]);
    check(&capped(up_to(300)), cost("50"), "0..200", &[]);
    let per_head = capped(each(COUNT, fixed(10)));
    check(&per_head, [], "0..", &[COUNT, COST]);
    // Of nothing, or of nobody, nothing is asked.
    check(&per_head, [(COUNT, number(0))], "0", &[]);
    check(&capped(each(COUNT, fixed(0))), [], "0..", &[COUNT, COST]);
}

#[test]
fn what_the_place_raises() {
    let raised = raised(each(COUNT, fixed(200)));
    let told = |facts: &Facts, adoption| told(&raised, facts, &[adoption]);
    let two = answers([(COUNT, number(2))]);
    let to = answers([(COUNT, number(2)), (COST, money("900"))]);
    let say = |said: &str, open: &[FactId]| (said.to_owned(), open.to_vec());
    assert_eq!(told(&two, Adoption::NotAdopted), say("400", &[]));
    assert_eq!(told(&two, Adoption::Unknown), say("400", &[]));
    assert_eq!(told(&to, Adoption::NotAdopted), say("400", &[]));
    // Raised, and nobody knows how far: not less than before.
    assert_eq!(told(&two, Adoption::Adopted), say("400..", &[COST]));
    assert_eq!(told(&to, Adoption::Adopted), say("900", &[]));
    // Never below what it would be without.
    let below = answers([(COUNT, number(5)), (COST, money("900"))]);
    assert_eq!(told(&below, Adoption::Adopted), say("1000", &[]));
    let open = answers([(COST, money("900"))]);
    assert_eq!(told(&open, Adoption::Adopted), say("900..", &[COUNT]));
    let none = Facts::default();
    assert_eq!(told(&none, Adoption::Adopted), say("0..", &[COUNT, COST]));
    assert_eq!(told(&none, Adoption::Unknown), say("0..", &[COUNT]));
}

/// How many times on 2019-06-15, at least and at most, and until when.
fn times(paid: Paid, period: Option<Period>, facts: &Facts) -> (u32, Option<u32>, Option<Day>) {
    let vocabulary = self::facts();
    let paid = payment(
        &Subsidy {
            paid,
            period,
            ..subsidy(0)
        },
        known_on(facts, &vocabulary, day("2019-06-15")),
    );
    (paid.times.min, paid.times.max, paid.times.until)
}

fn months(months: u32) -> Period {
    Period {
        cases: Vec::new(),
        months,
        anew: false,
        had: None,
        lasts: None,
        until: None,
        citation: citation(0),
    }
}

#[test]
fn so_many_months_or_begun_years() {
    let none = Facts::default();
    assert_eq!(times(Paid::Once, None, &none), (1, Some(1), None));
    let three_years = || Some(months(36));
    assert_eq!(
        times(Paid::Monthly, three_years(), &none),
        (0, Some(36), None)
    );
    assert_eq!(
        times(Paid::Yearly, three_years(), &none),
        (0, Some(3), None)
    );
    assert_eq!(
        times(Paid::Yearly, Some(months(37)), &none),
        (0, Some(4), None)
    );
}

#[test]
fn what_was_had_is_taken_off_and_what_lasts_less_is_paid_less() {
    let span = |fact, months| Some(Span { fact, months });
    let period = |had, lasts| {
        Some(Period {
            had,
            lasts,
            ..months(36)
        })
    };
    let had = |months: i64| answers([(HAD, number(months))]);
    for (before, left) in [(0, 36), (12, 24), (36, 0), (40, 0)] {
        let found = times(Paid::Monthly, period(span(HAD, 1), None), &had(before));
        assert_eq!(found.1, Some(left), "{before}");
    }
    let lasts = |years: i64| answers([(LASTS, number(years)), (HAD, number(12))]);
    for (years, left) in [(1, 12), (2, 24), (3, 24)] {
        let both = period(span(HAD, 1), span(LASTS, 12));
        assert_eq!(times(Paid::Monthly, both, &lasts(years)).1, Some(left));
    }
    // As long as it is not known, the most that the text allows.
    let open = period(span(HAD, 1), span(LASTS, 12));
    assert_eq!(times(Paid::Monthly, open, &Facts::default()).1, Some(36));
}

#[test]
fn until_a_day_that_comes_before_the_months_are_over() {
    let period = || {
        Some(Period {
            until: Some(Ending {
                day: END,
                citation: citation(0),
            }),
            ..months(36)
        })
    };
    let until = |text: &str| {
        let facts = answers([(END, Value::Date(day(text)))]);
        times(Paid::Monthly, period(), &facts)
    };
    let ends = |months: u32, text: &str| (0, Some(months), Some(day(text)));
    assert_eq!(until("2019-01-02"), ends(0, "2019-01-02"));
    assert_eq!(until("2019-06-16"), ends(1, "2019-06-16"));
    assert_eq!(until("2019-07-15"), ends(1, "2019-07-15"));
    assert_eq!(until("2019-07-16"), ends(2, "2019-07-16"));
    assert_eq!(until("2022-06-14"), ends(36, "2022-06-14"));
    // On the last day of the 36 months, and later: the months are what ends it.
    assert_eq!(until("2022-06-15"), (0, Some(36), None));
    assert_eq!(until("2030-01-01"), (0, Some(36), None));
    let open = times(Paid::Monthly, period(), &Facts::default());
    assert_eq!(open, (0, Some(36), None));
}

#[test]
fn a_case_of_the_period_that_holds_comes_before_its_months() {
    let period = || {
        let to_retirement = PeriodCase {
            when: atom(Test::Is(YES, true)),
            until: END,
            citation: citation(0),
        };
        Some(Period {
            cases: vec![to_retirement],
            ..months(36)
        })
    };
    let on = Value::Date(day("2024-06-15"));
    let (yes, no) = ((YES, Value::YesNo(true)), (YES, Value::YesNo(false)));
    let found = |facts: &Facts| times(Paid::Monthly, period(), facts);
    assert_eq!(
        found(&answers([yes, (END, on)])),
        (0, Some(60), Some(day("2024-06-15")))
    );
    assert_eq!(found(&answers([yes])), (0, None, None));
    assert_eq!(found(&answers([no, (END, on)])), (0, Some(36), None));
    // Either: the longer of the two, and no day that would be certain.
    assert_eq!(found(&answers([(END, on)])), (0, Some(60), None));
    let soon = Value::Date(day("2019-08-01"));
    assert_eq!(found(&answers([(END, soon)])), (0, Some(36), None));
    assert_eq!(found(&Facts::default()), (0, None, None));
}

#[test]
fn a_total_is_known_where_the_times_and_the_sum_are() {
    let vocabulary = facts();
    let paid = |amount: Amount, period: Option<Period>| {
        let subsidy = Subsidy {
            amount,
            paid: Paid::Monthly,
            period,
            ..subsidy(0)
        };
        let facts = Facts::default();
        payment(&subsidy, known_on(&facts, &vocabulary, day("2019-06-15")))
    };
    let year = paid(fixed(200), Some(months(12)));
    assert_eq!(
        (year.total_min(), year.total_max()),
        (yuan(0), Some(yuan(2400)))
    );
    assert_eq!(year.whole(), (yuan(2400), Some(yuan(2400))));
    let at_most = paid(up_to(200), Some(months(12)));
    assert_eq!(at_most.whole(), (yuan(0), Some(yuan(2400))));
    assert_eq!(paid(unstated(), Some(months(12))).total_max(), None);
    let once = paid(fixed(200), None);
    assert_eq!(
        (once.total_min(), once.total_max()),
        (yuan(200), Some(yuan(200)))
    );
}

/// The months if all are drawn, at least and at most.
fn whole(period: Period, facts: &Facts) -> (u32, Option<u32>) {
    let vocabulary = self::facts();
    let subsidy = Subsidy {
        paid: Paid::Monthly,
        period: Some(period),
        ..subsidy(0)
    };
    let times = payment(&subsidy, known_on(facts, &vocabulary, day("2019-06-15"))).times;
    (times.whole, times.max)
}

#[test]
fn what_is_not_known_of_a_period_bounds_it_all_the_same() {
    let span = |fact, months| Some(Span { fact, months });
    let ending = || {
        Some(Ending {
            day: END,
            citation: citation(0),
        })
    };
    let none = Facts::default();
    assert_eq!(whole(months(36), &none), (36, Some(36)));
    // Had: up to a hundred months. Lasts: from a year on.
    let had = || Period {
        had: span(HAD, 1),
        ..months(36)
    };
    assert_eq!(whole(had(), &none), (0, Some(36)));
    assert_eq!(whole(had(), &answers([(HAD, number(10))])), (26, Some(26)));
    let lasts = || Period {
        lasts: span(LASTS, 12),
        ..months(24)
    };
    assert_eq!(whole(lasts(), &none), (12, Some(24)));
    assert_eq!(
        whole(lasts(), &answers([(LASTS, number(1))])),
        (12, Some(12))
    );
    // Until a day of which only the full months are known: there may be a begun one.
    let until = || Period {
        until: ending(),
        ..had()
    };
    let to_end = |months: i64| answers([(TO_END, number(months)), (HAD, number(10))]);
    assert_eq!(whole(until(), &to_end(3)), (3, Some(4)));
    assert_eq!(whole(until(), &to_end(25)), (25, Some(26)));
    assert_eq!(whole(until(), &to_end(26)), (26, Some(26)));
    assert_eq!(whole(until(), &to_end(60)), (26, Some(26)));
    let to_another = answers([(TO_ANOTHER, number(3)), (HAD, number(10))]);
    assert_eq!(whole(until(), &to_another), (0, Some(26)));
    assert_eq!(whole(until(), &none), (0, Some(36)));
    // A day that comes before, after, or perhaps before the months that are left.
    let on = |text: &str| answers([(END, Value::Date(day(text)))]);
    assert_eq!(whole(until(), &on("2019-08-15")), (0, Some(2)));
    assert_eq!(whole(until(), &on("2023-06-15")), (0, Some(36)));
    assert_eq!(whole(until(), &on("2019-06-01")), (0, Some(0)));
    let both = |text: &str| answers([(END, Value::Date(day(text))), (HAD, number(10))]);
    assert_eq!(whole(until(), &both("2019-08-15")), (2, Some(2)));
}

/// Six months of internship are six months of money: until they are told, only the sum a month is.
#[test]
fn a_total_waits_for_the_months_that_the_visitor_knows() {
    let vocabulary = facts();
    let paid = |period: Period, facts: &Facts| {
        let subsidy = Subsidy {
            amount: fixed(200),
            paid: Paid::Monthly,
            period: Some(period),
            ..subsidy(0)
        };
        payment(&subsidy, known_on(facts, &vocabulary, day("2019-06-15")))
    };
    let span = |fact| Some(Span { fact, months: 1 });
    let lasts = || Period {
        lasts: span(LASTS),
        ..months(12)
    };
    let had = || Period {
        had: span(HAD),
        ..months(12)
    };
    let none = Facts::default();
    assert_eq!(paid(lasts(), &none).total_max(), None);
    assert_eq!(paid(had(), &none).total_max(), None);
    // What is only compared is still bounded.
    assert_eq!(paid(had(), &none).whole().1, Some(yuan(2400)));
    let six = |fact| answers([(fact, number(6))]);
    assert_eq!(paid(lasts(), &six(LASTS)).total_max(), Some(yuan(1200)));
    assert_eq!(paid(had(), &six(HAD)).total_max(), Some(yuan(1200)));
    // A year that is granted anew is told alone, however many there are.
    let anew = Period {
        anew: true,
        ..months(36)
    };
    let yearly = paid(anew, &none);
    assert_eq!((yearly.total_max(), yearly.times.max), (None, Some(36)));
    // A day ends the months, however many were had.
    let until = Period {
        until: Some(Ending {
            day: END,
            citation: citation(0),
        }),
        ..had()
    };
    let both = [(END, Value::Date(day("2019-08-15"))), (HAD, number(0))];
    assert_eq!(paid(until, &answers(both)).total_max(), Some(yuan(400)));
}
