//! What only some subjects have: the waiting curve, rising terms, topics, quotes; and the names of groups' keys.

use super::subject::section;
use crate::{
    community::{EntryKind, Quotes},
    measure::{
        figures::{Cell as Value, Table as Values},
        rung::Rung,
    },
    narrate::subject::Subject,
    render::{
        chart::{LadderFlow, LadderMove, PartnerCell, PartnerMap, Waiting, WaitingStep},
        document::{Block, Cell, Chart, Head, Quote, Section, Table},
        view::View,
        words::{self, Label, Noun},
    },
};

/// Times at which the waiting curve is read off.
const CURVE_TIMES: [(f64, Label); 5] = [
    (1_800.0, Label::HalfHour),
    (3_600.0, Label::OneHour),
    (7_200.0, Label::TwoHours),
    (86_400.0, Label::OneDay),
    (604_800.0, Label::OneWeek),
];

/// At most so many quotes stand on a page.
const QUOTES: usize = 6;

/// The sections of a subject beyond its plan.
pub(super) fn of_subject(view: &View<'_>, _path: &str, subject: Subject, month: usize) -> Vec<Section> {
    let language = view.language();
    let table = |id: &str, label: Label| {
        let table = month_table(view, id, month)?;
        Some(section(&crate::render::view::slug(id), label.text(language), vec![Block::Table(table)]))
    };
    match subject {
        Subject::Hotline => waiting_curve(view, month).into_iter().collect(),
        Subject::Voices => {
            let mut sections: Vec<Section> =
                [table("voice.topic_change", Label::TopicChange), table("voice.rising_terms", Label::RisingTerms)]
                    .into_iter()
                    .flatten()
                    .collect();
            sections.extend(quotes(view, month));
            sections
        }
        Subject::People => [partner_map(view, month), ladder_flow(view, month)].into_iter().flatten().collect(),
        Subject::Regulars => table("benefit.table", Label::Benefits).into_iter().collect(),
        Subject::Teams => table("teams.table", Label::Teams).into_iter().collect(),
    }
}

/// How long the month's questions waited, as a curve.
#[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
fn waiting_curve(view: &View<'_>, month: usize) -> Option<Section> {
    let language = view.language();
    let curve = view.figures.waiting.get(month)?.as_ref()?;
    let steps: Vec<WaitingStep> = curve
        .curve()
        .iter()
        .filter(|step| step.events > 0)
        .map(|step| WaitingStep {
            seconds: step.seconds as f64,
            answered: 1.0 - step.survival,
            band: step.band.low.zip(step.band.high).map(|(low, high)| (1.0 - high, 1.0 - low)),
        })
        .collect();
    let until = curve.curve().last()?.seconds as f64;
    let at = words::month_alone(language, view.figures.months[month].month);
    let title = words::waiting_curve(language, &at);
    let subtitle = words::sample(language, curve.n());
    let rows = CURVE_TIMES
        .iter()
        .map(|&(seconds, label)| {
            let answered = steps.iter().rev().find(|step| step.seconds <= seconds).map_or(0.0, |step| step.answered);
            vec![Cell::text(label.text(language)), Cell::text(words::percent(answered))]
        })
        .collect();
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let table = Table {
        caption: title.clone(),
        heads: vec![head(Label::TimeSinceAsked, false), head(Label::ShareAnswered, true)],
        rows,
    };
    let drawing = Waiting { id: "waiting-curve".to_owned(), language, title: title.clone(), steps, until }.draw();
    let chart = Chart::of(drawing, "waiting-curve", title, subtitle, table);
    Some(section("waiting", Label::WaitingCurve.text(language), vec![Block::Chart(Box::new(chart))]))
}

