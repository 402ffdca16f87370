//! The conditions of a rule: a closed vocabulary, tagged by key.

use super::figure::FigureEntry;
use super::quoted;
use serde::Deserialize;
use serde_saphyr::Spanned;

/// Who qualifies.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Each of them.
    All(Vec<When>),
    /// One of them.
    Any(Vec<When>),
    /// A yes-or-no fact is yes.
    Is(FactIs),
    /// A yes-or-no fact is no.
    IsNot(FactIs),
    /// A choice is one of these.
    OneOf(OneOf),
    /// 以上.
    AtLeast(Limit),
    /// 不超过.
    AtMost(Limit),
    /// 不足.
    LessThan(Limit),
    /// 超过.
    MoreThan(Limit),
    /// 以后.
    OnOrAfter(OnDay),
    /// 以前.
    OnOrBefore(OnDay),
    /// The day has come by the day of application.
    ByApplication(FactIs),
    /// Applied for within so many months of a day.
    AppliedWithin(AppliedWithin),
    /// A part is at least this share of a whole.
    ShareAtLeast(ShareOf),
    /// One day within so many months of another.
    Within(Within),
}

/// Who decides a condition.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// Only an office can judge it.
    Office,
}

/// A yes-or-no condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactIs {
    /// The fact.
    pub fact: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
}

/// A condition on a choice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOf {
    /// The fact.
    pub fact: Spanned<String>,
    /// The choices that fulfil it.
    pub values: Vec<Spanned<String>>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
}

/// A condition on a number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The fact.
    pub fact: Spanned<String>,
    /// The number.
    pub value: Spanned<i64>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A condition on a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnDay {
    /// The fact.
    pub fact: Spanned<String>,
    /// The day.
    pub day: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A condition on two days.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The later day.
    pub fact: Spanned<String>,
    /// The earlier day.
    pub since: Spanned<String>,
    /// At most so many calendar months later.
    pub months: Spanned<u16>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A condition on a day and the day of application.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliedWithin {
    /// The day from which is counted.
    pub since: Spanned<String>,
    /// At most so many calendar months later.
    pub months: Spanned<u16>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

/// A condition on a part of a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareOf {
    /// How many of them.
    pub part: Spanned<String>,
    /// Of how many.
    pub whole: Spanned<String>,
    /// At least this share.
    pub share: Spanned<String>,
    /// The words.
    pub quote: Spanned<String>,
    /// Their clause.
    pub clause: Option<Spanned<String>>,
    /// Who decides.
    pub decided_by: Option<DecidedBy>,
    /// Why the quote does not say the figure as it stands here.
    pub figure: Option<FigureEntry>,
}

quoted!(FactIs, OneOf, Limit, OnDay, Within, AppliedWithin, ShareOf);
