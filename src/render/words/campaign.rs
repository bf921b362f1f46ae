//! What the pages of campaigns say: what was compared with what, how sure that is, and never why.

use super::{Counter, count, date, dates, integer, number, signed_percent};
use crate::{
    community::{Date, Language},
    render::chart::PhaseKind,
};

fn days(language: Language, days: usize) -> String {
    count(language, whole(days), Counter::Day)
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
    let times = number(change + 1.0);
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

/// What a lift is made of, and is not.
#[must_use]
pub fn measured_against(language: Language, baseline: usize, calendar: (Date, Date), during: usize) -> String {
    let (from, to) = calendar;
    let (before, during) = (days(language, baseline), days(language, during));
    let calendar = dates(language, from, to);
    match language {
        Language::Ko => format!(
            "‘평소’는 알리기 전 28일({calendar}) 가운데 다른 캠페인이 없던 {before}입니다. 캠페인 기간 {during}의 하루 건수를 같은 요일의 평소와 견주었고, 반응 비율과 순감정은 요일을 맞추지 않고 기간끼리 견주었습니다. 캠페인 채널의 기록만 봅니다. 95% 구간이 0을 지나면 평소와 다르다고 말할 수 없고, 달라졌더라도 캠페인 때문이라는 뜻은 아닙니다. 계절과 소식, 다른 일도 함께 바뀝니다."
        ),
        Language::En => format!(
            "“Ordinary days” are the {before} without another campaign among the 28 before it was announced ({calendar}). Counts a day over the campaign’s {during} are compared weekday by weekday; reaction ratio and net sentiment are compared span with span. Only records of the campaign’s channels count. Where the 95% interval crosses zero, nothing can be said to differ; and a difference does not say that the campaign was the cause: season, news and other work change too."
        ),
    }
}

/// Which measures moved: names with their changes. `compared`: how many could be compared at all.
#[must_use]
pub fn what_moved(language: Language, moved: &[String], compared: usize) -> String {
    match (language, compared, moved) {
        (Language::Ko, 0, _) => "평소와 견줄 만큼 기록이 쌓이지 않았습니다".to_owned(),
        (Language::En, 0, _) => "Too few records to compare with ordinary days".to_owned(),
        (Language::Ko, _, []) => "평소와 뚜렷하게 다른 것은 없습니다".to_owned(),
        (Language::En, _, []) => "Nothing differs clearly from ordinary days".to_owned(),
        (Language::Ko, _, moved) => format!("평소와 뚜렷하게 달랐던 것: {}", moved.join(", ")),
        (Language::En, _, moved) => format!("Clearly different from ordinary days: {}", moved.join(", ")),
    }
}

/// What the chart of changes holds.
#[must_use]
pub fn changes_subtitle(language: Language, during: (Date, Date), after: Option<(Date, Date)>) -> String {
    let span = dates(language, during.0, during.1);
    let after = after.map(|(first, last)| dates(language, first, last));
    match (language, after) {
        (Language::Ko, Some(after)) => format!("평소와의 차이, % · 기간 {span} · 그 뒤 {after}"),
        (Language::Ko, None) => format!("평소와의 차이, % · 기간 {span}"),
        (Language::En, Some(after)) => {
            format!("Difference from ordinary days, % · during {span} · after {after}")
        }
        (Language::En, None) => format!("Difference from ordinary days, % · during {span}"),
    }
}

/// What the chart of net sentiment holds.
#[must_use]
pub fn balance_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "순감정(긍정 비율 − 부정 비율, −1에서 1)의 차이 · 0이면 평소와 같음",
        Language::En => "Difference of net sentiment (share positive − share negative, −1 to 1) · 0 is as usual",
    }
}

/// What a row of the chart of changes is: during, or after.
#[must_use]
pub fn measure_in(language: Language, measure: &str, during: bool) -> String {
    match (language, during) {
        (Language::Ko, true) => format!("{measure} · 기간"),
        (Language::Ko, false) => format!("{measure} · 그 뒤"),
        (Language::En, true) => format!("{}, during", at_the_head(measure)),
        (Language::En, false) => format!("{}, after", at_the_head(measure)),
    }
}

/// How many records there are where there are too few.
#[must_use]
pub fn too_few_records(language: Language, records: u64) -> String {
    let records = integer(i64::try_from(records).unwrap_or(i64::MAX));
    match language {
        Language::Ko => format!("견주기엔 적음({records}건)"),
        Language::En => format!("too few to compare ({records})"),
    }
}

