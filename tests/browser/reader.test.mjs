/** Reading: each kind of document in its form, its contents, citations, references, definitions. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const TASKS = "聊政发〔2019〕5号";
const SUBSIDIES = "聊财社〔2019〕70号";
const PEOPLE = "聊政任〔2019〕3号";
const CHRONICLE = "聊城市人民政府大事记（2019年3月）";

/** The demo page with a document or a clause open. */
async function reading(name, { width = 360, attributes = {}, prepare } = {}) {
  const opened = await open(browser, DEMO, { width, height: 760, prepare });
  const { page } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate((it, [name, attributes]) => {
    for (const [attribute, value] of Object.entries(attributes)) it.setAttribute(attribute, value);
    it.open(name);
  }, [name, attributes]);
  await page.locator(".hm-text").waitFor();
  return { ...opened, button: (name) => page.getByRole("button", { name, exact: true }) };
}

/** Nothing stands out on either side. */
async function fits(page) {
  const [wide, room] = await page.evaluate(() => {
    const it = document.scrollingElement;
    return [it.scrollWidth, it.clientWidth];
  });
  assert.ok(wide <= room, `${wide} px in ${room} px`);
}

function focusedText(page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.innerText.trim() ?? "";
  });
}

test("48 tasks with 63 assignments are read on a phone, in the words of the paper", async () => {
  const { page, messages, close, button } = await reading(TASKS);
  assert.equal(await page.locator(".hm-task").count(), 48);
  assert.equal(await page.locator(".hm-assignment").count(), 63);
  const shared = page.locator(".hm-assignment").nth(2);
  assert.match(
    await shared.textContent(),
    /^牵头领导郭建民、成伟牵头单位市发展改革委、市生态环境局分别负责配合单位市节能减排/,
  );
  await button("按牵头单位查").click();
  assert.equal(await page.getByRole("button", { name: "市水利局 3" }).count(), 1);
  await fits(page);
  quiet(messages);
  await close();
});

test("the contents lead to a task, and the focus goes along", async () => {
  const { page, messages, close } = await reading(TASKS);
  const details = page.locator(".hm-contents details");
  assert.equal(await details.evaluate((it) => it.open), false);
  await details.locator("summary").click();
  await page.getByRole("button", { name: "13. 全面落实水安全保障总体规划…" }).click();
  await page.waitForFunction(() => {
    const root = document.querySelector("huimin-portal").shadowRoot;
    return root.activeElement?.classList.contains("hm-task");
  });
  assert.match(await focusedText(page), /^13\.\s+全面落实水安全保障总体规划/);
  const task = page.locator(".hm-target");
  const top = await task.evaluate((it) => it.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 400, `${top}`);
  await page.locator(".hm-part", { has: task }).getByRole("button", { name: "回到目录" }).click();
  assert.equal(await focusedText(page), "目录");
  quiet(messages);
  await close();
});

test("on a desk the contents are open", async () => {
  const { page, messages, close } = await reading(SUBSIDIES, { width: 1280 });
  assert.equal(await page.locator(".hm-contents details").evaluate((it) => it.open), true);
  assert.equal(await page.locator(".hm-contents-line").filter({ hasText: /^第.章/ }).count(), 6);
  await fits(page);
  quiet(messages);
  await close();
});

test("51 articles stand in their chapters", async () => {
  const { page, messages, close } = await reading(SUBSIDIES);
  assert.equal(await page.locator(".hm-article").count(), 51);
  assert.equal(await page.locator(".hm-chapter:not(.hm-annex)").count(), 6);
  await fits(page);
  quiet(messages);
  await close();
});

test("27 posts are given and 31 taken, as tables that are tables on a phone too", async () => {
  const { page, messages, close } = await reading(PEOPLE);
  const rows = (name) => page.getByRole("table", { name }).locator(".hm-person").count();
  assert.equal(await rows("任命（27 人次）"), 27);
  assert.equal(await rows("免去（31 人次）"), 31);
  const last = page.locator(".hm-person").filter({ hasText: "胥庆国" });
  assert.match(await last.textContent(), /原聊城市口岸办公室主任[^]*职务自然免除，保留原职级待遇/);
  await fits(page);
  quiet(messages);
  await close();
});

