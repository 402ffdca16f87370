//! Clauses and quotes: what a rule rests on.

use super::Compiler;
use super::authored::Quoted;
use crate::gazette::quote;
use huimin_core::gazette::{Citation, ClauseId, DocumentHead};
use huimin_core::input;
use huimin_core::region::{RegionId, lies_in};
use serde_saphyr::Spanned;

impl Compiler<'_> {
    /// Where a rule holds: in the place of its document, or in the part of it that the rule names.
    pub(crate) fn place(
        &mut self,
        document: &DocumentHead,
        named: Option<&Spanned<String>>,
    ) -> Option<RegionId> {
        let Some(named) = named else {
            return Some(document.region);
        };
        let region = match input::region(self.catalogue, &named.value) {
            Ok(region) => region,
            Err(error) => {
                self.error(named, error.to_string(), None);
                return None;
            }
        };
        if lies_in(&self.catalogue.regions, region, document.region) {
            return Some(region);
        }
        let place = self.catalogue.region(document.region);
        let place = place.map_or_else(String::new, |it| it.name.clone());
        let message = format!(
            "{} is a paper of {place}, and {} does not lie in it",
            document.number, named.value
        );
        let help = "leave `region` out, or name a part of that place; where the paper is of another place, say so in issue.yaml".to_owned();
        self.error(named, message, Some(help));
        None
    }

    /// A clause by its address.
    pub(crate) fn clause(&mut self, address: &Spanned<String>) -> Option<ClauseId> {
        let found = self.catalogue.find(&address.value);
        let (message, help) = match found {
            Some((_, Some(clause))) => return Some(clause),
            Some((_, None)) => (
                format!("{} names a document, not a clause", address.value),
                "add the clause, such as 第七条（一）".to_owned(),
            ),
            None => {
                let known: Vec<String> = self.addresses().collect();
                let near =
                    huimin_core::input::nearest(&address.value, known.iter().map(String::as_str));
                let help = match near {
                    Some(near) => format!("did you mean {near}?"),
                    None => "`huimin show 文号` lists the clauses of a document".to_owned(),
                };
                (format!("no clause {}", address.value), help)
            }
        };
        self.error(address, message, Some(help));
        None
    }

    fn addresses(&self) -> impl Iterator<Item = String> + '_ {
        self.catalogue.documents.iter().flat_map(|document| {
            (0u16..)
                .zip(&document.clauses)
                .map(|(index, _)| document.address(index))
        })
    }

    /// Finds a quote, character for character; `own` is the clause of the subsidy.
    pub(crate) fn citation(&mut self, own: ClauseId, quoted: &Quoted<'_>) -> Option<Citation> {
        let clause = match quoted.clause {
            Some(address) => self.clause(address)?,
            None => own,
        };
        let document = self
            .catalogue
            .documents
            .get(usize::from(clause.document.0))?;
        let texts = self.texts.get(usize::from(clause.document.0))?;
        match quote::locate(document, texts, clause.index, &quoted.quote.value) {
            Ok((paragraph, start)) => Some(Citation {
                clause,
                quote: quoted.quote.value.clone(),
                paragraph,
                start,
            }),
            Err(help) => {
                let address = self.catalogue.address(clause);
                let message = format!(
                    "the quote 「{}」 does not stand in {address}",
                    quoted.quote.value
                );
                self.error(quoted.quote, message, Some(help));
                None
            }
        }
    }
}
