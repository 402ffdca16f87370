//! Facts, regions and subsidies: from the files that policy staff write to the rules of the core.
//!
//! Every name is resolved and every quote is found here, so that nothing is looked up by string at
//! run time. All errors of all files are collected; none stops the rest from being read.

mod amount;
pub mod authored;
mod benefit;
mod budget;
mod citation;
mod condition;
mod conflicts;
mod examples;
mod facts;
mod figures;
mod pairs;
mod regions;
mod soundness;
mod standing;
mod subsidy;
mod yaml;

pub use benefit::compile_benefits;
pub use budget::{check_budget_examples, compile_checks};
pub use conflicts::compile_conflicts;
pub use examples::check_examples;
pub use facts::compile_facts;
pub use regions::{compile_options, compile_regions};
pub use soundness::{check_facts, check_rules};
pub use subsidy::compile_subsidies;
pub use yaml::read_yaml;

use crate::diagnostic::Diagnostic;
use huimin_core::day::Day;
use huimin_core::edition::Catalogue;
use huimin_core::fact::FactId;
use huimin_core::gazette::DocumentTexts;
use huimin_core::input;
use serde_saphyr::Spanned;

/// What one file is compiled against, and what is wrong with it.
pub(crate) struct Compiler<'a> {
    /// The file, by its path in the data folder.
    pub(crate) file: &'a str,
    /// What has been compiled before: documents, then facts, then regions.
    pub(crate) catalogue: &'a Catalogue,
    /// The texts, in the order of the documents.
    pub(crate) texts: &'a [DocumentTexts],
    /// What is wrong.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl<'a> Compiler<'a> {
    pub(crate) const fn new(
        file: &'a str,
        catalogue: &'a Catalogue,
        texts: &'a [DocumentTexts],
    ) -> Self {
        Self {
            file,
            catalogue,
            texts,
            diagnostics: Vec::new(),
        }
    }

    /// An error at the place where a value was written.
    pub(crate) fn error<T>(&mut self, at: &Spanned<T>, message: String, help: Option<String>) {
        let line = usize::try_from(at.referenced.line()).unwrap_or(0);
        let column = usize::try_from(at.referenced.column()).unwrap_or(0);
        let mut diagnostic = Diagnostic::error(self.file, message).at(line, column);
        diagnostic.help = help;
        self.diagnostics.push(diagnostic);
    }

    /// A fact by its name.
    pub(crate) fn fact(&mut self, name: &Spanned<String>) -> Option<FactId> {
        let found = (0u16..)
            .zip(&self.catalogue.facts)
            .find(|(_, fact)| fact.id == name.value);
        if found.is_none() {
            let known = self.catalogue.facts.iter().map(|fact| fact.id.as_str());
            let help = match input::nearest(&name.value, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "add it to facts/; `huimin facts` lists those that are there".to_owned(),
            };
            self.error(name, format!("unknown fact `{}`", name.value), Some(help));
        }
        found.map(|(place, _)| FactId(place))
    }

    /// A day.
    pub(crate) fn day(&mut self, text: &Spanned<String>) -> Option<Day> {
        let day = input::day(&text.value).ok();
        if day.is_none() {
            let message = format!("`{}` is not a day", text.value);
            self.error(text, message, Some("write it as 2019-06-15".to_owned()));
        }
        day
    }

    /// A sum, a share, or whatever else is written as text.
    pub(crate) fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(
        &mut self,
        text: &Spanned<String>,
    ) -> Option<T> {
        match text.value.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(text, format!("`{}` is {error}", text.value), None);
                None
            }
        }
    }
}
