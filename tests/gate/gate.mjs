/**
 * Measures two builds side by side: what `cargo xtask gate` runs. HUIMIN_GATE says what, as JSON:
 * `base` and `now` are folders of a package, `runs` and `road` how much, `out` where the figures go.
 */

import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { launch } from "../browser/harness.mjs";
import { score } from "./lighthouse.mjs";
import { site } from "./pagefind.mjs";
import { visit } from "./phone.mjs";
import { PAGEFIND, PAGES, ROADS } from "./roads.mjs";
import { serve, warm } from "./server.mjs";
import { waterfalls } from "./waterfall.mjs";

const { base, now, root, runs, road: only, out } = JSON.parse(process.env.HUIMIN_GATE);
const BUILDS = { base, now };
const LIGHTHOUSE = { demo: "index.html", example: "examples/plain/index.html" };
const wanted = (road) => !only || road === only;

const peer = join(out, "pagefind");
console.error(`Pagefind: ${await site(now, peer)} clauses`);
const mounts = [["/pagefind/", { folder: peer }]];
for (const [build, dist] of Object.entries(BUILDS)) {
  for (const [name, text] of Object.entries(PAGES)) mounts.push([`/${build}/${name}`, text]);
  mounts.push([`/${build}/pkg/dist/`, { folder: dist }]);
  mounts.push([`/${build}/examples/`, { folder: join(root, "examples") }]);
  mounts.push([`/${build}/`, { folder: join(root, "web/demo") }]);
}
console.error("files: compressing");
await warm([base, now, peer]);
const SERVERS = { brotli: await serve(mounts, { brotli: true }), none: await serve(mounts, { brotli: false }) };

const browser = await launch();
const visits = [];
const keep = (visit) => {
  visits.push(visit);
  const { run, road, server, build, figures } = visit;
  console.error(`${run}/${runs} ${road} ${server} ${build}: ${JSON.stringify(figures)}`);
};

for (let run = 1; run <= runs; run++) {
  // In turns, and each first as often as the other, so that the noise of the machine hits both.
  const builds = run % 2 ? ["base", "now"] : ["now", "base"];
  for (const [server, at] of Object.entries(SERVERS)) {
    for (const [road, it] of Object.entries(ROADS).filter(([road]) => wanted(road))) {
      for (const build of builds) {
        keep({ run, road, server, build, ...(await visit(browser, at, `/${build}/${it.path}`, it)) });
      }
    }
    if (server === "brotli" && (wanted("search") || wanted("calculator"))) {
      keep({ run, road: "search", server, build: "pagefind", ...(await visit(browser, at, `/pagefind/${PAGEFIND.path}`, PAGEFIND)) });
    }
  }
  for (const [page, path] of Object.entries(LIGHTHOUSE).filter(() => wanted("lighthouse"))) {
    for (const build of builds) {
      const figures = await score(process.env.HUIMIN_CHROMIUM, `${SERVERS.brotli.origin}/${build}/${path}`);
      keep({ run, road: `lighthouse-${page}`, server: "brotli", build, figures });
    }
  }
}

const machine = {
  day: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 2 ** 30),
  load: loadavg().map((it) => it.toFixed(1)).join(" "),
  chromium: browser.version(),
  runs,
};
await browser.close();
for (const server of Object.values(SERVERS)) server.close();
await writeFile(join(out, "figures.json"), JSON.stringify({ machine, visits }, null, 1));
await writeFile(join(out, "waterfall.txt"), waterfalls(visits));
