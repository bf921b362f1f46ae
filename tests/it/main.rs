//! All tests that look at the project from outside, as one binary.

mod layout;
mod rule_cases;
mod rules;
mod source;
