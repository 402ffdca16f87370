//! What no test would notice: mutants of the evaluator, against the survivors that are explained.
//!
//! Every survivor must stand in `crates/xtask/survivors.yaml` with
//! the reason why no test can or need notice it, and an explanation whose mutant is caught must go.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The evaluator.
const FILES: [&str; 7] = [
    "crates/core/src/assess.rs",
    "crates/core/src/assess/*.rs",
    "crates/core/src/changes.rs",
    "crates/core/src/money.rs",
    "crates/core/src/money/*.rs",
    "crates/core/src/plan.rs",
    "crates/core/src/questions.rs",
];

/// The tests that a mutant has to get past, the quick ones first; what is caught by one pass is not
/// tried by the next.
const PASSES: [Pass; 3] = [
    // Examples, one by one.
    Pass {
        package: "huimin-core",
        tests: &["assess", "between", "payment", "plan", "tests", "turning"],
        timeout: 60,
    },
    // Generated rules against brute force.
    Pass {
        package: "huimin-core",
        tests: &["apply_by", "budget", "changes", "evaluator"],
        timeout: 120,
    },
    // The real rules, and the schemas.
    Pass {
        package: "huimin-press",
        tests: &[
            "apply_by",
            "budget",
            "cases",
            "changes",
            "cli",
            "properties",
            "regions",
            "rules",
        ],
        timeout: 300,
    },
];

struct Pass {
    package: &'static str,
    /// Beside those of the library itself.
    tests: &'static [&'static str],
    /// Seconds after which a mutant runs for ever.
    timeout: u32,
}

/// A mutant that no test notices. The line itself tells it from its likes, since numbers move.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutant {
    file: String,
    /// As cargo-mutants says it.
    mutant: String,
    /// The line that is mutated, without the space around it.
    line: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Explanation {
    why: String,
    survivors: Vec<Mutant>,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, mutant, line } = self;
        write!(f, "{file}: {mutant}\n    {line}")
    }
}

/// Tries every mutant of these files, or of the whole evaluator. Takes hours.
pub(crate) fn check(project: &Project, files: &[&str]) -> Result<()> {
    let installed = project.cargo().args(["mutants", "--version"]).output()?;
    if !installed.status.success() {
        bail!(
            "cargo-mutants is not installed\nhelp: cargo install cargo-mutants --version 27.1.0 --locked"
        );
    }
    let whole = files.is_empty();
    let files = if whole { &FILES } else { files };
    let output = project.target.join("mutants");
    let left = || lines(&output.join("mutants.out/missed.txt"));
    if output.exists() {
        fs::remove_dir_all(&output)?;
    }

    for (number, pass) in PASSES.iter().enumerate() {
        if number > 0 && left()?.is_empty() {
            break;
        }
        let mut command = project.cargo();
        command
            .args(["mutants", "--package=huimin-core", "--baseline=skip"])
            .args(["--jobs=2", "--no-shuffle"])
            .args((number > 0).then_some("--iterate"))
            .arg(format!("--timeout={}", pass.timeout))
            .arg(format!("--test-package={}", pass.package))
            .args(files.iter().flat_map(|file| ["--file", file]))
            .arg("--output")
            .arg(&output)
            .args(["--", "--lib"])
            .args(pass.tests.iter().map(|test| format!("--test={test}")))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // Reading the data takes longer than compiling a little better.
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
        finish(&mut command)?;
    }

    let survivors = left()?
        .iter()
        .map(|line| survivor(project, line))
        .collect::<Result<Vec<_>>>()?;
    compare(&survivors, &explanations(project)?, |it| {
        whole || files.contains(&it.file.as_str())
    })
}

/// Runs it to the end; mutants that are missed or run for ever are no error here.
fn finish(command: &mut Command) -> Result<()> {
    let status = command.status().context("cargo mutants cannot be run")?;
    match status.code() {
        Some(0 | 2 | 3) => Ok(()),
        _ => bail!("cargo mutants ended with {status}"),
    }
}