/// Records and the days they are of: `28일 5건`; of the weekdays of the campaign alone: `같은 요일 12일 1건`.
#[must_use]
pub fn records_in(language: Language, records: u64, span: usize, same_weekdays: bool) -> String {
    let records = integer(i64::try_from(records).unwrap_or(i64::MAX));
    match (language, same_weekdays) {
        (Language::Ko, true) => format!("같은 요일 {span}일 {records}건"),
        (Language::Ko, false) => format!("{span}일 {records}건"),
        (Language::En, true) => format!("{records} in {span} days of the same weekdays"),
        (Language::En, false) => format!("{records} in {}", days(language, span)),
    }
}

/// What the day chart shows.
#[must_use]
pub fn days_subtitle(language: Language, channels: &str, weekly: bool) -> String {
    match (language, weekly) {
        (Language::Ko, false) => format!("하루 건수 · {channels} · 점선은 하루 평균(평소는 캠페인과 같은 요일만)"),
        (Language::Ko, true) => {
            format!("주마다 하루 평균 건수 · {channels} · 점선은 하루 평균(평소는 캠페인과 같은 요일만)")
        }
        (Language::En, false) => {
            format!("A day · {channels} · dashed: mean a day (before: only the weekdays of the campaign)")
        }
        (Language::En, true) => {
            format!(
                "Mean a day, week by week · {channels} · dashed: mean a day (before: only the weekdays of the campaign)"
            )
        }
    }
}

/// The title of the day chart: what ordinary days and the campaign's own brought.
#[must_use]
pub fn days_title(language: Language, levels: Option<(f64, f64)>, entries: u64, span: usize) -> String {
    match (language, levels) {
        (Language::Ko, Some((before, then))) => {
            format!("하루 고객의 소리: 같은 요일의 평소 {}건, 캠페인 기간 {}건", number(before), number(then))
        }
        (Language::En, Some((before, then))) => {
            format!("Entries a day: {} on ordinary days of the same weekdays, {} during", number(before), number(then))
        }
        (Language::Ko, None) => format!("기간 {} 동안 고객의 소리 {entries}건", days(language, span)),
        (Language::En, None) => {
            format!(
                "{} in {}",
                count(language, i64::try_from(entries).unwrap_or(i64::MAX), Counter::Entry),
                days(language, span)
            )
        }
    }
}

/// The day chart for those who hear it: the mean a day before, during and after, as far as there are any.
#[must_use]
pub fn days_summary(language: Language, means: &[String]) -> String {
    let names = match language {
        Language::Ko => ["같은 요일의 평소", "캠페인 기간", "그 뒤"],
        Language::En => ["ordinary days of the same weekdays", "during", "after"],
    };
    let means: Vec<String> = names.iter().zip(means).map(|(name, mean)| format!("{name} {mean}")).collect();
    match language {
        Language::Ko => format!("하루 고객의 소리: {}.", means.join(", ")),
        Language::En => format!("Entries a day: {}.", means.join(", ")),
    }
}

/// A shaded span of the day chart: `평소 28일`.
#[must_use]
pub fn phase(language: Language, kind: PhaseKind, span: usize) -> String {
    match (language, kind) {
        (Language::Ko, PhaseKind::Baseline) => format!("평소 {span}일"),
        (Language::Ko, PhaseKind::During) => format!("캠페인 {span}일"),
        (Language::Ko, PhaseKind::After) => format!("그 뒤 {span}일"),
        (Language::En, PhaseKind::Baseline) => format!("{span} ordinary days"),
        (Language::En, PhaseKind::During) => format!("{} during", days(language, span)),
        (Language::En, PhaseKind::After) => format!("{} after", days(language, span)),
    }
}

/// Whether the moment met days to avoid, and whether somebody answered.
#[must_use]
pub fn moment(language: Language, collided: i32, answered: bool) -> String {
    match (language, collided, answered) {
        (Language::Ko, 0, _) => "애도 기간이나 피하라고 적은 날과 겹치지 않았습니다.".to_owned(),
        (Language::En, 0, _) => "It met no day of mourning and none marked to avoid.".to_owned(),
        (Language::Ko, n, true) => {
            format!("애도 기간이나 피하라고 적은 날 {n}일과 겹쳤고, 그 날을 두고 내린 판단이 남아 있습니다.")
        }
        (Language::En, n, true) => format!(
            "It met {} of mourning or marked to avoid; a timing note answers them.",
            days(language, usize::try_from(n).unwrap_or_default())
        ),
        (Language::Ko, n, false) => {
            format!("애도 기간이나 피하라고 적은 날 {n}일과 겹쳤지만, 그 날을 두고 내린 판단은 적혀 있지 않습니다.")
        }
        (Language::En, n, false) => format!(
            "It met {} of mourning or marked to avoid, and no timing note answers them.",
            days(language, usize::try_from(n).unwrap_or_default())
        ),
    }
}

