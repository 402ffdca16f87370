//! Which day it is in China. `core` has no clock; this is the only place that looks at one.

use huimin_core::day::Day;
use huimin_core::standing::{Clock, clock};

/// Today, by the clock of the device.
#[allow(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 are whole and far from the limits"
)]
fn today() -> Day {
    Day::in_china(js_sys::Date::now() as i64)
}

/// Today, unless the clock of the device says a day before the edition was made; and what to think
/// of that clock.
pub(crate) fn trusted_today(edition: Day) -> (Day, Clock) {
    clock(today(), edition)
}
