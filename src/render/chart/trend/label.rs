//! The words on a trend: its newest value, its target, its usual range; its key and its summary.

use super::{
    super::{
        KeyEntry, News,
        axis::Scale,
        format::Format,
        paint::Paint,
        place::{Obstacles, Spot},
        plot::{Plot, as_real},
        svg::{Lettering, SMALL, Stroke, Svg, TEXT, Weight, text_width},
    },
    Stage, Trend, TrendPoint, TrendStyle,
};
use crate::render::words::{self, Label};

impl Trend {
    /// The newest usual range, named where nothing is in the way; in a process behaviour chart, its mean and limits.
    pub(super) fn name_limits(&self, svg: &mut Svg, plot: &Plot, scale: &Scale, taken: &mut Obstacles) {
        let Some((start, end, usual)) = self.spans_of_limits().pop() else {
            return;
        };
        let count = self.points.len();
        let half = plot.width() / as_real(count.max(1)) / 2.0;
        let (left, right) = (plot.slot(start, count) - half + 4.0, plot.slot(end - 1, count) + half - 4.0);
        let [low, mean, high] = [usual.low, usual.mean, usual.high].map(|value| plot.y(scale, value));
        let text = |label: Label| label.text(self.language);
        let named = match self.style {
            TrendStyle::Band => vec![(Label::UsualRange, [high + 15.0, low - 5.0])],
            TrendStyle::Process => {
                vec![(Label::Mean, [mean - 5.0, mean + 15.0]), (Label::Limit, [high - 5.0, low + 15.0])]
            }
        };
        for (label, heights) in named {
            let width = text_width(text(label), SMALL);
            if width > right - left || (self.style == TrendStyle::Band && low - high < 20.0) {
                continue;
            }
            let spots =
                heights.into_iter().flat_map(|y| [Spot::new(left, y, width), Spot::new(right - width, y, width)]);
            let Some(spot) =
                taken.clearest(spots.filter(|spot| spot.is_within(plot))).filter(|spot| taken.is_clear(*spot))
            else {
                continue;
            };
            svg.text(spot.x, spot.y, text(label), Lettering { paint: Paint::Ink, ..Lettering::NOTE });
            taken.take(spot);
        }
    }

    /// The target with its name: beside the plot, or within it where least is in the way.
    pub(super) fn draw_target(
        &self,
        svg: &mut Svg,
        format: Format,
        (plot, scale): (&Plot, &Scale),
        taken: &mut Obstacles,
    ) {
        let Some((value, label)) = &self.target else {
            return;
        };
        let y = plot.y(scale, *value);
        svg.line((plot.left, y), (plot.right, y), Stroke { paint: Paint::Ink, width: 1.5, dash: "6 4" });
        let lettering = Lettering { paint: Paint::Ink, ..Lettering::NOTE };
        let width = text_width(label, SMALL);
        let beside = Spot::new(plot.right + 6.0, y + 5.0, width);
        let spot = match format {
            Format::Wide => beside,
            Format::Narrow => {
                let (left, right) = (plot.left + 3.0, plot.right - width - 3.0);
                let places = [left, right, f64::midpoint(left, right)];
                let spots = places.into_iter().flat_map(|x| [y - 5.0, y + 15.0].map(|y| Spot::new(x, y, width)));
                taken.clearest(spots.filter(|spot| spot.is_within(plot))).unwrap_or(beside)
            }
        };
        let weight = format.pick(Weight::Regular, Weight::Strong);
        svg.text(spot.x, spot.y, label, Lettering { weight, ..lettering });
        taken.take(spot);
    }

    /// The newest complete value at its point, on the side where least is in the way.
    pub(super) fn label_newest(&self, svg: &mut Svg, plot: &Plot, scale: &Scale, taken: &mut Obstacles) {
        let Some(point) = self.newest() else { return };
        let Some(place) = self.points.iter().position(|other| other.month == point.month) else { return };
        let (x, y) = (plot.slot(place, self.points.len()), plot.y(scale, point.value.unwrap_or_default()));
        if let Some((value, _)) = &self.target {
            let y = plot.y(scale, *value);
            taken.also((plot.left, y), (plot.right, y));
        }
        let width = text_width(&point.text, TEXT) * 1.06;
        let lefts = [x - width / 2.0, x - width + 6.0, x - width - 12.0];
        let spots = [y - 13.0, y + 25.0]
            .into_iter()
            .flat_map(|foot| lefts.map(|left| Spot::new(left.min(svg.width() - width), foot, width)))
            .chain([Spot::new(x - width - 13.0, y + 5.0, width)]);
        if let Some(spot) = taken.clearest(spots.filter(|spot| spot.y < plot.bottom - 2.0 && spot.y > 13.0)) {
            svg.text(spot.x, spot.y, &point.text, Lettering { weight: Weight::Strong, ..Lettering::LABEL });
            taken.take(spot);
        }
    }

    /// What the kinds of marks that occur stand for.
    pub(super) fn key(&self) -> Vec<KeyEntry> {
        let points = &self.points;
        let has = |news| points.iter().any(|p| p.value.is_some() && p.signal == Some(news));
        let occurs = [
            (self.has_band(), Label::BandMark, Label::Interval),
            (points.iter().any(|p| p.limits.is_some()), Label::RangeMark, Label::UsualRange),
            (has(News::Good), Label::GoodMark, Label::SignalGood),
            (has(News::Bad), Label::BadMark, Label::SignalBad),
            (has(News::Plain), Label::SignalMark, Label::Signal),
            (
                points.iter().any(|p| p.value.is_some() && p.stage == Stage::Running),
                Label::RunningMark,
                Label::RunningMonth,
            ),
        ];
        let text = |label: Label| label.text(self.language).to_owned();
        let entries = occurs.into_iter().filter(|(occurs, ..)| *occurs);
        entries.map(|(_, mark, meaning)| KeyEntry { letter: text(mark), text: text(meaning) }).collect()
    }

    pub(super) fn has_band(&self) -> bool {
        self.style == TrendStyle::Band && self.points.iter().any(|p| p.value.is_some() && p.interval.is_some())
    }

    /// First, newest, lowest and highest, without a word on direction.
    pub(super) fn summary(&self) -> String {
        let readable: Vec<&TrendPoint> =
            self.points.iter().filter(|p| p.value.is_some() && p.stage == Stage::Complete).collect();
        let named = |point: &TrendPoint| (words::month(self.language, point.month), point.text.clone());
        let by_value =
            |a: &&&TrendPoint, b: &&&TrendPoint| a.value.unwrap_or_default().total_cmp(&b.value.unwrap_or_default());
        match (readable.first(), readable.last()) {
            (Some(first), Some(last)) if readable.len() > 1 => {
                let low = readable.iter().min_by(by_value).map_or_else(|| named(first), |point| named(point));
                let high = readable.iter().max_by(by_value).map_or_else(|| named(last), |point| named(point));
                words::trend_summary(self.language, &named(first), &named(last), &low, &high)
            }
            (Some(only), _) => words::single_summary(self.language, &named(only)),
            _ => Label::NoRecords.text(self.language).to_owned(),
        }
    }
}
