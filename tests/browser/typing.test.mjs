/** What is typed: taken, or refused with what to write; a refused entry stays as it was typed. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Everything about the hardship insurance but what is asked in a field. */
const KNOWN = {
  flexible_employment: true,
  hardship_person: true,
  reached_retirement_age: false,
  hardship_insurance_months: 0,
};

/** The demo page with one subsidy and these facts, and the calculator in front. */
async function calculator(facts) {
  const opened = await open(browser, DEMO, { width: 390 });
  const { page } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate(
    (it, facts) => {
      it.subsidies = ["insurance-flexible-hardship"];
      it.asOf = "2019-06-15";
      it.facts = facts;
    },
    facts,
  );
  await page.getByRole("tab", { name: "算补贴" }).click();
  return opened;
}

/** Goes to the question with these words, by "I don't know". */
async function question(page, words) {
  const title = page.locator(".hm-question-title");
  for (let step = 0; step < 20; step++) {
    const asked = await title.innerText();
    if (words.test(asked)) return page.locator(".hm-question input");
    const before = await page.locator(".hm-answer").count();
    await page.locator(".hm-question").getByRole("button", { name: "不知道", exact: true }).click();
    await page.locator(".hm-answer").nth(before).waitFor();
  }
  throw new Error(`${words} is not asked`);
}

const SUM = /缴职工社会保险费多少元/;

test("a refused sum stays as typed, at the first asking and in a change, by keyboard alone", async () => {
  const { page, messages, close } = await calculator(KNOWN);
  const field = await question(page, SUM);
  const wrong = page.locator("#hm-wrong");
  await field.focus();
  for (const typed of ["900,50", "10,5", "1,50", "七八百"]) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(typed);
    for (let enter = 0; enter < 2; enter++) {
      await page.keyboard.press("Enter");
      await wrong.filter({ hasText: /请/ }).waitFor();
      assert.equal(await field.inputValue(), typed);
    }
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type("900,50");
  await page.keyboard.press("Enter");
  await wrong.filter({ hasText: "请写成 900.50 或者 90050。" }).waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("九百块");
  await page.keyboard.press("Enter");
  const answer = page.locator(".hm-answer", { hasText: /缴/ }).last();
  await answer.filter({ hasText: "900 元" }).waitFor();

  const change = answer.getByRole("button", { name: /^修改/ });
  await change.focus();
  await page.keyboard.press("Enter");
  await field.waitFor();
  assert.equal(await field.inputValue(), "900");
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("9,5");
  for (let enter = 0; enter < 3; enter++) {
    await page.keyboard.press("Enter");
    await wrong.filter({ hasText: /请写成 9.5 或者 95/ }).waitFor();
    assert.equal(await field.inputValue(), "9,5");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  }
  // Whatever else is drawn anew meanwhile.
  await page.locator("huimin-portal").evaluate((it) => (it.scale = "large"));
  await page.locator("huimin-portal").evaluate((it) => (it.asOf = "2019-06-16"));
  await page.locator(".hm-question", { hasText: "2019年6月16日" }).waitFor();
  assert.equal(await field.inputValue(), "9,5");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1.5万");
  await page.keyboard.press("Enter");
  await answer.filter({ hasText: "15000 元" }).waitFor();
  quiet(messages);
  await close();
});

test("months, shares and days are refused in the same way, and taken in words", async () => {
  const { page, messages, close } = await calculator({});
  for (const [words, wrong, sentence, right, said] of [
    [/几个月/, "3,5", "请不要写逗号。", "一年半", "18 个月"],
    [SUM, "1'234", "最多两位小数", "1.5万", "15000 元"],
    [/多大比例/, "66.67%", "请写成 2/3。", "百分之五十", "二分之一"],
  ]) {
    const field = await question(page, words);
    await field.fill(wrong);
    await field.press("Enter");
    await page.locator("#hm-wrong", { hasText: sentence }).waitFor();
    assert.equal(await field.inputValue(), wrong);
    await field.fill(right);
    await field.press("Enter");
    await page.locator(".hm-answer", { hasText: said }).waitFor();
  }
  quiet(messages);
  await close();
});

test("a birth ahead is refused where it is typed, and told where the page gives it or the day changes", async () => {
  const { page, messages, close } = await calculator({ birth_date: "2019-06-16" });
  const told = page.locator(".hm-contradiction");
  await told.filter({ hasText: "出生日期不能晚于申请那天（2019年6月15日）。您填的是2019年6月16日" }).waitFor();
  await told.getByRole("button", { name: /^改“出生日期”/ }).click();
  const field = page.locator(".hm-question input");
  await field.fill("2030-01-01");
  await field.press("Enter");
  await page.locator("#hm-wrong", { hasText: "出生日期不能晚于申请那天（2019年6月15日）" }).waitFor();
  assert.equal(await field.inputValue(), "2030-01-01");
  await field.fill("2019-06-15");
  await field.press("Enter");
  await told.waitFor({ state: "detached" });
  // Another day of application, before that birth: told, and the answer stays.
  const day = (asOf) => page.locator("huimin-portal").evaluate((it, asOf) => (it.asOf = asOf), asOf);
  await day("2019-06-14");
  await told.filter({ hasText: "您填的是2019年6月15日" }).waitFor();
  await page.locator(".hm-answer", { hasText: "2019年6月15日" }).waitFor();
  await day("2019-06-16");
  await told.waitFor({ state: "detached" });
  quiet(messages);
  await close();
});
