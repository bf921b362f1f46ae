//! The frame all drawings share: where the plot lies, the value axis and the month axis around it.

use super::{
    axis::{Scale, month_labels},
    format::Format,
    paint::{NOTHING, Paint},
    svg::{FAMILY, Lettering, SMALL, Stroke, Svg, register_font, short, single, text_width},
};
use crate::community::{Language, Month};
use charts_rs::{ChartBase, YAxisConfig};

/// The area of the marks within a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Plot {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The middle of one of `count` slots.
    pub(super) fn slot(&self, place: usize, count: usize) -> f64 {
        self.left + (as_real(place) + 0.5) * self.width() / as_real(count.max(1))
    }

    /// The height of a value.
    pub(super) fn y(&self, scale: &Scale, value: f64) -> f64 {
        let part = (scale.clamp(value) - scale.min) / (scale.max - scale.min);
        self.bottom - part * (self.bottom - self.top)
    }

    /// The same with slots of a whole, even number of units, and their middles on whole units: short paths. Its width
    /// must hold two units a slot.
    pub(super) fn on_whole_units(self, slots: usize) -> Self {
        let slot = (self.width() / as_real(slots.max(1)) / 2.0).floor() * 2.0;
        if slot < 2.0 {
            return self;
        }
        let left = self.left.ceil();
        Self { left, right: left + slot * as_real(slots.max(1)), ..self }
    }

    /// A value moved to where it is drawn on a whole unit of height.
    pub(super) fn rounded(&self, scale: &Scale, value: f64) -> f64 {
        let y = self.y(scale, value).round();
        scale.min + (self.bottom - y) / (self.bottom - self.top) * (scale.max - scale.min)
    }

    /// Squeezes marks drawn in another plot of the same height into this one, as `transform` takes it.
    pub(super) fn squeeze(&self, other: &Self) -> String {
        let factor = self.width() / other.width().max(1.0);
        format!("matrix({factor:.4} 0 0 1 {} 0)", short(self.left - other.left * factor))
    }

    /// Lays a chart of charts-rs over this area: no title, legend or axes, which are drawn around it.
    pub(super) fn apply(&self, base: &mut ChartBase, format: Format, height: f64) {
        register_font();
        base.width = single(format.width());
        base.height = single(height);
        base.margin = charts_rs::Box {
            left: single(self.left),
            top: single(self.top),
            right: single(format.width() - self.right),
            bottom: single(height - self.bottom),
        };
        base.grid.stroke_color = Paint::Grid.sentinel();
        base.legend.show = Some(false);
        FAMILY.clone_into(&mut base.font_family);
        base.background_color = NOTHING;
        base.x_axis.hidden = true;
        base.y_axis_hidden = true;
    }
}

/// The value axis as charts-rs takes it.
pub(super) fn apply_scale(axes: &mut [YAxisConfig], scale: &Scale) {
    let steps = scale.ticks().len().max(2) - 1;
    for axis in axes {
        axis.min = Some(single(scale.min));
        axis.max = Some(single(scale.max));
        axis.split_number = steps;
    }
}

/// How much room the labels of a value axis take.
pub(super) fn axis_room(language: Language, scale: &Scale) -> f64 {
    scale.ticks().iter().map(|tick| text_width(&scale.label(language, *tick), SMALL)).fold(0.0, f64::max) + 8.0
}

/// Labels of the value axis.
pub(super) fn draw_values(svg: &mut Svg, plot: &Plot, language: Language, scale: &Scale) {
    let labels: Vec<(f64, String)> =
        scale.ticks().into_iter().map(|tick| (plot.y(scale, tick) + 5.0, scale.label(language, tick))).collect();
    let texts = labels.iter().map(|(y, label)| (plot.left - 6.0, *y, label.as_str()));
    svg.texts(texts, Lettering::AXIS_LEFT);
}

/// The line values are counted from: zero, or the lowest value of an axis without it.
pub(super) fn draw_base(svg: &mut Svg, plot: &Plot, scale: &Scale) {
    let y = plot.y(scale, 0.0);
    svg.line((plot.left, y), (plot.right, y), Stroke { paint: Paint::Muted, width: 1.0, dash: "" });
}

/// Labels of the months under the plot, the year under the first of each year.
pub(super) fn draw_months(svg: &mut Svg, plot: &Plot, language: Language, months: &[Month], y: f64) {
    let labels = month_labels(language, months, plot.width());
    let texts = labels.iter().flat_map(|(place, label, year)| {
        let x = plot.slot(*place, months.len());
        let year = year.as_deref().map(|year| (x, y + 16.0, year));
        std::iter::once((x, y, label.as_str())).chain(year)
    });
    svg.texts(texts, Lettering::AXIS_BELOW);
}

/// A count as a number to draw with.
#[expect(clippy::cast_precision_loss, reason = "counts of marks are small")]
pub(super) fn as_real(count: usize) -> f64 {
    count as f64
}
