//! What the records' words of a fixed list are called on the pages.

use crate::community::{
    Advice, Call, CampaignKind, ChannelKind, EntryKind, Goodwill, Language, Mood, NeedStatus, SeasonKind, SeasonRole,
    Sentiment, SurveyKind, Verdict,
};

macro_rules! nouns {
    ($($kind:ident { $($name:ident: $korean:literal, $english:literal;)* })*) => {$(
        impl Noun for $kind {
            fn noun(self, language: Language) -> &'static str {
                match (language, self) {
                    $((Language::Ko, Self::$name) => $korean, (Language::En, Self::$name) => $english,)*
                }
            }
        }
    )*};
}

pub(super) use nouns;

/// A word of a fixed list with its name in every language.
pub trait Noun: Copy {
    /// The name, as it stands in a table.
    fn noun(self, language: Language) -> &'static str;
}

nouns! {
    EntryKind {
        Question: "질문", "Question";
        Request: "요청", "Request";
        Complaint: "불만", "Complaint";
        Idea: "아이디어", "Idea";
        Praise: "칭찬", "Praise";
        Chat: "잡담", "Chat";
        Referral: "소개", "Referral";
        Defence: "두둔", "Defence";
        Rumour: "소문", "Rumour";
    }
    Sentiment {
        Negative: "부정", "Negative";
        Neutral: "중립", "Neutral";
        Positive: "긍정", "Positive";
    }
    Verdict {
        Solved: "요구대로 해결", "Solved as asked";
        Alternative: "다른 방법으로 해결", "Met in another way";
        Declined: "거절", "Declined";
        Adopted: "채택", "Adopted";
        Shipped: "반영", "Shipped";
        Withdrawn: "철회", "Withdrawn";
    }
    Mood {
        Mourning: "애도", "Mourning";
        Tense: "긴장", "Tense";
        Festive: "축제", "Festive";
        Neutral: "보통", "Neutral";
    }
    Advice {
        Avoid: "피하기", "Avoid";
        Careful: "조심하기", "Careful";
        Welcome: "환영", "Welcome";
    }
    Call {
        Go: "진행", "Go";
        Hold: "보류", "Hold";
        Move: "연기", "Move";
        Stop: "중단", "Stop";
    }
    CampaignKind {
        Promotion: "판촉", "Promotion";
        Launch: "출시", "Launch";
        Event: "행사", "Event";
        Content: "콘텐츠", "Content";
        AlwaysOn: "상시", "Always on";
    }
    ChannelKind {
        Community: "커뮤니티", "Community";
        Social: "소셜", "Social";
        Chat: "채팅", "Chat";
        Shop: "매장", "Shop";
        Event: "행사", "Event";
        Mail: "메일", "Mail";
        Other: "기타", "Other";
    }
    NeedStatus {
        Heard: "들음", "Heard";
        Planned: "계획", "Planned";
        Trying: "시도 중", "Trying";
        Shipped: "반영", "Shipped";
        Declined: "거절", "Declined";
    }
    SeasonKind {
        Students: "학생", "Students";
        Customers: "고객", "Customers";
        Staff: "직원", "Staff";
        Mixed: "혼합", "Mixed";
    }
    SeasonRole {
        Supporter: "서포터", "Supporter";
        Mentor: "멘토", "Mentor";
        Lead: "리드", "Lead";
    }
    SurveyKind {
        Csat: "만족도(CSAT)", "Satisfaction (CSAT)";
        Nps: "추천 지수(NPS)", "Recommendation (NPS)";
        Ces: "수월함(CES)", "Ease (CES)";
    }
    Goodwill {
        Against: "반대", "Against";
        Neutral: "중립", "Neutral";
        For: "호의", "For";
    }
}
