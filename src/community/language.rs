//! The languages of the site, and names that may differ between them.

/// A language the site is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The BCP 47 code, as it stands in `lang` and in paths.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }
}

/// A name as written: one for all languages, or one a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The Korean form, where given.
    pub ko: Option<String>,
    /// The English form, where given.
    pub en: Option<String>,
}

impl Name {
    /// One form for all languages.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { ko: Some(text.to_owned()), en: Some(text.to_owned()) }
    }

    /// The form for a language, else the other language's. Empty only where both are absent.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Ko => (&self.ko, &self.en),
            Language::En => (&self.en, &self.ko),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }
}
