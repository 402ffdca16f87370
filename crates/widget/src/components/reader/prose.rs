//! The words of a paragraph, or of a part of it, with what is known about them: names that lead
//! somewhere, words with a meaning of their own, units and people.

use super::inline::{named, word};
use crate::apparatus::{Apparatus, Note, NoteKind};
use crate::components::marked::Marked;
use crate::cx::Cx;
use crate::state::Action;
use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::search::Filter;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Prose`].
#[derive(PartialEq, Properties)]
pub(crate) struct ProseProps {
    pub(crate) cx: Cx,
    pub(crate) apparatus: Rc<Apparatus>,
    pub(crate) id: ClauseId,
    pub(crate) paragraph: u16,
    /// The whole paragraph.
    pub(crate) text: AttrValue,
    /// From which character to which.
    #[prop_or((0, usize::MAX))]
    pub(crate) range: (usize, usize),
    /// What to mark: character positions of the whole paragraph.
    #[prop_or_default]
    pub(crate) spans: Vec<(usize, usize)>,
}

/// See the module.
#[component]
pub(crate) fn Prose(props: &ProseProps) -> Html {
    // The definition whose words are shown.
    let shown = use_state(|| None::<usize>);
    let (from, to) = props.range;
    let mut at = from;
    let mut pieces = Vec::new();
    let notes = props.apparatus.notes(props.id.index, props.paragraph);
    for note in notes.iter().filter(|it| from <= it.start && it.end <= to) {
        pieces.push(plain(props, at, note.start));
        pieces.push(noted(props, note, &shown));
        at = note.end;
    }
    pieces.push(plain(props, at, to));
    html! {
        <>
            { for pieces }
            if let Some(place) = *shown { { meaning(props, place, &shown) } }
        </>
    }
}

/// A part of the paragraph, with what is to be marked in it.
fn plain(props: &ProseProps, from: usize, to: usize) -> Html {
    let wanted = to.saturating_sub(from);
    let text: String = props.text.chars().skip(from).take(wanted).collect();
    let inside = |(start, end): &(usize, usize)| {
        let (start, end) = ((*start).max(from), (*end).min(to));
        (start < end).then(|| (start - from, end - from))
    };
    let spans: Vec<(usize, usize)> = props.spans.iter().filter_map(inside).collect();
    html! { <Marked {text} {spans} /> }
}

fn noted(props: &ProseProps, note: &Note, shown: &UseStateHandle<Option<usize>>) -> Html {
    let words = plain(props, note.start, note.end);
    let cx = props.cx.clone();
    match &note.kind {
        NoteKind::Names(target) => {
            let mark: Rc<str> = format!("{:?} {} {}", props.id, props.paragraph, note.start).into();
            named(&cx, *target, mark, words)
        }
        NoteKind::Means(place) => {
            let open = **shown == Some(*place);
            let (shown, place) = (shown.clone(), *place);
            let press = Callback::from(move |()| shown.set((!open).then_some(place)));
            word("hm-term", Some(open), &press, words)
        }
        NoteKind::Unit(unit, role) => {
            let filter = Filter {
                unit: Some(unit.clone()),
                role: Some(*role),
                ..Filter::default()
            };
            word("hm-who", None, &filtering(cx, filter), words)
        }
        NoteKind::Leader(leader) => {
            let filter = Filter {
                leader: Some(leader.clone()),
                ..Filter::default()
            };
            word("hm-who", None, &filtering(cx, filter), words)
        }
    }
}

/// Shows what passes a filter.
pub(crate) fn filtering(cx: Cx, filter: Filter) -> Callback<()> {
    Callback::from(move |()| cx.act(Action::Filter(filter.clone())))
}

/// The words that define, and the way to their clause.
fn meaning(props: &ProseProps, place: usize, shown: &UseStateHandle<Option<usize>>) -> Html {
    let cx = &props.cx;
    let edition = cx.edition();
    let document: DocumentId = props.id.document;
    let definition = edition
        .records(document)
        .and_then(|it| it.definitions.get(place));
    let Some((definition, words)) =
        definition.and_then(|it| Some((it, edition.words(document, it.span)?)))
    else {
        return Html::default();
    };
    let clause = ClauseId {
        document,
        index: definition.span.clause,
    };
    let head = edition.document(document);
    let path = head
        .and_then(|it| crate::outline::head(it, clause.index))
        .map(|it| it.path.clone())
        .unwrap_or_default();
    let mark: Rc<str> = format!("meaning {:?} {} {place}", props.id, props.paragraph).into();
    let follow = {
        let (cx, mark, words) = (cx.clone(), mark.clone(), words.clone());
        move |_: MouseEvent| cx.follow((document, Some(clause)), Some(&words), mark.clone())
    };
    let close = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(None)
    };
    html! {
        <span class="hm-gloss" part="definition" role="note">
            <strong>{ &definition.term }</strong>
            { "：" }
            { words }
            { " " }
            <button type="button" class="hm-link" data-mark={mark.to_string()} onclick={follow}>{ path }</button>
            { " " }
            <button type="button" class="hm-link" lang={cx.lang.tag()} onclick={close}>{ cx.lang.close_note() }</button>
        </span>
    }
}
