//! `regions/` → places and their standards.

use super::Compiler;
use super::authored::vocabulary::{RegionEntry, StandardEntry};
use crate::diagnostic::Diagnostic;
use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::region::{Region, RegionId, Standard};

/// Compiles the places of one file, after those that are there already.
#[must_use]
pub fn compile_regions(
    file: &str,
    entries: &[RegionEntry],
    catalogue: &Catalogue,
) -> (Vec<Region>, Vec<Diagnostic>) {
    let mut compiler = Compiler::new(file, catalogue, &[]);
    let mut regions = catalogue.regions.clone();
    for entry in entries {
        if regions.iter().any(|region| region.name == entry.name.value) {
            let message = format!("two regions are called {}", entry.name.value);
            compiler.error(&entry.name, message, None);
        }
        let parent = entry.parent.as_ref().and_then(|name| {
            let found = regions.iter().position(|region| region.name == name.value);
            if found.is_none() {
                let help = "a region stands after the one above it".to_owned();
                let message = format!("no region {} stands before this one", name.value);
                compiler.error(name, message, Some(help));
            }
            found
                .and_then(|place| u16::try_from(place).ok())
                .map(RegionId)
        });
        let standards = entry
            .standards
            .iter()
            .filter_map(|it| standard(&mut compiler, it))
            .collect();
        regions.push(Region {
            name: entry.name.value.clone(),
            parent,
            standards,
        });
    }
    (regions, compiler.diagnostics)
}

fn standard(compiler: &mut Compiler<'_>, entry: &StandardEntry) -> Option<Standard> {
    let id = compiler.fact(&entry.fact)?;
    let fact = compiler.catalogue.facts.get(usize::from(id.0))?;
    if !fact.standard {
        let message = format!("`{}` is not a local standard", fact.id);
        let help =
            "mark it with `standard: true` where it is defined, if places decide it".to_owned();
        compiler.error(&entry.fact, message, Some(help));
        return None;
    }
    let Some(value) = input::value(fact, &entry.value.value) else {
        let message = format!("{} does not fit `{}`", entry.value.value, fact.id);
        compiler.error(&entry.value, message, Some(input::wanted(fact)));
        return None;
    };
    if [
        &entry.source.document,
        &entry.source.quote,
        &entry.source.seen_at,
    ]
    .iter()
    .any(|text| text.trim().is_empty())
    {
        let help = "give its document number, the quoted sentence and where it was seen; \
                    without them leave the standard out, and it is asked"
            .to_owned();
        compiler.error(
            &entry.fact,
            "a standard without a source".to_owned(),
            Some(help),
        );
        return None;
    }
    let from = compiler.day(&entry.from)?;
    let until = match &entry.until {
        Some(until) => Some(compiler.day(until)?),
        None => None,
    };
    Some(Standard {
        fact: id,
        value,
        from,
        until,
        source: entry.source.clone(),
    })
}
