//! The command as a shell sees it: exit codes and their order, what is left untouched, and what a kill leaves.

use crate::desk::{Desk, assert_whole, log};
use std::{
    fs,
    io::Read,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

const FAULTY: &str = "channel: cafe\nentries:\n  - {at: never, kind: question}\n";

#[test]
fn build_is_what_is_done_when_no_command_is_given() {
    let (named, bare) = (Desk::with_data(0), Desk::with_data(0));
    assert_eq!(named.run(&["build"]).0, 0);
    assert_eq!(bare.run(&[]).0, 0);
    assert_eq!(named.tree("site"), bare.tree("site"));
    assert_whole(&bare.tree("site").unwrap());
    assert_eq!(bare.run(&["data", "-o", "other"]).0, 0);
    assert_eq!(bare.tree("other"), bare.tree("site"));
}

#[test]
fn errors_in_the_data_end_with_1_and_leave_the_site() {
    let desk = Desk::with_data(0);
    assert_eq!(desk.run(&["build"]).0, 0);
    let before = desk.tree("site");
    desk.put("data/logs/two.yaml", FAULTY);
    let (code, output, faults) = desk.run(&["build"]);
    assert_eq!((code, output.as_str()), (1, ""));
    assert!(faults.contains("data/logs/two.yaml:3:"), "{faults}");
    assert_eq!(desk.tree("site"), before);
    let (code, output, _) = desk.run(&["check"]);
    assert_eq!(code, 1);
    assert!(output.contains("data/logs/two.yaml:3:"), "{output}");
}

#[test]
fn warnings_fail_only_when_strict() {
    let desk = Desk::with_data(0);
    desk.put("data/stray.yaml", "a: 1\n");
    assert_eq!(desk.run(&["check"]).0, 0);
    assert_eq!(desk.run(&["check", "--strict"]).0, 1);
    assert_eq!(desk.run(&["build", "--strict"]).0, 1);
    assert_eq!(desk.tree("site"), None);
    assert_eq!(desk.run(&["build"]).0, 0);
}

#[test]
fn wrong_use_ends_with_2() {
    let desk = Desk::with_data(0);
    desk.put("file", "");
    for args in [
        &["build", "--no-such-flag"][..],
        &["build", "-o", "data"],
        &["build", "-o", "data/site"],
        &["build", "-o", "."],
        &["build", "-o", "file"],
        &["build", "--jobs", "0"],
        &["build", "--as-of", "yesterday"],
        &["check", "--format", "xml"],
    ] {
        let (code, output, faults) = desk.run(args);
        assert_eq!((code, output.as_str()), (2, ""), "{args:?}: {faults}");
        assert!(!faults.is_empty(), "{args:?} says why");
    }
    assert_eq!(desk.tree("site"), None);
}

#[test]
fn without_log_or_post_a_time_to_speak_from_is_asked_for() {
    let desk = Desk::with_data(0);
    fs::remove_file(desk.path("data/logs/one.yaml")).unwrap();
    desk.put(
        "data/campaigns/a.yaml",
        "id: a\nname: A\nkind: event\nchannels: [cafe]\nstart: 2026-10-01\nend: 2026-10-02\n",
    );
    let (code, _, faults) = desk.run(&["build"]);
    assert_eq!(code, 2);
    assert!(faults.contains("--as-of"), "{faults}");
    desk.put("site/mine.txt", "");
    assert_eq!(desk.run(&["build"]).0, 2, "wrong use comes before a folder that is not ours");
    assert_eq!(desk.run(&["build", "-o", "other", "--as-of", "2026-11-05"]).0, 0);
}

#[test]
fn a_failing_world_ends_with_3_and_comes_before_faulty_data() {
    let desk = Desk::with_data(0);
    let (code, _, faults) = desk.run(&["build", "nowhere"]);
    assert_eq!(code, 3);
    assert!(faults.contains("`nowhere`"), "{faults}");
    desk.put("site/mine.txt", "years of work");
    desk.put("data/logs/two.yaml", FAULTY);
    let (code, _, faults) = desk.run(&["build"]);
    assert_eq!(code, 3);
    assert!(faults.contains("--force"), "{faults}");
    assert_eq!(desk.run(&["build", "--force"]).0, 1);
    assert_eq!(desk.tree("site").unwrap().len(), 1);
}

#[test]
fn force_writes_into_a_foreign_folder_and_keeps_what_is_there() {
    let desk = Desk::with_data(0);
    desk.put("site/mine.txt", "years of work");
    assert_eq!(desk.run(&["build", "--force"]).0, 0);
    let mut site = desk.tree("site").unwrap();
    assert_eq!(site.remove("mine.txt").unwrap(), b"years of work");
    assert_whole(&site);
    assert_eq!(desk.run(&["build"]).0, 0, "from now on the folder is ours");
    assert!(desk.path("site/mine.txt").exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_never_built_into() {
    let desk = Desk::with_data(0);
    fs::create_dir(desk.path("real")).unwrap();
    std::os::unix::fs::symlink(desk.path("real"), desk.path("site")).unwrap();
    assert_eq!(desk.run(&["build", "--force"]).0, 2);
    assert_eq!(desk.run(&["build", "-o", "site/"]).0, 2);
}

#[test]
fn quiet_says_nothing_and_verbose_says_what_took_how_long() {
    let desk = Desk::with_data(0);
    assert_eq!(desk.run(&["build", "-q"]), (0, String::new(), String::new()));
    assert!(desk.run(&["build", "-v"]).2.contains("measuring"));
    assert!(desk.run(&["build"]).2.contains("`site`: "));
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let desk = Desk::with_data(0);
    desk.put("data/logs/two.yaml", FAULTY);
    assert!(!desk.run(&["check"]).1.contains('\u{1b}'));
    assert!(desk.run(&["check", "--color", "always"]).1.contains('\u{1b}'));
    assert!(!desk.run(&["check", "--color", "never"]).1.contains('\u{1b}'));
}

#[test]
fn reports_are_saved_beside_what_is_printed() {
    let desk = Desk::with_data(0);
    desk.put("data/logs/two.yaml", FAULTY);
    let github = ["check", "--format", "github", "--report", "all.sarif"];
    let done = desk.dangol(&github).env("GITHUB_STEP_SUMMARY", "summary.md").output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stdout).unwrap().starts_with("::error "));
    assert!(fs::read_to_string(desk.path("summary.md")).unwrap().contains("bad-time"));
    let sarif: serde_json::Value = serde_json::from_slice(&fs::read(desk.path("all.sarif")).unwrap()).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(desk.run(&["check", "--report", "no/such/folder.json"]).0, 3);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::with_data(0);
    let faults = "  - {at: never, kind: question}\n".repeat(5_000);
    desk.put("data/logs/two.yaml", &format!("channel: cafe\nentries:\n{faults}"));
    let mut child = spawn(&desk, &["check"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
}

fn spawn(desk: &Desk, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dangol"));
    command.current_dir(desk.path("")).args(args).env_remove("CI");
    command
}

/// Two states of the data take turns, and each build is killed a little later than the one before: over the whole of a
/// build, and then again over its last part, from the moment its workshop stands.
#[test]
fn a_kill_at_any_moment_leaves_a_whole_site() {
    const KILLS: u32 = 40;
    let desk = Desk::with_data(0);
    assert_eq!(desk.run(&["build"]).0, 0);
    let old = desk.tree("site").unwrap();
    desk.put("data/logs/one.yaml", &log(9));
    let start = Instant::now();
    assert_eq!(desk.run(&["build"]).0, 0);
    let whole_build = start.elapsed();
    let new = desk.tree("site").unwrap();
    assert_ne!(old, new);

    for kill in 0..2 * KILLS {
        desk.put("data/logs/one.yaml", &log(if kill % 2 == 0 { 0 } else { 9 }));
        let mut child = spawn(&desk, &["build", "-q"]).spawn().unwrap();
        if kill < KILLS {
            sleep(whole_build * kill / KILLS);
        } else {
            while !desk.path(".site.dangol").exists() && child.try_wait().unwrap().is_none() {
                sleep(Duration::from_micros(200));
            }
            sleep(whole_build * (kill - KILLS) / (4 * KILLS));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let site = desk.tree("site").expect("there is always a site");
        assert!(site == old || site == new, "kill {kill}: the site is neither the old one nor the new one");
    }

    desk.put("data/logs/one.yaml", &log(0));
    assert_eq!(desk.run(&["build"]).0, 0);
    assert_eq!(desk.tree("site").unwrap(), old);
    assert!(!desk.path(".site.dangol").exists(), "the next run clears what the killed ones left");
}
