// Optional: every page is whole without it. Marks the section being read in the list of contents.
(() => {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) links.set(link.hash.slice(1), link);
  let current;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const link = links.get(target.getAttribute("aria-labelledby"));
      if (!link || !isIntersecting) continue;
      current?.removeAttribute("aria-current");
      current = link;
      link.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-20% 0px -70%" });
  for (const part of document.querySelectorAll("section.part")) observer.observe(part);
  // Paper has no button to open a long table with.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll(".fold")) fold.open = true;
  });
})();
