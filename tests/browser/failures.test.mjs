/** Every way to fail: the page's own content stays, a sentence says what happened, retry works. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, PLAIN, ready, withPolicy } from "./harness.mjs";
import { who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const wasm = "**/engine-*.wasm";
const manifest = "**/edition/manifest.json";
const answer = (path, response) => (page) => page.route(path, (route) => route.fulfill(response));
const abort = (path) => (page) => page.route(path, (route) => route.abort());
const json = (text) => ({ status: 200, contentType: "application/json", body: text });

/** What goes wrong, the code, words of the sentence, and how to make it go wrong. */
const FAILURES = [
  ["the module is missing", "not_found", "缺少程序文件", answer(wasm, { status: 404 })],
  ["the server breaks", "network", "没有回应", answer(wasm, { status: 500 })],
  ["there is no network", "network", "网络不通", abort(wasm)],
  ["the script is missing", "not_found", "缺少程序文件", answer("**/engine-*.js", { status: 404 })],
  ["the module is an error page", "module", "已损坏", answer(wasm, { status: 200, body: "<html>" })],
  [
    "the module is cut off",
    "module",
    "已损坏",
    (page) =>
      page.route(wasm, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, 5000) });
      }),
  ],
  ["the style sheet is missing", "styles", "样式", answer("**/huimin-*.css", { status: 404 })],
  ["the edition is missing", "edition_not_found", "缺少政策数据", answer(manifest, { status: 404 })],
  ["the edition is an error page", "edition_manifest", "目录文件", answer(manifest, json("<html>"))],
  ["the edition has another format", "edition_format", "版本不一致", answer(manifest, json('{"format":99}'))],
];

for (const [name, code, words, prepare] of FAILURES) {
  test(`when ${name}`, async () => {
    const { page, close } = await open(browser, PLAIN, { prepare });
    await failed(page, code, words);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "重试" }).click();
    await ready(page);
    assert.equal(await page.locator("huimin-portal > p").isVisible(), false);
    assert.equal(await page.getByRole("alert").isVisible(), false);
    await close();
  });
}

test("when the page's policy does not allow WebAssembly", async () => {
  const { page, close } = await open(browser, PLAIN, { prepare: withPolicy("default-src 'self'") });
  await failed(page, "csp", "安全设置");
  await page.getByRole("button", { name: "重试" }).click();
  await failed(page, "csp", "安全设置");
  await close();
});

test("when the page's policy does not allow the style sheet", async () => {
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'";
  const { page, close } = await open(browser, PLAIN, { prepare: withPolicy(policy) });
  await failed(page, "styles", "样式");
  await close();
});

test("when the browser has no WebAssembly", async () => {
  const { page, close } = await open(browser, PLAIN, {
    prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  });
  await failed(page, "no_wasm", "浏览器版本太旧");
  await close();
});

test("when nothing comes for 30 seconds", async () => {
  const { page, close } = await open(browser, PLAIN, {
    prepare: async (page) => {
      await page.clock.install();
      await page.route(wasm, () => {});
    },
  });
  await page.getByRole("status").filter({ hasText: "正在加载…" }).waitFor();
  await page.clock.fastForward(31_000);
  await failed(page, "timeout", "30秒");
  await close();
});

test("when the engine stops, and a retry starts a fresh one", async () => {
  const { page, close } = await open(browser, PLAIN);
  await ready(page);
  await page.evaluate(async () => {
    const names = performance.getEntriesByType("resource").map((entry) => entry.name);
    const engine = await import(names.find((name) => /engine-\w+\.js$/.test(name)));
    const exports = await engine.default();
    // An address far outside the memory: a trap like that of a panic.
    setTimeout(() => exports.engine_speaks(0xfffffff0, 0, 0));
  });
  await failed(page, "panic", "已经停止");
  await page.getByRole("button", { name: "重试" }).click();
  await ready(page);
  // The dead engine must hear nothing of the clicks that belong to the new one.
  await page.getByRole("tab", { name: "算补贴" }).click();
  await who(page, "自己创业");
  await page.locator(".hm-question .hm-choice").first().click();
  await page.locator(".hm-answer").waitFor();
  assert.equal(await page.getByRole("alert").isVisible(), false);
  await close();
});

test("options that are refused later do not leave the old verdict standing", async () => {
  const { page, close } = await open(browser, DEMO);
  await ready(page);
  const set = (facts) =>
    page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
  await set({ business_kind: "none" });
  await page.getByRole("tab", { name: "算补贴" }).click();
  await page.locator(".hm-answer").waitFor();
  await set({ no_such_fact: true });
  const alert = page.getByRole("alert");
  await alert.filter({ hasText: "设置有误" }).waitFor();
  assert.equal(await page.locator(".hm-answer").count(), 0);
  await set({ business_kind: "none" });
  await ready(page);
  assert.equal(await page.getByRole("alert").isVisible(), false);
  await close();
});

test("what is not a text is refused, and the engine goes on", async () => {
  const { page, close } = await open(browser, DEMO);
  await ready(page);
  const said = await page.evaluate(async () => {
    const huimin = await window.huimin.load();
    const refused = await huimin.search(5).catch((error) => String(error));
    return [refused, (await huimin.search("创业")).total > 0];
  });
  assert.match(said[0], /TypeError: huimin: search takes a text, not number/);
  assert.equal(said[1], true);
  await close();
});

test("a failure is told in English to a page in English", async () => {
  const { page, close } = await open(browser, PLAIN, {
    prepare: async (page) => {
      await page.addInitScript(() =>
        document.addEventListener("DOMContentLoaded", () => {
          document.querySelector("huimin-portal").setAttribute("lang", "en");
        }, true),
      );
      await answer(wasm, { status: 404 })(page);
    },
  });
  await page.getByRole("button", { name: "Try again" }).waitFor();
  assert.match(await page.getByRole("alert").innerText(), /cannot be opened.*\s+.*missing/);
  await close();
});

/** The three promises of every failure, and the code for the page. */
async function failed(page, code, words) {
  const alert = page.getByRole("alert");
  await alert.waitFor();
  const text = await alert.innerText();
  assert.ok(text.startsWith("暂时打不开惠民政策查询。您可以重试，也可以直接查看下面的内容。"), text);
  assert.ok(text.includes(words), text);
  assert.ok(text.includes(code), text);
  assert.equal(await page.locator("huimin-portal > p").isVisible(), true);
  assert.equal(await page.getByRole("button", { name: "重试" }).isVisible(), true);
}
