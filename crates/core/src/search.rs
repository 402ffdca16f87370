//! Clauses by words, by simple means: the texts are few, and are looked through as they stand.

mod filter;

pub use filter::{Filter, search_filtered};

use crate::edition::Edition;
use crate::gazette::records::Role;
use crate::gazette::{ClauseId, ClauseKind, DocumentId};
use crate::order;
use crate::text::{fold, fold_char, is_han};

/// A clause that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub clause: ClauseId,
    /// Its best passage.
    pub passage: String,
    /// How well it answers; only the order means something.
    pub score: u32,
    /// What the unit that was asked for has to do there.
    pub role: Option<Role>,
}

/// How many characters a passage has at most.
const PASSAGE: usize = 80;

/// The clauses that answer a query, the best first. Only documents whose texts are loaded are
/// looked through. Every word of the query must be found, the longer ones at least in large part.
#[must_use]
pub fn search(edition: &Edition, query: &str) -> Vec<Hit> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = clauses(edition)
        .filter_map(|clause| hit(edition, clause, &words))
        .collect();
    // A stable order: the score, then the order of the issue.
    order::sort_by(&mut hits, |a, b| {
        b.score.cmp(&a.score).then(a.clause.cmp(&b.clause))
    });
    hits
}

/// A query is at most so long; what comes behind is not looked for.
const QUERY: usize = 200;

/// The words of a query, folded.
#[must_use]
pub fn words(query: &str) -> Vec<String> {
    let breaks = |c: char| c.is_whitespace() || "，。；、,;".contains(c);
    let end = query
        .char_indices()
        .nth(QUERY)
        .map_or(query.len(), |(end, _)| end);
    query
        .get(..end)
        .unwrap_or(query)
        .split(breaks)
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Where the words of a query stand in a text, as pairs of character positions, for marking.
/// Where a word as a whole does not stand there, its pairs of characters are marked.
#[must_use]
pub fn marks(text: &str, query: &str) -> Vec<(usize, usize)> {
    let folded = Folded::new(text);
    let mut marked = vec![false; text.chars().count()];
    for word in words(query) {
        let whole = folded.find_all(&word);
        let spans = if whole.is_empty() {
            pairs(&word)
                .iter()
                .flat_map(|pair| folded.find_all(pair))
                .collect()
        } else {
            whole
        };
        for (start, end) in spans {
            marked
                .iter_mut()
                .take(end)
                .skip(start)
                .for_each(|it| *it = true);
        }
    }
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (place, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        match spans.last_mut() {
            Some((_, end)) if *end == place => *end = place + 1,
            _ => spans.push((place, place + 1)),
        }
    }
    spans
}

fn clauses(edition: &Edition) -> impl Iterator<Item = ClauseId> + '_ {
    (0u16..)
        .zip(&edition.catalogue.documents)
        .flat_map(|(document, head)| {
            (0u16..).zip(&head.clauses).map(move |(index, _)| ClauseId {
                document: DocumentId(document),
                index,
            })
        })
}

fn hit(edition: &Edition, clause: ClauseId, words: &[String]) -> Option<Hit> {
    let document = edition.document(clause.document)?;
    let head = document.clauses.get(usize::from(clause.index))?;
    let paragraphs = edition.paragraphs(clause)?;
    let heading = fold(head.heading.as_deref().unwrap_or_default());
    let address = fold(&document.address(clause.index));
    let title = fold(&document.title);
    let body: Vec<Folded> = paragraphs.iter().map(|text| Folded::new(text)).collect();

    let mut score = 0;
    for word in words {
        let count = |text: &str| u32::try_from(text.matches(word.as_str()).count()).unwrap_or(0);
        let in_body: u32 = body.iter().map(|it| count(&it.text)).sum();
        let whole = 1000 * in_body.min(1)
            + 50 * in_body.min(5)
            + 900 * count(&heading).min(1)
            + named(word, &heading)
            + 100 * count(&title).min(1)
            + 2000 * u32::from(address == *word)
            + 400 * u32::from(address.contains(word.as_str()));
        // In part: at least two thirds of the pairs of characters.
        let found = |pair: &String| {
            heading.contains(pair.as_str()) || body.iter().any(|it| it.text.contains(pair.as_str()))
        };
        let pairs = pairs(word);
        let hits = pairs.iter().filter(|pair| found(pair)).count();
        let part = if hits * 3 >= pairs.len() * 2 && hits > 0 {
            500 * hits / pairs.len()
        } else {
            0
        };
        let best = whole.max(u32::try_from(part).unwrap_or(0));
        if best == 0 {
            return None;
        }
        score += best;
    }
    // What is granted comes before how it is applied for: the shorter of two is nearer the point.
    let length: usize = body.iter().map(|it| it.origin.len()).sum();
    score = score
        .saturating_sub(u32::try_from(length / 20).unwrap_or(u32::MAX).min(200))
        .max(1);
    if head.kind == ClauseKind::Chapter {
        score = score / 2 + 1;
    }
    Some(Hit {
        clause,
        passage: passage(paragraphs, words),
        score,
        role: None,
    })
}

