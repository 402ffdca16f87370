//! What a gazette says: issues, documents, clauses, and their addresses.
//!
//! The heads (titles, numbers, addresses) are small and always loaded; the texts of a document
//! are loaded when somebody reads it.

mod citation_form;
pub mod records;

use crate::day::Day;
use crate::fact::Text;
use crate::region::{RegionId, Source};
use records::Records;
use serde::{Deserialize, Serialize};

/// One number of a gazette.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Where it is published, for machines: `liaocheng`.
    pub place: String,
    /// Which number: `2019-04`.
    pub number: String,
    /// 聊城市人民政府公报 2019年第4期.
    pub title: String,
}

/// What a document is, which decides how it is structured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 办法: chapters and articles.
    Regulation,
    /// 意见.
    Opinion,
    /// 方案.
    Plan,
    /// 任务分工.
    TaskList,
    /// 任免.
    Appointments,
    /// 大事记.
    Chronicle,
}

/// Where in the edition a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DocumentId(pub u16);

/// Where in the edition a clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClauseId {
    /// Its document.
    pub document: DocumentId,
    /// Its place in the document, in reading order.
    pub index: u16,
}

/// Words of a clause that something rests on, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The clause.
    pub clause: ClauseId,
    /// Its words, character for character.
    pub quote: String,
    /// Which paragraph of the clause, from 0.
    pub paragraph: u16,
    /// How many characters stand before the quote in that paragraph.
    pub start: u32,
}

/// The days on which a document, or a measure in it, is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// The first day; `None` where the document names none.
    pub from: Option<Day>,
    /// The day of signing, where the document names no first day: before it nothing can hold.
    pub signed: Option<Day>,
    /// Set when `from` is an assumption: why it is one. The text then gives no day.
    pub from_assumed: Option<String>,
    /// The last day; `None` where the document names no end.
    pub until: Option<Day>,
    /// The clause that says so.
    pub citation: Option<Citation>,
    /// The rule that held before, and since when.
    pub before: Option<Before>,
    /// The event with which it ends, where the text names one instead of a day.
    pub until_event: Option<EndingEvent>,
    /// The later document that took its place, where one is known.
    pub superseded_by: Option<Successor>,
}

/// An event with which a document, or a measure in it, ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndingEvent {
    /// Which: 国务院修订的《失业保险条例》正式实施.
    pub text: Text,
    /// The words that say so.
    pub citation: Citation,
    /// The day on which it came, where that is verified. It is the last day.
    pub came: Option<Came>,
}

/// The day on which an event came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// The day.
    pub on: Day,
    /// Where it was read.
    pub source: Source,
}

/// A later document that took the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successor {
    /// Its number.
    pub document: String,
    /// Its first day.
    pub from: Day,
    /// Where it says so.
    pub source: Source,
}

impl Validity {
    /// Every citation, so that whoever counts documents anew reaches them all.
    pub fn citations_mut(&mut self) -> impl Iterator<Item = &mut Citation> {
        let before = self.before.as_mut().map(|it| &mut it.citation);
        let event = self.until_event.as_mut().map(|it| &mut it.citation);
        [self.citation.as_mut(), before, event]
            .into_iter()
            .flatten()
    }
}

/// The rule that held before a document came into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Its first day.
    pub from: Day,
    /// Its document number.
    pub document: String,
    /// The words that say so.
    pub citation: Citation,
}

/// A document without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentHead {
    /// Its number, 聊财社〔2019〕70号; a document without one is known by its title.
    pub number: String,
    /// Safe in a URL: `lcs-2019-70`.
    pub slug: String,
    /// Its title, on one line.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Who issued it.
    pub issuers: Vec<String>,
    /// To whom it is addressed.
    pub addressees: String,
    /// The day it was signed.
    pub signed: Option<Day>,
    /// The page of the issue on which it begins.
    pub page: u16,
    /// The place whose paper it is: it holds there, and in the regions below.
    pub region: RegionId,
    /// When it is in force.
    pub validity: Validity,
    /// True where the clauses are only the paragraphs of the scan, not yet its structure.
    pub plain: bool,
    /// Its clauses, in reading order.
    pub clauses: Vec<ClauseHead>,
}

/// What a clause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// 第N章: a heading that holds articles.
    Chapter,
    /// 第N条.
    Article,
    /// 一、 — a heading or item of the first rank.
    Section,
    /// （一） or （1）.
    Item,
    /// 1. — a numbered point below an item.
    Point,
    /// A paragraph that has no number of its own.
    Paragraph,
    /// A paper that a notice sends out, or 附件: its heading is its title.
    Annex,
    /// 1. — a task of a task list.
    Task,
    /// A line of a list of appointments, or an entry of a chronicle.
    Entry,
}

/// A clause without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseHead {
    /// What it is.
    pub kind: ClauseKind,
    /// The path below the document number: 第七条（一）.
    pub path: String,
    /// Safe in a URL: `lcs-2019-70-a7-1`.
    pub slug: String,
    /// Its own heading, if it has one: 社会保险补贴.
    pub heading: Option<String>,
    /// The clause that holds it, by index in the same document.
    pub parent: Option<u16>,
}

/// The texts of one document: for each clause its paragraphs, in the order of the heads, and what
/// they say as records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTexts {
    /// `paragraphs[i]` belongs to the clause with index `i`. A clause holds its own words only,
    /// not those of the clauses below it.
    pub paragraphs: Vec<Vec<String>>,
    /// What the texts say, as records.
    pub records: Records,
}

impl DocumentHead {
    /// The year of the day of signing, or else the first four figures of the number: 〔2019〕.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        let figures = |text: &str| {
            let mut runs = text.split(|it: char| !it.is_ascii_digit());
            runs.find(|it| it.len() == 4)?.parse().ok()
        };
        let signed = self.signed.map(crate::day::Day::year);
        signed.or_else(|| figures(&self.number))
    }

    /// The address of a clause, the same everywhere: 聊财社〔2019〕70号 第七条（一）.
    #[must_use]
    pub fn address(&self, index: u16) -> String {
        match self.clauses.get(usize::from(index)) {
            Some(clause) => format!("{} {}", self.number, clause.path),
            None => self.number.clone(),
        }
    }
}
