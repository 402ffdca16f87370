//! When a document says that it holds: 本办法自2019年7月1日起施行，有效期5年.

mod measure;

pub(crate) use measure::{Time, last_of, left_out, times};

use huimin_core::day::{Day, months_later, previous};

use crate::quantity::date::{Date, End, dates};
use crate::quantity::{Unit, quantities};

/// What one sentence says of when its document holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) start: Option<Start>,
    pub(crate) finish: Option<Finish>,
    /// True where an earlier document ends with it: 同时废止.
    pub(crate) repeals: bool,
}

/// From when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// From that day.
    Day(Day),
    /// 自发布之日起: the day on which it was published, which no text names.
    Issued,
    /// 自发布之日起30日后.
    SomeDaysLater,
}

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Finish {
    /// To that day.
    Day(Day),
    /// 有效期5年: so many months from its first day.
    Months(i32),
}

impl Finish {
    /// The last day, from the first.
    pub(crate) fn day(self, from: Option<Day>) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Months(months) => from.map(|from| last_of_period(from, months)),
        }
    }
}

/// The last of so many months: the day before the one with the same number, or the end of a month
/// that has no such day.
fn last_of_period(from: Day, months: i32) -> Day {
    let later = months_later(from, months);
    if later.day() == from.day() {
        previous(later)
    } else {
        later
    }
}

const VERBS: [&str; 7] = ["施行", "实施", "执行", "生效", "试行", "试运行", "起效"];
const ISSUED: [&str; 13] = [
    "发布", "印发", "公布", "下发", "颁布", "颁发", "签发", "签署", "发文", "成文", "批准", "通过",
    "印制",
];
const PERIODS: [&str; 12] = [
    "有效期限",
    "有效期",
    "试行期限",
    "试行期",
    "执行期限",
    "执行期",
    "施行期限",
    "实施期限",
    "为期",
    "暂定",
    "期满",
    "试行",
];
/// What ends on the day before them: 2037年1月31日废止.
const ENDS: [&str; 4] = ["止", "失效", "废止", "结束"];
/// What a sentence calls its own document by, beside 本: 上述政策有效期为2年.
const POLICIES: [&str; 6] = [
    "政策",
    "上述政策",
    "以上政策",
    "该政策",
    "上述措施",
    "以上措施",
];
const REPEALS: [&str; 4] = ["同时废止", "即行废止", "同时失效", "相应废止"];
const UNTIL: [&str; 5] = ["有效期至", "有效至", "执行至", "施行至", "实施至"];
/// What a document calls itself, behind 本.
const PAPERS: [&str; 23] = [
    "办法", "通知", "意见", "方案", "规定", "细则", "文件", "条例", "规划", "政策", "措施", "决定",
    "标准", "规则", "计划", "目录", "公告", "通告", "制度", "预案", "规程", "章程", "批复",
];

/// The term that a sentence states of its own document, whose title is given. A sentence about
/// something else says none: 《…条例》自2015年1月1日起施行, 证书有效期3年.
pub(crate) fn term(sentence: &str, title: &str) -> Term {
    let mut found = Term::default();
    let mut own = false;
    let mut before = String::new();
    for part in parts(sentence) {
        let named = names_itself(part, title);
        own |= named;
        if let Some((lead, start, finish)) = starts(part)
            && (lead.is_empty() || named)
        {
            own = true;
            found.start = found.start.or(Some(start));
            found.finish = found.finish.or(finish);
        }
        if let Some((lead, start, finish)) = lasts(part)
            && (named || (lead.is_empty() && (own || before.is_empty())))
        {
            own = true;
            found.start = found.start.or(start);
            found.finish = found.finish.or(Some(finish));
        }
        found.repeals |= REPEALS.iter().any(|it| part.contains(it));
        before.push_str(part);
    }
    found
}

