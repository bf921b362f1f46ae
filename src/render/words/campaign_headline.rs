//! The answers of the pages of campaigns: what was seen against ordinary days, as far as it bears a sentence.

use super::{Counter, Voice, change_beside, count, date, date_short, dates, integer, signed_percent};
use crate::{
    community::{Date, Language, Name},
    measure::figure::{Figure, State},
    narrate::{
        campaign::{EntryCounts, Reading},
        headline::Headline,
    },
};

fn whole(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

fn days(language: Language, days: usize) -> String {
    count(language, i64::try_from(days).unwrap_or(i64::MAX), Counter::Day)
}

impl Voice<'_> {
    /// How many campaigns ran into days to avoid; the title of a drawing has no full stop.
    #[must_use]
    pub fn campaigns_collided(self, headline: &Headline) -> String {
        let Headline::Campaigns { campaigns, collisions, days, .. } = headline else {
            return String::new();
        };
        let all = self.count(*campaigns, Counter::Campaign);
        let days = days.as_ref().map(|days| days.in_language(self.language));
        match (self.language, collisions, days) {
            (Language::Ko, 0, _) => format!("캠페인 {all} 가운데 애도 기간이나 피할 날에 걸린 것은 없습니다"),
            (Language::En, 0, _) => format!("None of {all} ran on a day of mourning or one to avoid"),
            (Language::Ko, n, Some(days)) => format!("캠페인 {all} 중 {n}개가 ‘{days}’에 걸렸습니다"),
            (Language::Ko, n, None) => format!("캠페인 {all} 중 {n}개가 애도 기간이나 피할 날에 걸렸습니다"),
            (Language::En, n, Some(days)) => format!("{n} of {all} ran into “{days}”"),
            (Language::En, n, None) => format!("{n} of {all} ran into a day of mourning or one to avoid"),
        }
    }

    /// The index: how many ran into days to avoid, and what became of them.
    pub(super) fn campaigns(self, headline: &Headline) -> String {
        let Headline::Campaigns { collisions, stopped, always_on, undecided, .. } = headline else {
            return String::new();
        };
        let first = format!("{}.", self.campaigns_collided(headline));
        let rest = collisions.saturating_sub(stopped + always_on);
        let part = |amount: u64, korean: &str, english: &str| {
            (amount > 0).then(|| match self.language {
                Language::Ko => format!("{amount}개는 {korean}"),
                Language::En => format!("{amount} {english}"),
            })
        };
        let parts = [
            part(*stopped, "그때 멈췄고", if *stopped == 1 { "was stopped" } else { "were stopped" }),
            part(*always_on, "늘 열려 있고", if *always_on == 1 { "is always on" } else { "are always on" }),
            part(rest, "그대로 이어졌고", "went on"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let came_out = match (self.language, parts.is_empty()) {
            (_, true) => first,
            (Language::Ko, false) => format!("{first} {}습니다.", ended(&parts.join(", "))),
            (Language::En, false) => format!("{first} {}.", parts.join(", ")),
        };
        match (self.language, undecided) {
            (_, 0) => came_out,
            (Language::Ko, n) => format!("{came_out} {n}개에는 계속할지 정한 기록이 없습니다."),
            (Language::En, 1) => format!("{came_out} For 1 no decision to go on is on record."),
            (Language::En, n) => format!("{came_out} For {n} no decision to go on is on record."),
        }
    }

    /// A campaign: when it ran, and what can be said of entries a day.
    pub(super) fn campaign(self, headline: &Headline) -> String {
        let Headline::Campaign { dates: span, ahead, stopped, lift, counts } = headline else { return String::new() };
        let when = match span.1 {
            Some(end) => dates(self.language, span.0, end),
            None => date(self.language, span.0),
        };
        match (self.language, ahead, stopped) {
            (Language::Ko, true, _) => return format!("{when} 예정입니다."),
            (Language::En, true, _) => return format!("planned for {when}."),
            (_, false, Some(stopped)) => return self.stopped(&when, *stopped),
            (_, false, None) => {}
        }
        let Some((reading, figure)) = lift else { return self.too_little(&when, counts) };
        let so_far = figure.state == State::Running;
        match (reading, self.language) {
            (Reading::NewChannels, _) => self.new_channels_only(&when, counts),
            (Reading::SmallBase, _) => self.counts_alone(&when, counts, figure),
            (Reading::TooFew | Reading::Nothing, _) => self.too_little(&when, counts),
            (Reading::Undecided | Reading::Unclear, Language::Ko) => format!(
                "{when}, {}하루 고객의 소리가 평소와 달랐다고 할 수 없습니다({}).",
                if so_far { "지금까지 " } else { "" },
                self.beside(counts)
            ),
            (Reading::Undecided | Reading::Unclear, Language::En) => format!(
                "{when}, entries a day {} not measurably different from ordinary days ({}).",
                if so_far { "so far are" } else { "were" },
                self.beside(counts)
            ),
            (Reading::More | Reading::Less, _) => self.clearly_moved(&when, figure, counts),
        }
    }

    fn stopped(self, when: &str, stopped: Date) -> String {
        match self.language {
            Language::Ko => format!("{when}로 잡았다가 {}에 멈췄습니다.", date_short(self.language, stopped)),
            Language::En => format!("planned for {when}, stopped on {}.", date_short(self.language, stopped)),
        }
    }

    /// Entries and days of both spans: `같은 요일의 평소 28일 33건, 기간 24일 40건`.
    fn beside(self, counts: &EntryCounts) -> String {
        let ((before, before_days), (during, during_days)) = (counts.before, counts.during);
        match self.language {
            Language::Ko => {
                let alike = if during_days < 7 { "같은 요일 " } else { "" };
                let until = super::until(self.language, counts.until);
                format!("{until} {alike}{before_days}일에 {before}건, 기간 {during_days}일에 {during}건")
            }
            Language::En => format!(
                "{} in {}{} {}, {} in {} during",
                integer(whole(before)),
                days(self.language, before_days),
                if during_days < 7 { " of the same weekdays" } else { "" },
                super::until(self.language, counts.until),
                integer(whole(during)),
                days(self.language, during_days)
            ),
        }
    }

    fn new_channels_only(self, when: &str, counts: &EntryCounts) -> String {
        let names: Vec<&str> = counts.new_channels.iter().map(|name: &Name| name.in_language(self.language)).collect();
        let (new, all, names) = (counts.new, counts.during.0, names.join(", "));
        match self.language {
            Language::Ko => format!(
                "{when}, 고객의 소리 {all}건 중 {new}건은 그 전에 기록이 없던 채널({names})에서 왔습니다. 그래서 평소와 견주지 않습니다."
            ),
            Language::En => format!(
                "{when}, {new} of {all} entries came from a channel that had none before ({names}), so they are not compared with ordinary days."
            ),
        }
    }

    /// A base too small for a ratio: the counts, and what is at least so.
    fn counts_alone(self, when: &str, counts: &EntryCounts, figure: &Figure) -> String {
        let low = figure.interval.and_then(|ends| ends.low).filter(|low| *low > 0.0);
        let least = low.map(|low| change_beside(self.language, low, f64::INFINITY));
        match (self.language, least) {
            (Language::Ko, None) => {
                format!("{when}, 고객의 소리는 {}입니다. 배율을 말하기엔 적습니다.", self.beside(counts))
            }
            (Language::Ko, Some(least)) => {
                format!("{when}, 고객의 소리는 {}입니다. 하루로 적게 잡아도 {least}입니다.", self.beside(counts))
            }
            (Language::En, None) => format!("{when}, entries: {}; too few for a ratio.", self.beside(counts)),
            (Language::En, Some(least)) => format!("{when}, entries: {}; at least {least} a day.", self.beside(counts)),
        }
    }

    fn too_little(self, when: &str, counts: &EntryCounts) -> String {
        match self.language {
            Language::Ko => {
                format!("{when}, 기록이 적어 평소와 견주지 않습니다({}).", self.beside(counts))
            }
            Language::En => {
                format!("{when}, too few records to compare with ordinary days ({}).", self.beside(counts))
            }
        }
    }

    /// A clear difference, with its interval.
    fn clearly_moved(self, when: &str, figure: &Figure, counts: &EntryCounts) -> String {
        let (value, ends) = (figure.number().unwrap_or_default(), figure.interval.unwrap_or_default());
        let end = |end: Option<f64>| end.map(signed_percent);
        let range = super::interval(self.language, end(ends.low).as_deref(), end(ends.high).as_deref());
        let size = super::percent(value.abs());
        let beside = self.beside(counts);
        match (self.language, value < 0.0) {
            (Language::Ko, false) => {
                format!("{when}, 하루 고객의 소리가 그 전 평소보다 {size} 많았습니다({range}; {beside}).")
            }
            (Language::Ko, true) => {
                format!("{when}, 하루 고객의 소리가 그 전 평소보다 {size} 적었습니다({range}; {beside}).")
            }
            (Language::En, false) => {
                format!("{when}, {size} more entries a day than on ordinary days before ({range}; {beside}).")
            }
            (Language::En, true) => {
                format!("{when}, {size} fewer entries a day than on ordinary days before ({range}; {beside}).")
            }
        }
    }
}

/// `멈췄고` → `멈췄`: what `습니다` is put to.
fn ended(parts: &str) -> String {
    parts.strip_suffix('고').unwrap_or(parts).to_owned()
}
