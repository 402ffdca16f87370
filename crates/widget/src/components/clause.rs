//! The words of one clause, without those below it.

use super::marked::{Marked, verbatim};
use crate::cx::Cx;
use crate::outline;
use huimin_core::gazette::{ClauseId, ClauseKind};
use huimin_core::search::marks;
use yew::prelude::*;

/// Props of [`Clause`].
#[derive(PartialEq, Properties)]
pub(crate) struct ClauseProps {
    pub(crate) cx: Cx,
    pub(crate) id: ClauseId,
    /// Its title stands above already.
    pub(crate) titled: bool,
    /// It is the one that was opened.
    pub(crate) target: bool,
    /// Takes the focus.
    pub(crate) aim: Option<NodeRef>,
    /// Words to mark.
    pub(crate) quote: Option<AttrValue>,
    /// A query whose words to mark.
    pub(crate) query: Option<AttrValue>,
}

/// See the module.
#[component]
pub(crate) fn Clause(props: &ClauseProps) -> Html {
    let edition = props.cx.edition();
    let found = edition.document(props.id.document).and_then(|document| {
        let clause = outline::head(document, props.id.index)?;
        Some((document, clause, edition.paragraphs(props.id)?))
    });
    let Some((document, clause, paragraphs)) = found else {
        return Html::default();
    };
    let label = outline::label(document, props.id.index);
    let headed = clause.kind == ClauseKind::Chapter
        || clause.heading.is_some()
        || (paragraphs.is_empty() && !label.is_empty());
    let heading = match &clause.heading {
        Some(heading) if heading != label => format!("{label} {heading}"),
        _ => label.to_owned(),
    };
    let run_in = !headed && !props.titled && !label.is_empty();
    let line = |(place, text): (usize, &String)| {
        let mut spans = props
            .quote
            .as_ref()
            .map_or_else(Vec::new, |it| verbatim(text, it));
        if let Some(query) = &props.query {
            spans = marks(text, query);
        }
        html! {
            <p>
                if run_in && place == 0 {
                    <strong class="hm-label">{ label.to_owned() }</strong>
                    { "　" }
                }
                <Marked text={text.clone()} {spans} />
            </p>
        }
    };
    let class = classes!(
        "hm-clause",
        (clause.kind == ClauseKind::Chapter).then_some("hm-chapter"),
        matches!(clause.kind, ClauseKind::Item | ClauseKind::Point).then_some("hm-item"),
        (props.target && !props.titled).then_some("hm-target"),
    );
    html! {
        <div {class} tabindex={props.aim.is_some().then_some("-1")} ref={props.aim.clone().unwrap_or_default()}>
            if headed && !props.titled {
                <h3 class="hm-clause-title">{ heading }</h3>
            }
            { for paragraphs.iter().enumerate().map(line) }
        </div>
    }
}
