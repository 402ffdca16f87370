//! The boundary days of 聊城市人民政府公报 2019年第4期 × what it grants, read from the text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use huimin_core::report::{MeasureReport, measures_report};
use huimin_core::standing::StandingKind;
use support::{data, pressed};

/// The day before and the day of each boundary, and today.
const DAYS: [&str; 15] = [
    "2018-12-31",
    "2019-01-01",
    "2019-05-08",
    "2019-05-09",
    "2019-06-30",
    "2019-07-01",
    "2019-12-31",
    "2020-01-01",
    "2020-12-31",
    "2021-01-01",
    "2023-12-31",
    "2024-01-01",
    "2024-04-30",
    "2024-05-01",
    "2026-11-24",
];

/// What the text says of one measure.
struct Row {
    /// The document or the clause.
    name: &'static str,
    /// Words by which a measure is told from another in the same clause.
    words: &'static str,
    /// For each of [`DAYS`]: n not yet, b not yet and another rule held, i in force, e expired,
    /// u unstated.
    days: &'static str,
    /// What is said on those days.
    reasons: &'static [(char, &'static str)],
}

const SILENT: (char, &str) = ('u', "文件没有写明有效期。现在是否有效，请问发文单位。");

const ASSUMED: &str = "公报没有写发布日期，先按签署日2019年5月9日算起。";

