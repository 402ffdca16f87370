//! What happened, by day.

use super::super::clause::{Clause, Reading};
use crate::contents::days;
use crate::cx::Cx;
use huimin_core::gazette::{ClauseId, DocumentId};
use yew::prelude::*;

/// The entries that are shown, each below its day.
pub(crate) fn chronicle(cx: &Cx, id: DocumentId, shown: &[u16], reading: &Reading) -> Html {
    let edition = cx.edition();
    let entry = |index: u16| {
        let id = ClauseId {
            document: id,
            index,
        };
        html! { <li class="hm-event" key={index}><Clause cx={cx.clone()} {id} reading={reading.clone()} /></li> }
    };
    let day = |(event, entries): (huimin_core::gazette::records::Event, Vec<u16>)| {
        let entries: Vec<u16> = entries
            .into_iter()
            .filter(|it| shown.contains(it))
            .collect();
        let first = entries.first().copied()?;
        Some(html! {
            <section class="hm-day-part" key={first}>
                <h3 class="hm-day-title" lang={cx.lang.tag()}>{ cx.lang.days(event.from, event.until) }</h3>
                <ul>{ for entries.into_iter().map(entry) }</ul>
            </section>
        })
    };
    html! { <>{ for days(&edition, id).into_iter().filter_map(day) }</> }
}
