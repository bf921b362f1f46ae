//! Receipts in words: what was counted, what was not, and why.

use super::{integer, noun::nouns};
use crate::{
    community::Language,
    measure::{
        metric::Bilingual,
        witness::{Part, Reason},
    },
    render::words::Noun,
};

nouns! {
    Reason {
        AfterAsOf: "기준 시각보다 뒤의 기록", "After the moment the report speaks from";
        ByBot: "봇이 쓴 글", "Written by a bot";
        AsksForNoAnswer: "답이 필요하지 않은 글", "Asks for no answer";
        AsksForAnswer: "답이 필요한 글", "Asks for an answer";
        OtherKind: "이 지표가 세지 않는 종류", "Of a kind that does not count here";
        TooYoung: "정한 시간이 아직 지나지 않음", "Too young for the stated time";
        Withdrawn: "정한 시간 전에 철회됨", "Withdrawn before the stated time";
        StartToTheDay: "시작을 날짜까지만 앎", "Its start is known to the day only";
        EndToTheDay: "끝을 날짜까지만 앎", "What ends it is known to the day only";
        EndUnknown: "답한 시각을 모름", "When it was answered is not known";
        TimeUnknown: "시각을 모름", "Its time of day is not known";
        Answered: "그때까지 답을 받음", "Answered by then";
        NotAnswered: "정한 시간 안에 답을 받지 못함", "Not answered within the stated time";
        NoReplyOfOurs: "우리 답글이 없음", "Without a reply of ours";
        NoOpeningHours: "운영 시간이 없는 채널", "On a channel without opening hours";
        AuthorUnknown: "글쓴이를 모름", "Nobody knows who wrote it";
        OtherMonth: "마지막 결과가 다른 달에 있음", "Its last outcome lies in another month";
        OtherOutcome: "다른 결과", "With another outcome";
        NotSaid: "공개 여부를 적지 않음", "Whether it is public is not said";
        NoMark: "감정 표시가 없음", "Without a mark of sentiment";
        NotNegative: "부정으로 시작하지 않음", "Did not begin in anger";
        NoMarkAtEnd: "끝의 감정 표시가 없음", "Without a mark at the end";
        NoNeed: "욕구와 이어지지 않음", "Linked to no need";
        NotFirst: "같은 일의 첫 글이 아님", "Not the first on its matter";
        FewVoices: "다섯 건까지 번지지 않음", "Fewer than five voices";
        NotOurs: "우리 것이 아님", "Not ours";
        NotByOneOfUs: "직원 개인의 답글이 아님", "Not by one of us in person";
        NotPublic: "공개되지 않음", "Not public";
        NoDefence: "감싸는 말이 아님", "No word in our defence";
        AsksOrInvites: "묻거나 초대하는 게시물", "Asks or invites rather than tells";
        NoTeam: "팀의 답글이 없음", "Without a reply of a team";
        Others: "우리도 서포터즈도 올리지 않은 게시물", "Neither ours nor a supporter's";
        NoRatio: "대상 인원이나 반응 수를 모름", "Audience or reactions are not known";
        JoinedBefore: "그달 전에 가입함", "Joined before the month";
        OtherRung: "다른 단에 있음", "On another rung";
        NoContribution: "쓴 것이 없음", "Contributed nothing";
        NotSent: "보낸 수를 적지 않음", "How many were sent is not given";
        OtherRole: "명단의 다른 역할", "Another role on the roster";
        NoHours: "시간을 적지 않음", "Hours are not given";
        NoReward: "보상을 적지 않음", "Neither money nor gifts are given";
        NoReach: "시작과 끝의 영향력을 다 적지 않음", "Reach is not given at both ends";
        NotNew: "전에도 함께함", "Was here before";
        NotInvited: "완주하지 않았거나 다시 초대하지 않음", "Did not complete, or was not invited back";
        NeverSupporter: "전에 서포터즈가 아니었음", "Was no supporter before";
        StillOpen: "완주 여부를 아직 모름", "Whether it will be completed is open";
        NotSponsored: "협찬이 아님", "Not sponsored";
        NoBudget: "예산이나 끝나는 날을 적지 않음", "Budget or end is not given";
        NotDue: "아직 때가 되지 않음", "Not due yet";
        Scored: "이미 채점함", "Scored already";
        NotScored: "채점하지 않음", "Not scored";
    }
}

