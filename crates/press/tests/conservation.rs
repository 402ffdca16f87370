//! Every character of the scan is in exactly one place of the edition, or is furniture with a name,
//! or was changed by a correction with a name. No gap, no double, and nothing from nowhere.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests may fail like tests"
)]

#[path = "support/conserved.rs"]
mod conserved;

use conserved::{conserved, furniture};
use expect_test::expect;
use huimin_press::gazette::{Fate, ReadIssue, read};
use huimin_press::source::{Folder, Source};

const ISSUE: &str = "gazettes/liaocheng/2019-04";

fn issue() -> (String, ReadIssue) {
    let data = Folder(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data").into());
    let scan = data.read(&format!("{ISSUE}/source.md")).unwrap();
    (scan, read(&data, ISSUE).0)
}

#[test]
fn no_gap_no_double_and_nothing_from_nowhere() {
    let (scan, read) = issue();
    conserved(&scan, &read);
}

#[test]
fn furniture_has_a_name() {
    let (scan, read) = issue();
    let of = |wanted: Fate| furniture(&scan, &read, |it| it == wanted);
    expect![
        "聊城市人民政府文件|聊城市人民政府文件|聊城市人民政府|聊城市人民政府办公室|聊城市人民政府"
    ]
    .assert_eq(&of(Fate::Masthead));
    expect!["（下转第20页）|(上接第3页) |（上接第33页）|(下转第31页)"].assert_eq(&of(Fate::Torn));
    expect!["聊城市人民政府公报|LIAOCHENGSHI|RENMINZHENG FUGONGBAO|2019|第4期（总第193期）|聊城市人民政府公报|2019年第4期|(总第193期)|主管主办：聊城市人民政府|编辑出版：聊城市人民政府|办公室|电话：0635-8288079|邮编：252000|地址：东昌西路24号|E-mail: lcszfgb@163.com|刊号：聊新出准字【2008】13号"].assert_eq(&of(Fate::Cover));
    expect!["目 录|◎ 市政府文件|关于贯彻鲁政发〔2018〕30号文件进一步稳定和扩大就业的实施意见|聊政发〔2019〕4号..... 2|关于印发2019年市政府工作报告重点工作任务部门分工方案的通知|聊政发〔2019〕5号..... 4|印发《关于加快高耗能行业高质量发展实施方案》的通知|聊政字〔2019〕6号..... 16|◎ 市政府办公室文件|关于印发《聊城市自然保护区等突出生态问题整治实施方案（2019-2020年）》和《聊城市打好农业农村污染治理攻坚战作战方案（2019-2020年）》的通知|聊政办字〔2019〕13号..... 21|◎ 部门文件|关于印发《聊城市市级福利彩票公益金使用管理办法》的通知|聊财社〔2019〕69号..... 32|关于印发《聊城市就业补助资金管理办法》的通知|聊财社〔2019〕70号..... 34|◎ 政务动态|关于任免曹宇翔等工作人员职务的通知|聊政任〔2019〕3号..... 43|聊城市人民政府大事记（2019年3月）..... 45"].assert_eq(&of(Fate::Contents));
    assert_eq!(of(Fate::Unread), "");
    let numbers = furniture(&scan, &read, |it| matches!(it, Fate::Number { .. }));
    expect!["聊政发〔2019〕4号|聊政发〔2019〕5号|聊政字〔2019〕6号|聊政办字〔2019〕13号|聊财社〔2019〕69号|聊财社〔2019〕70号|聊政任〔2019〕3号"].assert_eq(&numbers);
    let corrected = furniture(&scan, &read, |it| matches!(it, Fate::Corrected(_)));
    expect!["在|在|辦|辦|辦|辦|暫|辦| and |作"].assert_eq(&corrected);
}

/// The check itself: one character less, one more, one changed.
#[test]
fn a_spoilt_edition_is_noticed() {
    let (scan, read) = issue();
    let spoil = |change: &dyn Fn(&mut ReadIssue)| {
        let mut read = read.clone();
        change(&mut read);
        std::panic::catch_unwind(|| conserved(&scan, &read)).is_err()
    };
    let words = |read: &mut ReadIssue, change: &dyn Fn(&mut String)| {
        change(&mut read.documents[0].1.paragraphs[2][0]);
    };
    assert!(!spoil(&|_| ()));
    assert!(spoil(&|it| words(it, &|it| _ = it.pop())));
    assert!(spoil(&|it| words(it, &|it| it.push('。'))));
    assert!(spoil(
        &|it| words(it, &|it| *it = it.replacen('年', "月", 1))
    ));
    assert!(spoil(&|it| _ = it.trail.fates.pop()));
    assert!(spoil(&|it| it
        .trail
        .fates
        .extend(it.trail.fates.last().copied())));
}

/// Where the words of the edition go back in the scan: the torn pieces, and what a correction
/// moved. Everything else stands in the order in which it was printed.
#[test]
fn only_torn_and_moved_words_change_their_order() {
    let (scan, read) = issue();
    let mut words: Vec<(Fate, u32)> = read
        .trail
        .fates
        .iter()
        .filter(|it| matches!(it.1, Fate::Words { .. }))
        .map(|it| (it.1, it.0))
        .collect();
    words.sort_unstable();
    // The heading of a clause stands before its words.
    words.sort_by_key(|(fate, _)| match fate {
        Fate::Words {
            document,
            clause,
            paragraph,
            at,
        } => (*document, *clause, paragraph.wrapping_add(1), *at),
        _ => (u16::MAX, 0, 0, 0),
    });
    let mut back = String::new();
    for pair in words.windows(2) {
        let document = |it: Fate| match it {
            Fate::Words { document, .. } => document,
            _ => u16::MAX,
        };
        let (before, after) = (pair[0].1, pair[1].1);
        let between = scan
            .get(before as usize..after as usize)
            .map_or(usize::MAX, |it| it.chars().count());
        if document(pair[0].0) == document(pair[1].0) && between > 40 {
            let piece = |at: u32| scan[at as usize..].chars().take(8).collect::<String>();
            back.push_str(&format!("{} → {}\n", piece(before), piece(after)));
        }
    }
    expect![[r#"
        ）（下转第20页 → 提升公共就业服务
        时

        聊城市财政 → 向我们反映。


        。

        为规范市级 → 聊城市财政局  
        彩(下转第31页 → 公益金使用情况报
        请

        聊城市财政 → 遵照执行。

        为
        。

        为落实好各 → 聊城市财政局  
    "#]]
    .assert_eq(&back);
}
