//! The properties of the design, held by the real rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::{Assessment, Merits, assess};
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Fact, FactId, FactKind, Facts, Value};
use huimin_core::money::Yuan;
use huimin_core::plan::plan;
use huimin_core::questions::questions;
use huimin_core::report::assess_report;
use huimin_core::subsidy::Amount;
use proptest::prelude::*;
use std::sync::LazyLock;
use support::{data, pressed};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| pressed(&data()).edition.catalogue);

static FAVOURABLE_FACTS: LazyLock<Facts> = LazyLock::new(|| support::facts(&CATALOGUE, FAVOURABLE));

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Days around every edge of the rules, so that both sides of it come up often.
fn some_value(fact: &Fact) -> BoxedStrategy<Value> {
    match &fact.kind {
        FactKind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        FactKind::Number { min, .. } => (*min..=*min + 80).prop_map(Value::Number).boxed(),
        FactKind::Money { .. } => (0u32..300_000)
            .prop_map(|fen| format!("{}.{:02}", fen / 100, fen % 100).parse().unwrap())
            .prop_map(Value::Money)
            .boxed(),
        FactKind::Share { max } => {
            let shares = ["0", "1/3", "1/2", "2/3", "33.33%"];
            let shares: Vec<Value> = shares
                .iter()
                .map(|it| it.parse().unwrap())
                .filter(|it| it <= max)
                .map(Value::Share)
                .collect();
            prop::sample::select(shares).boxed()
        }
        FactKind::Date { .. } => {
            let days = [
                "2013-09-30",
                "2013-10-01",
                "2018-02-28",
                "2018-06-14",
                "2018-06-15",
                "2018-06-16",
                "2019-02-28",
                "2019-06-15",
                "2019-08-31",
                "2024-06-14",
                "2024-06-15",
                "2040-01-01",
            ];
            prop::sample::select(days.map(|it| Value::Date(day(it))).to_vec()).boxed()
        }
        FactKind::Choice { choices } => (0..u16::try_from(choices.len()).unwrap())
            .prop_map(Value::Choice)
            .boxed(),
    }
}

/// Answers with which three subsidies can be applied for at once.
const FAVOURABLE: &str = r#"{
    "business_kind": "small_micro_enterprise", "first_licence": true,
    "registered_on": "2018-06-15", "operated_normally_for_12_months": true, "insured_in_enterprise": true,
    "founder_kind": "legal_representative", "founder_received_startup_subsidy": false,
    "business_received_startup_subsidy": false, "newly_registered": true,
    "household_pays_insurance": true,
    "startup_subsidy_from_unemployment_insurance": false, "flexible_employment": true,
    "pays_employee_insurance": true, "hardship_person": true, "college_graduate": true,
    "employed_on_leaving": false, "left_school_on": "2018-06-30",
    "flexible_declared_on": "2019-01-10", "monthly_contribution": "900",
    "insurance_subsidy_from_unemployment_insurance": false, "retirement_date": "2040-01-01",
    "hardship_flexible_rate": "1/2", "graduate_flexible_rate": "2/3"
}"#;

#[test]
fn the_favourable_answers_are_favourable() {
    let all = assessed(&support::facts(&CATALOGUE, FAVOURABLE), day("2019-06-15"));
    assert_eq!(all.iter().filter(|it| it.can_apply()).count(), 3);
}

/// One value for every fact that is asked; mostly the favourable one, since otherwise hardly
/// anybody would be eligible.
fn full() -> impl Strategy<Value = Vec<(FactId, Value)>> {
    let asked = (0u16..)
        .zip(&CATALOGUE.facts)
        .filter(|(_, fact)| fact.derived.is_none());
    asked
        .map(|(place, fact)| {
            let good = FAVOURABLE_FACTS.get(FactId(place)).unwrap();
            let value = prop_oneof![9 => Just(good), 1 => some_value(fact)];
            value.prop_map(move |value| (FactId(place), value))
        })
        .collect::<Vec<_>>()
}

fn some_as_of() -> impl Strategy<Value = Day> {
    let days = [
        "2018-12-31",
        "2019-05-08",
        "2019-05-09",
        "2019-06-15",
        "2024-04-30",
        "2024-05-01",
    ];
    prop::sample::select(days.map(day).to_vec())
}

fn facts(answers: &[(FactId, Value)]) -> Facts {
    let mut facts = Facts::default();
    for (fact, value) in answers {
        facts.set(*fact, Some(*value));
    }
    facts
}

