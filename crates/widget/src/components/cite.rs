//! A citation: the words, and the clause that opens.

use crate::cx::Cx;
use crate::state::Origin;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Cite`].
#[derive(PartialEq, Properties)]
pub(crate) struct CiteProps {
    pub(crate) cx: Cx,
    /// 聊财社〔2019〕70号 第十一条.
    pub(crate) clause: AttrValue,
    /// The words.
    #[prop_or_default]
    pub(crate) quote: Option<AttrValue>,
    pub(crate) origin: Origin,
    /// Another text than the address.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
}

/// See the module.
#[component]
pub(crate) fn Cite(props: &CiteProps) -> Html {
    let CiteProps {
        cx,
        clause,
        quote,
        origin,
        label,
    } = props;
    let words = quote.as_deref().unwrap_or_default();
    let mark: Rc<str> = format!("{origin:?} {clause} {words}").into();
    let onclick = {
        let (cx, clause, quote) = (cx.clone(), clause.clone(), quote.clone());
        let (mark, origin) = (mark.clone(), *origin);
        Callback::from(move |_: MouseEvent| {
            let found = cx.edition().find(&clause);
            if let Some(target) = found {
                cx.open(target, quote.as_deref(), origin, mark.clone());
            }
        })
    };
    let chinese = label.is_none().then_some("zh-CN");
    html! {
        <span class="hm-cite">
            if let Some(quote) = quote.as_ref().filter(|it| !it.is_empty()) {
                <span class="hm-quote" lang="zh-CN">{ "「" }{ quote }{ "」" }</span>
                { " " }
            }
            <button type="button" class="hm-link" part="citation" lang={chinese} data-mark={mark.to_string()} {onclick}>
                { label.as_ref().unwrap_or(clause) }
            </button>
        </span>
    }
}
