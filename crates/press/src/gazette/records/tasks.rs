//! Tasks: 牵头领导：…；牵头单位：…；配合单位：….

use huimin_core::gazette::ClauseKind;
use huimin_core::gazette::records::{Assignment, Records, Role};

use super::duties::without_verb;
use super::names::{names, split};
use super::{Reading, Units, span};
use crate::diagnostic::Diagnostic;
use crate::gazette::numbering::numbered;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Leaders,
    Leads,
    Supports,
}

const FIELDS: [(&str, Field); 6] = [
    ("牵头领导：", Field::Leaders),
    ("责任领导：", Field::Leaders),
    ("牵头单位：", Field::Leads),
    ("责任单位：", Field::Leads),
    ("配合单位：", Field::Supports),
    ("协办单位：", Field::Supports),
];

/// Reads every paragraph that says who leads. One without a leader or a lead unit is said, and
/// kept with what it has.
pub(crate) fn read(
    it: &Reading<'_>,
    units: &mut Units,
    records: &mut Records,
    out: &mut Vec<Diagnostic>,
) {
    for (clause, paragraph, words) in it.paragraphs() {
        let fields = fields(words);
        if fields.is_empty() {
            continue;
        }
        let (task, part) = numbers(it, clause);
        let mut found = Assignment {
            clause,
            task,
            part,
            leaders: Vec::new(),
            lead_units: Vec::new(),
            supporting_units: Vec::new(),
            paragraph,
        };
        for (field, row) in fields {
            let row = without_verb(row);
            let role = match field {
                Field::Leaders => {
                    let leaders = names(row).into_iter().map(str::to_owned);
                    found.leaders.extend(leaders);
                    continue;
                }
                Field::Leads => Role::Leads,
                Field::Supports => Role::Supports,
            };
            let duties = units.row(row, role, |piece| span(clause, paragraph, words, piece));
            let list = match field {
                Field::Supports => &mut found.supporting_units,
                _ => &mut found.lead_units,
            };
            list.extend(duties.iter().map(|it| it.unit.clone()));
            records.duties.extend(duties);
        }
        let missing = [
            (found.leaders.is_empty(), "leader (牵头领导)"),
            (found.lead_units.is_empty(), "lead unit (牵头单位)"),
        ];
        for (_, what) in missing.into_iter().filter(|it| it.0) {
            let address = it.head.address(clause);
            let message = format!("the assignment of {address} names no {what}");
            out.push(
                it.error(clause, paragraph, message)
                    .help("look at the paper: correct a misread word in corrections.yaml; it was kept without"),
            );
        }
        records.assignments.push(found);
    }
}

/// Says which tasks nobody is to do, themselves or in parts.
pub(crate) fn check(it: &Reading<'_>, records: &Records, out: &mut Vec<Diagnostic>) {
    let clauses = &it.head.clauses;
    for (index, _) in (0u16..)
        .zip(clauses)
        .filter(|(_, clause)| clause.kind == ClauseKind::Task)
    {
        let below = |clause: u16| {
            clause == index
                || clauses.get(usize::from(clause)).and_then(|it| it.parent) == Some(index)
        };
        if !records.assignments.iter().any(|it| below(it.clause)) {
            let message = format!("{} has no assignment", it.head.address(index));
            out.push(
                it.error(index, 0, message)
                    .help("牵头领导：…；牵头单位：…；配合单位：… stands behind every task"),
            );
        }
    }
}

/// The fields of a paragraph that begins with one.
fn fields(words: &str) -> Vec<(Field, &str)> {
    let known = |piece: &str| FIELDS.iter().any(|(label, _)| piece.starts_with(label));
    if !known(words) {
        return Vec::new();
    }
    split(words, |mark| matches!(mark, '；' | '。'))
        .into_iter()
        .filter_map(|piece| {
            let found = FIELDS.iter();
            found
                .filter_map(|(label, field)| Some((*field, piece.strip_prefix(label)?)))
                .next()
        })
        .filter(|(_, row)| !row.is_empty())
        .collect()
}

/// The number of the task that a clause is or belongs to, and that of its part.
fn numbers(it: &Reading<'_>, clause: u16) -> (u32, Option<u32>) {
    let number = |clause: u16| {
        let head = it.head.clauses.get(usize::from(clause))?;
        let above = head
            .parent
            .and_then(|up| it.head.clauses.get(usize::from(up)));
        let own = above
            .and_then(|above| head.path.strip_prefix(above.path.as_str()))
            .unwrap_or(&head.path);
        Some((head, numbered(own)?.value))
    };
    match number(clause) {
        Some((head, part)) if head.kind != ClauseKind::Task => match head.parent.and_then(number) {
            Some((task, value)) if task.kind == ClauseKind::Task => (value, Some(part)),
            _ => (part, None),
        },
        Some((_, task)) => (task, None),
        None => (0, None),
    }
}
