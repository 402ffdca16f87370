//! 算补贴: the questions, one at a time, and what the answers come to so far.

use super::answers::Answers;
use super::audience::AudienceStep;
use super::conflict::ConflictOf;
use super::question::Question;
use super::region::RegionChoice;
use crate::cx::Cx;
use crate::group::is_settled;
use crate::hooks::page;
use crate::parts::{Part, PartOf, prefetch};
use crate::state::Action;
use huimin_core::fact::FactId;
use huimin_core::report::AssessReport;
use yew::prelude::*;

/// Props of [`Calculator`].
#[derive(PartialEq, Properties)]
pub(crate) struct CalculatorProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Calculator(props: &CalculatorProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let aim = use_node_ref();
    let seen = use_mut_ref(|| cx.state.step);
    {
        let aim = aim.clone();
        use_effect_with(cx.state.step, move |step| {
            // Not on the first sight of the page; only after a step of the visitor.
            if seen.replace(*step) != *step {
                page::show(&aim);
            }
        });
    }
    // The first answer brings results, so that their part is fetched while the question is read.
    use_effect_with((), |()| prefetch(Part::Results));
    let act = |action: Action| {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(action.clone()))
    };
    let report = (*cx.verdict).as_ref();
    let asks = !cx.audiences().is_empty();
    // Before it is said as whom one asks, the numbers would be those of everybody.
    let unsaid = asks && cx.state.answers.is_empty();
    let progress = report
        .ok()
        .filter(|_| !unsaid)
        .map(|report| progress(cx, report))
        .unwrap_or_default();
    html! {
        <section class="hm-calculator" part="calculator">
            <p class="hm-private">{ lang.private() }</p>
            <RegionChoice cx={cx.clone()} />
            <Answers cx={cx.clone()} />
            if report.is_err() {
                <ConflictOf cx={cx.clone()} aim={aim.clone()} />
            }
            if !cx.nothing_here() {
                { current(cx, asks, report.ok(), &aim) }
                <p class="hm-progress" role="status">{ progress }</p>
            }
            if cx.state.undo.is_some() {
                <p class="hm-row">
                    <span role="status">{ lang.restarted() }</span>
                    <button type="button" class="hm-button" onclick={act(Action::Undo)}>{ lang.undo() }</button>
                </p>
            } else if !cx.state.answers.is_empty() {
                <p class="hm-controls">
                    <button type="button" class="hm-button" onclick={act(Action::Restart)}>{ lang.restart() }</button>
                </p>
            }
            if let Ok(report) = report {
                if !report.assessments.is_empty() && !unsaid {
                    <PartOf part={Part::Results} cx={cx.clone()} />
                }
            }
        </section>
    }
}

/// The question that is open: as whom one asks, the one being changed, or the most decisive.
fn current(cx: &Cx, asks: bool, report: Option<&AssessReport>, aim: &NodeRef) -> Html {
    let edition = cx.edition();
    let place = |name: &str| {
        (0u16..)
            .zip(&edition.catalogue.facts)
            .find(|(_, fact)| fact.id == name)
            .map(|(place, _)| FactId(place))
    };
    let next = report.and_then(|report| place(&report.questions.first()?.id));
    let unsaid = asks && cx.state.answers.audiences.is_none();
    if cx.state.choosing || unsaid && cx.state.editing.is_none() && report.is_some() {
        return html! { <AudienceStep cx={cx.clone()} aim={aim.clone()} /> };
    }
    match cx.state.editing.or(next) {
        Some(fact) => html! {
            <Question key={fact.0} cx={cx.clone()} {fact} aim={aim.clone()} />
        },
        // Where two answers clash, one of them must be changed before anything else is asked.
        None if report.is_none() => Html::default(),
        None => html! {
            <p class="hm-done"  tabindex="-1" ref={aim.clone()}>{ cx.lang.asked_all() }</p>
        },
    }
}

fn progress(cx: &Cx, report: &AssessReport) -> String {
    let settled = report
        .assessments
        .iter()
        .filter(|it| is_settled(it))
        .count();
    let started = !cx.state.answers.order.is_empty();
    let questions = started.then_some(report.questions.len());
    cx.lang
        .progress(questions, settled, report.assessments.len())
}
