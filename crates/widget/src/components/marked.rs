//! A text with parts of it marked.

use yew::prelude::*;

/// Props of [`Marked`].
#[derive(PartialEq, Properties)]
pub(crate) struct MarkedProps {
    pub(crate) text: AttrValue,
    /// Pairs of character positions, in order and apart.
    pub(crate) spans: Vec<(usize, usize)>,
}

/// See the module.
#[component]
pub(crate) fn Marked(props: &MarkedProps) -> Html {
    let part = |from: usize, to: usize| -> String {
        let wanted = to.saturating_sub(from);
        props.text.chars().skip(from).take(wanted).collect()
    };
    let mut at = 0;
    let mut pieces = Vec::new();
    for (start, end) in &props.spans {
        pieces.push(html! { { part(at, *start) } });
        pieces.push(html! { <mark class="hm-mark">{ part(*start, *end) }</mark> });
        at = *end;
    }
    pieces.push(html! { { part(at, usize::MAX) } });
    pieces.into_iter().collect()
}

/// Where words stand in a text, character for character.
pub(crate) fn verbatim(text: &str, words: &str) -> Vec<(usize, usize)> {
    let length = words.chars().count();
    text.match_indices(words)
        .filter(|_| length > 0)
        .filter_map(|(byte, _)| {
            let start = text.get(..byte)?.chars().count();
            Some((start, start + length))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::verbatim;

    #[test]
    fn words_are_found_by_characters_not_bytes() {
        assert_eq!(verbatim("给予补贴，补贴", "补贴"), vec![(2, 4), (5, 7)]);
        assert_eq!(verbatim("给予补贴", ""), vec![]);
    }
}
