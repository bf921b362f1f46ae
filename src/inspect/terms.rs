//! The terms of a text, by metrics.md 3.1: what rising terms are counted of.

use super::ids::nfc;

/// Endings that a term in Hangul loses, the longest first.
const PARTICLES: [&str; 36] = [
    "으로부터",
    "에서부터",
    "이라고",
    "에서는",
    "에서도",
    "으로는",
    "에게서",
    "한테서",
    "이라는",
    "라고",
    "에서",
    "에게",
    "한테",
    "으로",
    "까지",
    "부터",
    "처럼",
    "보다",
    "이나",
    "이랑",
    "하고",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "에",
    "의",
    "로",
    "와",
    "과",
    "도",
    "만",
    "나",
    "랑",
];

/// The distinct terms of a text, sorted.
pub(super) fn terms_of(text: &str) -> Vec<String> {
    let text = nfc(text).to_lowercase();
    let mut terms: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|run| is_term(run))
        .map(stem)
        .filter(|term| is_term(term))
        .map(str::to_owned)
        .collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// At least two characters, not all digits.
fn is_term(run: &str) -> bool {
    run.chars().nth(1).is_some() && !run.chars().all(char::is_numeric)
}

/// The run without the longest particle that leaves at least two characters.
fn stem(run: &str) -> &str {
    // Most runs end in none of them: the last character tells.
    const LAST: &str = "터고서도는라게테로지럼다나랑하은이가을를에의와과만";
    if !run.chars().next_back().is_some_and(|last| LAST.contains(last)) {
        return run;
    }
    PARTICLES
        .iter()
        .filter_map(|particle| run.strip_suffix(particle))
        .find(|rest| rest.chars().nth(1).is_some())
        .unwrap_or(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_are_stripped_where_two_characters_remain() {
        assert_eq!(terms_of("배송이 늦어요"), ["늦어요", "배송"]);
        assert_eq!(terms_of("차는 물은"), ["물은", "차는"]);
        assert_eq!(terms_of("서울에서부터"), ["서울"]);
        assert_eq!(terms_of("api를 봤다"), ["api", "봤다"]);
    }

    #[test]
    fn the_longest_particle_that_leaves_enough_is_taken() {
        // 으로는 would leave one syllable, 는 leaves three.
        assert_eq!(terms_of("집으로는"), ["집으로"]);
    }

    #[test]
    fn numbers_and_single_letters_are_no_terms() {
        assert_eq!(terms_of("20도 2026 a 5g"), ["5g"]);
    }

    #[test]
    fn terms_are_folded_and_counted_once() {
        assert_eq!(terms_of("Café CAFE\u{301} café"), ["café"]);
    }

    #[test]
    fn the_particles_stand_longest_first() {
        let lengths: Vec<_> = PARTICLES.iter().map(|p| p.chars().count()).collect();
        assert!(lengths.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn every_particle_is_taken_off() {
        for particle in PARTICLES {
            assert_eq!(stem(&format!("배송{particle}")), "배송", "{particle}");
        }
    }
}
