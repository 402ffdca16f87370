//! Something that is there, but folded away. It is rendered all the same, so that it prints; what
//! is `lazy` only from the first time that it is opened.

use yew::prelude::*;

/// Props of [`Fold`].
#[derive(PartialEq, Properties)]
pub(crate) struct FoldProps {
    pub(crate) label: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Open from the beginning.
    #[prop_or_default]
    pub(crate) open: bool,
    /// Not made before it is opened.
    #[prop_or_default]
    pub(crate) lazy: bool,
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| props.open);
    let seen = use_mut_ref(|| !props.lazy || props.open);
    let toggle = {
        let (open, seen) = (open.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            *seen.borrow_mut() = true;
            open.set(!*open);
        })
    };
    let content = classes!("hm-fold-content", (!*open).then_some("hm-closed"));
    html! {
        <div class={classes!("hm-fold", props.class.clone())} part="fold">
            <button type="button" class="hm-fold-button" aria-expanded={open.to_string()} onclick={toggle}>
                { &props.label }
            </button>
            <div class={content}>
                if *seen.borrow() { { props.children.clone() } }
            </div>
        </div>
    }
}
