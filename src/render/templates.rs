//! Lays a page out: a [`Document`] in its [`Shell`] becomes HTML by the templates embedded from `templates/`. Alone knows
//! Tera. Templates hold markup only: every text they show is a finished string of the shell or the document.

use super::{document::Document, shell::Shell};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fmt;
use tera::{Context, Tera};

const TEMPLATES: [(&str, &str); 5] = [
    ("components.html", include_str!("../../templates/components.html")),
    ("block.html", include_str!("../../templates/block.html")),
    ("answer.html", include_str!("../../templates/answer.html")),
    ("masthead.html", include_str!("../../templates/masthead.html")),
    ("page.html", include_str!("../../templates/page.html")),
];

/// The one stylesheet, inline on every page.
const STYLE: &str = include_str!("../../templates/assets/site.css");

/// The one script, inline on every page; pages are whole without it.
const SCRIPT: &str = include_str!("../../templates/assets/site.js");

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
        context.insert("style", STYLE);
        context.insert("script", SCRIPT);
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
        source_hash(SCRIPT),
        source_hash(STYLE)
    )
}

/// The hash by which a policy knows an inline part.
fn source_hash(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content.as_bytes())))
}
