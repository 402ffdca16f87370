//! The contents page: on which page each document begins.

use std::ops::Range;

use huimin_core::text::fold;

use super::line::Line;

/// The contents page of an issue.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    pub(crate) entries: Vec<ContentsEntry>,
    /// How many lines of the scan stand up to its end.
    pub(crate) lines: usize,
    /// Its own lines.
    pub(crate) place: Range<usize>,
}

/// One document on the contents page.
#[derive(Debug)]
pub(crate) struct ContentsEntry {
    /// Its title, folded.
    title: String,
    /// Its number, folded; the title again where it has none.
    number: String,
    /// The page on which it begins.
    pub(crate) page: u16,
}

impl Contents {
    /// Reads the lines with a row of dots behind the heading 目录.
    pub(crate) fn read(lines: &[Line]) -> Self {
        let Some(start) = lines.iter().position(|line| fold(&line.text) == "目录") else {
            return Self::default();
        };
        let mut contents = Self {
            entries: Vec::new(),
            lines: start + 1,
            place: start..start + 1,
        };
        let mut title = String::new();
        for (index, line) in lines.iter().enumerate().skip(start + 1) {
            if let Some((words, page)) = dotted(&line.text) {
                let number = fold(words);
                let title = std::mem::take(&mut title);
                let title = if title.is_empty() {
                    number.clone()
                } else {
                    title
                };
                contents.entries.push(ContentsEntry {
                    title,
                    number,
                    page,
                });
                contents.lines = index + 1;
                contents.place.end = index + 1;
            } else if line.heading || line.text.starts_with('◎') {
                title.clear();
            } else {
                title.push_str(&fold(&line.text));
            }
        }
        contents
    }

    /// The entry of a document, by its number or by its title.
    pub(crate) fn of(&self, number: &str) -> Option<&ContentsEntry> {
        let number = fold(number);
        self.entries
            .iter()
            .find(|entry| entry.number == number || entry.title == number)
    }
}

impl ContentsEntry {
    /// True where the words are this title, perhaps behind the name of the issuer.
    pub(crate) fn is_title(&self, words: &str) -> bool {
        fold(words).ends_with(&self.title)
    }
}

/// 聊政发〔2019〕4号..... 2
fn dotted(text: &str) -> Option<(&str, u16)> {
    let (rest, page) = text.rsplit_once(['.', '…', '·'])?;
    let words = rest.trim_end_matches(['.', '…', '·', ' ']);
    let dots = rest.chars().count() - words.chars().count();
    (dots >= 2).then_some(())?;
    Some((words, page.trim().parse().ok()?))
}
