//! Any bytes as `source.md`.
#![no_main]

#[path = "../../../crates/press/tests/support/conserved.rs"]
mod conserved;
#[path = "../../../crates/press/tests/support/fuzzed.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::reads(bytes));
