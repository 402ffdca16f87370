//! Where in a scan each document begins.

mod furniture;
mod title;

use std::ops::Range;

use huimin_core::text::fold;

use super::contents::Contents;
use super::display::display;
use super::line::Line;
use super::settings::{Entry, at};
use super::torn::Piece;
use super::traced::{Origin, Traced};
use super::trail::{Fate, Trail};
use crate::diagnostic::Diagnostic;
use furniture::furniture;
use title::{is_masthead, title_near};

/// A document that was found: its head, and where.
struct Found {
    entry: usize,
    title: Traced,
    /// The lines of its number.
    number: Range<usize>,
    /// The lines of its title; those of its number where it has none.
    titled: Range<usize>,
    /// The lines of its head: masthead, number and title.
    head: Range<usize>,
}

/// Cuts the lines into documents, in the order of the scan. What stands before the first one
/// (cover, imprint, contents) is furniture.
pub(crate) fn split(
    lines: &[Line],
    contents: &Contents,
    entries: &[Entry],
    files: [&str; 2],
    trail: &mut Trail,
    out: &mut Vec<Diagnostic>,
) -> Vec<Piece> {
    if entries.is_empty() {
        lines
            .iter()
            .for_each(|it| trail.all(&it.text, Fate::Unread));
        return Vec::new();
    }
    let [scan, settings] = files;
    let mut numbers: Vec<(usize, Range<usize>)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if entries
            .iter()
            .take(index)
            .any(|it| fold(&it.number.value) == fold(&entry.number.value))
        {
            let message = format!("{} is listed twice", entry.number.value);
            out.push(
                at(Diagnostic::error(settings, message), &entry.number)
                    .help("remove one of the two"),
            );
        } else if let Some(it) = find(lines, contents, entry, scan, out) {
            numbers.push((index, it));
        } else {
            let message = format!("{} does not stand in the scan", entry.number.value);
            out.push(at(Diagnostic::error(settings, message), &entry.number).help(
                "write the number as its line in source.md has it; a document without a number is known by its title",
            ));
        }
    }
    unlisted(lines, contents, entries, files, out);
    let found = heads(lines, contents, entries, numbers, scan, out);
    furniture(lines, contents, &found, trail);
    let ends: Vec<usize> = found
        .iter()
        .skip(1)
        .map(|it| it.head.start)
        .chain([lines.len()])
        .collect();
    let page = |entry: usize| {
        let number = &entries.get(entry)?.number.value;
        contents.of(number).map(|it| it.page)
    };
    let pages: Vec<Option<u16>> = found.iter().map(|it| page(it.entry)).collect();
    let mut pieces = Vec::new();
    for (index, (it, end)) in found.into_iter().zip(ends).enumerate() {
        let body = lines
            .get(it.head.end..end.max(it.head.end))
            .unwrap_or_default();
        pieces.push(Piece {
            entry: it.entry,
            title: it.title,
            page: pages.get(index).copied().flatten(),
            next_page: pages.get(index + 1).copied().flatten(),
            lines: body.to_vec(),
        });
    }
    pieces
}

