//! A button that copies how something is cited. Where the browser refuses, the text stands selected
//! in a field.

use crate::cx::Cx;
use crate::hooks::clipboard;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of [`CopyCitation`].
#[derive(PartialEq, Properties)]
pub(crate) struct CopyCitationProps {
    pub(crate) cx: Cx,
    /// 聊财社〔2019〕70号第七条第（一）项.
    pub(crate) text: AttrValue,
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Waiting,
    Copied,
    Refused,
}

/// See the module.
#[component]
pub(crate) fn CopyCitation(props: &CopyCitationProps) -> Html {
    let lang = props.cx.lang;
    let outcome = use_state_eq(|| Outcome::Waiting);
    let field = use_node_ref();
    {
        let (field, refused) = (field.clone(), *outcome == Outcome::Refused);
        use_effect_with(refused, move |refused| {
            if let Some(input) = field.cast::<HtmlInputElement>().filter(|_| *refused) {
                // A field that cannot take the focus is selected all the same.
                let _ = input.focus();
                input.select();
            }
        });
    }
    let copy = {
        let (text, outcome) = (props.text.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, outcome) = (text.clone(), outcome.clone());
            wasm_bindgen_futures::spawn_local(async move {
                outcome.set(if clipboard::copy(&text).await {
                    Outcome::Copied
                } else {
                    Outcome::Refused
                });
            });
        })
    };
    html! {
        <span class="hm-copy">
            <button type="button" class="hm-button hm-small" part="copy" onclick={copy}>{ lang.copy_citation() }</button>
            <span class="hm-copied" role="status">
                if *outcome == Outcome::Copied {
                    { lang.copied() }
                    <span lang="zh-CN">{ &props.text }</span>
                } else if *outcome == Outcome::Refused {
                    { lang.copy_yourself() }
                }
            </span>
            if *outcome == Outcome::Refused {
                <input ref={field} class="hm-input" type="text" readonly=true value={props.text.clone()} aria-label={lang.citation()} />
            }
        </span>
    }
}
