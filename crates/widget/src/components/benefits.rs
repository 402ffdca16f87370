//! Support that names no sum: found, never calculated.

use super::cite::Cite;
use super::entry::head;
use super::fold::Fold;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::benefit::Benefit;
use huimin_core::standing::standing;
use yew::prelude::*;

/// Props of [`Benefits`].
#[derive(PartialEq, Properties)]
pub(crate) struct BenefitsProps {
    pub(crate) cx: Cx,
}

/// Folded away while nobody has said for whom or about what.
#[component]
pub(crate) fn Benefits(props: &BenefitsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let all = edition.catalogue.benefits.iter();
    let listed: Vec<&Benefit> = all
        .filter(|it| cx.holds(it.region) && cx.lists(&it.audiences, &it.topics))
        .collect();
    if listed.is_empty() || cx.options.subsidies.is_some() {
        return Html::default();
    }
    let entry = |it: &Benefit| {
        html! {
            <li class="hm-entry" part="benefit" key={it.id.clone()}>
                { head(cx, &it.name, standing(&it.validity, cx.as_of), &it.summary) }
                if !it.units.is_empty() {
                    <p class="hm-source" lang="zh-CN">{ it.units.join("、") }</p>
                }
                <p class="hm-actions">
                    <Cite cx={cx.clone()} clause={edition.address(it.clause)} quote={it.citation.quote.clone()} origin={Origin::List} />
                </p>
            </li>
        }
    };
    // Whoever comes back from reading one finds the list as it was left.
    let read = |it: &&Benefit| {
        let clause = edition.address(it.clause);
        let back = cx.state.back.as_ref();
        back.is_some_and(|it| it.mark.contains(&*clause))
    };
    let open = listed.iter().any(read);
    let list = html! { <ul class="hm-list">{ for listed.iter().map(|it| entry(it)) }</ul> };
    html! {
        <section class="hm-benefits" part="benefits">
            <h2 class="hm-heading">{ lang.counted(lang.benefits(), listed.len()) }</h2>
            <p class="hm-source">{ lang.benefits_hint() }</p>
            if cx.state.listed == (None, None) {
                <Fold label={lang.show_benefits()} lazy=true {open}>{ list }</Fold>
            } else {
                { list }
            }
        </section>
    }
}
