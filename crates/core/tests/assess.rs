//! An assessment: who can apply, what the verdict rests on, what is still asked, what comes next.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

mod support;

use huimin_core::assess::{Assessment, Merits, assess, assess_of};
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Derivation, Fact, FactId, FactKind, Facts, Value};
use huimin_core::gazette::Validity;
use huimin_core::questions::questions;
use huimin_core::region::Standard;
use huimin_core::standing::StandingKind;
use huimin_core::subsidy::{
    Adoption, Amount, Condition, Conflict, Ending, Grant, Paid, Period, PeriodCase, Span, Subsidy,
    Test,
};
use support::rules::*;
use support::*;

fn on() -> Day {
    day("2019-02-28")
}

fn assessed<'a>(catalogue: &'a Catalogue, facts: &Facts) -> Vec<Assessment<'a>> {
    assess(catalogue, facts, HERE, on()).unwrap()
}

/// A catalogue of one.
fn only(subsidy: Subsidy) -> Catalogue {
    catalogue(vocabulary(), vec![subsidy])
}

fn of_option(option: huimin_core::region::OptionId) -> Grant {
    Grant::LocalOption {
        option,
        citation: citation(0),
    }
}

fn by_office(test: Test) -> Condition {
    match atom(test) {
        Condition::Atom(mut atom) => {
            atom.decided_by_office = true;
            Condition::Atom(atom)
        }
        other => other,
    }
}

fn yes(fact: FactId) -> (FactId, Value) {
    (fact, Value::YesNo(true))
}

fn no(fact: FactId) -> (FactId, Value) {
    (fact, Value::YesNo(false))
}

fn number(fact: FactId, number: i64) -> (FactId, Value) {
    (fact, Value::Number(number))
}

#[test]
fn who_can_apply() {
    let not_yet = Validity {
        from: Some(day("2019-03-01")),
        until: Some(day("2019-12-31")),
        ..Validity::default()
    };
    let base = || subsidy(0);
    let all = [
        (base(), true),
        (
            Subsidy {
                when: never(),
                ..base()
            },
            false,
        ),
        (
            Subsidy {
                when: is_true(YES_NO),
                ..base()
            },
            false,
        ),
        (
            Subsidy {
                validity: not_yet,
                ..base()
            },
            false,
        ),
        (
            Subsidy {
                validity: Validity::default(),
                ..base()
            },
            false,
        ),
        (
            Subsidy {
                grant: of_option(ADOPTED),
                ..base()
            },
            true,
        ),
        (
            Subsidy {
                grant: of_option(REFUSED),
                ..base()
            },
            false,
        ),
        (
            Subsidy {
                grant: of_option(OPEN),
                ..base()
            },
            false,
        ),
    ];
    for (subsidy, expected) in all {
        let catalogue = only(subsidy.clone());
        let found = assessed(&catalogue, &Facts::default());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].can_apply(), expected, "{subsidy:?}");
    }
}

#[test]
fn merits_standing_and_adoption_are_three_things() {
    let catalogue = only(Subsidy {
        when: is_true(YES_NO),
        grant: of_option(REFUSED),
        validity: Validity::default(),
        ..subsidy(0)
    });
    let of = |facts: Facts| {
        let one = assessed(&catalogue, &facts).remove(0);
        (one.merits, one.standing, one.adoption)
    };
    let (unstated, refused) = (StandingKind::Unstated, Adoption::NotAdopted);
    assert_eq!(
        of(answers([yes(YES_NO)])),
        (Merits::Eligible, unstated, refused)
    );
    assert_eq!(
        of(answers([no(YES_NO)])),
        (Merits::Ineligible, unstated, refused)
    );
    assert_eq!(of(Facts::default()), (Merits::Undecided, unstated, refused));
}

