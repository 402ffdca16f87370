//! Where the files of an edition come from: beside the manifest, or from a function of the page.

use gloo::net::http::Request;
use gloo::timers::callback::Timeout;
use huimin_core::edition::{Cause, EditionError, Missing};
use js_sys::{Error, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache};

/// In milliseconds. Longer than this, nobody waits for a file.
const WALL: u32 = 30_000;

/// Where files come from.
pub(crate) enum Source {
    /// Fetched, each beside the manifest at this address.
    Beside(String),
    /// Given by a function: in Node, from the disk.
    Given(Function),
}

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
            "network" => Cause::Network,
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
        match self {
            Self::Beside(manifest) => fetch(manifest, file, again).await,
            Self::Given(read) => given(read, file)
                .await
                .map_err(|thrown| told(file, &thrown)),
        }
    }
}

async fn fetch(manifest: &str, file: &str, again: bool) -> Result<Vec<u8>, LoadError> {
    // The manifest is asked for as it was named, with its query.
    let address = if file == "manifest.json" {
        manifest.to_owned()
    } else {
        let url = web_sys::Url::new_with_base(file, manifest);
        url.map_or_else(|_| file.to_owned(), |url| url.href())
    };
    let failed = |code: &str, what: &str| LoadError::new(code, format!("{address}: {what}"));
    let cache = if again {
        RequestCache::Reload
    } else {
        RequestCache::Default
    };
    // Who has not answered by then counts as not there.
    let abort = AbortController::new().ok();
    let signal = abort.as_ref().map(AbortController::signal);
    let _late = abort.map(|it| Timeout::new(WALL, move || it.abort()));
    let response = Request::get(&address)
        .cache(cache)
        .abort_signal(signal.as_ref())
        .send()
        .await
        .map_err(|error| failed("network", &error.to_string()))?;
    if !response.ok() {
        let status = response.status();
        let missing = matches!(status, 403 | 404 | 410);
        let code = if missing { "not_found" } else { "network" };
        return Err(failed(code, &format!("HTTP {status}")));
    }
    let bytes = response.binary().await;
    bytes.map_err(|error| failed("network", &error.to_string()))
}

async fn given(read: &Function, file: &str) -> Result<Vec<u8>, JsValue> {
    let answer = read.call1(&JsValue::UNDEFINED, &file.into())?;
    let bytes = JsFuture::from(Promise::resolve(&answer)).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// What the function threw; its own code is kept.
fn told(file: &str, thrown: &JsValue) -> LoadError {
    let code = Reflect::get(thrown, &"code".into()).ok();
    let code = code.and_then(|code| code.as_string());
    let known = ["network", "not_found", "format", "damaged", "manifest"];
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
