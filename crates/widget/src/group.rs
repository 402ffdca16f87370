//! Under which heading an assessment is shown. Only what holds on the day, and is granted in the
//! place, is ever called something to apply for.

use crate::words::Lang;
use huimin_core::assess::Merits;
use huimin_core::fact::Change;
use huimin_core::report::{AssessmentReport, Outcome, ReasonReport};
use huimin_core::standing::StandingKind;
use huimin_core::subsidy::Adoption;

/// A heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// 可以去申请.
    CanApply,
    /// The conditions hold, but the rule no longer does.
    MetExpired,
    /// The conditions hold, but the rule does not yet.
    MetNotYet,
    /// The conditions hold, and only the office knows whether the rule does.
    MetUnstated,
    /// 还不能确定.
    Undecided,
    /// Not met, and within reach: something to do, or some time to wait.
    Near,
    /// 不符合.
    NotMet,
}

impl Group {
    /// In the order in which they are shown.
    pub(crate) const ALL: [Self; 7] = [
        Self::CanApply,
        Self::MetExpired,
        Self::MetNotYet,
        Self::MetUnstated,
        Self::Undecided,
        Self::Near,
        Self::NotMet,
    ];

    /// Where an assessment belongs.
    pub(crate) fn of(it: &AssessmentReport) -> Self {
        match (it.merits, it.grant.adoption()) {
            (_, Adoption::NotAdopted) => Self::NotMet,
            (Merits::Ineligible, _) if is_near(it) => Self::Near,
            (Merits::Ineligible, _) => Self::NotMet,
            (Merits::Undecided, _) | (_, Adoption::Unknown) => Self::Undecided,
            (Merits::Eligible, Adoption::Adopted) => match it.standing.is {
                StandingKind::InForce => Self::CanApply,
                StandingKind::Expired => Self::MetExpired,
                StandingKind::NotYet => Self::MetNotYet,
                StandingKind::Unstated => Self::MetUnstated,
            },
        }
    }

    /// Its words.
    pub(crate) const fn heading(self, lang: Lang) -> &'static str {
        match self {
            Self::CanApply => lang.can_apply(),
            Self::MetExpired => lang.met_expired(),
            Self::MetNotYet => lang.met_not_yet(),
            Self::MetUnstated => lang.met_unstated(),
            Self::Undecided => lang.undecided(),
            Self::Near => lang.near(),
            Self::NotMet => lang.not_met(),
        }
    }

    /// Its name in the style sheet.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::CanApply => "can-apply",
            Self::MetExpired => "met-expired",
            Self::MetNotYet => "met-not-yet",
            Self::MetUnstated => "met-unstated",
            Self::Undecided => "undecided",
            Self::Near => "near",
            Self::NotMet => "not-met",
        }
    }

    /// True where the conditions do not hold as things stand.
    pub(crate) const fn is_no(self) -> bool {
        matches!(self, Self::Near | Self::NotMet)
    }
}

/// True where a no can still become a yes. What has ended is out of reach.
fn is_near(it: &AssessmentReport) -> bool {
    it.standing.is != StandingKind::Expired && it.changes.iter().any(|it| it.by != Change::None)
}

/// The conditions that are not fulfilled, from left to right.
pub(crate) fn failing(reason: &ReasonReport) -> Vec<&ReasonReport> {
    match reason {
        ReasonReport::All { outcome, parts } | ReasonReport::Any { outcome, parts } => {
            if *outcome == Outcome::NotFulfilled {
                parts.iter().flat_map(failing).collect()
            } else {
                Vec::new()
            }
        }
        ReasonReport::Condition { outcome, .. } if *outcome == Outcome::NotFulfilled => {
            vec![reason]
        }
        ReasonReport::Condition { .. } => Vec::new(),
    }
}

/// The conditions that nothing has answered yet, from left to right; of several that would each be
/// enough, all.
pub(crate) fn open(reason: &ReasonReport) -> Vec<&ReasonReport> {
    match reason {
        ReasonReport::All { outcome, parts } | ReasonReport::Any { outcome, parts } => {
            if *outcome == Outcome::Open {
                parts.iter().flat_map(open).collect()
            } else {
                Vec::new()
            }
        }
        ReasonReport::Condition { outcome, .. } if *outcome == Outcome::Open => vec![reason],
        ReasonReport::Condition { .. } => Vec::new(),
    }
}

/// True when no answer can change the verdict any more.
pub(crate) fn is_settled(it: &AssessmentReport) -> bool {
    it.merits != Merits::Undecided
}

#[cfg(test)]
mod tests {
    use super::*;
    use huimin_core::report::{GrantReport, OptionReport, StandingReport, TextReport};

    fn assessment(merits: Merits, is: StandingKind, grant: GrantReport) -> AssessmentReport {
        AssessmentReport {
            subsidy: "any".to_owned(),
            merits,
            standing: StandingReport {
                is,
                from: None,
                until: None,
                note: String::new(),
                clause: None,
                quote: None,
                ends_with: None,
                held_before: None,
                superseded_by: None,
            },
            grant,
            standards: Vec::new(),
            decided_by_office: Vec::new(),
            apply_by: None,
            amount: None,
            missing: Vec::new(),
            reasons: ReasonReport::All {
                outcome: Outcome::Open,
                parts: Vec::new(),
            },
            changes: Vec::new(),
            readings: Vec::new(),
        }
    }

    #[test]
    fn only_what_holds_and_is_granted_is_something_to_apply_for() {
        use StandingKind::{Expired, InForce, NotYet, Unstated};
        let option = |status| {
            GrantReport::LocalOption(Box::new(OptionReport {
                status,
                option: "any".to_owned(),
                name: TextReport {
                    zh: String::new(),
                    en: String::new(),
                },
                clause: String::new(),
                quote: String::new(),
                region: None,
                source: None,
            }))
        };
        let mut found = Vec::new();
        for merits in [Merits::Eligible, Merits::Undecided, Merits::Ineligible] {
            for is in [InForce, Expired, NotYet, Unstated] {
                for grant in [
                    GrantReport::Entitlement,
                    option(Adoption::Adopted),
                    option(Adoption::Unknown),
                    option(Adoption::NotAdopted),
                ] {
                    let entitled = matches!(grant, GrantReport::Entitlement);
                    let named = format!("{merits:?} {is:?} {:?} {entitled}", grant.adoption());
                    if Group::of(&assessment(merits, is, grant)) == Group::CanApply {
                        found.push(named);
                    }
                }
            }
        }
        assert_eq!(
            found,
            [
                "Eligible InForce Adopted true",
                "Eligible InForce Adopted false"
            ]
        );
    }

    #[test]
    fn an_expired_rule_is_said_to_be_expired_in_its_heading() {
        let it = assessment(
            Merits::Eligible,
            StandingKind::Expired,
            GrantReport::Entitlement,
        );
        assert_eq!(
            Group::of(&it).heading(Lang::Zh),
            "按您的回答符合条件，但政策已到期"
        );
    }
}
