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
    if cx.state.answers.order.is_empty() {
        return Html::default();
    }
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
        let label = lang.text(&fact.label);
        let class = classes!(
            "hm-answer",
            (cx.state.editing == Some(*id)).then_some("hm-editing")
        );
        Some(html! {
            <li {class} key={id.0}>
                <div class="hm-answer-text">
                    <span class="hm-answer-label">{ label }</span>
                    <strong class="hm-answer-value">{ said }</strong>
                </div>
                <button
                    type="button"
                    class="hm-button hm-small"
                    aria-label={format!("{} {label}", lang.change())}
                    onclick={edit}
                >
                    { lang.change() }
                </button>
            </li>
        })
    });
    html! {
        <div class="hm-answers" part="answers">
            <h2 class="hm-heading">{ lang.answered() }</h2>
            <ol class="hm-answer-list">{ for answers }</ol>
        </div>
    }
}
