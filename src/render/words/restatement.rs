//! What was published and is corrected now, in words. No word says which way a figure went: its numbers do.

use super::{Counter, Label, Noun, Voice, decimal, integer, noun::nouns, signed};
use crate::{
    community::Language,
    measure::{
        figure::{Figure, State, TargetVerdict, Value},
        metric::Unit,
    },
    narrate::{
        evidence::Measured,
        restatement::{
            Moved,
            records::{Happened, RecordKind},
        },
    },
};

nouns! {
    RecordKind {
        Entry: "고객의 소리", "Entries";
        Post: "글", "Posts";
        Survey: "설문", "Surveys";
        Benefit: "혜택", "Benefits";
        Check: "회선 점검", "Checks of the line";
        Season: "서포터즈 시즌", "Seasons";
        Campaign: "캠페인", "Campaigns";
        Need: "욕구", "Needs";
        Decision: "결정", "Decisions";
        CalendarDay: "달력의 날", "Calendar days";
    }
    Happened {
        Came: "들어옴", "Came";
        Went: "빠짐", "Went";
        Changed: "바뀜", "Changed";
    }
}

/// What a comparison found, in a sentence: figures that were settled, and those that were still open.
#[must_use]
pub fn restated(language: Language, settled: u64, open: u64) -> String {
    let figures = |count: u64| if count == 1 { "1 figure".to_owned() } else { format!("{} figures", whole(count)) };
    let (some, more) = (whole(settled), whole(open));
    match (language, settled, open) {
        (Language::Ko, 0, 0) => "마감된 달의 수치 가운데 바뀐 것이 없습니다.".to_owned(),
        (Language::Ko, 0, _) => {
            format!("확정된 수치는 그대로이고, 그때 아직 확정 전이던 수치 {more}개가 바뀌었습니다.")
        }
        (Language::Ko, _, 0) => format!("이미 발표한 수치 {some}개를 정정합니다."),
        (Language::Ko, _, _) => {
            format!("이미 발표한 수치 {some}개를 정정합니다. 그때 아직 확정 전이던 수치 {more}개도 바뀌었습니다.")
        }
        (Language::En, 0, 0) => "No figure of a complete month has changed.".to_owned(),
        (Language::En, 0, _) => {
            format!("What was final still stands; {} changed that could still move then.", figures(open))
        }
        (Language::En, _, 0) => format!("Corrected: {} published as final.", figures(settled)),
        (Language::En, _, _) => format!(
            "Corrected: {} published as final. {} changed that could still move then.",
            figures(settled),
            if open == 1 { "1 more".to_owned() } else { format!("{more} more") }
        ),
    }
}

/// The notice on the report of a month whose figures moved.
#[must_use]
pub fn month_restated(language: Language, month: &str, settled: u64, open: u64) -> String {
    let (some, more) = (whole(settled), whole(open));
    match (language, settled, open) {
        (Language::Ko, 0, _) => {
            format!("{month} 보고서에서 그때 아직 확정 전이던 수치 {more}개가 바뀌었습니다. 아래 ‘정정’에 있습니다.")
        }
        (Language::Ko, _, 0) => {
            format!("{month} 보고서의 수치 {some}개를 정정했습니다. 아래 ‘정정’에 있습니다.")
        }
        (Language::Ko, _, _) => format!(
            "{month} 보고서의 수치 {some}개를 정정했고, 그때 아직 확정 전이던 수치 {more}개가 바뀌었습니다. 아래 ‘정정’에 있습니다."
        ),
        (Language::En, 0, _) => format!(
            "Since {month} was reported, {more} of its figures that could still move have changed: see Corrections below."
        ),
        (Language::En, 1, 0) => format!("One figure of {month} has been corrected: see Corrections below."),
        (Language::En, _, 0) => format!("{some} figures of {month} have been corrected: see Corrections below."),
        (Language::En, _, _) => format!(
            "{some} of {month}’s figures have been corrected, and {more} changed that could still move then: see Corrections below."
        ),
    }
}

/// What is compared with what, each by the time it speaks from.
#[must_use]
pub fn compared_with(language: Language, before: &str, after: &str) -> String {
    match language {
        Language::Ko => {
            format!("이전 발표({before} 기준)와 지금({after} 기준)을 견주었고, 채널·종류·주제별 수치도 함께 셌습니다.")
        }
        Language::En => format!(
            "What was published as of {before} is compared with what is published as of {after}; figures by channel, kind \
             and topic count, too."
        ),
    }
}

