//! The days of a chronicle: 3-4日，… and △ for the day above.

use huimin_core::day::Day;
use huimin_core::gazette::records::Event;

use super::Reading;
use crate::diagnostic::Diagnostic;

/// One record for each entry whose day the calendar has; the others are said, and stay as text.
pub(crate) fn read(it: &Reading<'_>, out: &mut Vec<Diagnostic>) -> Vec<Event> {
    let month = month(&it.head.title).or_else(|| month(&it.head.number));
    let mut last: Option<(Day, Option<Day>)> = None;
    let mut found = Vec::new();
    for (clause, paragraph, words) in it.paragraphs().filter(|it| it.1 == 0) {
        let days = if words.starts_with('△') {
            last.ok_or_else(|| "no entry above this one says a day".to_owned())
        } else {
            days(words, month)
        };
        match days {
            Ok((from, until)) => {
                last = Some((from, until));
                found.push(Event {
                    clause,
                    from,
                    until,
                });
            }
            Err(message) => {
                // △ below it would take a day that is not known.
                last = None;
                out.push(it.error(clause, paragraph, message).help(
                "an entry begins with its day, 3日 or 3-4日, or with △ for the day above; the month stands in the title",
            ));
            }
        }
    }
    found
}

/// The year and the month in a title: 大事记（2019年3月）.
fn month(title: &str) -> Option<(i16, i8)> {
    let (before, after) = title.split_once('年')?;
    let year: String = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect();
    let year: String = year.chars().rev().collect();
    let (month, _) = after.split_once('月')?;
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// 3日, 3-4日, 30日-4月2日; with or without a month of their own.
fn days(words: &str, month: Option<(i16, i8)>) -> Result<(Day, Option<Day>), String> {
    let (written, _) = words
        .split_once('，')
        .or_else(|| words.split_once('日'))
        .ok_or_else(|| "the entry does not begin with a day".to_owned())?;
    let (year, month) = month.ok_or_else(|| "the title names no month".to_owned())?;
    let (from, until) = match written.split_once(['-', '—', '–', '~', '～', '至']) {
        Some((from, until)) => (from, Some(until)),
        None => (written, None),
    };
    let day = |words: &str, month: i8| {
        let (month, day) = match words.split_once('月') {
            Some((month, day)) => (month.parse().unwrap_or(0), day),
            None => (month, words),
        };
        let number = day.trim_end_matches('日').parse().unwrap_or(0);
        let day = Day::new(year, month, number);
        day.map(|it| (it, month)).map_err(|_| {
            format!(
                "the calendar has no {year}年{month}月{day}日",
                day = words.trim_end_matches('日')
            )
        })
    };
    let (from, month) = day(from, month)?;
    let until = until.map(|it| day(it, month)).transpose()?.map(|it| it.0);
    match until {
        Some(until) if until <= from => Err(format!("「{written}」 ends before it begins")),
        until => Ok((from, until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_entries() {
        let read = |words: &str| match days(words, month("大事记（2019年3月）")) {
            Ok((from, until)) => format!(
                "{from} {}",
                until.map_or(String::new(), |it| it.to_string())
            ),
            Err(message) => message,
        };
        assert_eq!(read("3-4日，来聊"), "2019-03-03 2019-03-04");
        assert_eq!(read("7日，来聊"), "2019-03-07 ");
        assert_eq!(read("30日-4月2日，来聊"), "2019-03-30 2019-04-02");
        assert_eq!(read("32日，来聊"), "the calendar has no 2019年3月32日");
        assert_eq!(read("4-3日，来聊"), "「4-3日」 ends before it begins");
        assert_eq!(read("来聊"), "the entry does not begin with a day");
    }
}
