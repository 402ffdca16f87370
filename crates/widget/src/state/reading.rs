//! What is being read, and the way back.

use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::subsidy::SubsidyId;
use std::rc::Rc;

/// A document, or a clause of it.
pub(crate) type Target = (DocumentId, Option<ClauseId>);

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
    /// What to ask at the counter.
    Counter,
    /// What a check for institutions came to.
    Checks,
    /// The page itself, or its address.
    Page,
}

impl Origin {
    /// True for what follows from a query or from answers: of that the page is told nothing.
    pub(crate) const fn is_result(self) -> bool {
        matches!(
            self,
            Self::Hits | Self::Card(_) | Self::Plan | Self::Counter | Self::Checks
        )
    }

    /// True where the way back leads to the calculation.
    pub(crate) const fn is_calculation(self) -> bool {
        matches!(self, Self::Card(_) | Self::Plan | Self::Counter)
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
    /// Counts the jumps, so that one to the same clause is a jump too.
    pub(crate) turn: u32,
}

impl Opened {
    /// Another clause of the same document, on the way back to the same place.
    pub(crate) fn at(&self, clause: ClauseId, whole: bool) -> Self {
        Self {
            target: (clause.document, Some(clause)),
            quote: None,
            origin: self.origin,
            whole,
            back: self.back.clone(),
            turn: self.turn + 1,
        }
    }
}

/// A place to come back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Back {
    /// How far the page was scrolled.
    pub(crate) scroll: i32,
    /// The mark of what was touched.
    pub(crate) mark: Rc<str>,
}
