//! 您是谁，想问什么: the step before the questions. Only what is for them is asked and worked out.

use crate::cx::Cx;
use crate::state::Action;
use huimin_core::order;
use huimin_core::subsidy::Audience;
use yew::prelude::*;

/// Props of [`AudienceStep`].
#[derive(PartialEq, Properties)]
pub(crate) struct AudienceStepProps {
    pub(crate) cx: Cx,
    /// Takes the focus.
    pub(crate) aim: NodeRef,
}

/// Chips to check, and plain words under them.
#[component]
pub(crate) fn AudienceStep(props: &AudienceStepProps) -> Html {
    let AudienceStepProps { cx, aim } = props;
    let lang = cx.lang;
    let offered = cx.audiences();
    let said = cx.state.answers.audiences.clone();
    // Whoever said "everything" starts afresh.
    let before = said.filter(|it| it.len() < offered.len());
    let chosen = use_state(|| before.unwrap_or_default());
    let wrong = use_state(|| false);
    let toggle = |it: Audience| {
        let (chosen, wrong) = (chosen.clone(), wrong.clone());
        Callback::from(move |_: Event| {
            let mut next = (*chosen).clone();
            match next.iter().position(|other| *other == it) {
                Some(place) => {
                    next.remove(place);
                }
                None => next.push(it),
            }
            order::sort(&mut next);
            chosen.set(next);
            wrong.set(false);
        })
    };
    let done = {
        let (cx, chosen, wrong) = (cx.clone(), chosen.clone(), wrong.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if chosen.is_empty() {
                wrong.set(true);
            } else {
                cx.act(Action::Audiences((*chosen).clone()));
            }
        })
    };
    let any = {
        let (cx, offered) = (cx.clone(), offered.clone());
        Callback::from(move |_: MouseEvent| cx.act(Action::Audiences(offered.clone())))
    };
    let keep = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Keep))
    };
    let chip = |it: &Audience| {
        let (name, checked) = (it.name(), chosen.contains(it));
        html! {
            <label key={name} class={classes!("hm-pick", checked.then_some("hm-picked"))} for={format!("hm-who-{name}")}>
                <input
                    id={format!("hm-who-{name}")}
                    class="hm-pick-box"
                    type="checkbox"
                    {checked}
                    aria-labelledby={format!("hm-who-{name}-name")}
                    aria-describedby={format!("hm-who-{name}-hint")}
                    onchange={toggle(*it)}
                />
                <span class="hm-pick-words">
                    <strong id={format!("hm-who-{name}-name")}>{ lang.audience(*it) }</strong>
                    <span class="hm-hint" id={format!("hm-who-{name}-hint")}>{ lang.audience_hint(*it) }</span>
                </span>
            </label>
        }
    };
    html! {
        <div class="hm-card hm-question" part="audience" data-led="" role="group" aria-labelledby="hm-who">
            <h2 class="hm-question-title" id="hm-who" tabindex="-1" data-leads="" ref={aim.clone()}>{ lang.who() }</h2>
            <p class="hm-hint">{ lang.who_hint() }</p>
            <form onsubmit={done} novalidate={true}>
                <div class="hm-pick-list">{ for offered.iter().map(chip) }</div>
                <p class="hm-error" role="alert">{ if *wrong { lang.who_none() } else { "" } }</p>
                <div class="hm-choices">
                    <button type="submit" class="hm-button hm-primary hm-choice">{ lang.who_done() }</button>
                    <button type="button" class="hm-button hm-choice hm-unknown" onclick={any}>{ lang.who_any() }</button>
                </div>
            </form>
            if cx.state.choosing {
                <button type="button" class="hm-quiet" onclick={keep}>{ lang.keep() }</button>
            }
        </div>
    }
}
