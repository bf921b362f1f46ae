//! Which other campaigns ran at the same time on the same channels: all campaigns → ids.

use super::view::{View, channels_of, last_date};
use crate::{
    definition,
    measure::{
        figures::CampaignFigures,
        metric::{Better, Bilingual, Described, Subject},
        witness::{Part, Thing},
    },
};

/// A date and a channel in common.
pub(super) static METRIC: Described = Described {
    id: "campaign.overlaps",
    name: Bilingual { ko: "겹친 캠페인", en: "Overlapping campaigns" },
    definition: definition!("campaign", "overlaps"),
    unit: None,
    better: Better::Neither,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    let (context, own) = (view.context, view.campaign);
    let channels = channels_of(context, own);
    let others = context.archive.campaigns.iter().filter(|other| {
        let first = own.start.max(other.start);
        other.id != own.id
            && first <= view.last_date().min(last_date(context, other))
            && channels_of(context, other).iter().any(|channel| channels.contains(channel))
    });
    figures.overlaps = others.map(|other| other.id.clone()).collect();
    figures.overlaps.sort_unstable();
    for id in &figures.overlaps {
        context.ear().tell(Part::Whole, &Thing::Campaign(id.as_str().into()));
    }
}
