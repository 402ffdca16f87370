//! How to apply: who, where, with what, and where the money goes.

use super::cite::Cite;
use super::explained::explained;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::fact::Text;
use huimin_core::gazette::Citation;
use huimin_core::subsidy::SubsidyId;
use yew::prelude::*;

/// Props of [`Apply`].
#[derive(PartialEq, Properties)]
pub(crate) struct ApplyProps {
    pub(crate) cx: Cx,
    pub(crate) id: SubsidyId,
}

/// See the module.
#[component]
pub(crate) fn Apply(props: &ApplyProps) -> Html {
    let ApplyProps { cx, id } = props;
    let lang = cx.lang;
    let origin = Origin::Card(*id);
    let edition = cx.edition();
    let Some(rule) = edition.catalogue.subsidies.get(usize::from(id.0)) else {
        return Html::default();
    };
    let how = &rule.application;
    let said = |text: &Text, citation: &Citation| {
        html! {
            <div class="hm-said-and-source">
                <p>{ lang.text(text) }</p>
                <p><Cite cx={cx.clone()} clause={edition.address(citation.clause)} quote={citation.quote.clone()} {origin} /></p>
            </div>
        }
    };
    let all = || {
        html! {
            <dl class="hm-apply">
                <dt>{ lang.applicant() }</dt>
                <dd>{ said(&how.applicant.text, &how.applicant.citation) }</dd>
                <dt>{ lang.office_where() }</dt>
                <dd>{ said(&how.office.text, &how.office.citation) }</dd>
                if !how.order.is_empty() {
                    <dt>{ lang.order() }</dt>
                    <dd>
                        <ol class="hm-steps">
                            { for how.order.iter().map(|it| html! { <li>{ said(&it.text, &it.citation) }</li> }) }
                        </ol>
                    </dd>
                }
                <dt>{ lang.materials() }</dt>
                { for how.materials.iter().map(|it| html! { <dd>{ said(&it.name, &it.citation) }</dd> }) }
                if let Some(it) = &how.checked_by_office {
                    <dt>{ lang.checked_by_office() }</dt>
                    <dd>{ said(&it.text, &it.citation) }</dd>
                }
                <dt>{ lang.paid_to() }</dt>
                <dd>{ said(&how.paid_to.text, &how.paid_to.citation) }</dd>
            </dl>
        }
    };
    explained(cx, all)
}
