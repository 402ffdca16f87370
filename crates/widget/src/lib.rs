//! Yew components and the wasm-bindgen API of Huimin.
//!
//! | module | subject |
//! |---|---|
//! | [`api`] | what JavaScript sees: `Engine` and `Mounted` |
//! | `engine` | an edition that has been loaded, and the texts that come later |
//! | `state` | what the visitor has answered, chosen and opened: pure |
//! | `cx` | what every component is given |
//! | `apparatus`, `outline`, `contents` | what is known about a text that is read: pure |
//! | `words`, `phrases`, `amount`, `overview`, `group`, `reach`, `open_points` | what is said, and in which words: pure |
//! | `components` | one component a file |
//! | `parts` | what is loaded only when it is needed |

pub mod api;

mod amount;
mod apparatus;
mod components;
mod contents;
mod cx;
mod engine;
mod field;
mod group;
mod hooks;
mod open_points;
mod outline;
mod overview;
mod parts;
mod phrases;
mod reach;
mod state;
mod today;
mod words;

#[cfg(test)]
mod sample;