fn assessed(facts: &Facts, as_of: Day) -> Vec<Assessment<'static>> {
    assess(&CATALOGUE, facts, CATALOGUE.home, as_of).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// 1 and 4: answer after answer, a settled verdict stays and no interval grows; 2: the last
    /// answer leaves the same report, in whatever order they came.
    #[test]
    fn answering_only_narrows(
        (ordered, shuffled) in full().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        as_of in some_as_of(),
    ) {
        let mut facts = Facts::default();
        let mut before = assessed(&facts, as_of);
        for (fact, value) in &shuffled {
            facts.set(*fact, Some(*value));
            let after = assessed(&facts, as_of);
            for (old, new) in before.iter().zip(&after) {
                prop_assert!(old.merits == Merits::Undecided || old.merits == new.merits);
                let (Some(old), Some(new)) = (old.payment, new.payment) else { continue };
                prop_assert!(old.min <= new.min, "{old:?} {new:?}");
                prop_assert!(new.max.is_none_or(|max| new.min <= max));
                prop_assert!(old.max.is_none_or(|most| new.max.is_some_and(|max| max <= most)));
                let (was, is) = (old.times, new.times);
                prop_assert!(was.min <= is.min, "{was:?} {is:?}");
                prop_assert!(was.max.is_none_or(|most| is.max.is_some_and(|max| max <= most)));
            }
            before = after;
        }
        let report = |facts: &Facts| {
            let report = assess_report(&CATALOGUE, facts, CATALOGUE.home, as_of).unwrap();
            serde_json::to_string(&report).unwrap()
        };
        prop_assert_eq!(report(&facts), report(&self::facts(&ordered)));
        prop_assert!(before.iter().all(|it| it.merits != Merits::Undecided));
        prop_assert_eq!(questions(&CATALOGUE, &facts, &before), vec![]);
    }

    /// 4: no amount is above the ceiling of its clause.
    #[test]
    fn no_amount_is_above_its_ceiling(answers in full()) {
        let facts = facts(&answers);
        for it in assessed(&facts, day("2019-06-15")) {
            let Some(payment) = it.payment else { continue };
            let ceiling = match &it.subsidy.amount {
                Amount::Fixed { yuan, .. } => *yuan,
                Amount::Share { of, at_most, .. } => match facts.get(*of) {
                    Some(Value::Money(of)) => of.share(*at_most),
                    _ => panic!("every fact is answered"),
                },
            };
            prop_assert!(payment.max.is_some_and(|max| max <= ceiling));
        }
    }

    /// 5: the plan brings as much as the best set that brute force finds.
    #[test]
    fn the_plan_is_that_of_brute_force(answers in full()) {
        let all = assessed(&facts(&answers), day("2019-06-15"));
        let open: Vec<_> = all.iter().filter(|it| it.can_apply()).collect();
        let worth = |it: &Assessment<'_>| it.payment.unwrap().whole().1.unwrap();
        let clash = |a: &Assessment<'_>, b: &Assessment<'_>| {
            a.subsidy.excludes.iter().any(|it| it.subsidy == b.id)
        };
        let mut best = Yuan::ZERO;
        for mask in 0u32..1 << open.len() {
            let set: Vec<_> =
                (0u32..).zip(&open).filter(|(place, _)| mask & (1 << place) != 0).collect();
            if set.iter().any(|(_, a)| set.iter().any(|(_, b)| clash(a, b))) {
                continue;
            }
            let sum = set.iter().fold(Yuan::ZERO, |sum, (_, it)| sum.plus(worth(it)).unwrap());
            best = best.max(sum);
        }
        let plan = plan(&all);
        prop_assert!(plan.choose.is_empty(), "with every fact known, nothing is left to choose");
        let taken = all.iter().filter(|it| plan.take.contains(&it.id));
        let sum = taken.fold(Yuan::ZERO, |sum, it| sum.plus(worth(it)).unwrap());
        prop_assert_eq!(sum, best);
        let left: Vec<_> = plan.leave_out.iter().map(|it| it.subsidy).collect();
        for it in &open {
            prop_assert!(plan.take.contains(&it.id) != left.contains(&it.id));
        }
    }

    /// 6: a fact that is not asked for changes no verdict, no amount and no plan.
    #[test]
    fn what_is_not_asked_changes_nothing(answers in full(), known in 0usize..24) {
        let as_of = day("2019-06-15");
        let (known, rest) = answers.split_at(known.min(answers.len()));
        let facts = facts(known);
        let before = assessed(&facts, as_of);
        let asked = questions(&CATALOGUE, &facts, &before);
        for (fact, value) in rest {
            if asked.contains(fact) {
                continue;
            }
            let mut more = facts.clone();
            more.set(*fact, Some(*value));
            let after = assessed(&more, as_of);
            for (old, new) in before.iter().zip(&after) {
                prop_assert_eq!(old.merits, new.merits);
                prop_assert_eq!(old.payment, new.payment);
            }
            prop_assert_eq!(plan(&before), plan(&after));
        }
    }

    /// 7: outside the dates nothing is taken.
    #[test]
    fn outside_the_dates_nothing_is_taken(answers in full(), as_of in some_as_of()) {
        let inside = day("2019-05-09") <= as_of && as_of <= day("2024-04-30");
        let all = assessed(&facts(&answers), as_of);
        prop_assert!(inside || !all.iter().any(Assessment::can_apply));
        prop_assert!(inside || plan(&all).take.is_empty());
    }
}
