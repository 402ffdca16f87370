use super::*;
use crate::sample;
use huimin_core::gazette::DocumentTexts;
use huimin_core::gazette::records::{Definition, Reference};

fn span(clause: u16, start: u32, length: u32) -> Span {
    Span {
        clause,
        paragraph: 0,
        start,
        length,
    }
}

fn edition() -> Edition {
    let mut catalogue = sample::catalogue();
    catalogue.documents.push(sample::document());
    let mut edition = Edition::new(catalogue);
    let mine = DocumentId(0);
    let texts = [
        "",
        "高校毕业生（含技师学院毕业生，下同），毕业年度高校毕业生指当年的",
        "毕业年度高校毕业生和高校毕业生、高校毕业生",
        "按第一条办",
        "",
    ];
    let definition = |term: &str, span: Span| Definition {
        term: term.to_owned(),
        span,
    };
    edition.texts[0] = Some(DocumentTexts {
        paragraphs: texts.iter().map(|it| vec![(*it).to_owned()]).collect(),
        records: Records {
            references: vec![Reference {
                name: "第一条".to_owned(),
                span: span(3, 1, 3),
                target: Referent::Clause(ClauseId {
                    document: mine,
                    index: 1,
                }),
            }],
            definitions: vec![
                definition("高校毕业生", span(1, 0, 18)),
                definition("毕业年度高校毕业生", span(1, 19, 13)),
            ],
            ..Records::default()
        },
    });
    edition
}

#[test]
fn the_first_use_in_a_clause_is_noted_and_a_longer_word_comes_first() {
    let made = Apparatus::of(&edition(), DocumentId(0));
    let noted: Vec<_> = made
        .notes(2, 0)
        .iter()
        .map(|it| (it.start, it.end, it.kind.clone()))
        .collect();
    assert_eq!(
        noted,
        [(0, 9, NoteKind::Means(1)), (10, 15, NoteKind::Means(0))]
    );
    // The clause that defines a word needs no explanation.
    assert_eq!(made.notes(1, 0), []);
}

#[test]
fn what_a_reference_names_can_be_opened() {
    let made = Apparatus::of(&edition(), DocumentId(0));
    let target = ClauseId {
        document: DocumentId(0),
        index: 1,
    };
    assert_eq!(
        made.notes(3, 0),
        [Note {
            start: 1,
            end: 4,
            kind: NoteKind::Names((DocumentId(0), Some(target))),
        }]
    );
    assert_eq!(
        Apparatus::of(&edition(), DocumentId(7)),
        Apparatus::default()
    );
}
