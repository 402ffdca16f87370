//! One document's fault is one document's: the others are still searched and shown, and the one that
//! is missing is named with the cause.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use huimin_core::edition::{Cause, Edition};
use huimin_core::gazette::DocumentId;
use huimin_core::report::filtered_search_report;
use huimin_core::search::Filter;
use huimin_press::edition::print;
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

static WHOLE: LazyLock<Edition> = LazyLock::new(|| support::pressed(&support::data()).edition);

/// The appointments, in which no subsidy stands.
const APPOINTMENTS: &str = "聊政任〔2019〕3号";

fn lacking(number: &str, cause: Cause) -> Edition {
    let (document, _) = WHOLE.find(number).unwrap();
    let mut edition = Edition::new(WHOLE.catalogue.clone());
    for (place, text) in (0u16..).map(DocumentId).zip(&WHOLE.texts) {
        let text = text.clone().ok_or((cause, String::new()));
        let lost = Err((cause, format!("text {number}")));
        edition.receive(place, if place == document { lost } else { text });
    }
    edition
}

fn searched(edition: &Edition, query: &str, filter: &Filter) -> Json {
    let report = filtered_search_report(edition, query, filter, edition.catalogue.day);
    serde_json::to_value(report).unwrap()
}

#[test]
fn the_others_answer_as_if_nothing_were_missing_and_the_one_is_named() {
    let whole = searched(&WHOLE, "创业", &Filter::default());
    assert!(whole["total"].as_u64().unwrap() > 10);
    assert_eq!(whole["missing"], serde_json::json!([]));
    for (cause, word) in [
        (Cause::NotFound, "not_found"),
        (Cause::Network, "network"),
        (Cause::Damaged, "damaged"),
    ] {
        let found = searched(&lacking(APPOINTMENTS, cause), "创业", &Filter::default());
        assert_eq!(found["hits"], whole["hits"]);
        assert_eq!(found["total"], whole["total"]);
        let missing = serde_json::json!([{ "document": APPOINTMENTS, "cause": word }]);
        assert_eq!(found["missing"], missing);
    }
}

#[test]
fn a_document_that_was_not_asked_for_is_not_missed() {
    let edition = lacking(APPOINTMENTS, Cause::NotFound);
    let only = |number: &str| Filter {
        document: Some(edition.find(number).unwrap().0),
        ..Filter::default()
    };
    let other = searched(&edition, "创业", &only("聊财社〔2019〕70号"));
    assert_eq!(other["missing"], serde_json::json!([]));
    let own = searched(&edition, "", &only(APPOINTMENTS));
    assert_eq!(own["total"], 0);
    assert_eq!(own["missing"][0]["document"], APPOINTMENTS);
}

#[test]
fn what_comes_after_all_is_no_longer_missing() {
    let mut edition = lacking(APPOINTMENTS, Cause::Network);
    let (document, _) = edition.find(APPOINTMENTS).unwrap();
    assert_eq!(edition.lacks(document).unwrap().cause, Cause::Network);
    edition.receive(document, Err((Cause::Damaged, String::new())));
    assert_eq!(edition.missing.len(), 1);
    let text = WHOLE.texts[usize::from(document.0)].clone().unwrap();
    edition.receive(document, Ok(text));
    assert_eq!(edition.lacks(document), None);
    assert!(
        edition
            .paragraphs(
                WHOLE
                    .find(APPOINTMENTS)
                    .unwrap()
                    .1
                    .unwrap_or(huimin_core::gazette::ClauseId { document, index: 0 })
            )
            .is_some()
    );
}

/// A printed edition in a folder of its own.
fn printed(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for file in print(&support::pressed(&support::data())).unwrap() {
        std::fs::write(folder.join(file.name), file.bytes).unwrap();
    }
    folder
}

fn huimin(edition: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huimin"));
    command.arg("--edition").arg(edition).args(words);
    command.output().unwrap()
}

#[test]
fn the_command_line_does_likewise() {
    let folder = printed("missing");
    let appointments = std::fs::read_dir(&folder).unwrap().flatten();
    let mut appointments = appointments.map(|it| it.path());
    let file = appointments
        .find(|it| it.to_string_lossy().contains("text-lzr-2019-3"))
        .unwrap();
    let whole = huimin(&folder, &["search", "创业", "--json"]);
    let whole: Json = serde_json::from_slice(&whole.stdout).unwrap();

    let mut bytes = std::fs::read(&file).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    for cause in ["damaged", "not_found"] {
        let found = huimin(&folder, &["search", "创业", "--json"]);
        let found: Json = serde_json::from_slice(&found.stdout).unwrap();
        assert_eq!(found["hits"], whole["hits"]);
        let missing = serde_json::json!([{ "document": APPOINTMENTS, "cause": cause }]);
        assert_eq!(found["missing"], missing);
        assert!(
            huimin(&folder, &["show", "聊财社〔2019〕70号"])
                .status
                .success()
        );
        let shown = huimin(&folder, &["show", APPOINTMENTS]);
        assert!(!shown.status.success());
        let said = String::from_utf8(shown.stderr).unwrap();
        assert!(
            said.contains("error: ") && said.contains("text-lzr-2019-3"),
            "{said}"
        );
        // Which text, where it is looked for, and what to do; not the words of the system.
        let path = file.display().to_string();
        let help = match cause {
            "damaged" => "help: upload it again",
            _ => "help: print the edition again with `huimin build --out FOLDER`",
        };
        for words in [APPOINTMENTS, &path, help] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(!said.contains("os error"), "{said}");
        let _ = std::fs::remove_file(&file);
    }
}

#[test]
fn a_folder_without_an_edition_or_an_answer_file_is_told_plainly() {
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere");
    let whole = printed("missing-more");
    let catalogue = std::fs::read_dir(&whole).unwrap().flatten();
    let mut catalogue = catalogue.map(|it| it.path());
    let catalogue = catalogue
        .find(|it| it.to_string_lossy().contains("catalogue-"))
        .unwrap();
    let said = |edition: &Path, words: &[&str]| {
        let output = huimin(edition, words);
        assert!(!output.status.success());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("help: ") && !said.contains("os error"),
            "{said}"
        );
        said
    };
    let manifest = said(&nowhere, &["facts"]);
    assert!(manifest.contains("nowhere/manifest.json"), "{manifest}");
    let facts = said(&whole, &["assess", "--facts", "nowhere.json"]);
    assert!(facts.contains("nowhere.json"), "{facts}");
    std::fs::remove_file(&catalogue).unwrap();
    let lost = said(&whole, &["facts"]);
    assert!(lost.contains(&catalogue.display().to_string()), "{lost}");
}
