//! From applying to completing: a season's roster → three shares, each of those who came so far.

use crate::{
    community::{Date, PersonId},
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
    },
};

/// Chosen of those who applied; of the chosen, those who got going, and those who saw it through.
pub(super) static METRIC: Described = Described {
    id: "supporters.funnel",
    name: Bilingual { ko: "서포터즈 모집과 완주", en: "From applying to completing" },
    definition: definition!("supporters", "funnel"),
    unit: Some(Unit::Share),
    better: Better::Neither,
    subject: Subject::SeasonSteps(measure),
};

/// Days after the start in which a deed makes one active.
const DAYS: i32 = 29;

fn measure(roster: &Roster<'_>) -> [(&'static str, Figure); 3] {
    let people = roster.supporters().count() as u64;
    let active = roster.supporters().filter(|line| is_active(roster, line.person)).count() as u64;
    let ended = roster.supporters().filter(|line| roster.is_over || line.on.completed.is_some());
    let known = ended.count() as u64;
    let completed = roster.supporters().filter(|line| line.on.completed == Some(true)).count() as u64;
    [
        ("selected", selected(people, roster.season.applied)),
        ("active", Figure::share(active, people)),
        ("completed", Figure::share(completed, known)),
    ]
}

/// Chosen ÷ applied. More may be on the roster than applied (invited ones): that is no share of trials, and has no interval.
fn selected(people: u64, applied: Option<u64>) -> Figure {
    match applied {
        Some(applied) if people <= applied => Figure::share(people, applied),
        Some(applied) => Figure::plain_share(people, applied),
        None => Figure::nothing_counted(),
    }
}

/// Whether somebody did a mission of the season, or published anything, within its first thirty days.
fn is_active(roster: &Roster<'_>, person: PersonId) -> bool {
    let first = roster.season.start;
    let early = |date: Date| first <= date && date <= first.plus(DAYS);
    let mut posts = roster.context.posts.iter().filter(|post| post.person == Some(person));
    roster.missions_of(person).any(early) || posts.any(|post| early(post.post.at.date))
}
