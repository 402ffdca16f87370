//! One component a file. Each is given the [`Cx`](crate::cx::Cx) and what is its own.

pub(crate) mod app;

mod amount;
mod answers;
mod apply;
mod audience;
mod calculator;
mod card;
mod chip;
mod cite;
mod clause;
mod compact;
mod conflict;
mod counter;
mod day;
mod documents;
mod filters;
mod fold;
mod group;
mod handout;
mod hits;
mod marked;
mod notes;
mod plan;
mod policies;
mod question;
mod reader;
mod region;
mod results;
mod search_box;
mod sheet;
mod sorts;
mod standing;
mod subsidies;
mod tabs;
mod why;
