//! The data folder, read once, so that one file of it can be spoiled and compiled many times:
//! without the examples, which a clerk who mistypes changes along.

use super::data;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::DocumentTexts;
use huimin_press::diagnostic::Diagnostic;
use huimin_press::edition::press;
use huimin_press::rules::authored::budget::CheckFile;
use huimin_press::rules::authored::subsidy::SubsidyFile;
use huimin_press::rules::{compile_checks, compile_subsidies, read_yaml};
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
        if path.starts_with("checks/") {
            let file: CheckFile = match parsed(path, text) {
                Ok(file) => file,
                Err(said) => return said,
            };
            return compile_checks(&[(path.to_owned(), file)], &self.catalogue, &self.texts).1;
        }
        let file: SubsidyFile = match parsed(path, text) {
            Ok(file) => file,
            Err(said) => return said,
        };
        let mut files = self.subsidies.iter_mut();
        let slot = &mut files.find(|it| it.0 == path).unwrap().1;
        let good = std::mem::replace(slot, file);
        let mut said = compile_subsidies(&self.subsidies, &self.catalogue, &self.texts).1;
        let mut files = self.subsidies.iter_mut();
        files.find(|it| it.0 == path).unwrap().1 = good;
        said.retain(|it| it.file == path);
        said
    }
}

fn parsed<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Vec<Diagnostic>> {
    let mut said = Vec::new();
    let one = Memory([(path.to_owned(), text.to_owned())].into());
    read_yaml(&one, path, &mut said).ok_or(said)
}
