//! What is wrong with one value: a rule, a sentence, and the cure where there is one.

use crate::diagnostic::Rule;

/// What is wrong with a value, not yet where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// Which rule.
    pub(super) rule: Rule,
    /// What was found and what was expected.
    pub(super) message: String,
    /// The cure.
    pub(super) help: Option<String>,
}

impl Wrong {
    /// Without a cure.
    pub(super) fn new(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            help: None,
        }
    }

    /// With a cure.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With a cure, where there is one.
    pub(super) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }
}

/// "did you mean …", where a candidate is near enough to be a slip of the pen.
pub(super) fn did_you_mean<'a>(
    found: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let length = found.chars().count();
    let folded = found.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&folded, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|&(distance, candidate)| {
            let longer = length.max(candidate.chars().count());
            distance <= (longer / 3).max(1) && distance < longer
        })
        .min()
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}

/// Values in backticks, for "expected one of …".
pub(super) fn listed<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = values.into_iter().map(|value| format!("`{value}`")).collect();
    quoted.join(", ")
}

/// A value as a message shows it: in backticks, on one line, cut where it is long.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 60;
    let line: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect();
    let more = if value.chars().nth(LONGEST).is_some() { "…" } else { "" };
    format!("`{line}{more}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let kinds = ["question", "request", "complaint"];
        let help = did_you_mean("complaintt", kinds);
        assert_eq!(help.as_deref(), Some("did you mean `complaint`?"));
        let capital = did_you_mean("Request", kinds);
        assert_eq!(capital.as_deref(), Some("did you mean `request`?"));
    }

    #[test]
    fn a_stranger_is_not_guessed_at() {
        assert_eq!(did_you_mean("xyz", ["question", "request"]), None);
        assert_eq!(did_you_mean("a", ["b"]), None);
    }

    #[test]
    fn a_long_value_is_cut_and_kept_on_one_line() {
        let long = "가\n".repeat(100);
        let short = shown(&long);
        assert!(short.ends_with("…`") && !short.contains('\n'));
    }
}
