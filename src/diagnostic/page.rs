//! `docs/rules.md`: all rules with their levels and pages, from the code that knows them.

use super::{Level, Rule};
use std::fmt::Write;

impl Rule {
    /// The first sentence of its page.
    #[must_use]
    pub fn summary(self) -> &'static str {
        let below_title = self.page().lines().skip(1);
        below_title.map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
    }

    fn levels(self) -> String {
        let default = self.default_level().word();
        if self.is_configurable() {
            let key = self.name();
            format!("Default: `{default}`. `rules: {{{key}: …}}` in dangol.yaml sets it to `off`, `warn` or `error`.")
        } else {
            format!("Default: `{default}`. It cannot be lowered.")
        }
    }
}

/// The text of `docs/rules.md`.
#[must_use]
pub fn rules_page() -> String {
    let mut text = String::from(
        "# Rules\n\nWhat `dangol check` can find wrong with a data folder. Generated from `src/diagnostic/rules/`; `just bless` renews it.\n\n\
         | rule | default | can be set | what it says |\n| --- | --- | --- | --- |\n",
    );
    for rule in Rule::ALL {
        let settable = if rule.is_configurable() { "yes" } else { "no" };
        let (name, level) = (rule.name(), rule.default_level().word());
        let summary = rule.summary().replace('|', "\\|");
        let _ = writeln!(text, "| [{name}](#{name}) | {level} | {settable} | {summary} |");
    }
    for rule in Rule::ALL {
        let page = rule.page();
        let (title, body) = page.split_once('\n').unwrap_or((page, ""));
        let _ = write!(text, "\n#{title}\n\n{}\n\n{}\n", rule.levels(), demoted(body.trim()));
    }
    text
}

/// Headings one level down, since the page becomes a section.
fn demoted(body: &str) -> String {
    let mut is_code = false;
    let lines = body.lines().map(|line| {
        is_code ^= line.starts_with("```");
        if !is_code && line.starts_with('#') { format!("#{line}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}
