//! Parts of the program that are loaded when somebody needs them, and until then stand aside.
//!
//! The build cuts the module at the three functions below (`crates/xtask/src/parts.rs`); the page's
//! loader brings what was cut off. What a part draws is known here once it has arrived.

mod runtime;

use crate::components::lacking::did_not_come;
use crate::components::policies::Policies;
use crate::components::reader::Reader;
use crate::components::results::Results;
use crate::cx::Cx;
use js_sys::{Function, Promise, Reflect};
use runtime::{SplitLoaderError, now};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The lists and the search.
    Policies,
    /// A document, or a clause of it.
    Reader,
    /// What the answers come to.
    Results,
}

/// What a part draws.
type Draw = fn(&Cx) -> Html;

thread_local! {
    /// Brings a part, by name: the page's loader.
    static LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// What has arrived, in the order of [`Part`].
    static ARRIVED: Cell<[Option<Draw>; 3]> = const { Cell::new([None; 3]) };
}

impl Part {
    const ALL: [Self; 3] = [Self::Policies, Self::Reader, Self::Results];

    /// As the build and the loader call it.
    const fn name(self) -> &'static str {
        match self {
            Self::Policies => "policies",
            Self::Reader => "reader",
            Self::Results => "results",
        }
    }

    fn drawn(self) -> Option<Draw> {
        let [policies, reader, results] = ARRIVED.get();
        match self {
            Self::Policies => policies,
            Self::Reader => reader,
            Self::Results => results,
        }
    }

    /// Loads it. The error has a `code`.
    fn load(self) -> Result<JsFuture, JsValue> {
        let loader = LOADER.with_borrow(Clone::clone);
        let loader = loader.ok_or(JsValue::UNDEFINED)?;
        let coming = loader.call1(&JsValue::UNDEFINED, &self.name().into())?;
        Ok(JsFuture::from(Promise::resolve(&coming)))
    }
}

#[wasm_split(policies, fallible, wasm_split_path = runtime)]
fn policies() -> Result<Draw, SplitLoaderError> {
    Ok(|cx| html! { <Policies cx={cx.clone()} /> })
}

#[wasm_split(reader, fallible, wasm_split_path = runtime)]
fn reader() -> Result<Draw, SplitLoaderError> {
    Ok(|cx| html! { <Reader cx={cx.clone()} /> })
}

#[wasm_split(results, fallible, wasm_split_path = runtime)]
fn results() -> Result<Draw, SplitLoaderError> {
    Ok(|cx| html! { <Results cx={cx.clone()} /> })
}

/// Takes over the function that brings a part by its name, and keeps its promise once the part
/// [`arrived`].
pub(crate) fn load_from(loader: Function) {
    LOADER.replace(Some(loader));
}

/// Takes over what a part draws. What has not arrived must not be named: the call would trap.
pub(crate) fn arrived(name: &str) {
    let mut all = ARRIVED.get();
    for (slot, part) in all.iter_mut().zip(Part::ALL) {
        if part.name() == name {
            *slot = match part {
                Part::Policies => now(policies()),
                Part::Reader => now(reader()),
                Part::Results => now(results()),
            };
        }
    }
    ARRIVED.set(all);
}

/// Fetches a part that will be needed soon. A failure is told where it is needed.
pub(crate) fn prefetch(part: Part) {
    if let (None, Ok(coming)) = (part.drawn(), part.load()) {
        spawn_local(async {
            let _ = coming.await;
        });
    }
}

/// Props of [`PartOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct PartOfProps {
    pub(crate) cx: Cx,
    pub(crate) part: Part,
}

/// A part; until it is there, that it is coming, or a way to try again.
#[component]
pub(crate) fn PartOf(props: &PartOfProps) -> Html {
    let PartOfProps { cx, part } = props;
    let failed = use_state(|| None::<JsValue>);
    let load = {
        let (failed, part) = (failed.clone(), *part);
        Callback::from(move |()| {
            let failed = failed.clone();
            failed.set(None);
            spawn_local(async move {
                let came = match part.load() {
                    Ok(coming) => coming.await,
                    Err(error) => Err(error),
                };
                // Drawn anew either way.
                failed.set(came.err());
            });
        })
    };
    {
        let load = load.clone();
        use_effect_with(*part, move |part| {
            if part.drawn().is_none() {
                load.emit(());
            }
        });
    }
    if let Some(draw) = part.drawn() {
        return draw(cx);
    }
    match &*failed {
        None => html! { <p class="hm-said" role="status">{ cx.lang.part_coming() }</p> },
        Some(error) => missing(cx, error, &load),
    }
}

fn missing(cx: &Cx, error: &JsValue, load: &Callback<()>) -> Html {
    let lang = cx.lang;
    let code = Reflect::get(error, &"code".into()).unwrap_or_default();
    let offline = ["network", "timeout"]
        .iter()
        .any(|it| code.as_string().as_deref() == Some(*it));
    let why = if offline {
        lang.text_offline()
    } else {
        lang.part_missing()
    };
    did_not_come(cx, why, load.reform(|_: MouseEvent| ()))
}
