//! What runs in Node and in a real browser: the tests on pkg/dist, and the gallery.

use crate::count::Count;
use crate::project::Project;
use crate::run::{run, watch};
use crate::{build, chromium, edition, fingerprint, node, serve};
use anyhow::Result;
use std::process::Command;

/// Every `tests/browser/*.test.mjs`.
pub(crate) fn tests(project: &Project, count: &mut Count) -> Result<()> {
    let files = fingerprint::files(&project.root.join("tests/browser"))?;
    let tests = files
        .iter()
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"));
    let mut command = scripted(project)?;
    command
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(tests);
    watch(&mut command, |line| count.read(line))
}

/// Screenshots into target/gallery.
pub(crate) fn gallery(project: &Project) -> Result<()> {
    run(scripted(project)?.arg(project.root.join("tests/browser/gallery.mjs")))?;
    println!("{}", project.target.join("gallery").display());
    Ok(())
}

/// Node, told where the server, the browser and the binary `huimin` are.
fn scripted(project: &Project) -> Result<Command> {
    build::all(project)?;
    node::install(project)?;
    let mut command = Command::new("node");
    command
        .current_dir(&project.root)
        .env("HUIMIN_ORIGIN", serve::background(project)?)
        .env("HUIMIN_CHROMIUM", chromium::path()?)
        .env("HUIMIN_CLI", edition::binary(project)?)
        .env("HUIMIN_GALLERY", project.target.join("gallery"));
    Ok(command)
}
