//! Decisions that came due and have no score: a count.

use crate::{
    definition,
    measure::metric::{Better, Bilingual, Described, Subject, Unit},
};

/// Due and not scored.
pub(super) static METRIC: Described = Described {
    id: super::DUE,
    name: Bilingual { ko: "채점할 결정", en: "Decisions due for a score" },
    definition: definition!("decisions", "due"),
    unit: Some(Unit::Count),
    better: Better::Down,
    subject: Subject::Decision,
};
