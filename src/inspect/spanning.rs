//! What spans files: one order for all ids, persons, links between entries, the period; then the archive.

use super::Failed;
use super::charter::StaffCard;
use super::counts::{self, Counted};
use super::coverage::{self, Seen};
use super::desk::Noted;
use super::duplicates::{self, Identified};
use super::foresight::foresee;
use super::identity::{self, Registries, Registry, identify};
use super::logs::Log;
use super::members::MemberCard;
use super::names::{Met, in_order, places};
use super::posts::Sheet;
use super::privacy;
use super::records::Records;
use super::references;
use super::renumber::Places;
use super::setting::{Levels, Setting};
use super::wrong::{Wrong, did_you_mean, shown};
use crate::community::{
    Archive, CalendarDay, Date, DayId, Edition, Entry, FileId, Name, Organisation, Period, Post, Rejected, Second,
    Topic,
};
use crate::diagnostic::{Level, Rule};
use crate::gather::Path;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Logs and posts, reduced, in file order.
#[derive(Default)]
pub(super) struct Streams {
    /// Of logs/.
    pub(super) logs: Vec<Log>,
    /// Of posts/.
    pub(super) posts: Vec<Sheet>,
    /// Whether some entry could not be read.
    pub(super) is_partial: bool,
    /// Of files of which nothing could be read.
    pub(super) faults: Vec<Noted>,
}

/// What the pass over all files leans on.
pub(super) struct Assembly<'a> {
    /// Paths, sorted.
    pub(super) files: &'a [String],
    /// What dangol.yaml says.
    pub(super) setting: &'a Setting,
    /// How bad faults are.
    pub(super) levels: &'a Levels,
    /// What is wrong so far.
    pub(super) noted: Vec<Noted>,
    /// Of dangol.yaml.
    pub(super) staff: Vec<StaffCard>,
    /// Digests of the ids that are never shown, sorted.
    pub(super) hide: Vec<String>,
}

/// All ids of accounts, topics and terms, each list sorted.
struct Orders {
    accounts: Vec<String>,
    topics: Vec<String>,
    terms: Vec<String>,
}

