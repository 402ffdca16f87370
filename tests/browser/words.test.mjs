// The words of the catalogue come by language and by need, and what cannot be had is said.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, PLAIN, quiet, ready } from "./harness.mjs";
import { HARDSHIP } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Names of files of words that were asked for. */
function watch(page) {
  const asked = [];
  page.on("request", (request) => {
    const found = /\/edition\/(words-\w\w|more-\w\w|quotes)-/.exec(request.url());
    if (found) asked.push(found[1]);
  });
  return asked;
}

const set = (page, given) => page.locator("huimin-portal").evaluate((it, given) => Object.assign(it, given) && undefined, given);

test("a visitor of one language loads one, and explanations after the first screen", async () => {
  let asked;
  const { page, messages, close } = await open(browser, PLAIN, { prepare: async (page) => (asked = watch(page)) });
  await ready(page);
  await page.waitForTimeout(1000);
  assert.deepEqual(asked, ["words-zh", "more-zh", "quotes"]);
  await set(page, { lang: "en" });
  await page.getByRole("tab", { name: "Calculator" }).waitFor();
  await page.waitForTimeout(500);
  assert.deepEqual(asked, ["words-zh", "more-zh", "quotes", "words-en", "more-en"]);
  quiet(messages);
  await close();
});

test("explanations that cannot be had are said, and a retry brings them; the verdict stands", async () => {
  const { page, close } = await open(browser, PLAIN, { prepare: (page) => page.route("**/more-zh-*", (route) => route.abort()) });
  await ready(page);
  await set(page, { subsidies: ["insurance-flexible-hardship"], facts: HARDSHIP, asOf: "2019-06-15" });
  await page.getByRole("tab", { name: "算补贴" }).click();
  const missing = page.getByText("这部分说明没有取到").first();
  await missing.waitFor({ state: "attached" });
  await page.unroute("**/more-zh-*");
  const again = page.locator(".hm-calculator .hm-lacking button").first();
  await again.evaluate((button) => button.click());
  await missing.waitFor({ state: "detached" });
  await close();
});

test("a language that cannot be had leaves the one that is there, and what else was set counts", async () => {
  const { page, messages, close } = await open(browser, PLAIN, { prepare: (page) => page.route("**/words-en-*", (route) => route.abort()) });
  await ready(page);
  await set(page, { lang: "en", facts: HARDSHIP });
  await page.getByRole("tab", { name: "算补贴" }).click();
  await page.locator(".hm-answer").first().waitFor();
  assert.ok(messages.some((it) => it.includes("huimin")), "whoever made the page is told");
  await page.unroute("**/words-en-*");
  await set(page, { lang: "zh-CN" });
  await set(page, { lang: "en" });
  await page.getByRole("tab", { name: "算补贴" }).waitFor({ state: "detached" });
  await close();
});
