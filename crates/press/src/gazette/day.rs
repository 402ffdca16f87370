//! Days as they are written: 2019年5月9日, 二〇一九年五月九日.

use huimin_core::day::Day;

use super::numbering::number;

/// A day that a text names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// As it is written.
    pub(crate) words: String,
    /// `None` when the calendar has no such day.
    pub(crate) day: Option<Day>,
}

/// Every full day that a text names, in order.
pub(crate) fn days(text: &str) -> Vec<Written> {
    let marks: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).collect();
    let years = marks
        .iter()
        .enumerate()
        .filter(|(_, it)| **it == '年')
        .map(|(at, _)| at);
    years.filter_map(|at| written(&marks, at)).collect()
}

/// True where a line is a date and nothing else.
pub(crate) fn is_date(text: &str) -> bool {
    let words: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    matches!(days(text).as_slice(), [it] if it.words == words)
}

fn written(marks: &[char], year_mark: usize) -> Option<Written> {
    let start = year_mark.checked_sub(4)?;
    let year = year(marks.get(start..year_mark)?)?;
    let (month, month_mark) = number_at(marks, year_mark + 1)?;
    let (day, day_mark) = number_at(marks, month_mark + 1)?;
    let ends = marks.get(month_mark) == Some(&'月') && marks.get(day_mark) == Some(&'日');
    let words = marks.get(start..=day_mark)?.iter().collect();
    ends.then(|| Written {
        words,
        day: Day::new(
            year,
            i8::try_from(month).unwrap_or(0),
            i8::try_from(day).unwrap_or(0),
        )
        .ok(),
    })
}

/// 2019 or 二〇一九, digit by digit.
fn year(marks: &[char]) -> Option<i16> {
    let digits = marks.iter().map(|mark| match mark {
        '〇' | '零' | '○' => Some('0'),
        mark if mark.is_ascii_digit() => Some(*mark),
        mark => {
            let value = number(mark.encode_utf8(&mut [0; 4])).filter(|&it| it < 10)?;
            char::from_digit(value, 10)
        }
    });
    digits.collect::<Option<String>>()?.parse().ok()
}

/// The number that begins here, and the place behind it.
fn number_at(marks: &[char], start: usize) -> Option<(u32, usize)> {
    let is_digit = |it: &&char| it.is_ascii_digit() || "一二三四五六七八九十".contains(**it);
    let digits: String = marks
        .get(start..)?
        .iter()
        .take_while(is_digit)
        .take(4)
        .collect();
    let end = start + digits.chars().count();
    // A day that is none, 0 or 32, is written all the same.
    let value = digits.parse().ok().or_else(|| number(&digits))?;
    Some((value, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read() {
        let read = days("自2019年7月1日起施行，有效期至2023年12月31日；2019年2月30日，2019年3月");
        let days: Vec<_> = read
            .iter()
            .map(|it| it.day.map(|it| it.to_string()))
            .collect();
        assert_eq!(
            days,
            [
                Some("2019-07-01".to_owned()),
                Some("2023-12-31".to_owned()),
                None
            ]
        );
        assert!(is_date("2019年5月9日") && !is_date("2019年5月9日起"));
        assert!(is_date("二〇一九年五月二十九日") && !is_date("二〇一九年"));
        let read = super::days("二〇一九年十二月三十一日");
        assert_eq!(read[0].day.unwrap().to_string(), "2019-12-31");
    }
}
