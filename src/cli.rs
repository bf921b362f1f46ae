//! The command line: flags → a [`Job`]. What is wrong with them, clap says.

use crate::command::{DataOptions, Edition, Job, Language, Warnings, build, check, compare, digest, explain, schema};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};
use std::{ffi::OsString, num::NonZeroUsize, path::PathBuf};

/// The command line.
#[derive(Debug, Parser)]
#[command(
    version,
    about = "Turns a git folder of community logs into a static dashboard",
    override_usage = "dangol [build] [OPTIONS] [DATA]\n       dangol <COMMAND> …",
    after_help = EXIT_CODES
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: CommonFlags,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  the data has errors (with --strict: or warnings)
  2  wrong use of the command
  3  the world failed: no permission, a full disk, an output folder that is not ours
  5  built, but a gate was missed (--budget, --gate)";

#[derive(Debug, Subcommand)]
enum Command {
    /// Read the data, check it, write the site (also when no command is given)
    Build(BuildFlags),
    /// Read and check the data, write nothing
    Check(CheckFlags),
    /// Print a metric's definition, its figure, and file and line of all that is counted and left out
    Explain(ExplainFlags),
    /// Print a month in Markdown, for a pull request, chat or mail
    Digest(DigestFlags),
    /// Print what was restated between two `metrics.json` (or sites), and by how much
    Compare(CompareFlags),
    /// Print the JSON Schema of a kind of record, or of `data/metrics.json`
    Schema(SchemaFlags),
}

#[derive(Debug, Args)]
struct DataFlags {
    #[command(flatten)]
    reading: ReadFlags,
    /// For whom: `public` shows no member ids, and no text without its author's consent
    #[arg(long, value_enum, default_value_t = EditionFlag::Public)]
    edition: EditionFlag,
}

#[derive(Debug, Args)]
struct ReadFlags {
    /// The data folder
    #[arg(default_value = "data")]
    data: PathBuf,
    /// The moment the report speaks from: RFC 3339, a local time, or a date, which means its last second
    /// [default: the latest time in the data]
    #[arg(long, value_name = "TIME")]
    as_of: Option<String>,
    /// Threads to use [default: as many as the machine has]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Warnings fail, too
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Args)]
struct BuildFlags {
    #[command(flatten)]
    data: DataFlags,
    /// The folder of the site
    #[arg(short = 'o', long = "output", value_name = "SITE", default_value = "site")]
    site: PathBuf,
    /// Write into a folder that dangol did not write; what no page replaces stays
    #[arg(long)]
    force: bool,
    /// Show what is corrected against what was published: a `metrics.json`, a site, or a git revision of the data
    #[arg(long, value_name = "FILE|REV")]
    previous: Option<String>,
    /// A page over its budget of bytes fails, with code 5; the site is built all the same
    #[arg(long)]
    budget: bool,
    /// A target missed in the last complete month fails, with code 5; the site is built all the same
    #[arg(long)]
    gate: bool,
}

