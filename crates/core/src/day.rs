//! Civil days, and the calendar arithmetic of the gazette.

/// A day in the calendar, written `2019-06-15`. Without a clock or a time zone.
pub type Day = jiff::civil::Date;

/// The day so many calendar months later, clamped to the end of the month:
/// 31 January + 1 month is the last of February. Stays at the end of the calendar when beyond it.
///
/// ```
/// use huimin_core::day::months_later;
/// assert_eq!(months_later("2019-01-31".parse().unwrap(), 1).to_string(), "2019-02-28");
/// ```
#[must_use]
pub fn months_later(day: Day, months: i32) -> Day {
    day.saturating_add(jiff::Span::new().months(months.clamp(-100_000, 100_000)))
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
    day.tomorrow().unwrap_or(day)
}

/// The day before; the first day of the calendar stays.
#[must_use]
pub fn previous(day: Day) -> Day {
    day.yesterday().unwrap_or(day)
}
