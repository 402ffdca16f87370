//! What the printer tore apart: （下转第20页） at the end of one piece, （上接第3页） before the other.

use std::ops::RangeInclusive;

use super::line::Line;
use super::traced::Traced;
use super::trail::{Fate, Trail};
use crate::diagnostic::Diagnostic;

/// A document as it lies in the scan.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Which entry of `issue.yaml`.
    pub(crate) entry: usize,
    /// Its title on one line.
    pub(crate) title: Traced,
    /// The page on which it begins, by the contents page.
    pub(crate) page: Option<u16>,
    /// The page on which the next one begins.
    pub(crate) next_page: Option<u16>,
    /// Its lines, without its head.
    pub(crate) lines: Vec<Line>,
}

/// The rest of a document, lying in another one.
struct Rest {
    /// In which piece it lay.
    host: usize,
    /// From which page it continues.
    from: u16,
    /// Its lines; the first without its mark.
    lines: Vec<Line>,
    /// The first line as it was.
    marked: Line,
}

/// Puts every rest behind the place where its document was broken off. A half without its other
/// stays where it is, with its mark, and is said.
pub(crate) fn join(
    mut pieces: Vec<Piece>,
    scan: &str,
    trail: &mut Trail,
    out: &mut Vec<Diagnostic>,
) -> Vec<Piece> {
    let homes: Vec<Home> = pieces.iter().map(Home::of).collect();
    let mut rests = Vec::new();
    for (host, piece) in pieces.iter_mut().enumerate() {
        take_rests(host, piece, &mut rests);
    }
    // A rest may itself be broken off, so that its own rest finds its place only after it.
    loop {
        let before = rests.len();
        let mut left = Vec::new();
        for rest in rests {
            match target(&pieces, &homes, &rest) {
                Some((piece, line)) => attach(&mut pieces, piece, line, rest, trail),
                None => left.push(rest),
            }
        }
        rests = left;
        if rests.len() == before {
            break;
        }
    }
    for rest in rests {
        out.push(missing(
            scan,
            &rest.marked,
            "上接",
            rest.from,
            "breaks off with 下转",
        ));
        if let Some(host) = pieces.get_mut(rest.host) {
            host.lines.push(rest.marked);
            host.lines.extend(rest.lines.into_iter().skip(1));
        }
    }
    for line in pieces.iter().flat_map(|it| &it.lines) {
        if let Some((_, page)) = broken(&line.text) {
            out.push(missing(scan, line, "下转", page, "continues with 上接"));
        }
    }
    pieces
}

fn missing(scan: &str, line: &Line, mark: &str, page: u16, other: &str) -> Diagnostic {
    let message = format!("{mark}第{page}页: the other half of this piece is not in the scan");
    Diagnostic::error(scan, message)
        .at(line.number, 1)
        .help(format!(
            "no document that lies on page {page} {other}; the words were kept where they stand"
        ))
}

/// A rest runs from its mark to the next one, or to the end of the document that it lies in.
fn take_rests(host: usize, piece: &mut Piece, rests: &mut Vec<Rest>) {
    let starts: Vec<usize> = piece
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| continued(&line.text).is_some())
        .map(|(at, _)| at)
        .collect();
    let mut found = Vec::new();
    for &start in starts.iter().rev() {
        let mut lines = piece.lines.split_off(start);
        let Some(first) = lines.first_mut() else {
            continue;
        };
        let marked = first.clone();
        let Some((from, words)) = continued(&marked.text) else {
            continue;
        };
        first.text = marked.text.part(words);
        found.push(Rest {
            host,
            from,
            lines,
            marked,
        });
    }
    rests.extend(found.into_iter().rev());
}

/// Where a document lies in the scan, before anything is put together.
struct Home {
    lines: RangeInclusive<usize>,
    page: Option<u16>,
    next_page: Option<u16>,
}

impl Home {
    fn of(piece: &Piece) -> Self {
        let first = piece.lines.first().map_or(1, |it| it.number);
        let last = piece.lines.last().map_or(0, |it| it.number);
        Self {
            lines: first..=last,
            page: piece.page,
            next_page: piece.next_page,
        }
    }

    /// True where it may have words on this page; without a contents page it always may.
    fn lies_on(&self, page: u16) -> bool {
        self.page.is_none_or(|first| first <= page)
            && self.next_page.is_none_or(|next| page <= next)
    }
}

/// The piece and the line that this is the rest of. Each half names the page on which the other
/// is printed, which for a rest that is torn again is not a page of its own document.
fn target(pieces: &[Piece], homes: &[Home], rest: &Rest) -> Option<(usize, usize)> {
    let host = homes.get(rest.host)?;
    let lines = pieces.iter().enumerate().flat_map(|(piece, it)| {
        it.lines
            .iter()
            .enumerate()
            .map(move |(at, line)| (piece, at, line))
    });
    let mut open =
        lines.filter_map(|(piece, at, line)| Some((piece, at, line, broken(&line.text)?.1)));
    let found = open.find(|(_, _, line, to)| {
        let home = homes.iter().find(|it| it.lines.contains(&line.number));
        host.lies_on(*to) && home.is_some_and(|it| it.lies_on(rest.from))
    });
    found.map(|(piece, at, ..)| (piece, at))
}

fn attach(pieces: &mut [Piece], piece: usize, line: usize, rest: Rest, trail: &mut Trail) {
    let Some(piece) = pieces.get_mut(piece) else {
        return;
    };
    let mut without_mark = |line: &Traced, words: Traced| {
        trail.all(&line.without(&words), Fate::Torn);
        words
    };
    let tail = piece.lines.split_off((line + 1).min(piece.lines.len()));
    if let Some(last) = piece.lines.last_mut()
        && let Some((words, _)) = broken(&last.text)
    {
        last.text = without_mark(&last.text, last.text.part(words));
    }
    if let Some(first) = rest.lines.first() {
        without_mark(&rest.marked.text, first.text.clone());
    }
    let lines = rest.lines.into_iter();
    piece.lines.extend(lines.filter(|it| !it.text.is_empty()));
    piece.lines.extend(tail);
}

/// The words before （下转第N页） at the end of a line.
fn broken(text: &str) -> Option<(&str, u16)> {
    let inner = text.trim_end().strip_suffix(['）', ')'])?;
    let (words, page) = inner.rsplit_once("下转")?;
    Some((
        words.trim_end().strip_suffix(['（', '('])?.trim_end(),
        page_number(page)?,
    ))
}

/// The words behind （上接第N页） at the beginning of a line.
fn continued(text: &str) -> Option<(u16, &str)> {
    let inner = text
        .trim_start()
        .strip_prefix(['（', '('])?
        .trim_start()
        .strip_prefix("上接")?;
    let (page, words) = inner.split_once(['）', ')'])?;
    Some((page_number(page)?, words.trim_start()))
}

fn page_number(text: &str) -> Option<u16> {
    text.trim()
        .strip_prefix('第')?
        .strip_suffix('页')?
        .trim()
        .parse()
        .ok()
}
