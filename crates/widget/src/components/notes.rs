//! Where the text can be read in two ways, and what it says besides.

use super::cite::Cite;
use super::explained::explained;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::subsidy::{Note, Reading};
use yew::prelude::*;

/// See the module.
pub(super) fn notes<'a>(
    cx: &Cx,
    origin: Origin,
    readings: impl Iterator<Item = &'a Reading>,
    notes: &[Note],
) -> Html {
    let lang = cx.lang;
    let edition = cx.edition();
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
    let readings: Vec<Html> = readings.map(reading).collect();
    let all = || {
        html! {
            <>
                if !readings.is_empty() {
                    <h5 class="hm-small-title">{ lang.readings() }</h5>
                    <ul class="hm-plain-list">{ readings }</ul>
                }
                if !notes.is_empty() {
                    <h5 class="hm-small-title">{ lang.notes() }</h5>
                    <ul class="hm-plain-list">{ for notes.iter().map(note) }</ul>
                }
            </>
        }
    };
    explained(cx, all)
}
