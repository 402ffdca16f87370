//! Texts that could not be had: one document's fault is one document's.

use super::Edition;
use crate::gazette::{DocumentId, DocumentTexts};
use crate::order;
use serde::Serialize;

/// Why a text is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// There is no connection, or the server does not answer.
    Network,
    /// The site, or the folder, does not have the file.
    NotFound,
    /// The file is not as it was printed.
    Damaged,
}

/// A text that could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Of which document.
    pub document: DocumentId,
    /// Why.
    pub cause: Cause,
    /// Which file, and what happened: for the webmaster.
    pub message: String,
}

impl Edition {
    /// Takes the text of a document, or why it could not be had.
    pub fn receive(&mut self, document: DocumentId, text: Result<DocumentTexts, (Cause, String)>) {
        self.missing.retain(|it| it.document != document);
        match text {
            Ok(text) => {
                if let Some(slot) = self.texts.get_mut(usize::from(document.0)) {
                    *slot = Some(text);
                }
            }
            Err((cause, message)) => {
                self.missing.push(Missing {
                    document,
                    cause,
                    message,
                });
                order::sort_by_key(&mut self.missing, |it| it.document);
            }
        }
    }

    /// Why the text of a document is not there; `None` where it is, or has not been asked for.
    #[must_use]
    pub fn lacks(&self, document: DocumentId) -> Option<&Missing> {
        self.missing.iter().find(|it| it.document == document)
    }
}
