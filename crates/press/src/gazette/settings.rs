//! `issue.yaml`: what cannot be read from the scan itself.

use huimin_core::day::Day;
use huimin_core::fact::Text;
use huimin_core::gazette::DocumentKind;
use huimin_core::region::Source;
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::records::{DatedEntry, DefinitionEntry};
use crate::diagnostic::Diagnostic;

/// One number of the gazette and its documents.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    pub(crate) place: String,
    /// The place whose gazette it is, by its name in `regions/`.
    pub(crate) region: Option<Spanned<String>>,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) documents: Vec<Entry>,
}

/// One document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// Its number as printed; a document without one is found by its title.
    pub(crate) number: Spanned<String>,
    /// Its name in addresses of pages and in names of files.
    pub(crate) slug: Spanned<String>,
    pub(crate) kind: DocumentKind,
    /// Who issued it. A masthead or a signature is recognised by these names.
    #[serde(default)]
    pub(crate) issuers: Vec<String>,
    /// Its own place, where it is not that of the issue.
    pub(crate) region: Option<Spanned<String>>,
    /// Paragraphs behind the last item of an article that belong to the article as a whole.
    #[serde(default)]
    pub(crate) closing: Vec<Closing>,
    pub(crate) validity: Option<ValidityEntry>,
    /// Sentences that name days, and not those of this document.
    #[serde(default)]
    pub(crate) no_validity: Vec<NoValidity>,
    /// The words that the document gives a meaning.
    #[serde(default)]
    pub(crate) definitions: Vec<DefinitionEntry>,
    /// Single measures with days of their own.
    #[serde(default)]
    pub(crate) dated: Vec<DatedEntry>,
}

/// A paragraph that closes an article, where the number alone would give it to the last item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Closing {
    pub(crate) article: String,
    /// The words with which the paragraph begins.
    pub(crate) begins: Spanned<String>,
}

/// A sentence that looks as if it said when the document holds, and is about something else.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoValidity {
    pub(crate) quote: Spanned<String>,
    /// What it is about.
    pub(crate) why: Spanned<String>,
}

/// When a document is in force, and which clause says so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ValidityEntry {
    pub(crate) from: Option<Spanned<Day>>,
    /// Why `from` is an assumption, where the text names no day.
    pub(crate) from_assumed: Option<String>,
    pub(crate) until: Option<Spanned<Day>>,
    pub(crate) clause: Spanned<String>,
    pub(crate) quote: Spanned<String>,
    pub(crate) before: Option<BeforeEntry>,
    pub(crate) until_event: Option<UntilEventEntry>,
    pub(crate) superseded_by: Option<SupersededEntry>,
}

/// The event with which a document ends, as the same clause says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UntilEventEntry {
    pub(crate) text: Text,
    pub(crate) quote: Spanned<String>,
}

/// The later document that took its place, and where it says so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SupersededEntry {
    pub(crate) document: Spanned<String>,
    pub(crate) from: Day,
    pub(crate) source: Option<Source>,
}

/// The rule that held before, as the same clause says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeforeEntry {
    pub(crate) from: Spanned<Day>,
    pub(crate) document: String,
    pub(crate) quote: Spanned<String>,
}

/// Reads a YAML file of this folder; what is wrong with it is said, and the default taken.
pub(crate) fn parse<T: Default + for<'de> Deserialize<'de>>(
    file: &str,
    text: &str,
    out: &mut Vec<Diagnostic>,
) -> T {
    serde_saphyr::from_str(text).unwrap_or_else(|error| {
        out.push(yaml_error(file, &error));
        T::default()
    })
}

/// The place of a YAML value.
pub(crate) fn at<T>(diagnostic: Diagnostic, value: &Spanned<T>) -> Diagnostic {
    located(diagnostic, value.referenced)
}

fn yaml_error(file: &str, error: &serde_saphyr::Error) -> Diagnostic {
    let options = serde_saphyr::render_options! { snippets: serde_saphyr::SnippetMode::Off };
    let message = error.render_with_options(options);
    // The place is said in front, in the form of every other diagnostic.
    let message = match message.rsplit_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => message,
    };
    let diagnostic = Diagnostic::error(file, message);
    match error.location() {
        Some(location) => located(diagnostic, location),
        None => diagnostic,
    }
}

fn located(diagnostic: Diagnostic, location: serde_saphyr::Location) -> Diagnostic {
    let place = |it| usize::try_from(it).unwrap_or(0);
    diagnostic.at(place(location.line()), place(location.column()))
}
