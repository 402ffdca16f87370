//! Why a figure of a rule does not stand in its quote as it does in the rule.

use serde::Deserialize;
use serde_saphyr::Spanned;

/// The reason, for whoever signs the rule off. It does not go into the edition.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureEntry {
    /// The text names no such figure: how it was found.
    NotInQuote(Spanned<String>),
    /// The quote says one side of the figure, the rule asks for the other one.
    OtherSide(Spanned<String>),
}
