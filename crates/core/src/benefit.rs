//! Support that the gazette promises without a sum: it is found and shown, and never calculated.

use crate::fact::Text;
use crate::gazette::{Citation, ClauseId, Validity};
use crate::region::RegionId;
use crate::subsidy::{Audience, Topic};
use serde::{Deserialize, Serialize};

/// Support without a sum or without conditions: 物化补助, 用地优惠, 税收减免.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// Its name in data files and in JSON: `farm-electricity-price`.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// What it is, in a sentence, and what the text does not say.
    pub summary: Text,
    /// The clause that promises it.
    pub clause: ClauseId,
    /// Its words.
    pub citation: Citation,
    /// Where it holds: there, and in the regions below.
    pub region: RegionId,
    /// When it is in force: the days of its document.
    pub validity: Validity,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// The units that the clause makes responsible; none where it names none.
    pub units: Vec<String>,
}

impl Benefit {
    /// Every citation of the benefit: its own words, and those that name its days.
    #[must_use]
    pub fn citations(&self) -> Vec<&Citation> {
        let days = self.validity.citation.iter();
        std::iter::once(&self.citation).chain(days).collect()
    }
}
