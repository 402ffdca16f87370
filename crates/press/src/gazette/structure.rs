//! A document with Chinese numbering: the notice before it, the papers that it sends out, and
//! their chapters, articles, sections, items and tasks.

use huimin_core::gazette::{ClauseKind, DocumentKind};
use huimin_core::text::fold;

use super::clauses::Clauses;
use super::display::display;
use super::numbering::{Rank, number, numbered};
use super::outline::Outline;
use super::paragraph::{Paragraph, is_signature};
use super::settings::{Entry, at};
use crate::diagnostic::Diagnostic;

/// Reads a numbered document. What stands before its own title or its first number is one clause,
/// 通知 or 引言. Then comes its own title, if it has one, as a clause without words; where a notice
/// sends out more than one paper, each is an annex, and the paths below begin with 附件1, 附件2. A
/// paragraph without a number belongs to the clause that it follows, except where `closing` in
/// `issue.yaml` says that it closes the whole article: then it is a clause of its own, 第二十条末款.
pub(crate) fn structure(
    paragraphs: &[Paragraph],
    title: &str,
    entry: &Entry,
    files: [&str; 2],
    out: &mut Vec<Diagnostic>,
) -> Clauses {
    let [scan, settings] = files;
    let mut outline = Outline::new(entry, scan);
    let opens: Vec<Option<Opening>> = openings(paragraphs, title, entry.kind);
    let own_title = own_title(&opens);
    let first = opens.iter().position(Option::is_some);
    let start = first
        .or_else(|| {
            paragraphs
                .iter()
                .position(|it| begins_body(&it.text, entry.kind))
        })
        .unwrap_or(paragraphs.len());
    if start > 0 {
        let (path, slug) = if entry.kind == DocumentKind::Regulation || title.ends_with("通知") {
            ("通知", "notice")
        } else {
            ("引言", "preamble")
        };
        outline.preface(path, slug);
    }
    let mut closed = vec![false; entry.closing.len()];
    for (index, (paragraph, opening)) in paragraphs.iter().zip(&opens).enumerate() {
        if index == start {
            outline.leave();
        }
        let words = display(&paragraph.text);
        match opening {
            Some(Opening::Title) if own_title == Some(index) => outline.title(words),
            Some(opening) => outline.annex(words, *opening),
            None => {
                if let Some(number) = numbered(&paragraph.text) {
                    outline.number(&number, paragraph, out);
                } else if let Some(at) = entry
                    .closing
                    .iter()
                    .position(|it| outline.closes(it, &words))
                {
                    outline.close(words, paragraph.line);
                    closed.get_mut(at).into_iter().for_each(|it| *it = true);
                } else if paragraph.alone && is_signature(&paragraph.text, entry) {
                    outline.signature(words, paragraph.line);
                } else {
                    outline.unnumbered(words, paragraph.line);
                }
            }
        }
    }
    for (closing, _) in entry
        .closing
        .iter()
        .zip(closed)
        .filter(|(_, closed)| !closed)
    {
        let message = format!(
            "no paragraph behind an item of {} begins with 「{}」",
            closing.article, closing.begins.value
        );
        out.push(
            at(Diagnostic::error(settings, message), &closing.begins).help(
                "copy the first words of the paragraph from the text as `huimin show` prints it",
            ),
        );
    }
    outline.clauses
}

/// What a paragraph opens that is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The title of a paper that the notice names.
    Title,
    /// 附件, 附件1, 附件：….
    Annex,
}

/// The title of the one paper that a notice sends out: the only one without 附件 above it.
fn own_title(opens: &[Option<Opening>]) -> Option<usize> {
    let mut titles = opens.iter().enumerate().filter(|(index, opening)| {
        let above = index.checked_sub(1).and_then(|it| opens.get(it));
        **opening == Some(Opening::Title) && above != Some(&Some(Opening::Annex))
    });
    titles
        .next()
        .filter(|_| titles.next().is_none())
        .map(|it| it.0)
}

/// Which paragraphs open a paper of their own. A title opens one only once: further on, the same
/// words are words.
fn openings(paragraphs: &[Paragraph], title: &str, kind: DocumentKind) -> Vec<Option<Opening>> {
    let mut named: Vec<String> = named_in(title);
    let body = paragraphs
        .iter()
        .position(|it| begins_body(&it.text, kind) && kind == DocumentKind::Regulation);
    let mut found: Vec<Option<Opening>> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let words = fold(&paragraph.text);
        let known = named.iter().position(|it| *it == words);
        found.push(match known {
            Some(known) if body.is_none_or(|body| index < body) || found_any(&found) => {
                named.remove(known);
                Some(Opening::Title)
            }
            _ if is_annex(&paragraph.text) && paragraph.alone => Some(Opening::Annex),
            _ => None,
        });
    }
    found
}

fn found_any(found: &[Option<Opening>]) -> bool {
    found.iter().any(Option::is_some)
}

/// The papers that a title names, folded: 关于印发《…》和《…》的通知, 关于印发…的通知.
fn named_in(title: &str) -> Vec<String> {
    let mut named: Vec<String> = title
        .split('《')
        .skip(1)
        .filter_map(|it| it.split('》').next())
        .map(fold)
        .filter(|it| !it.is_empty())
        .collect();
    if named.is_empty() {
        let inner = title
            .split_once("印发")
            .and_then(|(_, it)| it.strip_suffix("的通知"));
        named.extend(inner.map(fold).filter(|it| !it.is_empty()));
    }
    named
}

/// 附件, 附件1, 附件一, and what follows a colon.
pub(crate) fn is_annex(text: &str) -> bool {
    let words = fold(text);
    let Some(rest) = words.strip_prefix("附件") else {
        return false;
    };
    let rest = rest.trim_start_matches(is_digit);
    rest.is_empty() || rest.starts_with(':')
}

/// The number that an annex has on paper: 附件2.
pub(crate) fn annex_number(text: &str) -> Option<u32> {
    let words = fold(text);
    let rest = words.strip_prefix("附件")?;
    let digits = rest.split(|it| !is_digit(it)).next()?;
    number(digits)
}

fn is_digit(mark: char) -> bool {
    mark.is_ascii_digit() || "一二三四五六七八九十".contains(mark)
}

/// True where the body of a document without a title of its own begins.
fn begins_body(text: &str, kind: DocumentKind) -> bool {
    numbered(text).is_some_and(|it| {
        kind != DocumentKind::Regulation || matches!(it.rank, Rank::Chapter | Rank::Article)
    })
}

/// What a number makes of its paragraph.
pub(crate) const fn kind_of(rank: Rank, document: DocumentKind) -> ClauseKind {
    match (rank, document) {
        (Rank::Chapter, _) => ClauseKind::Chapter,
        (Rank::Part | Rank::Section, _) => ClauseKind::Section,
        (Rank::Article, _) => ClauseKind::Article,
        (Rank::Item | Rank::SubPoint, _) => ClauseKind::Item,
        (Rank::Point, DocumentKind::TaskList) => ClauseKind::Task,
        (Rank::Point, _) => ClauseKind::Point,
    }
}
