//! The files of `tests/cases`, as they are written.

use serde::Deserialize;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) on: String,
    pub(crate) region: Option<String>,
    pub(crate) given: BTreeMap<String, Json>,
    pub(crate) expect: BTreeMap<String, Expected>,
    pub(crate) plan: Option<ExpectedPlan>,
}

/// What the plan must say. A part that is not named is not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedPlan {
    pub(crate) take: Option<BTreeSet<String>>,
    pub(crate) leave_out: Option<BTreeSet<String>>,
    /// Every subsidy that is offered in some choice.
    pub(crate) choose: Option<BTreeSet<String>>,
    /// The facts on which a choice waits.
    pub(crate) asks: Option<BTreeSet<String>>,
}

/// What a subsidy must come to. What is not named is not looked at; `null` must be `null`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) merits: String,
    pub(crate) standing: Option<String>,
    #[serde(default, deserialize_with = "there")]
    pub(crate) min: Option<Json>,
    #[serde(default, deserialize_with = "there")]
    pub(crate) max: Option<Json>,
    #[serde(default, deserialize_with = "there")]
    pub(crate) months: Option<Json>,
    #[serde(default, deserialize_with = "there")]
    pub(crate) until: Option<Json>,
    /// The largest sum over the whole time.
    #[serde(default, deserialize_with = "there")]
    pub(crate) total: Option<Json>,
    pub(crate) missing: Option<BTreeSet<String>>,
    pub(crate) failed: Option<BTreeSet<String>>,
    pub(crate) clauses: Option<Vec<String>>,
}

/// A value that is written, `null` among them.
fn there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// Every file by its name, with its cases or what is wrong with it.
pub(crate) fn files() -> Vec<(String, Result<Vec<Case>, String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let files = entries.filter(|it| it.path().extension().is_some_and(|it| it == "yaml"));
    files
        .map(|it| {
            let text = std::fs::read_to_string(it.path()).unwrap();
            let name = it.file_name().to_string_lossy().into_owned();
            let cases = serde_saphyr::from_str(&text).map_err(|it| it.to_string());
            (name, cases)
        })
        .collect()
}
