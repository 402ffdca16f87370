//! The first thing on the page: whether these policies hold at all, and on which day we look.

use super::app::Kind;
use super::cite::Cite;
use super::day::DayChoice;
use crate::cx::Cx;
use crate::overview::{Overview, overview};
use crate::parts::{Part, PartOf};
use crate::state::{Action, Origin};
use huimin_core::gazette::Validity;
use huimin_core::standing::StandingKind;
use yew::prelude::*;

/// Props of [`Standing`].
#[derive(PartialEq, Properties)]
pub(crate) struct StandingProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Standing(props: &StandingProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let edition = cx.edition();
    let shown = cx.shown(&edition);
    let all: Vec<&Validity> = shown.iter().map(|(_, it)| &it.validity).collect();
    let here = overview(lang, &all, cx.as_of, cx.today);
    let now = overview(lang, &all, cx.today, cx.today);
    let clause = |it: &Overview| {
        let citation = it.citation.as_ref()?;
        Some((edition.address(citation.clause), citation.quote.clone()))
    };
    let cited = here.as_ref().and_then(clause);
    let inline = cx.kind == Kind::Calculator
        && cx.state.opened.as_ref().is_some_and(|it| {
            matches!(
                it.origin,
                Origin::Banner | Origin::Page | Origin::List | Origin::Hits
            )
        });
    html! {
        <>
            if cx.loaded.withdrawn() {
                <p class="hm-withdrawn" part="withdrawn" role="alert">{ lang.withdrawn() }</p>
            }
            if cx.is_other_day() { { other_day(cx) } }
            if let Some(said) = lang.clock(cx.clock, edition.catalogue.day) {
                <div class="hm-clock" part="clock" role="status"><p>{ said }</p></div>
            }
            if let Some(here) = &here {
                <section class={classes!("hm-standing", tone(here.kind))} part="standing">
                    <h2 class="hm-standing-title">{ &here.title }</h2>
                    if let Some(now) = now.filter(|_| cx.is_other_day()) {
                        <p class="hm-now">{ today_line(cx, &now) }</p>
                    }
                    if cx.is_other_day() || here.kind != Some(StandingKind::InForce) {
                        { what_now(cx, cited.as_ref().map(|(clause, _)| clause.as_str())) }
                    }
                    if let Some(note) = &here.note {
                        <p>{ note }</p>
                    }
                    if let Some((clause, quote)) = cited {
                        <p class="hm-basis">
                            { lang.basis() }
                            <Cite cx={cx.clone()} clause={clause} quote={quote} origin={Origin::Banner} />
                        </p>
                    }
                    <DayChoice cx={cx.clone()} first={here.first} last={here.last} />
                </section>
            }
            if inline {
                <PartOf part={Part::Reader} cx={cx.clone()} />
            }
        </>
    }
}

/// What to do now: whom to ask, and by which number. An office stands here only with its source.
fn what_now(cx: &Cx, clause: Option<&str>) -> Html {
    let report = (*cx.verdict).as_ref().ok();
    let offices = report.and_then(|report| report.contacts.as_ref());
    let offices = offices.map(|it| it.offices.as_slice()).unwrap_or_default();
    html! {
        <>
            <p class="hm-now">{ cx.lang.ask_office_now() }</p>
            { for offices.iter().map(|it| html! { <p class="hm-now">{ cx.lang.contact(it) }</p> }) }
            // The number is enough; the clause that ends it would be no help at the counter.
            if let Some(number) = clause.and_then(|it| it.split(' ').next()) {
                <p>{ cx.lang.ask_with_number() }{ number }</p>
            }
        </>
    }
}

/// The banner that stays.
fn other_day(cx: &Cx) -> Html {
    let back = {
        let cx = cx.clone();
        // A page that looks at another day by itself is overruled.
        let today = cx.options.as_of.map(|_| cx.today);
        Callback::from(move |_: MouseEvent| cx.act(Action::Day(today)))
    };
    html! {
        <div class="hm-other-day" part="day-banner" role="status">
            <p>{ cx.lang.not_today(cx.as_of) }</p>
            <button type="button" class="hm-button hm-small" onclick={back}>{ cx.lang.back_to_today() }</button>
        </div>
    }
}

fn today_line(cx: &Cx, now: &Overview) -> String {
    format!(
        "{}{}{}",
        cx.lang.pick("今天：", "Today: "),
        now.title,
        cx.lang.pick("。", ".")
    )
}

const fn tone(kind: Option<StandingKind>) -> &'static str {
    match kind {
        Some(StandingKind::InForce) => "hm-calm",
        _ => "hm-warn",
    }
}
