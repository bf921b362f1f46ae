// What holds for a page of every kind: it fits, it can be read, it needs no script, it prints.

/** Widths at which the page scrolls sideways, and what sticks out. */
export async function checkWidths(page, widths) {
  const faults = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return null;
      const out = [...document.querySelectorAll("body *")].filter(
        (node) => !node.closest(".scroll, svg, pre, nav.main") && node.getBoundingClientRect().right > room + 1,
      );
      return out.slice(-2).map((node) => node.outerHTML.slice(0, 90)).join(" | ") || "?";
    });
    if (found) faults.push(`${width} px: ${found}`);
  }
  return faults;
}

/** What axe finds against WCAG 2.2 AA and its own good practice. */
export async function checkAxe(page, axe) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap((rule) =>
      rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ""}`),
    );
  });
}

/** Content that shows only with scripts: none may. */
export async function checkScriptless(page) {
  const shown = await page.locator("main").innerText();
  const faults = [];
  if (shown.trim().length < 5) faults.push("main shows nothing");
  if ((await page.locator("noscript").count()) > 0) faults.push("it asks for scripts");
  const hidden = await page.locator("main [hidden], main template").count();
  if (hidden > 0) faults.push(`${hidden} hidden parts wait for a script`);
  return faults;
}

/** Sheets of A4 the page takes, where they are none or too many. */
export async function checkPaper(page, most) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  return sheets >= 1 && sheets <= most ? [] : [`${sheets} sheets`];
}
