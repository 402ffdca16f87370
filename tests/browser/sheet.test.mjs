/** Who qualifies for several things at once gets one sheet: what, in which order, by when, with what. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function sheet(fixture, day, ...whom) {
  const opened = await open(browser, DEMO, { width: 360, height: 760 });
  const { page } = opened;
  await ready(page);
  const facts = JSON.parse(readFileSync(new URL(`fixtures/${fixture}.json`, import.meta.url)));
  await page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
  if (day) await anotherDay(page);
  await page.getByRole("tab", { name: "算补贴" }).click();
  await who(page, ...whom);
  await page.locator(".hm-results").waitFor();
  return { ...opened, sheet: page.locator(".hm-sheet") };
}

test("a person: what ends first comes first, the one that cannot be had as well stands beside", async () => {
  const { page, messages, close, sheet: found } = await sheet("five-person", true, "个人", "高校毕业生");
  const items = await found.locator("ol").first().locator("> li").allInnerTexts();
  assert.equal(items.length, 4);
  // 4号 (九) holds until 2020-12-31 only, 70号 until 2024-04-30.
  assert.match(items[0], /培训期间生活费补贴[^]*400 元[^]*政策到2020年12月31日为止/);
  for (const it of items.slice(1)) assert.match(it, /政策到2024年4月30日为止/);
  assert.ok(items.every((it) => !it.includes("离校未就业高校毕业生")));
  const text = await found.innerText();
  assert.match(text, /申请清单：4 项（按2019年6月15日试算，不是今天的结果）/);
  assert.match(text, /不能同时领[^]*第七条（二）/);
  // A paper that three of them ask for stands once.
  assert.equal(text.match(/^身份证（第 2、3、4 项）$/gm)?.length, 1);
  assert.equal(text.match(/^身份证(（|$)/gm)?.length, 1);

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
  quiet(messages);
  await close();
});

test("a firm: the same last day is said once; what states no dates is told apart", async () => {
  const { messages, close, sheet: found } = await sheet("five-firm", true, "自己创业", "用人单位");
  const text = await found.innerText();
  assert.match(text, /申请清单：6 项/);
  assert.equal(text.match(/2024年4月30日/g).length, 1);
  assert.match(text, /这几项政策都到2024年4月30日为止，请尽早申请/);
  // 4号 二、（二） names no end: numbered on, with its sum and whom to ask.
  assert.match(text, /先打电话问还办不办[^]*失业保险稳岗返还[^]*3000 元[^]*没有写明有效期[^]*向谁申请/);
  assert.match(text, /第 [^项]*6[^项]* 项要带什么，文件没有写，先问受理部门/);
  assert.match(text, /营业执照原件和复印件（第 3、4、5 项）/);
  quiet(messages);
  await close();
});

test("today nothing can be applied for, and there is no sheet", async () => {
  const { messages, close, sheet: found } = await sheet("five-firm", false, "自己创业", "用人单位");
  assert.equal(await found.count(), 0);
  quiet(messages);
  await close();
});

test("the sheet can be copied as a whole, and says on which day it rests", async () => {
  const { page, messages, close, sheet: found } = await sheet("five-person", true, "个人", "高校毕业生");
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (globalThis.copied = text);
  });
  await found.getByRole("button", { name: "复制", exact: true }).click();
  await found.getByText("已复制。").waitFor();
  const text = await page.evaluate(() => globalThis.copied);
  assert.match(text, /^申请清单：4 项（按2019年6月15日试算，不是今天的结果）\n先到期的排在前面。\n1\. 培训期间生活费补贴/);
  assert.match(text, /\n- 身份证（第 2、3、4 项）\n/);
  // What cannot be had together, and who decides, goes along.
  assert.match(text, /不能同时领[^]*「高校毕业生社会保险补贴不能与就业困难人员社会保险补贴重复享受」/);
  assert.match(text, /\n以受理部门审核为准。\n[^]*聊城市/);
  quiet(messages);
  await close();
});
