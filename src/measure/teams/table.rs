//! Who answers, how fast, and what goes from hand to hand: the month's first answers and outcomes → a table.

use crate::{
    community::{ChannelId, TeamId},
    definition,
    measure::{
        conversation::Conversation,
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        slice::Slice,
        survival::{End, FOLLOW_UP, Item, follow, quantile},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Replies count until so many days after the outcome, as for the mean of hand-offs.
const DAYS: i32 = 7;

/// A row a team, followed by one for each of its channels.
pub(super) static TABLE: Described = Described {
    id: "teams.table",
    name: Bilingual { ko: "팀별 현황", en: "Teams at a glance" },
    definition: definition!("teams", "table"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(table),
};

/// What a team did in the month, on all channels or on one.
#[derive(Debug, Default)]
struct Work<'a> {
    answered_first: Vec<&'a Conversation<'a>>,
    handoffs_in: u64,
    handoffs_out: u64,
}

/// The work of each team: as a whole (`None`), and on each channel it worked on.
type Works<'a> = BTreeMap<(TeamId, Option<ChannelId>), Work<'a>>;

/// `None`: no team answered first or handed anything over.
fn table(slice: &Slice<'_>) -> Option<Table> {
    let mut works = Works::new();
    add_first_answers(slice, &mut works);
    add_handoffs(slice, &mut works);
    if works.is_empty() {
        return None;
    }
    for team in (0..slice.context.archive.organisation.teams.len()).map(team_id) {
        works.entry((team, None)).or_default();
    }
    Some(Table {
        columns: vec!["team", "channel", "answered_first", "time_median", "left_out", "handoffs_in", "handoffs_out"],
        rows: works.iter().map(|(&(team, channel), work)| row(slice, team, channel, work)).collect(),
    })
}

/// The entries that ask for an answer and whose first one came in the month, for the team that gave it.
fn add_first_answers<'a>(slice: &Slice<'a>, works: &mut Works<'a>) {
    let asking = slice.turns().filter(|(conversation, _)| conversation.entry.needs_reply);
    for (conversation, turn) in asking {
        let is_first = conversation.first_response().is_some_and(|first| std::ptr::eq(first, turn));
        if let Some(team) = turn.team.filter(|_| is_first) {
            for channel in [None, Some(conversation.entry.channel)] {
                works.entry((team, channel)).or_default().answered_first.push(conversation);
            }
        }
    }
}

/// The month's outcomes with replies of several teams: once in, once out for each team that follows or is followed.
fn add_handoffs<'a>(slice: &Slice<'a>, works: &mut Works<'a>) {
    for (conversation, outcome) in slice.settled().filter(|(conversation, _)| conversation.entry.needs_reply) {
        let teams: Vec<TeamId> =
            conversation.replies_of_ours_until(&outcome.at, DAYS).filter_map(|turn| turn.team).collect();
        let passed = || teams.windows(2).map(|pair| (pair[0], pair[1])).filter(|(giver, taker)| giver != taker);
        let givers: BTreeSet<TeamId> = passed().map(|(giver, _)| giver).collect();
        let takers: BTreeSet<TeamId> = passed().map(|(_, taker)| taker).collect();
        for channel in [None, Some(conversation.entry.channel)] {
            for &team in &givers {
                works.entry((team, channel)).or_default().handoffs_out += 1;
            }
            for &team in &takers {
                works.entry((team, channel)).or_default().handoffs_in += 1;
            }
        }
    }
}

fn row(slice: &Slice<'_>, team: TeamId, channel: Option<ChannelId>, work: &Work<'_>) -> Vec<Cell> {
    let organisation = &slice.context.archive.organisation;
    let channel_id = channel.map(|channel| organisation.channels[channel.index()].id.as_str());
    let own_id = organisation.teams[team.index()].id.as_str();
    slice.ear().about(|| [own_id].into_iter().chain(channel_id).collect::<Vec<_>>().join(" "));
    let items = work.answered_first.iter().map(|conversation| Item {
        of: conversation.id,
        at: conversation.entry.at,
        end: End::of_response(conversation.first_response()),
        censored: conversation.withdrawn,
    });
    let time = quantile(&follow(items, slice.context, FOLLOW_UP), 0.5);
    vec![
        Cell::text(own_id),
        Cell::or_absent(channel_id.map(Cell::text)),
        Cell::count(work.answered_first.len() as u64),
        Cell::or_absent(time.number().map(Cell::Real)),
        Cell::count(time.left_out),
        Cell::count(work.handoffs_in),
        Cell::count(work.handoffs_out),
    ]
}

fn team_id(index: usize) -> TeamId {
    TeamId(u32::try_from(index).expect("fewer than 2^32 teams"))
}
