//! What a step was made from, so that it is skipped while that stays the same.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The paths and contents of files and folders, as one short text.
pub(crate) fn of(root: &Path, inputs: &[&str], extra: &str) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(extra);
    for input in inputs {
        for file in files(&root.join(input))? {
            let bytes =
                fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            digest.update(
                file.strip_prefix(root)
                    .unwrap_or(&file)
                    .to_string_lossy()
                    .as_bytes(),
            );
            digest.update(bytes.len().to_le_bytes());
            digest.update(bytes);
        }
    }
    Ok(hex(&digest.finalize()))
}

/// The first ten hex digits of the hash: enough for a file name.
pub(crate) fn short(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)).chars().take(10).collect()
}

/// True for the end of a name that is a hash, as in `engine-0123456789.wasm`.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file below a folder in a fixed order; the path itself when it is a file.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(if path.exists() {
            vec![path.to_path_buf()]
        } else {
            Vec::new()
        });
    }
    let mut entries = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        found.extend(files(&entry)?);
    }
    Ok(found)
}

/// A note of what a finished step was made from, and of what came out.
#[derive(Debug)]
pub(crate) struct Stamp {
    path: PathBuf,
    print: String,
    output: PathBuf,
}

impl Stamp {
    /// The stamp of a step whose `output` tells one result from another.
    pub(crate) fn new(scratch: &Path, step: &str, print: String, output: &Path) -> Self {
        let path = scratch.join(format!("{step}.stamp"));
        Self {
            path,
            print,
            output: output.to_path_buf(),
        }
    }

    /// True when the step was done from the same inputs, and its output is still there.
    pub(crate) fn holds(&self) -> bool {
        self.text()
            .is_ok_and(|now| fs::read_to_string(&self.path).is_ok_and(|old| old == now))
    }

    /// Says that the step is done.
    pub(crate) fn write(&self) -> Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.path, self.text()?)?)
    }

    fn text(&self) -> Result<String> {
        Ok(format!(
            "{}\n{}\n",
            self.print,
            short(&fs::read(&self.output)?)
        ))
    }
}
