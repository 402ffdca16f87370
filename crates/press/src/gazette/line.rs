//! The lines of a scan without their Markdown.

use super::traced::Traced;
use super::trail::{Fate, Trail};

/// One line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Which line of the file, from 1.
    pub(crate) number: usize,
    /// Its words, without Markdown marks.
    pub(crate) text: Traced,
    /// True where the scan marks a heading. That it is one is believed, its level is not.
    pub(crate) heading: bool,
}

/// The lines of a text. Blank lines and rules (`---`) are dropped: they say nothing that the
/// Chinese punctuation does not say better.
pub(crate) fn lines(text: &Traced, trail: &mut Trail) -> Vec<Line> {
    text.split('\n')
        .enumerate()
        .filter_map(|(index, raw)| {
            let raw = text.part(raw.trim());
            let line = line(index + 1, &raw);
            let words = line.as_ref().map(|it| &it.text);
            trail.all(
                &raw.without(words.unwrap_or(&Traced::default())),
                Fate::Markdown,
            );
            line
        })
        .collect()
}

fn line(number: usize, raw: &Traced) -> Option<Line> {
    let unhashed = raw.trim_start_matches('#');
    let heading = unhashed.len() < raw.len();
    let unlisted = unhashed.trim_start();
    let unlisted = unlisted
        .strip_prefix("- ")
        .or(unlisted.strip_prefix("* "))
        .unwrap_or(unlisted);
    let text = without_marks(&raw.part(unlisted)).trimmed();
    let rule = text
        .chars()
        .all(|it| matches!(it, '-' | '*' | '_' | '|' | ':' | ' '));
    (!text.is_empty() && !rule).then_some(Line {
        number,
        text,
        heading,
    })
}

/// Without the marks inside a line.
fn without_marks(text: &Traced) -> Traced {
    let mut kept = Traced::default();
    let mut rest: &str = text;
    while !rest.is_empty() {
        let mark = ["**", "<sub>", "</sub>", "<sup>", "</sup>"]
            .into_iter()
            .filter_map(|mark| Some((rest.find(mark)?, mark)))
            .min();
        let Some((before, behind)) = mark.and_then(|(at, mark)| {
            let (before, it) = rest.split_at_checked(at)?;
            Some((before, it.strip_prefix(mark)?))
        }) else {
            kept.push(&text.part(rest));
            break;
        };
        kept.push(&text.part(before));
        rest = behind;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_dropped_and_words_are_not() {
        let scan = "## 第一章 总 则\n\n---\n- （一）办公用房。  \n**第二条** PM<sub>2.5</sub>\n——注重普惠\n3-4日\n| --- |";
        let read = lines(&Traced::scan(scan), &mut Trail::default());
        let texts: Vec<_> = read
            .iter()
            .map(|it| (it.number, it.heading, &*it.text))
            .collect();
        assert_eq!(
            texts,
            [
                (1, true, "第一章 总 则"),
                (4, false, "（一）办公用房。"),
                (5, false, "第二条 PM2.5"),
                (6, false, "——注重普惠"),
                (7, false, "3-4日"),
            ]
        );
    }
}
