//! What a figure says, as a sentence about people and not about a metric: `문의의 78%에 1시간 안에 답했습니다`.
//!
//! A test holds the list against the catalogue: no metric that can be a finding is without its sentence.

use crate::{
    community::Language,
    measure::metric::Unit,
    narrate::evidence::{Evidence, Measured},
    render::words::{Counter, Particle, Voice, at_the_head, count, number, with_particle},
};

/// A sentence without its full stop, with `{}` where the value goes.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    /// What is counted; `None`: the value stands in the metric's unit.
    counter: Option<Counter>,
    korean: &'static str,
    english: &'static str,
    /// What a plain number counts in Korean; empty: nothing, or the counter or the unit says it.
    unit: &'static str,
    /// Both languages where nothing was counted; empty: the sentence holds for 0 too.
    nothing: (&'static str, &'static str),
}

impl Phrase {
    /// A value in the metric's unit.
    const fn of(korean: &'static str, english: &'static str) -> Self {
        Self { counter: None, korean, english, unit: "", nothing: ("", "") }
    }

    /// What is said where the value is 0.
    const fn or_none(self, korean: &'static str, english: &'static str) -> Self {
        Self { nothing: (korean, english), ..self }
    }

    /// What a plain number counts in Korean.
    const fn in_units_of(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// A count, and what is said of none.
    const fn count(
        counter: Counter,
        korean: &'static str,
        english: &'static str,
        nothing: (&'static str, &'static str),
    ) -> Self {
        Self { counter: Some(counter), korean, english, unit: "", nothing }
    }
}

impl Voice<'_> {
    /// What a month's figure says, without the full stop. A figure that cannot be read says why it cannot.
    #[must_use]
    pub(super) fn fact(self, evidence: &Evidence) -> String {
        let measured = evidence.measured;
        let phrase = phrase(measured.id());
        let Some(amount) = evidence.figure.number() else {
            let name = measured.name().in_language(self.language);
            return format!("{name}: {}", self.value(measured.unit(), &evidence.figure));
        };
        let Some(phrase) = phrase else {
            let name = measured.name().in_language(self.language);
            let value = self.value(measured.unit(), &evidence.figure);
            return match self.language {
                Language::Ko => format!("{} {value}입니다", with_particle(name, Particle::Topic)),
                Language::En => format!("{name} stood at {value}"),
            };
        };
        let (pattern, nothing) = match self.language {
            Language::Ko => (phrase.korean, phrase.nothing.0),
            Language::En => (phrase.english, phrase.nothing.1),
        };
        if amount.abs() < 1e-12 && !nothing.is_empty() {
            return nothing.to_owned();
        }
        let value = match phrase.counter {
            Some(counter) => self.counted(amount, counter),
            None => self.value(measured.unit(), &evidence.figure),
        };
        at_the_head(&pattern.replacen("{}", &value, 1))
    }

