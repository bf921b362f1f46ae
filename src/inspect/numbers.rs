//! Counts, money and other numbers, from their spelling.

use super::wrong::{Wrong, shown};
use crate::diagnostic::Rule;

/// The largest count: 10^12.
const LARGEST_COUNT: u64 = 1_000_000_000_000;

/// An integer from 0 to 10^12.
pub(super) fn count(text: &str) -> Result<u64, Wrong> {
    let wrong = || {
        let message = format!("found {}, expected a whole number from 0 to 10^12", shown(text));
        Wrong::new(Rule::BadNumber, message).maybe_help(plainer(text))
    };
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    match text.parse::<u64>() {
        Ok(number) if number <= LARGEST_COUNT => Ok(number),
        Ok(_) | Err(_) => Err(wrong()),
    }
}

/// A whole number within bounds, both included.
pub(super) fn count_within(text: &str, low: u64, high: u64) -> Result<u64, Wrong> {
    let wrong = || {
        let message = format!("found {}, expected a whole number from {low} to {high}", shown(text));
        Wrong::new(Rule::BadNumber, message)
    };
    let number = count(text).map_err(|_| wrong())?;
    if (low..=high).contains(&number) { Ok(number) } else { Err(wrong()) }
}

/// How many times a customer has tried: at least once.
pub(super) fn attempts(text: &str) -> Result<u32, Wrong> {
    let number = count(text).ok().and_then(|number| u32::try_from(number).ok()).filter(|number| *number > 0);
    number.ok_or_else(|| {
        let message = format!("found {}, expected a whole number, at least 1", shown(text));
        Wrong::new(Rule::BadNumber, message)
    })
}

/// A finite decimal number, such as `0.7`, `-3` or `1.5e3`.
pub(super) fn number(text: &str) -> Result<f64, Wrong> {
    let wrong = || {
        let message = format!("found {}, expected a number", shown(text));
        Wrong::new(Rule::BadNumber, message).maybe_help(plainer(text))
    };
    if !is_decimal(text) {
        return Err(wrong());
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        Ok(_) | Err(_) => Err(wrong()),
    }
}

/// A number that is not negative.
pub(super) fn not_negative(text: &str) -> Result<f64, Wrong> {
    let number = number(text)?;
    if number < 0.0 {
        let message = format!("found {}, expected a number that is not negative", shown(text));
        return Err(Wrong::new(Rule::BadNumber, message));
    }
    Ok(number.abs())
}

/// A number from 0 to 10: importance, satisfaction.
pub(super) fn zero_to_ten(text: &str) -> Result<f64, Wrong> {
    let number = number(text)?;
    if (0.0..=10.0).contains(&number) {
        return Ok(number.abs());
    }
    let message = format!("found {}, expected a number from 0 to 10", shown(text));
    Err(Wrong::new(Rule::BadNumber, message))
}

/// A size in bytes: a whole number, or one with `KiB`, `MiB` or `GiB`.
pub(super) fn bytes(text: &str) -> Result<u64, Wrong> {
    let units = [("KiB", 10), ("MiB", 20), ("GiB", 30)];
    let (digits, shift) =
        units.iter().find_map(|&(unit, shift)| Some((text.strip_suffix(unit)?.trim_end(), shift))).unwrap_or((text, 0));
    let size = count(digits).ok().and_then(|n| n.checked_mul(1 << shift));
    size.filter(|&n| n > 0).ok_or_else(|| {
        let message = format!("found {}, expected a size such as `512 MiB`", shown(text));
        Wrong::new(Rule::BadNumber, message)
    })
}

/// `[+-]digits[.digits][e[+-]digits]`
fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mantissa = match mantissa.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(mantissa),
    };
    mantissa && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}

/// `1,200` and `1_200` without what only people read.
fn plainer(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !matches!(c, ',' | '_' | ' ')).collect();
    (plain != text && is_decimal(&plain)).then(|| format!("write `{plain}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_are_whole_and_bounded() {
        assert_eq!(count("007"), Ok(7));
        assert_eq!(count("1000000000000"), Ok(LARGEST_COUNT));
        for bad in ["", "-1", "1.0", "1e3", "1000000000001", "９", "+5", "99999999999999999999"] {
            assert!(count(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn digit_groups_are_refused_with_the_plain_number_as_help() {
        let wrong = count("1,200").unwrap_err();
        assert_eq!(wrong.help.as_deref(), Some("write `1200`"));
    }

    #[test]
    fn numbers_are_decimal_and_finite() {
        assert_eq!(number("-0.5"), Ok(-0.5));
        assert_eq!(number("1.5e3"), Ok(1500.0));
        for bad in ["", ".5", "5.", "inf", "NaN", "0x10", "1e999", "1e", "--1", "80%"] {
            assert!(number(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn money_is_not_negative() {
        assert_eq!(not_negative("0"), Ok(0.0));
        assert!(not_negative("-1").is_err());
    }

    #[test]
    fn sizes_may_carry_a_unit() {
        assert_eq!(bytes("512 MiB"), Ok(512 << 20));
        assert_eq!(bytes("1024"), Ok(1024));
        assert!(bytes("0").is_err() && bytes("5 MB").is_err());
    }

    proptest! {
        #[test]
        fn every_count_reads_back(n in 0..=LARGEST_COUNT) {
            prop_assert_eq!(count(&n.to_string()), Ok(n));
        }

        #[test]
        fn garbage_never_panics(text in "\\PC*") {
            let _ = (count(&text), number(&text), bytes(&text), not_negative(&text));
        }
    }
}
