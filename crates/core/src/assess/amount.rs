//! How much, as an interval from what is known.

use super::check::{Known, Truth};
use super::completions::outcomes;
use super::period::months;
use crate::day::Day;
use crate::fact::{FactId, FactKind, Value};
use crate::money::{Exact, Ratio, Yuan};
use crate::subsidy::{Amount, AmountCase, Paid, Period, Subsidy};

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
    /// What one person, post or household brings, while it is not known how many there are.
    pub for_each: Option<ForEach>,
}

/// What one person, post or household brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForEach {
    /// What is counted.
    pub count: FactId,
    /// At least so much.
    pub min: Yuan,
    /// At most so much.
    pub max: Option<Yuan>,
}

/// How many times an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// At least.
    pub min: u32,
    /// At least, where it is drawn for as long as the clause allows.
    pub whole: u32,
    /// At most.
    pub max: Option<u32>,
    /// Until this day, where the period ends on a day.
    pub until: Option<Day>,
    /// False where what it comes to in all cannot be told: each year is granted anew, or the months
    /// that the visitor knows (had before, or how long it lasts) are not answered.
    pub told: bool,
}

impl Times {
    const ONCE: Self = Self {
        min: 1,
        whole: 1,
        max: Some(1),
        until: None,
        told: true,
    };

    /// Months drawn one after the other, a begun one counted whole: as payments, of which a begun
    /// year is one. How long somebody draws them nobody can say beforehand.
    fn drawn(period: &Period, paid: Paid, known: Known<'_>) -> Self {
        let months = months(period, known);
        let answered = |fact: FactId| known.value(fact).is_some();
        let each = paid.months().unwrap_or(1);
        Self {
            min: 0,
            whole: months.least.div_ceil(each),
            max: months.most.map(|it| it.div_ceil(each)),
            until: months.until,
            // A day that ends them, however many were had, is told.
            told: !period.anew && (months.until.is_some() || period.counted().all(answered)),
        }
    }
}

impl Payment {
    /// The least in all.
    #[must_use]
    pub fn total_min(&self) -> Yuan {
        self.min.times(self.times.min).unwrap_or(Yuan::ZERO)
    }

    /// The most in all, where it can be told.
    #[must_use]
    pub fn total_max(&self) -> Option<Yuan> {
        self.whole().1.filter(|_| self.times.told)
    }

    /// What it comes to over the whole period that the clause allows: the least and the most,
    /// `None` where that is not known.
    #[must_use]
    pub fn whole(&self) -> (Yuan, Option<Yuan>) {
        let least = self.min.times(self.times.whole);
        let most = self.max.zip(self.times.max);
        let most = most.and_then(|(max, times)| max.times(times));
        (least.unwrap_or(Yuan::ZERO), most)
    }
}

/// What a subsidy pays if its conditions hold.
#[must_use]
pub fn payment(subsidy: &Subsidy, known: Known<'_>) -> Payment {
    let (min, max) = each_time(&subsidy.amount, known).rounded();
    let times = match &subsidy.period {
        Some(period) => Times::drawn(period, subsidy.paid, known),
        None => Times::ONCE,
    };
    Payment {
        min,
        max,
        paid: subsidy.paid,
        times,
        for_each: for_each(&subsidy.amount, known),
    }
}

/// What one of them brings, where how many there are is not known yet.
fn for_each(amount: &Amount, known: Known<'_>) -> Option<ForEach> {
    let Amount::Each { count, amount, .. } = amount else {
        return None;
    };
    let (min, max) = each_time(amount, known).rounded();
    let open = count_of(*count, known).1.is_none();
    open.then_some(ForEach {
        count: *count,
        min,
        max,
    })
}

/// What one payment can come to, before it is rounded; no upper bound where it is not known.
#[derive(Clone, Copy, Debug)]
struct Interval {
    min: Exact,
    max: Option<Exact>,
}

impl Interval {
    const NOTHING: Self = Self {
        min: Exact::ZERO,
        max: Some(Exact::ZERO),
    };
    const UNKNOWN: Self = Self {
        min: Exact::ZERO,
        max: None,
    };

    fn exactly(sum: Option<Exact>) -> Self {
        Self {
            min: sum.unwrap_or(Exact::ZERO),
            max: sum,
        }
    }

