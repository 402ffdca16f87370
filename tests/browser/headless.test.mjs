/** One assessment, from Node, from a browser and from the command line: the same bytes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../../pkg/dist/index.mjs";
import { CLI, launch, open, PLAIN, quiet } from "./harness.mjs";

const FOLDER = new URL("fixtures/", import.meta.url);
const AS_OF = "2019-06-15";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const name of readdirSync(FOLDER).filter((name) => name.endsWith(".json"))) {
  const file = new URL(name, FOLDER);
  const facts = JSON.parse(readFileSync(file, "utf8"));

  test(`${name}: Node, a browser and the command line agree to the byte`, async () => {
    const engine = await load();
    const inNode = JSON.stringify(engine.assess(facts, { asOf: AS_OF }), null, 2);
    const { page, messages, close } = await open(browser, PLAIN);
    const inBrowser = await page.evaluate(
      async ([facts, asOf]) => {
        const engine = await window.huimin.load();
        return JSON.stringify(engine.assess(facts, { asOf }), null, 2);
      },
      [facts, AS_OF],
    );
    quiet(messages);
    await close();
    same(inBrowser, inNode);
    const words = ["assess", "--json", "--as-of", AS_OF, "--facts", fileURLToPath(file)];
    same(execFileSync(CLI, words, { encoding: "utf8" }).trimEnd(), inNode);
  });
}

const BUDGETS = new URL("budget/", FOLDER);

for (const name of readdirSync(BUDGETS)) {
  const file = new URL(name, BUDGETS);
  const facts = JSON.parse(readFileSync(file, "utf8"));

  test(`budget/${name}: Node, a browser and the command line agree to the byte`, async () => {
    const engine = await load();
    const inNode = JSON.stringify(engine.budget(facts, { asOf: AS_OF }), null, 2);
    const { page, messages, close } = await open(browser, PLAIN);
    const inBrowser = await page.evaluate(
      async ([facts, asOf]) => {
        const engine = await window.huimin.load();
        return JSON.stringify(engine.budget(facts, { asOf }), null, 2);
      },
      [facts, AS_OF],
    );
    quiet(messages);
    await close();
    same(inBrowser, inNode);
    const words = ["budget", "--json", "--as-of", AS_OF, "--facts", fileURLToPath(file)];
    same(execFileSync(CLI, words, { encoding: "utf8", stdio: "pipe" }).trimEnd(), inNode);
  });
}

test("the support that names no sum is the same in Node and on the command line", async () => {
  const engine = await load();
  const inNode = JSON.stringify(engine.benefits({ asOf: AS_OF }), null, 2);
  same(execFileSync(CLI, ["benefits", "--json", "--as-of", AS_OF], { encoding: "utf8" }).trimEnd(), inNode);
});

test("a total that its lines do not make is an Error, and the engine goes on", async () => {
  const engine = await load();
  const uneven = { lottery_budget_total: "100", lottery_budget_care: "120" };
  assert.throws(() => engine.budget(uneven), /lottery_budget_total.*120 yuan/);
  assert.throws(() => engine.budget({ lottery_budget_car: "1" }), /lottery_budget_care/);
  assert.throws(() => engine.budget({}, { asof: AS_OF }), Error);
  assert.equal(engine.budget({ lottery_budget_care: -1 }).refused.length, 1);
});

test("facts that are no object are an Error, and the engine goes on", async () => {
  const engine = await load();
  assert.throws(() => engine.assess("yes"), Error);
  assert.ok(engine.assess({}));
});

test("an edition that is not there is an Error with a code", async () => {
  const src = new URL("fixtures/nowhere/manifest.json", import.meta.url);
  await assert.rejects(load({ src }), { code: "not_found" });
});

/** Shows the first line that differs, not both texts. */
function same(found, expected) {
  if (found === expected) return;
  const [left, right] = [found.split("\n"), expected.split("\n")];
  const line = left.findIndex((text, place) => text !== right[place]);
  assert.fail(`line ${line + 1}: ${left[line]} is not ${right[line]}`);
}
