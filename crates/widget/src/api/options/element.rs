//! Options of an element.

use super::{as_of, document_named, error, given, region};
use crate::api::convert::facts;
use crate::words::Lang;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Facts;
use huimin_core::gazette::DocumentId;
use huimin_core::region::{RegionId, chain};
use huimin_core::subsidy::SubsidyId;
use js_sys::Reflect;
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// Options of an element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Options {
    /// Whose standards count at the start.
    pub(crate) region: RegionId,
    /// The name that the page gave, where none of its regions is known. Then only what no place
    /// decides counts: never the standards of another place.
    pub(crate) unknown_region: Option<String>,
    /// The day of application; `None` is today.
    pub(crate) as_of: Option<Day>,
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// Searched at the start.
    pub(crate) query: String,
    /// Only this document.
    pub(crate) document: Option<DocumentId>,
    /// Only these subsidies.
    pub(crate) subsidies: Option<Vec<SubsidyId>>,
    /// Keeps the answers until the tab is closed.
    pub(crate) remember: bool,
    /// Forgets everything after so many seconds without a touch.
    pub(crate) idle_reset: Option<u32>,
    /// The open clause stands in the address.
    pub(crate) routing: bool,
    /// Answers that the page knows.
    pub(crate) facts: Facts,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct GivenOptions {
    region: Option<String>,
    as_of: Option<String>,
    lang: Option<String>,
    query: Option<String>,
    document: Option<String>,
    subsidies: Option<Vec<String>>,
    remember: Option<String>,
    idle_reset: Option<u32>,
    routing: Option<String>,
}

const ALLOWED: [&str; 13] = [
    "region",
    "asOf",
    "lang",
    "scale",
    "theme",
    "query",
    "document",
    "subsidies",
    "remember",
    "idleReset",
    "routing",
    "analytics",
    "facts",
];

impl Options {
    /// Reads them. `scale` and `theme` are for the style sheet, and `analytics` for the loader.
    pub(in crate::api) fn read(catalogue: &Catalogue, options: &JsValue) -> Result<Self, JsValue> {
        let given: GivenOptions = given(options, &ALLOWED)?;
        let answers = Reflect::get(options, &"facts".into()).unwrap_or(JsValue::UNDEFINED);
        let (region, unknown_region) = match region(catalogue, given.region.as_deref()) {
            Ok(region) => (region, None),
            Err(_) => (top(catalogue), given.region.clone()),
        };
        let document = given.document.filter(|name| !name.trim().is_empty());
        Ok(Self {
            region,
            unknown_region,
            as_of: as_of(given.as_of.as_deref())?,
            lang: match given.lang.as_deref() {
                Some("en") => Lang::En,
                _ => Lang::Zh,
            },
            query: given.query.unwrap_or_default(),
            document: document
                .map(|name| document_named(catalogue, &name))
                .transpose()?,
            subsidies: given
                .subsidies
                .map(|names| {
                    names
                        .iter()
                        .map(|name| subsidy_named(catalogue, name))
                        .collect::<Result<_, _>>()
                })
                .transpose()?,
            remember: given.remember.as_deref() == Some("session"),
            idle_reset: given.idle_reset.filter(|seconds| *seconds > 0),
            routing: given.routing.as_deref() == Some("hash"),
            facts: if answers.is_undefined() || answers.is_null() {
                Facts::default()
            } else {
                facts(catalogue, &answers)?
            },
        })
    }
}

/// The nation: what holds wherever one is.
fn top(catalogue: &Catalogue) -> RegionId {
    let all = chain(&catalogue.regions, catalogue.home);
    all.last().map_or(catalogue.home, |(id, _)| id)
}

fn subsidy_named(catalogue: &Catalogue, name: &str) -> Result<SubsidyId, JsValue> {
    (0u16..)
        .zip(&catalogue.subsidies)
        .find(|(_, it)| it.id == name)
        .map(|(place, _)| SubsidyId(place))
        .ok_or_else(|| {
            let known: Vec<&str> = catalogue
                .subsidies
                .iter()
                .map(|it| it.id.as_str())
                .collect();
            error(&format!(
                "subsidies: \"{name}\" is not known\nhelp: one of {}",
                known.join(", ")
            ))
        })
}
