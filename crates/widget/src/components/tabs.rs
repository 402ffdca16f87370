//! The two parts of the portal.

use crate::cx::Cx;
use crate::hooks::page;
use crate::state::{Action, Tab};
use yew::prelude::*;

/// Props of [`Tabs`].
#[derive(PartialEq, Properties)]
pub(crate) struct TabsProps {
    pub(crate) cx: Cx,
}

/// 查政策, 算补贴. Arrow keys move between them.
#[component]
pub(crate) fn Tabs(props: &TabsProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let (policies, calculator) = (use_node_ref(), use_node_ref());
    let onkeydown = {
        let (cx, policies, calculator) = (cx.clone(), policies.clone(), calculator.clone());
        Callback::from(move |event: KeyboardEvent| {
            let tab = match event.key().as_str() {
                "Home" => Tab::Policies,
                "End" => Tab::Calculator,
                "ArrowLeft" | "ArrowRight" if cx.state.tab == Tab::Policies => Tab::Calculator,
                "ArrowLeft" | "ArrowRight" => Tab::Policies,
                _ => return,
            };
            event.prevent_default();
            cx.act(Action::Tab(tab));
            page::focus(match tab {
                Tab::Policies => &policies,
                Tab::Calculator => &calculator,
            });
        })
    };
    let tab = |tab: Tab, name: &'static str, label: &'static str, node: &NodeRef| {
        let chosen = cx.state.tab == tab;
        let onclick = {
            let cx = cx.clone();
            Callback::from(move |_: MouseEvent| {
                // Who goes to the questions wants to see them.
                cx.act(match tab {
                    Tab::Policies => Action::Tab(tab),
                    Tab::Calculator => Action::Calculate,
                });
            })
        };
        html! {
            <button
                type="button"
                class="hm-tab"
                part="tab"
                role="tab"
                id={format!("hm-tab-{name}")}
                aria-controls={format!("hm-panel-{name}")}
                aria-selected={chosen.to_string()}
                tabindex={if chosen { "0" } else { "-1" }}
                ref={node.clone()}
                {onclick}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="hm-tabs" part="tabs" role="tablist" aria-label={lang.tabs()} {onkeydown}>
            { tab(Tab::Policies, "policies", lang.tab_policies(), &policies) }
            { tab(Tab::Calculator, "calculator", lang.tab_calculator(), &calculator) }
        </div>
    }
}
