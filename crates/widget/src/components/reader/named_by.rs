//! The other way: which clauses of other documents name this one. Their texts are loaded when
//! somebody asks.

use crate::components::lacking::lacking;
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
        Texts::Settled(it) => html! {
            <>
                { lacking(cx, &it, lang.not_all_there()) }
                { list(cx, props.id, it.documents.is_empty()) }
            </>
        },
    }
}

/// That nobody names it is only known where `all` were looked through.
fn list(cx: &Cx, id: DocumentId, all: bool) -> Html {
    let edition = cx.edition();
    let named = edition.named_by(id);
    if named.is_empty() && all {
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
