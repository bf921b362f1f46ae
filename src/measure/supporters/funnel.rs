//! From applying to completing: a season's roster → three shares, each of those who came so far.

use crate::{
    community::{Date, PersonId},
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
        witness::{Reason, Thing},
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
    let ear = roster.context.ear();
    ["selected", "active", "completed"].map(|step| {
        ear.about(|| step.to_owned());
        let figure = match step {
            "selected" => selected(roster),
            "active" => active(roster),
            _ => completed(roster),
        };
        (step, figure)
    })
}

/// Chosen ÷ applied. More may be on the roster than applied (invited ones): that is no share of trials, and has no interval.
fn selected(roster: &Roster<'_>) -> Figure {
    let Some(applied) = roster.season.applied else { return Figure::nothing_counted() };
    let mut tally = roster.tally();
    tally.count_times(&Thing::Applications(roster.id), applied, false);
    for line in roster.supporters() {
        tally.hit_only(line, 1);
    }
    if tally.k() <= tally.n() { tally.share() } else { tally.plain_share() }
}

/// Got going ÷ chosen.
fn active(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    for line in roster.supporters() {
        tally.count(line, is_active(roster, line.person));
    }
    tally.share()
}

/// Saw it through ÷ those of whom it is known.
fn completed(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    for line in roster.supporters() {
        if roster.is_over || line.on.completed.is_some() {
            tally.count(line, line.on.completed == Some(true));
        } else {
            tally.pass(line, Reason::StillOpen);
        }
    }
    tally.share()
}

/// Whether somebody did a mission of the season, or published anything, within its first thirty days.
fn is_active(roster: &Roster<'_>, person: PersonId) -> bool {
    let first = roster.season.start;
    let early = |date: Date| first <= date && date <= first.plus(DAYS);
    let mut posts = roster.context.posts.iter().filter(|post| post.person == Some(person));
    roster.missions_of(person).any(early) || posts.any(|post| early(post.post.at.date))
}
