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
    #[serde(default)]
    pub scope: Vec<Spanned<String>>,
    /// Clauses, or whole documents, of which every sentence that may promise something is.
    #[serde(default)]
    pub grants: Vec<Spanned<String>>,
    /// Sentences that no rule encodes, each with the reason.
    pub information: Vec<InformationEntry>,
}

/// `grants.yaml`: by which words a sentence may promise something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantsFile {
    /// Words that stand in a sentence, in this order.
    pub words: Vec<Spanned<Vec<String>>>,
    /// Names that hold such a word and promise nothing by it.
    #[serde(default)]
    pub names: Vec<String>,
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
