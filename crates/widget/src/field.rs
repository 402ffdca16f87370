//! What a visitor types → an answer, and a plain sentence where it is none.

use crate::words::Lang;
use huimin_core::fact::{Fact, FactKind, Value};
use huimin_core::input;
use huimin_core::text::fold;
use serde_json::Value as Json;

/// Reads what was typed. Full-width figures, spaces, separators and the unit do no harm.
///
/// # Errors
/// What is wanted instead.
pub(crate) fn read(lang: Lang, fact: &Fact, typed: &str) -> Result<Value, String> {
    let folded = fold(typed);
    let json = match &fact.kind {
        FactKind::Number { unit, .. } => {
            let bare = folded
                .strip_suffix(unit.zh.as_str())
                .unwrap_or(&folded)
                .replace(',', "");
            bare.parse::<i64>().map_or(Json::Null, Json::from)
        }
        FactKind::Money { .. } => {
            let bare = folded.strip_suffix('元').unwrap_or(&folded);
            Json::String(bare.replace(',', ""))
        }
        _ => Json::String(folded),
    };
    input::value(fact, &json).ok_or_else(|| wanted(lang, fact))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn what_people_type_is_understood() {
        let catalogue = sample::catalogue();
        let [date, money, number, share] = [1, 2, 3, 4].map(|place| &catalogue.facts[place]);
        for typed in ["900", "９００", "900元", " 900.00 元", "0,900"] {
            assert_eq!(
                read(Lang::Zh, money, typed),
                Ok(Value::Money("900".parse().unwrap())),
                "{typed}"
            );
        }
        for typed in ["3", "３", "3人", "3 人"] {
            assert_eq!(
                read(Lang::Zh, number, typed),
                Ok(Value::Number(3)),
                "{typed}"
            );
        }
        for typed in ["50%", "５０％", "1/2", "0.5"] {
            let half = Value::Share("1/2".parse().unwrap());
            assert_eq!(read(Lang::Zh, share, typed), Ok(half), "{typed}");
        }
        assert!(read(Lang::Zh, date, "2018-05-15").is_ok());
    }

    #[test]
    fn what_does_not_fit_is_answered_in_plain_words() {
        let catalogue = sample::catalogue();
        let wrong =
            |place: usize, typed: &str| read(Lang::Zh, &catalogue.facts[place], typed).unwrap_err();
        assert_eq!(wrong(3, "三"), "请填 0 到 100 之间的整数。");
        assert_eq!(wrong(3, "101"), "请填 0 到 100 之间的整数。");
        assert_eq!(
            wrong(2, "900.005"),
            "请填 0 到 100000 之间的数，最多两位小数，比如 900 或 900.50。"
        );
        assert_eq!(
            wrong(4, "80%"),
            "请填一个比例，比如 1/2 或 50%，最高三分之二。"
        );
        assert_eq!(
            wrong(1, ""),
            "请选一个日期，在1980年1月1日到2100年12月31日之间。"
        );
    }
}
