//! Places, each inheriting from the one above, and what they decide: standards, options, offices.

mod inherit;
mod names;

pub use inherit::{
    Inherited, adoption, chain, contacts, decided_at, decision, lies_in, standard, standard_from,
};

pub use names::{named, resembling};

use crate::day::Day;
use crate::fact::{FactId, Text, Value};
use crate::gazette::Citation;
use serde::{Deserialize, Serialize};

/// Which region, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RegionId(pub u16);

/// Which local option, by its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OptionId(pub u16);

/// The nation, a province, a city, a county or a zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its name, 聊城市; the first of those in `names`.
    pub name: String,
    /// Every official name, with its days where a source gives them.
    pub names: Vec<RegionName>,
    /// How people and pages write it besides: 高新区.
    pub aliases: Vec<String>,
    /// The region above; `None` for the nation. Its place comes before this one's.
    pub parent: Option<RegionId>,
    /// What it decides itself.
    pub standards: Vec<Standard>,
    /// Which local options it has adopted, or not.
    pub options: Vec<Decision>,
    /// Its offices.
    pub contacts: Vec<Contact>,
    /// What is decided at this level, used by the gazette and not given there.
    pub decides: Vec<Decides>,
}

/// A name of a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionName {
    /// The name.
    pub name: String,
    /// Its first day, where a source gives it.
    pub from: Option<Day>,
    /// Its last day, where a source gives it.
    pub until: Option<Day>,
    /// Where the gazette has it.
    pub seen: Option<Citation>,
    /// Where its days were read.
    pub source: Option<Source>,
}

/// A local standard: a fact that the region decides, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Which.
    pub fact: FactId,
    /// Its value.
    pub value: Value,
    /// For a sum, what it is counted in: 元/月. A minimum wage is decided by the month and by the
    /// hour.
    pub unit: Option<Text>,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day; `None` while no end is known.
    pub until: Option<Day>,
    /// Where it is written.
    pub source: Source,
}

/// Something that the text leaves to a place: 有条件的地方可….
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalOption {
    /// Its name in data files and in JSON: `post-subsidy-half`.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// The words that leave it to the place.
    pub citation: Citation,
}

/// Whether a region has adopted a local option, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which option.
    pub option: OptionId,
    /// Whether it has.
    pub adopted: bool,
    /// The first day on which that holds.
    pub from: Day,
    /// The last day; `None` while no end is known.
    pub until: Option<Day>,
    /// Where it is written.
    pub source: Source,
}

/// An office that takes applications or questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its name.
    pub office: String,
    /// Where it is.
    pub address: Option<String>,
    /// Its telephone number.
    pub telephone: Option<String>,
    /// The first day on which that holds.
    pub from: Day,
    /// The last day; `None` while no end is known.
    pub until: Option<Day>,
    /// Where it was read.
    pub source: Source,
}

/// A fact that is decided at the level of a region, and whose value the gazette does not give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decides {
    /// Which facts.
    pub facts: Vec<FactId>,
    /// Who decides it, and where to find it.
    pub text: Text,
    /// The words of the gazette that use it.
    pub citation: Citation,
}

/// Where a value was read. What one remembers is not a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document number.
    pub document: String,
    /// The sentence.
    pub quote: String,
    /// Where it was seen.
    pub seen_at: String,
}

impl Source {
    /// True when each part is given.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        [&self.document, &self.quote, &self.seen_at]
            .iter()
            .all(|part| !part.trim().is_empty())
    }
}

impl Region {
    /// Its name on a day: the one whose days include it, or else the first.
    #[must_use]
    pub fn name_on(&self, day: Day) -> &str {
        let dated = |it: &&RegionName| it.from.is_some() || it.until.is_some();
        let holds = |it: &&RegionName| {
            it.from.is_none_or(|from| from <= day) && it.until.is_none_or(|until| day <= until)
        };
        let mut dated = self.names.iter().filter(dated);
        dated.find(holds).map_or(self.name.as_str(), |it| &it.name)
    }

    /// Its name on a day, and behind it any other official name without days, by which the
    /// people who live there may know it: 茌平县（茌平区）.
    #[must_use]
    pub fn label_on(&self, day: Day) -> String {
        let name = self.name_on(day);
        let undated = |it: &&RegionName| it.from.is_none() && it.until.is_none();
        let other = self.names.iter().filter(undated);
        let other: Vec<&str> = other
            .map(|it| it.name.as_str())
            .filter(|it| *it != name)
            .collect();
        if other.is_empty() {
            name.to_owned()
        } else {
            format!("{name}（{}）", other.join("、"))
        }
    }

    /// Every name by which it is found.
    pub fn known_as(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(|it| it.name.as_str());
        std::iter::once(self.name.as_str())
            .chain(names)
            .chain(self.aliases.iter().map(String::as_str))
    }
}
