//! What a visitor types → an answer, and a plain sentence where it is none. Nothing is guessed: what
//! can be read in two ways is refused, with both ways of writing it.

mod figure;
#[cfg(test)]
mod tests;

use crate::words::Lang;
use figure::{Figure, Unread, digit_of, number, plain};
use huimin_core::day::Day;
use huimin_core::fact::{Fact, FactKind, Text, Value};
use huimin_core::input;
use huimin_core::money::Ratio;
use serde_json::Value as Json;

/// Reads what was typed, on the day of application.
///
/// # Errors
/// What is wanted instead.
pub(crate) fn read(lang: Lang, fact: &Fact, typed: &str, as_of: Day) -> Result<Value, String> {
    let text = plain(typed);
    let json = match &fact.kind {
        FactKind::Number { unit, .. } => match count(&text, unit) {
            Ok(figure) => figure.as_whole().map_or(Json::Null, Json::from),
            Err(Unread::Comma(..)) => {
                let no_comma = lang.pick("请不要写逗号。", "Please leave out the comma. ");
                return Err(format!("{no_comma}{}", wanted(lang, fact)));
            }
            Err(Unread::Unclear) => Json::Null,
        },
        FactKind::Money { .. } => match sum(&text) {
            Ok(figure) => Json::String(figure.to_string()),
            Err(Unread::Comma(point, joined)) => {
                return Err(lang.two_readings(&text, &point, &joined));
            }
            Err(Unread::Unclear) => Json::Null,
        },
        FactKind::Share { max } => match share(&text) {
            Some((above, below)) => {
                if let Some(said) = about(lang, typed.trim(), (above, below), *max) {
                    return Err(said);
                }
                Json::String(format!("{above}/{below}"))
            }
            None => Json::Null,
        },
        FactKind::Date { .. } => Json::String(date(&text).unwrap_or_default()),
        FactKind::YesNo | FactKind::Choice { .. } => Json::String(text),
    };
    match input::value(fact, &json) {
        Some(Value::Date(day)) if fact.past && day > as_of => {
            Err(lang.ahead(lang.text(&fact.label), day, as_of))
        }
        Some(value) => Ok(value),
        None => Err(wanted(lang, fact)),
    }
}

/// Without the first of these endings that it has.
fn without<'a>(text: &'a str, endings: &[&str]) -> &'a str {
    let mut bare = endings.iter().filter_map(|it| text.strip_suffix(it));
    bare.next().unwrap_or(text).trim_end()
}

/// 12, 三, 3人, 1年3个月: how many.
fn count(text: &str, unit: &Text) -> Result<Figure, Unread> {
    let months = unit.zh == "个月";
    if let Some((years, rest)) = text.split_once('年').filter(|_| months) {
        return years_and_months(years, rest).ok_or(Unread::Unclear);
    }
    let english = plain(&unit.en);
    let others: &[&str] = match unit.zh.as_str() {
        "个月" => &["个整月", "个"],
        "人" => &["个人", "名", "位", "个"],
        "周岁" => &["岁"],
        "户" => &["家"],
        _ => &[],
    };
    let own = [unit.zh.as_str(), &english, english.trim_end_matches('s')];
    let endings = [&own, others].concat();
    // 个人 ends with 人: the longer one first.
    let bare = match without(text, others) {
        bare if bare.len() < text.len() => bare,
        _ => without(text, &endings),
    };
    number(bare)
}

/// 半年, 一年半, 1.5年, 1年3个月: in months.
fn years_and_months(years: &str, rest: &str) -> Option<Figure> {
    let half = |text: &str| text == "半";
    let whole = match years {
        it if half(it) && rest.is_empty() => {
            return Some(Figure {
                digits: 6,
                scale: 0,
            });
        }
        it => number(it).ok()?.times(12)?,
    };
    if rest.is_empty() {
        return Some(whole);
    }
    let more = if half(rest) {
        6
    } else {
        let bare = rest.strip_suffix("个月")?;
        number(bare.trim_start_matches('零')).ok()?.as_whole()?
    };
    // 1.5年3个月 and 1年13个月 are slips.
    let digits = number(years).ok()?.as_whole().and(whole.as_whole())?;
    (more < 12).then_some(Figure {
        digits: digits.checked_add(more)?,
        scale: 0,
    })
}

/// 900, ¥900.50, 1.5万元, 九百块钱: in yuan.
fn sum(text: &str) -> Result<Figure, Unread> {
    let bare = text.strip_prefix('¥').unwrap_or(text);
    let endings = ["元整", "元钱", "块钱", "元", "块", "yuan"];
    number(without(bare, &endings).trim_start())
}

