//! `options.yaml` and `regions/` → places, and what they decide.

mod decided;

use super::Compiler;
use super::authored::region::{NameEntry, OptionEntry, RegionEntry};
use super::figures::source_day;
use crate::diagnostic::Diagnostic;
use huimin_core::edition::Catalogue;
use huimin_core::gazette::{ClauseId, DocumentId, DocumentTexts};
use huimin_core::region::{Decides, LocalOption, Region, RegionId, RegionName};
use huimin_core::text::fold;

/// Every entry of these files names the clause of its quote, so that there is none of its own.
pub(in crate::rules) const NO_CLAUSE: ClauseId = ClauseId {
    document: DocumentId(u16::MAX),
    index: u16::MAX,
};

/// Compiles what the text leaves to places to adopt.
#[must_use]
pub fn compile_options(
    file: &str,
    entries: &[OptionEntry],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<LocalOption>, Vec<Diagnostic>) {
    let mut compiler = Compiler::new(file, catalogue, texts);
    let mut options: Vec<LocalOption> = Vec::new();
    for entry in entries {
        if options.iter().any(|it| it.id == entry.id.value) {
            let message = format!("two local options are called `{}`", entry.id.value);
            compiler.error(&entry.id, message, Some("rename one of them".to_owned()));
        }
        let citation = compiler.citation(NO_CLAUSE, &entry.quoted());
        options.extend(citation.map(|citation| LocalOption {
            id: entry.id.value.clone(),
            name: entry.name.clone(),
            citation,
        }));
    }
    (options, compiler.diagnostics)
}

/// Compiles the places of one file, after those that are there already.
#[must_use]
pub fn compile_regions(
    file: &str,
    entries: &[RegionEntry],
    catalogue: &Catalogue,
    texts: &[DocumentTexts],
) -> (Vec<Region>, Vec<Diagnostic>) {
    let mut compiler = Compiler::new(file, catalogue, texts);
    let mut regions = catalogue.regions.clone();
    for entry in entries {
        let parent = compiler.parent(entry, entries, &regions);
        let region = Region {
            name: entry.name.value.clone(),
            names: compiler.names(entry),
            aliases: entry.aliases.iter().map(|it| it.value.clone()).collect(),
            parent,
            standards: compiler.standards(&entry.standards),
            options: compiler.decisions(&entry.options),
            contacts: compiler.contacts(&entry.contacts),
            decides: compiler.decides(entry),
        };
        compiler.taken(entry, &region, &regions);
        regions.push(region);
    }
    (regions, compiler.diagnostics)
}

impl Compiler<'_> {
    /// The region above.
    fn parent(
        &mut self,
        entry: &RegionEntry,
        entries: &[RegionEntry],
        regions: &[Region],
    ) -> Option<RegionId> {
        let name = entry.parent.as_ref()?;
        if let Some(way) = circle(entry, entries) {
            let message = format!("{} inherits from itself: {way}", entry.name.value);
            let help = "name the region above it as `parent`; the nation has none".to_owned();
            self.error(name, message, Some(help));
            return None;
        }
        let found = regions.iter().position(|region| region.name == name.value);
        if found.is_none() {
            let help = "a region stands after the one above it".to_owned();
            let message = format!("no region {} stands before this one", name.value);
            self.error(name, message, Some(help));
        }
        found
            .and_then(|place| u16::try_from(place).ok())
            .map(RegionId)
    }

    /// Every official name. The first is the one that is shown where no days say otherwise.
    fn names(&mut self, entry: &RegionEntry) -> Vec<RegionName> {
        let seen = match &entry.seen {
            Some(seen) => self.citation(NO_CLAUSE, &seen.quoted()),
            None => None,
        };
        let mut names = vec![RegionName {
            name: entry.name.value.clone(),
            from: None,
            until: None,
            seen,
            source: None,
        }];
        for other in &entry.names {
            let Some(name) = self.name(other) else {
                continue;
            };
            match names.first_mut() {
                Some(first) if first.name == name.name => {
                    let seen = name.seen.or(first.seen.take());
                    *first = RegionName { seen, ..name };
                }
                _ => names.push(name),
            }
        }
        names
    }

    fn name(&mut self, entry: &NameEntry) -> Option<RegionName> {
        let from = self.optional_day(entry.from.as_ref())?;
        let until = self.optional_day(entry.until.as_ref())?;
        if let (Some(first), Some(last), Some(written)) = (from, until, &entry.until) {
            self.in_order(first, last, written)?;
        }
        let dated = from.is_some() || until.is_some();
        let source = if dated {
            Some(self.source(
                &entry.name,
                entry.source.as_ref(),
                "a name that changed on a day",
            )?)
        } else {
            entry.source.clone()
        };
        for day in entry.from.iter().chain(&entry.until) {
            source_day(self, day, entry.source.as_ref());
        }
        let seen = match &entry.seen {
            Some(seen) => Some(self.citation(NO_CLAUSE, &seen.quoted())?),
            None => None,
        };
        Some(RegionName {
            name: entry.name.value.clone(),
            from,
            until,
            seen,
            source,
        })
    }

    /// What is decided at this level and not given in the gazette.
    fn decides(&mut self, entry: &RegionEntry) -> Vec<Decides> {
        let mut found = Vec::new();
        for it in &entry.decides {
            let facts: Vec<_> = it.facts.iter().map(|name| self.fact(name)).collect();
            let citation = self.citation(NO_CLAUSE, &it.quoted());
            let facts: Option<Vec<_>> = facts.into_iter().collect();
            found.extend(facts.zip(citation).map(|(facts, citation)| Decides {
                facts,
                text: it.text.clone(),
                citation,
            }));
        }
        found
    }

    /// Complains where a name belongs to another region already.
    fn taken(&mut self, entry: &RegionEntry, region: &Region, regions: &[Region]) {
        let other_names = entry.names.iter().map(|it| &it.name);
        let all = std::iter::once(&entry.name)
            .chain(other_names)
            .chain(&entry.aliases);
        for name in all {
            let same = |it: &str| fold(it) == fold(&name.value);
            if let Some(other) = regions.iter().find(|it| it.known_as().any(same)) {
                let message = if other.name == region.name {
                    format!("two regions are called {}", name.value)
                } else {
                    format!("{} is a name of {} already", name.value, other.name)
                };
                let help = "a name finds one region, so that nobody gets the rules of another";
                self.error(name, message, Some(help.to_owned()));
            }
        }
    }
}

/// The way from a region back to itself, if there is one: 甲 → 乙 → 甲.
fn circle(entry: &RegionEntry, entries: &[RegionEntry]) -> Option<String> {
    let start = entry.name.value.as_str();
    let mut way = vec![start];
    let mut at = entry;
    while let Some(parent) = &at.parent {
        way.push(&parent.value);
        if parent.value == start {
            return Some(way.join(" → "));
        }
        at = entries.iter().find(|it| it.name.value == parent.value)?;
        // A circle that does not come through this region is told at one that it comes through.
        if way.len() > entries.len() + 1 {
            return None;
        }
    }
    None
}
