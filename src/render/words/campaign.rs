//! What the pages of campaigns say: what was compared with what, how sure that is, and never why.

use super::{Counter, count, date, date_short, integer, number, signed_percent};
use crate::{
    community::{Date, Language},
    narrate::campaign::Before,
    render::chart::PhaseKind,
};

fn days(language: Language, days: usize) -> String {
    count(language, whole(days), Counter::Day)
}

fn whole_of(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

fn whole(amount: usize) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

/// A change from what is usual: `+44%`; from threefold on as a multiple, `6.7배`, `6.7×`.
#[must_use]
pub fn change(language: Language, change: f64) -> String {
    change_beside(language, change, change)
}

/// An end of a change's interval, in the form of the change itself.
#[must_use]
pub fn change_beside(language: Language, change: f64, point: f64) -> String {
    if point < 2.0 {
        return signed_percent(change);
    }
    times(language, change + 1.0)
}

/// A multiple: `2배`, `½×`.
#[must_use]
pub fn times(language: Language, times: f64) -> String {
    let fraction = [(0.5, "½"), (0.25, "¼"), (0.125, "⅛")].into_iter().find(|(size, _)| (times - size).abs() < 1e-9);
    let times = fraction.map_or_else(|| number(times), |(_, sign)| sign.to_owned());
    match language {
        Language::Ko => format!("{times}배"),
        Language::En => format!("{times}×"),
    }
}

/// A name at the head of a sentence.
#[must_use]
pub fn at_the_head(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The day chart for those who hear it: the mean a day before, during and after, as far as there are any.
#[must_use]
pub fn days_summary(language: Language, means: &[String]) -> String {
    let names = match language {
        Language::Ko => ["평소", "기간", "그 뒤"],
        Language::En => ["ordinary days", "during", "after"],
    };
    let means: Vec<String> = names.iter().zip(means).map(|(name, mean)| format!("{name} {mean}")).collect();
    match language {
        Language::Ko => {
            format!("하루 평균 고객의 소리: {}. 평소는 기간의 요일 비중에 맞춘 평균입니다.", means.join(", "))
        }
        Language::En => format!(
            "Mean entries a day: {}. Ordinary days are weighted to the weekdays of the campaign.",
            means.join(", ")
        ),
    }
}

/// That days after a short campaign fall on other weekdays; `None`: it lasted a week or more.
#[must_use]
pub fn weekday_bases(language: Language, span: usize) -> Option<&'static str> {
    match (span < 7, language) {
        (false, _) => None,
        (true, Language::Ko) => Some(
            "이레보다 짧은 캠페인은 기간과 그 뒤의 요일이 다릅니다. 기간은 같은 요일의 평소와, 그 뒤는 그 뒤와 같은 요일의 평소와 따로 견줍니다.",
        ),
        (true, Language::En) => Some(
            "It lasted less than a week, so the days after it fall on other weekdays: each span is compared with ordinary days of its own weekdays.",
        ),
    }
}

/// Part of a week: `평소 3일`.
#[must_use]
pub fn days_of(language: Language, name: &str, amount: usize) -> String {
    format!("{name} {}", days(language, amount))
}

/// When the report looks at a campaign that has not begun.
#[must_use]
pub fn not_begun(language: Language) -> &'static str {
    match language {
        Language::Ko => "아직 시작하지 않아 견줄 것이 없습니다.",
        Language::En => "It has not begun: there is nothing to compare yet.",
    }
}

/// What the day chart shows.
#[must_use]
pub fn days_subtitle(language: Language, channels: &str, weekly: bool) -> String {
    match (language, weekly) {
        (Language::Ko, false) => format!("하루 건수 · {channels} · 점선은 하루 평균"),
        (Language::Ko, true) => {
            format!("주마다 하루 평균 건수 · {channels} · 점선은 하루 평균 · 이레가 차지 않은 주는 뺌")
        }
        (Language::En, false) => format!("A day · {channels} · dashed: mean a day"),
        (Language::En, true) => {
            format!("Mean a day, week by week · {channels} · dashed: mean a day · weeks that are not whole left out")
        }
    }
}

