//! Something to press within running text. A `<button>` would be a block of its own there, and tear
//! the line apart; these break like words.

use crate::cx::Cx;
use crate::outline;
use crate::state::Target;
use std::rc::Rc;
use yew::prelude::*;

/// A button that reads like a word. `open` is for one that unfolds something.
pub(crate) fn word(
    class: &'static str,
    open: Option<bool>,
    press: &Callback<()>,
    words: Html,
) -> Html {
    let onclick = press.reform(|_: MouseEvent| ());
    let onkeydown = {
        let press = press.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                press.emit(());
            }
        })
    };
    html! {
        <span {class} role="button" tabindex="0" aria-expanded={open.map(|it| it.to_string())} {onclick} {onkeydown}>{ words }</span>
    }
}

/// A link to what the text names. Pressed plainly it opens here; its address is for a new window,
/// where the page has addresses.
pub(crate) fn named(cx: &Cx, target: Target, mark: Rc<str>, words: Html) -> Html {
    let slug = {
        let edition = cx.edition();
        let document = edition.document(target.0);
        let clause = target.1.and_then(|it| outline::head(document?, it.index));
        let slug = clause.map(|it| &it.slug).or(document.map(|it| &it.slug));
        slug.cloned().unwrap_or_default()
    };
    let data_mark = mark.to_string();
    let onclick = {
        let cx = cx.clone();
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
            if !(elsewhere && cx.options.routing) {
                event.prevent_default();
                cx.follow(target, None, mark.clone());
            }
        })
    };
    html! {
        <a class="hm-ref" part="reference" href={format!("#{slug}")} data-mark={data_mark} {onclick}>{ words }</a>
    }
}
