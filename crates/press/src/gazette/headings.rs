//! The heading of a numbered paragraph: the whole of it, or a short first sentence.

use huimin_core::gazette::DocumentKind;

use super::numbering::Rank;
use super::traced::Traced;

/// A sentence in front is a heading when it is not longer than this; an article's is shorter.
const LONGEST: usize = 24;
const LONGEST_IN_REGULATION: usize = 20;

/// Takes the heading off: a paragraph that stands by itself, or a short first sentence behind
/// which the paragraph goes on. 社会保险补贴。享受社会保险补贴的…
///
/// A comma stands only in the heading of a section or of a sub-point: 一、解放思想，加压催阵争一流。
pub(crate) fn split_heading(
    words: &Traced,
    rank: Rank,
    alone: bool,
    kind: DocumentKind,
) -> (Option<Traced>, Traced) {
    if matches!(rank, Rank::Chapter | Rank::Part) || alone && !words.contains('。') {
        let heading = Some(words.clone()).filter(|it| !it.is_empty());
        return (heading, Traced::default());
    }
    let longest = match kind {
        DocumentKind::Regulation => LONGEST_IN_REGULATION,
        _ => LONGEST,
    };
    let comma = matches!(rank, Rank::Section | Rank::SubPoint) && kind != DocumentKind::Regulation;
    match words.split_once('。') {
        Some((first, rest))
            if !rest.is_empty()
                && first.chars().count() <= longest
                && !first.contains(['；', '：'])
                && (comma || !first.contains('，')) =>
        {
            (Some(words.part(first)), words.part(rest))
        }
        _ => (None, words.clone()),
    }
}
