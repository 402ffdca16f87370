//! What a document calls itself and its own clauses.

use huimin_core::gazette::records::{Reference, Referent, Span};
use huimin_core::gazette::{ClauseHead, ClauseId, ClauseKind, DocumentHead, DocumentId};

/// How a document names itself.
const OWN: [&str; 9] = [
    "本办法",
    "本方案",
    "本意见",
    "本规定",
    "本细则",
    "本通知",
    "本文件",
    "本条例",
    "本规划",
];

/// 本办法, 本条, 第七条, unless the article is one of another paper.
pub(super) fn own(
    words: &str,
    head: &DocumentHead,
    document: DocumentId,
    clause: u16,
    place: &dyn Fn(&str) -> Span,
    found: &mut Vec<Reference>,
) {
    let clauses = || (0u16..).zip(&head.clauses);
    let here = |index: u16| Referent::Clause(ClauseId { document, index });
    let above: Vec<u16> = std::iter::successors(Some(clause), |at| {
        head.clauses.get(usize::from(*at))?.parent
    })
    .collect();
    let kind = |at: u16| head.clauses.get(usize::from(at)).map(|it| it.kind);
    let paper = || {
        let holds = above
            .iter()
            .copied()
            .find(|at| kind(*at) == Some(ClauseKind::Annex));
        // The one paper of a notice is called by its title; annexes behind it are 附件1, 附件2.
        let titled = |it: &ClauseHead| {
            it.kind == ClauseKind::Annex && it.heading.as_deref() == Some(it.path.as_str())
        };
        let only = clauses().find(|(at, it)| *at < clause && titled(it));
        holds
            .or(only.map(|it| it.0))
            .map_or(Referent::Document(document), here)
    };
    let mut add = |name: &str, target| {
        found.push(Reference {
            name: name.to_owned(),
            span: place(name),
            target,
        });
    };
    for name in OWN {
        for (_, name) in words.match_indices(name) {
            add(name, paper());
        }
    }
    let article = above
        .iter()
        .copied()
        .find(|at| kind(*at) == Some(ClauseKind::Article));
    if let Some(article) = article {
        // 本条例 is a paper.
        let own = words.match_indices("本条").filter(|(at, it)| {
            !words
                .get(at + it.len()..)
                .is_some_and(|it| it.starts_with('例'))
        });
        for (_, name) in own {
            add(name, here(article));
        }
    }
    for (at, _) in words.match_indices('第') {
        let (Some(before), Some(rest)) = (words.get(..at), words.get(at..)) else {
            continue;
        };
        let Some(name) = rest
            .find('条')
            .and_then(|end| rest.get(..end + '条'.len_utf8()))
        else {
            continue;
        };
        let target = clauses().find(|it| it.1.kind == ClauseKind::Article && it.1.path == name);
        let other = before.trim_end().ends_with(['》', '号', '）']);
        if let Some((target, _)) = target.filter(|_| !other) {
            add(name, here(target));
        }
    }
}
