//! The answer of each page, in a sentence or two.

use super::{Counter, Voice, duration, figure::unbroken, month, month_alone};
use crate::{
    community::{Language, Month, Target},
    measure::{figure::TargetVerdict, metric::Unit},
    narrate::{evidence::Evidence, headline::Headline},
};

impl Voice<'_> {
    /// The headline of a page.
    #[must_use]
    pub fn headline(self, headline: &Headline) -> String {
        let text = match headline {
            Headline::Answered { month, evidence, target, median } => self.answered(*month, evidence, *target, *median),
            Headline::TooEarly { month, entries } => self.too_early(*month, *entries),
            Headline::NothingAsked { month } => self.nothing_asked(*month),
            Headline::Heard { month, entries, complaints } => self.heard(*month, *entries, *complaints),
            Headline::Present { month, active, advocates } => self.present(*month, *active, *advocates),
            Headline::Reached { month, level, median, people } => self.reached(*month, *level, *median, *people),
            Headline::TookPart { month, teams, declared } => self.took_part(*month, *teams, *declared),
            Headline::Seasons { seasons, running, people } => self.seasons(*seasons, *running, *people),
            Headline::Season { applied, selected, completed, running } => {
                self.season(*applied, *selected, *completed, *running)
            }
            Headline::Campaigns { .. } => self.campaigns(headline),
            Headline::Campaign { .. } => self.campaign(headline),
            Headline::Needs { needs, shipped, entries } => self.needs(*needs, *shipped, *entries),
            Headline::Decisions { decisions, hit, due } => self.decisions(*decisions, *hit, *due),
            Headline::Catalogue { metrics, months } => self.catalogue(*metrics, *months),
            Headline::Read { files, records, warnings } => self.read(*files, *records, *warnings),
            Headline::NotMeasurable { folder } => self.not_measurable(*folder),
        };
        unbroken(&text)
    }

    #[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
    fn answered(
        self,
        at: Month,
        evidence: &Evidence,
        target: Option<(Target, TargetVerdict)>,
        median: Option<i64>,
    ) -> String {
        let share = self.value(Unit::Share, &evidence.figure);
        let month = month_alone(self.language, at);
        let median = median.map(|median| duration(self.language, median as f64));
        let first = match self.language {
            Language::Ko => format!("{month}, 문의의 {share}에 2시간 안에 답했습니다."),
            Language::En => format!("In {month}, {share} of questions were answered within 2 hours."),
        };
        let second = match (self.language, target, median) {
            (_, Some((target, verdict)), _) => self.held(target, verdict),
            (Language::Ko, None, Some(median)) => format!("절반은 {median} 안에 답을 받았습니다."),
            (Language::En, None, Some(median)) => format!("Half had an answer within {median}."),
            (_, None, None) => String::new(),
        };
        join(&first, &second)
    }

    fn held(self, target: Target, verdict: TargetVerdict) -> String {
        let (Target::AtLeast(value) | Target::AtMost(value)) = target;
        let value = self.amount(Unit::Share, value);
        match (self.language, verdict) {
            (Language::Ko, TargetVerdict::Met) => format!("목표 {value}를 지켰습니다."),
            (Language::Ko, TargetVerdict::Missed) => format!("목표 {value}에 미치지 못했습니다."),
            (Language::Ko, TargetVerdict::Open) => format!("목표 {value}를 지켰는지는 건수가 적어 단정할 수 없습니다."),
            (Language::En, TargetVerdict::Met) => format!("The target of {value} was met."),
            (Language::En, TargetVerdict::Missed) => format!("The target of {value} was missed."),
            (Language::En, TargetVerdict::Open) => {
                format!("Whether the target of {value} was met is too close to call.")
            }
        }
    }

    fn too_early(self, at: Month, entries: u64) -> String {
        let entries = self.count(entries, Counter::Entry);
        match self.language {
            Language::Ko => {
                format!(
                    "{}, 고객의 소리 {entries}을 들었습니다. 얼마나 빨리 답했는지는 시각이 남은 기록이 있어야 알 수 있습니다.",
                    month_alone(self.language, at)
                )
            }
            Language::En => format!(
                "In {}, {entries} came in; how fast they were answered needs records with a time of day.",
                month(self.language, at)
            ),
        }
    }

    fn nothing_asked(self, at: Month) -> String {
        match self.language {
            Language::Ko => format!("{}에는 들어온 문의가 없습니다.", month_alone(self.language, at)),
            Language::En => format!("Nobody asked anything in {}.", month(self.language, at)),
        }
    }

    fn heard(self, at: Month, entries: u64, complaints: Option<f64>) -> String {
        let count = self.count(entries, Counter::Entry);
        let at = month_alone(self.language, at);
        let first = match self.language {
            Language::Ko => format!("{at}, 고객의 소리 {count}을 들었습니다."),
            Language::En => format!("In {at}, we heard {count} from customers."),
        };
        let second = complaints.map(|share| self.amount(Unit::Share, share)).map(|share| match self.language {
            Language::Ko => format!("문의와 요청을 뺀 말 가운데 불만은 {share}입니다."),
            Language::En => format!("Questions and requests aside, {share} were complaints."),
        });
        join(&first, &second.unwrap_or_default())
    }

    fn present(self, at: Month, active: u64, advocates: Option<u64>) -> String {
        let at = month_alone(self.language, at);
        let active = self.count(active, Counter::Person);
        match (self.language, advocates) {
            (Language::Ko, Some(0)) => {
                format!("{at}, 회원 {active}이 함께했습니다. 우리 편에 서 준 회원은 없었습니다.")
            }
            (Language::Ko, Some(n)) => {
                let advocates = self.count(n, Counter::Person);
                format!("{at}, 회원 {active}이 함께했고 그 가운데 {advocates}이 우리 편에 서 주었습니다.")
            }
            (Language::Ko, None) => format!("{at}, 회원 {active}이 함께했습니다."),
            (Language::En, Some(0)) => format!("In {at}, {active} took part; none stood up for us."),
            (Language::En, Some(n)) => format!("In {at}, {active} took part and {n} of them stood up for us."),
            (Language::En, None) => format!("In {at}, {active} took part."),
        }
    }

    fn reached(self, at: Month, level: Option<f64>, median: Option<f64>, people: Option<u64>) -> String {
        let at = month_alone(self.language, at);
        let share = |value: f64| self.amount(Unit::Share, value);
        let first = match (self.language, level, median) {
            (Language::Ko, Some(level), _) => {
                format!("{at}, 글 다섯 건 중 네 건에는 독자의 {} 이상이 반응했습니다.", share(level))
            }
            (Language::Ko, None, Some(median)) => {
                format!("{at}, 글의 절반에는 독자의 {} 이상이 반응했습니다.", share(median))
            }
            (Language::Ko, None, None) => format!("{at}에는 반응을 잴 수 있는 글이 없습니다."),
            (Language::En, Some(level), _) => {
                format!("In {at}, four posts in five drew a reaction from at least {} of the audience.", share(level))
            }
            (Language::En, None, Some(median)) => {
                format!("In {at}, half of the posts drew a reaction from at least {} of the audience.", share(median))
            }
            (Language::En, None, None) => format!("In {at}, no post has reactions that can be measured."),
        };
        let second = people.map(|people| match self.language {
            Language::Ko => format!("달마다 반응해 주는 단골은 {}입니다.", self.count(people, Counter::Person)),
            Language::En => format!("{} react month after month.", self.count(people, Counter::Person)),
        });
        join(&first, &second.unwrap_or_default())
    }

    fn took_part(self, at: Month, teams: u64, declared: u64) -> String {
        let at = month_alone(self.language, at);
        match self.language {
            Language::Ko => format!("{at}, {declared}개 팀 중 {teams}개 팀이 고객 앞에 나섰습니다."),
            Language::En => format!("In {at}, {teams} of {declared} teams spoke with customers."),
        }
    }

    fn seasons(self, seasons: u64, running: u64, people: u64) -> String {
        let people = self.count(people, Counter::Person);
        match (self.language, running) {
            (Language::Ko, 0) => format!("서포터즈 {seasons}개 시즌에 모든 역할을 합해 {people}이 함께했습니다."),
            (Language::Ko, running) => {
                format!(
                    "서포터즈 {seasons}개 시즌에 모든 역할을 합해 {people}이 함께했고, 지금 {running}개 시즌이 진행 중입니다."
                )
            }
            (Language::En, 0) => format!("{people} in all roles across {seasons} seasons of supporters."),
            (Language::En, running) => {
                format!("{people} in all roles across {seasons} seasons of supporters; {running} running now.")
            }
        }
    }

    fn season(self, applied: Option<u64>, selected: u64, completed: Option<(u64, u64)>, running: bool) -> String {
        let selected = self.count(selected, Counter::Person);
        let first = match (self.language, applied) {
            (Language::Ko, Some(applied)) => {
                format!("{}이 지원해 서포터 {selected}으로 시작했습니다.", self.count(applied, Counter::Person))
            }
            (Language::Ko, None) => format!("서포터 {selected}으로 시작했습니다."),
            (Language::En, Some(applied)) => {
                format!("{} applied and {selected} became supporters.", self.count(applied, Counter::Person))
            }
            (Language::En, None) => format!("{selected} became supporters."),
        };
        let second = match (self.language, completed, running) {
            (Language::Ko, _, true) => "아직 진행 중입니다.".to_owned(),
            (Language::En, _, true) => "The season is still running.".to_owned(),
            (Language::Ko, Some((k, n)), false) => format!("서포터 {n}명 중 {k}명이 완주했습니다."),
            (Language::En, Some((k, n)), false) => format!("{k} of {n} supporters completed it."),
            (_, None, false) => String::new(),
        };
        join(&first, &second)
    }

    fn needs(self, needs: u64, shipped: u64, entries: u64) -> String {
        match self.language {
            Language::Ko => format!(
                "요구 {} 밑에서 욕구 {needs}개를 찾았고, {shipped}개를 채웠습니다.",
                self.count(entries, Counter::Entry)
            ),
            Language::En => {
                format!("Beneath {} lie {needs} desires; {shipped} are served.", self.count(entries, Counter::Entry))
            }
        }
    }

    fn decisions(self, decisions: u64, hit: Option<(u64, u64)>, due: u64) -> String {
        let first = match (self.language, hit) {
            (Language::Ko, Some((k, n))) => format!("기한이 된 결정 {n}건 중 {k}건이 기대대로 되었습니다."),
            (Language::Ko, None) => format!("결정 {decisions}건을 지켜보고 있습니다."),
            (Language::En, Some((k, n))) => format!("{k} of {n} decisions that came due turned out as expected."),
            (Language::En, None) => format!("{decisions} decisions are being watched."),
        };
        let second = match (self.language, due) {
            (_, 0) => String::new(),
            (Language::Ko, due) => format!("{due}건은 기한이 지났지만 아직 가릴 수 없습니다."),
            (Language::En, due) => format!("{due} are due but cannot be scored yet."),
        };
        join(&first, &second)
    }

    fn catalogue(self, metrics: u64, months: u64) -> String {
        match self.language {
            Language::Ko => format!("지표 {metrics}개를 {months}개월 동안 쟀습니다."),
            Language::En => format!("{metrics} metrics over {}.", self.count(months, Counter::Month)),
        }
    }

    fn read(self, files: u64, records: u64, warnings: u64) -> String {
        let records = super::integer(i64::try_from(records).unwrap_or(i64::MAX));
        match (self.language, warnings) {
            (Language::Ko, 0) => format!("파일 {files}개에서 기록 {records}건을 읽었고, 경고는 없습니다."),
            (Language::Ko, warnings) => {
                format!("파일 {files}개에서 기록 {records}건을 읽었고, 경고가 {warnings}건 있습니다.")
            }
            (Language::En, 0) => format!("{records} records in {files} files were read, without a warning."),
            (Language::En, warnings) => {
                format!("{records} records in {files} files were read, with {warnings} warnings.")
            }
        }
    }
}

/// Two sentences, or the first alone.
fn join(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first} {second}") }
}

/// The name of a campaign or season before its answer: `가을 로스트: …`.
#[must_use]
pub fn named(name: &str, answer: &str) -> String {
    format!("{name}: {answer}")
}
