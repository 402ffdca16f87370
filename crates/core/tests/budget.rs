//! Checks for institutions, held against every way to fill in what is not known.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod support;

use huimin_core::budget::{Bound, CheckOutcome, Duty, Ruled, Ruling, Share, Shared, Sorting, sort};
use huimin_core::day::Day;
use huimin_core::fact::{FactId, Facts, Text, Value};
use huimin_core::gazette::Validity;
use huimin_core::money::{Ratio, Yuan};
use huimin_core::subsidy::Note;
use proptest::prelude::*;
use support::rules::citation;

fn fen(fen: i128) -> Yuan {
    Yuan::from_fen(fen).unwrap()
}

fn money(sums: &[Option<i128>]) -> Facts {
    let mut facts = Facts::default();
    for (place, sum) in (0u16..).zip(sums) {
        facts.set(FactId(place), sum.map(|it| Value::Money(fen(it))));
    }
    facts
}

/// Three lines, the facts 0 to 2, and a total, the fact 3.
fn share(bound: Bound, ratio: &str, part: &[u16], whole: &[u16]) -> Share {
    let lines = |it: &[u16]| it.iter().map(|it| FactId(*it)).collect();
    Share {
        part: lines(part),
        whole: lines(whole),
        total: Some(FactId(3)),
        bound,
        ratio: ratio.parse().unwrap(),
        citation: citation(0),
    }
}

#[test]
fn half_of_the_budget_is_enough_and_a_fen_less_is_not() {
    let half = share(Bound::AtLeast, "50%", &[0], &[0, 1, 2]);
    let check = |part| {
        half.check(&money(&[Some(part), None, None, Some(1_000)]))
            .unwrap()
    };
    assert_eq!(check(500).outcome, CheckOutcome::Holds);
    let short = check(499);
    assert_eq!(short.outcome, CheckOutcome::Violated);
    assert_eq!((short.short.min, short.short.max), (fen(1), Some(fen(1))));
    assert_eq!(short.missing, []);
}

#[test]
fn a_fifth_may_be_spent_and_a_fen_more_may_not() {
    let fifth = share(Bound::AtMost, "20%", &[0], &[1, 2]);
    let check = |part| {
        fifth
            .check(&money(&[Some(part), Some(800), Some(200)]))
            .unwrap()
    };
    assert_eq!(check(200).outcome, CheckOutcome::Holds);
    let over = check(201);
    assert_eq!(over.outcome, CheckOutcome::Violated);
    assert_eq!((over.over.min, over.over.max), (fen(1), Some(fen(1))));
}

#[test]
fn what_is_known_is_answered_and_the_rest_is_named() {
    let half = share(Bound::AtLeast, "50%", &[0], &[0, 1, 2]);
    // One line of three: whatever the third is, the part is too small.
    let low = half.check(&money(&[Some(100), Some(300)])).unwrap();
    assert_eq!(low.outcome, CheckOutcome::Violated);
    assert_eq!((low.short.min, low.short.max), (fen(100), None));
    assert_eq!(low.missing, [FactId(2), FactId(3)]);
    // Nothing at all.
    let open = half.check(&Facts::default()).unwrap();
    assert_eq!(open.outcome, CheckOutcome::Open);
    assert_eq!((open.short.min, open.short.max), (Yuan::ZERO, None));
}

#[test]
fn of_nothing_any_share_is_kept() {
    for (bound, part, whole) in [
        (Bound::AtLeast, &[0][..], &[0, 1, 2][..]),
        (Bound::AtMost, &[0], &[1, 2]),
    ] {
        let nothing = share(bound, "50%", part, whole);
        let checked = nothing.check(&money(&[Some(0), Some(0), Some(0)])).unwrap();
        assert_eq!(checked.outcome, CheckOutcome::Holds);
    }
}

