//! Records as written: every scalar still text, nothing resolved, nothing checked beyond its shape.
//!
//! The field names are the data format (docs/data.md); the doc comments are the descriptions in the JSON Schemas and in
//! docs/data-keys.md. Shapes here are the one source of what keys exist: the reader, the fault finder and the schemas all
//! derive from it. What a key's value means is decided in `inspect`; that the words listed here are those it knows is tested there.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use std::borrow::Cow;

/// A scalar, as spelled in the file: `007` stays `007`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Scalar(pub String);

/// Free text: words of a person, where a ` #` would be lost (`comment-in-text`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Text(pub String);

macro_rules! spelled {
    ($($name:ident: $description:literal;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            /// An editor sees YAML's own types: a number without quotes is as good as one with them.
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $description, "type": ["string", "number", "boolean"] })
            }
        }
    )*};
}

spelled! {
    Scalar: "A value; whether it is quoted never matters.";
    Text: "Free text. Quote it where it holds ` #`, which begins a comment.";
}

/// Records whose keys may all be absent while a file is read; what a record cannot be without is said by `required`.
macro_rules! raw {
    ($($(#[$about:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$about])*
        pub struct $name { $($(#[$attr])* #[serde(default)] pub $field: Option<$type>,)* }
    )*};
}

mod logs;
mod organisation;
mod plans;
mod posts;
mod records;
mod supporters;

pub use logs::{RawEntry, RawLog, RawOutcome, RawRating, RawReply};
pub use organisation::{
    RawAudience, RawBase, RawChannel, RawLimits, RawLinks, RawOrganisation, RawPrivacy, RawShift, RawStaff, RawTarget,
    RawTeam, RawTheme, RawTopic, RawWage,
};
pub use plans::{RawAction, RawAim, RawAttendees, RawCampaign, RawDecision, RawNeed, RawTiming};
pub use posts::{RawPost, RawPosts, RawReactions};
pub use records::{
    RawBenefit, RawBenefits, RawCalendar, RawCount, RawCounts, RawDay, RawMember, RawMembers, RawSurvey, RawSurveys,
};
pub use supporters::{RawDone, RawMission, RawParticipant, RawSeason, RawSession};
