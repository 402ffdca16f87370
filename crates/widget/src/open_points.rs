//! What is still open about a subsidy, one point for each condition: what to ask at the counter.

use crate::group::open;
use crate::words::Lang;
use huimin_core::assess::Merits;
use huimin_core::report::{AnsweredReport, AssessmentReport, GrantReport, ReasonReport};
use huimin_core::subsidy::Adoption;

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// In words.
    pub(crate) said: String,
    /// The clause.
    pub(crate) clause: String,
    /// Its words.
    pub(crate) quote: String,
}

/// Each once, in the order of the conditions; then whether the place has adopted it at all.
pub(crate) fn points(lang: Lang, it: &AssessmentReport) -> Vec<Point> {
    let mut all: Vec<Point> = Vec::new();
    if it.merits == Merits::Undecided {
        for point in open(&it.reasons)
            .into_iter()
            .filter_map(|it| point(lang, it))
        {
            if !all.iter().any(|other| other.said == point.said) {
                all.push(point);
            }
        }
    }
    if let GrantReport::LocalOption(option) = &it.grant
        && option.status == Adoption::Unknown
    {
        all.push(Point {
            said: format!(
                "{}{}{}",
                lang.ask_adopted(),
                lang.pick("：", ": "),
                lang.said(&option.name)
            ),
            clause: option.clause.clone(),
            quote: option.quote.clone(),
        });
    }
    all
}

fn point(lang: Lang, reason: &ReasonReport) -> Option<Point> {
    let ReasonReport::Condition {
        facts,
        required,
        clause,
        quote,
        decided_by_office,
        ..
    } = reason
    else {
        return None;
    };
    let label = |it: &AnsweredReport| lang.said(&it.label).to_owned();
    let open = |it: &&AnsweredReport| it.value.is_null();
    let labels: Vec<String> = facts.iter().filter(open).map(label).collect();
    let label = labels.join(lang.pick("、", ", "));
    Some(Point {
        said: lang.ask_about(&label, lang.said(required), *decided_by_office),
        clause: clause.clone(),
        quote: quote.clone(),
    })
}
