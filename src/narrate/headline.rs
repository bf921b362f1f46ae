//! The answer of each page, in one sentence's worth of data.

use super::{
    campaign::{EntryCounts, Reading, entry_counts, reading, stopped_on},
    evidence::Evidence,
    folder::Folder,
    subject::Subject,
};
use crate::{
    community::{Archive, Campaign, CampaignKind, Date, Month, Name, NeedStatus, PersonId, Target},
    measure::{
        figure::{Figure, State, TargetVerdict, Value},
        figures::{CampaignFigures, Figures, SeasonFigures},
    },
};
use std::collections::BTreeSet;

/// What a page answers.
#[derive(Debug, Clone)]
pub enum Headline {
    /// How many questions were answered within two hours.
    Answered {
        /// When.
        month: Month,
        /// `response.within_2h`.
        evidence: Evidence,
        /// The target and whether it was held; `None`: no target, or the month runs.
        target: Option<(Target, TargetVerdict)>,
        /// Half were answered by then, in seconds; `None`: not reached.
        median: Option<i64>,
    },
    /// Questions were asked, but none long enough ago, or with a known time, to say.
    TooEarly {
        /// When.
        month: Month,
        /// How many were asked.
        entries: u64,
    },
    /// Nobody asked anything.
    NothingAsked {
        /// When.
        month: Month,
    },
    /// What customers said.
    Heard {
        /// When.
        month: Month,
        /// Entries.
        entries: u64,
        /// `voice.complaint_desk`; `None`: not measurable.
        complaints: Option<f64>,
    },
    /// Who was there.
    Present {
        /// When.
        month: Month,
        /// Members.
        active: u64,
        /// Of them, on our side; `None`: not measured.
        advocates: Option<u64>,
    },
    /// What our posts always reach.
    Reached {
        /// When.
        month: Month,
        /// `regulars.level`; `None`: too few posts.
        level: Option<f64>,
        /// `posts.ratio_median`; `None`: no post counts.
        median: Option<f64>,
        /// `regulars.people`; `None`: no names given.
        people: Option<u64>,
    },
    /// Which teams took part.
    TookPart {
        /// When.
        month: Month,
        /// Teams that did.
        teams: u64,
        /// Teams declared.
        declared: u64,
    },
    /// All seasons.
    Seasons {
        /// Seasons.
        seasons: u64,
        /// Of them, still running.
        running: u64,
        /// People on all rosters, each once a season.
        people: u64,
    },
    /// One season.
    Season {
        /// Applications; `None`: not given.
        applied: Option<u64>,
        /// Supporters.
        selected: u64,
        /// Who completed, of how many; `None`: it runs, or nothing is known.
        completed: Option<(u64, u64)>,
        /// It is not over.
        running: bool,
    },
    /// All campaigns.
    Campaigns {
        /// Campaigns.
        campaigns: u64,
        /// Of them, on a day of mourning or one to avoid.
        collisions: u64,
        /// Of those, stopped by a timing note.
        stopped: u64,
        /// Of those, always on: they meet every day of the year.
        always_on: u64,
        /// Of those, neither stopped nor with a decision on record that names the days.
        undecided: u64,
        /// The days, where all of those met the same.
        days: Option<Name>,
    },
    /// One campaign.
    Campaign {
        /// First and last date; `None`: open.
        dates: (Date, Option<Date>),
        /// It has not begun.
        ahead: bool,
        /// When a timing note stopped it; `None`: none did.
        stopped: Option<Date>,
        /// What can be said of entries a day, and their `campaign.lift`; `None`: not measured.
        lift: Option<(Reading, Figure)>,
        /// Entries before and during it, and where they came from.
        counts: EntryCounts,
    },
    /// All needs.
    Needs {
        /// Needs.
        needs: u64,
        /// Of them, shipped.
        shipped: u64,
        /// Entries linked to one.
        entries: u64,
    },
    /// All decisions.
    Decisions {
        /// Decisions.
        decisions: u64,
        /// Scored as expected, of how many; `None`: none is scored.
        hit: Option<(u64, u64)>,
        /// Due and not scored.
        due: u64,
    },
    /// All metrics.
    Catalogue {
        /// Metrics measured.
        metrics: u64,
        /// Months.
        months: u64,
    },
    /// What was read.
    Read {
        /// Files.
        files: u64,
        /// Records.
        records: u64,
        /// Warnings.
        warnings: u64,
    },
    /// A subject cannot be measured.
    NotMeasurable {
        /// What would feed it.
        folder: Folder,
    },
}

