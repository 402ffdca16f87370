//! Why: each condition fulfilled, not fulfilled or open.

use super::check::{Known, Truth};
use super::completions::outcomes;
use crate::fact::FactId;
use crate::order;
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

    /// The facts on which it rests and that only an office can judge, in the order of the
    /// vocabulary: were the office to judge one of them otherwise, it could come out otherwise.
    #[must_use]
    pub fn decided_by_office(&self) -> Vec<FactId> {
        let facts = self.judged();
        order::set(facts)
    }

    fn judged(&self) -> Vec<FactId> {
        let (truth, parts, settling) = match self {
            Self::Atom(_, atom) if atom.decided_by_office => return atom.test.facts(),
            Self::Atom(..) => return Vec::new(),
            // One part that is not fulfilled settles the whole of these, and one that is, of those.
            Self::All(truth, parts) => (*truth, parts, Truth::No),
            Self::Any(truth, parts) => (*truth, parts, Truth::Yes),
        };
        let each = |wanted: &dyn Fn(&Self) -> bool| -> Vec<Vec<FactId>> {
            let parts = parts.iter().filter(|it| wanted(it));
            parts.map(Self::judged).collect()
        };
        let settle = each(&|it| truth == settling && it.truth() == settling);
        if settle.iter().any(Vec::is_empty) {
            // One of them settles it without the office.
            return Vec::new();
        }
        if settle.is_empty() {
            each(&|_| true).concat()
        } else {
            settle.concat()
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
