/**
 * The cases of `tests/cases`, in WebAssembly. What each must come to is checked natively
 * (`crates/press/tests/cases.rs`); here the module must say the same, byte for byte.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../../pkg/dist/index.mjs";
import { CLI } from "./harness.mjs";

const { parse } = createRequire(new URL("../../web/package.json", import.meta.url))("yaml");

const FOLDER = new URL("../cases/", import.meta.url);
const EDITION = fileURLToPath(new URL("../../pkg/dist/edition/", import.meta.url));

for (const name of readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"))) {
  test(`cases/${name} comes out in WebAssembly as it does natively`, async (t) => {
    const cases = parse(readFileSync(new URL(name, FOLDER), "utf8"), { merge: true });
    assert.ok(cases.length > 0);
    const engine = await load();
    const folder = mkdtempSync(join(tmpdir(), "huimin-cases-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const facts = join(folder, "facts.json");
    for (const { name, on, region, given } of cases) {
      writeFileSync(facts, JSON.stringify(given));
      const words = ["assess", "--json", "--edition", EDITION, "--as-of", on, "--facts", facts];
      if (region) words.push("--region", region);
      const natively = JSON.parse(execFileSync(CLI, words, { encoding: "utf8" }));
      const here = engine.assess(given, { asOf: on, region });
      // Compared as text, since the order of the fields counts too.
      assert.equal(JSON.stringify(here), JSON.stringify(natively), name);
    }
  });
}
