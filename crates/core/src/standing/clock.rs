//! What to think of the clock of the machine that asks.
//!
//! The core has none. An edition knows the day on which it was checked, so a clock that says an
//! earlier one is wrong; a standing that rests on it would be, too.

use crate::day::{Day, months_later};

/// From so many years on, the data may be too old to rely on, or the clock is wrong.
pub const OLD_AFTER_YEARS: i32 = 3;

/// A day to take as today, and how far the clock is to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Nothing speaks against it.
    Plausible,
    /// It says a day before the edition was made, so it is wrong: the edition's day is taken.
    Behind,
    /// It says a day years after the edition: either it is wrong, or the data are old.
    FarAhead,
}

/// The day to take as today, and what to think of the clock.
///
/// ```
/// use huimin_core::standing::{Clock, clock};
/// let edition = "2026-11-24".parse().unwrap();
/// let wrong = "1970-01-01".parse().unwrap();
/// assert_eq!(clock(wrong, edition), (edition, Clock::Behind));
/// ```
#[must_use]
pub fn clock(today: Day, edition: Day) -> (Day, Clock) {
    if today < edition {
        (edition, Clock::Behind)
    } else if today > months_later(edition, OLD_AFTER_YEARS * 12) {
        (today, Clock::FarAhead)
    } else {
        (today, Clock::Plausible)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_edition_and_three_years_are_the_bounds() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let edition = day("2026-11-24");
        for (today, taken, said) in [
            ("2026-11-23", "2026-11-24", Clock::Behind),
            ("2026-11-24", "2026-11-24", Clock::Plausible),
            ("2029-11-24", "2029-11-24", Clock::Plausible),
            ("2029-11-25", "2029-11-25", Clock::FarAhead),
        ] {
            assert_eq!(clock(day(today), edition), (day(taken), said), "{today}");
        }
    }
}
