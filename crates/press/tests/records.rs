//! The records of the real gazette: who leads, who is appointed, what happened, what is named.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod support;

use huimin_core::edition::Edition;
use huimin_core::gazette::records::{Appointment, Change, Records, Referent, Role};
use huimin_core::gazette::{ClauseId, ClauseKind, DocumentId};
use huimin_core::search::{Filter, search_filtered};

/// The edition of the real data, and nothing to complain about.
fn edition() -> Edition {
    support::pressed(&support::data()).edition
}

fn document(edition: &Edition, number: &str) -> DocumentId {
    edition.find(number).unwrap().0
}

fn records<'a>(edition: &'a Edition, number: &str) -> &'a Records {
    edition.records(document(edition, number)).unwrap()
}

fn count(edition: &Edition, number: &str, kind: ClauseKind) -> usize {
    let head = edition.document(document(edition, number)).unwrap();
    head.clauses.iter().filter(|it| it.kind == kind).count()
}

fn addresses(edition: &Edition, clauses: impl IntoIterator<Item = ClauseId>) -> Vec<String> {
    clauses.into_iter().map(|it| edition.address(it)).collect()
}

fn led(edition: &Edition, unit: &str, role: Option<Role>) -> Vec<String> {
    let filter = Filter {
        unit: Some(unit.to_owned()),
        role,
        ..Filter::default()
    };
    let hits = search_filtered(edition, "", &filter);
    addresses(edition, hits.into_iter().map(|it| it.clause))
}

#[test]
fn counts() {
    let edition = edition();
    let of = |number, kind| count(&edition, number, kind);
    assert_eq!(of("聊财社〔2019〕70号", ClauseKind::Article), 51);
    assert_eq!(of("聊财社〔2019〕69号", ClauseKind::Article), 21);
    assert_eq!(of("聊政发〔2019〕4号", ClauseKind::Item), 12);
    assert_eq!(of("聊政字〔2019〕6号", ClauseKind::Item), 27);
    assert_eq!(of("聊政发〔2019〕5号", ClauseKind::Task), 48);
    let assignments = &records(&edition, "聊政发〔2019〕5号").assignments;
    assert_eq!(assignments.len(), 63);
    let whole = |it: &&huimin_core::gazette::records::Assignment| it.part.is_none();
    assert_eq!(assignments.iter().filter(whole).count(), 45);
    let people = &records(&edition, "聊政任〔2019〕3号").appointments;
    let into = |it: &&Appointment| it.change == Change::Appointed;
    assert_eq!(people.iter().filter(into).count(), 27);
    assert_eq!(people.iter().filter(|it| !into(it)).count(), 31);
    let chronicle = records(&edition, "聊城市人民政府大事记（2019年3月）");
    assert_eq!(chronicle.events.len(), 17);
}

#[test]
fn every_task_is_assigned_with_leader_and_unit() {
    let edition = edition();
    let assignments = &records(&edition, "聊政发〔2019〕5号").assignments;
    let mut tasks: Vec<u32> = assignments.iter().map(|it| it.task).collect();
    tasks.dedup();
    assert_eq!(tasks, (1..=48).collect::<Vec<_>>());
    for it in assignments {
        assert!(
            !it.leaders.is_empty() && !it.lead_units.is_empty(),
            "{it:?}"
        );
        assert!(!it.supporting_units.is_empty(), "{it:?}");
    }
    let parts = |task: u32| {
        let parts = assignments.iter().filter(|it| it.task == task);
        parts.filter_map(|it| it.part).collect::<Vec<_>>()
    };
    assert_eq!(parts(2), [1, 2, 3]);
    assert_eq!(parts(47), (1..=10).collect::<Vec<_>>());
    assert_eq!(parts(48), [1, 2, 3, 4, 5]);
    let saving = assignments
        .iter()
        .find(|it| (it.task, it.part) == (2, Some(2)))
        .unwrap();
    assert_eq!(saving.leaders, ["郭建民", "成伟"]);
    assert_eq!(saving.lead_units, ["市发展改革委", "市生态环境局"]);
    assert_eq!(
        edition.leaders(),
        ["郭建民", "成伟", "马丽红", "洪玉振", "任晓旺", "田中俊"]
    );
}