/// Between the commas and brackets of a sentence, but not inside a name: 《…办法（试行）》.
fn parts(sentence: &str) -> Vec<&str> {
    let (mut found, mut start, mut named) = (Vec::new(), 0, 0_usize);
    for (at, mark) in sentence.char_indices() {
        match mark {
            '《' => named += 1,
            '》' => named = named.saturating_sub(1),
            '，' | ',' | '：' | '（' | '）' if named == 0 => {
                found.extend(sentence.get(start..at));
                start = at + mark.len_utf8();
            }
            _ => {}
        }
    }
    found.extend(sentence.get(start..));
    found.into_iter().map(str::trim).collect()
}

/// True where words name the document that says them: 本办法, or its title.
fn names_itself(words: &str, title: &str) -> bool {
    let own = words.match_indices('本').any(|(at, mark)| {
        let behind = words.get(at + mark.len()..).unwrap_or_default();
        let near: String = behind.chars().take(8).collect();
        PAPERS.iter().any(|it| near.contains(it))
    });
    let titled = || {
        let inner = words.split_once('《')?.1.split_once('》')?.0;
        title.contains(inner).then_some(())
    };
    let policy = || POLICIES.iter().any(|it| words.starts_with(it));
    own || titled().is_some() || policy()
}

/// 自2019年7月1日起施行, 自发布之日起执行: what stands before it, and when.
fn starts(part: &str) -> Option<(&str, Start, Option<Finish>)> {
    let found = dates(part);
    for (at, mark) in part.match_indices('起') {
        let (Some(before), Some(behind)) = (part.get(..at), part.get(at + mark.len()..)) else {
            continue;
        };
        let later = behind.split_once("日后").map(|it| it.1);
        if !(verb_ends(behind) || later.is_some_and(verb_ends)) {
            continue;
        }
        let day = found.iter().rfind(|it| it.place.end <= at);
        let led = before.rfind(['自', '从', '于']);
        let (lead, start) = match day {
            Some(day) => {
                let start = day.first()?;
                (
                    led.unwrap_or(day.place.start).min(day.place.start),
                    Start::Day(start),
                )
            }
            None if ISSUED
                .iter()
                .any(|it| before.contains(&format!("{it}之日"))) =>
            {
                (led.unwrap_or(0), Start::Issued)
            }
            None if before.ends_with("即日") => (before.len() - "即日".len(), Start::Issued),
            None => continue,
        };
        let start = match later {
            Some(_) => Start::SomeDaysLater,
            None => start,
        };
        let finish = found
            .iter()
            .find(|it| it.place.start > at && it.end == Some(End::Until));
        let finish = finish.and_then(Date::last).map(Finish::Day);
        return Some((part.get(..lead)?.trim(), start, finish));
    }
    // 于2019年7月1日施行.
    let day = found
        .iter()
        .find(|it| part.get(it.place.end..).is_some_and(verb_ends))?;
    let before = part.get(..day.place.start)?;
    let lead = before.strip_suffix(['于', '自', '从'])?;
    Some((lead.trim(), Start::Day(day.first()?), None))
}

/// True where words are 施行 and nothing else, or are followed by the day of its end.
fn verb_ends(words: &str) -> bool {
    let words = ["正式", "开始", "全面"]
        .iter()
        .find_map(|it| words.strip_prefix(it))
        .unwrap_or(words);
    let behind = VERBS.iter().find_map(|it| words.strip_prefix(it));
    let lasting = |it: &str| months_at(it).is_some();
    behind
        .is_some_and(|it| it.is_empty() || it.starts_with(['至', '到', '、', '并']) || lasting(it))
}

