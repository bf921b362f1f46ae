//! The page of a campaign.

use super::{INDEX, again, channels, moment, moved, notes, notice, page_of};
use crate::{
    community::Campaign,
    measure::figure::Figure,
    narrate::{campaign::stopped_on, headline},
    render::{
        document::{Block, Document, Fact},
        pages::{Leaf, subject::section},
        view::View,
        words::{self, Label, Noun},
    },
};

/// The page of a campaign.
pub(in crate::render::pages) fn leaf(view: &View<'_>, campaign: &Campaign) -> Leaf {
    let language = view.language();
    let path = page_of(campaign);
    let name = campaign.name.in_language(language);
    let mut files = Vec::new();
    let mut remarks = Vec::new();
    let mut sections = vec![section("facts", Label::AtAGlance.text(language), vec![facts(view, campaign)])];
    let measured = view.figures.campaigns.get(&campaign.id);
    sections.push(moment::section(view, &path, campaign, measured, &mut files));
    if let Some(measured) = measured {
        let spans = measured.spans.as_ref();
        let running = spans.filter(|spans| !spans.over.0).and_then(|spans| spans.during.last());
        remarks.extend(running.map(|&last| words::campaign_runs(language, last)));
        remarks.extend(spans.map(|_| words::interval_means(language).to_owned()));
        sections.extend(moved::section(view, &path, campaign, measured, &mut files));
        sections.push(again::section(view, &path, campaign, measured));
    }
    sections.extend(notes::timing_notes(view, campaign));
    let answer = view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign));
    let document = Document {
        path,
        title: name.to_owned(),
        headline: words::named(name, &answer),
        kicker: Label::Campaigns.text(language).to_owned(),
        notes: remarks,
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files }
}

fn facts(view: &View<'_>, campaign: &Campaign) -> Block {
    let language = view.language();
    let fact = |label: Label, value: String| Fact::plain(label.text(language), value);
    let period = match campaign.end {
        Some(end) => words::dates(language, campaign.start, end),
        None => words::date(language, campaign.start),
    };
    let stopped = stopped_on(campaign, view.figures.today);
    let period =
        stopped.map_or_else(|| period.clone(), |stopped| words::planned_and_stopped(language, &period, stopped));
    let mut items = vec![fact(Label::Period, period), fact(Label::Channel, channels(view, campaign))];
    items.extend(campaign.kind.map(|kind| fact(Label::Kind, kind.noun(language).to_owned())));
    let teams: Vec<&str> = campaign
        .teams
        .iter()
        .map(|team| view.archive.organisation.teams[team.index()].name.in_language(language))
        .collect();
    if !teams.is_empty() {
        items.push(fact(Label::Team, teams.join(", ")));
    }
    items.extend(campaign.announced_at.map(|at| fact(Label::Announced, words::date(language, at.date))));
    let measured = view.figures.campaigns.get(&campaign.id);
    let told =
        measured.and_then(|measured| measured.figures.get("campaign.notice_lead")).is_some_and(Figure::is_readable);
    if let Some(notice) = notice(view, campaign).filter(|_| told) {
        let href = view.receipt_here(&page_of(campaign), "campaign.notice_lead").map(|link| link.href);
        items.push(Fact { href, ..fact(Label::NoticeLead, notice) });
    }
    if let Some((budget, currency)) = campaign.budget.zip(view.voice.currency) {
        let kind = if campaign.long_term { Label::LongTermCampaign } else { Label::OneOffCampaign };
        let budget = words::money(language, budget, currency);
        items.push(fact(Label::Budget, format!("{budget} ({})", kind.text(language))));
    }
    for id in measured.map(|measured| &measured.overlaps).into_iter().flatten() {
        let other = view.archive.campaigns.iter().find(|other| other.id == *id);
        let name = other.map_or(id.as_str(), |other| other.name.in_language(language));
        let href = format!("{id}.html");
        items.push(Fact { href: Some(href), ..fact(Label::Overlaps, name.to_owned()) });
    }
    Block::Facts { items }
}
