//! Where: the region whose standards count.

use crate::cx::Cx;
use crate::state::Action;
use huimin_core::region::{Region, RegionId, chain};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Props of [`RegionChoice`].
#[derive(PartialEq, Properties)]
pub(crate) struct RegionChoiceProps {
    pub(crate) cx: Cx,
}

/// A list with the region of the gazette first, then those below it. Where the page named one that
/// is not known, it says so, and nothing is chosen.
#[component]
pub(crate) fn RegionChoice(props: &RegionChoiceProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let below = |id: RegionId| chain(&catalogue.regions, id).any(|(it, _)| it == catalogue.home);
    let all = (0u16..).map(RegionId).zip(&catalogue.regions);
    let listed: Vec<(RegionId, &Region)> = all
        .filter(|(id, _)| below(*id) || (*id == cx.region && cx.nowhere().is_none()))
        .collect();
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
            }
            <label for="hm-region">{ lang.region() }</label>
            { " " }
            <select id="hm-region" class="hm-input" onchange={choose}>
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
