//! Room 5: figures and findings → pages, as values. Pure.

pub mod chart;
mod data_files;
pub mod document;
pub mod json;
pub mod metrics_json;
mod page;
pub mod shell;
pub mod templates;
pub mod words;

pub use data_files::data_files;
pub use page::Page;
