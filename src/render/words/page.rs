//! Sentences that only one kind of page says, and the names of keys and columns.

use super::{Counter, Voice};
use crate::community::Language;

/// The headline of the archive of months.
#[must_use]
pub fn archive_of_months(language: Language, months: u64) -> String {
    match language {
        Language::Ko => format!("지난 {months}개월을 달마다 한 문장으로 답합니다."),
        Language::En => format!("{months} months, each answered in a sentence."),
    }
}

/// The title of the waiting curve.
#[must_use]
pub fn waiting_curve(language: Language, month: &str) -> String {
    match language {
        Language::Ko => format!("{month} 문의가 답을 받기까지"),
        Language::En => format!("From question to answer, {month}"),
    }
}

/// That a season is not over.
#[must_use]
pub fn season_runs(language: Language, date: &str) -> String {
    match language {
        Language::Ko => format!("진행 중인 시즌입니다. 모든 수치는 {date}까지이며, 끝을 미리 짐작하지 않습니다."),
        Language::En => format!("The season is running: every figure is so far, up to {date}; no forecast is made."),
    }
}

/// Who asked for a need, and what came of it.
#[must_use]
pub fn need_summary(voice: Voice<'_>, asked: u64, as_asked: u64, otherwise: u64) -> String {
    let entries = voice.count(asked, Counter::Entry);
    match (voice.language, asked) {
        (Language::Ko, 0) => "아직 이어진 요구가 없습니다.".to_owned(),
        (Language::En, 0) => "No demand is linked to it yet.".to_owned(),
        (Language::Ko, _) => {
            format!("요구 {entries} 중 {as_asked}건은 요구대로, {otherwise}건은 다른 방법으로 채웠습니다.")
        }
        (Language::En, _) => format!("{entries} asked for it, {as_asked} met as asked and {otherwise} in another way."),
    }
}

/// What came of demands: as asked, in another way, declined, open.
#[must_use]
pub fn outcomes(voice: Voice<'_>, tally: &[u64; 4]) -> String {
    let names = match voice.language {
        Language::Ko => ["요구대로", "다른 방법", "거절", "진행 중"],
        Language::En => ["as asked", "another way", "declined", "open"],
    };
    let some = names.iter().zip(tally).filter(|&(_, &count)| count > 0);
    let parts: Vec<String> = match voice.language {
        Language::Ko => some.map(|(name, count)| format!("{name} {count}건")).collect(),
        Language::En => some.map(|(name, count)| format!("{count} {name}")).collect(),
    };
    if parts.is_empty() { "–".to_owned() } else { parts.join(", ") }
}

/// A decision that came due: what was expected of which figure, and how it came out.
#[must_use]
pub fn decision_line(language: Language, due: &str, metric: &str, expected: &str, outcome: &str) -> String {
    match language {
        Language::Ko => format!("기한 {due} · {metric}: {expected} → {outcome}"),
        Language::En => format!("due {due} · {metric}: {} → {}", in_a_sentence(expected), in_a_sentence(outcome)),
    }
}

