//! dangol.yaml: the organisation, and what the reading of all other files leans on.

use super::Options;
use super::channels::channels;
use super::clock_forms;
use super::counts::{Counted, base};
use super::desk::{Desk, Noted};
use super::ids;
use super::known::{Ids, Known};
use super::numbers;
use super::rulebook::{self, PRIVACY};
use super::setting::{Levels, Setting};
use super::targets::targets;
use super::theme;
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, did_you_mean, shown};
use crate::community::{FileId, Language, Name, Organisation, Owner, Shift, Team, TeamId, Theme, Topic, Wage, Zone};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawOrganisation, RawStaff, RawTeam, RawTopic, Scalar};
use crate::gather::shape::Dict;
use crate::gather::{Failure, Folder, Limits, Path};

/// What dangol.yaml says.
pub(super) struct Charter {
    /// `None`: it is missing, unreadable, or lacks what is required.
    pub(super) organisation: Option<Organisation>,
    /// What the other files lean on.
    pub(super) setting: Setting,
    /// How bad faults are.
    pub(super) levels: Levels,
    /// Staff, sorted by id.
    pub(super) staff: Vec<StaffCard>,
    /// Digests of the ids that are never shown, sorted.
    pub(super) hide: Vec<String>,
    /// The counts it holds.
    pub(super) counts: Vec<Counted>,
    /// What is wrong with it.
    pub(super) faults: Vec<Noted>,
}

/// One of us.
#[derive(Debug)]
pub(super) struct StaffCard {
    /// After NFC.
    pub(super) id: String,
    /// The name shown inside.
    pub(super) name: Option<Name>,
    /// `None`: of no team.
    pub(super) team: Option<TeamId>,
    /// A program.
    pub(super) bot: bool,
}

/// What the other files lean on where dangol.yaml says nothing.
fn bare_setting(options: &Options) -> Setting {
    let partial = |kind| Ids { kind, sorted: Vec::new(), is_partial: true };
    let metrics = options.metrics.iter().map(|metric| metric.id.clone()).collect();
    let seconds = options.metrics.iter().filter(|metric| metric.unit_is_seconds);
    Setting {
        zone: Zone::named("UTC").expect("the database holds UTC"),
        limits: Limits::default(),
        privacy: PRIVACY,
        edition: options.edition,
        known: Known {
            channels: partial("channel"),
            teams: partial("team"),
            metrics: Ids::new("metric", metrics),
            ..Known::default()
        },
        ours: Vec::new(),
        owned_channels: Vec::new(),
        asks_for_persons: false,
        in_seconds: seconds.map(|metric| metric.id.clone()).collect(),
    }
}

/// Where dangol.yaml is missing or cannot be read: the other files are looked at all the same.
pub(super) fn without(options: &Options) -> Charter {
    Charter {
        organisation: None,
        setting: bare_setting(options),
        levels: Levels::default(),
        staff: Vec::new(),
        hide: Vec::new(),
        counts: Vec::new(),
        faults: Vec::new(),
    }
}

/// Reads the record of dangol.yaml.
///
/// # Errors
/// Where the logo it names cannot be read from the disk.
pub(super) fn read(
    file: FileId,
    raw: &RawOrganisation,
    options: &Options,
    folder: &Folder,
) -> Result<Charter, Failure> {
    let bare = bare_setting(options);
    let mut desk = Desk::new(&bare, file);
    let mut counts = Vec::new();
    let channels = channels(&mut desk, raw.channels.as_ref(), &mut counts);
    counts.extend(base(&mut desk, raw.base.as_deref().unwrap_or_default()));
    let teams = teams(&mut desk, raw.teams.as_ref());
    let team_ids = Ids::new("team", teams.iter().map(|team| team.id.clone()).collect());
    let staff = staff(&mut desk, raw.staff.as_ref(), &team_ids);
    let levels = rulebook::levels(&mut desk, raw.rules.as_ref());
    let limits = rulebook::limits(&mut desk, raw.limits.as_ref());
    let (privacy, hide) = rulebook::privacy(&mut desk, raw.privacy.as_ref());
    let mut organisation = organisation(&mut desk, raw);
    if let Some(organisation) = &mut organisation {
        organisation.privacy = privacy;
    }
    let theme = theme::theme(&mut desk, raw.theme.as_ref(), folder)?;
    let zone = organisation.as_ref().map(|organisation| organisation.zone.clone());
    let channel_ids = Ids::new("channel", channels.iter().map(|channel| channel.id.clone()).collect());
    let mut ours: Vec<String> = staff.iter().map(|card| card.id.clone()).chain(team_ids.sorted.clone()).collect();
    ours.sort_unstable();
    let faults = desk.faults;
    let asks_for_persons = levels.of(Rule::UnknownPerson) > crate::diagnostic::Level::Off;
    let setting = Setting {
        zone: zone.unwrap_or_else(|| bare.zone.clone()),
        limits,
        privacy,
        known: Known { channels: channel_ids, teams: team_ids, ..bare.known },
        ours,
        owned_channels: channels.iter().map(|channel| channel.owner == Owner::Us).collect(),
        asks_for_persons,
        ..bare
    };
    let organisation = organisation.map(|organisation| Organisation { channels, teams, theme, ..organisation });
    Ok(Charter { organisation, setting, levels, staff, hide, counts, faults })
}

