//! 还差什么: what would turn a no into a yes, in a sentence that says what to do or how long to wait.

use crate::group::failing;
use crate::words::Lang;
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Change, Derivation, Fact, FactId, FactKind};
use huimin_core::report::{
    AnsweredReport, AssessmentReport, ChangeReport, ChangedReport, ReasonReport, TextReport,
};
use huimin_core::standing::StandingKind;

/// So many ways are said; more is no advice.
const WAYS: usize = 2;

/// What is within the visitor's reach: a sentence for each way, the shortest first. Nothing where
/// the rule has ended, or nobody can do anything.
pub(crate) fn ways(lang: Lang, catalogue: &Catalogue, it: &AssessmentReport) -> Vec<String> {
    if it.standing.is == StandingKind::Expired {
        return Vec::new();
    }
    let mut ways: Vec<String> = Vec::new();
    let within = it.changes.iter().filter(|it| it.by != Change::None);
    for said in within.filter_map(|change| way(lang, catalogue, it, change)) {
        if !ways.contains(&said) {
            ways.push(said);
        }
    }
    ways.truncate(WAYS);
    ways
}

/// 再等到2019年6月20日，登记满 12 个月。
fn way(
    lang: Lang,
    catalogue: &Catalogue,
    it: &AssessmentReport,
    change: &ChangeReport,
) -> Option<String> {
    let failing = failing(&it.reasons);
    let mut waiting = Vec::new();
    let mut acting = Vec::new();
    for changed in &change.facts {
        let (place, fact) = named(catalogue, &changed.answer.fact)?;
        let into = if fact.change == Change::Time {
            &mut waiting
        } else {
            &mut acting
        };
        let before = into.len();
        let wanted: Vec<_> = failing
            .iter()
            .filter_map(|it| wanted(catalogue, place, it))
            .collect();
        if let (FactKind::Choice { .. }, Some((answer, _))) = (&fact.kind, wanted.first()) {
            // Several conditions of one choice are several ways.
            let mut names: Vec<&str> = wanted.iter().map(|(_, it)| lang.said(it)).collect();
            names.dedup();
            let names = names.join(lang.pick("，或者", ", or "));
            into.push(goal(lang, catalogue, answer, &names));
        } else {
            for (answer, required) in wanted {
                let said = goal(lang, catalogue, answer, lang.said(required));
                if !into.contains(&said) {
                    into.push(said);
                }
            }
        }
        if into.len() == before {
            let required = lang.said(changed.required.first()?);
            into.push(goal(lang, catalogue, &changed.answer, required));
        }
    }
    let on = change.on.as_ref().and_then(|day| day.parse().ok());
    // What has no day of its own can come later than the day beside it.
    let not_yet = |it: &ChangedReport| {
        let (_, fact) = named(catalogue, &it.answer.fact)?;
        Some(fact.change == Change::Time && matches!(fact.kind, FactKind::YesNo))
    };
    let earliest = change.facts.iter().any(|it| not_yet(it) == Some(true));
    let earliest = if earliest {
        lang.pick("（最早）", " at the earliest")
    } else {
        ""
    };
    let on = on.map(|day| format!("{}{earliest}", lang.day(day)));
    let comma = lang.pick("；", "; ");
    let (waiting, acting) = (waiting.join(comma), acting.join(comma));
    Some(match (lang, on, waiting.as_str(), acting.as_str()) {
        (Lang::Zh, Some(day), _, "") => format!("再等到{day}，{waiting}。"),
        (Lang::Zh, Some(day), _, _) => format!("{acting}；并且等到{day}，{waiting}。"),
        (Lang::Zh, None, _, "") => format!("再等一等，到{waiting}。"),
        (Lang::Zh, None, "", _) => format!("{acting}。"),
        (Lang::Zh, None, _, _) => format!("{acting}；并且{waiting}。"),
        (Lang::En, Some(day), _, "") => format!("wait until {day}: {waiting}."),
        (Lang::En, Some(day), _, _) => format!("{acting}; and wait until {day}: {waiting}."),
        (Lang::En, None, _, "") => format!("wait: {waiting}."),
        (Lang::En, None, "", _) => format!("{acting}."),
        (Lang::En, None, _, _) => format!("{acting}; and {waiting}."),
    })
}

/// The condition that fails by a fact, or by one that follows from it: which answer, and what is
/// required of it.
fn wanted<'a>(
    catalogue: &Catalogue,
    source: FactId,
    reason: &'a ReasonReport,
) -> Option<(&'a AnsweredReport, &'a TextReport)> {
    let ReasonReport::Condition {
        facts, required, ..
    } = reason
    else {
        return None;
    };
    let concerns = |it: &&AnsweredReport| {
        named(catalogue, &it.fact).is_some_and(|(place, fact)| {
            place == source || fact.derived.is_some_and(|it| it.source() == source)
        })
    };
    Some((facts.iter().find(concerns)?, required))
}

fn named<'a>(catalogue: &'a Catalogue, name: &str) -> Option<(FactId, &'a Fact)> {
    let mut all = (0u16..).map(FactId).zip(&catalogue.facts);
    all.find(|(_, fact)| fact.id == name)
}

/// What has to be so: 登记注册至今满 12 个月; 雇的人，不少于 1 人; 租用经营场地.
fn goal(lang: Lang, catalogue: &Catalogue, answer: &AnsweredReport, required: &str) -> String {
    let fact = named(catalogue, &answer.fact).map(|(_, fact)| fact);
    let label = lang.said(&answer.label);
    let waits = matches!(
        fact.and_then(|it| it.derived),
        Some(Derivation::MonthsSince(_) | Derivation::YearsSince(_))
    );
    match (lang, fact.map(|it| &it.kind)) {
        (Lang::Zh, Some(FactKind::YesNo)) => {
            // 是否领过 says both; what is wanted is one of them.
            let plain = label.replacen("是否", "", 1);
            match required {
                "否" => format!("不能有这种情况：{plain}"),
                _ => plain,
            }
        }
        (Lang::Zh, Some(FactKind::Number { .. })) if waits => {
            let full = required
                .strip_prefix("不少于 ")
                .map(|it| format!("满 {it}"));
            format!("{label}{}", full.unwrap_or_else(|| required.to_owned()))
        }
        (Lang::Zh, Some(FactKind::Choice { .. })) => format!("“{label}”应为{required}"),
        (Lang::Zh, _) => format!("{label}，{required}"),
        (Lang::En, Some(FactKind::YesNo)) => match required {
            "no" => format!("not: {label}"),
            _ => label.to_owned(),
        },
        (Lang::En, _) => format!("{label}: {required}"),
    }
}
