//! Reading YAML, with errors that say where.

use crate::diagnostic::Diagnostic;
use crate::source::Source;
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
            let message = error.without_snippet().to_string();
            diagnostics.push(Diagnostic::error(file, message).at(line, column));
            None
        }
    }
}
