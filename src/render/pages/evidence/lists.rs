//! Lists of what a figure was made of: lots of the ledger → links to rows.

use super::Desk;
use crate::{
    community::{ChannelId, PersonId, Second},
    measure::{
        explain::{Counted, Shown},
        figures::Cell,
        ledger::{Lot, Other, Proof, Run, Stub},
        metric::{Measure, Shape, Unit},
        witness::{Part, Thing},
    },
    render::{
        document::{Link, ReceiptFigure, ReceiptList},
        evidence::Piece,
        pages::extras::{key_name, value_text},
        shell::relative,
        view::View,
        words::{self, Label, Marked, Noun, ThingWord},
    },
};

/// The figures of a proof that pieces speak of, with their lists.
pub(super) fn figures(desk: &Desk<'_>, proof: &Proof, pieces: &[Piece]) -> Vec<ReceiptFigure> {
    let begins = matches!(pieces.first(), Some(Piece::Metric { .. }));
    let mut figures: Vec<(usize, ReceiptFigure)> = Vec::new();
    if begins {
        let stubs = proof.stubs.iter().enumerate().filter(|(_, stub)| stub.channel.is_none());
        figures.extend(stubs.map(|(i, stub)| (i, head(desk.view, proof, stub))));
    }
    let mut split = None;
    for piece in pieces {
        let Some(([_, stub, lot], id, refs)) = list(desk, proof, piece) else { continue };
        let channel = proof.stubs[stub].channel;
        let whole = if channel.is_some() { 0 } else { stub };
        let lot = &proof.stubs[stub].lots[lot];
        let place = figures.iter().position(|(other, _)| *other == whole).unwrap_or_else(|| {
            let key = head(desk.view, proof, &proof.stubs[whole]).key;
            figures.push((whole, ReceiptFigure { key, ..ReceiptFigure::default() }));
            figures.len() - 1
        });
        let lists = &mut figures[place].1.lists;
        match (channel, lists.last_mut()) {
            // A list that others lead to keeps its own anchor.
            (Some(channel), Some(last)) if split == Some(lot.part) && id.is_empty() => {
                let text = format!("{} {}", channel_name(desk.view, channel), number(lot.times));
                last.refs.push(Link { text, href: String::new() });
                last.refs.extend(refs);
            }
            (_, _) => {
                split = is_split(piece, lot).then_some(lot.part);
                lists.push(ReceiptList { id, name: list_name(desk.view, proof, stub, piece, lot), refs });
            }
        }
    }
    figures.into_iter().map(|(_, figure)| figure).collect()
}

/// Whether a lot's things stand in the lots of channels that follow.
fn is_split(piece: &Piece, lot: &Lot) -> bool {
    matches!(piece, Piece::Lot { from: 0, to: 0, .. }) && lot.times > 0
}

/// The lot of a piece, its anchor, and its references.
fn list(desk: &Desk<'_>, proof: &Proof, piece: &Piece) -> Option<([usize; 3], String, Vec<Link>)> {
    match *piece {
        Piece::Lot { at, from, to, list } => {
            let stub = &proof.stubs[at[1]];
            let id = list.map(|list| format!("l{list}")).unwrap_or_default();
            Some((at, id, references(desk, (stub, &stub.lots[at[2]]), (from, to))))
        }
        Piece::Same { at, list, first } => {
            let name = desk.view.metric_name(desk.view.ledger.proofs[first].metric);
            let text = words::same_list(desk.view.language(), &name);
            let to = desk.view.shelf.map(|shelf| shelf.list(desk.view.archive, desk.book, list))?;
            Some((at, String::new(), vec![Link { text, href: way(desk.here, &to) }]))
        }
        Piece::Metric { .. } | Piece::Record { .. } | Piece::Person { .. } => None,
    }
}

/// Which part of a figure a list is, and how many things; of a channel, its name before it.
fn list_name(view: &View<'_>, proof: &Proof, stub: usize, piece: &Piece, lot: &Lot) -> String {
    let stub = &proof.stubs[stub];
    let name = words::receipt_list(view.language(), lot.part, marked(stub), lot.times);
    let name = match stub.channel {
        None => name,
        Some(channel) => format!("{} · {name}", channel_name(view, channel)),
    };
    let goes_on = matches!(piece, Piece::Lot { from, .. } if *from > 0);
    if goes_on { words::continued(view.language(), &name) } else { name }
}