    /// The usual level of a metric, in its unit or with its counter: `49%`, `4.2명`.
    #[must_use]
    pub(super) fn level(self, measured: Measured, mean: f64) -> String {
        let whole = (mean - mean.round()).abs() < 1e-9;
        match phrase(measured.id()).and_then(|phrase| phrase.counter) {
            Some(counter) if whole => self.counted(mean, counter),
            Some(counter) => {
                let counter = count(self.language, 2, counter);
                let bare = counter.trim_start_matches('2').trim_start();
                match self.language {
                    Language::Ko => format!("{}{bare}", number(mean)),
                    Language::En => number(mean),
                }
            }
            None if measured.unit() == Unit::Count => number(mean),
            None => {
                let unit = phrase(measured.id()).map_or("", |phrase| phrase.unit);
                match self.language {
                    Language::Ko => self.amount(measured.unit(), mean) + unit,
                    Language::En => self.amount(measured.unit(), mean),
                }
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "counts of the data stay below 2^53")]
    fn counted(self, amount: f64, counter: Counter) -> String {
        count(self.language, amount.round() as i64, counter)
    }
}

/// The sentence of a metric; `None`: it is shown by its name.
fn phrase(id: &str) -> Option<Phrase> {
    let (family, _) = id.split_once('.')?;
    match family {
        "response" => response(id),
        "resolution" | "effort" | "line" => handling(id),
        "voice" | "needs" => voice(id),
        "people" => people(id),
        "ties" | "side" | "balance" => sides(id),
        "posts" | "regulars" | "steady" => regulars(id),
        "teams" | "campaigns" | "survey" => others(id),
        _ => None,
    }
}

fn response(id: &str) -> Option<Phrase> {
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
        }
        "response.within_2h" => {
            Phrase::of("문의의 {}에 두 시간 안에 답했습니다", "{} of questions were answered within two hours")
        }
        "response.within_24h" => {
            Phrase::of("문의의 {}에 하루 안에 답했습니다", "{} of questions were answered within a day")
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

fn handling(id: &str) -> Option<Phrase> {
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

fn voice(id: &str) -> Option<Phrase> {
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
            "결과가 나온 아이디어와 불만의 {}를 말한 사람에게 일주일 안에 알렸습니다",
            "for {} of settled ideas and complaints, the person who spoke up was told within a week",
        )
        .or_none(
            "결과가 나온 아이디어와 불만 가운데 일주일 안에 말한 사람에게 알린 것이 없었습니다",
            "None of those behind settled ideas and complaints was told within a week",
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

fn people(id: &str) -> Option<Phrase> {
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
            "기여가 몇 사람에게 쏠린 정도(지니계수)는 {}입니다",
            "contributions were concentrated at {} on the Gini scale",
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
            "지난달 단골 사다리 가운데 칸에 있던 회원의 {}가 한 칸 이상 올라섰습니다",
            "{} of the members on the middle rungs climbed at least one",
        )
        .or_none(
            "지난달 단골 사다리 가운데 칸에 있던 회원 중 올라선 회원이 없었습니다",
            "None of the members on the middle rungs climbed",
        ),
        "people.resolution" => Phrase::of(
            "함께한 회원에 대해 알아 둘 것의 {}를 알고 있습니다",
            "we know {} of what we would want to know of those who took part",
        ),
        _ => return None,
    })
}

fn sides(id: &str) -> Option<Phrase> {
    Some(match id {
        "ties.density" => Phrase::of(
            "회원 사이에 있을 수 있는 관계의 {}가 이어져 있습니다",
            "{} of the ties there could be between members are there",
        ),
        "ties.degree_mean" => Phrase::of(
            "회원 한 사람에게 이어진 사람은 평균 {}명입니다",
            "the number of ties a member has was {} on average",
        )
        .in_units_of("명"),
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
            "회원 {}이 우리 편에 나서 주었습니다",
            "{} stood up for us",
            ("우리 편에 나서 준 회원이 없었습니다", "Nobody stood up for us"),
        ),
        "side.advocate_share" => {
            Phrase::of("함께한 회원의 {}가 우리 편에 나서 주었습니다", "{} of those who took part stood up for us")
                .or_none("우리 편에 나서 준 회원이 없었습니다", "Nobody stood up for us")
        }
        "side.referrals" => Phrase::count(
            Counter::Time,
            "고객이 우리를 {} 소개했습니다",
            "customers recommended us {}",
            ("우리를 소개한 고객이 없었습니다", "No customer recommended us"),
        ),
        "side.defences" => Phrase::count(
            Counter::Time,
            "고객이 {} 나서서 우리를 감쌌습니다",
            "customers spoke up for us {}",
            ("나서서 우리를 감싼 고객이 없었습니다", "No customer spoke up for us"),
        ),
        "side.defended" => Phrase::of(
            "불만과 소문의 {}에는 다른 회원이 나서서 우리를 감쌌습니다",
            "a member spoke up for us on {} of complaints and rumours",
        )
        .or_none(
            "불만이나 소문에 나서서 우리를 감싼 회원이 없었습니다",
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

fn regulars(id: &str) -> Option<Phrase> {
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
            "글 다섯에 넷은 독자의 {} 이상이 반응했습니다",
            "four posts in five drew a reaction from at least {} of the audience",
        ),
        "regulars.people" => Phrase::count(
            Counter::Person,
            "단골 {}이 석 달째 꾸준히 반응했습니다",
            "{} reacted three months running",
            ("석 달째 꾸준히 반응한 단골이 없었습니다", "Nobody reacted three months running"),
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

fn others(id: &str) -> Option<Phrase> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{catalogue, metric::Measure};

    #[test]
    fn every_metric_that_can_be_a_finding_has_its_sentence() {
        let has_months = |measure| !matches!(measure, Measure::GroupsOnly(_) | Measure::Keys(..));
        let lacking: Vec<&str> = catalogue::monthly()
            .iter()
            .filter(|metric| metric.signals && has_months(metric.measure) && phrase(metric.id).is_none())
            .map(|metric| metric.id)
            .collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }

    #[test]
    fn every_sentence_has_one_place_for_its_value() {
        for metric in catalogue::monthly() {
            let Some(phrase) = phrase(metric.id) else { continue };
            for pattern in [phrase.korean, phrase.english] {
                assert_eq!(pattern.matches("{}").count(), 1, "{pattern}");
            }
            assert_eq!(phrase.counter.is_some(), metric.unit == Unit::Count || metric.id.ends_with("absence_factor"));
        }
    }
}
