//! The flags, read as a shell gives them.

use super::{Cli, Job, Talk};
use clap::CommandFactory;
use std::path::Path;

fn read(line: &str) -> Result<Cli, clap::Error> {
    Cli::read(format!("dangol {line}").split_whitespace().map(Into::into))
}

#[test]
fn the_flags_are_consistent() {
    Cli::command().debug_assert();
}

#[test]
fn build_is_meant_where_no_command_is_named() {
    for line in ["", "-q", "folder", "folder -o out", "-o out", "--strict", "--color=never", "--color never -v folder"]
    {
        assert!(matches!(read(line).unwrap().job(), Job::Build(_)), "{line}");
    }
    let Job::Build(options) = read("folder -o out").unwrap().job() else {
        panic!("build is meant");
    };
    assert_eq!((options.data.data.as_path(), options.site.as_path()), (Path::new("folder"), Path::new("out")));
}

#[test]
fn flags_for_all_commands_stand_before_and_behind_the_command() {
    for line in ["-q check", "check -q", "--color never -q check folder", "check folder --quiet"] {
        let cli = read(line).unwrap();
        assert_eq!(cli.talk(), Talk::Quiet, "{line}");
        assert!(matches!(cli.job(), Job::Check(_)), "{line}");
    }
}

#[test]
fn a_folder_named_like_a_command_is_named_by_a_path() {
    let Job::Build(options) = read("./check").unwrap().job() else {
        panic!("build is meant");
    };
    assert_eq!(options.data.data, Path::new("./check"));
}

#[test]
fn wrong_flags_end_with_2_and_help_with_0() {
    for (line, code) in [
        ("--nope", 2),
        ("check --force", 2),
        ("schema nope", 2),
        ("-q -v", 2),
        ("help", 0),
        ("--help", 0),
        ("-V", 0),
        ("check --help", 0),
    ] {
        assert_eq!(read(line).unwrap_err().exit_code(), code, "{line}");
    }
}
