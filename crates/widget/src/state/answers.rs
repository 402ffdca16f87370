//! The answers of the visitor.

use huimin_core::fact::{FactId, Facts, Value};
use huimin_core::subsidy::{Audience, Subsidy};

/// The answers, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answers {
    /// For the rules.
    pub(crate) facts: Facts,
    /// For the visitor. Facts that the visitor does not know are among them.
    pub(crate) order: Vec<FactId>,
    /// As whom the visitor asks; `None` before that was said.
    pub(crate) audiences: Option<Vec<Audience>>,
}

impl Answers {
    /// Answers that the page knows, in the order of the vocabulary.
    pub(crate) fn given(facts: Facts, vocabulary: u16) -> Self {
        let there = |fact: &FactId| facts.get(*fact).is_some() || facts.is_unknown(*fact);
        let order = (0..vocabulary).map(FactId).filter(there).collect();
        Self {
            facts,
            order,
            audiences: None,
        }
    }

    /// True before anything was said.
    pub(crate) const fn is_empty(&self) -> bool {
        self.order.is_empty() && self.audiences.is_none()
    }

    /// True for a subsidy that is for those as whom the visitor asks.
    pub(crate) fn concern(&self, subsidy: &Subsidy) -> bool {
        let chosen = self.audiences.as_ref();
        chosen.is_none_or(|chosen| subsidy.audiences.iter().any(|it| chosen.contains(it)))
    }

    /// Puts an answer; `None` is "I don't know". An answer that is changed keeps its place.
    pub(crate) fn put(&mut self, fact: FactId, value: Option<Value>) {
        match value {
            Some(value) => self.facts.set(fact, Some(value)),
            None => self.facts.set_unknown(fact),
        }
        if !self.order.contains(&fact) {
            self.order.push(fact);
        }
    }
}
