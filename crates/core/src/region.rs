//! Places, each inheriting from the one above, and the local standards that they decide.

use crate::day::Day;
use crate::fact::{FactId, Value};
use serde::{Deserialize, Serialize};

/// Which region, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RegionId(pub u16);

/// The nation, a province, a city or a county.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its name, 聊城市.
    pub name: String,
    /// The region above; `None` for the nation. Its place comes before this one's.
    pub parent: Option<RegionId>,
    /// What it decides itself.
    pub standards: Vec<Standard>,
}

/// A local standard: a fact that the region decides, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Which.
    pub fact: FactId,
    /// Its value.
    pub value: Value,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day; `None` while no end is known.
    pub until: Option<Day>,
    /// Where it is written.
    pub source: Source,
}

/// Where a value was read. What one remembers is not a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document number.
    pub document: String,
    /// The sentence.
    pub quote: String,
    /// Where it was seen.
    pub seen_at: String,
}

/// The standard that holds in a region on a day: its own, or the nearest one above.
#[must_use]
pub fn standard(regions: &[Region], region: RegionId, fact: FactId, day: Day) -> Option<&Standard> {
    let mut next = Some(region);
    while let Some(RegionId(place)) = next {
        let here = regions.get(usize::from(place))?;
        let holds = |it: &&Standard| {
            it.fact == fact && it.from <= day && it.until.is_none_or(|until| day <= until)
        };
        if let Some(found) = here.standards.iter().find(holds) {
            return Some(found);
        }
        // A parent stands before its child, so this ends.
        next = here.parent.filter(|parent| parent.0 < place);
    }
    None
}
