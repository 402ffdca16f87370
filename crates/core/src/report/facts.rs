//! A fact, as it is printed.

use super::TextReport;
use crate::edition::Catalogue;
use crate::fact::{AskedOf, FactId, FactKind};
use serde::Serialize;

/// What `huimin facts --json` prints, one for each fact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactReport {
    /// Its id.
    pub id: String,
    /// `yes_no`, `number`, `money`, `share`, `date` or `choice`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What is counted.
    pub unit: Option<TextReport>,
    /// The answers to choose from.
    pub choices: Option<Vec<ChoiceReport>>,
    /// The smallest answer.
    pub min: Option<String>,
    /// The largest answer.
    pub max: Option<String>,
    /// The question.
    pub question: TextReport,
    /// More about the question.
    pub help: Option<TextReport>,
    /// Who is asked.
    pub asked_of: AskedOf,
    /// The fact from which it follows.
    pub derived_from: Option<String>,
    /// False where that fact is asked instead.
    pub asked: bool,
    /// True for a local standard, asked only where the region's data do not give it.
    pub standard: bool,
}

/// One of a few answers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceReport {
    /// Its id.
    pub id: String,
    /// What the visitor reads.
    pub label: TextReport,
}

/// The report of one fact.
pub(super) fn one(catalogue: &Catalogue, id: FactId) -> Option<FactReport> {
    let fact = catalogue.facts.get(usize::from(id.0))?;
    let mut report = FactReport {
        id: fact.id.clone(),
        kind: String::new(),
        unit: None,
        choices: None,
        min: None,
        max: None,
        question: (&fact.question).into(),
        help: fact.help.as_ref().map(Into::into),
        asked_of: fact.asked_of,
        derived_from: fact.derived.and_then(|derivation| {
            let source = catalogue.facts.get(usize::from(derivation.source().0))?;
            Some(source.id.clone())
        }),
        asked: fact.asked,
        standard: fact.standard,
    };
    let kind = match &fact.kind {
        FactKind::YesNo => "yes_no",
        FactKind::Number { unit, min, max } => {
            report.unit = Some(unit.into());
            report.min = Some(min.to_string());
            report.max = Some(max.to_string());
            "number"
        }
        FactKind::Money { min, max } => {
            report.unit = Some(TextReport {
                zh: "元".to_owned(),
                en: "yuan".to_owned(),
            });
            report.min = Some(min.to_string());
            report.max = Some(max.to_string());
            "money"
        }
        FactKind::Share { max } => {
            report.min = Some("0".to_owned());
            report.max = Some(max.to_string());
            "share"
        }
        FactKind::Date { min, max } => {
            report.min = Some(min.to_string());
            report.max = Some(max.to_string());
            "date"
        }
        FactKind::Choice { choices } => {
            let choice = |it: &crate::fact::Choice| ChoiceReport {
                id: it.id.clone(),
                label: (&it.label).into(),
            };
            report.choices = Some(choices.iter().map(choice).collect());
            "choice"
        }
    };
    report.kind = kind.to_owned();
    Some(report)
}
