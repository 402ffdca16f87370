//! What to ask next: only what can still change something, the most decisive first.

use crate::assess::Assessment;
use crate::edition::Catalogue;
use crate::fact::{FactId, Facts};

/// The open facts worth asking, the most decisive first: those on which the most subsidies still
/// wait for a verdict, then those that only an amount waits for, then the order of the vocabulary.
/// What the visitor does not know is not asked again.
#[must_use]
pub fn questions(
    catalogue: &Catalogue,
    facts: &Facts,
    assessments: &[Assessment<'_>],
) -> Vec<FactId> {
    let mut waiting: Vec<(usize, usize, FactId)> = (0u16..)
        .zip(&catalogue.facts)
        .map(|(place, _)| FactId(place))
        .filter(|fact| !facts.is_unknown(*fact))
        .filter_map(|fact| {
            let wait = assessments.iter().filter(|it| it.missing.contains(&fact));
            let (verdicts, amounts): (Vec<_>, Vec<_>) =
                wait.partition(|it| it.undecided_by.contains(&fact));
            let any = !verdicts.is_empty() || !amounts.is_empty();
            any.then_some((verdicts.len(), amounts.len(), fact))
        })
        .collect();
    waiting.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then(a.2.cmp(&b.2)));
    waiting.into_iter().map(|(_, _, fact)| fact).collect()
}
