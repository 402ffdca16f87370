//! Finding a document or a clause by its name.

use super::{Catalogue, Edition};
use crate::gazette::{ClauseId, DocumentHead, DocumentId};

impl Edition {
    /// Finds a document or a clause by what a person or a page names it: an address
    /// (聊财社〔2019〕70号 第七条（一）), a document number, or a slug. Brackets, width and spacing
    /// do not matter. The upper parts of a path may be left out where the rest says enough: task
    /// 13 is 聊政发〔2019〕5号 四、13. and 聊政发〔2019〕5号 13. The second part is `None` for a whole
    /// document.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<(DocumentId, Option<ClauseId>)> {
        self.catalogue.find(name)
    }
}

impl Catalogue {
    /// See [`Edition::find`].
    #[must_use]
    pub fn find(&self, name: &str) -> Option<(DocumentId, Option<ClauseId>)> {
        let wanted = crate::text::fold(name);
        let mut found = None;
        let mut short = Vec::new();
        for (place, document) in (0u16..).zip(&self.documents) {
            let id = DocumentId(place);
            let number = crate::text::fold(&document.number);
            if wanted == number || name == document.slug {
                return Some((id, None));
            }
            for (index, clause) in (0u16..).zip(&document.clauses) {
                let address = || number.clone() + &crate::text::fold(&clause.path);
                if name == clause.slug || (wanted.starts_with(&number) && wanted == address()) {
                    found = found.or(Some((
                        id,
                        Some(ClauseId {
                            document: id,
                            index,
                        }),
                    )));
                }
            }
            if let Some(rest) = wanted.strip_prefix(&number).filter(|it| !it.is_empty()) {
                let clauses = document.ending_in(rest).map(|index| (id, index));
                short.extend(clauses);
            }
        }
        found.or(match short.as_slice() {
            [(document, index)] => {
                let (document, index) = (*document, *index);
                Some((document, Some(ClauseId { document, index })))
            }
            _ => None,
        })
    }
}

impl DocumentHead {
    /// The clauses whose path ends in these parts, folded: 13. is the end of 四、13., and not of
    /// 四、113.
    pub(crate) fn ending_in<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = u16> + 'a {
        (0u16..)
            .zip(&self.clauses)
            .filter(move |(_, clause)| {
                let mut path = String::new();
                let mut at = Some(*clause);
                while let Some(clause) = at {
                    let above = clause
                        .parent
                        .and_then(|it| self.clauses.get(usize::from(it)));
                    let own = above.and_then(|it| clause.path.strip_prefix(it.path.as_str()));
                    path = crate::text::fold(own.unwrap_or(&clause.path)) + &path;
                    if path.len() >= wanted.len() {
                        return path == wanted;
                    }
                    // The path of a clause that does not begin with that of its parent is whole.
                    at = above.filter(|_| own.is_some());
                }
                false
            })
            .map(|(index, _)| index)
    }
}
