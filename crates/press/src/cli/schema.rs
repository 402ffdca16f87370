//! `huimin schema`: the JSON Schemas of what `--json` prints, from the Rust types.

use super::{Failure, files, render};
use huimin_core::report::{
    AssessReport, BenefitReport, BudgetReport, DocumentReport, FactReport, MeasureReport,
    RegionReport, SearchReport, SubsidyReport,
};
use schemars::{Schema, schema_for};
use std::path::Path;
use std::process::ExitCode;

/// One schema for each command.
fn schemas() -> [(&'static str, Schema); 9] {
    [
        ("assess", schema_for!(AssessReport)),
        ("benefits", schema_for!(Vec<BenefitReport>)),
        ("budget", schema_for!(BudgetReport)),
        ("facts", schema_for!(Vec<FactReport>)),
        ("regions", schema_for!(Vec<RegionReport>)),
        ("search", schema_for!(SearchReport)),
        ("show", schema_for!(DocumentReport)),
        ("standing", schema_for!(Vec<MeasureReport>)),
        ("subsidies", schema_for!(Vec<SubsidyReport>)),
    ]
}

/// Writes them.
pub(crate) fn write(out: &Path) -> Result<ExitCode, Failure> {
    let failed = |error: std::io::Error| {
        Failure::Message(format!(
            "{} cannot be written: {}\nhelp: name another folder with --out",
            out.display(),
            files::why(&error)
        ))
    };
    std::fs::create_dir_all(out).map_err(failed)?;
    for (name, schema) in schemas() {
        let json = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
        std::fs::write(out.join(format!("{name}.schema.json")), json + "\n").map_err(failed)?;
    }
    render::say(&format!("{} schemas in {}", schemas().len(), out.display()));
    Ok(ExitCode::SUCCESS)
}
