//! What can be said, as data, with the figures it is true by. Words are found for it in `render/words`.

use super::{evidence::Evidence, folder::Folder};
use crate::{
    community::Target,
    measure::{figure::TargetVerdict, statistics::xmr::Signal},
};

/// What is said.
#[derive(Debug, Clone)]
pub enum Saying {
    /// The figure is a signal: it stands out from the months before it.
    Signal {
        /// The month's figure.
        evidence: Evidence,
        /// In which way.
        signal: Signal,
        /// The mean it stands out from, in the metric's unit.
        mean: f64,
    },
    /// A target was met, missed, or cannot be judged yet.
    Target {
        /// The month's figure.
        evidence: Evidence,
        /// The threshold.
        target: Target,
        /// Whether it was held.
        verdict: TargetVerdict,
    },
    /// Entries wait for an answer.
    Waiting {
        /// How many: `response.waiting`.
        evidence: Evidence,
        /// How long the oldest of them: `response.waiting_oldest`; `None`: nobody's time is exact.
        oldest: Option<Evidence>,
    },
    /// A subject cannot be measured.
    NotMeasurable {
        /// What would feed it.
        folder: Folder,
    },
    /// Nothing stands out.
    Ordinary,
}
