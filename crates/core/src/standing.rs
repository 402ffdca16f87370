//! Whether a rule holds on the day of application. Kept apart from whether its conditions do.

use crate::day::{Day, previous};
use crate::gazette::Validity;

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
    /// The text names no end, or no beginning: only the office can say.
    Unstated,
}

/// The standing on a day.
#[must_use]
pub fn standing(validity: &Validity, as_of: Day) -> StandingKind {
    match (validity.from, validity.until) {
        (_, Some(until)) if as_of > until => StandingKind::Expired,
        (Some(from), _) if as_of < from => StandingKind::NotYet,
        (Some(_), Some(_)) => StandingKind::InForce,
        _ => StandingKind::Unstated,
    }
}

/// The rule that held on a day before this one came into force, and since when.
#[must_use]
pub fn held_before(validity: &Validity, as_of: Day) -> Option<(Day, &str)> {
    let before = validity.before.as_ref()?;
    let from = validity.from?;
    let held = before.from <= as_of && as_of < from;
    held.then_some((before.from, before.document.as_str()))
}

/// What to say of the standing, in one or two plain sentences.
#[must_use]
pub fn note(validity: &Validity, as_of: Day) -> String {
    let said = match (standing(validity, as_of), validity.from, validity.until) {
        (StandingKind::Expired, _, Some(until)) => {
            format!(
                "已于{}到期。之后有没有新规定，请问受理部门。",
                chinese(until)
            )
        }
        (StandingKind::NotYet, Some(from), _) => {
            let starts = format!("{}才开始施行。", chinese(from));
            match held_before(validity, as_of) {
                Some((since, document)) => {
                    let (since, last) = (chinese(since), chinese(previous(from)));
                    format!("{starts}{since}至{last}参照{document}执行。")
                }
                None => starts,
            }
        }
        (StandingKind::InForce, Some(from), Some(until)) => {
            format!("{}至{}有效。", chinese(from), chinese(until))
        }
        _ => "文件没有写明有效期。现在是否有效，请问发文单位。".to_owned(),
    };
    match &validity.from_assumed {
        Some(why) => format!("{said}{why}"),
        None => said,
    }
}

/// 2024年4月30日.
#[must_use]
pub fn chinese(day: Day) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn validity(from: Option<&str>, until: Option<&str>) -> Validity {
        let day = |text: &str| text.parse().unwrap();
        Validity {
            from: from.map(day),
            until: until.map(day),
            ..Validity::default()
        }
    }

    #[test]
    fn the_last_day_still_counts_and_so_does_the_first() {
        let it = validity(Some("2019-05-09"), Some("2024-04-30"));
        for (day, expected) in [
            ("2019-05-08", StandingKind::NotYet),
            ("2019-05-09", StandingKind::InForce),
            ("2024-04-30", StandingKind::InForce),
            ("2024-05-01", StandingKind::Expired),
        ] {
            assert_eq!(standing(&it, day.parse().unwrap()), expected, "{day}");
        }
    }

    #[test]
    fn a_document_that_names_no_end_is_never_called_in_force() {
        let day = "2019-06-15".parse().unwrap();
        assert_eq!(
            standing(&validity(Some("2019-04-08"), None), day),
            StandingKind::Unstated
        );
        assert_eq!(standing(&validity(None, None), day), StandingKind::Unstated);
    }
}
