//! "Did you mean": the known word nearest to an unknown one.

use strsim::damerau_levenshtein;

/// The candidate that a slip of the pen would turn into `word`; `None`: none is near. Of equals the first.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let slips = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (damerau_levenshtein(&word, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= slips && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case and the choice of `-`, `_` or a blank are no difference worth a slip.
fn fold(word: &str) -> String {
    word.to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_of_the_pen_finds_its_word() {
        let keys = ["channel", "kind", "at", "text", "sentiment_after"];
        assert_eq!(closest("chanel", keys), Some("channel"));
        assert_eq!(closest("Sentiment-After", keys), Some("sentiment_after"));
        assert_eq!(closest("knid", keys), Some("kind"));
    }

    #[test]
    fn what_is_far_from_all_has_no_suggestion() {
        assert_eq!(closest("colour", ["channel", "kind", "at"]), None);
        assert_eq!(closest("x", ["a"]), None);
    }

    #[test]
    fn hangul_counts_by_syllable() {
        assert_eq!(closest("네이버카패", ["네이버카페", "인스타그램"]), Some("네이버카페"));
    }
}
