//! What stands around a document: name of the site, navigation, the other language, what the data is as of. Comes in: the
//! facts of the site; goes out: finished strings and addresses relative to one page.

use super::{feed::FEED, pages::search::PATH as SEARCH, words::Label};
use crate::community::Language;
use serde::Serialize;

/// What all pages of a site share, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masthead {
    /// The language of the pages.
    pub language: Language,
    /// Name of the site.
    pub site: String,
    /// Whose site it is.
    pub organisation: String,
    /// `데이터 기준 시각 2026년 11월 20일 18:04`.
    pub as_of: String,
    /// Name of the edition.
    pub edition: String,
    /// The mark on every page of an edition that must not leave the house; empty: it may.
    pub internal: String,
    /// The navigation, in order: the pages that exist.
    pub places: Vec<Place>,
    /// All languages of the site, the default first.
    pub languages: Vec<Language>,
}

/// An item of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Compared with [`Document::current`](super::document::Document::current).
    pub id: &'static str,
    /// Its text.
    pub label: Label,
    /// Its page, from the root of its language's tree.
    pub path: &'static str,
}

/// The shell of one page: finished strings, addresses relative to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shell {
    /// BCP 47 code.
    pub lang: &'static str,
    /// Name of the site.
    pub site: String,
    /// Whose site it is.
    pub organisation: String,
    /// What the data is as of.
    pub as_of: String,
    /// Name of the edition.
    pub edition: String,
    /// The mark of the internal edition; empty: the page is for everyone.
    pub internal: String,
    /// The overview; empty: the page has no links.
    pub home: String,
    /// The page of search; empty: the page has no links.
    pub search: String,
    /// The navigation; empty: the page has no links.
    pub nav: Vec<Item>,
    /// The same page in the other language; `None`: there is none.
    pub other_language: Option<OtherLanguage>,
    /// The feed of the months, told to programs on the pages that list them; empty: on none else, for it would weigh on all.
    pub feed: String,
    /// What made the site.
    pub made_with: &'static str,
    /// Fixed texts of the templates.
    pub labels: Labels,
}

/// An item of the navigation, seen from one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Which it is.
    pub id: &'static str,
    /// Shown.
    pub text: &'static str,
    /// Where to.
    pub href: String,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherLanguage {
    /// BCP 47 code.
    pub lang: &'static str,
    /// The language's own name.
    pub text: &'static str,
    /// Where to.
    pub href: String,
}

/// Fixed texts of the templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the labels")]
pub struct Labels {
    pub skip: &'static str,
    pub search: &'static str,
    pub search_box: &'static str,
    pub main_navigation: &'static str,
    pub menu: &'static str,
    pub on_this_page: &'static str,
    pub findings: &'static str,
    pub neighbours: &'static str,
    pub table_of_figure: &'static str,
    pub appendix: &'static str,
    pub how_to_read: &'static str,
}

impl Labels {
    fn new(language: Language) -> Self {
        Self {
            skip: Label::SkipToContent.text(language),
            search: Label::Search.text(language),
            search_box: Label::SearchBox.text(language),
            main_navigation: Label::MainNavigation.text(language),
            menu: Label::Menu.text(language),
            on_this_page: Label::OnThisPage.text(language),
            findings: Label::Findings.text(language),
            neighbours: Label::Neighbours.text(language),
            table_of_figure: Label::TableOfFigure.text(language),
            appendix: Label::Appendix.text(language),
            how_to_read: Label::TimeMarks.text(language),
        }
    }
}

impl Masthead {
    /// The shell of the page at a path from the root of its language's tree. Every language has the same tree.
    #[must_use]
    pub fn shell(&self, path: &str) -> Shell {
        let here = self.address(self.language, path);
        let other = self.languages.iter().find(|language| **language != self.language);
        Shell {
            home: relative(&here, &self.address(self.language, "index.html")),
            search: relative(&here, &self.address(self.language, SEARCH)),
            nav: self
                .places
                .iter()
                .map(|place| Item {
                    id: place.id,
                    text: place.label.text(self.language),
                    href: relative(&here, &self.address(self.language, place.path)),
                })
                .collect(),
            other_language: other.map(|&language| OtherLanguage {
                lang: language.code(),
                text: Label::OtherLanguage.text(self.language),
                href: relative(&here, &self.address(language, path)),
            }),
            feed: match path {
                "index.html" | "months/index.html" => relative(&here, &self.address(self.language, FEED)),
                _ => String::new(),
            },
            ..self.bare_shell()
        }
    }

    /// The shell of a page that is served at any depth and therefore has no links.
    #[must_use]
    pub fn bare_shell(&self) -> Shell {
        Shell {
            lang: self.language.code(),
            site: self.site.clone(),
            organisation: self.organisation.clone(),
            as_of: self.as_of.clone(),
            edition: self.edition.clone(),
            internal: self.internal.clone(),
            home: String::new(),
            search: String::new(),
            nav: Vec::new(),
            other_language: None,
            feed: String::new(),
            made_with: Label::MadeWith.text(self.language),
            labels: Labels::new(self.language),
        }
    }

    /// Where a page of a language's tree stands in the site: the default language's tree is the site's root.
    #[must_use]
    pub fn address(&self, language: Language, path: &str) -> String {
        if self.languages.first().is_none_or(|first| *first == language) {
            path.to_owned()
        } else {
            format!("{}/{path}", language.code())
        }
    }
}

/// The way from one file of the site to another, both from its root: `../data/charts/x.csv`.
#[must_use]
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len().min(to.len()) - 1;
    let shared = (0..folders).take_while(|&place| from[place] == to[place]).count();
    let up = from.len() - 1 - shared;
    "../".repeat(up) + &to[shared..].join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_go_up_only_as_far_as_they_must() {
        assert_eq!(relative("index.html", "months/2026-10.html"), "months/2026-10.html");
        assert_eq!(relative("months/2026-10.html", "months/2026-09.html"), "2026-09.html");
        assert_eq!(relative("en/months/2026-10.html", "months/2026-10.html"), "../../months/2026-10.html");
        assert_eq!(relative("en/hotline.html", "data/charts/a.csv"), "../data/charts/a.csv");
        assert_eq!(relative("months/2026-10.html", "index.html#a"), "../index.html#a");
    }
}
