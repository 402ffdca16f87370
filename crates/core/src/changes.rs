//! What would change a no into a yes: the smallest sets of answers that would have to be others.
//!
//! What a person can bring about (one more contract) and what comes by waiting (one more month)
//! is kept apart from what nobody can change (an age that has passed).

use crate::assess::apply_by::undated;
use crate::assess::check::{Known, Truth};
use crate::assess::completions::outcomes;
use crate::assess::turning::later_turning_days;
use crate::day::Day;
use crate::fact::{Change, FactId, Facts, Value, source_of};
use crate::gazette::Validity;
use crate::order;
use crate::standing::{StandingKind, standing};
use crate::subsidy::Condition;

/// Answers that would all have to be others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// Which, in the order of the vocabulary.
    pub facts: Vec<FactId>,
    /// How they can become others: [`Change::None`] where one of them cannot.
    pub by: Change,
    /// The first day on which waiting is enough, where it can be told: the earliest, where
    /// something else must come by waiting that has no day of its own (twelve months of normal
    /// operation).
    pub on: Option<Day>,
}

/// At most so many answers are changed together. Beyond that, a list says more than advice.
const MOST: usize = 3;

/// The smallest changes that would make the condition of a rule possible that does not hold;
/// nothing where it can still hold. Where none of the smallest is within reach, the smallest that
/// are come as well.
#[must_use]
pub fn changes(when: &Condition, validity: &Validity, known: Known<'_>) -> Vec<WhatIf> {
    if outcomes(when, known).truth() != Truth::No {
        return Vec::new();
    }
    let known = Known {
        facts: &known.dated(),
        ..known
    };
    let answered = answered(when, known);
    let mut found: Vec<WhatIf> = Vec::new();
    for size in 1..=MOST.min(answered.len()) {
        let mut sets = Vec::new();
        subsets(&answered, size, &mut Vec::new(), &mut sets);
        for facts in sets {
            let smaller = |it: &&WhatIf| it.facts.iter().all(|fact| facts.contains(fact));
            let lasting = |it: &WhatIf| !all_change(&it.facts, known);
            if found.iter().filter(smaller).any(lasting) {
                continue;
            }
            let along = along(&facts, &answered, known);
            if opens(when, &[&*facts, &along].concat(), known) {
                let it = judged(when, validity, &facts, &along, known);
                // Waiting alone may never be enough, and waiting until a day and acting together be.
                if it.on.is_some() || !found.iter().any(|it| smaller(&it)) {
                    found.push(it);
                }
            }
        }
        if found.iter().any(|it| it.by != Change::None) {
            break;
        }
    }
    let smallest = found.iter().map(|it| it.facts.len()).min().unwrap_or(0);
    found.retain(|it| it.by != Change::None || it.facts.len() == smallest);
    order::sort_by_key(&mut found, |it| (it.by == Change::None, it.facts.len()));
    found
}

/// The facts that were answered and that a condition looks at; a derived one only where its source
/// was not.
fn answered(condition: &Condition, known: Known<'_>) -> Vec<FactId> {
    let looked_at = condition.atoms().into_iter().flat_map(|it| it.test.facts());
    let facts: Vec<FactId> = looked_at
        .flat_map(|fact| [fact, source_of(known.vocabulary, fact)])
        .filter(|fact| known.facts.get(*fact).is_some())
        .collect();
    order::set(facts)
}

/// Every set of so many, in their order.
fn subsets(from: &[FactId], size: usize, chosen: &mut Vec<FactId>, sets: &mut Vec<Vec<FactId>>) {
    if size == 0 {
        sets.push(chosen.clone());
        return;
    }
    let Some((first, rest)) = from.split_first() else {
        return;
    };
    chosen.push(*first);
    subsets(rest, size - 1, chosen, sets);
    chosen.pop();
    subsets(rest, size, chosen, sets);
}

