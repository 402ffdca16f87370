//! The root: what the visitor did, what it comes to, and which parts are shown.

use super::calculator::Calculator;
use super::standing::Standing;
use super::tabs::Tabs;
use crate::api::options::Options;
use crate::cx::{Command, Cx, Listener};
use crate::engine::Loaded;
use crate::group::is_settled;
use crate::hooks::idle::use_idle;
use crate::hooks::page;
use crate::hooks::remember::{recall, use_remember};
use crate::hooks::routing::use_routing;
use crate::hooks::words::{Explained, use_explained};
use crate::parts::{Part, PartOf};
use crate::state::{Action, Answers, Origin, State, Tab};
use crate::today::trusted_today;
use huimin_core::report::assess_report_of;
use std::rc::Rc;
use yew::prelude::*;

/// Which of the three elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `<huimin-policies>`.
    Policies,
    /// `<huimin-calculator>`.
    Calculator,
    /// `<huimin-portal>`.
    Portal,
}

impl Kind {
    /// By its name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "policies" => Some(Self::Policies),
            "calculator" => Some(Self::Calculator),
            "portal" => Some(Self::Portal),
            _ => None,
        }
    }
}

/// Props of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    pub(crate) loaded: Loaded,
    pub(crate) kind: Kind,
    pub(crate) options: Rc<Options>,
    pub(crate) listener: Listener,
    /// What the page asks for; the number tells a repeated command from the one before.
    pub(crate) command: Option<(u32, Command)>,
}

/// See the module.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let handle = use_reducer_eq(|| {
        let mut state = fresh(&props.loaded, &props.options);
        if props.options.remember {
            recall(&props.loaded.edition().catalogue, &mut state);
        }
        state
    });
    let state = Rc::new((*handle).clone());
    let (today, clock) = trusted_today(props.loaded.edition().catalogue.day);
    let as_of = state.day.or(props.options.as_of).unwrap_or(today);
    let region = state.region.unwrap_or(props.options.region);
    let explained = use_explained(&props.loaded, props.options.lang);
    let verdict = {
        let loaded = props.loaded.clone();
        let answers = state.answers.clone();
        // A verdict quotes the law.
        let there = explained == Explained::There;
        let deps = (answers, as_of, region, props.options.clone(), there);
        use_memo(deps, move |(answers, as_of, region, options, _)| {
            let edition = loaded.edition();
            let catalogue = &edition.catalogue;
            let only = options.subsidies.as_ref();
            let facts = &answers.facts;
            let asks = !Cx::offered(&edition, options, *region, *as_of).is_empty();
            // Before anything is said, the verdicts would be those of everybody: nobody sees them,
            // and to work them out takes a phone a second.
            let unsaid = asks && answers.is_empty();
            assess_report_of(catalogue, facts, *region, *as_of, |subsidy| {
                let shown = only.is_none_or(|only| {
                    only.iter().any(|id| {
                        let it = catalogue.subsidies.get(usize::from(id.0));
                        it.is_some_and(|it| it.id == subsidy.id)
                    })
                });
                shown && !unsaid && (!asks || answers.concern(subsidy))
            })
        })
    };
    let cx = Cx {
        loaded: props.loaded.clone(),
        kind: props.kind,
        options: props.options.clone(),
        lang: props.options.lang,
        today,
        clock,
        as_of,
        region,
        state,
        verdict,
        explained,
        dispatch: handle.dispatcher(),
        listener: props.listener.clone(),
    };
    let root = use_node_ref();
    use_commands(&cx, props);
    use_back(&cx, &root);
    use_results(&cx);
    use_unknown_region(&cx);
    use_remember(&cx);
    use_routing(&cx);
    let forget = {
        let cx = cx.clone();
        Callback::from(move |()| cx.act(Action::Forget(Box::new(fresh(&cx.loaded, &cx.options)))))
    };
    let sign = use_idle(props.options.idle_reset, forget);
    let (touched, pressed, typed) = (
        sign.reform(|_: PointerEvent| ()),
        sign.reform(|_: KeyboardEvent| ()),
        sign.reform(|_: WheelEvent| ()),
    );
    html! {
        <div class="hm" part="app" ref={root} onpointerdown={touched} onkeydown={pressed} onwheel={typed}>
            <Standing cx={cx.clone()} />
            { parts(&cx) }
        </div>
    }
}

