//! What a clerk mistypes: one figure, day or share of the real data changed, and the examples along
//! with it. Nearly all of it is refused; what is not stands below with its reason.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests may fail like tests"
)]

mod support;

use huimin_press::diagnostic::{Diagnostic, Severity};
use huimin_press::gazette::read;
use support::bench::Bench;

const SEED: u64 = 0x0068_7569_6d69_6e12;
const CHANGES: usize = 300;
const FOLDER: &str = "gazettes/liaocheng/2019-04";
const ISSUE: &str = "gazettes/liaocheng/2019-04/issue.yaml";
const TARGETS: &str = "gazettes/liaocheng/2019-04/targets.yaml";

/// Figures that nothing holds against the text, and why not.
const SURVIVORS: [(&str, &str, &str); 1] = [(
    "subsidies/training-living-hardship.yaml",
    "share",
    "1/50 is a thirtieth of the 60% that the text says, and no figure of it: the rule gives the reason",
)];

/// The keys of figures.
const KEYS: [&str; 11] = [
    "value", "yuan", "share", "months", "at_least", "at_most", "times", "day", "month", "from",
    "until",
];

/// One figure in a file.
#[derive(Clone, Debug)]
struct Place {
    file: String,
    /// From 1.
    line: usize,
    key: &'static str,
    /// Where the figure stands, in bytes.
    at: std::ops::Range<usize>,
    figure: String,
}

/// Every figure of the rules, the checks and the days of documents and measures; not those of the
/// examples, of notes and of names.
fn places(bench: &Bench) -> Vec<Place> {
    let mut found = Vec::new();
    for (file, text) in &bench.data.0 {
        let rules = file.starts_with("subsidies/") || file.starts_with("checks/");
        let yaml = file.ends_with(".yaml");
        if !(yaml && rules) && file != ISSUE && file != TARGETS {
            continue;
        }
        let text = text.split("\nexamples:").next().unwrap();
        let mut start = 0;
        for (line, words) in (1..).zip(text.split_inclusive('\n')) {
            let comment = words.trim_start().starts_with('#');
            for key in KEYS.into_iter().filter(|_| !comment) {
                let name = format!("{key}: ");
                for (at, _) in words.match_indices(&name) {
                    let alone = words[..at].ends_with([' ', '{']);
                    let begins = start + at + name.len();
                    let digits = |it: char| it.is_ascii_digit() || "./-%".contains(it);
                    let quoted = text[begins..].starts_with(['"', '\'']);
                    let begins = begins + usize::from(quoted);
                    let figure: String = text[begins..]
                        .chars()
                        .take_while(|it| digits(*it))
                        .collect();
                    if alone && figure.chars().any(|it| it.is_ascii_digit()) {
                        found.push(Place {
                            file: file.clone(),
                            line,
                            key,
                            at: begins..begins + figure.len(),
                            figure,
                        });
                    }
                }
            }
            start += words.len();
        }
    }
    found
}

/// Splitmix64: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^= it >> 31;
        usize::try_from(it % u64::try_from(most).unwrap()).unwrap()
    }
}

/// A figure as it may come out by mistake: a digit more or less, another digit, a day or a year
/// later, another share, or one that stands elsewhere in the same file.
fn mistyped(place: &Place, all: &[Place], dice: &mut Dice) -> String {
    let old = &place.figure;
    let others = all
        .iter()
        .filter(|it| (&it.file, it.key) == (&place.file, place.key));
    let others: Vec<&Place> = others.filter(|it| it.figure != *old).collect();
    let new = if !others.is_empty() && dice.below(4) == 0 {
        others[dice.below(others.len())].figure.clone()
    } else if old.len() == 10 && old.contains('-') {
        let day: huimin_core::day::Day = old.parse().unwrap();
        match dice.below(4) {
            0 => huimin_core::day::next(day),
            1 => huimin_core::day::previous(day),
            2 => huimin_core::day::months_later(day, 1),
            _ => huimin_core::day::months_later(day, if dice.below(2) == 0 { 12 } else { -12 }),
        }
        .to_string()
    } else if old.contains(['/', '%']) {
        ["1/2", "3/5", "2/3", "7/10", "4/5", "9/10", "1/3"][dice.below(7)].to_owned()
    } else if let Some((whole, part)) = old.split_once('.') {
        // 6.5 of a target.
        let whole: i64 = whole.parse().unwrap();
        match dice.below(3) {
            0 => format!("{}.{part}", whole + 1),
            1 => format!("{whole}.{part}1"),
            _ => whole.to_string(),
        }
    } else {
        let number: i64 = old.parse().unwrap();
        let other = match dice.below(5) {
            0 => number + 1,
            1 => (number - 1).max(0),
            2 => number * 10,
            3 => number / 10,
            _ => number * 2,
        };
        other.to_string()
    };
    let same = |one: &str, other: &str| {
        let share = |it: &str| it.parse::<huimin_core::money::Ratio>().ok();
        one == other || (share(one).is_some() && share(one) == share(other))
    };
    if same(old, &new) {
        mistyped(place, all, dice)
    } else {
        new
    }
}

fn errors(said: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    said.iter().filter(|it| it.severity == Severity::Error)
}

