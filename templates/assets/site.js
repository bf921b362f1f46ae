// Optional: every page is whole without it. Paper has no button to open a long table with.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".fold")) fold.open = true;
});
