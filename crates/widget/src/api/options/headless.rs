//! Options of the calls without any element.

use super::{as_of, error, given, region};
use crate::today::trusted_today;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::region::RegionId;
use huimin_core::subsidy::Audience;
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// Options of the calls without any element.
pub(in crate::api) struct Headless {
    /// The day of application.
    pub(in crate::api) as_of: Day,
    /// Whose standards count.
    pub(in crate::api) region: RegionId,
    /// The same, where it was named.
    pub(in crate::api) named: Option<RegionId>,
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
    pub(in crate::api) fn read(catalogue: &Catalogue, options: &JsValue) -> Result<Self, JsValue> {
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
    pub(in crate::api) fn wants(&self, whom: &[Audience]) -> bool {
        let wanted = self.audiences.as_ref();
        wanted.is_none_or(|wanted| whom.iter().any(|it| wanted.contains(it)))
    }
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
