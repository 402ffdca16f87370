//! A rule, facts, a region and a day → an assessment.
//!
//! Merits and standing are two questions, and stay apart: whether the conditions hold, and
//! whether the rule does.

pub mod amount;
pub mod apply_by;
pub(crate) mod cells;
pub mod check;
pub mod completions;
pub mod contradiction;
mod open;
mod period;
pub mod reason;
pub(crate) mod turning;

use crate::day::Day;
use crate::edition::Catalogue;
use crate::fact::{Fact, FactId, Facts, source_of};
use crate::order;
use crate::region::{
    Decision, Inherited, OptionId, RegionId, Standard, adoption, decision, lies_in, standard,
    standard_from,
};
use crate::standing::{StandingKind, standing};
use crate::subsidy::{Adoption, Condition, Exclusion, Grant, Subsidy, SubsidyId, versions};
use amount::{Payment, payment};
use apply_by::{ApplyBy, apply_by};
use check::{Known, Truth};
use completions::{outcomes, relevant};
use contradiction::{Contradiction, contradiction};
use reason::{Reason, reason};

/// Whether the conditions hold. Never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Merits {
    /// They hold, whatever is still open.
    Eligible,
    /// They do not, whatever is still open.
    Ineligible,
    /// Some completion of the facts fulfils them, and some other does not.
    Undecided,
}

/// What a subsidy comes to for one set of facts, in one region, on one day.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// Which, whatever the version.
    pub id: SubsidyId,
    /// The rule, in the version of the day.
    pub subsidy: &'a Subsidy,
    /// Whether its conditions hold.
    pub merits: Merits,
    /// Whether it holds itself.
    pub standing: StandingKind,
    /// Whether the place has adopted it, where it must; [`Adoption::Adopted`] where it need not.
    pub adoption: Adoption,
    /// Where that is written.
    pub decision: Option<Inherited<'a, Decision>>,
    /// The local standards that the region's data gave, in the order of the vocabulary.
    pub standards: Vec<Inherited<'a, Standard>>,
    /// Until when it can be applied for with these answers; `None` where nothing ends it that is
    /// known, or where it cannot be applied for.
    pub apply_by: Option<ApplyBy>,
    /// What it pays; `None` when the conditions do not hold.
    pub payment: Option<Payment>,
    /// The open facts that can still change the verdict, in the order of the vocabulary.
    pub undecided_by: Vec<FactId>,
    /// Open facts that the rule does not look at, and that could still settle the verdict, since
    /// they cannot be true together with one that it looks at.
    pub bound_to: Vec<FactId>,
    /// The open facts that can still change the verdict or the amount.
    pub missing: Vec<FactId>,
    /// The facts that only an office can judge, and on which this verdict rests.
    pub decided_by_office: Vec<FactId>,
    /// What cannot be had beside it, as far as the answers tell.
    pub excludes: Vec<Excludes<'a>>,
    /// Why.
    pub reason: Reason<'a>,
}

/// An exclusion that holds, or may hold.
#[derive(Clone, Debug)]
pub struct Excludes<'a> {
    /// Which.
    pub exclusion: &'a Exclusion,
    /// The open facts on which it depends; none where it holds.
    pub open: Vec<FactId>,
}

impl Assessment<'_> {
    /// True when a person can apply on that day: the conditions hold, the rule is in force, and
    /// where it needs a place to have adopted it, the place has.
    #[must_use]
    pub fn can_apply(&self) -> bool {
        self.merits == Merits::Eligible
            && self.standing == StandingKind::InForce
            && self.adoption == Adoption::Adopted
    }
}

/// Adds what the region decides to what the visitor said. The region's verified value comes first.
#[must_use]
pub fn with_standards(catalogue: &Catalogue, facts: &Facts, region: RegionId, as_of: Day) -> Facts {
    let mut all = facts.clone();
    for (place, fact) in (0u16..).zip(&catalogue.facts) {
        if fact.standard
            && let Some(found) = standard(&catalogue.regions, region, FactId(place), as_of)
        {
            all.set(FactId(place), Some(found.value));
        }
    }
    all
}

