//! What JavaScript sees. Reports go out as plain objects in the order of their fields, so that
//! `JSON.stringify` gives what the command line prints. Whatever comes in wrong is a thrown
//! `Error`, never a panic.

mod convert;
mod filters;
#[cfg(feature = "headless")]
mod headless;
#[cfg(feature = "element")]
mod mounted;
pub(crate) mod options;
#[cfg(feature = "element")]
mod parts;

#[cfg(feature = "element")]
pub use mounted::Mounted;
#[cfg(feature = "element")]
pub use parts::{part_arrived, parts_from};

use crate::engine::{Loaded, Source};
use huimin_core::edition::Words;
use js_sys::Function;
use wasm_bindgen::prelude::*;

/// An edition that has been loaded, and everything that can be asked of it.
#[wasm_bindgen]
pub struct Engine {
    loaded: Loaded,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl Engine {
    /// Loads an edition, as yet without words. `read` gives the bytes of a file by its name beside
    /// the manifest; asked `again`, after a failure, past every cache.
    ///
    /// # Errors
    /// An `Error` with a `code`: `network`, `not_found`, `format`, `damaged`, `manifest`, or the code
    /// of what `read` rejects with.
    pub async fn open(read: Function, again: bool) -> Result<Engine, JsValue> {
        let loaded = Loaded::open(Source(read), again).await?;
        Ok(Self { loaded })
    }

    /// True when it can speak a language, `zh-CN` or `en`; without one, when it has every word.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "as it comes over the boundary"
    )]
    pub fn speaks(&self, lang: Option<String>) -> bool {
        self.loaded.says(&words_of(lang.as_deref()))
    }

    /// Loads what it needs to speak a language, or every word.
    ///
    /// # Errors
    /// As [`Engine::open`].
    pub async fn learn(&self, lang: Option<String>, again: bool) -> Result<(), JsValue> {
        let loaded = self.loaded.clone();
        Ok(loaded.learn(&words_of(lang.as_deref()), again).await?)
    }
}

fn words_of(lang: Option<&str>) -> Vec<Words> {
    match lang {
        Some("en") => vec![Words::En],
        Some(_) => vec![Words::Zh],
        None => Words::ALL.to_vec(),
    }
}
