//! The documents of the gazette.

use super::chip::Chip;
use super::cite::Cite;
use crate::cx::Cx;
use crate::outline;
use crate::state::Origin;
use huimin_core::standing::standing;
use yew::prelude::*;

/// Props of [`Documents`].
#[derive(PartialEq, Properties)]
pub(crate) struct DocumentsProps {
    pub(crate) cx: Cx,
}

/// Title, number, day of signing, standing.
#[component]
pub(crate) fn Documents(props: &DocumentsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let documents = cx.documents();
    let entries = documents.iter().filter_map(|id| {
        let it = edition.document(*id)?;
        Some(html! {
            <li class="hm-entry" part="document" key={it.slug.clone()}>
                <h3 class="hm-entry-title" lang="zh-CN">
                    <Cite cx={cx.clone()} clause={it.number.clone()} label={it.title.clone()} origin={Origin::List} />
                    { " " }
                    <Chip cx={cx.clone()} kind={standing(&it.validity, cx.as_of)} />
                </h3>
                <p class="hm-source">
                    if let Some(number) = outline::number(it) {
                        <span lang="zh-CN">{ number.to_owned() }</span>
                        { " " }
                    }
                    if let Some(signed) = it.signed {
                        <span class="hm-nowrap">{ lang.signed() }{ lang.day(signed) }</span>
                    }
                </p>
            </li>
        })
    });
    let issues = edition.catalogue.issues.iter().map(|it| it.title.as_str());
    let issues: Vec<&str> = issues.collect();
    html! {
        <>
            <h2 class="hm-heading">{ lang.documents() }</h2>
            <p class="hm-source" lang="zh-CN">{ issues.join("、") }</p>
            <ul class="hm-list">{ for entries }</ul>
        </>
    }
}
