//! Texts that are loaded when somebody reads them.

use crate::cx::Cx;
use huimin_core::gazette::DocumentId;
use yew::prelude::*;

/// How far the texts are.
#[derive(Clone, PartialEq)]
pub(crate) enum Texts {
    /// There.
    Ready,
    /// On their way.
    Coming,
    /// Not to be had; calling it tries again.
    Failed(Callback<()>),
}

/// Loads the texts of these documents, if any are asked for.
#[hook]
pub(crate) fn use_texts(cx: &Cx, wanted: &[DocumentId]) -> Texts {
    let attempt = use_state(|| 0u32);
    let failed = use_state_eq(|| false);
    let arrived = use_force_update();
    {
        let loaded = cx.loaded.clone();
        let failed = failed.clone();
        use_effect_with((wanted.to_vec(), *attempt), move |(wanted, _)| {
            failed.set(false);
            if !loaded.has(wanted) {
                let wanted = wanted.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    match loaded.load(&wanted).await {
                        Ok(()) => arrived.force_update(),
                        Err(_) => failed.set(true),
                    }
                });
            }
        });
    }
    if cx.loaded.has(wanted) {
        Texts::Ready
    } else if *failed {
        Texts::Failed(Callback::from(move |()| attempt.set(*attempt + 1)))
    } else {
        Texts::Coming
    }
}