#[derive(Debug, Args)]
struct CheckFlags {
    #[command(flatten)]
    data: DataFlags,
    /// How to say what is wrong
    #[arg(long, value_enum, default_value_t = FormatFlag::Text)]
    format: FormatFlag,
    /// Also write all of it to a file: JSON if its name ends in `.json`, else SARIF
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct SchemaFlags {
    /// Of what; without it, the names are listed
    #[arg(value_parser = PossibleValuesParser::new(schema::names()))]
    kind: Option<String>,
}

#[derive(Debug, Args)]
struct ExplainFlags {
    /// The metric's id: `response.within_2h`
    metric: String,
    #[command(flatten)]
    reading: ReadFlags,
    /// The month: `2026-10` [default: the newest complete one]
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// Of one channel only
    #[arg(long, value_name = "ID")]
    channel: Option<String>,
    /// The season of supporters [default: the last to begin]
    #[arg(long, value_name = "ID")]
    season: Option<String>,
    /// The campaign [default: the last to begin]
    #[arg(long, value_name = "ID")]
    campaign: Option<String>,
    /// The language [default: the first of dangol.yaml]
    #[arg(long, value_enum)]
    lang: Option<LanguageFlag>,
}

#[derive(Debug, Args)]
struct DigestFlags {
    #[command(flatten)]
    data: DataFlags,
    /// The month: `2026-10` [default: the newest complete one]
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// The language [default: the first of dangol.yaml]
    #[arg(long, value_enum)]
    lang: Option<LanguageFlag>,
}

#[derive(Debug, Args)]
struct CompareFlags {
    /// What was published then: a `metrics.json`, or the folder of a site
    old: PathBuf,
    /// What is published now; likewise
    new: PathBuf,
    /// The language of the text
    #[arg(long, value_enum, default_value_t = LanguageFlag::En)]
    lang: LanguageFlag,
    /// How to say it
    #[arg(long, value_enum, default_value_t = ComparisonFlag::Text)]
    format: ComparisonFlag,
}

#[derive(Debug, Args)]
struct CommonFlags {
    /// Say only what is wrong
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say what takes how long
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// When to print colours
    #[arg(long, global = true, value_enum, default_value_t = When::Auto)]
    color: When,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum EditionFlag {
    Public,
    Internal,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LanguageFlag {
    Ko,
    En,
}

impl From<LanguageFlag> for Language {
    fn from(flag: LanguageFlag) -> Self {
        match flag {
            LanguageFlag::Ko => Self::Ko,
            LanguageFlag::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ComparisonFlag {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatFlag {
    Text,
    Json,
    Github,
    Sarif,
}

/// When to print colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How much to say beside what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// Nothing.
    Quiet,
    /// What was done.
    Plain,
    /// How long each room took, too.
    Verbose,
}

impl Cli {
    /// Reads a command line, the program's name first.
    ///
    /// # Errors
    /// The flags are wrong, or help was asked for: clap's own words, with their exit code.
    pub fn read(args: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::try_parse_from(with_command(args))
    }

    /// When to print colours.
    #[must_use]
    pub fn colour(&self) -> When {
        self.common.color
    }

    /// How much to say.
    #[must_use]
    pub fn talk(&self) -> Talk {
        match (self.common.quiet, self.common.verbose) {
            (true, _) => Talk::Quiet,
            (_, true) => Talk::Verbose,
            _ => Talk::Plain,
        }
    }

    /// How many threads to use; `None`: as many as the machine has.
    #[must_use]
    pub fn jobs(&self) -> Option<NonZeroUsize> {
        match &self.command {
            Command::Build(flags) => flags.data.reading.jobs,
            Command::Check(flags) => flags.data.reading.jobs,
            Command::Explain(flags) => flags.reading.jobs,
            Command::Digest(flags) => flags.data.reading.jobs,
            Command::Compare(_) | Command::Schema(_) => None,
        }
    }

    /// What to do.
    #[must_use]
    pub fn job(self) -> Job {
        match self.command {
            Command::Build(flags) => Job::Build(flags.options()),
            Command::Check(flags) => Job::Check(flags.options()),
            Command::Explain(flags) => Job::Explain(flags.options()),
            Command::Digest(flags) => Job::Digest(flags.options()),
            Command::Compare(flags) => Job::Compare(flags.options()),
            Command::Schema(flags) => Job::Schema(schema::Options { format: flags.kind }),
        }
    }
}

/// The arguments with `build` in its place, where no command is named.
fn with_command(args: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    let mut at = 1;
    loop {
        match args.get(at).and_then(|arg| arg.to_str()) {
            Some("--color") => at += 2,
            Some("-q" | "--quiet" | "-v" | "--verbose") => at += 1,
            Some(arg) if arg.starts_with("--color=") => at += 1,
            Some("-h" | "--help" | "-V" | "--version") => return args,
            Some(name) if name == "help" || Cli::command().find_subcommand(name).is_some() => return args,
            _ => break,
        }
    }
    args.insert(at.min(args.len()), "build".into());
    args
}

impl DataFlags {
    fn options(self) -> DataOptions {
        self.reading.options(match self.edition {
            EditionFlag::Public => Edition::Public,
            EditionFlag::Internal => Edition::Internal,
        })
    }
}

impl ReadFlags {
    fn options(self, edition: Edition) -> DataOptions {
        DataOptions {
            data: self.data,
            as_of: self.as_of,
            edition,
            warnings: if self.strict { Warnings::Fail } else { Warnings::Pass },
        }
    }
}

impl ExplainFlags {
    /// For the team: it names members.
    fn options(self) -> explain::Options {
        explain::Options {
            data: self.reading.options(Edition::Internal),
            metric: self.metric,
            asked: explain::Asked {
                month: self.month,
                channel: self.channel,
                season: self.season,
                campaign: self.campaign,
            },
            language: self.lang.map(Language::from),
        }
    }
}

impl DigestFlags {
    fn options(self) -> digest::Options {
        digest::Options { data: self.data.options(), month: self.month, language: self.lang.map(Language::from) }
    }
}

impl CompareFlags {
    fn options(self) -> compare::Options {
        let format = match self.format {
            ComparisonFlag::Text => compare::Format::Text(self.lang.into()),
            ComparisonFlag::Json => compare::Format::Json,
        };
        compare::Options { before: self.old, after: self.new, format }
    }
}

impl BuildFlags {
    fn options(self) -> build::Options {
        let asked = [(self.budget, build::Gate::Budget), (self.gate, build::Gate::Targets)];
        build::Options {
            data: self.data.options(),
            site: self.site,
            previous: self.previous,
            foreign: if self.force { build::Foreign::Replace } else { build::Foreign::Refuse },
            gates: asked.into_iter().filter_map(|(is_asked, gate)| is_asked.then_some(gate)).collect(),
        }
    }
}

impl CheckFlags {
    fn options(self) -> check::Options {
        check::Options {
            data: self.data.options(),
            format: match self.format {
                FormatFlag::Text => check::Format::Text,
                FormatFlag::Json => check::Format::Json,
                FormatFlag::Github => check::Format::Github {
                    summary: std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from),
                },
                FormatFlag::Sarif => check::Format::Sarif,
            },
            report: self.report,
        }
    }
}

#[cfg(test)]
mod tests;
