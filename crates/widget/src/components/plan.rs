//! Of what cannot be had together: what to take, or the choice, and the words that forbid both, or
//! how we read the text where none does.

use super::amount::phrase_of;
use super::cite::Cite;
use super::explained::explained;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::report::{AssessReport, ChooseReport, LeftOutReport, ReadingReport};
use yew::prelude::*;

/// Props of [`PlanOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct PlanOfProps {
    pub(crate) cx: Cx,
}

/// What cannot be had together, in sentences.
struct Said {
    lines: Vec<String>,
    /// The sets of which one can be had.
    options: Vec<String>,
    clause: String,
    quote: String,
}

/// See the module.
#[component]
pub(crate) fn PlanOf(props: &PlanOfProps) -> Html {
    let cx = &props.cx;
    let Ok(report) = &*cx.verdict else {
        return Html::default();
    };
    let all = said(cx, report);
    if all.is_empty() {
        return Html::default();
    }
    let one = |it: &Said| {
        html! {
            <div>
                { for it.lines.iter().map(|it| html! { <p>{ it }</p> }) }
                if !it.options.is_empty() {
                    <ul>{ for it.options.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
                }
                <p><Cite cx={cx.clone()} clause={it.clause.clone()} quote={it.quote.clone()} origin={Origin::Plan} /></p>
            </div>
        }
    };
    html! {
        <div class="hm-plan" part="plan">
            <h4 class="hm-sheet-title">{ cx.lang.plan() }</h4>
            { explained(cx, || html! { <>{ for all.iter().map(one) }</> }) }
        </div>
    }
}

/// The same as plain text.
pub(super) fn plan_lines(cx: &Cx, report: &AssessReport) -> Vec<String> {
    let mut lines = Vec::new();
    for it in said(cx, report) {
        lines.extend(it.lines);
        lines.extend(it.options.iter().map(|it| format!("- {it}")));
        lines.push(format!("「{}」（{}）", it.quote, it.clause));
    }
    lines
}

fn said(cx: &Cx, report: &AssessReport) -> Vec<Said> {
    let left = report.plan.leave_out.iter().map(|it| left(cx, report, it));
    let choices = report.plan.choose.iter().filter_map(|it| choice(cx, it));
    left.chain(choices).collect()
}

fn left(cx: &Cx, report: &AssessReport, it: &LeftOutReport) -> Said {
    let lang = cx.lang;
    let (taken, out) = (name_of(cx, &it.because_of), name_of(cx, &it.subsidy));
    let lines = match &it.reading {
        None => vec![lang.not_both(&taken, &out)],
        Some(reading) => {
            let mut lines = vec![lang.not_both_as_read(&taken, &out)];
            lines.extend(as_read(cx, reading));
            let amount = amount_of(cx, report, &it.subsidy);
            lines.extend(amount.map(|amount| lang.had_as_well(&out, &amount)));
            lines
        }
    };
    Said {
        lines,
        options: Vec::new(),
        clause: it.clause.clone(),
        quote: it.quote.clone(),
    }
}

/// Nothing where there is one set alone: its own card says that only the office knows.
fn choice(cx: &Cx, it: &ChooseReport) -> Option<Said> {
    let lang = cx.lang;
    let edition = cx.edition();
    let facts = &edition.catalogue.facts;
    let asked = it.open.iter().filter_map(|id| {
        let fact = facts.iter().find(|fact| fact.id == *id)?;
        Some(lang.text(&fact.question).to_owned())
    });
    let mut lines = vec![lang.choose(it.undecided).to_owned()];
    lines.extend(asked);
    lines.extend(it.reading.iter().flat_map(|it| as_read(cx, it)));
    let option = |set: &Vec<String>| {
        let names: Vec<String> = set.iter().map(|id| name_of(cx, id)).collect();
        names.join(lang.pick("，加上", ", with "))
    };
    Some(Said {
        lines,
        options: it.options.iter().map(option).collect(),
        clause: it.clause.clone()?,
        quote: it.quote.clone()?,
    })
}

/// What we take, why, and what the other way is.
fn as_read(cx: &Cx, it: &ReadingReport) -> [String; 2] {
    let lang = cx.lang;
    [
        format!("{}{}", lang.reading_why(), lang.said(&it.why)),
        format!("{}{}", lang.reading_other(), lang.said(&it.other)),
    ]
}

/// What a subsidy comes to, in a line.
fn amount_of(cx: &Cx, report: &AssessReport, id: &str) -> Option<String> {
    let it = report.assessments.iter().find(|it| it.subsidy == id)?;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let rule = catalogue.subsidies.iter().find(|rule| rule.id == id)?;
    Some(phrase_of(cx, catalogue, rule, it)?.line())
}

/// What a subsidy is called.
fn name_of(cx: &Cx, id: &str) -> String {
    let edition = cx.edition();
    let it = edition.catalogue.subsidies.iter().find(|it| it.id == id);
    it.map_or_else(|| id.to_owned(), |it| cx.lang.text(&it.name).to_owned())
}
