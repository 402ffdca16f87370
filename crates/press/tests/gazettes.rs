//! Invented gazettes of other cities, one folder each, with snapshots: other habits, and bad input.
//! What could be read is kept, and every character of the scan is accounted for.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests may fail like tests"
)]

#[path = "support/conserved.rs"]
mod conserved;

use huimin_core::gazette::records::{Records, Referent};
use huimin_core::gazette::{DocumentHead, DocumentTexts};
use huimin_press::gazette::{ReadIssue, link, read};
use huimin_press::source::{Folder, Source};
use std::fmt::Write;

/// Everything that was read from a folder, as text.
fn shown(name: &str) -> String {
    let folder = Folder(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gazettes").into());
    let (issue, diagnostics) = read(&folder, name);
    let scan = folder.read(&format!("{name}/source.md")).unwrap();
    conserved::conserved(&scan, &issue);
    let mut text = String::new();
    for it in &diagnostics {
        writeln!(text, "{it}").unwrap();
    }
    let ReadIssue { documents, .. } = issue;
    let (heads, mut texts): (Vec<_>, Vec<_>) = documents.into_iter().unzip();
    link(&heads, &mut texts);
    for (head, texts) in heads.iter().zip(&texts) {
        document(&mut text, &heads, head, texts).unwrap();
    }
    let furniture = conserved::furniture(&scan, &read(&folder, name).0, |it| {
        use huimin_press::gazette::Fate;
        matches!(
            it,
            Fate::Cover | Fate::Contents | Fate::Masthead | Fate::Torn
        )
    });
    writeln!(text, "\nfurniture: {furniture}").unwrap();
    text
}

fn document(
    text: &mut String,
    heads: &[DocumentHead],
    head: &DocumentHead,
    texts: &DocumentTexts,
) -> std::fmt::Result {
    let signed = head.signed.map_or("—".to_owned(), |it| it.to_string());
    writeln!(text, "\n== {} {}", head.number, head.title)?;
    writeln!(
        text,
        "   {:?}, page {}, signed {signed}, to {}",
        head.kind, head.page, head.addressees
    )?;
    for (clause, paragraphs) in head.clauses.iter().zip(&texts.paragraphs) {
        let parent = clause
            .parent
            .map_or(String::new(), |it| format!(" in {it}"));
        let heading = clause
            .heading
            .as_deref()
            .map_or(String::new(), |it| format!(" 【{it}】"));
        writeln!(
            text,
            "{:?} {} ({}){parent}{heading}",
            clause.kind, clause.path, clause.slug
        )?;
        for paragraph in paragraphs {
            writeln!(text, "    {paragraph}")?;
        }
    }
    records(text, heads, head, &texts.records)
}

fn records(
    text: &mut String,
    heads: &[DocumentHead],
    head: &DocumentHead,
    records: &Records,
) -> std::fmt::Result {
    let path = |clause: u16| head.clauses[usize::from(clause)].path.as_str();
    for it in &records.assignments {
        let part = it.part.map_or(String::new(), |it| format!("({it})"));
        writeln!(
            text,
            "- task {}{part}: {} / {} / {}",
            it.task,
            it.leaders.join("、"),
            it.lead_units.join("、"),
            it.supporting_units.join("、")
        )?;
    }
    for it in &records.duties {
        writeln!(text, "- {} {:?} {}", it.unit, it.role, path(it.span.clause))?;
    }
    for it in &records.appointments {
        let note = it.note.as_deref().unwrap_or("—");
        writeln!(
            text,
            "- {:?} {}: {} ({note})",
            it.change,
            it.person,
            it.posts.join("、")
        )?;
    }
    for it in &records.events {
        let until = it.until.map_or(String::new(), |it| format!(" to {it}"));
        writeln!(text, "- {} {}{until}", path(it.clause), it.from)?;
    }
    for it in &records.targets {
        let [by, bound] = [&it.by, &it.bound].map(|it| it.as_deref().unwrap_or("—"));
        writeln!(
            text,
            "- {by} {} {}{} {bound} ({})",
            it.what,
            it.value,
            it.unit,
            it.who.join("、")
        )?;
    }
    for it in &records.references {
        let target = match it.target {
            Referent::Document(id) => heads[usize::from(id.0)].number.clone(),
            Referent::Clause(id) => heads[usize::from(id.document.0)].address(id.index),
            Referent::Elsewhere => "elsewhere".to_owned(),
        };
        writeln!(
            text,
            "- {} names {} → {target}",
            path(it.span.clause),
            it.name
        )?;
    }
    for it in &records.definitions {
        writeln!(text, "- {} defines {}", path(it.span.clause), it.term)?;
    }
    Ok(())
}

/// A chapterless regulation with half-width brackets and an annex with a table; two documents torn
/// in the same issue, one behind the other.
#[test]
fn yunzhou() {
    insta::assert_snapshot!(shown("yunzhou"));
}

/// No contents page, no Markdown headings, a document without a number, another way to assign.
#[test]
fn tingcheng() {
    insta::assert_snapshot!(shown("tingcheng"));
}

#[test]
fn torn_half_missing() {
    insta::assert_snapshot!(shown("torn-half-missing"));
}

#[test]
fn number_twice() {
    insta::assert_snapshot!(shown("number-twice"));
}

#[test]
fn articles_skip() {
    insta::assert_snapshot!(shown("articles-skip"));
}

#[test]
fn task_without_leader() {
    insta::assert_snapshot!(shown("task-without-leader"));
}

#[test]
fn no_such_day() {
    insta::assert_snapshot!(shown("no-such-day"));
}
