//! Until when a subsidy can be applied for: the last day on which the rule still holds, and the
//! answers still fulfil its conditions.

use super::check::Known;
use super::turning::later_turning_days;
use super::{Merits, merits};
use crate::day::{Day, previous};
use crate::fact::FactId;
use crate::gazette::Validity;
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
/// decides staying as they are. `None` where nothing is known to end it, or where the rule does
/// not hold on the day.
#[must_use]
pub fn apply_by(when: &Condition, validity: &Validity, known: Known<'_>) -> Option<ApplyBy> {
    let today = standing(validity, known.as_of);
    if matches!(today, StandingKind::Expired | StandingKind::NotYet) {
        return None;
    }
    let end = last_day(validity);
    // An answer that follows from a known day (already of that age: no) is one of today only.
    let mut facts = known.facts.clone();
    for (fact, source) in derived(known) {
        if known.facts.get(source).is_some() {
            facts.set(fact, None);
        }
    }
    let known = Known {
        facts: &facts,
        ..known
    };
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

/// Every derived fact, with its source.
fn derived(known: Known<'_>) -> impl Iterator<Item = (FactId, FactId)> + '_ {
    let all = (0u16..).map(FactId).zip(known.vocabulary);
    all.filter_map(|(fact, it)| Some((fact, it.derived?.source())))
}
