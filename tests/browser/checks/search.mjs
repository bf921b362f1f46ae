// Search from a file: a box on every page, an answer by keys alone, in both languages, every hit a place that exists.

/** Faults of asking for something on a page: `words` that must be found, and in what a hit's name must hold. */
export async function checkSearch(page, words, name) {
  const faults = [];
  const box = page.locator(".find input");
  await box.focus();
  await page.keyboard.type(words);
  await Promise.all([page.waitForURL(/search\.html\?q=/), page.keyboard.press("Enter")]);
  const hits = page.locator("#found ~ ol a");
  const told = await page.locator("#found").innerText();
  if ((await box.inputValue()) !== words) faults.push(`the box forgets "${words}"`);
  if ((await hits.count()) === 0) return [`"${words}": nothing found: ${told}`];
  if (!told.includes(String(await hits.count())) && (await hits.count()) < 60) faults.push(`"${words}": ${told}, but ${await hits.count()} listed`);
  const names = await hits.allInnerTexts();
  if (!names.slice(0, 5).some((found) => found.includes(name))) faults.push(`"${words}": ${name} is not among ${names.slice(0, 5).join(" | ")}`);
  await hits.first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("search.html"));
  const there = await page.evaluate(() => location.hash === "" || document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null);
  if (!there) faults.push(`"${words}": its first hit leads to no place: ${page.url()}`);
  if (!(await page.locator("main").innerText()).normalize("NFC").toLowerCase().includes(words.toLowerCase())) faults.push(`"${words}" is not on ${page.url()}`);
  return faults;
}

/** Faults of asking for what is nowhere, and for what looks like markup. */
export async function checkNoHit(page, words) {
  await page.locator(".find input").fill(words);
  await page.locator(".find button").click();
  await page.waitForURL(/search\.html\?q=/);
  const told = await page.locator("#found").innerText();
  const hits = await page.locator("#found ~ ol a").count();
  return told.includes(words.toLowerCase()) && hits === 0 ? [] : [`${words}: ${hits} hits; ${told}`];
}
