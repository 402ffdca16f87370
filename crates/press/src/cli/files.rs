//! Files of an edition, and what to do where one is not there.

use huimin_core::edition::Catalogue;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Why a file cannot be read or written, without the words of the system.
pub(super) fn why(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::PermissionDenied => "this account has no right to it".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::InvalidData => "it is not UTF-8 text".to_owned(),
        _ => {
            let said = error.to_string();
            let words = said.split_once(" (os error").map(|it| it.0.to_owned());
            words.unwrap_or(said)
        }
    }
}

const AGAIN: &str =
    "print the edition again with `huimin build --out FOLDER`, or copy all of its files once more";

/// Reads the manifest of an edition.
pub(super) fn manifest(folder: &Path) -> Result<Vec<u8>, String> {
    let path = folder.join("manifest.json");
    std::fs::read(&path).map_err(|error| {
        format!(
            "no edition can be read from {}: {} is looked for, and {}\nhelp: name the folder that \
             `huimin build --out FOLDER` printed; a data folder is named with --data DIR",
            folder.display(),
            path.display(),
            why(&error)
        )
    })
}

/// Reads a file that the manifest names; `what` is what it holds.
pub(super) fn named(folder: &Path, name: &str, what: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name);
    std::fs::read(&path).map_err(|error| {
        format!(
            "{what} cannot be read: manifest.json names {}, and {}\nhelp: {AGAIN}",
            path.display(),
            why(&error)
        )
    })
}

/// What is told of a file that is not as it was printed; the error itself says what to do.
pub(super) fn damaged(what: &str, folder: &Path, name: &str, error: &str) -> String {
    let path = folder.join(name);
    format!("{what} cannot be read from {}: {error}", path.display())
}

/// A text by its place in the manifest, as people know it.
pub(super) fn text_of(catalogue: &Catalogue, place: usize) -> String {
    let document = catalogue.documents.get(place);
    document.map_or_else(
        || "a text".to_owned(),
        |it| format!("the text of {}", it.number),
    )
}
