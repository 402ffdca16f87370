//! Where the text can be read in two ways, and what it says besides.

use super::cite::Cite;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::subsidy::{Note, Reading, SubsidyId};
use yew::prelude::*;

/// Props of [`Notes`].
#[derive(PartialEq, Properties)]
pub(crate) struct NotesProps {
    pub(crate) cx: Cx,
    pub(crate) id: SubsidyId,
}

/// See the module.
#[component]
pub(crate) fn Notes(props: &NotesProps) -> Html {
    let NotesProps { cx, id } = props;
    let lang = cx.lang;
    let origin = Origin::Card(*id);
    let edition = cx.edition();
    let Some(rule) = edition.catalogue.subsidies.get(usize::from(id.0)) else {
        return Html::default();
    };
    let reading = |it: &Reading| {
        html! {
            <li class="hm-reading">
                <p>{ lang.reading_taken() }{ lang.text(&it.taken) }</p>
                <p>{ lang.reading_other() }{ lang.text(&it.other) }</p>
                <p>{ lang.reading_why() }{ lang.text(&it.why) }</p>
                <p><Cite cx={cx.clone()} clause={edition.address(it.citation.clause)} quote={it.citation.quote.clone()} {origin} /></p>
            </li>
        }
    };
    let note = |it: &Note| {
        html! {
            <li>
                <p>{ lang.text(&it.text) }</p>
                <p><Cite cx={cx.clone()} clause={edition.address(it.citation.clause)} quote={it.citation.quote.clone()} {origin} /></p>
            </li>
        }
    };
    html! {
        <>
            if !rule.readings.is_empty() {
                <h5 class="hm-small-title">{ lang.readings() }</h5>
                <ul class="hm-plain-list">{ for rule.readings.iter().map(reading) }</ul>
            }
            if !rule.notes.is_empty() {
                <h5 class="hm-small-title">{ lang.notes() }</h5>
                <ul class="hm-plain-list">{ for rule.notes.iter().map(note) }</ul>
            }
        </>
    }
}
