//! `dangol explain`: a metric → its definition, the figure, and file and line of all that is in it and left out of it.

use super::{
    DataOptions, Room,
    outcome::{Outcome, Stop},
    read::{accept, month_of, read},
};
use crate::{
    community::{Archive, ChannelId, Date, Language, SeasonId},
    diagnostic::{Colour, closest, human},
    measure::{
        self, catalogue,
        explain::{Explainer, Section},
        figures::Figures,
        metric::{Described, Metric, Shape, Subject, Unit},
        slice::Group,
    },
    render::{
        receipt::Explained,
        words::{self, Voice},
    },
};

/// What to explain.
#[derive(Debug)]
pub struct Options {
    /// What is read.
    pub data: DataOptions,
    /// The metric's id, as the user wrote it.
    pub metric: String,
    /// Of what.
    pub asked: Asked,
    /// The language; `None`: the first of dangol.yaml.
    pub language: Option<Language>,
}

/// Of what, as the user wrote it; `None`: not said.
#[derive(Debug, Default)]
pub struct Asked {
    /// A month; else the newest complete one.
    pub month: Option<String>,
    /// A channel; else all of them.
    pub channel: Option<String>,
    /// A season; else the last to begin.
    pub season: Option<String>,
    /// A campaign; else the last to begin.
    pub campaign: Option<String>,
}

/// Explains a metric.
pub(super) fn explain(options: &Options, entering: &dyn Fn(Room)) -> Outcome {
    Outcome::told(|faults| walk(options, entering, faults))
}

fn walk(options: &Options, entering: &dyn Fn(Room), faults: &mut String) -> Result<String, Stop> {
    let named = Named::find(&options.metric)?;
    options.asked.fits(&named)?;
    let inspected = read(&options.data, entering)?;
    *faults = human(&inspected.report, &options.data.shown(), Colour::Always);
    let archive = accept(inspected, options.data.warnings)?;
    entering(Room::Measure);
    let figures = measure::measure(&archive);
    let language = options.language.unwrap_or(archive.organisation.locales[0]);
    let question = Question { archive: &archive, figures: &figures, asked: &options.asked, language };
    let (of_what, sections) = question.answer(&named)?;
    entering(Room::Render);
    let data = options.data.shown();
    let explained = Explained {
        archive: &archive,
        data: &data,
        voice: Voice { language, currency: archive.organisation.currency.as_deref() },
        id: named.id(),
        name: named.name(),
        definition: named.definition(),
        unit: named.unit(),
        shape: named.shape(),
        of_what,
    };
    Ok(explained.text(&sections))
}

/// A metric of the catalogue.
#[derive(Debug, Clone, Copy)]
enum Named {
    Monthly(&'static Metric),
    Described(&'static Described),
}

impl Named {
    fn find(id: &str) -> Result<Self, Stop> {
        let monthly = catalogue::monthly().iter().copied().map(Self::Monthly);
        let all: Vec<Self> = monthly.chain(catalogue::described().iter().copied().map(Self::Described)).collect();
        all.iter().copied().find(|named| named.id() == id).ok_or_else(|| {
            unknown("metric", id, all.iter().map(|named| named.id()), "`docs/metrics.md` lists them all")
        })
    }

    fn id(self) -> &'static str {
        match self {
            Self::Monthly(metric) => metric.id,
            Self::Described(described) => described.id,
        }
    }

    fn name(self) -> measure::metric::Bilingual {
        match self {
            Self::Monthly(metric) => metric.name,
            Self::Described(described) => described.name,
        }
    }

    fn definition(self) -> measure::metric::Definition {
        match self {
            Self::Monthly(metric) => metric.definition,
            Self::Described(described) => described.definition,
        }
    }

    fn unit(self) -> Option<Unit> {
        match self {
            Self::Monthly(metric) => Some(metric.unit),
            Self::Described(described) => described.unit,
        }
    }

    fn shape(self) -> Shape {
        match self {
            Self::Monthly(metric) => metric.shape,
            Self::Described(Described { unit: Some(Unit::Share), .. }) => Shape::Share,
            Self::Described(_) => Shape::Quantile,
        }
    }

    /// The flags that say of what the metric is asked.
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Monthly(_) => &["--month", "--channel"],
            Self::Described(described) => match described.subject {
                Subject::Season(_) | Subject::SeasonSteps(_) => &["--season"],
                Subject::Campaign(_) => &["--campaign"],
                Subject::MonthlyTable(_) => &["--month"],
                Subject::Timing(_) | Subject::Decision | Subject::Table(_) => &[],
            },
        }
    }
}

