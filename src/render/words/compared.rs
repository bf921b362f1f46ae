//! What is said of a campaign against ordinary days: what was compared with what, and how sure that is.

use super::{Counter, at_the_head, count, dates, integer};
use crate::{
    community::{Date, Language},
    measure::figures::{CampaignSpans, MeasureCounts},
};

fn days(language: Language, days: usize) -> String {
    count(language, i64::try_from(days).unwrap_or(i64::MAX), Counter::Day)
}

fn records(records: u64) -> String {
    integer(i64::try_from(records).unwrap_or(i64::MAX))
}

/// What a 95 % interval is, once a page.
#[must_use]
pub fn interval_means(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "95% 구간은 기록이 이만큼뿐일 때 우연만으로도 움직일 수 있는 폭입니다. 넓을수록 덜 확실합니다. 차이와 비율은 반올림하기 전 값으로 셈합니다."
        }
        Language::En => {
            "A 95% interval is how far chance alone could move a figure that rests on so few records: the wider, the less sure. Differences and ratios are worked out before rounding."
        }
    }
}

/// What ordinary days are, and what is not said.
#[must_use]
pub fn measured_against(language: Language, spans: &CampaignSpans) -> String {
    let calendar = dates(language, spans.calendar.0, spans.calendar.1);
    let known = spans.baseline.len();
    let elsewhere = 28_usize.saturating_sub(known + spans.unrecorded);
    let during = days(language, spans.during.len());
    match language {
        Language::Ko => {
            let out = match (spans.unrecorded, elsewhere) {
                (0, 0) => "전부".to_owned(),
                (n, 0) => format!("에서 기록이 시작되기 전 {n}일을 뺀 {known}일"),
                (0, m) => format!("에서 다른 캠페인이 있던 {m}일을 뺀 {known}일"),
                (n, m) => format!("에서 기록이 시작되기 전 {n}일과 다른 캠페인이 있던 {m}일을 뺀 {known}일"),
            };
            format!(
                "‘평소’는 알리기 전 28일({calendar}) {out}입니다. 늘 열려 있는 캠페인은 빼지 않습니다. 하루 건수는 기간 {during}과 같은 요일끼리 견주고, 반응 비율과 순감정은 기간끼리 통째로 견줍니다. 캠페인 채널의 기록만 봅니다. 95% 구간에 0이 들면 평소와 다르다고 말하지 않습니다. 달라졌더라도 캠페인 때문이라는 뜻은 아닙니다. 계절과 소식, 다른 일도 함께 바뀝니다."
            )
            .replace(") 전부", ") 전부")
            .replace(") 에서", ")에서")
        }
        Language::En => {
            let out = match (spans.unrecorded, elsewhere) {
                (0, 0) => "all 28 days".to_owned(),
                (n, 0) => format!("{known} of the 28 days (records begin only after the first {n})"),
                (0, m) => format!("{known} of the 28 days (another campaign ran on {m})"),
                (n, m) => format!("{known} of the 28 days (no records yet on {n}, another campaign on {m})"),
            };
            format!(
                "“Ordinary days” are {out} before it was announced ({calendar}); always-on campaigns are not left out. Counts a day are compared with the same weekdays as the {during} of the campaign; reaction ratio and net sentiment are compared span with span. Only records of the campaign’s channels count. Where the 95% interval holds zero, nothing is said to differ; and a difference does not say that the campaign was the cause: season, news and other work change too."
            )
        }
    }
}

