//! `units.yaml`: units that the paper calls by more than one name.

use std::collections::HashMap;

use huimin_core::gazette::records::{Duty, Role, Span};
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::names;
use crate::diagnostic::Diagnostic;
use crate::gazette::settings::at;

/// One unit and its other names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitEntry {
    /// The name that it has everywhere.
    name: String,
    /// How else it is written.
    aliases: Vec<Spanned<String>>,
    /// Why it is the same, for the reader of the file.
    #[serde(rename = "why")]
    _why: String,
}

/// The names of units, and which of the other names were met.
#[derive(Debug, Default)]
pub(crate) struct Units {
    entries: Vec<UnitEntry>,
    met: HashMap<String, usize>,
}

impl Units {
    /// The names of an issue.
    pub(crate) fn new(entries: Vec<UnitEntry>) -> Self {
        Self {
            entries,
            met: HashMap::new(),
        }
    }

    /// The one name of a unit.
    pub(crate) fn name(&mut self, written: &str) -> String {
        let known = self
            .entries
            .iter()
            .find(|it| it.aliases.iter().any(|alias| alias.value == written));
        match known {
            Some(entry) => {
                *self.met.entry(written.to_owned()).or_default() += 1;
                entry.name.clone()
            }
            None => written.to_owned(),
        }
    }

    /// The units of a row, each under its one name, with its place.
    pub(crate) fn row(&mut self, row: &str, role: Role, place: impl Fn(&str) -> Span) -> Vec<Duty> {
        names::units(row)
            .into_iter()
            .map(|(written, unit)| Duty {
                unit: self.name(&unit),
                role,
                span: place(written),
            })
            .collect()
    }

    /// Says which of the other names stand nowhere.
    pub(crate) fn check(&self, file: &str, out: &mut Vec<Diagnostic>) {
        let aliases = self.entries.iter().flat_map(|it| &it.aliases);
        for alias in aliases.filter(|it| !self.met.contains_key(&it.value)) {
            let message = format!("no clause names a unit 「{}」", alias.value);
            out.push(
                at(Diagnostic::error(file, message), alias)
                    .help("remove it, or copy the name as `huimin show` prints it"),
            );
        }
    }
}
