//! Every saying in both languages, with one, several, none, and what cannot be told: to be read, all of it.

use crate::{
    community::{Date, Language, Month, Name, NeedStatus, Target},
    measure::{
        figure::{Figure, State, TargetVerdict, Value},
        figures::MeasureCounts,
        statistics::{interval::Interval, xmr::Signal},
    },
    narrate::{
        campaign::Reading,
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        folder::Folder,
        saying::{AimSeen, Compared, Demands, Extreme, Met, Named, Quiet, Saying, Tipping},
        weight::Weight,
    },
    render::words::Voice,
};

const OCTOBER: Month = Month(2026 * 12 + 9);

fn evidence(id: &str, figure: Figure) -> Evidence {
    Evidence { measured: Measured::named(id), place: Where::Month(OCTOBER), figure }
}

fn seconds(seconds: i64) -> Figure {
    Figure { value: Some(Value::Whole(seconds)), ..Figure::of(State::Ok) }
}

fn running(mut figure: Figure) -> Figure {
    figure.state = State::Running;
    figure
}

fn named(korean: &str, english: &str) -> Named {
    Named { id: "id".to_owned(), name: name(korean, english) }
}

fn name(korean: &str, english: &str) -> Name {
    Name { ko: Some(korean.to_owned()), en: Some(english.to_owned()) }
}

fn date(month: i8, day: i8) -> Date {
    Date::new(2026, month, day).unwrap()
}

fn median(seconds: f64, n: u64) -> Figure {
    Figure { interval: Some(Interval { low: Some(seconds / 2.0), high: None }), ..Figure::real(seconds, n) }
}

/// Signals of every kind, on a share, a time, a count and a number.
fn signals() -> Vec<Saying> {
    let all = [Signal::Above, Signal::Below, Signal::RunAbove, Signal::RunBelow, Signal::Rising, Signal::Falling];
    let figures = [
        ("response.within_1h", Figure::share(18, 23), 0.49),
        ("response.time_median", median(1500.0, 37), 9_000.0),
        ("side.advocates", Figure::count(13), 4.2),
        ("teams.load_max", Figure::real(1.8, 8), 3.6),
    ];
    let signal = |(id, figure, mean): &(&str, Figure, f64), signal, months| Saying::Signal {
        evidence: evidence(id, figure.clone()),
        signal,
        mean: *mean,
        months,
    };
    let mut sayings: Vec<Saying> = figures.iter().flat_map(|figure| all.map(|way| signal(figure, way, 1))).collect();
    sayings.push(signal(&figures[0], Signal::Above, 7));
    sayings.push(signal(&figures[1], Signal::Below, 14));
    sayings.push(signal(&("side.advocates", Figure::count(1), 4.0), Signal::Below, 1));
    sayings.push(signal(&("side.advocates", Figure::count(0), 4.2), Signal::Below, 1));
    sayings.push(signal(&("side.misunderstandings", Figure::count(7), 0.0), Signal::Above, 1));
    sayings.push(signal(&("voice.loop_closed", Figure::share(0, 4), 0.6), Signal::Below, 1));
    sayings.push(signal(&("voice.net_sentiment", Figure::real(-0.21, 30), 0.06), Signal::Below, 1));
    let record = |(id, figure, mean): &(&str, Figure, f64), signal, extreme| Saying::Record {
        evidence: evidence(id, figure.clone()),
        signal,
        mean: *mean,
        extreme,
    };
    sayings.extend(figures.iter().map(|figure| record(figure, Signal::Above, Extreme::Highest)));
    sayings.push(record(&figures[0], Signal::RunAbove, Extreme::Highest));
    sayings.push(record(&figures[1], Signal::Below, Extreme::Lowest));
    sayings.push(record(&figures[2], Signal::Falling, Extreme::Lowest));
    sayings.push(record(&("side.misunderstandings", Figure::count(1), 0.0), Signal::Above, Extreme::Highest));
    sayings
}

/// Targets, by verdict and by how long.
fn targets() -> Vec<Saying> {
    let share = ("response.within_1h", Figure::share(18, 23), Target::AtLeast(0.7));
    let time = ("response.time_median", median(5_400.0, 37), Target::AtMost(3_600.0));
    let none = ("response.waiting", Figure::count(0), Target::AtMost(3.0));
    let five = ("response.waiting", Figure::count(5), Target::AtMost(1.0));
    let say = |(id, figure, target): &(&str, Figure, Target), verdict, months| Saying::Target {
        evidence: evidence(id, figure.clone()),
        target: *target,
        verdict,
        months,
    };
    vec![
        say(&share, TargetVerdict::Met, 1),
        say(&share, TargetVerdict::Open, 3),
        say(&time, TargetVerdict::Missed, 2),
        say(&none, TargetVerdict::Met, 14),
        say(&five, TargetVerdict::Missed, 1),
    ]
}