/// How many more are listed elsewhere.
#[must_use]
pub fn more_in(language: Language, more: u64, file: &str) -> String {
    let more = whole(more);
    match language {
        Language::Ko => format!("{more}개가 더 있습니다. 전체 목록은 {file}에 있습니다."),
        Language::En => format!("{more} more; all of them are in {file}."),
    }
}

/// The heading over figures that were still open when they were published.
#[must_use]
pub fn was_open(language: Language) -> &'static str {
    match language {
        Language::Ko => "그때 아직 확정 전이던 수치",
        Language::En => "Could still move then",
    }
}

/// The heading over figures that were final when they were published.
#[must_use]
pub fn was_settled(language: Language) -> &'static str {
    match language {
        Language::Ko => "정정한 수치",
        Language::En => "Corrected",
    }
}

/// The heading over the records that came, went or changed.
#[must_use]
pub fn records_between(language: Language) -> &'static str {
    match language {
        Language::Ko => "그 사이 바뀐 기록",
        Language::En => "Records that changed in between",
    }
}

/// What only one of two documents holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Metrics that are new.
    NewMetrics,
    /// Metrics that are gone.
    OldMetrics,
    /// Complete months that are gone.
    OldMonths,
}

/// What only one of two documents holds, by name.
#[must_use]
pub fn only_in_one(language: Language, only: Only, names: &str) -> String {
    let head = match (language, only) {
        (Language::Ko, Only::NewMetrics) => "새로 생긴 지표",
        (Language::Ko, Only::OldMetrics) => "없어진 지표",
        (Language::Ko, Only::OldMonths) => "지금은 없는 달",
        (Language::En, Only::NewMetrics) => "New metrics",
        (Language::En, Only::OldMetrics) => "Metrics no longer published",
        (Language::En, Only::OldMonths) => "Months no longer there",
    };
    format!("{head}: {names}")
}

impl Voice<'_> {
    /// Both sides of a figure that moved, and by how much where that is a number. Sides show what they rest on, and of
    /// the interval and the target only what differs.
    #[must_use]
    pub fn moved(self, moved: &Moved) -> (String, String, String) {
        let measured = Measured::of(&moved.cell.metric);
        let unit = measured.map_or(Unit::Number, Measured::unit);
        let same_but_interval =
            (moved.was.value, moved.was.n, moved.was.k) == (moved.now.value, moved.now.n, moved.now.k);
        let verdicts = (moved.was.target != moved.now.target).then_some(());
        let side = |figure: &Figure| {
            let shown = Figure { interval: figure.interval.filter(|_| same_but_interval), ..figure.clone() };
            let basis = measured
                .map_or_else(String::new, |measured| self.basis(&moved.cell.metric, unit, measured.shape(), &shown));
            let verdict = figure.target.filter(|_| verdicts.is_some()).map(|verdict| self.verdict(verdict));
            let beside: Vec<String> = [basis].into_iter().filter(|text| !text.is_empty()).chain(verdict).collect();
            let value = self.one_side(unit, figure);
            if beside.is_empty() { value } else { format!("{value} ({})", beside.join(", ")) }
        };
        (side(&moved.was), side(&moved.now), self.moved_by(unit, moved))
    }

    /// A value as published; a number that is withheld now is not told by what it was.
    fn one_side(self, unit: Unit, figure: &Figure) -> String {
        match (figure.state, figure.value) {
            (State::Ok | State::Running, None) => "–".to_owned(),
            (_, _) => self.value(unit, figure),
        }
    }

    fn verdict(self, verdict: TargetVerdict) -> String {
        let word = match verdict {
            TargetVerdict::Met => Label::Met,
            TargetVerdict::Missed => Label::Missed,
            TargetVerdict::Open => Label::Open,
        };
        format!("{} {}", Label::Target.text(self.language), word.text(self.language).to_lowercase())
    }

    /// The difference with its sign; empty where there is none to tell.
    fn moved_by(self, unit: Unit, moved: &Moved) -> String {
        let number = |figure: &Figure| match figure.value {
            Some(Value::Word(_)) | None => None,
            Some(value) => value.number(),
        };
        let Some(by) = number(&moved.now).zip(number(&moved.was)).map(|(now, was)| now - was) else {
            return String::new();
        };
        if unit == Unit::Share && by != 0.0 && by.abs() < 0.0095 {
            return self.small_share(by);
        }
        let text = self.signed_amount(unit, by);
        // Less than is shown is no difference to show.
        if text.starts_with('±') { String::new() } else { text }
    }

    /// Less than a percentage point, with the digits that tell it from nothing.
    fn small_share(self, by: f64) -> String {
        let size = decimal((by * 100.0).abs(), 2);
        match self.language {
            Language::Ko => signed(by, &format!("{size}%p")),
            Language::En => signed(by, &format!("{size} pts")),
        }
    }

    /// How many records of a kind came, went and changed: `고객의 소리 3건 들어옴, 1건 바뀜`.
    #[must_use]
    pub fn record_counts(self, kind: RecordKind, counts: &[(Happened, u64)]) -> String {
        let parts: Vec<String> = counts
            .iter()
            .map(|&(happened, count)| match self.language {
                Language::Ko => format!("{} {}", self.count(count, Counter::Entry), happened.noun(self.language)),
                Language::En => format!("{} {}", whole(count), happened.noun(self.language).to_lowercase()),
            })
            .collect();
        format!("{}: {}", kind.noun(self.language), parts.join(", "))
    }
}

