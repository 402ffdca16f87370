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
        Some(max) if max == amount.min => (each, max.to_string(), after),
        Some(max) if none => {
            let most = lang.pick("最高", "at most");
            (joined(lang, &each, most), max.to_string(), after)
        }
        Some(max) => (
            each,
            format!("{} {} {max}", amount.min, lang.pick("至", "to")),
            after,
        ),
        None => {
            let figure = basis.map_or_else(
                || lang.amount_open().to_owned(),
                |basis| of_payment(lang, basis),
            );
            (String::new(), joined(lang, &each, &figure), long)
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
        let of_paid = |share: &str, ceiling| {
            let share = share.parse().unwrap();
            Some(Basis {
                share,
                up_to: None,
                ceiling,
                of: None,
            })
        };
        let two_thirds = of_paid("2/3", true);
        let half = of_paid("1/2", false);
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
                two_thirds.clone(),
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
                two_thirds.clone(),
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
            let phrase = phrase(Lang::Zh, &amount(min, max, period, times), share.as_ref());
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

    #[test]
    fn what_is_paid_for_each_says_for_each_of_what() {
        let said = |change: &dyn Fn(&mut AmountReport), it: AmountReport, basis: Option<&Basis>| {
            let mut it = it;
            change(&mut it);
            phrase(Lang::Zh, &it, basis).line()
        };
        let per_person = |it: &mut AmountReport| it.per_unit = Some("人".to_owned());
        let fixed = amount("2000", Some("2000"), "once", Some(1));
        assert_eq!(said(&per_person, fixed, None), "每人 2000 元，一次性");
        let yearly = || amount("0", Some("60"), "year", Some(1));
        let always = |it: &mut AmountReport| {
            per_person(it);
            it.times.min = 1;
        };
        assert_eq!(said(&always, yearly(), None), "每年每人最高 60 元");
        let wage = Basis {
            share: "1/2".parse().unwrap(),
            up_to: None,
            ceiling: false,
            of: Some("最低工资标准".to_owned()),
        };
        let open = amount("0", None, "month", Some(12));
        assert_eq!(
            said(&per_person, open, Some(&wage)),
            "每月每人“最低工资标准”的二分之一，最长 12 个月"
        );
        let unstated = |it: &mut AmountReport| it.stated = false;
        assert_eq!(said(&unstated, yearly(), None), "文件没有写金额");
    }
}
