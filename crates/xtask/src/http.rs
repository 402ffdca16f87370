//! A small static server for this machine alone: what the demo page and the tests are read from.

use crate::pack;
use anyhow::Result;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// The policy of a careful county site: everything from here, and WebAssembly.
pub(crate) const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// Which folder stands behind the beginning of a path.
#[derive(Clone, Debug)]
pub(crate) struct Mount {
    /// `/pkg/dist/`, with both slashes.
    pub(crate) prefix: &'static str,
    /// The folder.
    pub(crate) folder: PathBuf,
}

/// Answers until the process ends, each connection in a thread of its own.
pub(crate) fn answer(listener: &TcpListener, mounts: &[Mount]) {
    for stream in listener.incoming().flatten() {
        let mounts = mounts.to_vec();
        thread::spawn(move || {
            // A visitor who closes the connection is not an error.
            let _ = one(stream, &mounts);
        });
    }
}

fn one(mut stream: TcpStream, mounts: &[Mount]) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?.take(64 * 1024));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut packed = false;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        let header = header.to_ascii_lowercase();
        packed |= header.starts_with("accept-encoding:") && header.contains("gzip");
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method != "GET" && method != "HEAD" {
        return send(
            &mut stream,
            "405 Method Not Allowed",
            "text/plain",
            &[],
            true,
        );
    }
    let path = target.split(['?', '#']).next().unwrap_or("");
    if path == "/favicon.ico" {
        // Browsers ask for it unasked, and a 404 would stand in the console.
        return send(&mut stream, "204 No Content", "image/x-icon", &[], false);
    }
    let found = find(path, mounts).and_then(|file| fs::read(&file).ok().map(|body| (file, body)));
    match found {
        Some((file, body)) => {
            let kind = kind(&file);
            match packed.then(|| copy(&file)).flatten() {
                Some(copy) => {
                    let kind = format!("{kind}\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding");
                    send(&mut stream, "200 OK", &kind, &copy, method == "GET")
                }
                None => send(&mut stream, "200 OK", kind, &body, method == "GET"),
            }
        }
        None => {
            let body = "<!doctype html><title>404</title><p>404</p>".as_bytes();
            send(
                &mut stream,
                "404 Not Found",
                "text/html; charset=utf-8",
                body,
                method == "GET",
            )
        }
    }
}

fn send(
    stream: &mut TcpStream,
    status: &str,
    kind: &str,
    body: &[u8],
    with_body: bool,
) -> Result<()> {
    let mut head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nConnection: close\r\n",
        body.len()
    );
    if kind.starts_with("text/html") {
        head.push_str(&format!("Content-Security-Policy: {POLICY}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    Ok(stream.flush()?)
}

/// The compressed copy beside a file, unless the file has changed since.
fn copy(file: &Path) -> Option<Vec<u8>> {
    let copy = pack::copy_of(file, "gz");
    let made = |path: &Path| fs::metadata(path).ok()?.modified().ok();
    (made(file)? <= made(&copy)?).then(|| fs::read(&copy).ok())?
}

/// The file behind a path; never one outside the folders.
fn find(path: &str, mounts: &[Mount]) -> Option<PathBuf> {
    let path = decode(path)?;
    let mount = mounts.iter().find(|mount| path.starts_with(mount.prefix))?;
    let rest = path.strip_prefix(mount.prefix)?;
    let strange = |part: &str| part == ".." || part.contains(['\\', '\0', ':']);
    if rest.split('/').any(strange) {
        return None;
    }
    let mut file = mount.folder.join(rest.trim_start_matches('/'));
    if file.is_dir() {
        file.push("index.html");
    }
    // A link that leads out of the folder is not followed either.
    let (file, folder) = (file.canonicalize().ok()?, mount.folder.canonicalize().ok()?);
    file.starts_with(folder).then_some(file)
}

/// Undoes %-encoding; `None` when it is broken.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "text/xml; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mounts() -> Vec<Mount> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        vec![Mount {
            prefix: "/src/",
            folder,
        }]
    }

    #[test]
    fn a_file_in_the_folder_is_found() {
        assert!(find("/src/http.rs", &mounts()).is_some());
        assert!(find("/src/%68ttp.rs", &mounts()).is_some());
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in [
            "/src/../Cargo.toml",
            "/src/%2e%2e/Cargo.toml",
            "/src/..%2fCargo.toml",
            "/src/..\\Cargo.toml",
            "/src//etc/hostname",
            "/Cargo.toml",
            "/src/%",
            "/src/%ff",
            "",
        ] {
            assert_eq!(find(path, &mounts()), None, "{path}");
        }
    }
}
