//! Above the results: what a unit that the query names has to lead.

use crate::components::reader::prose::filtering;
use crate::cx::Cx;
use huimin_core::edition::Edition;
use huimin_core::gazette::records::Role;
use huimin_core::search::{Filter, search_filtered};
use huimin_core::text::fold;
use yew::prelude::*;

/// A unit, and how many clauses it leads.
pub(crate) type Offer = (String, usize);

/// How many units are offered at most.
const OFFERED: usize = 3;
/// How many characters of a name a query must have, so that 市 alone offers nothing.
const ENOUGH: usize = 3;

/// The units that a query names: 市水利局, 水利局, 市水利局牵头哪些工作.
pub(crate) fn offers(edition: &Edition, query: &str) -> Vec<Offer> {
    let wanted = fold(query);
    if wanted.chars().count() < ENOUGH {
        return Vec::new();
    }
    let named = |unit: &&str| {
        let unit = fold(unit);
        unit.contains(&wanted) || (unit.chars().count() >= ENOUGH && wanted.contains(&unit))
    };
    let counted = |unit: &str| {
        let count = search_filtered(edition, "", &led(unit)).len();
        (count > 0).then(|| (unit.to_owned(), count))
    };
    let units = edition.units();
    units
        .into_iter()
        .filter(named)
        .filter_map(counted)
        .take(OFFERED)
        .collect()
}

fn led(unit: &str) -> Filter {
    Filter {
        unit: Some(unit.to_owned()),
        role: Some(Role::Leads),
        ..Filter::default()
    }
}

/// Props of [`Offers`].
#[derive(PartialEq, Properties)]
pub(crate) struct OffersProps {
    pub(crate) cx: Cx,
    pub(crate) offers: Vec<Offer>,
}

/// See the module.
#[component]
pub(crate) fn Offers(props: &OffersProps) -> Html {
    let cx = &props.cx;
    let offer = |(unit, count): &Offer| {
        html! {
            <li>
                <button type="button" class="hm-button hm-offer" part="offer" onclick={filtering(cx.clone(), led(unit)).reform(|_: MouseEvent| ())}>
                    { cx.lang.offer_led(unit, *count) }
                </button>
            </li>
        }
    };
    if props.offers.is_empty() {
        return Html::default();
    }
    html! { <ul class="hm-offers">{ for props.offers.iter().map(offer) }</ul> }
}
