//! The answers: those of the visitor, and those that the page gave. The visitor's go before.

use huimin_core::fact::{FactId, Facts, Value};
use huimin_core::subsidy::{Audience, Subsidy};

/// The answers, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answers {
    /// For the rules.
    pub(crate) facts: Facts,
    /// For the visitor. Facts that the visitor does not know are among them.
    pub(crate) order: Vec<FactId>,
    /// What the visitor answered; the rest the page gave.
    pub(crate) own: Vec<FactId>,
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
            ..Self::default()
        }
    }

    /// What the page gives now takes the place of what it gave before. The visitor's own answers
    /// stay, each in its place.
    pub(crate) fn regiven(&mut self, given: Self) {
        let before = std::mem::replace(&mut self.facts, given.facts);
        copy(&self.own, &before, &mut self.facts);
        let own = &self.own;
        let stays = |fact: &FactId| own.contains(fact) || given.order.contains(fact);
        self.order.retain(stays);
        for fact in given.order {
            if !self.order.contains(&fact) {
                self.order.push(fact);
            }
        }
    }

    /// Without what the page gave.
    pub(crate) fn of_the_visitor(&self) -> Facts {
        let mut facts = Facts::default();
        copy(&self.own, &self.facts, &mut facts);
        facts
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
        for list in [&mut self.order, &mut self.own] {
            if !list.contains(&fact) {
                list.push(fact);
            }
        }
    }
}

/// Puts these answers beside others; one that is not there is "I don't know".
fn copy(answers: &[FactId], from: &Facts, to: &mut Facts) {
    for fact in answers {
        match from.get(*fact) {
            Some(value) => to.set(*fact, Some(value)),
            None => to.set_unknown(*fact),
        }
    }
}
