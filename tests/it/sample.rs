//! A document with every kind of block, in both languages: what templates are tested with and looked at.

use dangol::community::Language;
use dangol::render::document::{
    Block, Cell, Chart, Document, Entry, Fact, Head, Kpi, Link, Neighbours, Quote, Section, Sentence, Table,
};
use dangol::render::shell::{Masthead, Place};
use dangol::render::words::Label;

/// The shell's facts.
pub(crate) fn masthead(language: Language) -> Masthead {
    let place = |id, label, path| Place { id, label, path };
    Masthead {
        language,
        site: say(language, "파도 로스터리 고객 소식판", "Pado Roastery customer board"),
        organisation: say(language, "파도 로스터리", "Pado Roastery"),
        as_of: say(language, "데이터 기준 시각 2026년 11월 20일 18:04", "Data as of 20 November 2026, 18:04"),
        edition: say(language, "공개판", "Public edition"),
        internal: String::new(),
        places: vec![
            place("overview", Label::Overview, "index.html"),
            place("months", Label::Months, "months/index.html"),
            place("hotline", Label::Hotline, "hotline.html"),
            place("voices", Label::Voices, "voices.html"),
            place("people", Label::People, "people.html"),
            place("regulars", Label::Regulars, "regulars.html"),
            place("teams", Label::Teams, "teams.html"),
            place("supporters", Label::Supporters, "supporters/index.html"),
            place("campaigns", Label::Campaigns, "campaigns/index.html"),
            place("needs", Label::Needs, "needs/index.html"),
            place("decisions", Label::Decisions, "decisions.html"),
            place("metrics", Label::Metrics, "metrics.html"),
            place("quality", Label::Quality, "quality.html"),
        ],
        languages: vec![Language::Ko, Language::En],
    }
}

/// A monthly report, one of each block.
pub(crate) fn document(language: Language) -> Document {
    let t = |ko, en| say(language, ko, en);
    Document {
        path: "months/2026-10.html".to_owned(),
        title: t("2026년 10월", "October 2026"),
        headline: t(
            "10월, 문의의 83%에 2시간 안에 답했습니다. 목표 80%를 지켰습니다.",
            "In October, 83% of questions were answered within 2 hours. The target of 80% was met.",
        ),
        kicker: t("핫라인 · 2026년 10월", "Hotline · October 2026"),
        notes: vec![t("11월은 11월 20일까지의 기록입니다.", "November holds records up to 20 November.")],
        findings: findings(language),
        sections: vec![key_figures(language), response(language), words(language), lists(language)],
        current: "months",
        neighbours: Some(Neighbours {
            previous: Some(link(t("2026년 9월", "September 2026"), "2026-09.html")),
            next: Some(link(t("2026년 11월", "November 2026"), "2026-11.html")),
        }),
    }
}

fn findings(language: Language) -> Vec<Sentence> {
    let t = |ko, en| say(language, ko, en);
    let evidence = Some(link(t("근거", "Evidence"), "../metrics/response.within_2h.html"));
    vec![
        Sentence {
            text: t(
                "2시간 내 응답률 83%는 평소 범위 61%–79%보다 높습니다 (77건 중 64건).",
                "83% answered within 2 hours is above the usual range of 61%–79% (64 of 77).",
            ),
            evidence: evidence.clone(),
            tone: "good",
        },
        Sentence {
            text: t(
                "고객이 네 번 넘게 찾아온 문의가 9%로 목표 5% 이하를 지키지 못했습니다 (112건 중 10건).",
                "9% of questions took four attempts or more; the target of at most 5% was missed (10 of 112).",
            ),
            evidence,
            tone: "bad",
        },
        Sentence {
            text: t("그 밖의 지표는 평소 범위입니다.", "Everything else is within its usual range."),
            evidence: None,
            tone: "plain",
        },
    ]
}

fn key_figures(language: Language) -> Section {
    let t = |ko, en| say(language, ko, en);
    let kpi = |name: String, value: String, verdict: &'static str, target: String| Kpi {
        name: link(name, "../metrics/response.within_2h.html"),
        value,
        readable: true,
        receipt: "../metrics/response.within_2h.html#receipt".to_owned(),
        basis: t("77건 중 64건, 95% 구간 73%–90%", "64 of 77, 95% interval 73%–90%"),
        changes: vec![
            t("전월 대비 +6%p (81건)", "+6 points on last month (n = 81)"),
            t("전년 동월 대비 +11%p (52건)", "+11 points on last year (n = 52)"),
        ],
        target,
        verdict,
        signal: String::new(),
        news: "",
        sparkline: sparkline(),
    };
    let mut first = kpi(
        t("2시간 내 응답", "Answered within 2 h"),
        "83%".to_owned(),
        "met",
        t("목표 80% 이상 · 달성", "target at least 80% · met"),
    );
    first.signal = t("평소보다 높음, 좋은 쪽", "Above its usual range, for the better");
    first.news = "good";
    let second = kpi(
        t("네 번 이상 시도", "Four attempts or more"),
        "9%".to_owned(),
        "missed",
        t("목표 5% 이하 · 미달", "target at most 5% · missed"),
    );
    let second = Kpi {
        signal: t("8달 이상 평균 위, 나쁜 쪽", "Above the mean for 8+ months, for the worse"),
        news: "bad",
        ..second
    };
    let third = kpi(
        t("첫 응답까지 걸린 시간의 중앙값", "Median time to the first answer"),
        t("1시간 12분", "1 h 12 min"),
        "open",
        t("목표 2시간 이하 · 판단 보류", "target at most 2 h · open"),
    );
    let fourth = Kpi {
        name: link(t("순추천지수", "Net promoter score"), "../metrics/voice.nps.html"),
        value: t("잴 것 없음: 설문이 없는 달입니다", "Nothing to measure: no survey this month"),
        receipt: "../metrics/voice.nps.html#receipt".to_owned(),
        readable: false,
        basis: String::new(),
        changes: Vec::new(),
        target: String::new(),
        verdict: "",
        signal: String::new(),
        news: "",
        sparkline: String::new(),
    };
    Section {
        id: "key-figures".to_owned(),
        heading: t("핵심 지표", "Key figures"),
        more: Some(link(t("모든 수치", "All figures"), "../metrics.html")),
        blocks: vec![Block::Kpis { items: vec![first, second, third, fourth] }],
    }
}

