//! Answers kept until the tab is closed, where the page asked for it. A browser may refuse.

use crate::cx::Cx;
use crate::state::{Answers, State};
use gloo::storage::{SessionStorage, Storage};
use huimin_core::edition::Catalogue;
use huimin_core::fact::FactId;
use huimin_core::input;
use huimin_core::subsidy::Audience;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use yew::prelude::*;

const KEY: &str = "huimin";

#[derive(Serialize, Deserialize)]
struct Kept {
    facts: serde_json::Value,
    order: Vec<String>,
    day: Option<String>,
    region: Option<String>,
    #[serde(default)]
    audiences: Option<Vec<Audience>>,
}

/// True where there is a storage. Asked first, since gloo throws where the browser does.
fn allowed() -> bool {
    let storage = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("sessionStorage"));
    storage.is_ok_and(|storage| storage.is_object())
}

/// What was kept, if anything, and if it still fits the vocabulary.
pub(crate) fn recall(catalogue: &Catalogue, state: &mut State) {
    if !allowed() {
        return;
    }
    let Ok(kept) = SessionStorage::get::<Kept>(KEY) else {
        return;
    };
    let Ok(facts) = input::facts(catalogue, &kept.facts) else {
        return;
    };
    let named = |name: &String| {
        (0u16..)
            .zip(&catalogue.facts)
            .find(|(_, fact)| fact.id == *name)
            .map(|(place, _)| FactId(place))
    };
    let order: Vec<FactId> = kept.order.iter().filter_map(named).collect();
    let given = std::mem::take(&mut state.answers);
    state.answers = Answers {
        facts,
        own: order.clone(),
        order,
        audiences: kept.audiences,
    };
    state.answers.regiven(given);
    state.day = kept.day.and_then(|day| input::day(&day).ok());
    let region = kept.region.map(|name| input::region(catalogue, &name));
    state.region = region.and_then(Result::ok);
}

/// Keeps the answers, or sees to it that none are kept.
#[hook]
pub(crate) fn use_remember(cx: &Cx) {
    let state = &cx.state;
    let chosen = (state.day, state.region);
    let deps = (cx.options.remember, state.answers.clone(), chosen);
    let loaded = cx.loaded.clone();
    use_effect_with(deps, move |(remember, answers, (day, region))| {
        if !remember || !allowed() {
            return;
        }
        if answers.is_empty() && day.is_none() && region.is_none() {
            SessionStorage::delete(KEY);
            return;
        }
        let edition = loaded.edition();
        let catalogue = &edition.catalogue;
        let name = |fact: &FactId| catalogue.facts.get(usize::from(fact.0));
        let kept = Kept {
            facts: input::all_to_json(catalogue, &answers.of_the_visitor()),
            order: answers
                .own
                .iter()
                .filter_map(|fact| Some(name(fact)?.id.clone()))
                .collect(),
            audiences: answers.audiences.clone(),
            day: day.map(|day| day.to_string()),
            region: region
                .and_then(|it| catalogue.region(it))
                .map(|it| it.name.clone()),
        };
        // A full storage keeps nothing; the page goes on.
        let _ = SessionStorage::set(KEY, kept);
    });
}
