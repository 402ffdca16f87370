//! Quantities and days as official texts write them, and what only looks like one.
#![allow(clippy::unwrap_used, reason = "a test")]

use huimin_press::quantity::date::{Date, End, dates};
use huimin_press::quantity::{Bound, Unit, quantities};

/// Each quantity of a phrase: `>=12 months`.
fn read(phrase: &str) -> String {
    let found = quantities(phrase);
    let each = found.iter().map(|it| {
        let bound = match it.bound {
            None => "",
            Some(Bound::AtLeast) => ">=",
            Some(Bound::AtMost) => "<=",
            Some(Bound::MoreThan) => ">",
            Some(Bound::LessThan) => "<",
        };
        let unit = match it.unit {
            Unit::Yuan => "yuan",
            Unit::Share => "share",
            Unit::Points => "points",
            Unit::Times => "times",
            Unit::Months => "months",
            Unit::Days => "days",
            Unit::WorkingDays => "working days",
            Unit::Hours => "hours",
            Unit::Age => "years old",
            Unit::Count(counter) => counter,
        };
        format!("{bound}{} {unit}", it.value)
    });
    each.collect::<Vec<_>>().join(", ")
}

#[test]
fn phrases() {
    for (phrase, expected) in [
        // Money.
        ("补贴标准为1.5万元", "15000 yuan"),
        ("给予5万元奖励", "50000 yuan"),
        // A sum as people say it.
        ("一次性补贴1.5万", "15000 yuan"),
        ("补贴1.5万，每年", "15000 yuan"),
        ("每户最高一万五", "<=15000 yuan"),
        ("每户一万五。", "15000 yuan"),
        ("不超过50万", "<=500000 yuan"),
        ("50万以上的", ">=500000 yuan"),
        ("每人1千5百元", "1500 yuan"),
        ("1万5千元", "15000 yuan"),
        ("1万5000元", "15000 yuan"),
        ("1万5元", "15000 yuan"),
        ("2千元", "2000 yuan"),
        ("每人500块", "500 yuan"),
        ("每人500块钱", "500 yuan"),
        ("五百块", "500 yuan"),
        ("500块地", ""),
        ("1.5万户", "15000 户"),
        ("一万五千亩", "15000 亩"),
        ("常住人口10万左右的镇", ""),
        ("吸纳3", ""),
        ("1万5个", ""),
        ("一点五万元", "15000 yuan"),
        ("两千五百元", "2500 yuan"),
        ("三万五千元", "35000 yuan"),
        ("一万零五百元", "10500 yuan"),
        ("壹万贰仟元整", "12000 yuan"),
        ("２０００元", "2000 yuan"),
        ("2,000元", "2000 yuan"),
        ("1,234,567元", "1234567 yuan"),
        ("2 000.50 元", "2000.5 yuan"),
        ("按照1万元/户的标准", "10000 yuan"),
        ("每人每月500元/人", "500 yuan"),
        ("不少于3000万元", ">=30000000 yuan"),
        ("2亿元", "200000000 yuan"),
        ("一亿二千万元", "120000000 yuan"),
        ("补贴上限为10000元", "<=10000 yuan"),
        ("给予最高不超过2000元的职业培训补贴", "<=2000 yuan"),
        ("每个载体每年最高50万元", "<=500000 yuan"),
        ("职业介绍补贴标准不高于每人每年120元", "<=120 yuan"),
        ("原则上控制在4000—6000元之间", ">=4000 yuan, <=6000 yuan"),
        ("1-3万元", ">=10000 yuan, <=30000 yuan"),
        ("1万元至3万元", ">=10000 yuan, <=30000 yuan"),
        ("5000元以下", "<=5000 yuan"),
        ("2000元封顶", "<=2000 yuan"),
        ("超过5000元的部分", ">5000 yuan"),
        ("不足100元的", "<100 yuan"),
        // Shares.
        ("实际缴费的60%", "0.6 share"),
        ("６０％", "0.6 share"),
        ("百分之五十", "0.5 share"),
        ("百分之十二点五", "0.125 share"),
        ("百分之百", "1 share"),
        ("千分之三", "0.003 share"),
        ("5‰", "0.005 share"),
        ("三分之二", "2/3 share"),
        ("不超过其实际缴费的2/3", "<=2/3 share"),
        ("不超过其实际缴费的２／３", "<=2/3 share"),
        ("七成", "0.7 share"),
        ("一半", "0.5 share"),
        ("留用率达到70%以上", ">=0.7 share"),
        ("不得低于福彩公益金总额的50%", ">=0.5 share"),
        ("不高于20%的资金", "<=0.2 share"),
        ("当地最低工资标准的50%", "0.5 share"),
        ("60%-80%", ">=0.6 share, <=0.8 share"),
        ("60至80%", ">=0.6 share, <=0.8 share"),
        ("提高10个百分点", "0.1 points"),
        ("不超过失业保险金标准的2倍", "<=2 times"),
        // Time.
        ("2年", "24 months"),
        ("最长不超过1年", "<=12 months"),
        ("最长享受3年", "<=36 months"),
        ("续签合同最长期限不得超过3年", "<=36 months"),
        ("半年", "6 months"),
        ("一年半", "18 months"),
        ("半个月", "0.5 months"),
        ("3-6个月", ">=3 months, <=6 months"),
        ("3至6个月", ">=3 months, <=6 months"),
        ("正常经营12个月以上", ">=12 months"),
        ("1年及以上期限劳动合同", ">=12 months"),
        ("6个月（含）以上", ">=6 months"),
        ("12个月以上（不含12个月）", ">12 months, 12 months"),
        ("离校1年内", "<=12 months"),
        ("毕业5年以内", "<=60 months"),
        ("距法定退休年龄不足5年", "<60 months"),
        ("不满一年", "<12 months"),
        ("超过3个月的", ">3 months"),
        ("连续满12个月", ">=12 months"),
        ("3个月以上6个月以下", ">=3 months, <=6 months"),
        ("最长不超过30天", "<=30 days"),
        ("15日内", "<=15 days"),
        ("二十个工作日内", "<=20 working days"),
        ("三个季度", "9 months"),
        ("两周", "14 days"),
        ("80课时", "80 hours"),
        // Age.
        ("0-6岁", ">=0 years old, <=6 years old"),
        ("16-24岁失业青年", ">=16 years old, <=24 years old"),
        ("16周岁至24周岁", ">=16 years old, <=24 years old"),
        ("年满16周岁", ">=16 years old"),
        ("女性45周岁、男性55周岁以上", "45 years old, >=55 years old"),
        ("未满十八周岁", "<18 years old"),
        // Counts.
        ("吸纳3人以上就业", ">=3 人"),
        ("每户带动就业5人及以上", ">=5 人"),
        ("不少于二十名", ">=20 名"),
        ("最多5户", "<=5 户"),
        ("100个岗位", "100 个"),
        ("一年只能享受一次", "12 months, 1 次"),
        ("3个人", "3 个人"),
        ("50户（含）以上", ">=50 户"),
        (
            "每吸纳1人补贴1000元，最高3万元",
            "1 人, 1000 yuan, <=30000 yuan",
        ),
        (
            "补贴标准为1.5万元，期限不超过3年",
            "15000 yuan, <=36 months",
        ),
    ] {
        assert_eq!(read(phrase), expected, "{phrase}");
    }
}

