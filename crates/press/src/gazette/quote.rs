//! Quotes: where they stand in a clause, and what to say when they do not.

use huimin_core::gazette::{DocumentHead, DocumentTexts};
use huimin_core::text::fold;

pub use huimin_core::gazette::records::HEADING;

/// The clause with this path. Brackets and spaces may be of either width.
#[must_use]
pub fn clause_at(head: &DocumentHead, path: &str) -> Option<u16> {
    let exact = head.clauses.iter().position(|it| it.path == path);
    let folded = || {
        head.clauses
            .iter()
            .position(|it| fold(&it.path) == fold(path))
    };
    exact.or_else(folded).and_then(|it| u16::try_from(it).ok())
}

/// Where a quote stands in the own words of a clause, character for character: the paragraph, and
/// how many characters stand before it. Its heading counts too, as [`HEADING`].
///
/// # Errors
/// The likely fix, when it does not stand there.
pub fn locate(
    head: &DocumentHead,
    texts: &DocumentTexts,
    clause: u16,
    quote: &str,
) -> Result<(u16, u32), String> {
    find(head, texts, clause, quote).ok_or_else(|| explain(head, texts, clause, quote))
}

fn find(
    head: &DocumentHead,
    texts: &DocumentTexts,
    clause: u16,
    quote: &str,
) -> Option<(u16, u32)> {
    if quote.is_empty() {
        return None;
    }
    let found = (0..)
        .zip(own_paragraphs(texts, clause))
        .find_map(|(paragraph, words)| Some((paragraph, words.split_once(quote)?.0)));
    let in_heading = || {
        let heading = head.clauses.get(usize::from(clause))?.heading.as_ref()?;
        Some((HEADING, heading.split_once(quote)?.0))
    };
    let (paragraph, before) = found.or_else(in_heading)?;
    Some((paragraph, u32::try_from(before.chars().count()).ok()?))
}

/// Why a quote does not stand in a clause: it stands in another one, it runs over a break, it
/// differs in width or spacing, or in a word.
fn explain(head: &DocumentHead, texts: &DocumentTexts, clause: u16, quote: &str) -> String {
    let elsewhere = (0..head.clauses.len())
        .filter_map(|it| u16::try_from(it).ok())
        .filter(|&it| find(head, texts, it, quote).is_some())
        .min_by_key(|it| it.abs_diff(clause));
    if let Some(other) = elsewhere {
        return format!("these words stand in {}", head.address(other));
    }
    let heading = head
        .clauses
        .get(usize::from(clause))
        .and_then(|it| it.heading.as_deref());
    let own = own_paragraphs(texts, clause);
    let whole = own.concat();
    if whole.contains(quote) {
        return "the quote runs over the end of a paragraph; quote one of the two".to_owned();
    }
    if heading.is_some_and(|it| format!("{it}。{whole}").contains(quote)) {
        return "the quote runs over the end of the heading; quote the words behind it".to_owned();
    }
    if let Some(same) = own.iter().find_map(|words| folded_match(words, quote)) {
        return format!("punctuation or spacing differs; the text reads 「{same}」");
    }
    let best = own
        .iter()
        .filter_map(|words| agreement(words, quote))
        .max_by_key(|it| it.0);
    match best {
        Some((length, text, rest)) if length >= 2 => {
            format!("it first differs here: the text reads 「…{text}」, the quote 「…{rest}」")
        }
        _ => "copy the words from the text of the clause".to_owned(),
    }
}

/// The paths that resemble one that is not there.
#[must_use]
pub fn similar_paths(head: &DocumentHead, path: &str) -> Vec<String> {
    let article: String = path
        .chars()
        .take_while(|it| !matches!(it, '（' | '('))
        .collect();
    let same = |it: &&String| it.starts_with(&article) && !article.is_empty();
    head.clauses
        .iter()
        .map(|it| &it.path)
        .filter(same)
        .take(8)
        .cloned()
        .collect()
}

fn own_paragraphs(texts: &DocumentTexts, clause: u16) -> &[String] {
    texts
        .paragraphs
        .get(usize::from(clause))
        .map_or(&[], Vec::as_slice)
}

/// The piece of the text that is the quote but for width and spacing.
fn folded_match(words: &str, quote: &str) -> Option<String> {
    let wanted = fold(quote);
    if wanted.is_empty() {
        return None;
    }
    let marks: Vec<(String, char)> = words
        .chars()
        .map(|it| (fold(it.encode_utf8(&mut [0; 4])), it))
        .collect();
    let text: String = marks.iter().map(|(folded, _)| folded.as_str()).collect();
    let before = text.split_once(&wanted)?.0.len();
    let mut place = 0;
    let mut found = String::new();
    for (folded, mark) in &marks {
        if place >= before && place < before + wanted.len() {
            found.push(*mark);
        }
        place += folded.len();
    }
    Some(found)
}

/// How many characters of the quote stand in the text from its beginning, and what follows the
/// first difference in each.
fn agreement(words: &str, quote: &str) -> Option<(usize, String, String)> {
    let quote: Vec<char> = quote.chars().collect();
    let words: Vec<char> = words.chars().collect();
    let (length, place) = (0..words.len())
        .map(|place| {
            let rest = words.get(place..).unwrap_or_default();
            (
                rest.iter()
                    .zip(&quote)
                    .take_while(|(one, other)| one == other)
                    .count(),
                place,
            )
        })
        .max_by_key(|(length, place)| (*length, usize::MAX - place))?;
    let piece = |marks: &[char], differs: usize| {
        let from = differs.saturating_sub(6);
        marks
            .get(from..(differs + 8).min(marks.len()))
            .unwrap_or_default()
            .iter()
            .collect::<String>()
    };
    Some((length, piece(&words, place + length), piece(&quote, length)))
}
