//! One subsidy in a line or two; a tap opens the card. What is not made is made then.

use super::amount::phrase_of;
use super::card::{Card, rule_of};
use super::chip::Chip;
use crate::cx::Cx;
use crate::group::{Group, failing};
use crate::reach::ways;
use huimin_core::assess::Merits;
use huimin_core::report::{AssessmentReport, ReasonReport};
use huimin_core::standing::StandingKind;
use huimin_core::subsidy::Adoption;
use yew::prelude::*;

/// Props of [`Compact`].
#[derive(PartialEq, Properties)]
pub(crate) struct CompactProps {
    pub(crate) cx: Cx,
    /// Which of the assessments.
    pub(crate) place: usize,
}

/// See the module.
#[component]
pub(crate) fn Compact(props: &CompactProps) -> Html {
    let CompactProps { cx, place } = props;
    let open = use_state(|| false);
    let lang = cx.lang;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let report = (*cx.verdict).as_ref().ok();
    let it = report.and_then(|report| report.assessments.get(*place));
    let found = it.and_then(|it| Some((it, rule_of(cx, catalogue, it)?)));
    let Some((it, (_, rule))) = found else {
        return Html::default();
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let lines: Vec<Html> = match Group::of(it) {
        Group::Near | Group::NotMet => {
            let ways = ways(lang, catalogue, it);
            if ways.is_empty() {
                vec![html! { <p class="hm-missing">{ reason(cx, it) }</p> }]
            } else {
                let words = |place| match place {
                    0 => lang.then_lacking(cx.is_other_day()),
                    _ => lang.or_else(),
                };
                ways.iter()
                    .enumerate()
                    .map(|(place, way)| html! { <p class="hm-way">{ words(place) }{ way }</p> })
                    .collect()
            }
        }
        _ => {
            let amount = phrase_of(cx, catalogue, rule, it);
            let left = it.missing.len();
            // When nothing is asked any more, what is left are no questions.
            let asked = report.is_some_and(|it| !it.questions.is_empty());
            vec![html! {
                <p class="hm-missing">
                    if let Some(amount) = amount { <span>{ amount.line() }</span> }
                    if left > 0 { <span class="hm-left">{ if asked { lang.questions_left(left) } else { lang.points(left) } }</span> }
                    if it.merits == Merits::Eligible { <span class="hm-left">{ lang.ask_adopted() }</span> }
                </p>
            }]
        }
    };
    let name = lang.text(&rule.name);
    html! {
        <li class="hm-compact" part="compact">
            <button type="button" class="hm-compact-button" aria-expanded={open.to_string()} onclick={toggle}>
                { name }
                if it.standing.is != StandingKind::InForce {
                    { " " }<Chip cx={cx.clone()} kind={it.standing.is} />
                }
            </button>
            { for lines }
            if *open {
                <ul class="hm-list"><Card cx={cx.clone()} place={*place} /></ul>
            }
        </li>
    }
}

/// The first reason why not, in a line.
fn reason(cx: &Cx, it: &AssessmentReport) -> String {
    let lang = cx.lang;
    if it.grant.adoption() == Adoption::NotAdopted {
        return lang.not_adopted().to_owned();
    }
    let failing = failing(&it.reasons);
    let Some(ReasonReport::Condition {
        facts, required, ..
    }) = failing.first()
    else {
        return String::new();
    };
    let label = facts.first().map(|it| lang.said(&it.label));
    lang.not_met_because(label.unwrap_or_default(), lang.said(required))
}
