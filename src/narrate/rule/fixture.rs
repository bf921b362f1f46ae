//! Figures as small as a rule needs them, for the rules' tests.

use crate::{
    community::{
        CalendarDay, Campaign, Channel, CheckDays, Date, Decision, Expect, FileId, Month, Name, Need, Notes, Owner,
        Place, Season, Zone,
    },
    measure::{
        catalogue,
        context::MonthSpan,
        figure::{Figure, State, Value},
        figures::{Figures, Series, Table},
        judge::verdict,
        metric::Unit,
        statistics::xmr::{Judgement, Point, xmr},
    },
};
use std::collections::BTreeMap;

/// The first month of every scene: January 2025.
pub(in crate::narrate) const FIRST: Month = Month(2025 * 12);

/// Figures of complete months.
pub(in crate::narrate) struct Scene {
    pub(in crate::narrate) figures: Figures,
}

impl Scene {
    /// So many complete months; today is the tenth of the month after.
    pub(in crate::narrate) fn of_months(months: usize) -> Self {
        let zone = Zone::named("Asia/Seoul").unwrap();
        let span = |i: usize| {
            let month = Month(FIRST.0 + i32::try_from(i).unwrap());
            let (first, last) = (month.first_date(), month.last_date());
            let (start, end) = (zone.start_of(first), zone.start_of(last.plus(1)));
            MonthSpan { month, start, end, first, last, complete: true, judged: true }
        };
        let months: Vec<MonthSpan> = (0..months).map(span).collect();
        let today = months.last().unwrap().last.plus(10);
        let figures = Figures {
            as_of: zone.start_of(today),
            today,
            waiting: vec![None; months.len()],
            months,
            metrics: BTreeMap::new(),
            kinds: BTreeMap::new(),
            seasons: BTreeMap::new(),
            campaigns: BTreeMap::new(),
            heat: None,
            tables: BTreeMap::new(),
            decisions: None,
        };
        Self { figures }
    }

    /// Gives a monthly metric its figures, and judges them.
    pub(in crate::narrate) fn set(&mut self, id: &str, months: Vec<Figure>) {
        assert_eq!(months.len(), self.figures.months.len());
        let metric = catalogue::monthly().iter().find(|metric| metric.id == id).unwrap();
        let limits_at = vec![None; months.len()];
        let series =
            Series { metric, months, by: BTreeMap::new(), limits: None, limits_at, target: metric.default_target };
        self.figures.metrics.insert(metric.id, series);
        self.judge();
    }

    /// Gives a monthly metric the figures of one group.
    pub(in crate::narrate) fn set_group(
        &mut self,
        id: &str,
        group: &'static str,
        key: &str,
        months: Vec<Option<Figure>>,
    ) {
        let series = self.figures.metrics.get_mut(id).unwrap();
        series.by.entry(group).or_default().insert(key.to_owned(), months);
    }

    /// Gives a month its table.
    pub(in crate::narrate) fn set_table(&mut self, id: &'static str, month: usize, table: Table) {
        let month = self.figures.months[month].month.to_string();
        self.figures.tables.entry(id).or_default().insert(month, table);
    }

    /// The figures of a metric, to be changed and judged again.
    pub(in crate::narrate) fn months(&mut self, id: &str) -> &mut Vec<Figure> {
        &mut self.figures.metrics.get_mut(id).unwrap().months
    }

    /// Signals and verdicts of all metrics, as `measure` finds them where no shift is declared.
    pub(in crate::narrate) fn judge(&mut self) {
        for series in self.figures.metrics.values_mut() {
            let told: Vec<usize> =
                (0..series.months.len()).filter(|&month| series.months[month].state == State::Ok).collect();
            let point = |&month: &usize| {
                let figure = &series.months[month];
                let interval = figure.interval.filter(|_| series.metric.unit == Unit::Share);
                Point { value: figure.number().unwrap(), interval, shift_before: false }
            };
            let points: Vec<Point> = told.iter().map(point).collect();
            for (&month, judged) in told.iter().zip(xmr(&points).verdicts) {
                series.limits_at[month] = judged.limits;
                let figure = &mut series.months[month];
                figure.signal = match judged.judgement {
                    Judgement::Signal(signal) => Some(Some(signal)),
                    Judgement::Held => Some(None),
                    Judgement::NotJudged => None,
                };
                figure.target = series.target.and_then(|target| verdict(figure, target));
            }
        }
    }
}

/// A share.
pub(in crate::narrate) fn share(k: u64, n: u64) -> Figure {
    Figure::share(k, n)
}

/// A whole number of seconds.
pub(in crate::narrate) fn seconds(seconds: i64) -> Figure {
    Figure { value: Some(Value::Whole(seconds)), ..Figure::of(State::Ok) }
}

fn place() -> Place {
    Place { file: FileId(0), line: 1, column: 1 }
}

/// A hotline channel.
pub(in crate::narrate) fn channel(id: &str) -> Channel {
    Channel {
        id: id.to_owned(),
        name: Name::plain(id),
        kind: None,
        owner: Owner::Us,
        official: true,
        hotline: true,
        check_days: CheckDays::All,
        hours: None,
        audience: Vec::new(),
    }
}

/// A need of which nothing else is known.
pub(in crate::narrate) fn need(id: &str) -> Need {
    Need {
        id: id.to_owned(),
        place: place(),
        desire: Name::plain(id),
        status: None,
        importance: None,
        satisfaction: None,
        actions: Vec::new(),
        notes: Notes::Internal,
        body: None,
    }
}

/// A campaign of some dates.
pub(in crate::narrate) fn campaign(id: &str, start: Date, end: Date) -> Campaign {
    Campaign {
        id: id.to_owned(),
        place: place(),
        name: Name::plain(id),
        kind: None,
        channels: Vec::new(),
        teams: Vec::new(),
        lead: None,
        start,
        end: Some(end),
        announced_at: None,
        budget: None,
        long_term: false,
        topics: Vec::new(),
        aims: Vec::new(),
        timing: Vec::new(),
        attendees: None,
        notes: Notes::Internal,
        body: None,
    }
}

/// A season of some dates.
pub(in crate::narrate) fn season(id: &str, start: Date, end: Date) -> Season {
    Season {
        id: id.to_owned(),
        place: place(),
        program: None,
        name: Name::plain(id),
        start,
        end: Some(end),
        kind: None,
        applied: None,
        capacity: None,
        people: Vec::new(),
        sessions: Vec::new(),
        missions: Vec::new(),
        notes: Notes::Internal,
        body: None,
    }
}

/// A calendar span without mood.
pub(in crate::narrate) fn calendar_day(id: &str, start: Date, end: Date) -> CalendarDay {
    CalendarDay {
        id: id.to_owned(),
        place: place(),
        name: Name::plain(id),
        start,
        end,
        mood: None,
        closed: false,
        advice: None,
        channels: Vec::new(),
    }
}

/// A decision scored by a metric.
pub(in crate::narrate) fn decision(id: &str, metric: &str) -> Decision {
    let zone = Zone::named("Asia/Seoul").unwrap();
    Decision {
        id: id.to_owned(),
        place: place(),
        title: Name::plain(id),
        at: zone.day(FIRST.first_date()),
        by: Vec::new(),
        metric: metric.to_owned(),
        expect: Expect::AtMost(0.05),
        due: FIRST.last_date(),
        need: None,
        notes: Notes::Internal,
        body: None,
    }
}