/// The answer of a month's report.
#[must_use]
pub fn of_month(figures: &Figures, month: usize) -> Headline {
    let id = "response.within_2h";
    let this = figures.months[month].month;
    let Some(series) = figures.metrics.get(id) else { return Headline::NotMeasurable { folder: Folder::Logs } };
    let figure = &series.months[month];
    if figure.is_readable() {
        let target = series.target.zip(figure.target);
        let median = match figures.monthly("response.time_median", month).and_then(|figure| figure.value) {
            Some(Value::Whole(seconds)) => Some(seconds),
            Some(Value::Real(_) | Value::Word(_)) | None => None,
        };
        let evidence = Evidence::of_month(series.metric, this, figure);
        return Headline::Answered { month: this, evidence, target, median };
    }
    match count(figures, "voice.entries", month) {
        None => without_logs(figures, month),
        Some(0) => Headline::NothingAsked { month: this },
        Some(entries) => Headline::TooEarly { month: this, entries },
    }
}

/// A folder without logs still has an answer: what its posts reach, or what it lacks.
fn without_logs(figures: &Figures, month: usize) -> Headline {
    match of_subject(figures, Subject::Regulars, month) {
        Headline::NotMeasurable { .. } => Headline::NotMeasurable { folder: Folder::Logs },
        reached => reached,
    }
}

/// The answer of a subject in a month.
#[must_use]
pub fn of_subject(figures: &Figures, subject: Subject, month: usize) -> Headline {
    let this = figures.months[month].month;
    let not_measurable = Headline::NotMeasurable { folder: subject.fed_by() };
    match subject {
        Subject::Hotline => match count(figures, "voice.entries", month) {
            None => not_measurable,
            Some(_) => of_month(figures, month),
        },
        Subject::Voices => count(figures, "voice.entries", month).map_or(not_measurable, |entries| Headline::Heard {
            month: this,
            entries,
            complaints: number(figures, "voice.complaint_desk", month),
        }),
        Subject::People => count(figures, "people.active", month).map_or(not_measurable, |active| Headline::Present {
            month: this,
            active,
            advocates: count(figures, "side.advocates", month),
        }),
        Subject::Regulars => {
            let level = number(figures, "regulars.level", month);
            let median = number(figures, "posts.ratio_median", month);
            let people = count(figures, "regulars.people", month);
            if level.is_none() && median.is_none() && count(figures, "posts.published", month).is_none() {
                not_measurable
            } else {
                Headline::Reached { month: this, level, median, people }
            }
        }
        Subject::Teams => match figures.monthly("teams.participation", month) {
            Some(Figure { k: Some(teams), n: Some(declared), .. }) => {
                Headline::TookPart { month: this, teams: *teams, declared: *declared }
            }
            Some(_) | None => not_measurable,
        },
    }
}

/// The answer of the index of seasons.
#[must_use]
pub fn of_seasons(archive: &Archive, figures: &Figures) -> Headline {
    if archive.seasons.is_empty() {
        return Headline::NotMeasurable { folder: Folder::Supporters };
    }
    let running = archive.seasons.iter().filter(|season| season.end.is_none_or(|end| end >= figures.today)).count();
    let rosters = archive.seasons.iter().flat_map(|season| &season.people);
    let people: BTreeSet<PersonId> = rosters.map(|on| archive.person_of(on.member)).collect();
    Headline::Seasons { seasons: archive.seasons.len() as u64, running: running as u64, people: people.len() as u64 }
}

/// The answer of a season's page.
#[must_use]
pub fn of_season(season: &SeasonFigures, supporters: u64) -> Headline {
    let completed = season.funnel.as_ref().map(|steps| &steps[2].1);
    let of = |figure: &Figure| figure.k.zip(figure.n).filter(|_| figure.state == State::Ok);
    Headline::Season {
        applied: season.applied,
        selected: supporters,
        completed: completed.and_then(of),
        running: season.figures.values().any(|figure| figure.state == State::Running),
    }
}