/// How the aims came out: met, missed, open, not to be told.
#[must_use]
pub fn aims(language: Language, [met, missed, open, unseen]: [usize; 4]) -> String {
    let all = met + missed + open + unseen;
    let part = |amount: usize, korean: &str, english: &str| {
        (amount > 0).then(|| match language {
            Language::Ko => format!("{korean} {amount}개"),
            Language::En => format!("{amount} {english}"),
        })
    };
    let parts: Vec<String> = [
        part(met, "이룬 것", "met"),
        part(missed, "못 미친 것", "missed"),
        part(open, "구간이 넓어 가릴 수 없는 것", "too close to call"),
        part(unseen, "아직 가릴 수 없는 것", "that cannot be told yet"),
    ]
    .into_iter()
    .flatten()
    .collect();
    match language {
        Language::Ko => format!("세운 목표 {all}개: {}.", parts.join(", ")),
        Language::En if all == 1 => format!("One aim: {}.", parts.join(", ").trim_start_matches("1 ")),
        Language::En => format!("{all} aims: {}.", parts.join(", ")),
    }
}

/// That nothing was aimed at.
#[must_use]
pub fn no_aims(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "미리 적어 둔 목표가 없어, 뜻대로 되었는지는 견줄 수 없습니다. 캠페인 파일의 aim에 적으면 여기에 나타납니다."
        }
        Language::En => {
            "No aim was written down beforehand, so nothing can be held against it. Write it under `aim` in the campaign’s file and it will appear here."
        }
    }
}

/// Who came, and how many of them were on our side before and after.
#[must_use]
pub fn won_over(language: Language, came: u64, before: u64, after: u64, change: &str) -> String {
    let [came, before, after] = [came, before, after].map(|people| integer(i64::try_from(people).unwrap_or(i64::MAX)));
    match language {
        Language::Ko => format!("온 {came}명 가운데 내 편이 {before}명에서 {after}명으로({change})"),
        Language::En => format!("Of {came} who came, {before} were on our side before and {after} after ({change})"),
    }
}

/// When the report looks at a campaign that has not begun.
#[must_use]
pub fn not_begun(language: Language) -> &'static str {
    match language {
        Language::Ko => "아직 시작하지 않아 견줄 것이 없습니다.",
        Language::En => "It has not begun: there is nothing to compare yet.",
    }
}

/// Until when a running campaign was looked at.
#[must_use]
pub fn campaign_runs(language: Language, last: Date) -> String {
    let last = date(language, last);
    match language {
        Language::Ko => format!("아직 끝나지 않았습니다. {last}까지의 기록이며, 끝을 미리 짐작하지 않습니다."),
        Language::En => format!("Not over: records up to {last}, the end is not guessed."),
    }
}

/// The title of the heat map as measured, without drawing small cells in.
#[must_use]
pub fn heat_raw_title(language: Language, filled: usize, cells: usize) -> String {
    match language {
        Language::Ko => format!("글이 있는 칸 {cells}개 가운데 3건 이상인 칸은 {filled}개"),
        Language::En => format!("{filled} of {cells} hours with posts have three or more"),
    }
}

/// What the raw map is made of.
#[must_use]
pub fn heat_raw_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "반응 비율의 중앙값, 보정하지 않음 · 요일과 시간대별 · 3건 미만은 비움",
        Language::En => "Median reaction ratio as measured, by weekday and hour · blank under 3 posts",
    }
}

/// What decides whether a time is called a best one.
#[must_use]
pub fn heat_text(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "글이 몇 건뿐인 칸은 우연히 높아 보이기 쉽습니다. 그래서 보정한 값으로 견주고, 칸의 95% 구간이 전체 중앙값보다 위에 있을 때만 좋은 시간대라고 부릅니다."
        }
        Language::En => {
            "An hour with a handful of posts looks high by luck. Small cells are drawn towards the whole, and a time is called a best one only where its 95% interval lies above the overall median."
        }
    }
}

/// What the measures are, for those who read of them for the first time.
#[must_use]
pub fn measures_explained(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "고객의 소리는 들어온 말 전부, 내 편 행동은 고객이 나서서 소개하거나 두둔한 일, 반응 비율은 글 하나의 반응 ÷ 채널 독자의 중앙값, 순감정은 감정이 표시된 말 가운데 긍정 비율 − 부정 비율입니다. ‘평소’ 칸은 하루 건수이면 캠페인과 같은 요일의 날만 셉니다."
        }
        Language::En => {
            "Entries are all that customers said; advocacy is customers recommending us or standing up for us; the reaction ratio is the median of a post’s reactions ÷ the channel’s audience; net sentiment is the share of positive minus negative among entries with a mark. For counts a day, ordinary days are those of the campaign’s weekdays alone."
        }
    }
}
