//! `conflicts.yaml` → answers that cannot all be true.

use super::Compiler;
use super::authored::conflict::{Answer, ConflictEntry};
use crate::diagnostic::Diagnostic;
use huimin_core::edition::Catalogue;
use huimin_core::fact::FactId;
use huimin_core::subsidy::{Conflict, Test};
use serde_saphyr::Spanned;

/// Compiles the conflicts.
#[must_use]
pub fn compile_conflicts(
    file: &str,
    entries: &[ConflictEntry],
    catalogue: &Catalogue,
) -> (Vec<Conflict>, Vec<Diagnostic>) {
    let mut compiler = Compiler::new(file, catalogue, &[]);
    let mut conflicts = Vec::new();
    for entry in entries {
        let tests: Vec<Option<Test>> = entry
            .both
            .value
            .iter()
            .map(|it| compiler.answer(it))
            .collect();
        let Some(both) = tests.into_iter().collect::<Option<Vec<Test>>>() else {
            continue;
        };
        let conflict = Conflict {
            say: entry.say.clone(),
            both,
            as_said: entry.as_said,
        };
        if conflict.facts().len() < 2 {
            let help = Some("name two answers, or one `exceeds`".to_owned());
            compiler.error(
                &entry.both,
                "one answer alone clashes with nothing".to_owned(),
                help,
            );
        }
        conflicts.push(conflict);
    }
    (conflicts, compiler.diagnostics)
}

impl Compiler<'_> {
    /// Numbers that are added up.
    fn added(&mut self, facts: &[Spanned<String>]) -> Option<Vec<FactId>> {
        let each: Vec<Option<FactId>> = facts.iter().map(|it| self.typed(it, "number")).collect();
        each.into_iter().collect()
    }

    fn answer(&mut self, answer: &Answer) -> Option<Test> {
        Some(match answer {
            Answer::Is(it) => Test::Is(self.typed(&it.fact, "yes_no")?, true),
            Answer::IsNot(it) => Test::Is(self.typed(&it.fact, "yes_no")?, false),
            Answer::OneOf(it) => return self.one_of(&it.fact, &it.values),
            Answer::AtLeast(it) => Test::AtLeast(self.typed(&it.fact, "number")?, it.value),
            Answer::AtMost(it) => Test::AtMost(self.typed(&it.fact, "number")?, it.value),
            Answer::ByApplication(it) => Test::ByApplication(self.typed(&it.fact, "date")?),
            Answer::Exceeds(it) => {
                let (fact, than) = (self.counted(&it.fact), self.counted(&it.than));
                Test::exceeds(fact?, than?)
            }
            Answer::ExceedsSum(it) => {
                let (fact, less) = (self.counted(&it.fact), self.added(&it.of));
                Test::SumAtLeast {
                    of: vec![fact?],
                    less: less?,
                    value: 1,
                }
            }
            Answer::SumAtLeast(it) => Test::SumAtLeast {
                of: self.added(&it.facts)?,
                less: Vec::new(),
                value: it.value,
            },
        })
    }
}
