//! The clauses of one document while it is read.

use std::collections::HashMap;

use huimin_core::gazette::{ClauseHead, ClauseKind, DocumentTexts};

use super::quote::HEADING;
use super::traced::Traced;
use super::trail::{Fate, Trail};

/// Clauses and their paragraphs, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Clauses {
    pub(crate) heads: Vec<ClauseHead>,
    words: Vec<Words>,
    /// How often each path was given.
    seen: HashMap<String, usize>,
}

/// The words of a clause.
#[derive(Debug, Default)]
struct Words {
    /// Its number, and the full stop behind its heading.
    label: Traced,
    heading: Option<Traced>,
    paragraphs: Vec<Traced>,
    /// On which line of the scan each paragraph begins.
    lines: Vec<usize>,
}

/// A clause that is about to be written down.
pub(crate) struct NewClause {
    pub(crate) kind: ClauseKind,
    pub(crate) path: String,
    pub(crate) slug: String,
    pub(crate) heading: Option<Traced>,
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
            heading: heading.as_ref().map(|it| it.to_string()),
            parent,
        });
        self.words.push(Words {
            heading,
            ..Words::default()
        });
        self.heads.len() - 1
    }

    /// Gives a clause its heading.
    pub(crate) fn name(&mut self, clause: usize, heading: Traced) {
        if let (Some(head), Some(words)) = (self.heads.get_mut(clause), self.words.get_mut(clause))
        {
            head.heading = Some(heading.to_string());
            words.heading = Some(heading);
        }
    }

    /// Says which words became the number of a clause.
    pub(crate) fn label(&mut self, clause: usize, label: &Traced) {
        if let Some(words) = self.words.get_mut(clause) {
            words.label.push(label);
        }
    }

    /// Adds words to a clause, that begin on a line of the scan.
    pub(crate) fn write(&mut self, clause: usize, words: Traced, line: usize) {
        if let Some(clause) = self.words.get_mut(clause).filter(|_| !words.is_empty()) {
            clause.paragraphs.push(words);
            clause.lines.push(line);
        }
    }

    /// The texts.
    pub(crate) fn texts(&self) -> DocumentTexts {
        let paragraphs = |it: &Words| it.paragraphs.iter().map(|it| it.to_string()).collect();
        DocumentTexts {
            paragraphs: self.words.iter().map(paragraphs).collect(),
            ..DocumentTexts::default()
        }
    }

    /// On which line of the scan a paragraph begins; 0 for one that is not there.
    pub(crate) fn line(&self, clause: u16, paragraph: u16) -> usize {
        let words = self.words.get(usize::from(clause));
        let line = words.and_then(|it| it.lines.get(usize::from(paragraph)).or(it.lines.first()));
        line.copied().unwrap_or(0)
    }

    /// Accounts for every character.
    pub(crate) fn trace(&self, document: u16, trail: &mut Trail) {
        for (clause, words) in (0u16..).zip(&self.words) {
            trail.all(&words.label, Fate::Label { document, clause });
            let paragraphs = (0u16..).zip(&words.paragraphs);
            let heading = words.heading.iter().map(|it| (HEADING, it));
            for (paragraph, words) in heading.chain(paragraphs) {
                trail.each(words, |at| Fate::Words {
                    document,
                    clause,
                    paragraph,
                    at,
                });
            }
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