/// Whom we know, by reach, will and goodwill; `None`: nobody was active.
fn partner_map(view: &View<'_>, month: usize) -> Option<Section> {
    const ROWS: [&str; 4] = ["10000_plus", "under_10000", "under_1000", "unknown"];
    const COLUMNS: [&str; 3] = ["advocate_or_regular", "other", "silent"];
    const GOODWILLS: [&str; 4] = ["for", "neutral", "against", "unknown"];
    let language = view.language();
    let values = view.figures.tables.get("people.partners")?.get(&view.figures.months[month].month.to_string())?;
    let mut cells: Vec<PartnerCell> = Vec::new();
    for row in &values.rows {
        let [Value::Text(influence), Value::Text(will), Value::Text(goodwill), Value::Whole(members)] = row.as_slice()
        else {
            continue;
        };
        let place = |words: &[&str], word: &String| words.iter().position(|known| known == word);
        let (Some(row), Some(column)) = (place(&ROWS, influence), place(&COLUMNS, will)) else { continue };
        let (Some(kind), Ok(members)) = (place(&GOODWILLS, goodwill), u64::try_from(*members)) else { continue };
        if !cells.iter().any(|cell| (cell.row, cell.column) == (row, column)) {
            cells.push(PartnerCell { row, column, people: [0; 4] });
        }
        for cell in cells.iter_mut().filter(|cell| (cell.row, cell.column) == (row, column)) {
            cell.people[kind] += members;
        }
    }
    let sum = |kind: usize| cells.iter().map(|cell| cell.people[kind]).sum::<u64>();
    let all: u64 = (0..GOODWILLS.len()).map(sum).sum();
    if all == 0 {
        return None;
    }
    let title = words::partners_title(language, (all, sum(0), sum(3)));
    let name = |group: &str, key: &str| words::key(language, group, key).to_owned();
    let drawing = PartnerMap {
        language,
        title: title.clone(),
        summary: format!("{title}."),
        columns: COLUMNS.map(|key| name("will", key)).to_vec(),
        rows: ROWS.map(|key| name("influence", key)).to_vec(),
        goodwills: GOODWILLS.map(|key| name("goodwill", key)),
        cells,
    }
    .draw();
    let subtitle = [words::column(language, "influence"), words::column(language, "will")].join(" × ");
    let table = value_table(view, "people.partners", values);
    let chart = Chart::of(drawing, "partner-map", title, subtitle, table);
    Some(section("people-partners", Label::Partners.text(language), vec![Block::Chart(Box::new(chart))]))
}

/// Who moved on the ladder since last month; `None`: the first month.
fn ladder_flow(view: &View<'_>, month: usize) -> Option<Section> {
    let language = view.language();
    let before = view.figures.months[month.checked_sub(1)?].month;
    let this = view.figures.months[month].month;
    let values = view.figures.tables.get("people.ladder_flow")?.get(&this.to_string())?;
    let values = Some(values).filter(|values| !values.rows.is_empty())?;
    let place = |cell: &Value| match cell {
        Value::Text(text) => Rung::ALL.iter().position(|rung| rung.id() == text),
        Value::Whole(_) | Value::Real(_) | Value::Absent => None,
    };
    let moves: Vec<LadderMove> = values
        .rows
        .iter()
        .filter_map(|row| match row.as_slice() {
            [from, to, Value::Whole(members)] => {
                Some(LadderMove { from: place(from), to: place(to)?, members: u64::try_from(*members).ok()? })
            }
            _ => None,
        })
        .collect();
    let drawing = LadderFlow {
        language,
        title: Label::LadderFlow.text(language).to_owned(),
        heads: (words::month_alone(language, before), words::month_alone(language, this)),
        rungs: Rung::ALL.iter().map(|rung| words::key(language, "rung", rung.id()).to_owned()).collect(),
        newcomers: words::key(language, "rung", "new").to_owned(),
        moves,
    }
    .draw();
    let title = drawing.summary.clone();
    let subtitle = words::months(language, before, this);
    let table = value_table(view, "people.ladder_flow", values);
    let chart = Chart::of(drawing, "ladder-flow", title, subtitle, table);
    Some(section("ladder-flow", Label::LadderFlow.text(language), vec![Block::Chart(Box::new(chart))]))
}

