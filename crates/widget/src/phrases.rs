//! What is said with something put in: days, sums, counts, answers.

mod reading;
mod verdict;

use crate::words::Lang;
use huimin_core::day::Day;
use huimin_core::fact::{Fact, FactKind, Value};
use huimin_core::gazette::Validity;
use huimin_core::money::{Ratio, Yuan};
use huimin_core::report::{ContactReport, OptionReport, StandardReport};
use huimin_core::standing::{Clock, StandingKind, chinese, last_day, note, standing};
use huimin_core::subsidy::Adoption;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Lang {
    /// 2019年6月15日.
    pub(crate) fn day(self, day: Day) -> String {
        match self {
            Self::Zh => chinese(day),
            Self::En => {
                let month = usize::try_from(day.month() - 1).ok();
                let month = month.and_then(|it| MONTHS.get(it)).unwrap_or(&"");
                format!("{} {month} {}", day.day(), day.year())
            }
        }
    }

    /// 三分之二; a share of larger numbers stays in figures.
    pub(crate) fn share(self, share: Ratio) -> String {
        let text = share.to_string();
        let chinese = || {
            let (above, below) = text.split_once('/')?;
            Some(format!("{}分之{}", numeral(below)?, numeral(above)?))
        };
        match (self, text.as_str()) {
            (Self::Zh, "1/1") => "全部".to_owned(),
            (_, "0/1") => "0".to_owned(),
            (Self::Zh, _) => chinese().unwrap_or_else(|| share_typed(share)),
            (Self::En, _) => share_typed(share),
        }
    }

    /// An answer, as the visitor gave it.
    pub(crate) fn answer(self, fact: &Fact, value: Value) -> String {
        match (value, &fact.kind) {
            (Value::YesNo(true), _) => self.yes().to_owned(),
            (Value::YesNo(false), _) => self.no().to_owned(),
            (Value::Number(number), FactKind::Number { unit, .. }) => {
                format!("{number} {}", self.text(unit))
            }
            (Value::Number(number), _) => number.to_string(),
            (Value::Money(sum), _) => self.yuan(sum),
            (Value::Share(share), _) => self.share(share),
            (Value::Date(day), _) => self.day(day),
            (Value::Choice(place), FactKind::Choice { choices }) => choices
                .get(usize::from(place))
                .map_or_else(String::new, |choice| self.text(&choice.label).to_owned()),
            (Value::Choice(_), _) => String::new(),
        }
    }

    /// 900 元.
    pub(crate) fn yuan(self, sum: Yuan) -> String {
        format!("{} {}", sum.figure(), self.pick("元", "yuan"))
    }

    /// 已到期; on another day than today 那天有效, so that nobody takes it for now.
    pub(crate) fn standing(self, kind: StandingKind, other_day: bool) -> String {
        let word = match kind {
            StandingKind::InForce => self.in_force(),
            StandingKind::NotYet => self.not_yet(),
            StandingKind::Expired => self.expired(),
            StandingKind::Unstated => return self.unstated().to_owned(),
        };
        self.then(word, other_day)
    }

    /// To the questions. What does not hold cannot be had, whatever the answers.
    pub(crate) const fn to_questions(self, kind: StandingKind) -> &'static str {
        match kind {
            StandingKind::InForce => self.calculate(),
            _ => self.calculate_expired(),
        }
    }

    /// Words that hold on the day that is looked at, which may be another than today.
    pub(crate) fn then(self, words: &str, other_day: bool) -> String {
        match (self, other_day) {
            (_, false) => words.to_owned(),
            (Self::Zh, true) => format!("那天{words}"),
            (Self::En, true) => format!("{words} on that day"),
        }
    }

    /// What could be applied for on another day, with the day itself.
    pub(crate) fn by_rules_of(self, day: Day, words: &str) -> String {
        let day = self.day(day);
        match self {
            Self::Zh => format!("{day}的规定：{words}"),
            Self::En => format!("By the rules of {day}: {words}"),
        }
    }

    /// Above a question while another day is looked at.
    pub(crate) fn answer_for(self, day: Day) -> String {
        let day = self.day(day);
        match self {
            Self::Zh => format!("请按{day}那天的情况回答。"),
            Self::En => format!("Please answer as things stood on {day}."),
        }
    }

    /// No subsidy holds in the region that is chosen.
    pub(crate) fn nothing_in(self, name: &str) -> String {
        match self {
            Self::Zh => {
                format!("资料里的补贴都由具体地方实行，“{name}”没有。请选您所在的地区。")
            }
            Self::En => format!(
                "The subsidies in these data are granted by particular places, and not by {name}. Please choose where you are."
            ),
        }
    }

    /// The page named a region that is not known.
    pub(crate) fn unknown_region(self, name: &str) -> String {
        match self {
            Self::Zh => {
                format!("资料里没有“{name}”这个地区，所以没有用任何地方的标准。请选您的地区。")
            }
            Self::En => format!(
                "The region “{name}” is not in the data, so no local standard is used. Please choose yours."
            ),
        }
    }

    /// A clock that is wrong by days or years.
    pub(crate) fn clock(self, clock: Clock, edition: Day) -> Option<String> {
        let day = self.day(edition);
        let said = match (self, clock) {
            (_, Clock::Plausible) => return None,
            (Self::Zh, Clock::Behind) => {
                format!("您手机或电脑上的日期不对，比资料的日期还早。今天先按{day}算。")
            }
            (Self::Zh, Clock::FarAhead) => format!(
                "资料最近核对是{day}，离今天已经很久。请先看看手机或电脑上的日期对不对；日期没错的话，请问受理部门有没有新规定。"
            ),
            (Self::En, Clock::Behind) => format!(
                "The date of your device is wrong: it lies before these data. {day} is taken as today."
            ),
            (Self::En, Clock::FarAhead) => format!(
                "These data were last checked on {day}, long ago. Check the date of your device, and ask the office whether there are new rules."
            ),
        };
        Some(said)
    }

    /// A local standard and where it is written.
    pub(crate) fn by_standard(self, it: &StandardReport, value: &str) -> String {
        let (label, unit) = (self.said(&it.label), it.unit.as_ref());
        let unit = unit.map_or("", |unit| self.said(unit));
        let (region, source) = (&it.region, &it.source);
        let (document, quote, seen) = (&source.document, &source.quote, &source.seen_at);
        match self {
            Self::Zh => format!(
                "按{region}的标准：{label} {value}{unit}。{document}：“{quote}”（见{seen}）"
            ),
            Self::En => format!(
                "By the standard of {region}: {label} {value} {unit}. {document}: “{quote}” ({seen})"
            ),
        }
    }

    /// An office, with its number and address.
    pub(crate) fn contact(self, it: &ContactReport) -> String {
        let parts = [it.telephone.as_deref(), it.address.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let colon = self.pick("：", ": ");
        format!("{}{colon}{}", it.office, parts.join(self.pick("，", ", ")))
    }

    /// What a place has decided on a local option, and where that is written.
    pub(crate) fn decided(self, it: &OptionReport) -> Option<String> {
        let (region, source) = (it.region.as_ref()?, it.source.as_ref()?);
        let (document, quote) = (&source.document, &source.quote);
        let said = match (self, it.status) {
            (Self::Zh, Adoption::Adopted) => format!("{region}已经实行"),
            (Self::Zh, _) => format!("{region}没有实行这一项"),
            (Self::En, Adoption::Adopted) => format!("{region} has adopted this"),
            (Self::En, _) => format!("{region} has not adopted this"),
        };
        Some(format!(
            "{said}{}{document}：“{quote}”",
            self.pick("。", ". ")
        ))
    }

    /// The banner that stays while another day is looked at.
    pub(crate) fn not_today(self, day: Day) -> String {
        let day = self.day(day);
        match self {
            Self::Zh => format!("按{day}试算，不是今天的结果"),
            Self::En => format!("Worked out for {day}: not the result of today"),
        }
    }

    /// On which days the policies held.
    pub(crate) fn between(self, first: Day, last: Day) -> String {
        let (first, last) = (self.day(first), self.day(last));
        match self {
            Self::Zh => format!("这些补贴政策从{first}到{last}有效。"),
            Self::En => format!("These subsidies were in force from {first} to {last}."),
        }
    }

    /// How many clauses answer the query.
    pub(crate) fn hits(self, total: usize, shown: usize) -> String {
        match self {
            Self::Zh if shown < total => format!("找到 {total} 条，先列出 {shown} 条"),
            Self::Zh => format!("找到 {total} 条"),
            Self::En if shown < total => format!("{total} clauses found, the first {shown} shown"),
            Self::En => format!("{total} clauses found"),
        }
    }

    /// The heading of a group.
    pub(crate) fn counted(self, words: &str, count: usize) -> String {
        match self {
            Self::Zh => format!("{words}（{count} 项）"),
            Self::En => format!("{words} ({count})"),
        }
    }

    /// What to say of a standing that is not plainly in force. The note of `core` is in Chinese.
    pub(crate) fn standing_note(self, validity: &Validity, day: Day) -> String {
        let kind = standing(validity, day);
        match (self, kind, validity.from, last_day(validity)) {
            // How the first day was found does not matter any more after the last.
            (Self::Zh, StandingKind::Expired, ..) => {
                let plain = Validity {
                    from_assumed: None,
                    ..validity.clone()
                };
                note(&plain, day)
            }
            (Self::Zh, ..) => note(validity, day),
            (Self::En, StandingKind::Expired, _, Some(until)) => format!(
                "Expired on {}. Whether there is a new rule, the office can tell you.",
                self.day(until)
            ),
            (Self::En, StandingKind::NotYet, Some(from), _) => {
                format!("Begins on {}.", self.day(from))
            }
            (Self::En, StandingKind::NotYet, None, _) => {
                "The document had not been signed on that day.".to_owned()
            }
            (Self::En, StandingKind::Unstated, Some(from), _) => {
                let event = validity.until_event.as_ref();
                let end = event.map_or("no end is stated", |it| it.text.en.as_str());
                let from = self.day(from);
                match event {
                    Some(_) => {
                        format!("From {from} until {end}. Ask the office whether it has come.")
                    }
                    None => format!("From {from}; {end}. Ask the issuing office."),
                }
            }
            (Self::En, ..) => "The document states no dates. Ask the issuing office.".to_owned(),
        }
    }
}

