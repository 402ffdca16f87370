//! The page around: how far it is scrolled, and where the focus is.

use crate::state::Back;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::NodeRef;

/// How far the page is scrolled, in px.
#[allow(
    clippy::cast_possible_truncation,
    reason = "no page is two thousand million px long"
)]
pub(crate) fn scrolled() -> i32 {
    web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .map_or(0, |y| y as i32)
}

/// Puts the focus on an element, which scrolls it into view.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
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
