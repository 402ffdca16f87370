/** One document's fault is one document's: the others are searched, and the one is named with the true cause. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { load } from "../../pkg/dist/index.mjs";
import { launch, open, PLAIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The appointments, in which no subsidy stands; and the heart of the gazette. */
const PEOPLE = { number: "聊政任〔2019〕3号", path: "**/text-lzr-2019-3-*.bin" };
const SUBSIDIES = { number: "聊财社〔2019〕70号", path: "**/text-lcs-2019-70-*.bin" };

const CAUSES = [
  ["not_found", "网站上没有这份文件的原文，请告诉网站管理员。", (route) => route.fulfill({ status: 404 })],
  ["network", "网络不通，或者网站没有回应。请检查网络后重试。", (route) => route.abort()],
  ["network", "网络不通，或者网站没有回应。请检查网络后重试。", (route) => route.fulfill({ status: 500 })],
  ["damaged", "收到的原文不完整或者已损坏。", (route) => route.fulfill({ status: 200, body: "<html>" })],
  ["damaged", "收到的原文不完整或者已损坏。", flipped],
];

async function flipped(route) {
  const response = await route.fetch();
  const body = Buffer.from(await response.body());
  body[body.length >> 1] ^= 4;
  await route.fulfill({ response, body });
}

/** A portal where one text fails, and 创业 is searched. */
async function searched(failing, fail) {
  const opened = await open(browser, PLAIN, { prepare: (page) => page.route(failing.path, fail) });
  await ready(opened.page);
  await opened.page.locator("huimin-portal").evaluate((it) => it.search("创业"));
  await opened.page.locator(".hm-said").filter({ hasText: /找到|没有/ }).waitFor();
  return opened;
}

const hits = (page) => page.locator(".hm-entry-title").allInnerTexts();

test("a whole edition lacks nothing", async () => {
  const { page, messages, close } = await searched({ path: "**/nothing" }, () => {});
  assert.ok((await hits(page)).length > 10);
  assert.equal(await page.locator(".hm-lacking").count(), 0);
  quiet(messages);
  await close();
});

for (const [code, sentence, fail] of CAUSES) {
  test(`the appointments are missing (${[sentence, fail.name].join(" ").trim()}): the rest answers, and a retry mends it`, async () => {
    const whole = await searched({ path: "**/nothing" }, () => {});
    const expected = await hits(whole.page);
    const said = await whole.page.locator(".hm-said").innerText();
    await whole.close();

    const { page, close } = await searched(PEOPLE, fail);
    assert.deepEqual(await hits(page), expected);
    assert.equal(await page.locator(".hm-said").innerText(), said);
    const lacking = page.locator(".hm-lacking");
    const told = await lacking.innerText();
    assert.ok(told.includes(PEOPLE.number) && told.includes(sentence), told);
    for (const other of [...new Set(CAUSES.map((it) => it[1]))].filter((it) => it !== sentence)) {
      assert.ok(!told.includes(other), told);
    }
    // The same for a page that has no element.
    const found = await page.evaluate(async () => {
      const huimin = await window.huimin.load();
      const { total, missing } = await huimin.search("创业");
      const document = await huimin.document("聊政任〔2019〕3号").catch((error) => error.code);
      return { total, missing, document };
    });
    assert.deepEqual(found.missing, [{ document: PEOPLE.number, cause: code }]);
    assert.ok(found.total > 10);
    assert.equal(found.document, code);

    await page.unrouteAll({ behavior: "ignoreErrors" });
    await lacking.getByRole("button", { name: `重试：${PEOPLE.number}` }).click();
    await lacking.waitFor({ state: "detached" });
    assert.deepEqual(await hits(page), expected);
    await close();
  });
}

test("a clause of the missing document says the true cause, and opens after a retry", async () => {
  const { page, close } = await searched(SUBSIDIES, (route) => route.fulfill({ status: 404 }));
  assert.ok((await hits(page)).length > 0);
  await page.locator("huimin-portal").evaluate((it) => it.open("聊财社〔2019〕70号 第十一条"));
  const reader = page.locator(".hm-reader");
  const told = await reader.locator(".hm-lacking").innerText();
  assert.ok(told.includes(SUBSIDIES.number) && told.includes("网站上没有这份文件的原文"), told);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await reader.getByRole("button", { name: /^重试/ }).click();
  await reader.getByText("正常经营12个月以上").first().waitFor();
  await close();
});

test("without a connection nothing is claimed to have been searched", async () => {
  const all = { path: "**/text-*.bin" };
  const opened = await open(browser, PLAIN, { prepare: (page) => page.route(all.path, (route) => route.abort()) });
  const { page, close } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate((it) => it.search("创业"));
  const lacking = page.locator(".hm-lacking");
  await lacking.waitFor();
  assert.equal(await page.locator(".hm-said").innerText(), "");
  assert.equal(await lacking.getByRole("button").count(), 1);
  assert.ok((await lacking.innerText()).includes("网络不通"));
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await lacking.getByRole("button").click();
  await page.locator(".hm-said").filter({ hasText: "找到" }).waitFor();
  assert.ok((await hits(page)).length > 10);
  await close();
});

test("in Node, what was missing is in the result, and comes with the next search", async () => {
  const folder = new URL("../../pkg/dist/edition/", import.meta.url);
  let spoilt = true;
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    if (spoilt && name.startsWith("text-lzr-2019-3")) return response.writeHead(404).end();
    response.end(readdirSync(folder).includes(name) ? readFileSync(new URL(name, folder)) : "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const src = `http://127.0.0.1:${server.address().port}/manifest.json`;
  const engine = await load({ src });
  const whole = await (await load()).search("创业");
  assert.deepEqual(whole.missing, []);
  const found = await engine.search("创业");
  assert.deepEqual(found.hits, whole.hits);
  assert.deepEqual(found.missing, [{ document: PEOPLE.number, cause: "not_found" }]);
  await assert.rejects(engine.document(PEOPLE.number), { code: "not_found", message: /text-lzr-2019-3/ });
  spoilt = false;
  assert.deepEqual(await engine.search("创业"), whole);
  server.closeAllConnections();
  server.close();
});
