//! Receipts on the pages: what an evidence page lists is what the figure says, every record has its line, and the public
//! edition tells counts alone.

use crate::layout::root;
use dangol::{
    command::{DataOptions, Edition, Warnings},
    community::Archive,
    gather, inspect,
    measure::{
        self, catalogue,
        explain::{Counted, Shown},
        figures::Figures,
        ledger::{Depth, Ledger, Of, Stub},
        metric::Metric,
    },
    narrate,
    render::{self, Page, gate, view::View},
};
use std::{collections::BTreeMap, sync::LazyLock};

/// The example as an edition.
struct Site {
    archive: Archive,
    figures: Figures,
    ledger: Ledger,
    /// By path.
    pages: BTreeMap<String, String>,
    flaws: Vec<String>,
}

impl Site {
    fn of(edition: Edition) -> Self {
        let data = root().join("data");
        let options = DataOptions { data, as_of: None, edition, warnings: Warnings::Pass };
        let folder = gather::list(&options.data).unwrap();
        let archive = inspect::inspect(&folder, &options.inspect()).unwrap().archive.unwrap();
        let figures = measure::measure(&archive);
        let story = narrate::narrate(&archive, &figures, edition);
        let ledger = Ledger::new(&archive, &figures, Depth::of(edition));
        let pages = render::render(&archive, &figures, &story, &ledger, edition, &[]).unwrap();
        let flaws = gate::look(&pages).flaws.iter().map(|flaw| format!("{flaw:?}")).collect();
        let text = |page: Page| String::from_utf8(page.bytes).ok().map(|text| (page.path, text));
        Self { archive, figures, ledger, pages: pages.into_iter().filter_map(text).collect(), flaws }
    }

    /// The pages of a folder of the English tree.
    fn english(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> + use<'_> {
        let folder = format!("en/{folder}");
        let pages = self.pages.iter().filter(move |(path, _)| path.starts_with(&folder));
        pages.map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

static INTERNAL: LazyLock<Site> = LazyLock::new(|| Site::of(Edition::Internal));
static PUBLIC: LazyLock<Site> = LazyLock::new(|| Site::of(Edition::Public));

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(found, _)| found)
}

/// A list of a receipt as it stands on a page.
#[derive(Debug)]
struct Listed {
    /// `True of (k)`, `Left out`.
    part: String,
    count: u64,
    /// How many things its links to records and members stand for; `None`: other things stand there, too.
    linked: Option<u64>,
}

/// The lists of a metric's receipt in a month, on whichever pages; none: it stands on no page.
fn lists(site: &Site, month: &str, metric: &Metric) -> Vec<Listed> {
    let slug: String = metric.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let begins = format!("<h3 id=\"{slug}\">");
    let goes_on = format!("\">{} (continued)</a></h3>", metric.name.en);
    let own = |block: &&str| block.contains(&begins) || block.contains(&goes_on);
    let folder = format!("evidence/{month}");
    let pages = site.english(&folder);
    let blocks = pages.flat_map(|(_, text)| text.split("<div class=\"receipt\">").skip(1)).filter(own);
    let lists = blocks.flat_map(|block| {
        let block = block.split_once("</section>").map_or(block, |(own, _)| own);
        block.split("<dt>").skip(1).filter(|list| !list.split_once("<dd>").unwrap().0.ends_with("(continued)"))
    });
    lists.map(listed).collect()
}

