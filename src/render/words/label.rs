//! The fixed texts of the pages: navigation, headings, table heads, states, verdicts. One line a text, both languages
//! on it; a missing one does not compile.

use crate::community::Language;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $korean:literal, $english:literal;)*) => {
        /// A fixed text of the pages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the name is the English text in short")]
        pub enum Label {
            $($(#[$doc])* $name,)*
        }

        impl Label {
            /// All labels, for tests.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The text in a language.
            #[must_use]
            pub fn text(self, language: Language) -> &'static str {
                match (language, self) {
                    $((Language::Ko, Self::$name) => $korean, (Language::En, Self::$name) => $english,)*
                }
            }
        }
    };
}

labels! {
    // Navigation and the shell of a page.
    Overview: "개요", "Overview";
    Months: "월별 보고", "Months";
    Hotline: "핫라인", "Hotline";
    Voices: "고객의 소리", "Voices";
    People: "사람들", "People";
    Regulars: "단골", "Regulars";
    Teams: "팀", "Teams";
    Supporters: "서포터즈", "Supporters";
    Campaigns: "캠페인", "Campaigns";
    Needs: "요구와 욕구", "Needs";
    Decisions: "결정", "Decisions";
    Metrics: "지표", "Metrics";
    Quality: "데이터 품질", "Data quality";
    Search: "검색", "Search";
    SearchBox: "이 사이트에서 찾기", "Search this site";
    SearchResults: "찾은 것", "Results";
    AllPages: "모든 페이지", "All pages";
    NotFound: "없는 페이지입니다", "There is no such page";
    MainNavigation: "주 메뉴", "Main";
    Menu: "메뉴", "Menu";
    SkipToContent: "본문으로 건너뛰기", "Skip to content";
    OtherLanguage: "English", "한국어";
    BreadcrumbLabel: "현재 위치", "You are here";
    OnThisPage: "이 페이지에서", "On this page";
    DataAsOf: "데이터 기준 시각", "Data as of";
    Edition: "판", "Edition";
    PublicEdition: "공개판", "Public edition";
    InternalEdition: "내부판", "Internal edition";
    InternalOnly: "내부용 · 외부에 공유하지 마세요", "Internal · do not share outside";
    MadeWith: "dangol로 만듦", "Made with dangol";
    PreviousMonth: "지난달", "Month before";
    NextMonth: "다음 달", "Next month";
    Neighbours: "이전과 다음", "Previous and next";
    AllMonths: "모든 달", "All months";
    Running: "진행 중", "Running";
    RunningMonth: "진행 중인 달", "Running month";

    // Sections.
    Findings: "눈에 띄는 점", "What stands out";
    KeyFigures: "핵심 지표", "Key figures";
    AllFigures: "모든 수치", "All figures";
    Response: "응답", "Response";
    Resolution: "해결", "Resolution";
    Effort: "고객의 수고", "Customer effort";
    Line: "회선 점검", "Is the line open?";
    Posts: "우리의 글", "Our posts";
    MySide: "내 편", "On our side";
    Advocates: "내 편", "Advocates";
    Balance: "주고받은 것", "Balance";
    Steady: "꾸준함", "Steadiness";
    Timing: "시점", "Timing";
    Surveys: "설문", "Surveys";
    Listening: "경청", "Listening";
    Benefits: "혜택", "Benefits";
    Topics: "주제", "Topics";
    RisingTerms: "떠오르는 말", "Rising terms";
    DemandsAndDesires: "요구와 욕구", "Demands and desires";
    Demand: "요구", "Demand";
    Desire: "욕구", "Desire";
    Story: "이야기", "Story";
    TimingNotes: "타이밍 노트", "Timing notes";
    NoteOfTheDay: "그날의 기록", "Note of the day";
    Quotes: "고객의 말", "In their words";
    CalendarAndMood: "달력과 분위기", "Calendar and mood";
    TimeLine: "시간표", "Time line";
    BestTime: "반응이 좋은 시간", "When posts are well received";
    Freshness: "채널별 최신 기록", "Freshness by source";
    Warnings: "경고", "Warnings";
    WhatIsMissing: "아직 볼 수 없는 것", "What cannot be shown yet";
    Definition: "정의", "Definition";
    HowComputed: "계산 방법", "How it is computed";
    Receipt: "근거 기록", "Receipt";
    Evidence: "근거", "Evidence";
    Corrections: "정정", "Corrections";
    Mentoring: "멘토링", "Mentoring";
    Missions: "미션", "Missions";
    Funnel: "선발에서 완주까지", "From applying to completing";
    Review: "돌아보기", "Review";
    Actions: "해 온 일", "What was done";
    ByChannel: "채널별", "By channel";
    RungOfLadder: "단계", "Rung";
    TheOthers: "그 밖", "The others";
    OverTime: "시간에 따라", "Over time";
    Appendix: "부록: 표", "Appendix: tables";
    TimeMarks: "그림 읽는 법", "How to read the charts";
    TableOfFigure: "표로 보기", "Show as a table";

    // Table heads.
    Month: "달", "Month";
    Value: "값", "Value";
    Cases: "건수(n)", "n";
    Interval: "95% 구간", "95% interval";
    LowerBound: "하한", "Low";
    UpperBound: "상한", "High";
    Change: "변화", "Change";
    Target: "목표", "Target";
    Verdict: "판정", "Verdict";
    Signal: "신호", "Signal";
    State: "상태", "State";
    Channel: "채널", "Channel";
    Topic: "주제", "Topic";
    Term: "말", "Term";
    Kind: "종류", "Kind";
    Entries: "건수", "Entries";
    Authors: "말한 사람", "Authors";
    Share: "비율", "Share";
    Complaints: "불만", "Complaints";
    Campaign: "캠페인", "Campaign";
    Season: "시즌", "Season";
    Period: "기간", "Period";
    Status: "진행", "Status";
    Metric: "지표", "Metric";
    Group: "구분", "Group";
    Team: "팀", "Team";
    Count: "수", "Count";
    Date: "날짜", "Date";
    Weekday: "요일", "Weekday";
    Hour: "시간대", "Hour";
    Start: "시작", "Start";
    End: "끝", "End";
    Importance: "중요도", "Importance";
    Satisfaction: "만족도", "Satisfaction";
    Opportunity: "기회", "Opportunity";
    Result: "결과", "Result";
    Expected: "기대", "Expected";
    Due: "기한", "Due";
    Owner: "담당", "Owner";
    Note: "메모", "Note";
    Mood: "분위기", "Mood";
    Advice: "권고", "Advice";
    Overlaps: "겹치는 캠페인", "Overlaps with";
    Median: "중앙값", "Median";
    Name: "이름", "Name";
    Role: "역할", "Role";
    Records: "기록", "Records";
    Number: "번호", "No.";
    Who: "누가", "Who";
    What: "무엇", "What";
    Rule: "규칙", "Rule";
    Place: "위치", "Place";
    LatestRecord: "마지막 기록", "Latest record";
    LeftOut: "제외", "Left out";
    NotCounted: "세지 않음", "Not counted";
    From: "이전", "From";
    To: "이후", "To";
    None: "없음", "None";

    // Verdicts, signals, states.
    Met: "달성", "Met";
    Missed: "미달", "Missed";
    Open: "판단 보류", "Undecided";
    Stopped: "멈춘 캠페인이라 판정하지 않음", "Not judged: it was stopped";
    NoTarget: "목표 없음", "No target";
    SignalAbove: "평소보다 높음", "Above its usual range";
    SignalBelow: "평소보다 낮음", "Below its usual range";
    SignalRunAbove: "8달 이상 평균 위", "Above the mean for 8+ months";
    SignalRunBelow: "8달 이상 평균 아래", "Below the mean for 8+ months";
    SignalRising: "6달 이상 상승", "Rising for 6+ months";
    SignalFalling: "6달 이상 하락", "Falling for 6+ months";
    NoSignal: "평소 범위", "Within its usual range";
    Held: "유지", "Held";
    Rose: "상승", "Rose";
    Fell: "하락", "Fell";
    Record: "최고 기록", "Record";
    StateNone: "잴 것 없음", "Nothing to measure";
    StateTooFew: "사례 부족", "Too few cases";
    StateNotReached: "아직 절반에 이르지 못함", "Not reached";
    StateSuppressed: "소수라 비공개", "Withheld, too few people";
    StateOk: "확정", "Complete";
    NotSettled: "아직 바뀔 수 있음", "May still change";
    Approximate: "어림값", "Approximate";
    WhenFinal: "언제 확정되나", "When is this final?";
    FullReport: "전체 보고서", "The full report";
    Feed: "Atom 피드", "Atom feed";

    // Pages of a kind.
    Partners: "함께할 사람 지도", "Map of partners";
    LadderFlow: "사다리 이동", "Moves on the ladder";
    Ties: "서로의 관계", "Ties between members";
    LastYear: "1년 전", "Year before";
    Shift: "기준 변경", "Declared change";
    SeasonsCompared: "시즌 비교", "Seasons compared";
    Basis: "근거", "Basis";
    Applied: "지원", "Applied";
    Step: "단계", "Step";
    Done: "완료", "Done";
    AllChannels: "모든 채널", "All channels";
    Closed: "쉬는 날", "Closed";
    Shrunk: "전체 쪽으로 당긴 값", "Pulled to the overall";
    AtAGlance: "한눈에", "At a glance";
    Announced: "미리 알린 날", "Announced";
    Budget: "예산", "Budget";
    Collision: "피할 날과 겹침", "On a day to avoid?";
    CollisionAnswered: "피할 날, 내린 판단이 적혀 있음", "Yes; a decision is recorded";
    CollisionOpen: "피할 날, 내린 판단이 적혀 있지 않음", "Yes; no decision is recorded";
    NotToAvoid: "피할 날 아님", "Not a day to avoid";
    Calls: "시점을 두고 내린 판단", "Decisions on timing";
    Call: "판단", "Decision";
    Because: "어느 날 때문에", "Because of";
    ExpectUp: "오를 것", "To rise";
    ExpectDown: "내릴 것", "To fall";
    ExpectHold: "그대로일 것", "To hold";
    AsExpected: "기대대로", "As expected";
    NotAsExpected: "기대와 다름", "Not as expected";
    DueNotScored: "기한 지남, 아직 가릴 수 없음", "Due, cannot be scored yet";
    NotDue: "기한 전", "Not due yet";
    LimitsSince: "평소 범위를 잡은 첫 달", "Usual range since";
    Replies: "답글", "Replies";
    DaysAgo: "지난 날수", "Days ago";

    NeedsMap: "요구에서 욕구로", "From demand to desire";
    Askers: "말한 사람", "Who asked";
    TopicChange: "주제별 변화", "Topics, month by month";
    WaitingCurve: "답을 기다린 시간", "How long they waited";
    HalfHour: "30분", "30 min";
    OneDay: "하루", "1 day";
    OneWeek: "일주일", "1 week";

    // Supporters.
    WhoCame: "누가 왔고, 누가 남았나", "Who came, and who stayed?";
    WhoGrew: "누가 자랐나", "Who grew?";
    WhatTheyBrought: "무엇을 가져왔나", "What did they bring?";
    WasItFair: "얼마가 들었고, 공정했나", "What did it cost, and was it fair?";
    CameBack: "돌아온 비율", "Came back";
    RolesBefore: "앞선 시즌에서 맡은 역할과 이번 역할", "Roles before and now";
    CameIn: "처음 들어온 시즌", "First joined in";
    OpenTo: "참여 대상", "Drawn from";
    PersonByPerson: "사람별 기록", "Person by person";
    Participants: "함께한 사람", "People";
    Capacity: "정원", "Places";
    Sessions: "멘토링 모임", "Mentoring sessions";
    MentorHead: "멘토", "Mentor";
    NoMentor: "멘토가 적히지 않은 서포터", "No mentor named";
    InTheirCare: "맡은 사람", "In their care";
    BeforeThis: "앞선 시즌", "Before";
    ThisSeason: "이번 시즌", "This season";
    NewHere: "처음", "New";
    ActivityHours: "활동 시간", "Hours";
    Paid: "사례비", "Pay";
    Perks: "혜택", "Perks";
    PayAnHour: "시간당 보상", "Reward an hour";
    LowestPay: "사례비 + 혜택 · 가장 적은 사람", "Pay + perks · lowest";
    MedianMoney: "사례비만 · 중앙값", "Pay alone · median";
    MedianReward: "사례비 + 혜택 · 중앙값", "Pay + perks · median";
    BelowWageMoney: "사례비만으로 최저임금 미만", "Below the minimum wage in money alone";
    FirstSeason: "첫 시즌이라 해당 없음", "Not applicable: first season";
    NothingYet: "아직 없음(진행 중)", "Not yet: running";
    MinimumWage: "최저임금", "Minimum wage";
    BelowWage: "사례비 + 혜택이 최저임금 미만", "Pay + perks below the minimum wage";
    Growth: "늘어난 비율", "Growth";
    VoicesCarried: "전해 준 고객의 소리", "Entries passed on";
    NoOutcomeYet: "아직 결과 없음", "Nothing yet";
    LeftOn: "그만둔 날", "Left";
    HiredHere: "채용", "Hired";
    NotMeasurableShort: "잴 수 없음", "Not measurable";
    Yes: "예", "Yes";

    // Campaigns.
    RightMoment: "그때가 맞았나", "Was it the right moment?";
    DidItMove: "무엇이 달라졌나", "Did anything move?";
    AgainQuestion: "다시 한다면", "Would we do it again?";
    DayByDay: "날마다", "Day by day";
    Baseline: "평소", "Ordinary days";
    During: "캠페인 기간", "During";
    After: "그 뒤", "After";
    CompareWith: "견준 기간", "Compared span";
    Mourning: "애도 기간", "Mourning";
    Invited: "초대한 사람", "Invited";
    Measure: "지표", "Measure";
    AsUsual: "평소와 같음", "as usual";
    Reading: "해석", "Reading";
    ClearlyMore: "뚜렷하게 높음", "Clearly higher";
    ClearlyLess: "뚜렷하게 낮음", "Clearly lower";
    NotTellable: "뚜렷한 차이 없음", "No clear difference";
    TooFewToCompare: "기록이 적어 견주지 않음", "Too few records to compare";
    TooFewForClear: "기록이 적어 뚜렷하다고 하지 않음", "Too few records to call it clear";
    CountsOnly: "한쪽이 5건 미만이라 건수만", "Fewer than 5 on one side: counts only";
    NewChannelsOnly: "대부분 새 채널의 말이라 견주지 않음", "Mostly voices of a new channel: not compared";
    NoneThen: "그 기간에 기록 없음", "No records in that span";
    NoneBefore: "평소에 기록 없음", "No records on ordinary days";
    NotOverYet: "아직 끝나지 않음", "Not over yet";
    Aim: "목표", "Aim";
    Seen: "실제", "Seen";
    ByChance: "우연히도 이만큼 달라지나", "Could it be chance?";
    Starts: "시작일 수", "Starts";
    AsLarge: "이만큼 이상", "As large";
    ThisCampaign: "이 캠페인", "This campaign";
    AsLargeStarts: "이만큼 이상 늘었던 시작일", "Starts with as large a rise";
    AsLargeFalls: "이만큼 이상 줄었던 시작일", "Starts with as large a fall";
    OtherStarts: "그 밖의 시작일", "Other starts";
    DarkBarMark: "진한 막대", "Dark bar";
    GreyBarMark: "회색 막대", "Grey bar";
    EntriesADay: "고객의 소리, 하루", "Entries a day";
    PostsADay: "글, 하루", "Posts a day";
    AdvocacyADay: "추천·두둔", "Recommending, defending";
    CustomerEntries: "고객의 소리", "Entries";
    CampaignsCompared: "캠페인 견주기", "Campaigns compared";
    YearAtAGlance: "한 해를 한눈에", "The year at a glance";
    LongTerm: "장기와 단기 예산", "Long-term and one-off budget";
    LongTermCampaign: "장기", "Long-term";
    LongTermPart: "장기의 몫", "Long-term part";
    OneOffCampaign: "단기", "One-off";
    NoticeLead: "알린 뒤 시작까지", "Notice given";
    ShadeMark: "자주색 바탕", "Purple ground";
    PaleMark: "회색 바탕", "Grey ground";
    SignalBarMark: "자주색 막대", "Purple bar";
    DottedMark: "점선", "Dotted line";
    CareStripMark: "가장 짙은 띠", "Darkest strips";
    OtherStripMark: "옅은 띠", "Paler strips";
    CareDays: "조심하거나 피할 날", "Days for care, or to avoid";
    OtherDays: "그 밖의 날과 다른 캠페인", "Other days and campaigns";
    RanIntoMourning: "피할 날에 걸린 캠페인", "A campaign that ran into a day to avoid";
    HatchMark: "빗금", "Hatched";
    DuringMark: "진한 바탕", "Darker ground";
    AfterMark: "옅은 바탕", "Paler ground";
    OutlineMark: "테두리", "Outlined";
    ClosedDays: "쉬는 날", "Closed days";
    CameOf: "온 사람", "Came";
    WonOver: "우호적이라고 센 사람", "Counted as favourable";

    // Marks of charts.
    FrameMark: "테두리", "Outline";
    BarMark: "가로줄", "Bar";
    NotedDays: "알아 둘 날", "Days of note";
    SeasonsAfter: "들어온 뒤 지난 시즌 수", "Seasons since they came in";
    WhiskerMark: "가는 선", "Thin line";
    BandMark: "띠", "Band";
    RangeMark: "회색 바탕", "Grey ground";
    SignalMark: "◆", "◆";
    GoodMark: "◆✓", "◆✓";
    BadMark: "◆!", "◆!";
    SignalGood: "신호, 좋은 쪽", "Signal, for the better";
    SignalBad: "신호, 나쁜 쪽", "Signal, for the worse";
    ForTheBetter: "좋은 쪽", "for the better";
    ForTheWorse: "나쁜 쪽", "for the worse";
    Limit: "평소 범위의 끝", "Limit of the usual range";
    RunningMark: "○", "○";
    UsualRange: "평소 범위", "Usual range";
    Mean: "평균", "Mean";
    TargetLine: "목표", "Target";
    OneHour: "1시간", "1 h";
    TwoHours: "2시간", "2 h";
    TimeSinceAsked: "물은 뒤 지난 시간", "Time since the question";
    ShareAnswered: "답을 받은 비율", "Share answered";
    NoRecords: "기록 없음", "No records";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_a_text_in_every_language() {
        for label in Label::ALL {
            for language in Language::ALL {
                assert!(!label.text(language).trim().is_empty(), "{label:?}");
            }
        }
    }
}
