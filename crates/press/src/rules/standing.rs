//! When a rule holds, whether a place must have adopted it, and which version is used when.

use super::Compiler;
use super::authored::standing::{GrantEntry, InForceEntry, SuccessorEntry};
use super::authored::subsidy::SubsidyFile;
use huimin_core::day::Day;
use huimin_core::gazette::{Came, ClauseId, EndingEvent, Successor, Validity};
use huimin_core::region::{OptionId, Source};
use huimin_core::subsidy::{Grant, SubsidyId};
use serde_saphyr::Spanned;

/// What to do about a value without a source.
pub(crate) const SOURCE_HELP: &str = "give its document number, the quoted sentence and where it \
was seen; without them leave it out, and it is asked";

fn since_of(file: &SubsidyFile) -> Option<&str> {
    file.since.as_ref().map(|it| it.value.as_str())
}

impl Compiler<'_> {
    /// The own days of a measure, or those of its document.
    pub(crate) fn in_force(
        &mut self,
        own: ClauseId,
        entry: Option<&InForceEntry>,
        document: &Validity,
    ) -> Option<Validity> {
        let Some(entry) = entry else {
            return Some(document.clone());
        };
        let citation = self.citation(own, &entry.quoted());
        let from = self.optional_day(entry.from.as_ref());
        let until = self.optional_day(entry.until.as_ref());
        let until_event = match &entry.until_event {
            None => Some(None),
            Some(it) => {
                let citation = self.citation(own, &it.quoted());
                let came = match &it.came {
                    None => Some(None),
                    Some(came) => self
                        .day(&came.on)
                        .zip(self.source(&came.on, came.source.as_ref(), "the day of an event"))
                        .map(|(on, source)| Some(Came { on, source })),
                };
                citation.zip(came).map(|(citation, came)| {
                    Some(EndingEvent {
                        text: it.text.clone(),
                        citation,
                        came,
                    })
                })
            }
        };
        let superseded_by = match &entry.superseded_by {
            None => Some(document.superseded_by.clone()),
            Some(it) => self.successor(it).map(Some),
        };
        let (from, until) = (from?, until?);
        if let (Some(first), Some(last), Some(written)) = (from, until, &entry.until) {
            self.in_order(first, last, written)?;
        }
        Some(Validity {
            from,
            signed: document.signed.filter(|_| from.is_none()),
            from_assumed: None,
            until,
            citation: Some(citation?),
            before: None,
            until_event: until_event?,
            superseded_by: superseded_by?,
        })
    }

    fn successor(&mut self, entry: &SuccessorEntry) -> Option<Successor> {
        let source = self.source(&entry.document, entry.source.as_ref(), "a later document");
        let from = self.day(&entry.from);
        Some(Successor {
            document: entry.document.value.clone(),
            from: from?,
            source: source?,
        })
    }

    /// Whether a place must first have adopted it.
    pub(crate) fn grant(&mut self, own: ClauseId, entry: Option<&GrantEntry>) -> Option<Grant> {
        match entry {
            None | Some(GrantEntry::Entitlement) => Some(Grant::Entitlement),
            Some(GrantEntry::LocalOption(it)) => {
                let option = self.option(&it.option);
                let citation = self.citation(own, &it.quoted());
                Some(Grant::LocalOption {
                    option: option?,
                    citation: citation?,
                })
            }
        }
    }

    /// A local option by its name.
    pub(crate) fn option(&mut self, name: &Spanned<String>) -> Option<OptionId> {
        let options = &self.catalogue.options;
        let found = (0u16..).zip(options).find(|(_, it)| it.id == name.value);
        if found.is_none() {
            let known: Vec<&str> = options.iter().map(|it| it.id.as_str()).collect();
            let help = match huimin_core::input::nearest(&name.value, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("options.yaml has {}", known.join(", ")),
            };
            self.error(
                name,
                format!("unknown local option `{}`", name.value),
                Some(help),
            );
        }
        found.map(|(place, _)| OptionId(place))
    }

    /// A source with all its parts; `what` is what would have none.
    pub(crate) fn source<T>(
        &mut self,
        at: &Spanned<T>,
        source: Option<&Source>,
        what: &str,
    ) -> Option<Source> {
        let whole = source.filter(|it| it.is_whole());
        if whole.is_none() {
            self.error(
                at,
                format!("{what} without a source"),
                Some(SOURCE_HELP.to_owned()),
            );
        }
        whole.cloned()
    }

    /// A day that need not be there; `None` where it is there and is none.
    pub(crate) fn optional_day(&mut self, text: Option<&Spanned<String>>) -> Option<Option<Day>> {
        match text {
            None => Some(None),
            Some(text) => self.day(text).map(Some),
        }
    }

    /// Complains where the last day stands before the first.
    pub(crate) fn in_order(
        &mut self,
        first: Day,
        last: Day,
        written: &Spanned<String>,
    ) -> Option<()> {
        if first <= last {
            return Some(());
        }
        let message = format!("the last day {last} stands before the first, {first}");
        let help = "exchange them, or mend the one that is wrong".to_owned();
        self.error(written, message, Some(help));
        None
    }

    /// The subsidy to which a file belongs, and the first day of its version. Files that share an
    /// id are versions, each from another day on.
    pub(crate) fn version(
        &mut self,
        place: usize,
        entry: &SubsidyFile,
        files: &[(String, SubsidyFile)],
    ) -> Option<(SubsidyId, Option<Day>)> {
        let since = self.optional_day(entry.since.as_ref())?;
        let same = |file: &SubsidyFile| file.id.value == entry.id.value;
        let twin = files
            .iter()
            .take(place)
            .find(|(_, it)| same(it) && since_of(it) == since_of(entry));
        if let Some((other, _)) = twin {
            let id = &entry.id.value;
            let (message, help) = match &entry.since {
                Some(since) => (
                    format!(
                        "two versions of `{id}` begin on {}: {other} is the other",
                        since.value
                    ),
                    "give one of them another `since`".to_owned(),
                ),
                None => (
                    format!("two rules have the id `{id}`: {other} is the other"),
                    "rename one of them; or, where it is a later version of the same rule, say \
                     from which day of application it is used: `since: 2022-01-01`"
                        .to_owned(),
                ),
            };
            self.error(
                entry.since.as_ref().unwrap_or(&entry.id),
                message,
                Some(help),
            );
            return None;
        }
        let first = files.iter().position(|(_, it)| same(it)).unwrap_or(place);
        Some((SubsidyId(u16::try_from(first).ok()?), since))
    }
}
