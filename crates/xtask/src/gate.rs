//! The roads of a visitor on a slow phone, in two builds side by side: what got lighter, and whether
//! that is enough. The browser's part is `tests/gate/`, the targets are `crates/xtask/gate.yaml`.

mod base;
mod figures;
mod table;
mod targets;

use crate::project::Project;
use crate::run::run;
use crate::{build, chromium, node};
use anyhow::{Context, Result, bail};
use figures::Figures;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use targets::Gate;

const ROADS: [&str; 4] = ["calculator", "search", "example", "lighthouse"];

const HELP: &str = "\
help: cargo xtask gate [--base REV] [--runs N] [--road calculator|search|example|lighthouse]
      --base-dist DIR, --now-dist DIR: folders of built packages, instead of building";

/// What the command line asks for.
#[derive(Debug, Default)]
struct Options<'a> {
    base: Option<&'a str>,
    base_dist: Option<&'a str>,
    now_dist: Option<&'a str>,
    road: Option<&'a str>,
    runs: Option<u32>,
}

impl<'a> Options<'a> {
    fn read(words: &[&'a str]) -> Result<Self> {
        let mut options = Self::default();
        for pair in words.chunks(2) {
            let &[name, value] = pair else {
                bail!("{} is not followed by a value\n{HELP}", pair.join(" "));
            };
            match name {
                "--base" => options.base = Some(value),
                "--base-dist" => options.base_dist = Some(value),
                "--now-dist" => options.now_dist = Some(value),
                "--road" if ROADS.contains(&value) => options.road = Some(value),
                "--runs" if value.parse::<u32>().is_ok_and(|runs| runs > 0) => {
                    options.runs = value.parse().ok();
                }
                _ => bail!("{name} {value}: there is no such option\n{HELP}"),
            }
        }
        Ok(options)
    }
}

/// A built package, and how the table names it.
#[derive(Debug)]
struct Build {
    dist: PathBuf,
    name: String,
}

/// Measures, prints the table, and fails where a target is missed.
pub(crate) fn check(project: &Project, words: &[&str]) -> Result<ExitCode> {
    let options = Options::read(words)?;
    let gate = Gate::read(&project.root.join("crates/xtask/gate.yaml"))?;
    let base = match options.base_dist {
        Some(folder) => given(folder)?,
        None => base::build(project, options.base.unwrap_or(&gate.base.commit))?,
    };
    let now = match options.now_dist {
        Some(folder) => given(folder)?,
        None => {
            build::all(project)?;
            Build {
                dist: project.dist(),
                name: base::here(project),
            }
        }
    };
    let out = project.target.join("gate");
    fs::create_dir_all(&out)?;
    measure(project, &base, &now, &options, &out)?;
    let figures = Figures::read(&out.join("figures.json"))?;
    let asked = gate
        .targets
        .iter()
        .filter(|it| options.road.is_none_or(|road| it.road.starts_with(road)));
    let asked: Vec<_> = asked.collect();
    let why = match (options.base, options.base_dist) {
        (None, None) => gate.base.why.as_str(),
        _ => "named on the command line",
    };
    let text = table::render(&figures, &asked, [&base.name, why, &now.name]);
    println!("{text}");
    fs::write(out.join("table.md"), text)?;
    println!(
        "what was asked when: {}",
        out.join("waterfall.txt").display()
    );
    Ok(if asked.iter().all(|it| it.holds(&figures)) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn given(folder: &str) -> Result<Build> {
    let dist = fs::canonicalize(folder).with_context(|| format!("{folder} is not there"))?;
    Ok(Build {
        dist,
        name: folder.to_owned(),
    })
}

/// Runs the browser's part, which leaves figures.json and waterfall.txt in `out`.
fn measure(
    project: &Project,
    base: &Build,
    now: &Build,
    options: &Options<'_>,
    out: &Path,
) -> Result<()> {
    node::install(project)?;
    node::install_in(&project.root.join("tests/gate"))?;
    let asked = serde_json::json!({
        "base": base.dist,
        "now": now.dist,
        "root": project.root,
        "runs": options.runs.unwrap_or(5),
        "road": options.road,
        "out": out,
    });
    run(Command::new("node")
        .current_dir(&project.root)
        .env("HUIMIN_CHROMIUM", chromium::path()?)
        .env("HUIMIN_GATE", asked.to_string())
        .arg("tests/gate/gate.mjs"))
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn an_option_that_is_not_known_is_refused() {
        assert!(Options::read(&["--base"]).is_err());
        assert!(Options::read(&["--road", "reader"]).is_err());
        assert!(Options::read(&["--fast", "yes"]).is_err());
    }

    #[test]
    fn options_come_in_any_order() {
        let options = Options::read(&["--runs", "3", "--base", "main"]).unwrap();
        assert_eq!((options.base, options.runs), (Some("main"), Some(3)));
    }

    #[test]
    fn no_run_at_all_is_refused() {
        assert!(Options::read(&["--runs", "0"]).is_err());
        assert!(Options::read(&["--runs", "many"]).is_err());
    }
}
