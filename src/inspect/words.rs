//! Words with a fixed meaning, and texts with a fixed form: enumerations, booleans, names, addresses.

use super::wrong::{Wrong, did_you_mean, listed, shown};
use crate::community::{
    Advice, AimMeasure, Call, CampaignKind, ChannelKind, CheckDays, Colour, EntryKind, Format, Goodwill, Intent,
    Language, Mood, Name, NeedStatus, Notes, Owner, Quotes, Scale, SeasonKind, SeasonRole, Sentiment, SurveyKind,
    Verdict,
};
use crate::diagnostic::Rule;
use crate::gather::shape::Named;

/// The meaning of a word among others.
pub(super) fn word<T: Copy>(text: &str, words: &[(&str, T)]) -> Result<T, Wrong> {
    if let Some(&(_, meaning)) = words.iter().find(|(word, _)| *word == text) {
        return Ok(meaning);
    }
    let all = || words.iter().map(|(word, _)| *word);
    let message = format!("found {}, expected one of {}", shown(text), listed(all()));
    Err(Wrong::new(Rule::BadValue, message).maybe_help(did_you_mean(text, all())))
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $type:ty { $($word:literal => $meaning:expr,)* })*) => {$(
        $(#[$doc])*
        pub(super) fn $name(text: &str) -> Result<$type, Wrong> {
            word(text, &[$(($word, $meaning),)*])
        }
    )*};
}

words! {
    /// A weekday, from 0 = Monday.
    weekday: usize {
        "mon" => 0, "tue" => 1, "wed" => 2, "thu" => 3, "fri" => 4, "sat" => 5, "sun" => 6,
    }
    /// What kind of place a channel is.
    channel_kind: ChannelKind {
        "community" => ChannelKind::Community, "social" => ChannelKind::Social, "chat" => ChannelKind::Chat,
        "shop" => ChannelKind::Shop, "event" => ChannelKind::Event, "mail" => ChannelKind::Mail,
        "other" => ChannelKind::Other,
    }
    /// Whose place a channel is.
    owner: Owner { "us" => Owner::Us, "customers" => Owner::Customers, }
    /// On which days somebody should look.
    check_days: CheckDays { "all" => CheckDays::All, "weekdays" => CheckDays::Weekdays, }
    /// A language of the site.
    language: Language { "ko" => Language::Ko, "en" => Language::En, }
    /// Whose words are shown.
    quotes: Quotes { "consented" => Quotes::Consented, "none" => Quotes::None, }
    /// Whether prose is public.
    notes: Notes { "public" => Notes::Public, "internal" => Notes::Internal, }
    /// What kind of thing was raised.
    entry_kind: EntryKind {
        "question" => EntryKind::Question, "request" => EntryKind::Request, "complaint" => EntryKind::Complaint,
        "idea" => EntryKind::Idea, "praise" => EntryKind::Praise, "chat" => EntryKind::Chat,
        "referral" => EntryKind::Referral, "defence" => EntryKind::Defence, "rumour" => EntryKind::Rumour,
    }
    /// How an author felt.
    sentiment: Sentiment {
        "negative" => Sentiment::Negative, "neutral" => Sentiment::Neutral, "positive" => Sentiment::Positive,
    }
    /// What came of an entry.
    verdict: Verdict {
        "solved" => Verdict::Solved, "alternative" => Verdict::Alternative, "declined" => Verdict::Declined,
        "adopted" => Verdict::Adopted, "shipped" => Verdict::Shipped, "withdrawn" => Verdict::Withdrawn,
    }
    /// The form of a post.
    format: Format {
        "text" => Format::Text, "image" => Format::Image, "video" => Format::Video, "live" => Format::Live,
        "event" => Format::Event, "other" => Format::Other,
    }
    /// What a post is for.
    intent: Intent {
        "story" => Intent::Story, "notice" => Intent::Notice, "promo" => Intent::Promo,
        "question" => Intent::Question, "event" => Intent::Event,
    }
    /// What kind of campaign.
    campaign_kind: CampaignKind {
        "promotion" => CampaignKind::Promotion, "launch" => CampaignKind::Launch, "event" => CampaignKind::Event,
        "content" => CampaignKind::Content, "always-on" => CampaignKind::AlwaysOn,
    }
    /// A measure an aim may name.
    aim_measure: AimMeasure {
        "posts.ratio" => AimMeasure::PostsRatio, "voice.per_day" => AimMeasure::VoicePerDay,
        "voice.net_sentiment" => AimMeasure::NetSentiment, "side.events_per_day" => AimMeasure::SideEventsPerDay,
    }
    /// What was decided about the moment.
    call: Call { "go" => Call::Go, "hold" => Call::Hold, "move" => Call::Move, "stop" => Call::Stop, }
    /// Who the supporters are.
    season_kind: SeasonKind {
        "students" => SeasonKind::Students, "customers" => SeasonKind::Customers, "staff" => SeasonKind::Staff,
        "mixed" => SeasonKind::Mixed,
    }
    /// What a participant is.
    season_role: SeasonRole {
        "supporter" => SeasonRole::Supporter, "mentor" => SeasonRole::Mentor, "lead" => SeasonRole::Lead,
    }
    /// How far a need has come.
    need_status: NeedStatus {
        "heard" => NeedStatus::Heard, "planned" => NeedStatus::Planned, "trying" => NeedStatus::Trying,
        "shipped" => NeedStatus::Shipped, "declined" => NeedStatus::Declined,
    }
    /// Which question a survey asked.
    survey_kind: SurveyKind { "csat" => SurveyKind::Csat, "nps" => SurveyKind::Nps, "ces" => SurveyKind::Ces, }
    /// Which answers were possible.
    scale: Scale { "1-5" => Scale::OneToFive, "1-7" => Scale::OneToSeven, "0-10" => Scale::ZeroToTen, }
    /// Whether a high answer means easy.
    easy_is_high: bool { "high" => true, "low" => false, }
    /// How one feels about a calendar span.
    mood: Mood {
        "mourning" => Mood::Mourning, "tense" => Mood::Tense, "festive" => Mood::Festive, "neutral" => Mood::Neutral,
    }
    /// What campaigns should do about it.
    advice: Advice { "avoid" => Advice::Avoid, "careful" => Advice::Careful, "welcome" => Advice::Welcome, }
    /// How a member stands to us.
    goodwill: Goodwill {
        "against" => Goodwill::Against, "neutral" => Goodwill::Neutral, "for" => Goodwill::For,
    }
    /// What a customer got from us.
    benefit_kind: &'static str {
        "early-access" => "early-access", "introduction" => "introduction", "reward" => "reward",
        "training" => "training", "exposure" => "exposure", "hire" => "hire",
    }
}

