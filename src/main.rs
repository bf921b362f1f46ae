//! The binary: parses the command line, does the job, prints, and exits. Nobody else prints or exits.

use anstream::{AutoStream, ColorChoice};
use dangol::{
    cli::{Cli, Talk, When},
    command::{self, Ending, Outcome, Room, Saved, SavedPlace},
};
use indicatif::ProgressBar;
use std::{
    cell::Cell,
    env, fs,
    io::{self, Write},
    process::ExitCode,
    time::{Duration, Instant},
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::read(env::args_os()) {
        Ok(cli) => cli,
        Err(refusal) => return refuse(&refusal),
    };
    let printer = Printer::new(cli.colour(), cli.talk());
    if let Some(jobs) = cli.jobs() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.get());
        if let Err(error) = pool.build_global() {
            printer.fail(&format!("could not start {jobs} threads: {error}"));
            return ExitCode::from(Ending::WorldFailed.code());
        }
    }
    let progress = Progress::new(&printer);
    let outcome = command::run(&cli.job(), &|room| progress.enter(Some(room)));
    progress.enter(None);
    ExitCode::from(printer.print(&outcome).code())
}

/// Says what is wrong with the flags, or the help that was asked for.
fn refuse(refusal: &clap::Error) -> ExitCode {
    // Nobody reads a closed pipe, and there is no other way to say it.
    let _ = refusal.print();
    ExitCode::from(u8::try_from(refusal.exit_code()).unwrap_or(Ending::WrongUse.code()))
}

struct Printer {
    colour: ColorChoice,
    talk: Talk,
}

impl Printer {
    fn new(when: When, talk: Talk) -> Self {
        let colour = match when {
            When::Auto => ColorChoice::Auto,
            When::Always => ColorChoice::Always,
            When::Never => ColorChoice::Never,
        };
        Self { colour, talk }
    }

    /// Says and saves all there is; gives back the ending, which is worse where that failed.
    fn print(&self, outcome: &Outcome) -> Ending {
        let mut ending = outcome.ending;
        if let Err(error) = self.output(&outcome.output) {
            self.fail(&format!("could not write to standard output: {error}"));
            ending = worse(ending);
        }
        for report in &outcome.reports {
            if let Err(error) = save(report) {
                self.fail(&format!("could not write `{}`: {error}", report.path.display()));
                ending = worse(ending);
            }
        }
        self.say(&outcome.faults);
        if let Some(failure) = &outcome.failure {
            self.fail(failure);
        }
        if let (Some(remark), Talk::Plain | Talk::Verbose) = (&outcome.remark, self.talk) {
            self.say(&format!("{remark}\n"));
        }
        ending
    }

    /// A closed pipe is no error: whoever read has read enough.
    fn output(&self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stdout().lock(), self.colour);
        let written = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
        written.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
    }

    fn fail(&self, message: &str) {
        self.say(&format!("\u{1b}[1;31merror\u{1b}[0m: {message}\n"));
    }

    fn say(&self, text: &str) {
        // Where standard error is gone, there is nobody left to tell.
        let _ = AutoStream::new(io::stderr().lock(), self.colour).write_all(text.as_bytes());
    }
}

/// Which room the job is in: a line that comes and goes on a terminal, and what took how long when asked for.
struct Progress<'a> {
    printer: &'a Printer,
    bar: ProgressBar,
    room: Cell<Option<(Room, Instant)>>,
}

impl<'a> Progress<'a> {
    /// Draws nothing where nobody watches: in CI, when quiet, and, as indicatif sees to, where there is no terminal.
    fn new(printer: &'a Printer) -> Self {
        let is_watched = printer.talk != Talk::Quiet && env::var_os("CI").is_none();
        let bar = if is_watched { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { printer, bar, room: Cell::new(None) }
    }

    /// Leaves the room the job was in for the next; `None`: for none.
    fn enter(&self, room: Option<Room>) {
        if let (Some((left, since)), Talk::Verbose) = (self.room.get(), self.printer.talk) {
            let line = format!("{:>9.1?}  {left}\n", since.elapsed());
            self.bar.suspend(|| self.printer.say(&line));
        }
        self.room.set(room.map(|room| (room, Instant::now())));
        match room {
            Some(room) => self.bar.set_message(room.to_string()),
            None => self.bar.finish_and_clear(),
        }
    }
}

/// Wrong use stays what it was; everything else is now a failure of the world.
fn worse(ending: Ending) -> Ending {
    match ending {
        Ending::WrongUse => Ending::WrongUse,
        Ending::Done | Ending::DataFaulty | Ending::WorldFailed | Ending::GateMissed => Ending::WorldFailed,
    }
}

fn save(report: &Saved) -> io::Result<()> {
    match report.place {
        SavedPlace::Whole => fs::write(&report.path, &report.text),
        SavedPlace::End => {
            let mut file = fs::OpenOptions::new().create(true).append(true).open(&report.path)?;
            file.write_all(report.text.as_bytes())
        }
    }
}