/// That most entries came from channels that were silent before, and what the others hold.
#[must_use]
pub fn new_channels(
    language: Language,
    names: &str,
    (new, all): (u64, u64),
    span: usize,
    before: (u64, usize),
) -> String {
    let rest = records(all.saturating_sub(new));
    let (new, all, span) = (records(new), records(all), days(language, span));
    let (before, before_days) = (records(before.0), days(language, before.1));
    match language {
        Language::Ko => format!(
            "고객의 소리 {all}건 중 {new}건은 그 전에 기록이 없던 채널({names})에서 왔습니다. 없던 채널의 기록을 평소와 견줄 수 없으므로 배율을 말하지 않습니다. 그 채널을 빼면 {span}에 {rest}건, 같은 요일의 평소는 {before_days}에 {before}건입니다."
        ),
        Language::En => format!(
            "{new} of the {all} entries came from a channel that had none before ({names}). There are no ordinary days of such a channel, so no ratio is told. Without it: {rest} in {span}, against {before} in {before_days} of the same weekdays before."
        ),
    }
}

/// Which measures moved: names with their changes. `compared`: how many could be compared at all.
#[must_use]
pub fn what_moved(language: Language, moved: &[String], compared: usize) -> String {
    match (language, compared, moved) {
        (Language::Ko, 0, _) => "평소와 견줄 만큼 기록이 쌓이지 않았습니다".to_owned(),
        (Language::En, 0, _) => "Too few records to compare with ordinary days".to_owned(),
        (Language::Ko, _, []) => "견줄 수 있는 것 가운데 평소와 뚜렷하게 다른 것은 없습니다".to_owned(),
        (Language::En, _, []) => "Of what can be compared, nothing differs clearly from ordinary days".to_owned(),
        (Language::Ko, _, moved) => format!("평소와 뚜렷하게 달랐던 것: {}", moved.join(", ")),
        (Language::En, _, moved) => format!("Clearly different from ordinary days: {}", moved.join(", ")),
    }
}

/// What is beside a lone clear difference: of how many it is the only one, how close its interval comes to zero, and
/// that earlier starts are not held against it. `compared`: differences that were told, during and after.
#[must_use]
pub fn only_one(language: Language, compared: usize, barely: Option<Barely>, tested: Tested) -> String {
    let first = match language {
        Language::Ko => format!("견준 {compared}가지 중 하나"),
        Language::En => format!("the only one of {compared} compared"),
    };
    let second = barely.map(|Barely| match language {
        Language::Ko => "겨우 뚜렷함",
        Language::En => "barely clear",
    });
    let third = match (language, tested) {
        (_, Tested::Below) => None,
        (Language::Ko, Tested::Not) => Some("아래에서 확인하지 않음"),
        (Language::En, Tested::Not) => Some("not tested below"),
    };
    [Some(first.as_str()), second, third].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An interval that comes within a tenth of the difference to zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Barely;

impl Barely {
    /// `None`: the interval stays clear of zero.
    #[must_use]
    pub fn of(value: f64, low: Option<f64>, high: Option<f64>) -> Option<Self> {
        let near = if value < 0.0 { high } else { low };
        near.is_some_and(|near| near.abs() <= value.abs() / 10.0).then_some(Self)
    }
}

/// Whether a difference is held against earlier starts further down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tested {
    /// It is.
    Below,
    /// Only counts a day are.
    Not,
}

/// What the chart of changes holds.
#[must_use]
pub fn changes_subtitle(language: Language, during: (Date, Date), after: Option<(Date, Date)>) -> String {
    let span = dates(language, during.0, during.1);
    let after = after.map(|(first, last)| dates(language, first, last));
    let scale = match language {
        Language::Ko => "눈금은 평소의 몇 배인지(절반과 두 배가 같은 거리)",
        Language::En => "scale: times ordinary days, half and double equally far",
    };
    match (language, after) {
        (Language::Ko, Some(after)) => format!("평소와의 차이 · 기간 {span} · 그 뒤 {after} · {scale}"),
        (Language::Ko, None) => format!("평소와의 차이 · 기간 {span} · {scale}"),
        (Language::En, Some(after)) => {
            format!("Difference from ordinary days · during {span} · after {after} · {scale}")
        }
        (Language::En, None) => format!("Difference from ordinary days · during {span} · {scale}"),
    }
}

