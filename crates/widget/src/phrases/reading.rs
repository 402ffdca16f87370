//! What is said around a text: counts, days, names of clauses.

use crate::words::Lang;
use huimin_core::day::Day;

impl Lang {
    /// What a unit does, offered above the results: 看市水利局牵头的 5 项工作.
    pub(crate) fn offer_led(self, unit: &str, count: usize) -> String {
        match self {
            Self::Zh => format!("看{unit}牵头的 {count} 项工作"),
            Self::En => format!("See the {count} items that {unit} leads"),
        }
    }

    /// The heading of a table of people.
    pub(crate) fn counted_people(self, words: &str, count: usize) -> String {
        match self {
            Self::Zh => format!("{words}（{count} 人次）"),
            Self::En => format!("{words} ({count})"),
        }
    }

    /// Opens the tools of one clause; said to those who do not see which.
    pub(crate) fn tools_of(self, clause: &str) -> String {
        match self {
            Self::Zh => format!("{clause}的引用和链接"),
            Self::En => format!("Cite and link {clause}"),
        }
    }

    /// 3月3日至4日; within a month the second month is not said again.
    pub(crate) fn days(self, from: Day, until: Option<Day>) -> String {
        let Some(until) = until else {
            return self.day(from);
        };
        match self {
            Self::Zh if (from.year(), from.month()) == (until.year(), until.month()) => {
                format!("{}至{}日", self.day(from), until.day())
            }
            Self::Zh => format!("{}至{}", self.day(from), self.day(until)),
            Self::En => format!("{} to {}", self.day(from), self.day(until)),
        }
    }
}
