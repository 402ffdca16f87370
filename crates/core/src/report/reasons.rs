//! The reason for a verdict, as it is printed.

use super::TextReport;
use crate::assess::check::{Known, Truth};
use crate::assess::reason::Reason;
use crate::edition::Catalogue;
use crate::fact::{Fact, FactId, FactKind};
use crate::input::to_json;
use crate::subsidy::Test;
use serde::Serialize;

/// A node of the reason.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ReasonReport {
    /// Each part is needed.
    All {
        /// `fulfilled`, `not_fulfilled` or `open`.
        outcome: Outcome,
        /// The parts.
        parts: Vec<ReasonReport>,
    },
    /// One part is enough.
    Any {
        /// `fulfilled`, `not_fulfilled` or `open`.
        outcome: Outcome,
        /// The parts.
        parts: Vec<ReasonReport>,
    },
    /// A condition without parts.
    Condition {
        /// `fulfilled`, `not_fulfilled` or `open`.
        outcome: Outcome,
        /// The facts that it looks at, with the visitor's values.
        facts: Vec<AnsweredReport>,
        /// What is required.
        required: TextReport,
        /// The clause.
        clause: String,
        /// Its words.
        quote: String,
        /// True where only an office can judge it.
        decided_by_office: bool,
    },
}

/// A fact and the visitor's value.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnsweredReport {
    /// The fact.
    pub fact: String,
    /// How it is called.
    pub label: TextReport,
    /// The value, as it is written in facts; `null` while open.
    pub value: serde_json::Value,
}

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It holds.
    Fulfilled,
    /// It does not.
    NotFulfilled,
    /// Not known yet.
    Open,
}

impl From<Truth> for Outcome {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self::Fulfilled,
            Truth::No => Self::NotFulfilled,
            Truth::Open => Self::Open,
        }
    }
}

/// The report of a reason.
pub(super) fn report(catalogue: &Catalogue, known: Known<'_>, reason: &Reason<'_>) -> ReasonReport {
    let parts = |parts: &[Reason<'_>]| {
        parts
            .iter()
            .map(|part| report(catalogue, known, part))
            .collect()
    };
    match reason {
        Reason::All(truth, all) => ReasonReport::All {
            outcome: (*truth).into(),
            parts: parts(all),
        },
        Reason::Any(truth, any) => ReasonReport::Any {
            outcome: (*truth).into(),
            parts: parts(any),
        },
        Reason::Atom(truth, atom) => ReasonReport::Condition {
            outcome: (*truth).into(),
            facts: atom
                .test
                .facts()
                .into_iter()
                .filter_map(|fact| answered(catalogue, known, fact))
                .collect(),
            required: required(catalogue, &atom.test),
            clause: catalogue.address(atom.citation.clause),
            quote: atom.citation.quote.clone(),
            decided_by_office: atom.decided_by_office,
        },
    }
}

/// A fact and the visitor's value.
pub(super) fn answered(
    catalogue: &Catalogue,
    known: Known<'_>,
    id: FactId,
) -> Option<AnsweredReport> {
    let fact = catalogue.facts.get(usize::from(id.0))?;
    Some(AnsweredReport {
        fact: fact.id.clone(),
        label: (&fact.label).into(),
        value: known
            .value(id)
            .map_or(serde_json::Value::Null, |value| to_json(fact, value)),
    })
}

/// What a test requires, in plain words.
pub(super) fn required(catalogue: &Catalogue, test: &Test) -> TextReport {
    let fact = |id: FactId| catalogue.facts.get(usize::from(id.0));
    let unit = |id: FactId| match fact(id).map(|it| &it.kind) {
        Some(FactKind::Number { unit, .. }) => (unit.zh.as_str(), unit.en.as_str()),
        _ => ("", ""),
    };
    let number = |id: FactId, zh: &str, en: &str, limit: i64| {
        let (unit_zh, unit_en) = unit(id);
        (
            format!("{zh} {limit} {unit_zh}"),
            format!("{en} {limit} {unit_en}"),
        )
    };
    let (zh, en) = match test {
        Test::Is(_, true) => ("是".to_owned(), "yes".to_owned()),
        Test::Is(_, false) => ("否".to_owned(), "no".to_owned()),
        Test::OneOf(id, wanted) => choices(fact(*id), wanted),
        Test::AtLeast(id, limit) => number(*id, "不少于", "at least", *limit),
        Test::AtMost(id, limit) => number(*id, "不超过", "at most", *limit),
        Test::LessThan(id, limit) => number(*id, "少于", "less than", *limit),
        Test::MoreThan(id, limit) => number(*id, "超过", "more than", *limit),
        Test::OnOrAfter(_, day) => {
            let zh = crate::standing::chinese(*day);
            (format!("{zh}或以后"), format!("on or after {day}"))
        }
        Test::OnOrBefore(_, day) => {
            let zh = crate::standing::chinese(*day);
            (format!("{zh}或以前"), format!("on or before {day}"))
        }
        Test::ByApplication(_) => (
            "不晚于申请那天".to_owned(),
            "no later than the day of application".to_owned(),
        ),
        Test::AppliedWithin { months, .. } => {
            let (zh, en) = if months.is_multiple_of(12) {
                let years = months / 12;
                (format!("{years} 年"), format!("{years} years"))
            } else {
                (format!("{months} 个月"), format!("{months} months"))
            };
            (
                format!("到申请那天不超过 {zh}"),
                format!("at most {en} before the day of application"),
            )
        }
        Test::ShareAtLeast { whole, share, .. } => {
            let whole = fact(*whole).map(|it| &it.label);
            (
                format!(
                    "不少于{}的{}",
                    whole.map_or("", |it| it.zh.as_str()),
                    share.percent()
                ),
                format!(
                    "at least {} of: {}",
                    share.percent(),
                    whole.map_or("", |it| it.en.as_str())
                ),
            )
        }
        Test::SumAtLeast { of, less, value } => {
            let labels = |facts: &[FactId]| -> (Vec<String>, Vec<String>) {
                let labels = facts.iter().filter_map(|it| fact(*it)).map(|it| &it.label);
                labels.map(|it| (it.zh.clone(), it.en.clone())).unzip()
            };
            let (of, less) = (labels(of), labels(less));
            let (zh, en) = if less.0.is_empty() {
                (String::new(), String::new())
            } else {
                (
                    format!("，减去{}", less.0.join("、")),
                    format!(", less {}", less.1.join(", ")),
                )
            };
            (
                format!("{}加起来{zh}，不少于 {value}", of.0.join("、")),
                format!("{} together{en}, at least {value}", of.1.join(", ")),
            )
        }
        Test::Within { since, months, .. } => {
            let since = fact(*since).map(|it| &it.label);
            (
                format!(
                    "在{}之后 {months} 个月以内",
                    since.map_or("", |it| it.zh.as_str())
                ),
                format!(
                    "within {months} months of: {}",
                    since.map_or("", |it| it.en.as_str())
                ),
            )
        }
    };
    TextReport {
        zh: zh.trim_end().to_owned(),
        en: en.trim_end().to_owned(),
    }
}

fn choices(fact: Option<&Fact>, wanted: &[u16]) -> (String, String) {
    let Some(FactKind::Choice { choices }) = fact.map(|it| &it.kind) else {
        return (String::new(), String::new());
    };
    let named = wanted
        .iter()
        .filter_map(|place| choices.get(usize::from(*place)));
    let (zh, en): (Vec<&str>, Vec<&str>) = named
        .map(|it| (it.label.zh.as_str(), it.label.en.as_str()))
        .unzip();
    (zh.join("、"), en.join(", "))
}
