//! The smallest and the largest value of a fact: set by words of the text, or wide enough for any
//! honest answer.

use super::{Measure, Side};
use crate::quantity::Bound::{AtLeast, AtMost};
use crate::rules::Compiler;
use crate::rules::authored::vocabulary::FactEntry;
use crate::rules::regions::NO_CLAUSE;
use huimin_core::fact::FactKind;

/// Smallest values that no text sets.
const LEAST: [&str; 7] = [
    "0",
    "1",
    "0.01",
    "1900-01-01",
    "1950-01-01",
    "1980-01-01",
    "1990-01-01",
];
/// Largest sums and days that no text sets.
const MOST: [&str; 8] = [
    "100000",
    "1000000",
    "10000000",
    "100000000",
    "1000000000",
    "10000000000",
    "100000000000",
    "2100-12-31",
];

impl Compiler<'_> {
    /// Both ends of a fact against the words that set them. One that no words set is one of a few
    /// wide ones, so that a figure of the law never stands there without its words, and a mistyped
    /// one is noticed.
    pub(crate) fn bounds(&mut self, entry: &FactEntry, kind: &FactKind) {
        let (min, max) = match kind {
            FactKind::Number { min, max, .. } => (min.to_string(), max.to_string()),
            FactKind::Money { min, max } => (min.to_string(), max.to_string()),
            FactKind::Date { min, max } => (min.to_string(), max.to_string()),
            FactKind::Share { max } => ("0".to_owned(), max.to_string()),
            FactKind::YesNo | FactKind::Choice { .. } => return,
        };
        match &entry.ceiling {
            Some(it) => {
                let written = measure(kind, &max);
                let side = Side::Of(AtMost);
                let told = self.diagnostics.len();
                self.figure_of("max", &it.quote, written, side, &it.quote, None);
                self.reword(told, &format!("`max: {max}`"), &it.quote.value);
            }
            None if wide(kind, &max) => {}
            None => self.unquoted(entry, "max", &max, "ceiling"),
        }
        match &entry.floor {
            Some(it) => {
                self.citation(NO_CLAUSE, &it.quoted());
                let written = measure(kind, &min);
                let side = Side::Of(AtLeast);
                let told = self.diagnostics.len();
                self.figure_of("min", &it.quote, written, side, &it.quote, None);
                self.reword(told, &format!("`min: {min}`"), &it.quote.value);
            }
            None if LEAST.contains(&min.as_str()) => {}
            None => self.unquoted(entry, "min", &min, "floor"),
        }
    }

    /// An end has no other side, and no reason beside its quote.
    fn reword(&mut self, told: usize, written: &str, quote: &str) {
        if let Some(it) = self.diagnostics.get_mut(told) {
            it.message = format!("{written} is not the figure of its quote 「{quote}」");
            it.help = Some(format!(
                "write the figure of the quote, or quote the words that set {written}"
            ));
        }
    }

    fn unquoted(&mut self, entry: &FactEntry, key: &str, value: &str, end: &str) {
        let message = format!(
            "`{key}: {value}` of `{}` has no words that set it",
            entry.id.value
        );
        let help = format!(
            "quote them: `{end}: {{ clause: …, quote: … }}`; where no text sets an end, write one \
             that no honest answer passes, as other facts of this kind have it"
        );
        self.error(&entry.kind, message, Some(help));
    }
}

/// An end of a fact as a figure; `more` is added to it.
fn measure(kind: &FactKind, written: &str) -> Option<Measure> {
    match kind {
        FactKind::Share { .. } => Measure::share(written),
        FactKind::Money { .. } => Measure::yuan(written),
        FactKind::Number { .. } => Measure::number(written.parse().ok()?, kind),
        _ => None,
    }
}

/// True for a largest value that no honest answer passes.
fn wide(kind: &FactKind, max: &str) -> bool {
    match kind {
        FactKind::Number { unit, .. } => match unit.zh.as_str() {
            "周岁" => max == "150",
            "个月" => ["60", "600", "1200"].contains(&max),
            "年" => max == "50",
            "天" => max == "1000",
            _ => MOST.contains(&max),
        },
        FactKind::Share { .. } => max == "1/1",
        _ => MOST.contains(&max),
    }
}
