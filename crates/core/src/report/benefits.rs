//! Support without a sum, as it is printed.

use super::{StandingReport, TextReport, places, standing_report};
use crate::day::Day;
use crate::edition::Catalogue;
use crate::region::RegionId;
use crate::subsidy::{Audience, Topic};
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Support without a sum: found, never calculated.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct BenefitReport {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: TextReport,
    /// What it is, and what the text does not say.
    pub summary: TextReport,
    /// The clause that promises it.
    pub clause: String,
    /// Its words.
    pub quote: String,
    /// The place in which it holds, and in the regions below.
    pub region: String,
    /// Whether its document holds on the day.
    pub standing: StandingReport,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// The units that the clause makes responsible.
    pub units: Vec<String>,
}

/// The report of every benefit, in the order of the data: of all places, or of those that hold in a
/// region.
#[must_use]
pub fn benefits_report(
    catalogue: &Catalogue,
    region: Option<RegionId>,
    as_of: Day,
) -> Vec<BenefitReport> {
    let all = catalogue.benefits.iter();
    let there = all.filter(|it| places::holds(catalogue, region, it.region));
    there
        .map(|it| BenefitReport {
            id: it.id.clone(),
            name: (&it.name).into(),
            summary: (&it.summary).into(),
            clause: catalogue.address(it.clause),
            quote: it.citation.quote.clone(),
            region: places::name(catalogue, it.region, as_of),
            standing: standing_report(catalogue, &it.validity, as_of),
            topics: it.topics.clone(),
            audiences: it.audiences.clone(),
            units: it.units.clone(),
        })
        .collect()
}
