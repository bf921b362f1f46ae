//! How the public felt on its dates: calendar spans on its channels → collisions, and whether they were answered.

use super::view::{View, channels_of};
use crate::{
    community::{Advice, CalendarDay, DayId, Mood},
    definition,
    measure::{
        figures::{CampaignFigures, MoodSpan},
        metric::{Better, Bilingual, Described, Subject},
        when::last_instant,
        witness::{Part, Thing},
    },
};

/// Its dates in calendar spans.
pub(super) static METRIC: Described = Described {
    id: "campaign.mood",
    name: Bilingual { ko: "그때의 분위기", en: "Mood of its dates" },
    definition: definition!("campaign", "mood"),
    unit: None,
    better: Better::Neither,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    let calendar = view.context.archive.calendar.iter().enumerate();
    let spans = calendar.filter_map(|(i, day)| {
        let id = DayId(u32::try_from(i).expect("fewer than 2^32 calendar spans"));
        span(view, id, day)
    });
    figures.mood = spans.collect();
    for span in &figures.mood {
        view.context.ear().tell(Part::Whole, &Thing::CalendarDay(span.day.as_str().into()));
    }
}

/// The campaign's dates in one calendar span; `None`: there are none, or the span holds on other channels.
fn span(view: &View<'_>, id: DayId, day: &CalendarDay) -> Option<MoodSpan> {
    let dates = (view.campaign.start.max(day.start), view.last_date().min(day.end));
    let channels = channels_of(view.context, view.campaign);
    let applies = day.channels.is_empty() || day.channels.iter().any(|channel| channels.contains(channel));
    let written = |at| last_instant(at, view.context.zone()) <= view.context.as_of;
    let mut notes = view.campaign.timing.iter().filter(|note| written(&note.at));
    (applies && dates.0 <= dates.1).then(|| MoodSpan {
        day: day.id.clone(),
        dates,
        mood: day.mood,
        advice: day.advice,
        collision: day.mood == Some(Mood::Mourning) || day.advice == Some(Advice::Avoid),
        answered: notes.any(|note| note.because == Some(id)),
    })
}
