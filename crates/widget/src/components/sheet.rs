//! The sheet: one page to take along, before the cards say more of each.

mod content;

use super::app::Kind;
use super::cite::Cite;
use super::explained::explained;
use super::handout::Handout;
use super::plan::PlanOf;
use crate::cx::Cx;
use crate::hooks::words::Explained;
use crate::parts::{Part, PartOf};
use crate::state::Origin;
use content::{Entry, Sheet};
use yew::prelude::*;

/// Props of [`SheetOf`].
#[derive(PartialEq, Properties)]
pub(crate) struct SheetOfProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn SheetOf(props: &SheetOfProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let report = (*cx.verdict).as_ref().ok();
    let open_here = cx.kind == Kind::Calculator
        && cx
            .state
            .opened
            .as_ref()
            .is_some_and(|it| it.origin == Origin::Plan);
    let reader = if open_here {
        html! { <PartOf part={Part::Reader} cx={cx.clone()} /> }
    } else {
        Html::default()
    };
    let found = report.and_then(|report| Some((report, Sheet::of(cx, report)?)));
    let Some((report, sheet)) = found else {
        // One thing to apply for can still exclude something of which only the office knows.
        let clashes = report.is_some_and(|it| {
            let choices = it.plan.choose.iter();
            !it.plan.leave_out.is_empty() || choices.into_iter().any(|it| it.options.len() > 1)
        });
        return if clashes {
            html! { <div class="hm-card hm-sheet"><PlanOf cx={cx.clone()} />{ reader }</div> }
        } else {
            Html::default()
        };
    };
    if cx.explained != Explained::There {
        return html! { <section class="hm-card hm-sheet">{ explained(cx, Html::default) }</section> };
    }
    let title = lang.sheet_title(sheet.entries.len(), cx.as_of, cx.is_other_day());
    let entry = |it: &Entry| {
        html! {
            <li key={it.id.clone()}>
                <p>
                    <strong>{ &it.name }</strong>
                    if it.choice { { lang.sheet_choice() } }
                </p>
                <p class="hm-sheet-amount">{ &it.amount }</p>
                if let Some(by) = it.by.filter(|_| sheet.by.is_none()) {
                    <p>{ lang.apply_by(by) }</p>
                }
                if let Some(standing) = &it.standing {
                    <p>{ standing }</p>
                }
                <p>{ lang.sheet_where() }{ &it.office }</p>
                { for it.first.iter().map(|it| html! { <p>{ it }</p> }) }
                <p class="hm-basis"><Cite cx={cx.clone()} clause={it.clause.clone()} origin={Origin::Plan} /></p>
            </li>
        }
    };
    let paper = |(name, of): &(String, Vec<usize>)| {
        html! { <li key={name.clone()}>{ name }<span class="hm-for">{ lang.for_entries(of) }</span></li> }
    };
    html! {
        <section class="hm-card hm-sheet" part="sheet" aria-labelledby="hm-sheet">
            <h3 class="hm-group-title" id="hm-sheet">{ title }</h3>
            <p class="hm-sheet-by">
                { match sheet.by {
                    Some(by) => lang.all_apply_by(by),
                    None => lang.sheet_order().to_owned(),
                } }
            </p>
            <ol class="hm-counter-list">{ for sheet.entries.iter().map(entry) }</ol>
            if !sheet.doubtful.is_empty() {
                <h4 class="hm-sheet-title">{ lang.sheet_doubtful() }</h4>
                <ol class="hm-counter-list" start={(sheet.entries.len() + 1).to_string()}>
                    { for sheet.doubtful.iter().map(entry) }
                </ol>
            }
            <PlanOf cx={cx.clone()} />
            <h4 class="hm-sheet-title">{ lang.sheet_papers() }</h4>
            <ul class="hm-sheet-papers">
                { for sheet.papers.iter().map(paper) }
                if !sheet.no_papers.is_empty() {
                    <li>{ lang.no_papers(&sheet.no_papers) }</li>
                }
            </ul>
            <p class="hm-sheet-more">{ lang.office_decides() }</p>
            <Handout {lang} text={sheet.text(cx, report)} />
            { reader }
        </section>
    }
}
