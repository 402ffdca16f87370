//! The search field. It waits a moment while somebody types; Enter searches at once.

use crate::cx::Cx;
use crate::hooks::page;
use crate::state::Action;
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long it waits, in milliseconds.
const PAUSE: u32 = 200;
/// How long while the letters of a pinyin word are still being turned into characters.
const UNFINISHED: u32 = 1200;

/// Props of [`SearchBox`].
#[derive(PartialEq, Properties)]
pub(crate) struct SearchBoxProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn SearchBox(props: &SearchBoxProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let field = use_node_ref();
    let typed = use_state(|| cx.state.query.to_string());
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        let typed = typed.clone();
        use_effect_with(cx.state.query.clone(), move |query| {
            typed.set(query.to_string());
        });
    }
    let search_now = {
        let (cx, timer) = (cx.clone(), timer.clone());
        Callback::from(move |query: String| {
            timer.borrow_mut().take();
            cx.act(Action::Query(query.as_str().into()));
        })
    };
    let oninput = {
        let (search_now, typed) = (search_now.clone(), typed.clone());
        Callback::from(move |event: InputEvent| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            let query = input.map(|it| it.value()).unwrap_or_default();
            typed.set(query.clone());
            let letters = query.ends_with(|it: char| it.is_ascii());
            let pause = if event.is_composing() && letters {
                UNFINISHED
            } else {
                PAUSE
            };
            let search_now = search_now.clone();
            // Replacing a timer cancels it.
            *timer.borrow_mut() = Some(Timeout::new(pause, move || search_now.emit(query)));
        })
    };
    let onsubmit = {
        let (search_now, field) = (search_now.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<HtmlInputElement>() {
                search_now.emit(input.value());
            }
        })
    };
    let clear = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            search_now.emit(String::new());
            page::focus(&field);
        })
    };
    html! {
        <form class="hm-search" part="search" role="search" {onsubmit}>
            <label class="hm-search-label" for="hm-search-field">{ lang.search_label() }</label>
            <div class="hm-row">
                <input
                    id="hm-search-field"
                    class="hm-input"
                    part="search-field"
                    type="text"
                    enterkeyhint="search"
                    autocomplete="off"
                    placeholder={lang.search_hint()}
                    ref={field}
                    value={(*typed).clone()}
                    {oninput}
                />
                if !typed.is_empty() {
                    <button type="button" class="hm-button" onclick={clear}>{ lang.clear_search() }</button>
                }
                <button type="submit" class="hm-button hm-primary">{ lang.search_button() }</button>
            </div>
        </form>
    }
}