#[test]
fn what_a_unit_leads() {
    let edition = edition();
    assert_eq!(
        led(&edition, "市水利局", Some(Role::Leads)),
        [
            "聊政发〔2019〕5号 四、13.",
            "聊政发〔2019〕5号 九、37.",
            "聊政发〔2019〕5号 十、47.（10）",
            "聊政办字〔2019〕13号 附件1 三、（三）1.",
            "聊政办字〔2019〕13号 附件2 三、（二）4.",
        ]
    );
    // What it is responsible for comes behind; what it only supports is asked for.
    assert_eq!(led(&edition, "市水利局", None).len(), 10);
    assert_eq!(led(&edition, "市水利局", Some(Role::Supports)).len(), 4);
    let task = edition.find("聊政发〔2019〕5号 13.").unwrap().1.unwrap();
    assert_eq!(edition.address(task), "聊政发〔2019〕5号 四、13.");
    // One name for one unit, also where another one is written.
    let bank = led(&edition, "人民银行聊城市中心支行", None);
    assert_eq!(bank.len(), 6);
    assert_eq!(led(&edition, "人行聊城市中心支行", None).len(), 5);
    assert!(!edition.units().contains(&"人行聊城市中心支行"));
    // A place in a row takes what the last one lends it.
    assert_eq!(led(&edition, "冠县人民政府", None).len(), 6);
    // No unit has this name: those whose name contains it.
    assert_eq!(led(&edition, "水利局", None).len(), 10);
    assert_eq!(led(&edition, "", None), [""; 0]);
}

#[test]
fn what_a_leader_leads() {
    let edition = edition();
    let filter = |leader: &str| Filter {
        leader: Some(leader.to_owned()),
        ..Filter::default()
    };
    let hits = search_filtered(&edition, "", &filter("田中俊"));
    assert_eq!(
        addresses(&edition, hits.into_iter().map(|it| it.clause)),
        [
            "聊政发〔2019〕5号 五、18.",
            "聊政发〔2019〕5号 十、41.",
            "聊政发〔2019〕5号 十、47.（4）"
        ]
    );
    assert!(search_filtered(&edition, "", &filter("田中")).is_empty());
}

#[test]
fn appointments_name_person_and_post() {
    let edition = edition();
    let people = &records(&edition, "聊政任〔2019〕3号").appointments;
    let of = |person: &str| {
        let own = people.iter().filter(|it| it.person == person);
        own.map(|it| (it.change, it.posts.join("、")))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("崔宪奎"),
        [(
            Change::Removed,
            "聊城市光岳宾馆总经理、聊城市东昌宾馆总经理".to_owned()
        )]
    );
    assert_eq!(
        of("张建华"),
        [
            (
                Change::Appointed,
                "聊城市交通运输事业服务中心主任".to_owned()
            ),
            (Change::Lapsed, "聊城市交通运输局运输管理处处长".to_owned()),
        ]
    );
    let noted = people.iter().filter(|it| it.note.is_some());
    let noted: Vec<_> = noted.map(|it| it.person.as_str()).collect();
    assert_eq!(noted, ["胥庆国"]);
}

#[test]
fn the_chronicle_has_its_days() {
    let edition = edition();
    let events = &records(&edition, "聊城市人民政府大事记（2019年3月）").events;
    let days: Vec<String> = events
        .iter()
        .map(|it| match it.until {
            Some(until) => format!("{}-{}", it.from.day(), until.day()),
            None => it.from.day().to_string(),
        })
        .collect();
    let expected = "3-4 4 7 8 12 12 13-14 16 16 17-21 20 21 25 25 25 28 28";
    assert_eq!(days.join(" "), expected);
    assert!(
        events
            .iter()
            .all(|it| (it.from.year(), it.from.month()) == (2019, 3))
    );
}

