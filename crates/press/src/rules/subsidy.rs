//! A file in `subsidies/` → a rule.

use super::Compiler;
use super::authored::Quoted;
use super::authored::subsidy::{
    ApplicationEntry, ExclusionEntry, NoteEntry, PaidEntry, PeriodEntry, ReadingEntry, SpanEntry,
    SubsidyFile, UntilEntry,
};
use super::figures::Quotes;
use crate::diagnostic::Diagnostic;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::{ClauseId, DocumentTexts};
use huimin_core::input;
use huimin_core::subsidy::{
    Amount, Application, Ending, Exclusion, Ground, Material, Note, Paid, Period, PeriodCase,
    Reading, Span, Subsidy, SubsidyId,
};

/// Compiles every subsidy. A file with an error is left out, and the errors say why.
#[must_use]
pub fn compile_subsidies(
    files: &[(String, SubsidyFile)],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<Subsidy>, Vec<Diagnostic>) {
    let mut subsidies = Vec::new();
    let mut diagnostics = Vec::new();
    for (place, (file, entry)) in files.iter().enumerate() {
        let mut compiler = Compiler::new(file, catalogue, texts);
        subsidies.extend(compiler.subsidy(place, entry, files));
        diagnostics.append(&mut compiler.diagnostics);
    }
    (subsidies, diagnostics)
}

