//! Room 4: Figures → Findings: what stands out, ranked, with its evidence, as data. Pure.
//!
//! No sentence here: `render/words` finds them. Nothing is said that its evidence does not carry.

pub mod campaign;
pub mod evidence;
pub mod finding;
pub mod folder;
pub mod headline;
pub mod restatement;
mod rule;
pub mod saying;
pub mod settling;
pub mod subject;
pub mod topic;
pub mod weight;

use crate::{
    community::{Archive, Edition},
    measure::{figure::Figure, figures::Figures, statistics::xmr::Signal},
};
use finding::{Destination, Finding};
use folder::Folder;
use headline::Headline;
use restatement::Restatement;
use rule::{
    campaign_end, collision, complaint_desk, decision, ladder, record, season_end, shared_need, signal, silence,
    target, thin, told_back, waiting,
};
use saying::{Quiet, Saying, Tipping};
use std::collections::BTreeSet;
use subject::{Subject, family_of};
use topic::topics;
use weight::Weight;

/// At most so many findings lead a page.
pub const LEADING: usize = 5;

/// What stands out, for every page that leads with it. Lists are most weighty first and hold at most [`LEADING`].
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// What the index leads with: decisions that came due, then what lies ahead, then the newest month.
    pub front: Vec<Finding>,
    /// Of each month, parallel to [`Figures::months`]; never empty.
    pub months: Vec<Vec<Finding>>,
    /// Of each subject in the newest month, parallel to [`Subject::ALL`]; never empty.
    pub subjects: Vec<Vec<Finding>>,
    /// Decisions due now, and how those of the newest months came out; empty: there are none.
    pub decisions: Vec<Finding>,
    /// What campaigns will meet, and how those of the newest months came out; empty: nothing.
    pub campaigns: Vec<Finding>,
    /// What moved since something was published; `None`: nothing was named to compare with.
    pub restatement: Option<Restatement>,
}

impl Story {
    /// The findings of a subject.
    #[must_use]
    pub fn of(&self, subject: Subject) -> &[Finding] {
        let place = Subject::ALL.iter().position(|&other| other == subject).expect("all subjects are listed");
        &self.subjects[place]
    }
}

/// Looks for what stands out in every month and subject, for an edition.
#[must_use]
pub fn narrate(archive: &Archive, figures: &Figures, edition: Edition) -> Story {
    let newest = figures.newest();
    let all: Vec<Vec<Finding>> =
        (0..figures.months.len()).map(|month| of_month(archive, figures, edition, month)).collect();
    let now: Vec<Finding> = all[newest..].iter().flatten().cloned().collect();
    let is_decision = |finding: &Finding| matches!(finding.saying, Saying::DecisionsScored { .. });
    let is_campaign = |finding: &Finding| matches!(finding.saying, Saying::Campaign { .. });
    let due: Vec<Finding> = decision::due(&archive.decisions, figures).into_iter().collect();
    let scored: Vec<Finding> = now.iter().filter(|finding| is_decision(finding)).cloned().collect();
    let ahead = collision::find(archive, figures);
    let ended = now.iter().filter(|finding| is_campaign(finding)).cloned();
    let decisions = [ranked(due), ranked(scored)].concat();
    let led = [decisions.clone(), ranked(ahead.clone())].concat();
    let months: Vec<Vec<Finding>> = all
        .iter()
        .enumerate()
        .map(|(month, findings)| {
            let mut told = told(findings.clone(), || quiet(figures, month, |_| true));
            told.extend(unmeasured(figures));
            leading(told)
        })
        .collect();
    Story {
        front: leading(led.into_iter().chain(months[newest].clone()).collect()),
        subjects: Subject::ALL.iter().map(|&subject| of_subject(&all[newest], figures, subject, newest)).collect(),
        decisions: leading(decisions),
        campaigns: leading([ranked(ahead), ranked(ended.collect())].concat()),
        months,
        restatement: None,
    }
}

/// All findings of a month, in no order.
fn of_month(archive: &Archive, figures: &Figures, edition: Edition, month: usize) -> Vec<Finding> {
    let least = match edition {
        Edition::Public => archive.organisation.privacy.minimum_group,
        Edition::Internal => 1,
    };
    let mut findings = signal::find(figures, month);
    findings.extend(record::find(figures, month));
    findings.extend(target::find(figures, month).into_iter().filter(|target| !is_headline(figures, month, target)));
    findings.extend(waiting::find(figures, month));
    findings.extend(silence::find(&archive.organisation.channels, figures, month));
    findings.extend(complaint_desk::find(figures, month));
    findings.extend(ladder::find(figures, month, least));
    findings.extend(shared_need::find(&archive.needs, figures, month));
    findings.extend(told_back::find(figures, month));
    findings.extend(campaign_end::find(&archive.campaigns, figures, month));
    findings.extend(season_end::find(&archive.seasons, figures, month, least));
    findings.extend(decision::scored(&archive.decisions, figures, month));
    findings.extend(thin::find(figures, month));
    findings
}

