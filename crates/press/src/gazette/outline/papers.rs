//! The notice, its papers and annexes: what numbers count below.

use huimin_core::gazette::ClauseKind;

use super::Outline;
use crate::gazette::clauses::NewClause;
use crate::gazette::order::Order;
use crate::gazette::structure::{Opening, annex_number};
use crate::gazette::traced::Traced;

impl Outline<'_> {
    /// What stands before the body, as one clause; numbers in it count below it.
    pub(crate) fn preface(&mut self, path: &str, slug: &str) {
        let clause = self.paragraph_clause(path, slug, None);
        self.scope = Some(clause);
        self.current = Some(clause);
    }

    /// The end of the notice, or of an annex.
    pub(crate) fn leave(&mut self) {
        self.scope = None;
        self.current = None;
        self.untitled = false;
        self.open.clear();
        self.order = Order::default();
    }

    /// The title of the one paper that a notice sends out.
    pub(crate) fn title(&mut self, title: Traced) {
        self.leave();
        self.clauses.push(NewClause {
            kind: ClauseKind::Annex,
            path: title.to_string(),
            slug: format!("{}-title", self.entry.slug.value),
            heading: Some(title),
            parent: None,
        });
    }

    /// One of several papers, or one with 附件 above it; numbers in it count below it.
    pub(crate) fn annex(&mut self, words: Traced, opening: Opening) {
        let named = opening == Opening::Title;
        if let Some(clause) = self.scope.filter(|_| named && self.untitled) {
            self.untitled = false;
            self.clauses.name(clause, words);
            return;
        }
        self.leave();
        self.annexes += 1;
        let number = annex_number(&words)
            .filter(|_| !named)
            .unwrap_or(self.annexes);
        let clause = self.clauses.push(NewClause {
            kind: ClauseKind::Annex,
            path: format!("附件{number}"),
            slug: format!("{}-annex{number}", self.entry.slug.value),
            heading: named.then(|| words.clone()),
            parent: None,
        });
        if !named {
            self.clauses.label(clause, &words);
        }
        self.scope = Some(clause);
        self.current = Some(clause);
        self.untitled = !named;
    }
}