impl Asked {
    /// Refuses flags that a metric has no use for.
    fn fits(&self, named: &Named) -> Result<(), Stop> {
        let given = [
            ("--month", &self.month),
            ("--channel", &self.channel),
            ("--season", &self.season),
            ("--campaign", &self.campaign),
        ];
        let allowed = named.flags();
        match given.iter().find(|(flag, value)| value.is_some() && !allowed.contains(flag)) {
            None => Ok(()),
            Some((flag, _)) if allowed.is_empty() => {
                Err(Stop::WrongUse(format!("`{}` is of the whole time: it takes no `{flag}`", named.id())))
            }
            Some((flag, _)) => {
                Err(Stop::WrongUse(format!("`{}` takes no `{flag}`, but `{}`", named.id(), allowed.join("` and `"))))
            }
        }
    }
}

/// What is asked of measured data.
struct Question<'a> {
    archive: &'a Archive,
    figures: &'a Figures,
    asked: &'a Asked,
    language: Language,
}

impl Question<'_> {
    /// Of what the figures are, and the figures with their receipts.
    fn answer(&self, named: &Named) -> Result<(String, Vec<Section>), Stop> {
        let explainer = Explainer::new(self.archive, self.figures);
        match named {
            Named::Monthly(metric) => self.monthly(&explainer, metric),
            Named::Described(described) => self.described(&explainer, described),
        }
    }

    fn monthly(&self, explainer: &Explainer<'_>, metric: &'static Metric) -> Result<(String, Vec<Section>), Stop> {
        let index = self.month()?;
        let month = words::month(self.language, self.figures.months[index].month);
        let Some(id) = &self.asked.channel else {
            let sections = explainer.monthly(metric, index, Group::All);
            return Ok((month, sections.unwrap_or_default()));
        };
        let channels = &self.archive.organisation.channels;
        let Some(place) = channels.iter().position(|channel| channel.id == *id) else {
            return Err(unknown("channel", id, channels.iter().map(|c| c.id.as_str()), "dangol.yaml declares them"));
        };
        let channel = ChannelId(u32::try_from(place).expect("fewer than 2^32 channels"));
        let sections = explainer.monthly(metric, index, Group::Channel(channel)).ok_or_else(|| {
            Stop::WrongUse(format!("`{}` has no figure of the channel `{id}`: leave `--channel` out", metric.id))
        })?;
        Ok((format!("{month} · {}", channels[place].name.in_language(self.language)), sections))
    }

    fn described(&self, explainer: &Explainer<'_>, described: &Described) -> Result<(String, Vec<Section>), Stop> {
        let as_of = words::instant(self.language, &self.archive.organisation.zone, self.figures.as_of);
        match described.subject {
            Subject::Season(_) | Subject::SeasonSteps(_) => {
                let seasons = self.archive.seasons.iter().map(|season| (season.id.as_str(), season.start));
                let Some(place) = pick("season", self.asked.season.as_deref(), &seasons.collect::<Vec<_>>())? else {
                    return Ok((as_of, Vec::new()));
                };
                let id = SeasonId(u32::try_from(place).expect("fewer than 2^32 seasons"));
                let name = self.archive.seasons[place].name.in_language(self.language);
                Ok((name.to_owned(), explainer.season(described, id).unwrap_or_default()))
            }
            Subject::Campaign(_) => {
                let campaigns = self.archive.campaigns.iter().map(|campaign| (campaign.id.as_str(), campaign.start));
                let Some(place) = pick("campaign", self.asked.campaign.as_deref(), &campaigns.collect::<Vec<_>>())?
                else {
                    return Ok((as_of, Vec::new()));
                };
                let name = self.archive.campaigns[place].name.in_language(self.language);
                Ok((name.to_owned(), explainer.campaign(described, place).unwrap_or_default()))
            }
            Subject::MonthlyTable(function) => {
                let index = self.month()?;
                let month = words::month(self.language, self.figures.months[index].month);
                Ok((month, explainer.table(function, index)))
            }
            Subject::Timing(function) => Ok((as_of, explainer.timing(function))),
            Subject::Decision => Ok((as_of, explainer.decisions(described))),
            Subject::Table(function) => Ok((as_of, explainer.whole_table(function))),
        }
    }

    /// The month asked for; else the newest complete one.
    fn month(&self) -> Result<usize, Stop> {
        month_of(self.figures, self.asked.month.as_deref())
    }
}

/// The place of the one asked for, else of the last to begin; `None`: there are none.
fn pick(what: &str, asked: Option<&str>, all: &[(&str, Date)]) -> Result<Option<usize>, Stop> {
    let Some(asked) = asked else {
        return Ok((0..all.len()).max_by_key(|&place| all[place].1));
    };
    let place = all.iter().position(|(id, _)| *id == asked);
    place.map(Some).ok_or_else(|| unknown(what, asked, all.iter().map(|(id, _)| *id), "the data hold no such id"))
}

/// An id that nobody knows.
fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>, otherwise: &str) -> Stop {
    let hint = closest(id, known).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"));
    Stop::WrongUse(format!("unknown {what} `{id}`: {hint}"))
}
