//! The shared core of Huimin: what a gazette says, what a subsidy asks, and what that comes to.
//!
//! This crate does no I/O and has no clock: the day of application, the region and the bytes of
//! the edition are handed to it. It is the same code natively and in WebAssembly, and gives the
//! same bytes in both.
//!
//! | module | subject |
//! |---|---|
//! | [`gazette`] | issues, documents, clauses, addresses |
//! | [`fact`] | what a visitor can tell us |
//! | [`subsidy`] | conditions, amounts, periods, exclusions: the rules as data |
//! | [`assess`] | a rule, facts, a region and a day → an assessment |
//! | [`budget`] | checks for institutions: expenses, shares of a budget, yearly duties |
//! | [`benefit`] | support without a sum: found, never calculated |
//! | [`changes`] | what would turn a no into a yes |
//! | [`plan`] | which of the eligible subsidies to take together |
//! | [`questions`] | what to ask next |
//! | [`region`] | places and their local standards |
//! | [`search`] | clauses by words |
//! | [`edition`] | the compiled data that a browser loads |
//! | [`report`] | the JSON that is printed, the same everywhere |

pub mod assess;
pub mod benefit;
pub mod budget;
pub mod changes;
pub mod day;
pub mod edition;
pub mod fact;
pub mod gazette;
pub mod input;
pub mod money;
pub mod order;
pub mod plan;
pub mod questions;
pub mod region;
pub mod report;
pub mod search;
pub mod standing;
pub mod subsidy;
pub mod text;
