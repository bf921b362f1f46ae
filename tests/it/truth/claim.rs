//! One sentence with all that it may say: the figures it names, as `metrics.json` holds them. The sentence is taken apart, and
//! every part that no figure bears out is a fault.

use super::{
    date::cut_dates,
    number::{Kind, Number, numbers},
    words::{Claimed, claims},
};
use dangol::{
    community::{Date, Language, Month},
    measure::metric::Unit,
};
use std::collections::BTreeSet;

/// A figure as `metrics.json` holds it, and what may be said of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Stated {
    /// Its metric's id.
    pub(super) id: String,
    pub(super) unit: Option<Unit>,
    /// `value`, or the `floor` of what was not reached; `None`: neither.
    pub(super) value: Option<f64>,
    pub(super) n: Option<u64>,
    pub(super) k: Option<u64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    /// What `metrics.json` bears out besides.
    pub(super) may: BTreeSet<Claimed>,
}

/// A sentence, and all it may rest on.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) language: Language,
    pub(super) sentence: String,
    /// What it rests on; each must be said.
    pub(super) figures: Vec<Stated>,
    /// Other numbers it may say: means, targets, streaks.
    pub(super) more: Vec<(Kind, f64)>,
    /// What may stand in quotation marks.
    pub(super) names: Vec<String>,
    pub(super) months: Vec<Month>,
    pub(super) dates: Vec<Date>,
}

/// The kind of number a unit is written as.
pub(super) fn kind_of(unit: Unit) -> Kind {
    match unit {
        Unit::Share | Unit::Ratio => Kind::Share,
        Unit::Seconds => Kind::Seconds,
        Unit::Money => Kind::Money,
        Unit::Count | Unit::Number | Unit::SignedIndex | Unit::Index | Unit::Mean | Unit::Points | Unit::Word => {
            Kind::Plain
        }
    }
}

impl Stated {
    fn kind(&self) -> Kind {
        self.unit.map_or(Kind::Plain, kind_of)
    }

    /// Whether a number is a value of this figure's unit; a ratio may be said as a multiple.
    fn is_said_by(&self, number: &Number, value: f64) -> bool {
        let as_multiple = match self.unit {
            Some(Unit::Ratio) => number.says(Kind::Times, value + 1.0),
            Some(Unit::Number) => number.says(Kind::Times, value),
            _ => false,
        };
        number.says(self.kind(), value) || as_multiple
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of test data")]
    fn bears_out(&self, number: &Number) -> bool {
        let counts = [self.n, self.k].into_iter().flatten();
        counts.into_iter().any(|count| number.says(Kind::Plain, count as f64))
            || self.value.is_some_and(|value| self.is_said_by(number, value))
    }
}

impl Claim {
    /// What of the sentence is not borne out; empty: it is true.
    pub(super) fn faults(&self) -> Vec<String> {
        let text = self.sentence.replace('\u{2060}', "").replace('\u{a0}', " ");
        let mut faults = Vec::new();
        let (text, quoted) = cut_quoted(&text);
        faults.extend(
            quoted
                .iter()
                .filter(|name| !self.names.contains(name))
                .map(|name| format!("`{name}` is not what it rests on")),
        );
        let (text, mentions) = cut_dates(self.language, &text);
        for mention in mentions {
            let is_known = self.months.iter().any(|&month| mention.is_month(month))
                || self.dates.iter().any(|&date| mention.is_date(date));
            if !is_known {
                faults.push(format!("{mention:?} is not its time"));
            }
        }
        faults.extend(self.faults_of_words(&text));
        faults.extend(self.faults_of_numbers(&text));
        faults.into_iter().map(|fault| format!("{fault}: {}", self.sentence)).collect()
    }

    fn faults_of_words(&self, text: &str) -> Vec<String> {
        let borne_out: BTreeSet<Claimed> = self.figures.iter().flat_map(|figure| figure.may.iter().copied()).collect();
        let not_so = claims(self.language, text).difference(&borne_out).copied().collect::<Vec<_>>();
        not_so.into_iter().map(|claimed| format!("{claimed:?} is borne out by no figure")).collect()
    }

    fn faults_of_numbers(&self, text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let (text, intervals) = cut_intervals(self.language, text);
        for interval in &intervals {
            let ends = numbers(self.language, interval);
            let is_of = |figure: &Stated| {
                let known: Vec<f64> = [figure.low, figure.high].into_iter().flatten().collect();
                known.len() == ends.len()
                    && known.iter().zip(&ends).all(|(&end, number)| figure.is_said_by(number, end))
            };
            if ends.is_empty() || !self.figures.iter().any(is_of) {
                faults.push(format!("the interval `{interval}` is no figure's"));
            }
        }
        let (rest, samples) = cut_samples(&text);
        for n in samples {
            if !self.figures.iter().any(|figure| figure.n == Some(n)) {
                faults.push(format!("n = {n} is no figure's"));
            }
        }
        let all = numbers(self.language, &text);
        for number in numbers(self.language, &rest) {
            let is_known = self.figures.iter().any(|figure| figure.bears_out(&number))
                || self.more.iter().any(|&(kind, value)| number.says(kind, value));
            if !is_known {
                faults.push(format!("{number:?} is no figure's"));
            }
        }
        for (part, whole) in parts_of_wholes(self.language, &rest) {
            let pair = |figure: &Stated| figure.k == Some(part) && figure.n == Some(whole);
            let words = |(a, b): (u64, u64)| self.says_count(a) && self.says_count(b);
            if !self.figures.iter().any(pair) && !words((part, whole)) {
                faults.push(format!("{part} of {whole} is no figure's"));
            }
        }
        for figure in self.figures.iter().filter(|figure| !self.tells(figure, &all, &text)) {
            faults.push(format!("{} is not said: {figure:?}", figure.id));
        }
        faults
    }

