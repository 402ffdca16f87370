//! The one way by which the press reaches files, so that it can also run where there are none.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// A folder of data.
pub trait Source {
    /// The text of a file, by its path with `/`; `None` when it is not there or is not UTF-8.
    fn read(&self, path: &str) -> Option<String>;
    /// The paths of the files directly in a folder that end in `.yaml`, in order.
    fn list(&self, folder: &str) -> Vec<String>;
}

/// A folder on the disk.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Source for Folder {
    fn read(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.0.join(path)).ok()
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.join(folder))
            .into_iter()
            .flatten()
            .flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut paths: Vec<String> = names
            .filter(|name| name.ends_with(".yaml"))
            .map(|name| format!("{folder}/{name}"))
            .collect();
        paths.sort();
        paths
    }
}

/// Files in memory, for tests and for wherever there is no disk.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, String>);

impl Source for Memory {
    fn read(&self, path: &str) -> Option<String> {
        self.0.get(path).cloned()
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&String| {
            let name = path
                .strip_prefix(folder)
                .and_then(|rest| rest.strip_prefix('/'));
            name.is_some_and(|name| !name.contains('/') && name.ends_with(".yaml"))
        };
        self.0.keys().filter(inside).cloned().collect()
    }
}
