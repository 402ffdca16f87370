//! Slugs: what stands for a document in addresses of pages and in names of files.

use super::settings::{Entry, at};
use crate::diagnostic::Diagnostic;
use huimin_core::text::fold;

/// Says each slug that is unsafe there, and each that a document before it has.
pub(crate) fn check(entries: &[Entry], settings: &str, out: &mut Vec<Diagnostic>) {
    for (place, entry) in entries.iter().enumerate() {
        let slug = &entry.slug.value;
        let mut error = |message: String, help: &str| {
            out.push(at(Diagnostic::error(settings, message), &entry.slug).help(help));
        };
        if !is_safe(slug) {
            let message =
                format!("the slug 「{slug}」 cannot be a part of an address and of a file name");
            error(
                message,
                "write small letters a to z, digits and single hyphens: lcs-2019-70",
            );
        }
        // A document that is listed twice has its own message.
        let same = |it: &&Entry| {
            it.slug.value == *slug && fold(&it.number.value) != fold(&entry.number.value)
        };
        if let Some(other) = entries.iter().take(place).find(same) {
            let message = format!("{} has the slug 「{slug}」 already", other.number.value);
            error(message, "give each document a slug of its own");
        }
    }
}

/// True for small letters, digits and single hyphens between them.
fn is_safe(slug: &str) -> bool {
    let part = |it: &str| {
        let mut marks = it.bytes();
        !it.is_empty() && marks.all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    slug.len() <= 60 && slug.split('-').all(part)
}
