//! How many times customers tried: the month's questions, requests and complaints → a median, and the share of four or more.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Definition, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};

const DEFINITION: Definition = definition!("effort", "attempts");

/// From so many attempts on, the line did not work.
const MANY: u32 = 4;

/// Half of them tried no more often.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "effort.attempts_median",
        Bilingual { ko: "고객 시도 횟수 중앙값", en: "Median attempts per customer" },
        DEFINITION,
        Unit::Number,
        Shape::Quantile,
        Measure::Scalar(|slice| {
            let mut tally = slice.tally();
            let attempts = asking(slice).map(|conversation| {
                tally.count(conversation, false);
                f64::from(conversation.entry.attempts)
            });
            Figure::quantile(attempts.collect(), 0.5)
        }),
    )
};

/// Four attempts or more.
pub(super) static FOUR_PLUS: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "effort.attempts_4plus",
        Bilingual { ko: "네 번 이상 시도한 비율", en: "Needed 4 or more attempts" },
        DEFINITION,
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| {
            let mut tally = slice.tally();
            for conversation in asking(slice) {
                tally.count(conversation, conversation.entry.attempts >= MANY);
            }
            tally.share()
        }),
    )
};

fn asking<'a>(slice: &Slice<'a>) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
    let asks = [EntryKind::Question, EntryKind::Request, EntryKind::Complaint];
    slice.ear().keep(slice.conversations(), Reason::OtherKind, move |c| asks.contains(&c.entry.kind))
}
