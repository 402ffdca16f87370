//! Which day it is in China. `core` has no clock; this is the only place that looks at one.

use huimin_core::day::Day;

/// Today, by the clock of the device.
#[allow(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 are whole and far from the limits"
)]
pub(crate) fn today() -> Day {
    Day::in_china(js_sys::Date::now() as i64)
}
