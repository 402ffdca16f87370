//! What `#[wasm_split]` asks of its runtime. The page's loader brings a part before it is called,
//! so that there is nothing to wait for, and no callback by address, which would not be safe code.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A part that is not there. It cannot happen: what is not there is not called.
#[derive(Debug)]
pub(crate) struct SplitLoaderError;

/// The value of a future that waits for nothing.
pub(crate) fn now<T, E>(future: impl Future<Output = Result<T, E>>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(value)) => Some(value),
        _ => None,
    }
}

/// By the names that the macro expects where a module is cut.
#[cfg(target_family = "wasm")]
pub(crate) mod rt {
    use super::SplitLoaderError;
    use std::ffi::c_void;
    use std::pin::Pin;

    pub(crate) type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);
    type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    pub(crate) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(crate) const fn new(_: LoadFn) -> Self {
            Self
        }
    }

    pub(crate) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), SplitLoaderError> {
        Ok(())
    }
}
