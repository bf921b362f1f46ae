//! How campaigns, seasons and decisions came out, and what campaigns will meet.

use crate::{
    community::{Date, Language, Month},
    measure::{
        figure::{Figure, TargetVerdict},
        figures::MeasureCounts,
        metric::Unit,
    },
    narrate::{
        campaign::Reading,
        evidence::{Evidence, Where},
        saying::{AimSeen, Compared, Met, Named},
    },
    render::words::{
        Counter, Particle, Voice, change, change_beside, date, dates, interval, key, month_alone, part_of_whole,
        with_particle,
    },
};

/// Net sentiment differs by points, the other measures by a share.
const BALANCE: &str = "voice.net_sentiment";

impl Voice<'_> {
    /// A campaign's result: what was seen of one measure, beside ordinary days, and nothing of why.
    pub(super) fn campaign_result(
        self,
        campaign: &Named,
        compared: Compared,
        seen: &str,
        placebo: Option<&Evidence>,
        aim: Option<(&Evidence, AimSeen)>,
    ) -> String {
        let name = self.quoted(campaign);
        let first = match (self.language, compared) {
            (Language::Ko, Compared::During) => {
                format!("{} 끝났습니다. 기간 중 {seen}", with_particle(&name, Particle::Subject))
            }
            (Language::Ko, Compared::After) => format!("{} 끝난 뒤, {seen}", with_particle(&name, Particle::Subject)),
            (Language::En, Compared::During) => format!("{name} ended. While it ran, {seen}"),
            (Language::En, Compared::After) => format!("After {name}, {seen}"),
        };
        let aim = aim.map(|(evidence, aim)| self.aim_seen(measure_of(evidence), aim));
        let rest = [placebo.and_then(|rank| self.as_large(rank)), aim];
        [Some(first)].into_iter().chain(rest).flatten().collect::<Vec<_>>().join(" ")
    }

    /// `하루 고객의 소리는 평소보다 뚜렷이 많았습니다(+44%, 52건, 95% 구간 …).`; counts alone where that is all there is.
    pub(super) fn difference(self, evidence: &Evidence, reading: Reading, counts: MeasureCounts) -> String {
        let measure = measure_of(evidence);
        let noun = match (self.language, measure) {
            (Language::Ko, "voice.per_day") => "하루 평균 고객의 소리",
            (Language::Ko, "side.events_per_day") => "하루 평균 추천·두둔",
            (Language::En, "posts.ratio") => "the reaction ratio",
            _ => key(self.language, "measure", measure),
        };
        let topic = with_particle(noun, Particle::Topic);
        let is_counted = matches!(measure, "voice.per_day" | "side.events_per_day");
        let were = if is_counted { "were" } else { "was" };
        let ground = self.ground_of(measure, &evidence.figure);
        let [before, then] = [counts.baseline, counts.during].map(|count| match self.language {
            Language::Ko => self.count(count, Counter::Record),
            Language::En => count.to_string(),
        });
        match (self.language, reading) {
            (Language::Ko, Reading::More) => {
                format!("{topic} 평소보다 뚜렷이 {}({ground}).", if is_counted { "많았습니다" } else { "높았습니다" })
            }
            (Language::Ko, Reading::Less) => {
                format!("{topic} 평소보다 뚜렷이 {}({ground}).", if is_counted { "적었습니다" } else { "낮았습니다" })
            }
            (Language::Ko, Reading::Undecided | Reading::Unclear) => {
                format!("{topic} 평소와 달랐다고 하기 어렵습니다({ground}).")
            }
            (Language::Ko, Reading::SmallBase | Reading::TooFew | Reading::Nothing) => {
                format!("{topic} 기록이 적어 평소와 견줄 수 없습니다(평소 {before}, 그동안 {then}).")
            }
            (Language::Ko, Reading::NewChannels) => {
                format!(
                    "{topic} 평소 기록이 없던 채널에서 온 것이 많아 평소와 견주지 않습니다(평소 {before}, 그동안 {then})."
                )
            }
            (Language::En, Reading::More) => format!("{noun} {were} clearly above ordinary days ({ground})."),
            (Language::En, Reading::Less) => format!("{noun} {were} clearly below ordinary days ({ground})."),
            (Language::En, Reading::Undecided | Reading::Unclear) => {
                format!("{noun} {were} not clearly different from ordinary days ({ground}).")
            }
            (Language::En, Reading::SmallBase | Reading::TooFew | Reading::Nothing) => {
                format!(
                    "{noun} could not be compared with ordinary days: too few records ({before} before, {then} then)."
                )
            }
            (Language::En, Reading::NewChannels) => format!(
                "{noun} could not be compared with ordinary days: many came from channels that were silent before ({before} before, {then} then)."
            ),
        }
    }

    /// `+44%, 52건, 95% 구간 +12%–+90%`.
    fn ground_of(self, measure: &str, figure: &Figure) -> String {
        let lift = figure.number().unwrap_or_default();
        let text = |value: f64| match measure {
            BALANCE => self.amount(Unit::SignedIndex, value),
            _ => change_beside(self.language, value, lift),
        };
        let ends = figure.interval.unwrap_or_default();
        let interval = interval(self.language, ends.low.map(text).as_deref(), ends.high.map(text).as_deref());
        let shown = if measure == BALANCE { text(lift) } else { change(self.language, lift) };
        let parts = [shown, self.count(figure.n.unwrap_or_default(), Counter::Record), interval];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// How many earlier starts show as large a rise.
    fn as_large(self, rank: &Evidence) -> Option<String> {
        let (k, n) = (rank.figure.k?, rank.figure.n?);
        Some(match (self.language, k) {
            (Language::Ko, 0) => format!("앞선 시작일 {n}개 가운데 이만큼 늘었던 때는 없었습니다."),
            (Language::Ko, k) => format!("앞선 시작일 {n}개 중 {k}개에서도 이만큼 늘었습니다."),
            (Language::En, 0) => format!("None of {n} earlier starts shows as large a rise."),
            (Language::En, 1) => format!("1 of {n} earlier starts shows as large a rise."),
            (Language::En, k) => format!("{k} of {n} earlier starts show as large a rise."),
        })
    }

    fn aim_seen(self, measure: &str, aim: AimSeen) -> String {
        let value = match (aim.is_lift, measure) {
            (_, BALANCE) => self.amount(Unit::SignedIndex, aim.aim),
            (true, _) => change(self.language, aim.aim),
            (false, "posts.ratio") => self.amount(Unit::Share, aim.aim),
            (false, _) => self.amount(Unit::Number, aim.aim),
        };
        let at_most = aim.is_lift && aim.aim.is_sign_negative();
        let bound = match (self.language, at_most) {
            (Language::Ko, true) => format!("{value} 이하"),
            (Language::Ko, false) => format!("{value} 이상"),
            (Language::En, true) => format!("{value} or less"),
            (Language::En, false) => format!("{value} or more"),
        };
        match (self.language, aim.verdict) {
            (Language::Ko, TargetVerdict::Met) => format!("목표({bound})를 이뤘습니다."),
            (Language::Ko, TargetVerdict::Missed) => format!("목표({bound})에는 닿지 못했습니다."),
            (Language::Ko, TargetVerdict::Open) => format!("목표({bound})를 이뤘는지는 가리기 어렵습니다."),
            (Language::En, TargetVerdict::Met) => format!("The aim ({bound}) was reached."),
            (Language::En, TargetVerdict::Missed) => format!("The aim ({bound}) was not reached."),
            (Language::En, TargetVerdict::Open) => format!("It cannot be said whether the aim ({bound}) was reached."),
        }
    }

    pub(super) fn season_result(self, season: &Named, completed: &Evidence, returned: Option<&Evidence>) -> String {
        let name = self.quoted(season);
        let part = |evidence: &Evidence| {
            let (k, n) = (evidence.figure.k.unwrap_or_default(), evidence.figure.n.unwrap_or_default());
            part_of_whole(self.language, k, n, Counter::Person)
        };
        let interval = self.interval_of(Unit::Share, &completed.figure);
        let ground = if interval.is_empty() { interval } else { format!("({interval})") };
        let done = part(completed);
        match (self.language, returned.map(part)) {
            (Language::Ko, Some(back)) => format!(
                "{name} 시즌이 끝났습니다. 뽑힌 {done}이 끝까지 함께했습니다{ground}. 앞선 시즌을 마친 {back}이 다시 왔습니다."
            ),
            (Language::Ko, None) => format!("{name} 시즌이 끝났습니다. 뽑힌 {done}이 끝까지 함께했습니다{ground}."),
            (Language::En, Some(back)) => format!(
                "Season {name} ended: {done} supporters saw it through {ground}; {back} who completed the season before came back."
            ),
            (Language::En, None) => format!("Season {name} ended: {done} supporters saw it through {ground}."),
        }
    }

    pub(super) fn collision(self, campaign: &Named, start: Date, span: (Date, Option<Date>), met: &Met) -> String {
        let name = self.quoted(campaign);
        let begins = date(self.language, start);
        let language = self.language;
        let when = match (language, span) {
            (_, (first, Some(last))) => dates(language, first, last),
            (Language::Ko, (first, None)) => format!("{}부터", date(language, first)),
            (Language::En, (first, None)) => format!("from {} on", date(language, first)),
        };
        let on = |name: &crate::community::Name| name.in_language(language).to_owned();
        match language {
            Language::Ko => {
                let with = |name: &str| with_particle(&format!("‘{name}’({when})"), Particle::With);
                let what = match met {
                    Met::Mourning(day) => format!("애도 기간인 {}", with(&on(day))),
                    Met::Avoid(day) => format!("피하기로 적은 {}", with(&on(day))),
                    Met::Closed(day) => format!("쉬는 날인 {}", with(&on(day))),
                    Met::Campaign(other) => format!("같은 채널의 다른 캠페인 {}", with(&on(&other.name))),
                };
                let named = with_particle(&name, Particle::Subject);
                format!(
                    "{begins}에 시작할 {named} {what} 겹칩니다. 날짜를 옮기거나, 그대로 두는 까닭을 타이밍 노트에 적을 때입니다."
                )
            }
            Language::En => {
                let what = match met {
                    Met::Mourning(day) => format!("days of mourning, “{}” ({when})", on(day)),
                    Met::Avoid(day) => format!("days marked to avoid, “{}” ({when})", on(day)),
                    Met::Closed(day) => format!("days on which nobody works, “{}” ({when})", on(day)),
                    Met::Campaign(other) => {
                        format!("another campaign on a shared channel, “{}” ({when})", on(&other.name))
                    }
                };
                format!("{name}, to begin on {begins}, will meet {what}: move it, or note why it stands.")
            }
        }
    }

    pub(super) fn decisions_due(self, decisions: &[Named]) -> String {
        let names = self.list_of(decisions);
        let count = self.count(decisions.len() as u64, Counter::Decision);
        match (self.language, decisions.len()) {
            (Language::Ko, ..=1) => {
                format!("결정 {names}의 기한이 되었지만 가릴 수치가 없습니다. 이어 갈지 정할 때입니다.")
            }
            (Language::Ko, _) => {
                format!("기한이 된 결정 {count}을 가릴 수치가 없습니다: {names}. 이어 갈지 정할 때입니다.")
            }
            (Language::En, ..=1) => {
                format!(
                    "The decision {names} is due, and the figure to score it by is not there: time to say whether it goes on."
                )
            }
            (Language::En, _) => {
                format!(
                    "{count} are due, and the figures to score them by are not there: {names}. Time to say whether they go on."
                )
            }
        }
    }

    pub(super) fn decisions_scored(
        self,
        at: Month,
        hit: &[Named],
        missed: &[Named],
        evidence: &[Evidence],
        rate: Option<&Evidence>,
    ) -> String {
        let month = month_alone(self.language, at);
        let first = match (hit, missed, evidence) {
            ([one], [], [figure]) => self.decision_scored(&month, one, figure, TargetVerdict::Met),
            ([], [one], [figure]) => self.decision_scored(&month, one, figure, TargetVerdict::Missed),
            (hit, missed, _) => self.several_scored(&month, hit, missed),
        };
        let rate = rate.map(|rate| {
            let ground = self.interval_of(Unit::Share, &rate.figure);
            let (k, n) = (rate.figure.k.unwrap_or_default(), rate.figure.n.unwrap_or_default());
            match self.language {
                Language::Ko => format!(
                    "지금까지 결과를 확인한 결정은 {}이 기대대로였습니다({ground}).",
                    part_of_whole(self.language, k, n, Counter::Decision)
                ),
                Language::En => format!("So far {k} of {n} decisions came out as expected ({ground})."),
            }
        });
        [Some(first), rate].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn decision_scored(self, month: &str, decision: &Named, figure: &Evidence, verdict: TargetVerdict) -> String {
        let name = self.quoted(decision);
        let fact = format!("{}{}.", self.fact(figure), self.in_brackets(figure));
        match (self.language, verdict) {
            (Language::Ko, TargetVerdict::Met) => format!(
                "{month}에 기한이 된 결정 {} 기대대로 되었습니다. {fact}",
                with_particle(&name, Particle::Topic)
            ),
            (Language::Ko, TargetVerdict::Missed | TargetVerdict::Open) => format!(
                "{month}에 기한이 된 결정 {} 기대와 달랐습니다. {fact} 이어 갈지 다시 정할 때입니다.",
                with_particle(&name, Particle::Topic)
            ),
            (Language::En, TargetVerdict::Met) => {
                format!("The decision {name}, due in {month}, came out as expected. {fact}")
            }
            (Language::En, TargetVerdict::Missed | TargetVerdict::Open) => format!(
                "The decision {name}, due in {month}, did not come out as expected. {fact} Time to decide whether it goes on."
            ),
        }
    }

    fn several_scored(self, month: &str, hit: &[Named], missed: &[Named]) -> String {
        let all = self.count((hit.len() + missed.len()) as u64, Counter::Decision);
        let kept = hit.len();
        match (self.language, hit.is_empty(), missed.is_empty()) {
            (Language::Ko, _, true) => {
                format!("{month}에 기한이 된 결정 {all}이 모두 기대대로 되었습니다: {}.", self.list_of(hit))
            }
            (Language::Ko, true, false) => format!(
                "{month}에 기한이 된 결정 {all}이 모두 기대와 달랐습니다: {}. 이어 갈지 다시 정할 때입니다.",
                self.list_of(missed)
            ),
            (Language::Ko, false, false) => format!(
                "{month}에 기한이 된 결정 {all} 가운데 {}은 기대대로 되었고, {} 기대와 달랐습니다. 이어 갈지 다시 정할 때입니다.",
                self.count(kept as u64, Counter::Decision),
                with_particle(&self.list_of(missed), Particle::Topic)
            ),
            (Language::En, _, true) => {
                let all = if kept == 2 { "Both decisions".to_owned() } else { format!("All {all}") };
                format!("{all} due in {month} came out as expected: {}.", self.list_of(hit))
            }
            (Language::En, true, false) => format!(
                "{} of the {all} due in {month} came out as expected: {}. Time to decide whether they go on.",
                if missed.len() == 2 { "Neither" } else { "None" },
                self.list_of(missed)
            ),
            (Language::En, false, false) => format!(
                "Of the {all} due in {month}, {kept} came out as expected; {} did not. Time to decide whether it goes on.",
                self.list_of(missed)
            ),
        }
    }

    fn quoted(self, named: &Named) -> String {
        let name = named.name.in_language(self.language);
        match self.language {
            Language::Ko => format!("‘{name}’"),
            Language::En => format!("“{name}”"),
        }
    }

    fn list_of(self, all: &[Named]) -> String {
        all.iter().map(|named| self.quoted(named)).collect::<Vec<_>>().join(", ")
    }
}

/// The measure a campaign's figure is of.
fn measure_of(evidence: &Evidence) -> &'static str {
    match &evidence.place {
        Where::Campaign { measure, .. } => measure.unwrap_or_default(),
        Where::Month(_)
        | Where::Group { .. }
        | Where::Cells { .. }
        | Where::Span { .. }
        | Where::Season { .. }
        | Where::Decisions => "",
    }
}
