//! Who stays: people by the season they came in, over the seasons that followed; a triangle, unelapsed cells blank.

use super::{Seen, defined, page_of};
use crate::{
    community::Season,
    measure::{figure::State, figures::Cell as Value, metric::Unit},
    render::{
        chart::{CohortCurve, Cohorts, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Head, Table},
        view::View,
        words::{self, Label},
    },
};

/// The seasons of a program by their start; a season of none stands alone.
pub(super) fn program_of<'a>(view: &View<'a>, season: &'a Season) -> Vec<&'a Season> {
    let Some(program) = &season.program else { return vec![season] };
    let mut seasons: Vec<&Season> =
        view.archive.seasons.iter().filter(|other| other.program.as_ref() == Some(program)).collect();
    seasons.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    seasons
}

/// Whether no season of its program began before it.
pub(super) fn is_first(view: &View<'_>, season: &Season) -> bool {
    program_of(view, season).first().is_some_and(|first| first.id == season.id)
}

/// Who came back into this season, and the triangle of its program.
pub(super) fn of_season(seen: &Seen<'_>, path: &str) -> Vec<Block> {
    let (view, language) = (seen.view, seen.view.language());
    let mut blocks = Vec::new();
    let figure = seen.figure("supporters.return_share");
    match figure.as_ref().map(|figure| (figure.state, figure.k.zip(figure.n))) {
        Some((_, Some((k, n)))) => {
            let title = words::returned(language, k, n);
            let row = super::range(
                view,
                Label::CameBack.text(language),
                Unit::Share,
                &figure.unwrap_or_else(crate::measure::figure::Figure::nothing),
                false,
            );
            let table = Table {
                caption: words::table_of(language, Label::CameBack.text(language)),
                heads: vec![super::head(view, Label::Name, false), super::head(view, Label::Value, true)],
                rows: vec![vec![Cell::text(row.name.clone()), Cell::text(row.text.clone())]],
            };
            let drawing = Ranges {
                language,
                title: title.clone(),
                axis: RangeAxis::Whole,
                style: RangeStyle::Bars,
                reference: None,
                rows: vec![row],
            }
            .draw();
            let chart = Chart::of(drawing, "returned", title, words::returned_subtitle(language).to_owned(), table);
            blocks.push(defined(view, path, chart, "supporters.return_share"));
        }
        Some((State::Suppressed, _)) => blocks.push(super::withheld(seen, Label::CameBack)),
        Some(_) => blocks.push(Block::Text { text: words::first_season(language).to_owned() }),
        None => {}
    }
    let mut seasons = program_of(view, seen.season);
    seasons.retain(|season| season.start <= seen.season.start);
    blocks.extend(triangle(view, path, &seasons).map(Block::Table));
    blocks.extend(curves(view, path, &seasons, "cohort-curves"));
    blocks
}

/// People of the season they came in who are in another; `None`: it has not come.
fn people_in(view: &View<'_>, entered: &Season, season: &Season) -> Option<u64> {
    let table = view.figures.tables.get("supporters.cohort")?.get("all")?;
    let row = table
        .rows
        .iter()
        .find(|row| row.first() == Some(&Value::text(&entered.id)) && row.get(1) == Some(&Value::text(&season.id)))?;
    match row.get(2)? {
        Value::Whole(people) => u64::try_from(*people).ok(),
        Value::Text(_) | Value::Real(_) | Value::Absent => None,
    }
}

/// The same as curves, by seasons since they came in; `None`: no cohort has a season after its own.
pub(super) fn curves(view: &View<'_>, path: &str, seasons: &[&Season], id: &str) -> Option<Block> {
    let language = view.language();
    let table = triangle(view, path, seasons)?;
    let least = view.archive.organisation.privacy.minimum_group;
    let mut next = (0, 0);
    let names: Vec<&str> = seasons.iter().map(|season| season.name.in_language(language)).collect();
    let mut curves = Vec::new();
    for (place, entered) in seasons.iter().enumerate() {
        let Some(whole) = people_in(view, entered, entered).filter(|whole| *whole > 0) else { continue };
        if !view.is_internal() && whole < least {
            continue;
        }
        let here: Vec<u64> = seasons[place..].iter().map_while(|season| people_in(view, entered, season)).collect();
        if let Some(after) = here.get(1) {
            next = (next.0 + after, next.1 + whole);
        }
        let share = |here: &u64| Some(super::fair::real(*here) / super::fair::real(whole));
        let shares = here.iter().map(share).collect();
        curves.push(CohortCurve { name: words::short_of(&names, place), shares });
    }
    if next.1 == 0 {
        return None;
    }
    let share = words::percent(super::fair::real(next.0) / super::fair::real(next.1));
    let title = words::came_back_next(language, next.0, next.1, &share);
    let subtitle = words::cohort_caption(language).to_owned();
    let drawing = Cohorts { language, title: title.clone(), curves }.draw();
    Some(defined(view, path, Chart::of(drawing, id, title, subtitle, table), "supporters.cohort"))
}

/// The triangle of a program; `None`: fewer than two seasons, or no people.
pub(super) fn triangle(view: &View<'_>, from: &str, seasons: &[&Season]) -> Option<Table> {
    let language = view.language();
    let people = |entered: &Season, season: &Season| people_in(view, entered, season);
    if seasons.len() < 2 {
        return None;
    }
    let mut heads = vec![super::head(view, Label::CameIn, false)];
    heads
        .extend(seasons.iter().map(|season| Head { text: season.name.in_language(language).to_owned(), number: true }));
    let rows: Vec<Vec<Cell>> = seasons
        .iter()
        .filter(|entered| people(entered, entered).is_some_and(|people| people > 0))
        .map(|entered| {
            let whole = people(entered, entered);
            let mut row =
                vec![Cell::link(entered.name.in_language(language), view.link(from, &page_of(entered), "").href)];
            row.extend(seasons.iter().map(|season| cell(view, people(entered, season), whole)));
            row
        })
        .collect();
    (!rows.is_empty()).then(|| Table { caption: words::cohort_caption(language).to_owned(), heads, rows })
}

/// How many of those who came in are there; blank where there is no such season yet. A row speaks of all who came in.
fn cell(view: &View<'_>, here: Option<u64>, whole: Option<u64>) -> Cell {
    let Some((here, whole)) = here.zip(whole) else { return Cell::text("") };
    let least = view.archive.organisation.privacy.minimum_group;
    if !view.is_internal() && whole < least {
        return Cell::text(Label::StateSuppressed.text(view.language()));
    }
    if here == whole {
        return Cell::text(here.to_string());
    }
    Cell::text(words::of_whole(view.language(), here, whole))
}
