// What holds for a page of every kind: axe finds nothing, no script is missed.

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