fn listed(list: &str) -> Listed {
    let (name, refs) = list.split_once("<dd>").unwrap();
    let refs = refs.split_once("</div>").unwrap().0;
    let name = name.split_once(':').map_or(name, |(name, _)| name);
    let (part, count) = name.rsplit_once(' ').unwrap();
    let is_words = |label: &str| label.split(' ').all(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    let mut labels = refs.split("<b>").skip(1).map(|label| label.split_once("</b>").unwrap().0);
    let by_channel =
        labels.all(|label| label.rsplit_once(' ').is_some_and(|(name, n)| is_words(name) && n.parse::<u64>().is_ok()));
    let links = refs.split("<a href=\"").skip(1).map(|link| link.split_once("\">").unwrap());
    let stand_for = |(href, text): (&str, &str)| {
        let text = text.split_once("</a>").unwrap().0;
        if href.contains("#l") {
            return None;
        }
        if href.contains("people") {
            return Some(1);
        }
        let (run, times) = text.split_once('×').unwrap_or((text, "1"));
        let (from, to) = run.split_once('–').unwrap_or((run, run));
        Some((to.parse::<u64>().ok()? - from.parse::<u64>().ok()? + 1) * times.parse::<u64>().ok()?)
    };
    let linked = if by_channel { links.map(stand_for).sum() } else { None };
    Listed { part: part.to_owned(), count: count.replace(',', "").parse().unwrap(), linked }
}

#[test]
fn every_figure_of_every_month_lists_what_it_counts() {
    let site = &*INTERNAL;
    let (mut compared, mut linked) = (0, 0);
    for metric in catalogue::monthly() {
        let series = &site.figures.metrics[metric.id];
        for (index, figure) in series.months.iter().enumerate().filter(|_| View::is_measured(series)) {
            let month = site.archive.period.months[index].to_string();
            let proof = site.ledger.proof(Of::Month(index), metric.id).unwrap();
            let lists = lists(site, &month, metric);
            if proof.stubs.iter().filter(|stub| stub.channel.is_none()).count() != 1 {
                continue;
            }
            let sum = |parts: &[&str]| -> u64 {
                lists.iter().filter(|list| parts.contains(&list.part.as_str())).map(|list| list.count).sum()
            };
            let hits = sum(&["True of (k)"]);
            let n = hits + sum(&["Not true of", "Counted", "Marked", "Counted besides"]);
            let what = format!("{} {month}: {figure:?} {lists:?}", metric.id);
            assert!(figure.n.is_none_or(|told| told == n), "{what}");
            assert!(figure.k.is_none_or(|told| told == hits + sum(&["Made of"])), "{what}");
            let speaks = figure.n.is_some() || figure.value.is_some();
            assert!(!speaks || figure.left_out == sum(&["Left out"]), "{what}");
            compared += 1;
            // One without links goes on on the next page.
            for list in lists.iter().filter(|list| list.linked != Some(0)) {
                assert!(list.linked.is_none_or(|linked| linked == list.count), "{what}");
                linked += u64::from(list.linked.is_some());
            }
        }
    }
    assert!(compared > 700 && linked > 1000, "{compared} figures, {linked} lists");
}

#[test]
fn the_channels_of_a_receipt_count_what_their_figures_say() {
    let site = &*INTERNAL;
    let mut compared = 0;
    for proof in &site.ledger.proofs {
        for Stub { channel, shown, .. } in proof.stubs.iter().filter(|stub| stub.channel.is_some()) {
            let Shown::Figure(figure) = shown else { panic!("a channel has a figure") };
            let Of::Month(index) = proof.of else { panic!("channels are of a month") };
            let id = &site.archive.organisation.channels[channel.unwrap().index()].id;
            assert_eq!(site.figures.metrics[proof.metric].by["channel"][id][index].as_ref(), Some(figure));
            compared += 1;
        }
        for stub in &proof.stubs {
            let Shown::Figure(figure) = &stub.shown else { continue };
            assert!(figure.n.is_none_or(|n| n == stub.n()), "{} {stub:?}", proof.metric);
            assert!(figure.k.is_none_or(|k| k == stub.k()), "{} {stub:?}", proof.metric);
        }
    }
    assert!(compared > 1000, "{compared}");
}

#[test]
fn every_record_has_a_row_with_its_line_in_git() {
    let site = &*INTERNAL;
    let rows: Vec<&str> = site.english("evidence/").flat_map(|(_, text)| text.split("<tr id=\"r").skip(1)).collect();
    assert_eq!(rows.len(), site.ledger.records.len() as usize);
    for row in rows {
        let number = row.split_once('"').unwrap().0.parse().unwrap();
        let place = site.ledger.records.of(number).place;
        let path = &site.archive.files[place.file.0 as usize];
        let href = between(row, "<a href=\"", "\">").unwrap();
        assert_eq!(href, site.archive.source_of(&place).unwrap());
        assert!(href.starts_with("https://git.example.org/byeotgol/log/src/main/data/"), "{href}");
        assert_eq!(between(row, "\">", "</a>").unwrap().rsplit_once('>').unwrap().1, format!("{path}:{}", place.line));
    }
}

#[test]
fn evidence_pages_keep_their_budget_and_lead_somewhere() {
    let site = &*INTERNAL;
    assert!(site.flaws.is_empty(), "{:?}", site.flaws);
    let pages: Vec<_> = site.pages.iter().filter(|(path, _)| path.contains("evidence/")).collect();
    assert!(pages.len() > 60, "{}", pages.len());
    for (path, text) in &pages {
        assert!(text.len() <= 80 * 1024, "{path} has {} bytes", text.len());
        assert!(text.contains("rel=\"prev\"") || text.contains("rel=\"next\""), "{path} has no neighbours");
    }
    for page in ["index.html", "hotline.html", "months/2026-09.html", "en/people.html"] {
        let text = &site.pages[page];
        let values = text.split("<p class=\"kpi-value").skip(1);
        let hrefs: Vec<&str> = values.map(|value| between(value, "<a href=\"", "\">").unwrap()).collect();
        assert!(!hrefs.is_empty() && hrefs.iter().all(|href| href.contains("evidence/2026-")), "{page}: {hrefs:?}");
        let findings = text.split("class=\"evidence\" href=\"").skip(1);
        let hrefs: Vec<&str> = findings.map(|link| link.split('"').next().unwrap()).collect();
        // What is said of a campaign, a season, a need or a decision leads to its page, which holds its receipts.
        let plans = ["campaigns/", "supporters/", "needs/", "decisions.html"];
        let is_followed = |href: &&str| href.contains("evidence/") || plans.iter().any(|plan| href.contains(plan));
        assert!(!hrefs.is_empty() && hrefs.iter().all(is_followed), "{page}: {hrefs:?}");
    }
}

#[test]
fn the_public_edition_tells_counts_alone() {
    let site = &*PUBLIC;
    assert!(site.flaws.is_empty(), "{:?}", site.flaws);
    for (path, text) in &site.pages {
        assert!(!path.contains("evidence/"), "{path}");
        assert!(!text.contains("git.example.org"), "{path} leads to git");
        assert!(!site.archive.files.iter().any(|file| text.contains(&format!("{file}:"))), "{path} names lines");
    }
    for (path, text) in site.english("metrics/") {
        assert!(text.contains("<h2 id=\"receipt\">"), "{path}");
    }
    let within = &site.pages["en/metrics/response.within.html"];
    let receipt = within.split_once("<h2 id=\"receipt\">").unwrap().1;
    let index = site.figures.newest();
    for id in ["response.within_1h", "response.within_2h", "response.within_24h"] {
        let figure = &site.figures.metrics[id].months[index];
        let (n, k) = (figure.n.unwrap(), figure.k.unwrap());
        assert!(receipt.contains(&format!("<dt>True of (k)</dt><dd>{k}</dd>")), "{id}");
        assert!(receipt.contains(&format!("<th scope=\"row\">October 2026<td>{n}<td>{k}<td>")), "{id}");
    }
    assert!(receipt.contains("<dt>Not counted: Asks for no answer</dt>"));
}