    fn up_to(max: Option<Exact>) -> Self {
        Self {
            min: Exact::ZERO,
            max,
        }
    }

    fn plus(self, other: Self) -> Self {
        let max = self.max.zip(other.max);
        Self {
            min: self.min.plus(other.min).unwrap_or(self.min),
            max: max.and_then(|(left, right)| left.plus(right)),
        }
    }

    /// Whatever either of the two can come to.
    fn hull(self, other: Self) -> Self {
        let least = |a: Exact, b: Exact| if a.is_above(b) { b } else { a };
        let most = |a: Exact, b: Exact| if a.is_above(b) { a } else { b };
        Self {
            min: least(self.min, other.min),
            max: self.max.zip(other.max).map(|(a, b)| most(a, b)),
        }
    }

    /// Not above `most`, which may be anything where it is not known.
    fn capped(self, most: Option<Exact>) -> Self {
        let least = |a: Exact, b: Exact| if a.is_above(b) { b } else { a };
        let within = |sum: Exact| most.map(|most| least(sum, most));
        Self {
            min: within(self.min).unwrap_or(Exact::ZERO),
            max: self.max.and_then(within).or(self.max).or(most),
        }
    }

    /// True where nothing can change it any more.
    fn is_exact(self) -> bool {
        self.is(Self::exactly(self.max)) && self.max.is_some()
    }

    fn is(self, other: Self) -> bool {
        let same = |a: Exact, b: Exact| !a.is_above(b) && !b.is_above(a);
        let max = match (self.max, other.max) {
            (Some(max), Some(others)) => same(max, others),
            (max, others) => max.is_none() && others.is_none(),
        };
        same(self.min, other.min) && max
    }

    fn rounded(self) -> (Yuan, Option<Yuan>) {
        let min = self.min.floor().unwrap_or(Yuan::ZERO);
        (min, self.max.and_then(Exact::floor))
    }
}

fn each_time(amount: &Amount, known: Known<'_>) -> Interval {
    match amount {
        Amount::Fixed { yuan, .. } => Interval::exactly(Some((*yuan).into())),
        Amount::UpTo { yuan, .. } => Interval::up_to(Some((*yuan).into())),
        Amount::Share {
            of, at_most, rate, ..
        } => match (known.value(*of), known.value(*rate)) {
            (Some(Value::Money(of)), Some(Value::Share(rate))) => {
                Interval::exactly(Exact::from(of).share(Ratio::min(rate, *at_most)))
            }
            (Some(Value::Money(of)), _) => Interval::up_to(Exact::from(of).share(*at_most)),
            _ => Interval::UNKNOWN,
        },
        Amount::Part { of, share, .. } => match known.value(*of) {
            Some(Value::Money(of)) => Interval::exactly(Exact::from(of).share(*share)),
            _ => Interval::UNKNOWN,
        },
        Amount::Each { count, amount, .. } => {
            let one = each_time(amount, known);
            match count_of(*count, known) {
                (least, None) => Interval {
                    min: one.min.times(least).unwrap_or(one.min),
                    max: None,
                },
                (least, Some(most)) => Interval {
                    min: one.min.times(least).unwrap_or(Exact::ZERO),
                    max: match most {
                        0 => Some(Exact::ZERO),
                        most => one.max.and_then(|max| max.times(most)),
                    },
                },
            }
        }
        Amount::Sum(parts) => parts
            .iter()
            .map(|part| each_time(part, known))
            .fold(Interval::NOTHING, Interval::plus),
        Amount::Cases { cases, otherwise } => possible(cases, otherwise, known)
            .into_iter()
            .map(|(_, amount)| each_time(amount, known))
            .reduce(Interval::hull)
            .unwrap_or(Interval::UNKNOWN),
        Amount::Limit {
            amount,
            at_least,
            at_most,
            ..
        } => {
            let inner = each_time(amount, known);
            let within = |sum: Exact| {
                let sum = at_least.map_or(sum, |least| sum.at_least(least));
                at_most.map_or(sum, |most| sum.at_most(most))
            };
            Interval {
                min: within(inner.min),
                max: inner.max.map(within).or_else(|| at_most.map(Exact::from)),
            }
        }
        Amount::Capped {
            amount, of, times, ..
        } => {
            let most = match known.value(*of) {
                Some(Value::Money(of)) => Exact::from(of).times(*times),
                _ => None,
            };
            each_time(amount, known).capped(most)
        }
        Amount::Raised {
            amount, option, to, ..
        } => {
            let base = each_time(amount, known);
            // 提高: never below what it would be without.
            match (known.adopted(*option), known.value(*to)) {
                (false, _) => base,
                (true, Some(Value::Money(to))) => Interval {
                    min: base.min.at_least(to),
                    max: base.max.map(|max| max.at_least(to)),
                },
                (true, _) => Interval { max: None, ..base },
            }
        }
        Amount::Unstated { .. } => Interval::UNKNOWN,
    }
}

