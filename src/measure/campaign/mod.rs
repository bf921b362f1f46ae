//! Was it the right moment, did anything move, would we do it again? (metrics.md §9)

mod channels;
mod diary;
mod expected;
mod lift;
mod mood;
mod notice_lead;
mod overlaps;
mod placebo_rank;
pub mod view;
mod won_over;

use super::{catalogue::Family, context::Context, figures::CampaignFigures, metric::Subject};
use crate::community::{Campaign, ChannelId};
use diary::Diary;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use view::{View, channels_of};

/// The family. A metric may read what those before it found.
pub const FAMILY: Family = Family {
    id: "campaign",
    described: &[
        &lift::LIFT,
        &lift::CARRY_OVER,
        &placebo_rank::METRIC,
        &expected::METRIC,
        &notice_lead::METRIC,
        &won_over::METRIC,
        &overlaps::METRIC,
        &mood::METRIC,
    ],
    ..Family::EMPTY
};

/// The figures of every campaign, by its id.
#[must_use]
pub fn campaigns(context: &Context<'_>) -> BTreeMap<String, CampaignFigures> {
    let campaigns = &context.archive.campaigns;
    if campaigns.is_empty() {
        return BTreeMap::new();
    }
    let sets: BTreeSet<Vec<ChannelId>> = campaigns.iter().map(|campaign| channels_of(context, campaign)).collect();
    let per_channel = diary::of_channels(context);
    let diaries: BTreeMap<Vec<ChannelId>, Diary> = sets
        .into_par_iter()
        .map(|channels| {
            let diary = Diary::of(context, &per_channel, &channels);
            (channels, diary)
        })
        .collect();
    campaigns
        .par_iter()
        .map(|campaign| {
            let diary = &diaries[&channels_of(context, campaign)];
            let view = View::new(context, campaign, diary);
            let spans = (&view.baseline[..], &view.during[..]);
            let channels = channels::channels(&per_channel, &channels_of(context, campaign), spans);
            (campaign.id.clone(), CampaignFigures { channels, ..figures(&view) })
        })
        .collect()
}

/// Looks at one campaign, and does something with what it sees.
pub(super) fn with_view<T>(context: &Context<'_>, campaign: &Campaign, look: impl FnOnce(&View<'_>) -> T) -> T {
    let diary = Diary::of(context, &diary::of_channels(context), &channels_of(context, campaign));
    look(&View::new(context, campaign, &diary))
}

/// The figures of one campaign.
fn figures(view: &View<'_>) -> CampaignFigures {
    let mut figures = CampaignFigures { spans: view.spans(), days: view.days(), ..CampaignFigures::default() };
    for described in FAMILY.described {
        match described.subject {
            Subject::Campaign(function) => function(view, &mut figures),
            Subject::Season(_)
            | Subject::SeasonSteps(_)
            | Subject::Timing(_)
            | Subject::Decision
            | Subject::MonthlyTable(_)
            | Subject::Table(_) => {}
        }
    }
    figures
}
