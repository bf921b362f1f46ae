//! Who grew? Mentors with those in their care, and the ladder from supporter to mentor to lead.

use super::{Seen, basis, defined, head, leaf, metrics, value_text, withheld};
use crate::{
    community::{PersonId, SeasonRole},
    measure::{figure::State, metric::Unit},
    render::{
        chart::{LadderFlow, LadderMove, MentorRow, Mentors},
        document::{Block, Cell, Chart, Fact, Section, Table},
        pages::subject,
        words::{self, Label, Noun},
    },
};
use std::collections::BTreeMap;

/// The section, and that of the missions; `None`: nothing is recorded of it.
pub(super) fn section(seen: &Seen<'_>, path: &str) -> Vec<Section> {
    let view = seen.view;
    let language = view.language();
    let mut blocks = Vec::new();
    if seen.is_small() {
        blocks.push(withheld(seen, Label::WhoGrew));
    } else {
        blocks.extend(mentors(seen).map(|chart| defined(view, path, chart, "supporters.mentor_load_max")));
        blocks.extend(ladder(seen, path));
        let items = shares(seen, path);
        if !items.is_empty() {
            blocks.push(Block::Facts { items });
        }
    }
    let mut sections = Vec::new();
    if !blocks.is_empty() {
        sections.push(subject::section("grew", Label::WhoGrew.text(language), blocks));
    }
    sections.extend(leaf::missions(seen));
    sections
}

/// The name of somebody on the roster, for the internal edition.
fn name_of(seen: &Seen<'_>, person: PersonId) -> String {
    let row = seen.rows().find(|row| row.person == person);
    let account = row.map_or_else(|| seen.view.archive.people[person.index()].accounts[0], |row| row.account);
    seen.view.archive.accounts[account.index()].id.clone()
}

/// The mentor tree; in the public edition without names.
fn mentors(seen: &Seen<'_>) -> Option<Chart> {
    let (view, language) = (seen.view, seen.view.language());
    let loads = &seen.measured.mentors;
    let most = loads.first()?.people.len() as u64;
    let title = words::mentors_title(language, most, loads.len() as u64);
    let mut rows: Vec<MentorRow> = loads
        .iter()
        .enumerate()
        .map(|(place, load)| MentorRow {
            name: if view.is_internal() {
                name_of(seen, load.mentor)
            } else {
                words::mentor_number(language, place + 1)
            },
            people: load.people.len() as u64,
            text: words::mentor_load(language, load.people.len() as u64, load.sessions),
            nobody: false,
        })
        .collect();
    let alone = seen.rows().filter(|row| row.role == SeasonRole::Supporter);
    let alone = alone.filter(|row| seen.season.people[row.place].mentor.is_none()).count() as u64;
    if alone > 0 {
        let name = Label::NoMentor.text(language).to_owned();
        rows.push(MentorRow {
            name,
            people: alone,
            text: view.voice.count(alone, words::Counter::Person),
            nobody: true,
        });
    }
    let heads: Vec<_> = seen.rows().filter(|row| row.role == SeasonRole::Lead).collect();
    let names = heads.iter().filter(|_| view.is_internal()).map(|row| name_of(seen, row.person)).collect::<Vec<_>>();
    let table = mentor_table(seen, &rows);
    let above = words::leads(language, heads.len() as u64, &names);
    let drawing = Mentors { language, title: title.clone(), leads: above, rows }.draw();
    Some(Chart::of(drawing, "mentors", title, words::mentors_subtitle(language).to_owned(), table))
}

/// The tree as a table; with the names of those in their care in the internal edition.
fn mentor_table(seen: &Seen<'_>, rows: &[MentorRow]) -> Table {
    let view = seen.view;
    let mut heads = vec![head(view, Label::MentorHead, false), head(view, Label::InTheirCare, true)];
    if view.is_internal() {
        heads.push(head(view, Label::Participants, false));
    }
    let rows = rows.iter().enumerate().map(|(place, row)| {
        let mut cells = vec![Cell::text(row.name.clone()), Cell::text(row.text.clone())];
        if view.is_internal() {
            let people = seen.measured.mentors.get(place).map(|load| load.people.as_slice()).unwrap_or_default();
            let names: Vec<String> = people.iter().map(|&person| name_of(seen, person)).collect();
            cells.push(Cell::text(names.join(", ")));
        }
        cells
    });
    Table {
        caption: words::table_of(view.language(), Label::Mentoring.text(view.language())),
        heads,
        rows: rows.collect(),
    }
}

