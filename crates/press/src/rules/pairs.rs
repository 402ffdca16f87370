//! An exclusion stands in both rules: `excludes` in one, `excluded_by` in the other. One that is deleted,
//! or that names another rule by mistake, would pay twice for one person, and nothing else would tell.

use super::Compiler;
use super::authored::subsidy::SubsidyFile;

impl Compiler<'_> {
    /// Holds what a rule says of others against what they say of it.
    pub(super) fn pairs(&mut self, entry: &SubsidyFile, files: &[(String, SubsidyFile)]) {
        let own = &entry.id.value;
        let all_of = |id: &str| {
            let versions = files.iter().map(|(_, it)| it);
            versions
                .filter(move |it| it.id.value == *id)
                .collect::<Vec<_>>()
        };
        for it in &entry.excludes {
            let name = &it.subsidy;
            let others = all_of(&name.value);
            let said = |it: &&SubsidyFile| it.excluded_by.iter().any(|by| by.value == *own);
            if !others.is_empty() && !others.iter().any(said) {
                let message = format!("`{}` does not say that `{own}` excludes it", name.value);
                let help = format!(
                    "write `excluded_by: [{own}]` in `{}` too, or mend the name here",
                    name.value
                );
                self.error(name, message, Some(help));
            }
        }
        for by in &entry.excluded_by {
            let others = all_of(&by.value);
            let said = |it: &&SubsidyFile| it.excludes.iter().any(|it| it.subsidy.value == *own);
            if !others.iter().any(said) {
                let message = format!("`{}` does not exclude `{own}`", by.value);
                let help = format!(
                    "write an entry of `excludes` in `{}` with the words that forbid both, or delete it here",
                    by.value
                );
                self.error(by, message, Some(help));
            }
        }
    }
}
