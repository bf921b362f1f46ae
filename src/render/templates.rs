//! Lays a page out: a [`Document`] in its [`Shell`] becomes HTML by the templates embedded from `templates/`. Alone knows
//! Tera. Templates hold markup only: every text they show is a finished string of the shell or the document.

use super::{document::Document, gate::source_hash, shell::Shell};
use std::{fmt, sync::LazyLock};
use tera::{Context, Tera};

const TEMPLATES: [(&str, &str); 5] = [
    ("components.html", include_str!("../../templates/components.html")),
    ("block.html", include_str!("../../templates/block.html")),
    ("answer.html", include_str!("../../templates/answer.html")),
    ("masthead.html", include_str!("../../templates/masthead.html")),
    ("page.html", include_str!("../../templates/page.html")),
];

/// The one stylesheet, inline on every page.
static STYLE: LazyLock<String> =
    LazyLock::new(|| compact(include_str!("../../templates/assets/site.css"), Asset::Style));

/// The one script, inline on every page; pages are whole without it.
static SCRIPT: LazyLock<String> =
    LazyLock::new(|| compact(include_str!("../../templates/assets/site.js"), Asset::Script));

/// A template and its data do not fit together: a fault of the program, or of an overriding template.
#[derive(Debug)]
pub struct TemplateError {
    path: String,
    cause: tera::Error,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "cannot lay out `{}`: {}", self.path, self.cause)
    }
}

impl std::error::Error for TemplateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// The templates, read and checked.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads the embedded templates.
    ///
    /// # Errors
    /// A template has a fault of syntax or calls for one that is missing.
    pub fn new() -> Result<Self, TemplateError> {
        let failed = |cause| TemplateError { path: "templates/".to_owned(), cause };
        let mut tera = Tera::new();
        tera.add_raw_templates(TEMPLATES).map_err(failed)?;
        let context = tera.global_context();
        context.insert("style", STYLE.as_str());
        context.insert("script", SCRIPT.as_str());
        context.insert("policy", &policy());
        Ok(Self { tera })
    }

    /// The whole HTML file of a page.
    ///
    /// # Errors
    /// A template asks for what the page does not hold.
    pub fn page(&self, shell: &Shell, document: &Document) -> Result<String, TemplateError> {
        let failed = |cause| TemplateError { path: document.path.clone(), cause };
        let mut context = Context::new();
        context.insert("shell", shell);
        context.insert("document", document);
        self.tera.render("page.html", &context).map_err(failed)
    }
}

/// What a page may do, for its `<meta>`: run our script, use our style, show data images, lead to our search.
fn policy() -> String {
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        source_hash(&SCRIPT),
        source_hash(&STYLE)
    )
}

/// What an inline part is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asset {
    Style,
    Script,
}

/// An asset of ours without comments and the space nobody needs, which would be paid for on every page. A script keeps its
/// line ends; a comment begins its line in it, and no quote stands in a comment or a pattern. A stylesheet has no two
/// spaces, and no space after a comma, within quotes.
fn compact(text: &str, asset: Asset) -> String {
    match asset {
        Asset::Script => compact_script(text),
        Asset::Style => inlined(&compact_style(text)),
    }
}

/// A script without comments, and without the space around signs where it is not within quotes.
fn compact_script(text: &str) -> String {
    const SIGNS: &str = "=>,&|?+*-/<{}():;[]!%";
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut out = String::with_capacity(text.len());
    for line in lines {
        let mut quote = None;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match quote {
                Some(mark) if mark == letter => quote = None,
                None if matches!(letter, '"' | '`') => quote = Some(letter),
                Some(_) | None => {}
            }
            let is_by_a_sign = || {
                let is_sign = |near: Option<char>| near.is_some_and(|near| SIGNS.contains(near));
                is_sign(out.chars().last()) || is_sign(letters.clone().next())
            };
            if letter != ' ' || quote.is_some() || !is_by_a_sign() {
                out.push(letter);
            }
        }
        out.push('\n');
    }
    out
}

fn compact_style(text: &str) -> String {
    /// Each once, in this order.
    const NARROWER: [(&str, &str); 10] = [
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" > ", ">"),
        (" ~ ", "~"),
        (" }", "}"),
        ("} ", "}"),
        (";}", "}"),
    ];
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    NARROWER.iter().fold(spaced, |out, (wide, narrow)| out.replace(wide, narrow))
}

/// A compact stylesheet with the variables that have one value only, and that a short one, in the place of their names.
fn inlined(style: &str) -> String {
    let root = style.split_once(":root{").and_then(|(_, rest)| rest.split_once('}')).map_or("", |(root, _)| root);
    let mut out = style.to_owned();
    for (name, value) in root.split(';').filter_map(|part| part.split_once(':')) {
        let (use_of, definition) = (format!("var({name})"), format!("{name}:"));
        let is_constant = name.starts_with("--") && style.matches(&definition).count() == 1;
        if is_constant && (value.len() <= use_of.len() || style.matches(&use_of).count() == 1) {
            out = out.replace(&format!("{definition}{value};"), "").replace(&use_of, value);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_loses_comments_and_the_space_nobody_needs() {
        let style = "/* Tokens. */\n:root {\n  --s: .5rem; --long: clamp(1rem, 2vw + 1px, 2rem); --end: 0;\n}\n.a .b > p, a :is(b) { margin: 0 var(--s); }\n\
                     p { gap: var(--long); }\nq { gap: var(--long); }\n";
        let expected = ":root{--long:clamp(1rem,2vw + 1px,2rem);--end:0}.a .b>p,a :is(b){margin:0 .5rem}p{gap:var(--long)}q{gap:var(--long)}";
        assert_eq!(compact(style, Asset::Style), expected);
    }

    #[test]
    fn a_script_keeps_its_line_ends_and_what_is_quoted() {
        let script = "// Why.\nconst f = (a, b) => {\n  return [a, `${a} : ${b}`, \" = \"];\n};\n";
        assert_eq!(compact(script, Asset::Script), "const f=(a,b)=>{\nreturn[a,`${a} : ${b}`,\" = \"];\n};\n");
    }

    #[test]
    fn the_script_has_no_space_in_a_pattern_that_would_be_lost() {
        let script = include_str!("../../templates/assets/site.js");
        let patterns = script.split("(/").skip(1).filter_map(|rest| rest.split_once('/'));
        let spaced: Vec<&str> = patterns.map(|(pattern, _)| pattern).filter(|pattern| pattern.contains(' ')).collect();
        assert!(spaced.is_empty(), "{spaced:?}");
    }
}
