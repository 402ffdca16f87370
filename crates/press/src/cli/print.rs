//! `huimin check` and `huimin build`.

use super::{Failure, files, render};
use huimin_press::diagnostic::{Diagnostic, Severity, has_errors};
use huimin_press::edition::{Pressed, print};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

/// What the check found.
pub(crate) fn checked(
    pressed: Option<&Pressed>,
    diagnostics: &[Diagnostic],
    folder: &Path,
    as_json: bool,
) {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|it| it.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let catalogue = pressed.map(|it| &it.edition.catalogue);
    let documents = catalogue.map_or(0, |it| it.documents.len());
    let clauses: usize = catalogue.map_or(0, |it| {
        it.documents
            .iter()
            .map(|document| document.clauses.len())
            .sum()
    });
    let subsidies = catalogue.map_or(0, |it| it.subsidies.len());
    if as_json {
        let listed: Vec<_> = diagnostics
            .iter()
            .map(|it| {
                let severity = if it.severity == Severity::Error {
                    "error"
                } else {
                    "warning"
                };
                json!({"severity": severity, "file": it.file, "line": it.line,
                       "column": it.column, "message": it.message, "help": it.help})
            })
            .collect();
        let report = json!({"ok": !has_errors(diagnostics), "documents": documents,
                            "clauses": clauses, "subsidies": subsidies, "diagnostics": listed});
        render::say(&format!("{report:#}"));
        return;
    }
    render::diagnostics(diagnostics, folder);
    render::say(&format!(
        "{documents} documents, {clauses} clauses, {subsidies} subsidies: {errors} errors, \
         {warnings} warnings"
    ));
}

/// Writes the edition into a folder. Files of an older edition are taken away.
pub(crate) fn build(pressed: &Pressed, out: &Path) -> Result<ExitCode, Failure> {
    let files = print(pressed).map_err(|error| error.to_string())?;
    let failed = |error: std::io::Error| {
        Failure::Message(format!(
            "{} cannot be written: {}\nhelp: name another folder with --out",
            out.display(),
            files::why(&error)
        ))
    };
    std::fs::create_dir_all(out).map_err(failed)?;
    for old in std::fs::read_dir(out).map_err(failed)?.flatten() {
        let name = old.file_name();
        let ours = old.path().extension().is_some_and(|it| it == "bin");
        if ours && files.iter().all(|file| name != file.name.as_str()) {
            std::fs::remove_file(old.path()).map_err(failed)?;
        }
    }
    let mut total = 0;
    for file in &files {
        std::fs::write(out.join(&file.name), &file.bytes).map_err(failed)?;
        total += file.bytes.len();
    }
    render::say(&format!(
        "{} files, {total} bytes in {}",
        files.len(),
        out.display()
    ));
    Ok(ExitCode::SUCCESS)
}
