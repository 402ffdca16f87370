//! Filters from JavaScript. Whatever is not known is refused, with the words that are allowed:
//! serde-wasm-bindgen would pass over it in silence, and a filter that is not applied shows too much.

use super::convert::error;
use super::options::{as_of, document_named, given, region};
use crate::today::trusted_today;
use huimin_core::day::Day;
use huimin_core::edition::{Catalogue, Edition};
use huimin_core::gazette::DocumentKind;
use huimin_core::gazette::records::Role;
use huimin_core::input::nearest;
use huimin_core::search::Filter;
use huimin_core::text::fold;
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// What a search is given besides its words.
pub(super) struct Filters {
    /// Which clauses are looked through.
    pub(super) filter: Filter,
    /// The day on which their standing is told.
    pub(super) as_of: Day,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Given {
    as_of: Option<String>,
    region: Option<String>,
    unit: Option<String>,
    role: Option<String>,
    leader: Option<String>,
    document: Option<String>,
    kind: Option<String>,
    year: Option<i16>,
}

const ALLOWED: [&str; 8] = [
    "asOf", "region", "unit", "role", "leader", "document", "kind", "year",
];

const ROLES: [(&str, Role); 4] = [
    ("leads", Role::Leads),
    ("responsible", Role::Responsible),
    ("implements", Role::Implements),
    ("supports", Role::Supports),
];

const KINDS: [(&str, DocumentKind); 6] = [
    ("regulation", DocumentKind::Regulation),
    ("opinion", DocumentKind::Opinion),
    ("plan", DocumentKind::Plan),
    ("task_list", DocumentKind::TaskList),
    ("appointments", DocumentKind::Appointments),
    ("chronicle", DocumentKind::Chronicle),
];

impl Filters {
    /// Reads them. The names of units and leaders are checked by [`Filters::names`].
    pub(super) fn read(catalogue: &Catalogue, options: &JsValue) -> Result<Self, JsValue> {
        let given: Given = given(options, &ALLOWED)?;
        region(catalogue, given.region.as_deref()).map_err(|wrong| error(&wrong.to_string()))?;
        if given.role.is_some() && given.unit.is_none() {
            return Err(error(
                "role: whose?\nhelp: role goes with unit, such as { unit: \"市水利局\", role: \"leads\" }",
            ));
        }
        let document = given.document.as_deref();
        let filter = Filter {
            role: given
                .role
                .map(|it| one_of("role", &it, &ROLES))
                .transpose()?,
            kind: given
                .kind
                .map(|it| one_of("kind", &it, &KINDS))
                .transpose()?,
            document: document
                .map(|it| document_named(catalogue, it))
                .transpose()?,
            unit: given.unit,
            leader: given.leader,
            year: given.year,
        };
        Ok(Self {
            filter,
            as_of: as_of(given.as_of.as_deref())?.unwrap_or_else(|| trusted_today(catalogue.day).0),
        })
    }

    /// Looks whether the unit, by its name or a part of it, and the leader stand in the texts.
    /// Where a text is missing, they may stand there.
    pub(super) fn names(&self, edition: &Edition) -> Result<(), JsValue> {
        if !edition.missing.is_empty() {
            return Ok(());
        }
        let written = || {
            edition.texts.iter().zip(0u16..).flat_map(|(texts, place)| {
                let document = huimin_core::gazette::DocumentId(place);
                let duties = texts.iter().flat_map(|it| &it.records.duties);
                duties.filter_map(move |it| edition.words(document, it.span))
            })
        };
        if let Some(unit) = &self.filter.unit {
            let wanted = fold(unit);
            let units = edition.units();
            let known = units.iter().any(|it| fold(it).contains(&wanted))
                || written().any(|it| fold(&it) == wanted);
            if wanted.is_empty() || !known {
                return Err(unknown("unit", unit, &units));
            }
        }
        if let Some(leader) = &self.filter.leader {
            let leaders = edition.leaders();
            if !leaders.iter().any(|it| fold(it) == fold(leader)) {
                return Err(unknown("leader", leader, &leaders));
            }
        }
        Ok(())
    }
}

fn one_of<T: Copy>(name: &str, given: &str, known: &[(&str, T)]) -> Result<T, JsValue> {
    let found = known.iter().find(|(word, _)| *word == given);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        error(&format!(
            "{name}: \"{given}\" is not known\nhelp: one of {}",
            words.join(", ")
        ))
    })
}

fn unknown(name: &str, given: &str, known: &[&str]) -> JsValue {
    let near = nearest(given, known.iter().copied());
    let meant = near.map_or_else(String::new, |it| format!("; did you mean \"{it}\"?"));
    error(&format!(
        "{name}: \"{given}\" is not known{meant}\nhelp: one of {}",
        known.join("、")
    ))
}
