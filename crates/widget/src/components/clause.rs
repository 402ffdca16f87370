//! The words of one clause, without those below it.

use super::marked::verbatim;
use super::reader::assignment::AssignmentView;
use super::reader::prose::Prose;
use super::reader::tools::Tools;
use crate::apparatus::Apparatus;
use crate::cx::Cx;
use crate::outline;
use huimin_core::gazette::{ClauseId, ClauseKind};
use huimin_core::search::marks;
use std::rc::Rc;
use yew::prelude::*;

/// What the clauses that are read together have in common.
#[derive(Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) apparatus: Rc<Apparatus>,
    /// The one that was opened.
    pub(crate) target: Option<u16>,
    /// The one whose title stands above already.
    pub(crate) titled: Option<u16>,
    /// The one that takes the focus.
    pub(crate) aimed: Option<u16>,
    /// Where the focus goes.
    pub(crate) aim: NodeRef,
    /// Words to mark.
    pub(crate) quote: Option<AttrValue>,
    /// A query whose words to mark.
    pub(crate) query: Option<AttrValue>,
}

impl Reading {
    fn spans(&self, text: &str) -> Vec<(usize, usize)> {
        match (&self.query, &self.quote) {
            (Some(query), _) => marks(text, query),
            (None, Some(quote)) => verbatim(text, quote),
            (None, None) => Vec::new(),
        }
    }
}

/// Props of [`Clause`].
#[derive(PartialEq, Properties)]
pub(crate) struct ClauseProps {
    pub(crate) cx: Cx,
    pub(crate) id: ClauseId,
    pub(crate) reading: Reading,
}

/// See the module.
#[component]
pub(crate) fn Clause(props: &ClauseProps) -> Html {
    let ClauseProps { cx, id, reading } = props;
    let edition = cx.edition();
    let found = edition.document(id.document).and_then(|document| {
        let clause = outline::head(document, id.index)?;
        Some((document, clause, edition.paragraphs(*id)?))
    });
    let Some((document, clause, paragraphs)) = found else {
        return Html::default();
    };
    let titled = reading.titled == Some(id.index);
    let label = outline::label(document, id.index);
    let headed = clause.kind == ClauseKind::Chapter
        || clause.heading.is_some()
        || (paragraphs.is_empty() && !label.is_empty());
    let heading = match &clause.heading {
        Some(heading) if clause.kind == ClauseKind::Annex && *heading == clause.path => {
            heading.clone()
        }
        Some(heading) if heading != label => format!("{label} {heading}"),
        _ => label.to_owned(),
    };
    // An entry says its day or its person first, and a section of people says 任命.
    let listed =
        clause.kind == ClauseKind::Entry || label.chars().all(|it| "任命免去".contains(it));
    let run_in = !headed && !titled && !label.is_empty() && !listed;
    let assigned = reading.apparatus.assigned(id.index);
    let line = |(place, text): (u16, &String)| {
        let spans = reading.spans(text);
        let (cx, apparatus, id) = (cx.clone(), reading.apparatus.clone(), *id);
        if assigned == Some(place) {
            return html! { <AssignmentView {cx} {apparatus} {id} paragraph={place} text={text.clone()} {spans} /> };
        }
        html! {
            <p>
                if run_in && place == 0 {
                    <strong class="hm-label">{ label.to_owned() }</strong>
                    { "　" }
                }
                <Prose {cx} {apparatus} {id} paragraph={place} text={text.clone()} {spans} />
            </p>
        }
    };
    let target = reading.target == Some(id.index) && !titled;
    let aimed = reading.aimed == Some(id.index);
    let class = classes!(
        "hm-clause",
        kind(clause.kind),
        target.then_some("hm-target")
    );
    let signature = clause.path.ends_with("落款");
    let high = matches!(
        clause.kind,
        ClauseKind::Chapter | ClauseKind::Annex | ClauseKind::Section
    );
    html! {
        <div {class} tabindex={aimed.then_some("-1")} ref={if aimed { reading.aim.clone() } else { NodeRef::default() }}>
            if headed && !titled {
                if high {
                    <h3 class="hm-clause-title">{ heading }</h3>
                } else {
                    <h4 class="hm-clause-title">{ heading }</h4>
                }
            }
            if !signature { <Tools cx={cx.clone()} id={*id} /> }
            { for (0u16..).zip(paragraphs).map(line) }
        </div>
    }
}

/// Its name in the style sheet.
const fn kind(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::Chapter => "hm-chapter",
        ClauseKind::Annex => "hm-chapter hm-annex",
        ClauseKind::Article => "hm-article",
        ClauseKind::Section => "hm-section",
        ClauseKind::Item => "hm-item",
        ClauseKind::Point => "hm-item hm-point",
        ClauseKind::Task => "hm-task",
        ClauseKind::Entry => "hm-listed",
        ClauseKind::Paragraph => "hm-paragraph",
    }
}