fn whole(count: u64) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        community::Month,
        measure::statistics::interval::Interval,
        narrate::restatement::{Cell, Of},
    };

    fn said(metric: &str, was: Figure, now: Figure) -> [(String, String, String); 2] {
        let cell = Cell { metric: metric.to_owned(), of: Of::Month(Month(2026 * 12 + 9)), group: None };
        let moved = Moved { cell, was, now, was_open: false };
        Language::ALL.map(|language| Voice { language, currency: None }.moved(&moved))
    }

    fn three(texts: [&str; 3]) -> (String, String, String) {
        let [was, now, by] = texts.map(str::to_owned);
        (was, now, by)
    }

    #[test]
    fn a_share_moves_in_points_and_says_what_it_rests_on() {
        let [ko, en] = said("response.within_2h", Figure::share(3, 4), Figure::share(2, 4));
        assert_eq!(ko, three(["75% (4건 중 3건)", "50% (4건 중 2건)", "−25%p"]));
        assert_eq!(en, three(["75% (3 of 4)", "50% (2 of 4)", "−25 pts"]));
    }

    #[test]
    fn a_verdict_is_told_where_it_changed() {
        let was = Figure { target: Some(TargetVerdict::Met), ..Figure::count(2) };
        let now = Figure { target: Some(TargetVerdict::Missed), ..Figure::count(3) };
        let [ko, en] = said("response.waiting", was, now);
        assert_eq!(ko, three(["2 (목표 달성)", "3 (목표 미달)", "+1"]));
        assert_eq!(en, three(["2 (Target met)", "3 (Target missed)", "+1"]));
    }

    #[test]
    fn an_interval_is_told_where_nothing_else_moved() {
        let with = |high| Figure { interval: Some(Interval::closed(0.1, high)), ..Figure::plain_share(1, 2) };
        let [_, en] = said("response.within_2h", with(0.8), with(0.9));
        assert_eq!(en, three(["50% (1 of 2, 95% interval 10%–80%)", "50% (1 of 2, 95% interval 10%–90%)", ""]));
    }

    #[test]
    fn what_is_withheld_has_no_number_on_either_side() {
        let [ko, en] = said("voice.entries", Figure::of(State::Ok), Figure::of(State::Suppressed));
        let withheld = Language::ALL.map(|language| Label::StateSuppressed.text(language));
        assert_eq!(ko, three(["–", withheld[0], ""]));
        assert_eq!(en, three(["–", withheld[1], ""]));
    }

    #[test]
    fn every_number_of_figures_has_its_sentence() {
        for language in Language::ALL {
            for (settled, open) in [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (1, 1), (2, 2)] {
                let text = restated(language, settled, open);
                assert!(text.ends_with(['.', '다']) && !text.contains("1 figures"), "{text}");
            }
        }
        assert_eq!(
            restated(Language::Ko, 1_200, 3),
            "이미 발표한 수치 1,200개를 정정합니다. 그때 아직 확정 전이던 수치 3개도 바뀌었습니다."
        );
    }
}
