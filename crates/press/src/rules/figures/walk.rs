//! Through the parts of a rule, to every figure in it.

use super::{Figure, Measure, Side};
use crate::quantity::Bound::{AtLeast, AtMost, LessThan, MoreThan};
use crate::quantity::date::End;
use crate::rules::Compiler;
use crate::rules::authored::amount::AmountEntry;
use crate::rules::authored::budget::{CheckEntry, CheckFile};
use crate::rules::authored::condition::{Limit, When};
use crate::rules::authored::figure::FigureEntry;
use crate::rules::authored::subsidy::{PeriodEntry, SpanEntry, SubsidyFile};
use serde_saphyr::Spanned;

/// Reads what a file has as text.
type Read = fn(&str) -> Option<Measure>;

/// The facts of which a period is counted.
#[derive(Clone, Copy)]
struct Spans<'a> {
    /// What was had of it already.
    had: Option<&'a str>,
    /// How long what is paid for lasts.
    lasts: Option<&'a str>,
}

fn told_by(span: &SpanEntry) -> &str {
    match span {
        SpanEntry::Months(fact) | SpanEntry::Years(fact) => &fact.value,
    }
}

impl Compiler<'_> {
    /// Every figure of a subsidy against its quote.
    pub(crate) fn subsidy_figures(&mut self, entry: &SubsidyFile) {
        if let Some(it) = &entry.in_force {
            self.in_force_figures(it);
        }
        let period = entry.period.as_ref().map(|it| &it.otherwise);
        // Without what was had, nothing tells less_than from at_most.
        let had = period.and_then(|it| it.had.as_ref());
        if had.is_some_and(|(SpanEntry::Months(it) | SpanEntry::Years(it))| self.complained(it)) {
            return;
        }
        let spans = Spans {
            had: had.map(told_by),
            lasts: period.and_then(|it| it.lasts.as_ref()).map(told_by),
        };
        self.when_figures(&entry.when, spans);
        self.amount_figures(&entry.amount, spans);
        if let Some(it) = &entry.period {
            self.period_figures(it, spans);
        }
        for when in entry.excludes.iter().filter_map(|it| it.when.as_ref()) {
            self.when_figures(when, spans);
        }
    }

    /// Every figure of a check against its quote.
    pub(crate) fn check_figures(&mut self, entry: &CheckFile) {
        if let Some(it) = &entry.in_force {
            self.in_force_figures(it);
        }
        match &entry.check {
            CheckEntry::Expense(_) => {}
            CheckEntry::Share(it) => {
                let ends = (it.at_least.as_ref(), it.at_most.as_ref());
                self.both_ends(ends, Measure::share, &it.quote, it.figure.as_ref());
            }
            CheckEntry::Duty(it) => self.duty_figures(it),
            CheckEntry::Floor(it) => {
                let ends = (Some(&it.at_least), None);
                self.both_ends(ends, Measure::yuan, &it.quote, it.figure.as_ref());
            }
        }
    }

    fn when_figures(&mut self, when: &When, spans: Spans<'_>) {
        match when {
            When::All(parts) | When::Any(parts) => {
                for part in parts {
                    self.when_figures(part, spans);
                }
            }
            When::Is(_) | When::IsNot(_) | When::OneOf(_) | When::ByApplication(_) => {}
            // Some of what is paid for is left.
            When::AtLeast(it) if it.value.value == 1 && spans.lasts == Some(&it.fact.value) => {}
            When::AtLeast(it) => self.limit_figure("at_least", it, Side::Of(AtLeast)),
            When::AtMost(it) if it.value.value > 0 && spans.had == Some(&it.fact.value) => {
                let number = it.value.value;
                let message = format!("`at_most: {number}` lets in who has had all of it");
                let help = format!("write `less_than: {number}`: with all of it had, none is left");
                self.error(&it.value, message, Some(help));
            }
            When::AtMost(it) => self.limit_figure("at_most", it, Side::Of(AtMost)),
            When::MoreThan(it) => self.limit_figure("more_than", it, Side::Of(MoreThan)),
            When::LessThan(it) => {
                let side = if spans.had == Some(&it.fact.value) {
                    Side::NotUsedUp
                } else {
                    Side::Of(LessThan)
                };
                self.limit_figure("less_than", it, side);
            }
            When::OnOrAfter(it) => {
                self.dated("day", &it.day, End::From, &it.quote, it.figure.as_ref());
            }
            When::OnOrBefore(it) => {
                self.dated("day", &it.day, End::Until, &it.quote, it.figure.as_ref());
            }
            When::AppliedWithin(it) => {
                self.months_figure(&it.months, &it.quote, it.figure.as_ref());
            }
            When::Within(it) => self.months_figure(&it.months, &it.quote, it.figure.as_ref()),
            When::ShareAtLeast(it) => {
                let (how, note) = (
                    (Measure::share as Read, Side::Of(AtLeast)),
                    it.figure.as_ref(),
                );
                self.read("share", Some(&it.share), how, &it.quote, note);
            }
        }
    }

    fn limit_figure(&mut self, key: &str, it: &Limit, side: Side) {
        let mut facts = self.catalogue.facts.iter();
        let fact = facts.find(|fact| fact.id == it.fact.value);
        let measure = fact.and_then(|fact| Measure::number(it.value.value, &fact.kind));
        self.figure_of(key, &it.value, measure, side, &it.quote, it.figure.as_ref());
    }

    fn amount_figures(&mut self, amount: &AmountEntry, spans: Spans<'_>) {
        match amount {
            AmountEntry::Fixed(it) => {
                let (how, note) = ((Measure::yuan as Read, Side::Exactly), it.figure.as_ref());
                self.read("yuan", Some(&it.yuan), how, &it.quote, note);
            }
            AmountEntry::UpTo(it) => {
                let (how, note) = (
                    (Measure::yuan as Read, Side::Of(AtMost)),
                    it.figure.as_ref(),
                );
                self.read("yuan", Some(&it.yuan), how, &it.quote, note);
            }
            AmountEntry::Share(it) => {
                let (how, note) = (
                    (Measure::share as Read, Side::Of(AtMost)),
                    it.figure.as_ref(),
                );
                self.read("at_most", Some(&it.at_most), how, &it.quote, note);
            }
            AmountEntry::Part(it) => {
                let (how, note) = ((Measure::share as Read, Side::Exactly), it.figure.as_ref());
                self.read("share", Some(&it.share), how, &it.quote, note);
            }
            AmountEntry::Each(it) => self.amount_figures(&it.amount, spans),
            AmountEntry::Sum(it) => {
                for part in &it.amounts {
                    self.amount_figures(part, spans);
                }
            }
            AmountEntry::Cases(it) => {
                for case in &it.cases {
                    self.when_figures(&case.when, spans);
                    self.amount_figures(&case.amount, spans);
                }
                self.amount_figures(&it.otherwise, spans);
            }
            AmountEntry::Limit(it) => {
                self.amount_figures(&it.amount, spans);
                let ends = (it.at_least.as_ref(), it.at_most.as_ref());
                self.both_ends(ends, Measure::yuan, &it.quote, it.figure.as_ref());
            }
            AmountEntry::Capped(it) => {
                self.amount_figures(&it.amount, spans);
                let times = Measure::times(it.times.value);
                self.figure_of(
                    "times",
                    &it.times,
                    Some(times),
                    Side::Of(AtMost),
                    &it.quote,
                    it.figure.as_ref(),
                );
            }
            AmountEntry::Raised(it) => self.amount_figures(&it.amount, spans),
            AmountEntry::Unstated(_) => {}
        }
    }

    fn period_figures(&mut self, entry: &PeriodEntry, spans: Spans<'_>) {
        for case in &entry.cases {
            self.when_figures(&case.when, spans);
        }
        let it = &entry.otherwise;
        let months = Measure::months(it.months.value);
        self.figure_of(
            "months",
            &it.months,
            Some(months),
            Side::Of(AtMost),
            &it.quote,
            it.figure.as_ref(),
        );
    }

    /// A sum or a share, by what reads it; one that is not there says nothing.
    fn read(
        &mut self,
        key: &str,
        written: Option<&Spanned<String>>,
        (read, side): (Read, Side),
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        if let Some(written) = written {
            let measure = read(&written.value);
            self.figure_of(key, written, measure, side, quote, note);
        }
    }

    /// The least and the most that one sentence sets.
    fn both_ends(
        &mut self,
        (least, most): (Option<&Spanned<String>>, Option<&Spanned<String>>),
        read: Read,
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        self.read("at_least", least, (read, Side::Of(AtLeast)), quote, note);
        self.read("at_most", most, (read, Side::Of(AtMost)), quote, note);
    }

    /// So many months at most.
    fn months_figure(
        &mut self,
        months: &Spanned<u16>,
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        let measure = Some(Measure::months(months.value.into()));
        self.figure_of("months", months, measure, Side::Of(AtMost), quote, note);
    }

    /// What cannot be measured has its own message already.
    pub(super) fn figure_of<T>(
        &mut self,
        key: &str,
        at: &Spanned<T>,
        measure: Option<Measure>,
        side: Side,
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        if let Some(measure) = measure {
            self.figure(at, &Figure { key, measure, side }, quote, note);
        }
    }
}
