//! How a campaign came out, in the month it ended, and in the month in which the time after it was over. What was seen
//! after something is not said to have come of it.

use crate::{
    community::{Campaign, Date},
    measure::{
        campaign::view::CALENDAR,
        figure::{Figure, State, TargetVerdict},
        figures::{CampaignFigures, Figures, MeasureCounts},
    },
    narrate::{
        campaign::{Reading, reading},
        evidence::{Evidence, Measured},
        finding::Finding,
        saying::{AimSeen, Compared, Named, Saying},
        weight::{CERTAIN, EVENT, PROMISE, RUN, Weight},
    },
};

const LIFT: &str = "campaign.lift";
const CARRY_OVER: &str = "campaign.carry_over";
/// What is told where nothing was promised.
const VOICES: &str = "voice.per_day";

/// The results that a month brought.
pub(in crate::narrate) fn find(campaigns: &[Campaign], figures: &Figures, month: usize) -> Vec<Finding> {
    let span = &figures.months[month];
    let in_month = |date: Date| date.month() == span.month && date <= figures.today;
    let ended =
        campaigns.iter().filter_map(|campaign| Some((campaign, campaign.end?, figures.campaigns.get(&campaign.id)?)));
    let of = |(campaign, end, measured): (&Campaign, Date, &CampaignFigures)| {
        let length = (end.0 - campaign.start.0 + 1).min(CALENDAR);
        if in_month(end) {
            result(campaign, measured, Compared::During)
        } else if in_month(end.plus(length)) {
            result(campaign, measured, Compared::After).filter(is_clear)
        } else {
            None
        }
    };
    ended.filter_map(of).collect()
}

/// Whether the time after a campaign differs from ordinary days: only then it is told, for the campaign has been.
fn is_clear(finding: &Finding) -> bool {
    matches!(finding.saying, Saying::Campaign { reading: Reading::More | Reading::Less, .. })
}

/// What was seen of the measure that was promised, else of the voices; `None`: the dates are not over.
fn result(campaign: &Campaign, of: &CampaignFigures, compared: Compared) -> Option<Finding> {
    let id = match compared {
        Compared::During => LIFT,
        Compared::After => CARRY_OVER,
    };
    let (measure, figure, read) = told(campaign, of, id)?;
    let counts = of.counts.get(id).and_then(|counts| counts.get(measure)).copied().unwrap_or_default();
    let (aim, placebo) = match compared {
        Compared::During if read.tells_difference() => (aim_of(of, measure), placebo(campaign, of, measure, read)),
        Compared::During | Compared::After => (None, None),
    };
    let evidence = Evidence::of_campaign(Measured::named(id), &campaign.id, Some(measure), figure);
    let weight = weight(figure, read, counts, aim);
    let campaign = Named { id: campaign.id.clone(), name: campaign.name.clone() };
    Some(Finding {
        saying: Saying::Campaign { campaign, compared, evidence, reading: read, counts, placebo, aim },
        weight,
    })
}

