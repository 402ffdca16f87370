//! 某某为…主任； and 某某的…主任职务自然免除；.

use huimin_core::gazette::ClauseKind;
use huimin_core::gazette::records::{Appointment, Change};

use super::Reading;
use crate::diagnostic::Diagnostic;

/// One record for each person of each line. A line that cannot be read is said, and stays as text.
pub(crate) fn read(it: &Reading<'_>, out: &mut Vec<Diagnostic>) -> Vec<Appointment> {
    let mut found = Vec::new();
    for (clause, paragraph, words) in it.paragraphs() {
        let Some(head) = it
            .head
            .clauses
            .get(usize::from(clause))
            .filter(|it| it.kind == ClauseKind::Entry)
        else {
            continue;
        };
        let line = words.trim_end_matches(['；', '。', '，']);
        let read = if head.path.starts_with("任命") {
            appointed(clause, line)
        } else {
            removed(clause, line)
        };
        match read {
            Some(people) => found.extend(people),
            None => {
                let message = format!("「{line}」 does not say who and which post");
                out.push(it.error(clause, paragraph, message).help(
                    "a line reads 某某为某职 behind 任命, and 某某的某职职务 behind 免去; correct a misread word in corrections.yaml",
                ));
            }
        }
    }
    found
}

fn appointed(clause: u16, line: &str) -> Option<Vec<Appointment>> {
    let (line, note) = noted(line);
    let (people, posts) = line.split_once('为')?;
    each(clause, people, posts, Change::Appointed, note)
}

fn removed(clause: u16, line: &str) -> Option<Vec<Appointment>> {
    let (line, note) = noted(line);
    let (people, posts) = line.split_once('的')?;
    let (posts, change) = match posts.strip_suffix("职务自然免除") {
        Some(posts) => (posts, Change::Lapsed),
        None => (posts.strip_suffix("职务")?, Change::Removed),
    };
    let posts = posts.strip_prefix('原').unwrap_or(posts);
    each(clause, people, posts, change, note)
}

fn each(
    clause: u16,
    people: &str,
    posts: &str,
    change: Change,
    note: Option<&str>,
) -> Option<Vec<Appointment>> {
    let names = |row: &str| row.split('、').map(str::to_owned).collect::<Vec<_>>();
    let posts = names(posts);
    let people = names(people);
    if people.iter().chain(&posts).any(String::is_empty) {
        return None;
    }
    let one = |person| Appointment {
        clause,
        person,
        posts: posts.clone(),
        change,
        note: note.map(str::to_owned),
    };
    Some(people.into_iter().map(one).collect())
}

/// （保留原职级待遇） at the end of a line.
fn noted(line: &str) -> (&str, Option<&str>) {
    let note = line
        .strip_suffix('）')
        .and_then(|line| line.rsplit_once('（'));
    match note {
        Some((line, note)) => (line, Some(note)),
        None => (line, None),
    }
}