/// The answer of the index of campaigns.
#[must_use]
pub fn of_campaigns(archive: &Archive, figures: &Figures) -> Headline {
    if archive.campaigns.is_empty() {
        return Headline::NotMeasurable { folder: Folder::Campaigns };
    }
    let collided: Vec<(&Campaign, &CampaignFigures)> = archive
        .campaigns
        .iter()
        .filter_map(|campaign| Some((campaign, figures.campaigns.get(&campaign.id)?)))
        .filter(|(_, measured)| measured.mood.iter().any(|span| span.collision))
        .collect();
    let count = |is: &dyn Fn(&Campaign) -> bool| collided.iter().filter(|(campaign, _)| is(campaign)).count() as u64;
    let is_stopped = |campaign: &Campaign| stopped_on(campaign, figures.today).is_some();
    let is_open = |measured: &CampaignFigures| measured.mood.iter().any(|span| span.collision && !span.answered);
    let spans = collided.iter().flat_map(|(_, measured)| measured.mood.iter().filter(|span| span.collision));
    let days: BTreeSet<&str> = spans.map(|span| span.day.as_str()).collect();
    let named = |id: &&str| archive.calendar.iter().find(|day| day.id == **id).map(|day| day.name.clone());
    Headline::Campaigns {
        campaigns: archive.campaigns.len() as u64,
        collisions: collided.len() as u64,
        stopped: count(&is_stopped),
        always_on: count(&|campaign| campaign.kind == Some(CampaignKind::AlwaysOn) && !is_stopped(campaign)),
        undecided: collided.iter().filter(|(campaign, measured)| !is_stopped(campaign) && is_open(measured)).count()
            as u64,
        days: days.first().filter(|_| days.len() == 1).and_then(named),
    }
}

/// The answer of a campaign's page.
#[must_use]
pub fn of_campaign(archive: &Archive, figures: &Figures, campaign: &Campaign) -> Headline {
    debug_assert!(archive.campaigns.iter().any(|other| other.id == campaign.id));
    let (metric, measure) = ("campaign.lift", "voice.per_day");
    let measured = figures.campaigns.get(&campaign.id);
    let lift = measured.and_then(|measured| {
        let figure = measured.by_measure.get(metric)?.get(measure)?;
        Some((reading(measured, metric, measure), figure.clone()))
    });
    Headline::Campaign {
        dates: (campaign.start, campaign.end),
        ahead: campaign.start > figures.today,
        stopped: stopped_on(campaign, figures.today),
        lift,
        counts: measured.map(|measured| entry_counts(archive, measured)).unwrap_or_default(),
    }
}

/// The answer of the index of needs.
#[must_use]
pub fn of_needs(archive: &Archive) -> Headline {
    if archive.needs.is_empty() {
        return Headline::NotMeasurable { folder: Folder::Needs };
    }
    Headline::Needs {
        needs: archive.needs.len() as u64,
        shipped: archive.needs.iter().filter(|need| need.status == Some(NeedStatus::Shipped)).count() as u64,
        entries: archive.entries.iter().filter(|entry| entry.need.is_some()).count() as u64,
    }
}

/// The answer of the page of decisions.
#[must_use]
pub fn of_decisions(archive: &Archive, figures: &Figures) -> Headline {
    let Some(decisions) = figures.decisions.as_ref().filter(|_| !archive.decisions.is_empty()) else {
        return Headline::NotMeasurable { folder: Folder::Decisions };
    };
    let due = match decisions.due.value {
        Some(Value::Whole(due)) => u64::try_from(due).unwrap_or(0),
        Some(Value::Real(_) | Value::Word(_)) | None => 0,
    };
    Headline::Decisions {
        decisions: archive.decisions.len() as u64,
        hit: decisions.hit_share.k.zip(decisions.hit_share.n).filter(|&(_, n)| n > 0),
        due,
    }
}

/// The answer of the page of metrics.
#[must_use]
pub fn of_metrics(figures: &Figures) -> Headline {
    Headline::Catalogue { metrics: figures.metrics.len() as u64, months: figures.months.len() as u64 }
}

/// The answer of the page of quality.
#[must_use]
pub fn of_quality(archive: &Archive) -> Headline {
    let records = archive.entries.len() + archive.posts.len() + archive.campaigns.len() + archive.seasons.len();
    let more = archive.needs.len() + archive.decisions.len() + archive.surveys.len() + archive.benefits.len();
    Headline::Read {
        files: archive.files.len() as u64,
        records: (records + more) as u64,
        warnings: archive.rejected.warnings.iter().map(|&(_, count)| count).sum(),
    }
}

fn number(figures: &Figures, id: &str, month: usize) -> Option<f64> {
    figures.monthly(id, month)?.number()
}

fn count(figures: &Figures, id: &str, month: usize) -> Option<u64> {
    match figures.monthly(id, month)?.value {
        Some(Value::Whole(count)) => u64::try_from(count).ok(),
        Some(Value::Real(_) | Value::Word(_)) | None => None,
    }
}