/// All but channels, teams, counts and privacy; `None`: what is required is missing or wrong.
fn organisation(desk: &mut Desk, raw: &RawOrganisation) -> Option<Organisation> {
    let top = Trail::Top;
    let mut required = |key, name: Option<_>| {
        if name.is_none() {
            desk.missing(&top, key, None);
        }
        desk.name(&top, key, name)
    };
    let (title, name) = (required("title", raw.title.as_ref()), required("organisation", raw.organisation.as_ref()));
    let zone = desk.require(&top, "timezone", raw.timezone.as_ref(), zone);
    let links = raw.links.as_ref().and_then(|links| links.source.as_ref());
    let organisation = Organisation {
        locales: locales(desk, raw.locales.as_deref()),
        currency: desk.take(&top, "currency", raw.currency.as_ref(), words::currency),
        channels: Vec::new(),
        teams: Vec::new(),
        topics: topics(desk, raw.topics.as_ref()),
        base: Vec::new(),
        since: desk.date(&top, "since", raw.since.as_ref()),
        shifts: shifts(desk, raw),
        targets: targets(desk, raw.targets.as_ref()),
        minimum_wage: wages(desk, raw),
        privacy: PRIVACY,
        source_link: desk.take(&top.key("links"), "source", links, words::source_link),
        theme: Theme::default(),
        title: title?,
        name: name?,
        zone: zone?,
    };
    Some(organisation)
}

fn zone(text: &str) -> Result<Zone, Wrong> {
    Zone::named(text).filter(|zone| zone.name().contains('/') || text == "UTC").ok_or_else(|| {
        let message = format!("found {}, expected the IANA name of a time zone such as `Asia/Seoul`", shown(text));
        Wrong::new(Rule::BadValue, message).maybe_help(nearest_zone(text))
    })
}

/// The zone meant, by its whole name or by its city alone.
fn nearest_zone(text: &str) -> Option<String> {
    let names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    let city = |name: &&String| name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(text));
    match names.iter().find(city) {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None => did_you_mean(text, names.iter().map(String::as_str)),
    }
}

fn locales(desk: &mut Desk, raw: Option<&[Scalar]>) -> Vec<Language> {
    let list = Trail::Top.key("locales");
    let mut locales = Vec::new();
    for (i, code) in raw.unwrap_or_default().iter().enumerate() {
        match words::language(&code.0) {
            Ok(language) if locales.contains(&language) => {
                let message = format!("found {} a second time", shown(&code.0));
                desk.note(list.item(i).path(), Wrong::new(Rule::BadValue, message));
            }
            Ok(language) => locales.push(language),
            Err(wrong) => desk.note(list.item(i).path(), wrong),
        }
    }
    if raw.is_some_and(<[Scalar]>::is_empty) {
        let wrong = Wrong::new(Rule::BadValue, "found no language, expected `ko`, `en` or both");
        desk.note(list.path(), wrong);
    }
    if locales.is_empty() { vec![Language::En] } else { locales }
}

fn teams(desk: &mut Desk, raw: Option<&Dict<RawTeam>>) -> Vec<Team> {
    let here = Trail::Top.key("teams");
    let read = |(id, raw): &(String, RawTeam)| {
        let id = file_name_key(desk, &here, id)?;
        let name = desk.name(&here.key(&id), "name", raw.name.as_ref());
        Some(Team { name: name.unwrap_or_else(|| Name::plain(&id)), id })
    };
    let mut teams: Vec<Team> = raw.iter().flat_map(|raw| &raw.0).filter_map(read).collect();
    teams.sort_by(|a, b| a.id.cmp(&b.id));
    teams
}

