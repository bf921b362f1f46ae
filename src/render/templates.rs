//! Lays a page out: a [`Document`] in its [`Shell`] becomes HTML by the templates embedded from `templates/`. Alone knows
//! Tera. Templates hold markup only: every text they show is a finished string of the shell or the document.

use super::{document::Document, shell::Shell};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
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

/// The hash by which a policy knows an inline part.
fn source_hash(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content.as_bytes())))
}

/// What an inline part is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asset {
    Style,
    Script,
}

/// An asset of ours without comments and indentation, which would be paid for on every page. A script keeps its line
/// ends; a comment begins its line in it. A stylesheet has no two spaces, and no space after a comma, within quotes.
fn compact(text: &str, asset: Asset) -> String {
    match asset {
        Asset::Script => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
            lines.collect::<Vec<_>>().join("\n")
        }
        Asset::Style => {
            let mut kept = String::with_capacity(text.len());
            let mut rest = text;
            while let Some((before, after)) = rest.split_once("/*") {
                kept.push_str(before);
                rest = after.split_once("*/").map_or("", |(_, after)| after);
            }
            kept.push_str(rest);
            let mut out = kept.split_whitespace().collect::<Vec<_>>().join(" ");
            for (wide, narrow) in [
                (" > ", ">"),
                (" ~ ", "~"),
                (" {", "{"),
                ("{ ", "{"),
                ("; ", ";"),
                (": ", ":"),
                (", ", ","),
                (";}", "}"),
                (" }", "}"),
                ("} ", "}"),
                (";}", "}"),
            ] {
                out = out.replace(wide, narrow);
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_loses_comments_and_the_space_nobody_needs() {
        let style = "/* Tokens. */\n:root {\n  --s: .5rem; --t: clamp(1rem, 2vw + 1px, 2rem);\n}\n.a .b > p, a :is(b) { margin: 0 auto; }\n";
        let compact = compact(style, Asset::Style);
        assert_eq!(compact, ":root{--s:.5rem;--t:clamp(1rem,2vw + 1px,2rem)}.a .b>p,a :is(b){margin:0 auto}");
    }

    #[test]
    fn a_script_keeps_its_line_ends() {
        assert_eq!(compact("// Why.\n(function () {\n  go();\n})();\n", Asset::Script), "(function () {\ngo();\n})();");
    }
}
