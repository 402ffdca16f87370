//! What a place decides: standards, local options, offices. Nothing without its source.

use crate::rules::Compiler;
use crate::rules::authored::figure::FigureEntry;
use crate::rules::authored::region::{ContactEntry, DecisionEntry, StandardEntry};
use crate::rules::figures::{Figure, Measure, Side, source_day};
use huimin_core::day::Day;
use huimin_core::fact::{Fact, FactKind, Value};
use huimin_core::input;
use huimin_core::money::{Ratio, Yuan};
use huimin_core::region::{Contact, Decision, Standard};
use serde_json::Value as Json;
use serde_saphyr::Spanned;

/// The first and the last day, and what was decided for them.
type Term<T> = (Day, Option<Day>, T);

impl Compiler<'_> {
    /// The standards of a region; no two of them speak of the same day.
    pub(super) fn standards(&mut self, entries: &[StandardEntry]) -> Vec<Standard> {
        let mut found: Vec<Standard> = Vec::new();
        for entry in entries {
            let Some(it) = self.standard(entry) else {
                continue;
            };
            let same = found.iter().filter(|other| other.fact == it.fact);
            let terms = same.map(|other| (other.from, other.until, ()));
            self.apart(&entry.fact, &entry.from, (it.from, it.until, ()), terms);
            found.push(it);
        }
        found
    }

    fn standard(&mut self, entry: &StandardEntry) -> Option<Standard> {
        let id = self.fact(&entry.fact)?;
        let fact = self.catalogue.facts.get(usize::from(id.0))?;
        if !fact.standard {
            let message = format!("`{}` is not a local standard", fact.id);
            let help = "mark it with `standard: true` where it is defined, if places decide it";
            self.error(&entry.fact, message, Some(help.to_owned()));
            return None;
        }
        let value = self.within_clause(fact, &entry.value);
        let source = self.source(&entry.fact, entry.source.as_ref(), "a standard");
        let days = self.days(&entry.from, entry.until.as_ref());
        if matches!(fact.kind, FactKind::Money { .. }) && entry.unit.is_none() {
            let help = "say what it is counted in: `unit: { zh: 元/月, en: yuan a month }`; a \
                        minimum wage is decided by the month and by the hour";
            let message = "a sum without its unit".to_owned();
            self.error(&entry.value, message, Some(help.to_owned()));
            return None;
        }
        let (value, source, (from, until)) = (value?, source?, days?);
        if let Some(measure) = Measure::answer(value, &fact.kind) {
            let quote = Spanned::new(
                source.quote.clone(),
                entry.value.referenced,
                entry.value.defined,
            );
            let figure = Figure {
                key: "value",
                measure,
                side: Side::Any,
            };
            self.figure(&entry.value, &figure, &quote, entry.figure.as_ref());
        }
        source_day(self, &entry.from, Some(&source));
        Some(Standard {
            fact: id,
            value,
            unit: entry.unit.clone(),
            from,
            until,
            source,
        })
    }

    /// The value, unless it is none, or is beyond what the clause allows.
    fn within_clause(&mut self, fact: &Fact, written: &Spanned<Json>) -> Option<Value> {
        let value = input::value(fact, &written.value);
        if value.is_some() {
            return value;
        }
        let (message, help) = match fact
            .ceiling
            .as_ref()
            .filter(|_| above(fact, &written.value))
        {
            Some(ceiling) => (
                format!(
                    "{} is more than the clause allows",
                    plain(&written.value).unwrap_or_default()
                ),
                format!(
                    "{} says 「{}」",
                    self.catalogue.address(ceiling.clause),
                    ceiling.quote
                ),
            ),
            None => (
                format!("{} does not fit `{}`", written.value, fact.id),
                input::wanted(fact),
            ),
        };
        self.error(written, message, Some(help));
        None
    }

    /// What a region has adopted, or not; no two entries speak of the same day.
    pub(super) fn decisions(&mut self, entries: &[DecisionEntry]) -> Vec<Decision> {
        let mut found: Vec<Decision> = Vec::new();
        for entry in entries {
            let option = self.option(&entry.option);
            let source = self.source(&entry.option, entry.source.as_ref(), "a decision");
            let days = self.days(&entry.from, entry.until.as_ref());
            source_day(self, &entry.from, source.as_ref());
            let (Some(option), Some(source), Some((from, until))) = (option, source, days) else {
                continue;
            };
            let same = found.iter().filter(|other| other.option == option);
            let terms = same.map(|other| (other.from, other.until, ()));
            self.apart(&entry.option, &entry.from, (from, until, ()), terms);
            found.push(Decision {
                option,
                adopted: entry.adopted,
                from,
                until,
                source,
            });
        }
        found
    }

    /// The offices of a region.
    pub(super) fn contacts(&mut self, entries: &[ContactEntry]) -> Vec<Contact> {
        let mut found = Vec::new();
        for entry in entries {
            let source = self.source(&entry.office, entry.source.as_ref(), "an office");
            let days = self.days(&entry.from, entry.until.as_ref());
            if entry.address.is_none() && entry.telephone.is_none() {
                let message = "an office without address and telephone number".to_owned();
                let help = "give one of them, or leave the office out".to_owned();
                self.error(&entry.office, message, Some(help));
                continue;
            }
            if let Some(number) = entry
                .telephone
                .as_ref()
                .filter(|it| !is_telephone(&it.value))
            {
                let message = format!("`{}` is not a telephone number", number.value);
                let help = "write it as \"0635-1234567\", in quotation marks".to_owned();
                self.error(number, message, Some(help));
                continue;
            }
            source_day(self, &entry.from, source.as_ref());
            if let (Some(source), Some((from, until))) = (source, days) {
                self.reached(entry, &source.quote);
                found.push(Contact {
                    office: entry.office.value.clone(),
                    address: entry.address.clone(),
                    telephone: entry.telephone.as_ref().map(|it| it.value.clone()),
                    from,
                    until,
                    source,
                });
            }
        }
        found
    }

    /// Holds the telephone number and the figures of the address against the quoted sentence.
    fn reached(&mut self, entry: &ContactEntry, quote: &str) {
        let said = telephones(quote);
        let number = entry.telephone.as_ref();
        let wrong = number.filter(|it| !said.contains(&digits(&it.value)));
        let address = entry.address.as_deref().unwrap_or_default();
        let houses: Vec<String> = runs(quote);
        let house = runs(address).into_iter().find(|it| !houses.contains(it));
        match (wrong, house, &entry.figure) {
            (_, _, Some(FigureEntry::NotInQuote(why))) if !why.value.trim().is_empty() => {}
            (Some(number), _, _) => {
                let message = format!(
                    "`telephone: {}` does not stand in the quoted sentence 「{quote}」",
                    number.value
                );
                // A year is no number to call.
                let long = said.iter().filter(|it| it.len() > 4);
                let long: Vec<&str> = long.map(String::as_str).collect();
                let help = match long.as_slice() {
                    [] => "quote the words that name the number, with its area code".to_owned(),
                    long => format!("the sentence has {}", long.join(", ")),
                };
                self.error(number, message, Some(format!("{help}; {UNQUOTED}")));
            }
            (None, Some(house), _) => {
                let message = format!(
                    "the {house} of the address does not stand in the quoted sentence 「{quote}」"
                );
                let help = format!("quote the words that name the address; {UNQUOTED}");
                self.error(&entry.office, message, Some(help));
            }
            (None, None, _) => {}
        }
    }

    /// The first and the last day, in this order.
    fn days(
        &mut self,
        from: &Spanned<String>,
        until: Option<&Spanned<String>>,
    ) -> Option<(Day, Option<Day>)> {
        let first = self.day(from);
        let last = self.optional_day(until);
        let (first, last) = (first?, last?);
        if let (Some(last), Some(written)) = (last, until) {
            self.in_order(first, last, written)?;
        }
        Some((first, last))
    }

    /// Complains where two entries of one name speak of the same day.
    fn apart(
        &mut self,
        name: &Spanned<String>,
        at: &Spanned<String>,
        (from, until, ()): Term<()>,
        others: impl Iterator<Item = Term<()>>,
    ) {
        let meets = |other: &Term<()>| {
            until.is_none_or(|it| other.0 <= it) && other.1.is_none_or(|it| from <= it)
        };
        let mut others = others.filter(meets);
        if let Some((first, last, ())) = others.next() {
            let end = last.map_or_else(|| "without an end".to_owned(), |it| format!("to {it}"));
            let message = format!(
                "`{}` is said twice for {}: another entry holds from {first} {end}",
                name.value,
                from.max(first)
            );
            let help = "end the earlier one with `until`, on the day before the later begins";
            self.error(at, message, Some(help.to_owned()));
        }
    }
}

