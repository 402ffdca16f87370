//! Whether numbers follow one another, or skip or repeat.

use std::collections::HashMap;

use super::numbering::{Numbered, Rank};

/// The numbers of a document, or of one annex, so far.
#[derive(Debug, Default)]
pub(crate) struct Order {
    /// The last number of each rank, under each clause; chapters and articles run through.
    last: HashMap<(Rank, Option<usize>), u32>,
    /// The last number of each rank, wherever it stands.
    run: HashMap<Rank, u32>,
}

impl Order {
    /// True before the first number.
    pub(crate) fn is_empty(&self) -> bool {
        self.run.is_empty()
    }

    /// Notes a number below a clause. Items and tasks may run on through the sections: （十一） is
    /// the first below 四、.
    ///
    /// # Errors
    /// What is wrong, where it does not follow the one before.
    pub(crate) fn next(
        &mut self,
        number: &Numbered<'_>,
        parent: Option<usize>,
        may_run_on: bool,
    ) -> Result<(), String> {
        let through = matches!(number.rank, Rank::Chapter | Rank::Article);
        let key = (number.rank, parent.filter(|_| !through));
        let run = self.run.entry(number.rank).or_default();
        let runs_on = may_run_on && number.value > *run && number.value > 1;
        let seen = self
            .last
            .entry(key)
            .or_insert(if runs_on { *run } else { 0 });
        let last = *seen;
        *seen = last.max(number.value);
        *run = number.value;
        let label = &number.label;
        match number.value.checked_sub(last) {
            Some(1) => Ok(()),
            None | Some(0) => Err(format!(
                "{label} comes again, or too late: number {last} was read before"
            )),
            Some(2) => Err(format!(
                "{label} follows number {last}: number {} is missing",
                last + 1
            )),
            Some(_) => Err(format!(
                "{label} follows number {last}: numbers {} to {} are missing",
                last + 1,
                number.value - 1
            )),
        }
    }
}
