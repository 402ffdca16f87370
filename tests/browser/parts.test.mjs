/** Parts of the program come when they are needed, once; what fails says so, and a retry mends it. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ORIGIN, open, PLAIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const READER = "**/part-reader-*.wasm";

/** A page with one element, and the parts that it asks for. */
async function element(tag, prepare) {
  const parts = [];
  const opened = await open(browser, PLAIN, {
    prepare: async (page) => {
      page.on("request", (request) => {
        const found = request.url().match(/part-(\w+)-\w+\.wasm/);
        if (found) parts.push(found[1]);
      });
      await page.route(
        (url) => url.href === PLAIN,
        async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replaceAll("huimin-portal", tag);
          await route.fulfill({ response, body });
        },
      );
      await prepare?.(page);
    },
  });
  await ready(opened.page, tag);
  return { ...opened, parts };
}

test("the lists load the reader only when a clause is opened, and once", async () => {
  const { page, messages, parts, close } = await element("huimin-policies");
  await page.locator(".hm-entry-title").first().waitFor();
  assert.deepEqual(parts, ["policies"]);
  for (let time = 0; time < 2; time++) {
    await page.locator("huimin-policies").evaluate((it) => it.open("聊财社〔2019〕70号 第十一条"));
    await page.locator(".hm-reader .hm-text").waitFor();
    await page.locator(".hm-reader-back button").click();
    await page.locator(".hm-reader").waitFor({ state: "detached" });
  }
  assert.deepEqual(parts, ["policies", "reader"]);
  quiet(messages);
  await close();
});

test("the calculator loads results while its first question is read, and neither lists nor reader", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { page, messages, parts, close } = await element("huimin-calculator", (page) =>
    page.route("**/part-results-*.wasm", (route) => held.then(() => route.continue())),
  );
  // The first question is there, and can be answered, before any part has come.
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "选好了", exact: true }).click();
  await page.getByText("正在加载…").waitFor();
  await page.locator(".hm-question").waitFor();
  assert.equal(await page.locator(".hm-results").count(), 0);
  release();
  await page.locator(".hm-results .hm-foot").first().waitFor();
  assert.equal(await page.getByText("正在加载…").count(), 0);
  assert.deepEqual(parts, ["results"]);
  quiet(messages);
  await close();
});

const FAILURES = [
  ["there is no network", "网络不通", (route) => route.abort()],
  ["it is missing", "没有加载出来", (route) => route.fulfill({ status: 404 })],
  ["it is an error page", "没有加载出来", (route) => route.fulfill({ status: 200, body: "<html>" })],
  ["it is cut off", "没有加载出来", cut],
];

async function cut(route) {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
}

for (const [name, words, fail] of FAILURES) {
  test(`when the reader cannot be had, since ${name}`, async () => {
    const { page, close } = await element("huimin-policies", (page) => page.route(READER, fail));
    const policies = page.locator("huimin-policies");
    await policies.evaluate((it) => it.open("聊财社〔2019〕70号 第十一条"));
    const alert = page.locator(".hm-lacking");
    await alert.waitFor();
    const said = await alert.innerText();
    assert.ok(said.includes(words), said);
    // The rest lives on.
    await policies.evaluate((it) => it.search("创业"));
    await page.locator(".hm-passage").first().waitFor();
    await policies.evaluate((it) => it.open("聊财社〔2019〕70号 第十一条"));
    await alert.waitFor();
    await page.unroute(READER);
    await alert.getByRole("button", { name: "重试" }).click();
    await page.locator(".hm-reader .hm-text").waitFor();
    assert.equal(await alert.count(), 0);
    await close();
  });
}

test("when the lists cannot be had, the element says so as for the program, and a retry mends it", async () => {
  const path = "**/part-policies-*.wasm";
  const opened = await open(browser, PLAIN, { prepare: (page) => page.route(path, (route) => route.abort()) });
  const { page, close } = opened;
  await page.getByText("网络不通").waitFor();
  await page.unroute(path);
  await page.getByRole("button", { name: "重试" }).click();
  await ready(page);
  await page.locator(".hm-entry-title").first().waitFor();
  await close();
});

test("a page without an element asks for no part", async () => {
  const parts = [];
  const { page, close } = await open(browser, `${ORIGIN}/examples/plain/index.html`, {
    prepare: (page) => page.on("request", (it) => it.url().includes("/part-") && parts.push(it.url())),
  });
  await ready(page);
  const before = parts.length;
  await page.evaluate(() => window.huimin.load().then((it) => it.search("创业")));
  assert.equal(parts.length, before);
  await close();
});