fn parts(cx: &Cx) -> Html {
    match cx.kind {
        Kind::Policies => html! { <PartOf part={Part::Policies} cx={cx.clone()} /> },
        Kind::Calculator => html! { <Calculator cx={cx.clone()} /> },
        Kind::Portal => {
            let panel = |tab: Tab, name: &'static str, content: Html| {
                html! {
                    <div
                        class="hm-panel"
                        role="tabpanel"
                        id={format!("hm-panel-{name}")}
                        aria-labelledby={format!("hm-tab-{name}")}
                        hidden={cx.state.tab != tab}
                    >
                        { content }
                    </div>
                }
            };
            html! {
                <>
                    <Tabs cx={cx.clone()} />
                    { panel(Tab::Policies, "policies", html! { <PartOf part={Part::Policies} cx={cx.clone()} /> }) }
                    { panel(Tab::Calculator, "calculator", html! { <Calculator cx={cx.clone()} /> }) }
                </>
            }
        }
    }
}

/// How everything stands before the visitor has done anything.
fn fresh(loaded: &Loaded, options: &Options) -> State {
    State {
        answers: given(loaded, options),
        query: options.query.as_str().into(),
        ..State::default()
    }
}

fn given(loaded: &Loaded, options: &Options) -> Answers {
    let count = loaded.edition().catalogue.facts.len();
    Answers::given(
        options.facts.clone(),
        u16::try_from(count).unwrap_or(u16::MAX),
    )
}

/// Does what the page asks for, and takes over the options that it changed.
#[hook]
fn use_commands(cx: &Cx, props: &AppProps) {
    {
        let cx = cx.clone();
        use_effect_with(props.command.clone(), move |command| match command {
            Some((_, Command::Search(query, filter))) => {
                cx.act(Action::Search(query.as_str().into(), filter.clone()));
            }
            Some((_, Command::Open(target))) => {
                cx.open(*target, None, Origin::Page, "".into());
            }
            Some((_, Command::Reset)) => {
                cx.act(Action::Forget(Box::new(fresh(&cx.loaded, &cx.options))));
            }
            None => {}
        });
    }
    let before = use_mut_ref(|| props.options.clone());
    let cx = cx.clone();
    use_effect_with(props.options.clone(), move |now| {
        let before = before.replace(now.clone());
        if before.facts != now.facts {
            cx.act(Action::Prefill(given(&cx.loaded, now)));
        }
        if before.as_of != now.as_of {
            cx.act(Action::Day(None));
        }
        if before.region != now.region {
            cx.act(Action::Region(None));
        }
        if before.query != now.query {
            cx.act(Action::Query(now.query.as_str().into()));
        }
    });
}

/// Tells the page that the region that it named is not known.
#[hook]
fn use_unknown_region(cx: &Cx) {
    let listener = cx.listener.clone();
    use_effect_with(cx.options.unknown_region.clone(), move |unknown| {
        if unknown.is_some() {
            listener.tell("huimin-error", &[("code", "region".into())]);
        }
    });
}

/// After reading: back to the place and to the focus from before.
#[hook]
fn use_back(cx: &Cx, root: &NodeRef) {
    let (root, dispatch) = (root.clone(), cx.dispatch.clone());
    use_effect_with(cx.state.back.clone(), move |back| {
        if let Some(back) = back {
            page::back(&root, back);
            dispatch.dispatch(Action::BackDone);
        }
    });
}

/// Tells the page how many verdicts are settled, and nothing else.
#[hook]
fn use_results(cx: &Cx) {
    let settled = match &*cx.verdict {
        Ok(report) if cx.kind != Kind::Policies => report
            .assessments
            .iter()
            .filter(|it| is_settled(it))
            .count(),
        _ => 0,
    };
    let before = use_mut_ref(|| 0usize);
    let listener = cx.listener.clone();
    use_effect_with(settled, move |settled| {
        if before.replace(*settled) != *settled {
            let count = u32::try_from(*settled).unwrap_or(u32::MAX);
            listener.tell("huimin-result", &[("count", count.into())]);
        }
    });
}