/// What a hit means in a figure.
fn marked(stub: &Stub) -> Marked {
    let hits = stub.lots.iter().filter(|lot| lot.part == Part::Hit).map(|lot| lot.times).sum();
    match (&stub.shown, hits) {
        (Shown::Figure(figure), _) if figure.k.is_some() => Marked::InK(stub.k()),
        (_, 0) => Marked::None,
        (_, hits) => Marked::Apart(hits),
    }
}

/// Which figure, its value, and what it rests on.
fn head(view: &View<'_>, proof: &Proof, stub: &Stub) -> ReceiptFigure {
    let language = view.language();
    let key = key_of(view, proof, stub);
    let text = match &stub.shown {
        Shown::Figure(figure) => {
            let series = view.series(proof.metric);
            let described = crate::measure::catalogue::described().iter().find(|other| other.id == proof.metric);
            let unit = series.map(|series| series.metric.unit).or(described.and_then(|metric| metric.unit));
            let unit = unit.unwrap_or(Unit::Number);
            let shape = series.map_or(if figure.k.is_some() { Shape::Share } else { Shape::Mean }, |s| s.metric.shape);
            let basis = view.voice.basis(proof.metric, unit, shape, figure);
            let parts = [view.voice.value(unit, figure), basis];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        Shown::Row(cells) => {
            let cells = cells.iter().filter(|(_, cell)| !matches!(cell, Cell::Text(_) | Cell::Absent));
            let cells = cells.map(|(column, cell)| {
                format!("{} {}", words::column(language, column), value_text(view, column, cell))
            });
            cells.collect::<Vec<_>>().join(" · ")
        }
        Shown::List(things) => number(*things),
        Shown::Rest => String::new(),
    };
    let nothing = stub.lots.is_empty() && text.is_empty();
    ReceiptFigure {
        key,
        text: if nothing { words::NOTHING.in_language(language).to_owned() } else { text },
        lists: Vec::new(),
    }
}

/// The name of a figure among those of its metric; empty: it is the only one.
fn key_of(view: &View<'_>, proof: &Proof, stub: &Stub) -> String {
    match &stub.shown {
        Shown::Row(cells) => {
            let words = cells.iter().take_while(|(_, cell)| matches!(cell, Cell::Text(_)));
            words.map(|(column, cell)| value_text(view, column, cell)).collect::<Vec<_>>().join(" → ")
        }
        Shown::Figure(_) | Shown::List(_) | Shown::Rest if stub.key.is_empty() => String::new(),
        Shown::Figure(_) | Shown::List(_) | Shown::Rest => {
            let group = match view.series(proof.metric).map(|series| series.metric) {
                Some(metric) => match metric.measure {
                    Measure::Keys(group, _) | Measure::ScalarAndKeys(_, group, _) | Measure::LoneKey(group, _) => group,
                    Measure::Scalar(_) | Measure::GroupsOnly(_) => metric.groups.first().map_or("", |by| by.id()),
                },
                None if proof.metric.starts_with("campaign.") => "measure",
                None => "step",
            };
            key_name(view, group, &stub.key)
        }
    }
}

/// References `from` to `to` of a lot: its records, then people, then the rest.
fn references(desk: &Desk<'_>, (stub, lot): (&Stub, &Lot), (from, to): (usize, usize)) -> Vec<Link> {
    let (runs, people) = (lot.runs.len(), lot.people.len());
    let mut links = Vec::new();
    for place in from..to {
        if place < runs {
            links.push(run(desk, &lot.runs[place]));
        } else if place < runs + people {
            links.push(person(desk, lot.people[place - runs]));
        } else {
            let Other { thing, times, runs } = &lot.others[place - runs - people];
            let count = if *times == 0 { String::new() } else { words::counts_times(*times) };
            links.push(Link {
                text: [label(desk.view, thing, stub.channel), count].join(" ").trim_end().to_owned(),
                href: String::new(),
            });
            links.extend(runs.iter().map(|records| run(desk, records)));
        }
    }
    links
}

/// Records next to each other: a link to the first.
fn run(desk: &Desk<'_>, run: &Run) -> Link {
    let numbers = if run.first == run.last { run.first.to_string() } else { format!("{}–{}", run.first, run.last) };
    record(desk, run.first, numbers + &words::counts_times(run.times))
}

fn record(desk: &Desk<'_>, number: u32, text: String) -> Link {
    let to = desk.view.shelf.map(|shelf| shelf.record(desk.view.archive, desk.view.ledger, number));
    Link { text, href: to.map(|to| way(desk.here, &to)).unwrap_or_default() }
}

/// The way to an anchor; on the same page the anchor alone.
fn way(here: &str, to: &str) -> String {
    match to.split_once('#') {
        Some((page, anchor)) if page == here => format!("#{anchor}"),
        Some(_) | None => relative(here, to),
    }
}

fn person(desk: &Desk<'_>, person: PersonId) -> Link {
    let to = desk.view.shelf.and_then(|shelf| shelf.person(desk.view.archive, person));
    Link { text: ids_of(desk.view, person), href: to.map(|to| relative(desk.here, &to)).unwrap_or_default() }
}

/// Records of a member, by month.
pub(super) fn by_month(desk: &Desk<'_>, numbers: &[u32]) -> Vec<Link> {
    let view = desk.view;
    let mut links = Vec::new();
    let mut last = None;
    for &number in numbers {
        let month = view.ledger.records.of(number).month;
        if last != Some(month) {
            // A hyphen at which the line does not break.
            let text = view.figures.months[month].month.to_string().replace('-', "\u{2011}");
            links.push(Link { text, href: String::new() });
            last = Some(month);
        }
        links.push(record(desk, number, number.to_string()));
    }
    links
}

/// All ids of a person.
pub(super) fn ids_of(view: &View<'_>, person: PersonId) -> String {
    let accounts = view.archive.people[person.index()].accounts.iter();
    accounts.map(|account| view.archive.accounts[account.index()].id.as_str()).collect::<Vec<_>>().join(" = ")
}

fn number(count: u64) -> String {
    words::integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn channel_name<'a>(view: &View<'a>, channel: ChannelId) -> &'a str {
    view.archive.organisation.channels[channel.index()].name.in_language(view.language())
}

