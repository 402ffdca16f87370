//! Checks for institutions: whether a fund may pay for an expense, whether a share of a budget is
//! kept or a sum reached and by how much not, and what has to be done by which day of the year.
//!
//! As with subsidies, two questions are kept apart: what the text says of the answers, and whether
//! the text holds on the day. Nothing is guessed: a line of a budget that is not known may be any
//! sum from nothing upwards, and an answer is given only where it is the same for all of them.

mod duty;
mod expense;
mod floor;
mod share;

pub use duty::Duty;
pub use expense::{Ruled, Ruling, Sorted, Sorting, sort};
pub use floor::Floor;
pub use share::{Bound, Range, Share, Shared, Uneven};

use crate::fact::{FactId, Text};
use crate::gazette::{Citation, ClauseId, Validity};
use crate::region::RegionId;
use crate::subsidy::{Audience, Note, Reading};
use serde::{Deserialize, Serialize};

/// One rule about a fund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetCheck {
    /// Its name in data files and in JSON: `lottery-care-share`.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// What it asks, in a sentence.
    pub summary: Text,
    /// The clause that sets it.
    pub clause: ClauseId,
    /// Where it holds: there, and in the regions below.
    pub region: RegionId,
    /// When it is in force: its own days, or those of its document.
    pub validity: Validity,
    /// Whom it binds.
    pub audiences: Vec<Audience>,
    /// What is checked.
    pub kind: CheckKind,
    /// Where the text can be read in two ways.
    pub readings: Vec<Reading>,
    /// What the clause says besides, without being checked.
    pub notes: Vec<Note>,
}

/// What is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckKind {
    /// Whether the fund may pay for an expense.
    Expense(Vec<Sorting>),
    /// Whether a part of a budget keeps its share of the whole.
    Share(Share),
    /// What has to be done by a day of each year.
    Duty(Duty),
    /// Whether a line of a budget reaches a fixed sum.
    Floor(Floor),
}

/// What a check comes to for one set of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// The expense is one that the text allows.
    Fits,
    /// The expense is one that the text forbids.
    DoesNotFit,
    /// The text leaves it to an office.
    OfficeDecides,
    /// The share is kept, or the sum reached.
    Holds,
    /// It is not.
    Violated,
    /// The answers do not settle it yet.
    Open,
}

impl CheckOutcome {
    /// As it is written in data files and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::DoesNotFit => "does_not_fit",
            Self::OfficeDecides => "office_decides",
            Self::Holds => "holds",
            Self::Violated => "violated",
            Self::Open => "open",
        }
    }
}

impl BudgetCheck {
    /// Every fact that the check looks at.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        match &self.kind {
            CheckKind::Expense(sortings) => sortings.iter().map(|it| it.fact).collect(),
            CheckKind::Share(share) => share.facts(),
            CheckKind::Duty(_) => Vec::new(),
            CheckKind::Floor(floor) => vec![floor.of],
        }
    }

    /// Every citation of the check: its rulings, its share, its day, readings and notes.
    #[must_use]
    pub fn citations(&self) -> Vec<&Citation> {
        let mut found = self.terms();
        found.extend(self.validity.citation.iter());
        found.extend(self.readings.iter().map(|it| &it.citation));
        found.extend(self.notes.iter().map(|it| &it.citation));
        found
    }

    /// The citations of the rulings, the share or the day.
    #[must_use]
    pub fn terms(&self) -> Vec<&Citation> {
        match &self.kind {
            CheckKind::Expense(sortings) => sortings
                .iter()
                .flat_map(|it| it.rulings.iter().map(|it| &it.citation))
                .collect(),
            CheckKind::Share(share) => vec![&share.citation],
            CheckKind::Floor(floor) => vec![&floor.citation],
            CheckKind::Duty(duty) => {
                vec![&duty.citation, &duty.who.citation, &duty.what.citation]
            }
        }
    }
}
