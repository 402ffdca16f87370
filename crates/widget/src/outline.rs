//! How a document is read: in articles, each with the items below it.

use huimin_core::gazette::{ClauseHead, ClauseKind, DocumentHead};
use huimin_core::report::within;

/// The clause by its place.
pub(crate) fn head(document: &DocumentHead, index: u16) -> Option<&ClauseHead> {
    document.clauses.get(usize::from(index))
}

/// The article, task or entry, or whatever stands directly below a chapter, an annex or the
/// document, that holds a clause.
pub(crate) fn unit(document: &DocumentHead, index: u16) -> u16 {
    let mut at = index;
    // A parent stands before its child, so this ends.
    while let Some(clause) = head(document, at) {
        let Some(parent) = clause.parent.filter(|parent| *parent < at) else {
            break;
        };
        let alone = matches!(
            clause.kind,
            ClauseKind::Article | ClauseKind::Task | ClauseKind::Entry
        );
        let holder = head(document, parent).map(|it| it.kind);
        if alone || matches!(holder, None | Some(ClauseKind::Chapter | ClauseKind::Annex)) {
            break;
        }
        at = parent;
    }
    at
}

/// Every such unit, in reading order; chapters are none.
pub(crate) fn units(document: &DocumentHead) -> Vec<u16> {
    (0u16..)
        .zip(&document.clauses)
        .filter(|(index, clause)| {
            clause.kind != ClauseKind::Chapter && unit(document, *index) == *index
        })
        .map(|(index, _)| index)
        .collect()
}

/// The units before and after.
pub(crate) fn neighbours(document: &DocumentHead, unit: u16) -> (Option<u16>, Option<u16>) {
    let all = units(document);
    let before = all.iter().copied().rfind(|it| *it < unit);
    let after = all.iter().copied().find(|it| *it > unit);
    (before, after)
}

/// A clause and those below it, in reading order.
pub(crate) fn members(document: &DocumentHead, unit: u16) -> Vec<u16> {
    (0u16..)
        .zip(&document.clauses)
        .map(|(index, _)| index)
        .filter(|index| *index >= unit && within(document, *index, unit))
        .collect()
}

/// The chapter, section or annex in which a clause stands: 第二章 资金支出范围.
pub(crate) fn chapter(document: &DocumentHead, index: u16) -> Option<String> {
    let parent = |at: u16| head(document, at)?.parent.filter(|up| *up < at);
    std::iter::successors(parent(index), |at| parent(*at))
        .filter_map(|at| head(document, at))
        .find(|clause| {
            matches!(
                clause.kind,
                ClauseKind::Chapter | ClauseKind::Section | ClauseKind::Annex
            )
        })
        .map(title)
}

/// 第二章 资金支出范围; 第十一条 一次性创业补贴.
pub(crate) fn title(clause: &ClauseHead) -> String {
    match &clause.heading {
        Some(heading) if *heading != clause.path => format!("{} {heading}", clause.path),
        _ => match (clause.kind, task(clause)) {
            (ClauseKind::Task, Some(number)) => format!("第{number}项任务"),
            _ => clause.path.clone(),
        },
    }
}

/// By which a clause is named beside others of its document: 第13项任务, 第十一条, 三、（一）.
pub(crate) fn short(document: &DocumentHead, clause: &ClauseHead) -> String {
    let holder = clause.parent.and_then(|it| head(document, it));
    let part = |number: &str| {
        let own = holder.and_then(|it| clause.path.strip_prefix(it.path.as_str()));
        format!("第{number}项任务{}", own.unwrap_or_default())
    };
    match (task(clause), holder.and_then(task)) {
        (Some(number), _) => format!("第{number}项任务"),
        (None, Some(number)) => part(number),
        (None, None) => clause.path.clone(),
    }
}

/// Every clause, in reading order.
pub(crate) fn all(document: &DocumentHead) -> Vec<u16> {
    (0u16..)
        .zip(&document.clauses)
        .map(|(index, _)| index)
        .collect()
}

/// The clauses that are shown, cut before each chapter, annex and section.
pub(crate) fn parts(document: &DocumentHead, shown: &[u16]) -> Vec<Vec<u16>> {
    let mut parts: Vec<Vec<u16>> = Vec::new();
    for index in shown {
        let begins = head(document, *index).is_some_and(|it| {
            matches!(
                it.kind,
                ClauseKind::Chapter | ClauseKind::Annex | ClauseKind::Section
            )
        });
        match parts.last_mut() {
            Some(part) if !begins => part.push(*index),
            _ => parts.push(vec![*index]),
        }
    }
    parts
}

/// The number of a task, which runs through its document: 13 of 四、13.
pub(crate) fn task(clause: &ClauseHead) -> Option<&str> {
    let (_, number) = clause.path.trim_end_matches('.').rsplit_once('、')?;
    (clause.kind == ClauseKind::Task).then_some(number)
}

/// The number of an item within its parent: （一）. Empty where it has none of its own.
pub(crate) fn label(document: &DocumentHead, index: u16) -> &str {
    let Some(clause) = head(document, index) else {
        return "";
    };
    if clause.kind == ClauseKind::Paragraph {
        return "";
    }
    let above = clause.parent.and_then(|parent| head(document, parent));
    above
        .and_then(|above| clause.path.strip_prefix(above.path.as_str()))
        .unwrap_or(&clause.path)
}

/// Its title and number; a document without a number is known by its title alone.
pub(crate) fn number(document: &DocumentHead) -> Option<&str> {
    (document.number != document.title).then_some(document.number.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::document;

    #[test]
    fn an_item_is_read_in_its_article() {
        let it = document();
        // 第一章: 第一条 with （一）, 第二条; then a paragraph without a chapter.
        assert_eq!(unit(&it, 2), 1);
        assert_eq!(units(&it), vec![1, 3, 4]);
        assert_eq!(neighbours(&it, 1), (None, Some(3)));
        assert_eq!(neighbours(&it, 4), (Some(3), None));
        assert_eq!(members(&it, 1), vec![1, 2]);
        assert_eq!(chapter(&it, 2).as_deref(), Some("第一章 总则"));
        assert_eq!(chapter(&it, 4), None);
        assert_eq!(label(&it, 2), "（一）");
        assert_eq!(label(&it, 4), "");
        assert_eq!(title(&it.clauses[1]), "第一条 目的");
    }
}
