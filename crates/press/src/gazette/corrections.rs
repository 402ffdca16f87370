//! `corrections.yaml`: the slips of a scan, each with the reason why it is one.

use serde::Deserialize;
use serde_saphyr::Spanned;

use super::settings::at;
use super::traced::{Origin, Traced};
use super::trail::{Fate, Trail};
use crate::diagnostic::Diagnostic;

/// One slip and its correction.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Correction {
    /// Words that were misread.
    Replace(Replace),
    /// Words that stand at the wrong place.
    Move(Move),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Replace {
    find: Spanned<String>,
    with: String,
    times: usize,
    /// For the reader of the file; the press only asks that it is there.
    #[serde(rename = "why")]
    _why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Move {
    words: Spanned<String>,
    /// A longer piece that ends in the words, where the words alone stand more than once.
    end_of: Option<Spanned<String>>,
    /// The piece behind which they belong.
    after: Spanned<String>,
    times: usize,
    #[serde(rename = "why")]
    _why: String,
}

/// Applies the corrections one after the other. Every one stays inside its lines, so that the
/// numbers of the lines are those of the file. One that does not match exactly as often as it
/// says is left out, and said.
pub(crate) fn apply(
    scan: &str,
    corrections: &[Correction],
    file: &str,
    trail: &mut Trail,
    out: &mut Vec<Diagnostic>,
) -> Traced {
    let mut text = Traced::scan(scan);
    for (index, correction) in (0u16..).zip(corrections) {
        match correction {
            Correction::Replace(it) => {
                if matches(&text, &it.find, it.times, file, out)
                    && one_line(&it.with, &it.find, file, out)
                {
                    text = replace(&text, &it.find.value, &it.with, index, trail);
                }
            }
            Correction::Move(it) => {
                let piece = it.end_of.as_ref().unwrap_or(&it.words);
                let Some(kept) = piece.value.strip_suffix(&it.words.value) else {
                    let message =
                        format!("「{}」 does not end in 「{}」", piece.value, it.words.value);
                    out.push(
                        at(Diagnostic::error(file, message), piece).help(
                            "`end_of` is the longer piece in front of and including the words",
                        ),
                    );
                    continue;
                };
                let found =
                    [piece, &it.after].map(|words| matches(&text, words, it.times, file, out));
                if found == [true, true] {
                    let mut taken = Vec::new();
                    text = each(&text, &piece.value, |found| {
                        let words = found.strip_prefix(kept).unwrap_or_default();
                        taken.push(found.part(words));
                        found.part(found.strip_suffix(words).unwrap_or_default())
                    });
                    let mut taken = taken.into_iter();
                    text = each(&text, &it.after.value, |found| {
                        let words = taken.next().unwrap_or_default();
                        let mut target = found.clone();
                        target.push(&words);
                        target
                    });
                }
            }
        }
    }
    text
}

/// What both have in front and behind is not touched.
fn replace(text: &Traced, find: &str, with: &str, index: u16, trail: &mut Trail) -> Traced {
    let same = |one: &str, other: &str| {
        let same = one.chars().zip(other.chars()).take_while(|it| it.0 == it.1);
        same.map(|it| it.0.len_utf8()).sum::<usize>()
    };
    let front = same(find, with);
    let behind = |words: &str| words.chars().rev().collect::<String>();
    let [found, wanted] = [find, with].map(|it| it.get(front..).unwrap_or_default());
    let back = same(&behind(found), &behind(wanted));
    let middle = wanted
        .get(..wanted.len().saturating_sub(back))
        .unwrap_or_default();
    let middle = Traced::put_there(middle, Origin::Correction(index));
    each(text, find, |found| {
        let end = found.len().saturating_sub(back);
        let piece = |range| found.part(found.get(range).unwrap_or_default());
        trail.all(&piece(front..end), Fate::Corrected(index));
        let mut words = piece(0..front);
        words.push(&middle);
        words.push(&piece(end..found.len()));
        words
    })
}

/// The text with every place of some words changed.
fn each(text: &Traced, words: &str, mut change: impl FnMut(&Traced) -> Traced) -> Traced {
    let mut changed = Traced::default();
    let mut rest: &str = text;
    for (at, found) in text.match_indices(words) {
        let before = rest
            .get(..(at + rest.len()).saturating_sub(text.len()))
            .unwrap_or_default();
        changed.push(&text.part(before));
        changed.push(&change(&text.part(found)));
        rest = text.get(at + found.len()..).unwrap_or_default();
    }
    changed.push(&text.part(rest));
    changed
}

fn one_line(words: &str, place: &Spanned<String>, file: &str, out: &mut Vec<Diagnostic>) -> bool {
    let fine = !words.contains('\n');
    if !fine {
        let error = Diagnostic::error(file, "a correction runs over the end of a line");
        out.push(at(error, place).help("write one correction for each line of the scan"));
    }
    fine
}

/// True when the words stand in the text as often as the correction says.
fn matches(
    text: &str,
    words: &Spanned<String>,
    times: usize,
    file: &str,
    out: &mut Vec<Diagnostic>,
) -> bool {
    if !one_line(&words.value, words, file, out) {
        return false;
    }
    let found = if words.value.is_empty() {
        0
    } else {
        text.matches(&words.value).count()
    };
    if found == times && times > 0 {
        return true;
    }
    let message = format!(
        "「{}」 stands {found} times in the scan, not {times} times",
        words.value
    );
    out.push(at(Diagnostic::error(file, message), words).help(fix(text, &words.value, found)));
    false
}

fn fix(text: &str, words: &str, found: usize) -> String {
    if found > 0 {
        let lines: Vec<String> = text
            .split('\n')
            .zip(1..)
            .filter(|(line, _)| line.contains(words))
            .map(|(_, number)| number.to_string())
            .collect();
        let lines = lines.join(", ");
        return format!(
            "if all of them are meant, write `times: {found}`, else a longer piece; line {lines}"
        );
    }
    let folded = huimin_core::text::fold(words);
    let close = text
        .split('\n')
        .zip(1..)
        .find(|(line, _)| !folded.is_empty() && huimin_core::text::fold(line).contains(&folded));
    match close {
        Some((_, line)) => format!(
            "line {line} has it with another width of punctuation, bracket or spacing; copy the words from there"
        ),
        None => {
            "the words must stand as in source.md, after the corrections before this one".to_owned()
        }
    }
}
