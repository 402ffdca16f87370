//! Sorting, once for all types.
//!
//! Every type and every order that is sorted by its own call brings a copy of the standard library's
//! sorting into the module, 2 to 3.5 kB each. Here places are sorted, and only the comparing and the
//! swapping know the type.

use std::cmp::Ordering;

/// Sorts by an order; what is equal stays in its order.
pub fn sort_by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let compare = |one: usize, other: usize| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => order(one, other),
        _ => Ordering::Equal,
    };
    for (place, from) in swaps(items.len(), &compare) {
        items.swap(place, from);
    }
}

/// Sorts by a key; what is equal stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Each once, sorted.
#[must_use]
pub fn set<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    sort(&mut items);
    items.dedup();
    items
}

/// The swaps, one after the other, that bring so many items into their order.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut wanted: Vec<usize> = (0..count).collect();
    wanted.sort_by(|one, other| compare(*one, *other));
    // Which item lies at a place, and where an item lies, as the swaps go on.
    let mut lies: Vec<usize> = (0..count).collect();
    let mut place_of: Vec<usize> = lies.clone();
    let mut swaps = Vec::new();
    for (place, item) in wanted.into_iter().enumerate() {
        let from = place_of.get(item).copied().unwrap_or(place);
        if from == place {
            continue;
        }
        swaps.push((place, from));
        lies.swap(place, from);
        for moved in [place, from] {
            if let Some(slot) = lies.get(moved).and_then(|it| place_of.get_mut(*it)) {
                *slot = moved;
            }
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::{set, sort, sort_by_key};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut items in prop::collection::vec(0u8..20, 0..60)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            prop_assert_eq!(&items, &expected);
            expected.dedup();
            prop_assert_eq!(set(items), expected);
        }

        #[test]
        fn what_is_equal_stays_in_its_order(keys in prop::collection::vec(0u8..5, 0..60)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|it| it.0);
            sort_by_key(&mut items, |it| it.0);
            prop_assert_eq!(items, expected);
        }
    }
}
