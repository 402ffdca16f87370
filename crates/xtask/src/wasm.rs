//! The module: one that old engines accept too, at no cost in size.
//!
//! Rust's default features need Chrome 96. Built for the first version of WebAssembly instead, a
//! little lowering is left for what the precompiled standard library and wasm-bindgen use.

use crate::fingerprint::{self, Stamp};
use crate::project::Project;
use crate::run::{answer, run};
use crate::{lock, node, parts};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

const INPUTS: [&str; 7] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "crates/core/Cargo.toml",
    "crates/core/src",
    "crates/widget",
    "web/package-lock.json",
];

/// Takes out what LLVM leaves in and the first version of WebAssembly does not know.
const LOWER: [&str; 10] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--strip-target-features",
];

const SHRINK: [&str; 4] = [
    "--mvp-features",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
];

/// The finished module and its JavaScript, before they get their hashed names.
#[derive(Debug)]
pub(crate) struct Engine {
    /// engine.js
    pub(crate) script: PathBuf,
    /// engine.wasm
    pub(crate) module: PathBuf,
    /// What the module loads when it is needed, by name.
    pub(crate) parts: Vec<(&'static str, PathBuf)>,
}

/// The two modules.
#[derive(Debug)]
pub(crate) struct Built {
    /// What an element runs.
    pub(crate) engine: Engine,
    /// The calls without any element; in one piece.
    pub(crate) calls: Engine,
}

/// Builds the modules when something that they are made from has changed.
pub(crate) fn build(project: &Project) -> Result<Built> {
    let folder = |name: &str| project.scratch().join(name);
    let (engine, calls) = (folder("engine"), folder("calls"));
    let parts = parts::NAMES.map(|name| (name, engine.join(format!("{name}.wasm"))));
    let built = Built {
        engine: Engine {
            script: engine.join("engine.js"),
            module: engine.join("engine.wasm"),
            parts: parts.to_vec(),
        },
        calls: Engine {
            script: calls.join("engine.js"),
            module: calls.join("engine.wasm"),
            parts: Vec::new(),
        },
    };
    let print = fingerprint::of(
        &project.root,
        &INPUTS,
        concat!(include_str!("wasm.rs"), include_str!("parts.rs")),
    )?;
    let stamp = Stamp::new(&project.scratch(), "engine", print, &built.engine.module);
    if stamp.holds() && built.engine.script.exists() && built.calls.module.exists() {
        return Ok(built);
    }

    target(project)?;
    lock::same_wasm_bindgen(project)?;
    eprintln!("module: compiling");
    let compiled = compile(project, "element")?;
    eprintln!("module: finishing");
    let cut = parts::cut(&compiled, &engine.join("cut"))?;
    finish(project, &cut.main, &engine, &built.engine)?;
    for piece in &cut.pieces {
        optimise(project, piece, &LOWER, piece)?;
        parts::use_stack(piece)?;
        optimise(project, piece, &SHRINK, piece)?;
    }
    for (name, file) in &built.engine.parts {
        cut.pack(name, file)?;
    }
    eprintln!("module without elements: compiling");
    let compiled = compile(project, "headless")?;
    std::fs::create_dir_all(&calls)?;
    finish(project, &compiled, &calls, &built.calls)?;
    stamp.write()?;
    Ok(built)
}

/// Lowered, bound and shrunk.
fn finish(project: &Project, compiled: &Path, folder: &Path, made: &Engine) -> Result<()> {
    let lowered = folder.join("lowered.wasm");
    optimise(project, compiled, &LOWER, &lowered)?;
    let cut = !made.parts.is_empty();
    bind(&lowered, folder, cut)?;
    let bound = folder.join("engine_bg.wasm");
    if cut {
        parts::share_stack(&bound)?;
    }
    optimise(project, &bound, &SHRINK, &made.module)
}

/// Adds the wasm target where it is missing.
pub(crate) fn target(project: &Project) -> Result<()> {
    let library = answer(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(&project.root),
    );
    if library.is_some_and(|path| Path::new(&path).is_dir()) {
        return Ok(());
    }
    eprintln!("{TARGET}: adding the target");
    let added = run(Command::new("rustup")
        .args(["target", "add", TARGET])
        .current_dir(&project.root));
    if added.is_err() {
        bail!(
            "the target {TARGET} is missing, and could not be added\n\
             help: run this in the repository, with a network: rustup target add {TARGET}"
        );
    }
    Ok(())
}

fn compile(project: &Project, door: &str) -> Result<PathBuf> {
    let mut flags = "-Ctarget-cpu=mvp".to_owned();
    // The same bytes wherever the repository lies, and no paths of this machine in them.
    flags.push_str(&format!(
        " --remap-path-prefix={}=/huimin",
        project.root.display()
    ));
    if let Some(home) = std::env::var_os("CARGO_HOME").or_else(default_cargo_home) {
        flags.push_str(&format!(" --remap-path-prefix={}=/cargo", home.display()));
    }
    let mut cargo = project.cargo();
    cargo
        .args(["rustc", "--quiet", "--package", "huimin-widget", "--lib"])
        .args(["--no-default-features", "--features", door])
        .args(["--profile", "wasm", "--target", TARGET])
        .env("RUSTFLAGS", flags)
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    if door == "element" {
        // What refers to what, for the cutting. Not in the flags: all other crates serve both modules.
        cargo.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    run(&mut cargo)?;
    Ok(project.target.join(TARGET).join("wasm/huimin_widget.wasm"))
}

fn default_cargo_home() -> Option<std::ffi::OsString> {
    std::env::home_dir().map(|home| home.join(".cargo").into_os_string())
}

/// wasm-bindgen, of the version in the lock file.
fn bind(module: &Path, folder: &Path, cut: bool) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name("engine")
        .typescript(true)
        // The parts need the table of functions.
        .keep_lld_exports(cut)
        .omit_default_module_path(true);
    let made = bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder));
    if let Err(error) = made {
        bail!("wasm-bindgen: {error:#}");
    }
    Ok(())
}

fn optimise(project: &Project, from: &Path, passes: &[&str], to: &Path) -> Result<()> {
    run(node::script(project, "binaryen/bin/wasm-opt")
        .arg(from)
        .args(passes)
        .arg("-o")
        .arg(to))
}
