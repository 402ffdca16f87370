//! Which of the subsidies that a person can apply for to take together.
//!
//! Where things exclude each other, the set with the most money over each subsidy's whole period
//! is taken, exactly. Where a total is not known, where it is not known whether they exclude each
//! other, or where only the office can say whether one of them still holds, the choice is offered
//! instead of decided.

use crate::assess::{Assessment, Excludes, Merits};
use crate::fact::FactId;
use crate::money::Yuan;
use crate::order;
use crate::standing::StandingKind;
use crate::subsidy::{Adoption, Ground, SubsidyId};

/// What to take, what to leave, and what the person must choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan<'a> {
    /// These can be had together.
    pub take: Vec<SubsidyId>,
    /// These cannot be had as well.
    pub leave_out: Vec<LeftOut<'a>>,
    /// Of these, one set each, and why that cannot be decided here.
    pub choose: Vec<Choose<'a>>,
}

/// A subsidy that cannot be had as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// Which.
    pub subsidy: SubsidyId,
    /// What is taken in its stead.
    pub because_of: SubsidyId,
    /// What forbids both.
    pub ground: &'a Ground,
}

/// Sets of which only one can be had; one set alone where only the office knows whether it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choose<'a> {
    /// The sets; none can be added to.
    pub options: Vec<Vec<SubsidyId>>,
    /// Why it is not decided here.
    pub undecided: Undecided,
    /// The open facts that tell whether more can be had.
    pub open: Vec<FactId>,
    /// What forbids more; `None` for one set alone.
    pub ground: Option<&'a Ground>,
}

/// Why a choice is not decided here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Undecided {
    /// The text names no end for one of them: only the office knows whether it still holds.
    Standing,
    /// One of them is there only where the place has adopted it, and nobody has verified that.
    Adoption,
    /// It is not known whether they exclude each other: whether both are for the same person.
    Exclusion,
    /// What they come to is not known well enough.
    Total,
}

/// At most so many subsidies that exclude each other are looked at together. Far above what a
/// regulation has; of more, each is offered alone, and nothing is decided.
const MOST: usize = 16;

/// The plan for those subsidies that a person can apply for, and for what excludes them.
#[must_use]
pub fn plan<'a>(assessments: &[Assessment<'a>]) -> Plan<'a> {
    let open = assessments.iter().filter(|it| may_be_applied_for(it));
    let open: Vec<&Assessment<'a>> = open.collect();
    let mut plan = Plan::default();
    for group in groups(&open) {
        let sets = maximal_sets(&group);
        let open = !open_between(&group).is_empty();
        // What is only offered counts as if it held: a set that is better all the same is taken.
        let best = sets.iter().find(|set| {
            let sure = set.iter().all(|it| it.can_apply());
            sure && sets.iter().all(|other| at_least_as_good(set, other))
        });
        match best.filter(|_| !open && group.len() <= MOST) {
            Some(best) => take(&group, best, &mut plan),
            None => offer(&group, &sets, undecided(&group, open), &mut plan),
        }
    }
    order::sort(&mut plan.take);
    order::sort_by_key(&mut plan.leave_out, |it| it.subsidy);
    plan
}

