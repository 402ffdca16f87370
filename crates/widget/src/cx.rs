//! What every component is given: the edition, the options, what the visitor did, and the ways to
//! do something. One value, cheap to clone.

use crate::api::options::Options;
use crate::components::app::Kind;
use crate::engine::Loaded;
use crate::hooks::words::Explained;
use crate::state::{Action, Back, Opened, Origin, State, Target};
use crate::words::Lang;
use huimin_core::day::Day;
use huimin_core::edition::Edition;
use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::input::InputError;
use huimin_core::region::{RegionId, lies_in};
use huimin_core::report::AssessReport;
use huimin_core::search::Filter;
use huimin_core::standing::Clock;
use huimin_core::subsidy::{Audience, Subsidy, SubsidyId, Topic, versions};
use js_sys::{Function, Object, Reflect};
use std::cell::Ref;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::UseReducerDispatcher;

/// What the page asks of a mounted element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Command {
    /// Search, among the clauses that pass a filter.
    Search(String, Filter),
    /// Open.
    Open(Target),
    /// Forget everything.
    Reset,
}

/// The page's ear.
#[derive(Clone, PartialEq)]
pub(crate) struct Listener(Rc<Function>);

impl Listener {
    /// Wraps a function of type and detail.
    pub(crate) fn new(function: Function) -> Self {
        Self(Rc::new(function))
    }

    /// Tells the page; `false` when it does not want what comes next.
    pub(crate) fn tell(&self, kind: &str, detail: &[(&str, JsValue)]) -> bool {
        let object = Object::new();
        for (name, value) in detail {
            // A fresh object takes any property.
            let _ = Reflect::set(&object, &(*name).into(), value);
        }
        let answer = self.0.call2(&JsValue::UNDEFINED, &kind.into(), &object);
        // A listener that throws has not said no.
        answer.map_or(true, |answer| answer != JsValue::FALSE)
    }
}

/// See the module.
#[derive(Clone)]
pub(crate) struct Cx {
    pub(crate) loaded: Loaded,
    pub(crate) kind: Kind,
    pub(crate) options: Rc<Options>,
    pub(crate) lang: Lang,
    /// The day of the device, in China.
    pub(crate) today: Day,
    /// What to think of the clock of the device.
    pub(crate) clock: Clock,
    /// The day of application.
    pub(crate) as_of: Day,
    /// Whose standards count.
    pub(crate) region: RegionId,
    pub(crate) state: Rc<State>,
    /// What the answers come to.
    pub(crate) verdict: Rc<Result<AssessReport, InputError>>,
    /// Whether explanations and the words of the law are there.
    pub(crate) explained: Explained,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) listener: Listener,
}

impl PartialEq for Cx {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.verdict, &other.verdict)
            && Rc::ptr_eq(&self.options, &other.options)
            && self.as_of == other.as_of
            && self.region == other.region
            && self.today == other.today
            && self.explained == other.explained
    }
}

