//! How many the event won: its attendees → a difference ÷ those who came.

use super::view::View;
use crate::{
    community::Attendees,
    definition,
    measure::{
        figure::{Figure, State, Value},
        figures::CampaignFigures,
        metric::{Better, Bilingual, Described, Subject, Unit},
        statistics::whole::real,
        tally::Tally,
        witness::Thing,
    },
};

/// (On our side after − before) ÷ came.
pub(super) static METRIC: Described = Described {
    id: "campaign.won_over",
    name: Bilingual { ko: "행사에서 얻은 내 편", en: "Won over at the event" },
    definition: definition!("campaign", "won_over"),
    unit: Some(Unit::Ratio),
    better: Better::Up,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    let figure = view
        .campaign
        .attendees
        .as_ref()
        .and_then(|attendees| won_over(view, attendees))
        .unwrap_or_else(Figure::nothing);
    figures.figures.insert(METRIC.id, figure);
}

/// `None`: nobody came, or one of the counts is missing.
fn won_over(view: &View<'_>, attendees: &Attendees) -> Option<Figure> {
    let came = attendees.came.filter(|&came| came > 0)?;
    let value = (real(attendees.for_after?) - real(attendees.for_before?)) / real(came);
    let mut tally = Tally::new(view.context.ear());
    tally.count_times(&Thing::Campaign(view.campaign.id.as_str().into()), came, false);
    Some(Figure { value: Some(Value::Real(value)), n: Some(tally.n()), ..Figure::of(State::Ok) })
}
