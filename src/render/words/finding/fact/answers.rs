//! What customers said and how we answered: metric ids → sentences.

use super::Phrase;
use crate::render::words::Counter;

pub(super) fn response(id: &str) -> Option<Phrase> {
    Some(match id {
        "response.time_median" => {
            Phrase::of("문의의 절반이 {} 안에 첫 답을 받았습니다", "half of the questions had a first answer within {}")
        }
        "response.time_p90" => Phrase::of(
            "문의 열에 아홉이 {} 안에 첫 답을 받았습니다",
            "nine questions in ten had a first answer within {}",
        ),
        "response.staff_time_median" => Phrase::of(
            "문의의 절반이 {} 안에 직원의 답을 받았습니다",
            "half of the questions had an answer from staff within {}",
        ),
        "response.hours_median" => Phrase::of(
            "문을 연 시간만 세면, 문의의 절반이 {} 안에 첫 답을 받았습니다",
            "counting opening hours only, half of the questions had a first answer within {}",
        ),
        "response.within_1h" => {
            Phrase::of("문의의 {}에 한 시간 안에 답했습니다", "{} of questions were answered within an hour")
                .or_all("모든 문의에 한 시간 안에 답했습니다", "Every question was answered within an hour")
        }
        "response.within_2h" => {
            Phrase::of("문의의 {}에 두 시간 안에 답했습니다", "{} of questions were answered within two hours")
                .or_all("모든 문의에 두 시간 안에 답했습니다", "Every question was answered within two hours")
        }
        "response.within_24h" => {
            Phrase::of("문의의 {}에 하루 안에 답했습니다", "{} of questions were answered within a day")
                .or_all("모든 문의에 하루 안에 답했습니다", "Every question was answered within a day")
        }
        "response.none_7d" => Phrase::of(
            "문의의 {}는 일주일이 지나도록 답을 받지 못했습니다",
            "{} of questions had no answer after a week",
        )
        .or_none(
            "일주일이 지나도록 답을 받지 못한 문의가 없었습니다",
            "No question was without an answer after a week",
        ),
        "response.waiting" => Phrase::count(
            Counter::Question,
            "달이 끝날 때 문의 {}이 답을 기다리고 있었습니다",
            "{} still waited for an answer when the month ended",
            ("달이 끝날 때 답을 기다리는 문의가 없었습니다", "No question was left waiting when the month ended"),
        ),
        "response.waiting_oldest" => Phrase::of(
            "달이 끝날 때 가장 오래 기다린 문의는 {}째였습니다",
            "the longest wait when the month ended was {}",
        ),
        "response.peer_share" => Phrase::of(
            "답을 받은 문의의 {}에는 직원보다 회원이 먼저 답했습니다",
            "members were first to answer {} of the questions that got an answer",
        )
        .or_none("회원이 먼저 답한 문의가 없었습니다", "Members were first to answer none of the questions"),
        "response.small_talk" => Phrase::of(
            "답을 바라지 않은 말의 {}에도 하루 안에 답했습니다",
            "{} of messages that asked for nothing got an answer within a day",
        ),
        _ => return None,
    })
}

