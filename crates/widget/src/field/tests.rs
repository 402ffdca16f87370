//! Two hundred ways to type an answer: what is taken, or the sentence that refuses.

use super::read;
use crate::phrases::typed as stands;
use crate::sample;
use crate::words::Lang;
use huimin_core::fact::{Fact, FactKind, Text};

const SUM: &str = "请填 0 到 100000 之间的数，最多两位小数，比如 900 或 900.50。";
const MONTHS: &str = "请填 0 到 1200 之间的整数。";
const PEOPLE: &str = "请填 0 到 100 之间的整数。";
const SHARE: &str = "请填一个比例，比如 1/2 或 50%，最高三分之二。";
const DAY: &str = "请选一个日期，在1980年1月1日到2100年12月31日之间。";

/// The facts of the sample, and one that counts months.
fn fact(name: &str) -> Fact {
    let mut facts = sample::catalogue().facts;
    let place = match name {
        "date" => 1,
        "sum" => 2,
        "months" | "people" => 3,
        _ => 4,
    };
    let mut fact = facts.swap_remove(place);
    if let (FactKind::Number { unit, max, .. }, "months") = (&mut fact.kind, name) {
        *unit = Text {
            zh: "个月".to_owned(),
            en: "months".to_owned(),
        };
        *max = 1200;
    }
    if name == "date" {
        fact.past = true;
        fact.label.zh = "出生日期".to_owned();
        fact.label.en = "Date of birth".to_owned();
    }
    fact
}

fn said(lang: Lang, name: &str, typed: &str) -> String {
    let as_of = "2026-11-29".parse().unwrap();
    match read(lang, &fact(name), typed, as_of) {
        Ok(value) => stands(value),
        Err(sentence) => sentence,
    }
}

/// What was typed, and what is taken of it; or, after a bar, the sentence that refuses it.
const SUMS: [(&str, &str); 74] = [
    ("900", "900"),
    ("９００", "900"),
    (" 900 ", "900"),
    ("900元", "900"),
    ("900 元", "900"),
    (" 900.00 元", "900"),
    ("900块", "900"),
    ("900块钱", "900"),
    ("900元整", "900"),
    ("900圆", "900"),
    ("900 yuan", "900"),
    ("¥900", "900"),
    ("￥900", "900"),
    ("¥ 900.50", "900.5"),
    ("￥９００．５０", "900.5"),
    ("900.50", "900.5"),
    ("900.5", "900.5"),
    ("900.05", "900.05"),
    ("0.5", "0.5"),
    ("0", "0"),
    ("0900", "900"),
    ("350。5", "350.5"),
    ("1,234", "1234"),
    ("1,234.56", "1234.56"),
    ("12，345", "12345"),
    ("１２，３４５．６", "12345.6"),
    ("100,000", "100000"),
    ("1 234", "1234"),
    ("12 345.60", "12345.6"),
    ("1.5万", "15000"),
    ("1.5 万元", "15000"),
    ("１．５万", "15000"),
    ("1万", "10000"),
    ("1万5", "15000"),
    ("1万5千", "15000"),
    ("1万5000", "15000"),
    ("1万0500", "10500"),
    ("0.5万", "5000"),
    ("2千5", "2500"),
    ("3百", "300"),
    ("九百", "900"),
    ("九百元", "900"),
    ("九百块", "900"),
    ("玖佰元整", "900"),
    ("一千二百", "1200"),
    ("一千二", "1200"),
    ("两千五", "2500"),
    ("一万五", "15000"),
    ("一点五万", "15000"),
    ("一百零五", "105"),
    ("一百五", "150"),
    ("一万零五百", "10500"),
    ("十", "10"),
    ("九百点五", "900.5"),
    ("九百五十点五", "950.5"),
    (
        "900,50",
        "“900,50”里的逗号，看不出是小数点还是千位的分隔。请写成 900.50 或者 90050。",
    ),
    (
        "10，5",
        "“10,5”里的逗号，看不出是小数点还是千位的分隔。请写成 10.5 或者 105。",
    ),
    (
        "1,50元",
        "“1,50元”里的逗号，看不出是小数点还是千位的分隔。请写成 1.50 或者 150。",
    ),
    (
        "0,900",
        "“0,900”里的逗号，看不出是小数点还是千位的分隔。请写成 0.900 或者 0900。",
    ),
    (
        "1234,567",
        "“1234,567”里的逗号，看不出是小数点还是千位的分隔。请写成 1234.567 或者 1234567。",
    ),
    ("1.234,56", SUM),
    ("1,23,456", SUM),
    ("1'234", SUM),
    ("9 00", SUM),
    ("900.005", SUM),
    ("100001", SUM),
    ("-5", SUM),
    ("1e3", SUM),
    ("0x10", SUM),
    (".5", SUM),
    ("5.", SUM),
    ("900-1000", SUM),
    ("约900", SUM),
    ("", SUM),
];