/// 1/2, 50%, 0.5, 三分之二, 百分之五十, 五成, 一半: so many out of so many.
fn share(text: &str) -> Option<(u64, u64)> {
    match text {
        "一半" => return Some((1, 2)),
        "全部" | "全额" => return Some((1, 1)),
        _ => {}
    }
    if let Some((below, above)) = text.split_once("分之") {
        let below = match below {
            "百" => 100,
            "千" => 1_000,
            "万" => 10_000,
            other => number(other).ok()?.as_whole()?,
        };
        return out_of(number(above).ok()?, below);
    }
    if let Some((above, below)) = text.split_once('/') {
        let below = number(below).ok()?.as_whole()?;
        return out_of(number(above).ok().filter(|it| it.scale == 0)?, below);
    }
    if let Some(bare) = text.strip_suffix('%') {
        return out_of(number(bare).ok()?, 100);
    }
    if let Some((tenths, rest)) = text.split_once('成') {
        let digit = |text: &str| number(text).ok()?.as_whole().filter(|it| *it <= 10);
        let rest = if rest.is_empty() { 0 } else { digit(rest)? };
        return Some((digit(tenths)? * 10 + rest, 100));
    }
    let bare = number(text).ok()?;
    // 1 may be all of it or a hundredth.
    let whole = bare.as_whole().is_some_and(|it| it > 0);
    out_of(bare, 1).filter(|_| !whole)
}

fn out_of(above: Figure, below: u64) -> Option<(u64, u64)> {
    let over = 10_u64.checked_pow(above.scale)?.checked_mul(below)?;
    (over > 0).then_some((above.digits, over))
}

/// 66.67% is more than 2/3, which it stands for: the sentence that asks which is meant.
fn about(lang: Lang, typed: &str, share: (u64, u64), max: Ratio) -> Option<String> {
    let limit = max.to_string();
    let (above, below) = limit.split_once('/')?;
    let (above, below): (u128, u128) = (above.parse().ok()?, below.parse().ok()?);
    let (given, over) = (u128::from(share.0), u128::from(share.1));
    let (given, most) = (given.checked_mul(below)?, over.checked_mul(above)?);
    // Within the last decimal that was typed, which cannot hold the share itself.
    let near = given > most && given - most < below && most % below != 0;
    let decimal = typed.contains(['.', '．', '%', '％']);
    (near && decimal).then(|| lang.rounded(typed, max))
}

/// 2018-05-15, 2018年5月15日, 20180515, 二〇一八年五月十五日: as 2018-05-15. The year comes first and is
/// whole, since 5/6/18 can be read in more than one way.
fn date(text: &str) -> Option<String> {
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let figures = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if text.len() == 8 && figures(text) {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return Some(format!("{year}-{month}-{day}"));
    }
    let parts: Vec<&str> = if text.contains('年') {
        text.split(['年', '月']).collect()
    } else {
        let separator = text.chars().find(|it| matches!(it, '-' | '/' | '.'))?;
        text.split(separator).collect()
    };
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let year: Option<Vec<u64>> = year.chars().map(digit_of).collect();
    let year: String = year?.iter().map(ToString::to_string).collect();
    let within = |text: &str| number(text).ok()?.as_whole();
    let (month, day) = (within(month)?, within(day)?);
    (year.len() == 4).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// What an answer looks like, for the one who typed another.
pub(crate) fn wanted(lang: Lang, fact: &Fact) -> String {
    match (&fact.kind, lang) {
        (FactKind::Number { min, max, .. }, Lang::Zh) => {
            format!("请填 {min} 到 {max} 之间的整数。")
        }
        (FactKind::Money { min, max }, Lang::Zh) => {
            format!("请填 {min} 到 {max} 之间的数，最多两位小数，比如 900 或 900.50。")
        }
        (FactKind::Share { max }, Lang::Zh) => {
            format!("请填一个比例，比如 1/2 或 50%，最高{}。", lang.share(*max))
        }
        (FactKind::Date { min, max }, Lang::Zh) => format!(
            "请选一个日期，在{}到{}之间。",
            lang.day(*min),
            lang.day(*max)
        ),
        (FactKind::YesNo | FactKind::Choice { .. }, _) => String::new(),
        (_, Lang::En) => format!("Please enter {}.", input::wanted(fact)),
    }
}
