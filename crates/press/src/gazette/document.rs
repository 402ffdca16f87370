//! One document: its head, its texts and its records.

use huimin_core::gazette::{DocumentHead, DocumentId, DocumentKind, DocumentTexts, Validity};
use huimin_core::region::RegionId;

use super::records::{self, Reading, TargetFile, Units};
use super::settings::Entry;
use super::torn::Piece;
use super::trail::{Fate, Trail};
use super::{day, display, lists, paragraph, structure, validity};
use crate::diagnostic::Diagnostic;

/// What all documents of an issue share while they are read.
pub(crate) struct Desk<'a> {
    /// The path of `source.md`.
    pub(crate) scan: &'a str,
    /// The path of `issue.yaml`.
    pub(crate) settings: &'a str,
    /// The path of `targets.yaml`.
    pub(crate) targets_path: &'a str,
    pub(crate) targets: Vec<TargetFile>,
    pub(crate) units: Units,
    pub(crate) trail: Trail,
}

/// Reads one document.
pub(crate) fn document(
    id: DocumentId,
    piece: &Piece,
    entry: &Entry,
    desk: &mut Desk<'_>,
    out: &mut Vec<Diagnostic>,
) -> (DocumentHead, DocumentTexts) {
    let Desk { scan, settings, .. } = *desk;
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
    // 市人民政府决定，任命： is no addressee.
    let first = paragraphs
        .first()
        .map(|it| display::display(&it.text))
        .filter(|it| !it.ends_with("任命：") && !it.ends_with("免去："));
    let signed = paragraphs
        .iter()
        .filter(|it| it.alone && day::is_date(&it.text));
    let mut clauses = match entry.kind {
        DocumentKind::Appointments => lists::appointments(&paragraphs, entry),
        DocumentKind::Chronicle => lists::chronicle(&paragraphs, entry),
        _ => structure::structure(&paragraphs, &piece.title, entry, [scan, settings], out),
    };
    let mut texts = clauses.texts();
    clauses.trace(id.0, &mut desk.trail);
    desk.trail
        .each(&piece.title, |at| Fate::Title { document: id.0, at });
    let mut head = DocumentHead {
        number: entry.number.value.clone(),
        slug: entry.slug.value.clone(),
        title: piece.title.to_string(),
        kind: entry.kind,
        issuers: entry.issuers.clone(),
        // Regions are not known yet; the edition gives each document its own.
        region: RegionId(0),
        addressees: first
            .and_then(|it| Some(it.strip_suffix('：')?.to_owned()))
            .unwrap_or_default(),
        signed: signed
            .flat_map(|it| day::days(&it.text))
            .find_map(|it| it.day),
        page: piece.page.unwrap_or(0),
        validity: Validity::default(),
        plain: false,
        clauses: std::mem::take(&mut clauses.heads),
    };
    if let Some(it) = &entry.validity {
        head.validity = validity::validity(it, entry, id, &head, &texts, settings, out);
    }
    validity::forgotten(entry, &head, &texts, settings, out);
    if head.validity.from.is_none() {
        head.validity.signed = head.signed;
    }
    let reading = Reading {
        head: &head,
        texts: &texts,
        clauses: &clauses,
        scan,
        settings,
    };
    let mut found = records::records(&reading, entry, &mut desk.units, out);
    records::targets(&reading, &desk.targets, desk.targets_path, &mut found, out);
    validity::measures(entry, &head, &texts, &found.targets, settings, out);
    texts.records = found;
    (head, texts)
}
