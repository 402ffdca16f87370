//! Versions in Cargo.lock.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;

/// Stops when the tool that finishes the module is not of the version that the module is built with.
pub(crate) fn same_wasm_bindgen(project: &Project) -> Result<()> {
    let lock = fs::read_to_string(project.root.join("Cargo.lock"))?;
    let find =
        |name: &str| version(&lock, name).with_context(|| format!("{name} is not in Cargo.lock"));
    let (library, tool) = (find("wasm-bindgen")?, find("wasm-bindgen-cli-support")?);
    if library != tool {
        bail!(
            "wasm-bindgen is {library}, and wasm-bindgen-cli-support is {tool}\n\
             help: cargo update -p wasm-bindgen-cli-support --precise {library}"
        );
    }
    Ok(())
}

fn version<'lock>(lock: &'lock str, name: &str) -> Option<&'lock str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(super::version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(super::version(lock, "yew"), None);
    }
}
