//! Korean particles: a word comes in, the form of the particle that its last sound asks for goes out.

/// A particle that has one form after a vowel and another after a consonant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Particle {
    /// 은/는
    Topic,
    /// 이/가
    Subject,
    /// 을/를
    Object,
    /// 으로/로
    Toward,
    /// 과/와
    With,
    /// 이나/나
    Or,
    /// 이라/라
    Named,
}

/// How a word ends when it is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
    Unknown,
}

impl Particle {
    /// The form after an ending; where the ending is not known, both.
    fn after(self, ending: Ending) -> &'static str {
        let (vowel, consonant, both) = match self {
            Self::Topic => ("는", "은", "은(는)"),
            Self::Subject => ("가", "이", "이(가)"),
            Self::Object => ("를", "을", "을(를)"),
            Self::Toward => ("로", "으로", "(으)로"),
            Self::With => ("와", "과", "와(과)"),
            Self::Or => ("나", "이나", "(이)나"),
            Self::Named => ("라", "이라", "(이)라"),
        };
        match ending {
            Ending::Vowel => vowel,
            Ending::Rieul if self == Self::Toward => vowel,
            Ending::Rieul | Ending::Consonant => consonant,
            Ending::Unknown => both,
        }
    }
}

/// The word with its particle: `카페` and [`Particle::Topic`] give `카페는`.
#[must_use]
pub fn with_particle(word: &str, particle: Particle) -> String {
    format!("{word}{}", particle.after(ending(word)))
}

/// How a word ends. What stands in brackets is not read where a word stands before them; quotes and other signs are
/// skipped.
fn ending(word: &str) -> Ending {
    let characters: Vec<char> = word.chars().collect();
    let end = spoken_end(&characters);
    let spoken = &characters[..end];
    let Some(&last) = spoken.last() else {
        return Ending::Unknown;
    };
    match last {
        '가'..='힣' => hangul_ending(last),
        '0' | '3' | '6' | 'ㄱ'..='ㅎ' => Ending::Consonant,
        '1' | '7' | '8' => Ending::Rieul,
        '2' | '4' | '5' | '9' | '%' | '℃' | 'ㅏ'..='ㅣ' => Ending::Vowel,
        _ if last.is_ascii_alphabetic() => latin_ending(spoken),
        _ => Ending::Unknown,
    }
}

/// Where the part that is read aloud ends: after the last letter, digit or per cent sign that does not stand in
/// closing brackets.
fn spoken_end(characters: &[char]) -> usize {
    let mut depth = 0usize;
    for (place, character) in characters.iter().enumerate().rev() {
        match character {
            ')' | ']' | '}' | '）' => depth += 1,
            '(' | '[' | '{' | '（' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_spoken(*character) => return place + 1,
            _ => {}
        }
    }
    characters.iter().rposition(|c| is_spoken(*c)).map_or(0, |place| place + 1)
}

fn is_spoken(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '%' | '℃')
}