const MORE_SUMS: [(&str, &str); 20] = [
    ("七八百", SUM),
    ("二五", SUM),
    ("一二三", SUM),
    ("三百二百", SUM),
    ("一千二十", SUM),
    ("二十百", SUM),
    ("百万", SUM),
    ("零万", SUM),
    ("1万50", SUM),
    ("1.5万5", SUM),
    ("十几", SUM),
    ("900元/月", SUM),
    ("三块五", SUM),
    ("900.5.1", SUM),
    ("900..5", SUM),
    ("九百人", SUM),
    ("99999999999999999999", SUM),
    ("900万亿亿", SUM),
    ("NaN", SUM),
    ("∞", SUM),
];

const COUNTS: [(&str, &str, &str); 46] = [
    ("months", "3", "3"),
    ("months", "３", "3"),
    ("months", "3个月", "3"),
    ("months", "3 个月", "3"),
    ("months", "3个整月", "3"),
    ("months", "三个月", "3"),
    ("months", "两个月", "2"),
    ("months", "3个", "3"),
    ("months", "3 months", "3"),
    ("months", "1 month", "1"),
    ("months", "十二个月", "12"),
    ("months", "二十四", "24"),
    ("months", "36.0", "36"),
    ("months", "半年", "6"),
    ("months", "一年", "12"),
    ("months", "一年半", "18"),
    ("months", "1.5年", "18"),
    ("months", "2年", "24"),
    ("months", "1年3个月", "15"),
    ("months", "一年零三个月", "15"),
    ("months", "1,200", "1200"),
    ("months", "3,5", "请不要写逗号。请填 0 到 1200 之间的整数。"),
    (
        "months",
        "12，5",
        "请不要写逗号。请填 0 到 1200 之间的整数。",
    ),
    ("months", "3.5", MONTHS),
    ("months", "3个半月", MONTHS),
    ("months", "三四个月", MONTHS),
    ("months", "1年13个月", MONTHS),
    ("months", "1.5年3个月", MONTHS),
    ("months", "2018年5月", MONTHS),
    ("months", "3月", MONTHS),
    ("months", "-3", MONTHS),
    ("months", "1201", MONTHS),
    ("months", "1.3年", MONTHS),
    ("months", "", MONTHS),
    ("people", "3人", "3"),
    ("people", "三人", "3"),
    ("people", "3个人", "3"),
    ("people", "3名", "3"),
    ("people", "一百", "100"),
    ("people", "0", "0"),
    ("people", "101", PEOPLE),
    ("people", "半年", PEOPLE),
    ("people", "3年", PEOPLE),
    ("people", "1.5", PEOPLE),
    ("people", "3,5", "请不要写逗号。请填 0 到 100 之间的整数。"),
    ("people", "no", PEOPLE),
];

const SHARES: [(&str, &str); 48] = [
    ("1/2", "1/2"),
    ("２／３", "2/3"),
    ("2 / 3", "2/3"),
    ("4/6", "2/3"),
    ("50%", "1/2"),
    ("５０％", "1/2"),
    ("50 %", "1/2"),
    ("0.5", "1/2"),
    ("0.50", "1/2"),
    ("60%", "3/5"),
    ("65%", "65%"),
    ("66.66%", "66.66%"),
    ("66.6%", "66.6%"),
    ("33.33%", "33.33%"),
    ("三分之二", "2/3"),
    ("二分之一", "1/2"),
    ("六分之一", "1/6"),
    ("3分之2", "2/3"),
    ("百分之五十", "1/2"),
    ("百分之50", "1/2"),
    ("百分之六十五点五", "65.5%"),
    ("千分之五百", "1/2"),
    ("五成", "1/2"),
    ("六成五", "65%"),
    ("一半", "1/2"),
    ("0", "0%"),
    ("0%", "0%"),
    ("0/1", "0%"),
    (
        "66.67%",
        "最高三分之二，66.67% 比三分之二多一点。如果是三分之二，请写成 2/3。",
    ),
    (
        "６６．６７％",
        "最高三分之二，６６．６７％ 比三分之二多一点。如果是三分之二，请写成 2/3。",
    ),
    (
        "67%",
        "最高三分之二，67% 比三分之二多一点。如果是三分之二，请写成 2/3。",
    ),
    (
        "0.667",
        "最高三分之二，0.667 比三分之二多一点。如果是三分之二，请写成 2/3。",
    ),
    ("68%", SHARE),
    ("3/4", SHARE),
    ("100%", SHARE),
    ("150%", SHARE),
    ("全部", SHARE),
    ("1", SHARE),
    ("50", SHARE),
    ("1/0", SHARE),
    ("-50%", SHARE),
    ("66,67%", SHARE),
    ("0,5", SHARE),
    ("2:3", SHARE),
    ("三分之", SHARE),
    ("分之二", SHARE),
    ("1.5/3", SHARE),
    ("", SHARE),
];

