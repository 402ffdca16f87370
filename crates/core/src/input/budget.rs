//! Answers about a budget. A line that cannot be a sum is left open, and the rest is answered.

use super::{InputError, facts, text_of, wanted};
use crate::edition::Catalogue;
use crate::fact::{Fact, FactId, FactKind, Facts};
use crate::money::Yuan;
use crate::order::set;
use serde_json::Value as Json;

/// A budget as far as it can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// What is known of it.
    pub facts: Facts,
    /// The lines below nothing: each is taken for one that is not known.
    pub refused: Vec<InputError>,
}

/// Reads answers about a budget. A line below nothing is no sum that was set aside for anything: it
/// is refused with a message, and what the other lines say is still answered.
///
/// # Errors
/// Every other answer that cannot be used, as in [`facts`].
pub fn budget(catalogue: &Catalogue, json: &Json) -> Result<Budget, Vec<InputError>> {
    let mut answers = json.clone();
    let mut refused = Vec::new();
    if let Json::Object(given) = &mut answers {
        for fact in lines(catalogue) {
            if let Some(answer) = given.get_mut(&fact.id)
                && below_nothing(answer)
            {
                refused.push(InputError::Unfit {
                    fact: fact.id.clone(),
                    found: answer.to_string(),
                    wanted: wanted(fact),
                });
                *answer = Json::Null;
            }
        }
    }
    let facts = facts(catalogue, &answers)?;
    Ok(Budget { facts, refused })
}

/// The lines of all budgets, in the order of the vocabulary.
fn lines(catalogue: &Catalogue) -> impl Iterator<Item = &Fact> {
    let used: Vec<FactId> = catalogue.checks.iter().flat_map(|it| it.facts()).collect();
    set(used)
        .into_iter()
        .filter_map(|it| catalogue.facts.get(usize::from(it.0)))
        .filter(|it| matches!(it.kind, FactKind::Money { .. }))
}

/// A sum, but for the sign before it.
fn below_nothing(answer: &Json) -> bool {
    let text = text_of(answer).unwrap_or_default();
    let sum = text.trim().strip_prefix('-').map(str::parse::<Yuan>);
    matches!(sum, Some(Ok(sum)) if sum > Yuan::ZERO)
}
