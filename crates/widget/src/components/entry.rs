//! The head of an entry in the policy list.

use super::chip::Chip;
use crate::cx::Cx;
use huimin_core::fact::Text;
use huimin_core::standing::StandingKind;
use yew::prelude::*;

/// Its name, whether it holds, and what it is in a sentence.
pub(super) fn head(cx: &Cx, name: &Text, kind: StandingKind, summary: &Text) -> Html {
    let lang = cx.lang;
    html! {
        <>
            <h3 class="hm-entry-title">
                { lang.text(name) }
                { " " }
                <Chip cx={cx.clone()} {kind} />
            </h3>
            <p>{ lang.text(summary) }</p>
        </>
    }
}
