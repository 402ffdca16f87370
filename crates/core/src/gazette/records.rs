//! What a document says, as records that can be filtered, linked and shown as a table. They lie
//! beside the texts, so that a visitor who only calculates does not load them.

use super::{Citation, ClauseId, DocumentId, EndingEvent, Validity};
use crate::day::Day;
use crate::fact::Text;
use serde::{Deserialize, Serialize};

/// The `paragraph` of a [`Span`] or a citation whose words are the heading of the clause.
pub const HEADING: u16 = u16::MAX;

/// Where words stand in a clause of the same document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The clause, by its place in the document.
    pub clause: u16,
    /// Which paragraph of the clause, from 0; [`HEADING`] for its heading.
    pub paragraph: u16,
    /// How many characters stand before the words.
    pub start: u32,
    /// How many characters the words have.
    pub length: u32,
}

/// The records of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Records {
    /// Who leads and who supports each task, in reading order.
    pub assignments: Vec<Assignment>,
    /// Every unit that a clause makes responsible, in reading order.
    pub duties: Vec<Duty>,
    /// Who takes up or lays down which posts.
    pub appointments: Vec<Appointment>,
    /// What happened when; the words are those of the clause.
    pub events: Vec<Event>,
    /// The figures to be reached.
    pub targets: Vec<Target>,
    /// The documents and clauses that are named.
    pub references: Vec<Reference>,
    /// The words that the document gives a meaning.
    pub definitions: Vec<Definition>,
    /// Single measures with days of their own.
    pub dated: Vec<Dated>,
}

/// Who leads a task, or one part of it: 牵头领导, 牵头单位, 配合单位.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The clause: the task or the part.
    pub clause: u16,
    /// The number of the task.
    pub task: u32,
    /// The number of the part, where a task is assigned in parts.
    pub part: Option<u32>,
    /// 牵头领导. Empty where the paper names nobody.
    pub leaders: Vec<String>,
    /// 牵头单位.
    pub lead_units: Vec<String>,
    /// 配合单位.
    pub supporting_units: Vec<String>,
    /// Which paragraph of the clause says so.
    pub paragraph: u16,
}

/// What a clause makes of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 牵头.
    Leads,
    /// 负责, 按职责分工负责, 负责落实.
    Responsible,
    /// 具体实施.
    Implements,
    /// 配合.
    Supports,
}

/// A unit that a clause makes responsible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The unit, under the one name that it has everywhere.
    pub unit: String,
    /// What it is to do.
    pub role: Role,
    /// Where it is named, as it is written there.
    pub span: Span,
}

/// What happens to a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// 任命.
    Appointed,
    /// 免去.
    Removed,
    /// 职务自然免除: the post went with its office.
    Lapsed,
}

/// One person and the posts that are taken up or laid down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// The clause.
    pub clause: u16,
    /// Who.
    pub person: String,
    /// Which posts, without 原.
    pub posts: Vec<String>,
    /// What happens to them.
    pub change: Change,
    /// What stands in brackets behind: 保留原职级待遇.
    pub note: Option<String>,
}

/// An entry of a chronicle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The clause.
    pub clause: u16,
    /// The first day.
    pub from: Day,
    /// The last day, where it went on for more than one.
    pub until: Option<Day>,
}

/// A figure to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// What is counted: 电解铝吨铝电耗.
    pub what: String,
    /// The number or the range, as it is written: 12800.
    pub value: String,
    /// Of what: 千瓦时.
    pub unit: String,
    /// How exactly it is meant: 左右, 以上, 以下. `None` where the text says nothing.
    pub bound: Option<String>,
    /// By when, as it is written: 到2022年. `None` where the text names no time.
    pub by: Option<String>,
    /// The units that lead, or else are responsible; empty where the clause names none.
    pub who: Vec<String>,
    /// The words that say so.
    pub span: Span,
}

/// A document or a clause that is named. Those inside the name of another one stand behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The name or number as it is written: 《山东省就业促进条例》, 鲁财社〔2018〕86号, 本办法.
    pub name: String,
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub target: Referent,
}

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Referent {
    /// A document of the edition.
    Document(DocumentId),
    /// A clause of the edition.
    Clause(ClauseId),
    /// A paper that is not in the edition.
    Elsewhere,
}

/// A word that a document gives a meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// The word.
    pub term: String,
    /// The words that say what it means.
    pub span: Span,
}

/// A single measure with days of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day; `None` where it names none.
    pub until: Option<Day>,
    /// The event with which it ends, where that is not a day.
    pub until_event: Option<String>,
    /// The words that say so.
    pub span: Span,
}

impl Dated {
    /// When the measure is in force; `words` are those of its span.
    #[must_use]
    pub fn validity(&self, document: DocumentId, words: String) -> Validity {
        let citation = Citation {
            clause: ClauseId {
                document,
                index: self.span.clause,
            },
            quote: words,
            paragraph: self.span.paragraph,
            start: self.span.start,
        };
        let event = |it: &String| EndingEvent {
            text: Text {
                zh: it.clone(),
                en: format!("the event that the text names: {it}"),
            },
            citation: citation.clone(),
            came: None,
        };
        Validity {
            from: self.from,
            until: self.until,
            until_event: self.until_event.as_ref().map(event),
            citation: Some(citation.clone()),
            ..Validity::default()
        }
    }
}
