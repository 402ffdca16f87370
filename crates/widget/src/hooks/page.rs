//! The page around: how far it is scrolled, and where the focus is.

use crate::state::Back;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::NodeRef;

/// About the height of the banner that stays, in px.
const BANNER: i32 = 80;

/// How far the page is scrolled, in px.
pub(crate) fn scrolled() -> i32 {
    web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .map_or(0, whole)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "no page is two thousand million px long"
)]
fn whole(px: f64) -> i32 {
    px as i32
}

/// From how many px on there is room beside the text.
const WIDE: i32 = 720;

/// True where the contents of a document need not be folded.
pub(crate) fn is_wide() -> bool {
    web_sys::window()
        .and_then(|window| window.inner_width().ok()?.as_f64())
        .is_some_and(|width| whole(width) >= WIDE)
}

/// Opens the browser's own dialogue. A browser without one does nothing.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Puts the focus on a field or a button, which scrolls it into view.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Puts the focus on something new. The page moves only where it is not well in sight: then to
/// its top, or to that of what it leads, below the banner that stays.
pub(crate) fn show(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else {
        return;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    let leads = element.has_attribute("data-leads");
    let top = leads.then(|| element.closest("[data-led]").ok().flatten());
    let top: Element = top.flatten().unwrap_or_else(|| element.into());
    let at = whole(top.get_bounding_client_rect().top());
    let window = web_sys::window();
    let height = window.and_then(|window| window.inner_height().ok()?.as_f64());
    let low = height.is_some_and(|height| at > whole(height) / 2);
    if at < BANNER || low {
        top.scroll_into_view_with_bool(true);
    }
}

/// Puts the page and the focus back to where they were before something was opened.
pub(crate) fn back(root: &NodeRef, to: &Back) {
    let found = root.cast::<Element>().and_then(|root| {
        let all = root.query_selector_all("[data-mark]").ok()?;
        (0..all.length())
            .filter_map(|place| all.get(place)?.dyn_into::<HtmlElement>().ok())
            .find(|it| it.get_attribute("data-mark").as_deref() == Some(&*to.mark))
    });
    if let Some(element) = found {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(to.scroll));
    }
}
