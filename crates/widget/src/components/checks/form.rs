//! One check: its fields, and what they come to so far. What is left empty is not known.

use super::super::cite::Cite;
use super::super::fold::Fold;
use super::super::notes::notes;
use crate::cx::Cx;
use crate::field::read;
use crate::state::{Action, Origin};
use huimin_core::budget::CheckOutcome;
use huimin_core::fact::{Fact, FactId, FactKind, Facts, Value};
use huimin_core::input::{Budget, InputError};
use huimin_core::report::{CheckReport, budget_report_of};
use huimin_core::standing::{StandingKind, standing};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Props of [`Form`].
#[derive(PartialEq, Properties)]
pub(crate) struct FormProps {
    pub(crate) cx: Cx,
    /// Which of the checks.
    pub(crate) place: usize,
}

/// See the module.
#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let FormProps { cx, place } = props;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let Some(check) = catalogue.checks.get(*place) else {
        return Html::default();
    };
    let mut given = Budget::default();
    let mut all_fit = true;
    let fields: Vec<Html> = check
        .facts()
        .into_iter()
        .filter_map(|id| {
            let fact = catalogue.facts.get(usize::from(id.0))?;
            let (value, wrong) = draft(cx, id, fact);
            given.facts.set(id, value);
            all_fit &= wrong.is_none();
            Some(field(cx, id, fact, wrong))
        })
        .collect();
    let report = budget_report_of(catalogue, [check], &given, cx.as_of);
    let said = match &report {
        _ if !all_fit => Some(html! { <p>{ cx.lang.check_wrong() }</p> }),
        Ok(report) => report
            .checks
            .first()
            .map(|it| outcome(cx, it, &given.facts)),
        Err(error) => Some(html! { <p class="hm-error">{ uneven(cx, error) }</p> }),
    };
    html! {
        <div class="hm-check">
            if standing(&check.validity, cx.as_of) != StandingKind::InForce {
                <p class="hm-standing-line">{ cx.lang.standing_note(&check.validity, cx.as_of) }</p>
            }
            { for fields }
            <div class="hm-check-outcome" role="status">{ said.unwrap_or_default() }</div>
            <p class="hm-source">{ cx.lang.audit_decides() }</p>
            <Fold label={cx.lang.why()}>{ notes(cx, Origin::List, check.readings.iter(), &check.notes) }</Fold>
        </div>
    }
}

/// What was typed, as an answer, or what is wanted instead.
fn draft(cx: &Cx, id: FactId, fact: &Fact) -> (Option<Value>, Option<String>) {
    let typed = cx.state.drafts.get(&id).map(|it| it.trim());
    let Some(typed) = typed.filter(|it| !it.is_empty()) else {
        return (None, None);
    };
    match &fact.kind {
        FactKind::Choice { choices } => {
            let place = (0u16..).zip(choices).find(|(_, it)| it.id == typed);
            (place.map(|(place, _)| Value::Choice(place)), None)
        }
        _ => match read(cx.lang, fact, typed, cx.as_of) {
            Ok(value) => (Some(value), None),
            Err(wanted) => (None, Some(wanted)),
        },
    }
}

fn field(cx: &Cx, id: FactId, fact: &Fact, wrong: Option<String>) -> Html {
    let lang = cx.lang;
    let name = format!("hm-check-{}", fact.id);
    let (help, error) = (format!("{name}-help"), format!("{name}-wrong"));
    let typed = cx.state.drafts.get(&id).cloned().unwrap_or_default();
    let describedby = format!("{help} {error}");
    let control = match &fact.kind {
        FactKind::Choice { choices } => {
            let cx = cx.clone();
            let onchange = Callback::from(move |event: Event| {
                if let Some(it) = event.target_dyn_into::<HtmlSelectElement>() {
                    cx.act(Action::Draft(id, it.value().into()));
                }
            });
            html! {
                <select id={name.clone()} class="hm-input" aria-describedby={describedby} {onchange}>
                    <option value="" selected={typed.is_empty()}>{ lang.not_chosen() }</option>
                    { for choices.iter().map(|it| html! {
                        <option key={it.id.clone()} value={it.id.clone()} selected={*typed == *it.id}>{ lang.text(&it.label) }</option>
                    }) }
                </select>
            }
        }
        _ => {
            let cx = cx.clone();
            let oninput = Callback::from(move |event: InputEvent| {
                if let Some(it) = event.target_dyn_into::<HtmlInputElement>() {
                    cx.act(Action::Draft(id, it.value().into()));
                }
            });
            html! {
                <p class="hm-row">
                    <input
                        id={name.clone()}
                        class="hm-input"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        value={typed.to_string()}
                        aria-describedby={describedby}
                        aria-invalid={wrong.is_some().to_string()}
                        {oninput}
                    />
                    <span class="hm-unit">{ lang.pick("元", "yuan") }</span>
                </p>
            }
        }
    };
    html! {
        <div class="hm-check-field" key={fact.id.clone()}>
            <label for={name}>{ lang.text(&fact.question) }</label>
            if let Some(text) = &fact.help {
                <p class="hm-hint" id={help}>{ lang.text(text) }</p>
            }
            { control }
            <p class="hm-error" id={error} role="alert">{ wrong.unwrap_or_default() }</p>
        </div>
    }
}

/// What the answers come to, with the words that say so. Before anything is given, nothing.
fn outcome(cx: &Cx, it: &CheckReport, facts: &Facts) -> Html {
    if facts.answers().next().is_none() {
        return Html::default();
    }
    let in_force = it.standing.is == StandingKind::InForce;
    let tone = match it.outcome {
        _ if !in_force => "hm-check-open",
        CheckOutcome::Fits | CheckOutcome::Holds => "hm-check-yes",
        CheckOutcome::DoesNotFit | CheckOutcome::Violated => "hm-check-no",
        CheckOutcome::OfficeDecides | CheckOutcome::Open => "hm-check-open",
    };
    html! {
        <div class={classes!("hm-check-verdict", tone)}>
            if !in_force {
                <p>{ cx.lang.check_by_old(it.standing.is) }</p>
            }
            <p><strong>{ cx.lang.said(&it.note) }</strong></p>
            if cx.is_other_day() {
                <p>{ cx.lang.not_today(cx.as_of) }</p>
            }
            if let Some(quote) = &it.quote {
                <p><Cite cx={cx.clone()} clause={it.clause.clone()} quote={quote.clone()} origin={Origin::Checks} /></p>
            }
        </div>
    }
}

/// A total that its lines do not make, in the words of the page.
fn uneven(cx: &Cx, error: &InputError) -> String {
    match error {
        InputError::Uneven { total, lines } => {
            let edition = cx.edition();
            let fact = edition.catalogue.facts.iter().find(|it| it.id == *total);
            cx.lang
                .uneven(fact.map_or("", |it| cx.lang.text(&it.label)), *lines)
        }
        other => other.to_string(),
    }
}
