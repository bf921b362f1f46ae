// What the script adds to tables and charts: it may never lose a row, and reads out what stands in the table.

/** Every column of every table: sorts by keyboard, keeps its rows, and gives the first order back at the third press. */
export function checkSorting(page) {
  return page.evaluate(() => {
    const faults = [];
    const text = (node) => node.textContent.trim();
    const first = (words) => Number(words.replace(/,/g, "").replace("−", "-").match(/-?\d+(\.\d+)?/)?.[0] ?? NaN);
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const table of document.querySelectorAll("table")) {
      const rows = () => [...table.tBodies[0].rows];
      const before = rows();
      for (const [at, head] of [...table.rows[0].cells].entries()) {
        const button = head.querySelector("button");
        const name = `${text(table.caption)}, ${text(head)}`;
        if (!button) {
          if (before.length > 2) faults.push(`${name}: no button`);
          continue;
        }
        button.click();
        if (head.getAttribute("aria-sort") !== "ascending") faults.push(`${name}: does not say that it is sorted`);
        const cells = rows().map((row) => text(row.cells[at]));
        const shares = cells.filter((cell) => /^[−\d.,]+%$/.test(cell)).map(first);
        if (shares.some((share, place) => place > 0 && share < shares[place - 1])) faults.push(`${name}: ${cells}`);
        const blanks = cells.map((cell) => !/[\p{L}\d]/u.test(cell));
        if (blanks.some((blank, place) => blank && blanks[place + 1] === false)) faults.push(`${name}: blanks are not last`);
        button.click();
        if (head.getAttribute("aria-sort") !== "descending") faults.push(`${name}: does not turn round`);
        if (new Set(rows()).size !== before.length) faults.push(`${name}: rows were lost`);
        button.click();
        if (head.hasAttribute("aria-sort") || rows().some((row, place) => row !== before[place])) faults.push(`${name}: the first order is gone`);
      }
    }
    return faults;
  });
}

/** A chart by keys, and by a finger: what it says is the row of its table. */
export async function checkReadout(page) {
  const chart = page.locator(".drawing[role=slider]").first();
  if ((await chart.count()) === 0) return [];
  const faults = [];
  const told = () => chart.getAttribute("aria-valuetext");
  const rows = await chart.evaluate((drawing) =>
    [...drawing.closest("figure").querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  );
  const expect = async (where, [month, value]) => {
    const said = await told();
    if (!said.startsWith(`${month}: ${value}`)) faults.push(`${where}: ${said}, where the table has ${month}: ${value}`);
  };
  await chart.focus();
  await expect("at first", rows[0]);
  await page.keyboard.press("ArrowLeft");
  await expect("one month back", rows[1]);
  await page.keyboard.press("Home");
  await expect("at the first month", rows[rows.length - 1]);
  await page.keyboard.press("ArrowLeft");
  await expect("before the first month", rows[rows.length - 1]);
  if (!(await chart.locator("p.read").isVisible())) faults.push("the line below is not shown");
  const drawing = chart.locator("svg[data-x]:visible").first();
  const place = await drawing.evaluate((svg) => {
    const [start, step] = svg.dataset.x.split(" ").map(Number);
    const box = svg.getBoundingClientRect();
    return { x: box.x + ((start + step) * box.width) / svg.viewBox.baseVal.width, y: box.y + box.height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await expect("under the pointer", rows[rows.length - 2]);
  return faults;
}
