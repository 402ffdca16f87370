//! Answers that cannot all be true: what is wrong in a sentence, and the answers to change.

use crate::cx::Cx;
use crate::state::Action;
use crate::words::Lang;
use huimin_core::fact::FactId;
use huimin_core::input::InputError;
use yew::prelude::*;

/// Props of [`ConflictOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct ConflictOfProps {
    pub(crate) cx: Cx,
    /// Takes the focus, unless one of the answers is being changed.
    pub(crate) aim: NodeRef,
}

/// See the module.
#[component]
pub(crate) fn ConflictOf(props: &ConflictOfProps) -> Html {
    let ConflictOfProps { cx, aim } = props;
    let lang = cx.lang;
    let Err(error) = &*cx.verdict else {
        return Html::default();
    };
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let (said, names): (String, Vec<&String>) = match error {
        InputError::Conflict { facts, say, say_en } => {
            let said = if lang == Lang::Zh { say } else { say_en };
            (said.clone(), facts.iter().collect())
        }
        InputError::Contradiction {
            derived,
            source_fact,
            ..
        } => (lang.contradiction().to_owned(), vec![derived, source_fact]),
        InputError::Ahead { fact, found, as_of } => {
            let mut all = catalogue.facts.iter();
            let label = all.find(|it| it.id == *fact).map(|it| lang.text(&it.label));
            let said = lang.ahead(label.unwrap_or_default(), *found, *as_of);
            (said, vec![fact])
        }
        other => (other.to_string(), Vec::new()),
    };
    let change = |name: &&String| {
        let mut all = (0u16..).map(FactId).zip(&catalogue.facts);
        let (id, fact) = all.find(|(_, it)| it.id == **name)?;
        // What follows from another answer is changed there.
        let given = cx.state.answers.facts.get(id).is_some();
        let source = fact.derived.filter(|_| !given).map(|it| it.source());
        let id = source.unwrap_or(id);
        let fact = catalogue.facts.get(usize::from(id.0))?;
        let value = cx.state.answers.facts.get(id);
        let answer = value.map(|value| lang.answer(fact, value));
        let onclick = {
            let cx = cx.clone();
            Callback::from(move |_: MouseEvent| cx.act(Action::Edit(id)))
        };
        Some(html! {
            <li key={id.0}>
                <button type="button" class="hm-button hm-conflict-change" {onclick}>
                    { lang.change_answer(lang.text(&fact.label), answer.as_deref()) }
                </button>
            </li>
        })
    };
    let place = if cx.state.editing.is_some() {
        NodeRef::default()
    } else {
        aim.clone()
    };
    html! {
        <div class="hm-card hm-contradiction" part="conflict" role="alert" tabindex="-1" ref={place}>
            <p>{ said }</p>
            <ul>{ for names.iter().filter_map(change) }</ul>
        </div>
    }
}
