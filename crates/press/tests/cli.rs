//! The command line, run as policy staff run it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn huimin(arguments: &[&str]) -> Output {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_huimin"));
    command.args(arguments);
    if !arguments.contains(&"--edition") && !arguments.contains(&"--data") {
        command.arg("--data").arg(data);
    }
    command.output().unwrap()
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = huimin(arguments);
    assert!(output.status.success(), "{}", said(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn facts_file(name: &str, json: &str) -> String {
    let path = folder("facts").join(name);
    std::fs::write(&path, json).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_data_are_in_order() {
    let report = json(&["check", "--json"]);
    assert_eq!(report["ok"], true, "{report:#}");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data/subsidies");
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(report["subsidies"], files, "every file is a rule");
}

#[test]
fn the_regulation_has_51_articles_and_article_25_reads_right() {
    let report = json(&["show", "聊财社〔2019〕70号", "--json"]);
    let clauses = report["clauses"].as_array().unwrap();
    let is_article = |clause: &&serde_json::Value| {
        let address = clause["clause"].as_str().unwrap();
        address.contains(" 第") && address.ends_with('条')
    };
    assert_eq!(clauses.iter().filter(is_article).count(), 51);
    let article = json(&["show", "聊财社[2019] 70号", "第二十五条", "--json"]);
    let text = article["clauses"][0]["text"].as_str().unwrap();
    assert!(text.contains("国家和省、市"), "{text}");
}

#[test]
fn a_search_finds_article_11_first() {
    let report = json(&["search", "创业补贴", "--json", "--as-of", "2019-06-15"]);
    let hit = &report["hits"][0];
    assert_eq!(hit["clause"], "聊财社〔2019〕70号 第十一条");
    assert_eq!(hit["standing"], "in_force");
    assert!(hit["passage"].as_str().unwrap().contains("创业补贴"));
    assert_eq!(json(&["search", "登月补贴站", "--json"])["total"], 0);
}

#[test]
fn a_printed_edition_answers_as_the_data_folder_does() {
    let out = folder("edition");
    let out = out.to_str().unwrap();
    assert!(huimin(&["build", "--out", out]).status.success());
    let facts = facts_file(
        "some.json",
        r#"{"business_kind": "small_micro_enterprise"}"#,
    );
    let budget = facts_file("budget.json", r#"{"lottery_budget_care": "1000000"}"#);
    for command in [
        vec![
            "assess",
            "--facts",
            &facts,
            "--as-of",
            "2019-06-15",
            "--json",
        ],
        vec!["show", "聊财社〔2019〕70号", "--json"],
        vec!["search", "社会保险", "--as-of", "2019-06-15", "--json"],
        vec!["facts", "--json"],
        vec!["subsidies", "--as-of", "2019-06-15", "--json"],
        vec!["benefits", "--as-of", "2019-06-15", "--json"],
        vec![
            "budget",
            "--facts",
            &budget,
            "--as-of",
            "2019-06-15",
            "--json",
        ],
    ] {
        let mut printed = command.clone();
        printed.extend(["--edition", out]);
        assert_eq!(
            huimin(&command).stdout,
            huimin(&printed).stdout,
            "{command:?}"
        );
    }
}

#[test]
fn an_edition_of_another_format_is_told() {
    let out = folder("other-format");
    let place = out.to_str().unwrap();
    assert!(huimin(&["build", "--out", place]).status.success());
    let manifest = out.join("manifest.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(
        &manifest,
        text.replacen("\"format\": ", "\"format\": 99", 1),
    )
    .unwrap();
    let output = huimin(&["facts", "--edition", place]);
    assert!(!output.status.success());
    assert!(said(&output).contains("format 99") && said(&output).contains("help:"));
}

#[test]
fn wrong_facts_are_all_named_and_nothing_is_assessed() {
    let facts = facts_file(
        "wrong.json",
        r#"{"registerd_on": "2018-05-15", "monthly_contribution": -1, "hardship_person": "ja",
            "left_school_on": "2018-02-30", "hardship_flexible_rate": "3/4"}"#,
    );
    let output = huimin(&["assess", "--facts", &facts, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let said = said(&output);
    for word in [
        "did you mean \"registered_on\"",
        "fact \"monthly_contribution\": -1",
        "fact \"hardship_person\": \"ja\"",
        "fact \"left_school_on\": \"2018-02-30\"",
        "at most 2/3",
    ] {
        assert!(said.contains(word), "{word} is missing from:\n{said}");
    }
}

/// Files as Windows, spreadsheets and input methods make them.
#[test]
fn facts_are_taken_as_they_stand_or_refused_with_what_to_write() {
    let assess = |name: &str, json: &str| huimin(&["assess", "--facts", &facts_file(name, json)]);
    for (name, json) in [
        ("mark.json", "\u{feff}{\"age\": 30}"),
        ("lines.json", "{\r\n  \"age\": 30\r\n}\r\n"),
        ("fen.json", r#"{"monthly_contribution": 900.10}"#),
        ("text.json", r#"{"monthly_contribution": "900.1"}"#),
    ] {
        let output = assess(name, json);
        assert!(output.status.success(), "{name}: {}", said(&output));
    }
    for (name, json, parts) in [
        (
            "twice.json",
            "{\n \"age\": 30,\n \"age\": 50}",
            &["line 3", "\"age\" is given twice", "help: "][..],
        ),
        (
            "fine.json",
            r#"{"monthly_contribution": 900.100000000000000000001}"#,
            &["900.100000000000000000001", "at most two decimals"],
        ),
        (
            "large.json",
            r#"{"monthly_contribution": 9e2}"#,
            &["9e2", "at most two decimals"],
        ),
        (
            "wide.json",
            "{\"age\":\n ３０}",
            &["line 2, column 2", "３", "help: write 3"],
        ),
        (
            "colon.json",
            r#"{"age"：30}"#,
            &["line 1, column 7", "：", "help: write :"],
        ),
        (
            "quotes.json",
            "{“age”: 30}",
            &["line 1, column 2", "“", "help: write \""],
        ),
        (
            "wide-text.json",
            r#"{"age": "３０"}"#,
            &["age", "３０", "help: a whole number"],
        ),
        ("list.json", "[1]", &["must be an object"]),
        ("after.json", r#"{"age": 30} x"#, &["line 1 column 13"]),
    ] {
        let output = assess(name, json);
        assert!(!output.status.success(), "{name}");
        for part in parts {
            assert!(said(&output).contains(part), "{name}: {}", said(&output));
        }
        assert!(said(&output).contains(name), "{}", said(&output));
    }
}

#[test]
fn an_unknown_region_or_day_is_told() {
    let facts = facts_file("empty.json", "{}");
    let output = huimin(&["assess", "--facts", &facts, "--region", "济南市"]);
    assert!(!output.status.success() && said(&output).contains("聊城市"));
    let output = huimin(&["assess", "--facts", &facts, "--as-of", "2019-02-30"]);
    assert!(!output.status.success() && said(&output).contains("2019-02-30"));
    let output = huimin(&["show", "第九十九条"]);
    assert!(!output.status.success() && said(&output).contains("聊财社〔2019〕70号"));
}

/// The schemas in `pkg/schemas` are those of the types: `huimin schema --out pkg/schemas`.
#[test]
fn the_schemas_are_up_to_date() {
    let out = folder("schemas");
    assert!(
        huimin(&["schema", "--out", out.to_str().unwrap()])
            .status
            .success()
    );
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../pkg/schemas");
    for name in [
        "assess",
        "benefits",
        "budget",
        "facts",
        "search",
        "show",
        "subsidies",
    ] {
        let file = format!("{name}.schema.json");
        let read = |folder: &Path| std::fs::read_to_string(folder.join(&file)).unwrap_or_default();
        assert_eq!(
            read(&out),
            read(&kept),
            "run: huimin schema --out pkg/schemas"
        );
    }
}

#[test]
fn what_a_unit_leads_is_one_filter_away() {
    let report = json(&["search", "--unit", "市水利局", "--json"]);
    assert_eq!(report["query"], "");
    assert_eq!(report["total"], 10);
    let hits = report["hits"].as_array().unwrap();
    assert_eq!(hits[0]["clause"], "聊政发〔2019〕5号 四、13.");
    let leads = hits.iter().filter(|it| it["role"] == "leads");
    assert_eq!(leads.count(), 5);
    let report = json(&["search", "", "--leader", "成伟", "--json"]);
    assert_eq!(report["total"], 7);
    let report = json(&["search", "水库", "--unit", "市水利局", "--json"]);
    assert_eq!(report["total"], 1);
    let task = json(&["show", "聊政发〔2019〕5号", "37.", "--json"]);
    let units = task["clauses"][0]["units"].as_array().unwrap();
    assert_eq!(
        units,
        &["市水利局", "各县（市、区）人民政府", "市属开发区管委会"]
    );
}

/// `huimin facts | head -1`: the reader leaves first.
#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/data");
    let mut child = Command::new(env!("CARGO_BIN_EXE_huimin"))
        .args(["facts", "--data"])
        .arg(data)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(output.stderr.is_empty());
}