#[test]
fn a_total_is_what_its_lines_make() {
    let half = share(Bound::AtLeast, "50%", &[0], &[0, 1, 2]);
    for lines in [
        [Some(6), Some(5), None, Some(10)],
        [Some(1), Some(1), Some(1), Some(10)],
    ] {
        let uneven = half.check(&money(&lines)).unwrap_err();
        assert_eq!(uneven.total, FactId(3));
    }
    assert!(
        half.check(&money(&[Some(1), Some(1), None, Some(10)]))
            .is_ok()
    );
}

/// What a share comes to for a budget that is wholly known.
fn plainly(it: &Share, lines: [i128; 3], total: Option<i128>) -> (bool, i128, i128) {
    let of = |facts: &[FactId]| {
        facts
            .iter()
            .map(|it| lines[usize::from(it.0)])
            .sum::<i128>()
    };
    let (part, whole) = (of(&it.part), total.unwrap_or_else(|| of(&it.whole)));
    // The ratios below: (numerator, denominator).
    let (n, d) = RATIOS
        .iter()
        .find(|(text, _)| text.parse::<Ratio>().unwrap() == it.ratio)
        .unwrap()
        .1;
    match it.bound {
        Bound::AtLeast => {
            // The smallest sum that, added to the part, reaches the share.
            let off = (0..).find(|off| d * (part + off) >= n * whole).unwrap();
            (off == 0, part, off)
        }
        Bound::AtMost => {
            let off = (0..).find(|off| d * (part - off) <= n * whole).unwrap();
            (off == 0, part, off)
        }
    }
}

const RATIOS: [(&str, (i128, i128)); 3] = [("50%", (1, 2)), ("1/3", (1, 3)), ("2/3", (2, 3))];

/// As far as an unknown line is tried. Enough for both outcomes with the sums below.
const FAR: i128 = 14;

fn completions(known: [Option<i128>; 3]) -> impl Iterator<Item = [i128; 3]> {
    let values = move |it: Option<i128>| match it {
        Some(sum) => sum..=sum,
        None => 0..=FAR,
    };
    values(known[0]).flat_map(move |a| {
        values(known[1]).flat_map(move |b| values(known[2]).map(move |c| [a, b, c]))
    })
}

fn shares() -> impl Strategy<Value = Share> {
    let layout = prop_oneof![
        Just((vec![0], vec![0, 1, 2])),
        Just((vec![0, 1], vec![0, 1, 2])),
        Just((vec![0], vec![1, 2])),
    ];
    let bound = prop_oneof![Just(Bound::AtLeast), Just(Bound::AtMost)];
    (layout, bound, 0..3usize)
        .prop_map(|((part, whole), bound, ratio)| share(bound, RATIOS[ratio].0, &part, &whole))
}

fn lines() -> impl Strategy<Value = [Option<i128>; 3]> {
    let line = || prop::option::of(0..4i128);
    (line(), line(), line()).prop_map(|(a, b, c)| [a, b, c])
}

fn facts_of(known: [Option<i128>; 3], total: Option<i128>) -> Facts {
    money(&[known[0], known[1], known[2], total])
}

fn by(share: &Share, found: &Shared) -> (i128, Option<i128>) {
    let range = match share.bound {
        Bound::AtLeast => found.short,
        Bound::AtMost => found.over,
    };
    (range.min.fen(), range.max.map(Yuan::fen))
}