#[test]
fn who_is_not_entitled_is_asked_nothing_and_promised_nothing() {
    let of_count = Amount::Each {
        count: NUMBER,
        amount: Box::new(fixed(200)),
        citation: citation(0),
    };
    let catalogue = only(Subsidy {
        when: is_true(YES_NO),
        amount: of_count,
        ..subsidy(0)
    });
    let of = |facts: Facts| assessed(&catalogue, &facts).remove(0);
    let refused = of(answers([no(YES_NO)]));
    assert_eq!((refused.payment, refused.apply_by), (None, None));
    assert!(refused.missing.is_empty());
    let open = of(Facts::default());
    assert_eq!(open.undecided_by, [YES_NO]);
    assert_eq!(open.missing, [YES_NO, NUMBER]);
    assert!(open.payment.is_some() && open.apply_by.is_none());
    let entitled = of(answers([yes(YES_NO)]));
    assert_eq!(entitled.missing, [NUMBER]);
    assert!(entitled.payment.is_some() && entitled.apply_by.is_some());
}

#[test]
fn answers_that_clash_get_no_verdict() {
    let mut catalogue = only(subsidy(0));
    catalogue.conflicts = vec![Conflict {
        say: text(),
        both: vec![Test::Is(YES_NO, true), Test::AtLeast(NUMBER, 3)],
        as_said: false,
    }];
    let clash = answers([yes(YES_NO), number(NUMBER, 3)]);
    assert!(assess(&catalogue, &clash, HERE, on()).is_err());
    assert!(assess(&catalogue, &answers([yes(YES_NO)]), HERE, on()).is_ok());
}

#[test]
fn only_those_that_are_wanted() {
    let catalogue = catalogue(vocabulary(), (0..3).map(subsidy).collect());
    let wanted = |it: &Subsidy| it.id != "subsidy-1";
    let found = assess_of(&catalogue, &Facts::default(), HERE, on(), wanted).unwrap();
    let ids: Vec<u16> = found.iter().map(|it| it.id.0).collect();
    assert_eq!(ids, [0, 2]);
}

/// 当地最低工资标准: what the place has decided counts before what a visitor says, and is named.
#[test]
fn a_standard_of_the_place_comes_first() {
    let mut facts = vocabulary();
    facts[usize::from(NUMBER.0)].standard = true;
    let mut catalogue = catalogue(
        facts,
        vec![
            Subsidy {
                when: atom(Test::AtLeast(NUMBER, 3)),
                ..subsidy(0)
            },
            subsidy(1),
        ],
    );
    let standard = |fact, value| Standard {
        fact,
        value: Value::Number(value),
        unit: None,
        from: day("2019-01-01"),
        until: None,
        source: source(),
    };
    // The other is no standard in the vocabulary: what a visitor says of it stays.
    catalogue.regions[0].standards = vec![standard(NUMBER, 4), standard(PART, 1)];
    let given = answers([number(NUMBER, 1), number(PART, 5)]);
    let found = assessed(&catalogue, &given);
    assert_eq!(found[0].merits, Merits::Eligible);
    let named: Vec<FactId> = found[0].standards.iter().map(|it| it.it.fact).collect();
    assert_eq!(named, [NUMBER]);
    assert!(found[1].standards.is_empty());
    let all = huimin_core::assess::with_standards(&catalogue, &given, HERE, on());
    assert_eq!(all.get(NUMBER), Some(Value::Number(4)));
    assert_eq!(all.get(PART), Some(Value::Number(5)));
}

