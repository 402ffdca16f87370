//! Which sentences may promise something: by the words in `grants.yaml`.

use crate::diagnostic::Diagnostic;
use crate::rules::authored::coverage::GrantsFile;
use crate::rules::read_yaml;
use crate::source::Source;

const GRANTS: &str = "grants.yaml";

/// The words, and the names that do not count.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    words: Vec<Vec<String>>,
    names: Vec<String>,
}

impl Words {
    /// Reads the file; that it is not there is an error.
    pub(super) fn read(source: &dyn Source, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let Some(file) = read_yaml::<GrantsFile>(source, GRANTS, diagnostics) else {
            return Self::default();
        };
        for entry in &file.words {
            if entry.value.iter().all(String::is_empty) {
                let line = usize::try_from(entry.referenced.line()).unwrap_or(0);
                let column = usize::try_from(entry.referenced.column()).unwrap_or(0);
                diagnostics.push(
                    Diagnostic::error(GRANTS, "an entry without words fits every sentence")
                        .at(line, column)
                        .help("name a word, or take the entry out"),
                );
            }
        }
        Self {
            words: file.words.into_iter().map(|it| it.value).collect(),
            names: file.names,
        }
    }

    /// True where a sentence has all words of an entry, in their order.
    pub(super) fn fit(&self, sentence: &str) -> bool {
        let mut rest = sentence.to_owned();
        for name in &self.names {
            // A mark stays in its place, so that no word arises from what stood around it.
            rest = rest.replace(name.as_str(), "\u{fffc}");
        }
        self.words.iter().any(|entry| {
            let left = entry.iter().try_fold(rest.as_str(), |left, word| {
                left.split_once(word.as_str()).map(|(_, after)| after)
            });
            left.is_some()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_in_their_order_and_names_do_not() {
        let words = Words {
            words: vec![
                vec!["补助".to_owned()],
                vec!["不超过".to_owned(), "元".to_owned()],
            ],
            names: vec!["就业补助资金".to_owned()],
        };
        assert!(words.fit("最高不超过2000元"));
        assert!(!words.fit("每人100元，不超过2年"));
        assert!(!words.fit("从就业补助资金安排"));
        assert!(words.fit("从就业补助资金中给予补助"));
        assert!(!Words::default().fit("给予补助"));
    }
}
