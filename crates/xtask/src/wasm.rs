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

/// Builds the module when something that it is made from has changed.
pub(crate) fn build(project: &Project) -> Result<Engine> {
    let folder = project.scratch().join("engine");
    let engine = Engine {
        script: folder.join("engine.js"),
        module: folder.join("engine.wasm"),
        parts: parts::NAMES
            .map(|name| (name, folder.join(format!("{name}.wasm"))))
            .to_vec(),
    };
    let print = fingerprint::of(
        &project.root,
        &INPUTS,
        concat!(include_str!("wasm.rs"), include_str!("parts.rs")),
    )?;
    let stamp = Stamp::new(&project.scratch(), "engine", print, &engine.module);
    if stamp.holds() && engine.script.exists() {
        return Ok(engine);
    }

    target(project)?;
    lock::same_wasm_bindgen(project)?;
    eprintln!("module: compiling");
    let compiled = compile(project)?;
    eprintln!("module: finishing");
    let cut = parts::cut(&compiled, &folder.join("cut"))?;
    let lowered = folder.join("lowered.wasm");
    optimise(project, &cut.main, &LOWER, &lowered)?;
    bind(&lowered, &folder)?;
    let bound = folder.join("engine_bg.wasm");
    parts::share_stack(&bound)?;
    optimise(project, &bound, &SHRINK, &engine.module)?;
    for piece in &cut.pieces {
        optimise(project, piece, &LOWER, piece)?;
        parts::use_stack(piece)?;
        optimise(project, piece, &SHRINK, piece)?;
    }
    for (name, file) in &engine.parts {
        cut.pack(name, file)?;
    }
    stamp.write()?;
    Ok(engine)
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

fn compile(project: &Project) -> Result<PathBuf> {
    // What refers to what, for the cutting.
    let mut flags = "-Ctarget-cpu=mvp -Clink-arg=--emit-relocs".to_owned();
    // The same bytes wherever the repository lies, and no paths of this machine in them.
    flags.push_str(&format!(
        " --remap-path-prefix={}=/huimin",
        project.root.display()
    ));
    if let Some(home) = std::env::var_os("CARGO_HOME").or_else(default_cargo_home) {
        flags.push_str(&format!(" --remap-path-prefix={}=/cargo", home.display()));
    }
    run(project
        .cargo()
        .args(["build", "--quiet", "--package", "huimin-widget", "--lib"])
        .args(["--profile", "wasm", "--target", TARGET])
        .env("RUSTFLAGS", flags)
        .env_remove("CARGO_ENCODED_RUSTFLAGS"))?;
    Ok(project.target.join(TARGET).join("wasm/huimin_widget.wasm"))
}

fn default_cargo_home() -> Option<std::ffi::OsString> {
    std::env::home_dir().map(|home| home.join(".cargo").into_os_string())
}

/// wasm-bindgen, of the version in the lock file.
fn bind(module: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name("engine")
        .typescript(true)
        // The parts need the table of functions.
        .keep_lld_exports(true)
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
