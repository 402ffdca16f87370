//! Compressed copies beside the files: for servers that hand such out as they are, and for servers
//! that compress nothing, where the loader fetches the `.gz` and undoes it itself.

use crate::fingerprint::{files, is_hash};
use crate::project::Project;
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const PACKED: [&str; 6] = ["js", "mjs", "css", "wasm", "bin", "json"];

/// Writes what is missing, after everything else has been built.
pub(crate) fn write(project: &Project) -> Result<()> {
    for path in files(&project.dist())? {
        let extension = path.extension().and_then(|it| it.to_str());
        if !extension.is_some_and(|it| PACKED.contains(&it)) {
            continue;
        }
        let bytes = fs::read(&path)?;
        once(&path, "gz", || gzip(&bytes))?;
        once(&path, "br", || brotli(&bytes))?;
    }
    Ok(())
}

/// The copy beside a file, by `gz` or `br`.
pub(crate) fn copy_of(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn once(path: &Path, suffix: &str, packed: impl FnOnce() -> Result<Vec<u8>>) -> Result<()> {
    let copy = copy_of(path, suffix);
    if !(is_hashed(path) && copy.exists()) {
        fs::write(copy, packed()?)?;
    }
    Ok(())
}

/// A name without a hash can stand for other bytes than the last time.
fn is_hashed(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|it| it.to_str());
    let end = stem.and_then(|it| it.rsplit_once('-'));
    end.is_some_and(|(_, hash)| is_hash(hash))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// As small as brotli makes it.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut output, &parameters)?;
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::is_hashed;
    use std::path::Path;

    #[test]
    fn the_folder_makes_no_name_a_hashed_one() {
        for (path, hashed) in [
            ("/a/dist/engine-0123456789.wasm", true),
            ("/a/dist/edition/words-zh-0123456789abcdef.bin", true),
            ("/my-copy/dist/huimin.js", false),
            ("/copy-0123456789/dist/edition/manifest.json", false),
        ] {
            assert_eq!(is_hashed(Path::new(path)), hashed, "{path}");
        }
    }
}
