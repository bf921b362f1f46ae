//! What was expected of it, beside what was seen: aims and lifts → met, missed or open.

use super::{
    diary,
    lift::LIFT,
    view::{View, channels_of},
};
use crate::{
    community::{Aim, AimMeasure, Expectation, Target},
    definition,
    measure::{
        figure::{Figure, State, TargetVerdict},
        figures::{AimResult, CampaignFigures},
        judge,
        metric::{Better, Bilingual, Described, Subject, Unit},
        statistics::sentiment::net_sentiment,
        witness::Part,
    },
};

/// Each aim in the order of the file.
pub(super) static METRIC: Described = Described {
    id: "campaign.expected",
    name: Bilingual { ko: "기대와 결과", en: "Expected and seen" },
    definition: definition!("campaign", "expected"),
    unit: Some(Unit::Word),
    better: Better::Neither,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    figures.expected = view.campaign.aims.iter().map(|aim| result(view, figures, aim)).collect();
    for (place, (aim, result)) in view.campaign.aims.iter().zip(&figures.expected).enumerate() {
        view.context.ear().about(|| result.key(place));
        tell(view, aim.metric, result);
    }
}

/// Tells whoever listens the records that an aim was compared with.
fn tell(view: &View<'_>, measure: AimMeasure, result: &AimResult) {
    let channels = channels_of(view.context, view.campaign);
    let then = if result.is_lift { Part::Hit } else { Part::Whole };
    if result.is_lift {
        diary::tell(view.context, &channels, measure, &view.baseline, Part::Whole);
    }
    diary::tell(view.context, &channels, measure, &view.during, then);
}

fn result(view: &View<'_>, figures: &CampaignFigures, aim: &Aim) -> AimResult {
    let (aim_as_number, is_lift) = match aim.expect {
        Expectation::Change(change) => (change, true),
        Expectation::AtLeast(least) => (least, false),
    };
    let seen = if is_lift {
        figures.by_measure.get(LIFT.id).and_then(|measures| measures.get(aim.metric.id())).cloned()
    } else {
        level(view, figures, aim.metric)
    };
    let target = match aim.expect {
        Expectation::Change(change) if change.is_sign_negative() => Target::AtMost(change),
        Expectation::Change(change) => Target::AtLeast(change),
        Expectation::AtLeast(least) => Target::AtLeast(least),
    };
    let verdict: Option<TargetVerdict> = seen.as_ref().and_then(|seen| judge::verdict(seen, target));
    AimResult { measure: aim.metric.id(), aim: aim_as_number, is_lift, seen, verdict }
}

/// The measure itself during the campaign; only net sentiment has an interval.
fn level(view: &View<'_>, figures: &CampaignFigures, measure: AimMeasure) -> Option<Figure> {
    let counts = figures.counts.get(LIFT.id).and_then(|measures| measures.get(measure.id()))?;
    let figure = match (measure, counts.then) {
        (_, None) => Figure::nothing(),
        (AimMeasure::NetSentiment, Some(_)) => balance(view),
        (AimMeasure::PostsRatio | AimMeasure::VoicePerDay | AimMeasure::SideEventsPerDay, Some(value)) => {
            Figure { n: Some(counts.during), ..Figure::real(value, counts.during.max(1)) }
        }
    };
    let state = if figure.state == State::Ok && !view.is_over { State::Running } else { figure.state };
    Some(Figure { state, ..figure })
}

/// Net sentiment of the entries during the campaign, with its interval.
fn balance(view: &View<'_>) -> Figure {
    let (mut positive, mut negative, mut marked) = (0, 0, 0);
    for &date in &view.during {
        let counts = view.diary.on(date);
        positive += counts.positive;
        negative += counts.negative;
        marked += counts.marked;
    }
    match net_sentiment(positive, negative, marked) {
        Some((value, interval)) => Figure { interval: Some(interval), ..Figure::real(value, marked) },
        None => Figure::nothing_counted(),
    }
}
