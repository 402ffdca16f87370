//! What can be done with one clause: cite it, link to it. Folded away behind a small button, since a
//! document has dozens.

use super::copy::CopyCitation;
use crate::cx::Cx;
use huimin_core::gazette::ClauseId;
use yew::prelude::*;

/// Props of [`Tools`].
#[derive(PartialEq, Properties)]
pub(crate) struct ToolsProps {
    pub(crate) cx: Cx,
    pub(crate) id: ClauseId,
}

/// See the module.
#[component]
pub(crate) fn Tools(props: &ToolsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let edition = cx.edition();
    let Some(document) = edition.document(props.id.document) else {
        return Html::default();
    };
    let form = document.citation_form(Some(props.id.index));
    let slug = crate::outline::head(document, props.id.index).map(|it| it.slug.clone());
    html! {
        <>
            <button
                type="button"
                class="hm-tools"
                part="clause-tools"
                lang={lang.tag()}
                aria-expanded={open.to_string()}
                aria-label={lang.tools_of(&form)}
                onclick={toggle}
            />
            if *open {
                <div class="hm-tools-panel" lang={lang.tag()}>
                    <span class="hm-citation" lang="zh-CN">{ form.clone() }</span>
                    <CopyCitation cx={cx.clone()} text={form} />
                    if let Some(slug) = slug.filter(|_| cx.options.routing) {
                        <a class="hm-link" href={format!("#{slug}")}>{ lang.link() }</a>
                    }
                </div>
            }
        </>
    }
}
