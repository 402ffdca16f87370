//! The text of a document or of an article, in the form of its kind: in parts, by day, as a table of
//! people.

use super::chronicle::chronicle;
use super::people::People;
use crate::components::clause::{Clause, Reading};
use crate::cx::Cx;
use crate::hooks::page;
use crate::outline;
use huimin_core::gazette::{ClauseId, ClauseKind, DocumentHead, DocumentId, DocumentKind};
use yew::prelude::*;

/// A part with more clauses than this ends with a way back to the contents.
const SHORT: usize = 3;

/// See the module. `anchor` is the table of contents, where there is one.
pub(crate) fn text(
    cx: &Cx,
    id: DocumentId,
    document: &DocumentHead,
    shown: &[u16],
    reading: &Reading,
    anchor: Option<&NodeRef>,
) -> Html {
    if document.kind == DocumentKind::Chronicle {
        return chronicle(cx, id, shown, reading);
    }
    let parts = outline::parts(document, shown);
    let part = |part: Vec<u16>| {
        let key = part.first().copied().unwrap_or_default();
        let entries: Vec<u16> = part
            .iter()
            .copied()
            .filter(|it| is_entry(document, *it))
            .collect();
        let long = part.len() > SHORT;
        let clauses = part.into_iter().filter(|it| !entries.contains(it));
        let clause = |index: u16| {
            let id = ClauseId {
                document: id,
                index,
            };
            html! { <Clause key={index} cx={cx.clone()} {id} reading={reading.clone()} /> }
        };
        let back = anchor.filter(|_| long).map(|anchor| {
            let anchor = anchor.clone();
            let onclick = move |_: MouseEvent| page::show(&anchor);
            html! {
                <p class="hm-to-contents" lang={cx.lang.tag()}>
                    <button type="button" class="hm-link" {onclick}>{ cx.lang.to_contents() }</button>
                </p>
            }
        });
        html! {
            <div class="hm-part" {key}>
                { for clauses.map(clause) }
                if !entries.is_empty() {
                    <People
                        cx={cx.clone()}
                        {id}
                        {entries}
                        target={reading.target}
                        aim={reading.aimed.map(|_| reading.aim.clone()).unwrap_or_default()}
                    />
                }
                { back }
            </div>
        }
    };
    html! { <>{ for parts.into_iter().map(part) }</> }
}

fn is_entry(document: &DocumentHead, index: u16) -> bool {
    outline::head(document, index).is_some_and(|it| it.kind == ClauseKind::Entry)
}
