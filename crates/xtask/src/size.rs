//! The size ratchet: brotli bytes by file, against a record that is checked in.

use crate::build;
use crate::fingerprint::{files, is_hash};
use crate::pack;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Hashes in names change a file that mentions them by a few bytes; that is not growth.
const NOISE: u64 = 48;

const HEAD: &str = "\
# What a visitor downloads, in brotli bytes by file, hashes taken out of the names.
# `cargo xtask size` fails when a file grows past its figure; `cargo xtask size --record`
# writes new figures, and the commit says what they were spent on.
";

type Sizes = BTreeMap<String, u64>;

/// Builds, prints a table, and fails when something grew.
pub(crate) fn check(project: &Project) -> Result<()> {
    build::all(project)?;
    let (now, before) = (measure(&project.dist())?, read(&record_of(project))?);
    let mut grown = Vec::new();
    println!("{:>9} {:>9}  brotli bytes, and the record", "now", "record");
    for (name, size) in &now {
        let limit = before.get(name).copied();
        println!(
            "{size:>9} {:>9}  {name}",
            limit.map_or("new".into(), |limit| limit.to_string())
        );
        if limit.is_none_or(|limit| *size > limit + NOISE) {
            grown.push(name.as_str());
        }
    }
    if !grown.is_empty() {
        bail!(
            "larger than the record: {}\nhelp: make it smaller, or: cargo xtask size --record",
            grown.join(", ")
        );
    }
    Ok(())
}

/// Builds, and writes what there is as the new record.
pub(crate) fn record(project: &Project) -> Result<()> {
    build::all(project)?;
    let mut text = HEAD.to_owned();
    for (name, size) in measure(&project.dist())? {
        text.push_str(&format!("\"{name}\" = {size}\n"));
    }
    print!("{text}");
    Ok(fs::write(record_of(project), text)?)
}

fn record_of(project: &Project) -> PathBuf {
    project.root.join("crates/xtask/size.toml")
}

/// Lines of `"name" = bytes`.
fn read(path: &Path) -> Result<Sizes> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (name, size) = line.split_once(" = ")?;
            Some((name.trim_matches('"').to_owned(), size.trim().parse().ok()?))
        })
        .collect::<Option<Sizes>>()
        .with_context(|| format!("{}: a line is not `\"name\" = bytes`", path.display()))
}

/// What a visitor of the Chinese pages downloads until the first question can be answered, and until the
/// first search is.
const CALCULATOR: [&str; 7] = [
    "huimin.js",
    "huimin.css",
    "engine.js",
    "engine.wasm",
    "edition/manifest.json",
    "edition/catalogue.bin",
    "edition/words-zh.bin",
];
const SEARCH: [&str; 2] = ["part-policies.wasm", "edition/text*.bin"];

/// The sum of each road, as lines of their own.
fn add_roads(sizes: &mut Sizes, bare: &Sizes) {
    let calculator = CALCULATOR.to_vec();
    let search = [CALCULATOR.as_slice(), &SEARCH].concat();
    for (road, names) in [("calculator", calculator), ("first search", search)] {
        let sum = |of: &Sizes| names.iter().filter_map(|name| of.get(*name)).sum::<u64>();
        let (good, none) = (sum(sizes), sum(bare));
        sizes.insert(format!("road to the {road}"), good);
        let server = "a server that compresses nothing";
        sizes.insert(format!("road to the {road} from {server}"), none);
    }
}

/// What each file weighs, read off the copies beside it.
fn measure(dist: &Path) -> Result<Sizes> {
    let (mut sizes, mut bare) = (Sizes::new(), Sizes::new());
    for path in files(dist)? {
        let name = path
            .strip_prefix(dist)?
            .to_string_lossy()
            .replace('\\', "/");
        let Some(name) = plain(&name) else {
            continue;
        };
        *sizes.entry(name.clone()).or_default() += fs::metadata(pack::copy_of(&path, "br"))?.len();
        // The loader undoes the copies of what it fetches itself; scripts and styles come as they lie.
        let fetched = [".wasm", ".bin"].iter().any(|it| name.ends_with(it));
        let sent = if fetched {
            pack::copy_of(&path, "gz")
        } else {
            path
        };
        *bare.entry(name).or_default() += fs::metadata(sent)?.len();
    }
    add_roads(&mut sizes, &bare);
    Ok(sizes)
}

/// The name in the record: no hash, and many files of the edition as one. `None` for what no
/// visitor downloads.
fn plain(name: &str) -> Option<String> {
    let left_out = [".d.ts", ".gz", ".br"].iter().any(|it| name.ends_with(it));
    let kept = !left_out && !["sri.json", "web.config"].contains(&name);
    let (stem, extension) = name.rsplit_once('.')?;
    let stem = match stem.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => stem,
        _ => stem,
    };
    let stem = match stem.strip_prefix("edition/") {
        Some(rest) if rest != "manifest" => {
            // The texts of all documents as one; words by their kind.
            let text = rest.strip_prefix("text-").map(|_| "text*");
            format!("edition/{}", text.unwrap_or(rest))
        }
        _ => stem.to_owned(),
    };
    kept.then(|| format!("{stem}.{extension}"))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn names_in_the_record_have_no_hash() {
        assert_eq!(
            plain("engine-0123456789.wasm").as_deref(),
            Some("engine.wasm")
        );
        assert_eq!(plain("huimin.js").as_deref(), Some("huimin.js"));
        assert_eq!(
            plain("edition/manifest.json").as_deref(),
            Some("edition/manifest.json")
        );
        assert_eq!(
            plain("edition/text-3-0123456789.bin").as_deref(),
            Some("edition/text*.bin")
        );
        assert_eq!(
            plain("edition/catalogue-0123456789.bin").as_deref(),
            Some("edition/catalogue.bin")
        );
        assert_eq!(plain("index.d.ts"), None);
    }
}
