//! The records of all files but dangol.yaml, logs and posts: few enough to be read one after the other.

use super::calendar::{benefits, days};
use super::campaigns::campaign;
use super::counts::{Counted, counts};
use super::desk::{Desk, Noted};
use super::duplicates::{item_id, unique};
use super::ids;
use super::known::{Ids, Known};
use super::members::{MemberCard, members};
use super::names::Met;
use super::needs::{decision, need};
use super::report::drop_consequences;
use super::seasons::season;
use super::setting::Setting;
use super::surveys::surveys;
use super::wrong::Wrong;
use crate::community::{Benefit, CalendarDay, Campaign, Decision, FileId, Need, Place, Season, Survey};
use crate::gather::raw::Scalar;
use crate::gather::{Fault, Gathered, Kind, Path, RawRecord, Step};

/// A file as it was read, with the faults of its form.
pub(super) struct Sheet {
    /// The file.
    pub(super) file: FileId,
    /// Of which kind.
    pub(super) kind: Kind,
    /// `None`: nothing could be read.
    pub(super) gathered: Option<Gathered>,
    /// What is wrong with its form.
    pub(super) refused: Vec<Fault>,
}

/// The ids that records name, as far as they could be read.
pub(super) fn known(setting: &Setting, sheets: &[Sheet]) -> Known {
    let mut known = Known {
        channels: setting.known.channels.clone(),
        teams: setting.known.teams.clone(),
        metrics: setting.known.metrics.clone(),
        campaigns: Ids::new("campaign", Vec::new()),
        seasons: Ids::new("season", Vec::new()),
        needs: Ids::new("need", Vec::new()),
        days: Ids::new("calendar span", Vec::new()),
    };
    for sheet in sheets {
        let ids = match sheet.kind {
            Kind::Campaigns => &mut known.campaigns,
            Kind::Supporters => &mut known.seasons,
            Kind::Needs => &mut known.needs,
            Kind::Calendar => &mut known.days,
            Kind::Organisation
            | Kind::Members
            | Kind::Logs
            | Kind::Posts
            | Kind::Decisions
            | Kind::Surveys
            | Kind::Benefits
            | Kind::Counts => continue,
        };
        let written = sheet.gathered.as_ref().map_or(vec![None], own_ids);
        for id in written {
            match id.map(|id| ids::id(&id.0)) {
                Some(Ok(id)) => ids.sorted.push(id),
                Some(Err(_)) | None => ids.is_partial = true,
            }
        }
    }
    for ids in [&mut known.campaigns, &mut known.seasons, &mut known.needs, &mut known.days] {
        ids.sorted.sort_unstable();
        ids.sorted.dedup();
    }
    known
}

/// The ids of a file's records that others may name; `None`: one is missing.
fn own_ids(file: &Gathered) -> Vec<Option<&Scalar>> {
    match &file.record {
        RawRecord::Campaign(raw) => vec![raw.id.as_ref()],
        RawRecord::Season(raw) => vec![raw.id.as_ref()],
        RawRecord::Need(raw) => vec![raw.id.as_ref()],
        RawRecord::Calendar(raw) => raw.days.iter().flatten().map(|day| day.id.as_ref()).collect(),
        RawRecord::Organisation(_)
        | RawRecord::Members(_)
        | RawRecord::Log(_)
        | RawRecord::Posts(_)
        | RawRecord::Decision(_)
        | RawRecord::Surveys(_)
        | RawRecord::Benefits(_)
        | RawRecord::Counts(_) => Vec::new(),
    }
}