impl Cx {
    /// What has been loaded.
    pub(crate) fn edition(&self) -> Ref<'_, Edition> {
        self.loaded.edition()
    }

    /// Does something.
    pub(crate) fn act(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// True when another day than today is looked at.
    pub(crate) fn is_other_day(&self) -> bool {
        self.as_of != self.today
    }

    /// The subsidies that this element shows.
    pub(crate) fn shown<'a>(&self, edition: &'a Edition) -> Vec<(SubsidyId, &'a Subsidy)> {
        shown(edition, &self.options, self.region, self.as_of)
    }

    /// Whether what a place grants holds in the region that is chosen.
    pub(crate) fn holds(&self, place: RegionId) -> bool {
        lies_in(&self.edition().catalogue.regions, self.region, place)
    }

    /// True where a subsidy could be shown, and none of them holds in the region that is chosen.
    pub(crate) fn nothing_here(&self) -> bool {
        let edition = self.edition();
        self.shown(&edition).is_empty() && !edition.catalogue.subsidies.is_empty()
    }

    /// Whether what is for these people and about these things is listed now.
    pub(crate) fn lists(&self, audiences: &[Audience], topics: &[Topic]) -> bool {
        let (audience, topic) = self.state.listed;
        audience.is_none_or(|it| audiences.contains(&it))
            && topic.is_none_or(|it| topics.contains(&it))
    }

    /// True while nobody has said where: the page named a region that is not known, and the
    /// visitor has not chosen one.
    pub(crate) fn nowhere(&self) -> Option<&str> {
        let chosen = self.state.region.is_some();
        self.options.unknown_region.as_deref().filter(|_| !chosen)
    }

    /// As whom one can ask here. Nothing where that would make no difference.
    pub(crate) fn audiences(&self) -> Vec<Audience> {
        Self::offered(&self.edition(), &self.options, self.region, self.as_of)
    }

    /// See [`Cx::audiences`].
    pub(crate) fn offered(
        edition: &Edition,
        options: &Options,
        region: RegionId,
        as_of: Day,
    ) -> Vec<Audience> {
        let shown = shown(edition, options, region, as_of);
        let there = |it: &Audience| shown.iter().any(|(_, rule)| rule.audiences.contains(it));
        let all: Vec<Audience> = Audience::ALL.into_iter().filter(there).collect();
        if shown.len() < 2 || all.len() < 2 {
            Vec::new()
        } else {
            all
        }
    }

    /// The documents that this element shows.
    pub(crate) fn documents(&self) -> Vec<DocumentId> {
        match self.options.document {
            Some(only) => vec![only],
            None => self.loaded.documents(),
        }
    }

    /// Opens a clause to read, unless the page prevents it. The page is told which only where
    /// that gives away neither a query nor an answer.
    pub(crate) fn open(&self, target: Target, quote: Option<&str>, origin: Origin, mark: Rc<str>) {
        if !self.tell_open(target, origin) {
            return;
        }
        let document = self.edition();
        let plain = document.document(target.0).is_some_and(|it| it.plain);
        drop(document);
        self.act(Action::Open(Opened {
            target,
            quote: quote.map(Rc::from),
            origin,
            whole: plain || target.1.is_none(),
            back: Back {
                scroll: crate::hooks::page::scrolled(),
                mark,
            },
            turn: 0,
        }));
    }

    /// Opens what is named in the text that is being read. The page is told as in [`Cx::open`].
    pub(crate) fn follow(&self, target: Target, quote: Option<&str>, mark: Rc<str>) {
        let Some(now) = &self.state.opened else {
            return self.open(target, quote, Origin::List, mark);
        };
        if !self.tell_open(target, now.origin) {
            return;
        }
        self.act(Action::Follow(Opened {
            target,
            quote: quote.map(Rc::from),
            origin: now.origin,
            // Within a document one goes on in the same way of reading.
            whole: target.1.is_none() || (target.0 == now.target.0 && now.whole),
            back: Back {
                scroll: crate::hooks::page::scrolled(),
                mark,
            },
            turn: now.turn + 1,
        }));
    }

    /// Tells the page that something is opened; `false` when it does not want that.
    fn tell_open(&self, target: Target, origin: Origin) -> bool {
        let address = {
            let edition = self.edition();
            let document = || edition.document(target.0).map(|it| it.number.clone());
            let clause = target.1.map(|clause| edition.address(clause));
            clause.or_else(document).unwrap_or_default()
        };
        let detail = [("clause", JsValue::from(address))];
        let told: &[_] = if origin.is_result() { &[] } else { &detail };
        self.listener.tell("huimin-open", told)
    }

    /// Goes to another clause of the same document, on the way back to the same place.
    pub(crate) fn turn_to(&self, clause: ClauseId, whole: bool) {
        if let Some(opened) = &self.state.opened {
            self.act(Action::Turn(opened.at(clause, whole)));
        }
    }
}

fn shown<'a>(
    edition: &'a Edition,
    options: &Options,
    region: RegionId,
    as_of: Day,
) -> Vec<(SubsidyId, &'a Subsidy)> {
    let only = options.subsidies.as_ref();
    let regions = &edition.catalogue.regions;
    versions(&edition.catalogue.subsidies, as_of)
        .filter(|(id, _)| only.is_none_or(|only| only.contains(id)))
        .filter(|(_, it)| lies_in(regions, region, it.region))
        .collect()
}
