//! Who takes up and who lays down which posts, as a table.

use super::tools::Tools;
use crate::cx::Cx;
use huimin_core::gazette::records::{Appointment, Change};
use huimin_core::gazette::{ClauseId, DocumentId};
use yew::prelude::*;

/// Props of [`People`].
#[derive(PartialEq, Properties)]
pub(crate) struct PeopleProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
    /// The entries.
    pub(crate) entries: Vec<u16>,
    /// The one that was opened, and takes the focus.
    pub(crate) target: Option<u16>,
    pub(crate) aim: NodeRef,
}

/// See the module.
#[component]
pub(crate) fn People(props: &PeopleProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let all = edition.records(props.id).into_iter();
    let people: Vec<&Appointment> = all
        .flat_map(|it| &it.appointments)
        .filter(|it| props.entries.contains(&it.clause))
        .collect();
    let Some(first) = people.first() else {
        return Html::default();
    };
    let words = match first.change {
        Change::Appointed => lang.appointed(),
        Change::Removed | Change::Lapsed => lang.removed(),
    };
    let mut before = None;
    let row = |it: &&Appointment| {
        // Several people of one entry: the tools and the focus are with the first.
        let new = before.replace(it.clause) != Some(it.clause);
        let id = ClauseId {
            document: props.id,
            index: it.clause,
        };
        let text = edition.paragraphs(id).unwrap_or_default().concat();
        // 原 is part of the words, though not of the post.
        let post = |post: &String| {
            let former = format!("原{post}");
            if text.contains(&former) {
                former
            } else {
                post.clone()
            }
        };
        let posts: Vec<String> = it.posts.iter().map(post).collect();
        let lapsed = (it.change == Change::Lapsed).then(|| lang.lapsed().to_owned());
        let notes: Vec<String> = lapsed.into_iter().chain(it.note.clone()).collect();
        let aimed = new && props.target == Some(it.clause);
        let marked = (props.target == Some(it.clause)).then_some("hm-target");
        html! {
            <tr
                class={classes!("hm-person", marked)}
                role="row"
                tabindex={aimed.then_some("-1")}
                ref={if aimed { props.aim.clone() } else { NodeRef::default() }}
            >
                <th scope="row" role="rowheader">{ &it.person }</th>
                <td role="cell" data-label={lang.post()}>{ posts.join("、") }</td>
                <td role="cell" data-label={lang.note()} class={notes.is_empty().then_some("hm-empty")}>{ notes.join("，") }</td>
                <td role="cell" class="hm-cell-tools">
                    if new { <Tools cx={cx.clone()} {id} /> }
                </td>
            </tr>
        }
    };
    let rows: Vec<Html> = people.iter().map(row).collect();
    let head = |name: &'static str| html! { <th scope="col" role="columnheader" lang={lang.tag()}>{ name }</th> };
    html! {
        <table class="hm-table hm-people" part="table" role="table">
            <caption>{ lang.counted_people(words, rows.len()) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { head(lang.person()) }{ head(lang.post()) }{ head(lang.note()) }
                    <th scope="col" role="columnheader"><span class="hm-hidden" lang={lang.tag()}>{ lang.tools() }</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ rows }</tbody>
        </table>
    }
}
