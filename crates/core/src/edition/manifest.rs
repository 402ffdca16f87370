//! The manifest: which files make up the edition.

use super::file::checksum;
use super::{EditionError, FORMAT, Words};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// The one file with a short cache. It is JSON, so that a person can read it; the checksum at its
/// end is of everything before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of the format of the files.
    pub format: u16,
    /// The day on which the data were last checked, `2026-11-24`.
    pub day: Day,
    /// True when the edition must no longer be relied on.
    pub withdrawn: bool,
    /// Titles and rules, without their words.
    pub catalogue: String,
    /// The words of the catalogue, in the order of [`Words::ALL`].
    pub words: Vec<String>,
    /// The texts, in the order of the documents.
    pub texts: Vec<String>,
}

const CHECKSUM: &str = ",\n  \"checksum\": \"";

impl Manifest {
    /// The file with the words of a kind; empty where the manifest names none.
    #[must_use]
    pub fn words_file(&self, kind: Words) -> &str {
        let place = Words::ALL.iter().position(|it| *it == kind);
        let file = place.and_then(|place| self.words.get(place));
        file.map_or("", String::as_str)
    }

    /// Prints the JSON.
    ///
    /// # Errors
    /// [`EditionError::Manifest`] when it cannot be encoded, which no value causes.
    pub fn to_json(&self) -> Result<String, EditionError> {
        let json = serde_json::to_string_pretty(self).map_err(unread)?;
        Ok(sealed(json.trim_end_matches("\n}")))
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`EditionError::Manifest`] when it is not a manifest, [`EditionError::OtherFormat`] when it
    /// is one of another version, [`EditionError::Damaged`] when it is not as it was printed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EditionError> {
        /// The version alone, since another version may have other fields.
        #[derive(Deserialize)]
        struct Format {
            format: u16,
        }
        let file = || "manifest.json".to_owned();
        // What carries texts from place to place may change the ends of their lines.
        let text = std::str::from_utf8(bytes)
            .map_err(unread)?
            .replace('\r', "");
        let Format { format } = serde_json::from_str(&text).map_err(unread)?;
        if format != FORMAT {
            let (file, found) = (file(), format);
            return Err(EditionError::OtherFormat { file, found });
        }
        match text.split_once(CHECKSUM) {
            Some((body, _)) if sealed(body) == text => {
                serde_json::from_str(&format!("{body}\n}}")).map_err(unread)
            }
            _ => Err(EditionError::Damaged { file: file() }),
        }
    }
}

fn sealed(body: &str) -> String {
    let sum = checksum("manifest", FORMAT, body.as_bytes());
    format!("{body}{CHECKSUM}{sum:016x}\"\n}}\n")
}

fn unread(error: impl std::fmt::Display) -> EditionError {
    EditionError::Manifest {
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_as_it_was_printed_and_not_otherwise() {
        let manifest = Manifest {
            format: FORMAT,
            day: "2026-11-24".parse().unwrap(),
            withdrawn: false,
            catalogue: "catalogue-0.bin".into(),
            words: vec!["words-zh-0.bin".into()],
            texts: Vec::new(),
        };
        let json = manifest.to_json().unwrap();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["withdrawn"], false);
        assert_eq!(Manifest::from_bytes(json.as_bytes()), Ok(manifest));

        let withdrawn = json.replace("false", "true");
        let damaged = Manifest::from_bytes(withdrawn.as_bytes());
        assert!(matches!(damaged, Err(EditionError::Damaged { .. })));
        let without = format!(r#"{{"format": {FORMAT}, "withdrawn": false}}"#);
        let damaged = Manifest::from_bytes(without.as_bytes());
        assert!(matches!(damaged, Err(EditionError::Damaged { .. })));
    }

    #[test]
    fn a_manifest_of_another_version_is_told_from_a_broken_one() {
        let next = FORMAT + 1;
        let other = format!(r#"{{"format": {next}, "something": "new"}}"#);
        assert!(matches!(
            Manifest::from_bytes(other.as_bytes()),
            Err(EditionError::OtherFormat { found, .. }) if found == next
        ));
        for page in [&b"<html>"[..], b"", b"\xd5\xd2\xb2\xbb\xb5\xbd"] {
            assert!(matches!(
                Manifest::from_bytes(page),
                Err(EditionError::Manifest { .. })
            ));
        }
    }
}
