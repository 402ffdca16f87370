//! What is listed, by whom they are for and what they are about: two rows of chips.

use crate::cx::Cx;
use crate::state::Action;
use huimin_core::subsidy::{Audience, Topic};
use yew::prelude::*;

/// Props of [`Sorts`].
#[derive(PartialEq, Properties)]
pub(crate) struct SortsProps {
    pub(crate) cx: Cx,
}

/// Only what there is to choose from; one of each at most.
#[component]
pub(crate) fn Sorts(props: &SortsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let shown = cx.shown(&edition);
    let (audience, topic) = cx.state.listed;
    let sorts = shown.iter().map(|(_, it)| (&it.audiences, &it.topics));
    // Where the page shows some subsidies only, nothing else is listed.
    let all = cx.options.subsidies.is_none();
    let benefits = edition.catalogue.benefits.iter();
    let benefits = benefits.filter(|it| all && cx.holds(it.region));
    let sorts: Vec<_> = sorts
        .chain(benefits.map(|it| (&it.audiences, &it.topics)))
        .collect();
    let audiences: Vec<Audience> = Audience::ALL
        .into_iter()
        .filter(|it| sorts.iter().any(|(audiences, _)| audiences.contains(it)))
        .collect();
    let topics: Vec<Topic> = Topic::ALL
        .into_iter()
        .filter(|it| sorts.iter().any(|(_, topics)| topics.contains(it)))
        .collect();
    let chip = |label: &'static str, on: bool, action: Action| {
        let cx = cx.clone();
        let onclick = Callback::from(move |_: MouseEvent| cx.act(action.clone()));
        html! {
            <button
                key={label}
                type="button"
                class={classes!("hm-filter-chip", on.then_some("hm-on"))}
                aria-pressed={on.to_string()}
                {onclick}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="hm-sorts" part="sorts">
            if audiences.len() > 1 {
                <div class="hm-filter-chips" role="group" aria-label={lang.for_whom()}>
                    <span class="hm-hint">{ lang.for_whom() }</span>
                    { for audiences.iter().map(|it| {
                        let on = audience == Some(*it);
                        chip(lang.audience(*it), on, Action::List((!on).then_some(*it), topic))
                    }) }
                </div>
            }
            if topics.len() > 1 {
                <div class="hm-filter-chips" role="group" aria-label={lang.about()}>
                    <span class="hm-hint">{ lang.about() }</span>
                    { for topics.iter().map(|it| {
                        let on = topic == Some(*it);
                        chip(lang.topic(*it), on, Action::List(audience, (!on).then_some(*it)))
                    }) }
                </div>
            }
        </div>
    }
}