/// The answers that the condition does not look at and that go along with a change: they cannot be
/// true together with some other answer to one of these facts, and do not stay as they are for ever.
fn along(facts: &[FactId], own: &[FactId], known: Known<'_>) -> Vec<FactId> {
    let source = |fact: FactId| source_of(known.vocabulary, fact);
    let changed: Vec<FactId> = facts.iter().copied().map(source).collect();
    let bound = known.conflicts.iter().map(|it| it.facts()).filter(|it| {
        let mut sources = it.iter().copied().map(source);
        sources.any(|it| changed.contains(&it))
    });
    let bound = bound.flatten().flat_map(|it| [it, source(it)]);
    let goes_along = |fact: &FactId| {
        let changes = change_of(*fact, known) != Change::None;
        changes && !own.contains(fact) && known.facts.get(*fact).is_some()
    };
    bound.filter(goes_along).collect()
}

/// True when the condition could hold, were these facts not answered.
fn opens(condition: &Condition, facts: &[FactId], known: Known<'_>) -> bool {
    let facts = &without(facts, known);
    outcomes(condition, Known { facts, ..known }).yes
}

/// The answers but for these.
fn without(facts: &[FactId], known: Known<'_>) -> Facts {
    let mut left = known.facts.clone();
    for fact in facts {
        left.set(*fact, None);
    }
    left
}

/// How an answer can become another.
fn change_of(fact: FactId, known: Known<'_>) -> Change {
    let fact = known.vocabulary.get(usize::from(fact.0));
    fact.map_or(Change::None, |it| it.change)
}

/// True where none of these answers stays as it is for ever.
fn all_change(facts: &[FactId], known: Known<'_>) -> bool {
    let mut facts = facts.iter();
    facts.all(|it| change_of(*it, known) != Change::None)
}

/// How the answers of a set can become others, and when; `along` go with them.
fn judged(
    when: &Condition,
    validity: &Validity,
    facts: &[FactId],
    along: &[FactId],
    known: Known<'_>,
) -> WhatIf {
    let of = |wanted: Change| {
        let facts = facts.iter().copied();
        facts.filter(move |it| change_of(*it, known) == wanted)
    };
    let waiting: Vec<FactId> = of(Change::Time).collect();
    let acting: Vec<FactId> = of(Change::Act).collect();
    let reach = |by, on| WhatIf {
        facts: facts.to_vec(),
        by,
        on,
    };
    if !all_change(facts, known) {
        return reach(Change::None, None);
    }
    if waiting.is_empty() {
        return reach(Change::Act, None);
    }
    let by = if acting.is_empty() {
        Change::Time
    } else {
        Change::Act
    };
    let given = |it: &FactId| known.facts.get(*it);
    let (dated, not_yet): (Vec<FactId>, Vec<FactId>) = waiting
        .into_iter()
        .partition(|it| matches!(given(it), Some(Value::Date(_))));
    // A "not yet" comes no sooner than the days beside it let it. A number of months that was given
    // without its day comes by waiting, and the day is not known.
    let months = |it: &FactId| !matches!(given(it), Some(Value::YesNo(_)));
    if dated.is_empty() || not_yet.iter().any(months) || !undated(when, known).is_empty() {
        return reach(by, None);
    }
    match first_day(when, validity, &[&*acting, &not_yet, along].concat(), known) {
        Some(day) => reach(by, Some(day)),
        None => reach(Change::None, None),
    }
}

/// The first later day, the rule still being in force, on which waiting has been enough, whatever
/// the answers are that change otherwise.
fn first_day(
    when: &Condition,
    validity: &Validity,
    changed: &[FactId],
    known: Known<'_>,
) -> Option<Day> {
    let facts = without(changed, known);
    let known = Known {
        facts: &facts,
        ..known
    };
    let days = later_turning_days(when, known);
    let today = standing(validity, known.as_of);
    days.into_iter().find(|day| {
        let then = standing(validity, *day);
        let holds = then == StandingKind::InForce || then == today && then != StandingKind::Expired;
        let known = Known {
            as_of: *day,
            ..known
        };
        holds && outcomes(when, known).yes
    })
}