/// 由受理部门认定, as far as it matters: one branch is judged by the office, the other is not.
#[test]
fn what_the_office_judges_is_told_where_the_verdict_rests_on_it() {
    let judged = |test| by_office(test);
    let catalogue = only(Subsidy {
        when: Condition::Any(vec![
            Condition::All(vec![
                judged(Test::Is(YES_NO, true)),
                judged(Test::AtLeast(PART, 1)),
            ]),
            Condition::All(vec![
                atom(Test::AtLeast(NUMBER, 3)),
                judged(Test::OneOf(CHOICE, vec![0])),
            ]),
        ]),
        ..subsidy(0)
    });
    let of = |facts: Facts| {
        let one = assessed(&catalogue, &facts).remove(0);
        (one.merits, one.decided_by_office)
    };
    let chosen = |place| (CHOICE, Value::Choice(place));
    let (eligible, not, open) = (Merits::Eligible, Merits::Ineligible, Merits::Undecided);
    // Both branches are still possible.
    assert_eq!(of(Facts::default()), (open, vec![YES_NO, CHOICE, PART]));
    // The second branch is out, whatever the office says.
    let few = || number(NUMBER, 0);
    assert_eq!(of(answers([few()])), (open, vec![YES_NO, PART]));
    let first = of(answers([few(), yes(YES_NO), number(PART, 1)]));
    assert_eq!(first, (eligible, vec![YES_NO, PART]));
    // Not fulfilled by what was said of one of them; the other was not answered.
    assert_eq!(of(answers([few(), no(YES_NO)])), (not, vec![YES_NO]));
    // Both hold: it rests on all of them.
    let both = of(answers([
        yes(YES_NO),
        number(PART, 1),
        number(NUMBER, 3),
        chosen(0),
    ]));
    assert_eq!(both, (eligible, vec![YES_NO, CHOICE, PART]));
}

#[test]
fn nothing_rests_on_the_office_where_the_rest_settles_it() {
    let judged = by_office(Test::Is(YES_NO, true));
    let of = |when: Condition, facts: Facts| {
        let catalogue = only(Subsidy { when, ..subsidy(0) });
        assessed(&catalogue, &facts).remove(0).decided_by_office
    };
    let counted = || atom(Test::AtLeast(NUMBER, 3));
    let either = || Condition::Any(vec![judged.clone(), counted()]);
    let both = || Condition::All(vec![judged.clone(), counted()]);
    assert!(of(either(), answers([yes(YES_NO), number(NUMBER, 3)])).is_empty());
    assert_eq!(
        of(either(), answers([yes(YES_NO), number(NUMBER, 2)])),
        [YES_NO]
    );
    assert!(of(both(), answers([yes(YES_NO), number(NUMBER, 2)])).is_empty());
    assert_eq!(
        of(both(), answers([yes(YES_NO), number(NUMBER, 3)])),
        [YES_NO]
    );
}

/// A day that can be asked as such: where only that matters, the date itself is not asked.
#[test]
fn whether_a_day_has_come_is_asked_before_the_day() {
    let with = |asked: bool, tests: Vec<Test>| {
        let mut facts = vocabulary();
        facts[usize::from(REACHED.0)].asked = asked;
        let when = Condition::All(tests.into_iter().map(atom).collect());
        let catalogue = catalogue(facts, vec![Subsidy { when, ..subsidy(0) }]);
        assessed(&catalogue, &Facts::default())
            .remove(0)
            .undecided_by
    };
    let reached = || Test::Is(REACHED, true);
    assert_eq!(with(true, vec![reached()]), [REACHED]);
    assert_eq!(with(false, vec![reached()]), [LATER]);
    // The date is looked at as well.
    let from = || Test::OnOrAfter(LATER, day("2019-02-01"));
    assert_eq!(with(true, vec![reached(), from()]), [LATER]);
    assert_eq!(with(true, vec![from()]), [LATER]);
    // Another date that is looked at changes nothing.
    let since = Test::OnOrAfter(SINCE, day("2019-02-01"));
    let mut both = with(true, vec![reached(), since]);
    both.sort();
    assert_eq!(both, [SINCE, REACHED]);
}

