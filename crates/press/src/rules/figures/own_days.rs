//! A rule on a sentence with days of its own has those days too.

use crate::rules::Compiler;
use crate::rules::authored::standing::InForceEntry;
use huimin_core::gazette::records::Dated;
use huimin_core::gazette::{Citation, ClauseId};
use serde_saphyr::Spanned;

/// What a rule quotes.
pub(crate) struct Quotes<'a> {
    /// For its conditions and its amount.
    pub(crate) terms: &'a [&'a Citation],
    /// For all of it.
    pub(crate) all: &'a [&'a Citation],
}

impl Compiler<'_> {
    /// Complains where a rule rests on a sentence of its document that holds on days of its own
    /// (`dated` in `issue.yaml`), and has no `in_force`, or one that leaves out an end of them.
    pub(crate) fn own_days(
        &mut self,
        own: &Spanned<String>,
        clause: ClauseId,
        entry: Option<&InForceEntry>,
        quotes: &Quotes<'_>,
    ) {
        let here = |it: &&&Citation| it.clause.document == clause.document;
        let Some(entry) = entry else {
            let mut terms = quotes.terms.iter().filter(here);
            let mut all = quotes.all.iter().filter(here);
            // A reading may quote a dated sentence beside its own; one on the event with which the
            // money ends speaks of all that is paid from it.
            let found = terms
                .find_map(|it| Some((it, self.measure(it)?)))
                .or_else(|| {
                    all.find_map(|it| Some((it, self.measure(it).filter(Found::by_event)?)))
                });
            if let Some((citation, found)) = found {
                let message = format!(
                    "{} says when this holds, beside 「{}」, and the rule has no `in_force`",
                    self.catalogue.address(citation.clause),
                    citation.quote
                );
                let help = format!(
                    "write `in_force` with what `dated` in issue.yaml has: {}, and the words that \
                     say so as `quote`",
                    found.lines().join(", ")
                );
                self.error(own, message, Some(help));
            }
            return;
        };
        let quoted = |it: &&&Citation| it.quote == entry.quote.value;
        let cited = quotes.all.iter().filter(here).find(quoted);
        let Some(found) = cited.and_then(|it| self.measure(it)) else {
            return;
        };
        let left: Vec<String> = found
            .lines()
            .into_iter()
            .filter(|line| match line.split_once(':') {
                Some(("from", _)) => entry.from.is_none(),
                Some(("until", _)) => entry.until.is_none(),
                _ => entry.until_event.is_none(),
            })
            .collect();
        if !left.is_empty() && !self.complained(&entry.quote) {
            let message = format!(
                "`dated` in issue.yaml says {} of 「{}」, which is left out",
                left.join(", "),
                entry.quote.value
            );
            let help = "write it here as well, with the words that say so".to_owned();
            self.error(&entry.quote, message, Some(help));
        }
    }

    /// The measure with days of its own of which the sentence around a quote speaks.
    fn measure(&self, citation: &Citation) -> Option<Found> {
        let texts = self.texts.get(usize::from(citation.clause.document.0))?;
        let paragraphs = texts.paragraphs.get(usize::from(citation.clause.index))?;
        let words = paragraphs.get(usize::from(citation.paragraph))?;
        let start = usize::try_from(citation.start).ok()?;
        let before: String = words.chars().take(start).collect();
        let closes = ['。', '；', '！'];
        let begins = before.rfind(closes).map_or(0, |it| it + '。'.len_utf8());
        let sentence = words.get(begins..)?.split(closes).next()?;
        let first = words.get(..begins)?.chars().count();
        let place = first..first + sentence.chars().count();
        texts.records.dated.iter().find_map(|dated| {
            let same = (dated.span.clause, dated.span.paragraph)
                == (citation.clause.index, citation.paragraph);
            let inside = usize::try_from(dated.span.start).is_ok_and(|at| place.contains(&at));
            let event = dated.until_event.as_deref();
            if same && inside {
                Some(Found::Days(dated.clone()))
            } else {
                let event = event.filter(|event| same && sentence.contains(event))?;
                Some(Found::Event(event.to_owned()))
            }
        })
    }
}

/// What a sentence says of when its measure holds.
enum Found {
    /// Its days.
    Days(Dated),
    /// Only the event with which it ends.
    Event(String),
}

impl Found {
    const fn by_event(&self) -> bool {
        matches!(self, Self::Event(_))
    }

    /// As a file would say it.
    fn lines(&self) -> Vec<String> {
        let event = |it: &String| format!("until_event: {it}");
        match self {
            Self::Event(it) => vec![event(it)],
            Self::Days(it) => {
                let from = it.from.map(|it| format!("from: {it}"));
                let until = it.until.map(|it| format!("until: {it}"));
                let event = it.until_event.as_ref().map(event);
                from.into_iter().chain(until).chain(event).collect()
            }
        }
    }
}