test("17 entries of the chronicle stand by day", async () => {
  const { page, messages, close } = await reading(CHRONICLE);
  assert.equal(await page.locator(".hm-event").count(), 17);
  const days = page.locator(".hm-day-title");
  assert.equal(await days.count(), 12);
  assert.equal(await days.first().innerText(), "2019年3月3日至4日");
  await fits(page);
  quiet(messages);
  await close();
});

for (const [number, count] of [[TASKS, 96], ["聊政字〔2019〕6号", 23], ["聊政办字〔2019〕13号", 38]]) {
  test(`the ${count} targets of ${number} are a table, each with its clause`, async () => {
    const { page, messages, close, button } = await reading(number);
    await button(`目标数字（${count} 项）`).click();
    const rows = page.getByRole("table", { name: "目标数字" }).locator(".hm-figure-row");
    assert.equal(await rows.count(), count);
    await fits(page);
    const link = rows.first().getByRole("button");
    const words = await rows.first().locator("th").innerText();
    await link.click();
    await page.locator(".hm-target mark").first().waitFor();
    assert.ok((await page.locator(".hm-target mark").first().innerText()).includes(words.slice(0, 3)));
    await button("返回刚才的条款").click();
    assert.ok(await link.evaluate((it) => it === it.getRootNode().activeElement));
    quiet(messages);
    await close();
  });
}

test("a citation is copied as an official would write it, and said", async () => {
  const { page, messages, close, button } = await reading(`${SUBSIDIES} 第七条（一）`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button("聊财社〔2019〕70号第七条第（一）项的引用和链接").click();
  await button("复制引用").click();
  await page.getByRole("status").filter({ hasText: "已复制：聊财社〔2019〕70号第七条第（一）项" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "聊财社〔2019〕70号第七条第（一）项");
  // Without addresses in the page there is no link to give away.
  assert.equal(await page.getByRole("link", { name: "本条链接" }).count(), 0);
  quiet(messages);
  await close();
});

test("where the browser refuses to copy, the citation stands selected in a field", async () => {
  const { page, messages, close, button } = await reading(TASKS, {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
      }),
  });
  await button("聊政发〔2019〕5号第47项任务第（10）项的引用和链接").click();
  await button("复制引用").last().click();
  const field = page.getByLabel("引用写法");
  await field.waitFor();
  const [value, from, to] = await field.evaluate((it) => [it.value, it.selectionStart, it.selectionEnd]);
  assert.equal(value, "聊政发〔2019〕5号第47项任务第（10）项");
  assert.deepEqual([from, to], [0, value.length]);
  await page.getByRole("status").filter({ hasText: "请长按" }).waitFor();
  quiet(messages);
  await close();
});

test("a document that is named opens, and the way back leads to where it is named", async () => {
  const { page, messages, close, button } = await reading(`${SUBSIDIES} 第一条`, { attributes: { routing: "hash" } });
  const hash = () => new URL(page.url()).hash;
  const link = page.getByRole("link", { name: "聊政发〔2019〕4号" });
  const before = hash();
  await link.click();
  await page.getByRole("heading", { name: /^聊城市人民政府关于贯彻鲁政发/ }).waitFor();
  assert.equal(hash(), "#lzf-2019-4");
  await button("返回刚才的条款").click();
  await page.getByRole("heading", { name: "第一条", exact: true }).waitFor();
  assert.ok(await link.evaluate((it) => it === it.getRootNode().activeElement));
  await page.waitForFunction((before) => location.hash === before, before);
  // The buttons of the browser do the same.
  await page.goForward();
  await page.getByRole("heading", { name: /^聊城市人民政府关于贯彻鲁政发/ }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "第一条", exact: true }).waitFor();
  // A law that is not in the edition is a name like any other word.
  assert.equal(await page.getByRole("link", { name: "《山东省就业促进条例》" }).count(), 0);
  await button(`${SUBSIDIES}第一条的引用和链接`).click();
  assert.equal(await page.getByRole("link", { name: "本条链接" }).getAttribute("href"), before);
  quiet(messages);
  await close();
});