/// Whether the place has adopted a subsidy, where it must, and where that is written.
#[must_use]
pub fn granted<'a>(
    catalogue: &'a Catalogue,
    subsidy: &Subsidy,
    region: RegionId,
    as_of: Day,
) -> (Adoption, Option<Inherited<'a, Decision>>) {
    let Grant::LocalOption { option, .. } = &subsidy.grant else {
        return (Adoption::Adopted, None);
    };
    let found = decision(&catalogue.regions, region, *option, as_of);
    let adoption = found.map_or(Adoption::Unknown, |it| it.adoption());
    (adoption, found)
}

/// What conditions are checked against: the answers, and what the region decides.
#[derive(Clone, Debug)]
pub struct Given {
    /// The answers, with the standards of the region.
    facts: Facts,
    /// For each local option of the catalogue, whether the place has adopted it.
    adoptions: Vec<Adoption>,
}

impl Given {
    /// The answers in a region on a day.
    #[must_use]
    pub fn new(catalogue: &Catalogue, facts: &Facts, region: RegionId, as_of: Day) -> Self {
        let options = (0u16..).zip(&catalogue.options);
        let adopted = |(place, _)| adoption(&catalogue.regions, region, OptionId(place), as_of);
        Self {
            facts: with_standards(catalogue, facts, region, as_of),
            adoptions: options.map(adopted).collect(),
        }
    }

    /// As a condition sees it.
    #[must_use]
    pub fn known<'a>(&'a self, catalogue: &'a Catalogue, as_of: Day) -> Known<'a> {
        Known {
            vocabulary: &catalogue.facts,
            facts: &self.facts,
            conflicts: &catalogue.conflicts,
            adoptions: &self.adoptions,
            as_of,
        }
    }
}

/// Assesses every subsidy in its version of the day, in the order of the catalogue.
///
/// # Errors
/// The pair of answers that clash: facts that cannot all be true get no verdict.
pub fn assess<'a>(
    catalogue: &'a Catalogue,
    facts: &Facts,
    region: RegionId,
    as_of: Day,
) -> Result<Vec<Assessment<'a>>, Contradiction> {
    assess_of(catalogue, facts, region, as_of, |_| true)
}

/// Assesses those subsidies that hold in the region and are wanted. What another place grants is no
/// part of the answer.
///
/// # Errors
/// As [`assess`].
pub fn assess_of<'a>(
    catalogue: &'a Catalogue,
    facts: &Facts,
    region: RegionId,
    as_of: Day,
    wanted: impl Fn(&Subsidy) -> bool,
) -> Result<Vec<Assessment<'a>>, Contradiction> {
    let given = Given::new(catalogue, facts, region, as_of);
    let known = given.known(catalogue, as_of);
    if let Some(clash) = contradiction(known) {
        return Err(clash);
    }
    let each = versions(&catalogue.subsidies, as_of);
    Ok(each
        .filter(|(_, it)| lies_in(&catalogue.regions, region, it.region) && wanted(it))
        .map(|(id, subsidy)| assess_one(catalogue, id, subsidy, region, known))
        .collect())
}

fn assess_one<'a>(
    catalogue: &'a Catalogue,
    id: SubsidyId,
    subsidy: &'a Subsidy,
    region: RegionId,
    known: Known<'_>,
) -> Assessment<'a> {
    let (adoption, decision) = granted(catalogue, subsidy, region, known.as_of);
    let merits = merits(&subsidy.when, known);
    let possible = merits != Merits::Ineligible;
    let open = open_facts_of(&subsidy.when, known);
    let reason = reason(&subsidy.when, known);
    Assessment {
        id,
        subsidy,
        merits,
        standing: standing(&subsidy.validity, known.as_of),
        adoption,
        decision,
        standards: standards(catalogue, subsidy, region, known.as_of),
        apply_by: (merits == Merits::Eligible && adoption != Adoption::NotAdopted)
            .then(|| apply_by(&subsidy.when, &subsidy.validity, known))
            .flatten(),
        payment: possible.then(|| payment(subsidy, known)),
        missing: if possible {
            missing(subsidy, known, &open.own)
        } else {
            Vec::new()
        },
        undecided_by: open.own,
        bound_to: open.bound,
        decided_by_office: reason.decided_by_office(),
        excludes: excludes(subsidy, known),
        reason,
    }
}

