//! The properties of the design, held by the real rules.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::assess::{Assessment, Merits, assess, assess_of};
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Fact, FactId, FactKind, Facts, Value, source_of};
use huimin_core::money::Yuan;
use huimin_core::plan::plan;
use huimin_core::questions::questions;
use huimin_core::report::assess_report;
use huimin_core::standing::StandingKind;
use huimin_core::subsidy::{Adoption, Amount, Subsidy, SubsidyId};
use huimin_press::rules::authored::example::ExpectedMerits;
use huimin_press::rules::authored::subsidy::SubsidyFile;
use huimin_press::rules::read_yaml;
use huimin_press::source::Source;
use proptest::prelude::*;
use std::sync::LazyLock;
use support::{data, pressed};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| pressed(&data()).edition.catalogue);

/// The answers of every worked example that comes out eligible, with its rule.
static EXAMPLES: LazyLock<Vec<(SubsidyId, Facts)>> = LazyLock::new(|| {
    let data = data();
    let mut found = Vec::new();
    for path in data.list("subsidies") {
        let file: SubsidyFile = read_yaml(&data, &path, &mut Vec::new()).unwrap();
        let place = CATALOGUE
            .subsidies
            .iter()
            .position(|it| it.id == file.id.value);
        let id = SubsidyId(u16::try_from(place.unwrap()).unwrap());
        for example in &file.examples {
            if example.expect.merits == ExpectedMerits::Eligible {
                let json = serde_json::to_string(&example.given.value).unwrap();
                found.push((id, support::facts(&CATALOGUE, &json)));
            }
        }
    }
    found
});

