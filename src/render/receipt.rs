//! Receipts as text: a metric's definition, its figures, and file and line of all that is in them, in Markdown.

use super::{
    json,
    metrics_json::figure_object,
    words::{self, Marked, Noun, ThingWord, Voice},
};
use crate::{
    community::{AccountId, Archive, ChannelId, Moment, PersonId, Place, Reply, Second},
    measure::{
        explain::{Counted, Receipt, Section, Shown},
        figure::Figure,
        figures::Cell,
        metric::{Bilingual, Definition, Shape, Unit},
        witness::{Part, Reason, Thing, Told},
    },
};
use std::{collections::BTreeMap, fmt::Write};

/// What is explained, and how.
#[derive(Debug)]
pub struct Explained<'a> {
    /// The facts.
    pub archive: &'a Archive,
    /// The data folder as the user named it: what paths begin with.
    pub data: &'a str,
    /// How numbers are shown.
    pub voice: Voice<'a>,
    /// The metric's id.
    pub id: &'a str,
    /// Its name.
    pub name: Bilingual,
    /// Its definition.
    pub definition: Definition,
    /// In what it is measured; tables have none.
    pub unit: Option<Unit>,
    /// The shape of its figures.
    pub shape: Shape,
    /// Of what: a month, a season, a campaign.
    pub of_what: String,
}

