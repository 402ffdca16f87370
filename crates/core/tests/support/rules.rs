//! Subsidies and a catalogue around them, where a test needs more than a condition.

use super::{atom, day, text};
use huimin_core::edition::Catalogue;
use huimin_core::fact::{Fact, FactId, Facts};
use huimin_core::gazette::{Citation, ClauseId, DocumentId, Validity};
use huimin_core::money::Yuan;
use huimin_core::region::{Decision, OptionId, Region, RegionId, Source};
use huimin_core::subsidy::{
    Amount, Application, Condition, Grant, Note, Paid, Subsidy, SubsidyId, Test,
};

/// The one place there is. It has adopted [`ADOPTED`] and decided nothing on [`OPEN`].
pub(crate) const HERE: RegionId = RegionId(0);
pub(crate) const ADOPTED: OptionId = OptionId(0);
pub(crate) const OPEN: OptionId = OptionId(1);
pub(crate) const REFUSED: OptionId = OptionId(2);

pub(crate) fn yuan(amount: i64) -> Yuan {
    Yuan::new(amount.into()).unwrap()
}

/// Words that are told from others by their number.
pub(crate) fn citation(number: u32) -> Citation {
    Citation {
        clause: ClauseId {
            document: DocumentId(0),
            index: 0,
        },
        quote: String::new(),
        paragraph: 0,
        start: number,
    }
}

pub(crate) fn fixed(amount: i64) -> Amount {
    Amount::Fixed {
        yuan: yuan(amount),
        citation: citation(0),
    }
}

pub(crate) fn up_to(amount: i64) -> Amount {
    Amount::UpTo {
        yuan: yuan(amount),
        citation: citation(0),
    }
}

pub(crate) fn unstated() -> Amount {
    Amount::Unstated {
        citation: citation(0),
    }
}

pub(crate) fn always() -> Condition {
    Condition::All(Vec::new())
}

pub(crate) fn never() -> Condition {
    Condition::Any(Vec::new())
}

pub(crate) fn is_true(fact: FactId) -> Condition {
    atom(Test::Is(fact, true))
}

pub(crate) fn in_force() -> Validity {
    Validity {
        from: Some(day("2019-01-01")),
        until: Some(day("2019-12-31")),
        ..Validity::default()
    }
}

/// 1000 yuan once, for everybody, all through 2019.
pub(crate) fn subsidy(place: u16) -> Subsidy {
    let note = || Note {
        text: text(),
        citation: citation(0),
    };
    Subsidy {
        id: format!("subsidy-{place}"),
        family: SubsidyId(place),
        since: None,
        name: text(),
        summary: text(),
        clause: citation(0).clause,
        region: RegionId(0),
        validity: in_force(),
        grant: Grant::Entitlement,
        when: always(),
        amount: fixed(1000),
        paid: Paid::Once,
        period: None,
        excludes: Vec::new(),
        topics: Vec::new(),
        audiences: Vec::new(),
        application: Application {
            applicant: note(),
            office: note(),
            order: Vec::new(),
            materials: Vec::new(),
            checked_by_office: None,
            paid_to: note(),
        },
        readings: Vec::new(),
        notes: Vec::new(),
    }
}

pub(crate) fn source() -> Source {
    Source {
        document: String::new(),
        quote: String::new(),
        seen_at: String::new(),
    }
}

pub(crate) fn catalogue(facts: Vec<Fact>, subsidies: Vec<Subsidy>) -> Catalogue {
    let decided = |option, adopted| Decision {
        option,
        adopted,
        from: day("2019-01-01"),
        until: None,
        source: source(),
    };
    let here = Region {
        options: vec![decided(ADOPTED, true), decided(REFUSED, false)],
        ..Region::default()
    };
    Catalogue {
        day: day("2019-05-01"),
        issues: Vec::new(),
        documents: Vec::new(),
        facts,
        conflicts: Vec::new(),
        subsidies,
        benefits: Vec::new(),
        checks: Vec::new(),
        options: Vec::new(),
        regions: vec![here],
        home: HERE,
    }
}

/// Answers, one by one.
pub(crate) fn answers<const N: usize>(values: [(FactId, huimin_core::fact::Value); N]) -> Facts {
    let mut facts = Facts::default();
    for (fact, value) in values {
        facts.set(fact, Some(value));
    }
    facts
}
