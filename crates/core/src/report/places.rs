//! Regions, and what they decide, as they are printed.

use super::TextReport;
use crate::day::Day;
use crate::edition::Catalogue;
use crate::input::to_json;
use crate::region::{self, Contact, Inherited, RegionId, Source, Standard, lies_in};
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Where a value was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SourceReport {
    /// The document number.
    pub document: String,
    /// The sentence.
    pub quote: String,
    /// Where it was seen.
    pub seen_at: String,
}

impl From<&Source> for SourceReport {
    fn from(source: &Source) -> Self {
        Self {
            document: source.document.clone(),
            quote: source.quote.clone(),
            seen_at: source.seen_at.clone(),
        }
    }
}

/// A local standard that holds on the day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct StandardReport {
    /// The fact, by its id.
    pub fact: String,
    /// How it is called.
    pub label: TextReport,
    /// Its value, as it is written in facts.
    pub value: serde_json::Value,
    /// What a sum is counted in.
    pub unit: Option<TextReport>,
    /// The region that decided it.
    pub region: String,
    /// The first day.
    pub from: String,
    /// The last day; `null` while no end is known.
    pub until: Option<String>,
    /// Where it is written.
    pub source: SourceReport,
}

/// The offices to ask.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ContactsReport {
    /// The region whose offices they are.
    pub region: String,
    /// The offices.
    pub offices: Vec<ContactReport>,
}

/// An office.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ContactReport {
    /// Its name.
    pub office: String,
    /// Where it is.
    pub address: Option<String>,
    /// Its telephone number.
    pub telephone: Option<String>,
    /// Where that was read.
    pub source: SourceReport,
}

/// What `huimin regions --json` prints, one for each.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct RegionReport {
    /// Its name on the day.
    pub name: String,
    /// Every other name by which it is found.
    pub also: Vec<String>,
    /// The regions from which it inherits, the nearest first.
    pub inherits: Vec<String>,
    /// The standards that hold there, its own or inherited.
    pub standards: Vec<StandardReport>,
    /// What it, or a region above, has decided on local options.
    pub options: Vec<DecidedReport>,
    /// The offices to ask; `null` where no source names one.
    pub contacts: Option<ContactsReport>,
}

/// What a region has decided on a local option.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DecidedReport {
    /// The option, by its id.
    pub option: String,
    /// Whether it is adopted.
    pub adopted: bool,
    /// The region that decided it.
    pub region: String,
    /// Where that is written.
    pub source: SourceReport,
}

/// The report of every region on a day.
#[must_use]
pub fn regions_report(catalogue: &Catalogue, as_of: Day) -> Vec<RegionReport> {
    let all = (0u16..).map(RegionId).zip(&catalogue.regions);
    all.map(|(id, it)| {
        let name = it.name_on(as_of);
        let mut also: Vec<String> = Vec::new();
        for other in it.known_as().filter(|other| *other != name) {
            if also.iter().all(|it| it != other) {
                also.push(other.to_owned());
            }
        }
        RegionReport {
            name: name.to_owned(),
            also,
            inherits: above(catalogue, id, as_of),
            standards: (0u16..)
                .zip(&catalogue.facts)
                .filter(|(_, fact)| fact.standard)
                .filter_map(|(fact, _)| {
                    let fact = crate::fact::FactId(fact);
                    region::standard_from(&catalogue.regions, id, fact, as_of)
                })
                .filter_map(|it| standard(catalogue, it, as_of))
                .collect(),
            options: (0u16..)
                .zip(&catalogue.options)
                .filter_map(|(place, option)| {
                    let found =
                        region::decision(&catalogue.regions, id, region::OptionId(place), as_of)?;
                    Some(DecidedReport {
                        option: option.id.clone(),
                        adopted: found.it.adopted,
                        region: self::name(catalogue, found.region, as_of),
                        source: (&found.it.source).into(),
                    })
                })
                .collect(),
            contacts: contacts(catalogue, id, as_of),
        }
    })
    .collect()
}

/// Whether what a place grants holds in a region; in any where none is named.
pub(super) fn holds(catalogue: &Catalogue, region: Option<RegionId>, place: RegionId) -> bool {
    region.is_none_or(|it| lies_in(&catalogue.regions, it, place))
}

/// The name of a region on a day.
pub(super) fn name(catalogue: &Catalogue, region: RegionId, as_of: Day) -> String {
    let region = catalogue.region(region);
    region.map_or_else(String::new, |it| it.name_on(as_of).to_owned())
}

/// The regions above one, the nearest first.
pub(super) fn above(catalogue: &Catalogue, region: RegionId, as_of: Day) -> Vec<String> {
    region::chain(&catalogue.regions, region)
        .skip(1)
        .map(|(_, it)| it.name_on(as_of).to_owned())
        .collect()
}

/// The offices to ask.
pub(super) fn contacts(
    catalogue: &Catalogue,
    region: RegionId,
    as_of: Day,
) -> Option<ContactsReport> {
    let (region, offices) = region::contacts(&catalogue.regions, region, as_of)?;
    let office = |it: &&Contact| ContactReport {
        office: it.office.clone(),
        address: it.address.clone(),
        telephone: it.telephone.clone(),
        source: (&it.source).into(),
    };
    Some(ContactsReport {
        region: name(catalogue, region, as_of),
        offices: offices.iter().map(office).collect(),
    })
}

/// A local standard.
pub(super) fn standard(
    catalogue: &Catalogue,
    found: Inherited<'_, Standard>,
    as_of: Day,
) -> Option<StandardReport> {
    let it = found.it;
    let fact = catalogue.facts.get(usize::from(it.fact.0))?;
    Some(StandardReport {
        fact: fact.id.clone(),
        label: (&fact.label).into(),
        value: to_json(fact, it.value),
        unit: it.unit.as_ref().map(Into::into),
        region: name(catalogue, found.region, as_of),
        from: it.from.to_string(),
        until: it.until.map(|day| day.to_string()),
        source: (&it.source).into(),
    })
}
