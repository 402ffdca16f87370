//! How many tests passed, read from what the test runners print.

/// Passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Passed.
    pub(crate) passed: u64,
    /// Failed.
    pub(crate) failed: u64,
}

impl Count {
    /// Takes over a line such as `test result: ok. 12 passed; 0 failed; 0 ignored` of cargo, or
    /// `# pass 12` and `# fail 0` of Node. Other lines change nothing.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(result) = line.trim().strip_prefix("test result:") {
            self.passed += before(result, "passed");
            self.failed += before(result, "failed");
        } else if let Some(number) = node(line, "pass") {
            self.passed += number;
        } else if let Some(number) = node(line, "fail") {
            self.failed += number;
        }
    }
}

/// The number that stands before a word.
fn before(text: &str, word: &str) -> u64 {
    let words: Vec<&str> = text
        .split([' ', ';', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs
        .filter(|(_, next)| **next == word)
        .find_map(|(number, _)| number.parse().ok())
        .unwrap_or(0)
}

/// Node begins its summary with `# ` or, on a terminal, with `ℹ `.
fn node(line: &str, word: &str) -> Option<u64> {
    let rest = line
        .strip_prefix("# ")
        .or_else(|| line.strip_prefix("ℹ "))?;
    rest.strip_prefix(word)?
        .strip_prefix(' ')?
        .trim()
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn both_runners_are_read() {
        let mut count = Count::default();
        for line in [
            "test result: ok. 12 passed; 1 failed; 3 ignored; 0 measured; 0 filtered out",
            "# pass 5",
            "ℹ fail 2",
            "# passing by 7",
        ] {
            count.read(line);
        }
        assert_eq!(
            count,
            Count {
                passed: 17,
                failed: 3
            }
        );
    }
}
