//! Compressed copies beside the files: for servers that hand such out as they are, and for servers
//! that compress nothing, where the loader fetches the `.gz` and undoes it itself.

use crate::fingerprint::files;
use crate::project::Project;
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

const PACKED: [&str; 6] = ["js", "mjs", "css", "wasm", "bin", "json"];

/// Writes what is missing, after everything else has been built.
pub(crate) fn write(project: &Project) -> Result<()> {
    for path in files(&project.dist())? {
        let extension = path.extension().and_then(|it| it.to_str());
        if !extension.is_some_and(|it| PACKED.contains(&it)) {
            continue;
        }
        let bytes = fs::read(&path)?;
        // A name without a hash can stand for other bytes than the last time.
        let hashed = path.to_string_lossy().contains('-');
        once(&path, "gz", hashed, || gzip(&bytes))?;
        once(&path, "br", hashed, || brotli(&bytes))?;
    }
    Ok(())
}

fn once(
    path: &Path,
    suffix: &str,
    hashed: bool,
    packed: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    if !(hashed && Path::new(&name).exists()) {
        fs::write(name, packed()?)?;
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// As small as brotli makes it.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut output, &parameters)?;
    Ok(output)
}
