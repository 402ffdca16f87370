//! Documents whose texts could not be had: which, why, and a way to try again for those alone.

use crate::cx::Cx;
use crate::hooks::texts::Lacking;
use crate::outline;
use huimin_core::edition::Cause;
use yew::prelude::*;

/// Something else that did not come: why, and a way to try again.
pub(crate) fn did_not_come(cx: &Cx, why: &'static str, again: Callback<MouseEvent>) -> Html {
    html! {
        <div class="hm-lacking" part="lacking" role="alert">
            <p>{ why }</p>
            <p><button type="button" class="hm-button" onclick={again}>{ cx.lang.retry() }</button></p>
        </div>
    }
}

const CAUSES: [Cause; 3] = [Cause::Network, Cause::NotFound, Cause::Damaged];

/// Nothing where nothing is missing. `first` is a sentence above.
pub(crate) fn lacking(cx: &Cx, lacking: &Lacking, first: &'static str) -> Html {
    let lang = cx.lang;
    let edition = cx.edition();
    let group = |cause: Cause| {
        let all = lacking.documents.iter().filter(|it| it.1 == cause);
        let all: Vec<_> = all.map(|it| it.0).collect();
        let names = all.iter().filter_map(|it| edition.document(*it));
        let names: Vec<&str> = names
            .map(|it| outline::number(it).unwrap_or(&it.title))
            .collect();
        let names = names.join("、");
        let again = lacking.again.clone();
        let label = format!("{}{}{names}", lang.retry(), lang.pick("：", ": "));
        let onclick = move |_: MouseEvent| again.emit(all.clone());
        html! {
            if !names.is_empty() {
                <p><strong lang="zh-CN">{ &names }</strong>{ lang.pick("：", ": ") }{ lang.text_missing(cause) }</p>
                if !lacking.loading {
                    <p><button type="button" class="hm-button" aria-label={label} {onclick}>{ lang.retry() }</button></p>
                }
            }
        }
    };
    if lacking.documents.is_empty() {
        return Html::default();
    }
    html! {
        <div class="hm-lacking" part="lacking" role="alert">
            if !first.is_empty() {
                <p>{ first }</p>
            }
            { for CAUSES.into_iter().map(group) }
            if lacking.loading {
                <p>{ lang.loading_text() }</p>
            }
        </div>
    }
}
