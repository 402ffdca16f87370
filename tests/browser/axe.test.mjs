/** What axe finds in the views: nothing serious, on a phone and in the dark. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, answerAll, who } from "./steps.mjs";

const { resolve } = createRequire(new URL("../../web/package.json", import.meta.url));
const AXE = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const DOCUMENTS = [
  "聊政发〔2019〕4号",
  "聊政发〔2019〕5号",
  "聊政字〔2019〕6号",
  "聊财社〔2019〕70号",
  "聊财社〔2019〕70号 第五条（一）",
  "聊政任〔2019〕3号",
  "聊城市人民政府大事记（2019年3月）",
];

/** Serious and critical violations, one line each. */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document.querySelector("huimin-portal"));
    return violations
      .filter((it) => ["serious", "critical"].includes(it.impact))
      .flatMap((it) => it.nodes.slice(0, 3).map((node) => `${it.id}: ${node.html.slice(0, 140)}`));
  });
}

/** A page so high that all of it is in sight; axe brings a style of its own, so the policy is off. */
async function tall(theme) {
  const opened = await open(browser, DEMO, { width: 360, height: 16_000, lax: true });
  await ready(opened.page);
  await opened.page.locator("huimin-portal").evaluate((it, theme) => (it.theme = theme), theme);
  return opened;
}

for (const theme of ["light", "dark", "contrast"]) {
  // In the other colours the longest and the most varied are enough.
  for (const name of DOCUMENTS.filter((_, place) => theme === "light" || place === 4)) {
    test(`reading ${name}, ${theme}`, async () => {
      const { page, messages, close } = await tall(theme);
      await page.locator("huimin-portal").evaluate((it, name) => it.open(name), name);
      await page.locator(".hm-text").waitFor();
      // Every fold open, every word explained, and the tools of a clause.
      const folds = page.locator('.hm-reader .hm-fold-button[aria-expanded="false"]');
      while ((await folds.count()) > 0) await folds.first().click();
      for (const one of [".hm-term", ".hm-tools"]) {
        if ((await page.locator(one).count()) > 0) await page.locator(one).first().click();
      }
      assert.deepEqual(await violations(page), []);
      quiet(messages);
      await close();
    });
  }

  test(`calculator, ${theme}`, async () => {
    const { page, messages, close } = await tall(theme);
    await anotherDay(page);
    await page.getByRole("tab", { name: "算补贴" }).click();
    await page.getByRole("checkbox", { name: "孵化基地、载体" }).check();
    assert.deepEqual(await violations(page), []);
    await who(page);
    await page.locator(".hm-compact-button").first().click();
    assert.deepEqual(await violations(page), []);
    await answerAll(page, () => "不知道");
    await page.locator(".hm-counter").waitFor();
    assert.deepEqual(await violations(page), []);
    quiet(messages);
    await close();
  });

  test(`filters, ${theme}`, async () => {
    const { page, messages, close } = await tall(theme);
    await page.getByRole("button", { name: "按单位、文件筛选" }).click();
    await page.getByLabel("单位", { exact: true }).selectOption("市水利局");
    await page.getByRole("status").filter({ hasText: "找到" }).waitFor();
    assert.deepEqual(await violations(page), []);
    quiet(messages);
    await close();
  });

  test(`the sheet, and what offices look for, ${theme}`, async () => {
    const { page, messages, close } = await tall(theme);
    await anotherDay(page);
    await page.getByRole("button", { name: "机关、社区等", exact: true }).click();
    const folds = page.getByRole("button", { name: "填数核对", exact: true });
    for (let place = 0; place < (await folds.count()); place++) await folds.nth(place).click();
    await page.getByLabel(/用于养老服务业项目的预算/).fill("五百万");
    await page.getByLabel(/预算总额是多少元/).first().fill("100");
    await page.locator(".hm-check select").first().selectOption({ index: 1 });
    await page.locator(".hm-check-verdict").first().waitFor();
    assert.deepEqual(await violations(page), []);

    const facts = JSON.parse(readFileSync(new URL("fixtures/five-person.json", import.meta.url)));
    await page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
    await page.getByRole("tab", { name: "算补贴" }).click();
    await who(page, "个人", "高校毕业生");
    await page.locator(".hm-sheet").waitFor();
    assert.deepEqual(await violations(page), []);
    quiet(messages);
    await close();
  });
}
