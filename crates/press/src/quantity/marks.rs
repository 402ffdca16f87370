//! A text as it is read: without spaces, every mark of one width, and where each stood.

use std::ops::Range;

/// The characters of a text that count, and their places.
pub(super) struct Marks {
    marks: Vec<(char, Range<usize>)>,
}

impl Marks {
    pub(super) fn new(text: &str) -> Self {
        let counted = text.char_indices().filter(|(_, it)| !it.is_whitespace());
        let marks = counted.map(|(at, it)| (narrow(it), at..at + it.len_utf8()));
        Self {
            marks: marks.collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.marks.get(at).map(|it| it.0)
    }

    /// The mark in front of a place.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.get(at.checked_sub(1)?)
    }

    /// True where these words begin at a place.
    pub(super) fn begins(&self, at: usize, words: &str) -> bool {
        (at..)
            .zip(words.chars())
            .all(|(at, it)| self.get(at) == Some(it))
    }

    /// True where these words end in front of a place.
    pub(super) fn ends(&self, at: usize, words: &str) -> bool {
        at.checked_sub(words.chars().count())
            .is_some_and(|start| self.begins(start, words))
    }

    /// The place behind the first of these words that begins here.
    pub(super) fn after(&self, at: usize, words: &[&str]) -> Option<usize> {
        let word = words.iter().find(|it| self.begins(at, it))?;
        Some(at + word.chars().count())
    }

    /// The bytes of some marks, and of the spaces between them.
    pub(super) fn place(&self, marks: Range<usize>) -> Range<usize> {
        let start = self.marks.get(marks.start).map_or(0, |it| it.1.start);
        let last = marks.end.checked_sub(1).and_then(|it| self.marks.get(it));
        start..last.map_or(start, |it| it.1.end)
    }
}

/// Digits, brackets and dashes of any width as ASCII has them.
fn narrow(mark: char) -> char {
    match mark {
        '（' => '(',
        '）' => ')',
        '—' | '–' | '－' | '―' | '─' | '‐' | '‑' | '−' | '~' | '～' | '〜' => '-',
        '！'..='～' => u32::from(mark)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(mark),
        _ => mark,
    }
}
