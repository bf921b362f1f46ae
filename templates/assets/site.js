// Optional: every page is whole without it. Texts never become markup, which the policy forbids.
const all = (what, within = document) => [...within.querySelectorAll(what)];
const add = (parent, name, text = "", kind = "") => {
  const node = parent.appendChild(document.createElement(name));
  node.textContent = text;
  if (kind) node.className = kind;
  return node;
};
const texts = (row) => [...row.cells].map((cell) => cell.textContent.trim());

// Paper has no button to open a long table with.
addEventListener("beforeprint", () => all(".fold").forEach((fold) => (fold.open = true)));

// Charts read out their table, whose newest row stands first, under the pointer, a finger or the arrow keys.
for (const drawing of all(".drawing:has([data-x])")) {
  const figure = drawing.closest("figure"), [heads, ...rows] = all("tr", figure).map(texts);
  const line = add(drawing, "p", "", "read");
  const cursors = all("[data-x]", drawing).map((svg) => {
    const path = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
    path.setAttribute("class", "read");
    return [svg, path, ...svg.dataset.x.split(" ").map(Number)];
  });
  let at = 0;
  const show = (place) => {
    at = Math.min(Math.max(place, 0), rows.length - 1);
    const [month, value, ...rest] = rows[rows.length - 1 - at];
    for (const [svg, path, first, step] of cursors) path.setAttribute("d", `M${first + step * at} 0V${svg.viewBox.baseVal.height}`);
    line.textContent = `${month}: ${value}` + rest.map((text, at) => text && ` · ${heads[at + 2]} ${text}`).join("");
    drawing.ariaValueNow = at;
    drawing.ariaValueText = line.textContent;
  };
  show(rows.length);
  Object.assign(drawing, { tabIndex: 0, role: "slider", ariaValueMin: 0, ariaValueMax: at });
  drawing.setAttribute("aria-labelledby", figure.getAttribute("aria-labelledby"));
  drawing.onkeydown = (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -999, End: 999 }[event.key];
    if (!way) return;
    event.preventDefault();
    show(at + way);
  };
  drawing.onpointermove = drawing.onpointerdown = ({ target, clientX }) => {
    for (const [svg, , first, step] of cursors) {
      const { left, width } = svg.getBoundingClientRect();
      if (svg.contains(target)) show(Math.round(((clientX - left) * svg.viewBox.baseVal.width / width - first) / step));
    }
  };
}

// Tables sort by any column: numbers and durations by size, dates by time, words by the alphabet, blanks last.
const units = { 억: 1e8, 만: 1e4, 일: 86400, d: 86400, 시간: 3600, h: 3600, 분: 60, min: 60 };
const amount = (text) => {
  let sum = NaN;
  for (const [, digits, unit] of text.replace(/,/g, "").replace(/−/g, "-").matchAll(/(-?\d+(?:\.\d+)?)\s?(억|만|일|시간|분|초|(?:min|[dhs])\b)?/g)) {
    if (sum === sum && !unit) break;
    sum = (sum || 0) + digits * (units[unit] ?? 1);
    if (!unit) break;
  }
  return sum;
};
const moment = (text) => {
  const [, day, month, year] = text.match(/^(\d*)[–\d\s]*([A-Z][a-z]{2,8})\b.*?(\d{4})/) ?? [];
  return Date.parse(`${day || 1} ${month} ${year}`) || text;
};
const spell = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
for (const { rows: [top, ...rows], tBodies: [body] } of all("table:not(.records)")) {
  const heads = [...top.cells];
  if (rows.length > 2) heads.forEach((head, at) => {
    const button = add(head, "button");
    button.append(head.firstChild);
    button.onclick = () => {
      const next = { ascending: "descending", descending: null }[head.ariaSort];
      heads.forEach((other) => (other.ariaSort = null));
      head.ariaSort = next === undefined ? "ascending" : next;
      const keyed = rows.map((row) => {
        const text = texts(row)[at], key = head.className ? amount(text) : moment(text);
        return [row, key, key === key && /[\p{L}\d]/u.test(text)];
      });
      const way = next ? -1 : 1;
      if (next !== null) keyed.sort(([, a, isA], [, b, isB]) => isB - isA || way * (a - b || spell(a, b)));
      body.append(...keyed.map(([row]) => row));
    };
  });
}

// Search. Every term must stand in a place or in the title of its page, one of them in the place itself.
const index = document.getElementById("index");
if (index) {
  const { said, pages } = JSON.parse(index.textContent);
  const plain = (text) => text.normalize("NFC").toLowerCase();
  const places = pages.flatMap(([path, title, belongs, found]) => found.map(([anchor, heading, text], at) => (
    { href: path + (anchor && "#" + anchor), name: title + (heading && " › " + heading), belongs, text, worth: [[plain(title), at ? 1 : 8], [plain(heading), 4], [plain(text), 2]] }
  )));
  const [box] = all(".find input"), [status] = all("#found"), list = add(status.parentNode, "ol", "", "links");
  const show = () => {
    const asked = plain(box.value).trim(), terms = asked ? asked.split(/\s+/) : [];
    const hits = places.map((place) => [place, terms.map((term) => place.worth.reduce((sum, [text, more]) => sum + (text.includes(term) && more), 0))])
      .filter(([, own]) => own.every(Boolean) && own.some((sum) => sum > 1))
      .map(([place, own]) => [place, own.reduce((a, b) => a + b)]).sort(([, a], [, b]) => b - a);
    status.textContent = asked && said[Math.min(hits.length, 2)].replace("{n}", hits.length).replace("{q}", () => asked);
    const term = new RegExp("(" + terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|") + ")", "i");
    const mark = (node, text) => text.split(term).forEach((part, at) => add(node, at % 2 ? "mark" : "span", part));
    list.textContent = "";
    for (const [{ href, name, belongs, text }] of hits.slice(0, 60)) {
      const item = add(list, "li"), head = add(item, "p"), link = add(head, "a", "", "link");
      link.href = href;
      mark(link, name);
      head.append(" ");
      if (belongs) add(head, "span", belongs, "badge");
      const from = text.lastIndexOf(" ", Math.max(0, text.search(term) - 50)) + 1, end = from + 170;
      mark(add(item, "p"), (from && "…" || "") + text.slice(from, end) + (text[end] ? "…" : ""));
    }
  };
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.oninput = show;
  show();
}
