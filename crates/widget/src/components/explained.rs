//! What explains, or that it is still to come.

use super::lacking::did_not_come;
use crate::cx::Cx;
use crate::hooks::words::Explained;
use yew::prelude::*;

/// The explanation where its words are there; else that they come, or a way to try again.
pub(super) fn explained(cx: &Cx, there: impl FnOnce() -> Html) -> Html {
    let lang = cx.lang;
    match &cx.explained {
        Explained::There => there(),
        Explained::Coming => html! { <p class="hm-waiting">{ lang.loading_words() }</p> },
        Explained::Failed(again) => did_not_come(cx, lang.words_missing(), again.clone()),
    }
}
