//! One rule a file: figures of a month → findings.

pub(super) mod signal;
pub(super) mod target;
pub(super) mod waiting;
