//! For how long: so many months, less what was had, until a day.

use super::check::{Known, Truth};
use super::completions::outcomes;
use crate::day::{Day, months_between, months_later};
use crate::fact::{Derivation, FactId, FactKind, Value, source_of};
use crate::subsidy::{Condition, Period, Span, Test};

/// How many months, as far as the answers tell, if they are all drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Months {
    pub(super) least: u32,
    /// `None` where no bound is known.
    pub(super) most: Option<u32>,
    /// Where a day ends them.
    pub(super) until: Option<Day>,
}

impl Months {
    const UNKNOWN: Self = Self {
        least: 0,
        most: None,
        until: None,
    };

    fn exactly(months: u32) -> Self {
        Self {
            least: months,
            most: Some(months),
            until: None,
        }
    }

    /// Whatever either of the two can come to.
    fn hull(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.zip(other.most).map(|(a, b)| a.max(b)),
            until: self.until.filter(|_| self.until == other.until),
        }
    }

    /// The shorter of the two.
    fn shorter(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: match (self.most, other.most) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
            until: None,
        }
    }
}

/// The hull of every case of the period that is still possible.
pub(super) fn months(period: &Period, known: Known<'_>) -> Months {
    let mut possible = Vec::new();
    for case in &period.cases {
        let truth = outcomes(&case.when, known).truth();
        if truth != Truth::No {
            possible.push(until(case.until, known));
        }
        if truth == Truth::Yes {
            return hull(possible);
        }
    }
    possible.push(otherwise(period, known));
    hull(possible)
}

fn hull(possible: Vec<Months>) -> Months {
    let all = possible.into_iter().reduce(Months::hull);
    all.unwrap_or(Months::UNKNOWN)
}

/// The months where no case holds: those of the clause, less what was had, as long as the thing
/// lasts and until the day that ends them.
fn otherwise(period: &Period, known: Known<'_>) -> Months {
    let left = left(period, known);
    let Some(period_end) = &period.until else {
        return left;
    };
    let end = until(period_end.day, known);
    let least = i32::try_from(left.least).unwrap_or(i32::MAX);
    match end.until {
        // The day ends them, however many they are.
        Some(day) if day < months_later(known.as_of, least) => end,
        // It cannot come before they are over.
        None if left.most == Some(left.least)
            && !comes_before(period_end.day, left.least, known) =>
        {
            left
        }
        _ => left.shorter(end),
    }
}

/// The months of the clause, less what was had, as long as the thing lasts.
fn left(period: &Period, known: Known<'_>) -> Months {
    let whole = Months::exactly(period.months);
    let left = period.had.as_ref().map_or(whole, |had| {
        let had = told(had, known);
        let less = |months: u32| period.months.saturating_sub(months);
        Months {
            least: had.most.map_or(0, less),
            most: Some(less(had.least)),
            until: None,
        }
    });
    let lasts = period.lasts.as_ref().map(|it| told(it, known));
    lasts.map_or(left, |lasts| left.shorter(lasts))
}

/// A span as it was answered, or as it can be answered.
fn told(span: &Span, known: Known<'_>) -> Months {
    let months = |number: i64| {
        let number = u32::try_from(number).unwrap_or(0);
        number.saturating_mul(span.months)
    };
    let kind = known.vocabulary.get(usize::from(span.fact.0));
    match (known.value(span.fact), kind.map(|it| &it.kind)) {
        (Some(Value::Number(number)), _) => Months::exactly(months(number)),
        (_, Some(FactKind::Number { min, max, .. })) => Months {
            least: months(*min),
            most: Some(months(*max)),
            until: None,
        },
        _ => Months::UNKNOWN,
    }
}

/// The months until a day, a begun month counted whole. Where only the full months until it were
/// answered, there may be a begun one.
fn until(fact: FactId, known: Known<'_>) -> Months {
    let Some(Value::Date(day)) = known.value(fact) else {
        let full = full_months(fact, known).and_then(|it| u32::try_from(it).ok());
        return full.map_or(Months::UNKNOWN, |full| Months {
            least: full,
            most: Some(full.saturating_add(1)),
            until: None,
        });
    };
    let full = months_between(known.as_of, day);
    let full = i32::try_from(full).unwrap_or(i32::MAX);
    let begun = i32::from(months_later(known.as_of, full) < day);
    let months = u32::try_from(full.saturating_add(begun)).unwrap_or(0);
    Months {
        until: Some(day),
        ..Months::exactly(months)
    }
}

/// The full months until a day, where that was answered.
fn full_months(day: FactId, known: Known<'_>) -> Option<i64> {
    let mut answers = known.facts.answers();
    answers.find_map(|(fact, value)| {
        let derived = known.vocabulary.get(usize::from(fact.0))?.derived?;
        match (derived, value) {
            (Derivation::MonthsUntil(of), Value::Number(months)) if of == day => Some(months),
            _ => None,
        }
    })
}

/// True when a day can come before so many months are over, as far as the answers tell: by what
/// cannot be true together, too (somebody of 23 does not retire within three years).
fn comes_before(day: FactId, months: u32, known: Known<'_>) -> bool {
    if until(day, known).least >= months {
        return false;
    }
    let mut vocabulary = (0u16..).map(FactId).zip(known.vocabulary);
    let left = vocabulary.find(|(_, it)| it.derived == Some(Derivation::MonthsUntil(day)));
    left.is_none_or(|(left, _)| {
        let test = Test::LessThan(left, i64::from(months));
        outcomes(&Condition::of(test), known).yes
    })
}

/// The open facts that can still change for how long.
pub(super) fn open_in(period: &Period, known: Known<'_>) -> Vec<FactId> {
    let open = |fact: FactId| known.value(fact).is_none().then_some(fact);
    let mut found = Vec::new();
    for case in &period.cases {
        let holds = outcomes(&case.when, known);
        found.extend(super::open_facts_of(&case.when, known).own);
        if holds.yes {
            found.extend(open(source_of(known.vocabulary, case.until)));
        }
        if holds.truth() == Truth::Yes {
            return found;
        }
    }
    found.extend(period.counted().filter_map(open));
    // A day that cannot come before the months are over changes nothing.
    let left = left(period, known).most;
    let can_end = |day: FactId| left.is_none_or(|left| comes_before(day, left, known));
    let end = period.until.iter().map(|it| it.day);
    found.extend(end.filter(|day| can_end(*day)).filter_map(open));
    found
}
