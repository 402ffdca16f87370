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
