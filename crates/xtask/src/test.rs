//! Every test there is, stage by stage, with a table at the end.

use crate::count::Count;
use crate::project::Project;
use crate::run::{run, watch};
use crate::{browser, build, edition, node, size, wasm};
use anyhow::{Context, Result, bail};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// A stage: its name, and what it runs. One that counts no tests counts as one.
type Stage = (&'static str, fn(&Project, &mut Count) -> Result<()>);

const STAGES: [Stage; 11] = [
    ("install", |project, _| {
        wasm::target(project)?;
        node::install(project)?;
        crate::chromium::path().map(drop)
    }),
    ("format", |project, _| {
        run(project.cargo().args(["fmt", "--all", "--check"]))
    }),
    ("clippy", |project, _| run(project.cargo().args(CLIPPY))),
    ("clippy-wasm", |project, _| {
        run(project.cargo().args(CLIPPY_WASM))
    }),
    ("rust", |project, count| {
        watch(project.cargo().args(RUST), |line| count.read(line))
    }),
    ("data", |project, _| {
        let huimin = edition::binary(project)?;
        run(Command::new(&huimin)
            .arg("check")
            .current_dir(&project.root))?;
        run(Command::new(huimin)
            .arg("coverage")
            .current_dir(&project.root))
    }),
    ("build", |project, _| build::all(project)),
    ("size", |project, _| size::check(project)),
    ("old-engine", |project, _| old_engine(project)),
    ("types", |project, _| {
        run(&mut node::script(project, "typescript/bin/tsc"))
    }),
    ("browser", browser::tests),
];

const CLIPPY: [&str; 9] = [
    "clippy",
    "--quiet",
    "--workspace",
    "--exclude",
    "huimin-widget",
    "--all-targets",
    "--",
    "-D",
    "warnings",
];
const CLIPPY_WASM: [&str; 9] = [
    "clippy",
    "--quiet",
    "--package",
    "huimin-widget",
    "--target",
    "wasm32-unknown-unknown",
    "--",
    "-D",
    "warnings",
];
const RUST: [&str; 3] = ["test", "--quiet", "--workspace"];

/// Runs the stages that are named, or all; a failed one does not keep the others from running.
pub(crate) fn run_stages(project: &Project, names: &[&str]) -> Result<ExitCode> {
    if let Some(name) = names
        .iter()
        .find(|name| !STAGES.iter().any(|(known, _)| known == *name))
    {
        let known = STAGES.map(|(name, _)| name).join(", ");
        bail!("there is no stage `{name}`\nhelp: {known}");
    }
    let chosen = STAGES
        .iter()
        .filter(|(name, _)| names.is_empty() || names.contains(name));
    let (mut table, mut total) = (Vec::new(), Count::default());
    for (name, stage) in chosen {
        println!("\n── {name}");
        let start = Instant::now();
        let mut count = Count::default();
        let outcome = stage(project, &mut count);
        if let Err(error) = &outcome {
            println!("error: {error:#}");
        }
        // A stage fails as one where no single test said so.
        count.failed += u64::from(outcome.is_err() && count.failed == 0);
        count.passed += u64::from(outcome.is_ok() && count.passed == 0);
        total.passed += count.passed;
        total.failed += count.failed;
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        table.push(format!(
            "{name:<12} {word:<7} {:>5} s",
            start.elapsed().as_secs()
        ));
    }
    println!("\n{}\n", table.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The V8 of Node 12, as old as Chrome 78, must accept the module and read the loader.
fn old_engine(project: &Project) -> Result<()> {
    build::all(project)?;
    let Some(old) = node::old(project) else {
        println!("skipped: the old Node.js is for Linux on x64 only");
        return Ok(());
    };
    let script = "const fs = require('fs'), path = require('path'), vm = require('vm');
        const folder = process.argv[1];
        for (const name of fs.readdirSync(folder)) {
            const file = path.join(folder, name);
            const check = (wasm) => {
                if (WebAssembly.validate(wasm)) return;
                throw new Error(name + ' is not valid for ' + process.version);
            };
            if (name.endsWith('.wasm')) {
                const wasm = fs.readFileSync(file);
                check(wasm);
                const module = new WebAssembly.Module(wasm);
                const shared = WebAssembly.Module.customSections(module, 'shared');
                for (const one of shared) check(one.slice(1));
            }
            if (name === 'huimin.js') new vm.Script(fs.readFileSync(file, 'utf8'));
            if (/^(engine|calls)-.*js$/.test(name)) new vm.SourceTextModule(fs.readFileSync(file, 'utf8'));
        }
        console.log(process.version + ' accepts them');";
    run(Command::new(old)
        .args(["--no-warnings", "--experimental-vm-modules", "-e"])
        .arg(script)
        .arg(project.dist()))
    .context("the old V8")
}
