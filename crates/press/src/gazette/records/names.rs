//! Names in a row: 市财政局、市水利局，各县（市、区）人民政府和有关单位.

/// How the name of a unit ends, so that 和 behind it joins two units and is no part of one
/// (市文化和旅游局).
const UNIT: [&str; 20] = [
    "局", "委", "办", "部", "院", "行", "会", "社", "厅", "处", "科", "政府", "单位", "部门",
    "集团", "公司", "中心", "机关", "段", "站",
];

/// How a name begins behind 和.
const NEXT: &str = "市县区省各有相沿乡镇国中";

/// What the last name of a row lends to those before it: 冠县、莘县人民政府.
const SHARED: [&str; 3] = ["人民政府", "政府", "管委会"];

/// The names in a row, each borrowed from it. Brackets are part of a name.
pub(crate) fn names(row: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for piece in split(row, |mark| matches!(mark, '、' | '，')) {
        let mut rest = piece;
        let mut start = 0;
        let mut depth = 0_i32;
        for (at, mark) in piece.char_indices() {
            depth += depth_of(mark);
            if depth != 0 || !matches!(mark, '和' | '及') {
                continue;
            }
            let (Some(left), Some(right)) =
                (piece.get(start..at), piece.get(at + mark.len_utf8()..))
            else {
                continue;
            };
            if UNIT.iter().any(|it| left.ends_with(it)) && right.starts_with(|it| NEXT.contains(it))
            {
                found.push(left);
                start = at + mark.len_utf8();
                rest = right;
            }
        }
        found.push(rest);
    }
    found.retain(|it| !it.is_empty());
    found
}

/// Splits at marks outside brackets.
pub(crate) fn split(row: &str, at: impl Fn(char) -> bool) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (place, mark) in row.char_indices() {
        depth += depth_of(mark);
        if depth == 0 && at(mark) {
            found.extend(row.get(start..place));
            start = place + mark.len_utf8();
        }
    }
    found.extend(row.get(start..));
    found
}

const fn depth_of(mark: char) -> i32 {
    match mark {
        '（' | '(' | '《' | '“' => 1,
        '）' | ')' | '》' | '”' => -1,
        _ => 0,
    }
}

/// The names as units: a place that stands alone takes what the last one of its row lends it.
pub(crate) fn units(row: &str) -> Vec<(&str, String)> {
    let names = names(row);
    let mut found: Vec<(&str, String)> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let bare = |it: &str| it.chars().count() <= 5 && it.ends_with(['县', '区', '市', '旗']);
        let lent = names
            .iter()
            .skip(index)
            .find(|it| !bare(it))
            .and_then(|it| SHARED.iter().find(|shared| it.ends_with(*shared)));
        let unit = match lent.filter(|_| bare(name)) {
            Some(lent) => format!("{name}{lent}"),
            None => (*name).to_owned(),
        };
        found.push((name, unit));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        for (row, expected) in [
            (
                "市工业和信息化局、市文化和旅游局，各县（市、区）政府、市属开发区管委会",
                "市工业和信息化局|市文化和旅游局|各县（市、区）政府|市属开发区管委会",
            ),
            (
                "领导小组成员单位和有关县（市、区）政府",
                "领导小组成员单位|有关县（市、区）政府",
            ),
            (
                "冠县、莘县、高唐县人民政府",
                "冠县人民政府|莘县人民政府|高唐县人民政府",
            ),
            (
                "高新区管委会、茌平县人民政府",
                "高新区管委会|茌平县人民政府",
            ),
        ] {
            let units: Vec<String> = units(row).into_iter().map(|it| it.1).collect();
            assert_eq!(units.join("|"), expected);
        }
    }
}
