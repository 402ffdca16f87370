//! What a document names: other documents by number or by name, and its own clauses.

mod own;

use huimin_core::gazette::records::{Reference, Referent, Span};
use huimin_core::gazette::{ClauseId, ClauseKind, DocumentHead, DocumentId, DocumentTexts};
use huimin_core::text::{fold, is_han};

use super::span;
use own::own;

/// Words in front of a number that are no part of it: 参照鲁财社〔2018〕86号.
const BEFORE: [&str; 14] = [
    "参照", "按照", "根据", "依据", "依照", "贯彻", "执行", "落实", "关于", "遵照", "以及", "和",
    "与", "及",
];

/// Finds every reference, and what it names in the edition.
pub fn link(heads: &[DocumentHead], texts: &mut [DocumentTexts]) {
    for (document, (head, texts)) in (0u16..).map(DocumentId).zip(heads.iter().zip(texts)) {
        let mut found = Vec::new();
        for (clause, paragraphs) in (0u16..).zip(&texts.paragraphs) {
            for (paragraph, words) in (0u16..).zip(paragraphs) {
                let place = |piece: &str| span(clause, paragraph, words, piece);
                names(words, heads, &place, &mut found);
                numbers(words, heads, &place, &mut found);
                own(words, head, document, clause, &place, &mut found);
            }
        }
        // One that stands inside another comes behind it.
        found.sort_by_key(|it| {
            (
                it.span.clause,
                it.span.paragraph,
                it.span.start,
                u32::MAX - it.span.length,
            )
        });
        texts.records.references = found;
    }
}

fn elsewhere_or(document: Option<usize>) -> Referent {
    match document.and_then(|it| u16::try_from(it).ok()) {
        Some(document) => Referent::Document(DocumentId(document)),
        None => Referent::Elsewhere,
    }
}

/// 《…》, by the number in brackets behind it or else by its name.
fn names(
    words: &str,
    heads: &[DocumentHead],
    place: &dyn Fn(&str) -> Span,
    found: &mut Vec<Reference>,
) {
    let (mut start, mut depth) = (0, 0_usize);
    for (at, mark) in words.char_indices() {
        match mark {
            '《' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            '》' if depth > 0 => {
                depth -= 1;
                let end = at + mark.len_utf8();
                let Some(name) = words.get(start..end).filter(|_| depth == 0) else {
                    continue;
                };
                let behind = words.get(end..).unwrap_or_default();
                let number = behind
                    .strip_prefix('（')
                    .and_then(|it| it.split_once('）'))
                    .map(|it| it.0)
                    .filter(|it| it.ends_with('号'));
                let target = match number {
                    Some(number) => {
                        let numbered = heads.iter().position(|it| fold(&it.number) == fold(number));
                        elsewhere_or(numbered)
                    }
                    None => called(heads, name),
                };
                found.push(Reference {
                    name: name.to_owned(),
                    span: place(name),
                    target,
                });
            }
            _ => {}
        }
    }
}

/// The paper that a notice sends out under this name, or the document that has it, with or without
/// its issuer.
fn called(heads: &[DocumentHead], name: &str) -> Referent {
    let name = fold(name.trim_start_matches('《').trim_end_matches('》'));
    for (document, head) in (0u16..).map(DocumentId).zip(heads) {
        let paper = (0u16..).zip(&head.clauses).find(|(_, it)| {
            let heading = it.heading.as_deref();
            it.kind == ClauseKind::Annex && heading.is_some_and(|it| fold(it) == name)
        });
        if let Some((index, _)) = paper {
            return Referent::Clause(ClauseId { document, index });
        }
        let title = fold(&head.title);
        let mut bare = head
            .issuers
            .iter()
            .filter_map(|it| title.strip_prefix(&fold(it)));
        if title == name || bare.any(|it| it == name) {
            return Referent::Document(document);
        }
    }
    Referent::Elsewhere
}

/// 鲁财社〔2018〕86号, 国务院令第554号, 人大公告第9号.
fn numbers(
    words: &str,
    heads: &[DocumentHead],
    place: &dyn Fn(&str) -> Span,
    found: &mut Vec<Reference>,
) {
    for (end, _) in words.match_indices('号') {
        let Some(number) = words
            .get(..end + '号'.len_utf8())
            .and_then(|before| number_at_end(before))
        else {
            continue;
        };
        let target = heads.iter().position(|it| fold(&it.number) == fold(number));
        found.push(Reference {
            name: number.to_owned(),
            span: place(number),
            target: elsewhere_or(target),
        });
    }
}

fn number_at_end(words: &str) -> Option<&str> {
    let digits = |it: char| it.is_ascii_digit();
    let inner = words.strip_suffix('号')?.trim_end();
    let count = inner.trim_end_matches(digits);
    if count.len() == inner.len() {
        return None;
    }
    let organ = match count.strip_suffix(['〕', ']', '］']) {
        Some(year) => {
            let organ = year.trim_end_matches(digits);
            (year.len() - organ.len() == 4).then_some(())?;
            organ.strip_suffix(['〔', '[', '［'])?
        }
        None => {
            let order = count.trim_end().strip_suffix('第')?.trim_end();
            ["令", "公告"]
                .iter()
                .find_map(|it| order.strip_suffix(it))?;
            order
        }
    };
    let start = organ.trim_end_matches(is_han).len();
    let name = organ.get(start..)?;
    // Behind the last word that only leads to it.
    let led = BEFORE
        .iter()
        .filter_map(|it| Some(name.rfind(it)? + it.len()))
        .max()
        .unwrap_or(0);
    if led == name.len() {
        return None;
    }
    words.get(start + led..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_sentence() {
        for (words, number) in [
            ("期间参照鲁财社〔2018〕86号", Some("鲁财社〔2018〕86号")),
            ("《关于贯彻鲁政发〔2018〕30号", Some("鲁政发〔2018〕30号")),
            ("（国务院令第554号", Some("国务院令第554号")),
            ("东昌西路24号", None),
            ("2019年1号", None),
        ] {
            assert_eq!(number_at_end(words), number, "{words}");
        }
    }
}
