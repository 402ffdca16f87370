//! The days of a document against the words that it is said to name them with.

use huimin_core::day::{Day, next};
use huimin_core::gazette::{DocumentHead, DocumentTexts};
use serde_saphyr::Spanned;

use super::forgotten::{elsewhere_known, terms, units};
use crate::diagnostic::Diagnostic;
use crate::gazette::settings::{BeforeEntry, Entry, SupersededEntry, ValidityEntry, at};
use crate::gazette::term::{Finish, Start, Term, term};
use crate::quantity::date::{End, dates, names_another};

/// Says each day that is not the one of the quote, and what to write instead.
pub(super) fn check(
    entry: &ValidityEntry,
    (around, elsewhere): &(Term, Term),
    head: &DocumentHead,
    settings: &str,
    out: &mut Vec<Diagnostic>,
) {
    let quote = &entry.quote.value;
    let own = term(quote, &head.title);
    // 本办法自…起施行 and 有效期5年 may be two paragraphs.
    let said = Term {
        start: own.start.or(elsewhere.start),
        finish: own.finish.or(elsewhere.finish),
        repeals: own.repeals,
    };
    let first = first(entry, head, said.start);
    let mut error = |place: &Spanned<Day>, message: String, help: String| {
        out.push(at(Diagnostic::error(settings, message), place).help(help));
    };
    let from = entry.from.as_ref();
    match (from, first) {
        (Some(from), Ok(right)) if right.is_some_and(|it| it != from.value) => {
            let right = right.map(|it| it.to_string()).unwrap_or_default();
            let message = format!("`from: {}` contradicts its quote 「{quote}」", from.value);
            let because = match said.start {
                Some(Start::Issued) => format!(
                    "write `from: {right}`, the day on which it was signed; where another day of \
                     publication is known, name it in `from_assumed`"
                ),
                _ => format!("write `from: {right}`"),
            };
            error(from, message, because);
        }
        (Some(from), Err(())) => {
            let message = format!("the quote 「{quote}」 does not say `from: {}`", from.value);
            let help = "quote more of the sentence, up to 自…起施行; where the text names no first \
                        day, leave `from` out";
            error(from, message, help.to_owned());
        }
        _ => {}
    }
    match (from, said.start, &entry.from_assumed) {
        (Some(from), Some(Start::Issued | Start::SomeDaysLater), None) => {
            let message = format!(
                "`from: {}` is not named by the quote 「{quote}」, and `from_assumed` is left out",
                from.value
            );
            let help = "say where the day comes from, for the visitors to read: `from_assumed: \
                        公报没有写发布日期，先按签署日…算起。`";
            error(from, message, help.to_owned());
        }
        (Some(from), Some(Start::Day(day)), Some(_)) if day == from.value => {
            let message =
                format!("`from: {day}` is no assumption: the quote 「{quote}」 names the day");
            error(from, message, "take `from_assumed` out".to_owned());
        }
        _ => {}
    }
    let begins = from.map(|it| it.value);
    let last = said.finish.and_then(|it| it.day(begins));
    let first_left = match (from, said.start.or(around.start)) {
        (None, start @ Some(_)) => self::first(entry, head, start).ok().flatten(),
        _ => None,
    };
    let finish = said.finish.or(around.finish);
    let last_left = finish.and_then(|it| it.day(begins.or(first_left)));
    match (&entry.until, said.finish) {
        (Some(until), Some(finish)) if last.is_some_and(|it| it != until.value) => {
            let right = last.map(|it| it.to_string()).unwrap_or_default();
            let message = format!("`until: {}` contradicts its quote 「{quote}」", until.value);
            let why = match (finish, begins) {
                (Finish::Months(months), Some(from)) => {
                    let less = match last {
                        Some(last) if next(last).day() != from.day() => "",
                        _ => ", less a day",
                    };
                    format!(": {} from {from}{less}", span(months))
                }
                _ => String::new(),
            };
            error(until, message, format!("write `until: {right}`{why}"));
        }
        (Some(until), None) => {
            let message = format!(
                "the quote 「{quote}」 does not say `until: {}`",
                until.value
            );
            let help = "quote more of the sentence, up to 有效期…; where the text names no last day, \
                        leave `until` out";
            error(until, message, help.to_owned());
        }
        _ => {}
    }
    let mut left_out = |key: &str, day: Day| {
        let message = format!("the text says `{key}: {day}`, which is left out beside 「{quote}」");
        let place = at(Diagnostic::error(settings, message), &entry.quote);
        out.push(place.help(format!(
            "write `{key}: {day}`, and quote the words that say it"
        )));
    };
    if let Some(day) = first_left {
        left_out("from", day);
    }
    if let (None, None, Some(day)) = (&entry.until, &entry.until_event, last_left) {
        left_out("until", day);
    }
    before(entry.before.as_ref(), settings, out);
    later(entry.superseded_by.as_ref(), settings, out);
}

