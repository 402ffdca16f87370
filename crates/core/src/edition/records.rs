//! Questions to the records of an edition, on the texts that are loaded.

use super::Edition;
use crate::gazette::records::{Definition, Duty, HEADING, Records, Referent, Span};
use crate::gazette::{ClauseId, DocumentId};

impl Edition {
    /// The records of a document, `None` while its text is not loaded.
    #[must_use]
    pub fn records(&self, document: DocumentId) -> Option<&Records> {
        let texts = self.texts.get(usize::from(document.0))?.as_ref()?;
        Some(&texts.records)
    }

    /// The words at a place, `None` while the text is not loaded.
    #[must_use]
    pub fn words(&self, document: DocumentId, span: Span) -> Option<String> {
        let clause = ClauseId {
            document,
            index: span.clause,
        };
        let text = if span.paragraph == HEADING {
            let head = self.document(document)?;
            head.clauses
                .get(usize::from(span.clause))?
                .heading
                .as_ref()?
        } else {
            self.paragraphs(clause)?.get(usize::from(span.paragraph))?
        };
        let [start, length] = [span.start, span.length].map(|it| usize::try_from(it).unwrap_or(0));
        Some(text.chars().skip(start).take(length).collect())
    }

    /// The units that a clause makes responsible.
    pub fn duties(&self, clause: ClauseId) -> impl Iterator<Item = &Duty> {
        let records = self.records(clause.document).into_iter();
        records
            .flat_map(|it| &it.duties)
            .filter(move |it| it.span.clause == clause.index)
    }

    /// Every unit of the loaded documents, once, in the order of the first place.
    #[must_use]
    pub fn units(&self) -> Vec<&str> {
        let mut seen = std::collections::HashSet::new();
        let loaded = self.texts.iter().flatten();
        loaded
            .flat_map(|it| &it.records.duties)
            .map(|it| it.unit.as_str())
            .filter(|it| seen.insert(*it))
            .collect()
    }

    /// Every leader (牵头领导) of the loaded documents, once, in the order of the first place.
    #[must_use]
    pub fn leaders(&self) -> Vec<&str> {
        let mut seen = std::collections::HashSet::new();
        let loaded = self.texts.iter().flatten();
        loaded
            .flat_map(|it| &it.records.assignments)
            .flat_map(|it| &it.leaders)
            .map(String::as_str)
            .filter(|it| seen.insert(*it))
            .collect()
    }

    /// The clauses of other documents that name this one, or a clause of it.
    #[must_use]
    pub fn named_by(&self, id: DocumentId) -> Vec<ClauseId> {
        let mut named = Vec::new();
        for (document, texts) in (0u16..).map(DocumentId).zip(&self.texts) {
            let references = texts.iter().flat_map(|it| &it.records.references);
            let other = references.filter(|it| match it.target {
                Referent::Document(target) => target == id,
                Referent::Clause(target) => target.document == id,
                Referent::Elsewhere => false,
            });
            named.extend(other.filter(|_| document != id).map(|it| ClauseId {
                document,
                index: it.span.clause,
            }));
        }
        named.dedup();
        named
    }

    /// The clauses of the same document that use a defined word, behind the one that defines it.
    #[must_use]
    pub fn uses(&self, document: DocumentId, definition: &Definition) -> Vec<ClauseId> {
        let clauses = self.document(document).map_or(0, |it| it.clauses.len());
        (definition.span.clause + 1..u16::try_from(clauses).unwrap_or(u16::MAX))
            .map(|index| ClauseId { document, index })
            .filter(|it| {
                let words = self.paragraphs(*it).unwrap_or_default();
                words.iter().any(|it| it.contains(&definition.term))
            })
            .collect()
    }
}
