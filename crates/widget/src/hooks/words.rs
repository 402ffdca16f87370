//! Explanations and the words of the law: they come when the first screen stands.

use crate::engine::Loaded;
use crate::words::Lang;
use huimin_core::edition::Words;
use yew::prelude::*;

/// How far they are.
#[derive(Clone, PartialEq)]
pub(crate) enum Explained {
    /// On their way.
    Coming,
    /// There.
    There,
    /// They could not be had; this tries again.
    Failed(Callback<MouseEvent>),
}

/// Loads them once the first screen stands.
#[hook]
pub(crate) fn use_explained(loaded: &Loaded, lang: Lang) -> Explained {
    let more = match lang {
        Lang::Zh => Words::MoreZh,
        Lang::En => Words::MoreEn,
    };
    let kinds = [more, Words::Quotes];
    // The last time that they could not be had, if any.
    let failed = use_state(|| None::<Lang>);
    let changed = use_force_update();
    let load = {
        let (loaded, failed) = (loaded.clone(), failed.clone());
        Callback::from(move |again: bool| {
            let (loaded, failed, changed) = (loaded.clone(), failed.clone(), changed.clone());
            failed.set(None);
            wasm_bindgen_futures::spawn_local(async move {
                let learnt = loaded.learn(&kinds, again).await;
                failed.set(learnt.is_err().then_some(lang));
                changed.force_update();
            });
        })
    };
    {
        let (loaded, load) = (loaded.clone(), load.clone());
        use_effect_with(lang, move |_| {
            if !loaded.says(&kinds) {
                load.emit(false);
            }
        });
    }
    if loaded.says(&kinds) {
        Explained::There
    } else if *failed == Some(lang) {
        Explained::Failed(load.reform(|_: MouseEvent| true))
    } else {
        Explained::Coming
    }
}
