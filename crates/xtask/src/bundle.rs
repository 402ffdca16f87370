//! The scripts and the style sheet: bundled by esbuild, with hashed names.

use crate::fingerprint::{self, Stamp};
use crate::node;
use crate::project::Project;
use crate::run::run;
use crate::wasm::{Built, Engine};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const WEB_CONFIG: &str = include_str!("web.config");

/// Bundles into pkg/dist, when something has changed.
pub(crate) fn build(project: &Project, built: &Built) -> Result<()> {
    let dist = project.dist();
    let mut print = fingerprint::of(
        &project.root,
        &[
            "web/src",
            "web/tsconfig.json",
            "web/package-lock.json",
            "pkg/package.json",
        ],
        concat!(include_str!("bundle.rs"), include_str!("web.config")),
    )?;
    let Built { engine, calls } = built;
    let parts = engine.parts.iter().map(|(_, file)| file);
    let made = [&engine.script, &engine.module, &calls.script, &calls.module];
    for made in made.into_iter().chain(parts) {
        print.push_str(&fingerprint::short(&fs::read(made)?));
    }
    let stamp = Stamp::new(&project.scratch(), "bundle", print, &dist.join("index.mjs"));
    if stamp.holds() {
        return Ok(());
    }
    eprintln!("scripts: bundling");
    clear(&dist)?;
    let names = Names {
        engine: program(
            &dist,
            "engine",
            &owned_glue(project, &engine.script)?,
            engine,
        )?,
        calls: program(&dist, "calls", &glue(project, &calls.script)?, calls)?,
        styles: hashed(&dist, "huimin", "css", &styles(project)?)?,
        parts: copied(&dist, engine)?,
    };
    loader(project, &names)?;
    headless(project, &names)?;
    fs::copy(
        project.web().join("src/index.d.ts"),
        dist.join("index.d.ts"),
    )?;
    fs::write(dist.join("web.config"), WEB_CONFIG)?;
    stamp.write()
}

/// What the scripts must know about the files beside them.
struct Names {
    /// What an element runs.
    engine: Program,
    /// The calls without any element.
    calls: Program,
    styles: String,
    /// As JSON: the file of each part of the module.
    parts: String,
}

/// A module and its glue.
struct Program {
    script: String,
    module: String,
    /// The bytes of the module.
    size: usize,
}

fn program(dist: &Path, stem: &str, glue: &[u8], made: &Engine) -> Result<Program> {
    let module = fs::read(&made.module)?;
    Ok(Program {
        script: hashed(dist, stem, "js", glue)?,
        module: hashed(dist, stem, "wasm", &module)?,
        size: module.len(),
    })
}

/// The parts of the module beside it, and their names.
fn copied(dist: &Path, engine: &Engine) -> Result<String> {
    let named = engine.parts.iter().map(|(name, file)| {
        let stem = format!("part-{name}");
        Ok((*name, hashed(dist, &stem, "wasm", &fs::read(file)?)?))
    });
    let named: BTreeMap<&str, String> = named.collect::<Result<_>>()?;
    Ok(serde_json::to_string(&named)?)
}

