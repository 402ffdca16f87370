//! The words of a catalogue apart from what it is made of, so that a visitor loads the language
//! that they read, and explanations when they are asked for.
//!
//! The file of the catalogue has every text empty. A file of words is the list of texts of one
//! kind, in the order in which the catalogue is walked here; putting them in is the same walk.

use super::{Catalogue, EditionError};
use crate::benefit::Benefit;
use crate::budget::{BudgetCheck, CheckKind};
use crate::fact::{Fact, FactKind, Text};
use crate::gazette::{Citation, Validity};
use crate::region::Region;
use crate::subsidy::{
    Amount, Application, Condition, Exclusion, Grant, Ground, Note, Period, Reading, Subsidy,
};
use serde::{Deserialize, Serialize};

/// A kind of words: a file each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// Questions, names and summaries in 中文.
    Zh,
    /// The same in English.
    En,
    /// How to apply, readings, notes and whatever else explains, in 中文.
    MoreZh,
    /// The same in English.
    MoreEn,
    /// The words of the law that rules rest on.
    Quotes,
}

impl Words {
    /// Every kind, in the order of the manifest.
    pub const ALL: [Self; 5] = [Self::Zh, Self::En, Self::MoreZh, Self::MoreEn, Self::Quotes];

    /// The file's name before its checksum.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zh => "words-zh",
            Self::En => "words-en",
            Self::MoreZh => "more-zh",
            Self::MoreEn => "more-en",
            Self::Quotes => "quotes",
        }
    }
}

impl Catalogue {
    /// Takes the words of a kind out, in their order; their places stay empty.
    #[must_use]
    pub fn take_words(&mut self, kind: Words) -> Vec<String> {
        let mut taken = Vec::new();
        self.walk(&mut |of, text| {
            if of == kind {
                taken.push(std::mem::take(text));
            }
        });
        taken
    }

    /// Puts the words of a kind in that `file` holds.
    ///
    /// # Errors
    /// [`EditionError::Damaged`] when they are more or fewer than the catalogue has places for.
    pub fn put_words(
        &mut self,
        kind: Words,
        words: Vec<String>,
        file: &str,
    ) -> Result<(), EditionError> {
        let mut words = words.into_iter();
        let mut short = false;
        self.walk(&mut |of, text| {
            if of == kind {
                match words.next() {
                    Some(word) => *text = word,
                    None => short = true,
                }
            }
        });
        if short || words.next().is_some() {
            return Err(EditionError::Damaged { file: file.into() });
        }
        Ok(())
    }

    /// Visits every text, each with its kind.
    fn walk(&mut self, visit: &mut dyn FnMut(Words, &mut String)) {
        let walk = &mut Walk { more: false, visit };
        each(&mut self.facts, Fact::walk, walk);
        each(&mut self.subsidies, Subsidy::walk, walk);
        each(&mut self.benefits, Benefit::walk, walk);
        each(&mut self.checks, BudgetCheck::walk, walk);
        for option in &mut self.options {
            option.name.walk(walk);
            option.citation.walk(walk);
        }
        each(&mut self.regions, Region::walk, walk);
        for conflict in &mut self.conflicts {
            conflict.say.walk(walk);
        }
        for document in &mut self.documents {
            document.validity.walk(walk);
        }
    }
}

struct Walk<'a> {
    /// Whether what comes is an explanation.
    more: bool,
    visit: &'a mut dyn FnMut(Words, &mut String),
}

fn each<T>(items: &mut [T], walk_one: fn(&mut T, &mut Walk<'_>), walk: &mut Walk<'_>) {
    for item in items {
        walk_one(item, walk);
    }
}

impl Text {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        let [zh, en] = if walk.more {
            [Words::MoreZh, Words::MoreEn]
        } else {
            [Words::Zh, Words::En]
        };
        (walk.visit)(zh, &mut self.zh);
        (walk.visit)(en, &mut self.en);
    }
}

impl Citation {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        (walk.visit)(Words::Quotes, &mut self.quote);
    }
}

impl Note {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.text.walk(walk);
        self.citation.walk(walk);
    }
}

impl Reading {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.taken.walk(walk);
        self.other.walk(walk);
        self.why.walk(walk);
        self.citation.walk(walk);
    }
}

impl Validity {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        // The words that name its days stand on the first screen, and stay where they are.
        let before = self.before.iter_mut();
        before.for_each(|it| it.citation.walk(walk));
        if let Some(event) = &mut self.until_event {
            event.text.walk(walk);
            event.citation.walk(walk);
        }
    }
}

