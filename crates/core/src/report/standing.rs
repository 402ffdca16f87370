//! Whether a rule holds, and whether a place has adopted it, as they are printed.

use super::{SourceReport, TextReport, places};
use crate::assess::granted;
use crate::day::Day;
use crate::edition::{Catalogue, Edition};
use crate::gazette::{Citation, DocumentId, Validity};
use crate::region::{Decision, Inherited, RegionId};
use crate::standing::{StandingKind, held_before, note, standing};
use crate::subsidy::{Adoption, Grant, Subsidy};
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Whether a rule holds on the day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct StandingReport {
    /// `in_force`, `not_yet`, `expired` or `unstated`.
    pub is: StandingKind,
    /// The first day.
    pub from: Option<String>,
    /// The last day that the text names.
    pub until: Option<String>,
    /// In a sentence.
    pub note: String,
    /// The clause that says so.
    pub clause: Option<String>,
    /// Its words.
    pub quote: Option<String>,
    /// The event with which it ends, where the text names one instead of a day.
    pub ends_with: Option<EventReport>,
    /// The rule that held on that day, where this one did not yet.
    pub held_before: Option<BeforeReport>,
    /// The later document that took its place, where one is known.
    pub superseded_by: Option<SuccessorReport>,
}

/// An event with which a rule ends.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct EventReport {
    /// Which.
    pub text: TextReport,
    /// The clause that names it.
    pub clause: String,
    /// Its words.
    pub quote: String,
    /// The day on which it came; `null` where nobody has verified it.
    pub came_on: Option<String>,
    /// Where that was read.
    pub source: Option<SourceReport>,
}

/// The rule that held before.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct BeforeReport {
    /// The number of its document.
    pub document: String,
    /// Its first day.
    pub from: String,
    /// The clause that says so.
    pub clause: String,
    /// Its words.
    pub quote: String,
}

/// A later document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SuccessorReport {
    /// Its number.
    pub document: String,
    /// Its first day.
    pub from: String,
    /// Where it says so.
    pub source: SourceReport,
}

/// Whether a place must first have adopted it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum GrantReport {
    /// Whoever fulfils the conditions is entitled.
    Entitlement,
    /// Only where the place has adopted it.
    LocalOption(Box<OptionReport>),
}

/// What a place may adopt, and whether it has.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct OptionReport {
    /// Whether it has.
    pub status: Adoption,
    /// What the place decides, by its id.
    pub option: String,
    /// Its name.
    pub name: TextReport,
    /// The clause that leaves it to the place.
    pub clause: String,
    /// Its words.
    pub quote: String,
    /// The region that decided; `null` where nobody has verified it.
    pub region: Option<String>,
    /// Where that is written.
    pub source: Option<SourceReport>,
}

impl GrantReport {
    /// Whether it is adopted; an entitlement needs no adoption.
    #[must_use]
    pub fn adoption(&self) -> Adoption {
        match self {
            Self::Entitlement => Adoption::Adopted,
            Self::LocalOption(it) => it.status,
        }
    }
}

/// A document, a single measure with days of its own, or a subsidy, and its standing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct MeasureReport {
    /// `document`, `measure` or `subsidy`.
    pub kind: String,
    /// The number of the document, the address of the clause, or the id of the subsidy.
    pub name: String,
    /// The words of a measure.
    pub quote: Option<String>,
    /// Its standing.
    pub standing: StandingReport,
}

/// Whether a rule holds on the day.
#[must_use]
pub fn standing_report(catalogue: &Catalogue, validity: &Validity, as_of: Day) -> StandingReport {
    let address = |citation: &Citation| catalogue.address(citation.clause);
    let day = |day: Day| day.to_string();
    StandingReport {
        is: standing(validity, as_of),
        from: validity.from.map(day),
        until: validity.until.map(day),
        note: note(validity, as_of),
        clause: validity.citation.as_ref().map(address),
        quote: validity.citation.as_ref().map(|it| it.quote.clone()),
        ends_with: validity.until_event.as_ref().map(|it| EventReport {
            text: (&it.text).into(),
            clause: address(&it.citation),
            quote: it.citation.quote.clone(),
            came_on: it.came.as_ref().map(|it| it.on.to_string()),
            source: it.came.as_ref().map(|it| (&it.source).into()),
        }),
        held_before: held_before(validity, as_of).map(|it| BeforeReport {
            document: it.document.clone(),
            from: it.from.to_string(),
            clause: address(&it.citation),
            quote: it.citation.quote.clone(),
        }),
        superseded_by: validity.superseded_by.as_ref().map(|it| SuccessorReport {
            document: it.document.clone(),
            from: it.from.to_string(),
            source: (&it.source).into(),
        }),
    }
}

/// The standing of every document, of every measure with days of its own in the texts that are
/// loaded, and of every subsidy.
#[must_use]
pub fn measures_report(edition: &Edition, as_of: Day) -> Vec<MeasureReport> {
    let catalogue = &edition.catalogue;
    let report =
        |kind: &str, name: String, quote: Option<String>, validity: &Validity| MeasureReport {
            kind: kind.to_owned(),
            name,
            quote,
            standing: standing_report(catalogue, validity, as_of),
        };
    let mut all = Vec::new();
    for (id, head) in (0u16..).map(DocumentId).zip(&catalogue.documents) {
        all.push(report(
            "document",
            head.number.clone(),
            None,
            &head.validity,
        ));
        for dated in edition.records(id).into_iter().flat_map(|it| &it.dated) {
            let words = edition.words(id, dated.span).unwrap_or_default();
            let validity = dated.validity(id, words.clone());
            let name = head.address(dated.span.clause);
            all.push(report("measure", name, Some(words), &validity));
        }
    }
    let subsidies = crate::subsidy::versions(&catalogue.subsidies, as_of);
    all.extend(subsidies.map(|(_, it)| report("subsidy", it.id.clone(), None, &it.validity)));
    all
}

/// Whether the place has adopted a subsidy, in a region.
pub(super) fn grant_in(
    catalogue: &Catalogue,
    subsidy: &Subsidy,
    region: RegionId,
    as_of: Day,
) -> GrantReport {
    let (adoption, decision) = granted(catalogue, subsidy, region, as_of);
    grant(catalogue, subsidy, adoption, decision, as_of)
}

/// Whether the place has adopted a subsidy.
pub(super) fn grant(
    catalogue: &Catalogue,
    subsidy: &Subsidy,
    adoption: Adoption,
    decision: Option<Inherited<'_, Decision>>,
    as_of: Day,
) -> GrantReport {
    let Grant::LocalOption { option, citation } = &subsidy.grant else {
        return GrantReport::Entitlement;
    };
    let named = catalogue.option(*option);
    let empty = || TextReport {
        zh: String::new(),
        en: String::new(),
    };
    GrantReport::LocalOption(Box::new(OptionReport {
        status: adoption,
        option: named.map(|it| it.id.clone()).unwrap_or_default(),
        name: named.map_or_else(empty, |it| (&it.name).into()),
        clause: catalogue.address(citation.clause),
        quote: citation.quote.clone(),
        region: decision.map(|it| places::name(catalogue, it.region, as_of)),
        source: decision.map(|it| (&it.it.source).into()),
    }))
}