impl Lang {
    /// A comma that may be a point or may stand between thousands.
    pub(crate) fn two_readings(self, typed: &str, point: &str, joined: &str) -> String {
        match self {
            Self::Zh => format!(
                "“{typed}”里的逗号，看不出是小数点还是千位的分隔。请写成 {point} 或者 {joined}。"
            ),
            Self::En => format!(
                "The comma in “{typed}” may be a decimal point or a separator. Please write {point} or {joined}."
            ),
        }
    }

    /// A percentage that is more than the share for which it probably stands.
    pub(crate) fn rounded(self, typed: &str, most: Ratio) -> String {
        let share = self.share(most);
        match self {
            Self::Zh => {
                format!("最高{share}，{typed} 比{share}多一点。如果是{share}，请写成 {most}。")
            }
            Self::En => format!(
                "At most {share}; {typed} is slightly more. If {share} is meant, please write {most}."
            ),
        }
    }

    /// A day that has passed by its meaning lies after the day of application.
    pub(crate) fn ahead(self, label: &str, found: Day, as_of: Day) -> String {
        let (found, as_of) = (self.day(found), self.day(as_of));
        match self {
            Self::Zh => format!("{label}不能晚于申请那天（{as_of}）。您填的是{found}，请改一下。"),
            Self::En => format!(
                "{label}: this day cannot be after the day of application ({as_of}). You entered {found}; please change it."
            ),
        }
    }
}