#[test]
fn references_lead_to_the_edition_or_stay_names() {
    let edition = edition();
    let opinion = document(&edition, "聊政发〔2019〕4号");
    let regulation = document(&edition, "聊财社〔2019〕70号");
    assert_eq!(
        addresses(&edition, edition.named_by(opinion)),
        ["聊财社〔2019〕70号 第一条", "聊财社〔2019〕70号 第三十九条"]
    );
    let named = |number: &str, name: &str| {
        let all = &records(&edition, number).references;
        all.iter().find(|it| it.name == name).map(|it| it.target)
    };
    assert_eq!(
        named("聊财社〔2019〕70号", "聊政发〔2019〕4号"),
        Some(Referent::Document(opinion))
    );
    assert_eq!(
        named("聊财社〔2019〕70号", "《山东省就业促进条例》"),
        Some(Referent::Elsewhere)
    );
    assert_eq!(
        named("聊财社〔2019〕69号", "国务院令第554号"),
        Some(Referent::Elsewhere)
    );
    let clause = |number: &str, name: &str| match named(number, name) {
        Some(Referent::Clause(clause)) => edition.address(clause),
        other => format!("{other:?}"),
    };
    assert_eq!(
        clause("聊财社〔2019〕70号", "本条"),
        "聊财社〔2019〕70号 第二十条"
    );
    assert_eq!(
        clause("聊财社〔2019〕70号", "本办法"),
        "聊财社〔2019〕70号 聊城市就业补助资金管理办法"
    );
    let plans: Vec<String> = records(&edition, "聊政办字〔2019〕13号")
        .references
        .iter()
        .filter_map(|it| match it.target {
            Referent::Clause(clause) if it.name == "本方案" => Some(edition.address(clause)),
            _ => None,
        })
        .collect();
    assert_eq!(plans.iter().filter(|it| it.ends_with("附件1")).count(), 2);
    assert_eq!(plans.iter().filter(|it| it.ends_with("附件2")).count(), 4);
    // What a reference says stands where it says.
    for id in [opinion, regulation] {
        for it in &edition.records(id).unwrap().references {
            assert_eq!(
                edition.words(id, it.span).as_deref(),
                Some(it.name.as_str())
            );
        }
    }
}

/// Counts in the texts every mark that begins a name or a number, whatever the reader does.
#[test]
fn no_name_and_no_number_is_forgotten() {
    let edition = edition();
    for (id, texts) in (0u16..).map(DocumentId).zip(&edition.texts) {
        let texts = texts.as_ref().unwrap();
        let all = texts.paragraphs.concat().concat();
        let references = &texts.records.references;
        let names = references.iter().filter(|it| it.name.starts_with('《'));
        assert_eq!(names.count(), all.matches('《').count(), "{id:?}");
        let numbers = references.iter().filter(|it| it.name.ends_with('号'));
        let orders = all.matches("令第").count();
        assert_eq!(
            numbers.count(),
            all.matches('〔').count() + orders,
            "{id:?}"
        );
    }
}

#[test]
fn definitions_are_kept_with_their_words() {
    let edition = edition();
    let id = document(&edition, "聊财社〔2019〕70号");
    let definitions = &edition.records(id).unwrap().definitions;
    assert_eq!(definitions.len(), 9);
    let five = definitions.iter().find(|it| it.term == "五类人员").unwrap();
    assert!(
        edition
            .words(id, five.span)
            .unwrap()
            .starts_with("贫困家庭子女、")
    );
    assert_eq!(
        addresses(&edition, edition.uses(id, five)),
        [
            "聊财社〔2019〕70号 第五条（一）",
            "聊财社〔2019〕70号 第五条（二）",
            "聊财社〔2019〕70号 第六条",
            "聊财社〔2019〕70号 第二十六条（一）"
        ]
    );
    let fund = records(&edition, "聊财社〔2019〕69号");
    assert_eq!(fund.definitions[0].term, "福彩公益金");
}

#[test]
fn single_measures_have_days_of_their_own() {
    let edition = edition();
    let id = document(&edition, "聊政发〔2019〕4号");
    let day = |day: Option<huimin_core::day::Day>| day.map_or(String::new(), |it| it.to_string());
    let dated: Vec<String> = edition
        .records(id)
        .unwrap()
        .dated
        .iter()
        .map(|it| {
            let clause = ClauseId {
                document: id,
                index: it.span.clause,
            };
            let address = edition.address(clause);
            format!("{address} {}..{}", day(it.from), day(it.until))
        })
        .collect();
    assert_eq!(
        dated,
        [
            "聊政发〔2019〕4号 一、（一） 2019-01-01..2020-12-31",
            "聊政发〔2019〕4号 一、（二） 2019-01-01..2019-12-31",
            "聊政发〔2019〕4号 二、（三） 2019-01-01..",
            "聊政发〔2019〕4号 三、（九） 2019-01-01..2020-12-31",
            "聊政发〔2019〕4号 四、（十二） 2019-01-01..2019-12-31",
            "聊政发〔2019〕4号 四、（十二） 2019-01-01..",
        ]
    );
}

/// A visitor who only calculates loads the catalogue, and no record is in it.
#[test]
fn records_stay_out_of_the_catalogue() {
    let edition = edition();
    let (_, catalogue) = huimin_core::edition::encode("catalogue", &edition.catalogue).unwrap();
    let text = String::from_utf8_lossy(&catalogue).into_owned();
    assert!(!text.contains("牵头") && !text.contains("郭建民"));
}
