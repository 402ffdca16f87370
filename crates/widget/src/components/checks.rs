//! For institutions: may a fund pay for it, is a share kept, what falls due when.

mod form;

use super::cite::Cite;
use super::entry::head;
use super::fold::Fold;
use super::notes::notes;
use crate::cx::Cx;
use crate::state::Origin;
use form::Form;
use huimin_core::budget::{BudgetCheck, CheckKind, Duty};
use huimin_core::standing::{StandingKind, standing};
use yew::prelude::*;

/// Props of [`Checks`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChecksProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Checks(props: &ChecksProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let all = (0..).zip(&edition.catalogue.checks);
    let listed: Vec<(usize, &BudgetCheck)> = all
        .filter(|(_, it)| cx.holds(it.region) && cx.lists(&it.audiences, &[]))
        .collect();
    if listed.is_empty() || cx.options.subsidies.is_some() {
        return Html::default();
    }
    let entry = |(place, it): &(usize, &BudgetCheck)| {
        let inside = match &it.kind {
            CheckKind::Duty(duty) => due(cx, it, duty),
            CheckKind::Expense(_) | CheckKind::Share(_) | CheckKind::Floor(_) => html! {
                <Fold label={lang.check_now()} lazy=true open={it.facts().iter().any(|fact| cx.state.drafts.contains_key(fact))}><Form cx={cx.clone()} place={*place} /></Fold>
            },
        };
        html! {
            <li class="hm-entry" part="check" key={it.id.clone()}>
                { head(cx, &it.name, standing(&it.validity, cx.as_of), &it.summary) }
                <p class="hm-actions"><Cite cx={cx.clone()} clause={edition.address(it.clause)} origin={Origin::List} /></p>
                { inside }
            </li>
        }
    };
    html! {
        <section class="hm-checks" part="checks">
            <h2 class="hm-heading">{ lang.counted(lang.checks(), listed.len()) }</h2>
            <p class="hm-source">{ lang.checks_hint() }</p>
            <ul class="hm-list">{ for listed.iter().map(entry) }</ul>
        </section>
    }
}

/// The next day by which a duty has to be done.
fn due(cx: &Cx, check: &BudgetCheck, duty: &Duty) -> Html {
    let lang = cx.lang;
    let said = match duty.due(&check.validity, cx.as_of) {
        Some(day) => lang.due(day),
        None if standing(&check.validity, cx.as_of) != StandingKind::InForce => {
            lang.standing_note(&check.validity, cx.as_of)
        }
        None => lang.due_no_more().to_owned(),
    };
    html! {
        <>
            <p class="hm-entry-amount">{ said }</p>
            <p>{ lang.text(&duty.who.text) }</p>
            { notes(cx, Origin::List, check.readings.iter(), &check.notes) }
        </>
    }
}
