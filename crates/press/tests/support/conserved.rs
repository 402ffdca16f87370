//! Holds an edition against its scan: every character in exactly one place.

use huimin_core::text::fold;
use huimin_press::gazette::{Fate, Origin, ReadIssue, quote};
use std::collections::{BTreeMap, HashMap};

/// Normalisation: the punctuation that is shown full-width inside Chinese text.
const WIDTH: [(char, char); 8] = [
    (',', '，'),
    (';', '；'),
    (':', '：'),
    ('(', '（'),
    (')', '）'),
    ('?', '？'),
    ('!', '！'),
    ('\u{3000}', ' '),
];

/// Fails where a character of the scan has no place, two places, or another face than it had
/// there; and where a character of the edition comes from nowhere.
pub(crate) fn conserved(scan: &str, read: &ReadIssue) {
    let marks: HashMap<u32, char> = scan
        .char_indices()
        .map(|(at, mark)| (at as u32, mark))
        .collect();
    let around = |at: u32| {
        let before = scan[..at as usize].chars().rev().take(12);
        let before: String = before.collect::<Vec<_>>().into_iter().rev().collect();
        let after: String = scan[at as usize..].chars().take(12).collect();
        format!("{before}⟦here⟧{after}")
    };
    // No gap, no double.
    let mut places = read.trail.fates.iter().map(|it| it.0);
    for (at, _) in scan.char_indices() {
        assert_eq!(places.next(), Some(at as u32), "{}", around(at as u32));
    }
    assert_eq!(places.next(), None);

    // Every character of the edition, by its place.
    let mut edition: BTreeMap<Fate, char> = BTreeMap::new();
    for (document, (head, texts)) in (0u16..).zip(&read.documents) {
        let title = (0u32..).zip(head.title.chars());
        edition.extend(title.map(|(at, mark)| (Fate::Title { document, at }, mark)));
        for (clause, (it, paragraphs)) in (0u16..).zip(head.clauses.iter().zip(&texts.paragraphs)) {
            let heading = it.heading.iter().map(|it| (quote::HEADING, it));
            for (paragraph, words) in heading.chain((0u16..).zip(paragraphs)) {
                for (at, mark) in (0u32..).zip(words.chars()) {
                    let place = Fate::Words {
                        document,
                        clause,
                        paragraph,
                        at,
                    };
                    edition.insert(place, mark);
                }
            }
        }
    }
    let mut labels: BTreeMap<(u16, u16), String> = BTreeMap::new();
    for (at, fate) in &read.trail.fates {
        let mark = marks[at];
        match *fate {
            Fate::Words { .. } | Fate::Title { .. } => {
                let shown = edition.remove(fate);
                let same = |shown: char| {
                    shown == mark
                        || WIDTH.contains(&(mark, shown))
                        || mark.is_whitespace() && shown == ' '
                };
                assert!(
                    shown.is_some_and(same),
                    "{shown:?} for {mark:?}: {}",
                    around(*at)
                );
            }
            Fate::Label { document, clause } => {
                labels.entry((document, clause)).or_default().push(mark);
            }
            Fate::Markdown => assert!(
                "#*-|:<>/subp_ ".contains(mark) || mark.is_whitespace(),
                "{mark} as Markdown: {}",
                around(*at)
            ),
            Fate::Blank => assert!(mark.is_whitespace(), "{}", around(*at)),
            _ => {}
        }
    }
    // What is left of the edition was put there by a correction, or joins the lines of a title.
    for (place, origin) in &read.trail.added {
        let shown = edition.remove(place);
        assert!(shown.is_some(), "{place:?} is there twice, or not at all");
        assert!(*origin != Origin::Joined || shown == Some(' '));
    }
    assert!(edition.is_empty(), "from nowhere: {edition:?}");
    for ((document, clause), label) in labels {
        let path = &read.documents[usize::from(document)].0.clauses[usize::from(clause)].path;
        let label = fold(&label).replace('。', "");
        let path = fold(path);
        // 第二条〔第2个〕: the reader tells two of one number apart.
        let plain = match path
            .strip_suffix("个)")
            .and_then(|it| it.rsplit_once("(第"))
        {
            Some((plain, _)) => plain,
            None => &path,
        };
        assert!(
            plain.ends_with(label.as_str()) || label.starts_with("附件"),
            "{path} from {label}"
        );
    }
}

/// The characters with a fate, in the order of the scan, with a stroke between pieces that do not
/// touch.
pub(crate) fn furniture(scan: &str, read: &ReadIssue, wanted: impl Fn(Fate) -> bool) -> String {
    let mut text = String::new();
    let mut end = None;
    for (at, _) in read.trail.fates.iter().filter(|it| wanted(it.1)) {
        let mark = scan[*at as usize..].chars().next().unwrap();
        if end.is_some_and(|end| end != *at) {
            text.push('|');
        }
        text.push(mark);
        end = Some(*at + mark.len_utf8() as u32);
    }
    text
}
