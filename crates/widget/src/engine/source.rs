//! Where the files of an edition come from: a function of the page, which fetches them beside the
//! manifest, or in Node reads them from the disk.

use huimin_core::edition::{Cause, EditionError, Missing};
use js_sys::{Error, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Gives the bytes of a file by its name, asked for again or not.
pub(crate) struct Source(pub(crate) Function);

/// Why an edition cannot be used, with a code for the page.
#[derive(Clone, Debug)]
pub(crate) struct LoadError {
    code: String,
    message: String,
}

impl LoadError {
    /// A code of the contract, and a message for the webmaster.
    pub(crate) fn new(code: &str, message: String) -> Self {
        Self {
            code: code.to_owned(),
            message,
        }
    }
}

impl LoadError {
    /// Why a text is missing, and the message.
    pub(crate) fn cause(self) -> (Cause, String) {
        let cause = match self.code.as_str() {
            "network" | "csp" | "timeout" => Cause::Network,
            "not_found" => Cause::NotFound,
            _ => Cause::Damaged,
        };
        (cause, self.message)
    }
}

impl From<&Missing> for LoadError {
    fn from(missing: &Missing) -> Self {
        let code = match missing.cause {
            Cause::Network => "network",
            Cause::NotFound => "not_found",
            Cause::Damaged => "damaged",
        };
        Self::new(code, missing.message.clone())
    }
}

impl From<EditionError> for LoadError {
    fn from(error: EditionError) -> Self {
        let code = match error {
            EditionError::OtherFormat { .. } => "format",
            EditionError::Manifest { .. } => "manifest",
            EditionError::NotAnEdition { .. } | EditionError::Damaged { .. } => "damaged",
        };
        Self::new(code, error.to_string())
    }
}

impl From<LoadError> for JsValue {
    fn from(error: LoadError) -> Self {
        let made = Error::new(&error.message);
        // A fresh object takes any property.
        let _ = Reflect::set(&made, &"code".into(), &error.code.into());
        made.into()
    }
}

impl Source {
    /// The bytes of a file; asked for `again`, not from a cache, which may hold what was wrong.
    pub(crate) async fn bytes(&self, file: &str, again: bool) -> Result<Vec<u8>, LoadError> {
        let read = async || -> Result<Vec<u8>, JsValue> {
            let answer = self
                .0
                .call2(&JsValue::UNDEFINED, &file.into(), &again.into())?;
            let bytes = JsFuture::from(Promise::resolve(&answer)).await?;
            Ok(Uint8Array::new(&bytes).to_vec())
        };
        read().await.map_err(|thrown| told(file, &thrown))
    }
}

/// What the function threw; its own code is kept.
fn told(file: &str, thrown: &JsValue) -> LoadError {
    let code = Reflect::get(thrown, &"code".into()).ok();
    let code = code.and_then(|code| code.as_string());
    let known = [
        "network",
        "csp",
        "timeout",
        "not_found",
        "format",
        "damaged",
        "manifest",
    ];
    let code = code.filter(|code| known.contains(&code.as_str()));
    let message = match thrown.dyn_ref::<Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{thrown:?}"),
    };
    LoadError::new(
        code.as_deref().unwrap_or("network"),
        format!("{file}: {message}"),
    )
}
