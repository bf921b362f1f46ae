//! What came of the voices they passed on: entries `via` the season → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::{Roster, has_landed},
    },
};

/// Solved, adopted or shipped.
pub(super) static METRIC: Described = Described {
    id: "supporters.voice_carried",
    name: Bilingual { ko: "전해 준 고객의 소리 중 반영", en: "Entries passed on that were acted on" },
    definition: definition!("supporters", "voice_carried"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    for (_, conversation) in &roster.voices {
        tally.count(conversation, has_landed(conversation));
    }
    tally.share()
}
