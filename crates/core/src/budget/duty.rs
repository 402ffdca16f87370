//! What has to be done by a day of each year.

use crate::day::Day;
use crate::gazette::{Citation, Validity};
use crate::standing::{StandingKind, last_day, standing};
use crate::subsidy::Note;
use serde::{Deserialize, Serialize};

/// A duty with a day of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Who has it.
    pub who: Note,
    /// What is to be done.
    pub what: Note,
    /// The month of the last day, from 1.
    pub month: i8,
    /// The last day in that month; one that every year has.
    pub day: i8,
    /// The words that name the day.
    pub citation: Citation,
}

impl Duty {
    /// The next last day, from a day on; that day itself counts. `None` on a day on which the
    /// document does not hold, and where it ends before the duty falls due again.
    #[must_use]
    pub fn due(&self, validity: &Validity, as_of: Day) -> Option<Day> {
        match standing(validity, as_of) {
            StandingKind::NotYet | StandingKind::Expired => return None,
            StandingKind::InForce | StandingKind::Unstated => {}
        }
        let next = (0..=1).find_map(|later| {
            let year = as_of.year().checked_add(later)?;
            let day = Day::new(year, self.month, self.day).ok()?;
            (day >= as_of).then_some(day)
        })?;
        let ended = last_day(validity).is_some_and(|last| next > last);
        (!ended).then_some(next)
    }
}
