//! When a sentence says that a single measure holds: 2019年1月1日至2020年12月31日，对…给予补贴.

use huimin_core::day::Day;
use std::ops::Range;

use super::{VERBS, months_at};
use crate::quantity::date::{Date, End, dates};

/// The time of a measure, as one sentence says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Time<'a> {
    /// The words that say it.
    pub(crate) words: &'a str,
    pub(crate) from: Option<Day>,
    pub(crate) until: Option<Day>,
    /// The event with which it ends, from its first word to 之日.
    pub(crate) event: Option<&'a str>,
}

/// What is given: a lone year in front of it is the time of a measure, and not of a target.
const GIVEN: [&str; 16] = [
    "补贴", "补助", "奖励", "奖补", "减免", "免收", "免征", "减征", "免缴", "返还", "缓缴", "贴息",
    "给予", "发放", "享受", "暂缓",
];
/// In front of the end of a time.
const TO: [&str; 16] = [
    "执行至",
    "执行到",
    "实施至",
    "实施到",
    "施行至",
    "施行到",
    "有效至",
    "有效期至",
    "延续至",
    "延续到",
    "延长至",
    "延长到",
    "顺延至",
    "延至",
    "保留至",
    "截止至",
];
/// In front of a number of months.
const FOR: [&str; 11] = [
    "执行期限",
    "执行期",
    "实施期限",
    "实施期",
    "施行期限",
    "政策期限",
    "政策有效期",
    "试行期限",
    "试行期",
    "暂定",
    "试行",
];

/// The times that a sentence names for what it says. A day that only tells when something happened
/// (2013年10月1日以后登记注册), and one by which something is to be reached (到2020年), is none.
pub(crate) fn times(sentence: &str) -> Vec<Time<'_>> {
    let found = dates(sentence);
    let mut times = Vec::new();
    let mut at = 0;
    while let Some(date) = found.get(at) {
        at += 1;
        if of_others(sentence, date) {
            continue;
        }
        let next = found.get(at).filter(|it| joined(sentence, date, it));
        if let Some(last) = next {
            at += 1;
            let place = date.place.start..last.place.end;
            // 三年百万青年见习计划（2019-2021年）.
            let years = date.month.is_none() && last.month.is_none();
            if !(years && in_brackets(sentence, &place)) {
                times.extend(time(sentence, place, date.first(), last.last()));
            }
            continue;
        }
        times.extend(alone(sentence, date));
    }
    times.extend(event(sentence));
    times.extend(lasting(sentence));
    times
}

fn time(
    sentence: &str,
    place: Range<usize>,
    from: Option<Day>,
    until: Option<Day>,
) -> Option<Time<'_>> {
    Some(Time {
        words: sentence.get(place)?,
        from,
        until,
        event: None,
    })
}

/// The time that one day says, without another one at its side.
fn alone<'a>(sentence: &'a str, date: &Date) -> Option<Time<'a>> {
    let before = sentence.get(..date.place.start)?;
    let behind = sentence.get(date.place.end..)?;
    let place = date.place.clone();
    let given = || GIVEN.iter().any(|it| sentence.contains(it));
    let lead = before.trim_end_matches(['自', '从', '在', '于']);
    let leads = lead.is_empty() || lead.ends_with(PAUSES);
    // 2019年1月1日至本文件发布之日起期间.
    if let Some(rest) = behind.strip_prefix(['至', '到'])
        && let Some((end, event)) = ending(rest)
    {
        let end = date.place.end + "至".len() + end;
        return Some(Time {
            words: sentence.get(place.start..end)?,
            from: date.first(),
            until: None,
            event: Some(event),
        });
    }
    match date.end {
        Some(End::From) => {
            let rest = ["之日起", "起", "开始"]
                .iter()
                .find_map(|it| Some((behind.strip_prefix(it)?, it.len())));
            let (rest, length) = rest?;
            let verb = VERBS.iter().any(|it| rest.starts_with(it));
            (leads || verb).then(|| {
                time(
                    sentence,
                    place.start..place.end + length,
                    date.first(),
                    None,
                )
            })?
        }
        Some(End::Until) => {
            let to = TO.iter().any(|it| before.ends_with(it));
            let closes = ["止", "为止", "截止", "之日止", "结束", "失效"]
                .iter()
                .any(|it| behind.starts_with(it));
            // 2020年12月31日前，对…给予补贴.
            let rest = ["之前", "以前", "前"]
                .iter()
                .find_map(|it| behind.strip_prefix(it));
            let by = leads && rest.is_some_and(|it| it.starts_with(PAUSES)) && given();
            (to || closes || by).then(|| time(sentence, place, None, date.last()))?
        }
        // 2019年，对…给予补助.
        None => {
            let first = before.is_empty() && behind.starts_with(PAUSES) && given();
            first.then(|| time(sentence, place, date.first(), date.last()))?
        }
    }
}

const PAUSES: [char; 5] = ['，', ',', '：', ':', '（'];

/// 执行至…正式实施之日.
fn event(sentence: &str) -> Option<Time<'_>> {
    let (start, words) = TO.iter().find_map(|it| Some((sentence.find(it)?, it)))?;
    let rest = sentence.get(start + words.len()..)?;
    let (end, event) = ending(rest)?;
    Some(Time {
        words: sentence.get(start..start + words.len() + end)?,
        event: Some(event),
        ..Time::default()
    })
}

/// The event with which words begin, and the place behind it; none where they name a day.
fn ending(words: &str) -> Option<(usize, &str)> {
    let part = words.split(['，', ',', '；', '。']).next()?;
    let end = part.find("之日")? + "之日".len();
    let event = words.get(..end)?;
    dates(event).is_empty().then_some((end, event))
}