/// The records, in file order, their accounts and topics still numbered as they came.
#[derive(Default)]
pub(super) struct Records {
    /// Of campaigns/.
    pub(super) campaigns: Vec<Campaign>,
    /// Of supporters/.
    pub(super) seasons: Vec<Season>,
    /// Of needs/.
    pub(super) needs: Vec<Need>,
    /// Of decisions/.
    pub(super) decisions: Vec<Decision>,
    /// Of surveys/, each with its place in the file's list.
    pub(super) surveys: Vec<(usize, Survey)>,
    /// Of calendar/, each with its place in the file's list.
    pub(super) days: Vec<(usize, CalendarDay)>,
    /// Of benefits/.
    pub(super) benefits: Vec<Benefit>,
    /// Of members/.
    pub(super) cards: Vec<MemberCard>,
    /// Of counts/.
    pub(super) counts: Vec<Counted>,
    /// By number.
    pub(super) accounts: Vec<Met>,
    /// By number.
    pub(super) topics: Vec<Met>,
    /// What is wrong with them.
    pub(super) faults: Vec<Noted>,
}

/// Reads the records.
pub(super) fn records(setting: &Setting, sheets: Vec<Sheet>, files: &[String]) -> Records {
    let mut records = Records::default();
    let mut desk = Desk::new(setting, FileId(0));
    for Sheet { file, kind, gathered, refused } in sheets {
        desk.file = file;
        if let Some(gathered) = gathered {
            let lines = gathered.lines.clone();
            records.add(&mut desk, gathered);
            let mut noted = std::mem::take(&mut desk.faults);
            drop_consequences(kind, &lines, &refused, &mut noted);
            records.faults.append(&mut noted);
        }
        records.faults.extend(refused.into_iter().map(|fault| (file, fault)));
    }
    records.accounts = desk.accounts.into_met();
    records.topics = desk.topics.into_met();
    let mut noted = Vec::new();
    records.note_duplicates(files, &mut |file, path, wrong| noted.push((file, wrong.at(path))));
    records.faults.append(&mut noted);
    records
}

impl Records {
    fn add(&mut self, desk: &mut Desk, gathered: Gathered) {
        let Gathered { record, lines, body, .. } = gathered;
        let place = Place { file: desk.file, line: lines.first().copied().unwrap_or(1), column: 0 };
        match record {
            RawRecord::Campaign(raw) => self.campaigns.extend(campaign(desk, &raw, place, body)),
            RawRecord::Season(raw) => self.seasons.extend(season(desk, &raw, place, body)),
            RawRecord::Need(raw) => self.needs.extend(need(desk, &raw, place, body)),
            RawRecord::Decision(raw) => self.decisions.extend(decision(desk, &raw, place, body)),
            RawRecord::Surveys(raw) => self.surveys.extend(surveys(desk, &raw, &lines)),
            RawRecord::Calendar(raw) => self.days.extend(days(desk, &raw, &lines)),
            RawRecord::Benefits(raw) => self.benefits.extend(benefits(desk, &raw, &lines)),
            RawRecord::Members(raw) => self.cards.extend(members(desk, &raw)),
            RawRecord::Counts(raw) => self.counts.extend(counts(desk, &raw)),
            RawRecord::Organisation(_) | RawRecord::Log(_) | RawRecord::Posts(_) => {}
        }
    }

    fn note_duplicates(&self, files: &[String], note: &mut dyn FnMut(FileId, Path, Wrong)) {
        let own = || Path(vec![Step::Key("id".to_owned())]);
        unique("campaign", self.campaigns.iter().map(|c| (c.id.as_str(), c.place, own())), files, note);
        unique("season", self.seasons.iter().map(|s| (s.id.as_str(), s.place, own())), files, note);
        unique("need", self.needs.iter().map(|n| (n.id.as_str(), n.place, own())), files, note);
        unique("decision", self.decisions.iter().map(|d| (d.id.as_str(), d.place, own())), files, note);
        let surveys = self
            .surveys
            .iter()
            .filter_map(|(item, survey)| Some((survey.id.as_deref()?, survey.place, item_id("surveys", *item))));
        unique("survey", surveys, files, note);
        let days = self.days.iter().map(|(item, day)| (day.id.as_str(), day.place, item_id("days", *item)));
        unique("calendar", days, files, note);
    }
}
