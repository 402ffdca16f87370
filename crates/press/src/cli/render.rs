//! Diagnostics for a person at a terminal.
#![allow(clippy::print_stderr, reason = "this is where the program speaks")]

use huimin_press::diagnostic::{Diagnostic, Severity};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource};
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;

/// Says what went wrong.
pub(crate) fn complain(message: &str) {
    eprintln!("{message}");
}

/// Prints text to be read or piped. Where the reader has gone, as `head` does, there is nobody left
/// to say it to; what was found still decides how the program ends.
pub(crate) fn say(text: &str) {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("error: this cannot be printed: {error}"));
            std::process::exit(1);
        }
        _ => {}
    }
}

/// Every diagnostic: with the lines in question at a terminal, one by one elsewhere.
pub(crate) fn diagnostics(diagnostics: &[Diagnostic], folder: &Path) {
    for diagnostic in diagnostics {
        match drawn(diagnostic, folder).filter(|_| std::io::stderr().is_terminal()) {
            Some(drawn) => complain(&drawn),
            None => complain(&diagnostic.to_string()),
        }
    }
}

/// The diagnostic with the lines of its file.
fn drawn(diagnostic: &Diagnostic, folder: &Path) -> Option<String> {
    let text = std::fs::read_to_string(folder.join(&diagnostic.file)).ok()?;
    let severity = match diagnostic.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let mut report = MietteDiagnostic::new(&diagnostic.message).with_severity(severity);
    if let Some(help) = &diagnostic.help {
        report = report.with_help(help);
    }
    if diagnostic.line > 0 {
        let offset = offset(&text, diagnostic.line, diagnostic.column);
        report = report.with_label(LabeledSpan::at_offset(offset, "here"));
    }
    let report =
        miette::Report::new(report).with_source_code(NamedSource::new(&diagnostic.file, text));
    let mut drawn = String::new();
    GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .render_report(&mut drawn, report.as_ref())
        .ok()?;
    Some(drawn)
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let row = text.lines().nth(line - 1).unwrap_or_default();
    before
        + row
            .chars()
            .take(column.saturating_sub(1))
            .map(char::len_utf8)
            .sum::<usize>()
}
