//! Lays a page out: a [`Document`] in its [`Shell`] becomes HTML by the templates embedded from `templates/`. Alone knows
//! Tera. Templates hold markup only: every text they show is a finished string of the shell or the document.

mod asset;
mod parts;

pub use parts::Part;

use super::{document::Document, gate::source_hash, shell::Shell};
use crate::{
    community::{Logo, PictureKind, Theme},
    diagnostic::closest,
};
use asset::{Asset, compact};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{collections::BTreeMap, fmt, sync::LazyLock};
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

/// A template of the data folder, in the place of the program's of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// `masthead.html`
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A template and its data do not fit together: a fault of the program, or of an overriding template.
#[derive(Debug)]
pub enum TemplateError {
    /// A page cannot be laid out.
    Failed {
        /// The page; of a fault of a template by itself: `templates/`.
        path: String,
        /// Why, with the template and its line.
        cause: Box<tera::Error>,
        /// Names of the overriding templates.
        overrides: Vec<String>,
    },
    /// An override has the name of no template.
    Unknown(String),
    /// An override lacks what the program's own has: its name, and the first part.
    OutOfDate(String, Part),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = || TEMPLATES.iter().map(|(name, _)| *name);
        match self {
            Self::Failed { path, cause, overrides } => {
                write!(f, "cannot lay out `{path}`: {cause}")?;
                match overrides.as_slice() {
                    [] => Ok(()),
                    names => write!(f, "\nthe data folder overrides {}: see docs/theming.md", quoted(names)),
                }
            }
            Self::Unknown(name) => {
                let all: Vec<String> = names().map(str::to_owned).collect();
                write!(f, "`templates/{name}` of the data folder overrides nothing, expected one of {}", quoted(&all))?;
                closest(name, names()).map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
            }
            Self::OutOfDate(name, part) => write!(
                f,
                "`templates/{name}` of the data folder is out of date: it lacks {part}, which this version has \
                 (what is left out on purpose stands in a comment: docs/theming.md)"
            ),
        }
    }
}

impl std::error::Error for TemplateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Failed { cause, .. } => Some(cause.as_ref()),
            Self::Unknown(_) | Self::OutOfDate(..) => None,
        }
    }
}

/// Names in backticks.
fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// The templates, read and checked.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    /// Names of the overriding ones.
    overrides: Vec<String>,
}

impl Templates {
    /// Reads the embedded templates, or those that override them, and dresses them.
    ///
    /// # Errors
    /// A template has a fault of syntax or calls for one that is missing; an override has no template's name, or lacks a
    /// part that the program's own has.
    pub fn new(theme: &Theme, overrides: &[Override]) -> Result<Self, TemplateError> {
        let mut texts: BTreeMap<&str, &str> = TEMPLATES.into_iter().collect();
        for own in overrides {
            let name = own.name.as_str();
            let Some(embedded) = texts.get(name) else {
                return Err(TemplateError::Unknown(own.name.clone()));
            };
            if let Some(part) = parts::missing(embedded, &own.text) {
                return Err(TemplateError::OutOfDate(own.name.clone(), part));
            }
            texts.insert(name, &own.text);
        }
        let mut templates =
            Self { tera: Tera::new(), overrides: overrides.iter().map(|own| own.name.clone()).collect() };
        let added = templates.tera.add_raw_templates(texts);
        added.map_err(|cause| templates.failed("templates/", cause))?;
        let style = dressed(theme);
        let context = templates.tera.global_context();
        context.insert("policy", &policy(&style));
        context.insert("style", &style);
        context.insert("script", SCRIPT.as_str());
        context.insert("logo", &theme.logo.as_ref().map_or_else(String::new, data_address));
        Ok(templates)
    }

    /// The whole HTML file of a page.
    ///
    /// # Errors
    /// A template asks for what the page does not hold.
    pub fn page(&self, shell: &Shell, document: &Document) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("shell", shell);
        context.insert("document", document);
        self.tera.render("page.html", &context).map_err(|cause| self.failed(&document.path, cause))
    }

    fn failed(&self, path: &str, cause: tera::Error) -> TemplateError {
        TemplateError::Failed { path: path.to_owned(), cause: Box::new(cause), overrides: self.overrides.clone() }
    }
}