fn lines(path: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// From `path:line:column: what is replaced`.
fn survivor(project: &Project, text: &str) -> Result<Mutant> {
    let strange = || format!("cargo mutants says `{text}`, which is no mutant");
    let (place, mutant) = text.split_once(": ").with_context(strange)?;
    let mut place = place.split(':');
    let file = place.next().with_context(strange)?;
    let number: usize = place.next().with_context(strange)?.parse()?;
    let line = lines(&project.root.join(file))?;
    let line = line.get(number.saturating_sub(1)).with_context(strange)?;
    Ok(Mutant {
        file: file.to_owned(),
        mutant: mutant.to_owned(),
        line: line.trim().to_owned(),
    })
}

fn explanations(project: &Project) -> Result<Vec<Mutant>> {
    let path = project.root.join("crates/xtask/survivors.yaml");
    let text = fs::read_to_string(&path)?;
    let all: Vec<Explanation> =
        serde_saphyr::from_str(&text).with_context(|| path.display().to_string())?;
    if let Some(empty) = all.iter().find(|it| it.why.trim().is_empty()) {
        bail!("{}: no reason for {:?}", path.display(), empty.survivors);
    }
    Ok(all.into_iter().flat_map(|it| it.survivors).collect())
}

/// An error where a survivor has no explanation, or an explanation has no survivor.
fn compare(
    survivors: &[Mutant],
    explained: &[Mutant],
    tried: impl Fn(&Mutant) -> bool,
) -> Result<()> {
    let without = |these: &[Mutant], those: &[Mutant]| -> Vec<Mutant> {
        let mut left = those.to_vec();
        let spare = |it: &&Mutant| match left.iter().position(|that| that == *it) {
            Some(place) => {
                left.swap_remove(place);
                false
            }
            None => true,
        };
        these.iter().filter(spare).cloned().collect()
    };
    let unexplained = without(survivors, explained);
    let mut caught = without(explained, survivors);
    caught.retain(tried);
    for it in &unexplained {
        println!("no test notices it, and nothing says why:\n  {it}");
    }
    for it in &caught {
        println!("explained, but caught or gone:\n  {it}");
    }
    println!(
        "{} survivors, {} of them explained",
        survivors.len(),
        survivors.len() - unexplained.len()
    );
    if !unexplained.is_empty() || !caught.is_empty() {
        bail!(
            "help: write a test, or say why none is needed in crates/xtask/survivors.yaml; take out what is caught"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Mutant, compare, explanations, lines};
    use crate::project::Project;

    fn mutant(line: &str) -> Mutant {
        Mutant {
            file: "a.rs".to_owned(),
            mutant: "replace > with >=".to_owned(),
            line: line.to_owned(),
        }
    }

    #[test]
    fn every_survivor_needs_its_own_explanation() {
        let of = |lines: &[&str]| lines.iter().map(|it| mutant(it)).collect::<Vec<_>>();
        let verdict = |survivors: &[&str], explained: &[&str]| {
            compare(&of(survivors), &of(explained), |it| it.line != "not tried").is_ok()
        };
        assert!(verdict(&["a > b"], &["a > b"]));
        assert!(verdict(&["a > b"], &["a > b", "not tried"]));
        assert!(!verdict(&["a > b", "a > b"], &["a > b"]));
        assert!(!verdict(&["c > d"], &["a > b"]));
        assert!(!verdict(&[], &["a > b"]));
    }

    /// A line that was rewritten takes its explanation along.
    #[test]
    fn the_lines_that_are_explained_are_there() {
        let project = Project::find().unwrap();
        let explained = explanations(&project).unwrap();
        assert!(!explained.is_empty());
        for it in explained {
            let file = lines(&project.root.join(&it.file)).unwrap();
            assert!(file.iter().any(|line| line.trim() == it.line), "{it}");
        }
    }
}
