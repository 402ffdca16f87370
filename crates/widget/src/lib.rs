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

#![cfg_attr(
    not(all(feature = "element", feature = "headless")),
    allow(dead_code, reason = "what only the other module calls")
)]

pub mod api;

#[cfg(feature = "element")]
mod amount;
#[cfg(feature = "element")]
mod apparatus;
#[cfg(feature = "element")]
mod components;
#[cfg(feature = "element")]
mod contents;
#[cfg(feature = "element")]
mod cx;
mod engine;
#[cfg(feature = "element")]
mod field;
#[cfg(feature = "element")]
mod group;
#[cfg(feature = "element")]
mod hooks;
#[cfg(feature = "element")]
mod open_points;
#[cfg(feature = "element")]
mod outline;
#[cfg(feature = "element")]
mod overview;
#[cfg(feature = "element")]
mod parts;
#[cfg(feature = "element")]
mod phrases;
#[cfg(feature = "element")]
mod reach;
#[cfg(feature = "element")]
mod state;
mod today;
#[cfg(feature = "element")]
mod words;

#[cfg(all(test, feature = "element"))]
mod sample;
