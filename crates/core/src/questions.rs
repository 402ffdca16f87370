//! What to ask next: only what can still change something, the most decisive first.

use crate::assess::{Assessment, Merits};
use crate::edition::Catalogue;
use crate::fact::{FactId, Facts};
use crate::order;
use crate::plan::open_between;

/// The open facts worth asking, the most decisive first: those on which the most subsidies still
/// wait for a verdict, then those that only an amount waits for, then those that tell whether two
/// subsidies exclude each other, then those that could settle a verdict only by what they cannot be
/// true together with, then the order of the vocabulary.
/// What the visitor does not know is not asked again.
#[must_use]
pub fn questions(
    catalogue: &Catalogue,
    facts: &Facts,
    assessments: &[Assessment<'_>],
) -> Vec<FactId> {
    let count =
        |waits: &dyn Fn(&Assessment<'_>) -> bool| assessments.iter().filter(|it| waits(it)).count();
    // Only those that are met can exclude each other.
    let met = assessments
        .iter()
        .filter(|it| it.merits == Merits::Eligible);
    let between = open_between(&met.collect::<Vec<_>>());
    let mut waiting: Vec<([usize; 4], FactId)> = (0u16..)
        .zip(&catalogue.facts)
        .map(|(place, _)| FactId(place))
        .filter(|fact| !facts.is_unknown(*fact))
        .map(|fact| {
            let verdicts = count(&|it| it.undecided_by.contains(&fact));
            // What waits for a verdict waits for it too; that tells only equals apart.
            let any = count(&|it| it.missing.contains(&fact));
            let bound = count(&|it| it.bound_to.contains(&fact));
            let plan = usize::from(between.contains(&fact));
            ([verdicts, any, plan, bound], fact)
        })
        .filter(|(waits, _)| *waits != [0; 4])
        .collect();
    order::sort_by(&mut waiting, |(a, one), (b, other)| {
        b.cmp(a).then(one.cmp(other))
    });
    waiting.into_iter().map(|(_, fact)| fact).collect()
}