proptest! {
    /// Every completion is inside the interval, its ends are reached, and the outcome is open
    /// exactly where completions differ.
    #[test]
    fn a_share_is_what_every_completion_says(
        share in shares(), known in lines(), total in prop::option::of(0..13i128),
    ) {
        let facts = facts_of(known, total);
        let adds_up = |lines: &[i128; 3]| total.is_none_or(|total| {
            share.whole.iter().map(|it| lines[usize::from(it.0)]).sum::<i128>() == total
        });
        let all: Vec<_> = completions(known)
            .filter(adds_up)
            .map(|lines| plainly(&share, lines, total))
            .collect();
        let Ok(found) = share.check(&facts) else {
            prop_assert!(all.is_empty(), "a budget that adds up is refused");
            return Ok(());
        };
        prop_assert!(!all.is_empty(), "a budget that cannot add up is answered");
        let (min, max) = by(&share, &found);
        prop_assert_eq!(Some(min), all.iter().map(|it| it.2).min());
        for (holds, part, off) in &all {
            prop_assert!(min <= *off && max.is_none_or(|max| *off <= max));
            prop_assert!(found.part.min.fen() <= *part);
            prop_assert!(found.part.max.is_none_or(|max| *part <= max.fen()));
            match found.outcome {
                CheckOutcome::Holds => prop_assert!(holds),
                CheckOutcome::Violated => prop_assert!(!holds),
                _ => {}
            }
        }
        if let Some(max) = max {
            prop_assert_eq!(Some(max), all.iter().map(|it| it.2).max());
        }
        let differ = all.iter().any(|it| it.0) && all.iter().any(|it| !it.0);
        prop_assert_eq!(found.outcome == CheckOutcome::Open, differ);
    }

    /// short + part = what is required, over = part − what is allowed, exactly.
    #[test]
    fn a_known_budget_adds_up(share in shares(), a in 0..10_000_000i128, b in 0..10_000_000i128, c in 0..10_000_000i128) {
        let found = share.check(&facts_of([Some(a), Some(b), Some(c)], None)).unwrap();
        let (part, limit) = (found.part.min.fen(), found.limit.min.fen());
        prop_assert_eq!(found.part.max, Some(found.part.min));
        prop_assert_eq!(found.limit.max, Some(found.limit.min));
        let (off, _) = by(&share, &found);
        match (share.bound, found.outcome) {
            (Bound::AtLeast, CheckOutcome::Violated) => prop_assert_eq!(part + off, limit),
            (Bound::AtMost, CheckOutcome::Violated) => prop_assert_eq!(part - off, limit),
            (_, outcome) => prop_assert_eq!((outcome, off), (CheckOutcome::Holds, 0)),
        }
        prop_assert_eq!(found.missing, vec![]);
    }

    /// One line more never widens an interval and never flips what was settled.
    #[test]
    fn narrowing_never_widens(share in shares(), full in [0..4i128, 0..4, 0..4], hidden in [any::<bool>(), any::<bool>(), any::<bool>()], told in any::<bool>(), line in 0..3usize) {
        let total = told.then(|| share.whole.iter().map(|it| full[usize::from(it.0)]).sum());
        let mut known = [0, 1, 2].map(|it| (!hidden[it]).then_some(full[it]));
        let before = share.check(&facts_of(known, total)).unwrap();
        known[line] = Some(full[line]);
        let after = share.check(&facts_of(known, total)).unwrap();
        let ((min, max), (new_min, new_max)) = (by(&share, &before), by(&share, &after));
        prop_assert!(min <= new_min);
        prop_assert!(max.is_none_or(|max| new_max.is_some_and(|new| new <= max)));
        prop_assert!(before.outcome == CheckOutcome::Open || before.outcome == after.outcome);
        prop_assert!(after.missing.iter().all(|it| before.missing.contains(it)));
    }

    /// An expense is open exactly where its completions differ, and a fact that is not missing
    /// changes nothing.
    #[test]
    fn an_expense_is_what_every_completion_says(
        rulings in prop::collection::vec(prop::collection::vec(0..5usize, 1..4), 1..4),
        answers in prop::collection::vec(prop::option::of(0..3usize), 3),
    ) {
        const ALL: [Ruled; 5] =
            [Ruled::Allowed, Ruled::Office, Ruled::Prohibited, Ruled::Exempt, Ruled::Unlawful];
        let sortings: Vec<Sorting> = (0u16..).zip(&rulings).map(|(place, rulings)| Sorting {
            fact: FactId(place),
            rulings: rulings.iter().map(|it| Ruling { is: ALL[*it], citation: citation(0) }).collect(),
        }).collect();
        let mut facts = Facts::default();
        for (sorting, answer) in sortings.iter().zip(&answers) {
            let answer = answer.filter(|it| *it < sorting.rulings.len());
            facts.set(sorting.fact, answer.map(|it| Value::Choice(u16::try_from(it).unwrap())));
        }
        let found = sort(&sortings, &facts);
        let mut completed = vec![facts.clone()];
        for sorting in &sortings {
            completed = completed.into_iter().flat_map(|facts| {
                let open = facts.get(sorting.fact).is_none();
                let choices = if open { sorting.rulings.len() } else { 1 };
                (0..choices).map(move |choice| {
                    let mut facts = facts.clone();
                    if open {
                        facts.set(sorting.fact, Some(Value::Choice(u16::try_from(choice).unwrap())));
                    }
                    facts
                })
            }).collect();
        }
        let outcomes: Vec<CheckOutcome> = completed.iter().map(|it| sort(&sortings, it).outcome).collect();
        prop_assert!(!outcomes.contains(&CheckOutcome::Open));
        let settled = outcomes.iter().all(|it| *it == outcomes[0]);
        prop_assert_eq!(found.outcome, if settled { outcomes[0] } else { CheckOutcome::Open });
        prop_assert_eq!(found.missing.is_empty(), settled);
    }
}

