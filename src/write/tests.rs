//! Whole trees before and after a write.

use super::{Failure, Foreign, Target, Written, workshop::Workshop, write};
use crate::render::Page;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn check(&self, site: &str, foreign: Foreign) -> Result<Target, Failure> {
        Target::check(&self.path(site), &self.path("data"), foreign)
    }

    fn write(&self, pages: &[(&str, &str)]) -> Result<Written, Failure> {
        self.write_as(pages, Foreign::Refuse)
    }

    fn write_as(&self, pages: &[(&str, &str)], foreign: Foreign) -> Result<Written, Failure> {
        write(pages_of(pages), &self.check("site", foreign)?)
    }

    /// Path → text of every file, `build.json` left out.
    fn site(&self) -> BTreeMap<String, String> {
        let mut found = tree(&self.path("site"));
        assert!(found.remove("build.json").is_some());
        found
    }
}

fn pages_of(pages: &[(&str, &str)]) -> Vec<Page> {
    let page = |(path, text): &(&str, &str)| Page { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() };
    pages.iter().map(page).collect()
}

fn tree(folder: &Path) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let text = fs::read_to_string(entry.path()).unwrap();
            (path.to_str().unwrap().to_owned(), text)
        })
        .collect()
}

fn texts(pages: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    pages.iter().map(owned).collect()
}

#[test]
fn a_site_is_exactly_its_pages() {
    let desk = Desk::new();
    desk.write(&[("index.html", "1"), ("months/gone.html", "1")]).unwrap();
    let pages = [("index.html", "2"), ("a/b/c.html", "2")];
    desk.write(&pages).unwrap();
    assert_eq!(desk.site(), texts(&pages));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2, "nothing is left beside data and site");
}

#[test]
fn the_list_names_every_file_with_its_hash() {
    let desk = Desk::new();
    desk.write(&[("index.html", "abc")]).unwrap();
    assert_eq!(
        fs::read_to_string(desk.path("site/build.json")).unwrap(),
        "{\n\"format\": \"dangol-site/1\",\n\"files\": [\n{\"path\":\"index.html\",\"bytes\":3,\
         \"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}\n]\n}\n"
    );
}

#[test]
fn what_did_not_change_is_not_written_again() {
    let desk = Desk::new();
    let first = desk.write(&[("a.html", "1"), ("b.html", "1")]).unwrap();
    assert_eq!((first.files, first.changed), (3, 3));
    let old = fs::File::open(desk.path("site/a.html")).unwrap();
    let second = desk.write(&[("a.html", "1"), ("b.html", "2")]).unwrap();
    assert_eq!((second.files, second.changed), (3, 2), "b and build.json");
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let new = fs::metadata(desk.path("site/a.html")).unwrap();
        assert_eq!(old.metadata().unwrap().ino(), new.ino());
        assert_eq!(new.nlink(), 1, "the old site is gone");
    }
}

#[test]
fn a_page_edited_by_hand_is_made_again() {
    let desk = Desk::new();
    desk.write(&[("a.html", "1")]).unwrap();
    desk.put("site/a.html", "X");
    desk.write(&[("a.html", "1")]).unwrap();
    assert_eq!(desk.site(), texts(&[("a.html", "1")]));
}

#[test]
fn files_that_are_not_on_the_list_are_carried_over() {
    let desk = Desk::new();
    desk.write(&[("index.html", "1")]).unwrap();
    desk.put("site/CNAME", "example.org");
    desk.put("site/.well-known/x/security.txt", "contact");
    let written = desk.write(&[("index.html", "2")]).unwrap();
    assert_eq!(written.carried, 2);
    let expected = [("index.html", "2"), ("CNAME", "example.org"), (".well-known/x/security.txt", "contact")];
    assert_eq!(desk.site(), texts(&expected));
}

#[test]
fn a_foreign_file_in_a_pages_place_is_replaced_only_by_force() {
    for (mine, page) in [("404.html", "404.html"), ("x", "x/y.html"), ("x/y", "x")] {
        let desk = Desk::new();
        desk.write(&[("index.html", "1")]).unwrap();
        desk.put(&format!("site/{mine}"), "mine");
        let before = desk.site();
        let failure = desk.write(&[("index.html", "2"), (page, "ours")]).unwrap_err();
        assert!(matches!(failure, Failure::World(_)), "{failure}");
        assert_eq!(desk.site(), before, "the site is untouched");

        desk.write_as(&[("index.html", "2"), (page, "ours")], Foreign::Replace).unwrap();
        assert_eq!(desk.site(), texts(&[("index.html", "2"), (page, "ours")]));
    }
}

