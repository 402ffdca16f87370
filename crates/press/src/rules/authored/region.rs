//! `regions/` and `options.yaml`.

use super::figure::FigureEntry;
use super::quoted_from;
use huimin_core::fact::Text;
use huimin_core::region::Source;
use serde::Deserialize;
use serde_json::Value as Json;
use serde_saphyr::Spanned;

/// One entry of a file in `regions/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionEntry {
    /// Its name.
    pub name: Spanned<String>,
    /// Where the gazette has that name.
    pub seen: Option<SeenEntry>,
    /// Names that it has besides, or had on other days.
    #[serde(default)]
    pub names: Vec<NameEntry>,
    /// How people and pages write it.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// The region above.
    pub parent: Option<Spanned<String>>,
    /// What it decides.
    #[serde(default)]
    pub standards: Vec<StandardEntry>,
    /// What it has adopted, or not.
    #[serde(default)]
    pub options: Vec<DecisionEntry>,
    /// Its offices.
    #[serde(default)]
    pub contacts: Vec<ContactEntry>,
    /// What is decided at this level and not given in the gazette.
    #[serde(default)]
    pub decides: Vec<DecidesEntry>,
}

/// A clause of the gazette, and its words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenEntry {
    /// The clause.
    pub clause: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
}

/// Another name of a region.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameEntry {
    /// The name.
    pub name: Spanned<String>,
    /// Its first day; only with a source.
    pub from: Option<Spanned<String>>,
    /// Its last day; only with a source.
    pub until: Option<Spanned<String>>,
    /// Where the gazette has it.
    pub seen: Option<SeenEntry>,
    /// Where its days were read.
    pub source: Option<Source>,
}

/// A local standard.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardEntry {
    /// Which fact.
    pub fact: Spanned<String>,
    /// Its value, as in an answer.
    pub value: Spanned<Json>,
    /// What a sum is counted in: 元/月.
    pub unit: Option<Text>,
    /// The first day.
    pub from: Spanned<String>,
    /// The last day.
    pub until: Option<Spanned<String>>,
    /// Where it was read.
    pub source: Option<Source>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// Whether a local option is adopted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionEntry {
    /// Which option.
    pub option: Spanned<String>,
    /// Whether it is.
    pub adopted: bool,
    /// The first day.
    pub from: Spanned<String>,
    /// The last day.
    pub until: Option<Spanned<String>>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// An office.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactEntry {
    /// Its name.
    pub office: Spanned<String>,
    /// Where it is.
    pub address: Option<String>,
    /// Its number, quoted, so that it stays as it is written.
    pub telephone: Option<Spanned<String>>,
    /// The first day.
    pub from: Spanned<String>,
    /// The last day.
    pub until: Option<Spanned<String>>,
    /// Where it was read.
    pub source: Option<Source>,
    /// Why the quote does not say the number as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A fact that is decided at this level.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecidesEntry {
    /// Which facts.
    pub facts: Vec<Spanned<String>>,
    /// Who decides it, and where to find it.
    pub text: Text,
    /// The clause that uses it.
    pub clause: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
}

/// One entry of `options.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionEntry {
    /// Its name in rules, in regions and in JSON.
    pub id: Spanned<String>,
    /// Its name for people.
    pub name: Text,
    /// The clause that leaves it to the place.
    pub clause: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
}

quoted_from!(SeenEntry, DecidesEntry, OptionEntry);