/// The days of the issue and its targets: one change of each document or measure at a time, so that the scan is
/// read a few times and not once for each. Which of them nothing is said of.
fn issue_survivors(bench: &Bench, changes: &[(Place, String)]) -> Vec<(Place, String)> {
    let mut left: Vec<(Place, String)> = changes.to_vec();
    let mut survivors = Vec::new();
    while !left.is_empty() {
        let mut now: Vec<(Place, String)> = Vec::new();
        left.retain(|it| {
            let apart = now
                .iter()
                .all(|other| it.0.file != other.0.file || it.0.line.abs_diff(other.0.line) > 9);
            if apart {
                now.push(it.clone());
            }
            !apart
        });
        now.sort_by_key(|it| std::cmp::Reverse(it.0.at.start));
        let mut data = bench.data.clone();
        for (place, new) in &now {
            let text = data.0.get_mut(&place.file).unwrap();
            text.replace_range(place.at.clone(), new);
        }
        let said = read(&data, FOLDER).1;
        for (place, new) in now {
            let own = |it: &&Diagnostic| it.file == place.file;
            let mut near = errors(&said).filter(|it| own(it) && it.line.abs_diff(place.line) <= 4);
            if near.next().is_none() {
                survivors.push((place, new));
            }
        }
    }
    survivors
}

/// One change of each file at a time, so that the rules are compiled a few times and not once for
/// each. Which changes nothing is said of.
fn rule_survivors(bench: &mut Bench, mut left: Vec<(Place, String)>) -> Vec<(Place, String)> {
    let mut survivors = Vec::new();
    while !left.is_empty() {
        let mut now: Vec<(Place, String)> = Vec::new();
        left.retain(|it| {
            let apart = now.iter().all(|other| it.0.file != other.0.file);
            if apart {
                now.push(it.clone());
            }
            !apart
        });
        let changed = now.iter().map(|(place, new)| {
            let mut text = bench.data.0.get(&place.file).unwrap().clone();
            text.replace_range(place.at.clone(), new);
            (place.file.clone(), text)
        });
        let changed: Vec<(String, String)> = changed.collect();
        let said = bench.all_said(&changed);
        for (place, new) in now {
            if !errors(&said).any(|it| it.file == place.file) {
                survivors.push((place, new));
            }
        }
    }
    survivors
}

#[test]
fn nearly_every_mistyped_figure_is_refused() {
    let mut bench = Bench::new();
    let all = places(&bench);
    assert!(all.len() > 110, "{} figures were found", all.len());
    let mut dice = Dice(SEED);
    let changes: Vec<(Place, String)> = (0..CHANGES)
        .map(|_| {
            let place = all[dice.below(all.len())].clone();
            let new = mistyped(&place, &all, &mut dice);
            (place, new)
        })
        .collect();
    let (issue, rules): (Vec<_>, Vec<_>) = changes
        .into_iter()
        .partition(|it| it.0.file.starts_with(FOLDER));
    let mut survivors = issue_survivors(&bench, &issue);
    survivors.extend(rule_survivors(&mut bench, rules));
    let told = survivors.iter().map(|(place, new)| {
        let Place {
            file,
            line,
            key,
            figure,
            ..
        } = place;
        format!("{file}:{line} {key}: {figure} → {new}")
    });
    let told: Vec<String> = told.collect();
    let unexplained: Vec<&String> = told
        .iter()
        .filter(|it| {
            let known = |(file, key, _): &(&str, &str, &str)| {
                it.starts_with(&format!("{file}:")) && it.contains(&format!(" {key}: "))
            };
            !SURVIVORS.iter().any(known)
        })
        .collect();
    assert_eq!(
        unexplained,
        Vec::<&String>::new(),
        "of {} figures",
        all.len()
    );
    assert!(told.len() * 20 <= CHANGES, "{told:?}");
}

/// An end of a fact is set by words, or is one of a few wide ones: no other digit gets through.
#[test]
fn every_mistyped_end_of_a_fact_is_refused() {
    let bench = Bench::new();
    let mut tried = 0;
    for (file, text) in bench.data.0.iter().filter(|it| it.0.starts_with("facts/")) {
        for key in ["min: ", "max: "] {
            for (at, _) in text.match_indices(key) {
                let begins = at + key.len();
                let digits = |it: char| it.is_ascii_digit() || "./-\"".contains(it);
                let end = text[begins..].find(|it| !digits(it)).unwrap();
                let old = text[begins..begins + end].trim_matches('"');
                let Ok(number) = old.parse::<i64>() else {
                    continue;
                };
                for new in [number + 2, number * 10 + 3, number - 1] {
                    // 0 is as wide as 1.
                    if new == 0 {
                        continue;
                    }
                    let mut changed = text.clone();
                    let quote = if text[begins..].starts_with('"') {
                        "\""
                    } else {
                        ""
                    };
                    let new = format!("{quote}{new}{quote}");
                    changed.replace_range(begins..begins + end, &new);
                    tried += 1;
                    let said = bench.facts_said(file, &changed);
                    assert!(errors(&said).next().is_some(), "{file}: {key}{old} → {new}");
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
}
