//! One question: big buttons, or a field with an error in plain words. "I don't know" is always
//! an answer.

use crate::cx::Cx;
use crate::field::read;
use crate::hooks::page;
use crate::hooks::typed::use_typed;
use crate::phrases::typed;
use crate::state::Action;
use huimin_core::fact::{Fact, FactId, FactKind, Value};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of [`Question`].
#[derive(PartialEq, Properties)]
pub(crate) struct QuestionProps {
    pub(crate) cx: Cx,
    pub(crate) fact: FactId,
    /// Takes the focus.
    pub(crate) aim: NodeRef,
}

/// See the module.
#[component]
pub(crate) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { cx, fact: id, aim } = props;
    let (lang, id) = (cx.lang, *id);
    let wrong = use_state(|| None::<AttrValue>);
    let field = use_node_ref();
    let (stands, oninput) = use_typed(|| cx.state.answers.facts.get(id).map(typed));
    let edition = cx.edition();
    let Some(fact) = edition.catalogue.facts.get(usize::from(id.0)) else {
        return Html::default();
    };
    let now = cx.state.answers.facts.get(id);
    let answer = |value: Option<Value>| {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Answer(id, value)))
    };
    let button = |label: String, value: Value| {
        html! {
            <button
                type="button"
                class={classes!("hm-button", "hm-choice", (now == Some(value)).then_some("hm-chosen"))}
                aria-pressed={(now == Some(value)).to_string()}
                onclick={answer(Some(value))}
            >
                { label }
            </button>
        }
    };
    let submit = {
        let (cx, wrong, field) = (cx.clone(), wrong.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = field.cast::<HtmlInputElement>().map(|it| it.value());
            let answer = {
                let edition = cx.edition();
                let fact = edition.catalogue.facts.get(usize::from(id.0));
                fact.map(|fact| read(cx.lang, fact, &text.unwrap_or_default(), cx.as_of))
            };
            match answer {
                Some(Ok(value)) => cx.act(Action::Answer(id, Some(value))),
                Some(Err(wanted)) => {
                    wrong.set(Some(wanted.into()));
                    page::focus(&field);
                }
                None => {}
            }
        })
    };
    let buttons: Html = match &fact.kind {
        FactKind::YesNo => [(lang.yes(), true), (lang.no(), false)]
            .map(|(label, yes)| button(label.to_owned(), Value::YesNo(yes)))
            .into_iter()
            .collect(),
        FactKind::Choice { choices } => (0u16..)
            .zip(choices)
            .map(|(place, it)| button(lang.text(&it.label).to_owned(), Value::Choice(place)))
            .collect(),
        _ => Html::default(),
    };
    let long = matches!(fact.kind, FactKind::Choice { .. });
    let typing = !matches!(fact.kind, FactKind::YesNo | FactKind::Choice { .. });
    let unknown = now.is_none() && cx.state.answers.facts.is_unknown(id);
    let keep = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Keep))
    };
    html! {
        <div class="hm-card hm-question" part="question" data-led="" role="group" aria-labelledby="hm-question">
            <h2 class="hm-question-title" id="hm-question" tabindex="-1" data-leads="" ref={aim.clone()}>{ lang.text(&fact.question) }</h2>
            if cx.is_other_day() {
                <p class="hm-hint">{ lang.answer_for(cx.as_of) }</p>
            }
            if let Some(help) = &fact.help {
                <p class="hm-hint" id="hm-help">{ lang.text(help) }</p>
            }
            if typing {
                <form class="hm-row" onsubmit={submit} novalidate={true}>
                    { input(fact, field, stands, oninput, wrong.is_some()) }
                    if let Some(unit) = unit(cx, fact) {
                        <span class="hm-unit">{ unit }</span>
                    }
                    <button type="submit" class="hm-button hm-primary">{ lang.confirm() }</button>
                </form>
                <p class="hm-error" id="hm-wrong" role="alert">{ (*wrong).clone().unwrap_or_default() }</p>
            }
            <div class={classes!("hm-choices", long.then_some("hm-long"))}>
                { buttons }
                <button
                    type="button"
                    class={classes!("hm-button", "hm-choice", "hm-unknown", unknown.then_some("hm-chosen"))}
                    onclick={answer(None)}
                >
                    { lang.do_not_know() }
                </button>
            </div>
            if cx.state.editing.is_some() {
                <button type="button" class="hm-quiet" onclick={keep}>{ lang.keep() }</button>
            }
        </div>
    }
}

fn input(
    fact: &Fact,
    field: NodeRef,
    value: String,
    oninput: Callback<InputEvent>,
    wrong: bool,
) -> Html {
    let (kind, mode) = match fact.kind {
        FactKind::Date { .. } => ("date", None),
        FactKind::Number { .. } => ("text", Some("numeric")),
        FactKind::Money { .. } => ("text", Some("decimal")),
        _ => ("text", None),
    };
    html! {
        <input
            class="hm-input"
            type={kind}
            inputmode={mode}
            autocomplete="off"
            ref={field}
            {value}
            {oninput}
            aria-labelledby="hm-question"
            aria-describedby="hm-help hm-wrong"
            aria-invalid={wrong.to_string()}
        />
    }
}

fn unit(cx: &Cx, fact: &Fact) -> Option<String> {
    match &fact.kind {
        FactKind::Number { unit, .. } => Some(cx.lang.text(unit).to_owned()),
        FactKind::Money { .. } => Some(cx.lang.pick("元", "yuan").to_owned()),
        _ => None,
    }
}
