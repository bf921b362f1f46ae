//! A calendar, a row a month: days nobody works, days that asked for care, campaigns, and where these met.

use super::{
    Drawing, KeyEntry,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Area, Lettering, Svg},
};
use crate::community::{Date, Language, Month};
use crate::render::words::{self, Label};

/// A first and a last date.
pub type Dates = (Date, Date);

/// A calendar.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The same in a sentence.
    pub summary: String,
    /// Its rows, ascending.
    pub months: Vec<Month>,
    /// Days nobody works.
    pub closed: Vec<Dates>,
    /// Other days of note.
    pub noted: Vec<Dates>,
    /// Days that asked for care.
    pub care: Vec<Dates>,
    /// Campaigns.
    pub campaigns: Vec<Dates>,
    /// Days of care that a campaign met.
    pub met: Vec<Dates>,
    /// The date of `as_of`.
    pub today: Date,
}

const ROW: f64 = 24.0;
const TOP: f64 = 20.0;

impl Calendar {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let entries = [
            (&self.care, Label::ShadeMark, Label::Mourning),
            (&self.closed, Label::PaleMark, Label::ClosedDays),
            (&self.noted, Label::FrameMark, Label::NotedDays),
            (&self.campaigns, Label::BarMark, Label::Campaigns),
            (&self.met, Label::BadMark, Label::Collision),
        ];
        let text = |label: Label| label.text(self.language).to_owned();
        let key = entries
            .into_iter()
            .filter(|(dates, ..)| !dates.is_empty())
            .map(|(_, mark, meaning)| KeyEntry { letter: text(mark), text: text(meaning) })
            .collect();
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary.clone(), key }
    }

    fn drawn(&self, format: Format) -> String {
        let left = 54.0;
        let day = (format.width() - left) / 31.0;
        let row = |month: Month| TOP + as_real(self.months.iter().position(|other| *other == month).unwrap_or(0)) * ROW;
        let area = |(first, last): Dates, inset: (f64, f64)| {
            let from = f64::from(first.0 - first.month().first_date().0);
            let days = f64::from(last.0 - first.0 + 1);
            let (top, height) = (row(first.month()) + inset.0, inset.1);
            Area { left: left + from * day + 0.5, top, width: days * day - 1.0, height }
        };
        let areas = |dates: &[Dates], inset: (f64, f64)| -> Vec<Area> {
            dates.iter().flat_map(|dates| self.by_month(*dates)).map(|dates| area(dates, inset)).collect()
        };
        let mut svg = Svg::new(format);
        let whole: Vec<Dates> = self.months.iter().map(|month| (month.first_date(), month.last_date())).collect();
        svg.rects(&areas(&whole, (2.0, 14.0)), Paint::Grid, 0.6);
        svg.rects(&areas(&self.closed, (2.0, 14.0)), Paint::Muted, 0.45);
        svg.frames(&areas(&self.noted, (2.5, 13.0)), Paint::Muted);
        svg.rects(&areas(&self.care, (2.0, 14.0)), Paint::Bad, 0.4);
        for (lane, campaigns) in self.lanes().iter().enumerate() {
            svg.rects(&areas(campaigns, (17.0 + as_real(lane) * 3.5, 2.8)), Paint::Focus, 1.0);
        }
        let today = areas(&[(self.today, self.today)], (0.5, 17.0));
        svg.frames(&today, Paint::Ink);
        let middle = |area: Area| (area.left + area.width / 2.0, area.top + 7.0);
        let met: Vec<(f64, f64)> = areas(&self.met, (2.0, 14.0)).into_iter().map(middle).collect();
        svg.signals(&met, super::News::Bad);
        self.draw_names(&mut svg, left, day);
        svg.finish(TOP + as_real(self.months.len()) * ROW + 4.0, &self.title)
    }

    /// Months before the rows, with the year where one begins; every fifth day over them.
    fn draw_names(&self, svg: &mut Svg, left: f64, day: f64) {
        let mut year = None;
        let names: Vec<String> = self
            .months
            .iter()
            .map(|month| {
                let new = year.replace(month.year()) != Some(month.year());
                let name = words::month_short(self.language, *month);
                if new { format!("’{:02} {name}", month.year() % 100) } else { name }
            })
            .collect();
        let rows =
            names.iter().enumerate().map(|(row, name)| (left - 6.0, TOP + as_real(row) * ROW + 14.0, name.as_str()));
        svg.texts(rows, Lettering { size: super::svg::LETTER, ..Lettering::AXIS_LEFT });
        let days: Vec<(f64, String)> =
            [1_u8, 5, 10, 15, 20, 25, 30].map(|date| (left + (f64::from(date) - 0.5) * day, date.to_string())).to_vec();
        let days = days.iter().map(|(x, date)| (*x, TOP - 7.0, date.as_str()));
        svg.texts(days, Lettering { size: super::svg::LETTER, ..Lettering::AXIS_BELOW });
    }

    /// The campaigns in two lines, so that those that ran at once are seen; a third shares the second line.
    fn lanes(&self) -> [Vec<Dates>; 2] {
        let mut lanes: [Vec<Dates>; 2] = Default::default();
        for dates in &self.campaigns {
            let meets = |other: &Dates| other.0 <= dates.1 && dates.0 <= other.1;
            let lane = usize::from(lanes[0].iter().any(meets));
            lanes[lane].push(*dates);
        }
        lanes
    }

    /// Dates cut at the ends of the months that are shown.
    fn by_month(&self, (first, last): Dates) -> Vec<Dates> {
        self.months
            .iter()
            .map(|month| (first.max(month.first_date()), last.min(month.last_date())))
            .filter(|(from, to)| from <= to)
            .collect()
    }
}