    /// Whether a count is one that may be said by itself: `3 of 40 entries` tells two counts.
    #[expect(clippy::cast_precision_loss, reason = "counts of test data")]
    fn says_count(&self, count: u64) -> bool {
        self.figures.iter().any(|figure| figure.value == Some(count as f64))
            || self.more.contains(&(Kind::Plain, count as f64))
    }

    /// Whether a figure's value is said: as a number, as `k of n`, or as the word for none and one.
    fn tells(&self, figure: &Stated, all: &[Number], text: &str) -> bool {
        let Some(value) = figure.value else { return true };
        let word = |korean: &[&str], english: &[&str]| match self.language {
            Language::Ko => korean.iter().any(|word| text.contains(word)),
            Language::En => english.iter().any(|word| text.to_lowercase().contains(word)),
        };
        all.iter().any(|number| figure.is_said_by(number, value))
            || parts_of_wholes(self.language, text).iter().any(|&(k, n)| figure.k == Some(k) && figure.n == Some(n))
            || (figure.k == Some(0) && says_n(figure, all) && word(&["없"], &["none of"]))
            || (value == 0.0 && word(&["없"], &["none", "nobody", "no "]))
            || ((value - 1.0).abs() < 1e-12 && word(&["하나", "한 "], &["one ", "one,"]))
            || ((value - 1.0).abs() < 1e-12 && figure.unit == Some(Unit::Share) && word(&["모두"], &["all ", "both "]))
    }
}

/// Whether the n of a figure is said.
#[expect(clippy::cast_precision_loss, reason = "counts of test data")]
fn says_n(figure: &Stated, all: &[Number]) -> bool {
    figure.n.is_some_and(|n| all.iter().any(|number| number.says(Kind::Plain, n as f64)))
}

/// The text without what stands in quotation marks, and that.
fn cut_quoted(text: &str) -> (String, Vec<String>) {
    let (mut out, mut quoted, mut rest) = (String::new(), Vec::new(), text);
    while let Some(start) = rest.find(['‘', '“']) {
        let open = rest[start..].chars().next().unwrap();
        let close = if open == '‘' { '’' } else { '”' };
        out.push_str(&rest[..start]);
        let inside = &rest[start + open.len_utf8()..];
        let end = inside.find(close).unwrap_or(inside.len());
        quoted.push(inside[..end].to_owned());
        rest = inside[end..].strip_prefix(close).unwrap_or("");
    }
    (out + rest, quoted)
}

/// The text without its intervals, and what each says.
fn cut_intervals(language: Language, text: &str) -> (String, Vec<String>) {
    let head = match language {
        Language::Ko => "95% 구간 ",
        Language::En => "95% interval ",
    };
    let (mut out, mut intervals, mut rest) = (String::new(), Vec::new(), text);
    while let Some(start) = rest.find(head) {
        out.push_str(&rest[..start]);
        let inside = &rest[start + head.len()..];
        let end = inside.find([')', ';']).or_else(|| inside.find(", ")).unwrap_or(inside.len());
        intervals.push(inside[..end].to_owned());
        rest = &inside[end..];
    }
    (out + rest, intervals)
}

/// The text without `n = 77`, and the n.
fn cut_samples(text: &str) -> (String, Vec<u64>) {
    let (mut out, mut found, mut rest) = (String::new(), Vec::new(), text);
    while let Some(start) = rest.find("n = ") {
        out.push_str(&rest[..start]);
        let inside = &rest[start + 4..];
        let end = inside.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(inside.len());
        let digits = inside[..end].trim_end_matches(',');
        found.extend(digits.replace(',', "").parse::<u64>());
        rest = &inside[digits.len()..];
    }
    (out + rest, found)
}

/// `77건 중 64건` and `64 of 77`: part, whole.
fn parts_of_wholes(language: Language, text: &str) -> Vec<(u64, u64)> {
    let sign = match language {
        Language::Ko => " 중 ",
        Language::En => " of ",
    };
    // A counter of at most two words stands between the number and its sign: `77건`, `5개 팀`.
    let before = |text: &str| {
        let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_near = text[number.len()..].chars().count() <= if language == Language::Ko { 5 } else { 0 };
        let start = number
            .rfind(|c: char| !c.is_ascii_digit() && c != ',')
            .map_or(0, |at| at + number[at..].chars().next().unwrap().len_utf8());
        number[start..].replace(',', "").parse().ok().filter(|_| is_near)
    };
    let after = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len());
        let is_share = text[end..].starts_with(['%', '.']);
        text[..end].trim_end_matches(',').replace(',', "").parse().ok().filter(|_| !is_share)
    };
    let mut found = Vec::new();
    for (at, _) in text.match_indices(sign) {
        let sides: (Option<u64>, Option<u64>) = (before(&text[..at]), after(&text[at + sign.len()..]));
        if let (Some(left), Some(right)) = sides {
            found.push(match language {
                Language::Ko => (right, left),
                Language::En => (left, right),
            });
        }
    }
    found
}
