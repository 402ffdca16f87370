//! Answers as JSON: `{"age": 45, "flexible_employment": true, "registered_on": "2018-05-15"}`.
//!
//! `null` is "I don't know". All errors are found at once, and each names its fact.

mod budget;

pub use budget::{Budget, budget};

use crate::day::Day;
use crate::edition::Catalogue;
use crate::fact::{Fact, FactId, FactKind, Facts, Value};
use crate::money::{Ratio, Yuan};
use crate::region::{self, RegionId};
use crate::text::fold;
use serde_json::{Map, Value as Json};

/// Why an answer, a day or a region cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// No such fact.
    #[error("unknown fact \"{fact}\"{}", meant(.nearest))]
    UnknownFact {
        /// The name that was given.
        fact: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// Not an answer to that fact.
    #[error("fact \"{fact}\": {found} does not fit\nhelp: {wanted}")]
    Unfit {
        /// Which fact.
        fact: String,
        /// What was given.
        found: String,
        /// What is wanted.
        wanted: String,
    },
    /// The answers are not an object.
    #[error("facts must be an object, such as {{\"flexible_employment\": true}}")]
    NotAnObject,
    /// Not a day.
    #[error("\"{found}\" is not a day\nhelp: write it as 2019-06-15")]
    NotADay {
        /// What was given.
        found: String,
    },
    /// No such region.
    #[error("unknown region \"{found}\"\nhelp: {}one of {known}", near(.nearest))]
    UnknownRegion {
        /// The name that was given.
        found: String,
        /// The name that was probably meant.
        nearest: Option<String>,
        /// The names that are known.
        known: String,
    },
    /// No such clause or document.
    #[error("no clause or document {found}\nhelp: the documents are {known}")]
    UnknownClause {
        /// The name that was given.
        found: String,
        /// The numbers that are known.
        known: String,
    },
    /// Answers that cannot all be true.
    #[error("facts {} contradict each other: {say}\nhelp: correct one of them, or give null for it", .facts.join(", "))]
    Conflict {
        /// The facts.
        facts: Vec<String>,
        /// What to say to the visitor.
        say: String,
        /// The same in English.
        say_en: String,
    },
    /// A total of a budget that is not what its lines make.
    #[error(
        "fact \"{total}\" is not what its lines make: those that are given make {lines} yuan\nhelp: correct one of them, or give null for it"
    )]
    Uneven {
        /// The total.
        total: String,
        /// What the lines make that are given.
        lines: Yuan,
    },
    /// A day that has passed by its meaning, after the day of application.
    #[error(
        "fact \"{fact}\": {found} is after the day of application {as_of}\nhelp: this day cannot lie ahead; correct it, or give null for it"
    )]
    Ahead {
        /// Which fact.
        fact: String,
        /// What was given.
        found: Day,
        /// The day of application.
        as_of: Day,
    },
    /// A fact and its source that cannot both be true.
    #[error(
        "facts \"{derived}\" and \"{source_fact}\" contradict each other on {as_of}\nhelp: give only \"{source_fact}\"; the other follows from it"
    )]
    Contradiction {
        /// One of them.
        derived: String,
        /// The other.
        source_fact: String,
        /// The day of application.
        as_of: Day,
    },
}

fn meant(nearest: &Option<String>) -> String {
    match nearest {
        Some(name) => format!("\nhelp: did you mean \"{name}\"? `huimin facts` lists them all"),
        None => "\nhelp: `huimin facts` lists them all".to_owned(),
    }
}

fn near(nearest: &Option<String>) -> String {
    let meant = |name: &String| format!("did you mean {name}? ");
    nearest.as_ref().map(meant).unwrap_or_default()
}