/// Before what the ordinary days lie: `알리기 전`, `before it was announced`.
#[must_use]
pub fn until(language: Language, before: Before) -> &'static str {
    match (language, before) {
        (Language::Ko, Before::Announced) => "알리기 전",
        (Language::Ko, Before::Began) => "시작하기 전",
        (Language::En, Before::Announced) => "before it was announced",
        (Language::En, Before::Began) => "before it began",
    }
}

/// The title of the day chart: what ordinary days and the campaign's own brought.
#[must_use]
pub fn days_title(
    language: Language,
    (before, before_days): (u64, usize),
    (during, span): (u64, usize),
    before_what: Before,
) -> String {
    let until = until(language, before_what);
    let (first, second) = (days(language, before_days), days(language, span));
    let entries = count(language, whole_of(during), Counter::Entry);
    let before = integer(whole_of(before));
    match (language, before_days) {
        (Language::Ko, 0) => format!("기간 {second}에 고객의 소리 {entries}"),
        (Language::En, 0) => format!("{entries} in {second}"),
        (Language::Ko, _) if span < 7 => {
            format!("고객의 소리: {until} 같은 요일 {first}에 {before}건, 기간 {second}에 {entries}")
        }
        (Language::Ko, _) => format!("고객의 소리: {until} {first}에 {before}건, 기간 {second}에 {entries}"),
        (Language::En, _) if span < 7 => {
            format!("{entries} in {second}; {before} in {first} of the same weekdays {until}")
        }
        (Language::En, _) => format!("{entries} in {second}; {before} in {first} {until}"),
    }
}

/// A shaded span of the day chart: `평소 28일`.
#[must_use]
pub fn phase(language: Language, kind: PhaseKind, span: usize) -> String {
    match (language, kind) {
        (Language::Ko, PhaseKind::Baseline) => format!("평소 {span}일"),
        (Language::Ko, PhaseKind::During) => format!("기간 {span}일"),
        (Language::Ko, PhaseKind::Stopped) => format!("멈춘 뒤 {span}일"),
        (Language::Ko, PhaseKind::After) => format!("그 뒤 {span}일"),
        (Language::En, PhaseKind::Baseline) => format!("{span} ordinary days"),
        (Language::En, PhaseKind::During) => format!("{} during", days(language, span)),
        (Language::En, PhaseKind::Stopped) => format!("{} planned, not run", days(language, span)),
        (Language::En, PhaseKind::After) => format!("{} after", days(language, span)),
    }
}

/// Whether the moment met days to avoid, and whether a decision was recorded.
#[must_use]
pub fn moment(language: Language, collided: i32, answered: bool) -> String {
    let avoided = days(language, usize::try_from(collided).unwrap_or_default());
    match (language, collided, answered) {
        (Language::Ko, 0, _) => "애도 기간이나 피하라고 적은 날과 겹치지 않았습니다.".to_owned(),
        (Language::En, 0, _) => "No day of it was a day of mourning or one marked to avoid.".to_owned(),
        (Language::Ko, _, true) => {
            format!("애도 기간이나 피하라고 적은 날 {avoided}과 겹쳤고, 그 기간에 계속할지 정한 기록이 있습니다.")
        }
        (Language::En, _, true) => {
            format!("{avoided} of it were days of mourning or marked to avoid; a decision about them is recorded.")
        }
        (Language::Ko, _, false) => {
            format!("애도 기간이나 피하라고 적은 날 {avoided}과 겹쳤지만, 그 기간에 계속할지 정한 기록은 없습니다.")
        }
        (Language::En, _, false) => {
            format!("{avoided} of it were days of mourning or marked to avoid; no decision about them is recorded.")
        }
    }
}

/// The same where it was stopped on the first of these days.
#[must_use]
pub fn moment_stopped(language: Language, collided: i32) -> String {
    let planned = days(language, usize::try_from(collided).unwrap_or_default());
    match language {
        Language::Ko => format!("예정일 중 {planned}이 애도 기간이나 피하라고 적은 날이었고, 그 첫날 멈췄습니다."),
        Language::En => {
            format!("{planned} as planned were days of mourning or marked to avoid; it was stopped on the first.")
        }
    }
}

