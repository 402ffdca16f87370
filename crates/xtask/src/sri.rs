//! `sri.json`: a hash of every file that a page or the engine loads, as the `integrity` attribute
//! takes it, by the name below pkg/dist.

use crate::fingerprint;
use crate::project::Project;
use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::fs;

const LOADED: [&str; 6] = ["js", "mjs", "css", "wasm", "bin", "json"];
const NAME: &str = "sri.json";

/// Writes it, after everything else has been built.
pub(crate) fn write(project: &Project) -> Result<()> {
    let dist = project.dist();
    let mut hashes = BTreeMap::new();
    for path in fingerprint::files(&dist)? {
        let extension = path.extension().and_then(|it| it.to_str());
        let name = path.strip_prefix(&dist)?.to_string_lossy();
        let name = name.replace(std::path::MAIN_SEPARATOR, "/");
        if name != NAME && extension.is_some_and(|it| LOADED.contains(&it)) {
            let hash = BASE64.encode(Sha384::digest(fs::read(&path)?));
            hashes.insert(name, format!("sha384-{hash}"));
        }
    }
    let json = serde_json::to_string_pretty(&hashes)?;
    Ok(fs::write(dist.join(NAME), json + "\n")?)
}
