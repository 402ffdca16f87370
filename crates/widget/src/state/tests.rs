use super::*;
use huimin_core::fact::{FactId, Facts};
use huimin_core::gazette::{ClauseId, DocumentId};
use huimin_core::subsidy::SubsidyId;

fn opened(origin: Origin) -> Opened {
    Opened {
        target: (DocumentId(0), None),
        quote: None,
        origin,
        whole: false,
        back: Back {
            scroll: 120,
            mark: "here".into(),
        },
        turn: 0,
    }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::default();
    for action in actions {
        state.apply(action);
    }
    state
}

#[test]
fn answers_stay_in_the_order_in_which_they_were_given() {
    let yes = Some(Value::YesNo(true));
    let state = after([
        Action::Answer(FactId(3), yes),
        Action::Answer(FactId(1), None),
        Action::Edit(FactId(3)),
        Action::Answer(FactId(3), None),
    ]);
    assert_eq!(state.answers.order, vec![FactId(3), FactId(1)]);
    assert_eq!(state.answers.facts.get(FactId(3)), None);
    assert_eq!(state.editing, None);
}

#[test]
fn starting_again_can_be_undone_until_the_next_answer() {
    let yes = Some(Value::YesNo(true));
    let mut state = after([Action::Answer(FactId(0), yes), Action::Restart]);
    assert!(state.answers.order.is_empty());
    state.apply(Action::Undo);
    assert_eq!(state.answers.order, vec![FactId(0)]);

    state.apply(Action::Restart);
    state.apply(Action::Answer(FactId(1), yes));
    assert_eq!(state.undo, None);
}

#[test]
fn a_citation_leads_back_to_the_calculation() {
    let origin = Origin::Card(SubsidyId(0));
    let mut state = after([Action::Tab(Tab::Calculator), Action::Open(opened(origin))]);
    assert_eq!(state.tab, Tab::Policies);
    state.apply(Action::Close);
    assert_eq!(state.tab, Tab::Calculator);
    assert_eq!(state.back.map(|it| it.scroll), Some(120));
}

#[test]
fn an_address_that_is_open_already_changes_nothing() {
    let mut state = after([Action::Open(opened(Origin::Hits))]);
    state.apply(Action::Address(Some((DocumentId(0), None))));
    assert_eq!(
        state.opened.as_ref().map(|it| it.origin),
        Some(Origin::Hits)
    );
    state.apply(Action::Address(None));
    assert_eq!(state.opened, None);
}

fn named(document: u16, scroll: i32) -> Opened {
    let document = DocumentId(document);
    Opened {
        target: (document, Some(ClauseId { document, index: 1 })),
        back: Back {
            scroll,
            mark: "reference".into(),
        },
        ..opened(Origin::List)
    }
}

#[test]
fn a_reference_leads_back_to_where_it_stands_and_from_there_to_the_list() {
    let mut state = after([
        Action::Open(opened(Origin::List)),
        Action::Follow(named(1, 700)),
        Action::Follow(named(2, 900)),
    ]);
    state.apply(Action::Close);
    assert_eq!(
        state.opened.as_ref().map(|it| it.target.0),
        Some(DocumentId(1))
    );
    assert_eq!(state.back.as_ref().map(|it| it.scroll), Some(900));
    // The back button of the browser does the same.
    state.apply(Action::Address(Some((DocumentId(0), None))));
    assert_eq!(
        state.opened.as_ref().map(|it| it.target.0),
        Some(DocumentId(0))
    );
    assert_eq!(state.back.as_ref().map(|it| it.scroll), Some(700));
    state.apply(Action::Close);
    assert_eq!(state.opened, None);
    assert_eq!(state.back.as_ref().map(|it| it.scroll), Some(120));
}

#[test]
fn leaving_a_chain_at_once_leads_to_its_beginning() {
    let state = after([
        Action::Open(opened(Origin::List)),
        Action::Follow(named(1, 700)),
        Action::Address(None),
    ]);
    assert_eq!((state.opened, state.trail.len()), (None, 0));
    assert_eq!(state.back.map(|it| it.scroll), Some(120));
}

#[test]
fn a_filter_that_is_set_while_reading_keeps_the_place() {
    let filter = Filter {
        unit: Some("市水利局".to_owned()),
        ..Filter::default()
    };
    let mut state = after([
        Action::Open(opened(Origin::List)),
        Action::Filter(filter.clone()),
        Action::Filter(Filter::default()),
    ]);
    assert_eq!(state.opened, None);
    state.apply(Action::Resume);
    assert_eq!(state.opened.map(|it| it.origin), Some(Origin::List));
    assert_eq!(state.left, None);
}

#[test]
fn as_whom_one_asks_is_kept_and_forgotten_as_answers_are() {
    let founder = vec![huimin_core::subsidy::Audience::Founder];
    let mut state = after([Action::Audiences(founder.clone()), Action::Choose]);
    assert!(state.choosing);
    state.apply(Action::Keep);
    assert!(!state.choosing);
    // What the page knows does not say who is asking.
    state.apply(Action::Prefill(Answers::default()));
    assert_eq!(state.answers.audiences, Some(founder.clone()));
    state.apply(Action::Restart);
    assert_eq!(state.answers.audiences, None);
    state.apply(Action::Undo);
    assert_eq!(state.answers.audiences, Some(founder));
    state.apply(Action::Forget(Box::default()));
    assert!(state.answers.is_empty());
}

#[test]
fn what_the_page_gives_changes_what_it_gave_and_nothing_of_the_visitor() {
    let yes = Value::YesNo(true);
    let given = |all: &[(u16, Option<Value>)]| {
        let mut facts = Facts::default();
        for (fact, value) in all {
            match value {
                Some(value) => facts.set(FactId(*fact), Some(*value)),
                None => facts.set_unknown(FactId(*fact)),
            }
        }
        Action::Prefill(Answers::given(facts, 9))
    };
    let no = Some(Value::YesNo(false));
    let mut state = after([
        given(&[(0, Some(yes)), (1, Some(yes))]),
        Action::Answer(FactId(3), Some(yes)),
        Action::Answer(FactId(1), no),
        Action::Answer(FactId(4), None),
        Action::Edit(FactId(3)),
        // One goes, one comes, one is the visitor's already, as is one that is not known.
        given(&[(1, Some(yes)), (2, Some(yes)), (4, Some(yes))]),
    ]);
    let ids = |state: &State| -> Vec<u16> { state.answers.order.iter().map(|it| it.0).collect() };
    let said = |state: &State, fact: u16| state.answers.facts.get(FactId(fact));
    assert_eq!(ids(&state), [1, 3, 4, 2]);
    assert_eq!(
        [0, 1, 2, 3, 4].map(|it| said(&state, it)),
        [None, no, Some(yes), Some(yes), None]
    );
    assert!(state.answers.facts.is_unknown(FactId(4)));
    assert_eq!(state.editing, Some(FactId(3)));
    // Nothing is given any more.
    state.apply(given(&[]));
    assert_eq!(ids(&state), [1, 3, 4]);
    assert_eq!([1, 3].map(|it| said(&state, it)), [no, Some(yes)]);

    // What was cleared comes back beside what is given by then.
    state.apply(Action::Restart);
    assert!(state.answers.is_empty());
    state.apply(given(&[(0, Some(yes)), (3, no)]));
    assert_eq!(ids(&state), [0, 3]);
    state.apply(Action::Undo);
    assert_eq!(ids(&state), [1, 3, 4, 0]);
    assert_eq!(said(&state, 3), Some(yes));
    state.apply(Action::Forget(Box::default()));
    assert!(state.answers.is_empty());
}