/// Entries while it ran and after it was stopped.
#[must_use]
pub fn ran_and_off(language: Language, (ran, ran_days): (u64, usize), (off, off_days): (u64, usize)) -> String {
    match language {
        Language::Ko => format!("운영 {ran_days}일 {ran}건, 멈춘 뒤 {off_days}일 {off}건"),
        Language::En => {
            format!("{ran} in {} run, {off} in {} stopped", days(language, ran_days), days(language, off_days))
        }
    }
}

/// What “during” means where a campaign was stopped: its definition runs on to the planned end.
#[must_use]
pub fn stopped_early(language: Language, stopped: Date, end: Option<Date>, off: usize, span: usize) -> String {
    let stopped = date(language, stopped);
    let planned = end.map(|end| date(language, end));
    let (off, span) = (days(language, off), days(language, span));
    match (language, planned) {
        (Language::Ko, Some(end)) => format!(
            "{stopped}에 멈췄습니다. 이 페이지의 ‘기간’은 정의대로 예정된 끝({end})까지라, 기간 {span} 가운데 {off}은 캠페인이 없던 날입니다(그림의 빗금). 그래서 기간의 수치를 캠페인이 있던 동안의 것으로 읽을 수 없고, 목표도 판정하지 않습니다."
        ),
        (Language::En, Some(end)) => format!(
            "It was stopped on {stopped}. “During” runs by definition to the planned end ({end}), so {off} of its {span} had no campaign (hatched in the figure). What is measured during it is not what happened while it ran, and its aims are not judged."
        ),
        (Language::Ko, None) => format!(
            "{stopped}에 멈췄습니다. 이 페이지의 ‘기간’ {span} 가운데 {off}은 캠페인이 없던 날입니다(그림의 빗금)."
        ),
        (Language::En, None) => {
            format!(
                "It was stopped on {stopped}: {off} of the {span} called “during” had no campaign (hatched in the figure)."
            )
        }
    }
}

/// Until when a running campaign was looked at.
#[must_use]
pub fn campaign_runs(language: Language, last: Date) -> String {
    let last = date(language, last);
    match language {
        Language::Ko => {
            format!("진행 중입니다. 하루가 다 찬 날인 {last}까지의 기록이며, 앞으로를 미리 짐작하지 않습니다.")
        }
        Language::En => format!("Still running: records up to {last}, the last whole day; no forecast is made."),
    }
}

/// How long before its start a campaign was announced, in days of the calendar.
#[must_use]
pub fn notice(language: Language, ahead: usize) -> String {
    let ahead = days(language, ahead);
    match language {
        Language::Ko => format!("{ahead} 전에 알림"),
        Language::En => format!("{ahead} ahead"),
    }
}

/// That the staff's notes below are in another language; `None`: they are in the reader's.
#[must_use]
pub fn as_written(language: Language, text: &str) -> Option<&'static str> {
    let is_korean = text.chars().any(|letter| ('가'..='힣').contains(&letter));
    match language {
        Language::En if is_korean => Some("Staff’s own notes, in Korean as written."),
        Language::Ko | Language::En => None,
    }
}

/// A planned period and the day it ended before its time.
#[must_use]
pub fn planned_and_stopped(language: Language, planned: &str, stopped: Date) -> String {
    let stopped = date_short(language, stopped);
    match language {
        Language::Ko => format!("{planned} 예정, {stopped}에 멈춤"),
        Language::En => format!("{planned} as planned; stopped on {stopped}"),
    }
}

/// What the line of today says.
#[must_use]
pub fn today_is(language: Language, today: Date) -> String {
    let today = date(language, today);
    match language {
        Language::Ko => format!("오늘({today})"),
        Language::En => format!("today ({today})"),
    }
}

/// A month's planned money.
#[must_use]
pub fn budget_title(language: Language, month: &str, long: &str, once: &str) -> String {
    match language {
        Language::Ko => format!("{month}의 캠페인 예산: 장기 {long}, 단기 {once}"),
        Language::En => format!("Planned campaign money, {month}: long-term {long}, one-off {once}"),
    }
}