impl Assembly<'_> {
    /// The archive, and all that is wrong. `None`: something that makes the archive is missing or wrong.
    pub(super) fn assemble(
        mut self,
        organisation: Option<Organisation>,
        mut records: Records,
        mut streams: Streams,
        given: Option<Second>,
    ) -> Result<(Option<Archive>, Vec<Noted>), Failed> {
        let seen = self.gather_notes(&mut streams);
        self.settle_ids(&mut streams);
        let orders = self.orders(organisation.as_ref(), &records, &streams);
        let days = self.calendar(&mut records);
        renumber(&orders, &mut records, &mut streams, &days);
        let registry = self.registry(&orders.accounts, organisation.as_ref(), &records.cards);
        self.unknown_persons(&registry, &records, &streams);
        let links = references::links(&mut streams.logs);
        let links = self.noting(|note| references::resolve(&streams.logs, &links, streams.is_partial, note));
        records.campaigns.sort_by(|a, b| a.id.cmp(&b.id));
        let mut organisation = organisation;
        if let Some(organisation) = &mut organisation {
            self.complete(organisation, &orders.topics, std::mem::take(&mut records.counts));
        }
        let calendar: Vec<CalendarDay> = std::mem::take(&mut records.days).into_iter().map(|(_, day)| day).collect();
        let started = first_start(&records);
        let period = self.period(given, &seen, organisation.as_ref().and_then(|o| o.since), started)?;
        if let Some(period) = &period {
            let warnings = foresee(&records.campaigns, &calendar, period.as_of, &self.setting.zone);
            self.noted.extend(warnings.into_iter().map(|(file, path, wrong)| (file, wrong.at(path))));
        }
        let noted = std::mem::take(&mut self.noted);
        let archive = organisation.zip(period).map(|(organisation, period)| {
            let parts = Parts { organisation, period, registry, calendar, terms: orders.terms };
            self.archive(parts, records, streams, &links)
        });
        Ok((archive, noted))
    }

    fn noting<T>(&mut self, find: impl FnOnce(&mut dyn FnMut(FileId, Path, Wrong)) -> T) -> T {
        find(&mut |file, path, wrong| self.noted.push((file, wrong.at(path))))
    }

    /// Takes over what is wrong with logs and posts; how far their times reach.
    fn gather_notes(&mut self, streams: &mut Streams) -> Seen {
        let mut seen = Seen::default();
        self.noted.append(&mut streams.faults);
        for log in &mut streams.logs {
            self.noted.append(&mut log.faults);
            seen.absorb(std::mem::take(&mut log.seen));
        }
        for sheet in &mut streams.posts {
            self.noted.append(&mut sheet.faults);
            seen.absorb(std::mem::take(&mut sheet.seen));
        }
        seen
    }

    /// Makes the ids of entries and posts unique.
    fn settle_ids(&mut self, streams: &mut Streams) {
        let files = self.files;
        let entries = streams.logs.iter_mut().flat_map(|log| {
            let marks = log.is_derived.iter().zip(&log.items);
            log.entries.iter_mut().zip(marks).map(|(entry, (&is_derived, &item))| Identified {
                id: &mut entry.id,
                is_derived,
                place: entry.place,
                item,
            })
        });
        let entries: Vec<Identified> = entries.collect();
        self.noting(|note| duplicates::settle("entry", "entries", entries, files, note));
        let posts = streams.posts.iter_mut().flat_map(|sheet| {
            let marks = sheet.is_derived.iter().zip(&sheet.items);
            sheet.posts.iter_mut().zip(marks).map(|(post, (&is_derived, &item))| Identified {
                id: &mut post.id,
                is_derived,
                place: post.place,
                item,
            })
        });
        let posts: Vec<Identified> = posts.collect();
        self.noting(|note| duplicates::settle("post", "posts", posts, files, note));
    }

    fn orders(&self, organisation: Option<&Organisation>, records: &Records, streams: &Streams) -> Orders {
        let accounts = streams.logs.iter().flat_map(|log| &log.accounts);
        let accounts = accounts.chain(streams.posts.iter().flat_map(|sheet| &sheet.accounts)).chain(&records.accounts);
        let topics = streams.logs.iter().flat_map(|log| &log.topics);
        let topics = topics.chain(streams.posts.iter().flat_map(|sheet| &sheet.topics)).chain(&records.topics);
        let declared = organisation.iter().flat_map(|organisation| &organisation.topics);
        let terms = streams.logs.iter().flat_map(|log| &log.terms);
        Orders {
            accounts: in_order(accounts.map(|met| &*met.id).chain(self.setting.ours.iter().map(String::as_str))),
            topics: in_order(topics.map(|met| &*met.id).chain(declared.map(|topic| topic.id.as_str()))),
            terms: in_order(terms.map(|met| &*met.id)),
        }
    }

    /// Puts the calendar in order; the place of each of its ids.
    fn calendar(&self, records: &mut Records) -> Vec<DayId> {
        records.days.sort_by(|(_, a), (_, b)| (a.start, &a.id).cmp(&(b.start, &b.id)));
        let place = |id: &String| {
            let at = records.days.iter().position(|(_, day)| day.id == *id);
            DayId(at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX))
        };
        self.setting.known.days.sorted.iter().map(place).collect()
    }

    fn registry(&mut self, ids: &[String], organisation: Option<&Organisation>, cards: &[MemberCard]) -> Registry {
        let (files, setting) = (self.files, self.setting);
        self.noting(|note| identity::duplicates(ids, cards, |id| setting.is_ours(id), files, note));
        identify(Registries {
            ids,
            staff: std::mem::take(&mut self.staff),
            teams: organisation.map_or(&[][..], |organisation| &organisation.teams),
            cards,
            hide: &self.hide,
            shows_staff: setting.edition == Edition::Internal,
        })
    }

    /// Notes, where dangol.yaml asks for it, each account that no registry holds, once a file.
    fn unknown_persons(&mut self, registry: &Registry, records: &Records, streams: &Streams) {
        const HELPED: usize = 50;
        let mut strangers = 0;
        let mut known: BTreeSet<&str> = self.setting.ours.iter().map(String::as_str).collect();
        for card in &records.cards {
            let accounts = card.same_person.iter().chain([&card.account]);
            known.extend(accounts.map(|account| registry.accounts[account.index()].id.as_str()));
        }
        let met = streams.logs.iter().flat_map(|log| &log.accounts);
        let met = met.chain(streams.posts.iter().flat_map(|sheet| &sheet.accounts)).chain(&records.accounts);
        for Met { id, at } in met {
            if let Some((file, path)) = at
                && !known.contains(&**id)
            {
                let message = format!("found {}, but no member, staff or team has that id", shown(id));
                strangers += 1;
                let help = if strangers <= HELPED { did_you_mean(id, known.iter().copied()) } else { None };
                let wrong = Wrong::new(Rule::UnknownPerson, message).maybe_help(help);
                self.noted.push((*file, wrong.at(path.clone())));
            }
        }
    }

    /// Adds the topics that are not declared, and the counts of all files.
    fn complete(&mut self, organisation: &mut Organisation, topics: &[String], counts: Vec<Counted>) {
        let mut declared = std::mem::take(&mut organisation.topics).into_iter().peekable();
        for id in topics {
            let own = declared.next_if(|topic| topic.id == *id);
            organisation.topics.push(own.unwrap_or_else(|| Topic { id: id.clone(), name: Name::plain(id) }));
        }
        let files = self.files;
        self.noting(|note| counts::settle(counts, organisation, files, note));
    }

    /// From when to when the report speaks. `None`: what would say so has errors.
    fn period(
        &mut self,
        given: Option<Second>,
        seen: &Seen,
        declared: Option<Date>,
        started: Option<Date>,
    ) -> Result<Option<Period>, Failed> {
        let has_errors = self.noted.iter().any(|(_, fault)| self.levels.of(fault.rule) == Level::Error);
        let Some(as_of) = given.or(seen.latest()) else {
            return if has_errors { Ok(None) } else { Err(Failed::NoAsOf) };
        };
        if let (None, Some((file, path, wrong))) = (given, seen.lonely()) {
            self.noted.push((file, wrong.at(path)));
        }
        match coverage::period(as_of, seen, declared, started, &self.setting.zone) {
            None if !has_errors => Err(Failed::Empty),
            period => Ok(period),
        }
    }

    fn archive(
        &self,
        parts: Parts,
        records: Records,
        mut streams: Streams,
        links: &[(references::Target, references::Target)],
    ) -> Archive {
        let Parts { organisation, period, registry, calendar, terms } = parts;
        let mut checks: Vec<_> = streams.logs.iter_mut().flat_map(|log| std::mem::take(&mut log.checks)).collect();
        checks.sort_by_key(|check| check.at.second);
        let notes = streams.logs.iter_mut().filter_map(|log| log.note.take()).collect();
        let mut entries: Vec<Entry> = references::in_order(streams.logs, links);
        let mut posts: Vec<Post> = streams.posts.into_iter().flat_map(|sheet| sheet.posts).collect();
        posts.sort_by_key(|post| post.at.second);
        privacy::hide(&registry, &mut entries, &mut posts);
        let Records { campaigns, mut seasons, mut needs, mut decisions, surveys, mut benefits, .. } = records;
        seasons.sort_by(|a, b| a.id.cmp(&b.id));
        needs.sort_by(|a, b| a.id.cmp(&b.id));
        decisions.sort_by(|a, b| a.id.cmp(&b.id));
        let mut surveys: Vec<_> = surveys.into_iter().map(|(_, survey)| survey).collect();
        surveys.sort_by_key(|survey| (survey.at.second, survey.place));
        benefits.sort_by_key(|benefit| (benefit.at.second, benefit.place));
        Archive {
            organisation,
            files: self.files.to_vec(),
            accounts: registry.accounts,
            people: registry.people,
            entries,
            posts,
            campaigns,
            seasons,
            needs,
            decisions,
            surveys,
            calendar,
            benefits,
            checks,
            notes,
            terms,
            period,
            rejected: Rejected::default(),
        }
    }
}

