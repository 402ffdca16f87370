//! What a subsidy pays, in words that are exact: 15000 元，一次性.

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

/// The phrase of an amount. `share` is the share that is paid of what the applicant pays, and
/// whether it is only the ceiling; it is said where the sum itself is not known.
pub(crate) fn phrase(lang: Lang, amount: &AmountReport, share: Option<(Ratio, bool)>) -> Phrase {
    let each = each(lang, &amount.per_period);
    let long = how_long(lang, &amount.per_period, &amount.times);
    let yuan = lang.pick("元", "yuan");
    let comma = lang.pick("，", ", ");
    let after = format!("{yuan}{comma}{long}");
    let none = amount.min.to_string() == "0";
    let (before, figure, after) = match amount.max {
        Some(max) if max == amount.min => (each.to_owned(), max.to_string(), after),
        Some(max) if none => {
            let most = lang.pick("最高", "at most");
            (joined(lang, each, most), max.to_string(), after)
        }
        Some(max) => (
            each.to_owned(),
            format!("{} {} {max}", amount.min, lang.pick("至", "to")),
            after,
        ),
        None => {
            let figure = match share {
                Some((share, ceiling)) => of_payment(lang, share, ceiling),
                None => lang
                    .pick("金额还不能确定", "amount not known yet")
                    .to_owned(),
            };
            (
                String::new(),
                joined(lang, each, &figure),
                format!("{comma}{long}"),
            )
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

fn each(lang: Lang, period: &str) -> &'static str {
    match period {
        "month" => lang.pick("每月", "each month"),
        "year" => lang.pick("每年", "each year"),
        _ => "",
    }
}

fn of_payment(lang: Lang, share: Ratio, ceiling: bool) -> String {
    let share = lang.share(share);
    match (lang, ceiling) {
        (Lang::Zh, true) => format!("最高为您实际缴费的{share}"),
        (Lang::Zh, false) => format!("您实际缴费的{share}"),
        (Lang::En, true) => format!("at most {share} of what you pay"),
        (Lang::En, false) => format!("{share} of what you pay"),
    }
}

/// 一次性; 最长 36 个月; 到2024年6月14日为止.
fn how_long(lang: Lang, period: &str, times: &TimesReport) -> String {
    if period == "once" {
        return lang.pick("一次性", "once").to_owned();
    }
    let until = times.until.as_ref().and_then(|day| day.parse().ok());
    match (times.max, until) {
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
    }
}

/// The most over the whole period, where it is paid more than once.
fn total(lang: Lang, amount: &AmountReport) -> Option<String> {
    let most = amount.total_max?;
    let times = amount.times.max.filter(|times| *times > 1)?;
    Some(match (lang, amount.per_period.as_str()) {
        (Lang::Zh, "month") => format!("{times} 个月合计最高 {most} 元"),
        (Lang::Zh, _) => format!("{times} 年合计最高 {most} 元"),
        (Lang::En, "month") => format!("at most {most} yuan in {times} months"),
        (Lang::En, _) => format!("at most {most} yuan in {times} years"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(min: &str, max: Option<&str>, period: &str, times: Option<u32>) -> AmountReport {
        let yuan = |text: &str| text.parse().unwrap();
        AmountReport {
            min: yuan(min),
            max: max.map(yuan),
            per_unit: None,
            stated: true,
            per_period: period.to_owned(),
            times: TimesReport {
                min: 0,
                max: times,
                until: None,
            },
            total_min: yuan("0"),
            total_max: max.and_then(|it| yuan(it).times(times?)),
        }
    }

    #[test]
    fn amounts_are_said_exactly() {
        let two_thirds = Some(("2/3".parse().unwrap(), true));
        let half = Some(("1/2".parse().unwrap(), false));
        for (min, max, period, times, share, said) in [
            (
                "15000",
                Some("15000"),
                "once",
                Some(1),
                None,
                "15000 元，一次性",
            ),
            (
                "0",
                Some("600"),
                "month",
                Some(24),
                two_thirds,
                "每月最高 600 元，最长 24 个月",
            ),
            (
                "666.66",
                Some("666.66"),
                "month",
                Some(36),
                None,
                "每月 666.66 元，最长 36 个月",
            ),
            (
                "775",
                Some("930"),
                "month",
                Some(12),
                None,
                "每月 775 至 930 元，最长 12 个月",
            ),
            (
                "0",
                None,
                "month",
                Some(24),
                two_thirds,
                "每月最高为您实际缴费的三分之二，最长 24 个月",
            ),
            (
                "0",
                None,
                "month",
                None,
                half,
                "每月您实际缴费的二分之一，能领多久还不能确定",
            ),
        ] {
            let phrase = phrase(Lang::Zh, &amount(min, max, period, times), share);
            assert_eq!(phrase.line(), said);
        }
    }

    #[test]
    fn a_total_is_said_only_where_it_is_paid_more_than_once() {
        let once = phrase(
            Lang::Zh,
            &amount("15000", Some("15000"), "once", Some(1)),
            None,
        );
        assert_eq!(once.total, None);
        let monthly = phrase(Lang::Zh, &amount("0", Some("600"), "month", Some(36)), None);
        assert_eq!(monthly.total.as_deref(), Some("36 个月合计最高 21600 元"));
    }

    #[test]
    fn a_period_that_ends_on_a_day_names_it() {
        let mut it = amount("0", Some("600"), "month", Some(60));
        it.times.until = Some("2024-06-14".to_owned());
        let phrase = phrase(Lang::Zh, &it, None);
        assert_eq!(phrase.line(), "每月最高 600 元，最长到2024年6月14日");
    }
}