/// What the bars of money are.
#[must_use]
pub fn budget_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "계획한 예산을 캠페인 날짜에 고르게 나눈 것 · 막대는 그달 예산에서 차지하는 몫 · 단기 캠페인이 없는 달은 장기가 100% · 금액은 표에"
        }
        Language::En => {
            "Planned budgets spread evenly over each campaign’s dates · bars: parts of the month’s money · a month without a one-off campaign is 100% long-term · amounts in the table"
        }
    }
}

/// A best time with what it rests on: `일 21시(글 14건) 1.3%, 95% 구간 1.1%–1.6%`.
#[must_use]
pub fn best_hour(language: Language, time: &str, posts: u64, value: &str, interval: &str) -> String {
    match language {
        Language::Ko => format!("{time}(글 {posts}건) {value}, {interval}"),
        Language::En => format!("{time} ({posts} posts) {value}, {interval}"),
    }
}

/// The finding of the map of hours: the cells above the whole, or that there is none. `tested`: cells with enough posts.
#[must_use]
pub fn best_hours(language: Language, times: &[String], overall: &str, tested: usize) -> String {
    match (language, times) {
        (Language::Ko, []) => {
            format!("견줄 수 있는 칸 {tested}개 가운데 전체({overall})보다 뚜렷하게 높은 시간대는 없습니다")
        }
        (Language::En, []) => {
            format!("Of {tested} hours that can be compared, none lies clearly above the overall {overall}")
        }
        (Language::Ko, times) => format!("{}: 전체 {overall}보다 높음(견준 칸 {tested}개)", times.join("; ")),
        (Language::En, times) => format!("{}: above the overall {overall} ({tested} hours compared)", times.join("; ")),
    }
}

/// What the map of hours is made of.
#[must_use]
pub fn heat_subtitle(language: Language, shown: u64, posts: u64) -> String {
    let (shown, posts) = (integer(whole_of(shown)), integer(whole_of(posts)));
    match language {
        Language::Ko => format!(
            "요일과 시간대별 반응 비율, 글이 적은 칸은 전체 쪽으로 당김 · 글 {posts}건 중 칸에 든 {shown}건 · 3건 미만은 비움 · 짙을수록 높음(다섯 단계)"
        ),
        Language::En => format!(
            "Reaction ratio by weekday and hour, small cells pulled to the overall · {shown} of {posts} posts, blank under 3 a cell · darker: higher, in five steps"
        ),
    }
}

/// The title of the heat map as measured.
#[must_use]
pub fn heat_raw_title(language: Language, filled: usize, cells: usize) -> String {
    match language {
        Language::Ko => format!("당기지 않은 값: 글이 있는 칸 {cells}개 중 {filled}개에만 글이 3건 이상입니다"),
        Language::En => format!("As measured: only {filled} of {cells} hours with posts have three or more"),
    }
}

/// What the raw map is made of.
#[must_use]
pub fn heat_raw_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "반응 비율의 중앙값 그대로 · 요일과 시간대별 · 3건 미만은 비움 · 위 지도와 견주면 얼마나 당겼는지 보임"
        }
        Language::En => {
            "Median reaction ratio, nothing pulled · by weekday and hour · blank under 3 posts · beside the map above it shows how much was pulled"
        }
    }
}

/// What decides whether a time is called a best one.
#[must_use]
pub fn heat_text(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "글이 몇 건뿐인 칸은 우연히 높아 보이기 쉽습니다. 그래서 글이 적을수록 전체 쪽으로 당겨 그리고, 칸의 95% 구간이 전체 중앙값보다 위에 있을 때만 좋은 시간대라고 부릅니다. 여러 칸을 견주었으므로 하나쯤은 우연일 수 있고, 그 시간에 올린 글의 종류도 다릅니다. 그 시간이라서 반응이 좋았다는 뜻은 아닙니다."
        }
        Language::En => {
            "An hour with a handful of posts looks high by luck. So the fewer its posts, the more it is pulled to the overall, and a time is called a best one only where its 95% interval lies above the overall median. With many hours compared, one may stand out by luck; and what was posted then differs too. It does not say that the hour was the cause."
        }
    }
}

/// A mean of the campaign's weekdays alone.
#[must_use]
pub fn same_weekdays(language: Language, mean: &str) -> String {
    match language {
        Language::Ko => format!("같은 요일 {mean}"),
        Language::En => format!("same weekdays {mean}"),
    }
}
