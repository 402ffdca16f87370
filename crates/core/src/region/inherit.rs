//! What holds in a region on a day: its own, or the nearest above.

use super::{Contact, Decides, Decision, OptionId, Region, RegionId, Standard};
use crate::day::Day;
use crate::fact::FactId;
use crate::subsidy::Adoption;

/// Something that holds in a region, and the region that decided it.
#[derive(Debug, PartialEq, Eq)]
pub struct Inherited<'a, T> {
    /// The region that decided it: the one that was asked for, or one above.
    pub region: RegionId,
    /// What it decided.
    pub it: &'a T,
}

// By hand, since a derive would ask the same of `T`.
impl<T> Clone for Inherited<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Inherited<'_, T> {}

impl Inherited<'_, Decision> {
    /// Whether the option is adopted.
    #[must_use]
    pub const fn adoption(&self) -> Adoption {
        if self.it.adopted {
            Adoption::Adopted
        } else {
            Adoption::NotAdopted
        }
    }
}

/// A region and those above it, the nearest first.
pub fn chain(
    regions: &[Region],
    region: RegionId,
) -> impl Iterator<Item = (RegionId, &Region)> + '_ {
    let here = move |id: RegionId| regions.get(usize::from(id.0)).map(|it| (id, it));
    // A parent stands before its child, so this ends.
    std::iter::successors(here(region), move |(id, it)| {
        here(it.parent.filter(|parent| parent.0 < id.0)?)
    })
}

/// Whether a region is this place, or lies in it: what the place grants holds there.
#[must_use]
pub fn lies_in(regions: &[Region], region: RegionId, place: RegionId) -> bool {
    region == place || chain(regions, region).any(|(above, _)| above == place)
}

/// The nearest entry that fits.
fn nearest<'a, T>(
    regions: &'a [Region],
    region: RegionId,
    of: impl Fn(&'a Region) -> &'a [T],
    fits: impl Fn(&T) -> bool,
) -> Option<Inherited<'a, T>> {
    chain(regions, region).find_map(|(region, here)| {
        let it = of(here).iter().find(|it| fits(it))?;
        Some(Inherited { region, it })
    })
}

/// Whether days that may have no end include one.
fn includes(from: Day, until: Option<Day>, day: Day) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// The standard that holds in a region on a day: its own, or the nearest one above.
#[must_use]
pub fn standard(regions: &[Region], region: RegionId, fact: FactId, day: Day) -> Option<&Standard> {
    standard_from(regions, region, fact, day).map(|found| found.it)
}

/// The standard that holds in a region on a day, and the region that decided it.
#[must_use]
pub fn standard_from(
    regions: &[Region],
    region: RegionId,
    fact: FactId,
    day: Day,
) -> Option<Inherited<'_, Standard>> {
    nearest(
        regions,
        region,
        |it| &it.standards,
        |it| it.fact == fact && includes(it.from, it.until, day),
    )
}

/// What a region, or the nearest one above, has decided on a local option; `None` where nobody
/// has verified it.
#[must_use]
pub fn decision(
    regions: &[Region],
    region: RegionId,
    option: OptionId,
    day: Day,
) -> Option<Inherited<'_, Decision>> {
    nearest(
        regions,
        region,
        |it| &it.options,
        |it| it.option == option && includes(it.from, it.until, day),
    )
}

/// Whether a region has adopted a local option on a day.
///
/// Nothing said is not a no: the answer is then [`Adoption::Unknown`].
#[must_use]
pub fn adoption(regions: &[Region], region: RegionId, option: OptionId, day: Day) -> Adoption {
    let found = decision(regions, region, option, day);
    found.map_or(Adoption::Unknown, |it| it.adoption())
}

/// The offices to ask: those of the region, or of the nearest one above that has any on that day.
#[must_use]
pub fn contacts(
    regions: &[Region],
    region: RegionId,
    day: Day,
) -> Option<(RegionId, Vec<&Contact>)> {
    chain(regions, region)
        .map(|(id, here)| {
            let open = |it: &&Contact| includes(it.from, it.until, day);
            (id, here.contacts.iter().filter(open).collect::<Vec<_>>())
        })
        .find(|(_, offices)| !offices.is_empty())
}

/// Who decides a fact that the gazette uses and does not give, and where to find it.
#[must_use]
pub fn decided_at(
    regions: &[Region],
    region: RegionId,
    fact: FactId,
) -> Option<Inherited<'_, Decides>> {
    nearest(
        regions,
        region,
        |it| &it.decides,
        |it| it.facts.contains(&fact),
    )
}
