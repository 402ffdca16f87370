//! The amounts of a rule: a closed vocabulary, tagged by key.

use super::condition::When;
use super::figure::FigureEntry;
use super::quoted;
use serde::Deserialize;
use serde_saphyr::Spanned;

/// How much.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountEntry {
    /// A fixed sum.
    Fixed(Box<FixedEntry>),
    /// 不超过: any sum up to this one.
    UpTo(Box<FixedEntry>),
    /// A share of what was paid, which the place decides.
    Share(Box<ShareEntry>),
    /// A share of a sum.
    Part(Box<PartEntry>),
    /// So much for each.
    Each(Box<EachEntry>),
    /// All of them together.
    Sum(SumEntry),
    /// The first whose condition holds.
    Cases(Box<CasesEntry>),
    /// Within bounds.
    Limit(Box<LimitEntry>),
    /// Not more than a sum so many times.
    Capped(Box<CappedEntry>),
    /// What the place pays instead, where it has adopted that.
    Raised(Box<RaisedEntry>),
    /// The text names no sum.
    Unstated(Box<UnstatedEntry>),
}

/// A fixed sum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedEntry {
    /// The sum in yuan.
    pub yuan: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A share of what was paid.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareEntry {
    /// What the share is taken of.
    pub of: Spanned<String>,
    /// The ceiling.
    pub at_most: Spanned<String>,
    /// The local standard.
    pub rate: Spanned<String>,
    /// The words of the ceiling.
    pub quote: Spanned<String>,
    /// The words that leave the share to the place.
    pub local: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A share of a sum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartEntry {
    /// What the share is taken of.
    pub of: Spanned<String>,
    /// The share.
    pub share: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// So much for each.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EachEntry {
    /// How many of them.
    pub count: Spanned<String>,
    /// For each.
    pub amount: AmountEntry,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// All of them together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SumEntry {
    /// Which.
    pub amounts: Vec<AmountEntry>,
}

/// The first whose condition holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CasesEntry {
    /// In this order.
    pub cases: Vec<AmountCaseEntry>,
    /// Where none holds.
    pub otherwise: AmountEntry,
}

/// An amount under a condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountCaseEntry {
    /// When it holds.
    pub when: When,
    /// How much then.
    pub amount: AmountEntry,
}

/// Within bounds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitEntry {
    /// Which.
    pub amount: AmountEntry,
    /// Not less than so many yuan.
    pub at_least: Option<Spanned<String>>,
    /// Not more than so many yuan.
    pub at_most: Option<Spanned<String>>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// Not more than a sum so many times.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CappedEntry {
    /// Which.
    pub amount: AmountEntry,
    /// Not more than this sum.
    pub of: Spanned<String>,
    /// So many times: 1 or more.
    pub times: Spanned<u32>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// What the place pays instead, where it has adopted that.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaisedEntry {
    /// What is paid otherwise.
    pub amount: AmountEntry,
    /// What the place must have adopted.
    pub option: Spanned<String>,
    /// What it pays then.
    pub to: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

/// The text names no sum.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnstatedEntry {
    /// The words that grant it.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
}

quoted!(
    FixedEntry,
    ShareEntry,
    PartEntry,
    EachEntry,
    LimitEntry,
    CappedEntry,
    RaisedEntry,
    UnstatedEntry,
);