fn response(language: Language) -> Section {
    let t = |ko, en| say(language, ko, en);
    Section {
        id: "response".to_owned(),
        heading: t("응답", "Response"),
        more: Some(link(t("핫라인", "Hotline"), "../hotline.html")),
        blocks: vec![
            Block::Chart(Box::new(chart(language, "within-2h"))),
            Block::Chart(Box::new(chart(language, "within-24h"))),
            Block::Heading { id: "best-time".to_owned(), text: t("반응이 빠른 시간", "When answers come fast") },
            Block::Table(heat(language)),
            Block::Chart(Box::new(chart(language, "alone"))),
        ],
    }
}

fn chart(language: Language, id: &str) -> Chart {
    let t = |ko, en| say(language, ko, en);
    let month = |name: &str, value: &str, n: &str, tone| {
        vec![Cell::text(name), Cell::text(value), Cell::text(n), Cell { tone, ..Cell::text(t("달성", "Met")) }]
    };
    Chart {
        id: id.to_owned(),
        title: t("10월에 처음으로 평소 범위를 넘었습니다", "October left the usual range for the first time"),
        subtitle: t(
            "2시간 내 응답률, 답이 필요한 고객의 말, 2025년 12월–2026년 11월",
            "Share answered within 2 hours, entries that need a reply, December 2025 to November 2026",
        ),
        svg: drawing(),
        summary: t(
            "12달 동안 58%에서 83%로 올랐고, 마지막 달은 아직 진행 중입니다.",
            "Rose from 58% to 83% in 12 months; the last month is still running.",
        ),
        legend: String::new(),
        key: vec![Fact::plain("A", t("10월 2일–14일 가을 로스트", "Autumn roast, 2–14 October"))],
        table: Table {
            caption: t("2시간 내 응답률: 표", "Share answered within 2 hours: table"),
            heads: heads(&[
                (t("달", "Month"), false),
                (t("값", "Value"), true),
                ("n".to_owned(), true),
                (t("판정", "Verdict"), false),
            ]),
            rows: vec![
                month("2026-09", "77%", "81", ""),
                month("2026-10", "83%", "77", "good"),
                month("2026-11", "79%", "43", "muted"),
            ],
        },
        csv: Some(link(t("CSV 내려받기", "Download as CSV"), "../data/charts/hotline-response.within_2h.csv")),
        definition: Some(link(t("정의", "Definition"), "../metrics/response.within_2h.html")),
        receipt: Some(link(t("근거 기록", "Receipt"), "../metrics/response.within_2h.html#receipt")),
    }
}

fn heat(language: Language) -> Table {
    let t = |ko, en| say(language, ko, en);
    let mut hours: Vec<(String, bool)> = vec![(t("요일", "Weekday"), false)];
    hours.extend((9..21).map(|hour| (say(language, &format!("{hour}시"), &format!("{hour}:00")), true)));
    let tones = ["muted", "", "", "", "good", "bad"];
    let days = [("월", "Mon"), ("화", "Tue"), ("수", "Wed"), ("목", "Thu"), ("금", "Fri")];
    let rows = days.iter().enumerate().map(|(day, (ko, en))| {
        let mut row = vec![Cell::text(t(ko, en))];
        row.extend((0..12).map(|hour| {
            let step = (day * 5 + hour * 7) % 6;
            let text = if step == 0 { "–".to_owned() } else { format!("{}%", step * 2) };
            Cell { tone: tones[step], ..Cell::text(text) }
        }));
        row
    });
    Table {
        caption: t("요일과 시간대별 반응", "Reactions by weekday and hour"),
        heads: heads(&hours),
        rows: rows.collect(),
    }
}

