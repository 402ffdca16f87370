/** The calculator with many rules: who asks, what is lacking, what clashes, what to ask the office. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, answerAll, who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const FOUNDER = JSON.parse(readFileSync(new URL("fixtures/founder.json", import.meta.url)));

/** The demo page on the day of the walk, with the calculator in front. */
async function calculator({ facts, attributes = {}, ...options } = {}) {
  const opened = await open(browser, DEMO, { width: 360, height: 760, ...options });
  const { page } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate(
    (it, [attributes, facts]) => {
      for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value);
      if (facts) it.facts = facts;
    },
    [attributes, facts],
  );
  await anotherDay(page);
  await page.getByRole("tab", { name: "算补贴" }).click();
  const button = (name) => page.getByRole("button", { name, exact: true });
  return { ...opened, button };
}

test("who asks comes first: only what is for them is asked, and it can be changed and undone", async () => {
  const { page, messages, close, button } = await calculator();
  assert.equal(await page.locator(".hm-compact").count(), 0);
  await button("选好了").click();
  await page.getByRole("alert").filter({ hasText: "请先选一项" }).waitFor();
  await who(page, "孵化基地、载体");
  const few = await page.locator(".hm-compact").count();
  assert.ok(few > 1 && few < 10, String(few));
  assert.doesNotMatch(await page.locator(".hm-results").innerText(), /灵活就业|小微企业/);

  await button("修改 您是").click();
  assert.ok(await page.getByRole("checkbox", { name: "孵化基地、载体" }).isChecked());
  await who(page, "自己创业");
  await page.locator(".hm-compact", { hasText: "一次性创业补贴（小微企业）" }).waitFor();
  assert.ok((await page.locator(".hm-compact").count()) > few);

  await button("重新开始").click();
  await page.locator("#hm-who").waitFor();
  assert.equal(await page.locator(".hm-whom").count(), 0);
  await button("撤销，找回刚才的回答").click();
  assert.match(await page.locator(".hm-whom").innerText(), /自己创业，孵化基地、载体/);
  await button("修改 您是").click();
  await button("不改了").click();
  assert.match(await page.locator(".hm-whom").innerText(), /自己创业，孵化基地、载体/);
  assert.equal(new URL(page.url()).search + new URL(page.url()).hash, "");
  quiet(messages);
  await close();
});

test("nobody is asked who they are where it makes no difference", async () => {
  for (const subsidies of ["startup-enterprise", "startup-enterprise startup-individual"]) {
    const { page, messages, close } = await calculator({ attributes: { subsidies } });
    await page.locator("#hm-question").waitFor();
    assert.equal(await page.locator("#hm-who").count(), 0);
    quiet(messages);
    await close();
  }
});

test("without any element the audiences are an option, and an unknown one is refused", async () => {
  const { page, messages, close } = await calculator();
  const [all, some, refused] = await page.evaluate(async () => {
    const engine = await window.huimin.load();
    const names = (options) => engine.assess({}, options).assessments.map((it) => it.subsidy);
    let refused = "";
    try {
      names({ audiences: ["founders"] });
    } catch (error) {
      refused = error.message;
    }
    return [names({}), names({ audiences: ["incubator"] }), refused];
  });
  assert.ok(some.includes("incubation") && !some.includes("startup-enterprise"), some.join());
  assert.ok(some.length < all.length);
  assert.match(refused, /audiences: "founders" is not known\nhelp: any of person, graduate, founder, firm, agency, incubator, institution/);
  quiet(messages);
  await close();
});

