//! What `data/` builds to is the same on one thread and on two, from anywhere, by any path.

use crate::{
    desk::{Desk, tree},
    layout::root,
};
use std::collections::BTreeMap;

/// The most the committed site may weigh: some 280 pages that each hold the whole stylesheet and script.
const MOST_BYTES: usize = 13 << 20;

fn built(desk: &Desk, data: &str, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let args = [&["build", data, "-o", "site", "-q"], more].concat();
    let (code, _, faults) = desk.run(&args);
    assert_eq!(code, 0, "{faults}");
    desk.tree("site").unwrap()
}

/// Names the files that differ: their bytes would fill the screen.
fn assert_same(found: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>, what: &str) {
    let paths = found.keys().chain(expected.keys());
    let mut differing: Vec<_> = paths.filter(|path| found.get(*path) != expected.get(*path)).collect();
    differing.sort();
    differing.dedup();
    assert!(differing.is_empty(), "{what}: {} files differ: {differing:#?}", differing.len());
}

fn data() -> String {
    root().join("data").to_str().unwrap().to_owned()
}

#[test]
fn threads_places_and_names_do_not_show() {
    let one = built(&Desk::new(), &data(), &["--jobs", "1"]);
    let desk = Desk::new();
    assert_same(&built(&desk, &data(), &["--jobs", "2"]), &one, "two threads");
    assert_same(&built(&desk, &data(), &[]), &one, "onto a site that is there");
    let copy = Desk::new();
    for (path, bytes) in tree(&root().join("data")) {
        let path = copy.path("some/where/else").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    assert_same(&built(&copy, "some/where/else", &[]), &one, "another folder, by a relative path");
}

#[test]
fn the_committed_site_is_what_the_example_builds_to() {
    let committed = tree(&root().join("site"));
    let found = built(&Desk::new(), &data(), &["--jobs", "1"]);
    assert_same(&found, &committed, "`site/` is not what `data/` builds to; `just site`, and read the diff");
    let bytes: usize = committed.values().map(Vec::len).sum();
    assert!(bytes <= MOST_BYTES, "`site/` holds {bytes} bytes, at most {MOST_BYTES}");
}
