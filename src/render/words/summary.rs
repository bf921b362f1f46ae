//! What a chart shows, in a sentence, for those who do not see it. Names what is there; no word on direction.

use super::{Counter, Particle, count, with_particle};
use crate::community::Language;

/// A place and its value in words: (`2026년 10월`, `83%`).
pub type Point = (String, String);

/// The course of a figure: its ends and its extremes.
#[must_use]
pub fn trend_summary(language: Language, first: &Point, last: &Point, low: &Point, high: &Point) -> String {
    match language {
        Language::Ko => format!(
            "{} {}, {} {}. 가장 낮은 달은 {}({}), 가장 높은 달은 {}({})입니다.",
            first.0, first.1, last.0, last.1, low.0, low.1, high.0, high.1
        ),
        Language::En => format!(
            "{} in {}, {} in {}. Lowest in {} ({}), highest in {} ({}).",
            first.1, first.0, last.1, last.0, low.0, low.1, high.0, high.1
        ),
    }
}

/// A figure with one readable month.
#[must_use]
pub fn single_summary(language: Language, only: &Point) -> String {
    match language {
        Language::Ko => format!("{} {}. 비교할 다른 달이 아직 없습니다.", only.0, only.1),
        Language::En => format!("{} in {}. There is no other month to compare yet.", only.1, only.0),
    }
}

/// Moves on the ladder: who climbed, went down and stayed, and who is new on it.
#[must_use]
pub fn ladder_summary(language: Language, (up, down, stayed): (u64, u64, u64), new: u64) -> String {
    match language {
        Language::Ko => {
            format!("{up}명이 올라갔고 {down}명이 내려갔으며 {stayed}명은 제자리입니다. 처음 온 회원은 {new}명입니다.")
        }
        Language::En => format!("{up} climbed, {down} went down, {stayed} stayed where they were; {new} are new."),
    }
}

/// Ranked bars: how many, and the longest.
#[must_use]
pub fn bars_summary(language: Language, bars: usize, most: &Point) -> String {
    let total = count(language, i64::try_from(bars).unwrap_or(i64::MAX), Counter::Thing);
    match language {
        Language::Ko => {
            format!("{total} 가운데 {} 가장 큽니다({}).", with_particle(&most.0, Particle::Subject), most.1)
        }
        Language::En => format!("Of {total}, {} is the largest ({}).", most.0, most.1),
    }
}

/// Values below each other, each with its name.
#[must_use]
pub fn ranges_summary(rows: &[Point]) -> String {
    let rows: Vec<String> = rows.iter().map(|(name, text)| format!("{name} {text}")).collect();
    format!("{}.", rows.join("; "))
}

/// Shares of the newest month.
#[must_use]
pub fn shares_summary(language: Language, month: &str, parts: &[Point]) -> String {
    let parts: Vec<String> = parts.iter().map(|(name, share)| format!("{name} {share}")).collect();
    match language {
        Language::Ko | Language::En => format!("{month}: {}.", parts.join(", ")),
    }
}

/// The waiting curve at one, two and twenty-four hours.
#[must_use]
pub fn waiting_summary(language: Language, one: &str, two: &str, day: &str) -> String {
    match language {
        Language::Ko => format!("1시간 안에 {one}, 2시간 안에 {two}, 24시간 안에 {day}가 답을 받았습니다."),
        Language::En => format!("{one} had an answer within 1 hour, {two} within 2 hours, {day} within 24 hours."),
    }
}

/// The strongest cell of a heat map.
#[must_use]
pub fn heat_summary(language: Language, weekday: &str, hour: &str, text: &str) -> String {
    match language {
        Language::Ko => format!("{weekday}요일 {hour}에 가장 높습니다({text})."),
        Language::En => format!("Highest on {weekday} at {hour} ({text})."),
    }
}

/// How much a time line shows.
#[must_use]
pub fn time_line_summary(language: Language, spans: usize, moods: usize) -> String {
    let whole = |amount: usize| i64::try_from(amount).unwrap_or(i64::MAX);
    let spans = count(language, whole(spans), Counter::Campaign);
    match (language, moods) {
        (Language::Ko, 0) => format!("캠페인 {spans}의 기간입니다."),
        (Language::Ko, moods) => {
            format!(
                "캠페인 {spans}의 기간과, 애도 기간 {}를 함께 보입니다.",
                count(language, whole(moods), Counter::Thing)
            )
        }
        (Language::En, 0) => format!("When {spans} ran."),
        (Language::En, 1) => format!("When {spans} ran, and one time of mourning."),
        (Language::En, moods) => format!("When {spans} ran, and {moods} times of mourning."),
    }
}
