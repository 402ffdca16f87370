//! Why: each condition fulfilled, not fulfilled or open.

use super::check::{Known, Truth};
use super::completions::outcomes;
use crate::subsidy::{Atom, Condition};

/// The reason for a verdict, a tree in the shape of the condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Each part is needed.
    All(Truth, Vec<Reason<'a>>),
    /// One part is enough.
    Any(Truth, Vec<Reason<'a>>),
    /// A condition without parts.
    Atom(Truth, &'a Atom),
}

impl Reason<'_> {
    /// What this part comes to.
    #[must_use]
    pub const fn truth(&self) -> Truth {
        match self {
            Self::All(truth, _) | Self::Any(truth, _) | Self::Atom(truth, _) => *truth,
        }
    }
}

/// The reason, every part judged over the completions.
#[must_use]
pub fn reason<'a>(condition: &'a Condition, known: Known<'_>) -> Reason<'a> {
    let truth = outcomes(condition, known).truth();
    let parts = |parts: &'a [Condition]| parts.iter().map(|part| reason(part, known)).collect();
    match condition {
        Condition::All(all) => Reason::All(truth, parts(all)),
        Condition::Any(any) => Reason::Any(truth, parts(any)),
        Condition::Atom(atom) => Reason::Atom(truth, atom),
    }
}
