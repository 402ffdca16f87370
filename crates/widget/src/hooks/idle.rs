//! At a counter, the next visitor must not see the last one's answers.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Calls back after so many seconds without a sign. Gives what is to be called at each sign.
#[hook]
pub(crate) fn use_idle(seconds: Option<u32>, then: Callback<()>) -> Callback<()> {
    let timer = use_mut_ref(|| None::<Timeout>);
    // What is called at the end is what holds then: the page may have taken its answers back.
    let latest = use_mut_ref(|| then.clone());
    *latest.borrow_mut() = then;
    let sign = {
        let timer = timer.clone();
        Callback::from(move |()| {
            let latest = latest.clone();
            // Replacing a timer cancels it.
            *timer.borrow_mut() = seconds.map(|seconds| {
                Timeout::new(seconds.saturating_mul(1000), move || {
                    let then = latest.borrow().clone();
                    then.emit(());
                })
            });
        })
    };
    {
        let sign = sign.clone();
        use_effect_with(seconds, move |_| {
            sign.emit(());
            move || {
                timer.borrow_mut().take();
            }
        });
    }
    sign
}
