//! All tests that look at the project from outside, as one binary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod cases;
mod desk;
mod docs;
mod evidence;
mod explain;
mod gates;
mod golden;
mod inspect;
mod layout;
mod outcomes;
mod page;
mod process;
mod published;
mod rule_cases;
mod rules;
mod sample;
mod schemas;
mod search;
mod source;
mod theming;
mod truth;
