//! The clauses that answer a query.

use super::chip::Chip;
use super::cite::Cite;
use super::filters::offers::{Offer, offers};
use super::marked::Marked;
use crate::cx::Cx;
use crate::outline;
use crate::state::Origin;
use huimin_core::gazette::records::Role;
use huimin_core::search::{Filter, marks, search_filtered};
use huimin_core::standing::{StandingKind, standing};
use std::rc::Rc;
use yew::prelude::*;

/// How many are shown.
const SHOWN: usize = 50;

/// What a search found.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    /// How many clauses.
    pub(crate) total: usize,
    /// The first of them.
    pub(crate) hits: Vec<Shown>,
    /// What the units that the query names have to lead.
    pub(crate) offers: Vec<Offer>,
    query: Rc<str>,
}

/// A clause that answers.
#[derive(Debug, PartialEq)]
pub(crate) struct Shown {
    address: AttrValue,
    title: AttrValue,
    document: AttrValue,
    passage: AttrValue,
    standing: StandingKind,
    /// What the unit that is asked for has to do there.
    role: Option<Role>,
}

/// Searches the documents that this element shows.
pub(crate) fn found(cx: &Cx, query: &Rc<str>, filter: &Filter) -> Found {
    let edition = cx.edition();
    let wanted = cx.documents();
    let mut hits = search_filtered(&edition, query, filter);
    hits.retain(|hit| wanted.contains(&hit.clause.document));
    let total = hits.len();
    let shown = hits.into_iter().take(SHOWN).filter_map(|hit| {
        let document = edition.document(hit.clause.document)?;
        let clause = outline::head(document, hit.clause.index)?;
        let title = if document.plain {
            document.title.clone()
        } else if clause.heading.is_none() {
            outline::short(document, clause)
        } else {
            outline::title(clause)
        };
        Some(Shown {
            address: document.address(hit.clause.index).into(),
            title: title.into(),
            document: document.number.clone().into(),
            passage: hit.passage.into(),
            standing: standing(&document.validity, cx.as_of),
            role: hit.role,
        })
    });
    Found {
        total,
        hits: shown.collect(),
        offers: if filter.unit.is_none() {
            offers(&edition, query)
        } else {
            Vec::new()
        },
        query: query.clone(),
    }
}

/// Props of [`Hits`].
#[derive(PartialEq, Properties)]
pub(crate) struct HitsProps {
    pub(crate) cx: Cx,
    pub(crate) found: Rc<Option<Found>>,
}

/// See the module.
#[component]
pub(crate) fn Hits(props: &HitsProps) -> Html {
    let cx = &props.cx;
    let Some(found) = &*props.found else {
        return Html::default();
    };
    let hit = |hit: &Shown| {
        let spans = marks(&hit.passage, &found.query);
        html! {
            <li class="hm-entry" part="hit" key={hit.address.to_string()}>
                <h3 class="hm-entry-title">
                    <Cite cx={cx.clone()} clause={hit.address.clone()} label={hit.title.clone()} origin={Origin::Hits} />
                    { " " }
                    <Chip cx={cx.clone()} kind={hit.standing} />
                    if let Some(role) = hit.role {
                        { " " }
                        <span class="hm-tag">{ cx.lang.role_name(role) }</span>
                    }
                </h3>
                if hit.document != hit.title {
                    <p class="hm-source" lang="zh-CN">{ &hit.document }</p>
                }
                <p class="hm-passage" lang="zh-CN"><Marked text={hit.passage.clone()} {spans} /></p>
            </li>
        }
    };
    html! { <ul class="hm-list">{ for found.hits.iter().map(hit) }</ul> }
}
