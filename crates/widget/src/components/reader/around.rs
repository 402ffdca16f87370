//! The ways on from what is being read.

use crate::components::app::Kind;
use crate::cx::Cx;
use crate::outline;
use crate::state::{Action, Opened};
use huimin_core::edition::Edition;
use huimin_core::gazette::{ClauseId, DocumentHead};
use huimin_core::standing::standing;
use yew::prelude::*;

/// The ways on: the neighbours, the whole text, the calculation.
pub(crate) fn around(
    cx: &Cx,
    edition: &Edition,
    opened: &Opened,
    document: &DocumentHead,
    unit: Option<u16>,
) -> Html {
    let lang = cx.lang;
    let id = opened.target.0;
    let (before, after) = unit.map_or((None, None), |unit| outline::neighbours(document, unit));
    let to = |index: Option<u16>, label: &'static str| {
        let index = index.filter(|_| !opened.whole)?;
        let cx = cx.clone();
        let go = move |_: MouseEvent| {
            let clause = ClauseId {
                document: id,
                index,
            };
            cx.turn_to(clause, false);
        };
        let name = outline::short(document, outline::head(document, index)?);
        Some(html! {
            <button type="button" class="hm-button" onclick={Callback::from(go)}>
                { label }{ " " }<span lang="zh-CN">{ name }</span>
            </button>
        })
    };
    let whole = opened.whole;
    let toggle = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Whole(!whole)))
    };
    let rests = cx.shown(edition).iter().any(|(_, it)| {
        it.clause.document == id && Some(outline::unit(document, it.clause.index)) == unit
    });
    let calculate = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Calculate))
    };
    html! {
        <nav class="hm-around" aria-label={lang.clause_nav()}>
            if rests && cx.kind == Kind::Portal && !opened.origin.is_calculation() {
                <button type="button" class="hm-button hm-primary" onclick={calculate}>{ lang.to_questions(standing(&document.validity, cx.as_of)) }</button>
            }
            { for to(before, lang.previous()) }
            { for to(after, lang.next()) }
            if unit.is_some() && !document.plain {
                <button type="button" class="hm-button" onclick={toggle}>
                    { if whole { lang.only_clause() } else { lang.whole_text() } }
                </button>
            }
        </nav>
    }
}