fn topics(desk: &mut Desk, raw: Option<&Dict<RawTopic>>) -> Vec<Topic> {
    let here = Trail::Top.key("topics");
    let read = |(id, raw): &(String, RawTopic)| {
        let id = file_name_key(desk, &here, id)?;
        let name = desk.name(&here.key(&id), "name", raw.name.as_ref());
        Some(Topic { name: name.unwrap_or_else(|| Name::plain(&id)), id })
    };
    let mut topics: Vec<Topic> = raw.iter().flat_map(|raw| &raw.0).filter_map(read).collect();
    topics.sort_by(|a, b| a.id.cmp(&b.id));
    topics
}

fn file_name_key(desk: &mut Desk, here: &Trail, key: &str) -> Option<String> {
    let noted = ids::file_name_id(key).map_err(|wrong| desk.note(here.path_of_key(key), wrong));
    noted.ok()
}

/// Staff, sorted by id; an id of a team, or one given twice, is noted.
fn staff(desk: &mut Desk, raw: Option<&Dict<RawStaff>>, teams: &Ids) -> Vec<StaffCard> {
    let here = Trail::Top.key("staff");
    let mut staff: Vec<StaffCard> = Vec::new();
    for (key, raw) in raw.iter().flat_map(|raw| &raw.0) {
        let id = match ids::id(key) {
            Ok(id) => id,
            Err(wrong) => {
                desk.note(here.path_of_key(key), wrong);
                continue;
            }
        };
        let is_team = teams.sorted.binary_search(&id).is_ok();
        if is_team || staff.iter().any(|card| card.id == id) {
            let taken = if is_team { "a team" } else { "another one of staff" };
            let message = format!("found the id {}, which {taken} has already", shown(key));
            desk.note(here.path_of_key(key), Wrong::new(Rule::DuplicateId, message));
            continue;
        }
        let at = here.key(key);
        staff.push(StaffCard {
            id,
            name: desk.name(&at, "name", raw.name.as_ref()),
            team: desk.reference(&at, "team", raw.team.as_ref(), teams).map(TeamId),
            bot: desk.take(&at, "bot", raw.bot.as_ref(), words::truth).unwrap_or(false),
        });
    }
    staff.sort_by(|a, b| a.id.cmp(&b.id));
    staff
}

fn shifts(desk: &mut Desk, raw: &RawOrganisation) -> Vec<Shift> {
    let setting = desk.setting;
    let list = Trail::Top.key("shifts");
    let mut shifts = Vec::new();
    for (i, raw) in raw.shifts.iter().flatten().enumerate() {
        let here = list.item(i);
        let metrics = &setting.known.metrics;
        let metric = desk.take(&here, "metric", raw.metric.as_ref(), |id| metrics.find(id).map(|_| id.to_owned()));
        let note = desk.text(&here, "note", raw.note.as_ref()).map(str::to_owned);
        let date = desk.require(&here, "date", raw.date.as_ref(), clock_forms::date);
        shifts.extend(date.map(|date| Shift { date, metric, note }));
    }
    shifts.sort_by_key(|shift| shift.date);
    shifts
}

fn wages(desk: &mut Desk, raw: &RawOrganisation) -> Vec<Wage> {
    let list = Trail::Top.key("minimum_wage");
    let mut wages = Vec::new();
    for (i, raw) in raw.minimum_wage.iter().flatten().enumerate() {
        let here = list.item(i);
        let from = desk.require(&here, "from", raw.from.as_ref(), clock_forms::date);
        let per_hour = desk.require(&here, "per_hour", raw.per_hour.as_ref(), numbers::not_negative);
        wages.extend(from.zip(per_hour).map(|(from, per_hour)| Wage { from, per_hour }));
    }
    wages.sort_by_key(|wage: &Wage| wage.from);
    wages
}

/// What is wrong where there is no dangol.yaml.
pub(super) fn missing() -> (Path, Wrong) {
    let wrong = Wrong::new(Rule::MissingOrganisation, "the data folder holds no `dangol.yaml`");
    (Path::default(), wrong.help("write one with `title`, `organisation`, `timezone` and the `channels` in use"))
}
