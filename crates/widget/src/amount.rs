//! What a subsidy pays, in words that are exact: 15000 元，一次性.

#[cfg(test)]
mod tests;

use crate::words::Lang;
use huimin_core::money::Ratio;
use huimin_core::report::{AmountReport, TimesReport};

/// An amount in parts, so that the figures can stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// 每月最高.
    pub(crate) before: String,
    /// 600; or the whole of it, where no figure is known.
    pub(crate) figure: String,
    /// 元，最长 36 个月.
    pub(crate) after: String,
    /// 36 个月合计最高 21600 元.
    pub(crate) total: Option<String>,
}

impl Phrase {
    /// The whole in one line, without the total.
    pub(crate) fn line(&self) -> String {
        let gap = |text: &str| if text.is_empty() { "" } else { " " };
        let (before, after) = (gap(&self.before), gap(&self.after));
        let tight = if self.after.starts_with(['，', ',']) {
            ""
        } else {
            after
        };
        format!(
            "{}{before}{}{tight}{}",
            self.before, self.figure, self.after
        )
    }
}

/// What an amount is a share of, said where the sum itself is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Basis {
    /// The share, or the smallest of several.
    pub(crate) share: Ratio,
    /// The largest, where the case decides.
    pub(crate) up_to: Option<Ratio>,
    /// True where it is only the ceiling.
    pub(crate) ceiling: bool,
    /// 最低工资标准; `None` for what the applicant pays.
    pub(crate) of: Option<String>,
}

/// The phrase of an amount.
pub(crate) fn phrase(lang: Lang, amount: &AmountReport, basis: Option<&Basis>) -> Phrase {
    if !amount.stated {
        return Phrase {
            before: String::new(),
            figure: lang.amount_unstated().to_owned(),
            after: String::new(),
            total: None,
        };
    }
    let each = each(lang, amount);
    let long = how_long(lang, &amount.per_period, &amount.times);
    let yuan = lang.pick("元", "yuan");
    let comma = lang.pick("，", ", ");
    let long = long.map_or_else(String::new, |long| format!("{comma}{long}"));
    let after = format!("{yuan}{long}");
    let none = amount.min.to_string() == "0";
    let (before, figure, after) = match amount.max {
        Some(max) if max == amount.min => (each, max.figure(), after),
        Some(max) if none => {
            let most = lang.pick("最高", "at most");
            (joined(lang, &each, most), max.figure(), after)
        }
        Some(max) => (
            each,
            format!(
                "{} {} {}",
                amount.min.figure(),
                lang.pick("至", "to"),
                max.figure()
            ),
            after,
        ),
        None => {
            let share = basis.map_or_else(
                || lang.amount_open().to_owned(),
                |basis| of_payment(lang, basis),
            );
            (String::new(), joined(lang, &each, &share), long)
        }
    };
    Phrase {
        before,
        figure,
        after,
        total: total(lang, amount),
    }
}

fn joined(lang: Lang, one: &str, other: &str) -> String {
    match (one, lang) {
        ("", _) => other.to_owned(),
        (_, Lang::Zh) => format!("{one}{other}"),
        (_, Lang::En) => format!("{one}, {other}"),
    }
}

/// 每月, 每年每人.
fn each(lang: Lang, amount: &AmountReport) -> String {
    let period = match amount.per_period.as_str() {
        "month" => lang.pick("每月", "each month"),
        "year" => lang.pick("每年", "each year"),
        _ => "",
    };
    let unit = match (lang, amount.per_unit.as_deref()) {
        (_, None) => String::new(),
        (Lang::Zh, Some(unit)) => format!("每{unit}"),
        (Lang::En, Some("人")) => "for each person".to_owned(),
        (Lang::En, Some("户")) => "for each household or firm".to_owned(),
        (Lang::En, Some("天")) => "for each day".to_owned(),
        (Lang::En, Some(_)) => "for each".to_owned(),
    };
    if unit.is_empty() {
        return period.to_owned();
    }
    joined(lang, period, &unit)
}

fn of_payment(lang: Lang, basis: &Basis) -> String {
    let share = match basis.up_to.filter(|it| *it != basis.share) {
        Some(most) => format!(
            "{}{}{}",
            lang.share(basis.share),
            lang.pick("至", " to "),
            lang.share(most)
        ),
        None => lang.share(basis.share),
    };
    let whole = basis.share.to_string() == "1/1";
    match (lang, &basis.of, basis.ceiling) {
        (Lang::Zh, Some(of), _) if whole => format!("按“{of}”发"),
        (Lang::Zh, Some(of), _) => format!("“{of}”的{share}"),
        (Lang::En, Some(of), _) if whole => format!("as much as: {of}"),
        (Lang::En, Some(of), _) => format!("{share} of: {of}"),
        (Lang::Zh, None, true) => format!("最高为您实际缴费的{share}"),
        (Lang::Zh, None, false) => format!("您实际缴费的{share}"),
        (Lang::En, None, true) => format!("at most {share} of what you pay"),
        (Lang::En, None, false) => format!("{share} of what you pay"),
    }
}

/// 一次性; 最长 36 个月; 到2024年6月14日为止. Nothing where the text says only 每年.
fn how_long(lang: Lang, period: &str, times: &TimesReport) -> Option<String> {
    if period == "once" {
        return Some(lang.pick("一次性", "once").to_owned());
    }
    if (times.min, times.max) == (1, Some(1)) && times.until.is_none() {
        return None;
    }
    let until = times.until.as_ref().and_then(|day| day.parse().ok());
    Some(match (times.max, until) {
        (_, Some(day)) => match lang {
            Lang::Zh => format!("最长到{}", lang.day(day)),
            Lang::En => format!("until {} at the latest", lang.day(day)),
        },
        (Some(count), None) => format!(
            "{} {count} {}",
            lang.pick("最长", "for at most"),
            match period {
                "month" => lang.pick("个月", "months"),
                _ => lang.pick("年", "years"),
            }
        ),
        (None, None) => lang
            .pick("能领多久还不能确定", "for how long is not known yet")
            .to_owned(),
    })
}

/// The most over the whole period, where it is paid more than once.
fn total(lang: Lang, amount: &AmountReport) -> Option<String> {
    let most = amount.total_max?.figure();
    let times = amount.times.max.filter(|times| *times > 1)?;
    Some(match (lang, amount.per_period.as_str()) {
        (Lang::Zh, "month") => format!("{times} 个月合计最高 {most} 元"),
        (Lang::Zh, _) => format!("{times} 年合计最高 {most} 元"),
        (Lang::En, "month") => format!("at most {most} yuan in {times} months"),
        (Lang::En, _) => format!("at most {most} yuan in {times} years"),
    })
}
