//! Reads the data that policy staff edit, checks it, and prints the edition.

pub mod coverage;
pub mod diagnostic;
pub mod edition;
pub mod gazette;
pub mod quantity;
pub mod rules;
pub mod source;
