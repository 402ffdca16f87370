//! Bytes that lie: whatever happens to a file of the edition on its way, it is never taken for the
//! file that was printed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use huimin_core::edition::{Catalogue, EditionError, Manifest, Words, decode};
use huimin_core::gazette::DocumentTexts;
use huimin_press::edition::{PrintedFile, print};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static PRINTED: LazyLock<Vec<PrintedFile>> =
    LazyLock::new(|| print(&support::pressed(&support::data())).unwrap());

const MANIFEST: &str = "manifest.json";
const FLIPS: usize = 10_000;
/// Magic, version and checksum.
const HEADER: usize = 14;

/// What the engine takes a file for: a manifest, a catalogue, its words or the text of a document.
fn accepted(name: &str, bytes: &[u8]) -> bool {
    if name == MANIFEST {
        Manifest::from_bytes(bytes).is_ok()
    } else if name.starts_with("catalogue-") {
        decode::<Catalogue>(name, bytes).is_ok()
    } else if Words::ALL
        .iter()
        .any(|it| name.starts_with(&format!("{}-", it.name())))
    {
        decode::<Vec<String>>(name, bytes).is_ok()
    } else {
        decode::<DocumentTexts>(name, bytes).is_ok()
    }
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }
}

#[test]
fn every_file_is_accepted_as_it_was_printed() {
    assert!(PRINTED.len() > 2);
    for file in PRINTED.iter() {
        assert!(accepted(&file.name, &file.bytes), "{}", file.name);
    }
}

/// The same number for each file, so that the small ones get theirs; a quarter in the header.
#[test]
fn of_ten_thousand_flipped_bits_none_is_accepted() {
    let mut seeded = Seeded(12);
    let mut taken = BTreeMap::<&str, usize>::new();
    for number in 0..FLIPS {
        let file = &PRINTED[number % PRINTED.len()];
        let mut bytes = file.bytes.clone();
        let end = if number % 4 == 0 { HEADER } else { bytes.len() };
        bytes[seeded.below(end)] ^= 1 << seeded.below(8);
        if accepted(&file.name, &bytes) {
            *taken.entry(&file.name).or_default() += 1;
        }
    }
    assert_eq!(taken, BTreeMap::new());
}

/// The manifest is small: every one of its bits.
#[test]
fn no_bit_of_the_manifest_can_flip() {
    let bytes = &PRINTED[0].bytes;
    let flipped = (0..bytes.len() * 8).filter(|bit| {
        let mut bytes = bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        accepted(MANIFEST, &bytes)
    });
    assert_eq!(flipped.collect::<Vec<_>>(), Vec::<usize>::new());
}

#[test]
fn what_is_cut_off_lengthened_or_put_elsewhere_is_refused() {
    let mut seeded = Seeded(8);
    for file in PRINTED.iter() {
        let (name, bytes) = (&file.name, &file.bytes);
        for cut in (0..40).map(|_| seeded.below(bytes.len())).chain(0..20) {
            assert!(!accepted(name, &bytes[..cut]), "{name} cut at {cut}");
            assert!(!accepted(name, &bytes[cut + 1..]), "{name} from {cut}");
        }
        for more in [&b"\0"[..], b"}", b"HUIM", bytes] {
            assert!(!accepted(name, &[bytes, more].concat()), "{name} and more");
        }
        for _ in 0..40 {
            let mut moved = bytes.clone();
            let (from, to) = (seeded.below(bytes.len()), seeded.below(bytes.len()));
            moved.swap(from, to);
            assert!(
                moved == *bytes || !accepted(name, &moved),
                "{name}: {from} and {to}"
            );
        }
        for start in (0..20).map(|_| seeded.below(bytes.len())) {
            let end = bytes.len().min(start + 512);
            let mut blank = bytes.clone();
            blank[start..end].fill(0);
            assert!(blank == *bytes || !accepted(name, &blank), "{name}: zeros");
        }
    }
}

/// A catalogue is no text, and a text of one document is not that of another: not even where the
/// file was renamed.
#[test]
fn a_file_under_the_name_of_another_is_refused() {
    for (place, file) in PRINTED.iter().enumerate() {
        for other in PRINTED.iter().enumerate().filter(|it| it.0 != place) {
            let (name, bytes) = (&file.name, &other.1.bytes);
            assert!(!accepted(name, bytes), "{} as {name}", other.1.name);
        }
    }
}

/// A cache may answer with the file of an earlier edition; it is sound in itself.
#[test]
fn a_file_of_another_edition_is_refused() {
    let data = support::with("edition.yaml", "day: 2026-11-24", "day: 2026-11-25");
    let other = print(&support::pressed(&data)).unwrap();
    for (file, other) in PRINTED.iter().zip(&other) {
        if file.name != MANIFEST && file.bytes != other.bytes {
            assert!(accepted(&other.name, &other.bytes));
            assert!(!accepted(&file.name, &other.bytes), "{}", file.name);
        }
    }
}

/// Windows and FTP turn the line ends of a text; the manifest still says the same.
#[test]
fn a_manifest_with_the_line_ends_of_windows_is_read() {
    let text = String::from_utf8(PRINTED[0].bytes.clone()).unwrap();
    assert!(accepted(MANIFEST, text.replace('\n', "\r\n").as_bytes()));
}

/// What was taken apart is put together again, and only whole.
#[test]
fn the_words_go_back_to_their_places() {
    let whole = support::pressed(&support::data()).edition.catalogue;
    let mut bare = whole.clone();
    let words = Words::ALL.map(|kind| bare.take_words(kind));
    assert!(words.iter().all(|it| !it.is_empty()));
    // What is left has no sentence in it.
    let json = serde_json::to_string(&bare).unwrap();
    for sentence in [
        "实行“先缴后补”",
        "经市人力资源社会保障局审核",
        "You pay first",
    ] {
        assert!(!json.contains(sentence), "{sentence}");
    }
    for (kind, words) in Words::ALL.into_iter().zip(words) {
        let mut short = words.clone();
        short.pop();
        let long = [words.clone(), vec![String::new()]].concat();
        for other in [short, long] {
            let put = bare.clone().put_words(kind, other, "words");
            assert_eq!(
                put,
                Err(EditionError::Damaged {
                    file: "words".into()
                })
            );
        }
        bare.put_words(kind, words, "words").unwrap();
    }
    assert_eq!(bare, whole);
}
