// Optional: every page is whole without it.
(function () {
  "use strict";
  // Marks the section being read in the list of contents.
  var links = {};
  Array.prototype.forEach.call(document.querySelectorAll(".contents a"), function (link) {
    links[link.hash.slice(1)] = link;
  });
  if (!("IntersectionObserver" in window) || !Object.keys(links).length) return;
  var current = null;
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      var link = links[entry.target.getAttribute("aria-labelledby")];
      if (!link || !entry.isIntersecting || link === current) return;
      if (current) current.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      current = link;
    });
  }, { rootMargin: "-20% 0px -70% 0px" });
  Array.prototype.forEach.call(document.querySelectorAll("section.part"), function (part) { observer.observe(part); });
})();