#[test]
fn what_is_forbidden_prevails_over_its_purpose_and_what_is_exempt_over_both() {
    let sorting = |place, rulings: &[Ruled]| Sorting {
        fact: FactId(place),
        rulings: rulings
            .iter()
            .map(|is| Ruling {
                is: *is,
                citation: citation(0),
            })
            .collect(),
    };
    let sortings = [
        sorting(0, &[Ruled::Allowed, Ruled::Exempt]),
        sorting(1, &[Ruled::Allowed, Ruled::Office]),
        sorting(2, &[Ruled::Allowed, Ruled::Prohibited, Ruled::Unlawful]),
    ];
    let outcome = |choices: [u16; 3]| {
        let mut facts = Facts::default();
        for (place, choice) in (0u16..).zip(choices) {
            facts.set(FactId(place), Some(Value::Choice(choice)));
        }
        let sorted = sort(&sortings, &facts);
        assert_eq!(sorted.grounds.len(), 3);
        (sorted.outcome, sorted.grounds[0].0.fact)
    };
    assert_eq!(outcome([0, 0, 0]).0, CheckOutcome::Fits);
    assert_eq!(outcome([0, 1, 0]), (CheckOutcome::OfficeDecides, FactId(1)));
    assert_eq!(outcome([0, 1, 1]), (CheckOutcome::DoesNotFit, FactId(2)));
    assert_eq!(outcome([1, 1, 1]), (CheckOutcome::Fits, FactId(0)));
    // What the law forbids, no exemption of one clause allows.
    assert_eq!(outcome([1, 0, 2]), (CheckOutcome::DoesNotFit, FactId(2)));
}

/// 第十五条 and 第二十一条: the day itself counts, and only while the document holds.
#[test]
fn a_duty_falls_due_while_its_document_holds() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let note = || Note {
        text: Text {
            zh: String::new(),
            en: String::new(),
        },
        citation: citation(0),
    };
    let duty = Duty {
        who: note(),
        what: note(),
        month: 3,
        day: 10,
        citation: citation(0),
    };
    let validity = Validity {
        from: Some(day("2019-07-01")),
        until: Some(day("2023-12-31")),
        ..Validity::default()
    };
    for (as_of, due) in [
        ("2019-06-30", None),
        ("2019-07-01", Some("2020-03-10")),
        ("2020-03-09", Some("2020-03-10")),
        ("2020-03-10", Some("2020-03-10")),
        ("2020-03-11", Some("2021-03-10")),
        ("2023-03-10", Some("2023-03-10")),
        ("2023-03-11", None),
        ("2024-01-01", None),
    ] {
        assert_eq!(duty.due(&validity, day(as_of)), due.map(day), "{as_of}");
    }
    let open = Validity::default();
    assert_eq!(duty.due(&open, day("2020-03-11")), Some(day("2021-03-10")));
    assert_eq!(duty.due(&open, day("9999-12-31")), None);
}
