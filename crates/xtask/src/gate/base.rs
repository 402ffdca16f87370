//! The build that is compared with: a revision of this repository, built once.

use super::Build;
use crate::project::Project;
use crate::run::{answer, run};
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// The package of a revision, from target/gate/COMMIT; built there where it is not yet.
pub(super) fn build(project: &Project, revision: &str) -> Result<Build> {
    let commit = git(
        project,
        &["rev-parse", "--verify", &format!("{revision}^{{commit}}")],
    )
    .with_context(|| format!("there is no revision `{revision}`\nhelp: git fetch"))?;
    let name = described(project, &commit);
    let short: String = commit.chars().take(10).collect();
    let folder = project.target.join("gate").join(short);
    let dist = folder.join("pkg/dist");
    // Written last.
    if dist.join("sri.json").exists() {
        return Ok(Build { dist, name });
    }
    eprintln!("base: building {name}, which takes some minutes, once");
    fs::create_dir_all(&folder)?;
    let archive = folder.with_extension("tar");
    run(Command::new("git")
        .current_dir(&project.root)
        .args(["archive", "--output"])
        .arg(&archive)
        .arg(&commit))?;
    run(Command::new("tar")
        .arg("-xf")
        .arg(&archive)
        .arg("-C")
        .arg(&folder))?;
    fs::remove_file(archive)?;
    // Its own compiler, and a target folder that no stamp of another revision lies in.
    run(Command::new("cargo")
        .current_dir(&folder)
        .args(["xtask", "build"])
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTUP_TOOLCHAIN"))?;
    // Gigabytes, and never needed again.
    fs::remove_dir_all(folder.join("target"))?;
    Ok(Build { dist, name })
}

/// The name of what lies in the working tree.
pub(super) fn here(project: &Project) -> String {
    let name = described(project, "HEAD");
    match git(project, &["status", "--porcelain"]) {
        Some(changes) if changes.is_empty() => name,
        _ => format!("{name} and changes that are not committed"),
    }
}

/// Hash and day.
fn described(project: &Project, commit: &str) -> String {
    git(
        project,
        &["log", "-1", "--abbrev=10", "--format=%h of %cs", commit],
    )
    .unwrap_or_else(|| commit.to_owned())
}

fn git(project: &Project, words: &[&str]) -> Option<String> {
    answer(Command::new("git").current_dir(&project.root).args(words))
}
