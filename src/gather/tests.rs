//! Odd files, what is said of them, and what is read in spite of it.

use super::*;
use crate::diagnostic::Rule;
use raw::{RawEntry, Scalar, Text};
use shape::Named;

/// What a file holds, and its faults as `line:column+width rule: message`.
fn read(kind: Kind, path: &str, bytes: &[u8]) -> (Option<Gathered>, Vec<String>) {
    let listed = Listed { path: path.to_owned(), kind, bytes: 0 };
    let mut faults = Vec::new();
    let gathered = read::gather(&listed, bytes.to_vec(), &Limits::default(), &mut faults);
    let said = faults.iter().map(|fault| match &fault.at {
        At::Line { line, column, width } => {
            format!("{line}:{column}+{width} {}: {}", fault.rule.name(), fault.message)
        }
        At::Path(path) => format!("{path:?}"),
    });
    (gathered, said.collect())
}

fn log(text: &str) -> (Vec<RawEntry>, Vec<u32>, Vec<String>) {
    let (gathered, said) = read(Kind::Logs, "logs/a.yaml", text.as_bytes());
    match gathered.map(|file| (file.record, file.lines)) {
        Some((RawRecord::Log(log), lines)) => (log.entries.unwrap_or_default(), lines, said),
        _ => (Vec::new(), Vec::new(), said),
    }
}

fn said(text: &str) -> Vec<String> {
    log(text).2
}

fn help(text: &str) -> String {
    let mut faults = Vec::new();
    let listed = Listed { path: "logs/a.yaml".to_owned(), kind: Kind::Logs, bytes: 0 };
    read::gather(&listed, text.as_bytes().to_vec(), &Limits::default(), &mut faults);
    faults.remove(0).help.unwrap_or_default()
}

fn texts(entries: &[RawEntry]) -> Vec<&str> {
    entries.iter().filter_map(|entry| entry.text.as_ref()).map(|Text(text)| text.as_str()).collect()
}

#[test]
fn an_empty_file_is_a_fault() {
    for text in ["", "\n\n", "# nothing yet\n", "---\n", "--- \n# c\n"] {
        let said = said(text);
        assert_eq!(said.len(), 1, "{text:?}: {said:?}");
        assert!(said[0].contains(" wrong-type: ") && said[0].contains("expected a mapping"), "{said:?}");
    }
}

#[test]
fn a_file_that_is_no_mapping_is_told_its_keys() {
    assert_eq!(said("그냥 글"), ["1:1+4 wrong-type: expected a mapping at the top of the file, found text"]);
    assert_eq!(said("- a\n"), ["1:1+1 wrong-type: expected a mapping at the top of the file, found a list"]);
    assert!(help("- a\n").contains("`entries`"));
}

#[test]
fn all_faults_of_a_file_are_told_and_the_rest_is_read() {
    let text = "entries:\n- at: 1\n  at: 2\n  chanel: cafe\n  zzz: {a: b}\n  topics: delivery\n  replies: {by: me}\n  outcome: [{at: 1, resutl: solved}]\n- hello\n- [1, 2]\n- at: 3\n";
    let (entries, lines, said) = log(text);
    assert_eq!(
        said,
        [
            "3:3+2 duplicate-key: key `at` is given twice, first on line 2",
            "4:3+6 unknown-key: unknown key `chanel`",
            "5:3+3 unknown-key: unknown key `zzz`",
            "6:11+8 wrong-type: `topics` is text, expected a list",
            "7:13+2 wrong-type: `replies` is a mapping, expected a list",
            "8:21+6 unknown-key: unknown key `resutl`",
            "9:3+5 wrong-type: an item of `entries` is text, expected a mapping",
            "10:3+1 wrong-type: an item of `entries` is a list, expected a mapping",
        ]
    );
    assert_eq!(lines, [2, 11]);
    assert_eq!(entries[0].at, Some(Scalar("1".to_owned())));
}

#[test]
fn a_misspelled_key_is_read_as_the_one_that_was_meant() {
    let (entries, _, _) = log("entries:\n- at: 1\n  chanel: cafe\n");
    assert_eq!(entries[0].channel, Some(Scalar("cafe".to_owned())));
    assert_eq!(help("entries:\n- chanel: cafe\n"), "did you mean `channel`?");
    let (entries, _, _) = log("entries:\n- chanel: no\n  channel: yes\n");
    assert_eq!(entries[0].channel, Some(Scalar("yes".to_owned())));
    assert!(help("entries:\n- colour: red\n").starts_with("the keys here are `at`, "));
}

