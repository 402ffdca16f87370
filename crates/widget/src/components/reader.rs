//! A clause, whole, with what stands around it.

use super::app::Kind;
use super::chip::Chip;
use super::clause::Clause;
use crate::cx::Cx;
use crate::hooks::page;
use crate::hooks::texts::{Texts, use_texts};
use crate::outline;
use crate::state::{Action, Opened, Origin};
use huimin_core::edition::Edition;
use huimin_core::gazette::{ClauseId, DocumentHead};
use huimin_core::standing::standing;
use yew::prelude::*;

/// Props of [`Reader`].
#[derive(PartialEq, Properties)]
pub(crate) struct ReaderProps {
    pub(crate) cx: Cx,
}

/// Shows what is opened; nothing when nothing is.
#[component]
pub(crate) fn Reader(props: &ReaderProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let wanted: Vec<_> = cx.state.opened.iter().map(|it| it.target.0).collect();
    let texts = use_texts(cx, &wanted);
    let aim = use_node_ref();
    {
        let aim = aim.clone();
        // The same clause may be opened anew, from elsewhere.
        let opened = cx.state.opened.clone();
        use_effect_with((opened, texts == Texts::Ready), move |_| page::show(&aim));
    }
    let edition = cx.edition();
    let found = cx.state.opened.as_ref().and_then(|opened| {
        let document = edition.document(opened.target.0)?;
        Some((opened, document))
    });
    let Some((opened, document)) = found else {
        return Html::default();
    };
    let close = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Close))
    };
    let body = match &texts {
        Texts::Ready => body(cx, &edition, opened, document, &aim),
        Texts::Coming => html! { <p role="status">{ lang.loading_text() }</p> },
        Texts::Failed(again) => html! {
            <div role="alert">
                <p>{ lang.text_failed() }</p>
                <button type="button" class="hm-button" onclick={again.reform(|_: MouseEvent| ())}>{ lang.retry() }</button>
            </div>
        },
    };
    html! {
        <article class="hm-reader" part="reader" data-led="">
            <p class="hm-reader-back">
                <button type="button" class="hm-button" onclick={close}>{ way_back(cx, opened.origin) }</button>
            </p>
            <p class="hm-reader-document" lang="zh-CN">
                { &document.title }
                if let Some(number) = outline::number(document) {
                    { " " }
                    <span class="hm-nowrap">{ number.to_owned() }</span>
                }
                { " " }
                <Chip cx={cx.clone()} kind={standing(&document.validity, cx.as_of)} />
            </p>
            { body }
        </article>
    }
}

fn way_back(cx: &Cx, origin: Origin) -> &'static str {
    let lang = cx.lang;
    match origin {
        _ if cx.kind == Kind::Calculator => lang.close(),
        Origin::Card(_) | Origin::Plan => lang.back_to_calculation(),
        Origin::Hits => lang.back_to_results(),
        _ if cx.state.query.trim().is_empty() => lang.back_to_list(),
        _ => lang.back_to_results(),
    }
}

fn body(
    cx: &Cx,
    edition: &Edition,
    opened: &Opened,
    document: &DocumentHead,
    aim: &NodeRef,
) -> Html {
    let lang = cx.lang;
    let target = opened.target.1.map(|it| it.index);
    let unit = target.map(|index| outline::unit(document, index));
    let whole = opened.whole || unit.is_none();
    let shown = match unit {
        Some(unit) if !whole => outline::members(document, unit),
        _ => (0u16..)
            .zip(&document.clauses)
            .map(|(index, _)| index)
            .collect(),
    };
    let heading = match unit.and_then(|unit| outline::head(document, unit)) {
        Some(clause) if !whole => outline::title(clause),
        _ => document.title.clone(),
    };
    let chapter = unit
        .filter(|_| !whole)
        .and_then(|unit| outline::chapter(document, unit));
    // In the whole text the focus goes to the clause, otherwise to the heading.
    let aimed = target.filter(|_| whole);
    let clause = |index: u16| {
        html! {
            <Clause
                key={index}
                cx={cx.clone()}
                id={ClauseId { document: opened.target.0, index }}
                titled={!whole && Some(index) == unit}
                target={Some(index) == target}
                aim={(Some(index) == aimed).then(|| aim.clone())}
                quote={opened.quote.as_deref().map(AttrValue::from)}
                query={(opened.origin == Origin::Hits).then(|| AttrValue::from(cx.state.query.to_string()))}
            />
        }
    };
    html! {
        <>
            <h2 class="hm-reader-title" lang="zh-CN" tabindex="-1" data-leads="" ref={if aimed.is_none() { aim.clone() } else { NodeRef::default() }}>
                { heading }
            </h2>
            if let Some(chapter) = chapter {
                <p class="hm-source" lang="zh-CN">{ chapter }</p>
            }
            if document.plain {
                <p class="hm-plain">{ lang.plain() }</p>
            }
            <div class="hm-text" lang="zh-CN">{ for shown.into_iter().map(clause) }</div>
            { around(cx, edition, opened, document, unit) }
        </>
    }
}

/// The ways on: the neighbours, the whole text, the calculation.
fn around(
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
            cx.turn_to(ClauseId {
                document: id,
                index,
            });
        };
        let name = outline::head(document, index)?.path.clone();
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
