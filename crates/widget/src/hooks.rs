//! What the components share: texts that come later, the focus, the address, the time.

pub(crate) mod clipboard;
pub(crate) mod idle;
pub(crate) mod page;
pub(crate) mod remember;
pub(crate) mod routing;
pub(crate) mod texts;
pub(crate) mod typed;
pub(crate) mod words;
