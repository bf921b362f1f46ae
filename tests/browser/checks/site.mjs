// The files of a site, and which of its pages stand for all of a kind.
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** All files, as paths from the site's root. */
export function files(site, folder = site) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(site, path) : [relative(site, path).split(sep).join("/")];
  }).sort();
}

/** Every page of a language's root, and of each folder its index, its first, its middle and its last page. */
export function kinds(pages) {
  const folders = Map.groupBy ? Map.groupBy(pages, folderOf) : groupBy(pages, folderOf);
  return [...folders].flatMap(([folder, all]) => {
    if (folder === "" || /^[a-z]{2}$/.test(folder)) return all;
    const leaves = all.filter((path) => !path.endsWith("/index.html"));
    const index = all.filter((path) => path.endsWith("/index.html"));
    const picked = [leaves[0], leaves[leaves.length >> 1], leaves[leaves.length - 1]];
    return [...new Set([...index, ...picked])];
  });
}

function folderOf(path) {
  return path.split("/").slice(0, -1).join("/");
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Whether a path of the site is a file. */
export function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