impl Compiler<'_> {
    /// Every part is compiled before the first that failed gives up, so that every error is found.
    fn subsidy(
        &mut self,
        place: usize,
        entry: &SubsidyFile,
        files: &[(String, SubsidyFile)],
    ) -> Option<Subsidy> {
        let version = self.version(place, entry, files);
        let clause = self.clause(&entry.clause)?;
        let document = self
            .catalogue
            .documents
            .get(usize::from(clause.document.0))?;
        let validity = self.in_force(clause, entry.in_force.as_ref(), &document.validity);
        let region = self.place(document, entry.region.as_ref());
        let grant = self.grant(clause, entry.grant.as_ref());
        let when = self.condition(clause, &entry.when);
        let amount = self.amount(clause, &entry.amount);
        let period = entry.period.as_ref().map(|it| self.period(clause, it));
        let excludes = self.excludes(clause, entry, files);
        self.pairs(entry, files);
        let application = self.application(clause, &entry.application);
        let readings = self.readings(clause, &entry.readings);
        let notes = self.notes(clause, &entry.notes);
        self.subsidy_figures(entry);
        self.since_figure(clause, entry, validity.as_ref());
        let (family, since) = version?;
        let subsidy = Subsidy {
            id: entry.id.value.clone(),
            family,
            since,
            name: entry.name.clone(),
            summary: entry.summary.clone(),
            clause,
            region: region?,
            validity: validity?,
            grant: grant?,
            when: when?,
            amount: amount?,
            paid: match entry.paid.value {
                PaidEntry::Once => Paid::Once,
                PaidEntry::Monthly => Paid::Monthly,
                PaidEntry::Yearly => Paid::Yearly,
                PaidEntry::PerApplication => Paid::PerApplication,
            },
            period: all_or_none(period)?,
            excludes: excludes?,
            topics: entry.topics.clone(),
            audiences: entry.audiences.clone(),
            application: application?,
            readings: readings?,
            notes: notes?,
        };
        self.how_often(entry, &subsidy.amount);
        let days = entry.in_force.as_ref();
        let quotes = Quotes {
            terms: &subsidy.terms(),
            all: &subsidy.citations(),
        };
        self.own_days(&entry.clause, clause, days, &quotes);
        Some(subsidy)
    }

    /// Holds how often it is paid against the words of the sum.
    fn how_often(&mut self, entry: &SubsidyFile, amount: &Amount) {
        let said = OFTEN.iter().find_map(|(word, key)| {
            let quotes = amount.citations().into_iter();
            let mut saying = quotes.filter(|it| it.quote.contains(word));
            saying.next().map(|it| (*word, *key, it.quote.clone()))
        });
        let Some((word, key, quote)) = said else {
            return;
        };
        let paid = match entry.paid.value {
            PaidEntry::Once => "once",
            PaidEntry::Monthly => "monthly",
            PaidEntry::Yearly => "yearly",
            PaidEntry::PerApplication => "per_application",
        };
        if paid != key {
            let message =
                format!("`paid: {paid}`, and the words of the sum say {word}: 「{quote}」");
            let help =
                format!("write `paid: {key}`, or quote the words that say how often it is paid");
            self.error(&entry.paid, message, Some(help));
        }
    }

    fn period(&mut self, own: ClauseId, entry: &PeriodEntry) -> Option<Period> {
        let mut cases = Vec::new();
        for case in &entry.cases {
            let when = self.condition(own, &case.when);
            let until = self.typed(&case.until.fact, "date");
            let citation = self.citation(own, &case.until.quoted());
            cases.push(
                when.zip(until)
                    .zip(citation)
                    .map(|((when, until), citation)| PeriodCase {
                        when,
                        until,
                        citation,
                    }),
            );
        }
        let otherwise = &entry.otherwise;
        let had = otherwise.had.as_ref().map(|it| self.span(it));
        let lasts = otherwise.lasts.as_ref().map(|it| self.span(it));
        let until = otherwise.until.as_ref().map(|it| self.ending(own, it));
        let citation = self.citation(own, &otherwise.quoted());
        Some(Period {
            cases: cases.into_iter().collect::<Option<_>>()?,
            months: otherwise.months.value,
            anew: otherwise.anew,
            had: all_or_none(had)?,
            lasts: all_or_none(lasts)?,
            until: all_or_none(until)?,
            citation: citation?,
        })
    }

    fn span(&mut self, entry: &SpanEntry) -> Option<Span> {
        let (fact, months) = match entry {
            SpanEntry::Months(fact) => (fact, 1),
            SpanEntry::Years(fact) => (fact, 12),
        };
        let fact = self.typed(fact, "number")?;
        Some(Span { fact, months })
    }

    fn ending(&mut self, own: ClauseId, entry: &UntilEntry) -> Option<Ending> {
        let day = self.typed(&entry.fact, "date");
        let citation = self.citation(own, &entry.quoted());
        Some(Ending {
            day: day?,
            citation: citation?,
        })
    }

    fn excludes(
        &mut self,
        own: ClauseId,
        entry: &SubsidyFile,
        files: &[(String, SubsidyFile)],
    ) -> Option<Vec<Exclusion>> {
        let mut excludes = Vec::new();
        for exclusion in &entry.excludes {
            let ground = self.ground(own, exclusion);
            let when = exclusion.when.as_ref().map(|it| self.condition(own, it));
            let name = &exclusion.subsidy;
            let found = (0u16..)
                .zip(files)
                .find(|(_, (_, file))| file.id.value == name.value);
            if found.is_none() || name.value == entry.id.value {
                let known = files.iter().map(|(_, it)| it.id.value.as_str());
                let others = known.filter(|id| *id != entry.id.value);
                let help = match input::nearest(&name.value, others) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`huimin subsidies` lists them all".to_owned(),
                };
                let message = format!("`{}` is no other subsidy", name.value);
                self.error(name, message, Some(help));
            }
            excludes.push(found.zip(ground).zip(all_or_none(when)).map(
                |(((place, _), ground), when)| Exclusion {
                    subsidy: SubsidyId(place),
                    when,
                    ground,
                },
            ));
        }
        excludes.into_iter().collect()
    }

    /// A sentence that forbids, or a reading: never words that forbid nothing, shown as if they did.
    fn ground(&mut self, own: ClauseId, entry: &ExclusionEntry) -> Option<Ground> {
        let help = "write `quote: …` for a sentence that forbids both, or `reading: { taken: …, \
                    other: …, why: …, quote: … }` where it is how we read the text";
        match (&entry.quote, &entry.reading) {
            (Some(quote), None) => {
                let forbids = FORBIDDING.iter().any(|word| quote.value.contains(word));
                if !forbids {
                    let message = format!("“{}” forbids nothing", quote.value);
                    self.error(quote, message, Some(help.to_owned()));
                }
                let clause = entry.clause.as_ref();
                let citation = self.citation(own, &Quoted { quote, clause });
                citation.filter(|_| forbids).map(Ground::Law)
            }
            (None, Some(reading)) => self.reading(own, reading).map(Ground::Reading),
            _ => {
                let message =
                    "an exclusion rests on a `quote` or on a `reading`, and on one of them";
                self.error(&entry.subsidy, message.to_owned(), Some(help.to_owned()));
                None
            }
        }
    }

    fn application(&mut self, own: ClauseId, entry: &ApplicationEntry) -> Option<Application> {
        let applicant = self.note(own, &entry.applicant);
        let office = self.note(own, &entry.office);
        let order = self.notes(own, &entry.order);
        let materials = self.notes(own, &entry.materials);
        let checked = entry
            .checked_by_office
            .as_ref()
            .map(|it| self.note(own, it));
        let paid_to = self.note(own, &entry.paid_to);
        let material = |note: Note| Material {
            name: note.text,
            citation: note.citation,
        };
        Some(Application {
            applicant: applicant?,
            office: office?,
            order: order?,
            materials: materials?.into_iter().map(material).collect(),
            checked_by_office: all_or_none(checked)?,
            paid_to: paid_to?,
        })
    }

    /// Every note is compiled, so that every error is found.
    pub(crate) fn notes(&mut self, own: ClauseId, entries: &[NoteEntry]) -> Option<Vec<Note>> {
        let compiled: Vec<_> = entries.iter().map(|it| self.note(own, it)).collect();
        compiled.into_iter().collect()
    }

    pub(crate) fn note(&mut self, own: ClauseId, entry: &NoteEntry) -> Option<Note> {
        let citation = self.citation(own, &entry.quoted())?;
        Some(Note {
            text: entry.text.clone(),
            citation,
        })
    }

    /// Every reading is compiled, so that every error is found.
    pub(crate) fn readings(
        &mut self,
        own: ClauseId,
        entries: &[ReadingEntry],
    ) -> Option<Vec<Reading>> {
        let compiled: Vec<_> = entries.iter().map(|it| self.reading(own, it)).collect();
        compiled.into_iter().collect()
    }

    fn reading(&mut self, own: ClauseId, entry: &ReadingEntry) -> Option<Reading> {
        let citation = self.citation(own, &entry.quoted())?;
        Some(Reading {
            taken: entry.taken.clone(),
            other: entry.other.clone(),
            why: entry.why.clone(),
            citation,
        })
    }
}

/// The words that say how often a sum is paid, and the key.
const OFTEN: [(&str, &str); 3] = [("每月", "monthly"), ("每年", "yearly"), ("一次性", "once")];

/// The words by which a sentence forbids.
const FORBIDDING: [&str; 6] = ["不能", "不得", "不可", "不重复", "只能", "不再"];

/// What was not written is nothing; what was written and failed is a failure.
fn all_or_none<T>(compiled: Option<Option<T>>) -> Option<Option<T>> {
    match compiled {
        Some(part) => part.map(Some),
        None => Some(None),
    }
}
