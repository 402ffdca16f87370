//! 查政策: the search, the lists, and what is being read.

use super::app::Kind;
use super::benefits::Benefits;
use super::checks::Checks;
use super::documents::Documents;
use super::filters::chosen::Chosen;
use super::filters::offers::Offers;
use super::filters::panel::Panel;
use super::hits::{Found, Hits, found};
use super::lacking::lacking;
use super::region::{RegionChoice, places};
use super::search_box::SearchBox;
use super::subsidies::Subsidies;
use crate::cx::Cx;
use crate::hooks::texts::{Texts, use_texts};
use crate::parts::{Part, PartOf};
use yew::prelude::*;

/// Props of [`Policies`].
#[derive(PartialEq, Properties)]
pub(crate) struct PoliciesProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Policies(props: &PoliciesProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let query = cx.state.query.clone();
    let filter = cx.state.filter.clone();
    let filtered = !filter.is_empty();
    let asked = filtered || !query.trim().is_empty();
    let wanted = if asked { cx.documents() } else { Vec::new() };
    let texts = use_texts(cx, &wanted);
    // Nothing is searched, and nothing told, where no text at all could be had.
    let lacks = match &texts {
        Texts::Settled(it) if asked && it.documents.len() < wanted.len() => {
            Some(it.documents.clone())
        }
        _ => None,
    };
    let hits = {
        let cx = cx.clone();
        use_memo(
            (query, filter, lacks, cx.as_of, cx.options.clone()),
            move |(query, filter, lacks, ..)| lacks.as_ref().map(|_| found(&cx, query, filter)),
        )
    };
    {
        let listener = cx.listener.clone();
        use_effect_with(hits.clone(), move |hits: &std::rc::Rc<Option<Found>>| {
            if let Some(found) = &**hits {
                let count = u32::try_from(found.total).unwrap_or(u32::MAX);
                listener.tell("huimin-search", &[("count", count.into())]);
            }
        });
    }
    let reading = cx.state.opened.is_some() && cx.kind != Kind::Calculator;
    let said = match (&texts, &*hits) {
        (_, Some(found)) if found.total > 0 => lang.hits(found.total, found.hits.len()),
        (Texts::Settled(it), Some(_)) if !it.documents.is_empty() => lang.no_hit_there().to_owned(),
        (_, Some(_)) if filtered => lang.no_filtered().to_owned(),
        (_, Some(_)) => lang.no_hit().to_owned(),
        (Texts::Coming, None) if asked => lang.loading_text().to_owned(),
        _ => String::new(),
    };
    html! {
        <section class="hm-policies" part="policies">
            if reading {
                <PartOf part={Part::Reader} cx={cx.clone()} />
            } else {
                <SearchBox cx={cx.clone()} />
                <Panel cx={cx.clone()} />
                <Chosen cx={cx.clone()} />
                <p class="hm-said" role="status">{ said }</p>
                if let Texts::Settled(it) = &texts {
                    { lacking(cx, it, if hits.is_some() { lang.not_all_searched() } else { "" }) }
                }
                if asked {
                    if let Some(found) = &*hits {
                        <Offers cx={cx.clone()} offers={found.offers.clone()} />
                    }
                    <Hits cx={cx.clone()} found={hits} />
                } else {
                    if cx.options.document.is_none() {
                        if cx.nothing_here() || places(&cx.edition().catalogue).len() > 1 {
                            <RegionChoice cx={cx.clone()} id="hm-region-of-list" />
                        }
                        <Subsidies cx={cx.clone()} />
                        <Benefits cx={cx.clone()} />
                        <Checks cx={cx.clone()} />
                    }
                    <Documents cx={cx.clone()} />
                }
            }
        </section>
    }
}
