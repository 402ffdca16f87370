//! What was measured: visit by visit, and the median of a road.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A whole run.
#[derive(Debug, Deserialize)]
pub(super) struct Figures {
    pub(super) machine: Machine,
    visits: Vec<Visit>,
}

/// What it was measured on.
#[derive(Debug, Deserialize)]
pub(super) struct Machine {
    pub(super) day: String,
    pub(super) processor: String,
    pub(super) cores: u32,
    pub(super) memory_gb: u32,
    /// Of 1, 5 and 15 minutes, at the end.
    pub(super) load: String,
    pub(super) chromium: String,
    pub(super) runs: u32,
}

#[derive(Debug, Deserialize)]
struct Visit {
    road: String,
    server: String,
    build: String,
    /// Bytes, ms, or a number of things: whole.
    figures: BTreeMap<String, u64>,
}

impl Figures {
    /// From the file that the browser's part leaves.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)?;
        serde_json::from_str(&text).with_context(|| path.display().to_string())
    }

    /// The median of a figure over the visits of one build; `None` where it was not measured.
    pub(super) fn median(
        &self,
        build: &str,
        road: &str,
        server: &str,
        measure: &str,
    ) -> Option<u64> {
        let visits = self
            .visits
            .iter()
            .filter(|it| it.build == build && it.road == road && it.server == server);
        median(
            visits
                .filter_map(|it| it.figures.get(measure).copied())
                .collect(),
        )
    }

    /// The roads and servers in the order in which they were walked.
    pub(super) fn roads(&self) -> Vec<(&str, &str)> {
        let mut roads = Vec::new();
        for visit in self.visits.iter().filter(|it| it.build != "pagefind") {
            let road = (visit.road.as_str(), visit.server.as_str());
            if !roads.contains(&road) {
                roads.push(road);
            }
        }
        roads
    }
}

/// The middle; of an even number, the mean of the two in the middle, rounded down.
fn median(mut numbers: Vec<u64>) -> Option<u64> {
    numbers.sort_unstable();
    let upper = *numbers.get(numbers.len() / 2)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get((numbers.len() / 2).checked_sub(1)?)?;
    Some(lower.midpoint(upper))
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Figures, median};

    /// Visits as `road server build measure: figures`.
    pub(in super::super) fn figures(lines: &[&str]) -> Figures {
        let visits = lines.iter().flat_map(|line| {
            let (names, numbers) = line.split_once(": ").unwrap();
            let names: Vec<&str> = names.split(' ').collect();
            numbers.split(' ').map(move |number| {
                serde_json::json!({
                    "road": names[0], "server": names[1], "build": names[2],
                    "figures": { names[3]: number.parse::<u64>().unwrap() },
                })
            })
        });
        serde_json::from_value(serde_json::json!({
            "machine": {
                "day": "2026-11-29", "processor": "Z80", "cores": 1, "memory_gb": 0,
                "load": "0.0", "chromium": "156", "runs": 3,
            },
            "visits": visits.collect::<Vec<_>>(),
        }))
        .unwrap()
    }

    #[test]
    fn one_slow_visit_does_not_move_the_median() {
        assert_eq!(median(vec![900, 500, 501, 499, 502]), Some(501));
    }

    #[test]
    fn of_an_even_number_it_is_the_mean_of_the_middle() {
        assert_eq!(median(vec![4, 1, 3, 2]), Some(2));
        assert_eq!(median(vec![10, 20]), Some(15));
        assert_eq!(median(vec![u64::MAX, u64::MAX]), Some(u64::MAX));
    }

    #[test]
    fn of_nothing_there_is_none() {
        assert_eq!(median(Vec::new()), None);
    }

    #[test]
    fn builds_and_servers_are_apart() {
        let figures = figures(&[
            "search brotli base bytes: 100 300 200",
            "search brotli now bytes: 50",
            "search none base bytes: 900",
        ]);
        assert_eq!(
            figures.median("base", "search", "brotli", "bytes"),
            Some(200)
        );
        assert_eq!(figures.median("now", "search", "none", "bytes"), None);
        assert_eq!(figures.roads(), [("search", "brotli"), ("search", "none")]);
    }
}