/// What the chart of net sentiment holds.
#[must_use]
pub fn balance_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "순감정(긍정 비율 − 부정 비율, −1에서 1)이 평소보다 얼마나 높거나 낮은지 · 0이면 같음",
        Language::En => {
            "How far net sentiment (share positive − share negative, −1 to 1) lies from that of ordinary days · 0: the same"
        }
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

/// Records before and then, where there is no more to tell: `평소 1건, 기간 11건`.
#[must_use]
pub fn counts_only(language: Language, counts: &MeasureCounts, during: bool) -> String {
    let (before, then) = (records(counts.matched.0), records(counts.during));
    match (language, during) {
        (Language::Ko, true) => format!("평소 {before}건, 기간 {then}건"),
        (Language::Ko, false) => format!("평소 {before}건, 그 뒤 {then}건"),
        (Language::En, true) => format!("{before} before, {then} during"),
        (Language::En, false) => format!("{before} before, {then} after"),
    }
}

/// Records and the days they are of: `28일에 5건`; of the weekdays of the campaign alone: `같은 요일 12일에 1건`.
#[must_use]
pub fn records_in(language: Language, amount: u64, span: usize, same_weekdays: bool) -> String {
    let amount = records(amount);
    match (language, same_weekdays) {
        (Language::Ko, true) => format!("같은 요일 {span}일에 {amount}건"),
        (Language::Ko, false) => format!("{span}일에 {amount}건"),
        (Language::En, true) => format!("{amount} in {span} days of the same weekdays"),
        (Language::En, false) => format!("{amount} in {}", days(language, span)),
    }
}

/// What the measures are, and from when on a difference is told.
#[must_use]
pub fn measures_explained(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "고객의 소리는 들어온 말 전부이고, 추천·두둔은 고객이 나서서 소개하거나 두둔한 일로 따로 셉니다. 반응 비율은 글 하나의 반응 ÷ 채널 독자의 중앙값(올린 지 이레가 지나고 독자 수를 아는 글만), 순감정은 감정이 표시된 말 가운데 긍정 비율 − 부정 비율입니다. 하루 건수의 ‘평소’는 요일 비중을 기간에 맞춘 하루 평균이라 건수 ÷ 날수와 조금 다릅니다. 둘을 합쳐 12건이 안 되면 견주지 않고, 한쪽이 5건이 안 되면 건수만 적으며(하루 건수는 평소 쪽만 봅니다), 반응 비율과 순감정은 양쪽 10건부터 ‘뚜렷하다’고 합니다."
        }
        Language::En => {
            "Entries are all that customers said; recommending and defending us is counted apart from them. The reaction ratio is the median of a post’s reactions ÷ the channel’s audience (posts at least seven days old whose audience is known); net sentiment is the share of positive minus negative among entries whose sentiment was recorded. For counts a day, “ordinary” is a mean weighted to the campaign’s mix of weekdays, so it differs a little from count ÷ days. Nothing is compared under 12 records in both spans together; under 5 on a side only counts are told (of counts a day, on the side before); reaction ratio and net sentiment are called clear from 10 on each side."
        }
    }
}

