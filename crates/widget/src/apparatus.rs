//! What is known about the words of a document, by paragraph: what they name, what they mean, who
//! they make responsible. Worked out once for each document, not each time it is shown.

#[cfg(test)]
mod tests;

use crate::state::Target;
use huimin_core::edition::Edition;
use huimin_core::gazette::records::{Assignment, Records, Referent, Role, Span};
use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::order;
use std::collections::BTreeMap;

/// What some words of a paragraph are, from one character to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The first character.
    pub(crate) start: usize,
    /// The first character behind.
    pub(crate) end: usize,
    /// What they are.
    pub(crate) kind: NoteKind,
}

/// See [`Note`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoteKind {
    /// They name something that can be read here.
    Names(Target),
    /// They have a meaning of their own: the definition, by its place in the records.
    Means(usize),
    /// They are a unit, with what it has to do.
    Unit(String, Role),
    /// They are the person who leads: 牵头领导.
    Leader(String),
}

/// Everything known about the words of one document.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Apparatus {
    notes: BTreeMap<(u16, u16), Vec<Note>>,
    /// By clause: which paragraph says who leads and who supports.
    assigned: BTreeMap<u16, u16>,
}

impl Apparatus {
    /// Of a document whose text is loaded; empty for another.
    pub(crate) fn of(edition: &Edition, id: DocumentId) -> Self {
        let mut made = Self::default();
        let Some(records) = edition.records(id) else {
            return made;
        };
        // What comes first is not covered by what comes later.
        made.references(records);
        for it in &records.duties {
            made.put(it.span, NoteKind::Unit(it.unit.clone(), it.role));
        }
        for it in &records.assignments {
            made.assigned.insert(it.clause, it.paragraph);
            made.leaders(edition, id, it);
        }
        made.definitions(edition, id, records);
        for notes in made.notes.values_mut() {
            order::sort_by_key(notes, |it| it.start);
        }
        made
    }

    /// What is known about a paragraph, in order and apart.
    pub(crate) fn notes(&self, clause: u16, paragraph: u16) -> &[Note] {
        let found = self.notes.get(&(clause, paragraph));
        found.map_or(&[], Vec::as_slice)
    }

    /// The paragraph that says who leads a task.
    pub(crate) fn assigned(&self, clause: u16) -> Option<u16> {
        self.assigned.get(&clause).copied()
    }

    fn put(&mut self, span: Span, kind: NoteKind) -> bool {
        let [start, length] = [span.start, span.length].map(|it| usize::try_from(it).unwrap_or(0));
        let end = start + length;
        let notes = self.notes.entry((span.clause, span.paragraph)).or_default();
        let free = length > 0 && notes.iter().all(|it| it.end <= start || end <= it.start);
        if free {
            notes.push(Note { start, end, kind });
        }
        free
    }

    fn references(&mut self, records: &Records) {
        for it in &records.references {
            let target = match it.target {
                Referent::Document(document) => (document, None),
                Referent::Clause(clause) => (clause.document, Some(clause)),
                Referent::Elsewhere => continue,
            };
            self.put(it.span, NoteKind::Names(target));
        }
    }

    fn leaders(&mut self, edition: &Edition, document: DocumentId, it: &Assignment) {
        let clause = ClauseId {
            document,
            index: it.clause,
        };
        let place = usize::from(it.paragraph);
        let text = edition.paragraphs(clause).and_then(|all| all.get(place));
        for leader in &it.leaders {
            let found = text.and_then(|text| first(text, leader, 0));
            if let Some((start, length)) = found {
                let span = Span {
                    clause: it.clause,
                    paragraph: it.paragraph,
                    start,
                    length,
                };
                self.put(span, NoteKind::Leader(leader.clone()));
            }
        }
    }

    /// The first use of each defined word in every clause behind the one that defines it.
    fn definitions(&mut self, edition: &Edition, id: DocumentId, records: &Records) {
        let mut definitions: Vec<_> = records.definitions.iter().enumerate().collect();
        // 毕业年度高校毕业生 before 高校毕业生, which stands in it.
        order::sort_by_key(&mut definitions, |(_, it)| {
            std::cmp::Reverse(it.term.chars().count())
        });
        for (place, definition) in definitions {
            for used in edition.uses(id, definition) {
                self.first_use(edition, used, &definition.term, place);
            }
        }
    }

    fn first_use(&mut self, edition: &Edition, used: ClauseId, term: &str, place: usize) {
        let paragraphs = edition.paragraphs(used).unwrap_or_default();
        for (paragraph, text) in (0u16..).zip(paragraphs) {
            let mut from = 0;
            // Where a longer word covers one use, the next may be free.
            while let Some((start, length)) = first(text, term, from) {
                let span = Span {
                    clause: used.index,
                    paragraph,
                    start,
                    length,
                };
                if self.put(span, NoteKind::Means(place)) {
                    return;
                }
                from = start + length;
            }
        }
    }
}

/// Where words first stand in a text, from a character on: the character, and how many.
fn first(text: &str, words: &str, from: u32) -> Option<(u32, u32)> {
    let skipped = usize::try_from(from).ok()?;
    let (begin, _) = text.char_indices().nth(skipped)?;
    let rest = text.get(begin..)?;
    let before = rest.get(..rest.find(words)?)?.chars().count();
    let start = from + u32::try_from(before).ok()?;
    Some((start, u32::try_from(words.chars().count()).ok()?))
}
