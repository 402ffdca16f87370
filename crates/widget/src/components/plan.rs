//! Of what cannot be had together: what to take, or the choice, and the words that forbid both.

use super::cite::Cite;
use crate::cx::Cx;
use crate::state::Origin;
use huimin_core::report::{AssessReport, ChooseReport, LeftOutReport};
use yew::prelude::*;

/// Props of [`PlanOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct PlanOfProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn PlanOf(props: &PlanOfProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let Ok(report) = &*cx.verdict else {
        return Html::default();
    };
    let plan = &report.plan;
    if plan.leave_out.is_empty() && plan.choose.is_empty() {
        return Html::default();
    }
    let name = |id: &String| name_of(cx, id);
    let cite = |clause: &String, quote: &String| {
        html! {
            <p><Cite cx={cx.clone()} clause={clause.clone()} quote={quote.clone()} origin={Origin::Plan} /></p>
        }
    };
    let left = |it: &LeftOutReport| {
        html! {
            <div>
                <p>{ lang.not_both(&name(&it.because_of), &name(&it.subsidy)) }</p>
                { cite(&it.clause, &it.quote) }
            </div>
        }
    };
    let choice = |it: &ChooseReport| {
        let option = |set: &Vec<String>| {
            let names: Vec<String> = set.iter().map(name).collect();
            html! { <li>{ names.join(lang.pick("，加上", ", with ")) }</li> }
        };
        html! {
            <div>
                <p>{ lang.choose() }</p>
                <ul>{ for it.options.iter().map(option) }</ul>
                { cite(&it.clause, &it.quote) }
            </div>
        }
    };
    html! {
        <div class="hm-plan" part="plan">
            <h4 class="hm-sheet-title">{ lang.plan() }</h4>
            { for plan.leave_out.iter().map(left) }
            { for plan.choose.iter().map(choice) }
        </div>
    }
}

/// What a subsidy is called.
fn name_of(cx: &Cx, id: &str) -> String {
    let edition = cx.edition();
    let it = edition.catalogue.subsidies.iter().find(|it| it.id == id);
    it.map_or_else(|| id.to_owned(), |it| cx.lang.text(&it.name).to_owned())
}

/// The same as plain text.
pub(super) fn plan_lines(cx: &Cx, report: &AssessReport) -> Vec<String> {
    let lang = cx.lang;
    let name = |id: &String| name_of(cx, id);
    let mut lines = Vec::new();
    for it in &report.plan.leave_out {
        lines.push(lang.not_both(&name(&it.because_of), &name(&it.subsidy)));
        lines.push(format!("「{}」（{}）", it.quote, it.clause));
    }
    for it in &report.plan.choose {
        lines.push(lang.choose().to_owned());
        for set in &it.options {
            let names: Vec<String> = set.iter().map(name).collect();
            lines.push(format!("- {}", names.join(lang.pick("，加上", ", with "))));
        }
        lines.push(format!("「{}」（{}）", it.quote, it.clause));
    }
    lines
}
