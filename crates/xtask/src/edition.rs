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
    let stamp = Stamp::new(&project.scratch(), "edition", print, &manifest);
    if stamp.holds() {
        return Ok(());
    }
    eprintln!("edition: printing");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let mut press = Command::new(binary(project)?);
    run(press
        .current_dir(&project.root)
        .arg("build")
        .arg("--out")
        .arg(&folder))?;
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
