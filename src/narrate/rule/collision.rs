//! A campaign that has not begun meets days of mourning, days to avoid, days on which nobody works, or another campaign,
//! and no timing note answers for it.

use crate::{
    community::{Advice, Archive, CalendarDay, Campaign, CampaignKind, Date, Mood},
    measure::{
        figure::Figure,
        figures::{CampaignFigures, Figures, MoodSpan},
    },
    narrate::{
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        saying::{Met, Named, Saying},
        weight::{CERTAIN, EVENT, Weight},
    },
};

/// Days ahead from which a collision weighs half: there is time to move.
const SOON: f64 = 30.0;

/// What each campaign that starts after `as_of` will meet first.
pub(in crate::narrate) fn find(archive: &Archive, figures: &Figures) -> Vec<Finding> {
    of(&archive.campaigns, &archive.calendar, figures)
}

fn of(campaigns: &[Campaign], calendar: &[CalendarDay], figures: &Figures) -> Vec<Finding> {
    let ahead = campaigns.iter().filter(|campaign| campaign.start > figures.today);
    let mut findings: Vec<Finding> = Vec::new();
    for campaign in ahead {
        let Some(measured) = figures.campaigns.get(&campaign.id) else { continue };
        let on_calendar = || on_the_calendar(campaign, calendar, measured);
        let found = on_calendar().or_else(|| another(campaign, campaigns, calendar, measured, figures.today));
        findings.extend(found.map(|(met, dates, evidence)| {
            let days = f64::from(campaign.start.0 - figures.today.0);
            let weight = Weight::new(CERTAIN, EVENT * SOON / (SOON + days), None);
            let campaign_name = Named { id: campaign.id.clone(), name: campaign.name.clone() };
            Finding {
                saying: Saying::Collision { campaign: campaign_name, start: campaign.start, dates, met, evidence },
                weight,
            }
        }));
    }
    findings
}

type Meeting = (Met, (Date, Option<Date>), Evidence);

/// The worst span that no note answers: mourning, then days to avoid, then closed days.
fn on_the_calendar(campaign: &Campaign, calendar: &[CalendarDay], measured: &CampaignFigures) -> Option<Meeting> {
    let day_of = |span: &MoodSpan| calendar.iter().find(|day| day.id == span.day);
    let open = measured.mood.iter().enumerate().filter(|(_, span)| !span.answered);
    let worst = open.filter_map(|(place, span)| {
        let day = day_of(span)?;
        let closes = day.closed && campaign.kind != Some(CampaignKind::AlwaysOn);
        let (rank, met) = match (span.mood, span.advice) {
            (Some(Mood::Mourning), _) => (0, Met::Mourning(day.name.clone())),
            (_, Some(Advice::Avoid)) => (1, Met::Avoid(day.name.clone())),
            (_, _) if closes => (2, Met::Closed(day.name.clone())),
            (_, _) => return None,
        };
        Some((rank, place, span, met))
    });
    let (_, place, span, met) = worst.min_by_key(|&(rank, place, _, _)| (rank, place))?;
    let days = u64::try_from(span.dates.1.0 - span.dates.0.0 + 1).unwrap_or_default();
    let evidence = Evidence {
        measured: Measured::named("campaign.mood"),
        place: Where::Span { campaign: campaign.id.clone(), span: place },
        figure: Figure::count(days),
    };
    Some((met, (span.dates.0, Some(span.dates.1)), evidence))
}

