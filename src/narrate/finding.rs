//! A saying with its weight, and what follows from it: the figures it tells, where it leads, whether it is good news.

use super::{
    campaign::Reading,
    evidence::{Evidence, Measured, Where},
    saying::{Named, Saying},
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
    /// A campaign.
    Campaign(String),
    /// A season.
    Season(String),
    /// A desire.
    Need(String),
    /// A decision in the list of decisions.
    Decision(String),
}

impl Finding {
    /// The figure the sentence rests on, whether it tells it or not; `None`: it rests on the absence of any.
    #[must_use]
    pub fn evidence(&self) -> Option<&Evidence> {
        match &self.saying {
            Saying::Collision { evidence, .. }
            | Saying::DecisionsDue { evidence, .. }
            | Saying::Campaign { evidence, .. } => Some(evidence),
            Saying::DecisionsScored { evidence, rate, .. } => evidence.first().or(rate.as_ref()),
            Saying::Signal { .. }
            | Saying::Record { .. }
            | Saying::Target { .. }
            | Saying::Silence { .. }
            | Saying::ComplaintDesk { .. }
            | Saying::Thin { .. }
            | Saying::Waiting { .. }
            | Saying::LongestWait { .. }
            | Saying::Ladder { .. }
            | Saying::SharedNeed { .. }
            | Saying::ToldBack { .. }
            | Saying::Season { .. }
            | Saying::NotMeasurable { .. }
            | Saying::Ordinary(_) => self.all_evidence().into_iter().next(),
        }
    }

    /// Every figure the sentence tells, that it rests on first.
    #[must_use]
    pub fn all_evidence(&self) -> Vec<&Evidence> {
        match &self.saying {
            Saying::Signal { evidence, .. }
            | Saying::Record { evidence, .. }
            | Saying::Target { evidence, .. }
            | Saying::Silence { evidence, .. }
            | Saying::ComplaintDesk { evidence, .. }
            | Saying::Thin { evidence } => vec![evidence],
            Saying::Waiting { evidence, oldest } => [evidence].into_iter().chain(oldest).collect(),
            Saying::LongestWait { evidence, waiting, before } => {
                [evidence, waiting].into_iter().chain(before).collect()
            }
            Saying::Ladder { climbed, left } => climbed.iter().chain(left).collect(),
            Saying::SharedNeed { demands, .. } => {
                [&demands.gained, &demands.linked, &demands.entries].into_iter().chain(&demands.people).collect()
            }
            Saying::ToldBack { evidence, adopted } => vec![evidence, adopted],
            Saying::Campaign { evidence, reading, placebo, .. } => {
                let lift = reading.tells_difference().then_some(evidence);
                lift.into_iter().chain(placebo).collect()
            }
            Saying::Season { evidence, returned, .. } => [evidence].into_iter().chain(returned).collect(),
            // Of several decisions their names are told, and no figures.
            Saying::DecisionsScored { hit, missed, evidence, rate, .. } => {
                let told = if hit.len() + missed.len() == 1 { evidence.as_slice() } else { &[] };
                told.iter().chain(rate).collect()
            }
            Saying::DecisionsDue { decisions, evidence } if decisions.len() > 1 => vec![evidence],
            Saying::DecisionsDue { .. }
            | Saying::Collision { .. }
            | Saying::NotMeasurable { .. }
            | Saying::Ordinary(_) => Vec::new(),
        }
    }

    /// Where it leads; `None`: it rests on nothing that has a page.
    #[must_use]
    pub fn destination(&self) -> Option<Destination> {
        match &self.saying {
            Saying::SharedNeed { need, .. } => Some(Destination::Need(need.id.clone())),
            Saying::Campaign { campaign, .. } | Saying::Collision { campaign, .. } => {
                Some(Destination::Campaign(campaign.id.clone()))
            }
            Saying::Season { season, .. } => Some(Destination::Season(season.id.clone())),
            Saying::DecisionsDue { decisions, .. } => decisions.first().map(decision),
            Saying::DecisionsScored { hit, missed, .. } => missed.iter().chain(hit).next().map(decision),
            Saying::Signal { .. }
            | Saying::Record { .. }
            | Saying::Target { .. }
            | Saying::Waiting { .. }
            | Saying::LongestWait { .. }
            | Saying::Silence { .. }
            | Saying::ComplaintDesk { .. }
            | Saying::Ladder { .. }
            | Saying::ToldBack { .. }
            | Saying::Thin { .. } => {
                self.evidence().map(|evidence| Destination::Metric(evidence.measured.definition().stem))
            }
            Saying::NotMeasurable { .. } | Saying::Ordinary(_) => None,
        }
    }

    /// Whether it is good news.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match &self.saying {
            Saying::Target { verdict, .. } => of_verdict(*verdict),
            Saying::Signal { evidence, signal, .. } | Saying::Record { evidence, signal, .. } => {
                of_signal(evidence.measured, *signal)
            }
            Saying::LongestWait { .. }
            | Saying::Silence { .. }
            | Saying::ComplaintDesk { .. }
            | Saying::Collision { .. } => Tone::Bad,
            Saying::ToldBack { .. } => Tone::Good,
            Saying::Campaign { aim: Some(aim), .. } => of_verdict(aim.verdict),
            Saying::Campaign { aim: None, evidence, reading, .. } => of_lift(evidence, *reading),
            Saying::DecisionsScored { hit, missed, .. } => match (hit.is_empty(), missed.is_empty()) {
                (false, true) => Tone::Good,
                (true, false) => Tone::Bad,
                (true, true) | (false, false) => Tone::Plain,
            },
            Saying::Waiting { .. }
            | Saying::Ladder { .. }
            | Saying::SharedNeed { .. }
            | Saying::Season { .. }
            | Saying::DecisionsDue { .. }
            | Saying::Thin { .. }
            | Saying::NotMeasurable { .. }
            | Saying::Ordinary(_) => Tone::Plain,
        }
    }
}

fn decision(decision: &Named) -> Destination {
    Destination::Decision(decision.id.clone())
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

/// More voices are neither good nor bad; more of what customers do for us, or of what they feel, is.
fn of_lift(evidence: &Evidence, reading: Reading) -> Tone {
    let Where::Campaign { measure: Some(measure), .. } = &evidence.place else { return Tone::Plain };
    match reading {
        Reading::More if *measure != "voice.per_day" => Tone::Good,
        Reading::Less if *measure != "voice.per_day" => Tone::Bad,
        Reading::More
        | Reading::Less
        | Reading::Undecided
        | Reading::Unclear
        | Reading::SmallBase
        | Reading::NewChannels
        | Reading::TooFew
        | Reading::Nothing => Tone::Plain,
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
