//! What the visitor has answered, chosen and opened. Pure: no page, no clock.

#[cfg(test)]
mod tests;

use huimin_core::day::Day;
use huimin_core::fact::{FactId, Facts, Value};
use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::subsidy::SubsidyId;
use std::rc::Rc;
use yew::Reducible;

/// A document, or a clause of it.
pub(crate) type Target = (DocumentId, Option<ClauseId>);

/// The answers, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answers {
    /// For the rules.
    pub(crate) facts: Facts,
    /// For the visitor. Facts that the visitor does not know are among them.
    pub(crate) order: Vec<FactId>,
}

impl Answers {
    /// Answers that the page knows, in the order of the vocabulary.
    pub(crate) fn given(facts: Facts, vocabulary: u16) -> Self {
        let there = |fact: &FactId| facts.get(*fact).is_some() || facts.is_unknown(*fact);
        let order = (0..vocabulary).map(FactId).filter(there).collect();
        Self { facts, order }
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

/// From where a clause was opened: there it is shown, and there the way back leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The banner.
    Banner,
    /// The list of policies.
    List,
    /// The results of a search.
    Hits,
    /// The card of a subsidy in the calculator.
    Card(SubsidyId),
    /// The plan in the calculator.
    Plan,
    /// The page itself, or its address.
    Page,
}

impl Origin {
    /// True for what follows from a query or from answers: of that the page is told nothing.
    pub(crate) const fn is_result(self) -> bool {
        matches!(self, Self::Hits | Self::Card(_) | Self::Plan)
    }

    /// True where the way back leads to the calculation.
    pub(crate) const fn is_calculation(self) -> bool {
        matches!(self, Self::Card(_) | Self::Plan)
    }
}

/// A clause that is being read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opened {
    /// Which.
    pub(crate) target: Target,
    /// The words that were cited.
    pub(crate) quote: Option<Rc<str>>,
    /// From where.
    pub(crate) origin: Origin,
    /// The whole document instead of the article.
    pub(crate) whole: bool,
    /// Where the page stood, and what was touched, to come back to.
    pub(crate) back: Back,
}

/// A place to come back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Back {
    /// How far the page was scrolled.
    pub(crate) scroll: i32,
    /// The mark of what was touched.
    pub(crate) mark: Rc<str>,
}

/// The two parts of the portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tab {
    /// 查政策.
    #[default]
    Policies,
    /// 算补贴.
    Calculator,
}

/// Everything that the visitor did.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct State {
    /// The answers.
    pub(crate) answers: Answers,
    /// The answers before "start again".
    pub(crate) undo: Option<Answers>,
    /// The answer that is being changed.
    pub(crate) editing: Option<FactId>,
    /// The day that the visitor chose.
    pub(crate) day: Option<Day>,
    /// The part of the portal.
    pub(crate) tab: Tab,
    /// What is searched for.
    pub(crate) query: Rc<str>,
    /// What is being read.
    pub(crate) opened: Option<Opened>,
    /// Where to come back to after reading.
    pub(crate) back: Option<Back>,
    /// Counts the visitor's steps in the calculator, so that the focus follows.
    pub(crate) step: u32,
}

/// What can happen.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// A question was answered; `None` is "I don't know".
    Answer(FactId, Option<Value>),
    /// An answer is to be changed.
    Edit(FactId),
    /// It stays as it was.
    Keep,
    /// All answers away; they can be brought back.
    Restart,
    /// Brings them back.
    Undo,
    /// Answers that the page knows.
    Prefill(Answers),
    /// Another day; `None` is the one of the page.
    Day(Option<Day>),
    /// Another part of the portal.
    Tab(Tab),
    /// To the questions.
    Calculate,
    /// Another query.
    Query(Rc<str>),
    /// Something to read.
    Open(Opened),
    /// The whole document, or only the article.
    Whole(bool),
    /// Enough read.
    Close,
    /// The address of the page changed.
    Address(Option<Target>),
    /// The focus has been put back.
    BackDone,
    /// Everything is forgotten, for good.
    Forget(State),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.apply(action);
        Rc::new(next)
    }
}

impl State {
    /// What an action makes of it.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Answer(fact, value) => {
                self.answers.put(fact, value);
                self.editing = None;
                self.undo = None;
                self.step += 1;
            }
            Action::Edit(fact) => {
                self.editing = Some(fact);
                self.step += 1;
            }
            Action::Keep => {
                self.editing = None;
                self.step += 1;
            }
            Action::Restart => {
                self.undo = Some(std::mem::take(&mut self.answers));
                self.editing = None;
                self.step += 1;
            }
            Action::Undo => {
                if let Some(answers) = self.undo.take() {
                    self.answers = answers;
                }
                self.step += 1;
            }
            Action::Prefill(answers) => {
                self.answers = answers;
                self.editing = None;
                self.undo = None;
            }
            Action::Day(day) => self.day = day,
            Action::Tab(tab) => self.tab = tab,
            Action::Calculate => {
                self.tab = Tab::Calculator;
                self.step += 1;
            }
            Action::Query(query) => {
                self.query = query;
                self.opened = None;
            }
            Action::Open(opened) => {
                self.tab = Tab::Policies;
                self.back = None;
                self.opened = Some(opened);
            }
            Action::Whole(whole) => {
                if let Some(opened) = &mut self.opened {
                    opened.whole = whole;
                }
            }
            Action::Close => self.close(),
            Action::Address(target) => self.address(target),
            Action::BackDone => self.back = None,
            Action::Forget(fresh) => *self = fresh,
        }
    }

    fn close(&mut self) {
        if let Some(opened) = self.opened.take() {
            if opened.origin.is_calculation() {
                self.tab = Tab::Calculator;
            }
            self.back = Some(opened.back);
        }
    }

    fn address(&mut self, target: Option<Target>) {
        match (target, &self.opened) {
            (Some(target), Some(opened)) if opened.target == target => {}
            (Some(target), _) => self.apply(Action::Open(Opened {
                target,
                quote: None,
                origin: Origin::Page,
                whole: target.1.is_none(),
                back: Back::default(),
            })),
            (None, _) => self.close(),
        }
    }
}
