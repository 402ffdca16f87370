//! The real gazette, read from its scan.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

use huimin_core::gazette::{ClauseKind, DocumentHead, DocumentTexts};
use huimin_press::gazette::{ReadIssue, read};
use huimin_press::source::Folder;

const ISSUE: &str = "gazettes/liaocheng/2019-04";

fn data() -> Folder {
    Folder(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data").into())
}

fn issue() -> ReadIssue {
    let (read, diagnostics) = read(&data(), ISSUE);
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    read
}

/// A document of the issue.
struct Document(DocumentHead, DocumentTexts);

fn document(number: &str) -> Document {
    let found = issue()
        .documents
        .into_iter()
        .find(|it| it.0.number == number)
        .unwrap();
    Document(found.0, found.1)
}

impl Document {
    fn index(&self, path: &str) -> usize {
        let found = self.0.clauses.iter().position(|it| it.path == path);
        found.unwrap_or_else(|| panic!("no clause {path}"))
    }

    fn heading(&self, path: &str) -> Option<&str> {
        self.0.clauses[self.index(path)].heading.as_deref()
    }

    /// The own paragraphs of a clause, one a line.
    fn text(&self, path: &str) -> String {
        self.1.paragraphs[self.index(path)].join("\n")
    }

    fn count(&self, kind: ClauseKind) -> usize {
        self.0.clauses.iter().filter(|it| it.kind == kind).count()
    }

    fn below(&self, path: &str) -> Vec<&str> {
        let parent = u16::try_from(self.index(path)).ok();
        let below = self.0.clauses.iter().filter(|it| it.parent == parent);
        below.map(|it| it.path.as_str()).collect()
    }

    fn all(&self) -> String {
        self.1.paragraphs.concat().join("\n")
    }
}

#[test]
fn the_issue_has_seven_documents_and_the_chronicle() {
    let issue = issue();
    let heads: Vec<_> = issue
        .documents
        .iter()
        .map(|(it, _)| {
            (
                it.number.as_str(),
                it.page,
                it.signed.map(|it| it.to_string()),
            )
        })
        .collect();
    let on = |day: &str| Some(day.to_owned());
    assert_eq!(
        heads,
        [
            ("聊政发〔2019〕4号", 2, on("2019-04-08")),
            ("聊政发〔2019〕5号", 4, on("2019-04-30")),
            ("聊政字〔2019〕6号", 16, on("2019-04-16")),
            ("聊政办字〔2019〕13号", 21, on("2019-04-29")),
            ("聊财社〔2019〕69号", 32, on("2019-05-09")),
            ("聊财社〔2019〕70号", 34, on("2019-05-09")),
            ("聊政任〔2019〕3号", 43, on("2019-04-08")),
            ("聊城市人民政府大事记（2019年3月）", 45, None),
        ]
    );
}

#[test]
fn titles_stand_on_one_line() {
    assert_eq!(
        document("聊财社〔2019〕70号").0.title,
        "关于印发《聊城市就业补助资金管理办法》的通知"
    );
    assert_eq!(
        document("聊政发〔2019〕4号").0.title,
        "聊城市人民政府关于贯彻鲁政发〔2018〕30号文件进一步稳定和扩大就业的实施意见"
    );
}

#[test]
fn articles_and_chapters_of_70() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(
        (it.count(ClauseKind::Article), it.count(ClauseKind::Chapter)),
        (51, 6)
    );
    let chapters = [
        "总则",
        "资金支出范围",
        "资金分配与下达",
        "资金申请与使用",
        "资金管理与监督",
        "附则",
    ];
    let paths = ["第一章", "第二章", "第三章", "第四章", "第五章", "第六章"];
    assert_eq!(paths.map(|path| it.heading(path).unwrap()), chapters);
    assert_eq!(
        it.below("第三章"),
        [
            "第二十一条",
            "第二十二条",
            "第二十三条",
            "第二十四条",
            "第二十五条"
        ]
    );
}

#[test]
fn addresses_and_slugs_of_70() {
    let it = document("聊财社〔2019〕70号");
    for (path, slug) in [
        ("通知", "lcs-2019-70-notice"),
        ("第二章", "lcs-2019-70-c2"),
        ("第七条", "lcs-2019-70-a7"),
        ("第七条（一）", "lcs-2019-70-a7-1"),
        ("第二十条末款", "lcs-2019-70-a20-end"),
    ] {
        assert_eq!(it.0.clauses[it.index(path)].slug, slug);
    }
    let mut slugs: Vec<&str> = it.0.clauses.iter().map(|it| it.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), it.0.clauses.len());
}