/// The lines that spell the number of a document.
fn find(
    lines: &[Line],
    contents: &Contents,
    entry: &Entry,
    scan: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<Range<usize>> {
    let wanted = fold(&entry.number.value);
    let mut places =
        (contents.lines..lines.len()).filter_map(|at| Some((at, spelled(lines, at, &wanted)?)));
    let (at, length) = places.next()?;
    for (again, _) in places {
        let line = lines.get(again).map_or(0, |it| it.number);
        let first = lines.get(at).map_or(0, |it| it.number);
        let message = format!("a second document has the number {}", entry.number.value);
        out.push(Diagnostic::error(scan, message).at(line, 1).help(format!("the first stands on line {first}; what follows here was read as part of the document before it")));
    }
    Some(at..at + length)
}

/// The heads of the documents, in the order of the scan. No two share a line: what stands between
/// two numbers belongs to the one or to the other.
fn heads(
    lines: &[Line],
    contents: &Contents,
    entries: &[Entry],
    mut numbers: Vec<(usize, Range<usize>)>,
    scan: &str,
    out: &mut Vec<Diagnostic>,
) -> Vec<Found> {
    numbers.sort_by_key(|(_, number)| number.start);
    let nexts = numbers.iter().skip(1).map(|(_, number)| number.start);
    let nexts: Vec<usize> = nexts.chain([lines.len()]).collect();
    let mut free = contents.lines;
    let mut found = Vec::new();
    for ((index, number), next) in numbers.into_iter().zip(nexts) {
        let Some(entry) = entries.get(index).filter(|_| number.start >= free) else {
            continue;
        };
        let within = free..next.max(number.end);
        let it = head(lines, contents, (index, entry), number, within, scan, out);
        free = it.head.end;
        found.push(it);
    }
    found
}

fn head(
    lines: &[Line],
    contents: &Contents,
    (index, entry): (usize, &Entry),
    number: Range<usize>,
    within: Range<usize>,
    scan: &str,
    out: &mut Vec<Diagnostic>,
) -> Found {
    let mut head = number.clone();
    let mut titled = number.clone();
    if is_number(&entry.number.value) {
        if let Some(place) = title_near(lines, contents, number.clone(), &within, entry) {
            titled = place.clone();
            head = head.start.min(place.start)..head.end.max(place.end);
        } else {
            let line = lines.get(number.start).map_or(0, |it| it.number);
            let message = format!("{} has no title beside its number", entry.number.value);
            out.push(Diagnostic::warning(scan, message).at(line, 1).help(
                "the title is known by the contents page; does it stand there as in the document?",
            ));
        }
    }
    while head.start > within.start
        && lines
            .get(head.start - 1)
            .is_some_and(|it| is_masthead(it, entry))
    {
        head.start -= 1;
    }
    let mut title = Traced::default();
    for line in lines.get(titled.clone()).unwrap_or_default() {
        if !title.is_empty() {
            title.push(&Traced::put_there(" ", Origin::Joined));
        }
        title.push(&line.text);
    }
    Found {
        entry: index,
        title: display(&title),
        number,
        titled,
        head,
    }
}

/// How many lines from here on spell the wanted words: a title may be broken in three.
fn spelled(lines: &[Line], at: usize, wanted: &str) -> Option<usize> {
    let mut words = String::new();
    for length in 1..=3 {
        words.push_str(&fold(&lines.get(at + length - 1)?.text));
        if words == wanted {
            return Some(length);
        } else if !wanted.starts_with(&words) {
            return None;
        }
    }
    None
}

/// 某政发〔2019〕4号, and nothing else on the line.
fn is_number(text: &str) -> bool {
    let text = fold(text);
    let parts = text.strip_suffix('号').and_then(|it| it.split_once('('));
    let Some((organ, (year, count))) =
        parts.and_then(|(organ, it)| Some((organ, it.split_once(')')?)))
    else {
        return false;
    };
    let digits = |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit());
    !organ.is_empty()
        && organ.chars().all(huimin_core::text::is_han)
        && digits(year)
        && digits(count)
}

fn unlisted(
    lines: &[Line],
    contents: &Contents,
    entries: &[Entry],
    files: [&str; 2],
    out: &mut Vec<Diagnostic>,
) {
    let [scan, settings] = files;
    for line in lines
        .iter()
        .skip(contents.lines)
        .filter(|it| is_number(&it.text))
    {
        if !entries
            .iter()
            .any(|it| fold(&it.number.value) == fold(&line.text))
        {
            let message = format!("{} is not listed in {settings}", &*line.text);
            out.push(Diagnostic::error(scan, message).at(line.number, 1).help(
                "list it there; until then its words count as part of the document before it",
            ));
        }
    }
}
