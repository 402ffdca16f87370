//! The data folder, read once, so that one file of it can be spoiled and compiled many times:
//! without the examples, which a clerk who mistypes changes along.

use super::data;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::DocumentTexts;
use huimin_press::diagnostic::Diagnostic;
use huimin_press::edition::press;
use huimin_press::rules::authored::budget::CheckFile;
use huimin_press::rules::authored::subsidy::SubsidyFile;
use huimin_press::rules::authored::vocabulary::FactEntry;
use huimin_press::rules::{compile_checks, compile_facts, compile_subsidies, read_yaml};
use huimin_press::source::Memory;
use serde::de::DeserializeOwned;

pub(crate) struct Bench {
    pub(crate) data: Memory,
    catalogue: Catalogue,
    texts: Vec<DocumentTexts>,
    subsidies: Vec<(String, SubsidyFile)>,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let mut data = data();
        let edition = press(&data).0.unwrap().edition;
        data.0.retain(|path, _| !path.starts_with("coverage/"));
        let files = data.0.iter().filter(|it| it.0.starts_with("subsidies/"));
        let subsidies = files.map(|(path, text)| (path.clone(), parsed(path, text).unwrap()));
        let subsidies = subsidies.collect();
        Self {
            catalogue: edition.catalogue,
            texts: edition.texts.into_iter().flatten().collect(),
            subsidies,
            data,
        }
    }

    /// What is said of a file with this text: a subsidy or a check.
    pub(crate) fn said(&mut self, path: &str, text: &str) -> Vec<Diagnostic> {
        self.all_said(&[(path.to_owned(), text.to_owned())])
    }

    /// What is said of these files, each of them once, beside those that are in order.
    pub(crate) fn all_said(&mut self, changed: &[(String, String)]) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        let mut good: Vec<(String, SubsidyFile)> = Vec::new();
        for (path, text) in changed {
            if path.starts_with("checks/") {
                match parsed::<CheckFile>(path, text) {
                    Ok(file) => {
                        let files = [(path.clone(), file)];
                        said.extend(compile_checks(&files, &self.catalogue, &self.texts).1);
                    }
                    Err(unread) => said.extend(unread),
                }
                continue;
            }
            match parsed(path, text) {
                Ok(file) => good.extend(self.swap(path, file)),
                Err(unread) => said.extend(unread),
            }
        }
        let compiled = compile_subsidies(&self.subsidies, &self.catalogue, &self.texts).1;
        for (path, file) in good {
            self.swap(&path, file);
        }
        let own = |it: &Diagnostic| changed.iter().any(|(path, _)| *path == it.file);
        said.extend(compiled.into_iter().filter(own));
        said
    }

    /// What is said of a file of facts with this text, beside the others.
    pub(crate) fn facts_said(&self, path: &str, text: &str) -> Vec<Diagnostic> {
        let files = self.data.0.iter().filter(|it| it.0.starts_with("facts/"));
        let mut files: Vec<(String, Vec<FactEntry>)> = files
            .filter(|it| it.0.ends_with(".yaml") && it.0 != path)
            .map(|(path, text)| (path.clone(), parsed(path, text).unwrap()))
            .collect();
        match parsed(path, text) {
            Ok(file) => files.push((path.to_owned(), file)),
            Err(unread) => return unread,
        }
        compile_facts(&files, &self.catalogue, &self.texts).1
    }

    /// Puts a subsidy in the place of the one in that file, which is returned.
    fn swap(&mut self, path: &str, file: SubsidyFile) -> Option<(String, SubsidyFile)> {
        let mut files = self.subsidies.iter_mut();
        let slot = files.find(|it| it.0 == path)?;
        Some((path.to_owned(), std::mem::replace(&mut slot.1, file)))
    }
}

fn parsed<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Vec<Diagnostic>> {
    let mut said = Vec::new();
    let one = Memory([(path.to_owned(), text.to_owned())].into());
    read_yaml(&one, path, &mut said).ok_or(said)
}