/// What customers said in a month and agreed to be quoted with, the newest first; `None`: nothing.
pub(super) fn quotes(view: &View<'_>, month: usize) -> Option<Section> {
    let language = view.language();
    if view.archive.organisation.privacy.quotes == Quotes::None {
        return None;
    }
    let this = view.figures.months[month].month;
    let items: Vec<Quote> = view
        .archive
        .entries
        .iter()
        .rev()
        .filter(|entry| entry.quote && entry.at.date.month() == this && entry.at.second <= view.figures.as_of)
        .filter_map(|entry| {
            let text = entry.text.as_deref()?;
            let channel = view.archive.organisation.channels[entry.channel.index()].name.in_language(language);
            Some(Quote {
                text: text.to_owned(),
                source: [entry.kind.noun(language), channel, &words::date(language, entry.at.date)].join(" · "),
                href: view.source_of(&entry.place),
            })
        })
        .take(QUOTES)
        .collect();
    (!items.is_empty()).then(|| section("quotes", Label::Quotes.text(language), vec![Block::Quotes { items }]))
}

/// A monthly table of the measuring room; `None`: the month has none, or it has no rows.
pub(super) fn month_table(view: &View<'_>, id: &str, month: usize) -> Option<Table> {
    let key = view.figures.months[month].month.to_string();
    let values = view.figures.tables.get(id)?.get(&key)?;
    (!values.rows.is_empty()).then(|| value_table(view, id, values))
}

/// A table of the measuring room, with its columns and keys in words; a column that says nothing of any row is left out.
pub(super) fn value_table(view: &View<'_>, id: &str, values: &Values) -> Table {
    let language = view.language();
    let says = |row: &Vec<Value>, place: usize| !matches!(row.get(place), None | Some(Value::Absent | Value::Whole(0)));
    let columns: Vec<(usize, &'static str)> = values
        .columns
        .iter()
        .copied()
        .enumerate()
        .filter(|&(place, _)| place == 0 || values.rows.iter().any(|row| says(row, place)))
        .collect();
    let head = |&(place, column): &(usize, &'static str)| Head {
        text: words::column(language, column).to_owned(),
        number: place > 0 && is_number(values, place),
    };
    let row = |row: &Vec<Value>| {
        columns.iter().map(|&(place, column)| Cell::text(value_text(view, column, &row[place]))).collect()
    };
    Table {
        caption: view.metric_name(id),
        heads: columns.iter().map(head).collect(),
        rows: values.rows.iter().map(row).collect(),
    }
}

fn is_number(values: &Values, place: usize) -> bool {
    values.rows.iter().any(|row| matches!(row.get(place), Some(Value::Whole(_) | Value::Real(_))))
}

/// A cell in words: shares as percentages, ids by their names.
pub(super) fn value_text(view: &View<'_>, column: &str, cell: &Value) -> String {
    match cell {
        Value::Text(text) => key_name(view, column, text),
        Value::Whole(value) => words::integer(*value),
        Value::Real(value) => match column {
            "share" | "complaint_share" => words::percent(*value),
            "change" | "low" | "high" => words::signed_points(view.language(), *value),
            "growth" => words::signed_percent(*value),
            "time_median" => words::duration(view.language(), *value),
            _ => words::number(*value),
        },
        Value::Absent if column == "channel" => Label::AllChannels.text(view.language()).to_owned(),
        Value::Absent => "–".to_owned(),
    }
}

/// The name of a key of a group or a table's column: a channel's, a kind's, a topic's …
pub(super) fn key_name(view: &View<'_>, group: &str, key: &str) -> String {
    let language = view.language();
    let organisation = &view.archive.organisation;
    let named = |name: Option<&crate::community::Name>| name.map(|name| name.in_language(language).to_owned());
    let name = match group {
        "channel" => named(organisation.channels.iter().find(|channel| channel.id == key).map(|channel| &channel.name)),
        "topic" => named(organisation.topics.iter().find(|topic| topic.id == key).map(|topic| &topic.name)),
        "team" => named(organisation.teams.iter().find(|team| team.id == key).map(|team| &team.name)),
        "need" => named(view.archive.needs.iter().find(|need| need.id == key).map(|need| &need.desire)),
        "season" | "entered" => {
            named(view.archive.seasons.iter().find(|season| season.id == key).map(|season| &season.name))
        }
        "kind" => EntryKind::ALL.iter().find(|kind| kind.id() == key).map(|kind| kind.noun(language).to_owned()),
        _ => None,
    };
    name.unwrap_or_else(|| words::key(language, group, key).to_owned())
}
