//! What the visitor has answered, chosen and opened. Pure: no page, no clock.

mod answers;
mod reading;
#[cfg(test)]
mod tests;

pub(crate) use answers::Answers;
pub(crate) use reading::{Back, Opened, Origin, Target};

use huimin_core::day::Day;
use huimin_core::fact::{FactId, Value};
use huimin_core::region::RegionId;
use huimin_core::search::Filter;
use huimin_core::subsidy::{Audience, Topic};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Reducible;

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
    /// As whom the visitor asks is being changed.
    pub(crate) choosing: bool,
    /// The day that the visitor chose.
    pub(crate) day: Option<Day>,
    /// The region that the visitor chose.
    pub(crate) region: Option<RegionId>,
    /// The part of the portal.
    pub(crate) tab: Tab,
    /// What is searched for.
    pub(crate) query: Rc<str>,
    /// Which clauses are looked through.
    pub(crate) filter: Filter,
    /// Which subsidies are listed: for whom, about what.
    pub(crate) listed: (Option<Audience>, Option<Topic>),
    /// What was typed into the checks for institutions; it stays while something is read.
    pub(crate) drafts: BTreeMap<FactId, Rc<str>>,
    /// What is being read.
    pub(crate) opened: Option<Opened>,
    /// What was being read before, the last at the end: references lead from one to the next.
    pub(crate) trail: Vec<Opened>,
    /// What was being read when a filter was set from within it.
    pub(crate) left: Option<Opened>,
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
    /// As whom the visitor asks.
    Audiences(Vec<Audience>),
    /// That is to be changed.
    Choose,
    /// An answer is to be changed.
    Edit(FactId),
    /// It stays as it was.
    Keep,
    /// All answers away; they can be brought back.
    Restart,
    /// Brings them back.
    Undo,
    /// What the page gives now, instead of what it gave before.
    Prefill(Answers),
    /// Another day; `None` is the one of the page.
    Day(Option<Day>),
    /// Another region; `None` is the one of the page.
    Region(Option<RegionId>),
    /// Another part of the portal.
    Tab(Tab),
    /// To the questions.
    Calculate,
    /// Another query.
    Query(Rc<str>),
    /// Something was typed into a check for institutions.
    Draft(FactId, Rc<str>),
    /// Other subsidies are listed.
    List(Option<Audience>, Option<Topic>),
    /// Other clauses are looked through.
    Filter(Filter),
    /// Another query and other clauses.
    Search(Rc<str>, Filter),
    /// Something to read.
    Open(Opened),
    /// Something that is named in what is being read; the way back leads here.
    Follow(Opened),
    /// Another place in the same document; the way back stays.
    Turn(Opened),
    /// Back to what was being read when a filter was set.
    Resume,
    /// The whole document, or only the article.
    Whole(bool),
    /// Enough read.
    Close,
    /// The address of the page changed.
    Address(Option<Target>),
    /// The focus has been put back.
    BackDone,
    /// Everything is forgotten, for good.
    Forget(Box<State>),
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
                self.undo = None;
                self.ask(None);
            }
            Action::Audiences(audiences) => {
                self.answers.audiences = Some(audiences);
                self.undo = None;
                self.ask(None);
            }
            Action::Choose => {
                self.ask(None);
                self.choosing = true;
            }
            Action::Edit(fact) => self.ask(Some(fact)),
            Action::Keep => self.ask(None),
            Action::Restart => {
                self.undo = Some(std::mem::take(&mut self.answers));
                self.ask(None);
            }
            Action::Undo => {
                if let Some(answers) = self.undo.take() {
                    self.answers = answers;
                }
                self.step += 1;
            }
            Action::Prefill(answers) => {
                if let Some(undo) = &mut self.undo {
                    undo.regiven(answers.clone());
                }
                self.answers.regiven(answers);
            }
            Action::Day(day) => self.day = day,
            Action::Region(region) => self.region = region,
            Action::Tab(tab) => self.tab = tab,
            Action::Calculate => {
                self.tab = Tab::Calculator;
                self.step += 1;
            }
            Action::Draft(fact, typed) => {
                self.drafts.insert(fact, typed);
            }
            Action::List(audience, topic) => self.listed = (audience, topic),
            Action::Query(query) => {
                self.query = query;
                self.leave();
            }
            Action::Filter(filter) => {
                // Of a chain of references the last place is kept.
                self.left = self.opened.clone().or(self.left.take());
                self.leave();
                self.tab = Tab::Policies;
                self.filter = filter;
            }
            Action::Search(query, filter) => {
                self.leave();
                self.left = None;
                self.tab = Tab::Policies;
                self.query = query;
                self.filter = filter;
            }
            Action::Open(opened) => {
                self.leave();
                self.read(opened);
            }
            Action::Follow(opened) => {
                self.trail.extend(self.opened.take());
                self.read(opened);
            }
            Action::Turn(opened) => self.read(opened),
            Action::Resume => {
                if let Some(left) = self.left.take() {
                    self.leave();
                    self.read(left);
                }
            }
            Action::Whole(whole) => {
                if let Some(opened) = &mut self.opened {
                    opened.whole = whole;
                }
            }
            Action::Close => self.close(),
            Action::Address(target) => self.address(target),
            Action::BackDone => self.back = None,
            Action::Forget(fresh) => *self = *fresh,
        }
    }

    /// The next question, or an answer that is to be changed; the focus follows.
    fn ask(&mut self, editing: Option<FactId>) {
        self.editing = editing;
        self.choosing = false;
        self.step += 1;
    }

    fn read(&mut self, opened: Opened) {
        self.tab = Tab::Policies;
        self.back = None;
        self.opened = Some(opened);
    }

    /// Nothing is being read any more.
    fn leave(&mut self) {
        self.opened = None;
        self.trail.clear();
    }

    /// Back to what was being read before, or to where the reading began.
    fn close(&mut self) {
        if let Some(opened) = self.opened.take() {
            self.opened = self.trail.pop();
            if self.opened.is_none() && opened.origin.is_calculation() {
                self.tab = Tab::Calculator;
            }
            self.back = Some(opened.back);
        }
    }

    fn address(&mut self, target: Option<Target>) {
        match (target, &self.opened) {
            (Some(target), Some(opened)) if opened.target == target => {}
            // The back button of the browser, within a chain of references.
            (Some(target), _) if self.trail.last().is_some_and(|it| it.target == target) => {
                self.close();
            }
            (Some(target), _) => self.apply(Action::Open(Opened {
                target,
                quote: None,
                origin: Origin::Page,
                whole: target.1.is_none(),
                back: Back::default(),
                turn: 0,
            })),
            (None, _) => {
                // The whole chain is left at once; the way back is that of its beginning.
                let first = self.trail.drain(..).next();
                self.opened = first.or(self.opened.take());
                self.close();
            }
        }
    }
}