/// What the paragraph around the quote says, and what other paragraphs do.
pub(super) fn others(
    entry: &Entry,
    head: &DocumentHead,
    texts: &DocumentTexts,
    quote: &str,
) -> (Term, Term) {
    let (mut around, mut elsewhere) = (Term::default(), Term::default());
    for (_, words) in units(head, texts) {
        let Some((said, own)) = terms(words, &head.title) else {
            continue;
        };
        if elsewhere_known(entry, own) {
            continue;
        }
        let all = if words.contains(quote) {
            &mut around
        } else {
            &mut elsewhere
        };
        all.start = all.start.or(said.start);
        all.finish = all.finish.or(said.finish);
    }
    (around, elsewhere)
}

/// The first day by the quote; `Ok(None)` where it cannot be told, an error where the quote says
/// nothing of it.
fn first(
    entry: &ValidityEntry,
    head: &DocumentHead,
    start: Option<Start>,
) -> Result<Option<Day>, ()> {
    match start {
        None => Err(()),
        Some(Start::Day(day)) => Ok(Some(day)),
        Some(Start::SomeDaysLater) => Ok(None),
        Some(Start::Issued) => {
            // Whoever knows the day of publication says so, with that day.
            let named = entry.from_assumed.as_deref().map(dates).unwrap_or_default();
            let own = entry.from.as_ref().map(|it| it.value);
            let named = named.iter().find(|it| it.first() == own).and(own);
            Ok(named.or(head.signed))
        }
    }
}

fn before(entry: Option<&BeforeEntry>, settings: &str, out: &mut Vec<Diagnostic>) {
    let Some(it) = entry else { return };
    let found = dates(&it.quote.value);
    let days: Vec<Day> = found.iter().filter_map(|day| day.says(End::From)).collect();
    if !days.contains(&it.from.value) {
        let message = format!(
            "`from: {}` contradicts its quote 「{}」",
            it.from.value, it.quote.value
        );
        let right: Vec<String> = days.iter().map(ToString::to_string).collect();
        let help = if right.is_empty() {
            "quote the words that name the day".to_owned()
        } else {
            format!("write `from: {}`", right.join(" or "))
        };
        out.push(at(Diagnostic::error(settings, message), &it.from).help(help));
    }
}

fn later(entry: Option<&SupersededEntry>, settings: &str, out: &mut Vec<Diagnostic>) {
    let Some((it, source)) = entry.and_then(|it| Some((it, it.source.as_ref()?))) else {
        return;
    };
    if names_another(&source.quote, it.from) {
        let message = format!(
            "{} contradicts the quoted sentence 「{}」",
            it.from, source.quote
        );
        let help = "write the day that it names, or quote the sentence that names this one";
        out.push(at(Diagnostic::error(settings, message), &it.document).help(help));
    }
}

fn span(months: i32) -> String {
    match (months / 12, months % 12) {
        (years, 0) => format!("{years} years"),
        _ => format!("{months} months"),
    }
}
