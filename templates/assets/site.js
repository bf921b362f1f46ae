// Optional: every page is whole without it. Texts never become markup, which the policy forbids.
const all = (what, within = document) => [...within.querySelectorAll(what)];
const add = (parent, name, text, kind = "") => {
  const node = parent.appendChild(document.createElement(name));
  node.textContent = text;
  node.className = kind;
  return node;
};

// Paper has no button to open a long table with.
addEventListener("beforeprint", () => all(".fold").forEach((fold) => (fold.open = true)));

// Search. Every term must stand in a place or in the title of its page, one of them in the place itself.
const index = document.getElementById("index");
if (index) {
  const { said, pages } = JSON.parse(index.textContent);
  const plain = (text) => text.normalize("NFC").toLowerCase();
  const places = pages.flatMap(([path, title, belongs, found]) => found.map(([anchor, heading, text], at) => (
    { path, anchor, name: title + (heading && " › " + heading), belongs, text, worth: [[title, at ? 1 : 8], [heading, 4], [text, 2]].map(([words, worth]) => [plain(words), worth]) }
  )));
  const [box] = all(".find input"), status = all("#found")[0], list = add(status.parentNode, "ol", "", "links");
  const show = () => {
    const asked = plain(box.value).trim(), terms = asked ? asked.split(/\s+/) : [];
    const weight = ({ worth }) => terms.map((term) => worth.reduce((sum, [text, more]) => sum + (text.includes(term) && more), 0));
    const hits = places.map((place) => [place, weight(place)]).filter(([, own]) => own.every(Boolean) && own.some((sum) => sum > 1))
      .map(([place, own]) => [place, own.reduce((a, b) => a + b)]).sort(([, a], [, b]) => b - a);
    status.textContent = asked && said[Math.min(hits.length, 2)].replace("{n}", hits.length).replace("{q}", () => asked);
    const term = new RegExp("(" + terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|") + ")", "i");
    const mark = (node, text) => text.split(term).forEach((part, at) => add(node, at % 2 ? "mark" : "span", part));
    list.textContent = "";
    for (const [{ path, anchor, name, belongs, text }] of hits.slice(0, 60)) {
      const item = add(list, "li", ""), head = add(item, "p", ""), link = add(head, "a", "", "link");
      link.href = path + (anchor && "#" + anchor);
      mark(link, name);
      head.append(" ");
      if (belongs) add(head, "span", belongs, "badge");
      const from = text.lastIndexOf(" ", Math.max(0, text.search(term) - 50)) + 1, end = from + 170;
      mark(add(item, "p", ""), (from && "…" || "") + text.slice(from, end) + (text[end] ? "…" : ""));
    }
  };
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.oninput = show;
  show();
}
