//! How long before it began we told the community: announcement and start → seconds.

use super::view::View;
use crate::{
    definition,
    measure::{
        figure::{Figure, State, Value},
        figures::CampaignFigures,
        metric::{Better, Bilingual, Described, Subject, Unit},
        witness::{Part, Thing},
    },
};

/// From the announcement to the midnight at which the first date begins.
pub(super) static METRIC: Described = Described {
    id: "campaign.notice_lead",
    name: Bilingual { ko: "미리 알린 시간", en: "Notice given beforehand" },
    definition: definition!("campaign", "notice_lead"),
    unit: Some(Unit::Seconds),
    better: Better::Up,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    if view.campaign.announced_at.is_some() {
        view.context.ear().tell(Part::Whole, &Thing::Campaign(view.campaign.id.as_str().into()));
    }
    let announced = view.campaign.announced_at.filter(|at| at.is_exact() && at.second <= view.context.as_of);
    let lead = announced.map(|at| view.context.zone().start_of(view.campaign.start) - at.second);
    let figure =
        lead.map_or_else(Figure::nothing, |lead| Figure { value: Some(Value::Whole(lead)), ..Figure::of(State::Ok) });
    figures.figures.insert(METRIC.id, figure);
}