/// The final consonant of a syllable block (Unicode, section 3.12: 28 finals a vowel, the first of them none).
fn hangul_ending(syllable: char) -> Ending {
    const RIEUL: u32 = 8;
    match (u32::from(syllable) - 0xAC00) % 28 {
        0 => Ending::Vowel,
        RIEUL => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// Latin letters as Koreans read them: an abbreviation by the names of its letters (L 엘, M 엠, N 엔, R 알), a word by
/// its usual transcription (Slack 슬랙, Google 구글, Discord 디스코드).
fn latin_ending(spoken: &[char]) -> Ending {
    let start = spoken.iter().rposition(|c| !c.is_ascii_alphabetic()).map_or(0, |place| place + 1);
    let word = &spoken[start..];
    if word.iter().all(char::is_ascii_uppercase) || word.len() == 1 {
        return match word[word.len() - 1].to_ascii_uppercase() {
            'L' | 'R' => Ending::Rieul,
            'M' | 'N' => Ending::Consonant,
            _ => Ending::Vowel,
        };
    }
    let lower: String = word.iter().map(char::to_ascii_lowercase).collect();
    word_ending(lower.as_bytes())
}

fn word_ending(word: &[u8]) -> Ending {
    let is_vowel = |place: usize| {
        word.len() > place && matches!(word[word.len() - 1 - place], b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
    };
    match word[word.len() - 1] {
        b'l' => Ending::Rieul,
        b'm' | b'n' => Ending::Consonant,
        b'g' if word.ends_with(b"ng") => Ending::Consonant,
        b'k' if word.ends_with(b"ck") => Ending::Consonant,
        b'p' if word.ends_with(b"pp") => Ending::Consonant,
        b'k' | b'p' | b't' | b'b' | b'c' if is_vowel(1) => Ending::Consonant,
        b'e' if word.ends_with(b"le") && !is_vowel(2) => Ending::Rieul,
        b'e' if word.ends_with(b"ile") || word.ends_with(b"ale") || word.ends_with(b"ole") => Ending::Rieul,
        b'e' if (word.ends_with(b"me") || word.ends_with(b"ne")) && is_vowel(2) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(word: &str) -> String {
        with_particle(word, Particle::Topic)
    }

    #[test]
    fn hangul_asks_for_the_form_of_its_final_consonant() {
        assert_eq!(topic("카페"), "카페는");
        assert_eq!(topic("핫라인"), "핫라인은");
        assert_eq!(with_particle("단골", Particle::Toward), "단골로");
        assert_eq!(with_particle("내 편", Particle::Toward), "내 편으로");
        assert_eq!(with_particle("매장", Particle::With), "매장과");
        assert_eq!(with_particle("배송비", Particle::Or), "배송비나");
        assert_eq!(with_particle("가을 로스트", Particle::Named), "가을 로스트라");
        assert_eq!(with_particle("요구", Particle::Subject), "요구가");
        assert_eq!(with_particle("욕구", Particle::Object), "욕구를");
    }

    #[test]
    fn digits_are_read_as_numbers() {
        for (word, want) in
            [("10", "10은"), ("2", "2는"), ("1,000", "1,000은"), ("83%", "83%는"), ("0.6", "0.6은"), ("2026", "2026은")]
        {
            assert_eq!(topic(word), want);
        }
        assert_eq!(with_particle("7", Particle::Toward), "7로");
        assert_eq!(with_particle("6", Particle::Toward), "6으로");
    }

    #[test]
    fn abbreviations_are_read_letter_by_letter() {
        assert_eq!(topic("CSR"), "CSR은");
        assert_eq!(topic("NPS"), "NPS는");
        assert_eq!(with_particle("URL", Particle::Toward), "URL로");
        assert_eq!(with_particle("DM", Particle::Toward), "DM으로");
    }

    #[test]
    fn latin_words_are_read_as_transcribed() {
        for (word, want) in [
            ("Slack", "Slack은"),
            ("Discord", "Discord는"),
            ("Instagram", "Instagram은"),
            ("Facebook", "Facebook은"),
            ("Google", "Google은"),
            ("Naver", "Naver는"),
            ("event", "event는"),
            ("online", "online은"),
            ("Cafe", "Cafe는"),
        ] {
            assert_eq!(topic(word), want);
        }
        assert_eq!(with_particle("Google", Particle::Toward), "Google로");
    }

    #[test]
    fn brackets_and_quotes_are_skipped() {
        assert_eq!(topic("네이버 카페(Naver)"), "네이버 카페(Naver)는");
        assert_eq!(topic("‘가을 로스팅’"), "‘가을 로스팅’은");
        assert_eq!(topic("(서울)"), "(서울)은");
        assert_eq!(topic("커피☕"), "커피☕는");
    }

    #[test]
    fn what_cannot_be_read_takes_both_forms() {
        assert_eq!(topic("漢字"), "漢字은(는)");
        assert_eq!(with_particle("…", Particle::Toward), "…(으)로");
    }
}
