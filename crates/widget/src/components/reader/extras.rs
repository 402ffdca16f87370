//! What stands behind the text of a whole document: its targets, its words, what it names, and who
//! names it. Each is made when somebody opens it.

use super::glossary::Glossary;
use super::mentions::{Mentions, mentions};
use super::named_by::NamedBy;
use super::targets::Targets;
use super::units::Units;
use crate::components::fold::Fold;
use crate::cx::Cx;
use huimin_core::gazette::DocumentId;
use yew::prelude::*;

/// Above the text: ways into it.
pub(crate) fn ways_in(cx: &Cx, id: DocumentId) -> Html {
    let edition = cx.edition();
    let Some(records) = edition.records(id) else {
        return Html::default();
    };
    html! {
        <div class="hm-extras">
            if !records.assignments.is_empty() {
                <Fold label={cx.lang.by_unit()} class="hm-by-unit" lazy=true><Units cx={cx.clone()} {id} /></Fold>
            }
            if !records.targets.is_empty() {
                <Fold label={cx.lang.counted(cx.lang.targets(), records.targets.len())} class="hm-targets-fold" lazy=true>
                    <Targets cx={cx.clone()} {id} />
                </Fold>
            }
        </div>
    }
}

/// Below the text.
pub(crate) fn behind(cx: &Cx, id: DocumentId) -> Html {
    let lang = cx.lang;
    let edition = cx.edition();
    let Some(records) = edition.records(id) else {
        return Html::default();
    };
    let named = mentions(&edition, id).len();
    html! {
        <div class="hm-extras">
            if !records.definitions.is_empty() {
                <Fold label={lang.counted(lang.glossary(), records.definitions.len())} class="hm-glossary-fold" lazy=true>
                    <Glossary cx={cx.clone()} {id} />
                </Fold>
            }
            if named > 0 {
                <Fold label={lang.counted(lang.named_here(), named)} class="hm-mentions-fold" lazy=true><Mentions cx={cx.clone()} {id} /></Fold>
            }
            <Fold label={lang.named_by()} class="hm-named-by-fold" lazy=true><NamedBy cx={cx.clone()} {id} /></Fold>
        </div>
    }
}
