//! The compiled data that a browser loads: a small manifest and binary files with hashed names.
//!
//! Every binary file begins with a magic number and the version of the format, then postcard.

mod find;
mod records;

use crate::benefit::Benefit;
use crate::budget::BudgetCheck;
use crate::day::Day;
use crate::fact::Fact;
use crate::gazette::{ClauseId, DocumentHead, DocumentId, DocumentTexts, Issue};
use crate::region::{LocalOption, OptionId, Region, RegionId};
use crate::subsidy::{Conflict, Subsidy};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version of the format. It changes whenever a type in a binary file changes.
pub const FORMAT: u16 = 9;

const MAGIC: [u8; 4] = *b"HUIM";

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
    /// The bytes do not decode.
    #[error("{file} is damaged\nhelp: upload it again, in binary mode")]
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

/// The one file with a short cache: which files make up the edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of the format of the files.
    pub format: u16,
    /// The day on which the data were last checked, `2026-11-24`.
    pub day: Day,
    /// True when the edition must no longer be relied on.
    pub withdrawn: bool,
    /// Titles, rules, words.
    pub catalogue: String,
    /// The texts, in the order of the documents.
    pub texts: Vec<String>,
}

impl Manifest {
    /// Reads the JSON.
    ///
    /// # Errors
    /// [`EditionError::Manifest`] when it is not a manifest, [`EditionError::OtherFormat`] when it
    /// is one of another version.
    pub fn from_json(json: &str) -> Result<Self, EditionError> {
        /// The version alone, since another version may have other fields.
        #[derive(Deserialize)]
        struct Format {
            format: u16,
        }
        let unread = |error: serde_json::Error| EditionError::Manifest {
            reason: error.to_string(),
        };
        let Format { format } = serde_json::from_str(json).map_err(unread)?;
        if format != FORMAT {
            return Err(EditionError::OtherFormat {
                file: "manifest.json".into(),
                found: format,
            });
        }
        serde_json::from_str(json).map_err(unread)
    }
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
}

impl Edition {
    /// An edition that has only its catalogue as yet.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        let texts = vec![None; catalogue.documents.len()];
        Self { catalogue, texts }
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

/// The bytes of a file of the edition.
///
/// # Errors
/// [`EditionError::Damaged`] when the value cannot be encoded, which no type here causes.
pub fn encode<T: Serialize>(file: &str, value: &T) -> Result<Vec<u8>, EditionError> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    postcard::to_extend(value, bytes).map_err(|_| EditionError::Damaged { file: file.into() })
}

/// Reads a file of the edition.
///
/// # Errors
/// When it is something else, of another version, or damaged; the message says what to do.
pub fn decode<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, EditionError> {
    let rest = bytes
        .strip_prefix(&MAGIC)
        .ok_or_else(|| EditionError::NotAnEdition { file: file.into() })?;
    let (version, rest) = rest
        .split_first_chunk::<2>()
        .ok_or_else(|| EditionError::Damaged { file: file.into() })?;
    let found = u16::from_le_bytes(*version);
    if found != FORMAT {
        return Err(EditionError::OtherFormat {
            file: file.into(),
            found,
        });
    }
    match postcard::take_from_bytes(rest) {
        Ok((value, [])) => Ok(value),
        _ => Err(EditionError::Damaged { file: file.into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_is_wrong_with_it() {
        let bytes = encode("x.bin", &vec![1u32, 2]).unwrap();
        assert_eq!(decode::<Vec<u32>>("x.bin", &bytes), Ok(vec![1, 2]));

        let page = b"<!doctype html>";
        assert!(matches!(
            decode::<Vec<u32>>("x.bin", page),
            Err(EditionError::NotAnEdition { .. })
        ));

        let mut other = bytes.clone();
        other[4] = 99;
        let error = decode::<Vec<u32>>("x.bin", &other).unwrap_err();
        assert_eq!(
            error,
            EditionError::OtherFormat {
                file: "x.bin".into(),
                found: 99
            }
        );
        assert!(error.to_string().contains("format 99"));

        let cut = &bytes[..bytes.len() - 1];
        assert!(matches!(
            decode::<Vec<u32>>("x.bin", cut),
            Err(EditionError::Damaged { .. })
        ));
        let long = [bytes.as_slice(), &[0]].concat();
        assert!(matches!(
            decode::<Vec<u32>>("x.bin", &long),
            Err(EditionError::Damaged { .. })
        ));
    }

    #[test]
    fn a_manifest_of_another_version_is_told_from_a_broken_one() {
        let next = FORMAT + 1;
        let other = format!(r#"{{"format": {next}, "something": "new"}}"#);
        assert!(matches!(
            Manifest::from_json(&other),
            Err(EditionError::OtherFormat { found, .. }) if found == next
        ));
        assert!(matches!(
            Manifest::from_json("<html>"),
            Err(EditionError::Manifest { .. })
        ));
    }
}
