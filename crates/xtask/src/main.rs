//! The project's own commands: `cargo xtask build | serve | size | gate | test | gallery | mutants`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal"
)]

mod browser;
mod build;
mod bundle;
mod chromium;
mod count;
mod edition;
mod fingerprint;
mod gate;
mod http;
mod lock;
mod mutants;
mod node;
mod pack;
mod parts;
mod project;
mod run;
mod serve;
mod size;
mod sri;
mod test;
mod wasm;

use anyhow::{Result, bail};
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build               builds pkg/dist: the module, the edition, the scripts
cargo xtask serve [--port N]    builds what is missing and serves a demo county page
cargo xtask size [--record]     compares brotli bytes by file with crates/xtask/size.toml
cargo xtask gate [--base REV]   weight and wait on a slow phone against another build, in Chromium
cargo xtask test [STAGE…]       installs what is needed and runs every test, or these stages
cargo xtask gallery             screenshots of the demo page into target/gallery
cargo xtask mutants [FILE…]     what no test of the evaluator would notice; takes hours";

fn main() -> ExitCode {
    match command() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<ExitCode> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let project = Project::find()?;
    match words.as_slice() {
        ["build"] => build::all(&project)?,
        ["serve"] => serve::demo(&project, 8080)?,
        ["serve", "--port", port] => serve::demo(&project, port.parse()?)?,
        ["size"] => size::check(&project)?,
        ["size", "--record"] => size::record(&project)?,
        ["mutants", files @ ..] => mutants::check(&project, files)?,
        ["gate", options @ ..] => return gate::check(&project, options),
        ["gallery"] => browser::gallery(&project)?,
        ["test", stages @ ..] => return test::run_stages(&project, stages),
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        other => bail!("there is no command `{}`\n{HELP}", other.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