/// Reads answers.
///
/// # Errors
/// Every answer that cannot be used.
pub fn facts(catalogue: &Catalogue, json: &Json) -> Result<Facts, Vec<InputError>> {
    let Json::Object(answers) = json else {
        return Err(vec![InputError::NotAnObject]);
    };
    let mut facts = Facts::default();
    let mut errors = Vec::new();
    for (name, answer) in answers {
        let place = (0u16..)
            .zip(&catalogue.facts)
            .find(|(_, fact)| fact.id == *name);
        let Some((place, fact)) = place else {
            let known = catalogue.facts.iter().map(|fact| fact.id.as_str());
            let nearest = nearest(name, known).map(str::to_owned);
            errors.push(InputError::UnknownFact {
                fact: name.clone(),
                nearest,
            });
            continue;
        };
        if answer.is_null() {
            facts.set_unknown(FactId(place));
            continue;
        }
        match value(fact, answer) {
            Some(value) => facts.set(FactId(place), Some(value)),
            None => errors.push(InputError::Unfit {
                fact: name.clone(),
                found: answer.to_string(),
                wanted: wanted(fact),
            }),
        }
    }
    if errors.is_empty() {
        Ok(facts)
    } else {
        Err(errors)
    }
}

/// Reads one answer; `None` when it is of the wrong type or out of range.
#[must_use]
pub fn value(fact: &Fact, answer: &Json) -> Option<Value> {
    match &fact.kind {
        FactKind::YesNo => answer.as_bool().map(Value::YesNo),
        FactKind::Number { min, max, .. } => {
            let number = answer.as_i64()?;
            (*min <= number && number <= *max).then_some(Value::Number(number))
        }
        FactKind::Money { min, max } => {
            let sum: Yuan = text_of(answer)?.parse().ok()?;
            (*min <= sum && sum <= *max).then_some(Value::Money(sum))
        }
        FactKind::Share { max } => {
            let share: Ratio = text_of(answer)?.parse().ok()?;
            (share <= *max).then_some(Value::Share(share))
        }
        FactKind::Date { min, max } => {
            let day = day(answer.as_str()?).ok()?;
            (*min <= day && day <= *max).then_some(Value::Date(day))
        }
        FactKind::Choice { choices } => {
            let name = answer.as_str()?;
            (0u16..)
                .zip(choices)
                .find(|(_, choice)| choice.id == name)
                .map(|(place, _)| Value::Choice(place))
        }
    }
}

/// Looks whether every day that has passed by its meaning has passed on the day of application.
///
/// # Errors
/// The first that has not: [`InputError::Ahead`].
pub fn passed(catalogue: &Catalogue, facts: &Facts, as_of: Day) -> Result<(), InputError> {
    let mut all = (0u16..).map(FactId).zip(&catalogue.facts);
    let ahead = all.find_map(|(id, fact)| match facts.get(id) {
        Some(Value::Date(day)) if fact.past && day > as_of => Some((fact, day)),
        _ => None,
    });
    ahead.map_or(Ok(()), |(fact, found)| {
        Err(InputError::Ahead {
            fact: fact.id.clone(),
            found,
            as_of,
        })
    })
}

