//! Room 5: figures and findings → pages, as values. Pure.

pub mod chart;
pub mod document;
pub mod json;
pub mod metrics_json;
mod page;
pub mod words;

pub use page::Page;
