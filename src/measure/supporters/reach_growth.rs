//! Did their own audience grow? Reach at the start and the end → a median of growth.

use crate::{
    community::Participant,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        statistics::whole::real,
        supporters::roster::Roster,
        witness::Reason,
    },
};

/// End ÷ start − 1, of the one in the middle.
pub(super) static MEDIAN: Described = Described {
    id: "supporters.reach_growth_median",
    name: Bilingual { ko: "팔로워 증가율의 중앙값", en: "Median growth in followers" },
    definition: definition!("supporters", "reach_growth"),
    unit: Some(Unit::Ratio),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    let mut grown = Vec::new();
    for line in &roster.lines {
        match growth(line.on) {
            Some(growth) => {
                tally.count(line, false);
                grown.push(growth);
            }
            None => tally.pass(line, Reason::NoReach),
        }
    }
    Figure::quantile(grown, 0.5)
}

/// End ÷ start − 1; `None`: one of the two missing, or nothing to grow from.
pub(super) fn growth(on: &Participant) -> Option<f64> {
    let start = on.reach_start.filter(|&start| start > 0)?;
    on.reach_end.map(|end| real(end) / real(start) - 1.0)
}
