//! The Chinese numbering, from which the structure of a document is read.

/// What a number says about the place of its clause, from the widest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Rank {
    /// 第一章
    Chapter,
    /// 第一节
    Part,
    /// 第一条
    Article,
    /// 一、
    Section,
    /// （一）
    Item,
    /// 1.
    Point,
    /// （1）
    SubPoint,
}

/// A number at the beginning of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numbered<'a> {
    /// Its rank.
    pub(crate) rank: Rank,
    /// Its value.
    pub(crate) value: u32,
    /// How it is written in an address: 第七条, （一）, 1.
    pub(crate) label: String,
    /// What follows it.
    pub(crate) rest: &'a str,
}

/// The number with which a paragraph begins.
pub(crate) fn numbered(text: &str) -> Option<Numbered<'_>> {
    let text = text.trim_start();
    ordinal(text)
        .or_else(|| bracketed(text))
        .or_else(|| listed(text))
}

/// True where a line begins something new, so that it cannot be the rest of the line before.
pub(crate) fn opens(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("——") || text.starts_with('△') || numbered(text).is_some()
}

/// 第七条, unless it only names an article: 第七条规定的, 第七条第二款, 第七条、第八条.
fn ordinal(text: &str) -> Option<Numbered<'_>> {
    let inner = text.strip_prefix('第')?;
    let end = inner.find(['章', '节', '条'])?;
    let (digits, tail) = inner.split_at_checked(end)?;
    let value = number(digits.trim())?;
    let mut tail = tail.chars();
    let (rank, unit) = match tail.next()? {
        '章' => (Rank::Chapter, '章'),
        '节' => (Rank::Part, '节'),
        _ => (Rank::Article, '条'),
    };
    let rest = tail.as_str();
    let names = [
        "规定", "的", "第", "、", "和", "至", "或", "与", "及", "所", "中", "（", "(", "，", "。",
        "；",
    ];
    if names.iter().any(|it| rest.starts_with(it)) {
        return None;
    }
    Some(Numbered {
        rank,
        value,
        label: format!("第{}{unit}", digits.trim()),
        rest: rest.trim(),
    })
}

/// （一） or （1）, in brackets of either width.
fn bracketed(text: &str) -> Option<Numbered<'_>> {
    let inner = text.strip_prefix(['（', '('])?;
    let (digits, rest) = inner.split_at_checked(inner.find(['）', ')'])?)?;
    let digits = digits.trim();
    let rest = rest.strip_prefix(['）', ')'])?;
    let rank = if is_arabic(digits) {
        Rank::SubPoint
    } else {
        Rank::Item
    };
    Some(Numbered {
        rank,
        value: number(digits)?,
        label: format!("（{digits}）"),
        rest: rest.trim(),
    })
}

/// 一、 or 1.
fn listed(text: &str) -> Option<Numbered<'_>> {
    let (digits, rest) = text.split_at_checked(text.find(['、', '.', '．'])?)?;
    let value = number(digits)?;
    let mut rest = rest.chars();
    let mark = rest.next()?;
    let rest = rest.as_str();
    let arabic = is_arabic(digits);
    // 1.5 is a decimal, 一.二 is nothing.
    if rest.starts_with(|it: char| it.is_ascii_digit()) || (!arabic && mark != '、') {
        return None;
    }
    let (rank, label) = if arabic {
        (Rank::Point, format!("{digits}."))
    } else {
        (Rank::Section, format!("{digits}、"))
    };
    Some(Numbered {
        rank,
        value,
        label,
        rest: rest.trim(),
    })
}

fn is_arabic(digits: &str) -> bool {
    digits.starts_with(|it: char| it.is_ascii_digit())
}

/// The value of 七, 十, 二十一, 一百零三 or 21; at most three Arabic digits, below a thousand.
pub(crate) fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.chars().count() > 7 {
        return None;
    }
    if digits.chars().all(|it| it.is_ascii_digit()) {
        return digits.parse().ok().filter(|&value| value < 1000);
    }
    let (mut total, mut digit) = (0, None);
    for character in digits.chars() {
        match character {
            '百' => total += digit.take()? * 100,
            '十' => total += digit.take().unwrap_or(1) * 10,
            '〇' | '零' => {}
            other => {
                let value = "一二三四五六七八九"
                    .chars()
                    .zip(1..)
                    .find(|it| it.0 == other)?
                    .1;
                if digit.replace(value).is_some() {
                    return None;
                }
            }
        }
    }
    Some(total + digit.unwrap_or(0)).filter(|&value| value > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (digits, value) in [
            ("七", 7),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("五十一", 51),
            ("一百零三", 103),
            ("48", 48),
        ] {
            assert_eq!(number(digits), Some(value), "{digits}");
        }
        for none in ["", "二二", "2019", "市", "百", "零"] {
            assert_eq!(number(none), None, "{none}");
        }
    }

    #[test]
    fn ranks() {
        for (text, rank, label, rest) in [
            ("第一章 总 则", Rank::Chapter, "第一章", "总 则"),
            ("第二十条 就业", Rank::Article, "第二十条", "就业"),
            ("一、支持企业", Rank::Section, "一、", "支持企业"),
            ("(十一) 完善", Rank::Item, "（十一）", "完善"),
            ("1. 开展", Rank::Point, "1.", "开展"),
            ("（1）安全", Rank::SubPoint, "（1）", "安全"),
        ] {
            let found = numbered(text).unwrap();
            assert_eq!(
                (found.rank, found.label.as_str(), found.rest),
                (rank, label, rest)
            );
        }
    }

    #[test]
    fn what_only_looks_like_a_number() {
        for text in [
            "1.5万元",
            "第七条规定的",
            "第三方处理",
            "（2019年3月）",
            "（市、区）",
            "2019年",
            "一系列、多项",
            "二、三产业".trim_start_matches("二、"),
        ] {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