/// What a kind of thing is called that is no record with a word of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ThingWord {
    Entry,
    Reply,
    Post,
    Base,
    Week,
    Morning,
    Afternoon,
    Answers,
    Sent,
    Applications,
    Benefit,
    Decision,
    Check,
    Survey,
    Campaign,
    Season,
    CalendarDay,
}

nouns! {
    ThingWord {
        Entry: "글", "entry";
        Reply: "답글", "reply";
        Post: "게시물", "post";
        Base: "이름을 모르는 회원", "members without a name";
        Week: "이날부터 한 주", "the week from this Monday";
        Morning: "오전", "morning";
        Afternoon: "오후", "afternoon";
        Answers: "점수", "score";
        Sent: "보낸 설문", "sent";
        Applications: "지원", "applications";
        Benefit: "혜택", "benefit";
        Decision: "결정", "decision";
        Check: "살핌", "check";
        Survey: "설문", "survey";
        Campaign: "캠페인", "campaign";
        Season: "서포터즈 시즌", "season";
        CalendarDay: "달력", "calendar";
    }
}

/// What a mark on a counted thing says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Nothing is marked.
    None,
    /// It is one of so many in k.
    InK(u64),
    /// It is one of so many that the definition sets apart, of a figure that tells no k.
    Apart(u64),
}

/// The head over what was counted: `센 것 77, 그중 k에 든 것([x]) 64`, `Counted 77, of which in k ([x]) 64`.
#[must_use]
pub fn receipt_counted(language: Language, n: u64, marked: Marked) -> String {
    let n = whole(n);
    match (language, marked) {
        (Language::Ko, Marked::None) => format!("센 것 {n}"),
        (Language::En, Marked::None) => format!("Counted {n}"),
        (Language::Ko, Marked::InK(k)) => format!("센 것 {n}, 그중 k에 든 것([x]) {}", whole(k)),
        (Language::En, Marked::InK(k)) => format!("Counted {n}, of which in k ([x]) {}", whole(k)),
        (Language::Ko, Marked::Apart(marked)) => format!("센 것 {n}, 그중 표시한 것([x]) {}", whole(marked)),
        (Language::En, Marked::Apart(marked)) => format!("Counted {n}, of which marked ([x]) {}", whole(marked)),
    }
}

/// The head over things that are in k, of an n that counts others.
#[must_use]
pub fn receipt_beside(language: Language, count: u64) -> String {
    match language {
        Language::Ko => format!("여기에 쓰인 것 {}", whole(count)),
        Language::En => format!("Made of {}", whole(count)),
    }
}

/// The head over things that were left out, and told with the figure, or passed over.
#[must_use]
pub fn receipt_missing(language: Language, is_told: bool, count: u64) -> String {
    let count = whole(count);
    match (language, is_told) {
        (Language::Ko, true) => format!("뺀 것(left_out) {count}"),
        (Language::En, true) => format!("Left out (left_out) {count}"),
        (Language::Ko, false) => format!("세지 않은 것 {count}"),
        (Language::En, false) => format!("Not counted {count}"),
    }
}

/// What a list of a receipt holds, and how many: `해당함(k) 64`, `Not counted 18: asks for no answer`.
#[must_use]
pub fn receipt_list(language: Language, part: Part, marked: Marked, count: u64) -> String {
    let (name, reason) = named(language, part, marked);
    let reason = reason.map(|reason| format!(": {}", reason.noun(language))).unwrap_or_default();
    format!("{name} {}{reason}", whole(count))
}

/// What part things have in a figure: `해당함(k)`, `Not counted: written by a bot`.
#[must_use]
pub fn receipt_part(language: Language, part: Part, marked: Marked) -> String {
    let (name, reason) = named(language, part, marked);
    reason.map_or_else(|| name.to_owned(), |reason| format!("{name}: {}", reason.noun(language)))
}

