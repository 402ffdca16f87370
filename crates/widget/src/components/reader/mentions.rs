//! The documents and laws that a document names, each once: a link where it can be read here, a
//! name to search for where it cannot.

use crate::cx::Cx;
use crate::state::Action;
use huimin_core::edition::Edition;
use huimin_core::gazette::DocumentId;
use huimin_core::gazette::records::Referent;
use huimin_core::search::Filter;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Mentions`].
#[derive(PartialEq, Properties)]
pub(crate) struct MentionsProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
}

/// What is named in other papers' words: not 本办法, and not the document itself.
pub(crate) fn mentions(edition: &Edition, id: DocumentId) -> Vec<(String, Referent)> {
    let mut found: Vec<(String, Referent)> = Vec::new();
    let all = edition
        .records(id)
        .into_iter()
        .flat_map(|it| &it.references);
    for it in all {
        let own = match it.target {
            Referent::Document(document) => document == id,
            Referent::Clause(clause) => clause.document == id,
            Referent::Elsewhere => false,
        };
        if !own && !found.iter().any(|(name, _)| *name == it.name) {
            found.push((it.name.clone(), it.target));
        }
    }
    found
}

/// See the module.
#[component]
pub(crate) fn Mentions(props: &MentionsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let entry = |(name, target): (String, Referent)| {
        let target = match target {
            Referent::Document(document) => Some((document, None)),
            Referent::Clause(clause) => Some((clause.document, Some(clause))),
            Referent::Elsewhere => None,
        };
        let Some(target) = target else {
            let search = {
                let (cx, query) = (cx.clone(), Rc::<str>::from(name.as_str()));
                move |_: MouseEvent| cx.act(Action::Search(query.clone(), Filter::default()))
            };
            return html! {
                <li>
                    <span lang="zh-CN">{ name.clone() }</span>
                    { " " }
                    <button type="button" class="hm-link hm-search-name" aria-label={format!("{} {name}", lang.search_name())} onclick={search}>{ lang.search_name() }</button>
                </li>
            };
        };
        let mark: Rc<str> = format!("mention {name}").into();
        let follow = {
            let (cx, mark) = (cx.clone(), mark.clone());
            move |_: MouseEvent| cx.follow(target, None, mark.clone())
        };
        html! {
            <li><button type="button" class="hm-link" lang="zh-CN" data-mark={mark.to_string()} onclick={follow}>{ name }</button></li>
        }
    };
    let all = mentions(&cx.edition(), props.id);
    html! { <ul class="hm-plain-list">{ for all.into_iter().map(entry) }</ul> }
}
