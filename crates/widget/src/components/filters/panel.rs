//! The fields by which the list is narrowed. The names of units and leaders stand in the texts,
//! which are loaded when the fields are opened.

use crate::components::fold::Fold;
use crate::components::lacking::lacking;
use crate::cx::Cx;
use crate::hooks::texts::{Texts, use_texts};
use crate::outline;
use crate::state::Action;
use huimin_core::gazette::records::Role;
use huimin_core::gazette::{DocumentId, DocumentKind};
use huimin_core::search::Filter;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Props of [`Panel`].
#[derive(PartialEq, Properties)]
pub(crate) struct PanelProps {
    pub(crate) cx: Cx,
}

/// The fields, folded away.
#[component]
pub(crate) fn Panel(props: &PanelProps) -> Html {
    html! {
        <Fold label={props.cx.lang.filters()} class="hm-filters" lazy=true>
            <Fields cx={props.cx.clone()} />
        </Fold>
    }
}

const ROLES: [Role; 4] = [
    Role::Leads,
    Role::Responsible,
    Role::Implements,
    Role::Supports,
];

/// The fields themselves.
#[component]
fn Fields(props: &PanelProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let texts = use_texts(cx, &cx.documents());
    let Texts::Settled(lacks) = texts else {
        return html! { <p role="status">{ lang.loading_text() }</p> };
    };
    let edition = cx.edition();
    let filter = &cx.state.filter;
    let same = |name: &&str| ((*name).to_owned(), (*name).to_owned());
    let units = edition.units().iter().map(same).collect();
    let leaders = edition.leaders().iter().map(same).collect();
    let roles = ROLES
        .map(|it| (key(&it), lang.role_name(it).to_owned()))
        .to_vec();
    let heads = || (0u16..).map(DocumentId).zip(&edition.catalogue.documents);
    let documents = heads().map(|(id, it)| {
        let name = outline::number(it).unwrap_or(&it.title).to_owned();
        (id.0.to_string(), name)
    });
    let mut kinds: Vec<(String, String)> = Vec::new();
    for (_, it) in heads() {
        let kind = (key(&it.kind), lang.kind_name(it.kind).to_owned());
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let some = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    html! {
        <>
        { lacking(cx, &lacks, lang.not_all_there()) }
        <div class="hm-fields">
            { field(cx, "unit", lang.unit(), lang.any(), units, filter.unit.as_deref(), move |it, value| {
                it.unit = some(value);
                it.role = it.role.filter(|_| it.unit.is_some());
            }) }
            if filter.unit.is_some() {
                { field(cx, "role", lang.role(), lang.any_role(), roles, filter.role.as_ref().map(key).as_deref(), |it, value| {
                    it.role = ROLES.into_iter().find(|role| key(role) == value);
                }) }
            }
            { field(cx, "leader", lang.leader(), lang.any(), leaders, filter.leader.as_deref(), move |it, value| it.leader = some(value)) }
            if cx.options.document.is_none() {
                { field(cx, "document", lang.document(), lang.any(), documents.collect(), filter.document.map(|it| it.0.to_string()).as_deref(), |it, value| {
                    it.document = value.parse().ok().map(DocumentId);
                }) }
                { field(cx, "kind", lang.kind(), lang.any(), kinds, filter.kind.as_ref().map(key).as_deref(), |it, value| {
                    it.kind = DOCUMENT_KINDS.into_iter().find(|kind| key(kind) == value);
                }) }
            }
        </div>
        </>
    }
}

const DOCUMENT_KINDS: [DocumentKind; 6] = [
    DocumentKind::Regulation,
    DocumentKind::Opinion,
    DocumentKind::Plan,
    DocumentKind::TaskList,
    DocumentKind::Appointments,
    DocumentKind::Chronicle,
];

/// The name of a value within a field.
fn key<T: std::fmt::Debug>(value: &T) -> String {
    format!("{value:?}")
}

/// One field: its choices as pairs of value and words, the first being `any`.
fn field(
    cx: &Cx,
    name: &'static str,
    label: &'static str,
    any: &'static str,
    choices: Vec<(String, String)>,
    chosen: Option<&str>,
    put: impl Fn(&mut Filter, &str) + 'static,
) -> Html {
    let onchange = {
        let cx = cx.clone();
        Callback::from(move |event: Event| {
            let select: Option<HtmlSelectElement> = event.target_dyn_into();
            let value = select.map(|it| it.value()).unwrap_or_default();
            let mut filter = cx.state.filter.clone();
            put(&mut filter, &value);
            cx.act(Action::Filter(filter));
        })
    };
    let choice = |(value, words): (String, String)| {
        let selected = chosen == Some(value.as_str());
        html! { <option {value} {selected}>{ words }</option> }
    };
    let id = format!("hm-filter-{name}");
    html! {
        <div class="hm-filter-field">
            <label for={id.clone()}>{ label }</label>
            <select {id} class="hm-input" {onchange}>
                <option value="" selected={chosen.is_none()}>{ any }</option>
                { for choices.into_iter().map(choice) }
            </select>
        </div>
    }
}
