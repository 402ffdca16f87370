//! `targets.yaml`: the figures to be reached, each with the words that it rests on.

use huimin_core::gazette::records::{Records, Role, Span, Target};
use huimin_core::text::fold;
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::Reading;
use super::authored::{place, stands};
use crate::diagnostic::Diagnostic;
use crate::gazette::settings::at;
use crate::quantity::date::dates;

/// The targets of one clause, in `targets.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TargetFile {
    pub(crate) document: Spanned<String>,
    clause: Spanned<String>,
    /// By when, where a row does not say it itself.
    by: Option<String>,
    rows: Vec<TargetRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetRow {
    what: String,
    value: String,
    #[serde(default)]
    unit: String,
    bound: Option<String>,
    by: Option<String>,
    quote: Spanned<String>,
}

/// The targets of a document; `by` is the time as the clause or a title above it says it.
pub(crate) fn targets(
    it: &Reading<'_>,
    files: &[TargetFile],
    file: &str,
    records: &mut Records,
    out: &mut Vec<Diagnostic>,
) {
    let own = |entry: &&TargetFile| fold(&entry.document.value) == fold(&it.head.number);
    // Which figure of the text each row stands for.
    let mut taken: Vec<Span> = Vec::new();
    for entry in files.iter().filter(own) {
        for row in &entry.rows {
            let Some(span) = place(it, file, &entry.clause, &row.quote, out) else {
                continue;
            };
            let mut error = |message: String, help: &str| {
                out.push(at(Diagnostic::error(file, message), &row.quote).help(help));
            };
            let bound = row.bound.as_deref().unwrap_or_default();
            if !row.quote.value.contains(bound) {
                error(format!("the quote does not say 「{bound}」"), AS_QUOTED);
            }
            let figure = format!("{}{}", row.value, row.unit);
            let places = figures(&row.quote.value, &row.value, &row.unit);
            let place_of = |start: &u32| Span {
                start: span.start.saturating_add(*start),
                length: 0,
                ..span
            };
            match places.iter().map(place_of).find(|it| !taken.contains(it)) {
                Some(free) => taken.push(free),
                None if places.is_empty() => {
                    error(format!("the quote does not say 「{figure}」"), AS_QUOTED);
                }
                None => error(
                    format!("「{figure}」 is the figure of another row already"),
                    "one of the two stands for another figure of the text",
                ),
            }
            let by = row.by.as_ref().or(entry.by.as_ref());
            if let Some(by) = by.filter(|by| !stands(it, span.clause, by)) {
                let message = format!("{} does not say 「{by}」", it.head.address(span.clause));
                error(
                    message,
                    "`by` is written as the clause, or a title above it, has it; leave it out where none does",
                );
            } else if let Some((near, by)) = other_time(it, span, by.map(String::as_str)) {
                let message = format!("the sentence says 「{near}」, and `by` 「{by}」");
                error(
                    message,
                    "`by` is the time that stands nearest before the figure",
                );
            }
            records.targets.push(Target {
                what: row.what.clone(),
                value: row.value.clone(),
                unit: row.unit.clone(),
                bound: row.bound.clone(),
                by: by.cloned(),
                who: who(records, span),
                span,
            });
        }
    }
    records.targets.sort_by_key(|it| it.span);
}

const AS_QUOTED: &str =
    "value, unit and bound are written as the quote has them, the whole number with its unit";

/// Where a quote has a value with its unit, in characters: not the 6 of 16家, nor the 16 of 16.5.
fn figures(quote: &str, value: &str, unit: &str) -> Vec<u32> {
    let found = quote.match_indices(value).filter(|(at, _)| {
        let before = quote.get(..*at).unwrap_or_default();
        let behind = quote.get(at + value.len()..).unwrap_or_default();
        let number = value.starts_with(|it: char| it.is_ascii_digit());
        let goes_on = |it: char| it.is_ascii_digit() || it == '.';
        let whole = !(number && (before.ends_with(goes_on) || behind.starts_with(goes_on)));
        whole && behind.starts_with(unit)
    });
    found
        .filter_map(|(at, _)| u32::try_from(quote.get(..at)?.chars().count()).ok())
        .collect()
}

/// The time that the sentence names before the end of a target, where `by` is another one.
fn other_time<'a>(
    it: &'a Reading<'_>,
    span: Span,
    by: Option<&'a str>,
) -> Option<(&'a str, &'a str)> {
    let paragraphs = it.texts.paragraphs.get(usize::from(span.clause))?;
    let words = paragraphs.get(usize::from(span.paragraph))?;
    let end = usize::try_from(span.start.checked_add(span.length)?).ok()?;
    let end = words.char_indices().nth(end).map_or(words.len(), |it| it.0);
    let before = words.get(..end)?;
    let sentence = before.rsplit(['。', '；']).next()?;
    // 较2014年减少10%: what it is compared with.
    let compared = |at: usize| {
        sentence
            .get(..at)
            .is_some_and(|it| it.ends_with(['较', '比']))
    };
    let mut all = dates(sentence).into_iter();
    let date = all.rfind(|it| !compared(it.place.start))?;
    let near = sentence.get(date.place)?;
    let by = by.unwrap_or_default();
    // 提前1年.
    let cut = by.ends_with(|it: char| it.is_ascii_digit());
    let other = !by.is_empty() && !cut && dates(by).is_empty() && sentence.contains(by);
    (!other && !by.contains(near)).then_some((near, by))
}

/// The units behind a target: of the first bracket that follows it in its clause, or else of the
/// whole clause; those that lead, or else those that are responsible.
fn who(records: &Records, span: Span) -> Vec<String> {
    let own = || {
        let duties = records.duties.iter();
        duties.filter(|it| it.span.clause == span.clause && it.role != Role::Supports)
    };
    let behind = own().find(|it| it.span > span).map(|it| it.span);
    let near = |it: &Span| behind.is_none_or(|behind| *it >= behind);
    for role in [Role::Leads, Role::Responsible] {
        let mut units: Vec<String> = Vec::new();
        let mut last: Option<Span> = None;
        for duty in own().filter(|it| it.role == role && near(&it.span)) {
            // The next bracket is another matter: names of one row stand close together.
            let close = last.is_none_or(|last: Span| {
                last.paragraph == duty.span.paragraph
                    && duty.span.start <= last.start + last.length + 1
            });
            if !close {
                break;
            }
            last = Some(duty.span);
            units.push(duty.unit.clone());
        }
        if !units.is_empty() {
            return units;
        }
    }
    Vec::new()
}