#[test]
fn the_notice_of_70_is_put_in_order() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(
        it.0.addressees,
        "各县（市、区）财政局、人力资源和社会保障局，市属开发区管委会政工部"
    );
    assert_eq!(
        it.text("通知"),
        "各县（市、区）财政局、人力资源和社会保障局，市属开发区管委会政工部：\n\
         为落实好各项就业政策，规范就业补助资金管理，提高资金使用效益，我们制定了《聊城市就业补助资金管理办法》，现予印发，请遵照执行。\n\
         聊城市财政局\n聊城市人力资源和社会保障局\n2019年5月9日"
    );
}

#[test]
fn lines_are_joined_over_page_ends() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(
        it.text("第三条"),
        "就业补助资金管理遵循以下原则：\n\
         ——注重普惠，重点倾斜。落实国家和省、市普惠性就业创业政策，重点支持就业困难群体就业，适度向就业工作任务重、财力薄弱地方倾斜，促进不同群体、不同地方公平就业。\n\
         ——奖补结合，激励相容。优化机制设计，奖补结合，充分发挥各级政策执行部门、政策对象的积极性。\n\
         ——易于操作，精准效能。提高政策可操作性和精准性，加强监督与控制，以绩效导向、结果导向强化就业补助资金管理。"
    );
    assert!(
        it.text("第十一条")
            .contains("按每户2000元的标准给予一次性创业补贴。")
    );
    assert!(
        it.text("第八条")
            .contains("可适当延长工作期限，续签劳动合同")
    );
}

#[test]
fn insurance_subsidies_of_70() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(it.heading("第七条"), Some("社会保险补贴"));
    assert_eq!(it.below("第七条"), ["第七条（一）", "第七条（二）"]);
    assert_eq!(it.heading("第七条（二）"), Some("高校毕业生社会保险补贴"));
    assert_eq!(
        it.text("第七条（二）"),
        "对招用毕业年度高校毕业生（含技师学院高级工班、预备技师班和特殊教育院校职业教育类毕业生，下同），与之签订1年以上劳动合同并为其缴纳职工社会保险费的小微企业，按其实际缴纳的社会保险费，给予最长不超过1年的社会保险补贴（不包括个人应缴纳的部分）。\n\
         对离校未就业高校毕业生，离校1年内申报灵活就业并缴纳职工社会保险费的，给予一定数额的社会保险补贴，补贴标准不超过其实际缴费的2/3。各县（市、区）可根据当地实际，确定具体补贴标准。补贴期限最长不超过2年。\n\
         高校毕业生社会保险补贴不能与就业困难人员社会保险补贴重复享受。"
    );
}

#[test]
fn items_and_closing_paragraphs_of_70() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(it.below("第十条"), [""; 0]);
    assert_eq!(it.below("第三十七条").len(), 6);
    assert_eq!(it.below("第二十条").len(), 9);
    assert_eq!(it.text("第二十条（八）"), "法律法规禁止的其他支出。");
    assert_eq!(
        it.text("第二十条末款"),
        "个人、单位按照本办法申领获得的补贴资金，具体用途可由申请人或申请单位确定，不受本条规定限制。"
    );
    assert!(
        it.text("第二十六条（三）")
            .ends_with("培训任务完成后经考核拨付其余补贴资金。")
    );
    assert!(
        it.text("第二十六条末款")
            .starts_with("上述申请材料经人力资源社会保障部门审核后，")
    );
}

#[test]
fn corrected_words_of_70() {
    let it = document("聊财社〔2019〕70号");
    assert_eq!(
        it.text("第二十五条"),
        "就业补助资金应按照国家和省、市关于专项转移支付绩效目标管理的有关规定，做好绩效目标的设定、审核、下达工作。"
    );
    assert_eq!(
        it.text("第五十一条"),
        "除有明确实施期限的政策外，本办法自发布之日起施行，有效期至2024年4月30日。2019年1月1日至本文件发布之日起期间就业补助资金使用管理参照鲁财社〔2018〕86号文件执行。"
    );
    // What the paper itself says twice stays.
    assert_eq!(
        it.text("第三十九条")
            .matches("所需资金可从就业补助资金中列支")
            .count(),
        2
    );
    assert!(
        !it.all()
            .contains(['辦', '暫', ',', ';', '(', ')', '*', '#', ' '])
    );
}

#[test]
fn validity_rests_on_words() {
    let it = document("聊财社〔2019〕70号");
    let validity = &it.0.validity;
    assert_eq!(validity.from.unwrap().to_string(), "2019-05-09");
    assert!(validity.from_assumed.is_some());
    assert_eq!(validity.until.unwrap().to_string(), "2024-04-30");
    let citation = validity.citation.as_ref().unwrap();
    assert_eq!(
        it.0.address(citation.clause.index),
        "聊财社〔2019〕70号 第五十一条"
    );
    let words =
        &it.1.paragraphs[usize::from(citation.clause.index)][usize::from(citation.paragraph)];
    let cited: String = words
        .chars()
        .skip(citation.start as usize)
        .take(citation.quote.chars().count())
        .collect();
    assert_eq!(
        cited,
        "除有明确实施期限的政策外，本办法自发布之日起施行，有效期至2024年4月30日"
    );
    let before = validity.before.as_ref().unwrap();
    assert_eq!(
        (before.from.to_string().as_str(), before.document.as_str()),
        ("2019-01-01", "鲁财社〔2018〕86号")
    );

    let open = document("聊政发〔2019〕4号").0.validity;
    assert_eq!((open.from, open.until), (None, None));
}

