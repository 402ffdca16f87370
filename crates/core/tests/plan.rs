//! The plan, against trying every set of subsidies.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

mod support;

use huimin_core::assess::assess;
use huimin_core::day::Day;
use huimin_core::fact::Facts;
use huimin_core::gazette::Validity;
use huimin_core::plan::{Plan, Undecided, plan};
use huimin_core::subsidy::{
    Amount, Condition, Exclusion, Grant, Ground, Paid, Period, Span, Subsidy, SubsidyId,
};
use proptest::prelude::*;
use support::rules::*;
use support::*;

/// A subsidy as the law would say it: whether one can have it, and what it brings.
#[derive(Clone, Copy, Debug)]
struct Said {
    merits: Option<bool>,
    adopted: Option<bool>,
    /// In force, not yet, expired, or `None` where the text does not say until when.
    holds: Option<Holds>,
    /// At least and at most, each time.
    sum: (i64, Option<i64>),
    months: u32,
    /// Some of the months may have been had before; how many is not known.
    drawn_before: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Now,
    Later,
    NoLonger,
}

impl Said {
    fn can_be_had(&self) -> bool {
        self.may_be_had() && self.holds == Some(Holds::Now) && self.adopted == Some(true)
    }

    /// Also where only the office knows whether it still holds, or whether the place has it.
    fn may_be_had(&self) -> bool {
        let holds = matches!(self.holds, Some(Holds::Now) | None);
        self.merits == Some(true) && self.adopted != Some(false) && holds
    }

    fn least(&self) -> i64 {
        let months = if self.drawn_before { 0 } else { self.months };
        self.sum.0 * i64::from(months)
    }

    fn most(&self) -> Option<i64> {
        Some(self.sum.1? * i64::from(self.months))
    }

    fn subsidy(&self, place: u16) -> Subsidy {
        let when = match self.merits {
            Some(true) => always(),
            Some(false) => never(),
            None => is_true(YES_NO),
        };
        let option = |option| Grant::LocalOption {
            option,
            citation: citation(0),
        };
        let year = |from: &str, until: &str| Validity {
            from: Some(day(from)),
            until: Some(day(until)),
            ..Validity::default()
        };
        Subsidy {
            when,
            grant: match self.adopted {
                Some(true) => Grant::Entitlement,
                Some(false) => option(REFUSED),
                None => option(OPEN),
            },
            validity: match self.holds {
                Some(Holds::Now) => in_force(),
                Some(Holds::Later) => year("2020-01-01", "2020-12-31"),
                Some(Holds::NoLonger) => year("2018-01-01", "2018-12-31"),
                None => Validity::default(),
            },
            amount: match self.sum {
                (0, Some(most)) => up_to(most),
                (least, Some(most)) if least == most => fixed(least),
                (least, Some(most)) => Amount::Sum(vec![fixed(least), up_to(most - least)]),
                (least, None) => Amount::Sum(vec![fixed(least), unstated()]),
            },
            paid: Paid::Monthly,
            period: Some(Period {
                cases: Vec::new(),
                months: self.months,
                anew: false,
                had: self.drawn_before.then_some(Span {
                    fact: NUMBER,
                    months: 1,
                }),
                lasts: None,
                until: None,
                citation: citation(0),
            }),
            ..subsidy(place)
        }
    }
}

fn some_said() -> impl Strategy<Value = Said> {
    let mostly =
        |it: Option<bool>| prop_oneof![8 => Just(it), 1 => Just(Some(false)), 1 => Just(None)];
    let holds = prop_oneof![
        8 => Just(Some(Holds::Now)),
        2 => Just(None),
        1 => Just(Some(Holds::Later)),
        1 => Just(Some(Holds::NoLonger)),
    ];
    let sum = (0i64..3, prop::option::weighted(0.9, 0i64..2));
    let months = (1u32..3, prop::bool::weighted(0.2));
    (mostly(Some(true)), mostly(Some(true)), holds, sum, months).prop_map(
        |(merits, adopted, holds, (least, more), (months, drawn_before))| Said {
            merits,
            adopted,
            holds,
            sum: (least, more.map(|more| least + more)),
            months,
            drawn_before,
        },
    )
}

/// Whether both are for the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Same {
    /// It does not matter.
    Any,
    Yes,
    No,
    Unknown,
}

impl Same {
    fn condition(self) -> Option<Condition> {
        match self {
            Self::Any => None,
            Self::Yes => Some(always()),
            Self::No => Some(never()),
            Self::Unknown => Some(is_true(YES_NO)),
        }
    }
}

