/** The peer: Pagefind's index and interface over the same clauses, each a page of its own. */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createIndex } from "pagefind";

const KINDS = ["regulation", "opinion", "plan", "task_list", "appointments", "chronicle"];

/** As Pagefind's documentation has it. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pagefind</title>
<link rel="icon" href="data:,">
<link href="pagefind/pagefind-ui.css" rel="stylesheet">
<script src="pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>
window.addEventListener("DOMContentLoaded", () => new PagefindUI({ element: "#search", showImages: false }));
</script>
</html>
`;

/** Writes a site into the folder, from the clauses of the package in `dist`; says how many there are. */
export async function site(dist, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index } = await createIndex({ forceLanguage: "zh" });
  const pages = await clauses(dist);
  for (const [number, clause] of pages.entries()) {
    const { errors } = await index.addHTMLFile({ url: `/clause/${number}/`, content: html(clause) });
    if (errors.length > 0) throw new Error(errors.join("; "));
  }
  const { errors } = await index.writeFiles({ outputPath: join(folder, "pagefind") });
  await index.deleteIndex();
  if (errors.length > 0) throw new Error(errors.join("; "));
  await writeFile(join(folder, "index.html"), PAGE);
  return pages.length;
}

/** Every clause of every document. */
async function clauses(dist) {
  const { load } = await import(pathToFileURL(join(dist, "index.mjs")));
  const huimin = await load();
  const found = await Promise.all(KINDS.map((kind) => huimin.search("", { kind })));
  const names = new Set(found.flatMap(({ hits }) => hits.map((it) => it.document)));
  const documents = await Promise.all([...names].map((name) => huimin.document(name)));
  return documents.flatMap((it) => it.clauses);
}

function html({ clause, heading, text }) {
  const paragraphs = text.split("\n").map((it) => `<p>${escaped(it)}</p>`);
  const title = escaped(heading ? `${clause} ${heading}` : clause);
  return `<!doctype html><html lang="zh-CN"><title>${title}</title><h1>${title}</h1>${paragraphs.join("")}</html>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