/// 补贴政策执行期限为2年: so many months from a day that stands elsewhere.
fn lasting(sentence: &str) -> Option<Time<'_>> {
    let (start, words) = FOR.iter().find_map(|it| Some((sentence.find(it)?, it)))?;
    let rest = sentence.get(start + words.len()..)?;
    let bare = rest.trim_start_matches(['为', '是', '：', ':']);
    months_at(bare)?;
    Some(Time {
        words: sentence.get(start..)?,
        ..Time::default()
    })
}

/// The last day of so many months, where a sentence names them and the first day.
pub(crate) fn last_of(sentence: &str, from: Day) -> Option<Day> {
    let it = lasting(sentence)?;
    let months = super::months_in(it.words)?;
    Some(super::last_of_period(from, months))
}

/// The lines of YAML that a quote says and that are not there, by the first day as it is written, and
/// by whether a last day and an event are.
pub(crate) fn left_out(quote: &str, from: Option<Day>, until: bool, event: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut say = |key: &str, value: String| lines.push(format!("{key}: {value}"));
    let all = times(quote);
    let ends: Vec<Date> = dates(quote);
    // 2019年，对下岗失业人员: a year with which the words begin is both ends.
    let stated = |end: End| {
        let whole = |it: &Date| it.end.is_none() && it.place.start == 0 && it.day.is_none();
        let mut own = ends.iter().filter(|it| it.end == Some(end) || whole(it));
        own.find_map(|it| it.says(end))
    };
    if from.is_none()
        && let Some(day) = all.iter().find_map(|it| it.from).or(stated(End::From))
    {
        say("from", day.to_string());
    }
    if !until {
        let day = all.iter().find_map(|it| it.until).or(stated(End::Until));
        let day = day.or(from.and_then(|from| last_of(quote, from)));
        if let Some(day) = day {
            say("until", day.to_string());
        }
    }
    if !event && let Some(event) = all.iter().find_map(|it| it.event) {
        say("until_event", event.to_owned());
    }
    lines
}

fn joined(sentence: &str, first: &Date, last: &Date) -> bool {
    let between = sentence.get(first.place.end..last.place.start);
    let mark = |it: char| "-—–－~～至到起".contains(it) || it.is_whitespace();
    first.end == Some(End::From)
        && last.end == Some(End::Until)
        && between.is_some_and(|it| !it.is_empty() && it.chars().all(mark))
}

/// 《…条例》自2015年1月1日起施行 is about another paper; 《…（2019年版）》 is a name.
fn of_others(sentence: &str, date: &Date) -> bool {
    let Some(before) = sentence.get(..date.place.start) else {
        return true;
    };
    let inside = before.matches('《').count() > before.matches('》').count();
    let before = before.trim_end_matches(['自', '从', '于', '将', '已']);
    inside || before.ends_with('》')
}

fn in_brackets(sentence: &str, place: &Range<usize>) -> bool {
    let before = sentence.get(..place.start).unwrap_or_default();
    let open = |one: char, other: char| before.matches(one).count() > before.matches(other).count();
    open('（', '）') || open('(', ')') || open('“', '”')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sentence: &str) -> String {
        let day = |it: Option<Day>| it.map_or_else(|| "-".to_owned(), |it| it.to_string());
        let all = times(sentence).into_iter().map(|it| {
            let event = it.event.map(|it| format!(" {it}")).unwrap_or_default();
            format!("{} {}{event}", day(it.from), day(it.until))
        });
        all.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn times_of_measures() {
        for (sentence, expected) in [
            (
                "2031年1月1日至2032年12月31日，对植树的单位给予补贴",
                "2031-01-01 2032-12-31",
            ),
            (
                "对2031年1月1日—2031年12月31日受灾的林场，返还一半",
                "2031-01-01 2031-12-31",
            ),
            ("2031年起，每年安排300万元", "2031-01-01 -"),
            ("自2031年3月1日起，每棵树补贴2元", "2031-03-01 -"),
            ("补贴标准自2031年1月1日起执行", "2031-01-01 -"),
            (
                "2031年，对受灾的林场给予一次性补助",
                "2031-01-01 2031-12-31",
            ),
            (
                "护林资金政策执行至国务院修订的《森林条例》正式实施之日",
                "- - 国务院修订的《森林条例》正式实施之日",
            ),
            (
                "2031年1月1日至本文件发布之日起期间，按原办法执行",
                "2031-01-01 - 本文件发布之日",
            ),
            ("护林补贴政策延长至2032年6月30日", "- 2032-06-30"),
            ("申请至2032年6月30日止", "- 2032-06-30"),
            ("2032年6月30日前，对新造林给予补贴", "- 2032-06-30"),
            ("护林补贴政策执行期限为2年", "- -"),
            (
                "补贴执行期限为2031年1月1日至2032年12月31日",
                "2031-01-01 2032-12-31",
            ),
            ("2031年1月至6月，减免林地租金", "2031-01-01 2031-06-30"),
        ] {
            assert_eq!(said(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn days_of_something_else() {
        for sentence in [
            "2031年10月1日以后登记注册的林场",
            "《云州市森林条例》自2025年1月1日起施行",
            "三年造林计划（2031-2033年）确定的林场",
            "到2033年，造林100万亩",
            "2033年底前全部完成",
            "2033年底前，修复矿山253公顷",
            "2031年，造林100万亩",
            "从申请之日起15日内办结",
            "补贴期限最长不超过2年",
            "植树证自发放之日起生效，有效期3年",
            "可延长至退休",
            "每年3月10日前报送",
            "按《云州市护林补贴目录（2031年版）》给予补贴",
            "政策实施期限按有关规定执行",
        ] {
            assert_eq!(said(sentence), "", "{sentence}");
        }
    }
}
