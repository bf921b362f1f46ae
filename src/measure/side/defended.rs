//! Attacks that a member answered: the month's complaints and rumours → a share.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::is_old_enough,
        when::{DAY, is_within_days},
        within::is_withdrawn_before,
        witness::Reason,
    },
};

/// A member other than the author spoke up for us within seven days.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    follow_up: Some(7 * DAY),
    ..Metric::new(
        "side.defended",
        Bilingual { ko: "회원이 감싸 준 비율", en: "Attacks a member answered" },
        definition!("side", "defended"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let context = slice.context;
    let mut tally = slice.tally();
    for conversation in slice.ear().keep(slice.conversations(), Reason::OtherKind, |c| is_attack(c.entry.kind)) {
        let at = conversation.entry.at;
        if !is_old_enough(&at, 7 * DAY, context.as_of, context.zone()) {
            tally.pass(conversation, Reason::TooYoung);
            continue;
        }
        let defended = is_defended(conversation);
        if defended || !is_withdrawn_before(&at, conversation.withdrawn, 7) {
            tally.count(conversation, defended);
        } else {
            tally.pass(conversation, Reason::Withdrawn);
        }
    }
    tally.share()
}

fn is_attack(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Complaint | EntryKind::Rumour)
}

fn is_defended(conversation: &Conversation<'_>) -> bool {
    let at = conversation.entry.at;
    let mut defences = conversation.turns.iter().filter(|turn| turn.is_defence());
    defences.any(|turn| turn.at.is_some_and(|said| is_within_days(&at, &said, 7)))
}
