//! The rules as data: a closed vocabulary of conditions, amounts and periods.
//!
//! Each atomic part carries the words of the clause that it rests on.

mod amount;
mod audience;
mod citations;
mod condition;

pub use amount::{Amount, AmountCase};
pub use audience::{Audience, Topic};
pub use condition::{Atom, Condition, Conflict, Test};

use crate::day::Day;
use crate::fact::{FactId, Text};
use crate::gazette::{Citation, ClauseId, Validity};
use crate::region::{OptionId, RegionId};
use serde::{Deserialize, Serialize};

/// Which subsidy, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SubsidyId(pub u16);

/// One benefit, with its conditions, amount, period and materials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subsidy {
    /// Its name in data files and in JSON: `startup-enterprise`. Versions of one rule share it.
    pub id: String,
    /// The place of the first rule of that name: the subsidy, whichever version is used.
    pub family: SubsidyId,
    /// The first day of application for which this version is used; `None` for the first one.
    pub since: Option<Day>,
    /// Its name for people.
    pub name: Text,
    /// What it is, in a sentence.
    pub summary: Text,
    /// The clause that grants it.
    pub clause: ClauseId,
    /// Where it holds: there, and in the regions below.
    pub region: RegionId,
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
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// How to apply.
    pub application: Application,
    /// Where the text can be read in two ways.
    pub readings: Vec<Reading>,
    /// What the clause says besides, without being calculated.
    pub notes: Vec<Note>,
}

/// Whether a place must first have adopted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grant {
    /// Whoever fulfils the conditions is entitled.
    Entitlement,
    /// 有条件的地方可…: only where the region's data say so.
    LocalOption {
        /// What the place decides.
        option: OptionId,
        /// The words that leave it to the place.
        citation: Citation,
    },
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

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paid {
    /// One-off, in the words of the text.
    Once,
    /// For each month.
    Monthly,
    /// For each year.
    Yearly,
    /// For each application. The text does not say that there is only one.
    PerApplication,
}

impl Subsidy {
    /// Every reading of the rule, those on which an exclusion rests among them.
    pub fn all_readings(&self) -> impl Iterator<Item = &Reading> {
        let excludes = self.excludes.iter().filter_map(|it| it.ground.reading());
        self.readings.iter().chain(excludes)
    }

    /// Every fact that the rule looks at: in its conditions, its amount, its period and its
    /// exclusions.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        let mut found = self.when.facts();
        found.extend(self.amount.facts());
        if let Some(period) = &self.period {
            for case in &period.cases {
                found.extend(case.when.facts());
                found.push(case.until);
            }
            found.extend(period.counted());
            found.extend(period.until.iter().map(|it| it.day));
        }
        let excludes = self.excludes.iter().filter_map(|it| it.when.as_ref());
        found.extend(excludes.flat_map(Condition::facts));
        found
    }
}

impl Paid {
    /// The months that one payment stands for; `None` for what is paid at a time.
    #[must_use]
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::Once | Self::PerApplication => None,
            Self::Monthly => Some(1),
            Self::Yearly => Some(12),
        }
    }
}

/// For how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first whose condition holds decides.
    pub cases: Vec<PeriodCase>,
    /// Otherwise so many months at most.
    pub months: u32,
    /// True where each year is granted anew, for what that year was like: nobody can say now what
    /// the years come to together.
    pub anew: bool,
    /// Less what was already had of them.
    pub had: Option<Span>,
    /// No longer than what is paid for lasts.
    pub lasts: Option<Span>,
    /// No longer than to a day.
    pub until: Option<Ending>,
    /// The words it rests on.
    pub citation: Citation,
}

impl Period {
    /// The facts that its months are counted with.
    pub fn counted(&self) -> impl Iterator<Item = FactId> {
        self.had.iter().chain(&self.lasts).map(|it| it.fact)
    }
}

/// A time that the visitor tells as a number of months or of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The number.
    pub fact: FactId,
    /// The months in one of it.
    pub months: u32,
}

/// The day on which a period ends, if it is not over before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The day.
    pub day: FactId,
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
    /// Only then: that both are had for the same person. `None` where it holds always.
    pub when: Option<Condition>,
    /// What forbids it.
    pub ground: Ground,
}

/// What an exclusion rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ground {
    /// A sentence that forbids it.
    Law(Citation),
    /// No sentence: it is how we read the text.
    Reading(Reading),
}

impl Ground {
    /// The words that forbid it, or those that are read so.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        match self {
            Self::Law(citation) => citation,
            Self::Reading(reading) => &reading.citation,
        }
    }

    /// The reading, where no sentence forbids it.
    #[must_use]
    pub const fn reading(&self) -> Option<&Reading> {
        match self {
            Self::Law(_) => None,
            Self::Reading(reading) => Some(reading),
        }
    }
}

/// How to apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Who applies.
    pub applicant: Note,
    /// Where.
    pub office: Note,
    /// What must come before what: 先缴后补, 开班前备案.
    pub order: Vec<Note>,
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

/// The version of every subsidy that is used for a day of application, in the order of the
/// catalogue, each with the place by which the subsidy is known. For a day before the first
/// version, the first is used: its own days then say that it did not hold yet.
pub fn versions(subsidies: &[Subsidy], as_of: Day) -> impl Iterator<Item = (SubsidyId, &Subsidy)> {
    let families = (0u16..).map(SubsidyId).zip(subsidies);
    families
        .filter(|(place, it)| it.family == *place)
        .filter_map(move |(family, _)| {
            let all = subsidies.iter().filter(|it| it.family == family);
            let used = all
                .clone()
                .filter(|it| it.since.is_none_or(|it| it <= as_of));
            let version = used.max_by_key(|it| it.since);
            let version = version.or_else(|| all.min_by_key(|it| it.since))?;
            Some((family, version))
        })
}
