//! A saying with its weight, and what follows from it: the figures it tells, where it leads, whether it is good news.

use super::{
    evidence::{Evidence, Measured},
    saying::Saying,
    weight::Weight,
};
use crate::measure::{figure::TargetVerdict, metric::Better, statistics::xmr::Signal};

/// Whether a finding is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tone {
    Good,
    Bad,
    Plain,
}

/// A saying and how much it matters.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is said.
    pub saying: Saying,
    /// More comes first.
    pub weight: Weight,
}

/// Where a finding leads: the page that shows what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The definition of a metric, by its stem.
    Metric(&'static str),
}

impl Finding {
    /// The figure the sentence rests on; `None`: it rests on the absence of any.
    #[must_use]
    pub fn evidence(&self) -> Option<&Evidence> {
        self.all_evidence().into_iter().next()
    }

    /// Every figure the sentence tells, that it rests on first.
    #[must_use]
    pub fn all_evidence(&self) -> Vec<&Evidence> {
        match &self.saying {
            Saying::Signal { evidence, .. } | Saying::Target { evidence, .. } => vec![evidence],
            Saying::Waiting { evidence, oldest } => [evidence].into_iter().chain(oldest).collect(),
            Saying::NotMeasurable { .. } | Saying::Ordinary => Vec::new(),
        }
    }

    /// Where it leads; `None`: it rests on nothing that has a page.
    #[must_use]
    pub fn destination(&self) -> Option<Destination> {
        match &self.saying {
            Saying::Signal { .. } | Saying::Target { .. } | Saying::Waiting { .. } => {
                self.evidence().map(|evidence| Destination::Metric(evidence.measured.definition().stem))
            }
            Saying::NotMeasurable { .. } | Saying::Ordinary => None,
        }
    }

    /// Whether it is good news.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match &self.saying {
            Saying::Target { verdict, .. } => of_verdict(*verdict),
            Saying::Signal { evidence, signal, .. } => of_signal(evidence.measured, *signal),
            Saying::Waiting { .. } | Saying::NotMeasurable { .. } | Saying::Ordinary => Tone::Plain,
        }
    }
}

fn of_verdict(verdict: TargetVerdict) -> Tone {
    match verdict {
        TargetVerdict::Met => Tone::Good,
        TargetVerdict::Missed => Tone::Bad,
        TargetVerdict::Open => Tone::Plain,
    }
}

/// A signal is good or bad where one way is better.
fn of_signal(measured: Measured, signal: Signal) -> Tone {
    match (measured.better(), is_up(signal)) {
        (Better::Up, true) | (Better::Down, false) => Tone::Good,
        (Better::Up, false) | (Better::Down, true) => Tone::Bad,
        (Better::Neither, _) => Tone::Plain,
    }
}

/// Whether a signal points upwards.
#[must_use]
pub fn is_up(signal: Signal) -> bool {
    match signal {
        Signal::Above | Signal::RunAbove | Signal::Rising => true,
        Signal::Below | Signal::RunBelow | Signal::Falling => false,
    }
}
