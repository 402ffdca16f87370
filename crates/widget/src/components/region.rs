//! Where: the region whose standards count.

use crate::cx::Cx;
use crate::state::Action;
use huimin_core::edition::Catalogue;
use huimin_core::order;
use huimin_core::region::{Region, RegionId, lies_in};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Props of [`RegionChoice`].
#[derive(PartialEq, Properties)]
pub(crate) struct RegionChoiceProps {
    pub(crate) cx: Cx,
    /// Its name in the page; the list may stand there twice.
    #[prop_or("hm-region")]
    pub(crate) id: &'static str,
}

/// A list of the places where something is granted, that of the gazette and those below it first. Where
/// the page named one that is not known, it says so, and nothing is chosen; where nothing is granted
/// in the region that is chosen, it says that.
#[component]
pub(crate) fn RegionChoice(props: &RegionChoiceProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let regions = &catalogue.regions;
    let granting = places(catalogue);
    let grants = |id: RegionId| granting.iter().any(|it| lies_in(regions, id, *it));
    let all = (0u16..).map(RegionId).zip(regions);
    let mut listed: Vec<(RegionId, &Region)> = all
        .filter(|(id, _)| grants(*id) || (*id == cx.region && cx.nowhere().is_none()))
        .collect();
    order::sort_by_key(&mut listed, |(id, _)| {
        !lies_in(regions, *id, catalogue.home)
    });
    let choose = {
        let cx = cx.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            let place = chosen.and_then(|it| it.value().parse().ok());
            if let Some(place) = place {
                cx.act(Action::Region(Some(RegionId(place))));
            }
        })
    };
    let unknown = cx.nowhere();
    html! {
        <div class="hm-region" part="region">
            if let Some(name) = unknown {
                <p class="hm-now" role="alert">{ lang.unknown_region(name) }</p>
            } else if cx.nothing_here() {
                <p class="hm-now" role="status">{ lang.nothing_in(&region_name(cx)) }</p>
            }
            <label for={props.id}>{ lang.region() }</label>
            { " " }
            <select id={props.id} class="hm-input" onchange={choose}>
                if unknown.is_some() {
                    <option value="" selected=true disabled=true>{ lang.choose_region() }</option>
                }
                { for listed.into_iter().map(|(id, it)| html! {
                    <option
                        key={id.0}
                        value={id.0.to_string()}
                        selected={unknown.is_none() && id == cx.region}
                    >
                        { it.label_on(cx.as_of) }
                    </option>
                }) }
            </select>
        </div>
    }
}

/// The places that grant something, each once.
pub(crate) fn places(catalogue: &Catalogue) -> Vec<RegionId> {
    let all: Vec<RegionId> = catalogue.subsidies.iter().map(|it| it.region).collect();
    order::set(all)
}

fn region_name(cx: &Cx) -> String {
    let edition = cx.edition();
    let region = edition.catalogue.region(cx.region);
    region.map(|it| it.label_on(cx.as_of)).unwrap_or_default()
}