/// The first other campaign at the same time on a shared channel; of two that have not begun, told at the later one.
fn another(
    campaign: &Campaign,
    campaigns: &[Campaign],
    calendar: &[CalendarDay],
    measured: &CampaignFigures,
    today: Date,
) -> Option<Meeting> {
    let is_always_on = |campaign: &Campaign| campaign.kind == Some(CampaignKind::AlwaysOn);
    let others = measured.overlaps.iter().filter_map(|id| campaigns.iter().find(|other| other.id == *id));
    let mut meetings = others.filter_map(|other| {
        let is_told_there = other.start > today && (other.start, &other.id) > (campaign.start, &campaign.id);
        let dates = (campaign.start.max(other.start), [campaign.end, other.end].into_iter().flatten().min());
        let stands = !is_always_on(campaign) && !is_always_on(other) && !is_told_there;
        (stands && !is_answered(campaign, calendar, dates)).then_some((other, dates))
    });
    let (other, dates) = meetings.next()?;
    let overlaps = Figure::count(measured.overlaps.len() as u64);
    let evidence = Evidence::of_campaign(Measured::named("campaign.overlaps"), &campaign.id, None, &overlaps);
    Some((Met::Campaign(Named { id: other.id.clone(), name: other.name.clone() }), dates, evidence))
}

/// Whether a timing note gives as its reason a span that touches some dates.
fn is_answered(campaign: &Campaign, calendar: &[CalendarDay], (first, last): (Date, Option<Date>)) -> bool {
    let touches = |day: &CalendarDay| last.is_none_or(|last| day.start <= last) && first <= day.end;
    let reasons = campaign.timing.iter().filter_map(|note| note.because);
    reasons.into_iter().any(|day| calendar.get(day.index()).is_some_and(touches))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        community::Name,
        narrate::rule::fixture::{Scene, calendar_day, campaign},
    };

    fn span(scene: &Scene, mood: Option<Mood>, answered: bool) -> MoodSpan {
        let start = scene.figures.today.plus(10);
        let collision = mood == Some(Mood::Mourning);
        MoodSpan { day: "flood".to_owned(), dates: (start, start.plus(2)), mood, advice: None, collision, answered }
    }

    fn found(mood: Option<Mood>, answered: bool, starts_in: i32) -> Vec<Finding> {
        let mut scene = Scene::of_months(1);
        let today = scene.figures.today;
        let measured = CampaignFigures { mood: vec![span(&scene, mood, answered)], ..CampaignFigures::default() };
        scene.figures.campaigns.insert("fest".to_owned(), measured);
        let fest = campaign("fest", today.plus(starts_in), today.plus(20));
        of(&[fest], &[calendar_day("flood", today.plus(10), today.plus(12))], &scene.figures)
    }

    #[test]
    fn days_of_mourning_ahead_are_said_with_their_dates() {
        let found = found(Some(Mood::Mourning), false, 5);
        let [Finding { saying: Saying::Collision { met, evidence, .. }, .. }] = &found[..] else { panic!("{found:?}") };
        assert_eq!(met, &Met::Mourning(Name::plain("flood")));
        assert_eq!(evidence.source().plus, ["/campaigns/fest/campaign.mood/0/dates"]);
    }

    #[test]
    fn what_a_note_answers_what_is_no_collision_and_what_has_begun_are_not() {
        assert!(found(Some(Mood::Mourning), true, 5).is_empty());
        assert!(found(Some(Mood::Festive), false, 5).is_empty());
        assert!(found(Some(Mood::Mourning), false, 0).is_empty());
    }

    #[test]
    fn two_campaigns_on_a_channel_are_told_at_the_later_one() {
        let mut scene = Scene::of_months(1);
        let today = scene.figures.today;
        for (id, other) in [("early", "late"), ("late", "early")] {
            let measured = CampaignFigures { overlaps: vec![other.to_owned()], ..CampaignFigures::default() };
            scene.figures.campaigns.insert(id.to_owned(), measured);
        }
        let campaigns =
            [campaign("early", today.plus(3), today.plus(20)), campaign("late", today.plus(9), today.plus(15))];
        let found = of(&campaigns, &[], &scene.figures);
        assert!(
            matches!(&found[..], [Finding { saying: Saying::Collision { campaign, .. }, .. }] if campaign.id == "late"),
            "{found:?}"
        );
    }
}
