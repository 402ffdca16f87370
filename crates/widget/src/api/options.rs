//! Options from JavaScript. A name that is not known is an error that says which names are, since
//! serde-wasm-bindgen would pass over it in silence.

#[cfg(feature = "element")]
mod element;
#[cfg(feature = "headless")]
mod headless;

#[cfg(feature = "element")]
pub(crate) use element::Options;
#[cfg(feature = "headless")]
pub(super) use headless::Headless;

use super::convert::error;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::DocumentId;
use huimin_core::input::{self, InputError};
use huimin_core::region::RegionId;
use js_sys::Object;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

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
