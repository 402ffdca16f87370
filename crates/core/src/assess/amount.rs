//! How much, as an interval from what is known.

use super::check::{Known, Truth};
use super::completions::outcomes;
use crate::day::{Day, months_between, months_later};
use crate::fact::{FactId, Value};
use crate::money::{Ratio, Yuan};
use crate::subsidy::{Amount, Paid, Period, Subsidy};

/// What a subsidy pays if its conditions hold. `None` for a bound that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// At least so much each time.
    pub min: Yuan,
    /// At most so much each time.
    pub max: Option<Yuan>,
    /// How often it is paid.
    pub paid: Paid,
    /// How many times.
    pub times: Times,
}

/// How many times an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: Option<u32>,
    /// Until this day, where the period ends on a day.
    pub until: Option<Day>,
}

impl Payment {
    /// The least in all.
    #[must_use]
    pub fn total_min(&self) -> Yuan {
        self.min.times(self.times.min).unwrap_or(Yuan::ZERO)
    }

    /// The most in all, where it is known.
    #[must_use]
    pub fn total_max(&self) -> Option<Yuan> {
        self.max?.times(self.times.max?)
    }

    /// What it comes to over the whole period that the clause allows: the least and the most.
    /// `None` where the period is not known.
    #[must_use]
    pub fn whole(&self) -> (Yuan, Option<Yuan>) {
        let least = self.times.max.and_then(|times| self.min.times(times));
        (least.unwrap_or(Yuan::ZERO), self.total_max())
    }
}

/// What a subsidy pays if its conditions hold.
#[must_use]
pub fn payment(subsidy: &Subsidy, known: Known<'_>) -> Payment {
    let (min, max) = each_time(&subsidy.amount, known);
    let times = match &subsidy.period {
        Some(period) => times(period, known),
        None => Times {
            min: 1,
            max: Some(1),
            until: None,
        },
    };
    Payment {
        min,
        max,
        paid: subsidy.paid,
        times,
    }
}

fn each_time(amount: &Amount, known: Known<'_>) -> (Yuan, Option<Yuan>) {
    match amount {
        Amount::Fixed { yuan, .. } => (*yuan, Some(*yuan)),
        Amount::Share {
            of, at_most, rate, ..
        } => {
            let Some(Value::Money(of)) = known.value(*of) else {
                return (Yuan::ZERO, None);
            };
            match known.value(*rate) {
                Some(Value::Share(rate)) => {
                    let sum = of.share(Ratio::min(rate, *at_most));
                    (sum, Some(sum))
                }
                _ => (Yuan::ZERO, Some(of.share(*at_most))),
            }
        }
    }
}

/// The hull of every case of the period that is still possible.
fn times(period: &Period, known: Known<'_>) -> Times {
    let mut possible: Vec<(Option<u32>, Option<Day>)> = Vec::new();
    let mut otherwise = true;
    for case in &period.cases {
        let truth = outcomes(&case.when, known).truth();
        if truth != Truth::No {
            possible.push(until(case.until, known));
        }
        if truth == Truth::Yes {
            otherwise = false;
            break;
        }
    }
    if otherwise {
        possible.push((Some(period.months), None));
    }
    let longest = possible
        .iter()
        .map(|(months, _)| *months)
        .collect::<Option<Vec<u32>>>();
    let day = match possible.as_slice() {
        [(_, day)] => *day,
        _ => None,
    };
    Times {
        min: 0,
        max: longest.and_then(|it| it.into_iter().max()),
        until: day,
    }
}

/// The months until a day, a begun month counted whole: an upper bound.
fn until(fact: FactId, known: Known<'_>) -> (Option<u32>, Option<Day>) {
    let Some(Value::Date(day)) = known.value(fact) else {
        return (None, None);
    };
    let full = months_between(known.as_of, day);
    let full = i32::try_from(full).unwrap_or(i32::MAX);
    let begun = i32::from(months_later(known.as_of, full) < day);
    (u32::try_from(full.saturating_add(begun)).ok(), Some(day))
}