/// The line: who waits, and silence.
fn line() -> Vec<Saying> {
    let waiting = |figure| evidence("response.waiting", figure);
    let oldest = |days: i64| evidence("response.waiting_oldest", seconds(days * 86_400));
    let silence = |usual| Saying::Silence {
        evidence: evidence("line.longest_silence", seconds(9 * 86_400)),
        channel: named("네이버 카페", "Naver Cafe"),
        usual,
    };
    vec![
        Saying::Waiting { evidence: waiting(Figure::count(1)), oldest: Some(oldest(3)) },
        Saying::Waiting { evidence: waiting(Figure::count(4)), oldest: Some(oldest(3)) },
        Saying::Waiting { evidence: waiting(Figure::count(4)), oldest: None },
        Saying::Waiting { evidence: waiting(running(Figure::count(1))), oldest: Some(oldest(3)) },
        Saying::Waiting { evidence: waiting(running(Figure::count(4))), oldest: Some(oldest(3)) },
        Saying::Waiting { evidence: waiting(running(Figure::count(1))), oldest: None },
        Saying::Waiting { evidence: waiting(running(Figure::count(4))), oldest: None },
        Saying::LongestWait { evidence: oldest(12), waiting: waiting(Figure::count(1)), before: Some(oldest(9)) },
        Saying::LongestWait { evidence: oldest(12), waiting: waiting(Figure::count(4)), before: None },
        silence(None),
        silence(Some(240_000.0)),
    ]
}

/// Customers: complaints, the ladder, desires, what they are told.
fn crowd() -> Vec<Saying> {
    let desk = |figure, tipping| Saying::ComplaintDesk { evidence: evidence("voice.complaint_desk", figure), tipping };
    let climbed = |k, n| Some(evidence("people.climb", Figure::share(k, n)));
    let left = |members| Some(evidence("people.ladder_flow", Figure::count(members)));
    let cell = |count| evidence("needs.table", Figure::count(count));
    let need = |people: Option<u64>, status| Saying::SharedNeed {
        need: named("언제 오는지 알고 싶다", "To know when it comes"),
        demands: Box::new(Demands { gained: cell(8), linked: cell(22), entries: cell(49), people: people.map(cell) }),
        status,
    };
    let told = |heard: (u64, u64), taken: (u64, u64)| Saying::ToldBack {
        evidence: evidence("voice.loop_closed", Figure::share(heard.0, heard.1)),
        adopted: evidence("voice.idea_adoption", Figure::share(taken.0, taken.1)),
    };
    vec![
        desk(Figure::share(40, 55), Tipping::OverHalf),
        desk(Figure::share(18, 55), Tipping::Signal { signal: Signal::Above, mean: 0.12 }),
        Saying::Ladder { climbed: climbed(16, 66), left: left(4) },
        Saying::Ladder { climbed: climbed(1, 66), left: left(3) },
        Saying::Ladder { climbed: climbed(16, 66), left: None },
        Saying::Ladder { climbed: None, left: left(1) },
        Saying::Ladder { climbed: None, left: left(4) },
        need(Some(35), None),
        need(Some(1), Some(NeedStatus::Heard)),
        need(None, Some(NeedStatus::Planned)),
        need(Some(35), Some(NeedStatus::Trying)),
        need(Some(35), Some(NeedStatus::Shipped)),
        need(Some(35), Some(NeedStatus::Declined)),
        told((5, 6), (4, 5)),
        told((1, 1), (1, 1)),
        told((7, 7), (2, 2)),
        told((4, 7), (1, 3)),
    ]
}

/// Campaigns and seasons that ended.
fn ends() -> Vec<Saying> {
    let lift =
        |id: &str, measure, figure: Figure| Evidence::of_campaign(Measured::named(id), "id", Some(measure), &figure);
    let with = |value, low, high| Figure { interval: Some(Interval::closed(low, high)), ..Figure::real(value, 52) };
    let say = |compared, evidence, reading, placebo: Option<(u64, u64)>, aim| Saying::Campaign {
        campaign: named("가을 팝업", "Autumn pop-up"),
        compared,
        evidence,
        reading,
        counts: MeasureCounts { baseline: 5, during: 1, ..MeasureCounts::default() },
        placebo: placebo.map(|(k, n)| lift("campaign.placebo_rank", "voice.per_day", Figure::share(k, n))),
        aim,
    };
    let aim = |aim, is_lift, verdict| Some(AimSeen { aim, is_lift, verdict });
    let during = |measure, figure| lift("campaign.lift", measure, figure);
    let after = |measure, figure| lift("campaign.carry_over", measure, figure);
    let (up, down, open) = (with(0.44, 0.12, 0.9), with(-0.4, -0.6, -0.1), with(0.14, -0.4, 1.17));
    let season = |returned: Option<(u64, u64)>| Saying::Season {
        season: named("서포터즈 1기", "Supporters I"),
        evidence: evidence("supporters.funnel", Figure::share(10, 12)),
        returned: returned.map(|(k, n)| evidence("supporters.return_share", Figure::share(k, n))),
    };
    let promised = aim(0.2, true, TargetVerdict::Open);
    vec![
        say(Compared::During, during("voice.per_day", up.clone()), Reading::More, Some((3, 167)), promised),
        say(Compared::During, during("voice.per_day", with(5.7, 1.2, 21.0)), Reading::More, Some((0, 52)), None),
        say(
            Compared::During,
            during("voice.per_day", down.clone()),
            Reading::Less,
            None,
            aim(-0.1, true, TargetVerdict::Met),
        ),
        say(Compared::During, during("side.events_per_day", Figure::too_few(6)), Reading::TooFew, None, None),
        say(Compared::During, during("voice.per_day", up.clone()), Reading::SmallBase, None, None),
        say(Compared::During, during("voice.per_day", up.clone()), Reading::NewChannels, None, None),
        say(
            Compared::During,
            during("posts.ratio", open.clone()),
            Reading::Unclear,
            None,
            aim(0.01, false, TargetVerdict::Missed),
        ),
        say(
            Compared::During,
            during("voice.net_sentiment", up),
            Reading::More,
            None,
            aim(0.1, true, TargetVerdict::Met),
        ),
        say(Compared::After, after("voice.per_day", down), Reading::Less, None, None),
        say(Compared::After, after("posts.ratio", open), Reading::Undecided, None, None),
        season(None),
        season(Some((4, 12))),
    ]
}

