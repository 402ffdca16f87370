//! One subsidy: the amount, what is missing or why not, the reasons, how to apply.

use super::amount::{line, phrase_of};
use super::app::Kind;
use super::apply::Apply;
use super::chip::Chip;
use super::cite::Cite;
use super::fold::Fold;
use super::notes::notes;
use super::why::{Why, row};
use crate::cx::Cx;
use crate::group::{Group, failing};
use crate::parts::{Part, PartOf};
use crate::phrases::typed;
use crate::reach::ways;
use crate::state::Origin;
use huimin_core::assess::Merits;
use huimin_core::edition::Catalogue;
use huimin_core::fact::Change;
use huimin_core::input;
use huimin_core::report::{AssessmentReport, GrantReport, StandardReport};
use huimin_core::standing::StandingKind;
use huimin_core::subsidy::{Adoption, Subsidy, SubsidyId, versions};
use yew::prelude::*;

/// Props of [`Card`].
#[derive(PartialEq, Properties)]
pub(crate) struct CardProps {
    pub(crate) cx: Cx,
    /// Which of the assessments.
    pub(crate) place: usize,
}

/// See the module.
#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let CardProps { cx, place } = props;
    let lang = cx.lang;
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let report = (*cx.verdict).as_ref().ok();
    let it = report.and_then(|report| report.assessments.get(*place));
    let found = it.and_then(|it| Some((it, rule_of(cx, catalogue, it)?)));
    let Some((it, (id, rule))) = found else {
        return Html::default();
    };
    let group = Group::of(it);
    let origin = Origin::Card(id);
    let open_here = cx.kind == Kind::Calculator
        && cx
            .state
            .opened
            .as_ref()
            .is_some_and(|it| it.origin == origin);
    let amount = phrase_of(cx, catalogue, rule, it).filter(|_| !group.is_no());
    let how = match it.standing.is {
        StandingKind::Expired => lang.how_one_applied(),
        _ => lang.how_to_apply(),
    };
    html! {
        <li class="hm-card hm-result" part="result">
            <h4 class="hm-result-title">
                { lang.text(&rule.name) }
                { " " }
                <Chip cx={cx.clone()} kind={it.standing.is} />
            </h4>
            if let Some(amount) = amount {
                if it.standing.is == StandingKind::Expired {
                    <p class="hm-then">{ lang.when_in_force() }</p>
                }
                { line(amount) }
            }
            if it.standing.is != StandingKind::InForce && !group.is_no() {
                <p class="hm-standing-line">{ lang.standing_note(&rule.validity, cx.as_of) }</p>
            }
            { adoption(cx, it) }
            if !group.is_no() {
                { for it.standards.iter().map(|it| html! {
                    <p class="hm-basis">{ lang.by_standard(it, &said_value(catalogue, cx, it)) }</p>
                }) }
            }
            if group.is_no() {
                { for ways(lang, catalogue, it).into_iter().map(|it| html! { <p class="hm-way">{ lang.then_lacking(cx.is_other_day()) }{ it }</p> }) }
                if beyond(it) {
                    <p class="hm-missing">{ lang.no_way() }</p>
                }
                { for failing(&it.reasons).into_iter().take(1).map(|it| row(cx, origin, it)) }
            }
            if group == Group::Undecided && !it.missing.is_empty() {
                <p class="hm-missing">{ lang.missing(&labels(cx, catalogue, &it.missing)) }</p>
            }
            if let Some(taken) = instead(cx, catalogue, it) {
                <p class="hm-missing">{ lang.left_out(&taken) }</p>
            }
            if it.merits == Merits::Eligible && !it.decided_by_office.is_empty() {
                <p class="hm-office">{ lang.office(&labels(cx, catalogue, &it.decided_by_office)) }</p>
            }
            <p class="hm-basis">
                { lang.basis() }
                <Cite cx={cx.clone()} clause={edition.address(rule.clause)} {origin} />
            </p>
            <Fold label={lang.why()}>
                <Why cx={cx.clone()} place={*place} {origin} />
                { notes(cx, origin, rule.all_readings(), &rule.notes) }
            </Fold>
            if group != Group::NotMet {
                <Fold label={how}><Apply cx={cx.clone()} {id} /></Fold>
            }
            if open_here {
                <PartOf part={Part::Reader} cx={cx.clone()} />
            }
        </li>
    }
}

/// The version that is used on the day, and its place.
pub(super) fn rule_of<'a>(
    cx: &Cx,
    catalogue: &'a Catalogue,
    it: &AssessmentReport,
) -> Option<(SubsidyId, &'a Subsidy)> {
    let (_, used) =
        versions(&catalogue.subsidies, cx.as_of).find(|(_, rule)| rule.id == it.subsidy)?;
    let mut all = (0u16..).map(SubsidyId).zip(&catalogue.subsidies);
    all.find(|(_, rule)| std::ptr::eq(*rule, used))
}

/// True where nothing that anyone does or waits for would help.
fn beyond(it: &AssessmentReport) -> bool {
    !it.changes.is_empty() && it.changes.iter().all(|it| it.by == Change::None)
}

/// The value of a local standard, as an answer is written.
fn said_value(catalogue: &Catalogue, cx: &Cx, it: &StandardReport) -> String {
    let fact = catalogue.facts.iter().find(|fact| fact.id == it.fact);
    let value = fact.and_then(|fact| Some((fact, input::value(fact, &it.value)?)));
    value.map_or_else(String::new, |(fact, value)| match &it.unit {
        Some(_) => typed(value),
        None => cx.lang.answer(fact, value),
    })
}

fn labels<'a>(cx: &Cx, catalogue: &'a Catalogue, facts: &[String]) -> Vec<&'a str> {
    facts
        .iter()
        .filter_map(|name| catalogue.facts.iter().find(|it| it.id == *name))
        .map(|it| cx.lang.text(&it.label))
        .collect()
}

/// What the plan takes in the stead of this one.
fn instead(cx: &Cx, catalogue: &Catalogue, it: &AssessmentReport) -> Option<String> {
    let report = (*cx.verdict).as_ref().ok()?;
    let mut left_out = report.plan.leave_out.iter();
    let left = left_out.find(|out| out.subsidy == it.subsidy)?;
    let mut rules = catalogue.subsidies.iter();
    let taken = rules.find(|rule| rule.id == left.because_of)?;
    Some(cx.lang.text(&taken.name).to_owned())
}

fn adoption(cx: &Cx, it: &AssessmentReport) -> Html {
    if let GrantReport::LocalOption(option) = &it.grant
        && let Some(said) = cx.lang.decided(option)
    {
        return html! { <p class="hm-missing">{ said }</p> };
    }
    let said = match it.grant.adoption() {
        Adoption::Unknown => cx.lang.adoption_unknown(),
        Adoption::NotAdopted => cx.lang.not_adopted(),
        Adoption::Adopted => return Html::default(),
    };
    html! { <p class="hm-missing">{ said }</p> }
}
