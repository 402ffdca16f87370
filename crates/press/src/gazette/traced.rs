//! Words that know where each of their characters came from, so that it can be shown that nothing
//! of a scan is lost and nothing is invented.

use std::ops::Deref;

/// Where a character came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// It stands at this byte of `source.md`.
    Scan(u32),
    /// A correction put it there, by its place in `corrections.yaml` from 0.
    Correction(u16),
    /// The reader put a space there, where it joined two lines of a title.
    Joined,
}

/// Words with their origins. Reads like a `str`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traced {
    text: String,
    /// One for each byte of the text; all bytes of a character have the same.
    origins: Vec<Origin>,
}

impl Deref for Traced {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl FromIterator<(char, Origin)> for Traced {
    fn from_iter<T: IntoIterator<Item = (char, Origin)>>(marks: T) -> Self {
        let mut traced = Self::default();
        marks.into_iter().for_each(|it| traced.put(it));
        traced
    }
}

impl Traced {
    /// The text of a file.
    pub(crate) fn scan(text: &str) -> Self {
        text.char_indices()
            .map(|(at, mark)| (mark, Origin::Scan(u32::try_from(at).unwrap_or(u32::MAX))))
            .collect()
    }

    /// Words that all came from one place.
    pub(crate) fn put_there(text: &str, origin: Origin) -> Self {
        text.chars().map(|mark| (mark, origin)).collect()
    }

    /// The characters with their origins.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (char, Origin)> + '_ {
        let origin = |at| self.origins.get(at).copied().unwrap_or(Origin::Joined);
        self.text
            .char_indices()
            .map(move |(at, mark)| (mark, origin(at)))
    }

    fn put(&mut self, (mark, origin): (char, Origin)) {
        self.text.push(mark);
        self.origins.resize(self.text.len(), origin);
    }

    /// Adds words behind.
    pub(crate) fn push(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        self.origins.extend(&other.origins);
    }

    /// A piece of these words, borrowed from them. Empty when it was not.
    pub(crate) fn part(&self, piece: &str) -> Self {
        let start = piece
            .as_ptr()
            .addr()
            .checked_sub(self.text.as_ptr().addr())
            .unwrap_or(usize::MAX);
        let range = start..start.saturating_add(piece.len());
        match (self.text.get(range.clone()), self.origins.get(range)) {
            (Some(text), Some(origins)) => Self {
                text: text.to_owned(),
                origins: origins.to_vec(),
            },
            _ => Self::default(),
        }
    }

    /// What is left of these words when some of them, in their order, are taken away.
    pub(crate) fn without(&self, taken: &Self) -> Self {
        let mut taken = taken.marks().map(|(_, origin)| origin).peekable();
        self.marks()
            .filter(|(_, origin)| taken.next_if_eq(origin).is_none())
            .collect()
    }

    /// Without the spaces at both ends.
    pub(crate) fn trimmed(&self) -> Self {
        self.part(self.text.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_know_where_they_stood() {
        let scan = Traced::scan("一、总则\n二、分则");
        let (_, second) = scan.split_once('\n').unwrap();
        let second = scan.part(second);
        let origins: Vec<Origin> = second.marks().map(|it| it.1).collect();
        assert_eq!(origins, [13, 16, 19, 22].map(Origin::Scan));
        let heading = second.part(second.strip_prefix("二、").unwrap());
        assert_eq!(&*second.without(&heading), "二、");
        assert_eq!(&*scan.part("elsewhere"), "");
    }
}
