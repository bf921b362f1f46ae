//! Who is there, on whose side, and what holds them: metric ids → sentences.

use super::Phrase;
use crate::render::words::Counter;

pub(super) fn people(id: &str) -> Option<Phrase> {
    Some(match id {
        "people.active" => Phrase::count(
            Counter::Person,
            "회원 {}이 함께했습니다",
            "{} took part",
            ("함께한 회원이 없었습니다", "Nobody took part"),
        ),
        "people.creators" => {
            Phrase::of("석 달 동안 회원의 {}가 글을 남겼습니다", "{} of members wrote in three months")
        }
        "people.responders" => Phrase::of(
            "석 달 동안 회원의 {}는 글 대신 반응을 남겼습니다",
            "{} of members reacted without writing in three months",
        ),
        "people.quiet" => Phrase::of("석 달 동안 회원의 {}는 조용했습니다", "{} of members were quiet in three months"),
        "people.top1_share" => Phrase::of(
            "석 달 동안의 기여의 {}가 가장 활발한 백에 하나에게서 나왔습니다",
            "the busiest hundredth of members made {} of the contributions of three months",
        ),
        "people.top10_share" => Phrase::of(
            "석 달 동안의 기여의 {}가 가장 활발한 열에 하나에게서 나왔습니다",
            "the busiest tenth of members made {} of the contributions of three months",
        ),
        "people.gini" => Phrase::of(
            "기여가 몇 사람에게 쏠린 정도(지니계수, 고를수록 작음)는 {}입니다",
            "the Gini coefficient of contributions, zero where all give alike, was {}",
        ),
        "people.absence_factor" => Phrase::count(
            Counter::Person,
            "석 달 동안의 기여의 절반을 회원 {}이 떠받쳤습니다",
            "half of the contributions of three months rested on {}",
            ("", ""),
        ),
        "people.newcomers" => Phrase::count(
            Counter::Person,
            "새 회원 {}이 처음 찾아왔습니다",
            "{} came for the first time",
            ("처음 찾아온 회원이 없었습니다", "Nobody came for the first time"),
        ),
        "people.newcomer_return" => Phrase::of(
            "지난달 처음 온 회원의 {}가 다시 왔습니다",
            "{} of last month’s newcomers came back",
        )
        .or_none("지난달 처음 온 회원 가운데 다시 온 회원이 없었습니다", "None of last month’s newcomers came back"),
        "people.climb" => Phrase::of(
            "지난달 단골 사다리 중간에 있던 회원의 {}가 한 칸 이상 올라섰습니다",
            "{} of the members on the middle rungs climbed at least one",
        )
        .or_none(
            "지난달 단골 사다리 중간에 있던 회원 중 올라선 회원이 없었습니다",
            "None of the members on the middle rungs climbed",
        ),
        "people.resolution" => Phrase::of(
            "함께한 회원에게서 알아 두려는 것 가운데 {}를 알고 있습니다",
            "we know {} of what we want to know about those who took part",
        ),
        _ => return None,
    })
}

pub(super) fn sides(id: &str) -> Option<Phrase> {
    Some(match id {
        "ties.density" => Phrase::of(
            "회원 사이에 있을 수 있는 관계의 {}가 이어져 있습니다",
            "{} of the ties there could be between members are there",
        ),
        "ties.degree_mean" => {
            Phrase::of("회원 한 사람에게 이어진 사람은 평균 {}명입니다", "a member had {} ties on average")
                .in_units_of("명")
        }
        "ties.reciprocity" => Phrase::of(
            "회원 사이 관계의 {}가 서로 주고받는 관계입니다",
            "{} of the ties between members went both ways",
        )
        .or_none("회원 사이에 서로 주고받는 관계가 없었습니다", "None of the ties between members went both ways"),
        "ties.recurring" => Phrase::of(
            "그 앞 석 달에 이어진 관계의 {}가 지금도 이어집니다",
            "{} of the ties of the three months before still stand",
        ),
        "ties.dialogue" => {
            Phrase::of("우리가 한 답의 {}가 대화로 이어졌습니다", "{} of our answers turned into a dialogue")
        }
        "side.advocates" => Phrase::count(
            Counter::Person,
            "회원 {}이 우리 편에 서 주었습니다",
            "{} stood up for us",
            ("우리 편에 서 준 회원이 없었습니다", "Nobody stood up for us"),
        ),
        "side.advocate_share" => {
            Phrase::of("함께한 회원의 {}가 우리 편에 서 주었습니다", "{} of those who took part stood up for us")
                .or_none("우리 편에 서 준 회원이 없었습니다", "Nobody stood up for us")
        }
        "side.referrals" => Phrase::count(
            Counter::Time,
            "고객이 우리를 {} 소개했습니다",
            "customers recommended us {}",
            ("우리를 소개한 고객이 없었습니다", "No customer recommended us"),
        ),
        "side.defences" => Phrase::count(
            Counter::Time,
            "고객이 {} 나서서 우리를 두둔했습니다",
            "customers spoke up for us {}",
            ("나서서 우리를 두둔한 고객이 없었습니다", "No customer spoke up for us"),
        ),
        "side.defended" => Phrase::of(
            "불만과 소문의 {}에서 다른 회원이 나서서 우리를 두둔했습니다",
            "members spoke up for us on {} of complaints and rumours",
        )
        .or_none(
            "불만이나 소문이 나왔을 때 나서서 우리를 두둔한 회원이 없었습니다",
            "No member spoke up for us on a complaint or rumour",
        ),
        "side.won_over" => Phrase::of("언짢아하던 고객의 {}가 마음을 풀었습니다", "{} of unhappy customers came round")
            .or_none("언짢아하던 고객 가운데 마음을 푼 고객이 없었습니다", "No unhappy customer came round"),
        "side.misunderstandings" => Phrase::count(
            Counter::Entry,
            "오해와 소문이 {} 돌았습니다",
            "{} carried a misunderstanding or a rumour",
            ("오해나 소문은 없었습니다", "No misunderstanding or rumour came up"),
        ),
        "side.misunderstanding_time_median" => {
            Phrase::of("오해의 절반이 {} 안에 풀렸습니다", "half of the misunderstandings were cleared up within {}")
        }
        "balance.listening" => Phrase::of(
            "우리가 한 말의 {}가 고객에게 한 답이었습니다",
            "answers to customers made up {} of what we said",
        ),
        _ => return None,
    })
}

