//! Across the boundary: JavaScript values to answers, reports to plain objects.

use crate::engine::Loaded;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Facts;
use huimin_core::input;
use js_sys::{Array, Error, Object};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use wasm_bindgen::{JsCast, JsValue};

/// An `Error` with a message.
pub(super) fn error(message: &str) -> JsValue {
    Error::new(message).into()
}

/// A report as a plain object. Missing values are `null`, and no `Map` appears.
pub(super) fn to_js<T: Serialize + ?Sized>(report: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(report.serialize(&serializer)?)
}

/// Reads answers. All errors are in one message, a line or two for each.
pub(super) fn facts(catalogue: &Catalogue, given: &JsValue) -> Result<Facts, JsValue> {
    let json = object(given).map_or(Json::Null, Json::Object);
    input::facts(catalogue, &json).map_err(|errors| all(&errors))
}

/// Reads answers about a budget, in the same way.
pub(super) fn budget(catalogue: &Catalogue, given: &JsValue) -> Result<input::Budget, JsValue> {
    let json = object(given).map_or(Json::Null, Json::Object);
    input::budget(catalogue, &json).map_err(|errors| all(&errors))
}

fn all(errors: &[input::InputError]) -> JsValue {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    error(&lines.join("\n"))
}

/// The properties of an object, each a scalar. `undefined` counts as not given. An object inside
/// is not looked into: it is no answer to anything, and may hold itself.
fn object(given: &JsValue) -> Option<Map<String, Json>> {
    if !given.is_object() || Array::is_array(given) {
        return None;
    }
    let mut found = Map::new();
    for entry in Object::entries(given.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string()?, entry.get(1));
        if !value.is_undefined() {
            found.insert(name, scalar(&value));
        }
    }
    Some(found)
}

fn scalar(value: &JsValue) -> Json {
    if Array::is_array(value) {
        return Json::Array(Vec::new());
    }
    if value.is_object() || value.is_function() || value.is_symbol() {
        return Json::Object(Map::new());
    }
    // NaN and infinity would become null, which is an answer of its own.
    if value.as_f64().is_some_and(|number| !number.is_finite()) {
        return Json::String(format!("{value:?}"));
    }
    serde_wasm_bindgen::from_value(value.clone()).unwrap_or_else(|_| Json::Object(Map::new()))
}

/// Says which of a list was wrong.
pub(super) fn at(place: usize, thrown: JsValue) -> JsValue {
    match thrown.dyn_ref::<Error>() {
        Some(it) => error(&format!("list[{place}]: {}", String::from(it.message()))),
        None => thrown,
    }
}

/// There is no such clause or document.
pub(super) fn unknown_clause(loaded: &Loaded, name: &str) -> JsValue {
    let edition = loaded.edition();
    error(&huimin_core::input::unknown_clause(&edition.catalogue, name).to_string())
}