/// How many at least, and at most where it is known.
fn count_of(count: FactId, known: Known<'_>) -> (u32, Option<u32>) {
    if let Some(Value::Number(number)) = known.value(count) {
        let number = u32::try_from(number).unwrap_or(0);
        return (number, Some(number));
    }
    let least = match known
        .vocabulary
        .get(usize::from(count.0))
        .map(|it| &it.kind)
    {
        Some(FactKind::Number { min, .. }) => u32::try_from(*min).unwrap_or(0),
        _ => 0,
    };
    (least, None)
}

/// The cases that are still possible, each with its place; `None` for the last resort.
fn possible<'a>(
    cases: &'a [AmountCase],
    otherwise: &'a Amount,
    known: Known<'_>,
) -> Vec<(Option<usize>, &'a Amount)> {
    let mut found = Vec::new();
    for (place, case) in cases.iter().enumerate() {
        let truth = outcomes(&case.when, known).truth();
        if truth != Truth::No {
            found.push((Some(place), &case.amount));
        }
        if truth == Truth::Yes {
            return found;
        }
    }
    found.push((None, otherwise));
    found
}

/// The open facts that can still change what one payment comes to.
#[must_use]
pub fn open_in(amount: &Amount, known: Known<'_>) -> Vec<FactId> {
    if each_time(amount, known).is_exact() {
        // A share of nothing is nothing, whatever the share.
        return Vec::new();
    }
    let open = |fact: &FactId| known.value(*fact).is_none();
    let asked = |own: &[FactId]| own.iter().copied().filter(open).collect();
    match amount {
        Amount::Fixed { .. } | Amount::UpTo { .. } | Amount::Unstated { .. } => Vec::new(),
        Amount::Share { of, rate, .. } => asked(&[*of, *rate]),
        Amount::Part { of, .. } => asked(&[*of]),
        Amount::Each { count, amount, .. } => [asked(&[*count]), open_in(amount, known)].concat(),
        Amount::Sum(parts) => parts.iter().flat_map(|it| open_in(it, known)).collect(),
        Amount::Cases { cases, otherwise } => open_in_cases(cases, otherwise, known),
        Amount::Limit { amount, .. } => open_in(amount, known),
        Amount::Capped { amount, of, .. } => [open_in(amount, known), asked(&[*of])].concat(),
        Amount::Raised {
            amount, option, to, ..
        } => {
            let to = if known.adopted(*option) {
                asked(&[*to])
            } else {
                Vec::new()
            };
            [open_in(amount, known), to].concat()
        }
    }
}

/// What decides between the cases that are still possible, and what each of them waits for. The
/// last ones that all come to the same need not be told apart.
fn open_in_cases(cases: &[AmountCase], otherwise: &Amount, known: Known<'_>) -> Vec<FactId> {
    let still = possible(cases, otherwise, known);
    let amounts: Vec<FactId> = still
        .iter()
        .flat_map(|(_, amount)| open_in(amount, known))
        .collect();
    let sums: Vec<Interval> = still
        .iter()
        .map(|(_, amount)| each_time(amount, known))
        .collect();
    let same = match sums.last() {
        Some(last) if amounts.is_empty() => sums.iter().rev().take_while(|it| it.is(*last)).count(),
        _ => 1,
    };
    let decisive = still.iter().take(still.len().saturating_sub(same));
    let decisive = decisive.filter_map(|(place, _)| cases.get((*place)?));
    let mut found: Vec<FactId> = decisive
        .flat_map(|case| super::open_facts_of(&case.when, known).own)
        .collect();
    found.extend(amounts);
    found
}
