//! Reads a gazette: from the scan of an issue to its documents and their clauses.
//!
//! A folder holds three files: `source.md`, the scan, which nobody edits; `corrections.yaml`, its
//! slips; and `issue.yaml`, what cannot be read from the scan. Two more may stand beside them:
//! `units.yaml`, units with more than one name, and `targets.yaml`, the figures to be reached. The
//! steps, one module each: corrections, lines without Markdown, contents page, split into
//! documents, torn pieces put together, lines joined to paragraphs, clauses by their Chinese
//! numbering, records. Every character carries its place in the scan along ([`Trail`]).
//!
//! Reading never fails. It returns what it could, and a diagnostic for all the rest.

mod clauses;
mod contents;
mod corrections;
mod day;
mod display;
mod document;
mod headings;
mod line;
mod lists;
mod numbering;
mod order;
mod outline;
mod paragraph;
pub mod quote;
mod records;
mod settings;
mod slugs;
mod split;
mod structure;
pub(crate) mod term;
mod torn;
mod traced;
mod trail;
mod validity;

use huimin_core::gazette::{DocumentHead, DocumentId, DocumentTexts, Issue};
use huimin_core::text::fold;

use crate::diagnostic::Diagnostic;
use crate::source::Source;
use document::{Desk, document};
pub use records::link;
use records::{TargetFile, UnitEntry, Units};
use serde_saphyr::Spanned;
use settings::{Settings, at};
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
    /// The places that they hold in, one for each; `None` where neither it nor the issue names any.
    pub regions: Vec<Option<RegionNamed>>,
    /// What became of every character of the scan.
    pub trail: Trail,
}

/// A region as `issue.yaml` names it, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionNamed {
    /// Its name.
    pub name: String,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl From<&Spanned<String>> for RegionNamed {
    fn from(named: &Spanned<String>) -> Self {
        let place = |it| usize::try_from(it).unwrap_or(0);
        Self {
            name: named.value.clone(),
            line: place(named.referenced.line()),
            column: place(named.referenced.column()),
        }
    }
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
    slugs::check(&settings.documents, &settings_path, &mut out);
    let corrections: Vec<corrections::Correction> = corrections
        .map(|it| settings::parse(&corrections_path, &it, &mut out))
        .unwrap_or_default();
    let [units_path, targets_path] = [path("units.yaml"), path("targets.yaml")];
    // An issue may have neither.
    let units: Vec<UnitEntry> = optional(source, &units_path, &mut out);
    let targets: Vec<TargetFile> = optional(source, &targets_path, &mut out);
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
    let mut desk = Desk {
        scan: &scan_path,
        settings: &settings_path,
        targets_path: &targets_path,
        targets,
        units: Units::new(units),
        trail,
    };
    let mut documents: Vec<(DocumentHead, DocumentTexts)> = Vec::new();
    let mut regions = Vec::new();
    for piece in &pieces {
        if let Some(entry) = settings.documents.get(piece.entry) {
            let id = DocumentId(u16::try_from(documents.len()).unwrap_or(u16::MAX));
            documents.push(document(id, piece, entry, &mut desk, &mut out));
            let named = entry.region.as_ref().or(settings.region.as_ref());
            regions.push(named.map(RegionNamed::from));
        }
    }
    let Desk {
        mut trail,
        units,
        targets,
        ..
    } = desk;
    trail.finish(&scan);
    units.check(&units_path, &mut out);
    let known = |it: &&TargetFile| {
        let number = fold(&it.document.value);
        documents
            .iter()
            .any(|(head, _)| fold(&head.number) == number)
    };
    for entry in targets.iter().filter(|it| !known(it)) {
        let message = format!("the issue has no document {}", entry.document.value);
        out.push(
            at(Diagnostic::error(&targets_path, message), &entry.document)
                .help("write the number as issue.yaml has it"),
        );
    }
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
            regions,
            trail,
        },
        out,
    )
}

/// A file that need not be there.
fn optional<T: Default + for<'de> serde::Deserialize<'de>>(
    source: &dyn Source,
    path: &str,
    out: &mut Vec<Diagnostic>,
) -> T {
    let text = source.read(path);
    text.map(|it| settings::parse(path, &it, out))
        .unwrap_or_default()
}
