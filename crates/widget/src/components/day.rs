//! Another day to look at.

use crate::cx::Cx;
use crate::hooks::page;
use crate::hooks::typed::use_typed;
use crate::state::Action;
use huimin_core::day::Day;
use huimin_core::input;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of [`DayChoice`].
#[derive(PartialEq, Properties)]
pub(crate) struct DayChoiceProps {
    pub(crate) cx: Cx,
    /// The first day on which any of the policies held.
    pub(crate) first: Option<Day>,
    /// The last.
    pub(crate) last: Option<Day>,
}

/// A quiet button; then a field with the last day on which the policies held.
#[component]
pub(crate) fn DayChoice(props: &DayChoiceProps) -> Html {
    let DayChoiceProps { cx, first, last } = props;
    let lang = cx.lang;
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    let start = if cx.is_other_day() {
        Some(cx.as_of)
    } else {
        *last
    };
    let hint = first
        .zip(*last)
        .map(|(first, last)| lang.between(first, last));
    let label = if cx.is_other_day() {
        lang.change_day()
    } else {
        lang.other_day()
    };
    html! {
        <div class="hm-day">
            <button type="button" class="hm-quiet" aria-expanded={open.to_string()} onclick={toggle}>{ label }</button>
            if *open {
                <DayForm cx={cx.clone()} {start} {hint} {close} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DayFormProps {
    cx: Cx,
    start: Option<Day>,
    hint: Option<String>,
    close: Callback<()>,
}

#[component]
fn DayForm(props: &DayFormProps) -> Html {
    let lang = props.cx.lang;
    let wrong = use_state(|| false);
    let field = use_node_ref();
    let (value, oninput) = use_typed(|| props.start.map(|day| day.to_string()));
    {
        let field = field.clone();
        use_effect_with((), move |()| page::focus(&field));
    }
    let submit = {
        let (cx, close) = (props.cx.clone(), props.close.clone());
        let (wrong, field) = (wrong.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = field.cast::<HtmlInputElement>().map(|it| it.value());
            let day = typed.and_then(|text| input::day(text.trim()).ok());
            wrong.set(day.is_none());
            if day.is_some() {
                close.emit(());
                cx.act(Action::Day(day));
            }
        })
    };
    html! {
        <form class="hm-day-form" onsubmit={submit} novalidate={true}>
            <label for="hm-day-field">{ lang.which_day() }</label>
            <div class="hm-row">
                <input
                    id="hm-day-field"
                    class="hm-input"
                    type="date"
                    ref={field}
                    {value}
                    {oninput}
                    aria-describedby="hm-day-hint"
                    aria-invalid={wrong.to_string()}
                />
                <button type="submit" class="hm-button hm-primary">{ lang.take_day() }</button>
            </div>
            <p id="hm-day-hint" class="hm-hint">
                if *wrong {
                    <span class="hm-error" role="alert">{ lang.not_a_day() }</span>
                } else if let Some(hint) = &props.hint {
                    { hint }
                }
            </p>
        </form>
    }
}