/// A text, or a number as it was written. No float is computed with.
fn text_of(answer: &Json) -> Option<String> {
    match answer {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The answer as JSON, the way [`value`] reads it.
#[must_use]
pub fn to_json(fact: &Fact, value: Value) -> Json {
    match value {
        Value::YesNo(answer) => Json::Bool(answer),
        Value::Number(number) => Json::from(number),
        Value::Money(sum) => Json::String(sum.to_string()),
        Value::Share(share) => Json::String(share.to_string()),
        Value::Date(day) => Json::String(day.to_string()),
        Value::Choice(place) => match &fact.kind {
            FactKind::Choice { choices } => choices
                .get(usize::from(place))
                .map_or(Json::Null, |choice| Json::String(choice.id.clone())),
            _ => Json::Null,
        },
    }
}

/// All answers as JSON, the unknown ones as `null`.
#[must_use]
pub fn all_to_json(catalogue: &Catalogue, facts: &Facts) -> Json {
    let mut object = Map::new();
    for (place, fact) in (0u16..).zip(&catalogue.facts) {
        match facts.get(FactId(place)) {
            Some(value) => object.insert(fact.id.clone(), to_json(fact, value)),
            None if facts.is_unknown(FactId(place)) => object.insert(fact.id.clone(), Json::Null),
            None => None,
        };
    }
    Json::Object(object)
}

/// What an answer to a fact looks like, for the one who wrote another.
#[must_use]
pub fn wanted(fact: &Fact) -> String {
    match &fact.kind {
        FactKind::YesNo => "true, false, or null for \"I don't know\"".to_owned(),
        FactKind::Number { unit, min, max } => {
            format!("a whole number from {min} to {max} ({})", unit.en)
        }
        FactKind::Money { min, max } => {
            format!(
                "a sum in yuan from {min} to {max} with at most two decimals, such as \"900.50\""
            )
        }
        FactKind::Share { max } => format!("a share such as \"1/2\" or \"50%\", at most {max}"),
        FactKind::Date { min, max } => format!("a day from {min} to {max}, such as \"2019-06-15\""),
        FactKind::Choice { choices } => {
            let names: Vec<String> = choices
                .iter()
                .map(|choice| format!("\"{}\"", choice.id))
                .collect();
            format!("one of {}", names.join(", "))
        }
    }
}

/// Reads a day.
///
/// # Errors
/// When it is not written as `2019-06-15`, or is not in the calendar.
pub fn day(text: &str) -> Result<Day, InputError> {
    text.parse().map_err(|_| InputError::NotADay {
        found: text.to_owned(),
    })
}

/// Finds a region by any of its names. Several names, with commas between them, are tried in
/// order: that is how a page asks for a region to fall back on.
///
/// # Errors
/// With all names, when none of them is there.
pub fn region(catalogue: &Catalogue, names: &str) -> Result<RegionId, InputError> {
    let wanted = || {
        let each = names.split([',', '，', '、', ';', '；']);
        each.map(fold).filter(|it| !it.is_empty())
    };
    wanted()
        .find_map(|name| region::named(&catalogue.regions, &name))
        .ok_or_else(|| InputError::UnknownRegion {
            found: names.trim().to_owned(),
            nearest: wanted()
                .find_map(|name| region::resembling(&catalogue.regions, &name))
                .map(|it| it.name.clone()),
            known: catalogue
                .regions
                .iter()
                .map(|region| region.name.as_str())
                .collect::<Vec<_>>()
                .join("、"),
        })
}

/// What to say of a name that no clause and no document has.
#[must_use]
pub fn unknown_clause(catalogue: &Catalogue, name: &str) -> InputError {
    let numbers: Vec<&str> = catalogue
        .documents
        .iter()
        .map(|it| it.number.as_str())
        .collect();
    InputError::UnknownClause {
        found: name.to_owned(),
        known: numbers.join("、"),
    }
}

/// The known word that is nearest to a misspelt one, if one is near.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let close = |candidate: &&str| distance(word, candidate) * 3 <= word.chars().count().max(3);
    known
        .into_iter()
        .filter(close)
        .min_by_key(|candidate| distance(word, candidate))
}

/// The edit distance of two words.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, left) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut before = line + 1;
        let mut new_row = vec![before];
        for (right, above) in other.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(left != *right);
            diagonal = *above;
            before = replaced.min(above + 1).min(before + 1);
            new_row.push(before);
        }
        row = new_row;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_the_one_that_was_meant() {
        let known = ["registered_on", "retirement_date", "age"];
        assert_eq!(nearest("registerd_on", known), Some("registered_on"));
        assert_eq!(nearest("monthly", known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(day("2019-02-28").is_ok());
        for text in [
            "2019-02-30",
            "2019-2-28",
            "2019-06-15T00:00",
            "20190615",
            "",
            "二〇一九年",
        ] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
