//! The answers so far, each of which can be changed.

use crate::cx::Cx;
use crate::state::Action;
use yew::prelude::*;

/// Props of [`Answers`].
#[derive(PartialEq, Properties)]
pub(crate) struct AnswersProps {
    pub(crate) cx: Cx,
}

/// In the order in which they were given.
#[component]
pub(crate) fn Answers(props: &AnswersProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let offered = cx.audiences();
    let whom = cx.state.answers.audiences.as_ref();
    let whom = whom.filter(|_| !offered.is_empty());
    if cx.state.answers.order.is_empty() && whom.is_none() {
        return Html::default();
    }
    let choose = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Choose))
    };
    let whom = whom.map(|whom| {
        let said = if whom.len() == offered.len() {
            lang.who_all().to_owned()
        } else {
            let names: Vec<&str> = whom.iter().map(|it| lang.audience(*it)).collect();
            names.join(lang.pick("，", ", "))
        };
        let editing = cx.state.choosing.then_some("hm-editing");
        line(
            cx,
            classes!("hm-whom", editing),
            lang.who_label(),
            &said,
            choose,
        )
    });
    let edition = cx.edition();
    let answers = cx.state.answers.order.iter().filter_map(|id| {
        let fact = edition.catalogue.facts.get(usize::from(id.0))?;
        let value = cx.state.answers.facts.get(*id);
        let said = value.map_or_else(
            || lang.do_not_know().to_owned(),
            |value| lang.answer(fact, value),
        );
        let edit = {
            let (cx, id) = (cx.clone(), *id);
            Callback::from(move |_: MouseEvent| cx.act(Action::Edit(id)))
        };
        let editing = (cx.state.editing == Some(*id)).then_some("hm-editing");
        let label = lang.text(&fact.label);
        Some(line(cx, classes!("hm-answer", editing), label, &said, edit))
    });
    html! {
        <div class="hm-answers" part="answers">
            <h2 class="hm-heading">{ lang.answered() }</h2>
            <ol class="hm-answer-list">{ for whom }{ for answers }</ol>
        </div>
    }
}

/// What was said, and a button to change it.
fn line(cx: &Cx, class: Classes, label: &str, said: &str, edit: Callback<MouseEvent>) -> Html {
    let change = cx.lang.change();
    html! {
        <li class={classes!("hm-line", class)} key={label.to_owned()}>
            <div class="hm-answer-text">
                <span class="hm-answer-label">{ label }</span>
                <strong class="hm-answer-value">{ said }</strong>
            </div>
            <button type="button" class="hm-button hm-small" aria-label={format!("{change} {label}")} onclick={edit}>
                { change }
            </button>
        </li>
    }
}
