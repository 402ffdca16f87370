//! The corpus of the fuzzer, on stable: one file after the other.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    dead_code,
    reason = "helpers of tests may fail like tests"
)]

#[path = "support/conserved.rs"]
mod conserved;
#[path = "support/fuzzed.rs"]
mod fuzzed;

use std::path::Path;
use std::time::{Duration, Instant};

#[test]
fn the_corpus_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz/corpus/reader");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let begun = Instant::now();
        fuzzed::reads(&std::fs::read(entry.path()).unwrap());
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "{:?}",
            entry.path()
        );
        count += 1;
    }
    assert!(count > 0);
}
