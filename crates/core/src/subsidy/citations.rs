//! Every word of the law that a rule rests on.

use super::{Amount, Condition, Subsidy};
use crate::gazette::Citation;

impl Subsidy {
    /// Every citation of the rule: conditions, amounts, periods, exclusions, application, readings
    /// and notes.
    #[must_use]
    pub fn citations(&self) -> Vec<&Citation> {
        let mut found = self.terms();
        if let Some(period) = &self.period {
            found.push(&period.citation);
            found.extend(period.until.iter().map(|it| &it.citation));
            for case in &period.cases {
                found.push(&case.citation);
                found.extend(of_condition(&case.when));
            }
        }
        found.extend(self.validity.citation.iter());
        for exclusion in &self.excludes {
            found.push(exclusion.ground.citation());
            found.extend(exclusion.when.iter().flat_map(of_condition));
        }
        let application = &self.application;
        found.push(&application.applicant.citation);
        found.push(&application.office.citation);
        found.push(&application.paid_to.citation);
        found.extend(application.order.iter().map(|it| &it.citation));
        found.extend(application.materials.iter().map(|it| &it.citation));
        found.extend(application.checked_by_office.iter().map(|it| &it.citation));
        found.extend(self.readings.iter().map(|it| &it.citation));
        found.extend(self.notes.iter().map(|it| &it.citation));
        found
    }

    /// The citations of the conditions and of the amount.
    #[must_use]
    pub fn terms(&self) -> Vec<&Citation> {
        let mut found = of_condition(&self.when);
        of_amount(&self.amount, &mut found);
        found
    }
}

impl Amount {
    /// The words that the sum rests on, those of its conditions among them.
    #[must_use]
    pub fn citations(&self) -> Vec<&Citation> {
        let mut found = Vec::new();
        of_amount(self, &mut found);
        found
    }
}

fn of_condition(condition: &Condition) -> Vec<&Citation> {
    condition
        .atoms()
        .into_iter()
        .map(|it| &it.citation)
        .collect()
}

fn of_amount<'a>(amount: &'a Amount, found: &mut Vec<&'a Citation>) {
    match amount {
        Amount::Fixed { citation, .. }
        | Amount::UpTo { citation, .. }
        | Amount::Part { citation, .. }
        | Amount::Unstated { citation } => found.push(citation),
        Amount::Share {
            citation, local, ..
        } => found.extend([citation, local]),
        Amount::Each {
            amount, citation, ..
        }
        | Amount::Limit {
            amount, citation, ..
        }
        | Amount::Capped {
            amount, citation, ..
        }
        | Amount::Raised {
            amount, citation, ..
        } => {
            found.push(citation);
            of_amount(amount, found);
        }
        Amount::Sum(parts) => parts.iter().for_each(|it| of_amount(it, found)),
        Amount::Cases { cases, otherwise } => {
            for case in cases {
                found.extend(of_condition(&case.when));
                of_amount(&case.amount, found);
            }
            of_amount(otherwise, found);
        }
    }
}
