// What holds for every page: its structure, its figures, its links.
import { dirname, join, normalize } from "node:path/posix";
import { isFile } from "./site.mjs";

/** Faults of an open page, and what links are checked by: its anchors and its links. */
export function checkPage(page) {
  return page.evaluate(() => {
    const faults = [];
    const text = (node) => (node?.textContent ?? "").trim();
    const all = (selector) => [...document.querySelectorAll(selector)];
    if (!/^[a-z]{2}$/.test(document.documentElement.lang)) faults.push(`lang: ${document.documentElement.lang}`);
    if (all("h1").length !== 1 || text(document.querySelector("main h1")) === "") faults.push(`${all("h1").length} h1`);
    if (text(document.querySelector("title")) === "") faults.push("no title");
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
    levels.forEach((level, place) => {
      if (place > 0 && level > levels[place - 1] + 1) faults.push(`h${level} after h${levels[place - 1]}`);
    });
    for (const figure of all("figure")) {
      const named = (figure.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => text(document.getElementById(id)));
      const at = figure.id || "a figure";
      if (named.join("") === "") faults.push(`${at} has no name`);
      if (text(document.getElementById(figure.getAttribute("aria-describedby"))) === "") faults.push(`${at} has no summary`);
      if (figure.querySelectorAll("table tbody tr").length === 0) faults.push(`${at} has no table`);
      const marks = figure.querySelector("svg");
      if (!marks?.getAttribute("aria-label")) faults.push(`${at} draws nothing that has a name`);
    }
    for (const table of all("table")) {
      if (text(table.caption) === "") faults.push("a table without caption");
      const widths = new Set([...table.rows].map((row) => row.cells.length));
      if (widths.size > 1) faults.push(`rows of ${[...widths].join(", ")} cells: ${text(table.caption)}`);
    }
    const ids = all("[id]").map((node) => node.id);
    ids.filter((id, place) => ids.indexOf(id) !== place).forEach((id) => faults.push(`id twice: ${id}`));
    if (/(undefined|NaN|\{\{|\}\})/.test(document.body.innerText)) faults.push("a hole in the text");
    for (const node of all("[src], link[href]:not([rel=alternate]), [style]")) faults.push(`from outside, or styled in place: ${node.outerHTML.slice(0, 80)}`);
    return { faults, facts: { ids, links: all("a[href], link[href], form[action]").map((node) => node.getAttribute("href") ?? node.getAttribute("action")) } };
  });
}

/** Links of a page that lead to no file or no anchor. */
export function checkLinks(site, path, { ids, links }, pages) {
  return [...new Set(links)].flatMap((link) => {
    if (/^(https?|mailto):/.test(link)) return [];
    const [file, anchor] = link.split("#").map((part) => decodeURIComponent(part.split("?")[0]));
    if (/^[a-z]+:|^\//.test(link)) return [`not relative: ${link}`];
    const target = file === "" ? path : normalize(join(dirname(path), file));
    if (target.startsWith("..") || !isFile(join(site, target))) return [`no file: ${link}`];
    if (!anchor) return [];
    const there = target === path ? ids : pages.get(target)?.ids ?? [];
    return there.includes(anchor) ? [] : [`no anchor: ${link}`];
  });
}