pub(super) fn handling(id: &str) -> Option<Phrase> {
    Some(match id {
        "resolution.time_median" => {
            Phrase::of("문의의 절반이 {} 안에 결과를 얻었습니다", "half of the questions came to an outcome within {}")
        }
        "resolution.public_share" => Phrase::of(
            "결과의 {}를 모두가 보는 곳에서 알렸습니다",
            "{} of outcomes were given where everyone can see them",
        ),
        "resolution.first_contact" => Phrase::of(
            "결과가 나온 문의의 {}가 한 번에 풀렸습니다",
            "{} of the questions settled were settled at first contact",
        )
        .or_all(
            "결과가 나온 문의는 모두 한 번에 풀렸습니다",
            "Every question that was settled was settled at first contact",
        ),
        "effort.attempts_median" => Phrase::of(
            "고객이 답을 얻으려고 시도한 횟수는 중앙값으로 {}회입니다",
            "the median number of attempts a customer made was {}",
        )
        .in_units_of("회"),
        "effort.attempts_4plus" => Phrase::of(
            "문의와 요청, 불만의 {}는 네 번 이상 두드려야 했습니다",
            "{} of questions, requests and complaints took four attempts or more",
        )
        .or_none("네 번 이상 두드려야 했던 건이 없었습니다", "Nobody needed four attempts or more"),
        "effort.handoffs_mean" => Phrase::of(
            "한 건이 마무리될 때까지 담당 팀이 평균 {}번 바뀌었습니다",
            "a case changed teams {} times on average before it was settled",
        )
        .in_units_of("번"),
        "line.check_rate" => Phrase::of(
            "핫라인을 살펴야 할 반나절 가운데 {}를 살폈습니다",
            "the hotline was looked after in {} of the half-days it should be",
        ),
        "line.longest_silence" => Phrase::of(
            "핫라인이 가장 오래 조용했던 시간은 {}입니다",
            "the longest silence on a hotline channel lasted {}",
        ),
        _ => return None,
    })
}

pub(super) fn voice(id: &str) -> Option<Phrase> {
    Some(match id {
        "voice.entries" => Phrase::count(
            Counter::Entry,
            "고객의 소리 {}을 들었습니다",
            "we heard {} from customers",
            ("고객의 소리가 한 건도 없었습니다", "No customer said anything"),
        ),
        "voice.complaint_desk" => Phrase::of(
            "문의와 요청을 뺀 말 가운데 {}가 불만이었습니다",
            "questions and requests aside, {} of what customers said were complaints",
        )
        .or_none(
            "문의와 요청을 뺀 말 가운데 불만이 없었습니다",
            "Questions and requests aside, none of what customers said was a complaint",
        ),
        "voice.net_sentiment" => Phrase::of(
            "감정이 드러난 말의 순감정(긍정 비율 − 부정 비율)은 {}입니다",
            "net sentiment (share positive minus share negative) was {}",
        ),
        "voice.idea_adoption" => {
            Phrase::of("결정한 아이디어의 {}를 받아들였습니다", "{} of the ideas decided were taken up")
                .or_none("결정한 아이디어 가운데 받아들인 것이 없었습니다", "None of the ideas decided was taken up")
        }
        "voice.idea_time_median" => {
            Phrase::of("아이디어의 절반을 {} 안에 결정했습니다", "half of the ideas had a decision within {}")
        }
        "voice.loop_closed" => Phrase::of(
            "결과가 나온 아이디어와 불만의 {}를 일주일 안에 말해 준 고객에게 알렸습니다",
            "for {} of settled ideas and complaints, the person who raised it heard back within a week",
        )
        .or_none(
            "결과가 나온 아이디어와 불만 가운데 일주일 안에 말해 준 고객에게 알린 것이 없었습니다",
            "For no settled idea or complaint did the person who raised it hear back within a week",
        ),
        "voice.spread_max" => Phrase::count(
            Counter::Entry,
            "한 가지 일에 고객의 소리가 {}까지 모였습니다",
            "as many as {} were about one and the same matter",
            ("새로 시작된 이야기가 없었습니다", "No new matter came up"),
        ),
        "voice.spread_5_median" => Phrase::of(
            "같은 이야기가 다섯 건으로 번지기까지 {} 걸렸습니다",
            "it took {} for a matter to reach five voices",
        ),
        "needs.linked" => {
            Phrase::of("요구의 {}에서 그 밑의 욕구를 찾아 적었습니다", "the desire beneath was noted for {} of demands")
        }
        "needs.alternative" => Phrase::of(
            "욕구를 아는 요구의 {}를 다른 길로 채웠습니다",
            "{} of demands with a known desire were met in another way than asked",
        )
        .or_none(
            "욕구를 아는 요구 가운데 다른 길로 채운 것이 없었습니다",
            "None of the demands with a known desire was met in another way than asked",
        ),
        _ => return None,
    })
}