/// What the period waits for: whether a case of it holds, until when, and what was had before.
#[test]
fn the_period_asks_for_what_can_change_it() {
    let span = |fact| Span { fact, months: 1 };
    let catalogue = only(Subsidy {
        paid: Paid::Monthly,
        period: Some(Period {
            cases: vec![PeriodCase {
                when: is_true(YES_NO),
                until: LATER,
                citation: citation(0),
            }],
            months: 36,
            anew: false,
            had: Some(span(PART)),
            lasts: Some(span(WHOLE)),
            until: Some(Ending {
                day: SINCE,
                citation: citation(0),
            }),
            citation: citation(0),
        }),
        ..subsidy(0)
    });
    let missing = |facts: Facts| assessed(&catalogue, &facts).remove(0).missing;
    assert_eq!(
        missing(Facts::default()),
        [YES_NO, SINCE, LATER, PART, WHOLE]
    );
    let until = || (LATER, Value::Date(day("2019-03-01")));
    assert_eq!(missing(answers([yes(YES_NO)])), [LATER]);
    assert!(missing(answers([yes(YES_NO), until()])).is_empty());
    assert_eq!(missing(answers([no(YES_NO)])), [SINCE, PART, WHOLE]);
    let had = answers([no(YES_NO), number(PART, 3)]);
    assert_eq!(missing(had), [SINCE, WHOLE]);
    let all = [
        no(YES_NO),
        number(PART, 3),
        number(WHOLE, 3),
        (SINCE, Value::Date(day("2019-02-01"))),
    ];
    assert!(missing(answers(all)).is_empty());
}

/// A day that cannot come before the months are over, and a case after one that holds, change
/// nothing.
#[test]
fn the_period_asks_for_nothing_that_cannot_change_it() {
    let mut facts = vocabulary();
    // Full months until the day.
    facts[usize::from(WHOLE.0)].derived = Some(Derivation::MonthsUntil(LATER));
    let case = |fact, until| PeriodCase {
        when: is_true(fact),
        until,
        citation: citation(0),
    };
    let period = |cases: Vec<PeriodCase>| Subsidy {
        paid: Paid::Monthly,
        period: Some(Period {
            cases,
            months: 5,
            anew: false,
            had: Some(Span {
                fact: PART,
                months: 1,
            }),
            lasts: None,
            until: Some(Ending {
                day: LATER,
                citation: citation(0),
            }),
            citation: citation(0),
        }),
        ..subsidy(0)
    };
    let until_a_day = catalogue(facts, vec![period(Vec::new())]);
    let missing = |given: Facts| assessed(&until_a_day, &given).remove(0).missing;
    assert_eq!(missing(Facts::default()), [LATER, PART]);
    assert_eq!(missing(answers([number(PART, 2)])), [LATER]);
    // The day lies within the next months; 2019-03-03 is the last that there is.
    assert_eq!(
        missing(answers([number(PART, 2), number(WHOLE, 0)])),
        [LATER]
    );
    assert!(missing(answers([number(PART, 5), number(WHOLE, 0)])).is_empty());
    let two_cases = only(period(vec![case(YES_NO, SINCE), case(REACHED, SINCE)]));
    let missing = |given: Facts| assessed(&two_cases, &given).remove(0).missing;
    assert_eq!(missing(answers([yes(YES_NO)])), [SINCE]);
    assert_eq!(missing(answers([no(YES_NO)])), [SINCE, LATER, PART]);
}

/// What a rule does not look at can settle it all the same: both cannot be true.
#[test]
fn what_is_bound_to_a_fact_is_told_apart() {
    let mut catalogue = only(Subsidy {
        when: is_true(YES_NO),
        ..subsidy(0)
    });
    catalogue.conflicts = vec![Conflict {
        say: text(),
        both: vec![Test::Is(YES_NO, true), Test::OneOf(CHOICE, vec![1])],
        as_said: false,
    }];
    let one = assessed(&catalogue, &Facts::default()).remove(0);
    assert_eq!(
        (one.undecided_by, one.bound_to),
        (vec![YES_NO], vec![CHOICE])
    );
    assert_eq!(one.missing, [YES_NO]);
    // Looked at only by a part that is settled: it could not be true together all the same.
    let settled = Condition::Any(vec![
        atom(Test::OneOf(CHOICE, vec![0, 1])),
        atom(Test::AtLeast(NUMBER, 0)),
    ]);
    catalogue.subsidies[0].when = Condition::All(vec![settled, is_true(YES_NO)]);
    let one = assessed(&catalogue, &answers([number(NUMBER, 0)])).remove(0);
    assert_eq!(
        (one.undecided_by, one.bound_to),
        (vec![YES_NO], vec![CHOICE])
    );
}

