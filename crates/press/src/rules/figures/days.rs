//! The days of a rule against its quote.

use crate::gazette::term::left_out;
use crate::quantity::date::{Date, End, dates, names_another};
use crate::rules::Compiler;
use crate::rules::authored::budget::DutyEntry;
use crate::rules::authored::figure::FigureEntry;
use crate::rules::authored::standing::InForceEntry;
use crate::rules::authored::subsidy::SubsidyFile;
use huimin_core::day::Day;
use huimin_core::gazette::{ClauseId, Validity};
use huimin_core::region::Source;
use serde_saphyr::Spanned;

impl Compiler<'_> {
    /// The first day, `End::From`, or the last, `End::Until`, of something, against its quote.
    pub(super) fn dated(
        &mut self,
        key: &str,
        written: &Spanned<String>,
        end: End,
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        let Ok(day) = written.value.parse::<Day>() else {
            return;
        };
        if self.complained(quote) || self.complained(written) {
            return;
        }
        let found = dates(&quote.value);
        let agrees = found.iter().any(|it| it.says(end) == Some(day));
        match (agrees, note) {
            (true, None) | (false, Some(FigureEntry::NotInQuote(_))) => {}
            (true, Some(note)) => {
                let message = format!("`{key}: {day}` needs no reason: the quote says it");
                self.error(note.reason(), message, Some("take `figure` out".to_owned()));
            }
            (false, _) => {
                let right: Vec<String> = found
                    .iter()
                    .filter_map(|it| it.says(end))
                    .map(|it| it.to_string())
                    .collect();
                let (message, first) = if right.is_empty() {
                    let message =
                        format!("the quote 「{}」 does not say `{key}: {day}`", quote.value);
                    (
                        message,
                        "quote more of the sentence, up to the day".to_owned(),
                    )
                } else {
                    let message =
                        format!("`{key}: {day}` contradicts its quote 「{}」", quote.value);
                    (message, format!("write {}", right.join(" or ")))
                };
                let help = format!(
                    "{first}; where the text names no such day, say why: \
                     `figure: {{ not_in_quote: 原因 }}`"
                );
                self.error(written, message, Some(help));
            }
        }
    }

    /// The first day of a version: that of the measure or of its document, or one that a quote names.
    pub(crate) fn since_figure(
        &mut self,
        own: ClauseId,
        entry: &SubsidyFile,
        validity: Option<&Validity>,
    ) {
        let Some(since) = &entry.since else {
            if let Some(named) = &entry.since_named {
                let message = "the words of a first day, and no `since`".to_owned();
                let help = "write `since`, or take `since_named` out".to_owned();
                self.error(&named.quote, message, Some(help));
            }
            return;
        };
        if let Some(named) = &entry.since_named {
            self.citation(own, &named.quoted());
            let note = named.figure.as_ref();
            self.dated("since", since, End::From, &named.quote, note);
            return;
        }
        let (Some(validity), Ok(day)) = (validity, since.value.parse::<Day>()) else {
            return;
        };
        if validity.from != Some(day) && !self.complained(since) {
            let first = validity.from.map_or_else(
                || "this version names no first day".to_owned(),
                |it| format!("this version holds from {it}"),
            );
            let message = format!("no words name `since: {day}`: {first}");
            let help = "write that day, or quote the words that name this one: `since_named: { \
                        clause: …, quote: … }`; where no text names it, say why beside the quote: \
                        `figure: { not_in_quote: 原因 }`";
            self.error(since, message, Some(help.to_owned()));
        }
    }

    /// The own days of a measure; a day that the quote names is not left out either.
    pub(super) fn in_force_figures(&mut self, entry: &InForceEntry) {
        let note = entry.figure.as_ref();
        let ends = [
            ("from", &entry.from, End::From),
            ("until", &entry.until, End::Until),
        ];
        for (key, written, end) in ends {
            if let Some(written) = written {
                self.dated(key, written, end, &entry.quote, note);
            }
        }
        if note.is_none() && !self.complained(&entry.quote) {
            let quote = &entry.quote.value;
            let from = entry.from.as_ref().and_then(|it| it.value.parse().ok());
            let (until, event) = (entry.until.is_some(), entry.until_event.is_some());
            for line in left_out(quote, from, until, event) {
                let message = format!("the quote 「{quote}」 says `{line}`, which is left out");
                let help = format!("write `{line}`, or quote less of the sentence");
                self.error(&entry.quote, message, Some(help));
            }
        }
        if let Some(came) = entry.until_event.as_ref().and_then(|it| it.came.as_ref()) {
            source_day(self, &came.on, came.source.as_ref());
        }
        if let Some(it) = &entry.superseded_by {
            source_day(self, &it.from, it.source.as_ref());
        }
    }

    /// The yearly day of a duty.
    pub(super) fn duty_figures(&mut self, entry: &DutyEntry) {
        if self.complained(&entry.quote) {
            return;
        }
        let (month, day) = (entry.month.value, entry.day.value);
        let found = dates(&entry.quote.value);
        let yearly = |it: &Date| Some((it.month?, it.in_year(2019).last()?.day()));
        let all: Vec<(i8, i8)> = found.iter().filter_map(yearly).collect();
        let agrees = all.contains(&(month, day));
        match (agrees, &entry.figure) {
            (true, None) | (false, Some(FigureEntry::NotInQuote(_))) => {}
            (true, Some(note)) => {
                let message =
                    format!("month {month}, day {day} needs no reason: the quote says it");
                self.error(note.reason(), message, Some("take `figure` out".to_owned()));
            }
            (false, _) => {
                let message = format!(
                    "month {month}, day {day} contradicts its quote 「{}」",
                    entry.quote.value
                );
                let right = all.first().map_or_else(
                    || "quote more of the sentence, up to the day".to_owned(),
                    |(month, day)| format!("write `month: {month}`, `day: {day}`"),
                );
                let help = format!(
                    "{right}; where the text names no such day, say why: \
                     `figure: {{ not_in_quote: 原因 }}`"
                );
                self.error(&entry.day, message, Some(help));
            }
        }
    }
}

/// A day that was read elsewhere must be one of those that the quoted sentence names, if it names
/// any.
pub(crate) fn source_day(
    compiler: &mut Compiler<'_>,
    written: &Spanned<String>,
    source: Option<&Source>,
) {
    let (Ok(day), Some(source)) = (written.value.parse::<Day>(), source) else {
        return;
    };
    if names_another(&source.quote, day) {
        let message = format!("{day} contradicts the quoted sentence 「{}」", source.quote);
        let help = "write the day that it names, or quote the sentence that names this one";
        compiler.error(written, message, Some(help.to_owned()));
    }
}
