//! Decisions that came true: a share of the scored ones.

use crate::{
    definition,
    measure::metric::{Better, Bilingual, Described, Subject, Unit},
};

/// What was expected is what was seen.
pub(super) static METRIC: Described = Described {
    id: "decisions.hit_share",
    name: Bilingual { ko: "기대가 맞은 결정 비율", en: "Decisions that came true" },
    definition: definition!("decisions", "hit_share"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Decision,
};