impl Explained<'_> {
    /// The definition, then each figure with its receipt.
    #[must_use]
    pub fn text(&self, sections: &[Section]) -> String {
        let language = self.voice.language;
        let mut out = format!("{}\n\n---\n\n", self.definition.text.in_language(language).trim_end());
        line(&mut out, &format!("## {} (`{}`)", self.name.in_language(language), self.id));
        line(&mut out, &format!("\n{}", self.of_what));
        if sections.is_empty() {
            line(&mut out, &format!("\n{}", words::NOTHING.in_language(language)));
        }
        for section in sections {
            if !section.key.is_empty() {
                line(&mut out, &format!("\n### {}", section.key));
            }
            let k = self.shown(&mut out, &section.shown);
            self.receipt(&mut out, &section.receipt, k);
        }
        out
    }

    /// What is published; gives back whether its k is told.
    fn shown(&self, out: &mut String, shown: &Shown) -> bool {
        match shown {
            Shown::Figure(figure) => self.figure(out, figure),
            Shown::Row(cells) => {
                let cells = cells.iter().filter_map(|(column, cell)| Some(format!("{column} {}", text_of(cell)?)));
                line(out, &format!("\n{}", cells.collect::<Vec<_>>().join(" · ")));
            }
            Shown::List(_) | Shown::Rest => {}
        }
        matches!(shown, Shown::Figure(figure) if figure.k.is_some())
    }

    fn figure(&self, out: &mut String, figure: &Figure) {
        let unit = self.unit.unwrap_or(Unit::Number);
        let value = self.voice.value(unit, figure);
        let basis = self.voice.basis(self.id, unit, self.shape, figure);
        let basis = if basis.is_empty() { basis } else { format!(" ({basis})") };
        line(out, &format!("\n**{value}**{basis}"));
        let written = figure_object(figure, self.shape).document();
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        line(out, &format!("\n{}: `{written}`", words::AS_WRITTEN.in_language(self.voice.language)));
    }

    /// All that was told, by part; those left out by reason.
    fn receipt(&self, out: &mut String, receipt: &Receipt, k_is_told: bool) {
        let language = self.voice.language;
        let is = |part: fn(Part) -> bool| receipt.told.iter().filter(move |told| part(told.part));
        if is(|part| matches!(part, Part::Whole | Part::Hit)).next().is_some() {
            let hits = is(|part| part == Part::Hit).map(|told| told.times).sum();
            let marked = match (k_is_told, hits) {
                (true, _) => Marked::InK(receipt.k()),
                (false, 0) => Marked::None,
                (false, hits) => Marked::Apart(hits),
            };
            let head = words::receipt_counted(language, receipt.n(), marked);
            line(out, &format!("\n#### {head}\n"));
            for told in is(|part| matches!(part, Part::Whole | Part::Hit)) {
                let mark = match (marked, told.part) {
                    (Marked::None, _) => "",
                    (_, Part::Hit) => "[x] ",
                    (_, _) => "[ ] ",
                };
                self.told(out, mark, told);
            }
        }
        let beside: Vec<&Told> = is(|part| part == Part::HitOnly).collect();
        if !beside.is_empty() {
            let times = beside.iter().map(|told| told.times).sum();
            line(out, &format!("\n#### {}\n", words::receipt_beside(language, times)));
            for told in beside {
                self.told(out, if k_is_told { "[x] " } else { "" }, told);
            }
        }
        self.missing(out, receipt, true);
        self.missing(out, receipt, false);
    }

    /// What was left out (and told with the figure), or passed over, by reason.
    fn missing(&self, out: &mut String, receipt: &Receipt, is_left_out: bool) {
        let mut by_reason: BTreeMap<Reason, Vec<&Told>> = BTreeMap::new();
        for told in &receipt.told {
            match (told.part, is_left_out) {
                (Part::LeftOut(reason), true) | (Part::Passed(reason), false) => {
                    by_reason.entry(reason).or_default().push(told);
                }
                (_, _) => {}
            }
        }
        let language = self.voice.language;
        let count = by_reason.values().flatten().map(|told| told.times).sum();
        if count > 0 {
            line(out, &format!("\n#### {}", words::receipt_missing(language, is_left_out, count)));
        }
        for (reason, all) in by_reason {
            let count: u64 = all.iter().map(|told| told.times).sum();
            line(out, &format!("\n{} ({count})\n", reason.noun(language)));
            for told in all {
                self.told(out, "", told);
            }
        }
    }

    fn told(&self, out: &mut String, mark: &str, told: &Told) {
        let times = if told.times == 1 { String::new() } else { format!(" × {}", told.times) };
        let places = told.places.iter().map(|&place| self.spot(place)).collect::<Vec<_>>().join(", ");
        let places = if places.is_empty() { places } else { format!(" · {places}") };
        line(out, &format!("- {mark}{}{times}{places}", self.thing(&told.thing)));
    }

    /// One thing: file and line where it has one, then what tells it from others.
    fn thing(&self, thing: &Thing) -> String {
        let (archive, language) = (self.archive, self.voice.language);
        let word = |word: ThingWord| word.noun(language);
        match thing {
            Thing::Entry(id) => {
                let entry = &archive.entries[id.index()];
                let who = entry.from.map_or("–", |from| self.account(from));
                self.at(entry.place, &[&self.when(&entry.at), entry.kind.noun(language), who, &entry.id])
            }
            Thing::Reply(id, place) => {
                let entry = &archive.entries[id.index()];
                let Reply { at, by, .. } = &entry.replies[*place];
                let when = at.as_ref().map_or_else(|| "–".to_owned(), |at| self.when(at));
                self.at(entry.place, &[&when, word(ThingWord::Reply), self.account(*by), &entry.id])
            }
            Thing::Outcome(id, verdict, date) => {
                let entry = &archive.entries[id.index()];
                self.at(entry.place, &[&date.to_string(), verdict.noun(language), &entry.id])
            }
            Thing::Post(id) => {
                let post = archive.posts.iter().find(|post| post.id == *id);
                post.map_or_else(String::new, |post| {
                    self.at(post.place, &[&self.when(&post.at), word(ThingWord::Post), self.channel(post.channel), id])
                })
            }
            Thing::Person(id) => self.person(*id),
            Thing::Account(id) => self.account(*id).to_owned(),
            Thing::Team(id) => archive.organisation.teams[id.index()].id.clone(),
            Thing::Tie(one, other) => format!("{} → {}", self.person(*one), self.person(*other)),
            Thing::Base => word(ThingWord::Base).to_owned(),
            Thing::Week(monday) => format!("{monday} · {}", word(ThingWord::Week)),
            Thing::Day(date) => date.to_string(),
            Thing::HalfDay(channel, date, half) => {
                let half = if *half == 0 { ThingWord::Morning } else { ThingWord::Afternoon };
                format!("{date} · {} · {}", word(half), self.channel(*channel))
            }
            Thing::Stretch(channel, from, to) => self.stretch(*channel, *from, *to),
            Thing::Line(..)
            | Thing::Applications(_)
            | Thing::Answers(..)
            | Thing::Sent(_)
            | Thing::Campaign(_)
            | Thing::CalendarDay(_)
            | Thing::Benefit(_)
            | Thing::Decision(_) => self.thing_of_a_file(thing),
        }
    }

    /// A thing that stands in a file of its own kind.
    fn thing_of_a_file(&self, thing: &Thing) -> String {
        let (archive, language) = (self.archive, self.voice.language);
        let word = |word: ThingWord| word.noun(language);
        let found = |place: Option<Place>, id: &str| place.map_or_else(|| id.to_owned(), |place| self.at(place, &[id]));
        match thing {
            Thing::Line(season, place) => {
                let season = &archive.seasons[season.index()];
                let on = &season.people[*place];
                self.at(season.place, &[&season.id, on.role.noun(language), self.account(on.member)])
            }
            Thing::Applications(season) => {
                let season = &archive.seasons[season.index()];
                self.at(season.place, &[&season.id, word(ThingWord::Applications)])
            }
            Thing::Answers(survey, score) => {
                let survey = &archive.surveys[*survey];
                self.at(survey.place, &[&self.when(&survey.at), &format!("{} {score}", word(ThingWord::Answers))])
            }
            Thing::Sent(survey) => {
                let survey = &archive.surveys[*survey];
                self.at(survey.place, &[&self.when(&survey.at), word(ThingWord::Sent)])
            }
            Thing::Campaign(id) => found(archive.campaigns.iter().find(|c| *c.id == **id).map(|c| c.place), id),
            Thing::CalendarDay(id) => found(archive.calendar.iter().find(|day| *day.id == **id).map(|d| d.place), id),
            Thing::Benefit(place) => {
                let benefit = &archive.benefits[*place];
                let who = self.account(benefit.member);
                self.at(benefit.place, &[&self.when(&benefit.at), word(ThingWord::Benefit), &benefit.kind, who])
            }
            Thing::Decision(id) => found(archive.decisions.iter().find(|d| *d.id == **id).map(|d| d.place), id),
            _ => String::new(),
        }
    }

    /// `data/logs/one.yaml:12 · …`
    fn at(&self, place: Place, words: &[&str]) -> String {
        let mut text = self.spot(place);
        for word in words {
            write!(text, " · {word}").expect("a string takes all");
        }
        text
    }

    /// `data/logs/one.yaml:12`
    fn spot(&self, place: Place) -> String {
        let path = &self.archive.files[place.file.0 as usize];
        format!("{}/{path}:{}", self.data.trim_end_matches('/'), place.line)
    }

    /// The local time, or the date where that is all one knows.
    fn when(&self, at: &Moment) -> String {
        if at.is_exact() { self.clock(at.second) } else { at.date.to_string() }
    }

    fn clock(&self, second: Second) -> String {
        let local = self.archive.organisation.zone.rfc3339(second);
        local.get(..16).unwrap_or(&local).replace('T', " ")
    }

    fn stretch(&self, channel: Option<ChannelId>, from: Second, to: Second) -> String {
        let span = format!("{} – {}", self.clock(from), self.clock(to));
        channel.map_or_else(|| span.clone(), |channel| format!("{span} · {}", self.channel(channel)))
    }

    fn account(&self, id: AccountId) -> &str {
        &self.archive.accounts[id.index()].id
    }

    fn channel(&self, id: ChannelId) -> &str {
        &self.archive.organisation.channels[id.index()].id
    }

    /// All ids of a person.
    fn person(&self, id: PersonId) -> String {
        let accounts = self.archive.people[id.index()].accounts.iter().map(|&account| self.account(account));
        accounts.collect::<Vec<_>>().join(" = ")
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A cell in words; `None`: not there.
fn text_of(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text.clone()),
        Cell::Whole(whole) => Some(words::integer(*whole)),
        Cell::Real(real) => Some(json::number(*real)),
        Cell::Absent => None,
    }
}
