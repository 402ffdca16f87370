//! Options from JavaScript. A name that is not known is an error that says which names are, since
//! serde-wasm-bindgen would pass over it in silence.

use super::convert::{error, facts};
use crate::today::trusted_today;
use crate::words::Lang;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Facts;
use huimin_core::gazette::DocumentId;
use huimin_core::input::{self, InputError};
use huimin_core::region::{RegionId, chain};
use huimin_core::subsidy::{Audience, SubsidyId};
use js_sys::{Object, Reflect};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// Options of the calls without any element.
pub(super) struct Headless {
    /// The day of application.
    pub(super) as_of: Day,
    /// Whose standards count.
    pub(super) region: RegionId,
    /// The same, where it was named.
    pub(super) named: Option<RegionId>,
    /// Only what is for them.
    audiences: Option<Vec<Audience>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct GivenHeadless {
    as_of: Option<String>,
    region: Option<String>,
    audiences: Option<Vec<String>>,
}

impl Headless {
    /// Reads them.
    pub(super) fn read(catalogue: &Catalogue, options: &JsValue) -> Result<Self, JsValue> {
        let given: GivenHeadless = given(options, &["asOf", "region", "audiences"])?;
        let region = region(catalogue, given.region.as_deref())
            .map_err(|wrong| error(&wrong.to_string()))?;
        let named = given.region.filter(|name| !name.trim().is_empty());
        Ok(Self {
            as_of: as_of(given.as_of.as_deref())?.unwrap_or_else(|| trusted_today(catalogue.day).0),
            region,
            named: named.map(|_| region),
            audiences: given
                .audiences
                .map(|names| names.iter().map(|name| audience_named(name)).collect())
                .transpose()?,
        })
    }

    /// True for what is for those who are wanted.
    pub(super) fn wants(&self, whom: &[Audience]) -> bool {
        let wanted = self.audiences.as_ref();
        wanted.is_none_or(|wanted| whom.iter().any(|it| wanted.contains(it)))
    }
}

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
    pub(super) fn read(catalogue: &Catalogue, options: &JsValue) -> Result<Self, JsValue> {
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

pub(super) fn given<T: DeserializeOwned + Default>(
    options: &JsValue,
    allowed: &[&str],
) -> Result<T, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(T::default());
    }
    let Some(object) = options.dyn_ref::<Object>() else {
        return Err(error("options must be an object"));
    };
    for name in Object::keys(object).iter().filter_map(|it| it.as_string()) {
        if !allowed.contains(&name.as_str()) {
            let near = input::nearest(&name, allowed.iter().copied());
            let meant = near.map_or_else(String::new, |it| format!("; did you mean \"{it}\"?"));
            return Err(error(&format!(
                "unknown option \"{name}\"{meant}\nhelp: the options are {}",
                allowed.join(", ")
            )));
        }
    }
    serde_wasm_bindgen::from_value(options.clone())
        .map_err(|wrong| error(&format!("an option has the wrong type: {wrong}")))
}

pub(super) fn as_of(given: Option<&str>) -> Result<Option<Day>, JsValue> {
    let day = |text| input::day(text).map_err(|wrong| error(&format!("asOf: {wrong}")));
    given.filter(|it| !it.is_empty()).map(day).transpose()
}

pub(super) fn region(catalogue: &Catalogue, given: Option<&str>) -> Result<RegionId, InputError> {
    let named = given.filter(|name| !name.trim().is_empty());
    named.map_or(Ok(catalogue.home), |name| input::region(catalogue, name))
}

/// The nation: what holds wherever one is.
fn top(catalogue: &Catalogue) -> RegionId {
    let all = chain(&catalogue.regions, catalogue.home);
    all.last().map_or(catalogue.home, |(id, _)| id)
}

pub(super) fn document_named(catalogue: &Catalogue, name: &str) -> Result<DocumentId, JsValue> {
    catalogue
        .find(name)
        .map(|(document, _)| document)
        .ok_or_else(|| {
            let known: Vec<&str> = catalogue
                .documents
                .iter()
                .map(|it| it.number.as_str())
                .collect();
            error(&format!(
                "document: \"{name}\" is not known\nhelp: one of {}",
                known.join("、")
            ))
        })
}

fn audience_named(name: &str) -> Result<Audience, JsValue> {
    Audience::named(name).ok_or_else(|| {
        let known = Audience::ALL.map(Audience::name);
        error(&format!(
            "audiences: \"{name}\" is not known\nhelp: any of {}",
            known.join(", ")
        ))
    })
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