pub(super) fn regulars(id: &str) -> Option<Phrase> {
    Some(match id {
        "posts.published" => Phrase::count(
            Counter::Post,
            "글 {}을 올렸습니다",
            "we published {}",
            ("올린 글이 없었습니다", "We published nothing"),
        ),
        "posts.ratio_median" => Phrase::of(
            "글의 절반에 독자의 {} 이상이 반응했습니다",
            "half of the posts drew a reaction from at least {} of the audience",
        ),
        "regulars.level" => Phrase::of(
            "글 다섯 건 중 네 건에는 독자의 {} 이상이 반응했습니다",
            "four posts in five drew a reaction from at least {} of the audience",
        ),
        "regulars.people" => Phrase::count(
            Counter::Person,
            "단골 {}이 석 달 내리 반응했습니다",
            "{} reacted in each of the last three months",
            ("석 달 내리 반응한 단골이 없었습니다", "Nobody reacted in each of the last three months"),
        ),
        "steady.weeks_active" => Phrase::of(
            "석 달의 {}는 글과 답이 모두 있는 주였습니다",
            "{} of the weeks of three months saw both a post and an answer of ours",
        ),
        "steady.longest_gap" => {
            Phrase::of("우리 글이 가장 오래 끊긴 기간은 {}입니다", "the longest gap between our posts was {}")
        }
        "steady.burstiness" => Phrase::of(
            "글을 몰아 올린 정도(고르면 음수, 몰리면 양수)는 {}입니다",
            "the burstiness of our posting (negative: evenly spread) was {}",
        ),
        _ => return None,
    })
}

pub(super) fn others(id: &str) -> Option<Phrase> {
    Some(match id {
        "teams.participation" => Phrase::of("팀의 {}가 고객 앞에 나섰습니다", "{} of the teams spoke with customers"),
        "teams.load_max" => Phrase::of(
            "가장 바쁜 직원이 중간쯤 되는 직원의 {}배만큼 답했습니다",
            "the busiest of us gave {} times as many answers as the one in the middle",
        )
        .in_units_of("배"),
        "teams.absence_factor" => Phrase::count(
            Counter::Person,
            "우리 답의 절반을 직원 {}이 떠받쳤습니다",
            "half of our answers rested on {}",
            ("", ""),
        ),
        "teams.empowered" => Phrase::of(
            "결과가 나온 문의의 {}를 한 사람이 끝까지 맡았습니다",
            "{} of the questions settled were seen through by one person",
        ),
        "campaigns.long_term_share" => Phrase::of(
            "캠페인 예산의 {}를 오래 이어 갈 일에 썼습니다",
            "{} of the campaign budget went to what is meant to last",
        ),
        "survey.csat" => {
            Phrase::of("설문에 답한 고객의 {}가 만족했습니다", "{} of those who answered the survey were satisfied")
        }
        "survey.nps" => Phrase::of("순추천지수(NPS)는 {}입니다", "the Net Promoter Score was {}"),
        "survey.ces" => {
            Phrase::of("고객 노력 점수(CES)는 {}점입니다", "the Customer Effort Score was {}").in_units_of("점")
        }
        "survey.ces_easy_share" => Phrase::of(
            "설문에 답한 고객의 {}가 일이 쉬웠다고 했습니다",
            "{} of those who answered the survey found it easy",
        ),
        "survey.response_rate" => Phrase::of("보낸 설문의 {}가 돌아왔습니다", "{} of the surveys sent came back"),
        _ => return None,
    })
}