#[test]
fn torn_69_is_whole() {
    let it = document("聊财社〔2019〕69号");
    assert_eq!(
        (it.count(ClauseKind::Article), it.count(ClauseKind::Chapter)),
        (21, 0)
    );
    assert!(
        it.text("第十五条")
            .contains("将上年度福彩公益金使用情况报市民政局，")
    );
    assert_eq!(
        it.text("第二十一条"),
        "本办法自2019年7月1日起施行，有效期至2023年12月31日。"
    );
    assert!(
        it.text("通知")
            .contains("执行中如有问题，请及时向我们反映。")
    );
    assert_eq!(it.below("第五条").len(), 5);
    assert_eq!(it.0.validity.from.unwrap().to_string(), "2019-07-01");
    assert_eq!(it.0.validity.until.unwrap().to_string(), "2023-12-31");
}

#[test]
fn torn_4_is_whole() {
    let it = document("聊政发〔2019〕4号");
    assert_eq!(it.below("四、"), ["四、（十一）", "四、（十二）"]);
    assert_eq!(it.heading("四、"), Some("提升公共就业服务水平"));
    assert!(it.text("三、（十）").ends_with("市财政局负责）"));
    assert_eq!(it.text("落款"), "聊城市人民政府\n2019年4月8日");
    assert_eq!(it.0.clauses.last().unwrap().path, "落款");
    assert!(!it.all().contains("下转") && !it.all().contains("上接"));
    assert!(
        !document("聊政字〔2019〕6号")
            .all()
            .contains("提升公共就业服务水平")
    );
}

#[test]
fn lists_have_a_clause_for_each_line() {
    let it = document("聊城市人民政府大事记（2019年3月）");
    assert_eq!(it.0.clauses.len(), 17);
    assert_eq!(it.0.clauses[8].path, "第9则");
    assert_eq!(it.0.clauses[8].slug, "lc-chronicle-2019-03-9");
    assert!(it.text("第9则").starts_with("△全市“双招双引”"));
    let appointments = document("聊政任〔2019〕3号");
    assert_eq!(
        appointments.text("免去第12项"),
        "张建华的原聊城市交通运输局运输管理处处长职务自然免除；"
    );
    assert_eq!(appointments.below("任命").len(), 20);
    assert_eq!(appointments.below("免去").len(), 25);
}

#[test]
fn sections_items_and_tasks() {
    let it = document("聊政发〔2019〕4号");
    assert_eq!(it.count(ClauseKind::Item), 12);
    assert_eq!(it.heading("三、（九）"), Some("完善失业人员培训政策"));
    let it = document("聊政发〔2019〕5号");
    assert_eq!(it.count(ClauseKind::Task), 48);
    assert_eq!(it.heading("通知 一、"), Some("解放思想，加压催阵争一流"));
    assert_eq!(it.text("通知 落款"), "聊城市人民政府\n2019年4月30日");
    assert_eq!(it.text("二、8.").lines().count(), 4);
    assert_eq!(it.below("十、47.").len(), 10);
    assert_eq!(it.below("十一、48.").len(), 5);
    assert_eq!(
        it.heading("十一、48.（5）"),
        Some("突出廉洁从政，增强约束力")
    );
    let it = document("聊政字〔2019〕6号");
    assert_eq!(it.count(ClauseKind::Item), 27);
    assert_eq!(it.below("二、").len(), 4);
    let it = document("聊政办字〔2019〕13号");
    assert_eq!(
        it.heading("附件2"),
        Some("聊城市打好农业农村污染治理攻坚战作战方案（2019—2020年）")
    );
    assert_eq!(it.below("附件1 三、（一）").len(), 6);
    assert!(
        it.text("附件2 三、（五）")
            .starts_with("严守生态保护红线。")
    );
}

#[test]
fn addresses_and_slugs_are_unique() {
    let issue = issue();
    let mut slugs: Vec<&str> = Vec::new();
    for (head, _) in &issue.documents {
        assert!(!head.plain, "{}", head.number);
        slugs.push(&head.slug);
        slugs.extend(head.clauses.iter().map(|it| it.slug.as_str()));
        let mut paths: Vec<&str> = head.clauses.iter().map(|it| it.path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), head.clauses.len(), "{}", head.number);
    }
    let count = slugs.len();
    assert!(slugs.iter().all(|it| {
        it.chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
    }));
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), count);
}
