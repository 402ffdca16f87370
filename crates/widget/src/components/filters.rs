//! What the list is narrowed to: the fields to choose it by, and what is chosen.

pub(crate) mod chosen;
pub(crate) mod offers;
pub(crate) mod panel;
