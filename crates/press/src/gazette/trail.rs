//! What became of every character of a scan, and where every character of the edition came from.

use super::traced::{Origin, Traced};

/// What became of a character of the scan. `document` counts from 0, as in
/// [`super::ReadIssue::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It stands in the text of a clause: the clause, its paragraph, and how many characters stand
    /// before it there.
    Words {
        /// The document.
        document: u16,
        /// The clause.
        clause: u16,
        /// The paragraph; [`super::quote::HEADING`] for the heading.
        paragraph: u16,
        /// How many characters stand before it.
        at: u32,
    },
    /// It is part of a number that became the path of a clause, or the full stop between a heading
    /// and the words behind it.
    Label {
        /// The document.
        document: u16,
        /// The clause.
        clause: u16,
    },
    /// It stands in the title of a document.
    Title {
        /// The document.
        document: u16,
        /// How many characters stand before it.
        at: u32,
    },
    /// It is part of the number of a document.
    Number {
        /// The document.
        document: u16,
    },
    /// Furniture: the cover and the imprint, up to the contents page and behind it.
    Cover,
    /// Furniture: the contents page.
    Contents,
    /// Furniture: the name of the issuer above a document.
    Masthead,
    /// Furniture: （下转第20页） and （上接第3页）.
    Torn,
    /// Furniture: marks of Markdown.
    Markdown,
    /// A space or the end of a line that the text does without.
    Blank,
    /// A correction took it out or replaced it; by its place in `corrections.yaml` from 0.
    Corrected(u16),
    /// Nothing was read from it, because `issue.yaml` lists no document.
    Unread,
}

/// The whole account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// For each character of the scan, by its byte: what became of it. One that is here twice stands
    /// in the edition twice; one that is not here was lost.
    pub fates: Vec<(u32, Fate)>,
    /// The characters of the edition that do not stand in the scan, and what put them there.
    pub added: Vec<(Fate, Origin)>,
}

impl Trail {
    /// Words that have the same fate.
    pub(crate) fn all(&mut self, words: &Traced, fate: Fate) {
        self.each(words, |_| fate);
    }

    /// Words with a fate by their place.
    pub(crate) fn each(&mut self, words: &Traced, fate: impl Fn(u32) -> Fate) {
        for ((_, origin), place) in words.marks().zip(0..) {
            match origin {
                Origin::Scan(byte) => self.fates.push((byte, fate(place))),
                // What a correction put in and furniture took out again never was.
                _ if is_text(fate(place)) => self.added.push((fate(place), origin)),
                _ => {}
            }
        }
    }

    /// Spaces that nobody has asked for are blank; all is put in the order of the scan.
    pub(crate) fn finish(&mut self, scan: &str) {
        self.fates.sort_unstable();
        let mut claimed = self.fates.iter().map(|it| it.0).peekable();
        let mut blank = Vec::new();
        for (at, mark) in scan.char_indices() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let mut known = false;
            while claimed.next_if(|it| *it <= at).is_some_and(|it| {
                known |= it == at;
                true
            }) {}
            if !known && mark.is_whitespace() {
                blank.push((at, Fate::Blank));
            }
        }
        self.fates.extend(blank);
        self.fates.sort_unstable();
    }
}

const fn is_text(fate: Fate) -> bool {
    matches!(fate, Fate::Words { .. } | Fate::Title { .. })
}
