/** The README's snippet and the demo page: ready, under a strict policy, with an empty console. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, PLAIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, url] of [["the snippet", PLAIN], ["the demo page", DEMO]]) {
  test(`${name} becomes ready under a strict policy, and the console stays empty`, async () => {
    const { page, messages, close } = await open(browser, url);
    await ready(page);
    assert.equal(await page.locator("huimin-portal > *").first().isVisible(), false);
    assert.match(await page.locator("huimin-portal .root").innerText(), /\S/);
    quiet(messages);
    await close();
  });
}

test("the page's own content stays until the element is ready", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { page, messages, close } = await open(browser, PLAIN, {
    prepare: (page) => page.route("**/*.wasm", (route) => held.then(() => route.continue())),
  });
  const own = page.locator("huimin-portal > p");
  await page.getByRole("status").filter({ hasText: "正在加载…" }).waitFor();
  assert.equal(await own.isVisible(), true);
  release();
  await ready(page);
  assert.equal(await own.isVisible(), false);
  quiet(messages);
  await close();
});

test("two elements share one engine", async () => {
  const asked = [];
  const { page, messages, close } = await open(browser, DEMO, {
    prepare: (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
  });
  await page.evaluate(() => {
    const second = document.createElement("huimin-calculator");
    second.setAttribute("loading", "eager");
    document.querySelector("main").append(second);
  });
  await Promise.all([ready(page), ready(page, "huimin-calculator")]);
  for (const kind of [/\/engine-\w+\.wasm$/, /\/manifest\.json$/, /\.css$/]) {
    const files = asked.filter((path) => kind.test(path) && path.includes("/dist/"));
    assert.equal(new Set(files).size, 1, files.join(" "));
  }
  // The program and each of its parts are asked for once.
  const program = asked.filter((path) => path.endsWith(".wasm"));
  assert.deepEqual(program, [...new Set(program)]);
  assert.equal(program.filter((path) => path.includes("/engine-")).length, 1);
  assert.equal(asked.filter((path) => path.endsWith("/manifest.json")).length, 1);
  quiet(messages);
  await close();
});

test("every browser message of a wrong MIME type is avoided", async () => {
  const { page, messages, close } = await open(browser, PLAIN, {
    prepare: (page) =>
      page.route("**/*.wasm", async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-type": "text/plain" };
        await route.fulfill({ response, headers });
      }),
  });
  await ready(page);
  quiet(messages);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await close();
});
