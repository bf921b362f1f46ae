// Walks a built site in Chromium: every page for its links, headings and figures, one page or two of every kind at every
// width, in light and dark, without scripts, and on paper. Nothing but file:// is let through.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { checkPage, checkLinks } from "./checks/pages.mjs";
import { checkWidths, checkAxe, checkScriptless, checkPaper } from "./checks/look.mjs";
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
  report(`${path}: nothing runs off the side`, await checkWidths(tab.page, [1280, 640, 390, 320]));
});
for (const colorScheme of ["light", "dark"]) {
  await each(samples, { colorScheme }, async (tab, path) => {
    await tab.go(path);
    report(`${path}: axe, ${colorScheme}`, await checkAxe(tab.page, axe));
  });
}
await each(samples, { javaScriptEnabled: false }, async (tab, path) => {
  await tab.go(path);
  report(`${path}: whole without scripts`, await checkScriptless(tab.page));
});
const months = samples.filter((path) => /(^|\/)months\/\d/.test(path));
await each(months, {}, async (tab, path) => {
  await tab.go(path);
  report(`${path}: prints on 1 to 14 sheets`, await checkPaper(tab.page, 14));
});

await browser.close();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 && results.passed > 0 ? 0 : 1);