/// A number as it was written.
fn plain(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// True for an answer of the right type that is above the largest one.
fn above(fact: &Fact, json: &Json) -> bool {
    let Some(text) = plain(json) else {
        return false;
    };
    match &fact.kind {
        FactKind::Share { max } => text.parse().is_ok_and(|it: Ratio| it > *max),
        FactKind::Money { max, .. } => text.parse().is_ok_and(|it: Yuan| it > *max),
        FactKind::Number { max, .. } => text.parse().is_ok_and(|it: i64| it > *max),
        _ => false,
    }
}

const UNQUOTED: &str =
    "where it was seen elsewhere on the page, say so: `figure: { not_in_quote: 原因 }`";

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The numbers in a sentence, of any length.
fn runs(text: &str) -> Vec<String> {
    let all = text.split(|it: char| !it.is_ascii_digit());
    all.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// The telephone numbers in a sentence, their digits alone.
fn telephones(text: &str) -> Vec<String> {
    let part = |it: char| !(it.is_ascii_digit() || "-－—+ ()（）".contains(it));
    let all = text.split(part).map(digits);
    all.filter(|it| it.len() >= 3).collect()
}

/// 0635-1234567, 12333, （0635）1234567.
fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let allowed = |it: char| it.is_ascii_digit() || "-+ ()（）".contains(it);
    (3..=20).contains(&digits) && text.chars().all(allowed)
}