#[test]
fn what_yaml_cuts_off_a_text_is_told() {
    let cut = "comment-in-text: an unquoted text ends before ` #`: YAML drops what follows as a comment";
    let (entries, lines, faults) = log("entries:\n- at: 1\n  text: 이슈 #12 확인\n");
    assert_eq!(faults, [format!("3:12+6 {cut}")]);
    assert_eq!((texts(&entries), lines), (vec!["이슈"], vec![2]));
    assert_eq!(said("entries:\n- text: #단골 모집\n"), [format!("2:9+6 {cut}")]);
    assert_eq!(said("entries:\n- text: 안녕\n    #12\n  at: 1\n"), [format!("3:5+3 {cut}")]);
    assert_eq!(said("entries:\n- {at: 1, text: 가 #나\n  }\n"), [format!("2:19+2 {cut}")]);
    let (_, named) = read(Kind::Needs, "needs/a.yaml", "desire: {ko: 가 #나\n }\nid: n # fine\n".as_bytes());
    assert_eq!(named, [format!("1:16+2 {cut}")]);
}

#[test]
fn comments_that_cut_no_text_are_welcome() {
    for text in [
        "# top\nentries: # the list\n# one\n- at: 1 # when\n  # about the text\n  text: 안녕\n  # about the kind\n  kind: chat # x\n",
        "entries:\n- text: \"이슈 #12\" # said twice\n  at: 1\n",
        "entries:\n- at: 1\n  text: | # a block\n    이슈 #12 확인\n",
        "entries:\n- at: 1\n  text:\n    # below\n    안녕\n",
        "entries:\n- text: C#과 F#\n",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
}

#[test]
fn anchors_aliases_tags_and_merge_keys_are_refused_each_where_it_stands() {
    let text = "entries:\n- &a\n  text: &b 하나\n- text: *b\n- <<: *a\n  at: !!int 4\n- text: *중요* 언제\n";
    let (_, _, said) = log(text);
    let rules: Vec<_> = said.iter().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(
        rules,
        [
            "2:3+2 yaml-feature",
            "3:9+2 yaml-feature",
            "4:9+2 yaml-feature",
            "5:7+2 yaml-feature",
            "5:3+2 yaml-feature",
            "6:7+5 yaml-feature",
            "7:9+4 yaml-feature",
            "7:14+1 syntax",
        ]
    );
}

#[test]
fn signs_within_a_text_are_no_yaml_features() {
    let (entries, _, said) = log("entries:\n- text: 좋아요!! A&B *별* <<여기\n- text: 정말?! & 또\n");
    assert_eq!(said, [""; 0]);
    assert_eq!(texts(&entries), ["좋아요!! A&B *별* <<여기", "정말?! & 또"]);
}

#[test]
fn a_second_document_is_refused_and_the_first_read() {
    let (entries, _, said) = log("entries:\n- at: 1\n---\nentries: []\n");
    assert_eq!(said, ["3:1+3 yaml-feature: a second document begins here; a file holds one"]);
    assert_eq!(entries.len(), 1);
    assert_eq!(log("---\nentries:\n- at: 1\n...\n").2, [""; 0]);
}

#[test]
fn errors_of_syntax_say_what_to_do() {
    for (text, sentence) in [
        ("entries:\n- text: 배송 문의: 언제\n", "2:14+1 syntax: a `:` stands where no key can be"),
        (
            "entries:\n- text: \"안녕\n  at: 1\n",
            "3:3+1 syntax: a quoted text is not closed before this line, which is not indented under it",
        ),
        ("entries:\n- text: 'it's'\n", "2:13+1 syntax: text goes on after the closing quote"),
        ("entries:\n- text: [공지] 안녕\n", "2:14+1 syntax: text goes on after the closing bracket"),
        ("entries:\n- text: @홍길동\n", "2:9+1 syntax: an unquoted text cannot begin with @"),
        ("entries:\n\t- at: 1\n", "2:2+1 syntax: a tab is used for indentation"),
        ("entries:\n- text: - 하나\n", "2:9+1 syntax: a list begins on the line of its key"),
        ("entries:\n- text: a\u{7}b\n", "2:10+1 syntax: the control character U+0007 stands here"),
    ] {
        assert_eq!(said(text), [sentence], "{text}");
        assert_ne!(help(text), "", "{text}");
    }
}

#[test]
fn nesting_over_the_limit_is_refused_at_once() {
    let deep = "lists and mappings are nested more than 16 deep";
    let brackets = format!("entries:\n- topics: {}\n", "[".repeat(200_000));
    assert_eq!(said(&brackets), [format!("2:24+1 too-large: {deep}")]);
    let braces = format!("a: {}\n", "{a: ".repeat(100_000));
    assert_eq!(said(&braces), [format!("1:64+1 too-large: {deep}")]);
    let dashes = format!("entries:\n{}a\n", "- ".repeat(100_000));
    assert_eq!(said(&dashes), [format!("2:31+1 too-large: {deep}")]);
    let indented = (0..300).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "a:\n");
    assert_eq!(said(&indented), [format!("17:17+1 too-large: {deep}")]);
    assert!(help(&dashes).contains("limits: {nesting: …}"));
}

