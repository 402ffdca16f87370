//! Reading YAML, with errors that say where.

use crate::diagnostic::Diagnostic;
use crate::source::Source;
use huimin_core::input;
use serde::de::DeserializeOwned;

/// Reads a file of the data folder.
pub fn read_yaml<T: DeserializeOwned>(
    source: &dyn Source,
    file: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let Some(text) = source.read(file) else {
        let missing = Diagnostic::error(file, "the file is not there, or is not UTF-8");
        diagnostics.push(missing.help("put it there; the data folder of the repository shows how"));
        return None;
    };
    match serde_saphyr::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            let place = error.location();
            let number = |it: u64| usize::try_from(it).unwrap_or(0);
            let (line, column) =
                place.map_or((0, 0), |it| (number(it.line()), number(it.column())));
            let said = error.without_snippet().to_string();
            // The place is told before the message already.
            let message = said.strip_suffix(&format!(" at line {line}, column {column}"));
            let message = message.unwrap_or(&said);
            let mut diagnostic = Diagnostic::error(file, message).at(line, column);
            diagnostic.help = meant(message);
            diagnostics.push(diagnostic);
            None
        }
    }
}

/// The word that was probably meant, where the reader names an unknown one and those it knows.
fn meant(message: &str) -> Option<String> {
    let (unknown, known) = message.split_once("`, expected one of ")?;
    let (_, unknown) = unknown.split_once('`')?;
    let near = input::nearest(unknown, known.split(", "))?;
    Some(format!("did you mean `{near}`?"))
}
