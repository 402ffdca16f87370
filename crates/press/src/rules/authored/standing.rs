//! When a rule holds, and whether a place must first have adopted it.

use super::figure::FigureEntry;
use super::quoted;
use huimin_core::fact::Text;
use huimin_core::region::Source;
use serde::Deserialize;
use serde_saphyr::Spanned;

/// The own days of a measure, where they are not those of its document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForceEntry {
    /// The first day.
    pub from: Option<Spanned<String>>,
    /// The last day.
    pub until: Option<Spanned<String>>,
    /// The event with which it ends.
    pub until_event: Option<EventEntry>,
    /// The later document that took its place.
    pub superseded_by: Option<SuccessorEntry>,
    /// The words that name the days.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// An event with which a measure ends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    /// Which, as it is read in 到…为止.
    pub text: Text,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// The day on which it came.
    pub came: Option<CameEntry>,
}

/// The day on which an event came.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CameEntry {
    /// The day.
    pub on: Spanned<String>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// A later document that took the place of this one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuccessorEntry {
    /// Its number.
    pub document: Spanned<String>,
    /// Its first day.
    pub from: Spanned<String>,
    /// Where it says so.
    pub source: Option<Source>,
}

/// Whether a place must first have adopted it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantEntry {
    /// Whoever fulfils the conditions is entitled.
    Entitlement,
    /// 有条件的地方可….
    LocalOption(Box<LocalOptionEntry>),
}

/// What a place may adopt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalOptionEntry {
    /// The option, as `options.yaml` names it.
    pub option: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

quoted!(InForceEntry, EventEntry, LocalOptionEntry);
