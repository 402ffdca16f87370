//! The real data folder, in memory, so that a test can spoil one thing in it.
#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod article;
pub(crate) mod bench;
pub(crate) mod cases;

use huimin_core::assess::{Assessment, assess};
use huimin_core::edition::Catalogue;
use huimin_core::fact::Facts;
use huimin_core::input;
use huimin_press::edition::{Pressed, press};
use huimin_press::source::Memory;
use std::path::Path;

/// Every file of the data folder.
pub(crate) fn data() -> Memory {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/data");
    let mut files = Memory::default();
    gather(&folder, "", &mut files);
    files
}

fn gather(folder: &Path, prefix: &str, files: &mut Memory) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let path = if prefix.is_empty() {
            name
        } else {
            format!("{prefix}/{name}")
        };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files);
        } else {
            files
                .0
                .insert(path, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// The data folder with one place replaced.
pub(crate) fn with(file: &str, find: &str, replace: &str) -> Memory {
    let mut data = data();
    let text = data.0.get_mut(file).unwrap();
    assert_eq!(
        text.matches(find).count(),
        1,
        "{find} stands once in {file}"
    );
    *text = text.replace(find, replace);
    data
}

/// The edition of a data folder that must be in order.
pub(crate) fn pressed(data: &Memory) -> Pressed {
    let (pressed, diagnostics) = press(data);
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(said, Vec::<String>::new());
    pressed.unwrap()
}

/// What is wrong with a data folder, as it is printed.
pub(crate) fn complaints(data: &Memory) -> String {
    let said: Vec<String> = press(data).1.iter().map(ToString::to_string).collect();
    said.join("\n") + "\n"
}

/// Answers, from JSON.
pub(crate) fn facts(catalogue: &Catalogue, json: &str) -> Facts {
    input::facts(catalogue, &serde_json::from_str(json).unwrap()).unwrap()
}

/// The assessment of one subsidy in the home region.
pub(crate) fn assessed<'a>(
    catalogue: &'a Catalogue,
    facts: &Facts,
    as_of: &str,
    subsidy: &str,
) -> Assessment<'a> {
    let all = assess(catalogue, facts, catalogue.home, as_of.parse().unwrap()).unwrap();
    all.into_iter().find(|it| it.subsidy.id == subsidy).unwrap()
}
