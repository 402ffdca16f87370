//! What is being read: the title, whose it is, from when, and whether it holds.

use super::copy::CopyCitation;
use crate::components::chip::Chip;
use crate::cx::Cx;
use crate::outline;
use huimin_core::gazette::DocumentHead;
use huimin_core::standing::standing;
use yew::prelude::*;

/// Above a document, or above one `unit` of it.
pub(crate) fn heading(cx: &Cx, document: &DocumentHead, unit: Option<u16>, aim: &NodeRef) -> Html {
    let chip = html! { <Chip cx={cx.clone()} kind={standing(&document.validity, cx.as_of)} /> };
    let title = |words: String| {
        html! {
            <h2 class="hm-reader-title" lang="zh-CN" tabindex="-1" data-leads="" ref={aim.clone()}>{ words }</h2>
        }
    };
    let Some(clause) = unit.and_then(|unit| outline::head(document, unit)) else {
        return html! {
            <>
                { title(document.title.clone()) }
                { about(cx, document, &chip) }
                { actions(cx, document.citation_form(None)) }
            </>
        };
    };
    html! {
        <>
            <p class="hm-reader-document" lang="zh-CN">
                { &document.title }
                if let Some(number) = outline::number(document) {
                    { " " }
                    <span class="hm-nowrap">{ number.to_owned() }</span>
                }
                { " " }
                { chip }
            </p>
            { title(outline::title(clause)) }
            if let Some(chapter) = unit.and_then(|unit| outline::chapter(document, unit)) {
                <p class="hm-source" lang="zh-CN">{ chapter }</p>
            }
        </>
    }
}

/// Number, issuers, day of signing, page.
fn about(cx: &Cx, document: &DocumentHead, chip: &Html) -> Html {
    let lang = cx.lang;
    html! {
        <p class="hm-source hm-about">
            if let Some(number) = outline::number(document) {
                <span class="hm-nowrap" lang="zh-CN">{ number.to_owned() }</span>
            }
            { chip.clone() }
            if !document.issuers.is_empty() {
                <span>{ lang.issued_by() }<span lang="zh-CN">{ document.issuers.join("、") }</span></span>
            }
            if let Some(signed) = document.signed {
                <span class="hm-nowrap">{ lang.signed() }{ lang.day(signed) }</span>
            }
            <span class="hm-nowrap">{ lang.page() }{ document.page }</span>
        </p>
    }
}

fn actions(cx: &Cx, form: String) -> Html {
    let print = Callback::from(|_: MouseEvent| crate::hooks::page::print());
    html! {
        <p class="hm-row hm-reader-actions">
            <button type="button" class="hm-button hm-small" part="print" onclick={print}>{ cx.lang.print() }</button>
            <CopyCitation cx={cx.clone()} text={form} />
        </p>
    }
}
