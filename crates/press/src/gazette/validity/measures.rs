//! Sentences that say when a single measure holds, and that `issue.yaml` does not have. Its visitors
//! would be told that it names no days.

use huimin_core::day::Day;
use huimin_core::gazette::records::Target;
use huimin_core::gazette::{DocumentHead, DocumentKind, DocumentTexts};
use huimin_core::text::fold;

use crate::diagnostic::Diagnostic;
use crate::gazette::settings::{Entry, ValidityEntry, at};
use crate::gazette::term::{Finish, Start, Time, term, times};

/// Says each sentence with a time of its own that issue.yaml does not have.
pub(crate) fn measures(
    entry: &Entry,
    head: &DocumentHead,
    texts: &DocumentTexts,
    targets: &[Target],
    settings: &str,
    out: &mut Vec<Diagnostic>,
) {
    // A chronicle and a list of appointments tell what happened.
    if matches!(
        head.kind,
        DocumentKind::Chronicle | DocumentKind::Appointments
    ) {
        return;
    }
    for (clause, (own, paragraphs)) in (0u16..).zip(head.clauses.iter().zip(&texts.paragraphs)) {
        let heading = own.heading.as_deref();
        let all = heading
            .into_iter()
            .chain(paragraphs.iter().map(String::as_str));
        let targets: Vec<(String, &str)> = targets
            .iter()
            .filter(|it| it.span.clause == clause)
            .filter_map(|it| Some((words_of(texts, it)?, it.by.as_deref().unwrap_or_default())))
            .collect();
        let sentences = all.flat_map(|it| it.split(['。', '；', '！']));
        for sentence in sentences.map(str::trim) {
            if own_days(entry, head, sentence) {
                continue;
            }
            for time in times(sentence) {
                // 2019—2020年，森林抚育16.7万亩 is a target, and by when it is to be reached.
                let target = targets.iter().any(|(quote, by)| {
                    let said = [quote, *by].iter().any(|it| it.contains(time.words));
                    said && sentence.contains(quote)
                });
                if !target && !known(entry, &own.path, sentence, &time) {
                    out.push(missing(entry, head, settings, &own.path, sentence, &time));
                }
            }
        }
    }
}

/// The words of a target.
fn words_of(texts: &DocumentTexts, target: &Target) -> Option<String> {
    let span = target.span;
    let paragraphs = texts.paragraphs.get(usize::from(span.clause))?;
    let words = paragraphs.get(usize::from(span.paragraph))?.chars();
    let count = |it| usize::try_from(it).ok();
    let words = words.skip(count(span.start)?).take(count(span.length)?);
    Some(words.collect())
}

/// True for a sentence about the document itself: one that its `validity` agrees with, or that is
/// told elsewhere, where it has none or leaves out the day.
fn own_days(entry: &Entry, head: &DocumentHead, sentence: &str) -> bool {
    let said = term(sentence, &head.title);
    if said.start.is_none() && said.finish.is_none() {
        return false;
    }
    let Some(validity) = &entry.validity else {
        return true;
    };
    let from = validity.from.as_ref().map(|it| it.value);
    let until = validity.until.as_ref().map(|it| it.value);
    let first = match said.start {
        Some(Start::Day(day)) => from.is_none_or(|it| it == day),
        _ => true,
    };
    let last = said.finish.and_then(|it: Finish| it.day(from));
    first && until.is_none_or(|it| last.is_none_or(|last| last == it))
}

/// True where issue.yaml has the time, as that of a measure, of the document or of something else.
fn known(entry: &Entry, path: &str, sentence: &str, time: &Time<'_>) -> bool {
    let here = |quote: &str| {
        let stands = sentence.contains(quote) || quote.contains(sentence);
        stands && (quote.contains(time.words) || time.words.contains(quote))
    };
    let dated = || {
        let mut own = entry
            .dated
            .iter()
            .filter(|it| fold(&it.clause.value) == fold(path));
        own.any(|it| match (time.event, &it.until_event) {
            (Some(event), Some(written)) => event.contains(written.as_str()),
            (Some(_), None) => false,
            (None, _) => here(&it.quote.value),
        })
    };
    let other = || entry.no_validity.iter().any(|it| here(&it.quote.value));
    entry.validity.as_ref().is_some_and(|it| cites(it, here)) || dated() || other()
}

fn cites(entry: &ValidityEntry, here: impl Fn(&str) -> bool) -> bool {
    let before = entry.before.as_ref().map(|it| &it.quote);
    let event = entry.until_event.as_ref().map(|it| &it.quote);
    let mut quotes = std::iter::once(&entry.quote).chain(before).chain(event);
    quotes.any(|it| here(&it.value))
}

fn missing(
    entry: &Entry,
    head: &DocumentHead,
    settings: &str,
    path: &str,
    sentence: &str,
    time: &Time<'_>,
) -> Diagnostic {
    let number = &head.number;
    let message = format!(
        "{number} {path} says when a measure holds, and nothing here does: 「{}」, in 「{}」",
        time.words,
        short(sentence)
    );
    let mut lines = vec![format!("  - clause: {path}")];
    let mut day = |key: &str, day: Option<Day>| {
        lines.extend(day.map(|it| format!("    {key}: {it}")));
    };
    day("from", time.from);
    day("until", time.until);
    if let Some(event) = time.event {
        lines.push(format!("    until_event: {event}"));
    } else if time.from.is_none() && time.until.is_none() {
        lines.push("    from: 年-月-日\n    until: 年-月-日".to_owned());
    }
    lines.push(format!("    quote: {}", time.words));
    let help = format!(
        "write under this number:\ndated:\n{}\nwhere the sentence is about something else: \
         `no_validity: [{{ quote: …, why: … }}]`",
        lines.join("\n")
    );
    at(Diagnostic::error(settings, message), &entry.number).help(help)
}

/// The beginning of a sentence.
fn short(sentence: &str) -> String {
    const MOST: usize = 60;
    let mut words: String = sentence.chars().take(MOST).collect();
    if sentence.chars().count() > MOST {
        words.push('…');
    }
    words
}