/// The exclusions of a rule but for those that the answers rule out.
fn excludes<'a>(subsidy: &'a Subsidy, known: Known<'_>) -> Vec<Excludes<'a>> {
    let may_hold = |exclusion: &'a Exclusion| {
        let Some(when) = &exclusion.when else {
            return Some(Excludes {
                exclusion,
                open: Vec::new(),
            });
        };
        outcomes(when, known).yes.then(|| Excludes {
            exclusion,
            open: open_facts_of(when, known).own,
        })
    };
    subsidy.excludes.iter().filter_map(may_hold).collect()
}

/// The local standards on which a rule rests, as the region's data give them.
fn standards<'a>(
    catalogue: &'a Catalogue,
    subsidy: &Subsidy,
    region: RegionId,
    as_of: Day,
) -> Vec<Inherited<'a, Standard>> {
    let mut facts = subsidy.facts();
    facts = order::set(facts);
    let is_standard = |fact: &FactId| {
        let fact = catalogue.facts.get(usize::from(fact.0));
        fact.is_some_and(|it| it.standard)
    };
    let given = |fact: FactId| standard_from(&catalogue.regions, region, fact, as_of);
    facts
        .into_iter()
        .filter(is_standard)
        .filter_map(given)
        .collect()
}

/// The verdict alone, for facts that do not clash.
#[must_use]
pub fn merits(when: &Condition, known: Known<'_>) -> Merits {
    match outcomes(when, known).truth() {
        Truth::Yes => Merits::Eligible,
        Truth::No => Merits::Ineligible,
        Truth::Open => Merits::Undecided,
    }
}

/// The open facts that can still change the verdict or the amount.
fn missing(subsidy: &Subsidy, known: Known<'_>, undecided_by: &[FactId]) -> Vec<FactId> {
    let mut found = undecided_by.to_vec();
    found.extend(amount::open_in(&subsidy.amount, known));
    if let Some(period) = &subsidy.period {
        found.extend(period::open_in(period, known));
    }
    order::set(found)
}

/// The open facts that can still change a condition, as they are asked.
struct OpenFacts {
    /// Those that its open parts look at.
    own: Vec<FactId>,
    /// Those that only cannot be true together with one that it looks at.
    bound: Vec<FactId>,
}

/// A condition that looks at a source only through a derived fact that is asked itself (whether a
/// day has come) needs no more than that. Parts that the known facts settle look at nothing any
/// more.
fn open_facts_of(condition: &Condition, known: Known<'_>) -> OpenFacts {
    let mut looked_at = unsettled(condition, known);
    looked_at = order::set(looked_at);
    let (mut own, mut bound) = (Vec::new(), Vec::new());
    for source in relevant(condition, known) {
        let through = looked_at.iter().copied();
        let through: Vec<FactId> = through
            .filter(|fact| source_of(known.vocabulary, *fact) == source)
            .collect();
        match through.as_slice() {
            [] => bound.push(source),
            [only] if *only != source && is_asked(known.vocabulary, *only) => own.push(*only),
            _ => own.push(source),
        }
    }
    OpenFacts { own, bound }
}

/// The facts of those parts of a condition that the known facts leave open.
fn unsettled(condition: &Condition, known: Known<'_>) -> Vec<FactId> {
    if known.check(condition) != Truth::Open {
        return Vec::new();
    }
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().flat_map(|it| unsettled(it, known)).collect()
        }
        Condition::Atom(atom) => atom.test.facts(),
    }
}

fn is_asked(vocabulary: &[Fact], fact: FactId) -> bool {
    vocabulary
        .get(usize::from(fact.0))
        .is_some_and(|it| it.asked)
}

/// The facts that a condition looks at, each once.
fn facts_of(condition: &Condition) -> Vec<FactId> {
    let facts = condition.facts();
    order::set(facts)
}

/// The facts that a condition looks at, and their sources, each once.
#[must_use]
pub fn asked(catalogue: &Catalogue, condition: &Condition) -> Vec<FactId> {
    let looked_at = facts_of(condition);
    let sources = looked_at
        .iter()
        .map(|fact| source_of(&catalogue.facts, *fact));
    let found: Vec<FactId> = sources.chain(looked_at.iter().copied()).collect();
    order::set(found)
}
