//! Whether something holds, in a word.

use crate::words::Lang;
use huimin_core::standing::StandingKind;
use yew::prelude::*;

/// Props of [`Chip`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChipProps {
    pub(crate) lang: Lang,
    pub(crate) kind: StandingKind,
}

/// 已到期, 有效, 尚未施行, 未写明期限.
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
            { props.lang.standing(props.kind) }
        </span>
    }
}
