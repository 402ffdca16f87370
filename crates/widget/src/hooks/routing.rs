//! The open clause in the address of the page, where the page asked for it: by its slug, so that
//! a link leads to it, and the back button closes it.

use crate::cx::Cx;
use crate::state::{Action, Target};
use gloo::history::{BrowserHistory, History};
use huimin_core::edition::Edition;
use yew::prelude::*;

/// Keeps the address and what is open in step.
#[hook]
pub(crate) fn use_routing(cx: &Cx) {
    let pushed = use_mut_ref(|| false);
    let was_open = use_mut_ref(|| false);
    {
        let (loaded, dispatch) = (cx.loaded.clone(), cx.dispatch.clone());
        let pushed = pushed.clone();
        use_effect_with(cx.options.routing, move |on| {
            let listener = on.then(|| {
                let history = BrowserHistory::new();
                let loaded_now = loaded.clone();
                let follow = move || {
                    let target = target(&loaded.edition(), BrowserHistory::new().location().hash());
                    if target.is_none() {
                        *pushed.borrow_mut() = false;
                    }
                    dispatch.dispatch(Action::Address(target));
                };
                // A page without an address keeps what is open already.
                if target(&loaded_now.edition(), history.location().hash()).is_some() {
                    follow();
                }
                history.listen(follow)
            });
            move || drop(listener)
        });
    }
    let open = cx.state.opened.as_ref().map(|it| it.target);
    let depth = cx.state.trail.len();
    let before = use_mut_ref(|| 0usize);
    let loaded = cx.loaded.clone();
    use_effect_with(
        (cx.options.routing, open, depth),
        move |(on, open, depth)| {
            if !on {
                return;
            }
            let before = before.replace(*depth);
            let history = BrowserHistory::new();
            let location = history.location();
            let there = target(&loaded.edition(), location.hash());
            let was_open = was_open.replace(open.is_some());
            match open {
                _ if there == *open => {}
                // The address that came with the page is about to be opened.
                None if !was_open => {}
                Some(open) => {
                    let slug = slug(&loaded.edition(), *open);
                    let route = format!("{}{}#{slug}", location.path(), location.query_str());
                    if *depth < before {
                        // Back along the references; their addresses lie before this one.
                        history.back();
                    } else if there.is_some() && *depth == before {
                        history.replace(route);
                    } else if there.is_some() {
                        history.push(route);
                    } else {
                        *pushed.borrow_mut() = true;
                        history.push(route);
                    }
                }
                // What was opened here is taken back; an address that came with the page is not left.
                None if pushed.replace(false) => {
                    let steps = isize::try_from(before).unwrap_or(0) + 1;
                    history.go(-steps);
                }
                None => history.replace(format!("{}{}", location.path(), location.query_str())),
            }
        },
    );
}

fn target(edition: &Edition, hash: &str) -> Option<Target> {
    let slug = hash.strip_prefix('#').filter(|slug| !slug.is_empty())?;
    edition.find(slug)
}

fn slug(edition: &Edition, (document, clause): Target) -> String {
    let head = edition.document(document);
    let clause = clause.and_then(|clause| head?.clauses.get(usize::from(clause.index)));
    clause
        .map(|it| it.slug.clone())
        .or_else(|| head.map(|it| it.slug.clone()))
        .unwrap_or_default()
}