/// What the archive is made of besides records.
struct Parts {
    organisation: Organisation,
    period: Period,
    registry: Registry,
    calendar: Vec<CalendarDay>,
    terms: Vec<String>,
}

fn first_start(records: &Records) -> Option<Date> {
    let campaigns = records.campaigns.iter().map(|campaign| campaign.start);
    campaigns.chain(records.seasons.iter().map(|season| season.start)).min()
}

/// Gives all records the places of their accounts, topics and terms.
fn renumber(orders: &Orders, records: &mut Records, streams: &mut Streams, days: &[DayId]) {
    streams.logs.par_iter_mut().for_each(|log| {
        let (accounts, topics) = (places(&log.accounts, &orders.accounts), places(&log.topics, &orders.topics));
        let terms = places(&log.terms, &orders.terms);
        let places = Places { accounts: &accounts, topics: &topics, terms: &terms };
        log.entries.iter_mut().for_each(|entry| places.entry(entry));
        log.terms = Vec::new();
    });
    streams.posts.par_iter_mut().for_each(|sheet| {
        let (accounts, topics) = (places(&sheet.accounts, &orders.accounts), places(&sheet.topics, &orders.topics));
        let places = Places { accounts: &accounts, topics: &topics, terms: &[] };
        sheet.posts.iter_mut().for_each(|post| places.post(post));
    });
    let (accounts, topics) = (places(&records.accounts, &orders.accounts), places(&records.topics, &orders.topics));
    let places = Places { accounts: &accounts, topics: &topics, terms: &[] };
    records.campaigns.iter_mut().for_each(|campaign| places.campaign(campaign, days));
    records.seasons.iter_mut().for_each(|season| places.season(season));
    records.benefits.iter_mut().for_each(|benefit| places.benefit(benefit));
    for card in &mut records.cards {
        places.account(&mut card.account);
        card.same_person.iter_mut().for_each(|account| places.account(account));
    }
}