/// Yes or no.
pub(super) fn truth(text: &str) -> Result<bool, Wrong> {
    let meant = match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" => Some("write `true`".to_owned()),
        "false" | "no" | "n" | "off" | "0" => Some("write `false`".to_owned()),
        _ => None,
    };
    word(text, &[("true", true), ("false", false)])
        .map_err(|wrong| Wrong { help: meant.or_else(|| wrong.help.clone()), ..wrong })
}

/// An address on the web.
pub(super) fn url(text: &str) -> Result<Box<str>, Wrong> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_plain = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    match host {
        Some(host) if is_plain && !host.is_empty() && !host.starts_with('/') => Ok(text.into()),
        Some(_) | None => {
            let message =
                format!("found {}, expected an address that begins with `https://` or `http://`", shown(text));
            Err(Wrong::new(Rule::BadValue, message))
        }
    }
}

/// An ISO 4217 code.
pub(super) fn currency(text: &str) -> Result<String, Wrong> {
    if text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()) {
        return Ok(text.to_owned());
    }
    let upper = text.to_ascii_uppercase();
    let help = (upper != text && currency(&upper).is_ok()).then(|| format!("write `{upper}`"));
    let message = format!("found {}, expected a currency code such as `KRW`", shown(text));
    Err(Wrong::new(Rule::BadValue, message).maybe_help(help))
}

/// `#rrggbb`
pub(super) fn colour(text: &str) -> Result<Colour, Wrong> {
    Colour::parse(text).ok_or_else(|| {
        let message = format!("found {}, expected a colour such as `#12436d`", shown(text));
        Wrong::new(Rule::BadValue, message)
    })
}

/// A path of a file inside the data folder.
pub(super) fn inner_path(text: &str) -> Result<String, Wrong> {
    let leads_out = text.starts_with('/') || text.contains('\\') || text.contains(':');
    let odd_step = text.split('/').any(|step| matches!(step, "" | "." | ".."));
    if !leads_out && !odd_step {
        return Ok(text.to_owned());
    }
    let message = format!("found {}, expected a path inside the data folder such as `images/logo.svg`", shown(text));
    Err(Wrong::new(Rule::BadValue, message))
}

/// The pattern by which records are linked: an address with `{path}` and `{line}` in it.
pub(super) fn source_link(text: &str) -> Result<String, Wrong> {
    url(text)?;
    let rest = text.replace("{path}", "").replace("{line}", "");
    if text.contains("{path}") && !rest.contains(['{', '}']) {
        return Ok(text.to_owned());
    }
    let message = format!("found {}, expected an address with `{{path}}` and `{{line}}` in it", shown(text));
    Err(Wrong::new(Rule::BadValue, message))
}

/// The SHA-256 of a member's id.
pub(super) fn digest(text: &str) -> Result<String, Wrong> {
    if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(text.to_ascii_lowercase());
    }
    let message = format!("found {}, expected the SHA-256 of a member's id: 64 hexadecimal digits", shown(text));
    Err(Wrong::new(Rule::BadValue, message).help("make it by `printf %s ID | sha256sum`"))
}

