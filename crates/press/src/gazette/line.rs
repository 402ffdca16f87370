//! The lines of a scan without their Markdown.

/// One line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Which line of the file, from 1.
    pub(crate) number: usize,
    /// Its words, without Markdown marks.
    pub(crate) text: String,
    /// True where the scan marks a heading. That it is one is believed, its level is not.
    pub(crate) heading: bool,
}

/// The lines of a text. Blank lines and rules (`---`) are dropped: they say nothing that the
/// Chinese punctuation does not say better.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    text.split('\n')
        .enumerate()
        .filter_map(|(index, raw)| line(index + 1, raw))
        .collect()
}

fn line(number: usize, raw: &str) -> Option<Line> {
    let trimmed = raw.trim();
    let unhashed = trimmed.trim_start_matches('#');
    let heading = unhashed.len() < trimmed.len();
    let unlisted = unhashed.trim_start();
    let unlisted = unlisted
        .strip_prefix("- ")
        .or(unlisted.strip_prefix("* "))
        .unwrap_or(unlisted);
    let mut text = unlisted.replace("**", "");
    for mark in ["<sub>", "</sub>", "<sup>", "</sup>"] {
        text = text.replace(mark, "");
    }
    let text = text.trim();
    let rule = text.chars().all(|it| matches!(it, '-' | '*' | '_' | '—')) && !text.contains('—');
    (!text.is_empty() && !rule).then(|| Line {
        number,
        text: text.to_owned(),
        heading,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_dropped_and_words_are_not() {
        let read = lines(
            "## 第一章 总 则\n\n---\n- （一）办公用房。  \n**第二条** PM<sub>2.5</sub>\n——注重普惠\n3-4日",
        );
        let texts: Vec<_> = read
            .iter()
            .map(|it| (it.number, it.heading, it.text.as_str()))
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
