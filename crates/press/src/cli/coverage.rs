//! `huimin coverage`.

use super::{Failure, render};
use huimin_press::coverage::{Account, Sentence, coverage};
use huimin_press::edition::press_checked;
use huimin_press::source::Folder;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints what became of every sentence; 1 when one is missing.
pub(crate) fn print(folder: PathBuf, as_json: bool) -> Result<ExitCode, Failure> {
    let source = Folder(folder.clone());
    let pressed = press_checked(&source).map_err(|it| Failure::Data(it, folder.clone()))?;
    let (sentences, diagnostics) = coverage(&source, &pressed);
    if !diagnostics.is_empty() {
        return Err(Failure::Data(diagnostics, folder));
    }
    let missing = sentences.iter().any(|it| it.account == Account::Missing);
    if as_json {
        render::say(&format!("{:#}", json!(sentences)));
    } else {
        table(&sentences);
    }
    Ok(if missing {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The missing sentences, then a line for each document.
fn table(sentences: &[Sentence]) {
    let mut documents: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for sentence in sentences {
        let document = sentence.clause.split(' ').next().unwrap_or_default();
        let [encoded, information, missing] = documents.entry(document).or_default();
        match sentence.account {
            Account::Encoded { .. } => *encoded += 1,
            Account::Information { .. } => *information += 1,
            Account::Missing => {
                *missing += 1;
                render::say(&format!(
                    "missing: {} 「{}」",
                    sentence.clause, sentence.text
                ));
            }
        }
    }
    for (document, [encoded, information, missing]) in documents {
        let all = encoded + information + missing;
        let percent = (encoded + information) * 100 / all.max(1);
        render::say(&format!(
            "{document}: {all} sentences, {encoded} encoded, {information} information, \
             {missing} missing: {percent}%"
        ));
    }
}
