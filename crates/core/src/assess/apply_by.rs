//! Until when a subsidy can be applied for: the last day on which the rule still holds, and the
//! answers still fulfil its conditions.

use super::cells::edges;
use super::check::Known;
use super::contradiction::contradiction;
use super::open::bound_tests;
use super::turning::later_turning_days;
use super::{Merits, merits};
use crate::day::{Day, previous};
use crate::fact::{Derivation, FactId, source_of};
use crate::gazette::Validity;
use crate::order;
use crate::standing::{StandingKind, last_day, standing};
use crate::subsidy::Condition;

/// The last day of application, counted without a break from the day that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApplyBy {
    /// The last day that still counts.
    pub day: Day,
    /// What ends it.
    pub ends: Ends,
}

/// What ends the time in which a subsidy can be applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// The rule ends.
    Rule,
    /// With the next day a condition is no longer fulfilled: too many months have passed, an age
    /// is reached.
    Conditions,
}

/// Until when a subsidy whose conditions hold can be applied for, the answers and what the region
/// decides staying as they are. `None` where nothing is known to end it, where that depends on a
/// day that is not known, or where the rule does not hold on the day.
#[must_use]
pub fn apply_by(when: &Condition, validity: &Validity, known: Known<'_>) -> Option<ApplyBy> {
    let today = standing(validity, known.as_of);
    if matches!(today, StandingKind::Expired | StandingKind::NotYet) {
        return None;
    }
    // An answer that follows from a day (already of that age: no) is one of today only. Where the
    // day itself was not answered, each that it can be is tried.
    let undated = undated(when, known);
    let dated = Known {
        facts: &known.dated(),
        ..known
    };
    let mut found = Vec::new();
    try_each(when, last_day(validity), &undated, dated, &mut found);
    let told: Vec<ApplyBy> = found.iter().copied().flatten().collect();
    let earliest = told.iter().copied().min_by_key(|it| it.day)?;
    let same = found.iter().all(|it| *it == Some(earliest));
    // Known to the month, the earliest is worth telling; a day in the next years is not.
    let near = undated
        .iter()
        .all(|source| known_to_the_month(*source, known));
    (same || near).then_some(earliest)
}

/// The derived facts that were answered, and that follow from a day.
fn answered_of(source: FactId, known: Known<'_>) -> impl Iterator<Item = Derivation> + '_ {
    let all = (0u16..).map(FactId).zip(known.vocabulary);
    let answered = all.filter(move |(fact, _)| known.facts.get(*fact).is_some());
    let derived = answered.filter_map(|(_, it)| it.derived);
    derived.filter(move |it| it.source() == source)
}

fn known_to_the_month(source: FactId, known: Known<'_>) -> bool {
    let month =
        |it: Derivation| matches!(it, Derivation::MonthsSince(_) | Derivation::MonthsUntil(_));
    answered_of(source, known).any(month)
}

/// The days that were not answered, that the condition has to do with, and from which an answer
/// follows.
pub(crate) fn undated(when: &Condition, known: Known<'_>) -> Vec<FactId> {
    let facts = bound_tests(when, known);
    let facts = facts.iter().flat_map(|it| it.facts());
    let mut sources: Vec<FactId> = facts.map(|it| source_of(known.vocabulary, it)).collect();
    sources = order::set(sources);
    let open = |source: &FactId| known.facts.get(*source).is_none();
    sources.retain(|it| open(it) && answered_of(*it, known).next().is_some());
    sources
}

/// The last day, for each of the days that were not answered.
fn try_each(
    when: &Condition,
    end: Option<Day>,
    undated: &[FactId],
    known: Known<'_>,
    found: &mut Vec<Option<ApplyBy>>,
) {
    let Some((source, rest)) = undated.split_first() else {
        found.push(last_of(when, end, known));
        return;
    };
    let tests = bound_tests(when, known);
    for day in edges(*source, &tests, known).unwrap_or_default() {
        let mut facts = known.facts.clone();
        facts.set(*source, Some(day));
        let with_day = Known {
            facts: &facts,
            ..known
        };
        if contradiction(with_day).is_none() {
            let facts = &with_day.dated();
            try_each(when, end, rest, Known { facts, ..known }, found);
        }
    }
}

/// The last day on which the answers fulfil the conditions, or on which the rule holds.
fn last_of(when: &Condition, end: Option<Day>, known: Known<'_>) -> Option<ApplyBy> {
    let lapses = later_turning_days(when, known)
        .into_iter()
        .take_while(|day| end.is_none_or(|end| *day <= end))
        .find(|day| {
            let then = Known {
                as_of: *day,
                ..known
            };
            merits(when, then) != Merits::Eligible
        });
    match (lapses, end) {
        (Some(day), _) => Some(ApplyBy {
            day: previous(day),
            ends: Ends::Conditions,
        }),
        (None, Some(day)) => Some(ApplyBy {
            day,
            ends: Ends::Rule,
        }),
        (None, None) => None,
    }
}
