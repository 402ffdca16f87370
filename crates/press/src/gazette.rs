//! Reads a gazette: from the scan of an issue to its documents and their clauses.
//!
//! A folder holds three files: `source.md`, the scan, which nobody edits; `corrections.yaml`, its
//! slips; and `issue.yaml`, what cannot be read from the scan. The steps, one module each:
//! corrections, lines without Markdown, contents page, split into documents, torn pieces put
//! together, lines joined to paragraphs, clauses by their Chinese numbering.
//!
//! Reading never fails. It returns what it could, and a diagnostic for all the rest.

mod clauses;
mod contents;
mod corrections;
mod day;
mod display;
mod headings;
mod line;
mod lists;
mod numbering;
mod outline;
mod paragraph;
pub mod quote;
mod settings;
mod split;
mod structure;
mod torn;
mod traced;
mod trail;
mod validity;

use huimin_core::gazette::{
    DocumentHead, DocumentId, DocumentKind, DocumentTexts, Issue, Validity,
};

use crate::diagnostic::Diagnostic;
use crate::source::Source;
use settings::{Entry, Settings};
use torn::Piece;
pub use traced::Origin;
pub use trail::{Fate, Trail};

/// An issue as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadIssue {
    /// The issue.
    pub issue: Issue,
    /// Its documents with their texts, in the order of `issue.yaml`. Citations in them count the
    /// documents from 0 in this order.
    pub documents: Vec<(DocumentHead, DocumentTexts)>,
    /// What became of every character of the scan.
    pub trail: Trail,
}

/// Reads the issue in a folder.
#[must_use]
pub fn read(source: &dyn Source, dir: &str) -> (ReadIssue, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let path = |name: &str| format!("{dir}/{name}");
    let [settings_path, corrections_path, scan_path] = [
        path("issue.yaml"),
        path("corrections.yaml"),
        path("source.md"),
    ];
    let mut text = |path: &str| {
        let text = source.read(path);
        if text.is_none() {
            let error = Diagnostic::error(path, "the file is not there, or is not UTF-8");
            out.push(error.help("an issue has source.md, corrections.yaml and issue.yaml; a list without entries is []"));
        }
        text
    };
    let (settings, corrections, scan) = (
        text(&settings_path),
        text(&corrections_path),
        text(&scan_path),
    );
    let settings: Settings = settings
        .map(|it| settings::parse(&settings_path, &it, &mut out))
        .unwrap_or_default();
    let corrections: Vec<corrections::Correction> = corrections
        .map(|it| settings::parse(&corrections_path, &it, &mut out))
        .unwrap_or_default();
    let mut trail = Trail::default();
    let scan = scan.unwrap_or_default();
    let text = corrections::apply(&scan, &corrections, &corrections_path, &mut trail, &mut out);

    let files = [scan_path.as_str(), settings_path.as_str()];
    let lines = line::lines(&text, &mut trail);
    let contents = contents::Contents::read(&lines);
    let pieces = split::split(
        &lines,
        &contents,
        &settings.documents,
        files,
        &mut trail,
        &mut out,
    );
    let mut pieces = torn::join(pieces, &scan_path, &mut trail, &mut out);
    pieces.sort_by_key(|it| it.entry);
    let mut documents = Vec::new();
    for piece in &pieces {
        if let Some(entry) = settings.documents.get(piece.entry) {
            let id = DocumentId(u16::try_from(documents.len()).unwrap_or(u16::MAX));
            documents.push(document(id, piece, entry, files, &mut trail, &mut out));
        }
    }
    trail.finish(&scan);
    let Settings {
        place,
        number,
        title,
        ..
    } = settings;
    (
        ReadIssue {
            issue: Issue {
                place,
                number,
                title,
            },
            documents,
            trail,
        },
        out,
    )
}

fn document(
    id: DocumentId,
    piece: &Piece,
    entry: &Entry,
    files: [&str; 2],
    trail: &mut Trail,
    out: &mut Vec<Diagnostic>,
) -> (DocumentHead, DocumentTexts) {
    let [scan, settings] = files;
    let paragraphs =
        paragraph::paragraphs(&piece.lines, &|text| paragraph::is_signature(text, entry));
    for paragraph in &paragraphs {
        for written in day::days(&paragraph.text)
            .into_iter()
            .filter(|it| it.day.is_none())
        {
            let message = format!("the calendar has no {}", written.words);
            out.push(
                Diagnostic::error(scan, message)
                    .at(paragraph.line, 1)
                    .help("look at the paper: correct a misread number in corrections.yaml"),
            );
        }
    }
    let first = paragraphs.first().map(|it| display::display(&it.text));
    let signed = paragraphs
        .iter()
        .filter(|it| it.alone && day::is_date(&it.text));
    let clauses = match entry.kind {
        DocumentKind::Appointments => lists::appointments(&paragraphs, entry),
        DocumentKind::Chronicle => lists::chronicle(&paragraphs, entry),
        _ => structure::structure(&paragraphs, &piece.title, entry, files, out),
    };
    let texts = clauses.texts();
    clauses.trace(id.0, trail);
    trail.each(&piece.title, |at| Fate::Title { document: id.0, at });
    let mut head = DocumentHead {
        number: entry.number.value.clone(),
        slug: entry.slug.clone(),
        title: piece.title.to_string(),
        kind: entry.kind,
        issuers: entry.issuers.clone(),
        addressees: first
            .and_then(|it| Some(it.strip_suffix('：')?.to_owned()))
            .unwrap_or_default(),
        signed: signed
            .flat_map(|it| day::days(&it.text))
            .find_map(|it| it.day),
        page: piece.page.unwrap_or(0),
        validity: Validity::default(),
        plain: false,
        clauses: clauses.heads,
    };
    if let Some(it) = &entry.validity {
        head.validity = validity::validity(it, id, &head, &texts, settings, out);
    }
    (head, texts)
}
