/** What cannot be had together: by a sentence, by our reading, or only for the same person. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { anotherDay, who } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The words of the plan on 2019-06-15, for the answers of a firm. */
async function plan(facts) {
  const opened = await open(browser, DEMO, { width: 360, height: 760 });
  const { page } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
  await anotherDay(page);
  await page.getByRole("tab", { name: "算补贴" }).click();
  await who(page, "用人单位");
  const words = page.locator(".hm-plan");
  await words.waitFor();
  return { ...opened, words };
}

/** 4号 一、（二）: no sentence forbids both refunds, so that none is shown as if it did. */
test("a reading is shown as our reading, with what the other way brings", async () => {
  const { messages, close, words } = await plan({
    is_enterprise: true,
    insured_in_city: true,
    no_or_few_layoffs: true,
    temporary_difficulty: true,
    recovery_expected: true,
    unemployment_insurance_paid_last_year: 40000,
    six_months_social_insurance: 600000,
  });
  const said = await words.innerText();
  assert.match(said, /能不能都领，条文没有写。我们按只能领一种算/);
  assert.match(said, /另一种读法：两种都能领。/);
  assert.match(said, /按另一种读法，还可以有“失业保险稳岗返还”：20000 元/);
  assert.doesNotMatch(said, /不能同时领。/);
  quiet(messages);
  await close();
});

/** 第七条（二）: for the same person only one; until it is known, both are offered with the question. */
test("whether it is the same person is asked, and decides", async () => {
  const firm = {
    business_kind: "small_micro_enterprise",
    hires_graduates: true,
    graduate_contracts_one_year: true,
    insures_graduates: true,
    graduates_also_as_hardship: false,
    graduate_staff_contribution: 700,
    graduate_staff_insurance_months: 0,
    hardship_employees: 1,
    public_post_holders: 0,
    hardship_staff_insurance_months: 0,
    hardship_staff_also_as_graduates: false,
    insures_hardship_staff: true,
    hardship_staff_contribution: 700,
    hardship_staff_near_retirement: false,
    hardship_staff_all_retired: false,
    employer_insurance_subsidy_from_unemployment_insurance: false,
  };
  const { page, messages, close, words } = await plan(firm);
  const said = await words.innerText();
  assert.match(said, /同一个人只能享受一种；不是同一个人的，都可以申请/);
  assert.match(said, /既按毕业生、又按就业困难人员申请社会保险补贴？/);
  assert.match(said, /不能与就业困难人员社会保险补贴重复享受/);
  const set = (facts) => page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
  await set({ ...firm, graduates_applied_as_hardship: true });
  await page.getByText("不能同时领。按整个补贴期算", { exact: false }).waitFor();
  await set({ ...firm, graduates_applied_as_hardship: false });
  await words.waitFor({ state: "detached" });
  quiet(messages);
  await close();
});
