//! From the data folder to an edition in memory, and from there to the files that a browser loads.

mod others;
mod places;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::gazette;
use crate::rules::authored::conflict::ConflictEntry;
use crate::rules::authored::region::{OptionEntry, RegionEntry};
use crate::rules::authored::subsidy::SubsidyFile;
use crate::rules::authored::vocabulary::{EditionFile, FactEntry};
use crate::rules::{
    check_examples, check_facts, check_rules, compile_conflicts, compile_facts, compile_options,
    compile_regions, compile_subsidies, read_yaml,
};
use crate::source::Source;
use huimin_core::edition::{Catalogue, Edition, EditionError, FORMAT, Manifest, Words, encode};
use huimin_core::gazette::{DocumentHead, DocumentTexts};
use huimin_core::input;
use huimin_core::region::RegionId;
use huimin_core::text::fold;

const EDITION: &str = "edition.yaml";
const CONFLICTS: &str = "conflicts.yaml";
const FACTS: &str = "facts";
const OPTIONS: &str = "options.yaml";

/// A data folder, read.
#[derive(Debug)]
pub struct Pressed {
    /// The edition, with all texts.
    pub edition: Edition,
    /// True when it must not be relied on.
    pub withdrawn: bool,
}

/// Reads and checks a data folder. Returns what could be read, and everything that is wrong;
/// `None` only when there is no `edition.yaml` to begin with.
#[must_use]
pub fn press(source: &dyn Source) -> (Option<Pressed>, Vec<Diagnostic>) {
    let mut all = Vec::new();
    let Some(file) = read_yaml::<EditionFile>(source, EDITION, &mut all) else {
        return (None, all);
    };
    let Ok(day) = input::day(&file.day.value) else {
        let line = usize::try_from(file.day.referenced.line()).unwrap_or(0);
        let message = format!("`{}` is not a day", file.day.value);
        all.push(
            Diagnostic::error(EDITION, message)
                .at(line, 6)
                .help("write it as 2019-06-15"),
        );
        return (None, all);
    };
    let mut catalogue = Catalogue {
        day,
        issues: Vec::new(),
        documents: Vec::new(),
        facts: Vec::new(),
        conflicts: Vec::new(),
        subsidies: Vec::new(),
        benefits: Vec::new(),
        checks: Vec::new(),
        options: Vec::new(),
        regions: Vec::new(),
        home: RegionId(0),
    };
    let mut texts: Vec<DocumentTexts> = Vec::new();
    let mut named = Vec::new();
    for folder in &file.issues {
        let (read, mut diagnostics) = gazette::read(source, folder);
        all.append(&mut diagnostics);
        for (head, _) in &read.documents {
            all.extend(twice(source, folder, head, &catalogue.documents));
        }
        catalogue.issues.push(read.issue);
        named.push(places::Named {
            folder: folder.clone(),
            documents: read.regions,
        });
        let before = u16::try_from(texts.len()).unwrap_or(u16::MAX);
        for (mut head, text) in read.documents {
            // An issue counts its own documents; the edition counts all.
            for citation in head.validity.citations_mut() {
                let document = &mut citation.clause.document.0;
                *document = document.saturating_add(before);
            }
            catalogue.documents.push(head);
            texts.push(text);
        }
    }
    gazette::link(&catalogue.documents, &mut texts);
    let facts = vocabulary(source, &file, &mut catalogue, &texts, &mut all);
    places::resolve(&named, &mut catalogue, &mut all);
    // A check that failed leaves its facts without use, and has its own message.
    if others::others(source, &mut catalogue, &texts, &mut all) {
        subsidies(source, &facts, &mut catalogue, &texts, &mut all);
    } else {
        subsidies(source, &[], &mut catalogue, &texts, &mut all);
    }
    let mut edition = Edition::new(catalogue);
    edition.texts = texts.into_iter().map(Some).collect();
    (
        Some(Pressed {
            edition,
            withdrawn: file.withdrawn,
        }),
        all,
    )
}

/// What two issues must not share: the number of a document, and its slug.
fn twice(
    source: &dyn Source,
    folder: &str,
    head: &DocumentHead,
    before: &[DocumentHead],
) -> Vec<Diagnostic> {
    let path = format!("{folder}/issue.yaml");
    let text = source.read(&path).unwrap_or_default();
    let error = |words: &str, message: String, help: &str| {
        let error = Diagnostic::error(&path, message).help(help);
        match text.find(words) {
            Some(byte) => error.at_byte(&text, byte),
            None => error,
        }
    };
    let mut found = Vec::new();
    let (number, slug) = (&head.number, &head.slug);
    if before.iter().any(|it| fold(&it.number) == fold(number)) {
        let message = format!("another issue has a document {number} already");
        found.push(error(
            number,
            message,
            "an address finds one document: list it in one issue only",
        ));
    }
    if let Some(other) = before.iter().find(|it| it.slug == *slug) {
        let message = format!(
            "{} has the slug 「{slug}」 already, in another issue",
            other.number
        );
        found.push(error(slug, message, "give each document a slug of its own"));
    }
    found
}