/// The most verdicts first, then the most that wait at all, then what only binds, then the order
/// of the vocabulary; what nothing waits for, and what nobody knows, is not asked.
#[test]
fn the_most_decisive_question_comes_first() {
    let counting = |count| Amount::Each {
        count,
        amount: Box::new(fixed(200)),
        citation: citation(0),
    };
    let when = |place, when| Subsidy {
        when,
        ..subsidy(place)
    };
    let amount = |place, count| Subsidy {
        amount: counting(count),
        ..subsidy(place)
    };
    let since = || atom(Test::OnOrAfter(SINCE, on()));
    let mut facts = vocabulary();
    // The same is asked of many a subsidy.
    facts.push(Fact {
        kind: FactKind::YesNo,
        ..vocabulary().remove(0)
    });
    let last = FactId(9);
    let mut catalogue = catalogue(
        facts,
        vec![
            when(0, since()),
            when(1, Condition::All(vec![since(), is_true(YES_NO)])),
            when(2, atom(Test::AtLeast(NUMBER, 3))),
            amount(3, WHOLE),
            amount(4, WHOLE),
            amount(5, PART),
            amount(6, NUMBER),
            when(7, is_true(last)),
        ],
    );
    catalogue.conflicts = vec![Conflict {
        say: text(),
        both: vec![Test::Is(YES_NO, true), Test::OneOf(CHOICE, vec![1])],
        as_said: false,
    }];
    let asked = |facts: &Facts| questions(&catalogue, facts, &assessed(&catalogue, facts));
    // Two verdicts; one verdict and a sum; one verdict each; two sums; one sum; only bound.
    let all = [SINCE, NUMBER, YES_NO, last, WHOLE, PART, CHOICE];
    assert_eq!(asked(&Facts::default()), all);
    let mut unknown = Facts::default();
    unknown.set_unknown(NUMBER);
    assert_eq!(asked(&unknown), [SINCE, YES_NO, last, WHOLE, PART, CHOICE]);
    let known = answers([number(WHOLE, 1), no(YES_NO)]);
    assert_eq!(asked(&known), [NUMBER, SINCE, last, PART]);
}

/// It rests on it also where another answer could not be true without it, where it follows from a
/// day, and only on what was said.
#[test]
fn what_the_office_judges_is_not_hidden_by_other_answers() {
    let judged = |test| by_office(test);
    let mut catalogue = only(Subsidy {
        when: Condition::Any(vec![
            judged(Test::Is(YES_NO, true)),
            judged(Test::AtLeast(NUMBER, 3)),
            judged(Test::AtLeast(MONTHS, 1)),
        ]),
        ..subsidy(0)
    });
    catalogue.conflicts = vec![Conflict {
        say: text(),
        both: vec![Test::Is(YES_NO, false), Test::OneOf(CHOICE, vec![0])],
        as_said: false,
    }];
    let of = |facts: Facts| assessed(&catalogue, &facts).remove(0).decided_by_office;
    let chosen = (CHOICE, Value::Choice(0));
    assert_eq!(of(answers([yes(YES_NO), chosen])), [YES_NO]);
    assert_eq!(of(answers([chosen])), [YES_NO]);
    let since = (SINCE, Value::Date(day("2019-01-28")));
    assert_eq!(of(answers([since])), [MONTHS]);
    assert_eq!(of(answers([since, number(NUMBER, 5)])), [NUMBER, MONTHS]);
}
