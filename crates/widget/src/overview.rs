//! What the standing of several subsidies comes to: the first thing on the page.

use crate::words::Lang;
use huimin_core::day::Day;
use huimin_core::gazette::{Citation, Validity};
use huimin_core::standing::{StandingKind, last_day, note, standing};

/// What the banner says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Overview {
    /// The standing of all of them; `None` where they differ.
    pub(crate) kind: Option<StandingKind>,
    /// The sentence.
    pub(crate) title: String,
    /// More, where there is more to say.
    pub(crate) note: Option<String>,
    /// The words it rests on.
    pub(crate) citation: Option<Citation>,
    /// The last day on which any of them held, and the first.
    pub(crate) last: Option<Day>,
    /// See `last`.
    pub(crate) first: Option<Day>,
}

/// Looks at all of them on one day. `None` when there are none.
pub(crate) fn overview(lang: Lang, all: &[&Validity], day: Day, today: Day) -> Option<Overview> {
    let first = *all.first()?;
    let same = |it: &&Validity| it.from == first.from && it.until == first.until;
    let kind = standing(first, day);
    let one = all.iter().all(|it| standing(it, day) == kind);
    Some(Overview {
        kind: one.then_some(kind),
        title: title(lang, all, one.then_some(kind), day, today),
        note: all
            .iter()
            .all(same)
            .then(|| more(lang, first, kind, day))
            .flatten(),
        citation: if one {
            first.citation.clone().filter(|_| all.iter().all(same))
        } else {
            expired_by(all, day)
        },
        last: all.iter().filter_map(|it| it.until).max(),
        first: all.iter().filter_map(|it| it.from).min(),
    })
}

/// The words by which the last of those that have expired did, where they are the same for all
/// that expired on that day.
fn expired_by(all: &[&Validity], day: Day) -> Option<Citation> {
    let expired = latest(all, day);
    let first = expired.first()?;
    let same = |it: &&Validity| it.citation == first.citation;
    first.citation.clone().filter(|_| expired.iter().all(same))
}

/// Those that expired last.
fn latest<'a>(all: &[&'a Validity], day: Day) -> Vec<&'a Validity> {
    let expired = |it: &&&Validity| standing(it, day) == StandingKind::Expired;
    let last = all
        .iter()
        .filter(expired)
        .filter_map(|it| last_day(it))
        .max();
    all.iter()
        .filter(expired)
        .filter(|it| last_day(it) == last)
        .copied()
        .collect()
}

/// Where they differ: how many there are of each, those that are in force first. Nothing is said
/// to be in force that only states no dates.
fn mixed(lang: Lang, all: &[&Validity], day: Day) -> String {
    let count = |kind| all.iter().filter(|it| standing(it, day) == kind).count();
    let latest = latest(all, day);
    let until = latest.first().and_then(|it| last_day(it));
    let until = until.map(|it| lang.day(it)).unwrap_or_default();
    let earlier = count(StandingKind::Expired) - latest.len();
    let (expired_zh, expired_en) = (format!("项已于{until}到期"), format!("expired on {until}"));
    let parts = [
        (count(StandingKind::InForce), "项有效", "in force"),
        (
            count(StandingKind::NotYet),
            "项还没有施行",
            "not yet in force",
        ),
        (latest.len(), &expired_zh, &expired_en),
        (earlier, "项更早到期", "earlier"),
        (
            count(StandingKind::Unstated),
            "项没有写明有效期",
            "state no dates",
        ),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, zh, en)| format!("{count} {}", lang.pick(zh, en)))
        .collect();
    match lang {
        Lang::Zh => format!("这些补贴政策里，{}", parts.join("，")),
        Lang::En => format!("of these subsidies, {}", parts.join(", ")),
    }
}