/// Takes away what an earlier build left, the edition excepted.
fn clear(dist: &Path) -> Result<()> {
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        if path.is_file() {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Non-ASCII is escaped, which is esbuild's default: a host page in GBK reads the script too.
fn esbuild(project: &Project, target: &str) -> Command {
    let mut command = node::script(project, "esbuild/bin/esbuild");
    command.args(["--minify", "--log-level=warning", "--legal-comments=none"]);
    command.arg(format!("--target={target}"));
    command
}

/// The three ways in which the engine changes nodes of the page, each once in the glue, and what
/// stands for them: `web/src/engine/own.ts` says why.
const OWN: [(&str, &str); 3] = [
    (
        "getObject(arg0).insertBefore(getObject(arg1), getObject(arg2));",
        "own.place(getObject(arg0), getObject(arg1), getObject(arg2));",
    ),
    (
        "getObject(arg0).removeChild(getObject(arg1));",
        "own.take(getObject(arg0), getObject(arg1));",
    ),
    (
        "getObject(arg0).nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);",
        "own.write(getObject(arg0), arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2));",
    ),
];

/// The glue of wasm-bindgen, minified.
fn glue(project: &Project, script: &Path) -> Result<Vec<u8>> {
    let to = project.scratch().join("calls.min.js");
    run(esbuild(project, "es2018")
        .arg(script)
        .args(["--bundle", "--format=esm"])
        .arg(outfile(&to)))?;
    Ok(fs::read(to)?)
}

/// The same for an element, which changes nodes of the page.
fn owned_glue(project: &Project, script: &Path) -> Result<Vec<u8>> {
    let mut text = fs::read_to_string(script)?;
    for (call, instead) in OWN {
        let count = text.matches(call).count();
        if count != 1 {
            bail!(
                "{}: `{call}` stands there {count} times, not once\n\
                 help: wasm-bindgen writes its glue in another way now: change OWN in bundle.rs",
                script.display()
            );
        }
        text = text.replace(call, instead);
    }
    let from = project.scratch().join("engine.own.js");
    let own = project.web().join("src/engine/own.ts");
    fs::write(
        &from,
        format!(
            "import * as own from {:?};\n{text}",
            own.display().to_string()
        ),
    )?;
    glue(project, &from)
}

fn styles(project: &Project) -> Result<Vec<u8>> {
    let to = project.scratch().join("huimin.css");
    run(esbuild(project, "es2018")
        .args(["src/styles/huimin.css", "--bundle"])
        .arg(outfile(&to)))?;
    Ok(fs::read(to)?)
}

fn loader(project: &Project, names: &Names) -> Result<()> {
    let to = project.dist().join("huimin.js");
    run(esbuild(project, "es2018")
        .args(["src/loader.ts", "--bundle", "--format=iife"])
        .arg(format!(
            "--define:ENGINE_SCRIPT=\"{}\"",
            names.engine.script
        ))
        .arg(format!(
            "--define:ENGINE_MODULE=\"{}\"",
            names.engine.module
        ))
        .arg(format!("--define:ENGINE_SIZE={}", names.engine.size))
        .arg(format!(
            "--define:HEADLESS_SCRIPT=\"{}\"",
            names.calls.script
        ))
        .arg(format!(
            "--define:HEADLESS_MODULE=\"{}\"",
            names.calls.module
        ))
        .arg(format!("--define:HEADLESS_SIZE={}", names.calls.size))
        .arg(format!("--define:PARTS={}", names.parts))
        .arg(format!("--define:STYLES=\"{}\"", names.styles))
        .arg(outfile(&to)))?;
    if !fs::read(&to)?.is_ascii() {
        bail!("huimin.js is not ASCII, so that a host page in GBK would read it wrong");
    }
    Ok(())
}

/// The names stand in the source as text, so that other bundlers see the files.
fn headless(project: &Project, names: &Names) -> Result<()> {
    let to = project.dist().join("index.mjs");
    run(esbuild(project, "es2020")
        .args([
            "src/headless.ts",
            "--bundle",
            "--format=esm",
            "--external:./calls.js",
        ])
        .args(["--external:node:fs/promises"])
        .arg(outfile(&to)))?;
    let text = fs::read_to_string(&to)?
        .replace("./calls.js", &format!("./{}", names.calls.script))
        .replace("./calls.wasm", &format!("./{}", names.calls.module));
    Ok(fs::write(to, text)?)
}

fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}

/// Writes `stem-<hash>.ext` and says its name.
fn hashed(dist: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let name = format!("{stem}-{}.{extension}", fingerprint::short(bytes));
    fs::write(dist.join(&name), bytes)?;
    Ok(name)
}
