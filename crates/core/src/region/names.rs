//! Finding a region by what a page or a person calls it.

use super::{Region, RegionId, chain};
use crate::order;
use crate::text::fold;

/// The region with a name, which is folded already. The names of the regions above may stand
/// before it: 山东省聊城市冠县 is 冠县.
#[must_use]
pub fn named(regions: &[Region], wanted: &str) -> Option<RegionId> {
    let ids = (0u16..).zip(regions).map(|(place, _)| RegionId(place));
    let mut ids = ids.filter(|id| answers_to(regions, *id, wanted));
    ids.next()
}

fn answers_to(regions: &[Region], id: RegionId, wanted: &str) -> bool {
    let own = |rest: &str| {
        let here = regions.get(usize::from(id.0));
        here.is_some_and(|it| it.known_as().any(|name| fold(name) == rest))
    };
    let mut above: Vec<&Region> = chain(regions, id).skip(1).map(|(_, it)| it).collect();
    above.reverse();
    let mut rest = wanted;
    for region in above {
        if own(rest) {
            return true;
        }
        // The longest first: 聊城市 before 聊城.
        let mut names: Vec<String> = region.known_as().map(fold).collect();
        order::sort_by_key(&mut names, |name| std::cmp::Reverse(name.len()));
        rest = names
            .iter()
            .find_map(|name| rest.strip_prefix(name.as_str()))
            .unwrap_or(rest);
    }
    own(rest)
}

/// The region whose name holds the one that was written, or is held by it. One character apart is
/// not near here: 甲县 is no slip for 冠县.
#[must_use]
pub fn resembling<'a>(regions: &'a [Region], wanted: &str) -> Option<&'a Region> {
    let long_enough = |name: &str| name.chars().count() > 1;
    let near = |name: &str| {
        let name = fold(name);
        long_enough(&name) && (name.contains(wanted) || wanted.contains(name.as_str()))
    };
    // The lowest first: who writes 冠县城区 means 冠县, and not a region above it.
    regions
        .iter()
        .rev()
        .find(|region| long_enough(wanted) && region.known_as().any(near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::RegionName;

    fn region(names: &[&str], aliases: &[&str], parent: Option<u16>) -> Region {
        let name = |it: &&str| RegionName {
            name: (*it).to_owned(),
            from: None,
            until: None,
            seen: None,
            source: None,
        };
        Region {
            name: names[0].to_owned(),
            names: names.iter().map(name).collect(),
            aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
            parent: parent.map(RegionId),
            standards: Vec::new(),
            options: Vec::new(),
            contacts: Vec::new(),
            decides: Vec::new(),
        }
    }

    #[test]
    fn a_region_answers_to_every_name_that_it_has() {
        let regions = [
            region(&["全国"], &[], None),
            region(&["甲省"], &[], Some(0)),
            region(&["乙市"], &["乙城"], Some(1)),
            region(&["丙县", "丙区"], &["丙"], Some(2)),
            region(&["乙城开发区"], &["开发区"], Some(2)),
        ];
        for (name, place) in [
            ("丙县", 3),
            ("丙区", 3),
            ("丙", 3),
            ("甲省乙市丙县", 3),
            ("乙城丙县", 3),
            ("乙城开发区", 4),
            ("乙市开发区", 4),
            ("甲省乙城开发区", 4),
            ("乙城", 2),
        ] {
            assert_eq!(named(&regions, name), Some(RegionId(place)), "{name}");
        }
        for name in ["丁县", "甲", "丙县乙市", ""] {
            assert_eq!(named(&regions, name), None, "{name}");
        }
        let near = |name| resembling(&regions, name).map(|it| it.name.as_str());
        assert_eq!(near("丙县城区"), Some("丙县"));
        assert_eq!(near("丁县"), None);
    }

    #[test]
    fn a_name_with_days_is_used_on_them_and_one_without_is_only_understood() {
        let day = |text: &str| text.parse().unwrap();
        let mut it = region(&["丙县", "丙区"], &[], None);
        assert_eq!(it.name_on(day("2026-01-01")), "丙县");
        assert_eq!(it.label_on(day("2026-01-01")), "丙县（丙区）");
        it.names[0].until = Some(day("2019-12-31"));
        it.names[1].from = Some(day("2020-01-01"));
        assert_eq!(it.label_on(day("2019-12-31")), "丙县");
        assert_eq!(it.label_on(day("2020-01-01")), "丙区");
    }
}
