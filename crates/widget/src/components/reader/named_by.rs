//! The other way: which clauses of other documents name this one. Their texts are loaded when
//! somebody asks.

use crate::cx::Cx;
use crate::hooks::texts::{Texts, use_texts};
use huimin_core::gazette::{ClauseId, DocumentId};
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`NamedBy`].
#[derive(PartialEq, Properties)]
pub(crate) struct NamedByProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
}

/// See the module.
#[component]
pub(crate) fn NamedBy(props: &NamedByProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let texts = use_texts(cx, &cx.loaded.documents());
    match texts {
        Texts::Coming => html! { <p role="status">{ lang.loading_text() }</p> },
        Texts::Failed(again) => html! {
            <div role="alert">
                <p>{ lang.text_failed() }</p>
                <button type="button" class="hm-button" onclick={again.reform(|_: MouseEvent| ())}>{ lang.retry() }</button>
            </div>
        },
        Texts::Ready => list(cx, props.id),
    }
}

fn list(cx: &Cx, id: DocumentId) -> Html {
    let edition = cx.edition();
    let named = edition.named_by(id);
    if named.is_empty() {
        return html! { <p class="hm-hint">{ cx.lang.nobody_names() }</p> };
    }
    let entry = |clause: ClauseId| {
        let address = edition.address(clause);
        let mark: Rc<str> = format!("named by {address}").into();
        let follow = {
            let (cx, mark) = (cx.clone(), mark.clone());
            move |_: MouseEvent| cx.follow((clause.document, Some(clause)), None, mark.clone())
        };
        html! {
            <li><button type="button" class="hm-link" lang="zh-CN" data-mark={mark.to_string()} onclick={follow}>{ address }</button></li>
        }
    };
    html! { <ul class="hm-plain-list">{ for named.into_iter().map(entry) }</ul> }
}
