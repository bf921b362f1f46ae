//! Shapes of values that may be written in more than one way.

use super::raw::Scalar;
use schemars::JsonSchema;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use std::{fmt, marker::PhantomData};

/// A mapping with free keys, in file order; a key given twice is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Dict<V>(pub Vec<(String, V)>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Dict<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
            type Value = Dict<V>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Dict<V>, A::Error> {
                let mut pairs = Vec::new();
                let mut seen = std::collections::BTreeSet::new();
                while let Some((key, value)) = map.next_entry::<String, V>()? {
                    if !seen.insert(key.clone()) {
                        return Err(de::Error::custom(format_args!("key `{key}` is given twice")));
                    }
                    pairs.push((key, value));
                }
                Ok(Dict(pairs))
            }
        }
        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

impl<V: JsonSchema> JsonSchema for Dict<V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Dict_{}", V::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<V>();
        schemars::json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// A name: one for all languages, or one a language.
#[derive(Debug, Clone, PartialEq)]
pub enum Named {
    /// One for all.
    Plain(String),
    /// Language code → name.
    ByLanguage(Dict<Scalar>),
}

/// Opening hours: one span list for every day, or one a weekday.
#[derive(Debug, Clone, PartialEq)]
pub enum Hours {
    /// Every day.
    Daily(String),
    /// `mon` … `sun` → spans.
    ByWeekday(Dict<Scalar>),
}

/// What a decision expects: a word, or a threshold.
#[derive(Debug, Clone, PartialEq)]
pub enum RawExpect {
    /// `up`, `down` or `hold`.
    Word(String),
    /// `at_least` or `at_most` → value.
    Threshold(Dict<Scalar>),
}

/// A word or a mapping. A plain scalar that YAML resolves to a number, a boolean or null is refused, since its spelling is
/// lost to serde here: the file is then read by the fault finder, which keeps it.
fn word_or_mapping<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    word: fn(String) -> T,
    mapping: fn(Dict<Scalar>) -> T,
) -> Result<T, D::Error> {
    struct Either<T>(fn(String) -> T, fn(Dict<Scalar>) -> T);
    impl<'de, T> Visitor<'de> for Either<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text or a mapping")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            Ok((self.0)(text.to_owned()))
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            Dict::deserialize(MapAccessDeserializer::new(map)).map(self.1)
        }
    }
    deserializer.deserialize_any(Either(word, mapping))
}

macro_rules! either {
    ($($type:ident: $word:ident, $mapping:ident;)*) => {$(
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                word_or_mapping(deserializer, Self::$word, Self::$mapping)
            }
        }
        impl JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mapping = generator.subschema_for::<Dict<Scalar>>();
                schemars::json_schema!({ "anyOf": [{ "type": ["string", "number", "boolean"] }, mapping] })
            }
        }
    )*};
}

either! {
    Named: Plain, ByLanguage;
    Hours: Daily, ByWeekday;
    RawExpect: Word, Threshold;
}

/// One record, or a list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Several<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Several<T> {
            type Value = OneOrMany<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping or a list of mappings")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OneOrMany<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|one| OneOrMany(vec![one]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<OneOrMany<T>, A::Error> {
                let mut all = Vec::new();
                while let Some(one) = seq.next_element()? {
                    all.push(one);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(Several(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("OneOrMany_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}
