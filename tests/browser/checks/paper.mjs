// What a page is on paper: light sheets of A4 with their numbers, whole figures, tables at the end, no word lost.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Without what a PDF may set otherwise than the page: blanks, joiners, quotation marks. */
const squeezed = (text) => text.normalize("NFC").replace(/[\s\u200b\u2060\u00ad'‘’]+/gu, "");

/** Faults of an open page's sheets. */
export async function checkPaper(page, { most, report }) {
  const folder = mkdtempSync(join(tmpdir(), "dangol-paper-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const raw = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { maxBuffer: 1 << 26 }).toString();
    const sheets = raw.split("\f").slice(0, -1).map(squeezed);
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(read);
    await page.emulateMedia({ media: null });
    const faults = [];
    if (sheets.length < 1 || sheets.length > most) faults.push(`${sheets.length} sheets`);
    sheets.forEach((sheet, place) => {
      if (!sheet.startsWith(`${place + 1}/${sheets.length}`)) faults.push(`sheet ${place + 1} begins with ${sheet.slice(0, 12)}`);
    });
    const all = sheets.map((sheet, place) => sheet.slice(`${place + 1}/${sheets.length}`.length)).join("");
    for (const words of printed.words) if (!isOn(squeezed(words), sheets)) faults.push(`not on paper: ${words.slice(0, 60)}`);
    for (const words of printed.dropped) if (all.includes(squeezed(words))) faults.push(`on paper: ${words.slice(0, 60)}`);
    faults.push(...wholeFigures(printed.figures, sheets), ...headsRepeated(printed.tables, sheets), ...appendix(printed, all));
    faults.push(...looks(file, folder, report));
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What paper should hold, from the page as it is laid out for print. Runs in the page. */
function read() {
  const text = (node) => (node?.textContent ?? "").trim();
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (text(node) !== "" && !parent.closest("script, style, .unseen") && parent.checkVisibility()) words.push(text(node));
  }
  const figures = [...document.querySelectorAll("figure.chart")].map((figure) => {
    const labels = [...figure.querySelectorAll("svg")].filter((svg) => svg.checkVisibility()).flatMap((svg) => [...svg.querySelectorAll("text")]);
    return { id: figure.id, parts: [text(figure.querySelector("h3")), text(figure.querySelector(".told")), ...labels.map(text)].filter(Boolean) };
  });
  const tables = [...document.querySelectorAll("main table")].filter((table) => table.checkVisibility()).map((table) => ({
    caption: text(table.caption),
    head: [...table.tHead.rows[0].cells].map(text).join(""),
    rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map(text).join("")),
    late: table.closest("figure, .fold") !== null,
  }));
  const dropped = [...document.querySelectorAll(".skip, .contents p, .chart summary")].map(text);
  const last = [...document.querySelectorAll("main h2:not(.appendix), main h3")].filter((node) => node.checkVisibility()).pop();
  return { words, figures, tables, dropped: dropped.filter((name) => !words.join(" ").includes(name)), appendix: text(document.querySelector(".appendix")), last: text(last) };
}

/** Whether words stand on a sheet, or begin on one and end on the next. */
function isOn(words, sheets) {
  if (sheets.some((sheet) => sheet.includes(words))) return true;
  return sheets.slice(1).some((next, place) => {
    let kept = 0;
    while (kept < words.length && sheets[place].includes(words.slice(0, kept + 1))) kept += 1;
    return kept > 0 && next.includes(words.slice(kept));
  });
}

/** Figures whose title, drawing and summary no one sheet holds. */
function wholeFigures(figures, sheets) {
  return figures
    .filter(({ parts }) => !sheets.some((sheet) => parts.every((part) => sheet.includes(squeezed(part)))))
    .map(({ id, parts }) => {
      const home = sheets.find((sheet) => sheet.includes(squeezed(parts[0])) && sheet.includes(squeezed(parts[1]))) ?? "";
      return `${id} is cut: its title is on ${on(parts[0], sheets)}; apart from it ${parts.filter((part) => !home.includes(squeezed(part))).slice(0, 3)}`;
    });
}

/** The sheets some words are on, counted from 1. */
function on(words, sheets) {
  return sheets.flatMap((sheet, place) => (sheet.includes(squeezed(words)) ? [place + 1] : [])).join(", ") || "none";
}

/** Sheets that go on with a table without its heads. Tables may begin alike: one that goes on well is enough. */
function headsRepeated(tables, sheets) {
  return tables.flatMap(({ caption, head, rows }) => {
    if (rows.length === 0 || !squeezed(head)) return [];
    const begins = squeezed(head + rows[0]);
    const starts = sheets.flatMap((sheet, place) => (sheet.includes(begins) ? [place] : []));
    if (starts.length === 0) return [`the table "${caption}" does not begin with its heads`];
    const ends = starts.map((start) => headless(head, rows, start, sheets));
    return ends.includes(null) ? [] : [`the table "${caption}" goes on without heads at ${ends[0].slice(0, 30)}`];
  });
}

/** The row at which a table that begins on a sheet stands on none, or on a new one without heads; `null`: none does. */
function headless(head, rows, start, sheets) {
  let sheet = start;
  for (const row of rows) {
    if (sheets[sheet].includes(squeezed(row))) continue;
    sheet += 1;
    if (!sheets[sheet]?.includes(squeezed(head + row))) return row;
  }
  return null;
}

/** Tables of figures that stand before the appendix or among the text. */
function appendix({ tables, appendix: name, last }, all) {
  const late = tables.filter((table) => table.late);
  if (late.length === 0) return all.endsWith(squeezed(name)) ? ["an appendix without tables"] : [];
  const start = all.lastIndexOf(squeezed(name));
  const faults = start < 0 || all.lastIndexOf(squeezed(last), start) < 0 ? ["the appendix does not come last"] : [];
  for (const { caption, head, rows } of late) {
    if (!all.slice(start).includes(squeezed(caption) + squeezed(head) + squeezed(rows[0]))) faults.push(`not in the appendix: ${caption}`);
  }
  return faults;
}

/** Sheets that are not A4, dark, or, where they are a report's first, a third empty. */
function looks(file, folder, report) {
  const faults = [];
  const size = execFileSync("pdfinfo", [file]).toString();
  if (!/^Page size:.*\(A4\)$/m.test(size)) faults.push(size.match(/^Page size:.*$/m)?.[0] ?? "no page size");
  execFileSync("pdftoppm", ["-r", "20", "-gray", file, join(folder, "sheet")]);
  const pictures = readdirSync(folder).sort().filter((name) => name.endsWith(".pgm"));
  pictures.forEach((name, place) => {
    const { width, height, grey } = picture(readFileSync(join(folder, name)));
    const mean = grey.reduce((sum, part) => sum + part, 0) / grey.length;
    if (mean < 200) faults.push(`sheet ${place + 1} is dark: ${Math.round(mean)} of 255`);
    const body = Math.round(height * 0.93) * width;
    const low = grey.subarray(0, body).findLastIndex((part) => part < 160);
    const filled = low / width / height;
    if (place === 0 && report && filled < 2 / 3) faults.push(`the first sheet ends at ${Math.round(filled * 100)}% of its height`);
  });
  return faults;
}

/** A portable grey map, 8 bits. */
function picture(bytes) {
  const [, width, height] = bytes.subarray(0, 40).toString("latin1").match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
  return { width: Number(width), height: Number(height), grey: bytes.subarray(bytes.length - width * height) };
}