#[test]
fn sixteen_levels_are_read() {
    let (_, _, said) = log(&format!("a: {}x{}\nentries: []\n", "[".repeat(15), "]".repeat(15)));
    assert_eq!(said, ["1:1+1 unknown-key: unknown key `a`"]);
}

#[test]
fn scalars_keep_their_spelling() {
    let yaml = "title: 1.30\norganisation: 0x1F\nstaff: {1: {team: 007, bot: yes}}\nchannels: {a: {hours: 9:00, name: true}}\n";
    let (gathered, faults) = read(Kind::Organisation, "dangol.yaml", yaml.as_bytes());
    assert_eq!(faults, [""; 0]);
    let Some(RawRecord::Organisation(found)) = gathered.map(|file| file.record) else { panic!("it was read") };
    assert_eq!(found.title, Some(Named::Plain("1.30".to_owned())));
    assert_eq!(found.organisation, Some(Named::Plain("0x1F".to_owned())));
    assert_eq!(found.channels.unwrap().0[0].1.name, Some(Named::Plain("true".to_owned())));
    assert_eq!(found.staff.unwrap().0[0].1.team, Some(Scalar("007".to_owned())));
}

#[test]
fn nothing_is_absent_and_quoted_null_is_a_word() {
    let (entries, _, said) = log("entries:\n- at: ~\n  text: null\n  kind:\n  from: 'null'\n");
    assert_eq!(said, [""; 0]);
    assert_eq!((&entries[0].at, &entries[0].text, &entries[0].kind), (&None, &None, &None));
    assert_eq!(entries[0].from, Some(Scalar("null".to_owned())));
}

#[test]
fn a_dictionary_may_hold_nothing_beneath_a_key_but_no_key_twice() {
    let (gathered, said) =
        read(Kind::Organisation, "dangol.yaml", b"topics: {a: , b: ~}\nteams:\n  c:\n  c: {name: x}\n");
    assert_eq!(said, ["4:3+1 duplicate-key: key `c` is given twice, first on line 3"]);
    let Some(RawRecord::Organisation(found)) = gathered.map(|file| file.record) else { panic!("it was read") };
    assert_eq!((found.topics.unwrap().0.len(), found.teams.unwrap().0.len()), (2, 1));
}

#[test]
fn bytes_that_are_no_utf8_are_placed_and_guessed_at() {
    let cp949 = b"entries:\n- at: 1\n  text: \xbe\xc8\xb3\xe7 abc\n";
    let (gathered, said) = read(Kind::Logs, "logs/a.yaml", cp949);
    assert_eq!(said, ["3:9+1 encoding: byte `0xBE` is not UTF-8; the line reads as CP949 (EUC-KR)"]);
    assert_eq!(gathered, None);
    let (_, said) = read(Kind::Logs, "logs/a.yaml", b"\xff\xfee\0n\0");
    assert_eq!(said, ["1:1+1 encoding: byte `0xFF` is not UTF-8; the file begins as UTF-16 does"]);
    let (_, said) = read(Kind::Logs, "logs/a.yaml", b"a: \xf0\x9f\n");
    assert_eq!(said, ["1:4+1 encoding: byte `0xF0` is not UTF-8"]);
}

#[test]
fn a_byte_order_mark_and_any_line_break_are_read() {
    let (entries, lines, said) =
        log("\u{feff}entries:\r\n- at: 1\r\n  text: |\r\n    가\r\n    나\r\n- at: 2\r\n  bad: 1\r\n");
    assert_eq!(said, ["7:3+3 unknown-key: unknown key `bad`"]);
    assert_eq!((texts(&entries), lines), (vec!["가\n나\n"], vec![2, 6]));
    let (entries, lines, said) = log("entries:\r- at: 1\r- at: 2\r");
    assert_eq!((entries.len(), lines, said.len()), (2, vec![2, 3], 0));
}

#[test]
fn markdown_counts_lines_from_its_top() {
    let text = "---\r\nentries:\r\n- at: 1\r\n  bad: 2\r\n---\r\n\r\n## 노트\r\n둘째\r\n---\r\n\r\n";
    let (gathered, said) = read(Kind::Logs, "logs/a.md", text.as_bytes());
    assert_eq!(said, ["4:3+3 unknown-key: unknown key `bad`"]);
    let gathered = gathered.unwrap();
    let body = gathered.body.unwrap();
    assert_eq!((gathered.lines, body.line, body.text.as_str()), (vec![3], 7, "## 노트\n둘째\n---"));
}