/// An English text with its first letter small.
fn in_a_sentence(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// The head of a table's column; one without a name stands as it is.
#[must_use]
pub fn column(language: Language, column: &'static str) -> &'static str {
    let (korean, english) = match column {
        "topic" => ("주제", "Topic"),
        "entries" => ("건수", "Entries"),
        "complaint_share" => ("불만 비율", "Complaints"),
        "share" => ("비중", "Share"),
        "change" => ("변화", "Change"),
        "low" => ("하한", "Low"),
        "high" => ("상한", "High"),
        "term" => ("말", "Term"),
        "z" => ("z", "z"),
        "need" => ("욕구", "Desire"),
        "people" => ("사람", "People"),
        "channels" => ("채널 수", "Channels"),
        "first" => ("처음", "First"),
        "last" => ("마지막", "Last"),
        "status" => ("진행", "Status"),
        "opportunity" => ("기회", "Opportunity"),
        "actions" => ("해 온 일", "Actions"),
        "solved" => ("요구대로", "Solved"),
        "alternative" => ("다른 방법", "Another way"),
        "declined" => ("거절", "Declined"),
        "adopted" => ("채택", "Adopted"),
        "shipped" => ("반영", "Shipped"),
        "withdrawn" => ("철회", "Withdrawn"),
        "from" => ("지난달", "Last month"),
        "to" => ("이달", "This month"),
        "members" => ("회원", "Members"),
        "influence" => ("영향력(팔로워)", "Followers"),
        "will" => ("의지", "Will"),
        "goodwill" => ("호감", "Goodwill"),
        "entered" => ("들어온 시즌", "Entered"),
        "season" => ("시즌", "Season"),
        "team" => ("팀", "Team"),
        "channel" => ("채널", "Channel"),
        "answered_first" => ("먼저 답한 건", "Answered first"),
        "time_median" => ("첫 답 중앙값", "Median first answer"),
        "left_out" => ("시각을 몰라 뺀 건", "Without a known time"),
        "handoffs_in" => ("넘겨받음", "Handed in"),
        "handoffs_out" => ("넘겨줌", "Handed out"),
        "side" => ("누가", "Who"),
        "item" | "kind" => ("무엇", "What"),
        "count" => ("수", "Count"),
        "money" => ("금액", "Money"),
        "growth" => ("성장 중앙값", "Median growth"),
        "value" => ("값", "Value"),
        other => (other, other),
    };
    match language {
        Language::Ko => korean,
        Language::En => english,
    }
}

/// The name of a key that has no name in the data; one without a name stands as it is.
#[must_use]
pub fn key<'k>(language: Language, group: &str, key: &'k str) -> &'k str {
    let (korean, english) = match (group, key) {
        ("step", "selected") => ("선발 ÷ 지원", "Selected of applied"),
        ("step", "active") => ("첫 30일에 활동", "Active in 30 days"),
        ("step", "completed") => ("완주", "Completed"),
        ("measure", "voice.per_day") => ("하루 고객의 소리", "entries a day"),
        ("measure", "side.events_per_day") => ("하루 추천·두둔", "recommendations and defences a day"),
        ("measure", "posts.ratio") => ("반응 비율", "reaction ratio"),
        ("measure", "voice.net_sentiment") => ("순감정", "net sentiment"),
        (_, "advocate") => ("내 편", "Advocate"),
        (_, "regular") => ("단골", "Regular"),
        (_, "customer") => ("고객", "Customer"),
        (_, "fan") => ("팬", "Fan"),
        (_, "lapsed") => ("쉬는 회원", "Lapsed"),
        (_, "new") => ("처음", "New"),
        ("influence", "under_1000") => ("1천 미만", "under 1,000"),
        ("influence", "under_10000") => ("1만 미만", "under 10,000"),
        ("influence", "10000_plus") => ("1만 이상", "10,000 or more"),
        ("will", "advocate_or_regular") => ("내 편·단골", "Advocate or regular"),
        ("will", "other") => ("그 밖", "Other"),
        ("will", "silent") => ("조용함", "Silent"),
        ("goodwill", "against") => ("반대", "Against"),
        ("goodwill", "neutral") => ("중립", "Neutral"),
        ("goodwill", "for") => ("우호", "For us"),
        (_, "unknown") => ("모름", "Unknown"),
        ("side", "ours") => ("우리가 얻은 것", "What we got"),
        ("side", "customers") => ("고객이 얻은 것", "What customers got"),
        ("item", "ideas_adopted") => ("채택한 아이디어", "Ideas adopted"),
        ("item", "ideas_shipped") => ("반영한 아이디어", "Ideas shipped"),
        ("item", "referrals") => ("추천", "Referrals"),
        ("item", "defences") => ("우리를 지켜 준 말", "Defences"),
        ("item", "supporters_posts") => ("서포터즈가 올린 글", "Supporters' posts"),
        ("item", "hires") => ("채용", "Hires"),
        ("item", "supporters_rewards") => ("서포터즈 보상", "Supporters' rewards"),
        ("item", "influence_grown") => ("영향력 성장", "Influence grown"),
        ("item", "early-access") => ("먼저 써 보기", "Early access"),
        ("item", "introduction") => ("소개", "Introductions"),
        ("item", "reward") => ("보상", "Rewards"),
        ("item", "training") => ("교육", "Training"),
        ("item", "exposure") => ("알려질 기회", "Exposure"),
        ("item", "hire") => ("취업", "Jobs"),
        ("status", "heard") => ("들음", "Heard"),
        ("status", "planned") => ("계획", "Planned"),
        ("status", "trying") => ("시도 중", "Trying"),
        ("status", "shipped") => ("반영", "Shipped"),
        ("status", "declined") => ("하지 않음", "Declined"),
        ("family", family) => return family_name(language, family),
        (_, other) => return other,
    };
    match language {
        Language::Ko => korean,
        Language::En => english,
    }
}

/// What a family of metrics is called.
fn family_name(language: Language, family: &str) -> &str {
    let (korean, english) = match family {
        "response" => ("응답", "Response"),
        "resolution" => ("해결", "Resolution"),
        "effort" => ("고객의 수고", "Customer effort"),
        "line" => ("회선", "The line"),
        "voice" => ("고객의 소리", "Voice of the customer"),
        "needs" => ("요구와 욕구", "Demands and desires"),
        "people" => ("사람들", "People"),
        "ties" => ("서로의 관계", "Ties"),
        "side" => ("내 편", "On our side"),
        "balance" => ("경청", "Listening"),
        "benefit" => ("주고받은 것", "Give and take"),
        "posts" => ("우리의 글", "Our posts"),
        "regulars" => ("단골", "Regulars"),
        "steady" => ("꾸준함", "Steadiness"),
        "teams" => ("팀", "Teams"),
        "supporters" => ("서포터즈", "Supporters"),
        "campaign" => ("캠페인별", "Each campaign"),
        "campaigns" => ("캠페인 전체", "All campaigns"),
        "timing" => ("시점", "Timing"),
        "survey" => ("설문", "Surveys"),
        "decisions" => ("결정", "Decisions"),
        other => (other, other),
    };
    match language {
        Language::Ko => korean,
        Language::En => english,
    }
}
