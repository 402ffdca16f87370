//! What stands in a field: at first what is known, then what was typed, whatever else is drawn anew.

use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What stands in the field now, and what is to be told of each input. Nothing is drawn by typing.
#[hook]
pub(crate) fn use_typed(known: impl FnOnce() -> Option<String>) -> (String, Callback<InputEvent>) {
    let typed: Rc<RefCell<String>> = use_mut_ref(|| known().unwrap_or_default());
    let stands = typed.borrow().clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            *typed.borrow_mut() = input.value();
        }
    });
    (stands, oninput)
}
