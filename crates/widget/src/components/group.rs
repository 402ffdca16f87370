//! The subsidies under one heading: what can be had as cards, the rest in a line or two; what is
//! not met is folded away.

use super::card::Card;
use super::compact::Compact;
use super::fold::Fold;
use crate::cx::Cx;
use crate::group::Group;
use yew::prelude::*;

/// Props of [`GroupOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct GroupOfProps {
    pub(crate) cx: Cx,
    pub(crate) group: Group,
}

/// See the module.
#[component]
pub(crate) fn GroupOf(props: &GroupOfProps) -> Html {
    let GroupOfProps { cx, group } = props;
    let Ok(report) = &*cx.verdict else {
        return Html::default();
    };
    let places: Vec<usize> = (0..)
        .zip(&report.assessments)
        .filter(|(_, it)| Group::of(it) == *group)
        .map(|(place, _)| place)
        .collect();
    if places.is_empty() {
        return Html::default();
    }
    let heading = group.heading(cx.lang);
    let heading = if cx.is_other_day() && *group == Group::CanApply {
        cx.lang.by_rules_of(cx.as_of, heading)
    } else {
        heading.to_owned()
    };
    let title = cx.lang.counted(&heading, places.len());
    let full = !group.is_no() && *group != Group::Undecided;
    let cards = html! {
        <ul class="hm-list">
            { for places.iter().map(|place| if full {
                html! { <Card key={*place} cx={cx.clone()} place={*place} /> }
            } else {
                html! { <Compact key={*place} cx={cx.clone()} place={*place} /> }
            }) }
        </ul>
    };
    html! {
        <div class={classes!("hm-group", format!("hm-group-{}", group.name()))} part="group">
            <h3 class="hm-group-title">{ title }</h3>
            if *group == Group::NotMet {
                <Fold label={cx.lang.show_not_met()}>{ cards }</Fold>
            } else {
                { cards }
            }
        </div>
    }
}
