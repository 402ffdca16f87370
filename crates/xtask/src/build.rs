//! pkg/dist, from everything that it is made of.

use crate::project::Project;
use crate::{bundle, edition, node, wasm};
use anyhow::Result;
use std::fs;

/// Builds what is missing or out of date.
pub(crate) fn all(project: &Project) -> Result<()> {
    node::install(project)?;
    fs::create_dir_all(project.dist())?;
    let engine = wasm::build(project)?;
    edition::build(project)?;
    bundle::build(project, &engine)
}