/// Subsidies, and which of them name which others as excluded; the words stand at `number`.
type World = (Vec<Said>, Vec<(u16, u16, Same)>);

fn some_world() -> impl Strategy<Value = World> {
    prop::collection::vec(some_said(), 1..7).prop_flat_map(|all| {
        let place = 0..u16::try_from(all.len()).unwrap();
        let same = prop_oneof![
            5 => Just(Same::Any),
            1 => Just(Same::Yes),
            1 => Just(Same::No),
            1 => Just(Same::Unknown),
        ];
        let pairs = prop::collection::vec((place.clone(), place, same), 0..9);
        let apart = pairs.prop_map(|pairs| {
            let mut pairs: Vec<_> = pairs.into_iter().filter(|(a, b, _)| a != b).collect();
            pairs.sort_unstable();
            pairs.dedup();
            pairs
        });
        (Just(all), apart)
    })
}

fn on() -> Day {
    day("2019-06-15")
}

fn with_plan(world: &World, look: impl FnOnce(&Plan<'_>)) {
    let (said, pairs) = world;
    let mut subsidies: Vec<Subsidy> = (0u16..)
        .zip(said)
        .map(|(place, it)| it.subsidy(place))
        .collect();
    for (number, (from, to, same)) in (0u32..).zip(pairs) {
        subsidies[usize::from(*from)].excludes.push(Exclusion {
            subsidy: SubsidyId(*to),
            when: same.condition(),
            ground: Ground::Law(citation(number)),
        });
    }
    let catalogue = catalogue(vocabulary(), subsidies);
    let assessments = assess(&catalogue, &Facts::default(), HERE, on()).unwrap();
    look(&plan(&assessments));
}

/// The words that forbid two, or may.
fn words(pairs: &[(u16, u16, Same)], one: u16, other: u16) -> Vec<(u32, Same)> {
    let numbered = (0u32..).zip(pairs);
    let between = numbered.filter(|(_, (a, b, same))| {
        *same != Same::No && ((*a, *b) == (one, other) || (*a, *b) == (other, one))
    });
    between.map(|(number, it)| (number, it.2)).collect()
}

fn sets(of: &[u16]) -> Vec<Vec<u16>> {
    let masks = 0u32..1 << of.len();
    let set = |mask: u32| (0u32..).zip(of).filter(move |it| mask & (1 << it.0) != 0);
    masks
        .map(|mask| set(mask).map(|it| *it.1).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_plan_is_that_of_brute_force(world in some_world()) {
        let (said, pairs) = &world;
        let fights = |a: u16, b: u16| !words(pairs, a, b).is_empty();
        // Nothing says that they do, and something that they may.
        let may_fight = |a: u16, b: u16| {
            let words = words(pairs, a, b);
            !words.is_empty() && words.iter().all(|it| it.1 == Same::Unknown)
        };
        let all: Vec<u16> = (0u16..).zip(said).filter(|it| it.1.may_be_had()).map(|it| it.0).collect();
        // What excludes each other, directly or through others.
        let mut groups: Vec<Vec<u16>> = Vec::new();
        for &one in &all {
            if groups.iter().flatten().any(|it| *it == one) {
                continue;
            }
            let mut group = vec![one];
            while let Some(next) = all.iter().find(|it| {
                !group.contains(it) && group.iter().any(|member| fights(*member, **it))
            }) {
                group.push(*next);
            }
            group.sort_unstable();
            groups.push(group);
        }
        let (mut take, mut out, mut choices) = (Vec::new(), Vec::new(), Vec::new());
        with_plan(&world, |plan| {
            take = plan.take.iter().map(|it| it.0).collect();
            out = plan
                .leave_out
                .iter()
                .map(|it| (it.subsidy.0, it.because_of.0, it.ground.citation().start))
                .collect();
            choices = plan
                .choose
                .iter()
                .map(|it| {
                    let ids = |set: &Vec<SubsidyId>| {
                        let mut ids: Vec<u16> = set.iter().map(|it| it.0).collect();
                        ids.sort_unstable();
                        ids
                    };
                    let mut options: Vec<Vec<u16>> = it.options.iter().map(ids).collect();
                    options.sort();
                    let number = it.ground.map(|it| it.citation().start);
                    (options, number, it.undecided, it.open.clone())
                })
                .collect();
        });
        prop_assert!(take.is_sorted() && out.is_sorted());
        let mut chosen = 0;
        for group in &groups {
            let peaceful = |set: &Vec<u16>| set.iter().all(|a| set.iter().all(|b| !fights(*a, *b)));
            let peaceful: Vec<Vec<u16>> = sets(group).into_iter().filter(peaceful).collect();
            let inside = |set: &Vec<u16>, other: &Vec<u16>| set.iter().all(|it| other.contains(it));
            let mut maximal: Vec<Vec<u16>> = peaceful
                .iter()
                .filter(|set| !peaceful.iter().any(|it| it != *set && inside(set, it)))
                .cloned()
                .collect();
            maximal.sort();
            let least = |set: &[u16], without: &[u16]| -> i64 {
                let only = set.iter().filter(|it| !without.contains(it));
                only.map(|it| said[usize::from(*it)].least()).sum()
            };
            let most = |set: &[u16], without: &[u16]| -> Option<i64> {
                let only = set.iter().filter(|it| !without.contains(it));
                only.map(|it| said[usize::from(*it)].most()).sum()
            };
            let sure = |set: &Vec<u16>| set.iter().all(|it| said[usize::from(*it)].can_be_had());
            let best: Vec<&Vec<u16>> = maximal
                .iter()
                .filter(|set| sure(set))
                .filter(|set| {
                    maximal.iter().all(|other| {
                        most(other, set).is_some_and(|most| least(set, other) >= most)
                    })
                })
                .collect();
            let adopted = group.iter().all(|it| said[usize::from(*it)].adopted == Some(true));
            let stated = group.iter().all(|it| said[usize::from(*it)].holds.is_some());
            let taken: Vec<u16> = group.iter().copied().filter(|it| take.contains(it)).collect();
            let left: Vec<u16> = group
                .iter()
                .copied()
                .filter(|it| out.iter().any(|out| out.0 == *it))
                .collect();
            let open = group.iter().any(|a| group.iter().any(|b| may_fight(*a, *b)));
            if !open && !best.is_empty() {
                prop_assert!(best.contains(&&taken), "{taken:?} is not among {best:?}");
                prop_assert_eq!(taken.len() + left.len(), group.len());
            } else {
                prop_assert!(taken.is_empty() && left.is_empty());
                chosen += 1;
                let found = choices.iter().find(|it| it.0 == maximal);
                let found = found.map(|(_, number, why, open)| (*number, *why, open.clone()));
                let (number, why, asked) = found.unwrap();
                // One alone is offered where only the office knows whether it still holds.
                prop_assert_eq!(number.is_none(), group.len() == 1);
                if let Some(number) = number {
                    let (a, b, same) = pairs[usize::try_from(number).unwrap()];
                    prop_assert!(group.contains(&a) && group.contains(&b) && same != Same::No);
                }
                let wanted = if !stated {
                    Undecided::Standing
                } else if !adopted {
                    Undecided::Adoption
                } else if open {
                    Undecided::Exclusion
                } else {
                    Undecided::Total
                };
                prop_assert_eq!(why, wanted);
                prop_assert_eq!(asked, if open { vec![YES_NO] } else { Vec::new() });
            }
        }
        prop_assert_eq!(choices.len(), chosen);
        for (left, because_of, number) in out {
            prop_assert!(!take.contains(&left) && take.contains(&because_of));
            let words = words(pairs, left, because_of);
            prop_assert!(words.iter().any(|it| it.0 == number && it.1 != Same::Unknown));
        }
        let members: Vec<u16> = groups.into_iter().flatten().collect();
        prop_assert!(take.iter().all(|it| members.contains(it)));
    }
}

/// One against all the others, which can be had together and bring more. Sixteen are looked at
/// together; of more, each is offered.
#[test]
fn sixteen_are_looked_at_together() {
    let one = Said {
        merits: Some(true),
        adopted: Some(true),
        holds: Some(Holds::Now),
        sum: (2, Some(2)),
        months: 1,
        drawn_before: false,
    };
    let world = |size: u16| -> World {
        let apart = (1..size).map(|other| (0, other, Same::Any)).collect();
        (vec![one; usize::from(size)], apart)
    };
    with_plan(&world(16), |plan| {
        assert_eq!(plan.take, (1..16).map(SubsidyId).collect::<Vec<_>>());
        assert_eq!(plan.leave_out.len(), 1);
        assert!(plan.choose.is_empty());
    });
    with_plan(&world(17), |plan| {
        assert!(plan.take.is_empty() && plan.leave_out.is_empty());
        let options = &plan.choose[0].options;
        assert_eq!(
            *options,
            (0..17).map(|it| vec![SubsidyId(it)]).collect::<Vec<_>>()
        );
    });
}