/// The more of a heading a word makes up, the nearer it is to the point.
fn named(word: &str, heading: &str) -> u32 {
    if !heading.contains(word) {
        return 0;
    }
    let share = word.chars().count() * 300 / heading.chars().count().max(1);
    u32::try_from(share).unwrap_or(0)
}

/// The pairs of neighbouring characters of a Chinese word; other words stay whole.
fn pairs(word: &str) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    if characters.len() < 3 || !characters.iter().all(|it| is_han(*it)) {
        return vec![word.to_owned()];
    }
    characters
        .windows(2)
        .map(|pair| pair.iter().collect())
        .collect()
}

/// The part of the text around the first word that is found.
fn passage(paragraphs: &[String], words: &[String]) -> String {
    let place = |text: &String| {
        let folded = Folded::new(text);
        let whole = words
            .iter()
            .filter_map(|word| folded.find_all(word).first().copied())
            .min();
        whole.or_else(|| {
            let mut pairs = words.iter().flat_map(|word| pairs(word));
            pairs.find_map(|pair| folded.find_all(&pair).first().copied())
        })
    };
    let found = paragraphs
        .iter()
        .find_map(|text| Some((text, place(text)?.0)));
    let Some((text, start)) = found.or_else(|| paragraphs.first().map(|text| (text, 0))) else {
        return String::new();
    };
    let length = text.chars().count();
    let from = start
        .saturating_sub(PASSAGE / 4)
        .min(length.saturating_sub(PASSAGE));
    let cut: String = text.chars().skip(from).take(PASSAGE).collect();
    let before = if from > 0 { "…" } else { "" };
    let after = if from + PASSAGE < length { "…" } else { "" };
    format!("{before}{cut}{after}")
}

/// A text folded for comparison, with where each character came from.
struct Folded {
    text: String,
    origin: Vec<usize>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::new(),
            origin: Vec::new(),
        };
        for (place, character) in text.chars().enumerate() {
            for small in fold_char(character)
                .into_iter()
                .flat_map(char::to_lowercase)
            {
                folded.text.push(small);
                folded.origin.push(place);
            }
        }
        folded
    }

    /// Every place of a folded word, in characters of the text as it stood.
    fn find_all(&self, word: &str) -> Vec<(usize, usize)> {
        let length = word.chars().count();
        self.text
            .match_indices(word)
            .filter_map(|(byte, _)| {
                let first = self.text.get(..byte)?.chars().count();
                let start = *self.origin.get(first)?;
                let end = *self.origin.get((first + length).checked_sub(1)?)?;
                Some((start, end + 1))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_the_reader_sees_the_words() {
        assert_eq!(
            marks("给予一次性创业补贴，补贴标准", "创业补贴"),
            vec![(5, 9)]
        );
        assert_eq!(
            marks("聊财社〔2019〕70号", "聊财社[2019]70号"),
            vec![(0, 12)]
        );
        assert_eq!(marks("创业场所租赁补贴", "创业补贴"), vec![(0, 2), (6, 8)]);
        assert_eq!(marks("没有", "创业"), vec![]);
    }
}
