//! Key figures: the value, against last month and last year, its target and signal.

use super::{View, news};
use crate::{
    measure::{
        figure::{Figure, TargetVerdict},
        figures::Series,
        metric::{Better, Shape, Unit},
        statistics::xmr::Signal,
    },
    render::{
        chart::{News, Sparkline},
        document::{Block, Kpi},
        words::{self, Label},
    },
};

impl View<'_> {
    /// Key figures of a month, those that the catalogue has and the folder feeds.
    #[must_use]
    pub fn kpis(&self, from: &str, ids: &[&str], month: usize) -> Option<Block> {
        let items: Vec<Kpi> = ids
            .iter()
            .filter_map(|id| self.series(id))
            .filter(|series| Self::is_measured(series) && !series.months.is_empty())
            .map(|series| self.kpi(from, series, month))
            .collect();
        (!items.is_empty()).then_some(Block::Kpis { items })
    }

    fn kpi(&self, from: &str, series: &Series, month: usize) -> Kpi {
        let metric = series.metric;
        let figure = &series.months[month];
        let language = self.language();
        let verdict = figure.target;
        Kpi {
            name: self.link(from, &Self::definition_page(&metric.definition), metric.name.in_language(language)),
            value: self.voice.value(metric.unit, figure),
            receipt: self.receipt_of_month(from, metric, month),
            readable: figure.is_readable(),
            basis: words::bits(&self.voice.basis(metric.id, metric.unit, metric.shape, figure)),
            changes: self.changes(series, month),
            target: series.target.map(|target| self.target(metric.unit, target, verdict)).unwrap_or_default(),
            verdict: verdict.map_or("", TargetVerdict::id),
            signal: figure.signal.flatten().map(|signal| self.signal(metric.better, signal)).unwrap_or_default(),
            news: match figure.signal.flatten().map(|signal| news(metric.better, signal)) {
                Some(News::Good) => "good",
                Some(News::Bad) => "bad",
                Some(News::Plain) | None => "",
            },
            sparkline: Self::sparkline(series, month),
        }
    }

    /// `평소보다 높음(좋은 쪽)`.
    fn signal(&self, better: Better, signal: Signal) -> String {
        let language = self.language();
        let text = words::signal_label(signal).text(language);
        match news(better, signal) {
            News::Good => words::aside(text, Label::ForTheBetter.text(language)),
            News::Bad => words::aside(text, Label::ForTheWorse.text(language)),
            News::Plain => text.to_owned(),
        }
    }

    /// `목표 80% 이상: 달성`.
    fn target(&self, unit: Unit, target: crate::community::Target, verdict: Option<TargetVerdict>) -> String {
        let language = self.language();
        let bound = self.voice.bound(unit, target);
        let word = verdict.map(|verdict| match verdict {
            TargetVerdict::Met => Label::Met,
            TargetVerdict::Missed => Label::Missed,
            TargetVerdict::Open => Label::Open,
        });
        let label = Label::Target.text(language);
        match word {
            Some(word) => format!("{label} {bound}: {}", word.text(language)),
            None => format!("{label} {bound}"),
        }
    }

    /// Against last month and the same month last year, each with what it rests on.
    fn changes(&self, series: &Series, month: usize) -> Vec<String> {
        let language = self.language();
        [(1, Label::PreviousMonth), (12, Label::LastYear)]
            .into_iter()
            .filter_map(|(back, label)| {
                let before = series.months.get(month.checked_sub(back)?)?;
                let change = self.change(series.metric.unit, series.metric.shape, before, &series.months[month])?;
                Some(format!("{} {change}", label.text(language)))
            })
            .collect()
    }

    /// `79% → +4%p (n = 66)`: what it was, how far it moved, and on how many it rested then.
    fn change(&self, unit: Unit, shape: Shape, before: &Figure, now: &Figure) -> Option<String> {
        if !before.is_readable() || shape == Shape::Word {
            return None;
        }
        let was = before.number()?;
        let text = self.voice.amount(unit, was);
        let moved = now.number().map(|is| self.voice.signed_amount(unit, is - was));
        let n = before.n.map(|n| words::sample(self.language(), n));
        let tail: Vec<String> = moved.into_iter().chain(n).collect();
        let text = words::unbroken(&text);
        Some(if tail.is_empty() {
            text
        } else {
            format!("{text} {}", words::unbroken(&format!("({})", tail.join(", "))))
        })
    }

    /// The year up to the month.
    fn sparkline(series: &Series, month: usize) -> String {
        let first = (month + 1).saturating_sub(12);
        let values: Vec<Option<f64>> = series.months[first..=month].iter().map(Figure::number).collect();
        if values.iter().flatten().count() < 2 {
            return String::new();
        }
        Sparkline { values }.draw().svg
    }
}