/// What lies ahead, and decisions.
fn ahead() -> Vec<Saying> {
    let collision = |met, last| Saying::Collision {
        campaign: named("겨울 선물", "Winter presents"),
        start: date(12, 1),
        dates: (date(12, 3), last),
        met,
        evidence: evidence("campaign.mood", Figure::count(2)),
    };
    let last = Some(date(12, 4));
    let decisions = [named("저녁 당번", "Evening duty"), named("새 봉투", "New bags")];
    let [one, other] = decisions.clone();
    let due = |decisions: &[Named]| Saying::DecisionsDue {
        decisions: decisions.to_vec(),
        evidence: evidence("decisions.due", Figure::count(decisions.len() as u64)),
    };
    let scored = |hit: &[Named], missed: &[Named], rate: Option<(u64, u64)>| Saying::DecisionsScored {
        month: OCTOBER,
        hit: hit.to_vec(),
        missed: missed.to_vec(),
        evidence: vec![evidence("response.none_7d", Figure::share(1, 23)); hit.len() + missed.len()],
        rate: rate.map(|(k, n)| evidence("decisions.hit_share", Figure::share(k, n))),
    };
    let (one, other) = (&[one][..], &[other][..]);
    vec![
        collision(Met::Mourning(name("홍수 애도 기간", "Mourning after the flood")), last),
        collision(Met::Avoid(name("선거일", "Election day")), Some(date(12, 3))),
        collision(Met::Closed(name("새해", "New year")), last),
        collision(Met::Campaign(named("상시 할인", "Open sale")), None),
        due(one),
        due(&decisions),
        scored(one, &[], Some((5, 6))),
        scored(&[], one, None),
        scored(&decisions, &[], Some((5, 6))),
        scored(&[], &decisions, None),
        scored(one, other, Some((1, 2))),
    ]
}

/// What cannot be told, and that nothing stands out.
fn silence() -> Vec<Saying> {
    let thin = |figure| Saying::Thin { evidence: evidence("regulars.level", figure) };
    let floor = Figure { floor: Some(7_776_000), n: Some(45), ..Figure::of(State::NotReached) };
    vec![
        thin(Figure::too_few(4)),
        thin(Figure::too_few(1)),
        thin(Figure::too_few(0)),
        thin(Figure::of(State::TooFew)),
        thin(Figure::of(State::Suppressed)),
        Saying::Thin { evidence: evidence("response.time_median", floor) },
        Saying::NotMeasurable { folder: Folder::Logs },
        Saying::NotMeasurable { folder: Folder::Posts },
        Saying::Ordinary(Quiet::Held),
        Saying::Ordinary(Quiet::FewMonths),
        Saying::Ordinary(Quiet::Running),
    ]
}

fn all() -> Vec<Saying> {
    [signals(), targets(), line(), crowd(), ends(), ahead(), silence()].concat()
}

fn read(language: Language) -> String {
    let voice = Voice { language, currency: None };
    let sentence = |saying: Saying| voice.finding(&Finding { saying, weight: Weight::NONE }).replace('\u{2060}', "");
    all().into_iter().map(sentence).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_saying_reads_well_in_korean() {
    insta::assert_snapshot!(read(Language::Ko));
}

#[test]
fn every_saying_reads_well_in_english() {
    insta::assert_snapshot!(read(Language::En));
}

#[test]
fn every_sentence_ends_and_none_has_a_gap() {
    for language in Language::ALL {
        for sentence in read(language).lines() {
            assert!(sentence.ends_with('.'), "{sentence}");
            for fault in ["  ", "{", "()", " .", " ,", "..", ".,"] {
                assert!(!sentence.contains(fault), "`{fault}` in {sentence}");
            }
        }
    }
}