/// A word of one's own: not empty.
pub(super) fn label(text: &str) -> Result<String, Wrong> {
    let label = super::ids::nfc(text.trim());
    if label.is_empty() { Err(Wrong::new(Rule::BadValue, "found an empty text, expected a word")) } else { Ok(label) }
}

/// A name; what is wrong with one of its languages names the language.
pub(super) fn name(named: &Named) -> Result<Name, (Option<String>, Wrong)> {
    let pairs = match named {
        Named::Plain(text) => {
            let text = label(text).map_err(|wrong| (None, wrong))?;
            return Ok(Name::plain(&text));
        }
        Named::ByLanguage(pairs) => &pairs.0,
    };
    let mut name = Name { ko: None, en: None };
    for (code, text) in pairs {
        let at = |wrong: Wrong| (Some(code.clone()), wrong);
        let language = language(code).map_err(|wrong| at(Wrong { rule: Rule::UnknownKey, ..wrong }))?;
        let text = label(&text.0).map_err(at)?;
        match language {
            Language::Ko => name.ko = Some(text),
            Language::En => name.en = Some(text),
        }
    }
    if name.ko.is_none() && name.en.is_none() {
        return Err((None, Wrong::new(Rule::BadValue, "found no name, expected one a language, such as `en`")));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gather::{Kind, schema};

    #[test]
    fn an_unknown_word_names_its_nearest() {
        let wrong = entry_kind("complain").unwrap_err();
        assert_eq!(wrong.help.as_deref(), Some("did you mean `complaint`?"));
        assert_eq!(truth("yes").unwrap_err().help.as_deref(), Some("write `true`"));
        assert!(truth("True").is_err() && truth("maybe").is_err());
    }

    #[test]
    fn addresses_are_of_the_web() {
        assert!(url("https://example.com/a?b=1#c").is_ok());
        for bad in ["javascript:alert(1)", "//host", "https://", "https:///a", "http://a b", "ftp://a"] {
            assert!(url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn forms_of_dangol_yaml_are_checked() {
        assert!(currency("KRW").is_ok() && currency("krw").is_err());
        assert!(colour("#12436D").is_ok() && colour("red").is_err());
        assert!(inner_path("images/logo.svg").is_ok());
        assert!(inner_path("../logo.svg").is_err() && inner_path("/logo.svg").is_err());
        assert!(source_link("https://git.example/{path}#L{line}").is_ok());
        assert!(source_link("https://git.example/{file}").is_err());
        assert!(digest(&"aB".repeat(32)).is_ok() && digest("m0001").is_err());
    }

    /// The words that the JSON Schema offers for a key; `record` is empty for the file itself.
    fn offered(kind: Kind, record: &str, key: &str) -> Vec<String> {
        let schema = serde_json::Value::from(schema(kind));
        let record = if record.is_empty() { &schema } else { &schema["$defs"][record] };
        let words = record["properties"][key]["enum"].as_array().unwrap_or_else(|| panic!("{record} {key}: no words"));
        words.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn schemas_offer_the_words_that_are_understood() {
        macro_rules! same {
            ($($kind:ident $record:literal: $($key:literal $read:ident),*;)*) => {$($(
                let words = offered(Kind::$kind, $record, $key);
                let refused = words.iter().find(|word| $read(word).is_err());
                assert_eq!(refused, None, "{} {}", $record, $key);
                let known = $read("?").unwrap_err().message;
                assert!(known.ends_with(&listed(words.iter().map(String::as_str))), "{words:?}: {known}");
            )*)*};
        }
        same! {
            Organisation "RawChannel": "kind" channel_kind, "owner" owner, "check_days" check_days;
            Organisation "RawPrivacy": "quotes" quotes, "notes" notes;
            Logs "": "kind" entry_kind, "notes" notes;
            Logs "RawEntry": "kind" entry_kind, "sentiment" sentiment, "sentiment_after" sentiment;
            Logs "RawOutcome": "result" verdict;
            Posts "RawPost": "format" format, "intent" intent;
            Campaigns "": "kind" campaign_kind, "notes" notes;
            Campaigns "RawAim": "metric" aim_measure;
            Campaigns "RawTiming": "call" call;
            Supporters "": "kind" season_kind, "notes" notes;
            Supporters "RawParticipant": "role" season_role;
            Needs "": "status" need_status, "notes" notes;
            Decisions "": "notes" notes;
            Members "RawMember": "goodwill" goodwill;
            Surveys "": "kind" survey_kind;
            Surveys "RawSurvey": "kind" survey_kind, "scale" scale, "easy_is" easy_is_high;
            Calendar "RawDay": "mood" mood, "advice" advice;
            Benefits "": "kind" benefit_kind;
            Benefits "RawBenefit": "kind" benefit_kind;
        }
    }
}
