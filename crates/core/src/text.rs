//! How Chinese text is compared: width, brackets and spacing do not count.

/// The form in which a name or a query is compared: half width, small letters, one form of each
/// bracket, no spaces.
///
/// ```
/// use huimin_core::text::fold;
/// assert_eq!(fold("聊财社 [2019] 70 号"), fold("聊财社〔２０１９〕70号"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .filter_map(fold_char)
        .flat_map(char::to_lowercase)
        .collect()
}

/// One character folded; `None` for a space.
#[must_use]
pub fn fold_char(character: char) -> Option<char> {
    let half = match character {
        // The full-width forms of ASCII stand in the same order.
        '！'..='～' => u32::from(character)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(character),
        other => other,
    };
    match half {
        space if space.is_whitespace() => None,
        '〔' | '［' | '【' | '[' | '(' => Some('('),
        '〕' | '］' | '】' | ']' | ')' => Some(')'),
        '—' | '–' | '－' => Some('-'),
        other => Some(other),
    }
}

/// True for a Chinese character.
#[must_use]
pub const fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
