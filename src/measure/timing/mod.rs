//! When are we heard? (metrics.md §9)

mod heat;

use super::{catalogue::Family, context::Context, figures::Heat, metric::Subject};

/// The family.
pub const FAMILY: Family = Family { id: "timing", described: &[&heat::METRIC], ..Family::EMPTY };

/// The heat map; `None`: no post with a known hour counts.
#[must_use]
pub fn heat(context: &Context<'_>) -> Option<Heat> {
    FAMILY.described.iter().find_map(|described| match described.subject {
        Subject::Timing(function) => function(context),
        Subject::Season(_)
        | Subject::SeasonSteps(_)
        | Subject::Campaign(_)
        | Subject::Decision
        | Subject::MonthlyTable(_)
        | Subject::Table(_) => None,
    })
}
