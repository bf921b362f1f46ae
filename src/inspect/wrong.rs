//! What is wrong with one value: a rule, a sentence, and the cure where there is one.

use crate::diagnostic::{Rule, closest};
use crate::gather::{At, Fault, Path};

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
        Self { rule, message: message.into(), help: None }
    }

    /// With a cure.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same at a place.
    pub(super) fn at(self, path: Path) -> Fault {
        let Self { rule, message, help } = self;
        Fault { rule, at: At::Path(path), message, help }
    }

    /// With a cure, where there is one.
    pub(super) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }
}

/// "did you mean …", where a candidate is near enough to be a slip of the pen.
pub(super) fn did_you_mean<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    closest(found, candidates).map(|near| format!("did you mean `{near}`?"))
}

/// Values in backticks, for "expected one of …".
pub(super) fn listed<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = values.into_iter().map(|value| format!("`{value}`")).collect();
    quoted.join(", ")
}

/// A value as a message shows it: in backticks, on one line, cut where it is long.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 60;
    let line: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    let more = if value.chars().nth(LONGEST).is_some() { "…" } else { "" };
    format!("`{line}{more}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_cut_and_kept_on_one_line() {
        let long = "가\n".repeat(100);
        let short = shown(&long);
        assert!(short.ends_with("…`") && !short.contains('\n'));
    }
}
