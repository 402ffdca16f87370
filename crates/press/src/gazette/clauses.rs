//! The clauses of one document while it is read.

use std::collections::HashMap;

use huimin_core::gazette::{ClauseHead, ClauseKind, DocumentTexts};

/// Clauses and their paragraphs, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Clauses {
    pub(crate) heads: Vec<ClauseHead>,
    pub(crate) texts: DocumentTexts,
    /// How often each path was given.
    seen: HashMap<String, usize>,
}

/// A clause that is about to be written down.
pub(crate) struct NewClause {
    pub(crate) kind: ClauseKind,
    pub(crate) path: String,
    pub(crate) slug: String,
    pub(crate) heading: Option<String>,
    pub(crate) parent: Option<usize>,
}

impl Clauses {
    /// Adds a clause without words, and tells its place. Addresses stay unique: where the paper
    /// gives one number twice, the second says so.
    pub(crate) fn push(&mut self, clause: NewClause) -> usize {
        let NewClause {
            kind,
            path,
            slug,
            heading,
            parent,
        } = clause;
        let count = self.seen.entry(path.clone()).or_default();
        *count += 1;
        let (path, slug) = match *count {
            1 => (path, slug),
            again => (
                format!("{path}〔第{again}个〕"),
                format!("{slug}-again{again}"),
            ),
        };
        let parent = parent.and_then(|it| u16::try_from(it).ok());
        self.heads.push(ClauseHead {
            kind,
            path,
            slug,
            heading,
            parent,
        });
        self.texts.paragraphs.push(Vec::new());
        self.heads.len() - 1
    }

    /// Gives a clause its heading.
    pub(crate) fn name(&mut self, clause: usize, heading: String) {
        if let Some(head) = self.heads.get_mut(clause) {
            head.heading = Some(heading);
        }
    }

    /// Adds words to a clause.
    pub(crate) fn write(&mut self, clause: usize, words: String) {
        if let Some(paragraphs) = self
            .texts
            .paragraphs
            .get_mut(clause)
            .filter(|_| !words.is_empty())
        {
            paragraphs.push(words);
        }
    }

    /// The address of a clause below its document.
    pub(crate) fn path(&self, clause: usize) -> &str {
        self.heads.get(clause).map_or("", |it| &it.path)
    }

    /// The slug of a clause.
    pub(crate) fn slug(&self, clause: usize) -> &str {
        self.heads.get(clause).map_or("", |it| &it.slug)
    }
}