/// Whether the month's headline says already how its target for quick answers came out.
fn is_headline(figures: &Figures, month: usize, finding: &Finding) -> bool {
    let Saying::Target { verdict, .. } = &finding.saying else { return false };
    let Headline::Answered { target: Some((_, said)), .. } = headline::of_month(figures, month) else { return false };
    said == *verdict && topics(finding).iter().any(|topic| topic == topic::SPEED)
}

/// The findings of a subject in a month; what cannot be measured is said.
fn of_subject(all: &[Finding], figures: &Figures, subject: Subject, month: usize) -> Vec<Finding> {
    if !is_measured(figures, subject) {
        return vec![Finding { saying: Saying::NotMeasurable { folder: subject.fed_by() }, weight: Weight::NONE }];
    }
    let is_about = |id: &str| subject.families().contains(&family_of(id));
    let about = |finding: &&Finding| {
        let is_own = !matches!(finding.destination(), Some(Destination::Decision(_)));
        is_own && finding.evidence().is_some_and(|evidence| is_about(evidence.measured.id()))
    };
    leading(told(all.iter().filter(about).cloned().collect(), || quiet(figures, month, is_about)))
}

/// Whether any figure of a subject can be read in any month.
fn is_measured(figures: &Figures, subject: Subject) -> bool {
    let of = figures.metrics.values().filter(|series| subject.families().contains(&family_of(series.metric.id)));
    of.into_iter().any(|series| series.months.iter().any(Figure::is_readable))
}

/// What the folders that hold nothing would feed, each once.
fn unmeasured(figures: &Figures) -> Vec<Finding> {
    let missing: BTreeSet<Folder> =
        Subject::ALL.into_iter().filter(|&subject| !is_measured(figures, subject)).map(Subject::fed_by).collect();
    let say = |folder| Finding { saying: Saying::NotMeasurable { folder }, weight: Weight::NONE };
    missing.into_iter().map(say).collect()
}

/// What stands out, ranked, else that nothing does and why.
fn told(findings: Vec<Finding>, quiet: impl Fn() -> Quiet) -> Vec<Finding> {
    let mut findings = ranked(findings);
    if findings.iter().all(|finding| standing(finding) == Standing::Last) {
        findings.insert(0, Finding { saying: Saying::Ordinary(quiet()), weight: Weight::NONE });
    }
    findings
}

/// Why nothing stands out in a month among some metrics.
fn quiet(figures: &Figures, month: usize, is_about: impl Fn(&str) -> bool) -> Quiet {
    let about = figures.metrics.values().filter(|series| is_about(series.metric.id));
    let mut judged = about.filter_map(|series| series.months.get(month)?.signal);
    match judged.any(|signal| signal.is_none()) {
        _ if !figures.months[month].complete => Quiet::Running,
        true => Quiet::Held,
        false => Quiet::FewMonths,
    }
}

/// The most weighty first, none that says what another said.
fn ranked(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        let weight = b.weight.total().total_cmp(&a.weight.total());
        standing(a).cmp(&standing(b)).then(weight).then_with(|| topics(a).cmp(&topics(b)))
    });
    once(findings)
}

/// As many as lead a page, none that says what one before it said.
fn leading(findings: Vec<Finding>) -> Vec<Finding> {
    let mut findings = once(findings);
    findings.truncate(LEADING);
    findings
}

/// Without those that say what one before them said.
fn once(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut said = BTreeSet::new();
    findings.retain(|finding| {
        let topics = topics(finding);
        let is_new = topics.iter().all(|topic| !said.contains(topic));
        said.extend(topics);
        is_new
    });
    findings
}

/// Which findings come before which, whatever they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// A month of its own stands out, something happened, or somebody waits.
    First,
    /// A run or a trend, of which no single month stands out.
    Then,
    /// What cannot be told, and that nothing stands out.
    Last,
}

fn standing(finding: &Finding) -> Standing {
    match &finding.saying {
        Saying::Signal { signal, .. }
        | Saying::Record { signal, .. }
        | Saying::ComplaintDesk { tipping: Tipping::Signal { signal, .. }, .. } => match signal {
            Signal::Above | Signal::Below => Standing::First,
            Signal::RunAbove | Signal::RunBelow | Signal::Rising | Signal::Falling => Standing::Then,
        },
        Saying::Target { .. }
        | Saying::Waiting { .. }
        | Saying::LongestWait { .. }
        | Saying::Silence { .. }
        | Saying::ComplaintDesk { tipping: Tipping::OverHalf, .. }
        | Saying::Ladder { .. }
        | Saying::SharedNeed { .. }
        | Saying::ToldBack { .. }
        | Saying::Campaign { .. }
        | Saying::Season { .. }
        | Saying::Collision { .. }
        | Saying::DecisionsDue { .. }
        | Saying::DecisionsScored { .. } => Standing::First,
        Saying::Thin { .. } | Saying::NotMeasurable { .. } | Saying::Ordinary(_) => Standing::Last,
    }
}
