// Walks a built site in Chromium: every page for its links, headings and figures, one page or two of every kind at every
// width, in light, dark and a reader's own colours, with larger letters and wider spacing, by keys alone, without scripts,
// and on paper; search in both languages. Nothing but file:// is let through.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { checkPage, checkLinks } from "./checks/pages.mjs";
import { checkAxe, checkScriptless } from "./checks/look.mjs";
import { checkInk, checkLabels, checkOneDrawing } from "./checks/drawings.mjs";
import { checkForced, checkKeyboard, checkMenu, checkSkipLink, checkWords, LARGER, SPACED } from "./checks/everyone.mjs";
import { checkReadout, checkSorting } from "./checks/enhanced.mjs";
import { checkPaper } from "./checks/paper.mjs";
import { checkNoHit, checkSearch } from "./checks/search.mjs";
import { files, kinds } from "./checks/site.mjs";

const site = process.argv[2];
const results = { passed: 0, failed: 0 };

/** One check: a list of faults, empty where all is well. */
function report(name, faults) {
  if (faults.length === 0) {
    results.passed += 1;
    return;
  }
  results.failed += 1;
  console.log(`FAILED ${name}`);
  for (const fault of faults.slice(0, 8)) console.log(`  ${fault}`);
  if (faults.length > 8) console.log(`  and ${faults.length - 8} more`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND",
  ],
});

/** A page that notes what it asks for and what goes wrong on it. */
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const noted = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith("file://") || url.startsWith("data:")) return route.continue();
    noted.push(`asks for ${url}`);
    return route.abort();
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noted.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noted.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => noted.push(`failed: ${request.url()}`));
  const go = (path) => page.goto(`file://${site}/${path}`);
  return { page, go, noted, close: () => context.close() };
}

/** Runs tasks on so many pages at once. */
async function each(items, options, task, width = 2) {
  const queue = [...items];
  const worker = async () => {
    const tab = await open(options);
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await task(tab, item);
    await tab.close();
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** Faults of a check at each of some settings, one after the other: a page has one window. */
async function inTurn(settings, check) {
  const faults = [];
  for (const setting of settings) faults.push(...(await check(setting)));
  return faults;
}

/** The most sheets a page may take. */
const SHEETS = 20;

const pages = files(site).filter((path) => path.endsWith(".html"));
const samples = kinds(pages);
const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const anchors = new Map();
await each(pages, {}, async (tab, path) => {
  tab.noted.length = 0;
  await tab.go(path);
  const { faults, facts } = await checkPage(tab.page, path);
  anchors.set(path, facts);
  report(`${path}: quiet, one h1, figures named, summed up and with a table`, [...faults, ...tab.noted]);
});
for (const [path, facts] of anchors) report(`${path}: every link leads somewhere`, checkLinks(site, path, facts, anchors));

await each(samples, {}, async (tab, path) => {
  await tab.go(path);
  report(`${path}: no word cut, covered or off the page`, await inTurn([1280, 640, 390, 320], (width) => checkWords(tab.page, width)));
});
for (const [name, content, widths] of [["letters twice as large", LARGER, [1280, 640, 390]], ["wider spacing", SPACED, [1280, 320]]]) {
  await each(samples, { bypassCSP: true }, async (tab, path) => {
    await tab.go(path);
    await tab.page.addStyleTag({ content });
    report(`${path}: no word cut or covered, ${name}`, await inTurn(widths, (width) => checkWords(tab.page, width)));
  });
}

// What hangs on colour alone is the same in every language; what hangs on the length of words is not.
const oneLanguage = samples.filter((path) => !/^[a-z]{2}\//.test(path));
const look = async (tab, path, name) => {
  await tab.go(path);
  report(`${path}: axe, ${name}`, await checkAxe(tab.page, axe));
  report(`${path}: drawings stand out, ${name}`, await checkInk(tab.page));
};
for (const [name, options] of [["light", {}], ["320 px", { viewport: { width: 320, height: 800 } }]]) {
  await each(samples, options, async (tab, path) => {
    await look(tab, path, name);
    report(`${path}: labels apart, ${name}`, await checkLabels(tab.page));
    report(`${path}: one drawing a figure, ${name}`, await checkOneDrawing(tab.page));
  });
}
await each(oneLanguage, { colorScheme: "dark" }, (tab, path) => look(tab, path, "dark"));
for (const colorScheme of ["light", "dark"]) {
  await each(oneLanguage, { forcedColors: "active", colorScheme }, async (tab, path) => {
    await look(tab, path, `forced, ${colorScheme}`);
    report(`${path}: marks survive, forced, ${colorScheme}`, await checkForced(tab.page));
  });
}
await each(samples, {}, async (tab, path) => {
  await tab.go(path);
  report(`${path}: keys reach everything, in order, and get out`, await checkKeyboard(tab.page));
  await tab.go(path);
  report(`${path}: the first key press skips the navigation`, await checkSkipLink(tab.page));
});
await each(samples, { javaScriptEnabled: false }, async (tab, path) => {
  await tab.go(path);
  report(`${path}: whole without scripts`, await checkScriptless(tab.page));
});
await each(samples.filter((path) => path.endsWith("index.html")), { viewport: { width: 390, height: 844 } }, async (tab, path) => {
  await tab.go(path);
  report(`${path}: the menu on a phone`, await checkMenu(tab.page));
});

// Paper: no script may be needed for it, and no dark ground may reach it. Other languages print by the same rules.
const reports = (path) => /(^|\/)months\/\d/.test(path);
const printed = samples.filter((path) => reports(path) || oneLanguage.includes(path));
await each(printed, { colorScheme: "dark", javaScriptEnabled: false }, async (tab, path) => {
  await tab.go(path);
  report(`${path}: prints`, await checkPaper(tab.page, { most: SHEETS, report: reports(path) }));
});

await each(samples, {}, async (tab, path) => {
  await tab.go(path);
  report(`${path}: charts read out their tables`, await checkReadout(tab.page));
  report(`${path}: tables sort and lose nothing`, await checkSorting(tab.page));
});

const asked = {
  "metrics.html": [["첫 답", "첫 답까지 걸린 시간"], ["콜드브루", "콜드브루 축제"]],
  "en/needs/index.html": [["FIRST answer", "Time to the first answer"], ["silence", "The longest silence"]],
};
await each(Object.entries(asked), {}, async (tab, [path, questions]) => {
  for (const [words, name] of questions) {
    await tab.go(path);
    report(`${path}: search finds ${words}`, [...(await checkSearch(tab.page, words, name)), ...tab.noted]);
  }
  for (const words of ["zzqx", "<b>x</b>"]) {
    await tab.go(path);
    report(`${path}: search finds no ${words}`, [...(await checkNoHit(tab.page, words)), ...tab.noted]);
  }
});

await browser.close();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 && results.passed > 0 ? 0 : 1);
