//! What a subsidy pays, the figures large.

use crate::amount::{Basis, Phrase, phrase};
use crate::cx::Cx;
use huimin_core::assess::with_standards;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Value;
use huimin_core::report::AssessmentReport;
use huimin_core::subsidy::{Amount, Subsidy};
use yew::prelude::*;

/// The phrase for an assessment; `None` where nothing is paid.
pub(crate) fn phrase_of(
    cx: &Cx,
    catalogue: &Catalogue,
    subsidy: &Subsidy,
    it: &AssessmentReport,
) -> Option<Phrase> {
    let amount = it.amount.as_ref()?;
    let basis = basis(cx, catalogue, &subsidy.amount, amount.per_unit.is_some());
    Some(phrase(cx.lang, amount, basis.as_ref()))
}

/// What an amount is a share of; `each` where it is said for one person or post.
fn basis(cx: &Cx, catalogue: &Catalogue, amount: &Amount, each: bool) -> Option<Basis> {
    match amount {
        Amount::Share { at_most, rate, .. } => {
            let facts = &cx.state.answers.facts;
            let facts = with_standards(catalogue, facts, cx.region, cx.as_of);
            let (share, ceiling) = match facts.get(*rate) {
                Some(Value::Share(rate)) => (rate.min(*at_most), false),
                _ => (*at_most, true),
            };
            Some(Basis {
                share,
                up_to: None,
                ceiling,
                of: None,
            })
        }
        Amount::Part { of, share, .. } => {
            let fact = catalogue.facts.get(usize::from(of.0))?;
            Some(Basis {
                share: *share,
                up_to: None,
                ceiling: false,
                of: Some(cx.lang.text(&fact.label).to_owned()),
            })
        }
        Amount::Each { amount, .. } if each => basis(cx, catalogue, amount, false),
        // Shares of the same sum, by the case.
        Amount::Cases { cases, otherwise } => {
            let parts = cases.iter().map(|it| &it.amount).chain([&**otherwise]);
            let parts: Option<Vec<Basis>> =
                parts.map(|it| basis(cx, catalogue, it, each)).collect();
            let parts = parts?;
            let first = parts.first()?.clone();
            let same = |it: &Basis| it.of.is_some() && it.of == first.of && it.up_to.is_none();
            let least = parts.iter().map(|it| it.share).min()?;
            let most = parts.iter().map(|it| it.share).max();
            parts.iter().all(same).then_some(Basis {
                share: least,
                up_to: most,
                ..first
            })
        }
        // A limit from above would not be told; then nothing is said of the share.
        _ => None,
    }
}

/// Props of [`AmountLine`].
#[derive(PartialEq, Properties)]
pub(crate) struct AmountLineProps {
    pub(crate) before: AttrValue,
    pub(crate) figure: AttrValue,
    pub(crate) after: AttrValue,
    #[prop_or_default]
    pub(crate) total: Option<AttrValue>,
}

/// See the module.
#[component]
pub(crate) fn AmountLine(props: &AmountLineProps) -> Html {
    let figures = props.figure.starts_with(|it: char| it.is_ascii_digit());
    let class = if figures {
        "hm-figure"
    } else {
        "hm-figure hm-figure-words"
    };
    let gap = |text: &AttrValue| !text.is_empty() && !text.starts_with(['，', ',']);
    html! {
        <div class="hm-amount" part="amount">
            <p class="hm-amount-line">
                { &props.before }
                if gap(&props.before) { { " " } }
                <strong class={class}>{ &props.figure }</strong>
                if gap(&props.after) { { " " } }
                { &props.after }
            </p>
            if let Some(total) = &props.total {
                <p class="hm-total">{ total }</p>
            }
        </div>
    }
}

/// The line of a phrase.
pub(crate) fn line(phrase: Phrase) -> Html {
    html! {
        <AmountLine
            before={phrase.before}
            figure={phrase.figure}
            after={phrase.after}
            total={phrase.total.map(AttrValue::from)}
        />
    }
}
