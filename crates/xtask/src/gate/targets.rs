//! What is asked for: the targets of gate.yaml, and whether they hold.

use super::figures::Figures;
use super::table::thousandths;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// gate.yaml.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gate {
    pub(super) base: Base,
    pub(super) targets: Vec<Target>,
}

/// What is compared with where the command line names nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Base {
    pub(super) commit: String,
    pub(super) why: String,
}

/// One figure of one road, and its limit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Target {
    pub(super) road: String,
    pub(super) server: String,
    pub(super) measure: String,
    limit: Limit,
    /// Who set it.
    pub(super) source: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Limit {
    AtMost(u64),
    AtLeast(u64),
    /// At most this much of another figure of the same measure.
    Share {
        percent: u64,
        of: Other,
    },
    /// Less than another figure of the same measure.
    Below(Other),
}

/// Where the figure stands that another is held against.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Other {
    /// The build that is compared with, on the same road and server.
    Base,
    /// This build on the server that compresses.
    Compressed,
    /// The peer's first answer.
    Pagefind,
}

impl Gate {
    /// From gate.yaml.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)?;
        serde_saphyr::from_str(&text).with_context(|| path.display().to_string())
    }
}

impl Target {
    /// False also where a figure is missing: what was not measured is not held.
    pub(super) fn holds(&self, figures: &Figures) -> bool {
        let other = |it| self.other(it, figures);
        let Some(now) = self.median("now", figures) else {
            return false;
        };
        match self.limit {
            Limit::AtMost(most) => now <= most,
            Limit::AtLeast(least) => now >= least,
            Limit::Share { percent, of } => other(of)
                .is_some_and(|it| u128::from(now) * 100 <= u128::from(it) * u128::from(percent)),
            Limit::Below(it) => other(it).is_some_and(|it| now < it),
        }
    }

    /// The limit as the table says it, `≤ 0.500 × base`.
    pub(super) fn words(&self, figures: &Figures) -> String {
        match self.limit {
            Limit::AtMost(most) => format!("≤ {most}"),
            Limit::AtLeast(least) => format!("≥ {least}"),
            Limit::Share { percent, of } => {
                let share = thousandths(percent, 100).unwrap_or_default();
                match of {
                    Other::Base => format!("≤ {share} × base"),
                    _ => format!("≤ {share} × {}", self.named(of, figures)),
                }
            }
            Limit::Below(it) => format!("< {}", self.named(it, figures)),
        }
    }

    fn named(&self, it: Other, figures: &Figures) -> String {
        let name = match it {
            Other::Base => "base",
            Other::Compressed => "compressed",
            Other::Pagefind => "Pagefind",
        };
        let figure = self.other(it, figures);
        figure.map_or_else(|| name.to_owned(), |figure| format!("{name} ({figure})"))
    }

    fn other(&self, it: Other, figures: &Figures) -> Option<u64> {
        match it {
            Other::Base => self.median("base", figures),
            Other::Compressed => figures.median("now", &self.road, "brotli", &self.measure),
            Other::Pagefind => figures.median("pagefind", "search", "brotli", &self.measure),
        }
    }

    fn median(&self, build: &str, figures: &Figures) -> Option<u64> {
        figures.median(build, &self.road, &self.server, &self.measure)
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::figures;
    use super::{Gate, Target};
    use std::path::Path;

    fn target(road: &str, server: &str, limit: &str) -> Target {
        serde_saphyr::from_str(&format!(
            "{{ road: {road}, server: {server}, measure: time, limit: {limit}, source: here }}"
        ))
        .unwrap()
    }

    /// Whether a limit on the time of the calculator holds for these medians.
    fn holds(limit: &str, base: u64, now: u64) -> bool {
        target("calculator", "brotli", limit).holds(&figures(&[
            &format!("calculator brotli base time: {base}"),
            &format!("calculator brotli now time: {now}"),
            "search brotli pagefind time: 3000",
        ]))
    }

    #[test]
    fn a_share_holds_up_to_its_last_unit() {
        let half = "{ share: { percent: 50, of: base } }";
        assert!(holds(half, 1001, 500));
        assert!(holds(half, 1000, 500));
        assert!(!holds(half, 1000, 501));
        assert!(!holds(half, 999, 500));
    }

    #[test]
    fn what_is_no_better_than_the_base_is_missed() {
        assert!(!holds("{ share: { percent: 50, of: base } }", 5000, 5000));
    }

    #[test]
    fn a_plain_limit_includes_its_number() {
        assert!(holds("{ at_most: 8 }", 0, 8) && !holds("{ at_most: 8 }", 0, 9));
        assert!(holds("{ at_least: 90 }", 0, 90) && !holds("{ at_least: 90 }", 0, 89));
    }

    #[test]
    fn as_slow_as_the_peer_is_not_ahead_of_it() {
        assert!(holds("{ below: pagefind }", 0, 2999) && !holds("{ below: pagefind }", 0, 3000));
    }

    #[test]
    fn without_compression_a_build_is_held_against_itself() {
        let it = target(
            "search",
            "none",
            "{ share: { percent: 115, of: compressed } }",
        );
        let measured = |none: u64| {
            figures(&[
                "search brotli now time: 1000",
                "search brotli base time: 4000",
                &format!("search none now time: {none}"),
            ])
        };
        assert!(it.holds(&measured(1150)) && !it.holds(&measured(1151)));
        assert_eq!(it.words(&measured(1)), "≤ 1.150 × compressed (1000)");
    }

    #[test]
    fn what_was_not_measured_is_not_held() {
        let it = target("search", "brotli", "{ at_most: 8 }");
        assert!(!it.holds(&figures(&["calculator brotli now time: 1"])));
        let it = target("search", "brotli", "{ share: { percent: 50, of: base } }");
        assert!(!it.holds(&figures(&["search brotli now time: 1"])));
    }

    #[test]
    fn every_target_in_the_file_is_read_and_says_where_it_is_from() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("gate.yaml");
        let gate = Gate::read(&path).unwrap();
        assert!(!gate.base.commit.is_empty() && !gate.base.why.is_empty());
        for target in &gate.targets {
            assert!(!target.source.is_empty(), "{target:?}");
            assert!(super::super::table::measured(&target.measure), "{target:?}");
        }
    }
}
