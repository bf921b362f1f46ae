//! What a finding is about: two findings with a topic in common say the same, and only the weightier one is said.

use super::{
    evidence::{Evidence, Where},
    finding::Finding,
    saying::Saying,
};

/// The topics of a finding, at least one.
#[must_use]
pub fn topics(finding: &Finding) -> Vec<String> {
    let owned = |topics: &[&str]| topics.iter().map(|&topic| topic.to_owned()).collect();
    match &finding.saying {
        Saying::ToldBack { .. } => owned(&["told", "ideas"]),
        Saying::Campaign { campaign, .. } => vec![format!("campaign {}", campaign.id)],
        Saying::Season { season, .. } => vec![format!("season {}", season.id)],
        Saying::SharedNeed { .. } => owned(&["needs"]),
        Saying::Collision { campaign, .. } => vec![format!("ahead {}", campaign.id)],
        Saying::DecisionsDue { .. } => owned(&["decisions due"]),
        Saying::DecisionsScored { month, evidence, .. } => {
            // A decision alone tells the figure it was scored by.
            let told = if let [figure] = evidence.as_slice() { Some(of_metric(figure).to_owned()) } else { None };
            [format!("decisions {month}")].into_iter().chain(told).collect()
        }
        Saying::NotMeasurable { folder } => owned(&["not measurable", folder.path()]),
        Saying::Ordinary(_) => owned(&["ordinary"]),
        Saying::Signal { evidence, .. }
        | Saying::Record { evidence, .. }
        | Saying::Target { evidence, .. }
        | Saying::Waiting { evidence, .. }
        | Saying::LongestWait { evidence, .. }
        | Saying::Silence { evidence, .. }
        | Saying::ComplaintDesk { evidence, .. }
        | Saying::Thin { evidence } => owned(&[of_metric(evidence)]),
        Saying::Ladder { .. } => owned(&["ladder"]),
    }
}

/// What a metric tells of, under one name for all that tell of the same.
fn of_metric(evidence: &Evidence) -> &'static str {
    debug_assert!(matches!(evidence.place, Where::Month(_) | Where::Group { .. }));
    match evidence.measured.definition().stem {
        "response.time" | "response.within" | "response.staff_time" | "response.hours" => SPEED,
        "response.waiting" | "response.waiting_oldest" => "waiting",
        "line.check_rate" | "line.longest_silence" => "line",
        "voice.idea_adoption" | "voice.idea_time" => "ideas",
        "voice.loop_closed" => "told",
        "voice.spread" => "spread",
        "people.participation" => "participation",
        "people.active" | "people.newcomers" => "who came",
        "people.top_share" | "people.gini" | "people.absence_factor" => "concentration",
        "people.climb" => "ladder",
        "ties.density" | "ties.reciprocity" | "ties.recurring" => "ties",
        "side.advocates" | "side.advocate_share" => "advocates",
        "side.defences" | "side.defended" => "defended",
        "posts.ratio" | "regulars.level" => "reactions",
        "steady.longest_gap" | "steady.weeks_active" | "steady.burstiness" | "posts.published" => "steadiness",
        "teams.load_max" | "teams.absence_factor" => "load",
        "survey.csat" | "survey.nps" | "survey.ces" => "survey",
        other => other,
    }
}

/// How soon questions are answered: what the headline of a month tells of.
pub(super) const SPEED: &str = "speed";
