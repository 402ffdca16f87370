//! A small catalogue and a small document for tests.

use huimin_core::edition::Catalogue;
use huimin_core::fact::{AskedOf, Choice, Fact, FactKind, Text};
use huimin_core::gazette::{ClauseHead, ClauseKind, DocumentHead, DocumentKind, Validity};
use huimin_core::region::{Region, RegionId};

/// One fact of each kind: yes or no, date, money, number, share, choice.
pub(crate) fn catalogue() -> Catalogue {
    let text = |zh: &str| Text {
        zh: zh.to_owned(),
        en: zh.to_owned(),
    };
    let fact = |id: &str, kind: FactKind| Fact {
        id: id.to_owned(),
        kind,
        question: text(id),
        label: text(id),
        help: None,
        asked_of: AskedOf::Person,
        derived: None,
        asked: true,
        standard: false,
        ceiling: None,
        change: huimin_core::fact::Change::None,
        past: false,
    };
    let day = |it: &str| it.parse().unwrap();
    let choice = |id: &str| Choice {
        id: id.to_owned(),
        label: text(id),
    };
    Catalogue {
        day: day("2026-11-24"),
        issues: Vec::new(),
        documents: Vec::new(),
        facts: vec![
            fact("flexible", FactKind::YesNo),
            fact(
                "registered_on",
                FactKind::Date {
                    min: day("1980-01-01"),
                    max: day("2100-12-31"),
                },
            ),
            fact(
                "paid",
                FactKind::Money {
                    min: "0".parse().unwrap(),
                    max: "100000".parse().unwrap(),
                },
            ),
            fact(
                "people",
                FactKind::Number {
                    unit: text("人"),
                    min: 0,
                    max: 100,
                },
            ),
            fact(
                "rate",
                FactKind::Share {
                    max: "2/3".parse().unwrap(),
                },
            ),
            fact(
                "kind",
                FactKind::Choice {
                    choices: vec![choice("one"), choice("other")],
                },
            ),
        ],
        conflicts: Vec::new(),
        subsidies: Vec::new(),
        benefits: Vec::new(),
        checks: Vec::new(),
        options: Vec::new(),
        regions: vec![Region {
            name: "聊城市".to_owned(),
            ..Region::default()
        }],
        home: RegionId(0),
    }
}

/// A chapter with two articles, the first with an item; then a paragraph of its own.
pub(crate) fn document() -> DocumentHead {
    let clause = |kind, path: &str, heading: Option<&str>, parent| ClauseHead {
        kind,
        path: path.to_owned(),
        slug: path.to_owned(),
        heading: heading.map(str::to_owned),
        parent,
    };
    DocumentHead {
        number: "试〔2019〕1号".to_owned(),
        slug: "s-2019-1".to_owned(),
        title: "试行办法".to_owned(),
        kind: DocumentKind::Regulation,
        issuers: Vec::new(),
        region: RegionId(0),
        addressees: String::new(),
        signed: None,
        page: 1,
        validity: Validity::default(),
        plain: false,
        clauses: vec![
            clause(ClauseKind::Chapter, "第一章", Some("总则"), None),
            clause(ClauseKind::Article, "第一条", Some("目的"), Some(0)),
            clause(ClauseKind::Item, "第一条（一）", None, Some(1)),
            clause(ClauseKind::Article, "第二条", None, Some(0)),
            clause(ClauseKind::Paragraph, "第1段", None, None),
        ],
    }
}