fn words(language: Language) -> Section {
    let t = |ko, en| say(language, ko, en);
    Section {
        id: "words".to_owned(),
        heading: t("말", "Words"),
        more: None,
        blocks: vec![
            Block::Text {
                text: t("고객이 남긴 말을 그대로 옮깁니다.", "What customers said, as they said it.")
            },
            Block::Quotes {
                items: vec![
                    Quote {
                        text: t(
                            "택배 상자가 젖어 왔는데 한 시간 만에 다시 보내 주셨어요.",
                            "The box came wet; a new one was on its way within the hour.",
                        ),
                        source: t("칭찬 · 네이버 카페 · 10월 12일", "Praise · Naver Cafe · 12 October"),
                        href: Some("../data/logs.html".to_owned()),
                    },
                    Quote {
                        text: "<script>alert(1)</script> & \"따옴표\"".to_owned(),
                        source: t("질문 · 오픈채팅", "Question · open chat"),
                        href: None,
                    },
                ],
            },
            Block::Prose { html: prose(language) },
            Block::Note {
                id: "note-2026-10-02".to_owned(),
                heading: t("10월 2일 · 진행", "2 October · go"),
                html: format!(
                    "<p>{}</p>",
                    t("카페에 먼저 알리고 사흘 뒤에 열었습니다.", "Told the café first, opened three days later.")
                ),
            },
            Block::Missing {
                text: t(
                    "설문이 아직 없습니다. surveys/에 기록이 쌓이면 여기에 나타납니다.",
                    "No surveys yet. It will appear here once surveys/ holds records.",
                ),
            },
        ],
    }
}

fn prose(language: Language) -> String {
    say(
        language,
        "<h3>왜 그때였나</h3><p>연휴 뒤 첫 월요일은 <strong>문의가 몰리는 날</strong>입니다. 그래서 화요일로 미뤘습니다.</p><ul><li>카페 공지 <code>3일 전</code></li><li>쪽지는 보내지 않음</li></ul><blockquote><p>먼저 알려 주셔서 고마웠어요.</p></blockquote>",
        "<h3>Why then</h3><p>The first Monday after a holiday is <strong>when questions pile up</strong>, so we moved it to Tuesday.</p><ul><li>Announced <code>3 days</code> before</li><li>No direct messages</li></ul><blockquote><p>Thank you for telling us first.</p></blockquote>",
    )
}

fn lists(language: Language) -> Section {
    let t = |ko, en| say(language, ko, en);
    Section {
        id: "lists".to_owned(),
        heading: t("목록", "Lists"),
        more: None,
        blocks: vec![
            Block::Facts {
                items: vec![
                    Fact::plain(t("기간", "Period"), t("2026년 10월 2일–14일", "2–14 October 2026")),
                    Fact {
                        name: t("담당", "Owner"),
                        value: t("커뮤니티 팀", "Community team"),
                        href: Some("../teams.html".to_owned()),
                    },
                ],
            },
            Block::Links {
                items: vec![
                    Entry {
                        link: link(t("가을 로스트", "Autumn roast"), "../campaigns/autumn-roast.html"),
                        text: t("하루 목소리가 31% 늘었습니다.", "Voices per day rose by 31%."),
                        badge: t("진행 중", "Running"),
                    },
                    Entry {
                        link: link(t("겨울 선물", "Winter gifts"), "../campaigns/winter-gifts.html"),
                        text: String::new(),
                        badge: String::new(),
                    },
                ],
            },
        ],
    }
}

fn drawing() -> String {
    r#"<svg viewBox="0 0 480 250" role="img" aria-label="83%"><title>83%</title><g class="ct"><path d="M44 30H440M44 130H440M44 230H440" stroke="var(--grid)"/><text x="38" y="35" text-anchor="end">100%</text><text x="38" y="135" text-anchor="end">50%</text><text x="38" y="235" text-anchor="end">0%</text><path d="M48 114L82 108L116 110L150 98L184 104L218 90L252 94L286 86L320 88L354 82L388 64L422 72" fill="none" stroke="var(--focus)" stroke-width="2.5"/><path d="M388 57l7 7-7 7-7-7z" fill="var(--signal)"/><text x="388" y="50" text-anchor="middle" font-size="15" fill="var(--ink)" class="halo">83%</text><circle cx="422" cy="72" r="4" fill="var(--ground)" stroke="var(--focus)" stroke-width="2"/></g></svg>"#
        .to_owned()
}

fn sparkline() -> String {
    "<svg viewBox=\"0 0 132 34\" role=\"img\" aria-label=\"58%–83%\"><g class=\"ct\"><path d=\"M2 30L14 27L26 28L38 22L50 25L62 18L74 20L86 15L98 16L110 12L122 4\" fill=\"none\" stroke=\"var(--muted)\" stroke-width=\"2\"/><circle cx=\"122\" cy=\"4\" r=\"3.5\" fill=\"var(--focus)\"/></g></svg>".to_owned()
}

fn heads(heads: &[(String, bool)]) -> Vec<Head> {
    heads.iter().map(|(text, number)| Head { text: text.clone(), number: *number }).collect()
}

fn link(text: String, href: &str) -> Link {
    Link { text, href: href.to_owned() }
}

fn say(language: Language, korean: &str, english: &str) -> String {
    match language {
        Language::Ko => korean.to_owned(),
        Language::En => english.to_owned(),
    }
}