/// Steps of the ladder, the highest first.
const STEPS: [SeasonRole; 3] = [SeasonRole::Lead, SeasonRole::Mentor, SeasonRole::Supporter];

/// From the highest role in earlier seasons to the role in this one; withheld where a group is too small.
fn ladder(seen: &Seen<'_>, path: &str) -> Option<Block> {
    let (view, language) = (seen.view, seen.view.language());
    let mut moves: BTreeMap<(Option<SeasonRole>, SeasonRole), u64> = BTreeMap::new();
    for row in seen.rows() {
        let before = row.path.iter().map(|(_, role)| *role).max();
        *moves.entry((before, row.role)).or_default() += 1;
    }
    if moves.keys().all(|(before, _)| before.is_none()) {
        return None;
    }
    let returned: u64 = moves.iter().filter(|((before, _), _)| before.is_some()).map(|(_, people)| people).sum();
    if seen.withholds(returned) {
        return Some(withheld(seen, Label::RolesBefore));
    }
    let climbed = seen.figure("supporters.climbed").and_then(|figure| figure.k.zip(figure.n)).unwrap_or_default();
    let title = words::ladder_title(language, climbed.0, climbed.1);
    let name =
        |step: &Option<SeasonRole>| step.map_or(Label::NewHere.text(language), |role| role.noun(language)).to_owned();
    let place = |role: SeasonRole| STEPS.iter().position(|step| *step == role).unwrap_or_default();
    let flows =
        moves.iter().map(|(&(before, now), &members)| LadderMove { from: before.map(place), to: place(now), members });
    let told: Vec<String> = moves
        .iter()
        .rev()
        .map(|((before, now), people)| words::flow(language, &name(before), now.noun(language), *people))
        .collect();
    let rows = moves.iter().rev().map(|((before, now), people)| {
        vec![Cell::text(name(before)), Cell::text(now.noun(language)), Cell::text(people.to_string())]
    });
    let table = Table {
        caption: words::table_of(language, &title),
        heads: vec![
            head(view, Label::BeforeThis, false),
            head(view, Label::ThisSeason, false),
            head(view, Label::Participants, true),
        ],
        rows: rows.collect(),
    };
    let mut drawing = LadderFlow {
        language,
        title: title.clone(),
        heads: (Label::BeforeThis.text(language).to_owned(), Label::ThisSeason.text(language).to_owned()),
        rungs: STEPS.map(|role| role.noun(language).to_owned()).to_vec(),
        newcomers: Label::NewHere.text(language).to_owned(),
        moves: flows.collect(),
    }
    .draw();
    drawing.summary = format!("{}.", told.join(", "));
    let chart = Chart::of(drawing, "ladder", title, words::ladder_subtitle(language).to_owned(), table);
    Some(defined(view, path, chart, "supporters.climbed"))
}

/// Shares that say how the way went on, each with its definition.
fn shares(seen: &Seen<'_>, path: &str) -> Vec<Fact> {
    let ids = ["supporters.mentored_share", "supporters.climbed", "supporters.reach_growth_median"];
    ids.into_iter().filter_map(|id| fact(seen, path, id)).collect()
}

/// A figure with its basis as a fact that leads to its receipt; `None`: there is nothing to measure.
pub(super) fn fact(seen: &Seen<'_>, path: &str, id: &str) -> Option<Fact> {
    let view = seen.view;
    let figure = seen.figure(id)?;
    let metric = metrics().find(|metric| metric.id == id)?;
    if figure.state == State::None {
        return None;
    }
    let unit = metric.unit.unwrap_or(Unit::Number);
    let basis = basis(view, id, unit, &figure);
    let value = value_text(seen, id, unit, &figure);
    let value = if basis.is_empty() { value } else { format!("{value} ({basis})") };
    let href = view.receipt_here(path, id).map(|link| link.href);
    Some(Fact { name: metric.name.in_language(view.language()).to_owned(), value, href })
}
