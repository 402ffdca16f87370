//! The title of a document, near its number.

use std::ops::Range;

use huimin_core::text::fold;

use crate::gazette::contents::Contents;
use crate::gazette::line::Line;
use crate::gazette::settings::Entry;

/// How far from its number the title of a document may stand, in lines.
const NEAR: usize = 4;

/// The lines of the title, before or behind the number. Nothing but a masthead stands between.
pub(super) fn title_near(
    lines: &[Line],
    contents: &Contents,
    number: Range<usize>,
    within: &Range<usize>,
    entry: &Entry,
) -> Option<Range<usize>> {
    let listed = contents.of(&entry.number.value);
    let is_title = |words: &str| listed.is_some_and(|it| it.is_title(words));
    let near = number.start.saturating_sub(NEAR).max(within.start)..number.end + NEAR;
    let found = (1..=3).find_map(|length| {
        near.clone().find_map(|at| {
            let place = at..at + length;
            (place.end <= within.end).then_some(())?;
            let words = lines.get(place)?.iter().map(|it| &*it.text);
            is_title(&words.collect::<String>()).then_some(at..at + length)
        })
    });
    let beside = |title: &Range<usize>| {
        let between = title.end.min(number.end)..title.start.max(number.start);
        lines
            .get(between)
            .unwrap_or_default()
            .iter()
            .all(|it| is_masthead(it, entry))
    };
    found
        .filter(beside)
        .or_else(|| heading_beside(lines, number, within, entry))
}

/// Without a contents page: the heading beside the number that is not the masthead.
fn heading_beside(
    lines: &[Line],
    number: Range<usize>,
    within: &Range<usize>,
    entry: &Entry,
) -> Option<Range<usize>> {
    [number.start.checked_sub(1), Some(number.end)]
        .into_iter()
        .flatten()
        .filter(|at| within.contains(at))
        .find_map(|at| {
            let line = lines.get(at)?;
            let title = line.heading || line.text.ends_with("通知");
            (title && !is_masthead(line, entry)).then_some(at..at + 1)
        })
}

/// The name of an issuer as a heading, or followed by 文件.
pub(super) fn is_masthead(line: &Line, entry: &Entry) -> bool {
    let words = fold(&line.text);
    let issuer = words.strip_suffix("文件");
    (line.heading || issuer.is_some())
        && entry
            .issuers
            .iter()
            .any(|it| fold(it) == issuer.unwrap_or(&words))
}
