//! Did they come back? The season before and this roster → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::{Roster, lines},
        witness::Reason,
    },
};

/// Of those who completed the season before and were welcome again, those who are on this roster.
pub(super) static METRIC: Described = Described {
    id: "supporters.return_share",
    name: Bilingual { ko: "다시 함께한 비율", en: "Came back" },
    definition: definition!("supporters", "return_share"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let Some(previous) = roster.previous() else { return Figure::nothing_counted() };
    let here = roster.people();
    let mut tally = roster.tally();
    for line in lines(roster.context, previous) {
        if line.on.completed == Some(true) && line.on.invited_back != Some(false) {
            tally.count(&line, here.contains(&line.person));
        } else {
            tally.pass(&line, Reason::NotInvited);
        }
    }
    tally.share()
}
