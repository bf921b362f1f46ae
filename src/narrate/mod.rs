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
pub mod weight;

use crate::measure::{figures::Figures, figures::Series, statistics::xmr::Signal};
use finding::Finding;
use restatement::Restatement;
use rule::{signal, target, waiting};
use saying::Saying;
use std::collections::BTreeSet;
use subject::{Subject, family_of};
use weight::Weight;

/// At most so many findings lead a page.
pub const LEADING: usize = 5;

/// What stands out, for every page that leads with it.
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// Of each month, parallel to [`Figures::months`]; most weighty first, never empty.
    pub months: Vec<Vec<Finding>>,
    /// Of each subject in the newest month, parallel to [`Subject::ALL`]; most weighty first, never empty.
    pub subjects: Vec<Vec<Finding>>,
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

/// Looks for what stands out in every month and subject.
#[must_use]
pub fn narrate(figures: &Figures) -> Story {
    let every = |_: &Series| true;
    let months = (0..figures.months.len()).map(|month| of_month(figures, month, every)).collect();
    let newest = figures.newest();
    let subjects = Subject::ALL.iter().map(|&subject| of_subject(figures, subject, newest)).collect();
    Story { months, subjects, restatement: None }
}

/// The findings of a month among the series that a page is about.
fn of_month(figures: &Figures, month: usize, about: impl Fn(&Series) -> bool) -> Vec<Finding> {
    let series = || figures.metrics.values().filter(|series| about(series));
    let mut findings = signal::find(figures, series(), month);
    findings.extend(target::find(figures, series(), month));
    if figures.metrics.get("response.waiting").is_some_and(&about) {
        findings.extend(waiting::find(figures, month));
    }
    ranked(findings)
}

/// The findings of a subject; what cannot be measured is said.
fn of_subject(figures: &Figures, subject: Subject, month: usize) -> Vec<Finding> {
    let is_about = |series: &Series| subject.families().contains(&family_of(series.metric.id));
    let measurable = figures
        .metrics
        .values()
        .filter(|series| is_about(series))
        .any(|series| series.months.iter().any(crate::measure::figure::Figure::is_readable));
    if measurable {
        of_month(figures, month, is_about)
    } else {
        vec![Finding { saying: Saying::NotMeasurable { folder: subject.fed_by() }, weight: Weight::NONE }]
    }
}

/// The most weighty findings, none that says what another said; an ordinary month where there are none. A finding leads
/// only if a point outside its limits, a target or a waiting customer carries it: runs and trends come after.
fn ranked(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        leads(b).cmp(&leads(a)).then(b.weight.total().total_cmp(&a.weight.total())).then(id(a).cmp(id(b)))
    });
    let mut said = BTreeSet::new();
    findings.retain(|finding| said.insert(topic(finding).to_owned()));
    findings.truncate(LEADING);
    if findings.is_empty() {
        findings.push(Finding { saying: Saying::Ordinary, weight: Weight::NONE });
    }
    findings
}

fn leads(finding: &Finding) -> bool {
    match &finding.saying {
        Saying::Signal { signal, .. } => matches!(signal, Signal::Above | Signal::Below),
        Saying::Target { .. } | Saying::Waiting { .. } => true,
        Saying::NotMeasurable { .. } | Saying::Ordinary => false,
    }
}

fn id(finding: &Finding) -> &str {
    finding.evidence().map_or("", |evidence| evidence.measured.id())
}

/// What a finding is about: metrics of one definition, and counts of the same thing, say the same.
fn topic(finding: &Finding) -> &str {
    let stem = finding.evidence().map_or("", |evidence| evidence.measured.definition().stem);
    match stem {
        "response.waiting_oldest" => "response.waiting",
        "side.advocate_share" => "side.advocates",
        other => other,
    }
}
