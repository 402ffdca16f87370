//! The clipboard, which may be missing (a page without https, a WebView) or refuse.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` where the browser does not allow it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(answer) = asked(text) else {
        return false;
    };
    JsFuture::from(answer).await.is_ok()
}

/// What `navigator.clipboard.writeText` answers; each of the three may be missing.
fn asked(text: &str) -> Option<Promise> {
    let property = |of: &JsValue, name: &str| {
        Reflect::get(of, &name.into())
            .ok()
            .filter(|it| !it.is_undefined() && !it.is_null())
    };
    let navigator = property(&js_sys::global(), "navigator")?;
    let clipboard = property(&navigator, "clipboard")?;
    let write: Function = property(&clipboard, "writeText")?.dyn_into().ok()?;
    let answer = write.call1(&clipboard, &text.into()).ok()?;
    answer.dyn_into().ok()
}
