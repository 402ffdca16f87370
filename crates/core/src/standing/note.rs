//! The standing in plain sentences.

use super::{StandingKind, held_before, last_day, standing};
use crate::day::{Day, previous};
use crate::gazette::Validity;

/// What to say of the standing, in one or two plain sentences.
#[must_use]
pub fn note(validity: &Validity, as_of: Day) -> String {
    let said = match standing(validity, as_of) {
        StandingKind::Expired => expired(validity, as_of),
        StandingKind::NotYet => not_yet(validity, as_of),
        StandingKind::InForce => in_force(validity),
        StandingKind::Unstated => unstated(validity),
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

fn expired(validity: &Validity, as_of: Day) -> String {
    let last = last_day(validity).map(chinese).unwrap_or_default();
    match &validity.superseded_by {
        Some(it) if it.from <= as_of => {
            let (from, document) = (chinese(it.from), &it.document);
            format!("已于{last}到期，{from}起由{document}取代。请按新规定办，或者问受理部门。")
        }
        _ => format!("已于{last}到期。之后有没有新规定，请问受理部门。"),
    }
}

fn not_yet(validity: &Validity, as_of: Day) -> String {
    let Some(from) = validity.from else {
        let signed = validity.signed.map(chinese).unwrap_or_default();
        return format!("文件{signed}才签署，这一天还没有。");
    };
    let starts = format!("{}才开始施行。", chinese(from));
    match held_before(validity, as_of) {
        Some(before) => {
            let (since, last) = (chinese(before.from), chinese(previous(from)));
            format!("{starts}{since}至{last}参照{}执行。", before.document)
        }
        None => starts,
    }
}

fn in_force(validity: &Validity) -> String {
    let day = |it: Option<Day>| it.map(chinese).unwrap_or_default();
    format!("{}至{}有效。", day(validity.from), day(last_day(validity)))
}

fn unstated(validity: &Validity) -> String {
    let since = validity.from.map(|it| format!("{}起执行", chinese(it)));
    match (&validity.until_event, since) {
        (Some(event), since) => {
            let since = since.map_or_else(|| "执行".to_owned(), |it| format!("{it}，"));
            let event = &event.text.zh;
            format!("{since}到{event}为止。是不是已经到了那一天，请问受理部门。")
        }
        (None, Some(since)) => {
            format!("{since}，没有写明到哪一天为止。现在是否有效，请问发文单位。")
        }
        (None, None) => "文件没有写明有效期。现在是否有效，请问发文单位。".to_owned(),
    }
}
