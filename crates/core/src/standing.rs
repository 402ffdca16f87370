//! Whether a rule holds on the day of application. Kept apart from whether its conditions do.

mod clock;
mod note;

pub use clock::{Clock, OLD_AFTER_YEARS, clock};
pub use note::{chinese, note};

use crate::day::{Day, previous};
use crate::gazette::{Before, Validity};

/// Whether a rule holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StandingKind {
    /// It does.
    InForce,
    /// Not yet.
    NotYet,
    /// No longer.
    Expired,
    /// The text names no day for its end, or for its beginning: only the office can say.
    Unstated,
}

/// The last day, where it is known: the one that the text names, the day of the event that it
/// names, or the day before a later document took its place, whichever is the earliest.
#[must_use]
pub fn last_day(validity: &Validity) -> Option<Day> {
    let event = validity.until_event.as_ref();
    let came = event.and_then(|it| it.came.as_ref()).map(|it| it.on);
    let replaced = validity.superseded_by.as_ref().map(|it| previous(it.from));
    [validity.until, came, replaced].into_iter().flatten().min()
}

/// The standing on a day.
#[must_use]
pub fn standing(validity: &Validity, as_of: Day) -> StandingKind {
    let last = last_day(validity);
    // An event may have come without anybody having verified it. A later document settles it.
    let event = validity.until_event.as_ref();
    let open = event.is_some_and(|it| it.came.is_none()) && validity.superseded_by.is_none();
    match (validity.from, last) {
        (_, Some(last)) if as_of > last => StandingKind::Expired,
        (Some(from), _) if as_of < from => StandingKind::NotYet,
        (None, _) if validity.signed.is_some_and(|it| as_of < it) => StandingKind::NotYet,
        (Some(_), Some(_)) if !open => StandingKind::InForce,
        _ => StandingKind::Unstated,
    }
}

/// The rule that held on a day before this one came into force.
#[must_use]
pub fn held_before(validity: &Validity, as_of: Day) -> Option<&Before> {
    let before = validity.before.as_ref()?;
    let from = validity.from?;
    (before.from <= as_of && as_of < from).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Text;
    use crate::gazette::{Came, Citation, ClauseId, DocumentId, EndingEvent, Successor};
    use crate::region::Source;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn validity(from: Option<&str>, until: Option<&str>) -> Validity {
        Validity {
            from: from.map(day),
            until: until.map(day),
            ..Validity::default()
        }
    }

    fn source() -> Source {
        Source {
            document: "甲发〔2022〕1号".to_owned(),
            quote: "自2022年3月1日起施行".to_owned(),
            seen_at: "样例".to_owned(),
        }
    }

    fn event(came: Option<&str>) -> Option<EndingEvent> {
        Some(EndingEvent {
            text: Text {
                zh: "某条例正式实施之日".to_owned(),
                en: String::new(),
            },
            citation: Citation {
                clause: ClauseId {
                    document: DocumentId(0),
                    index: 0,
                },
                quote: String::new(),
                paragraph: 0,
                start: 0,
            },
            came: came.map(|it| Came {
                on: day(it),
                source: source(),
            }),
        })
    }

    fn check(it: &Validity, expected: &[(&str, StandingKind)]) {
        for (on, expected) in expected {
            assert_eq!(standing(it, day(on)), *expected, "{on}");
        }
    }

    #[test]
    fn the_last_day_still_counts_and_so_does_the_first() {
        check(
            &validity(Some("2019-05-09"), Some("2024-04-30")),
            &[
                ("2019-05-08", StandingKind::NotYet),
                ("2019-05-09", StandingKind::InForce),
                ("2024-04-30", StandingKind::InForce),
                ("2024-05-01", StandingKind::Expired),
            ],
        );
    }

    #[test]
    fn a_document_that_names_no_end_is_never_called_in_force() {
        let unstated = [("2019-06-15", StandingKind::Unstated)];
        check(&validity(Some("2019-04-08"), None), &unstated);
        check(&validity(None, None), &unstated);
    }

    #[test]
    fn an_event_whose_day_is_not_known_leaves_the_end_open() {
        let mut it = validity(Some("2019-01-01"), None);
        it.until_event = event(None);
        check(
            &it,
            &[
                ("2018-12-31", StandingKind::NotYet),
                ("2019-01-01", StandingKind::Unstated),
                ("2030-01-01", StandingKind::Unstated),
            ],
        );
        assert!(note(&it, day("2019-01-01")).contains("某条例正式实施之日"));
        it.until_event = event(Some("2022-03-01"));
        check(
            &it,
            &[
                ("2022-03-01", StandingKind::InForce),
                ("2022-03-02", StandingKind::Expired),
            ],
        );
    }

    #[test]
    fn a_later_document_ends_the_earlier_one() {
        let mut it = validity(Some("2019-05-09"), Some("2024-04-30"));
        it.superseded_by = Some(Successor {
            document: "甲发〔2022〕1号".to_owned(),
            from: day("2022-03-01"),
            source: source(),
        });
        check(
            &it,
            &[
                ("2022-02-28", StandingKind::InForce),
                ("2022-03-01", StandingKind::Expired),
            ],
        );
        assert_eq!(
            note(&it, day("2022-03-01")),
            "已于2022年2月28日到期，2022年3月1日起由甲发〔2022〕1号取代。请按新规定办，或者问受理部门。"
        );
        // A document that comes after the end does not lengthen the earlier one.
        it.until = Some(day("2021-12-31"));
        check(&it, &[("2022-01-01", StandingKind::Expired)]);
    }
}
