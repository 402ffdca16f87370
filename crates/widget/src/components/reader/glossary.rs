//! The words that a document gives a meaning, and the clauses that do so.

use crate::cx::Cx;
use crate::outline;
use huimin_core::gazette::records::Definition;
use huimin_core::gazette::{ClauseId, DocumentId};
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Glossary`].
#[derive(PartialEq, Properties)]
pub(crate) struct GlossaryProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
}

/// See the module.
#[component]
pub(crate) fn Glossary(props: &GlossaryProps) -> Html {
    let cx = &props.cx;
    let edition = cx.edition();
    let Some(document) = edition.document(props.id) else {
        return Html::default();
    };
    let records = edition.records(props.id);
    let entry = |it: &Definition| {
        let words = edition.words(props.id, it.span)?;
        let clause = ClauseId {
            document: props.id,
            index: it.span.clause,
        };
        let head = outline::head(document, clause.index)?;
        let mark: Rc<str> = format!("glossary {}", it.term).into();
        let follow = {
            let (cx, mark, words) = (cx.clone(), mark.clone(), words.clone());
            move |_: MouseEvent| {
                cx.follow((clause.document, Some(clause)), Some(&words), mark.clone());
            }
        };
        Some(html! {
            <>
                <dt>{ &it.term }</dt>
                <dd>
                    { words }{ " " }
                    <button type="button" class="hm-link" data-mark={mark.to_string()} onclick={follow}>{ outline::short(document, head) }</button>
                </dd>
            </>
        })
    };
    let all = records.into_iter().flat_map(|it| &it.definitions);
    html! { <dl class="hm-glossary" lang="zh-CN">{ for all.filter_map(entry) }</dl> }
}
