//! A file in `benefits/`: support without a sum, a list of it for each document.

use super::quoted;
use huimin_core::fact::Text;
use huimin_core::subsidy::{Audience, Topic};
use serde::Deserialize;
use serde_saphyr::Spanned;

/// One entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenefitEntry {
    /// Its name in JSON.
    pub id: Spanned<String>,
    /// Its name for people.
    pub name: Text,
    /// What it is, and what the text does not say.
    pub summary: Text,
    /// The clause that promises it.
    pub clause: Option<Spanned<String>>,
    /// Where it holds, where that is a part only of the place of its document.
    pub region: Option<Spanned<String>>,
    /// Its words.
    pub quote: Spanned<String>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// The units that the clause makes responsible.
    pub units: Vec<Spanned<String>>,
}

quoted!(BenefitEntry);
