//! The amounts of a rule.

use super::Compiler;
use super::authored::Quoted;
use super::authored::amount::{AmountEntry, CappedEntry, CasesEntry, LimitEntry, ShareEntry};
use huimin_core::gazette::ClauseId;
use huimin_core::money::{Ratio, Yuan};
use huimin_core::subsidy::{Amount, AmountCase};

impl Compiler<'_> {
    /// Compiles an amount; `own` is the clause of the subsidy. Every part is compiled before the
    /// first that failed gives up, so that every error is found.
    pub(crate) fn amount(&mut self, own: ClauseId, entry: &AmountEntry) -> Option<Amount> {
        match entry {
            AmountEntry::Fixed(it) => {
                let citation = self.citation(own, &it.quoted());
                Some(Amount::Fixed {
                    yuan: self.parse(&it.yuan)?,
                    citation: citation?,
                })
            }
            AmountEntry::UpTo(it) => {
                let citation = self.citation(own, &it.quoted());
                Some(Amount::UpTo {
                    yuan: self.parse(&it.yuan)?,
                    citation: citation?,
                })
            }
            AmountEntry::Share(it) => self.local_share(own, it),
            AmountEntry::Part(it) => {
                let of = self.typed(&it.of, "money");
                let citation = self.citation(own, &it.quoted());
                let share: Option<Ratio> = self.parse(&it.share);
                Some(Amount::Part {
                    of: of?,
                    share: share?,
                    citation: citation?,
                })
            }
            AmountEntry::Each(it) => {
                let count = self.typed(&it.count, "number");
                let amount = self.amount(own, &it.amount);
                let citation = self.citation(own, &it.quoted());
                Some(Amount::Each {
                    count: count?,
                    amount: Box::new(amount?),
                    citation: citation?,
                })
            }
            AmountEntry::Sum(it) => {
                let parts: Vec<_> = it.amounts.iter().map(|it| self.amount(own, it)).collect();
                parts.into_iter().collect::<Option<_>>().map(Amount::Sum)
            }
            AmountEntry::Cases(it) => self.amount_cases(own, it),
            AmountEntry::Limit(it) => self.limit(own, it),
            AmountEntry::Capped(it) => self.capped(own, it),
            AmountEntry::Raised(it) => {
                let amount = self.amount(own, &it.amount);
                let option = self.option(&it.option);
                let to = self.typed(&it.to, "money");
                let citation = self.citation(own, &it.quoted());
                Some(Amount::Raised {
                    amount: Box::new(amount?),
                    option: option?,
                    to: to?,
                    citation: citation?,
                })
            }
            AmountEntry::Unstated(it) => {
                let citation = self.citation(own, &it.quoted())?;
                Some(Amount::Unstated { citation })
            }
        }
    }

    fn local_share(&mut self, own: ClauseId, it: &ShareEntry) -> Option<Amount> {
        let of = self.typed(&it.of, "money");
        let rate = self.typed(&it.rate, "share");
        let citation = self.citation(own, &it.quoted());
        let local = Quoted {
            quote: &it.local,
            clause: it.clause.as_ref(),
        };
        let local = self.citation(own, &local);
        let at_most: Option<Ratio> = self.parse(&it.at_most);
        Some(Amount::Share {
            of: of?,
            at_most: at_most?,
            rate: rate?,
            citation: citation?,
            local: local?,
        })
    }

    fn amount_cases(&mut self, own: ClauseId, it: &CasesEntry) -> Option<Amount> {
        let mut cases = Vec::new();
        for case in &it.cases {
            let when = self.condition(own, &case.when);
            let amount = self.amount(own, &case.amount);
            let both = when.zip(amount);
            cases.push(both.map(|(when, amount)| AmountCase { when, amount }));
        }
        let otherwise = self.amount(own, &it.otherwise);
        Some(Amount::Cases {
            cases: cases.into_iter().collect::<Option<_>>()?,
            otherwise: Box::new(otherwise?),
        })
    }

    fn limit(&mut self, own: ClauseId, it: &LimitEntry) -> Option<Amount> {
        let amount = self.amount(own, &it.amount);
        let citation = self.citation(own, &it.quoted());
        let mut bound = |text: &Option<_>| match text {
            Some(text) => self.parse::<Yuan>(text).map(Some),
            None => Some(None),
        };
        let (at_least, at_most) = (bound(&it.at_least)?, bound(&it.at_most)?);
        if at_least
            .zip(at_most)
            .is_some_and(|(least, most)| least > most)
        {
            let message = "the smallest amount is above the largest".to_owned();
            let help = "exchange at_least and at_most".to_owned();
            self.error(&it.quote, message, Some(help));
            return None;
        }
        if at_least.is_none() && at_most.is_none() {
            let help = "give at_least, at_most or both".to_owned();
            self.error(&it.quote, "a limit without a bound".to_owned(), Some(help));
            return None;
        }
        Some(Amount::Limit {
            amount: Box::new(amount?),
            at_least,
            at_most,
            citation: citation?,
        })
    }

    fn capped(&mut self, own: ClauseId, it: &CappedEntry) -> Option<Amount> {
        let amount = self.amount(own, &it.amount);
        let of = self.typed(&it.of, "money");
        let citation = self.citation(own, &it.quoted());
        if it.times.value == 0 {
            let message = "no more than nothing".to_owned();
            let help = "write how many times, 1 or more".to_owned();
            self.error(&it.times, message, Some(help));
            return None;
        }
        Some(Amount::Capped {
            amount: Box::new(amount?),
            of: of?,
            times: it.times.value,
            citation: citation?,
        })
    }
}
