//! A document, or a clause of it with what stands around it.

pub(crate) mod assignment;
pub(crate) mod prose;
pub(crate) mod tools;

mod around;
mod chronicle;
mod contents;
mod copy;
mod extras;
mod glossary;
mod heading;
mod inline;
mod mentions;
mod named_by;
mod people;
mod targets;
mod text;
mod units;

use super::app::Kind;
use super::clause::Reading;
use super::lacking::lacking;
use crate::apparatus::Apparatus;
use crate::cx::Cx;
use crate::hooks::page;
use crate::hooks::texts::{Texts, use_texts};
use crate::outline;
use crate::state::{Action, Opened, Origin};
use contents::Contents;
use huimin_core::edition::Edition;
use huimin_core::gazette::DocumentHead;
use std::rc::Rc;
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
    let ready = matches!(&texts, Texts::Settled(it) if it.documents.is_empty());
    let (aim, anchor) = (use_node_ref(), use_node_ref());
    let apparatus = {
        let loaded = cx.loaded.clone();
        use_memo((wanted, ready), move |(wanted, _)| {
            let id = wanted.first();
            id.map_or_else(Apparatus::default, |id| {
                Apparatus::of(&loaded.edition(), *id)
            })
        })
    };
    {
        let aim = aim.clone();
        // On the way back the focus goes to where it was instead.
        let returning = cx.state.back.is_some();
        // The same clause may be opened anew, from elsewhere.
        let opened = cx.state.opened.clone();
        use_effect_with((opened, ready), move |_| {
            if !returning {
                page::show(&aim);
            }
        });
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
        Texts::Settled(_) if ready => {
            body(cx, &edition, opened, document, apparatus, &aim, &anchor)
        }
        Texts::Coming => html! { <p role="status">{ lang.loading_text() }</p> },
        Texts::Settled(it) => lacking(cx, it, ""),
    };
    html! {
        <article class="hm-reader" part="reader" data-led="">
            <p class="hm-reader-back">
                <button type="button" class="hm-button" onclick={close}>{ way_back(cx, opened.origin) }</button>
            </p>
            { body }
        </article>
    }
}

fn way_back(cx: &Cx, origin: Origin) -> &'static str {
    let lang = cx.lang;
    match origin {
        _ if !cx.state.trail.is_empty() => lang.back_to_clause(),
        _ if cx.kind == Kind::Calculator => lang.close(),
        Origin::Card(_) | Origin::Plan | Origin::Counter => lang.back_to_calculation(),
        Origin::Hits => lang.back_to_results(),
        _ if cx.state.query.trim().is_empty() && cx.state.filter.is_empty() => lang.back_to_list(),
        _ => lang.back_to_results(),
    }
}

fn body(
    cx: &Cx,
    edition: &Edition,
    opened: &Opened,
    document: &DocumentHead,
    apparatus: Rc<Apparatus>,
    aim: &NodeRef,
    anchor: &NodeRef,
) -> Html {
    let lang = cx.lang;
    let id = opened.target.0;
    let target = opened.target.1.map(|it| it.index);
    let unit = target.map(|index| outline::unit(document, index));
    let whole = opened.whole || unit.is_none();
    let shown = match unit {
        Some(unit) if !whole => outline::members(document, unit),
        _ => outline::all(document),
    };
    let reading = Reading {
        apparatus,
        target,
        titled: unit.filter(|_| !whole),
        // In the whole text the focus goes to the clause, otherwise to the heading.
        aimed: target.filter(|_| whole),
        aim: aim.clone(),
        quote: opened.quote.as_deref().map(AttrValue::from),
        query: (opened.origin == Origin::Hits && cx.state.trail.is_empty())
            .then(|| AttrValue::from(cx.state.query.to_string())),
    };
    let heading_aim = if reading.aimed.is_none() {
        aim.clone()
    } else {
        NodeRef::default()
    };
    html! {
        <>
            { heading::heading(cx, document, unit.filter(|_| !whole), &heading_aim) }
            if document.plain {
                <p class="hm-plain">{ lang.plain() }</p>
            }
            if whole && !document.plain {
                <Contents key={document.slug.clone()} cx={cx.clone()} {id} anchor={anchor.clone()} />
                { extras::ways_in(cx, id) }
            }
            <div class="hm-text" lang="zh-CN">
                { text::text(cx, id, document, &shown, &reading, whole.then_some(anchor)) }
            </div>
            if whole {
                { extras::behind(cx, id) }
            }
            { around::around(cx, edition, opened, document, unit) }
        </>
    }
}