fn named(language: Language, part: Part, marked: Marked) -> (&'static str, Option<Reason>) {
    let (name, reason) = match (part, marked) {
        (Part::Hit, Marked::Apart(_)) => (Bilingual { ko: "표시한 것", en: "Marked" }, None),
        (Part::Hit, Marked::InK(_) | Marked::None) => (Bilingual { ko: "해당함(k)", en: "True of (k)" }, None),
        (Part::Whole, Marked::InK(_)) => (Bilingual { ko: "해당하지 않음", en: "Not true of" }, None),
        (Part::Whole, Marked::Apart(_)) => (Bilingual { ko: "그 밖에 센 것", en: "Counted besides" }, None),
        (Part::Whole, Marked::None) => (Bilingual { ko: "센 것", en: "Counted" }, None),
        (Part::HitOnly, _) => (Bilingual { ko: "여기에 쓰인 것", en: "Made of" }, None),
        (Part::LeftOut(reason), _) => (Bilingual { ko: "제외", en: "Left out" }, Some(reason)),
        (Part::Passed(reason), _) => (Bilingual { ko: "세지 않음", en: "Not counted" }, Some(reason)),
    };
    (name.in_language(language), reason)
}

/// The headline of a page of receipts.
#[must_use]
pub fn evidence_of(language: Language, of_what: &str) -> String {
    match language {
        Language::Ko => format!("{of_what}의 수치를 이룬 기록입니다."),
        Language::En => format!("The records behind the figures of {of_what}."),
    }
}

/// The headline of the pages of members.
pub const EVIDENCE_OF_PEOPLE: Bilingual = Bilingual {
    ko: "회원마다 무엇을 했는지 보여 주는 기록입니다.",
    en: "What each member did, record by record.",
};

/// How a page of receipts is read; whether records lead to git.
#[must_use]
pub fn evidence_read(language: Language, leads_to_git: bool) -> &'static str {
    match (language, leads_to_git) {
        (Language::Ko, true) => {
            "숫자는 기록의 번호입니다. 누르면 그 기록의 파일과 줄이 나오고, 거기서 git의 원본으로 갑니다."
        }
        (Language::Ko, false) => "숫자는 기록의 번호입니다. 누르면 그 기록의 파일과 줄이 나옵니다.",
        (Language::En, true) => "Numbers are those of records. Each leads to its file and line, and from there to git.",
        (Language::En, false) => "Numbers are those of records. Each leads to its file and line.",
    }
}

/// A page of several: `2/5쪽`, `page 2 of 5`.
#[must_use]
pub fn page_number(language: Language, page: usize, pages: usize) -> String {
    match language {
        Language::Ko => format!("{page}/{pages}쪽"),
        Language::En => format!("page {page} of {pages}"),
    }
}

/// That what a page begins with goes on from the page before.
#[must_use]
pub fn continued(language: Language, name: &str) -> String {
    match language {
        Language::Ko => format!("{name} (이어서)"),
        Language::En => format!("{name} (continued)"),
    }
}

/// That a list holds the same things as one elsewhere.
#[must_use]
pub fn same_list(language: Language, name: &str) -> String {
    match language {
        Language::Ko => format!("‘{name}’에 적은 것과 같음"),
        Language::En => format!("the same as listed under “{name}”"),
    }
}

/// How often something counts: `×3`; nothing where it counts once.
#[must_use]
pub fn counts_times(times: u64) -> String {
    if times == 1 { String::new() } else { format!("×{}", whole(times)) }
}

/// The whole time of a report, as what figures are of.
pub const WHOLE_TIME: Bilingual = Bilingual { ko: "전체 기간", en: "the whole time" };

/// What a receipt says where there is nothing to show.
pub const NOTHING: Bilingual = Bilingual { ko: "셀 것이 없습니다.", en: "There is nothing to count." };

/// What the figure of a metric is called in `metrics.json`, before the figure itself.
pub const AS_WRITTEN: Bilingual = Bilingual { ko: "metrics.json의 값", en: "As in metrics.json" };

fn whole(count: u64) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX))
}