/// The stylesheet with the theme's accent, and a lighter shade of it for dark pages, in the place of the program's.
fn dressed(theme: &Theme) -> String {
    match theme.accent {
        Some(accent) if !STYLE.contains(&format!("--accent:{accent};")) => {
            let dark = accent.for_dark();
            let set = |colour| format!(":root{{--accent:{colour};--focus:{colour}}}");
            format!("{}{}@media screen and (prefers-color-scheme:dark){{{}}}", *STYLE, set(accent), set(dark))
        }
        Some(_) | None => STYLE.clone(),
    }
}

/// A picture as an address that holds it whole. A script in an SVG does not run where it is shown as a picture.
fn data_address(logo: &Logo) -> String {
    let kind = match logo.kind {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpeg",
        PictureKind::Svg => "svg+xml",
    };
    format!("data:image/{kind};base64,{}", STANDARD.encode(&logo.bytes))
}

/// What a page may do, for its `<meta>`: run our script, use our style, show data images, lead to our search.
fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        source_hash(&SCRIPT),
        source_hash(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::community::Colour;

    fn themed(accent: &str) -> Theme {
        Theme { accent: Colour::parse(accent), logo: None }
    }

    fn refusal(name: &str, text: &str) -> String {
        let own = Override { name: name.to_owned(), text: text.to_owned() };
        Templates::new(&Theme::default(), &[own]).unwrap_err().to_string()
    }

    #[test]
    fn the_accent_takes_the_place_of_the_programs_in_light_and_in_dark() {
        assert_eq!(dressed(&Theme::default()), *STYLE);
        assert_eq!(dressed(&themed("#12436D")), *STYLE, "the program's own adds nothing");
        let style = dressed(&themed("#8a1538"));
        assert!(style.contains(":root{--accent:#8a1538;--focus:#8a1538}"), "{style}");
        assert!(style.ends_with("}}") && style.len() < STYLE.len() + 150);
        assert_ne!(policy(&style), policy(&STYLE), "the policy names the final style");
    }

    #[test]
    fn the_grounds_that_contrast_is_measured_on_are_those_of_the_stylesheet() {
        for ground in [Colour::LIGHT_GROUND, Colour::DARK_GROUND] {
            assert!(STYLE.contains(&format!("--raised:{ground};")), "{ground}");
        }
    }

    #[test]
    fn an_override_that_is_out_of_date_is_named_with_what_it_lacks() {
        for (name, embedded) in TEMPLATES {
            let same = Override { name: name.to_owned(), text: embedded.to_owned() };
            assert!(Templates::new(&Theme::default(), &[same]).is_ok(), "{name}");
        }
        let embedded = |name: &str| TEMPLATES.iter().find(|(own, _)| *own == name).unwrap().1;
        let without = |name: &str, part: &str, other: &str| refusal(name, &embedded(name).replace(part, other));
        let said = without("block.html", "\"folded\"", "\"unfolded\"");
        assert!(said.contains("`templates/block.html`") && said.contains("the block `folded`"), "{said}");
        let said = without("components.html", "component chart(", "component drawn(");
        assert!(said.contains("`templates/components.html`") && said.contains("the component `chart`"), "{said}");
        let said = without("page.html", "{{ policy | safe }}", "");
        assert!(said.contains("`templates/page.html`") && said.contains("the value `policy`"), "{said}");
        let said = without("page.html", "{%- include \"masthead.html\" %}", "");
        assert!(said.contains("the template `masthead.html`"), "{said}");
    }

    #[test]
    fn an_override_without_a_template_to_override_is_refused() {
        let said = refusal("mast-head.html", "");
        assert!(said.contains("did you mean `masthead.html`?") && said.contains("`page.html`"), "{said}");
    }

    #[test]
    fn a_fault_of_syntax_is_shown_where_it_stands() {
        let said = refusal("answer.html", &format!("{}\n{{% if %}}", TEMPLATES[2].1));
        assert!(said.contains("answer.html") && said.contains("the data folder overrides `answer.html`"), "{said}");
    }
}
