//! The shape of the files that policy staff write. Every name is kept with its place, so that an
//! error can point at it.

use serde_saphyr::Spanned;

pub mod amount;
pub mod benefit;
pub mod budget;
pub mod condition;
pub mod conflict;
pub mod coverage;
pub mod example;
pub mod figure;
pub mod region;
pub mod standing;
pub mod subsidy;
pub mod vocabulary;

/// Words and where they stand.
#[derive(Debug)]
pub struct Quoted<'a> {
    /// The words.
    pub quote: &'a Spanned<String>,
    /// The clause, where it is not the subsidy's own.
    pub clause: Option<&'a Spanned<String>>,
}

/// Implements access to the quote of an entry.
macro_rules! quoted {
    ($($entry:ty),+ $(,)?) => {$(
        impl $entry {
            /// The words of this entry.
            #[must_use]
            pub const fn quoted(&self) -> $crate::rules::authored::Quoted<'_> {
                $crate::rules::authored::Quoted { quote: &self.quote, clause: self.clause.as_ref() }
            }
        }
    )+};
}

/// The same for an entry that must name its clause.
macro_rules! quoted_from {
    ($($entry:ty),+ $(,)?) => {$(
        impl $entry {
            /// The words, and their clause.
            #[must_use]
            pub const fn quoted(&self) -> $crate::rules::authored::Quoted<'_> {
                $crate::rules::authored::Quoted { quote: &self.quote, clause: Some(&self.clause) }
            }
        }
    )+};
}
pub(crate) use {quoted, quoted_from};