#[test]
fn what_only_looks_like_a_quantity() {
    for phrase in [
        "第七条",
        "第十二条第（二）项",
        "聊财社〔2019〕70号",
        "2019年第4期",
        "二、（四）",
        "0635-8288888",
        "12333",
        "（一）（二）",
        "给予一次性补贴",
        "五类人员",
        "数百人",
        "几十户",
        "三十多岁",
        "10余人",
        "两三个月",
        "十几人",
        "三年级学生",
        "八十年代",
        "2019年度",
        "2019年1月1日",
        "2019-2021年",
        "3月10日前",
        "每月10日前",
        "2019年上半年",
        "上半年",
        "第3年",
        "第三人",
        "四型就业社区",
        "双创",
        "三成员单位",
        "1.1.1",
        "COVID-19",
        "A4纸",
        "100美元",
        "百万青年",
        "万元户",
        "最低工资标准",
        "十三五规划",
        "",
    ] {
        assert_eq!(read(phrase), "", "{phrase}");
    }
}

#[test]
fn a_quantity_has_its_place() {
    let text = "补贴 1.5 万元，不超过３年";
    let found = quantities(text);
    let words: Vec<_> = found
        .iter()
        .map(|it| text.get(it.place.clone()).unwrap())
        .collect();
    assert_eq!(words, ["1.5 万元", "３年"]);
}

fn day(it: &Date) -> String {
    let end = match it.end {
        None => "",
        Some(End::From) => "from ",
        Some(End::Until) => "until ",
    };
    match (it.first(), it.last()) {
        (Some(first), Some(last)) if first == last => format!("{end}{first}"),
        (Some(first), Some(last)) => format!("{end}{first} to {last}"),
        _ => format!(
            "{end}{} {} {}",
            it.month.map_or("-".to_owned(), |it| it.to_string()),
            it.day.map_or("-".to_owned(), |it| it.to_string()),
            if it.at_end { "end" } else { "" }
        ),
    }
}

#[test]
fn days() {
    for (phrase, expected) in [
        ("2019年1月1日", "2019-01-01"),
        ("2013年10月1日以后登记注册", "from 2013-10-01"),
        (
            "自2019年7月1日起施行，有效期至2023年12月31日",
            "from 2019-07-01; until 2023-12-31",
        ),
        (
            "2019年1月1日至2020年12月31日",
            "from 2019-01-01; until 2020-12-31",
        ),
        ("自 2019 年 1 月 1 日起", "from 2019-01-01"),
        ("二〇一九年十二月三十一日", "2019-12-31"),
        ("２０１９年５月９日", "2019-05-09"),
        ("2019年起", "from 2019-01-01 to 2019-12-31"),
        ("2019年，对下岗失业人员", "2019-01-01 to 2019-12-31"),
        (
            "2019-2021年",
            "from 2019-01-01 to 2019-12-31; until 2021-01-01 to 2021-12-31",
        ),
        ("2019年6月底前", "until 2019-06-30"),
        ("2019年底", "2019-12-31"),
        (
            "2019年1月至6月",
            "from 2019-01-01 to 2019-01-31; until 2019-06-01 to 2019-06-30",
        ),
        ("2020年2月", "2020-02-01 to 2020-02-29"),
        ("2019-05-09", "2019-05-09"),
        ("2019.5.9", "2019-05-09"),
        ("每年3月10日前", "until 3 10 "),
        ("每年6月底前", "until 6 - end"),
        ("自6月1日起执行", "from 6 1 "),
        ("2019年2月30日", "2 30 "),
        ("截至2018年12月31日", "until 2018-12-31"),
        ("2019年第4期", ""),
        ("聊财社〔2019〕70号", ""),
        ("3个月", ""),
        ("第3月", ""),
        ("3年", ""),
    ] {
        let found: Vec<String> = dates(phrase).iter().map(day).collect();
        assert_eq!(found.join("; "), expected, "{phrase}");
    }
}
