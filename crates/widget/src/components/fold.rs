//! Something that is there, but folded away. It is rendered all the same, so that it prints.

use yew::prelude::*;

/// Props of [`Fold`].
#[derive(PartialEq, Properties)]
pub(crate) struct FoldProps {
    pub(crate) label: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let content = classes!("hm-fold-content", (!*open).then_some("hm-closed"));
    html! {
        <div class={classes!("hm-fold", props.class.clone())} part="fold">
            <button type="button" class="hm-fold-button" aria-expanded={open.to_string()} onclick={toggle}>
                { &props.label }
            </button>
            <div class={content}>{ props.children.clone() }</div>
        </div>
    }
}
