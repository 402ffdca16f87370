//! The units that lead the tasks of a document, each with how many: one touch from the unit to what
//! it leads.

use super::prose::filtering;
use crate::cx::Cx;
use huimin_core::edition::Edition;
use huimin_core::gazette::DocumentId;
use huimin_core::gazette::records::Role;
use huimin_core::order;
use huimin_core::search::Filter;
use yew::prelude::*;

/// Props of [`Units`].
#[derive(PartialEq, Properties)]
pub(crate) struct UnitsProps {
    pub(crate) cx: Cx,
    pub(crate) id: DocumentId,
}

/// See the module.
#[component]
pub(crate) fn Units(props: &UnitsProps) -> Html {
    let cx = &props.cx;
    let unit = |(name, count): (String, usize)| {
        let filter = Filter {
            unit: Some(name.clone()),
            role: Some(Role::Leads),
            document: Some(props.id),
            ..Filter::default()
        };
        html! {
            <li>
                <button type="button" class="hm-unit-button" onclick={filtering(cx.clone(), filter).reform(|_: MouseEvent| ())}>
                    { name }{ " " }<span class="hm-count">{ count }</span>
                </button>
            </li>
        }
    };
    let leading = leading(&cx.edition(), props.id);
    html! { <ul class="hm-units" lang="zh-CN">{ for leading.into_iter().map(unit) }</ul> }
}

/// Each leading unit with the number of its assignments, the most first.
fn leading(edition: &Edition, id: DocumentId) -> Vec<(String, usize)> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    let all = edition.records(id).into_iter();
    for unit in all
        .flat_map(|it| &it.assignments)
        .flat_map(|it| &it.lead_units)
    {
        match counted.iter_mut().find(|(name, _)| name == unit) {
            Some((_, count)) => *count += 1,
            None => counted.push((unit.clone(), 1)),
        }
    }
    // A stable sort: those with as many stay in the order of the document.
    order::sort_by_key(&mut counted, |(_, count)| std::cmp::Reverse(*count));
    counted
}
