//! What of the scan is no part of a document.

use super::Found;
use crate::gazette::contents::Contents;
use crate::gazette::line::Line;
use crate::gazette::trail::{Fate, Trail};

/// What stands in front of the first document, and in the heads of all, without the titles.
pub(super) fn furniture(lines: &[Line], contents: &Contents, found: &[Found], trail: &mut Trail) {
    let first = found.first().map_or(lines.len(), |it| it.head.start);
    for (index, line) in lines.iter().enumerate() {
        let fate = match found.iter().find(|it| it.head.contains(&index)) {
            Some(it) if it.titled.contains(&index) => continue,
            Some(it) if it.number.contains(&index) => {
                // Documents count without those that were not found.
                let before = found.iter().filter(|other| other.entry < it.entry);
                let document = u16::try_from(before.count()).unwrap_or(u16::MAX);
                Fate::Number { document }
            }
            Some(_) => Fate::Masthead,
            None if index >= first => continue,
            None if contents.place.contains(&index) => Fate::Contents,
            None if found.is_empty() => Fate::Unread,
            None => Fate::Cover,
        };
        trail.all(&line.text, fate);
    }
}
