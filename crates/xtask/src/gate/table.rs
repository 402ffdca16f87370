//! The run as one Markdown table.

use super::figures::Figures;
use super::targets::Target;

/// A figure by its name in figures.json, and what it is called in the table, with its unit.
const MEASURES: [(&str, &str); 12] = [
    ("bytes", "bytes until then"),
    ("requests", "requests until then"),
    ("bytes_at_rest", "bytes, until nothing is under way"),
    ("requests_at_rest", "requests, until nothing is under way"),
    ("shown", "first thing to act on, ms"),
    ("time", "time, ms"),
    ("longest_task", "longest task, ms"),
    ("blocked", "tasks above 50 ms, sum of the excess, ms"),
    ("heap", "JS heap after (without that of wasm), bytes"),
    ("score", "Lighthouse performance"),
    ("largest_paint", "largest contentful paint, ms"),
    ("total_blocking", "total blocking time, ms"),
];

/// True for a name that the table knows.
#[cfg(test)]
pub(super) fn measured(name: &str) -> bool {
    MEASURES.iter().any(|(known, _)| *known == name)
}

/// Everything about a run; `builds` are the names of the base, why it is one, and of what is new.
pub(super) fn render(figures: &Figures, targets: &[&Target], builds: [&str; 3]) -> String {
    let machine = &figures.machine;
    let [base, why, now] = builds;
    let mut text = format!(
        "# Gate, {}\n\n\
         - base: {base} ({why})\n- now: {now}\n\
         - {}, {} cores, {} GB, load at the end {}; Chromium {}\n\
         - 360 x 740, CPU 4 x, 1.6 Mbit/s, 150 ms, empty cache; median of {}, the builds in turns\n\n\
         | road | server | measure | base | now | ratio | target | held |\n\
         |---|---|---|--:|--:|--:|---|---|\n",
        machine.day,
        machine.processor,
        machine.cores,
        machine.memory_gb,
        machine.load,
        machine.chromium,
        machine.runs
    );
    for (road, server) in figures.roads() {
        for (measure, label) in MEASURES {
            let median = |build| figures.median(build, road, server, measure);
            let (base, now) = (median("base"), median("now"));
            if base.is_none() && now.is_none() {
                continue;
            }
            let of_row =
                |it: &&&Target| it.road == road && it.server == server && it.measure == measure;
            let asked: Vec<_> = targets.iter().filter(of_row).collect();
            let limits: Vec<_> = asked.iter().map(|it| it.words(figures)).collect();
            let held = |it: &&&Target| if it.holds(figures) { "yes" } else { "**no**" };
            let held: Vec<_> = asked.iter().map(held).collect();
            let ratio = now.zip(base).and_then(|(now, base)| thousandths(now, base));
            text.push_str(&line(&[
                road,
                server,
                label,
                &number(base),
                &number(now),
                &ratio.unwrap_or_else(|| "–".into()),
                &limits.join("; "),
                &held.join("; "),
            ]));
        }
    }
    for (measure, label) in MEASURES {
        let peer = figures.median("pagefind", "search", "brotli", measure);
        if peer.is_some() {
            let road = "Pagefind's first answer";
            text.push_str(&line(&[
                road,
                "brotli",
                label,
                "–",
                &number(peer),
                "–",
                "",
                "",
            ]));
        }
    }
    text.push_str(&sources(targets));
    text
}

/// Who set the targets.
fn sources(targets: &[&Target]) -> String {
    let mut text = String::from("\nTargets:\n");
    for target in targets {
        let Target {
            road,
            server,
            measure,
            source,
            ..
        } = target;
        text.push_str(&format!("- {road}, {server}, {measure}: {source}\n"));
    }
    text
}

fn line(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// With thousands apart, or a dash.
fn number(figure: Option<u64>) -> String {
    let Some(figure) = figure else {
        return "–".into();
    };
    let digits = figure.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A ratio with three digits after the point, the last one rounded up, so that a target of 0.500 that
/// is missed never reads as 0.500. `None` of nothing.
pub(super) fn thousandths(part: u64, whole: u64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let thousand = (u128::from(part) * 1000).div_ceil(u128::from(whole));
    Some(format!("{}.{:03}", thousand / 1000, thousand % 1000))
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::figures;
    use super::super::targets::Target;
    use super::{number, render, thousandths};

    #[test]
    fn a_ratio_is_rounded_up() {
        assert_eq!(thousandths(253, 506).as_deref(), Some("0.500"));
        assert_eq!(thousandths(5001, 10_000).as_deref(), Some("0.501"));
        assert_eq!(thousandths(1150, 1000).as_deref(), Some("1.150"));
        assert_eq!(thousandths(1, 0), None);
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(Some(7)), "7");
        assert_eq!(number(Some(527_417)), "527,417");
        assert_eq!(number(Some(1_334_342)), "1,334,342");
        assert_eq!(number(None), "–");
    }

    #[test]
    fn a_row_has_both_builds_and_every_target_with_its_verdict() {
        let target = |limit: &str| -> Target {
            serde_saphyr::from_str(&format!(
                "{{ road: calculator, server: brotli, measure: time, limit: {limit}, source: S }}"
            ))
            .unwrap()
        };
        let targets = [
            target("{ share: { percent: 50, of: base } }"),
            target("{ below: pagefind }"),
        ];
        let figures = figures(&[
            "calculator brotli base time: 5000 4900 5100",
            "calculator brotli now time: 2400 2500 9000",
            "search brotli pagefind time: 2000",
        ]);
        let text = render(&figures, &targets.each_ref(), ["old", "because", "new"]);
        let row = "| calculator | brotli | time, ms | 5,000 | 2,500 | 0.500 \
                   | ≤ 0.500 × base; < Pagefind (2000) | yes; **no** |";
        assert!(text.lines().any(|line| line == row), "{text}");
        let peer = "| Pagefind's first answer | brotli | time, ms | – | 2,000 | – |  |  |";
        assert!(text.lines().any(|line| line == peer), "{text}");
        assert!(
            text.contains("- base: old (because)\n- now: new\n"),
            "{text}"
        );
        assert!(!text.contains("bytes until then"), "{text}");
    }
}