const ROWS: [Row; 14] = [
    // 落款2019年4月8日，全文没有写施行日期和有效期：签署以前还没有这份文件。
    Row {
        name: "聊政发〔2019〕4号",
        words: "",
        days: "nnuuuuuuuuuuuuu",
        reasons: &[('n', "文件2019年4月8日才签署，这一天还没有。"), SILENT],
    },
    // “2019年1月1日至2020年12月31日，对……企业……暂缓缴纳社会保险费”
    Row {
        name: "聊政发〔2019〕4号 一、（一）",
        words: "2019年1月1日至2020年12月31日",
        days: "niiiiiiiieeeeee",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            ('i', "2019年1月1日至2020年12月31日有效。"),
            (
                'e',
                "已于2020年12月31日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    // “对2019年1月1日至2019年12月31日面临暂时性生产经营困难……的参保企业”：后半句；前半句没有日期
    Row {
        name: "聊政发〔2019〕4号 一、（二）",
        words: "2019年1月1日至2019年12月31日",
        days: "niiiiiieeeeeeee",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            ('i', "2019年1月1日至2019年12月31日有效。"),
            (
                'e',
                "已于2019年12月31日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    // “2019年起……政策执行至国务院修订的《失业保险条例》正式实施之日”
    Row {
        name: "聊政发〔2019〕4号 二、（三）",
        words: "2019年起",
        days: "nuuuuuuuuuuuuuu",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            (
                'u',
                "2019年1月1日起执行，到国务院修订的《失业保险条例》正式实施之日为止。\
                 是不是已经到了那一天，请问受理部门。",
            ),
        ],
    },
    // “2019年1月1日至2020年12月31日，对参加培训的就业困难人员和零就业家庭成员……”
    Row {
        name: "聊政发〔2019〕4号 三、（九）",
        words: "2019年1月1日至2020年12月31日",
        days: "niiiiiiiieeeeee",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            ('i', "2019年1月1日至2020年12月31日有效。"),
            (
                'e',
                "已于2020年12月31日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    // “2019年，对生活困难又不符合失业保险金领取条件的下岗失业人员……”
    Row {
        name: "聊政发〔2019〕4号 四、（十二）",
        words: "2019年，",
        days: "niiiiiieeeeeeee",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            ('i', "2019年1月1日至2019年12月31日有效。"),
            (
                'e',
                "已于2019年12月31日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    // “2019年起，公益性岗位补贴标准参照当地最低工资标准执行”：没有写到哪天
    Row {
        name: "聊政发〔2019〕4号 四、（十二）",
        words: "2019年起",
        days: "nuuuuuuuuuuuuuu",
        reasons: &[
            ('n', "2019年1月1日才开始施行。"),
            (
                'u',
                "2019年1月1日起执行，没有写明到哪一天为止。现在是否有效，请问发文单位。",
            ),
        ],
    },
    Row {
        name: "聊政发〔2019〕5号",
        words: "",
        days: "nnuuuuuuuuuuuuu",
        reasons: &[('n', "文件2019年4月30日才签署，这一天还没有。"), SILENT],
    },
    Row {
        name: "聊政字〔2019〕6号",
        words: "",
        days: "nnuuuuuuuuuuuuu",
        reasons: &[('n', "文件2019年4月16日才签署，这一天还没有。"), SILENT],
    },
    Row {
        name: "聊政办字〔2019〕13号",
        words: "",
        days: "nnuuuuuuuuuuuuu",
        reasons: &[('n', "文件2019年4月29日才签署，这一天还没有。"), SILENT],
    },
    // 第二十一条：“自2019年7月1日起施行，有效期至2023年12月31日”
    Row {
        name: "聊财社〔2019〕69号",
        words: "",
        days: "nnnnniiiiiieeee",
        reasons: &[
            ('n', "2019年7月1日才开始施行。"),
            ('i', "2019年7月1日至2023年12月31日有效。"),
            (
                'e',
                "已于2023年12月31日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    // 第五十一条：“自发布之日起施行，有效期至2024年4月30日。2019年1月1日至本文件发布之日起期间……
    // 参照鲁财社〔2018〕86号文件执行”
    Row {
        name: "聊财社〔2019〕70号",
        words: "",
        days: "nbbiiiiiiiiiiee",
        reasons: &[
            ('n', "2019年5月9日才开始施行。"),
            (
                'b',
                "2019年5月9日才开始施行。2019年1月1日至2019年5月8日参照鲁财社〔2018〕86号执行。",
            ),
            ('i', "2019年5月9日至2024年4月30日有效。"),
            (
                'e',
                "已于2024年4月30日到期。之后有没有新规定，请问受理部门。",
            ),
        ],
    },
    Row {
        name: "聊政任〔2019〕3号",
        words: "",
        days: "nnuuuuuuuuuuuuu",
        reasons: &[('n', "文件2019年4月8日才签署，这一天还没有。"), SILENT],
    },
    Row {
        name: "聊城市人民政府大事记（2019年3月）",
        words: "",
        days: "uuuuuuuuuuuuuuu",
        reasons: &[SILENT],
    },
];

fn letter(it: &MeasureReport) -> char {
    match it.standing.is {
        StandingKind::NotYet if it.standing.held_before.is_some() => 'b',
        StandingKind::NotYet => 'n',
        StandingKind::InForce => 'i',
        StandingKind::Expired => 'e',
        StandingKind::Unstated => 'u',
    }
}

#[test]
fn each_boundary_day_of_each_measure() {
    let edition = pressed(&data()).edition;
    for (place, day) in DAYS.iter().enumerate() {
        let report = measures_report(&edition, day.parse().unwrap());
        let said: Vec<&MeasureReport> = report.iter().filter(|it| it.kind != "subsidy").collect();
        assert_eq!(
            said.len(),
            ROWS.len(),
            "a measure more or less than the text has"
        );
        for row in &ROWS {
            let quote = |it: &MeasureReport| it.quote.clone().unwrap_or_default();
            let found: Vec<_> = said
                .iter()
                .filter(|it| it.name == row.name && quote(it).starts_with(row.words))
                .filter(|it| it.quote.is_none() == row.words.is_empty())
                .collect();
            let [found] = found.as_slice() else {
                panic!("{} {}: {} of them", row.name, row.words, found.len());
            };
            let expected = row.days.chars().nth(place).unwrap();
            assert_eq!(
                letter(found),
                expected,
                "{} {} on {day}",
                row.name,
                row.words
            );
            let (_, reason) = row.reasons.iter().find(|(it, _)| *it == expected).unwrap();
            let assumed = if row.name == "聊财社〔2019〕70号" {
                ASSUMED
            } else {
                ""
            };
            assert_eq!(
                found.standing.note,
                format!("{reason}{assumed}"),
                "{} on {day}",
                row.name
            );
        }
    }
}

/// A subsidy has the days of its document, or those of the measure from which its own are quoted.
/// One that is paid from a fund ends with it; the first year of the fund is not said of it.
#[test]
fn each_subsidy_has_the_days_of_the_words_that_it_quotes() {
    let edition = pressed(&data()).edition;
    let days = DAYS.map(|day| measures_report(&edition, day.parse().unwrap()));
    let subsidies = days[0].iter().filter(|it| it.kind == "subsidy");
    for subsidy in subsidies {
        let letters: String = days
            .iter()
            .map(|report| {
                let mut same = report.iter().filter(|it| it.kind == "subsidy");
                letter(same.find(|it| it.name == subsidy.name).unwrap())
            })
            .collect();
        let clause = subsidy.standing.clause.as_deref();
        let fits = |row: &&Row| match (clause, row.name) {
            (Some("聊财社〔2019〕70号 第五十一条"), name) => {
                name == "聊财社〔2019〕70号"
            }
            (Some("聊财社〔2019〕69号 第二十一条"), name) => {
                name == "聊财社〔2019〕69号"
            }
            // “2019年起”说的是安排资金，不是从这笔资金出的每一项：从文件签署那天起，跟着资金到期。
            (Some("聊政发〔2019〕4号 二、（三）"), name) => name == "聊政发〔2019〕4号",
            (Some(clause), name) => name == clause,
            (None, name) => name == "聊政发〔2019〕4号",
        };
        let expected: Vec<&str> = ROWS.iter().filter(fits).map(|row| row.days).collect();
        assert!(
            expected.contains(&letters.as_str()),
            "{}: {letters} {expected:?}",
            subsidy.name
        );
    }
}

/// Article 51 names the rule before it, and its words.
#[test]
fn the_rule_before_is_quoted() {
    let edition = pressed(&data()).edition;
    let report = measures_report(&edition, "2019-03-01".parse().unwrap());
    let found = report
        .iter()
        .find(|it| it.name == "聊财社〔2019〕70号")
        .unwrap();
    let before = found.standing.held_before.as_ref().unwrap();
    assert_eq!(before.document, "鲁财社〔2018〕86号");
    assert_eq!(before.from, "2019-01-01");
    assert_eq!(before.clause, "聊财社〔2019〕70号 第五十一条");
    assert!(before.quote.contains("参照鲁财社〔2018〕86号文件执行"));
}

/// The event of 二、（三） is quoted, and its day is left open.
#[test]
fn an_end_that_is_an_event_is_named() {
    let edition = pressed(&data()).edition;
    let report = measures_report(&edition, "2026-11-24".parse().unwrap());
    let found = report
        .iter()
        .find(|it| it.name == "聊政发〔2019〕4号 二、（三）")
        .unwrap();
    let event = found.standing.ends_with.as_ref().unwrap();
    assert_eq!(event.text.zh, "国务院修订的《失业保险条例》正式实施之日");
    assert_eq!(event.came_on, None);
}