/// An answer, as it stands in a field.
pub(crate) fn typed(value: Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Money(sum) => sum.to_string(),
        Value::Share(share) => share_typed(share),
        Value::Date(day) => day.to_string(),
        Value::YesNo(_) | Value::Choice(_) => String::new(),
    }
}

/// 2/3, 66.67%: a fraction of small numbers, else a percentage. None and all of it are 0% and 100%.
fn share_typed(share: Ratio) -> String {
    let text = share.to_string();
    let parts = text.split_once('/');
    let parts = parts.and_then(|(above, below)| Some((above.parse().ok()?, below.parse().ok()?)));
    match parts {
        Some((above, below)) if below == 1 || below > 10 => percent(above, below).unwrap_or(text),
        _ => text,
    }
}

/// 66.67%: a share as a percentage, where two decimals hold it.
fn percent(above: u64, below: u64) -> Option<String> {
    let hundredths = above.checked_mul(10_000)?;
    let exact = hundredths.checked_rem(below)? == 0;
    let (whole, part) = (hundredths / below / 100, hundredths / below % 100);
    let part = format!("{part:02}");
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    exact.then(|| format!("{whole}{point}{part}%"))
}

fn numeral(figures: &str) -> Option<char> {
    let number: usize = figures.parse().ok()?;
    "零一二三四五六七八九十".chars().nth(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_in_chinese() {
        let said = |text: &str| Lang::Zh.share(text.parse().unwrap());
        assert_eq!(said("2/3"), "三分之二");
        assert_eq!(said("50%"), "二分之一");
        assert_eq!(said("0.65"), "65%");
        assert_eq!(said("66.67%"), "66.67%");
        assert_eq!(said("1/11"), "1/11");
        assert_eq!(said("1/1"), "全部");
    }

    #[test]
    fn a_share_stands_in_the_field_as_one_would_type_it() {
        let stands = |text: &str| typed(Value::Share(text.parse().unwrap()));
        for share in ["0%", "100%", "2/3", "1/2", "66.67%", "1/8", "1/11", "33.3%"] {
            assert_eq!(stands(share), share);
        }
        assert_eq!(stands("0/1"), "0%");
    }

    #[test]
    fn days_are_said_in_both_languages() {
        let day = "2019-06-05".parse().unwrap();
        assert_eq!(Lang::Zh.day(day), "2019年6月5日");
        assert_eq!(Lang::En.day(day), "5 June 2019");
    }
}
