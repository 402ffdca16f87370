//! What a document says of when it holds, and `issue.yaml` does not. Its visitors would be told that
//! it names no end.

use huimin_core::day::Day;
use huimin_core::gazette::{DocumentHead, DocumentKind, DocumentTexts};

use crate::diagnostic::Diagnostic;
use crate::gazette::settings::{Entry, at};
use crate::gazette::term::{Start, Term, term, times};

/// Says each sentence in which the document names its own days, unless issue.yaml has it.
pub(crate) fn forgotten(
    entry: &Entry,
    head: &DocumentHead,
    texts: &DocumentTexts,
    settings: &str,
    out: &mut Vec<Diagnostic>,
) {
    for known in &entry.no_validity {
        let error = |message: &str, help: &str| {
            at(Diagnostic::error(settings, message), &known.quote).help(help)
        };
        let mut all = texts.paragraphs.iter().flatten();
        if known.why.value.trim().is_empty() {
            out.push(error(
                "a sentence that is about something else, without `why`",
                "say what it is about",
            ));
        } else if !all.any(|it| it.contains(&known.quote.value)) {
            let message = format!(
                "「{}」 does not stand in {}",
                known.quote.value, head.number
            );
            out.push(error(&message, "copy the words from the text"));
        } else if terms(&known.quote.value, &head.title).is_none()
            && times(&known.quote.value).is_empty()
        {
            let message = format!(
                "「{}」 says nothing that looks like days of the document or of a measure",
                known.quote.value
            );
            out.push(error(&message, "take it out of `no_validity`"));
        }
    }
    // What a `validity` leaves out is said beside it. A chronicle tells what others did.
    if entry.validity.is_some() || head.kind == DocumentKind::Chronicle {
        return;
    }
    let mut repeals = None;
    let mut told = false;
    for (path, words) in units(head, texts) {
        let Some((said, quote)) = terms(words, &head.title) else {
            continue;
        };
        if elsewhere_known(entry, quote) {
            told = true;
        } else if said.start.is_some() || said.finish.is_some() {
            told = true;
            out.push(missing(entry, head, settings, path, quote, &said));
        } else {
            repeals = repeals.or(Some((path, quote)));
        }
    }
    // 同时废止 says that it holds from the day on which it was published.
    if let Some((path, quote)) = repeals.filter(|_| !told) {
        let said = Term {
            start: Some(Start::Issued),
            ..Term::default()
        };
        out.push(missing(entry, head, settings, path, quote, &said));
    }
}

/// The headings and paragraphs of a document, with the path of their clause. The first sentence of
/// an article may stand as its heading.
pub(super) fn units<'a>(
    head: &'a DocumentHead,
    texts: &'a DocumentTexts,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let clauses = head.clauses.iter().zip(&texts.paragraphs);
    clauses.flat_map(|(clause, paragraphs)| {
        let heading = clause.heading.as_deref();
        let words = heading
            .into_iter()
            .chain(paragraphs.iter().map(String::as_str));
        words.map(|words| (clause.path.as_str(), words))
    })
}

/// What the sentences of a paragraph say, and those that say it, from the first to the last.
pub(super) fn terms<'a>(paragraph: &'a str, title: &str) -> Option<(Term, &'a str)> {
    let mut all = Term::default();
    let mut place: Option<(usize, usize)> = None;
    let mut start = 0;
    for sentence in paragraph.split_inclusive(['。', '；', '！']) {
        let end = start + sentence.len();
        let bare = sentence.trim_end_matches(['。', '；', '！']);
        let said = term(bare, title);
        if said != Term::default() {
            all.start = all.start.or(said.start);
            all.finish = all.finish.or(said.finish);
            all.repeals |= said.repeals;
            place = Some((place.map_or(start, |it| it.0), start + bare.len()));
        }
        start = end;
    }
    let (from, to) = place?;
    Some((all, paragraph.get(from..to)?))
}

/// True where issue.yaml has the sentence as one about a measure, or about something else.
pub(super) fn elsewhere_known(entry: &Entry, quote: &str) -> bool {
    let same = |other: &str| quote.contains(other) || other.contains(quote);
    let dated = || entry.dated.iter().any(|it| same(&it.quote.value));
    dated() || entry.no_validity.iter().any(|it| same(&it.quote.value))
}

fn missing(
    entry: &Entry,
    head: &DocumentHead,
    settings: &str,
    path: &str,
    quote: &str,
    said: &Term,
) -> Diagnostic {
    let number = &head.number;
    let signed = |day: Option<Day>| day.map_or_else(|| "年-月-日".to_owned(), |it| it.to_string());
    let mut lines = Vec::new();
    let from = match said.start {
        None => entry
            .validity
            .as_ref()
            .and_then(|it| Some(it.from.as_ref()?.value)),
        Some(Start::Day(day)) => Some(day),
        Some(Start::Issued) => head.signed,
        // So many days after a day that no text names.
        Some(Start::SomeDaysLater) => None,
    };
    match said.start {
        None => {}
        Some(Start::Day(day)) => lines.push(format!("  from: {day}")),
        Some(Start::SomeDaysLater) => lines.push(format!("  from: {}", signed(None))),
        Some(Start::Issued) => {
            let assumed = match head.signed {
                Some(day) => format!("没有写发布日期，先按签署日{}算起。", chinese(day)),
                None => "没有写发布日期。".to_owned(),
            };
            lines.push(format!("  from: {}", signed(head.signed)));
            lines.push(format!("  from_assumed: {assumed}"));
        }
    }
    if let Some(day) = said.finish.map(|it| it.day(from)) {
        lines.push(format!("  until: {}", signed(day)));
    }
    lines.push(format!("  clause: {path}"));
    lines.push(format!("  quote: {quote}"));
    let message = format!("{number} {path} says when it holds, and nothing here does: 「{quote}」");
    let help = format!(
        "write under this number:\nvalidity:\n{}\nwhere the sentence is about a single measure, `dated` says its days; \
         where it is about something else: `no_validity: [{{ quote: …, why: … }}]`",
        lines.join("\n")
    );
    at(Diagnostic::error(settings, message), &entry.number).help(help)
}

fn chinese(day: Day) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
