//! The subsidies, before anything is asked.

use super::amount::phrase_of;
use super::app::Kind;
use super::cite::Cite;
use super::entry::head;
use super::fold::Fold;
use super::sorts::Sorts;
use crate::cx::Cx;
use crate::state::{Action, Origin};
use huimin_core::fact::Facts;
use huimin_core::order;
use huimin_core::report::assess_report_of;
use huimin_core::standing::{StandingKind, standing};
use yew::prelude::*;

/// Of more than so many, only the first are shown while nobody has said for whom or about what.
const MANY: usize = 15;
/// So many.
const FIRST: usize = 10;

/// Props of [`Subsidies`].
#[derive(PartialEq, Properties)]
pub(crate) struct SubsidiesProps {
    pub(crate) cx: Cx,
}

/// Name, amount in a few words, standing, clause.
#[component]
pub(crate) fn Subsidies(props: &SubsidiesProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let nothing = Facts::default();
    let report = assess_report_of(catalogue, &nothing, cx.region, cx.as_of, |_| true).ok();
    let mut listed = cx.shown(&edition);
    listed.retain(|(_, it)| cx.lists(&it.audiences, &it.topics));
    // What concerns people comes before what concerns firms and offices.
    // Of these, what the documents end by a day comes first.
    order::sort_by_key(&mut listed, |(_, it)| {
        let unstated = standing(&it.validity, cx.as_of) == StandingKind::Unstated;
        (it.audiences.iter().min().copied(), unstated)
    });
    // The choice of the region says it.
    if cx.nothing_here() {
        return Html::default();
    }
    let said = if listed.is_empty() {
        lang.none_listed().to_owned()
    } else {
        lang.listed(listed.len())
    };
    let mut entries: Vec<Html> = listed
        .into_iter()
        .map(|(_, it)| {
        let kind = standing(&it.validity, cx.as_of);
        let assessments = report.iter().flat_map(|report| &report.assessments);
        let amount = assessments
            .into_iter()
            .find(|report| report.subsidy == it.id)
            .and_then(|report| phrase_of(cx, catalogue, it, report))
            .map(|phrase| phrase.line());
        let calculate = {
            let cx = cx.clone();
            Callback::from(move |_: MouseEvent| cx.act(Action::Calculate))
        };
        html! {
            <li class="hm-entry" part="subsidy" key={it.id.clone()}>
                { head(cx, &it.name, kind, &it.summary) }
                if let Some(amount) = amount {
                    <p class="hm-entry-amount">
                        if kind == StandingKind::Expired {
                            <span class="hm-then">{ lang.when_in_force() }</span>
                            { lang.pick("", " ") }
                        }
                        { amount }
                    </p>
                }
                <p class="hm-actions">
                    <Cite cx={cx.clone()} clause={edition.address(it.clause)} origin={Origin::List} />
                    if cx.kind == Kind::Portal {
                        <button type="button" class="hm-button hm-small" onclick={calculate}>{ lang.to_questions(kind) }</button>
                    }
                </p>
            </li>
        }
    })
    .collect();
    let unsorted = cx.state.listed == (None, None);
    let rest = if unsorted && entries.len() > MANY {
        entries.split_off(FIRST)
    } else {
        Vec::new()
    };
    html! {
        <>
            <h2 class="hm-heading">{ lang.subsidies() }</h2>
            <Sorts cx={cx.clone()} />
            <p class="hm-said" role="status">{ said }</p>
            <ul class="hm-list">{ for entries }</ul>
            if !rest.is_empty() {
                <Fold label={lang.counted(lang.more_subsidies(), rest.len())}><ul class="hm-list">{ for rest }</ul></Fold>
            }
        </>
    }
}
