//! The rules as data: a closed vocabulary of conditions, amounts and periods.
//!
//! Each atomic part carries the words of the clause that it rests on.

use crate::day::Day;
use crate::fact::{FactId, Text};
use crate::gazette::{Citation, ClauseId, Validity};
use crate::money::{Ratio, Yuan};
use serde::{Deserialize, Serialize};

/// Which subsidy, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SubsidyId(pub u16);

/// One benefit, with its conditions, amount, period and materials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subsidy {
    /// Its name in data files and in JSON: `startup-enterprise`.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// What it is, in a sentence.
    pub summary: Text,
    /// The clause that grants it.
    pub clause: ClauseId,
    /// When it is in force: its own days, or those of its document.
    pub validity: Validity,
    /// Whether everyone who fulfils it is entitled, or only where the place has adopted it.
    pub grant: Grant,
    /// Who qualifies.
    pub when: Condition,
    /// How much.
    pub amount: Amount,
    /// How often that is paid.
    pub paid: Paid,
    /// For how long, where it is paid more than once.
    pub period: Option<Period>,
    /// What cannot be had together with it.
    pub excludes: Vec<Exclusion>,
    /// How to apply.
    pub application: Application,
    /// Where the text can be read in two ways.
    pub readings: Vec<Reading>,
    /// What the clause says besides, without being calculated.
    pub notes: Vec<Note>,
}

/// Whether a place must first have adopted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grant {
    /// Whoever fulfils the conditions is entitled.
    Entitlement,
    /// 有条件的地方可…: only where the region's data say so.
    LocalOption(Adoption),
}

/// Whether a place has adopted a local option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Adoption {
    /// It has.
    Adopted,
    /// It has not.
    NotAdopted,
    /// Nobody has verified it.
    Unknown,
}

/// Who qualifies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Each of them.
    All(Vec<Condition>),
    /// One of them at least.
    Any(Vec<Condition>),
    /// One that has no parts.
    Atom(Box<Atom>),
}

/// A condition without parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atom {
    /// What is looked at.
    pub test: Test,
    /// The words it rests on.
    pub citation: Citation,
    /// True where only an office can judge it; the visitor is asked how they see it.
    pub decided_by_office: bool,
}

/// What a condition looks at. Values are included unless the name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// A yes-or-no fact has this answer.
    Is(FactId, bool),
    /// A choice is one of these.
    OneOf(FactId, Vec<u16>),
    /// 以上: the number, or more.
    AtLeast(FactId, i64),
    /// 以下、以内、不超过: the number, or less.
    AtMost(FactId, i64),
    /// 不足: less than the number.
    LessThan(FactId, i64),
    /// 超过: more than the number.
    MoreThan(FactId, i64),
    /// 以后: that day, or later.
    OnOrAfter(FactId, Day),
    /// 以前: that day, or earlier.
    OnOrBefore(FactId, Day),
    /// The day has come by the day of application.
    ByApplication(FactId),
    /// The first day lies no earlier than the second, and at most so many months after it.
    Within {
        /// The later day.
        fact: FactId,
        /// The earlier day.
        since: FactId,
        /// Calendar months; the last day counts.
        months: u16,
    },
}

/// How much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// A fixed sum.
    Fixed {
        /// The sum.
        yuan: Yuan,
        /// The words it rests on.
        citation: Citation,
    },
    /// A share of a sum that the applicant paid, up to a ceiling; the place decides the share.
    Share {
        /// What the share is taken of.
        of: FactId,
        /// The ceiling.
        at_most: Ratio,
        /// The share that the place has decided: a local standard.
        rate: FactId,
        /// The words of the ceiling.
        citation: Citation,
        /// The words that leave the share to the place.
        local: Citation,
    },
}

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paid {
    /// One-off.
    Once,
    /// For each month.
    Monthly,
    /// For each year.
    Yearly,
}

/// For how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first whose condition holds decides.
    pub cases: Vec<PeriodCase>,
    /// Otherwise so many months at most.
    pub months: u32,
    /// The words it rests on.
    pub citation: Citation,
}

/// A longer or shorter period under a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodCase {
    /// When it holds.
    pub when: Condition,
    /// The day on which it ends.
    pub until: FactId,
    /// The words it rests on.
    pub citation: Citation,
}

/// Another subsidy that cannot be had as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Which.
    pub subsidy: SubsidyId,
    /// The words it rests on.
    pub citation: Citation,
}

/// How to apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Who applies.
    pub applicant: Note,
    /// Where.
    pub office: Note,
    /// What is to be brought.
    pub materials: Vec<Material>,
    /// What the office checks itself.
    pub checked_by_office: Option<Note>,
    /// To whose account it is paid.
    pub paid_to: Note,
}

/// A paper to bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Its name for people.
    pub name: Text,
    /// The words it rests on.
    pub citation: Citation,
}

/// Something that the clause says and that is not calculated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// In plain words.
    pub text: Text,
    /// The words it rests on.
    pub citation: Citation,
}

/// A place where the text can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What we took.
    pub taken: Text,
    /// The other way.
    pub other: Text,
    /// Why.
    pub why: Text,
    /// The words in question.
    pub citation: Citation,
}

impl Condition {
    /// Every atom, from left to right.
    #[must_use]
    pub fn atoms(&self) -> Vec<&Atom> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::atoms).collect(),
            Self::Atom(atom) => vec![atom],
        }
    }
}

impl Test {
    /// The facts it looks at.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        match *self {
            Self::Is(fact, _)
            | Self::OneOf(fact, _)
            | Self::AtLeast(fact, _)
            | Self::AtMost(fact, _)
            | Self::LessThan(fact, _)
            | Self::MoreThan(fact, _)
            | Self::OnOrAfter(fact, _)
            | Self::OnOrBefore(fact, _)
            | Self::ByApplication(fact) => vec![fact],
            Self::Within { fact, since, .. } => vec![fact, since],
        }
    }
}
