//! The compiled data that a browser loads: a small manifest and binary files with hashed names.
//!
//! Every file carries a checksum, and is refused where that does not hold.

mod file;
mod find;
mod manifest;
mod missing;
mod records;

pub use file::{decode, encode};
pub use manifest::Manifest;
pub use missing::{Cause, Missing};

use crate::benefit::Benefit;
use crate::budget::BudgetCheck;
use crate::day::Day;
use crate::fact::Fact;
use crate::gazette::{ClauseId, DocumentHead, DocumentId, DocumentTexts, Issue};
use crate::region::{LocalOption, OptionId, Region, RegionId};
use crate::subsidy::{Conflict, Subsidy};
use serde::{Deserialize, Serialize};

/// The version of the format. It changes whenever a type in a binary file changes.
pub const FORMAT: u16 = 11;

/// Why a file of an edition cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditionError {
    /// The file is something else: an error page, or cut off at the start.
    #[error(
        "{file} is not a file of an edition (its first bytes are not HUIM)\nhelp: check that the server sends the file itself, and not an error page"
    )]
    NotAnEdition {
        /// Which file.
        file: String,
    },
    /// The file was printed by another version of the press.
    #[error(
        "{file} has format {found}, and this program reads format {FORMAT}\nhelp: print the edition again with the huimin of the same release, and upload all files together"
    )]
    OtherFormat {
        /// Which file.
        file: String,
        /// Its version.
        found: u16,
    },
    /// The bytes are not those that were printed under this name.
    #[error(
        "{file} is damaged: its checksum does not hold\nhelp: upload it again, in binary mode; it must stay as the press printed it"
    )]
    Damaged {
        /// Which file.
        file: String,
    },
    /// The manifest is not the JSON that it should be.
    #[error(
        "manifest.json cannot be read: {reason}\nhelp: print the edition again, and upload all files together"
    )]
    Manifest {
        /// What the JSON reader says.
        reason: String,
    },
}

/// Everything but the texts: what a visitor who only calculates loads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The day on which the data were last checked.
    pub day: Day,
    /// The issues.
    pub issues: Vec<Issue>,
    /// The documents, in the order of the issue.
    pub documents: Vec<DocumentHead>,
    /// What can be asked.
    pub facts: Vec<Fact>,
    /// Answers that cannot all be true.
    pub conflicts: Vec<Conflict>,
    /// The rules.
    pub subsidies: Vec<Subsidy>,
    /// Support without a sum.
    pub benefits: Vec<Benefit>,
    /// Checks for institutions.
    pub checks: Vec<BudgetCheck>,
    /// What the text leaves to a place to adopt.
    pub options: Vec<LocalOption>,
    /// Places, the nation first; a parent stands before its children.
    pub regions: Vec<Region>,
    /// The region of the gazette: the default.
    pub home: RegionId,
}

/// An edition in memory. The texts come later, or never.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Titles, rules, words.
    pub catalogue: Catalogue,
    /// The texts by document, where they have been loaded.
    pub texts: Vec<Option<DocumentTexts>>,
    /// The texts that could not be had, in the order of the documents.
    pub missing: Vec<Missing>,
}

impl Edition {
    /// An edition that has only its catalogue as yet.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        let texts = vec![None; catalogue.documents.len()];
        Self {
            catalogue,
            texts,
            missing: Vec::new(),
        }
    }

    /// A document's head.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> Option<&DocumentHead> {
        self.catalogue.documents.get(usize::from(id.0))
    }

    /// The address of a clause, 聊财社〔2019〕70号 第七条（一）. Empty for one that is not there.
    #[must_use]
    pub fn address(&self, id: ClauseId) -> String {
        self.catalogue.address(id)
    }

    /// The paragraphs of a clause, `None` while the text of its document is not loaded.
    #[must_use]
    pub fn paragraphs(&self, id: ClauseId) -> Option<&[String]> {
        let texts = self.texts.get(usize::from(id.document.0))?.as_ref()?;
        texts
            .paragraphs
            .get(usize::from(id.index))
            .map(Vec::as_slice)
    }
}

impl Catalogue {
    /// The address of a clause; empty for one that is not there.
    #[must_use]
    pub fn address(&self, id: ClauseId) -> String {
        self.documents
            .get(usize::from(id.document.0))
            .map(|document| document.address(id.index))
            .unwrap_or_default()
    }

    /// A region by its place.
    #[must_use]
    pub fn region(&self, id: RegionId) -> Option<&Region> {
        self.regions.get(usize::from(id.0))
    }

    /// A local option by its place.
    #[must_use]
    pub fn option(&self, id: OptionId) -> Option<&LocalOption> {
        self.options.get(usize::from(id.0))
    }
}
