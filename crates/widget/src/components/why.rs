//! Why: each condition fulfilled, not fulfilled or open, with the visitor's value, the value that
//! is required, and the words of the clause.

use super::cite::Cite;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::fact::FactId;
use huimin_core::input;
use huimin_core::report::{AnsweredReport, Outcome, ReasonReport};
use yew::prelude::*;

/// Props of [`Why`].
#[derive(PartialEq, Properties)]
pub(crate) struct WhyProps {
    pub(crate) cx: Cx,
    /// Which of the assessments.
    pub(crate) place: usize,
    pub(crate) origin: Origin,
}

/// See the module.
#[component]
pub(crate) fn Why(props: &WhyProps) -> Html {
    let cx = &props.cx;
    let report = (*cx.verdict).as_ref().ok();
    let it = report.and_then(|report| report.assessments.get(props.place));
    it.map_or_else(Html::default, |it| {
        tree(cx, props.origin, &it.reasons, true)
    })
}

fn tree(cx: &Cx, origin: Origin, reason: &ReasonReport, top: bool) -> Html {
    let (words, parts) = match reason {
        ReasonReport::All { parts, .. } => (cx.lang.all_needed(), parts),
        ReasonReport::Any { parts, .. } => (cx.lang.one_is_enough(), parts),
        ReasonReport::Condition { .. } => return row(cx, origin, reason),
    };
    let any = matches!(reason, ReasonReport::Any { .. });
    html! {
        <div class="hm-reasons">
            if !top || any {
                <p class="hm-reasons-words">{ words }</p>
            }
            { for parts.iter().map(|part| tree(cx, origin, part, false)) }
        </div>
    }
}

/// One condition.
pub(super) fn row(cx: &Cx, origin: Origin, reason: &ReasonReport) -> Html {
    let ReasonReport::Condition {
        outcome,
        facts,
        required,
        clause,
        quote,
        decided_by_office,
    } = reason
    else {
        return Html::default();
    };
    let lang = cx.lang;
    let (sign, word, name) = match outcome {
        Outcome::Fulfilled => ("✓", lang.fulfilled(), "fulfilled"),
        Outcome::NotFulfilled => ("✗", lang.not_fulfilled(), "not-fulfilled"),
        Outcome::Open => ("?", lang.open(), "open"),
    };
    let label = |it: &AnsweredReport| lang.said(&it.label).to_owned();
    let labels: Vec<String> = facts.iter().map(label).collect();
    let values: Vec<String> = facts.iter().map(|it| value(cx, it)).collect();
    html! {
        <div class={classes!("hm-reason", format!("hm-reason-{name}"))}>
            <p class="hm-reason-head">
                <span class="hm-sign"><span aria-hidden="true">{ sign }</span>{ " " }{ word }</span>
                { " " }
                <strong>{ labels.join(lang.pick("、", ", ")) }</strong>
                if *decided_by_office {
                    { " " }<span class="hm-tag">{ lang.by_office() }</span>
                }
            </p>
            <p class="hm-reason-values">
                <span>{ lang.required() }{ lang.said(required) }</span>
                { lang.pick("　", " ") }
                <span>{ lang.your_answer() }{ values.join(lang.pick("、", ", ")) }</span>
            </p>
            <p class="hm-reason-source">
                <Cite cx={cx.clone()} clause={clause.clone()} quote={quote.clone()} {origin} />
            </p>
        </div>
    }
}

/// The visitor's value; a fact that follows from another is as unknown as that one.
fn value(cx: &Cx, it: &AnsweredReport) -> String {
    let edition = cx.edition();
    let found = (0u16..)
        .zip(&edition.catalogue.facts)
        .find(|(_, fact)| fact.id == it.fact);
    let Some((place, fact)) = found else {
        return String::new();
    };
    if let Some(value) = input::value(fact, &it.value) {
        return cx.lang.answer(fact, value);
    }
    let source = fact.derived.filter(|_| !fact.asked);
    let asked = source.map_or(FactId(place), |it| it.source());
    let unknown = cx.state.answers.facts.is_unknown(asked);
    let said = if unknown {
        cx.lang.do_not_know()
    } else {
        cx.lang.not_answered()
    };
    said.to_owned()
}