/// Facts, local options and regions. Returns the files of the facts.
fn vocabulary(
    source: &dyn Source,
    file: &EditionFile,
    catalogue: &mut Catalogue,
    texts: &[DocumentTexts],
    all: &mut Vec<Diagnostic>,
) -> Vec<(String, Vec<FactEntry>)> {
    let mut files: Vec<(String, Vec<FactEntry>)> = Vec::new();
    for path in source.list(FACTS) {
        let entries = read_yaml(source, &path, all);
        files.extend(entries.map(|entries| (path, entries)));
    }
    let (facts, mut diagnostics) = compile_facts(&files, catalogue, texts);
    catalogue.facts = facts;
    all.append(&mut diagnostics);
    if let Some(entries) = read_yaml::<Vec<ConflictEntry>>(source, CONFLICTS, all) {
        let (conflicts, mut diagnostics) = compile_conflicts(CONFLICTS, &entries, catalogue);
        catalogue.conflicts = conflicts;
        all.append(&mut diagnostics);
    }
    if let Some(entries) = read_yaml::<Vec<OptionEntry>>(source, OPTIONS, all) {
        let (options, mut diagnostics) = compile_options(OPTIONS, &entries, catalogue, texts);
        catalogue.options = options;
        all.append(&mut diagnostics);
    }
    for path in source.list("regions") {
        if let Some(entries) = read_yaml::<Vec<RegionEntry>>(source, &path, all) {
            let (regions, mut diagnostics) = compile_regions(&path, &entries, catalogue, texts);
            catalogue.regions = regions;
            all.append(&mut diagnostics);
        }
    }
    match input::region(catalogue, &file.home.value) {
        Ok(home) => catalogue.home = home,
        Err(error) => {
            let line = usize::try_from(file.home.referenced.line()).unwrap_or(0);
            all.push(Diagnostic::error(EDITION, error.to_string()).at(line, 7));
        }
    }
    files
}

/// Rules and their examples.
fn subsidies(
    source: &dyn Source,
    facts: &[(String, Vec<FactEntry>)],
    catalogue: &mut Catalogue,
    texts: &[DocumentTexts],
    all: &mut Vec<Diagnostic>,
) {
    let mut files: Vec<(String, SubsidyFile)> = Vec::new();
    let mut unread = false;
    for path in source.list("subsidies") {
        match read_yaml(source, &path, all) {
            Some(file) => files.push((path, file)),
            None => unread = true,
        }
    }
    let (compiled, mut diagnostics) = compile_subsidies(&files, catalogue, texts);
    // Exclusions name subsidies by their place, so a rule that failed leaves no gap behind it.
    let whole = compiled.len() == files.len() && !unread;
    all.append(&mut diagnostics);
    if whole {
        catalogue.subsidies = compiled;
        all.append(&mut check_rules(&files, catalogue));
        all.append(&mut check_facts(facts, catalogue));
        all.append(&mut check_examples(&files, catalogue));
    }
}

/// A file of a printed edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedFile {
    /// Its name; with its checksum, except for the manifest.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Prints the edition: the manifest first, then the files that it names.
///
/// # Errors
/// When a value cannot be encoded, which no type of the core causes.
pub fn print(pressed: &Pressed) -> Result<Vec<PrintedFile>, EditionError> {
    let mut catalogue = pressed.edition.catalogue.clone();
    let words = Words::ALL.map(|kind| (kind, catalogue.take_words(kind)));
    let mut files = vec![encode("catalogue", &catalogue)?];
    for (kind, words) in &words {
        files.push(encode(kind.name(), words)?);
    }
    for (head, texts) in catalogue.documents.iter().zip(&pressed.edition.texts) {
        let empty = DocumentTexts::default();
        let texts = texts.as_ref().unwrap_or(&empty);
        files.push(encode(&format!("text-{}", head.slug), texts)?);
    }
    let mut names = files.iter().map(|(name, _)| name.clone());
    let manifest = Manifest {
        format: FORMAT,
        day: catalogue.day,
        withdrawn: pressed.withdrawn,
        catalogue: names.next().unwrap_or_default(),
        words: names.by_ref().take(words.len()).collect(),
        texts: names.collect(),
    };
    let json = manifest.to_json()?.into_bytes();
    files.insert(0, ("manifest.json".to_owned(), json));
    let files = files.into_iter();
    Ok(files
        .map(|(name, bytes)| PrintedFile { name, bytes })
        .collect())
}

/// Reads and checks a data folder for use.
///
/// # Errors
/// Every diagnostic, when one of them is an error.
pub fn press_checked(source: &dyn Source) -> Result<Pressed, Vec<Diagnostic>> {
    match press(source) {
        (Some(pressed), diagnostics) if !has_errors(&diagnostics) => Ok(pressed),
        (_, diagnostics) => Err(diagnostics),
    }
}