const DAYS: [(&str, &str); 34] = [
    ("2018-05-15", "2018-05-15"),
    (" 2018-05-15 ", "2018-05-15"),
    ("２０１８－０５－１５", "2018-05-15"),
    ("2018-5-15", "2018-05-15"),
    ("2018/5/15", "2018-05-15"),
    ("2018.5.15", "2018-05-15"),
    ("2018。5。15", "2018-05-15"),
    ("20180515", "2018-05-15"),
    ("2018年5月15日", "2018-05-15"),
    ("2018 年 5 月 15 日", "2018-05-15"),
    ("2018年05月15号", "2018-05-15"),
    ("2018年5月15", "2018-05-15"),
    ("二〇一八年五月十五日", "2018-05-15"),
    ("二零一八年十二月三十一日", "2018-12-31"),
    ("2020-02-29", "2020-02-29"),
    ("2026-11-29", "2026-11-29"),
    (
        "2026-11-30",
        "出生日期不能晚于申请那天（2026年11月29日）。您填的是2026年11月30日，请改一下。",
    ),
    (
        "2062年1月1日",
        "出生日期不能晚于申请那天（2026年11月29日）。您填的是2062年1月1日，请改一下。",
    ),
    ("1979-12-31", DAY),
    ("2101-01-01", DAY),
    ("2019-02-29", DAY),
    ("2018-13-01", DAY),
    ("15/5/2018", DAY),
    ("5/15/2018", DAY),
    ("18-5-15", DAY),
    ("18年5月15日", DAY),
    ("2018年5月", DAY),
    ("2018-05", DAY),
    ("2018", DAY),
    ("201805", DAY),
    ("2018-05-15-1", DAY),
    ("2018-05/15", DAY),
    ("五月十五日", DAY),
    ("", DAY),
];

const ENGLISH: [(&str, &str, &str); 12] = [
    ("sum", "1,234.56", "1234.56"),
    ("sum", "900 yuan", "900"),
    (
        "sum",
        "900,50",
        "The comma in “900,50” may be a decimal point or a separator. Please write 900.50 or 90050.",
    ),
    (
        "sum",
        "1e3",
        "Please enter a sum in yuan from 0 to 100000 with at most two decimals, such as \"900.50\".",
    ),
    ("months", "3 months", "3"),
    (
        "months",
        "3,5",
        "Please leave out the comma. Please enter a whole number from 0 to 1200 (months).",
    ),
    (
        "months",
        "half",
        "Please enter a whole number from 0 to 1200 (months).",
    ),
    ("share", "50%", "1/2"),
    (
        "share",
        "66.67%",
        "At most 2/3; 66.67% is slightly more. If 2/3 is meant, please write 2/3.",
    ),
    (
        "share",
        "150%",
        "Please enter a share such as \"1/2\" or \"50%\", at most 2/3.",
    ),
    ("date", "2018-05-15", "2018-05-15"),
    (
        "date",
        "2026-11-30",
        "Date of birth: this day cannot be after the day of application (29 November 2026). You entered 30 November 2026; please change it.",
    ),
];

#[test]
fn two_hundred_ways_to_type_an_answer() {
    let zh = |name: &'static str, rows: &[(&'static str, &'static str)]| {
        let rows = rows.iter();
        rows.map(|(typed, expected)| (Lang::Zh, name, *typed, *expected))
            .collect::<Vec<_>>()
    };
    let counts = COUNTS.map(|(name, typed, expected)| (Lang::Zh, name, typed, expected));
    let english = ENGLISH.map(|(name, typed, expected)| (Lang::En, name, typed, expected));
    let rows = [
        zh("sum", &SUMS),
        zh("sum", &MORE_SUMS),
        counts.to_vec(),
        zh("share", &SHARES),
        zh("date", &DAYS),
        english.to_vec(),
    ]
    .concat();
    assert!(rows.len() >= 200, "{}", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(lang, name, typed, expected)| said(*lang, name, typed) != *expected)
        .map(|(lang, name, typed, expected)| {
            let said = said(*lang, name, typed);
            format!("{name} `{typed}`\n  is       {said}\n  should   {expected}")
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What stands in a field is what the same field reads again.
#[test]
fn what_is_taken_is_offered_for_change_as_it_can_be_typed() {
    for (name, rows) in [("sum", &SUMS[..]), ("share", &SHARES), ("date", &DAYS)] {
        for (typed, _) in rows {
            let once = said(Lang::Zh, name, typed);
            let taken = read(Lang::Zh, &fact(name), typed, "2026-11-29".parse().unwrap()).is_ok();
            assert!(!taken || said(Lang::Zh, name, &once) == once, "{typed}");
        }
    }
}

#[test]
fn percentages_are_taken_exactly_where_the_share_may_be_larger() {
    let mut fact = fact("share");
    fact.kind = FactKind::Share {
        max: "1/1".parse().unwrap(),
    };
    let as_of = "2026-11-29".parse().unwrap();
    let taken = |typed: &str| read(Lang::Zh, &fact, typed, as_of).map(stands);
    assert_eq!(taken("66.67%"), Ok("66.67%".to_owned()));
    assert_eq!(taken("100%"), Ok("100%".to_owned()));
    assert_eq!(taken("全部"), Ok("100%".to_owned()));
    // One of a hundred, or all of it: not guessed.
    assert!(taken("1").is_err());
    assert!(taken("101%").is_err());
}
