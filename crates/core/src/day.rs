//! Civil days, and the calendar arithmetic of the gazette.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A day in the calendar, written `2019-06-15`. Without a clock or a time zone.
///
/// The calendar is the library's. Reading, writing and adding months are done here: the library's
/// own ways come with time zones and a dozen formats, and every visitor would download them.
///
/// ```
/// use huimin_core::day::Day;
/// let day: Day = "2019-06-15".parse().unwrap();
/// assert_eq!(day, Day::new(2019, 6, 15).unwrap());
/// assert!("2019-02-30".parse::<Day>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Why something is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the calendar, written as 2019-06-15")]
pub struct DayError;

impl Day {
    /// The day of a year, month and day of the month.
    ///
    /// # Errors
    /// When the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DayError> {
        Date::new(year, month, day).map(Self).map_err(|_| DayError)
    }

    /// The day in China (UTC+8 all the year) so many milliseconds after 1970 began in Greenwich.
    ///
    /// ```
    /// use huimin_core::day::Day;
    /// assert_eq!(Day::in_china(1_795_535_999_999).to_string(), "2026-11-24");
    /// assert_eq!(Day::in_china(1_795_536_000_000).to_string(), "2026-11-25");
    /// ```
    #[must_use]
    pub fn in_china(milliseconds: i64) -> Self {
        const HOUR: i64 = 3_600_000;
        /// Days from 1 March of the year 0, from which leap days fall at the end of a year, to 1970.
        const FROM_MARCH: i64 = 719_468;
        const FOUR_CENTURIES: i64 = 146_097;
        let days = milliseconds.saturating_add(8 * HOUR).div_euclid(24 * HOUR) + FROM_MARCH;
        let (era, of_era) = (
            days.div_euclid(FOUR_CENTURIES),
            days.rem_euclid(FOUR_CENTURIES),
        );
        // A leap day comes every 4 years, not every 100, yet every 400.
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        // From March on, the months take 153 days in every five.
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (year, month) = match month {
            0..10 => (era * 400 + year, month + 3),
            _ => (era * 400 + year + 1, month - 9),
        };
        let found = i16::try_from(year)
            .ok()
            .zip(i8::try_from(month).ok())
            .zip(i8::try_from(day).ok())
            .and_then(|((year, month), day)| Self::new(year, month, day).ok());
        found.unwrap_or(Self(if milliseconds < 0 {
            Date::MIN
        } else {
            Date::MAX
        }))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl FromStr for Day {
    type Err = DayError;
    /// Ten characters and nothing else: no times, no week dates, no missing zeros.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let digits = |part: &str| part.bytes().all(|it| it.is_ascii_digit());
        let mut parts = text.splitn(3, '-');
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(DayError);
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2)
            || ![year, month, day].into_iter().all(digits)
        {
            return Err(DayError);
        }
        let number = |part: &str| part.parse().map_err(|_| DayError);
        Self::new(
            year.parse().map_err(|_| DayError)?,
            number(month)?,
            number(day)?,
        )
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let unread = |error| de::Error::custom(format!("`{text}` is {error}"));
        text.parse().map_err(unread)
    }
}

/// The day so many calendar months later, clamped to the end of the month:
/// 31 January + 1 month is the last of February. Stays at the end of the calendar when beyond it.
///
/// ```
/// use huimin_core::day::months_later;
/// assert_eq!(months_later("2019-01-31".parse().unwrap(), 1).to_string(), "2019-02-28");
/// assert_eq!(months_later("2020-02-29".parse().unwrap(), -12).to_string(), "2019-02-28");
/// ```
#[must_use]
pub fn months_later(day: Day, months: i32) -> Day {
    let months = months.clamp(-200_000, 200_000);
    let count = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let first = i16::try_from(year)
        .ok()
        .zip(i8::try_from(month).ok())
        .and_then(|(year, month)| Date::new(year, month, 1).ok());
    let Some(first) = first else {
        return Day(if months < 0 { Date::MIN } else { Date::MAX });
    };
    let last = Day(first.last_of_month());
    Day::new(first.year(), first.month(), day.day().min(last.day())).unwrap_or(last)
}

/// Full calendar months from one day to another: the largest `n` with `from + n months <= to`.
/// Zero when `to` comes first.
///
/// ```
/// use huimin_core::day::months_between;
/// let day = |text: &str| text.parse().unwrap();
/// assert_eq!(months_between(day("2018-06-15"), day("2019-06-14")), 11);
/// assert_eq!(months_between(day("2018-06-15"), day("2019-06-15")), 12);
/// assert_eq!(months_between(day("2020-02-29"), day("2021-02-28")), 12);
/// ```
#[must_use]
pub fn months_between(from: Day, to: Day) -> i64 {
    if to <= from {
        return 0;
    }
    let calendar = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month());
    let months = if months_later(from, calendar) <= to {
        calendar
    } else {
        calendar - 1
    };
    i64::from(months)
}

/// The next day; the last day of the calendar stays.
#[must_use]
pub fn next(day: Day) -> Day {
    Day(day.0.tomorrow().unwrap_or(day.0))
}

/// The day before; the first day of the calendar stays.
#[must_use]
pub fn previous(day: Day) -> Day {
    Day(day.0.yesterday().unwrap_or(day.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_agree_with_the_library() {
        let mut day = Date::constant(2019, 1, 1);
        while day.year() < 2021 {
            for months in [-49, -12, -1, 0, 1, 2, 11, 12, 13, 60] {
                let theirs = day.saturating_add(jiff::Span::new().months(months));
                assert_eq!(
                    months_later(Day(day), months),
                    Day(theirs),
                    "{day} {months}"
                );
            }
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn the_clock_agrees_with_the_library() {
        let hour = 3_600_000;
        let mut day = Date::constant(1899, 12, 31);
        let mut midnight = -25_568 * 24 * hour - 8 * hour;
        while day.year() < 2101 {
            assert_eq!(Day::in_china(midnight), Day(day));
            assert_eq!(Day::in_china(midnight + 24 * hour - 1), Day(day));
            day = day.tomorrow().unwrap();
            midnight += 24 * hour;
        }
        assert_eq!(Day::in_china(i64::MAX), Day(Date::MAX));
        assert_eq!(Day::in_china(i64::MIN), Day(Date::MIN));
    }

    #[test]
    fn the_calendar_has_an_end() {
        let day = Day::new(2019, 6, 15).unwrap();
        assert_eq!(months_later(day, i32::MAX), Day(Date::MAX));
        assert_eq!(months_later(day, i32::MIN), Day(Date::MIN));
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        for text in [
            "2019-6-15",
            "2019-06-15T00",
            "+019-06-15",
            "20190615",
            "",
            "2019-06-31",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
