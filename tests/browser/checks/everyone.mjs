// What those need who do not look at a page as its designer did: keys instead of a pointer, larger letters, wider spacing,
// colours of their own.

/** Fault where the keys do not reach everything in order, show where they are, and get out again. */
export async function checkKeyboard(page) {
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const stops = all.filter((node) => node.tabIndex >= 0 && node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
    stops.forEach((node, place) => (node.dataset.stop = place));
    return stops.length;
  });
  const faults = [];
  let expected = 0;
  for (let presses = 0; presses <= stops; presses += 1) {
    await page.keyboard.press("Tab");
    const { stop, words, fault } = await page.evaluate(look);
    if (stop === null || (stop === 0 && expected === stops)) break;
    if (stop !== expected) faults.push(`after stop ${expected - 1} comes ${stop}: ${words}`);
    if (fault) faults.push(`${words}: ${fault}`);
    expected = stop + 1;
  }
  if (expected !== stops) faults.push(`the keys reach ${expected} of ${stops} places`);
  return faults;
}

/** Where the focus is, and what is wrong with how it shows. Runs in the page. */
function look() {
  const node = document.activeElement;
  if (!node || node === document.body || node.dataset.stop === undefined) return { stop: null };
  const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
  const [x, y] = [box.x + Math.min(box.width / 2, innerWidth / 2), box.y + Math.min(box.height / 2, innerHeight / 3)];
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(node);
  let fault = "";
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) fault = "no outline";
  else if (!node.matches(":focus-visible")) fault = "focus is not visible";
  else if (!top || !(node.contains(top) || top.contains(node))) fault = `hidden at ${Math.round(x)}, ${Math.round(y)} by ${top?.outerHTML.slice(0, 60)}`;
  return { stop: Number(node.dataset.stop), words: (node.textContent.trim() || node.outerHTML).slice(0, 40), fault };
}

/** The first key press offers to skip the navigation, and does. */
export async function checkSkipLink(page) {
  if ((await page.locator("nav.main").count()) === 0) return [];
  await page.evaluate(() => {
    const inside = [...document.querySelectorAll("main :is(a[href], summary, [tabindex])")].find((node) => node.checkVisibility());
    inside?.setAttribute("data-first", "");
  });
  await page.keyboard.press("Tab");
  const faults = await page.evaluate(() => {
    const link = document.activeElement;
    if (!link?.matches(".skip")) return ["the first stop is not the skip link"];
    const box = link.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.height >= 24 ? [] : ["the skip link stays out of sight"];
  });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const right = await page.evaluate(() => {
    const first = document.querySelector("[data-first]");
    return first ? first === document.activeElement : !document.activeElement.closest(".masthead");
  });
  return right ? faults : [...faults, "after the skip link the keys are not at the first place of the content"];
}

/** On a phone the menu opens and closes by a key, and its first link comes next. */
export async function checkMenu(page) {
  if ((await page.locator("nav.main").count()) === 0) return [];
  const summary = page.locator("nav.main summary");
  const link = page.locator("nav.main a").first();
  if (await link.isVisible()) return ["the menu stands open on a phone"];
  await summary.focus();
  await page.keyboard.press("Enter");
  if (!(await link.isVisible())) return ["Enter does not open the menu"];
  await page.keyboard.press("Tab");
  const faults = (await link.evaluate((node) => node === document.activeElement)) ? [] : ["the first link does not come next"];
  for (const item of await page.locator("nav.main a").all()) {
    const box = await item.boundingBox();
    if (box.height < 44) faults.push(`${await item.innerText()} is ${Math.round(box.height)} px high`);
  }
  const [told] = await page.locator("nav.main summary b").allInnerTexts();
  const [current] = await page.locator("nav.main [aria-current]").allInnerTexts();
  if (told !== current) faults.push(`the menu says ${told} on ${current}`);
  return faults;
}

/** Letters twice as large, with every length that hangs on them. */
export const LARGER = "html { font-size: 200% !important; }";
/** Spacing that WCAG 1.4.12 lets a reader ask for. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Words that are cut, cover one another or lie off the page, at a width. */
export async function checkWords(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const found = await page.evaluate(() => {
    const faults = [];
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > room) faults.push(`scrolls sideways to ${document.documentElement.scrollWidth}`);
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("svg, script, style, .unseen, .skip") || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = parent.closest(".scroll, pre")?.getBoundingClientRect() ?? null;
      for (const box of range.getClientRects()) {
        const inset = box.height * 0.28;
        if (!frame && (box.left < -1 || box.right > room + 1)) faults.push(`off the page: ${node.data.trim().slice(0, 40)}`);
        const [left, right] = [Math.max(box.left, frame?.left ?? 0), Math.min(box.right, frame?.right ?? room)];
        if (right - left > 1) lines.push({ left, right, top: box.top + inset, bottom: box.bottom - inset, node });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, place) => {
      for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
        const other = lines[next];
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (other.node !== one.node && wide > 1.5) faults.push(`"${one.node.data.trim().slice(0, 30)}" over "${other.node.data.trim().slice(0, 30)}"`);
      }
    });
    for (const node of document.querySelectorAll("body *")) {
      if (node.closest("svg, .unseen, .scroll, pre") || !node.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(node);
      const cut = (overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1) || (/hidden|clip/.test(overflowY) && node.scrollHeight > node.clientHeight + 1);
      if (cut) faults.push(`cut: ${node.outerHTML.slice(0, 60)}`);
    }
    return faults;
  });
  return found.map((fault) => `${width} px: ${fault}`);
}

/** With a reader's own colours, what only a colour or a ground told must still be told. */
export function checkForced(page) {
  return page.evaluate(() => {
    const faults = [];
    const border = (node) => ["Top", "Right", "Bottom", "Left"].map((side) => {
      const style = getComputedStyle(node);
      return parseFloat(style[`border${side}Width`]) > 0 ? style[`border${side}Color`] : "";
    }).join();
    const ground = getComputedStyle(document.body).backgroundColor;
    const current = document.querySelector(".main [aria-current]");
    const other = document.querySelector(".main a:not([aria-current])");
    if (current && border(current) === border(other)) faults.push("the current page is not marked in the navigation");
    for (const node of document.querySelectorAll(".finding, .verdict.met, .verdict.missed, .signal")) {
      const mark = getComputedStyle(node, "::before");
      if (mark.content === "none" || mark.color === ground) faults.push(`no mark: ${node.textContent.trim().slice(0, 40)}`);
    }
    return faults;
  });
}
