//! Files in `coverage/`: which clauses must be accounted for, and what is information only.

use super::quoted;
use huimin_core::fact::Text;
use serde::Deserialize;
use serde_saphyr::Spanned;

/// A file in `coverage/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageFile {
    /// Clauses, or whole documents, of which every sentence is encoded or information.
    pub scope: Vec<Spanned<String>>,
    /// Sentences that no rule encodes, each with the reason.
    pub information: Vec<InformationEntry>,
}

/// A sentence that no rule encodes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformationEntry {
    /// Its clause.
    pub clause: Option<Spanned<String>>,
    /// Its words, or some of them.
    pub quote: Spanned<String>,
    /// Why it is not encoded.
    pub reason: Text,
}

quoted!(InformationEntry);