test("what is within reach says what to do or how long to wait; what has ended says neither", async () => {
  const facts = { ...FOUNDER, registered_on: "2018-06-20", operated_normally_for_12_months: false, rents_premises: false };
  const { page, messages, close, button } = await calculator({ facts });
  await who(page, "自己创业");
  const near = page.locator(".hm-group-near");
  assert.match(await near.innerText(), /那天还差：再等到2019年6月20日（最早），登记注册至今满 12 个月；正常经营满12个月。/);
  assert.match(await near.innerText(), /创业场所租赁补贴[^]*那天还差：租用经营场地。/);
  await button("看看不符合的原因").click();
  const far = page.locator(".hm-group-not-met .hm-compact", { hasText: "个体工商户" });
  assert.match(await far.innerText(), /“经营主体类型”不符合，要求：个体工商户/);
  await far.getByRole("button").first().click();
  assert.match(await far.innerText(), /没有办法改变。/);
  await button("回到今天").click();
  assert.doesNotMatch(await page.locator(".hm-results").innerText(), /再等到/);
  quiet(messages);
  await close();
});

test("answers that clash are told in a sentence, each with a button to change it", async () => {
  const facts = { operated_normally_for_12_months: true, operated_normally_for_6_months: false };
  const { page, messages, close } = await calculator({ facts });
  const alert = page.locator(".hm-contradiction");
  assert.match(await alert.innerText(), /您说正常经营满12个月了，又说没有满6个月/);
  await alert.getByRole("button", { name: /^改“自登记注册之日起正常经营6个月”（现在是：否）/ }).click();
  await page.locator(".hm-question").getByRole("button", { name: "是", exact: true }).click();
  await alert.waitFor({ state: "detached" });
  quiet(messages);
  await close();
});

test("what nobody knows becomes a list for the counter, by clause, to copy and to print", async () => {
  const { page, messages, close, button } = await calculator({
    prepare: (page) => page.context().grantPermissions(["clipboard-read", "clipboard-write"]),
  });
  await who(page, "自己创业");
  assert.equal(await page.locator(".hm-counter").count(), 0);
  await answerAll(page, () => "不知道");
  const list = page.locator(".hm-counter");
  assert.match(await list.innerText(), /带着这些去窗口问[^]*一次性创业补贴（小微企业）[^]*聊财社〔2019〕70号 第十一条/);
  await button("复制").click();
  await list.getByRole("status").filter({ hasText: "已复制" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^带着这些去窗口问（按2019年6月15日试算，不是今天的结果）\n1\. /);
  assert.match(copied, /登记注册日期|登记注册至今/);
  assert.match(copied, /聊财社〔2019〕70号 第十一条「首次领取小微企业营业执照」/);
  await list.getByRole("button", { name: "聊财社〔2019〕70号 第十一条", exact: true }).first().click();
  await button("返回试算").click();
  await page.emulateMedia({ media: "print" });
  assert.ok(await list.getByText(/首次领取小微企业营业执照（要求：是/).first().isVisible());
  assert.equal(await page.locator(".hm-button:visible").count(), 0);
  quiet(messages);
  await close();
});

test("what comes first and what after stands in steps above the papers", async () => {
  const { page, messages, close, button } = await calculator();
  await who(page, "个人");
  const row = page.locator(".hm-compact", { hasText: "灵活就业社会保险补贴（就业困难人员）" });
  await row.getByRole("button").first().click();
  await button("怎么申请").click();
  const terms = await row.locator(".hm-apply dt").allInnerTexts();
  assert.ok(terms.indexOf("先做什么，后做什么") < terms.indexOf("要带什么"), terms.join());
  assert.ok((await row.locator(".hm-steps > li").count()) > 0);
  quiet(messages);
  await close();
});

test("the list of subsidies is narrowed by whom it is for and what it is about", async () => {
  const { page, messages, close, button } = await calculator();
  await page.getByRole("tab", { name: "查政策" }).click();
  const entries = page.locator("[part='subsidy']");
  const all = await entries.count();
  await button("自己创业").click();
  await button("社保").click();
  await page.getByText("这里没有能试算的补贴。").waitFor();
  await button("社保").click();
  await button("创业").click();
  const some = await entries.count();
  assert.ok(some > 0 && some < all);
  assert.equal(await button("创业").getAttribute("aria-pressed"), "true");
  quiet(messages);
  await close();
});
