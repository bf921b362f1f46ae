//! Numbers as people read them: figures come in, finished strings of a language go out.

use crate::community::Language;

/// A whole number with thousands marked: `12,345`.
#[must_use]
pub fn integer(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if value < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A real number with a fixed number of decimals: `1,234.5`.
#[must_use]
pub fn decimal(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_owned(), integer);
    let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    match fraction {
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    }
}

/// A real number with as many decimals as its size deserves: `0.42`, `4.2`, `42`; a whole one without.
#[must_use]
pub fn number(value: f64) -> String {
    let decimals = match value.abs() {
        size if (size - size.round()).abs() < 1e-9 => 0,
        size if size < 1.0 => 2,
        size if size < 10.0 => 1,
        _ => 0,
    };
    decimal(value, decimals)
}

/// A share as a percentage: `83%`; near 0 and 100, where a whole per cent would hide what is left, with a decimal:
/// `0.4%`, `99.6%`.
#[must_use]
pub fn percent(share: f64) -> String {
    let value = share * 100.0;
    let near_an_end = (value > 0.0 && value < 1.0) || (value > 99.0 && value < 100.0);
    format!("{}%", decimal(value, usize::from(near_an_end)))
}

/// A change with its sign: `+12%`, `−3%`, `±0%`.
#[must_use]
pub fn signed_percent(change: f64) -> String {
    signed(change, &percent(change.abs()))
}

/// The difference of two shares, in percentage points: `+3%p`, `+3 pts`.
#[must_use]
pub fn signed_points(language: Language, difference: f64) -> String {
    let size = (difference * 100.0).abs();
    let text = decimal(size, usize::from(size > 0.0 && size < 1.0));
    let text = match language {
        Language::Ko => format!("{text}%p"),
        Language::En if text == "1" => "1 pt".to_owned(),
        Language::En => format!("{text} pts"),
    };
    signed(difference, &text)
}

/// A text for a size, with the sign of a value before it; `±` where the size reads as nothing.
#[must_use]
pub fn signed(value: f64, size: &str) -> String {
    let is_zero = !size.chars().any(|c| ('1'..='9').contains(&c));
    let sign = match value {
        _ if is_zero => "±",
        v if v < 0.0 => "−",
        _ => "+",
    };
    format!("{sign}{size}")
}

/// What is counted, each with its Korean counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// 건: entries, outcomes.
    Entry,
    /// 명: people.
    Person,
    /// 회: times.
    Time,
    /// 건: posts.
    Post,
    /// 곳: channels.
    Channel,
    /// 일: days.
    Day,
    /// 개월: months.
    Month,
    /// 개: anything else.
    Thing,
    /// 건: findings, decisions.
    Finding,
    /// 건: answers to a survey.
    Answer,
    /// 회: campaigns, events.
    Campaign,
    /// 개: needs.
    Need,
    /// 팀: teams.
    Team,
    /// 건: questions, and all that asks for an answer.
    Question,
    /// 건: demands.
    Demand,
    /// 건: ideas.
    Idea,
    /// 건: decisions.
    Decision,
    /// 번: half-days.
    HalfDay,
    /// 주: weeks.
    Week,
    /// 건: records of any kind.
    Record,
}

/// A count with its counter: `3건`, `3 entries`, `1 person`.
#[must_use]
pub fn count(language: Language, value: i64, counter: Counter) -> String {
    let amount = integer(value);
    match language {
        Language::Ko => format!("{amount}{}", korean_counter(counter)),
        Language::En => format!("{amount} {}", english_noun(counter, value)),
    }
}

fn korean_counter(counter: Counter) -> &'static str {
    match counter {
        Counter::Entry
        | Counter::Post
        | Counter::Finding
        | Counter::Answer
        | Counter::Question
        | Counter::Demand
        | Counter::Idea
        | Counter::Decision
        | Counter::Record => "건",
        Counter::HalfDay => "번",
        Counter::Week => "주",
        Counter::Person => "명",
        Counter::Time => "회",
        Counter::Channel => "곳",
        Counter::Day => "일",
        Counter::Month => "개월",
        Counter::Thing | Counter::Campaign | Counter::Need => "개",
        Counter::Team => "팀",
    }
}

