//! The conditions of a rule.

use super::Compiler;
use super::authored::Quoted;
use super::authored::condition::{DecidedBy, When};
use huimin_core::fact::{FactId, FactKind};
use huimin_core::gazette::ClauseId;
use huimin_core::money::Ratio;
use huimin_core::subsidy::{Atom, Condition, Test};
use serde_saphyr::Spanned;

impl Compiler<'_> {
    /// Compiles a condition; `own` is the clause of the subsidy.
    pub(crate) fn condition(&mut self, own: ClauseId, when: &When) -> Option<Condition> {
        match when {
            When::All(parts) => self.parts(own, parts).map(Condition::All),
            When::Any(parts) => self.parts(own, parts).map(Condition::Any),
            When::Is(it) => {
                let test = self
                    .typed(&it.fact, "yes_no")
                    .map(|fact| Test::Is(fact, true));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::IsNot(it) => {
                let test = self
                    .typed(&it.fact, "yes_no")
                    .map(|fact| Test::Is(fact, false));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::OneOf(it) => {
                let test = self.one_of(&it.fact, &it.values);
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::AtLeast(it) => {
                let test = self
                    .typed(&it.fact, "number")
                    .map(|id| Test::AtLeast(id, it.value.value));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::AtMost(it) => {
                let test = self
                    .typed(&it.fact, "number")
                    .map(|id| Test::AtMost(id, it.value.value));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::LessThan(it) => {
                let test = self
                    .typed(&it.fact, "number")
                    .map(|id| Test::LessThan(id, it.value.value));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::MoreThan(it) => {
                let test = self
                    .typed(&it.fact, "number")
                    .map(|id| Test::MoreThan(id, it.value.value));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::OnOrAfter(it) => {
                let fact = self.typed(&it.fact, "date");
                let test = fact
                    .zip(self.day(&it.day))
                    .map(|(id, day)| Test::OnOrAfter(id, day));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::OnOrBefore(it) => {
                let fact = self.typed(&it.fact, "date");
                let test = fact
                    .zip(self.day(&it.day))
                    .map(|(id, day)| Test::OnOrBefore(id, day));
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::ByApplication(it) => {
                let test = self.typed(&it.fact, "date").map(Test::ByApplication);
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::AppliedWithin(it) => {
                let months = it.months.value;
                let since = self.typed(&it.since, "date");
                let test = since.map(|since| Test::AppliedWithin { since, months });
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::ShareAtLeast(it) => {
                let (part, whole) = (self.counted(&it.part), self.counted(&it.whole));
                let share: Option<Ratio> = self.parse(&it.share);
                let test = part.zip(whole).zip(share);
                let test =
                    test.map(|((part, whole), share)| Test::ShareAtLeast { part, whole, share });
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
            When::Within(it) => {
                let days = self
                    .typed(&it.fact, "date")
                    .zip(self.typed(&it.since, "date"));
                let months = it.months.value;
                let test = days.map(|(fact, since)| Test::Within {
                    fact,
                    since,
                    months,
                });
                self.atom(own, test, &it.quoted(), it.decided_by)
            }
        }
    }

    /// Every part is compiled, so that every error is found.
    fn parts(&mut self, own: ClauseId, parts: &[When]) -> Option<Vec<Condition>> {
        let compiled: Vec<Option<Condition>> =
            parts.iter().map(|part| self.condition(own, part)).collect();
        compiled.into_iter().collect()
    }

    fn atom(
        &mut self,
        own: ClauseId,
        test: Option<Test>,
        quoted: &Quoted<'_>,
        decided_by: Option<DecidedBy>,
    ) -> Option<Condition> {
        let citation = self.citation(own, quoted);
        let decided_by_office = matches!(decided_by, Some(DecidedBy::Office));
        let atom = Atom {
            test: test?,
            citation: citation?,
            decided_by_office,
        };
        Some(Condition::Atom(Box::new(atom)))
    }

    /// A fact of a type.
    pub(crate) fn typed(&mut self, name: &Spanned<String>, wanted: &str) -> Option<FactId> {
        let id = self.fact(name)?;
        let fact = self.catalogue.facts.get(usize::from(id.0))?;
        let found = match fact.kind {
            FactKind::YesNo => "yes_no",
            FactKind::Number { .. } => "number",
            FactKind::Money { .. } => "money",
            FactKind::Share { .. } => "share",
            FactKind::Date { .. } => "date",
            FactKind::Choice { .. } => "choice",
        };
        if found != wanted {
            let message = format!(
                "`{}` is of type {found}, and this asks for {wanted}",
                fact.id
            );
            self.error(name, message, None);
            return None;
        }
        Some(id)
    }

    /// A number that can be held against another: not one that follows from a day, since then the
    /// days at which it turns would depend on the other number.
    pub(crate) fn counted(&mut self, name: &Spanned<String>) -> Option<FactId> {
        let id = self.typed(name, "number")?;
        let derived = self.catalogue.facts.get(usize::from(id.0))?.derived;
        if derived.is_some() {
            let message = format!("`{}` follows from a day", name.value);
            let help = "hold a number that is asked against another one".to_owned();
            self.error(name, message, Some(help));
            return None;
        }
        Some(id)
    }

    /// A choice that is one of these.
    pub(crate) fn one_of(
        &mut self,
        fact: &Spanned<String>,
        values: &[Spanned<String>],
    ) -> Option<Test> {
        let id = self.typed(fact, "choice")?;
        let FactKind::Choice { choices } = &self.catalogue.facts.get(usize::from(id.0))?.kind
        else {
            return None;
        };
        let mut wanted = Vec::new();
        for value in values {
            match (0u16..)
                .zip(choices)
                .find(|(_, choice)| choice.id == value.value)
            {
                Some((place, _)) => wanted.push(place),
                None => {
                    let known: Vec<&str> = choices.iter().map(|it| it.id.as_str()).collect();
                    let message = format!("`{}` is no choice of `{}`", value.value, fact.value);
                    self.error(value, message, Some(format!("one of {}", known.join(", "))));
                }
            }
        }
        (wanted.len() == values.len()).then_some(Test::OneOf(id, wanted))
    }
}