/// A thing without a row of its own, in words; its channel is not said where the list is of one.
fn label(view: &View<'_>, thing: &Thing, of: Option<ChannelId>) -> String {
    let (archive, language) = (view.archive, view.language());
    let word = |word: ThingWord| word.noun(language);
    match thing {
        Thing::Person(person) => ids_of(view, *person),
        Thing::Account(account) => archive.accounts[account.index()].id.clone(),
        Thing::Team(team) => archive.organisation.teams[team.index()].name.in_language(language).to_owned(),
        Thing::Tie(one, other) => format!("{} → {}", ids_of(view, *one), ids_of(view, *other)),
        Thing::Base => word(ThingWord::Base).to_owned(),
        Thing::Week(monday) => format!("{} ({})", words::date_short(language, *monday), word(ThingWord::Week)),
        Thing::Day(date) => words::date(language, *date),
        Thing::HalfDay(channel, date, half) => {
            let half = if *half == 0 { ThingWord::Morning } else { ThingWord::Afternoon };
            let at = format!("{} {}", words::date_short(language, *date), word(half));
            if of.is_some() { at } else { format!("{} {at}", channel_name(view, *channel)) }
        }
        Thing::Stretch(channel, from, to) => {
            let channel = channel.map_or(Label::AllChannels.text(language), |channel| channel_name(view, channel));
            format!("{channel} {} – {}", clock(view, *from), clock(view, *to))
        }
        Thing::Answers(_, score) => format!("{} {score}", word(ThingWord::Answers)),
        Thing::Sent(_) => word(ThingWord::Sent).to_owned(),
        Thing::Line(season, place) => {
            let on = &archive.seasons[season.index()].people[*place];
            format!("{} ({})", archive.accounts[on.member.index()].id, on.role.noun(language))
        }
        Thing::Applications(_) => word(ThingWord::Applications).to_owned(),
        Thing::Entry(_)
        | Thing::Reply(..)
        | Thing::Outcome(..)
        | Thing::Post(_)
        | Thing::Campaign(_)
        | Thing::CalendarDay(_)
        | Thing::Benefit(_)
        | Thing::Decision(_) => String::new(),
    }
}

/// Local date and time of day.
pub(super) fn clock(view: &View<'_>, second: Second) -> String {
    let local = view.archive.organisation.zone.rfc3339(second);
    local.get(..16).unwrap_or(&local).replace('T', " ")
}
