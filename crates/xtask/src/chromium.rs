//! The real browser: the system's own, installed where there is none.

use crate::run::{answer, run};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The path of a browser. `HUIMIN_CHROMIUM` names one of your own.
pub(crate) fn path() -> Result<String> {
    if let Ok(path) = std::env::var("HUIMIN_CHROMIUM") {
        return Ok(path);
    }
    match find() {
        Some(path) if has_chinese_font() => Ok(path),
        found => install().ok().and_then(|()| find()).or(found).context(
            "there is no Chromium\nhelp: apt-get install chromium fonts-noto-cjk, or set HUIMIN_CHROMIUM",
        ),
    }
}

fn find() -> Option<String> {
    let on_path = |name: &str| answer(Command::new("which").arg(name));
    NAMES.iter().find_map(|name| {
        if name.starts_with('/') {
            return Path::new(name).exists().then(|| (*name).to_owned());
        }
        on_path(name).filter(|path| !path.is_empty())
    })
}

/// Without one, a screenshot shows boxes. Where fontconfig is missing, we take it that there is.
fn has_chinese_font() -> bool {
    answer(Command::new("fc-list").arg(":lang=zh")).is_none_or(|fonts| !fonts.is_empty())
}

fn install() -> Result<()> {
    eprintln!("Chromium: installing from the system's packages");
    apt(&["update", "-qq"])?;
    apt(&[
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium",
        "fonts-noto-cjk",
        "fontconfig",
    ])
}

/// apt-get, through sudo for those who are not root.
fn apt(words: &[&str]) -> Result<()> {
    let root = answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["-n", "apt-get"]);
    }
    run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}