/// The measure to tell of: a promised one whose difference can be told, else the voices if theirs can, else the first there
/// is; `None`: nothing is measured, or the dates are not over.
fn told<'f>(
    campaign: &Campaign,
    of: &'f CampaignFigures,
    id: &'static str,
) -> Option<(&'static str, &'f Figure, Reading)> {
    let measures = of.by_measure.get(id)?;
    let promised = campaign.aims.iter().map(|aim| aim.metric.id());
    let seen: Vec<(&'static str, &Figure, Reading)> = promised
        .chain([VOICES])
        .filter_map(|measure| measures.get_key_value(measure))
        .map(|(&measure, figure)| (measure, figure, reading(of, id, measure)))
        .filter(|(_, _, read)| *read != Reading::Nothing)
        .collect();
    if seen.iter().any(|(_, figure, _)| figure.state == State::Running) {
        return None;
    }
    seen.iter().find(|(_, _, read)| read.tells_difference()).or(seen.first()).copied()
}

/// What was promised of the measure, where it can be told.
fn aim_of(measured: &CampaignFigures, measure: &str) -> Option<AimSeen> {
    let aim = measured.expected.iter().find(|aim| aim.measure == measure)?;
    Some(AimSeen { aim: aim.aim, is_lift: aim.is_lift, verdict: aim.verdict? })
}

/// How common so large a rise is on earlier dates, where it is measured and there is a rise to compare.
fn placebo(campaign: &Campaign, of: &CampaignFigures, measure: &'static str, read: Reading) -> Option<Evidence> {
    const RANK: &str = "campaign.placebo_rank";
    let rank = of.by_measure.get(RANK)?.get(measure)?;
    (read == Reading::More && rank.state == State::Ok)
        .then(|| Evidence::of_campaign(Measured::named(RANK), &campaign.id, Some(measure), rank))
}

fn weight(figure: &Figure, read: Reading, counts: MeasureCounts, aim: Option<AimSeen>) -> Weight {
    let judged = aim.is_some_and(|aim| matches!(aim.verdict, TargetVerdict::Met | TargetVerdict::Missed));
    let sure = if judged || matches!(read, Reading::More | Reading::Less) { CERTAIN } else { RUN };
    let promise = if judged { PROMISE } else { 1.0 };
    let lift = figure.number().filter(|_| read.tells_difference()).unwrap_or_default().abs();
    Weight::new(sure, EVENT * promise * (1.0 + lift.min(1.0)) / 2.0, Some(counts.baseline + counts.during))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        community::Month,
        measure::statistics::interval::Interval,
        narrate::rule::fixture::{FIRST, Scene, campaign},
    };
    use std::collections::BTreeMap;

    fn scene(id: &'static str, lift: Figure) -> Scene {
        let mut scene = Scene::of_months(3);
        let counts = MeasureCounts { baseline: 28, during: 24, matched: (28, 12), ..MeasureCounts::default() };
        let measured = CampaignFigures {
            by_measure: BTreeMap::from([(id, BTreeMap::from([(VOICES, lift)]))]),
            counts: BTreeMap::from([(id, BTreeMap::from([(VOICES, counts)]))]),
            ..CampaignFigures::default()
        };
        scene.figures.campaigns.insert("fest".to_owned(), measured);
        scene
    }

    fn lift(value: f64, low: f64, high: f64) -> Figure {
        Figure { interval: Some(Interval::closed(low, high)), ..Figure::real(value, 52) }
    }

    fn date(month: Month, day: i32) -> Date {
        month.first_date().plus(day - 1)
    }

    #[test]
    fn a_campaign_is_told_of_in_the_month_it_ended_and_in_no_other() {
        let scene = scene(LIFT, lift(0.4, -0.1, 1.2));
        let fest = [campaign("fest", date(FIRST, 20), date(FIRST.next(), 2))];
        assert!(find(&fest, &scene.figures, 0).is_empty());
        let found = find(&fest, &scene.figures, 1);
        assert!(matches!(&found[..], [Finding { saying: Saying::Campaign { .. }, .. }]), "{found:?}");
        assert!(find(&fest, &scene.figures, 2).is_empty());
    }

    #[test]
    fn the_time_after_is_told_only_where_it_differs() {
        let fest = [campaign("fest", date(FIRST, 10), date(FIRST, 29))];
        let clear = scene(CARRY_OVER, lift(-0.4, -0.6, -0.1));
        assert_eq!(find(&fest, &clear.figures, 1).len(), 1);
        let same = scene(CARRY_OVER, lift(-0.1, -0.6, 0.3));
        assert!(find(&fest, &same.figures, 1).is_empty());
    }

    #[test]
    fn a_promise_kept_weighs_more_than_a_change_that_cannot_be_told() {
        let counts = MeasureCounts { baseline: 28, during: 24, ..MeasureCounts::default() };
        let met = AimSeen { aim: 0.1, is_lift: true, verdict: TargetVerdict::Met };
        let figure = lift(0.4, -0.1, 1.2);
        let open = Reading::Undecided;
        assert!(weight(&figure, open, counts, Some(met)).total() > weight(&figure, open, counts, None).total());
    }
}
