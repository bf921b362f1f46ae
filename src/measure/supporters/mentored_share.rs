//! Did newcomers meet a mentor? A season's roster and sessions → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
        witness::Reason,
    },
};

/// Of the supporters who are here for the first time, those who have a mentor and met one.
pub(super) static METRIC: Described = Described {
    id: "supporters.mentored_share",
    name: Bilingual { ko: "멘토를 만난 새 서포터", en: "New supporters who met their mentor" },
    definition: definition!("supporters", "mentored_share"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let before = roster.people_before();
    let mut tally = roster.tally();
    let ear = roster.context.ear();
    for line in ear.keep(roster.supporters(), Reason::NotNew, |line| !before.contains(&line.person)) {
        tally.count(line, line.on.mentor.is_some() && roster.sessions_with(line.person) > 0);
    }
    tally.share()
}
