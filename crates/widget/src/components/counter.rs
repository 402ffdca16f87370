//! 带着这些去窗口问: when nothing is left to answer, what is still open, by clause.

use super::app::Kind;
use super::card::rule_of;
use super::cite::Cite;
use super::explained::explained;
use super::fold::Fold;
use super::handout::Handout;
use crate::cx::Cx;
use crate::group::Group;
use crate::open_points::{Point, points};
use crate::parts::{Part, PartOf};
use crate::state::Origin;
use yew::prelude::*;

/// So many points are seen at once.
const FEW: usize = 6;

/// Of one subsidy, no more are ever folded away.
const FOLDS: usize = 2;

/// Props of [`Counter`].
#[derive(PartialEq, Properties)]
pub(crate) struct CounterProps {
    pub(crate) cx: Cx,
}

/// See the module.
#[component]
pub(crate) fn Counter(props: &CounterProps) -> Html {
    let cx = &props.cx;
    let lang = cx.lang;
    let Ok(report) = &*cx.verdict else {
        return Html::default();
    };
    let edition = cx.edition();
    let catalogue = &edition.catalogue;
    let open: Vec<(String, String, Vec<Point>)> = report
        .assessments
        .iter()
        .filter(|it| Group::of(it) == Group::Undecided)
        .filter_map(|it| {
            let (_, rule) = rule_of(cx, catalogue, it)?;
            let name = lang.text(&rule.name).to_owned();
            Some((name, edition.address(rule.clause), points(lang, it)))
        })
        .collect();
    if !report.questions.is_empty() || open.is_empty() {
        return Html::default();
    }
    let cite = |clause: &str| {
        html! { <Cite cx={cx.clone()} clause={clause.to_owned()} origin={Origin::Counter} /> }
    };
    // A long list is folded, so that all its headings are seen; on paper it is open.
    let all: usize = open.iter().map(|(_, _, points)| points.len()).sum();
    let folded = |points: Html, count: usize| {
        if all > FEW && count > FOLDS {
            html! { <Fold label={lang.points(count)}>{ points }</Fold> }
        } else {
            points
        }
    };
    let open_here = cx.kind == Kind::Calculator
        && cx
            .state
            .opened
            .as_ref()
            .is_some_and(|it| it.origin == Origin::Counter);
    html! {
        <section class="hm-card hm-counter" part="counter" aria-labelledby="hm-counter">
            <h3 class="hm-group-title" id="hm-counter">{ lang.counter() }</h3>
            <p class="hm-counter-hint">{ lang.counter_hint() }</p>
            <ol class="hm-counter-list">
                { for open.iter().map(|(name, clause, points)| html! {
                    <li key={name.clone()}>
                        <p><strong>{ name }</strong></p>
                        <p class="hm-basis">{ cite(clause) }</p>
                        { folded(html! { <ul>
                            { for points.iter().map(|it| html! {
                                <li>
                                    <p>{ &it.said }</p>
                                    if it.clause != *clause {
                                        <p class="hm-basis">{ cite(&it.clause) }</p>
                                    }
                                </li>
                            }) }
                        </ul> }, points.len()) }
                    </li>
                }) }
            </ol>
            { explained(cx, || html! { <Handout {lang} text={text(cx, &open)} /> }) }
            if open_here {
                <PartOf part={Part::Reader} cx={cx.clone()} />
            }
        </section>
    }
}

/// The list as plain text, for a message or a note.
fn text(cx: &Cx, open: &[(String, String, Vec<Point>)]) -> String {
    let lang = cx.lang;
    let mut lines = vec![lang.counter_title(cx.as_of, cx.is_other_day())];
    for (place, (name, clause, points)) in open.iter().enumerate() {
        let number = place + 1;
        lines.push(format!("{number}. {name}（{clause}）"));
        for it in points {
            lines.push(format!("   - {}（{}「{}」）", it.said, it.clause, it.quote));
        }
    }
    lines.join("\n")
}