/// How the aims came out: met, missed, undecided, still running, too few records.
#[must_use]
pub fn aims(language: Language, [met, missed, open, running, few]: [usize; 5]) -> String {
    let all = met + missed + open + running + few;
    let part = |amount: usize, korean: &str, english: &str| {
        (amount > 0).then(|| match language {
            Language::Ko => format!("{korean} {amount}개"),
            Language::En => format!("{amount} {english}"),
        })
    };
    let parts: Vec<String> = [
        part(met, "이룬 것", "met"),
        part(missed, "못 미친 것", "missed"),
        part(open, "기록이 모자라 판단을 미룬 것", "undecided for want of records"),
        part(running, "진행 중이라 아직 판정하지 않은 것", "not judged yet, it is running"),
        part(few, "기록이 적어 판정하지 못한 것", "not judged, too few records"),
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

/// That a stopped campaign's aims are not judged.
#[must_use]
pub fn aims_stopped(language: Language, aims: usize) -> String {
    match language {
        Language::Ko => format!("세운 목표 {aims}개: 도중에 멈춰 판정하지 않습니다."),
        Language::En if aims == 1 => "One aim: not judged, the campaign was stopped.".to_owned(),
        Language::En => format!("{aims} aims: not judged, the campaign was stopped."),
    }
}

/// What an aim asks for, in words: a change in the direction of its sign, as the verdict reads it.
#[must_use]
pub fn aim_change(language: Language, measure: &str, size: &str, change: f64) -> String {
    let word = match (language, measure, change.is_sign_negative()) {
        (Language::Ko, "posts.ratio" | "voice.net_sentiment", false) => "높게",
        (Language::Ko, "posts.ratio" | "voice.net_sentiment", true) => "낮게",
        (Language::En, "posts.ratio" | "voice.net_sentiment", false) => "higher",
        (Language::En, "posts.ratio" | "voice.net_sentiment", true) => "lower",
        (Language::Ko, _, false) => "많게",
        (Language::Ko, _, true) => "적게",
        (Language::En, _, false) => "more",
        (Language::En, _, true) => "fewer",
    };
    match language {
        Language::Ko => format!("평소보다 {size} 이상 {word}"),
        Language::En => format!("at least {size} {word} than usual"),
    }
}

/// What an aim at a level asks for.
#[must_use]
pub fn aim_level(language: Language, bound: &str) -> String {
    match language {
        Language::Ko => format!("기간에 {bound} 이상"),
        Language::En => format!("at least {bound} during it"),
    }
}

/// That nothing was aimed at.
#[must_use]
pub fn no_aims(language: Language) -> &'static str {
    match language {
        Language::Ko => "미리 적어 둔 목표가 없어, 뜻대로 되었는지 견줄 것이 없습니다.",
        Language::En => "No aim was written down beforehand, so there is nothing to hold it against.",
    }
}

/// Who of those who came was on our side at the beginning and at the end.
#[must_use]
pub fn won_over(language: Language, came: u64, before: u64, after: u64) -> String {
    let [came, before, after] = [came, before, after].map(records);
    match language {
        Language::Ko => format!(
            "온 {came}명 중 들어올 때 {before}명, 나갈 때 {after}명(사람을 짝지어 견준 것이 아니고, 어떻게 물었는지는 기록에 없으며, 비교 집단도 없습니다)"
        ),
        Language::En => format!(
            "{before} of {came} at the door, {after} at the exit (people not matched; how it was asked is not recorded, and there is no comparison group)"
        ),
    }
}

/// That another campaign's records are within these dates.
#[must_use]
pub fn mixed(language: Language, names: &str) -> String {
    match language {
        Language::Ko => format!("같은 때 같은 채널에서 {names}도 열렸습니다. 어느 쪽의 기록인지 나눌 수 없습니다."),
        Language::En => {
            format!("{names} ran on the same channels at the same time; their records cannot be told apart.")
        }
    }
}

/// That closed days are among those compared: ordinary ones, those during, those after; `None`: there are none.
#[must_use]
pub fn closed_included(language: Language, closed: [usize; 3]) -> Option<String> {
    let names = match language {
        Language::Ko => ["평소", "기간", "그 뒤"],
        Language::En => ["ordinary days", "during", "after"],
    };
    let told = names.iter().zip(closed).filter(|(_, closed)| *closed > 0);
    let told: Vec<String> = told.map(|(name, closed)| format!("{name} {}", days(language, closed))).collect();
    (!told.is_empty()).then(|| match language {
        Language::Ko => format!("쉬는 날 포함: {}.", told.join(", ")),
        Language::En => format!("Closed days included: {}.", told.join(", ")),
    })
}

/// That the days after a stop are in a difference.
#[must_use]
pub fn with_days_off(language: Language) -> &'static str {
    match language {
        Language::Ko => "; 멈춘 뒤의 날 포함",
        Language::En => "; days after the stop included",
    }
}
