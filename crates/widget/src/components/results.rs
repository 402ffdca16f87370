//! What the answers come to, under the headings that fit, with the sheet and the small print.

use super::counter::Counter;
use super::group::GroupOf;
use super::sheet::SheetOf;
use crate::cx::Cx;
use crate::group::Group;
use yew::prelude::*;

/// Props of [`Results`].
#[derive(PartialEq, Properties)]
pub(crate) struct ResultsProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Results(props: &ResultsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let Ok(report) = &*cx.verdict else {
        return Html::default();
    };
    let edition = cx.edition();
    let checked = edition.catalogue.day;
    html! {
        <section class="hm-results" part="results" aria-labelledby="hm-results">
            <h2 class="hm-heading" id="hm-results">{ lang.results() }</h2>
            <SheetOf cx={cx.clone()} />
            { for Group::ALL.into_iter().map(|group| html! {
                <div key={group.name()}>
                    if group == Group::Near {
                        <Counter cx={cx.clone()} />
                    }
                    <GroupOf cx={cx.clone()} {group} />
                </div>
            }) }
            <div class="hm-foot" part="foot">
                <p><strong>{ lang.office_decides() }</strong>{ lang.pick("", " ") }{ lang.granted_before() }</p>
                <p>{ lang.foot(&report.region, cx.as_of, checked) }</p>
                <p>{ lang.rounding() }</p>
            </div>
        </section>
    }
}