/// Why a group cannot be decided here.
fn undecided(group: &[&Assessment<'_>], open: bool) -> Undecided {
    let all = |holds: fn(&Assessment<'_>) -> bool| group.iter().all(|it| holds(it));
    if !all(|it| it.standing == StandingKind::InForce) {
        Undecided::Standing
    } else if !all(|it| it.adoption == Adoption::Adopted) {
        Undecided::Adoption
    } else if open {
        Undecided::Exclusion
    } else {
        Undecided::Total
    }
}

/// True where the conditions hold, the place has not refused it, and the text names no day on which
/// the rule has ended.
fn may_be_applied_for(it: &Assessment<'_>) -> bool {
    let granted = it.merits == Merits::Eligible && it.adoption != Adoption::NotAdopted;
    granted && matches!(it.standing, StandingKind::InForce | StandingKind::Unstated)
}

/// By what one subsidy excludes another, or may, whichever of the two says so: what holds first.
fn forbids<'s, 'a>(one: &'s Assessment<'a>, other: &'s Assessment<'a>) -> Option<&'s Excludes<'a>> {
    let by = |from: &'s Assessment<'a>, to: SubsidyId| {
        let to = move |it: &&Excludes<'a>| it.exclusion.subsidy == to;
        from.excludes.iter().filter(to)
    };
    let both = by(one, other.id).chain(by(other, one.id));
    both.min_by_key(|it| !it.open.is_empty())
}

/// The open facts that tell whether two of a group exclude each other, each once.
#[must_use]
pub fn open_between(group: &[&Assessment<'_>]) -> Vec<FactId> {
    let pairs = group
        .iter()
        .flat_map(|one| group.iter().filter_map(|other| forbids(one, other)));
    let open: Vec<FactId> = pairs.flat_map(|it| it.open.iter().copied()).collect();
    order::set(open)
}

/// Subsidies that are connected by exclusions.
fn groups<'s, 'a>(open: &[&'s Assessment<'a>]) -> Vec<Vec<&'s Assessment<'a>>> {
    let mut groups: Vec<Vec<&Assessment<'a>>> = Vec::new();
    for &one in open {
        let (touching, apart): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|group| group.iter().any(|other| forbids(one, other).is_some()));
        groups = apart;
        groups.push(touching.into_iter().flatten().chain([one]).collect());
    }
    groups
}

/// Takes a set of a group, and says for every other one what forbids it.
fn take<'a>(group: &[&Assessment<'a>], best: &[&Assessment<'a>], plan: &mut Plan<'a>) {
    for one in group {
        let taken = best.iter().find(|it| it.id == one.id);
        let instead = best.iter().find_map(|it| Some((it.id, forbids(one, it)?)));
        match (taken, instead) {
            (None, Some((because_of, excludes))) => {
                plan.leave_out.push(LeftOut {
                    subsidy: one.id,
                    because_of,
                    ground: &excludes.exclusion.ground,
                });
            }
            _ => plan.take.push(one.id),
        }
    }
}

/// Offers the sets as a choice, with what forbids to have more than one of them.
fn offer<'a>(
    group: &[&Assessment<'a>],
    sets: &[Vec<&Assessment<'a>>],
    undecided: Undecided,
    plan: &mut Plan<'a>,
) {
    let mut forbidding = group
        .iter()
        .flat_map(|one| group.iter().filter_map(|other| forbids(one, other)));
    let ids = |set: &Vec<&Assessment<'a>>| set.iter().map(|it| it.id).collect();
    plan.choose.push(Choose {
        options: sets.iter().map(ids).collect(),
        undecided,
        open: open_between(group),
        ground: forbidding.next().map(|it| &it.exclusion.ground),
    });
}

/// Every set without an exclusion inside it to which nothing can be added.
fn maximal_sets<'s, 'a>(group: &[&'s Assessment<'a>]) -> Vec<Vec<&'s Assessment<'a>>> {
    if group.len() > MOST {
        return group.iter().map(|one| vec![*one]).collect();
    }
    let mut sets = Vec::new();
    for mask in 1u32..(1u32 << group.len()) {
        let (inside, outside): (Vec<_>, Vec<_>) = (0u32..)
            .zip(group)
            .partition(|(place, _)| mask & (1 << place) != 0);
        let inside: Vec<&Assessment<'a>> = inside.into_iter().map(|(_, one)| *one).collect();
        let free = |one: &Assessment<'a>, others: &[&Assessment<'a>]| {
            others
                .iter()
                .all(|other| one.id == other.id || forbids(one, other).is_none())
        };
        let clean = inside.iter().all(|one| free(one, &inside));
        if clean && outside.iter().all(|(_, one)| !free(one, &inside)) {
            sets.push(inside);
        }
    }
    sets
}

/// True when a set brings at least as much as another, whatever is still open. What both hold
/// does not count.
fn at_least_as_good(set: &[&Assessment<'_>], other: &[&Assessment<'_>]) -> bool {
    let only = |these: &[&Assessment<'_>], those: &[&Assessment<'_>]| {
        let without = |it: &&&Assessment<'_>| those.iter().all(|that| that.id != it.id);
        these
            .iter()
            .filter(without)
            .filter_map(|it| it.payment)
            .collect::<Vec<_>>()
    };
    let least = only(set, other)
        .iter()
        .try_fold(Yuan::ZERO, |sum, payment| sum.plus(payment.whole().0));
    let most = only(other, set)
        .iter()
        .try_fold(Yuan::ZERO, |sum, payment| sum.plus(payment.whole().1?));
    matches!((least, most), (Some(least), Some(most)) if least >= most)
}