#[test]
fn markdown_needs_front_matter_that_is_closed() {
    let said = |text: &str| read(Kind::Needs, "needs/a.MD", text.as_bytes()).1;
    let none = "1:1+1 syntax: expected `---` on the first line, found no front matter";
    assert_eq!(said(""), [none]);
    assert_eq!(said("# 제목\n"), [none]);
    assert_eq!(said("---\nid: a\n"), ["1:1+1 syntax: the front matter is opened here and never closed"]);
    assert_eq!(said("---\n---\n본문\n"), ["2:1+1 wrong-type: the file is empty, expected a mapping"]);
    assert_eq!(said("---\nid: a\n---"), [""; 0]);
}

#[test]
fn a_single_record_lies_on_its_first_line() {
    let (gathered, _) = read(Kind::Needs, "needs/a.md", b"---\n# c\n\nid: a\n---\n  \n");
    let gathered = gathered.unwrap();
    assert_eq!((gathered.lines, gathered.body), (vec![4], None));
}

fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, Folder) {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let file = dir.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let folder = list(dir.path()).unwrap();
    (dir, folder)
}

fn path(steps: &[Step]) -> Path {
    Path(steps.to_vec())
}

#[test]
fn values_are_located_by_their_path() {
    use Step::{Item, Key, KeyItself};
    let key = |name: &str| Key(name.to_owned());
    let text = "---\nentries:\n  - at: 1\n    text: 안녕\n  - chanel: 카페\n    at:\n    outcome: {at: 24:00}\n---\n";
    let (_dir, folder) = folder(&[("logs/a.md", text)]);
    let second = [key("entries"), Item(1)];
    let below = |more: &[Step]| path(&[&second, more].concat());
    let wanted = [
        path(&[key("entries"), Item(0), key("text")]),
        path(&[key("entries"), Item(0), KeyItself("text".to_owned())]),
        below(&[]),
        below(&[key("channel")]),
        below(&[key("at")]),
        below(&[key("outcome"), Item(0), key("at")]),
        below(&[key("kind")]),
        path(&[]),
    ];
    let spots = folder.locate("logs/a.md", &wanted).unwrap();
    let found: Vec<_> = spots.iter().map(|spot| (spot.line, spot.column, spot.width)).collect();
    assert_eq!(found, [(4, 11, 2), (4, 5, 4), (5, 5, 6), (5, 13, 2), (6, 5, 2), (7, 19, 5), (5, 5, 6), (2, 1, 7)]);
    assert_eq!(spots[3].source, "  - chanel: 카페");
}

#[test]
fn paths_count_what_was_read_not_what_was_pruned() {
    let (_dir, folder) = folder(&[("logs/a.yaml", "entries:\n- nonsense\n- at: 1\n")]);
    let mut faults = Vec::new();
    let gathered = folder.read(&folder.files[0], &Limits::default(), &mut faults).unwrap().unwrap();
    let first = path(&[Step::Key("entries".to_owned()), Step::Item(0)]);
    let spot = folder.locate("logs/a.yaml", &[first]).unwrap().remove(0);
    assert_eq!((gathered.lines, spot.line), (vec![3], 3));
}

#[test]
fn faults_are_shown_with_their_line_even_of_a_broken_file() {
    let (_dir, folder) = folder(&[("logs/a.yaml", "entries:\r\n- text: 'it's'\r\n")]);
    let mut faults = Vec::new();
    assert_eq!(folder.read(&folder.files[0], &Limits::default(), &mut faults).unwrap(), None);
    let at: Vec<At> = faults.into_iter().map(|fault| fault.at).collect();
    let spot = folder.spots("logs/a.yaml", &at).unwrap().remove(0);
    assert_eq!((spot.line, spot.column, spot.width, spot.source.as_str()), (2, 13, 1, "- text: 'it's'"));
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let (_dir, folder) = folder(&[("logs/a.yaml", "entries: []\n")]);
    let limits = Limits { file: 11, ..Limits::default() };
    let mut faults = Vec::new();
    assert_eq!(folder.read(&folder.files[0], &limits, &mut faults).unwrap(), None);
    assert_eq!(faults[0].rule, Rule::TooLarge);
    assert_eq!(faults[0].message, "the file has 12 bytes, more than the limit of 11");
}

#[test]
fn a_file_that_went_away_is_a_failure() {
    let (dir, folder) = folder(&[("logs/a.yaml", "entries: []\n")]);
    std::fs::remove_file(dir.path().join("logs/a.yaml")).unwrap();
    let failure = folder.read(&folder.files[0], &Limits::default(), &mut Vec::new()).unwrap_err();
    assert!(failure.to_string().contains("logs/a.yaml"), "{failure}");
}
