//! What one takes along: a text to copy, and the page to print.

use crate::hooks::{clipboard, page};
use crate::words::Lang;
use yew::prelude::*;

/// Props of [`Handout`].
#[derive(PartialEq, Properties)]
pub(crate) struct HandoutProps {
    pub(crate) lang: Lang,
    /// What is copied.
    pub(crate) text: AttrValue,
}

/// Two buttons, and whether the copying went well.
#[component]
pub(crate) fn Handout(props: &HandoutProps) -> Html {
    let lang = props.lang;
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (text, copied) = (props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                copied.set(Some(clipboard::copy(&text).await));
            });
        })
    };
    let print = Callback::from(|_: MouseEvent| page::print());
    html! {
        <p class="hm-row hm-handout">
            <button type="button" class="hm-button" onclick={copy}>{ lang.counter_copy() }</button>
            <button type="button" class="hm-button" onclick={print}>{ lang.counter_print() }</button>
            <span role="status">
                { match *copied {
                    None => "",
                    Some(true) => lang.counter_copied(),
                    Some(false) => lang.counter_not_copied(),
                } }
            </span>
        </p>
    }
}
