//! What the page's loader says of parts of the program.

use crate::parts;
use js_sys::Function;
use wasm_bindgen::prelude::*;

/// Parts come from this function: it takes a name, and answers with a promise that is kept after
/// [`part_arrived`] has been called. Without it, no element can show what is in a part.
#[wasm_bindgen(js_name = "partsFrom")]
pub fn parts_from(loader: Function) {
    parts::load_from(loader);
}

/// The part of this name has been instantiated.
#[wasm_bindgen(js_name = "partArrived")]
pub fn part_arrived(name: &str) {
    parts::arrived(name);
}
