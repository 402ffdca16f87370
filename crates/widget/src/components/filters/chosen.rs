//! The filters that are set, each to be taken away; and the way back to what was being read.

use crate::cx::Cx;
use crate::outline;
use crate::state::Action;
use huimin_core::search::Filter;
use yew::prelude::*;

/// Props of [`Chosen`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChosenProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Chosen(props: &ChosenProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let chips = chips(cx);
    let many = chips.len() > 1;
    let chip = |(label, words, without): (&'static str, String, Filter)| {
        let set = setting(cx, without);
        html! {
            <li>
                <button type="button" class="hm-filter-chip" part="filter" aria-label={format!("{}{label} {words}", lang.remove_filter())} onclick={set}>
                    <span>{ label }{ "：" }</span>
                    <span lang="zh-CN">{ words }</span>
                    <span aria-hidden="true">{ " ✕" }</span>
                </button>
            </li>
        }
    };
    let resume = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| cx.act(Action::Resume))
    };
    if chips.is_empty() && cx.state.left.is_none() {
        return Html::default();
    }
    html! {
        <div class="hm-chosen">
            if cx.state.left.is_some() {
                <button type="button" class="hm-button hm-small" onclick={resume}>{ lang.resume() }</button>
            }
            if !chips.is_empty() {
                <ul class="hm-filter-chips" aria-label={lang.active()}>
                    { for chips.into_iter().map(chip) }
                    if many {
                        <li><button type="button" class="hm-link" onclick={setting(cx, Filter::default())}>{ lang.clear_filters() }</button></li>
                    }
                </ul>
            }
        </div>
    }
}

/// What each chip says, and the filter without it.
fn chips(cx: &Cx) -> Vec<(&'static str, String, Filter)> {
    let (lang, filter) = (cx.lang, &cx.state.filter);
    let edition = cx.edition();
    let mut chips = Vec::new();
    let mut put = |label, words: Option<String>, without: &dyn Fn(&mut Filter)| {
        if let Some(words) = words {
            let mut rest = filter.clone();
            without(&mut rest);
            chips.push((label, words, rest));
        }
    };
    put(lang.unit(), filter.unit.clone(), &|it| {
        it.unit = None;
        it.role = None;
    });
    let role = filter.role.map(|it| lang.role_name(it).to_owned());
    put(lang.role(), role.filter(|_| filter.unit.is_some()), &|it| {
        it.role = None;
    });
    put(lang.leader(), filter.leader.clone(), &|it| it.leader = None);
    let document = filter.document.and_then(|it| edition.document(it));
    let document = document.map(|it| outline::number(it).unwrap_or(&it.title).to_owned());
    put(lang.document(), document, &|it| it.document = None);
    let kind = filter.kind.map(|it| lang.kind_name(it).to_owned());
    put(lang.kind(), kind, &|it| it.kind = None);
    let year = filter.year.map(|it| it.to_string());
    put(lang.year(), year, &|it| it.year = None);
    chips
}

fn setting(cx: &Cx, filter: Filter) -> Callback<MouseEvent> {
    super::super::reader::prose::filtering(cx.clone(), filter).reform(|_| ())
}
