//! Search among the clauses that a unit or a leader has to do with.

use super::{Hit, clauses, hit, passage, words};
use crate::edition::Edition;
use crate::gazette::records::{Duty, Role};
use crate::gazette::{ClauseId, DocumentHead, DocumentId, DocumentKind};
use crate::order;
use crate::text::fold;

/// Which clauses are looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that make this unit responsible, by the name that it has everywhere or by the
    /// one that stands there. Where no unit has this name, those whose name contains it.
    pub unit: Option<String>,
    /// What the unit has to do there; `None` for all but to support.
    pub role: Option<Role>,
    /// Only those that this person leads (牵头领导).
    pub leader: Option<String>,
    /// Only those of this document.
    pub document: Option<DocumentId>,
    /// Only those of documents of this kind.
    pub kind: Option<DocumentKind>,
    /// Only those of documents of this year, by the day of signing or else by the number.
    pub year: Option<i16>,
}

impl Filter {
    /// True when every clause passes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.unit.is_none()
            && self.leader.is_none()
            && self.document.is_none()
            && self.kind.is_none()
            && self.year.is_none()
    }

    /// True where a document passes; its clauses may still not.
    pub(crate) fn admits(&self, id: DocumentId, document: &DocumentHead) -> bool {
        self.document.is_none_or(|only| only == id)
            && self.kind.is_none_or(|only| only == document.kind)
            && self.year.is_none_or(|only| document.year() == Some(only))
    }
}

/// The clauses that pass a filter and answer a query, the best first. With an empty query: all that
/// pass, those that the unit leads in front, each group in the order of the issue.
#[must_use]
pub fn search_filtered(edition: &Edition, query: &str, filter: &Filter) -> Vec<Hit> {
    if filter.is_empty() {
        return super::search(edition, query);
    }
    let unit = filter.unit.as_deref().map(|it| Wanted::new(edition, it));
    let words = words(query);
    let mut hits: Vec<Hit> = clauses(edition)
        .filter_map(|clause| {
            let document = edition.document(clause.document)?;
            filter.admits(clause.document, document).then_some(())?;
            let role = match &unit {
                Some(unit) => Some(unit.role(edition, clause, filter.role)?),
                None => None,
            };
            if let Some(leader) = &filter.leader {
                leads(edition, clause, leader).then_some(())?;
            }
            let found = if words.is_empty() {
                listed(edition, clause)?
            } else {
                hit(edition, clause, &words)?
            };
            Some(Hit { role, ..found })
        })
        .collect();
    if words.is_empty() {
        order::sort_by_key(&mut hits, |it| (it.role, it.clause));
    } else {
        order::sort_by(&mut hits, |a, b| {
            b.score.cmp(&a.score).then(a.clause.cmp(&b.clause))
        });
    }
    hits
}

fn listed(edition: &Edition, clause: ClauseId) -> Option<Hit> {
    Some(Hit {
        clause,
        passage: passage(edition.paragraphs(clause)?, &[]),
        score: 1,
        role: None,
    })
}

fn leads(edition: &Edition, clause: ClauseId, leader: &str) -> bool {
    let records = edition.records(clause.document);
    let mut assignments = records.into_iter().flat_map(|it| &it.assignments);
    assignments
        .any(|it| it.clause == clause.index && it.leaders.iter().any(|it| fold(it) == fold(leader)))
}

/// A unit that is asked for.
struct Wanted {
    name: String,
    /// False where no unit has exactly this name.
    exact: bool,
}

impl Wanted {
    fn new(edition: &Edition, name: &str) -> Self {
        let mut wanted = Self {
            name: fold(name),
            exact: true,
        };
        wanted.exact = clauses(edition).any(|clause| {
            let mut duties = edition.duties(clause);
            duties.any(|it| wanted.is(edition, clause, it))
        });
        wanted
    }

    fn is(&self, edition: &Edition, clause: ClauseId, duty: &Duty) -> bool {
        let unit = fold(&duty.unit);
        let written = || {
            edition
                .words(clause.document, duty.span)
                .is_some_and(|it| fold(&it) == self.name)
        };
        if self.exact {
            unit == self.name || written()
        } else {
            !self.name.is_empty() && unit.contains(&self.name)
        }
    }

    /// What the unit has to do in a clause, the most first.
    fn role(&self, edition: &Edition, clause: ClauseId, only: Option<Role>) -> Option<Role> {
        let wanted = |role: Role| only.map_or(role != Role::Supports, |only| only == role);
        edition
            .duties(clause)
            .filter(|it| wanted(it.role) && self.is(edition, clause, it))
            .map(|it| it.role)
            .min()
    }
}
