/** Filters: what a unit leads, by search, by the fields, by the page, and without any element. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { load } from "../../pkg/dist/index.mjs";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const LED = ["第13项任务", "第37项任务", "第47项任务（10）"];

async function portal(width = 360) {
  const opened = await open(browser, DEMO, { width, height: 760 });
  const { page } = opened;
  await ready(page);
  const titles = () => page.locator(".hm-entry-title .hm-link").allInnerTexts();
  const found = (text) => page.getByRole("status").filter({ hasText: text }).waitFor();
  return { ...opened, titles, found, button: (name) => page.getByRole("button", { name, exact: true }) };
}

test("a unit that is searched for is offered with what it leads", async () => {
  const { page, messages, close, titles, found, button } = await portal();
  for (const query of ["水利局", "市水利局牵头哪些工作"]) {
    await page.getByLabel("搜索政策").fill(query);
    await button("看市水利局牵头的 5 项工作").waitFor();
  }
  await page.getByLabel("搜索政策").fill("市水利局");
  await button("看市水利局牵头的 5 项工作").click();
  await button("取消筛选：单位 市水利局").waitFor();
  // The words stay, and must be found besides; without them there is all that it leads.
  await button("清除").click();
  await found("找到 5 条");
  assert.deepEqual((await titles()).slice(0, 3), LED);
  quiet(messages);
  await close();
});

test("filters are shown, counted, and taken away one by one", async () => {
  const { page, messages, close, titles, found, button } = await portal();
  await button("按单位、文件筛选").click();
  await page.getByLabel("单位", { exact: true }).selectOption("市水利局");
  await found("找到");
  await page.getByLabel("职责").selectOption("牵头");
  await found("找到 5 条");
  await page.getByLabel("文件", { exact: true }).selectOption("聊政发〔2019〕5号");
  await found("找到 3 条");
  assert.deepEqual(await titles(), LED);
  await page.getByLabel("牵头领导").selectOption("郭建民");
  await found("这样筛选没有找到");
  await button("取消筛选：牵头领导 郭建民").click();
  await found("找到 3 条");
  await button("全部取消").click();
  assert.equal(await page.getByRole("heading", { name: "补贴", exact: true }).count(), 1);
  const [wide, room] = await page.evaluate(() => {
    const it = document.scrollingElement;
    return [it.scrollWidth, it.clientWidth];
  });
  assert.ok(wide <= room);
  quiet(messages);
  await close();
});

test("the page can set filters, hears a count alone, and is told what it got wrong", async () => {
  const { page, messages, close, titles, found } = await portal();
  const heard = await page.evaluate(() => {
    const heard = [];
    document.addEventListener("huimin-search", ({ detail }) => heard.push(detail));
    document.querySelector("huimin-portal").search("", { unit: "市水利局", role: "leads", kind: "task_list", year: 2019 });
    return new Promise((resolve) => setTimeout(() => resolve(heard), 1500));
  });
  await found("找到 3 条");
  assert.deepEqual(await titles(), LED);
  assert.deepEqual(heard, [{ count: 3 }]);
  quiet(messages);
  await page.locator("huimin-portal").evaluate((it) => it.search("", { units: "市水利局" }));
  await page.waitForTimeout(100);
  assert.match(messages.join(), /unknown option "units"; did you mean "unit"\?[^]*help: the options are asOf, region, unit, role, leader, document, kind, year/);
  assert.deepEqual(await titles(), LED);
  await close();
});

test("without any element the same filters hold", async () => {
  const engine = await load();
  const clauses = async (filters, query = "") => (await engine.search(query, filters)).hits.map((it) => it.clause);
  assert.deepEqual(await clauses({ unit: "市水利局", role: "leads", document: "聊政发〔2019〕5号" }), [
    "聊政发〔2019〕5号 四、13.",
    "聊政发〔2019〕5号 九、37.",
    "聊政发〔2019〕5号 十、47.（10）",
  ]);
  assert.equal((await clauses({ kind: "chronicle" })).length, 17);
  assert.deepEqual(await clauses({ year: 2018 }), []);
  assert.ok((await clauses({ leader: "田中俊" })).includes("聊政发〔2019〕5号 五、18."));
  assert.ok((await clauses({}, "创业补贴")).length > 0);
});

test("a filter that names what is not there is an Error that tells what is", async () => {
  const engine = await load();
  const told = (filters) => engine.search("", filters).then(() => "nothing", (error) => error.message);
  assert.match(await told({ unit: "市水力局" }), /^unit: "市水力局" is not known; did you mean "市水利局"\?\nhelp: one of /);
  assert.match(await told({ leader: "张三" }), /^leader: "张三" is not known[^]*help: one of [^]*郭建民/);
  assert.match(await told({ role: "leads" }), /^role: whose\?\nhelp: role goes with unit/);
  assert.match(await told({ unit: "市水利局", role: "lead" }), /^role: "lead" is not known\nhelp: one of leads, responsible, implements, supports$/);
  assert.match(await told({ kind: "tasks" }), /^kind: "tasks" is not known\nhelp: one of regulation, /);
  assert.match(await told({ document: "聊政发〔2019〕99号" }), /^document: "聊政发〔2019〕99号" is not known\nhelp: one of /);
  assert.match(await told({ units: ["市水利局"] }), /^unknown option "units"; did you mean "unit"\?/);
  assert.match(await told({ year: "2019" }), /wrong type/);
});
