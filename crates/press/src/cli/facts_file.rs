//! Answers as JSON in a file. What would be passed over in silence is refused: a name that is given
//! twice, a number that is finer than it can be kept.

use huimin_core::text::fold_char;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value as Json};
use std::fmt;

/// Reads the text of a file. A byte order mark, as Windows writes it, does no harm. What is no
/// object becomes `null`, and is told where answers are read.
///
/// # Errors
/// Where it is no JSON, or a name is given twice.
pub(super) fn read(text: &str) -> Result<Json, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let object = text.trim_start().starts_with('{');
    let read = if object {
        serde_json::from_str(text).map(|Answers(answers)| Json::Object(answers))
    } else {
        serde_json::from_str(text).map(|IgnoredAny| Json::Null)
    };
    read.map_err(|error| match wide(text) {
        Some(said) if error.is_syntax() => said,
        _ => error.to_string(),
    })
}

struct Answers(Map<String, Json>);

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries)
    }
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut given: A) -> Result<Answers, A::Error> {
        let mut answers = Map::new();
        while let Some(name) = given.next_key::<String>()? {
            if answers.contains_key(&name) {
                return Err(A::Error::custom(format!(
                    "\"{name}\" is given twice\nhelp: leave one of them out; the second is"
                )));
            }
            let answer = exact(given.next_value()?).map_err(A::Error::custom)?;
            answers.insert(name, answer);
        }
        Ok(Answers(answers))
    }
}

/// An answer as it stands. A number with decimals stays text, so that none of them is lost.
fn exact(raw: &RawValue) -> serde_json::Result<Json> {
    let text = raw.get();
    let number = text.starts_with(|it: char| it == '-' || it.is_ascii_digit());
    if number && text.parse::<i64>().is_err() {
        return Ok(Json::String(text.to_owned()));
    }
    serde_json::from_str(text)
}

/// The first character outside of quotes that an input method made wide.
fn wide(text: &str) -> Option<String> {
    let (mut line, mut column) = (1, 0);
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        column += 1;
        match character {
            '\n' => (line, column) = (line + 1, 0),
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted || character.is_ascii() => {}
            _ => {
                let plain = match character {
                    '“' | '”' | '„' => Some('"'),
                    _ => fold_char(character).filter(char::is_ascii),
                };
                let help = plain.map_or_else(String::new, |it| format!("\nhelp: write {it}"));
                return Some(format!(
                    "line {line}, column {column}: {character} cannot stand outside of quotes{help}"
                ));
            }
        }
    }
    None
}
