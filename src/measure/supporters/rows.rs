//! What stands behind a season's figures: one row a supporter, the mentor tree, voices, and our own ratio beside theirs.

use super::{
    mentor_load_max::mentors,
    pay_hour::{money_per_hour, per_hour},
    reach_growth::growth,
    roster::{Line, Roster, has_landed, lines},
};
use crate::{
    community::{ChannelId, PersonId, SeasonId, SeasonRole},
    measure::{
        figure::Figure,
        figures::{ChannelRatio, MentorLoad, SeasonFigures, SupporterRow},
        posts::ratio::median_of,
    },
};
use std::collections::BTreeSet;

/// Adds the rows to a season's figures.
pub(super) fn fill(roster: &Roster<'_>, season: &mut SeasonFigures) {
    season.people = roster.lines.iter().map(|line| row(roster, line, season.wage)).collect();
    let money: Vec<f64> = season.people.iter().filter_map(|row| row.money_per_hour).collect();
    season.money_hour_median = (!money.is_empty()).then(|| Figure::quantile(money, 0.5));
    let loads = mentors(roster).into_iter().map(|(mentor, people)| {
        let sessions = roster.sessions_held(mentor);
        MentorLoad { mentor, people, sessions }
    });
    season.mentors = loads.collect();
    season.mentors.sort_by_key(|load| std::cmp::Reverse(load.people.len()));
    season.voices = roster.voices.iter().map(|(_, conversation)| conversation.id).collect();
    season.ratios = ratios(roster);
}

fn row(roster: &Roster<'_>, line: &Line<'_>, wage: Option<f64>) -> SupporterRow {
    let person = line.person;
    let voices = || roster.voices.iter().filter(|(via, _)| *via == person);
    let per_hour = per_hour(line.on);
    SupporterRow {
        place: line.place,
        account: line.on.member,
        person,
        role: line.on.role,
        path: path(roster, person),
        missions: roster.missions_of(person).count() as u64,
        sessions: roster.sessions_with(person),
        posts: roster.posts.iter().filter(|post| post.person == Some(person)).count() as u64,
        voices: voices().count() as u64,
        landed: voices().filter(|(_, conversation)| has_landed(conversation)).count() as u64,
        per_hour,
        money_per_hour: money_per_hour(line.on),
        below_wage: per_hour.zip(wage).map(|(per_hour, wage)| per_hour < wage),
        growth: growth(line.on),
    }
}

/// The earlier seasons somebody was on, with the highest role in each.
fn path(roster: &Roster<'_>, person: PersonId) -> Vec<(SeasonId, SeasonRole)> {
    let role_in = |&season: &SeasonId| {
        let roles = lines(roster.context, season).filter(|line| line.person == person).map(|line| line.on.role);
        roles.max().map(|role| (season, role))
    };
    roster.earlier.iter().filter_map(role_in).collect()
}

/// The ratio of the season's posts on each channel, beside that of our own posts there in the season's dates.
fn ratios(roster: &Roster<'_>) -> Vec<ChannelRatio> {
    let context = roster.context;
    let (start, end) = (roster.season.start, roster.season.end);
    let in_season = |date| start <= date && end.is_none_or(|end| date <= end);
    let channels: BTreeSet<ChannelId> = roster.posts.iter().map(|post| post.post.channel).collect();
    let beside = |channel: ChannelId| {
        let here = |post: &ChannelId| *post == channel;
        let theirs = roster.posts.iter().copied().filter(|post| here(&post.post.channel));
        let ours = context.posts.iter().filter(|post| post.is_own && here(&post.post.channel));
        let ours = ours.filter(|post| in_season(post.post.at.date));
        ChannelRatio { channel, supporters: median_of(roster.tally(), theirs), own: median_of(roster.tally(), ours) }
    };
    channels.into_iter().map(beside).collect()
}
