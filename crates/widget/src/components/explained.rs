//! What explains, or that it is still to come.

use crate::cx::Cx;
use crate::hooks::words::Explained;
use yew::prelude::*;

/// The explanation where its words are there; else that they come, or a way to try again.
pub(super) fn explained(cx: &Cx, there: impl FnOnce() -> Html) -> Html {
    let lang = cx.lang;
    match &cx.explained {
        Explained::There => there(),
        Explained::Coming => html! { <p class="hm-waiting">{ lang.loading_words() }</p> },
        Explained::Failed(again) => html! {
            <div class="hm-lacking" part="lacking" role="alert">
                <p>{ lang.words_missing() }</p>
                <p><button type="button" class="hm-button" onclick={again}>{ lang.retry() }</button></p>
            </div>
        },
    }
}