#[test]
fn every_rule_has_an_example_that_comes_out_eligible() {
    for (place, subsidy) in (0u16..).zip(&CATALOGUE.subsidies) {
        let there = EXAMPLES.iter().any(|(id, _)| *id == SubsidyId(place));
        assert!(there, "{}", subsidy.id);
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Days around every edge of the rules, so that both sides of it come up often.
fn some_value(fact: &Fact) -> BoxedStrategy<Value> {
    match &fact.kind {
        FactKind::YesNo => any::<bool>().prop_map(Value::YesNo).boxed(),
        FactKind::Number { min, max, .. } => (*min..=(*min + 80).min(*max))
            .prop_map(Value::Number)
            .boxed(),
        FactKind::Money { min, max } => {
            let (min, max) = (*min, *max);
            (0u32..300_000)
                .prop_map(|fen| format!("{}.{:02}", fen / 100, fen % 100).parse().unwrap())
                .prop_map(move |sum: Yuan| Value::Money(sum.max(min).min(max)))
                .boxed()
        }
        FactKind::Share { max } => {
            let shares = ["0", "1/3", "1/2", "2/3", "33.33%", "1/1"];
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

/// Answers to everything that one to four rules ask: mostly those of examples in which they come
/// out eligible, since otherwise hardly anybody would be.
fn full() -> impl Strategy<Value = Vec<(FactId, Value)>> {
    prop::collection::vec(prop::sample::select(EXAMPLES.clone()), 1..5)
        .prop_flat_map(|chosen| {
            let nothing = assessed(&Facts::default(), day("2019-06-15"));
            let mut asked: Vec<FactId> = nothing
                .iter()
                .filter(|it| chosen.iter().any(|(id, _)| *id == it.id))
                .flat_map(|it| &it.missing)
                .map(|fact| source_of(&CATALOGUE.facts, *fact))
                .collect();
            asked.sort_unstable();
            asked.dedup();
            let answers = asked.into_iter().map(move |fact| {
                let vocabulary = CATALOGUE.facts.get(usize::from(fact.0)).unwrap();
                let good = chosen.iter().find_map(|(_, facts)| facts.get(fact));
                let any = some_value(vocabulary);
                let value = match good {
                    Some(good) => prop_oneof![9 => Just(good), 1 => any].boxed(),
                    None => any,
                };
                value.prop_map(move |value| (fact, value))
            });
            answers.collect::<Vec<_>>()
        })
        .prop_filter("answers that clash get no verdict", |answers| {
            let facts = facts(answers);
            DAYS.iter().all(|as_of| {
                let none = |_: &Subsidy| false;
                assess_of(&CATALOGUE, &facts, CATALOGUE.home, day(as_of), none).is_ok()
            })
        })
}

const DAYS: [&str; 6] = [
    "2018-12-31",
    "2019-05-08",
    "2019-05-09",
    "2019-06-15",
    "2024-04-30",
    "2024-05-01",
];

fn some_as_of() -> impl Strategy<Value = Day> {
    prop::sample::select(DAYS.map(day).to_vec())
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

/// The most that a text allows, computed apart from the evaluator; `None` where it names no sum.
fn ceiling(amount: &Amount, facts: &Facts) -> Option<Yuan> {
    let money = |fact: FactId| match facts.get(fact) {
        Some(Value::Money(sum)) => Some(sum),
        _ => None,
    };
    match amount {
        Amount::Fixed { yuan, .. } | Amount::UpTo { yuan, .. } => Some(*yuan),
        Amount::Share { of, at_most, .. } => Yuan::from_fen(at_most.most_of(money(*of)?.fen())),
        Amount::Part { of, .. } => money(*of),
        Amount::Each { count, amount, .. } => match facts.get(*count) {
            Some(Value::Number(count)) => {
                ceiling(amount, facts)?.times(u32::try_from(count).unwrap())
            }
            _ => None,
        },
        Amount::Sum(parts) => parts
            .iter()
            .try_fold(Yuan::ZERO, |sum, part| sum.plus(ceiling(part, facts)?)),
        Amount::Cases { cases, otherwise } => cases
            .iter()
            .map(|case| ceiling(&case.amount, facts))
            .try_fold(ceiling(otherwise, facts)?, |most, it| Some(most.max(it?))),
        Amount::Limit {
            amount,
            at_least,
            at_most,
            ..
        } => match (ceiling(amount, facts), at_most) {
            (_, Some(most)) => Some(*most),
            (inner, None) => Some(inner?.max((*at_least)?)),
        },
        Amount::Capped {
            amount, of, times, ..
        } => {
            let most = money(*of).and_then(|it| it.times(*times));
            let inner = ceiling(amount, facts);
            inner.zip(most).map(|(a, b)| a.min(b)).or(inner).or(most)
        }
        Amount::Raised { .. } | Amount::Unstated { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

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
            // A day that lies ahead of the day of application is refused, in any order.
            match assess_report(&CATALOGUE, facts, CATALOGUE.home, as_of) {
                Ok(report) => serde_json::to_string(&report).unwrap(),
                Err(refused) => refused.to_string(),
            }
        };
        prop_assert_eq!(report(&facts), report(&self::facts(&ordered)));
        // A rule of which every question is answered is settled, and asks nothing more.
        let answered = |fact: &FactId| facts.get(source_of(&CATALOGUE.facts, *fact)).is_some();
        let nothing = assessed(&Facts::default(), as_of);
        for (open, it) in nothing.iter().zip(&before) {
            if open.missing.iter().all(answered) {
                prop_assert!(it.merits != Merits::Undecided, "{}", it.subsidy.id);
                prop_assert_eq!(&it.missing, &vec![], "{}", it.subsidy.id);
            }
        }
    }

    /// 4: no amount is above the ceiling of its clause.
    #[test]
    fn no_amount_is_above_its_ceiling(answers in full()) {
        let facts = facts(&answers);
        for it in assessed(&facts, day("2019-06-15")) {
            let Some(payment) = it.payment else { continue };
            let ceiling = ceiling(&it.subsidy.amount, &facts);
            prop_assert!(payment.min <= payment.max.unwrap_or(payment.min));
            if let Some(ceiling) = ceiling {
                prop_assert!(payment.max.is_some_and(|max| max <= ceiling), "{payment:?}");
            }
        }
    }

    /// 5: the plan brings as much as the best set that brute force finds. What is excluded by
    /// something of which only the office knows whether it still holds, or only if both are for the
    /// same person, which is not known, is offered as a choice.
    #[test]
    fn the_plan_is_that_of_brute_force(answers in full()) {
        let all = assessed(&facts(&answers), day("2019-06-15"));
        let clash = |a: &Assessment<'_>, b: &Assessment<'_>| {
            let forbids = |a: &Assessment<'_>, b: &Assessment<'_>| {
                a.excludes.iter().any(|it| it.exclusion.subsidy == b.id)
            };
            forbids(a, b) || forbids(b, a)
        };
        let may_clash = |a: &Assessment<'_>, b: &Assessment<'_>| {
            let open = |a: &Assessment<'_>, b: &Assessment<'_>| {
                a.excludes.iter().any(|it| it.exclusion.subsidy == b.id && !it.open.is_empty())
            };
            open(a, b) || open(b, a)
        };
        let doubtful = |it: &&Assessment<'_>| {
            it.merits == Merits::Eligible
                && it.adoption == Adoption::Adopted
                && it.standing == StandingKind::Unstated
        };
        let offered = |it: &Assessment<'_>| {
            let doubtful = all.iter().filter(doubtful).any(|other| clash(it, other));
            doubtful || all.iter().any(|other| other.can_apply() && may_clash(it, other))
        };
        let (offered, open): (Vec<_>, Vec<_>) =
            all.iter().filter(|it| it.can_apply()).partition(|it| offered(it));
        prop_assume!(open.iter().all(|it| it.payment.unwrap().whole().1.is_some()));
        let worth = |it: &Assessment<'_>| it.payment.unwrap().whole().1.unwrap();
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
        let several = plan.choose.iter().filter(|it| it.options.len() > 1);
        let choices: Vec<_> = several.flat_map(|it| it.options.iter().flatten()).collect();
        prop_assert_eq!(choices.is_empty(), offered.is_empty(), "every fact is known");
        for it in offered {
            prop_assert!(choices.contains(&&it.id) && !plan.take.contains(&it.id));
        }
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
    fn what_is_not_asked_changes_nothing(answers in full(), known in 0usize..40) {
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
        let all = assessed(&facts(&answers), as_of);
        let inside = |it: &Assessment<'_>| {
            let days = &it.subsidy.validity;
            days.from.is_some_and(|from| from <= as_of) && days.until.is_some_and(|it| as_of <= it)
        };
        prop_assert!(all.iter().all(|it| inside(it) || !it.can_apply()));
        let plan = plan(&all);
        prop_assert!(all.iter().all(|it| inside(it) || !plan.take.contains(&it.id)));
    }
}
