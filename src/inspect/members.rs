//! A file of members/ → what is known of members.

use super::desk::Desk;
use super::numbers;
use super::trail::Trail;
use super::words;
use super::wrong::Wrong;
use crate::community::{AccountId, ChannelId, Date, FileId, Goodwill, Influence};
use crate::gather::raw::{RawMember, RawMembers, Scalar};
use crate::gather::shape::Dict;

/// What is known of a member.
#[derive(Debug)]
pub(super) struct MemberCard {
    /// The file.
    pub(super) file: FileId,
    /// The place of the record in the file's list.
    pub(super) item: usize,
    /// Whose it is.
    pub(super) account: AccountId,
    /// When they joined.
    pub(super) joined: Option<Date>,
    /// When they became a customer.
    pub(super) customer_since: Option<Date>,
    /// Which kind of customer.
    pub(super) segment: Option<String>,
    /// What they are to the community.
    pub(super) roles: Vec<String>,
    /// Who follows them, by channel.
    pub(super) influence: Vec<Influence>,
    /// How they stand to us.
    pub(super) goodwill: Option<Goodwill>,
    /// Other accounts of the same person.
    pub(super) same_person: Vec<AccountId>,
}

/// The members of a file.
pub(super) fn members(desk: &mut Desk, raw: &RawMembers) -> Vec<MemberCard> {
    let list = Trail::Top.key("members");
    let records = raw.members.iter().flatten().enumerate();
    records.filter_map(|(item, raw)| member(desk, &list.item(item), item, raw)).collect()
}

fn member(desk: &mut Desk, here: &Trail, item: usize, raw: &RawMember) -> Option<MemberCard> {
    if raw.id.is_none() {
        desk.missing(here, "id", None);
    }
    let account = desk.account(here, "id", raw.id.as_ref());
    let card = MemberCard {
        file: desk.file,
        item,
        joined: desk.date(here, "joined", raw.joined.as_ref()),
        customer_since: desk.date(here, "customer_since", raw.customer_since.as_ref()),
        segment: desk.take(here, "segment", raw.segment.as_ref(), words::label),
        roles: roles(desk, here, raw.roles.as_deref().unwrap_or_default()),
        influence: influence(desk, here, raw.influence.as_ref()),
        goodwill: desk.take(here, "goodwill", raw.goodwill.as_ref(), words::goodwill),
        same_person: desk.account_list(here, "same_person", raw.same_person.as_deref().unwrap_or_default()),
        account: account?,
    };
    Some(card)
}

fn roles(desk: &mut Desk, here: &Trail, raw: &[Scalar]) -> Vec<String> {
    let list = here.key("roles");
    let mut note = |i, wrong: Wrong| desk.note(list.item(i).path(), wrong);
    let role = |(i, role): (usize, &Scalar)| words::label(&role.0).map_err(|wrong| note(i, wrong)).ok();
    raw.iter().enumerate().filter_map(role).collect()
}

fn influence(desk: &mut Desk, here: &Trail, raw: Option<&Dict<Scalar>>) -> Vec<Influence> {
    let setting = desk.setting;
    let here = here.key("influence");
    let mut all = Vec::new();
    for (channel, followers) in raw.iter().flat_map(|raw| &raw.0) {
        let followers = desk.take(&here, channel, Some(followers), numbers::count);
        match setting.known.channels.find(channel) {
            Ok(Some(place)) => {
                all.extend(followers.map(|followers| Influence { channel: ChannelId(place), followers }));
            }
            Ok(None) => {}
            Err(wrong) => desk.note(here.path_of_key(channel), wrong),
        }
    }
    all
}
