//! The figures that a document wants to be reached, as a table.

use crate::cx::Cx;
use crate::outline;
use huimin_core::gazette::records::Target;
use huimin_core::gazette::{ClauseId, DocumentId};
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Targets`].
#[derive(PartialEq, Properties)]
pub(crate) struct TargetsProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
}

/// What, how much, by when, who, and the clause that says so.
#[component]
pub(crate) fn Targets(props: &TargetsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let targets = edition.records(props.id).map_or(&[][..], |it| &it.targets);
    let Some(document) = edition.document(props.id) else {
        return Html::default();
    };
    let head = |name: &'static str| html! { <th scope="col" role="columnheader" lang={lang.tag()}>{ name }</th> };
    let cell = |label: &'static str, text: Option<String>| {
        let empty = text.is_none().then_some("hm-empty");
        html! { <td role="cell" data-label={label} class={empty}>{ text.unwrap_or_default() }</td> }
    };
    let row = |it: &Target| {
        let clause = ClauseId {
            document: props.id,
            index: it.span.clause,
        };
        let mark: Rc<str> = format!("target {:?} {}", it.span, it.what).into();
        let quote = edition.words(props.id, it.span);
        let follow = {
            let (cx, mark) = (cx.clone(), mark.clone());
            move |_: MouseEvent| {
                cx.follow(
                    (clause.document, Some(clause)),
                    quote.as_deref(),
                    mark.clone(),
                );
            }
        };
        let who = (!it.who.is_empty()).then(|| it.who.join("、"));
        html! {
            <tr role="row" class="hm-figure-row">
                <th scope="row" role="rowheader">{ &it.what }</th>
                { cell(lang.target_value(), Some(figure(it))) }
                { cell(lang.target_by(), it.by.clone()) }
                { cell(lang.target_who(), who) }
                <td role="cell" data-label={lang.target_clause()}>
                    <button type="button" class="hm-link" data-mark={mark.to_string()} onclick={follow}>
                        { outline::head(document, it.span.clause).map(|it| outline::short(document, it)) }
                    </button>
                </td>
            </tr>
        }
    };
    html! {
        <table class="hm-table hm-targets" part="table" role="table" lang="zh-CN">
            <caption class="hm-hidden" lang={lang.tag()}>{ lang.targets() }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { head(lang.target_what()) }{ head(lang.target_value()) }{ head(lang.target_by()) }{ head(lang.target_who()) }{ head(lang.target_clause()) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for targets.iter().map(row) }</tbody>
        </table>
    }
}

/// 6.5%左右; 300万套（不增加).
fn figure(it: &Target) -> String {
    let sum = format!("{}{}", it.value, it.unit);
    match it.bound.as_deref() {
        None => sum,
        Some(bound @ ("左右" | "以上" | "以下" | "以内")) => format!("{sum}{bound}"),
        Some(bound) => format!("{sum}（{bound}）"),
    }
}