/// 有效期5年, 有效期至2023年12月31日, 执行至2020年12月31日, 2019年1月1日起至2020年12月31日止.
fn lasts(part: &str) -> Option<(&str, Option<Start>, Finish)> {
    let found = dates(part);
    let last = || {
        found
            .iter()
            .rfind(|it| it.end == Some(End::Until))
            .and_then(Date::last)
    };
    let first = || {
        let from = found.iter().find(|it| it.end == Some(End::From))?;
        from.first().map(Start::Day)
    };
    let lead = |words: &str| part.split_once(words).map(|it| it.0.trim());
    if let Some(before) = UNTIL.iter().find_map(|it| lead(it))
        && let Some(day) = last()
    {
        return Some((before, first(), Finish::Day(day)));
    }
    if let Some((words, before)) = PERIODS.iter().find_map(|it| Some((it, lead(it)?))) {
        let behind = part.get(part.find(words)? + words.len()..)?;
        if let Some(day) = last() {
            return Some((before, first(), Finish::Day(day)));
        }
        let short = ["为期", "暂定", "期满", "试行"].contains(words);
        let months = if short {
            months_at(behind)
        } else {
            months_in(behind)
        };
        // 自2031年4月1日起试行一年: the day does not stand for something else.
        let from = found.iter().find(|it| it.end == Some(End::From));
        let from = from.and_then(|it| part.get(..it.place.start));
        let before = from.map_or(before, |it| it.trim_end_matches(['自', '从']).trim());
        if let Some(months) = months {
            return Some((before, first(), Finish::Months(months)));
        }
    }
    // Its beginning stands in the same part, or before the comma: 自…起施行，至…止.
    let end = found.last()?;
    let until = part
        .get(..end.place.start)?
        .trim_end_matches(['至', '到', '于']);
    let behind = part.get(end.place.end..)?;
    let ends = ENDS.iter().any(|it| part.ends_with(it)) && behind.chars().count() <= 4;
    let day = end.last().filter(|_| ends)?;
    let from = found
        .iter()
        .find(|it| it.end == Some(End::From) && it.place != end.place);
    let before = match from {
        Some(from) => part.get(..from.place.start)?.trim_end_matches(['自', '从']),
        None => until,
    };
    Some((before.trim(), first(), Finish::Day(day)))
}

/// The first period of months in words.
fn months_in(words: &str) -> Option<i32> {
    let months = quantities(words)
        .into_iter()
        .find(|it| it.unit == Unit::Months)?;
    i32::try_from(months.value.whole_number()?).ok()
}

