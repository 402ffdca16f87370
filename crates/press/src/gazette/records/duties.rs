//! Units in brackets: （市财政局牵头，市税务局、市统计局按职责分工负责）.

use huimin_core::gazette::records::{Records, Role};

use super::names::split;
use super::{Reading, Units, span};

/// What makes a row of names a duty, the longer words first.
const VERBS: [(&str, Role); 10] = [
    ("牵头负责", Role::Leads),
    ("牵头", Role::Leads),
    ("按职责分工负责", Role::Responsible),
    ("分别负责", Role::Responsible),
    ("共同负责", Role::Responsible),
    ("负责落实", Role::Responsible),
    ("负责", Role::Responsible),
    ("具体实施", Role::Implements),
    ("配合", Role::Supports),
    ("协助", Role::Supports),
];

/// Reads every bracket that says who is responsible.
pub(crate) fn read(it: &Reading<'_>, units: &mut Units, records: &mut Records) {
    for (clause, paragraph, words) in it.paragraphs() {
        for inner in brackets(words) {
            for (rows, role) in rows(inner) {
                for row in rows {
                    let duties =
                        units.row(row, role, |piece| span(clause, paragraph, words, piece));
                    records.duties.extend(duties);
                }
            }
        }
    }
}

/// What stands in the outermost brackets.
fn brackets(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, mark) in words.char_indices() {
        match mark {
            '（' => {
                if depth == 0 {
                    start = at + mark.len_utf8();
                }
                depth += 1;
            }
            '）' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    found.extend(words.get(start..at));
                    start = at;
                }
            }
            _ => {}
        }
    }
    found
}

/// The rows of names in a bracket, each with what they are to do; none where the bracket says
/// something else. A rule for what follows (以下任务均需…) is no duty of this clause.
fn rows(inner: &str) -> Vec<(Vec<&str>, Role)> {
    let sentence = inner.split('。').next().unwrap_or_default();
    let mut found = Vec::new();
    let mut waiting = Vec::new();
    for piece in split(sentence, |mark| matches!(mark, '，' | '；')) {
        if piece.starts_with("以下") {
            break;
        }
        let verb = VERBS
            .iter()
            .find_map(|(verb, role)| Some((piece.strip_suffix(verb)?, *role)));
        match verb {
            Some((row, role)) => {
                waiting.push(row);
                found.push((std::mem::take(&mut waiting), role));
            }
            None => waiting.push(piece),
        }
    }
    found
}

/// A row of lead units may end in a verb: 市发展改革委、市生态环境局分别负责.
pub(crate) fn without_verb(row: &str) -> &str {
    VERBS
        .iter()
        .find_map(|(verb, _)| row.strip_suffix(verb))
        .unwrap_or(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_say_who() {
        let told = |words: &str| {
            let mut text = String::new();
            for (rows, role) in brackets(words).into_iter().flat_map(rows) {
                text.push_str(&format!("{role:?}: {}; ", rows.join("+")));
            }
            text
        };
        assert_eq!(
            told("好。（市甲局牵头，市乙局、各县（市、区）政府按职责分工负责）"),
            "Leads: 市甲局; Responsible: 市乙局、各县（市、区）政府; "
        );
        assert_eq!(
            told("（市甲局，各县（市、区）政府负责）又（市乙局负责）"),
            "Responsible: 市甲局+各县（市、区）政府; Responsible: 市乙局; "
        );
        assert_eq!(
            told("（市甲局牵头，各级政府负责落实，以下任务均需各级政府落实，不再列出）"),
            "Leads: 市甲局; Responsible: 各级政府; "
        );
        assert_eq!(told("（含技师学院）（刑期不足两年的，下同）"), "");
    }
}
