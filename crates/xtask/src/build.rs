//! pkg/dist, from everything that it is made of.

use crate::project::Project;
use crate::{bundle, edition, node, pack, sri, wasm};
use anyhow::Result;
use std::fs;

/// Builds what is missing or out of date. Two at once take turns.
pub(crate) fn all(project: &Project) -> Result<()> {
    let turn = fs::File::open(project.root.join("pkg/package.json"))?;
    turn.lock()?;
    node::install(project)?;
    fs::create_dir_all(project.dist())?;
    let built = wasm::build(project)?;
    edition::build(project)?;
    bundle::build(project, &built)?;
    sri::write(project)?;
    pack::write(project)
}
