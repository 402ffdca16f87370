//! The days near which a condition can change its answer by the mere passing of time.

use super::cells::days_around;
use super::check::Known;
use crate::day::{Day, months_later};
use crate::fact::{Derivation, FactId, Value};
use crate::subsidy::{Condition, Test};

/// The days after the day of application, in their order, outside of which no test of one of these
/// dates changes its answer by the passing of time.
#[must_use]
pub(crate) fn later_turning_days(
    condition: &Condition,
    dates: &[FactId],
    known: Known<'_>,
) -> Vec<Day> {
    let mut days: Vec<Day> = dates
        .iter()
        .flat_map(|fact| turning_days(condition, *fact, known))
        .flat_map(days_around)
        .filter(|day| *day > known.as_of)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The days near which some test of a date changes its answer by the passing of time.
fn turning_days(condition: &Condition, source: FactId, known: Known<'_>) -> Vec<Day> {
    let Some(Value::Date(day)) = known.facts.get(source) else {
        return Vec::new();
    };
    let derivation = |fact: FactId| {
        let derived = known.vocabulary.get(usize::from(fact.0))?.derived;
        derived.filter(|it| it.source() == source)
    };
    let months = |limit: i64| i32::try_from(limit).unwrap_or(i32::MAX);
    let turning = |test: &Test| match *test {
        Test::AtLeast(fact, limit)
        | Test::AtMost(fact, limit)
        | Test::LessThan(fact, limit)
        | Test::MoreThan(fact, limit) => {
            let limits = [limit, limit.saturating_add(1)].map(months);
            let shift: fn(i32) -> i32 = match derivation(fact)? {
                Derivation::MonthsSince(_) => |it| it,
                Derivation::YearsSince(_) => |it| it.saturating_mul(12),
                Derivation::MonthsUntil(_) => |it| it.saturating_neg(),
                Derivation::Reached(_) => return None,
            };
            Some(limits.map(|it| months_later(day, shift(it))).to_vec())
        }
        Test::Is(fact, _) => derivation(fact).map(|_| vec![day]),
        Test::ByApplication(fact) => (fact == source).then(|| vec![day]),
        _ => None,
    };
    let atoms = condition.atoms().into_iter();
    atoms.filter_map(|it| turning(&it.test)).flatten().collect()
}