#[test]
fn a_foreign_folder_is_written_to_only_by_force_and_keeps_its_files() {
    let desk = Desk::new();
    desk.put("site/thesis.txt", "years of work");
    let failure = desk.write(&[("index.html", "1")]).unwrap_err();
    assert!(matches!(failure, Failure::World(_)), "{failure}");
    assert_eq!(tree(&desk.path("site")), texts(&[("thesis.txt", "years of work")]));
    desk.write_as(&[("index.html", "1")], Foreign::Replace).unwrap();
    let expected = [("index.html", "1"), ("thesis.txt", "years of work")];
    assert_eq!(desk.site(), texts(&expected));
}

#[test]
fn a_list_of_another_program_makes_no_folder_ours() {
    for text in ["{}", "not json", "{\"format\":\"other/1\",\"files\":[]}"] {
        let desk = Desk::new();
        desk.put("site/build.json", text);
        let failure = desk.check("site", Foreign::Refuse).unwrap_err();
        assert!(matches!(failure, Failure::World(_)), "{failure}");
    }
}

#[test]
fn an_empty_folder_is_as_good_as_none() {
    let desk = Desk::new();
    fs::create_dir(desk.path("site")).unwrap();
    desk.write(&[("index.html", "1")]).unwrap();
    assert_eq!(desk.site(), texts(&[("index.html", "1")]));
}

#[test]
fn a_target_that_cannot_be_meant_is_wrong_use() {
    let desk = Desk::new();
    desk.put("file", "");
    for site in ["data", "data/site", ".", "file", "data/../data/x", "new/../x"] {
        let failure = desk.check(site, Foreign::Replace).unwrap_err();
        let expected = if site == "new/../x" { "could not" } else { "`" };
        assert!(failure.to_string().contains(expected), "{site}: {failure}");
        assert_eq!(matches!(failure, Failure::WrongUse(_)), site != "new/../x", "{site}: {failure}");
    }
    assert!(Target::check(Path::new("/"), &desk.path("data"), Foreign::Replace).is_err());
}

#[cfg(unix)]
#[test]
fn links_are_seen_through_on_the_way_and_refused_at_the_end() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    fs::create_dir(desk.path("real")).unwrap();
    symlink(desk.path("real"), desk.path("site")).unwrap();
    symlink(desk.path("data"), desk.path("way")).unwrap();
    for site in ["site", "site/", "way/site"] {
        let failure = desk.check(site, Foreign::Replace).unwrap_err();
        assert!(matches!(failure, Failure::WrongUse(_)), "{site}: {failure}");
    }
    let through_a_link = Target::check(&desk.path("data/site"), &desk.path("way"), Foreign::Replace);
    assert!(matches!(through_a_link, Err(Failure::WrongUse(_))));
    let target = desk.check("site/deeper/site", Foreign::Refuse).unwrap();
    assert!(target.site().ends_with("real/deeper/site"));
}

#[test]
fn what_an_interrupted_run_left_is_cleared_by_the_next() {
    let desk = Desk::new();
    desk.write(&[("index.html", "1")]).unwrap();
    desk.put(".site.dangol/lock", "");
    desk.put(".site.dangol/new/half.html", "ha");
    desk.write(&[("index.html", "2")]).unwrap();
    assert_eq!(desk.site(), texts(&[("index.html", "2")]));
    assert!(!desk.path(".site.dangol").exists());
}

#[test]
fn a_swap_in_two_steps_is_undone_when_it_was_interrupted_between_them() {
    let desk = Desk::new();
    desk.write(&[("index.html", "1")]).unwrap();
    fs::create_dir_all(desk.path(".site.dangol/new")).unwrap();
    fs::rename(desk.path("site"), desk.path(".site.dangol/old")).unwrap();
    desk.check("site", Foreign::Refuse).unwrap();
    assert_eq!(desk.site(), texts(&[("index.html", "1")]));
    assert!(!desk.path(".site.dangol").exists());
}

#[test]
fn a_swap_in_two_steps_ends_like_an_exchange() {
    let desk = Desk::new();
    desk.write(&[("index.html", "1")]).unwrap();
    let site = desk.check("site", Foreign::Refuse).unwrap();
    let workshop = Workshop::open(site.site()).unwrap();
    desk.put(".site.dangol/new/index.html", "2");
    workshop.swap_in_two_steps().unwrap();
    drop(workshop);
    assert_eq!(tree(&desk.path("site")), texts(&[("index.html", "2")]));
    assert!(!desk.path(".site.dangol").exists());
}

#[test]
fn runs_at_once_take_turns() {
    let desk = Desk::new();
    std::thread::scope(|scope| {
        for run in 0..8 {
            let desk = &desk;
            scope.spawn(move || {
                let text = run.to_string();
                for _ in 0..5 {
                    desk.write(&[("a.html", &text), ("b.html", &text)]).unwrap();
                }
            });
        }
    });
    let site = desk.site();
    assert_eq!(site["a.html"], site["b.html"]);
    assert!(!desk.path(".site.dangol").exists());
}