/// The period of months with which words begin: 两年, 3年.
fn months_at(words: &str) -> Option<i32> {
    let first = quantities(words).into_iter().next()?;
    (first.place.start == 0).then(|| months_in(words)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sentence: &str) -> String {
        let it = term(
            sentence,
            "云州市财政局关于印发《云州市植树补贴办法（试行）》的通知",
        );
        let start = match it.start {
            None => "-".to_owned(),
            Some(Start::Day(day)) => day.to_string(),
            Some(Start::Issued) => "issued".to_owned(),
            Some(Start::SomeDaysLater) => "later".to_owned(),
        };
        let finish = match it.finish {
            None => "-".to_owned(),
            Some(Finish::Day(day)) => day.to_string(),
            Some(Finish::Months(months)) => format!("{months} months"),
        };
        format!(
            "{start} {finish}{}",
            if it.repeals { " repeals" } else { "" }
        )
    }

    /// A year from 29 February ends with February: no day of the next year is the same.
    #[test]
    fn the_last_day_of_a_period() {
        for (from, months, last) in [
            ("2032-02-29", 12, "2033-02-28"),
            ("2032-02-29", 48, "2036-02-28"),
            ("2031-03-01", 12, "2032-02-29"),
            ("2031-04-01", 60, "2036-03-31"),
            ("2031-08-31", 6, "2032-02-29"),
            ("2031-01-31", 1, "2031-02-28"),
            ("2031-01-31", 2, "2031-03-30"),
        ] {
            let day = Finish::Months(months).day(from.parse().ok());
            assert_eq!(day.unwrap().to_string(), last, "{from}, {months} months");
        }
    }

    #[test]
    fn what_a_document_says_of_itself() {
        for (sentence, expected) in [
            (
                "本办法自2031年4月1日起施行，有效期5年",
                "2031-04-01 60 months",
            ),
            (
                "本办法自2031年4月1日起施行，有效期至2036年3月31日",
                "2031-04-01 2036-03-31",
            ),
            ("本通知自印发之日起施行，有效期三年", "issued 36 months"),
            (
                "除有明确实施期限的政策外，本办法自发布之日起施行，有效期至2036年3月31日",
                "issued 2036-03-31",
            ),
            ("本意见自发布之日起执行", "issued -"),
            ("自2031年4月1日起施行", "2031-04-01 -"),
            ("自2031年4月1日起实施", "2031-04-01 -"),
            ("本细则自公布之日起30日后施行", "later -"),
            ("现将办法印发给你们，自2031年4月1日起执行", "2031-04-01 -"),
            ("本办法有效期为2年", "- 24 months"),
            ("有效期五年", "- 60 months"),
            ("本方案试行期一年", "- 12 months"),
            ("本通知执行至2032年12月31日", "- 2032-12-31"),
            (
                "本政策执行期限为2031年1月1日至2032年12月31日",
                "2031-01-01 2032-12-31",
            ),
            (
                "本政策自2031年1月1日起至2032年12月31日止",
                "2031-01-01 2032-12-31",
            ),
            (
                "《云州市植树补贴办法（试行）》自2031年4月1日起试行",
                "2031-04-01 -",
            ),
            ("本规定于2031年4月1日正式实施", "2031-04-01 -"),
            (
                "本办法自2031年4月1日起施行，原《云州市种树办法》同时废止",
                "2031-04-01 - repeals",
            ),
            ("本办法自二〇三一年四月一日起施行", "2031-04-01 -"),
            (
                "本实施细则从 2031 年 4 月 1 日起生效，有效期 1 年",
                "2031-04-01 12 months",
            ),
            ("本通知自印发之日起实施，有效期为5年", "issued 60 months"),
            (
                "自2031年4月1日起施行，至2036年3月31日止",
                "2031-04-01 2036-03-31",
            ),
            (
                "本办法自2031年4月1日起施行，至2036年3月31日止",
                "2031-04-01 2036-03-31",
            ),
            (
                "自2031年4月1日起施行，2036年3月31日废止",
                "2031-04-01 2036-03-31",
            ),
            (
                "自2031年4月1日起施行，2036年3月31日失效",
                "2031-04-01 2036-03-31",
            ),
            ("自2031年4月1日起施行，试行两年", "2031-04-01 24 months"),
            ("自2031年4月1日起试行一年", "2031-04-01 12 months"),
            ("自2031年4月1日起实施，暂定三年", "2031-04-01 36 months"),
            ("自2031年4月1日起施行，为期三年", "2031-04-01 36 months"),
            (
                "自2031年4月1日起施行，期满5年自行失效",
                "2031-04-01 60 months",
            ),
            (
                "上述政策执行期限为2031年1月1日至2032年12月31日",
                "2031-01-01 2032-12-31",
            ),
            ("以上政策执行期为2年", "- 24 months"),
            (
                "政策有效期为2031年1月1日—2032年12月31日",
                "2031-01-01 2032-12-31",
            ),
            (
                "本办法有效期5年，自2031年4月1日起至2036年3月31日止",
                "2031-04-01 60 months",
            ),
        ] {
            assert_eq!(said(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn what_it_says_of_something_else() {
        for sentence in [
            "关于印发《云州市植树补贴办法（试行）》的通知",
            "《就业促进条例》自2015年1月1日起施行",
            "植树证自发放之日起生效，有效期3年",
            "证书有效期为3年",
            "报名至2036年3月31日止",
            "申请材料2031年1月1日起受理，至2036年3月31日止",
            "补贴标准自2031年1月1日起执行",
            "2031年1月1日至2032年12月31日，对植树的单位给予补贴",
            "请认真贯彻执行",
            "从申请之日起15日内办结",
            "自2031年1月1日起，每棵树补贴2元",
            "资金政策执行至某条例正式实施之日",
            "2031年起，补贴标准参照最低工资标准执行",
            "健全试行制度",
            "自2031年1月1日起执行新的标准",
        ] {
            assert_eq!(said(sentence), "- -", "{sentence}");
        }
    }
}
