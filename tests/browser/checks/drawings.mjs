// What axe does not look at: the drawings. Their letters at 4.5:1, their marks at 3:1, no label over another, and of the
// drawings for wide and for narrow screens one, in the picture and in the accessibility tree.

/** Boxes on the screen of a text of a drawing: one, or one a letter where each letter has its own place. Runs in the page. */
const BOXES = `globalThis.boxes = (text) => {
  if (!/[\\s,]/.test((text.getAttribute("x") ?? "").trim())) return [[text.textContent, text.getBoundingClientRect()]];
  const matrix = text.getScreenCTM();
  return Array.from({ length: text.getNumberOfChars() }, (_, place) => {
    const { x, y, width, height } = text.getExtentOfChar(place);
    const [from, to] = [new DOMPoint(x, y).matrixTransform(matrix), new DOMPoint(x + width, y + height).matrixTransform(matrix)];
    return [text.textContent[place], new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y)];
  });
}`;

/** Letters and marks of the drawings that stand out too little from what is under them. */
export async function checkInk(page) {
  await page.evaluate(BOXES);
  return page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const seen = new Map();
    const rgba = (colour) => {
      if (!seen.has(colour)) {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        seen.set(colour, [r, g, b, a / 255]);
      }
      return seen.get(colour);
    };
    const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ratio = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const opacity = (node) => (node.nodeName === "svg" ? 1 : Number(getComputedStyle(node).opacity) * opacity(node.parentElement));
    const paint = (node, kind) => {
      const style = getComputedStyle(node);
      if (style[kind] === "none" || (kind === "stroke" && parseFloat(style.strokeWidth) === 0)) return null;
      const [r, g, b, a] = rgba(style[kind]);
      return [r, g, b, a * Number(style[`${kind}Opacity`]) * opacity(node)];
    };
    const ground = rgba(getComputedStyle(document.body).backgroundColor);
    const root = getComputedStyle(document.documentElement);
    const quiet = ["--grid", "--ground", "--raised", "--rule"].map((name) => String(rgba(root.getPropertyValue(name).trim() || "#0000")));
    const faults = new Set();
    const hex = (colour) => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
    const judge = (what, colour, under, least) => {
      const found = ratio(over(colour, under), under);
      if (found < least) faults.add(`${what}: ${hex(over(colour, under))} on ${hex(under)} is ${found.toFixed(2)}:1`);
    };
    /** What is painted under a letter: all shapes before it at three points of it, the weakest first. */
    const beneath = (text, box, svg) => {
      const y = box.y + box.height / 2;
      return [0.1, 0.5, 0.9].map((part) => {
        const stack = document.elementsFromPoint(box.x + box.width * part, y).filter(
          (node) => svg.contains(node) && node !== svg && !["text", "tspan"].includes(node.nodeName) && node.compareDocumentPosition(text) & 4,
        );
        return stack.reverse().reduce((under, node) => {
          const fill = paint(node, "fill");
          return fill && node.isPointInFill?.(new DOMPoint(box.x + box.width * part, y).matrixTransform(node.getScreenCTM().inverse())) ? over(fill, under) : under;
        }, ground);
      });
    };
    for (const svg of document.querySelectorAll("main svg")) {
      if (!svg.checkVisibility()) continue;
      svg.scrollIntoView({ block: "center", behavior: "instant" });
      const at = svg.closest("figure")?.id ?? "a sparkline";
      for (const text of svg.querySelectorAll("text")) {
        const letters = paint(text, "fill");
        const style = getComputedStyle(text);
        const halo = style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 3 ? paint(text, "stroke") : null;
        if (!letters) faults.add(`${at}: "${text.textContent}" is not painted`);
        else for (const [words, box] of boxes(text)) for (const under of halo ? [halo] : beneath(text, box, svg)) judge(`${at}: "${words}"`, letters, under, 4.5);
      }
      for (const mark of svg.querySelectorAll("path, circle, rect, line, polyline, polygon")) {
        for (const colour of [paint(mark, "fill"), paint(mark, "stroke")]) {
          const shade = !colour || colour[3] < 0.6 || quiet.includes(String([...colour.slice(0, 3), 1]));
          if (!shade) judge(`${at}: ${mark.nodeName}`, colour, ground, 3);
        }
      }
    }
    return [...faults];
  });
}

/** Labels of a drawing that stand on one another, or run out of the page. */
export async function checkLabels(page) {
  await page.evaluate(BOXES);
  return page.evaluate(() => {
    const faults = [];
    for (const svg of document.querySelectorAll("main svg")) {
      if (!svg.checkVisibility()) continue;
      const at = svg.closest("figure")?.id ?? "a sparkline";
      const labels = [...svg.querySelectorAll("text")].flatMap(boxes).map(([words, { left, right, top, bottom }]) => {
        const inset = (bottom - top) * 0.22;
        return { left, right, top: top + inset, bottom: bottom - inset, words };
      });
      labels.forEach((one, place) => {
        if (one.left < 0 || one.right > innerWidth) faults.push(`${at}: "${one.words}" runs off the page`);
        for (const other of labels.slice(place + 1)) {
          const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (wide > 1 && high > 1) faults.push(`${at}: "${one.words}" over "${other.words}"`);
        }
      });
    }
    return faults;
  });
}

/** Figures that show none or more than one drawing, to the eye or to a screen reader. */
export async function checkOneDrawing(page) {
  const { faults, named } = await page.evaluate(() => {
    const shown = (svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0;
    const drawings = [...document.querySelectorAll("figure.chart")].map((figure) => [figure.id, [...figure.querySelectorAll(".drawing svg")].filter(shown).length]);
    const faults = drawings.filter(([, count]) => count !== 1).map(([id, count]) => `${id}: ${count} drawings shown`);
    return { faults, named: [...document.querySelectorAll("main svg[aria-label]")].filter(shown).length };
  });
  const told = ((await page.locator("main").ariaSnapshot()).match(/^\s*- '?img\b/gm) ?? []).length;
  return told === named ? faults : [...faults, `${named} drawings shown, ${told} told`];
}
