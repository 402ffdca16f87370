//! Texts that are loaded when somebody reads them.

use crate::cx::Cx;
use huimin_core::edition::Cause;
use huimin_core::gazette::DocumentId;
use yew::prelude::*;

/// How far the texts are.
#[derive(Clone, PartialEq)]
pub(crate) enum Texts {
    /// Some are on their way.
    Coming,
    /// Each is there, or could not be had.
    Settled(Lacking),
}

/// The texts that could not be had.
#[derive(Clone, PartialEq)]
pub(crate) struct Lacking {
    /// Which, and why.
    pub(crate) documents: Vec<(DocumentId, Cause)>,
    /// Whether they are being tried again.
    pub(crate) loading: bool,
    /// Tries again.
    pub(crate) again: Callback<Vec<DocumentId>>,
}

/// Loads the texts of these documents, if any are asked for.
#[hook]
pub(crate) fn use_texts(cx: &Cx, wanted: &[DocumentId]) -> Texts {
    let changed = use_force_update();
    let again = {
        let loaded = cx.loaded.clone();
        Callback::from(move |wanted: Vec<DocumentId>| {
            let all = loaded.load(&wanted);
            changed.force_update();
            let changed = changed.clone();
            wasm_bindgen_futures::spawn_local(async move {
                all.await;
                changed.force_update();
            });
        })
    };
    {
        let (loaded, again) = (cx.loaded.clone(), again.clone());
        use_effect_with(wanted.to_vec(), move |wanted| {
            if !loaded.has(wanted) {
                again.emit(wanted.clone());
            }
        });
    }
    let edition = cx.edition();
    let lacks = |id: &DocumentId| edition.lacks(*id).map(|it| (*id, it.cause));
    let documents: Vec<_> = wanted.iter().filter_map(lacks).collect();
    let settled = |id: &DocumentId| cx.loaded.has(&[*id]) || edition.lacks(*id).is_some();
    if wanted.iter().all(settled) {
        Texts::Settled(Lacking {
            documents,
            loading: cx.loaded.is_loading(wanted),
            again,
        })
    } else {
        Texts::Coming
    }
}