fn title(
    lang: Lang,
    all: &[&Validity],
    kind: Option<StandingKind>,
    day: Day,
    today: Day,
) -> String {
    let last = all.iter().filter_map(|it| it.until).max();
    let first = all.iter().filter_map(|it| it.from).min();
    let on = if day == today {
        lang.pick("", "")
    } else {
        lang.pick("这一天，", "On this day: ")
    };
    let said = match (kind, lang) {
        (Some(StandingKind::Expired), Lang::Zh) => match last {
            Some(last) => format!("这些补贴政策已于{}到期", lang.day(last)),
            None => "这些补贴政策已到期".to_owned(),
        },
        (Some(StandingKind::Expired), Lang::En) => match last {
            Some(last) => format!("these subsidies expired on {}", lang.day(last)),
            None => "these subsidies have expired".to_owned(),
        },
        (Some(StandingKind::NotYet), Lang::Zh) => match first {
            Some(first) => format!("这些补贴政策从{}才开始施行", lang.day(first)),
            None => "这些补贴政策还没有施行".to_owned(),
        },
        (Some(StandingKind::NotYet), Lang::En) => match first {
            Some(first) => format!("these subsidies begin on {}", lang.day(first)),
            None => "these subsidies are not yet in force".to_owned(),
        },
        (Some(StandingKind::InForce), Lang::Zh) => "这些补贴政策有效".to_owned(),
        (Some(StandingKind::InForce), Lang::En) => "these subsidies are in force".to_owned(),
        (Some(StandingKind::Unstated), Lang::Zh) => {
            "这些补贴政策没有写明有效期，是否有效请问发文单位".to_owned()
        }
        (Some(StandingKind::Unstated), Lang::En) => {
            "these subsidies state no dates: ask the issuing office".to_owned()
        }
        (None, _) => mixed(lang, all, day),
    };
    match lang {
        Lang::Zh => format!("{on}{said}"),
        Lang::En if on.is_empty() => capital(&said),
        Lang::En => format!("{on}{said}"),
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

/// The note of `core` where it says more than the title: it is in Chinese only.
fn more(lang: Lang, validity: &Validity, kind: StandingKind, day: Day) -> Option<String> {
    match (kind, lang) {
        (StandingKind::InForce | StandingKind::NotYet, Lang::Zh) => Some(note(validity, day)),
        (StandingKind::InForce, Lang::En) => Some(format!(
            "From {} to {}.",
            lang.day(validity.from?),
            lang.day(validity.until?)
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn validity(from: &str, until: Option<&str>) -> Validity {
        let day = |text: &str| text.parse().unwrap();
        Validity {
            from: Some(day(from)),
            until: until.map(day),
            ..Validity::default()
        }
    }

    fn told(lang: Lang, all: &[&Validity], day: &str) -> String {
        let today = "2026-11-24".parse().unwrap();
        overview(lang, all, day.parse().unwrap(), today)
            .unwrap()
            .title
    }

    #[test]
    fn today_the_first_words_are_that_it_has_expired() {
        let it = validity("2019-05-09", Some("2024-04-30"));
        assert_eq!(
            told(Lang::Zh, &[&it, &it], "2026-11-24"),
            "这些补贴政策已于2024年4月30日到期"
        );
        assert_eq!(
            told(Lang::En, &[&it], "2026-11-24"),
            "These subsidies expired on 30 April 2024"
        );
        assert_eq!(
            told(Lang::Zh, &[&it], "2019-06-15"),
            "这一天，这些补贴政策有效"
        );
        assert_eq!(
            told(Lang::Zh, &[&it], "2019-05-08"),
            "这一天，这些补贴政策从2019年5月9日才开始施行"
        );
    }

    #[test]
    fn where_they_differ_nothing_is_said_of_all() {
        let old = validity("2019-05-09", Some("2024-04-30"));
        let open = validity("2019-05-09", None);
        let today = "2026-11-24".parse().unwrap();
        let it = overview(Lang::Zh, &[&old, &open], today, today).unwrap();
        // Nothing here is known to be in force.
        assert_eq!(
            it.title,
            "这些补贴政策里，1 项已于2024年4月30日到期，1 项没有写明有效期"
        );
        assert_eq!(it.kind, None);
        assert_eq!(it.citation, None);
        let older = validity("2019-01-01", Some("2019-12-31"));
        assert_eq!(
            told(Lang::Zh, &[&old, &old, &older, &open], "2026-11-24"),
            "这些补贴政策里，2 项已于2024年4月30日到期，1 项更早到期，1 项没有写明有效期"
        );
        assert_eq!(
            told(Lang::Zh, &[&old, &older, &open], "2019-06-15"),
            "这一天，这些补贴政策里，2 项有效，1 项没有写明有效期"
        );
        assert!(overview(Lang::Zh, &[], today, today).is_none());
    }
}
