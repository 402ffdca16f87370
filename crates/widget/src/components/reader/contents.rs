//! The table of contents. On a phone it is folded; a jump moves the focus along.

use crate::contents::{Line, contents};
use crate::cx::Cx;
use crate::hooks::page;
use huimin_core::gazette::{ClauseId, DocumentId};
use yew::prelude::*;

/// Props of [`Contents`].
#[derive(PartialEq, Properties)]
pub(crate) struct ContentsProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
    /// Takes the focus when somebody comes back.
    pub(crate) anchor: NodeRef,
}

/// See the module.
#[component]
pub(crate) fn Contents(props: &ContentsProps) -> Html {
    let cx = &props.cx;
    let (id, lang) = (props.id, cx.lang);
    let open = *use_state(page::is_wide);
    let lines = {
        let loaded = cx.loaded.clone();
        use_memo((id, lang), move |(id, lang)| {
            contents(*lang, &loaded.edition(), *id)
        })
    };
    let line = |it: &Line| {
        let clause = ClauseId {
            document: id,
            index: it.clause,
        };
        let cx = cx.clone();
        let jump = move |_: MouseEvent| cx.turn_to(clause, true);
        let class = if it.below {
            "hm-contents-below"
        } else {
            "hm-contents-line"
        };
        html! {
            <li {class}>
                <button type="button" class="hm-contents-link" lang="zh-CN" onclick={jump}>{ &it.label }</button>
            </li>
        }
    };
    html! {
        <nav class="hm-contents" part="contents" aria-label={lang.contents()}>
            <details {open}>
                <summary ref={props.anchor.clone()}>{ lang.contents() }</summary>
                <ol>{ for lines.iter().map(line) }</ol>
            </details>
        </nav>
    }
}
