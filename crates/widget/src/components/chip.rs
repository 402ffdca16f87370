//! Whether something holds, in a word.

use crate::cx::Cx;
use huimin_core::standing::StandingKind;
use yew::prelude::*;

/// Props of [`Chip`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChipProps {
    pub(crate) cx: Cx,
    pub(crate) kind: StandingKind,
}

/// 已到期, 有效, 尚未施行, 未写明期限; 那天有效 where another day is looked at.
#[component]
pub(crate) fn Chip(props: &ChipProps) -> Html {
    let name = match props.kind {
        StandingKind::InForce => "in-force",
        StandingKind::NotYet => "not-yet",
        StandingKind::Expired => "expired",
        StandingKind::Unstated => "unstated",
    };
    html! {
        <span class={classes!("hm-chip", format!("hm-chip-{name}"))} part="chip">
            { props.cx.lang.standing(props.kind, props.cx.is_other_day()) }
        </span>
    }
}
