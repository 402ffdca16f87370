use super::*;

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