fn english_noun(counter: Counter, value: i64) -> &'static str {
    let (one, many) = match counter {
        Counter::Entry => ("entry", "entries"),
        Counter::Person => ("person", "people"),
        Counter::Time => ("time", "times"),
        Counter::Post => ("post", "posts"),
        Counter::Channel => ("channel", "channels"),
        Counter::Day => ("day", "days"),
        Counter::Month => ("month", "months"),
        Counter::Thing => ("item", "items"),
        Counter::Finding => ("finding", "findings"),
        Counter::Answer => ("answer", "answers"),
        Counter::Campaign => ("campaign", "campaigns"),
        Counter::Need => ("need", "needs"),
        Counter::Team => ("team", "teams"),
        Counter::Question => ("question", "questions"),
        Counter::Demand => ("demand", "demands"),
        Counter::Idea => ("idea", "ideas"),
        Counter::Decision => ("decision", "decisions"),
        Counter::HalfDay => ("half-day", "half-days"),
        Counter::Week => ("week", "weeks"),
        Counter::Record => ("record", "records"),
    };
    if value == 1 { one } else { many }
}

/// An amount of money in an ISO 4217 currency: `1,250만 원`, `₩12,500,000`, `$1,250.50`; an unknown code stands behind.
#[must_use]
pub fn money(language: Language, amount: f64, currency: &str) -> String {
    let decimals = match currency {
        "KRW" | "JPY" | "VND" | "CLP" | "ISK" => 0,
        _ if (amount - amount.round()).abs() < 1e-9 => 0,
        _ => 2,
    };
    let text = decimal(amount, decimals);
    match (language, currency) {
        (Language::Ko, "KRW") => won(amount),
        (Language::Ko, "USD") => format!("{text}달러"),
        (Language::Ko, "JPY") => format!("{text}엔"),
        (Language::Ko, "EUR") => format!("{text}유로"),
        (Language::En, "KRW") => format!("₩{text}"),
        (Language::En, "USD") => format!("${text}"),
        (Language::En, "EUR") => format!("€{text}"),
        (Language::En, "GBP") => format!("£{text}"),
        (Language::En, "JPY") => format!("¥{text}"),
        (Language::Ko | Language::En, _) => format!("{text} {currency}"),
    }
}

/// Won as Koreans count them: `1억 2,500만 원` where no 만 is broken, else `12,345원`.
#[expect(clippy::cast_possible_truncation, reason = "amounts of the data stay below 2^53")]
fn won(amount: f64) -> String {
    const MAN: i64 = 10_000;
    const EOK: i64 = 100_000_000;
    let whole = amount.round() as i64;
    if whole < 10 * MAN || whole % MAN != 0 {
        return format!("{}원", integer(whole));
    }
    match (whole / EOK, whole % EOK / MAN) {
        (0, man) => format!("{}만 원", integer(man)),
        (eok, 0) => format!("{}억 원", integer(eok)),
        (eok, man) => format!("{}억 {}만 원", integer(eok), integer(man)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked_and_minus_is_a_minus() {
        assert_eq!(integer(1_234_567), "1,234,567");
        assert_eq!(integer(-1000), "−1,000");
        assert_eq!(decimal(1234.56, 1), "1,234.6");
        assert_eq!(decimal(-0.01, 1), "0.0");
        assert_eq!(number(0.424), "0.42");
        assert_eq!(number(42.4), "42");
        assert_eq!(number(3.0), "3");
    }

    #[test]
    fn a_percentage_does_not_hide_what_is_left_at_the_ends() {
        assert_eq!(percent(0.8312), "83%");
        assert_eq!(percent(0.996), "99.6%");
        assert_eq!(percent(0.004), "0.4%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(1.0), "100%");
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!(signed_percent(-0.034), "−3%");
        assert_eq!(signed_percent(0.0), "±0%");
        assert_eq!(signed_points(Language::Ko, 0.031), "+3%p");
        assert_eq!(signed_points(Language::En, 0.0101), "+1 pt");
        assert_eq!(signed_points(Language::En, -0.042), "−4 pts");
    }

    #[test]
    fn counts_take_their_counter_and_plural() {
        assert_eq!(count(Language::Ko, 1, Counter::Person), "1명");
        assert_eq!(count(Language::En, 1, Counter::Person), "1 person");
        assert_eq!(count(Language::En, 0, Counter::Entry), "0 entries");
        assert_eq!(count(Language::Ko, 1200, Counter::Entry), "1,200건");
    }

    #[test]
    fn money_is_written_as_its_readers_write_it() {
        assert_eq!(money(Language::Ko, 125_000_000.0, "KRW"), "1억 2,500만 원");
        assert_eq!(money(Language::Ko, 12_345.0, "KRW"), "12,345원");
        assert_eq!(money(Language::Ko, 200_000_000.0, "KRW"), "2억 원");
        assert_eq!(money(Language::En, 12_500_000.0, "KRW"), "₩12,500,000");
        assert_eq!(money(Language::En, 1250.5, "USD"), "$1,250.50");
        assert_eq!(money(Language::En, 10.0, "CHF"), "10 CHF");
    }
}
