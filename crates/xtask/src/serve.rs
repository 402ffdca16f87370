//! The demo county page, on this machine.

use crate::build;
use crate::http::{self, Mount};
use crate::project::Project;
use anyhow::{Context, Result};
use std::net::TcpListener;
use std::thread;

/// Builds what is missing and serves until it is stopped.
pub(crate) fn demo(project: &Project, port: u16) -> Result<()> {
    build::all(project)?;
    let listener = (port..=port.saturating_add(100))
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .with_context(|| format!("no port from {port} on is free\nhelp: --port N"))?;
    println!("http://{}/", listener.local_addr()?);
    http::answer(&listener, &mounts(project));
    Ok(())
}

/// Serves in the background, on any free port; says the origin.
pub(crate) fn background(project: &Project) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let origin = format!("http://{}", listener.local_addr()?);
    let mounts = mounts(project);
    thread::spawn(move || http::answer(&listener, &mounts));
    Ok(origin)
}

fn mounts(project: &Project) -> Vec<Mount> {
    let mount = |prefix, folder: &str| Mount {
        prefix,
        folder: project.root.join(folder),
    };
    vec![
        mount("/pkg/dist/", "pkg/dist"),
        mount("/examples/", "examples"),
        mount("/gongbao/", "crates/core/data/gazettes"),
        mount("/", "web/demo"),
    ]
}
