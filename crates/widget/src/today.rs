//! Which day it is in China. `core` has no clock; this is the only place that looks at one.

use huimin_core::day::Day;
use jiff::Span;

const HOUR: i64 = 3_600_000;

/// The day in Asia/Shanghai (UTC+8 all the year) so many milliseconds after 1970.
pub(crate) fn day_at(milliseconds: i64) -> Day {
    let days = milliseconds.saturating_add(8 * HOUR).div_euclid(24 * HOUR);
    let epoch = Day::constant(1970, 1, 1);
    Span::new()
        .try_days(days)
        .map_or(epoch, |days| epoch.saturating_add(days))
}

/// Today, by the clock of the device.
#[allow(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 are whole and far from the limits"
)]
pub(crate) fn today() -> Day {
    day_at(js_sys::Date::now() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_shanghai() {
        // 2026-11-24T15:59:59.999Z and a millisecond later.
        let evening = 1_795_535_999_999;
        assert_eq!(day_at(evening).to_string(), "2026-11-24");
        assert_eq!(day_at(evening + 1).to_string(), "2026-11-25");
        assert_eq!(day_at(0).to_string(), "1970-01-01");
        assert_eq!(day_at(-8 * HOUR - 1).to_string(), "1969-12-31");
    }
}
