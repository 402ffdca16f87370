//! Lines put together to paragraphs: a page or a column may end in the middle of a word.

use huimin_core::text::fold;

use super::day;
use super::line::Line;
use super::numbering::{Rank, numbered, opens};
use super::settings::Entry;
use super::structure::is_annex;
use super::traced::Traced;

/// A heading with a number has no sentence in it and is not longer than this.
const HEADING: usize = 30;

/// A paragraph of the scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// On which line of the file it begins.
    pub(crate) line: usize,
    /// Its words as in the scan, on one line.
    pub(crate) text: Traced,
    /// True where it stands by itself: a heading, a signature, a date.
    pub(crate) alone: bool,
}

/// Joins a line to the one before where that one does not end with the end of a sentence, and
/// this one does not begin with a number. `signature` says which lines stand by themselves.
pub(crate) fn paragraphs(lines: &[Line], signature: &dyn Fn(&str) -> bool) -> Vec<Paragraph> {
    let mut done: Vec<Paragraph> = Vec::new();
    for line in lines {
        let alone = line.heading
            || is_heading(&line.text)
            || is_annex(&line.text)
            || is_row(&line.text)
            || signature(&line.text);
        match done.last_mut() {
            Some(last) if !last.alone && !alone && !ends(&last.text) && !opens(&line.text) => {
                last.text.push(&line.text);
            }
            _ => done.push(Paragraph {
                line: line.number,
                text: line.text.clone(),
                alone,
            }),
        }
    }
    done
}

/// A number, and behind it a few words that are not a sentence: 一、支持企业稳定就业.
fn is_heading(text: &str) -> bool {
    numbered(text).is_some_and(|it| {
        it.rank != Rank::Article
            && it.rest.chars().count() <= HEADING
            && !it.rest.contains(['。', '；', '：', '，', ',', ';', ':'])
    })
}

/// A row of a table.
fn is_row(text: &str) -> bool {
    text.starts_with('|') && text.ends_with('|')
}

/// True where a line ends with the end of a sentence, or of what may stand for one.
fn ends(text: &str) -> bool {
    let closers = ['”', '’', '"', '》'];
    let trimmed = text.trim_end().trim_end_matches(closers);
    trimmed.ends_with([
        '。', '；', '：', '！', '？', '）', ')', ';', ':', '!', '?', '…',
    ])
}

/// True for a line that is a signature or its date, and never part of a sentence.
pub(crate) fn is_signature(text: &str, entry: &Entry) -> bool {
    let words = fold(text);
    day::is_date(text) || entry.issuers.iter().any(|it| fold(it) == words)
}