test("who names a document is looked up when somebody asks", async () => {
  const asked = [];
  const { page, messages, close, button } = await reading("聊政发〔2019〕4号", {
    prepare: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  const texts = () => asked.filter((url) => url.includes("/text")).length;
  assert.equal(texts(), 1);
  await button("哪些条款提到这份文件").click();
  const by = button("聊财社〔2019〕70号 第三十九条");
  await by.waitFor();
  assert.ok(texts() > 1);
  await by.click();
  await page.getByRole("heading", { name: "第三十九条" }).waitFor();
  quiet(messages);
  await close();
});

test("a name that cannot be opened can be searched", async () => {
  const { page, messages, close, button } = await reading(SUBSIDIES);
  await page.getByRole("button", { name: /^提到的文件和法规/ }).click();
  await button("搜这个名称 《山东省就业促进条例》").click();
  await page.getByRole("status").filter({ hasText: "找到" }).waitFor();
  assert.equal(await page.getByLabel("搜索政策").inputValue(), "《山东省就业促进条例》");
  quiet(messages);
  await close();
});

test("a word with a meaning of its own is explained where it is used", async () => {
  const { page, messages, close, button } = await reading(`${SUBSIDIES} 第五条（一）`);
  const word = page.locator(".hm-target .hm-term").first();
  assert.equal(await word.innerText(), "五类人员");
  await word.focus();
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("note");
  assert.match(await meaning.innerText(), /^五类人员：贫困家庭子女、/);
  assert.equal(await word.getAttribute("aria-expanded"), "true");
  await fits(page);
  await meaning.getByRole("button", { name: "第五条" }).click();
  await page.locator(".hm-text mark").first().waitFor();
  await button("返回刚才的条款").click();
  assert.equal(await page.locator(".hm-text mark").count(), 0);
  quiet(messages);
  await close();
});

test("本办法 leads to the title of the document, and 本条 to its article", async () => {
  const { page, messages, close } = await reading(`${SUBSIDIES} 第二十条末款`);
  assert.deepEqual(await page.getByRole("link", { name: /^本/ }).allInnerTexts(), ["本办法", "本条"]);
  await page.getByRole("link", { name: "本办法" }).click();
  await page.getByRole("heading", { name: "聊城市就业补助资金管理办法", exact: true }).first().waitFor();
  quiet(messages);
  await close();
});

test("on paper a document has its text, and nothing to press", async () => {
  const { page, messages, close } = await reading(TASKS);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".hm-tools", ".hm-contents", ".hm-to-contents", ".hm-button"]) {
    assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
  }
  assert.equal(await page.locator(".hm-assignment:visible").count(), 63);
  quiet(messages);
  await close();
});

test("the print button opens the browser's own dialogue", async () => {
  const { page, messages, close, button } = await reading(CHRONICLE, {
    prepare: (page) => page.addInitScript(() => (window.print = () => (window.printed = true))),
  });
  await button("打印").click();
  assert.equal(await page.evaluate(() => window.printed), true);
  quiet(messages);
  await close();
});

test("with the keyboard alone: contents, task, unit, list, and back to the document", async () => {
  const { page, messages, close } = await reading(TASKS, { width: 1280 });
  const press = async (key, until, most = 80) => {
    for (let step = 0; step < most && !until.test(await focusedText(page)); step++) await page.keyboard.press(key);
    assert.match(await focusedText(page), until);
  };
  await press("Tab", /^37\. /);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const root = document.querySelector("huimin-portal").shadowRoot;
    return root.activeElement?.classList.contains("hm-task");
  });
  await press("Tab", /^市水利局$/);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "找到 5 条" }).waitFor();
  await page.getByRole("button", { name: "回到刚才读的文件" }).focus();
  await page.keyboard.press("Space");
  await page.locator(".hm-target").waitFor();
  assert.match(await page.locator(".hm-target").innerText(), /^37\./);
  quiet(messages);
  await close();
});