impl Fact {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        match &mut self.kind {
            FactKind::Number { unit, .. } => unit.walk(walk),
            FactKind::Choice { choices } => {
                choices.iter_mut().for_each(|it| it.label.walk(walk));
            }
            FactKind::YesNo
            | FactKind::Money { .. }
            | FactKind::Share { .. }
            | FactKind::Date { .. } => {}
        }
        self.question.walk(walk);
        self.label.walk(walk);
        self.help.iter_mut().for_each(|it| it.walk(walk));
        self.ceiling.iter_mut().for_each(|it| it.walk(walk));
    }
}

impl Subsidy {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.name.walk(walk);
        self.summary.walk(walk);
        walk.more = true;
        self.validity.walk(walk);
        if let Grant::LocalOption { citation, .. } = &mut self.grant {
            citation.walk(walk);
        }
        self.when.walk(walk);
        self.amount.walk(walk);
        self.period.iter_mut().for_each(|it| it.walk(walk));
        each(&mut self.excludes, Exclusion::walk, walk);
        self.application.walk(walk);
        each(&mut self.readings, Reading::walk, walk);
        each(&mut self.notes, Note::walk, walk);
        walk.more = false;
    }
}

impl Condition {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        match self {
            Self::All(parts) | Self::Any(parts) => each(parts, Self::walk, walk),
            Self::Atom(atom) => atom.citation.walk(walk),
        }
    }
}

impl Amount {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        match self {
            Self::Fixed { citation, .. }
            | Self::UpTo { citation, .. }
            | Self::Part { citation, .. }
            | Self::Unstated { citation } => citation.walk(walk),
            Self::Share {
                citation, local, ..
            } => {
                citation.walk(walk);
                local.walk(walk);
            }
            Self::Each {
                amount, citation, ..
            }
            | Self::Limit {
                amount, citation, ..
            }
            | Self::Capped {
                amount, citation, ..
            }
            | Self::Raised {
                amount, citation, ..
            } => {
                citation.walk(walk);
                amount.walk(walk);
            }
            Self::Sum(parts) => each(parts, Self::walk, walk),
            Self::Cases { cases, otherwise } => {
                for case in cases {
                    case.when.walk(walk);
                    case.amount.walk(walk);
                }
                otherwise.walk(walk);
            }
        }
    }
}

impl Period {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        for case in &mut self.cases {
            case.when.walk(walk);
            case.citation.walk(walk);
        }
        let until = self.until.iter_mut();
        until.for_each(|it| it.citation.walk(walk));
        self.citation.walk(walk);
    }
}

impl Exclusion {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.when.iter_mut().for_each(|it| it.walk(walk));
        match &mut self.ground {
            Ground::Law(citation) => citation.walk(walk),
            Ground::Reading(reading) => reading.walk(walk),
        }
    }
}

impl Application {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.applicant.walk(walk);
        self.office.walk(walk);
        each(&mut self.order, Note::walk, walk);
        for material in &mut self.materials {
            material.name.walk(walk);
            material.citation.walk(walk);
        }
        let checked = self.checked_by_office.iter_mut();
        checked.for_each(|it| it.walk(walk));
        self.paid_to.walk(walk);
    }
}

impl Benefit {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.name.walk(walk);
        self.summary.walk(walk);
        walk.more = true;
        self.citation.walk(walk);
        self.validity.walk(walk);
        walk.more = false;
    }
}

impl BudgetCheck {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        self.name.walk(walk);
        self.summary.walk(walk);
        walk.more = true;
        self.validity.walk(walk);
        match &mut self.kind {
            CheckKind::Expense(sortings) => {
                let rulings = sortings.iter_mut().flat_map(|it| &mut it.rulings);
                rulings.for_each(|it| it.citation.walk(walk));
            }
            CheckKind::Share(share) => share.citation.walk(walk),
            CheckKind::Floor(floor) => floor.citation.walk(walk),
            CheckKind::Duty(duty) => {
                // The list says what is due by whom.
                walk.more = false;
                duty.who.walk(walk);
                duty.what.walk(walk);
                walk.more = true;
                duty.citation.walk(walk);
            }
        }
        each(&mut self.readings, Reading::walk, walk);
        each(&mut self.notes, Note::walk, walk);
        walk.more = false;
    }
}

impl Region {
    fn walk(&mut self, walk: &mut Walk<'_>) {
        for name in &mut self.names {
            name.seen.iter_mut().for_each(|it| it.walk(walk));
        }
        let units = self.standards.iter_mut().filter_map(|it| it.unit.as_mut());
        units.for_each(|it| it.walk(walk));
        for it in &mut self.decides {
            it.text.walk(walk);
            it.citation.walk(walk);
        }
    }
}
